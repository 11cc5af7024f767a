"""`inspector sampling`: the register of a sample without a window."""

import csv
import io
from pathlib import Path

import pytest
import xlsxwriter

from tests.cli.conftest import Terminal

CODE = "VT.III.2"


@pytest.fixture
def book(inspector: Terminal, tmp_path: Path) -> Path:
    path = tmp_path / "so.skt"
    said = inspector("new", path, "--unit", "Đơn vị A", "--checklist", "vtlt", "--period", "Năm 2020")
    assert said.code == 0, said.err
    return path


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_draw_is_listed_and_the_next_one_goes_on(inspector: Terminal, book: Path) -> None:
    said = inspector("sampling", book, CODE, "--draw", 5, "--seed", "482913", "--population", 412, "--json")
    assert said.code == 0, said.err
    assert [row["place"] for row in said.json["files"]] == ["54", "97", "150", "219", "283"]
    again = inspector("sampling", book, CODE, "--draw", 2, "--json")
    assert [row["place"] for row in again.json["files"]][5:] == ["141", "154"]
    assert (again.json["drawn"], again.json["population"], again.json["feeds"]) == (7, 412, False)


def test_a_draw_without_a_seed_keeps_one_of_its_own(inspector: Terminal, book: Path) -> None:
    said = inspector("sampling", book, CODE, "--draw", 5, "--population", 412, "--json")
    assert said.code == 0
    assert len(said.json["seed"]) == 6


def test_a_list_can_be_drawn_from(inspector: Terminal, book: Path, tmp_path: Path) -> None:
    (tmp_path / "so-di.txt").write_text("\n".join(f"{n:02}/QĐ-BCH" for n in range(1, 41)), "utf-8")
    said = inspector("sampling", book, CODE, "--from", tmp_path / "so-di.txt", "--draw", 3, "--json")
    assert said.code == 0, said.err
    assert said.json["population"] == 40
    assert all(row["name"] == f"{int(row['place']):02}/QĐ-BCH" for row in said.json["files"])


def test_a_list_in_excel_can_be_drawn_from_and_files_taken_in(
    inspector: Terminal, book: Path, tmp_path: Path
) -> None:
    with xlsxwriter.Workbook(tmp_path / "so-di.xlsx") as made:
        sheet = made.add_worksheet("Sổ đi")
        for row in range(40):
            sheet.write_row(row, 0, [row + 1, f"{row + 1:02}/QĐ-BCH"])
    said = inspector("sampling", book, CODE, "--from", tmp_path / "so-di.xlsx", "--draw", 3, "--json")
    assert said.code == 0, said.err
    assert all(row["name"] == f"{row['place']} · {int(row['place']):02}/QĐ-BCH" for row in said.json["files"])
    with xlsxwriter.Workbook(tmp_path / "mau.xlsx") as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["place", "name", "result", "faults", "note"])
        sheet.write_row(1, 0, [400, "QĐ", "sai", "số trang", ""])
    said = inspector("sampling", book, CODE, "--from", tmp_path / "mau.xlsx", "--json")
    assert said.code == 0, said.err
    assert said.json["files"][-1] == {
        "place": "400", "name": "QĐ", "result": "not_met", "faults": "số trang", "note": ""
    }  # fmt: skip


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04", b"PK\x03\x04" + bytes(200), b"\xd0\xcf\x11\xe0", b"\xff\xff", b""]
)
def test_what_is_no_list_is_refused_in_words(
    inspector: Terminal, book: Path, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "x.xlsx").write_bytes(content)
    for more in ((), ("--draw", 3)):
        said = inspector("sampling", book, CODE, "--from", tmp_path / "x.xlsx", *more)
        assert said.code == 1
        assert "x.xlsx" in said.err
        assert "ngoài dự kiến" not in said.err


def test_files_go_in_and_out_and_feed_the_answer(inspector: Terminal, book: Path, tmp_path: Path) -> None:
    table = tmp_path / "mau.csv"
    table.write_text(
        "place;name;result;faults;note\n3;03/QĐ;đạt;;\n7;07/BC;;Số trang; phần “nơi nhận”;\n".replace(
            "Số trang; phần “nơi nhận”", '"Số trang; phần “nơi nhận”"'
        ),
        "utf-8",
    )
    said = inspector("sampling", book, CODE, "--from", table)
    assert said.code == 0, said.err
    assert [row["result"] for row in _rows(said.out)] == ["met", "not_met"]
    assert _rows(said.out)[1]["faults"] == "phần “Nơi nhận”; số trang"
    assert "Kiểm tra xác suất 02 văn bản, có 01 văn bản sai thể thức, chiếm 50,0%; nhiều nhất: " in said.err
    answer = next(row for row in _rows(inspector("answers", book).out) if row["criterion"] == CODE)
    assert answer["value"] == "1/2"
    printed = tmp_path / "in-ra.csv"
    printed.write_text(said.out, "utf-8")
    assert inspector("sampling", book, CODE, "--from", printed).out == said.out  # nothing twice


def test_every_bad_row_is_listed_and_none_is_taken(inspector: Terminal, book: Path, tmp_path: Path) -> None:
    table = tmp_path / "mau.csv"
    table.write_text(
        "place,name,result,faults,note\n1,a,met,,\nx,b,,,\n3,c,hay,,\n4,d,,lạ,\n5,e,met,số trang,\n1,f,,,\n",
        "utf-8",
    )
    said = inspector("sampling", book, CODE, "--from", table)
    assert said.code == 1
    for line in (3, 4, 5, 6, 7):
        assert f"mau.csv:{line}" in said.err
    assert _rows(inspector("sampling", book, CODE).out) == []


def test_leaving_keeps_the_figure_as_if_typed(inspector: Terminal, book: Path, tmp_path: Path) -> None:
    table = tmp_path / "mau.csv"
    table.write_text("place,name,result,faults,note\n1,,met,,\n", "utf-8")
    assert inspector("sampling", book, CODE, "--from", table).code == 0
    typed = tmp_path / "kq.csv"
    typed.write_text(f"criterion,period,value\n{CODE},Năm 2020,7/30\n", "utf-8")
    refused = inspector("answers", book, "--from", typed)
    assert refused.code == 1
    assert "số liệu lấy từ sổ kiểm tra xác suất" in refused.err
    assert inspector("sampling", book, CODE, "--leave").code == 0
    assert inspector("answers", book, "--from", typed).code == 0
    assert inspector("verify", book).code == 0


def test_what_does_not_go_together_is_wrong_usage(inspector: Terminal, book: Path, tmp_path: Path) -> None:
    assert inspector("sampling", book, CODE, "--leave", "--population", 5).code == 2
    assert inspector("sampling", book, CODE, "--from", tmp_path / "x.csv", "--population", 5).code == 2


def test_a_criterion_without_a_sample_or_a_strange_period_is_refused(inspector: Terminal, book: Path) -> None:
    assert "không kiểm tra xác suất" in inspector("sampling", book, "VT.I.3", "--period", "Năm 2020").err
    assert inspector("sampling", book, CODE, "--period", "Năm 1999").code == 1
    assert inspector("sampling", book, "VT.XX.1").code == 1


def test_a_list_says_itself_how_many_there_are(inspector: Terminal, book: Path, tmp_path: Path) -> None:
    (tmp_path / "ds.txt").write_text("a\nb\nc\n", "utf-8")
    said = inspector("sampling", book, CODE, "--from", tmp_path / "ds.txt", "--draw", 2, "--population", 9)
    assert said.code == 2
    assert "--population" in said.err
