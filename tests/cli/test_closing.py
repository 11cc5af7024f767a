"""Closing, reopening, comparing, and the register of documents, from the terminal."""

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def book(inspector: Terminal, tmp_path: Path) -> Path:
    path = tmp_path / "so.skt"
    said = inspector("new", path, "--unit", "Đơn vị A", "--checklist", "vtlt", "--period", "Năm 2021")
    assert said.code == 0, said.err
    return path


def note(inspector: Terminal, book: Path, text: str):
    """Write a note to VT.I.1 by a table."""
    table = book.with_suffix(".csv")
    table.write_text(f"criterion,note\nVT.I.1,{text}\n", encoding="utf-8")
    return inspector("answers", book, "--from", table)


def test_a_closed_visit_refuses_answers_until_it_is_reopened_with_a_reason(inspector, book):
    note(inspector, book, "trước")
    closed = inspector("close", book, "--json")
    assert closed.json["state"] == "closed"
    assert closed.json["open"]["serious"] > 0
    assert "điểm cần xem lại" in closed.err
    refused = note(inspector, book, "sau")
    assert refused.code == 1
    assert "đã khóa lúc" in refused.err
    assert inspector("attach", book, "VT.I.1", __file__).code == 1
    assert inspector("close", book).code == 1
    assert inspector("reopen", book).code == 2  # a reason must be given
    assert inspector("reopen", book, "--reason", " ").code == 1
    reopened = inspector("reopen", book, "--reason", "Đơn vị bổ sung hồ sơ", "--json").json
    assert [one["kind"] for one in reopened["closings"]] == ["closed", "reopened"]
    assert reopened["closings"][1]["reason"] == "Đơn vị bổ sung hồ sơ"
    assert note(inspector, book, "sau").code == 0
    compared = inspector("compare", book, "--json").json
    (only,) = compared["differences"]
    assert (only["criterion"], only["field"], only["old"], only["new"]) == ("VT.I.1", "note", "trước", "sau")
    assert compared["old"]["closed"]
    assert compared["new"]["closed"] is None
    assert "Ghi nhận: trước → sau" in inspector("compare", book).out
    assert inspector("verify", book).code == 0


def test_a_closed_visit_still_exports_and_enters_the_register(inspector, book, tmp_path):
    inspector("close", book)
    said = inspector("report", book, "-o", tmp_path / "kl.docx", "--json")
    assert said.code == 0
    assert said.json["issued"]["new"] is True
    issue = said.json["issued"]["issue"]
    assert inspector("issued", book, "--attach", tmp_path / "kl.docx", "--to", issue).code == 0
    assert inspector("requests", book, "--propose").code == 1


def test_a_visit_that_was_never_closed_has_nothing_to_compare(inspector, book):
    said = inspector("compare", book)
    assert said.code == 1
    assert "chưa khóa lần nào" in said.err
    assert "-1" not in said.err


def test_two_books_are_compared(inspector, book, tmp_path):
    other = tmp_path / "khac.skt"
    inspector("new", other, "--unit", "Đơn vị B", "--checklist", "vtlt", "--period", "Năm 2021")
    note(inspector, other, "ở đơn vị B")
    found = inspector("compare", book, "--with", other, "--json").json
    said = {(one["criterion"], one["field"]): (one["old"], one["new"]) for one in found["differences"]}
    assert said["", "unit"] == ("Đơn vị A", "Đơn vị B")
    assert said["VT.I.1", "note"] == (None, "ở đơn vị B")
    assert inspector("compare", book, "--with", tmp_path / "missing.skt").code == 1
    assert inspector("compare", book, "--with", "ffffffff").code == 1


def test_the_register_of_documents_goes_out_and_comes_in(inspector, book, tmp_path):
    proposed = inspector("requests", book, "--propose", "--json").json
    assert len(proposed) > 30
    assert all(row["subject"] and row["asked_on"] and row["criteria"] for row in proposed)
    table = tmp_path / "so.csv"
    table.write_text("subject,received_on,sheets\nSổ khác,8/10/2021,12\n", encoding="utf-8")
    assert inspector("requests", book, "--from", table, "--json").json == {
        "rows": 1,
        "added": 1,
        "changed": 0,
    }
    rows = list(csv.DictReader(io.StringIO(inspector("requests", book).out)))
    assert (rows[-1]["subject"], rows[-1]["received_on"], rows[-1]["sheets"]) == (
        "Sổ khác",
        "2021-10-08",
        "12",
    )
    table.write_text("subject,received_on\nSổ khác,hôm qua\n", encoding="utf-8")
    refused = inspector("requests", book, "--from", table)
    assert refused.code == 1
    assert "2:received_on" in refused.err


def test_a_book_is_compared_with_itself_and_says_the_same(inspector, book):
    said = inspector("compare", book, "--with", book)
    assert (said.code, said.out.splitlines()[-1]) == (0, "Không khác nhau.")
