"""The commands, each as a technician would use it."""

import csv
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.checklist.writing import OWN
from tests.cli.conftest import Terminal
from tests.report.word_edits import WordEdits

COLUMNS = [
    "criterion",
    "period",
    "result",
    "score",
    "self_score",
    "value",
    "note",
    "shortcoming",
    "cause",
    "requirement",
    "owner",
    "deadline",
    "reported",
    "seen",
    "score_reason",
    "hidden",
]
CHECKLISTS = Path(__file__).parents[2] / "checklists"
VISIT = """\
unit: Bộ Chỉ huy Quân sự tỉnh Sơn Hà
periods: [Năm 2020, 9 tháng đầu năm 2021]
checklists: [vtlt]
decision_number: 1187/QĐ-BTL
decision_date: 2021-09-17
team:
  - {role: team_head, rank: Thiếu tướng, name: Ngô Viễn Khê, office: Phó Tư lệnh}
"""


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def book(inspector: Terminal, tmp_path: Path) -> Path:
    path = tmp_path / "so.skt"
    said = inspector("new", path, "--unit", "Đơn vị A", "--checklist", "vtlt", "--period", "Năm 2021")
    assert said.code == 0, said.err
    return path


def test_new_makes_a_book_and_says_that_it_is_unprotected(inspector: Terminal, tmp_path: Path) -> None:
    said = inspector("new", tmp_path / "a.skt", "--unit", "Đơn vị A", "--json")
    assert said.code == 0
    assert [one["id"] for one in said.json["checklists"]] == ["cchc", "vtlt"]
    assert [one["criteria"] for one in said.json["checklists"]] == [49, 49]
    assert "mật khẩu" in said.err
    assert inspector("new", tmp_path / "a.skt", "--unit", "B").code == 1


def test_new_takes_everything_from_a_visit_file(inspector: Terminal, tmp_path: Path) -> None:
    (tmp_path / "visit.yaml").write_text(VISIT, encoding="utf-8")
    said = inspector("new", tmp_path / "a.skt", "--visit", tmp_path / "visit.yaml", "--json")
    assert said.code == 0, said.err
    assert [one["id"] for one in said.json["checklists"]] == ["vtlt"]
    rows = _rows(inspector("answers", tmp_path / "a.skt").out)
    assert {row["period"] for row in rows} == {"", "Năm 2020", "9 tháng đầu năm 2021"}


def test_a_bad_visit_file_is_refused_with_its_line(inspector: Terminal, tmp_path: Path) -> None:
    (tmp_path / "visit.yaml").write_text(VISIT + "unitt: nhầm\n", encoding="utf-8")
    said = inspector("new", tmp_path / "a.skt", "--visit", tmp_path / "visit.yaml")
    assert said.code == 1
    assert "visit.yaml:8" in said.err
    assert not (tmp_path / "a.skt").exists()


def test_a_period_twice_or_a_code_in_two_checklists_makes_no_book(
    inspector: Terminal, tmp_path: Path
) -> None:
    other = tmp_path / "khac.yaml"
    text = (CHECKLISTS / "vtlt.yaml").read_text(encoding="utf-8").replace("\nid: vtlt\n", "\nid: khac\n")
    other.write_text(text, encoding="utf-8")
    book = tmp_path / "a.skt"
    said = inspector("new", book, "--unit", "A", "--checklist", "vtlt", "--checklist", other)
    assert said.code == 1
    assert "VT.I.1" in said.err
    assert "khac" in said.err
    said = inspector("new", book, "--unit", "A", "--period", "Năm 2021", "--period", "năm 2021 ")
    assert said.code == 1
    assert "--period: thời kỳ «năm 2021»" in said.err
    assert not book.exists()


def test_a_visit_file_names_checklists_that_lie_beside_it(inspector: Terminal, tmp_path: Path) -> None:
    (tmp_path / "của tôi").mkdir()
    shutil.copy(CHECKLISTS / "vtlt.yaml", tmp_path / "của tôi" / "ban-sao.yaml")
    visit = tmp_path / "của tôi" / "visit.yaml"
    visit.write_text("unit: A\nchecklists: [ban-sao.yaml]\n", encoding="utf-8")
    assert inspector("new", tmp_path / "a.skt", "--visit", visit).code == 0


def test_answers_go_out_and_come_in_again_unchanged(
    inspector: Terminal, sample: Path, tmp_path: Path
) -> None:
    first = inspector("answers", sample)
    assert next(csv.reader(io.StringIO(first.out))) == COLUMNS
    assert len(_rows(first.out)) == 153
    (tmp_path / "a.csv").write_text(first.out, encoding="utf-8")
    before = inspector("history", sample, "--json").json
    assert inspector("answers", sample, "--from", tmp_path / "a.csv").code == 0
    assert inspector("history", sample, "--json").json == before


def test_answers_as_json_have_the_same_keys(inspector: Terminal, sample: Path, tmp_path: Path) -> None:
    rows = inspector("answers", sample, "--json").json
    assert list(rows[0]) == COLUMNS
    (tmp_path / "a.json").write_text(json.dumps(rows), encoding="utf-8")
    assert inspector("answers", sample, "--from", tmp_path / "a.json").code == 0


def test_a_derived_result_is_not_shown_as_unchecked(inspector: Terminal, sample: Path) -> None:
    rows = {(row["criterion"], row["period"]): row for row in _rows(inspector("answers", sample).out)}
    assert rows["CC.III.4", ""]["result"] == "not_met"
    assert rows["CC.II.2", "Năm 2020"]["result"] == "partly"
    assert rows["VT.VII.5", "Năm 2020"]["result"] == "na"


def test_vietnamese_words_and_decimal_commas_are_taken_in(
    inspector: Terminal, book: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text(
        "criterion;period;result;score;deadline\nVT.II.1;;một phần;1,5;05/3/2022\nVT.I.3;Năm 2021;đạt;;\n",
        encoding="utf-8",
    )
    assert inspector("answers", book, "--from", tmp_path / "a.csv").code == 0
    rows = {row["criterion"]: row for row in _rows(inspector("answers", book).out)}
    assert (rows["VT.II.1"]["result"], rows["VT.II.1"]["score"]) == ("partly", "1.5")
    assert rows["VT.II.1"]["deadline"] == "2022-03-05"
    assert rows["VT.I.3"]["result"] == "met"


def test_all_bad_rows_are_listed_and_none_is_taken(inspector: Terminal, book: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "criterion,period,result,score,value\nVT.II.1,,met,,\nXX.9,,met,,\nVT.II.4,,met,99,\nVT.II.2,,,,nhiều\n",
        encoding="utf-8",
    )
    before = inspector("answers", book).out
    said = inspector("answers", book, "--from", tmp_path / "a.csv")
    assert said.code == 1
    assert all(place in said.err for place in ("XX.9", "VT.II.4", "99", "nhiều"))
    assert inspector("answers", book).out == before


def test_evidence_is_attached_once_by_its_hash(inspector: Terminal, sample: Path, tmp_path: Path) -> None:
    photo = sample.parent / "anh-1-bang-niem-yet.jpg"
    said = inspector("attach", sample, "VT.I.1", photo, "--caption", "Quy chế", "--json")
    assert said.code == 0
    assert said.json[0]["kind"] == "photo"
    assert said.json[0]["bytes"] == photo.stat().st_size
    (tmp_path / "empty.jpg").touch()
    refused = inspector("attach", sample, "VT.I.1", tmp_path / "empty.jpg")
    assert (refused.code, refused.out) == (1, "")
    assert inspector("attach", sample, "VT.Z.9", photo).code == 1


def test_the_whole_set_is_written_and_what_a_visit_does_not_have_is_no_error(
    inspector: Terminal, book: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "bộ văn bản"
    said = inspector("documents", book, "--to", folder, "--json")
    assert said.code == 0
    rows = {row["document"]: row for row in json.loads(said.out)}
    assert list(rows) == [
        "file_request", "handover", "minutes", "result_report", "conclusion", "scores", "photos", "figures", "reminder",
    ]  # fmt: skip
    assert all(
        set(row) == {"document", "file", "pdf", "template", "missing", "issued"} for row in rows.values()
    )
    written = {Path(row["file"]) for row in rows.values() if row["file"]}
    assert written == set(folder.iterdir())
    assert rows["photos"]["file"] is None
    assert [one["field"] for one in rows["photos"]["missing"]] == ["photos"]
    assert rows["reminder"]["file"] is None
    again = inspector("documents", book, "--to", folder)
    assert again.code == 1
    assert str(folder) in again.err
    assert inspector("documents", book, "--to", folder, "--force", "--only", "minutes").code == 0
    unknown = inspector("documents", book, "--to", folder, "--only", "letter")
    assert unknown.code == 1
    assert "file_request" in unknown.err


@pytest.mark.parametrize("name", ["bien-ban-kiem-tra", "phu-luc-so-lieu", "phieu-yeu-cau-ho-so"])
def test_report_makes_any_document_by_its_templates_name(
    inspector: Terminal, book: Path, tmp_path: Path, name: str
) -> None:
    said = inspector("report", book, "--template", name, "-o", tmp_path / "a.docx", "--json")
    assert said.code == 0
    found = json.loads(said.out)
    assert found["template"] == name
    assert not any("nơi nhận" in one["message"] for one in found["missing"])  # the conclusion's, not its own


def test_report_writes_once_and_says_what_is_missing(inspector: Terminal, book: Path, tmp_path: Path) -> None:
    out = tmp_path / "kl.docx"
    strict = inspector("report", book, "-o", out, "--strict")
    assert (strict.code, out.exists()) == (1, False)
    assert f"{out}: chưa ghi văn bản vì còn" in strict.err.splitlines()[-1]
    told = inspector("report", book, "-o", out, "--strict", "--json")
    assert (told.code, told.json["file"], out.exists()) == (1, None, False)
    said = inspector("report", book, "-o", out, "--json")
    assert said.json["missing"] == told.json["missing"]
    assert said.code == 0, said.err
    assert said.json["file"] == str(out)
    assert all(one["field"] and one["message"] for one in said.json["missing"])
    assert out.read_bytes()[:2] == b"PK"
    again = inspector("report", book, "-o", out)
    assert (again.code, len(again.err.splitlines())) == (1, 1)
    assert inspector("report", book, "-o", out, "--force").code == 0


def test_history_tells_old_and_new(inspector: Terminal, book: Path, tmp_path: Path) -> None:
    for note in ("một", "hai"):
        (tmp_path / "a.csv").write_text(f"criterion,period,note\nVT.II.1,,{note}\n", encoding="utf-8")
        inspector("answers", book, "--from", tmp_path / "a.csv")
    rows = [
        row
        for row in inspector("history", book, "--criterion", "VT.II.1", "--json").json
        if row["field"] == "note"
    ]
    assert [(row["old"], row["new"]) for row in rows] == [(None, "một"), ("một", "hai")]
    assert rows[0]["author"] == "Đại úy Đàm Thụy Ân"
    lines = inspector("history", book, "--criterion", "VT.II.1").out.splitlines()
    assert lines[0].endswith("VT.II.1  thêm mới")
    assert lines[-1].endswith("VT.II.1  Ghi nhận: một → hai")
    assert rows[0]["device"][:8] in lines[-1]


def test_history_says_which_period_was_changed(inspector: Terminal, sample: Path) -> None:
    lines = inspector("history", sample, "--criterion", "CC.I.3").out.splitlines()
    assert any(line.endswith("CC.I.3 (Năm 2020)  Số liệu: (để trống) → 15/01/2020") for line in lines)


@pytest.mark.parametrize(("language", "grouped"), [("vi", "1."), ("en", "1,")])
def test_large_counts_are_grouped_as_the_language_does(
    inspector: Terminal, sample: Path, tmp_path: Path, language: str, grouped: str
) -> None:
    inspector("card", "-o", tmp_path / "own.skc", "--name", "Máy A")
    sent = inspector("pack", sample, "--for", tmp_path / "own.skc", "--to", tmp_path, "--lang", language)
    assert re.search(rf": {re.escape(grouped)}\d\d\d (thay đổi|changes)", sent.out)


def test_a_flipped_bit_is_found_and_named(inspector: Terminal, sample: Path) -> None:
    assert inspector("verify", sample, "--json").json["ok"] is True
    content = bytearray(sample.read_bytes())
    at = content.find("Kế hoạch số 46/KH-BCH".encode())
    content[at + 20] ^= 1
    sample.write_bytes(content)
    said = inspector("verify", sample, "--json")
    assert said.code == 1
    assert said.json["ok"] is False
    assert any(not check["ok"] and check["detail"] for check in said.json["checks"])


def test_a_protected_book_opens_with_its_passphrase_only(
    inspector: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret").write_text("bí mật lắm\r\n", encoding="utf-8")
    book = tmp_path / "a.skt"
    assert inspector("new", book, "--unit", "A", "--passphrase-file", tmp_path / "secret").err == ""
    assert inspector("answers", book, "--passphrase-file", tmp_path / "secret").code == 0
    monkeypatch.setenv("INSPECTOR_PASSPHRASE", "sai")
    wrong = inspector("answers", book)
    assert (wrong.code, wrong.out) == (1, "")
    assert len(wrong.err.splitlines()) == 1


def test_checklists_are_listed_and_checked(inspector: Terminal, tmp_path: Path) -> None:
    rows = inspector("checklists", "--json").json
    assert [(row["id"], row["criteria"], row["max_score"]) for row in rows] == [
        ("cchc", 49, 100),
        ("vtlt", 49, 100),
    ]
    assert inspector("check", *[row["source"] for row in rows]).code == 0
    bad = tmp_path / "bad.yaml"
    bad.write_text(
        Path(rows[1]["source"]).read_text(encoding="utf-8").replace("kind: met", "kidn: met", 1), "utf-8"
    )
    said = inspector("check", bad)
    assert said.code == 1
    assert "kidn" in said.err
    assert f"{bad}:" in said.err
    assert said.out == ""


def test_an_own_checklist_that_cannot_be_used_is_named_with_its_line(
    inspector: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INSPECTOR_HOME", str(tmp_path / "home"))
    own = tmp_path / "home" / "checklists" / "hong.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(
        (CHECKLISTS / "vtlt.yaml").read_text("utf-8").replace("kind: met", "kidn: met", 1), "utf-8"
    )
    said = inspector("checklists", "--json")
    assert [row["id"] for row in said.json] == ["cchc", "vtlt"]
    assert f"{own}:" in said.err
    assert "kidn" in said.err
    assert said.code == 0


def test_the_checklists_of_an_inspection_are_listed_and_changed(inspector: Terminal, tmp_path: Path) -> None:
    book = tmp_path / "a.skt"
    inspector("new", book, "--unit", "A", "--checklist", "cchc", "--period", "Năm 2021")
    own = tmp_path / "nho.yaml"
    own.write_text(OWN, "utf-8")
    rows = inspector("checklists", book, "--add", "vtlt", "--add", own, "--json").json
    assert [(row["id"], row["in_use"]) for row in rows] == [("cchc", 0), ("vtlt", 0), ("nho", 0)]
    answers = tmp_path / "a.csv"
    answers.write_text("criterion,period,result\nN.1,,met\n", "utf-8")
    assert inspector("answers", book, "--from", answers).code == 0
    refused = inspector("checklists", book, "--drop", "nho")
    assert refused.code == 1
    assert "N.1" in refused.err
    own.write_text(OWN.replace('"1.0"', '"1.1"').replace("quy chế", "quy định"), "utf-8")
    said = inspector("checklists", book, "--add", own, "--drop", "vtlt")
    assert (said.code, said.err) == (0, "")
    assert "1.1" in said.out.splitlines()[1]
    assert "minh chứng: 1" in said.out.splitlines()[1]
    again = inspector("checklists", book, "--add", own)
    assert again.code == 1
    assert "không có gì thay đổi" in again.err
    assert inspector("checklists", "--add", "vtlt").code == 2
    assert inspector("verify", book).code == 0


def test_two_versions_of_one_checklist_make_no_book(inspector: Terminal, tmp_path: Path) -> None:
    one, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    one.write_text(OWN, "utf-8")
    other.write_text(OWN.replace("N.1", "N.2"), "utf-8")
    said = inspector("new", tmp_path / "a.skt", "--unit", "A", "--checklist", one, "--checklist", other)
    assert said.code == 1
    assert "«nho» được nêu hai lần" in said.err
    assert not (tmp_path / "a.skt").exists()


def test_what_check_only_warns_of_is_told_as_a_note(inspector: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "nhac.yaml"
    before, at, after = (CHECKLISTS / "vtlt.yaml").read_text(encoding="utf-8").partition("code: VT.I.2")
    file.write_text(before + at + after.replace("cause: >-", "strength: >-", 1), encoding="utf-8")
    said = inspector("check", file)
    assert (said.code, said.out) == (0, "Không có lỗi.\n")
    assert f"{file}:" in said.err
    assert ": lưu ý: " in said.err
    assert {row["severity"] for row in inspector("check", file, "--json").json} == {"warning"}


class TestCarrying:
    """From the team's laptop to headquarters' and back."""

    @pytest.fixture
    def cards(self, inspector: Terminal, laptop: Callable[[str], None], tmp_path: Path) -> dict[str, Path]:
        found = {}
        for name, person in (("team", "Đoàn 2"), ("hq", "Văn phòng Bộ Tư lệnh")):
            laptop(name)
            found[name] = tmp_path / f"{name}.card"
            assert inspector("card", "-o", found[name], "--name", person).code == 0
        laptop("hq")
        assert inspector("trust", found["team"]).code == 0
        laptop("team")
        assert inspector("trust", found["hq"]).code == 0
        return found

    def test_headquarters_gets_the_same_facts_once(
        self,
        inspector: Terminal,
        laptop: Callable[[str], None],
        cards: dict[str, Path],
        sample: Path,
        tmp_path: Path,
    ) -> None:
        hq, stick = tmp_path / "hq.skt", tmp_path / "stick"
        stick.mkdir()
        laptop("hq")
        assert inspector("new", hq, "--empty").code == 0
        laptop("team")
        packed = inspector("pack", sample, "--for", cards["hq"], "--to", stick, "--json").json
        assert len(packed) == 1
        assert packed[0]["attachments"] == 5
        laptop("hq")
        taken = inspector("merge", hq, packed[0]["file"], "--json").json[0]
        assert (taken["new_changes"], taken["new_attachments"], taken["already"]) == (
            packed[0]["changes"],
            5,
            False,
        )
        assert inspector("merge", hq, packed[0]["file"], "--json").json[0]["already"] is True
        assert inspector("export", hq, "-o", tmp_path / "hq.json").code == 0
        laptop("team")
        assert inspector("export", sample, "-o", tmp_path / "team.json").code == 0
        assert (tmp_path / "hq.json").read_bytes() == (tmp_path / "team.json").read_bytes()
        laptop("hq")
        assert inspector("verify", hq, packed[0]["file"]).code == 0

    def test_a_stranger_is_refused_with_the_fingerprint(
        self,
        inspector: Terminal,
        laptop: Callable[[str], None],
        cards: dict[str, Path],
        sample: Path,
        tmp_path: Path,
    ) -> None:
        hq = tmp_path / "hq.skt"
        laptop("hq")
        inspector("new", hq, "--empty")
        fingerprint = inspector("trust", "--list", "--json").json[0]["fingerprint"]
        assert inspector("trust", "--remove", fingerprint).code == 0
        laptop("team")
        packed = inspector("pack", sample, "--for", cards["hq"], "--to", tmp_path, "--json").json
        laptop("hq")
        before = hq.read_bytes()
        said = inspector("merge", hq, packed[0]["file"])
        assert said.code == 1
        assert fingerprint in said.err
        assert hq.read_bytes() == before

    def test_two_who_wrote_differently_are_told_and_settle_it(
        self,
        inspector: Terminal,
        laptop: Callable[[str], None],
        cards: dict[str, Path],
        sample: Path,
        tmp_path: Path,
    ) -> None:
        hq = tmp_path / "hq.skt"
        laptop("hq")
        inspector("new", hq, "--empty")
        laptop("team")
        first = inspector("pack", sample, "--for", cards["hq"], "--to", tmp_path, "--json").json
        laptop("hq")
        inspector("merge", hq, first[0]["file"])
        for name, book, words in (("hq", hq, "Kiểm tra 30 hồ sơ"), ("team", sample, "Kiểm tra 32 hồ sơ")):
            laptop(name)
            (tmp_path / "a.csv").write_text(f"criterion,period,note\nVT.V.2,,{words}\n", encoding="utf-8")
            assert inspector("answers", book, "--from", tmp_path / "a.csv").code == 0
        second = inspector("pack", sample, "--for", cards["hq"], "--to", tmp_path, "--json").json
        laptop("hq")
        assert inspector("merge", hq, second[0]["file"], "--json").json[0]["conflicts"] == 1
        conflict = inspector("conflicts", hq, "--json").json[0]
        assert (conflict["criterion"], conflict["field"], len(conflict["sides"])) == ("VT.V.2", "note", 2)
        assert {side["value"] for side in conflict["sides"]} == {"Kiểm tra 30 hồ sơ", "Kiểm tra 32 hồ sơ"}
        assert inspector("resolve", hq, "nothing", "--keep", conflict["sides"][0]["side"]).code == 1
        kept = conflict["sides"][1]
        assert inspector("resolve", hq, conflict["conflict"], "--keep", kept["side"]).code == 0
        assert inspector("conflicts", hq, "--json").json == []
        rows = {row["criterion"]: row for row in _rows(inspector("answers", hq).out)}
        assert rows["VT.V.2"]["note"] == kept["value"]

    def test_a_figure_that_settles_a_conflict_is_held_against_its_criterion(
        self,
        inspector: Terminal,
        laptop: Callable[[str], None],
        cards: dict[str, Path],
        sample: Path,
        tmp_path: Path,
    ) -> None:
        hq = tmp_path / "hq.skt"
        laptop("hq")
        inspector("new", hq, "--empty")
        laptop("team")
        first = inspector("pack", sample, "--for", cards["hq"], "--to", tmp_path, "--json").json
        laptop("hq")
        inspector("merge", hq, first[0]["file"])
        for name, book, figure in (("hq", hq, "40/42"), ("team", sample, "39/42")):
            laptop(name)
            lines = f"criterion,period,value\nCC.I.4,Năm 2020,{figure}\n"
            (tmp_path / "a.csv").write_text(lines, encoding="utf-8")
            assert inspector("answers", book, "--from", tmp_path / "a.csv").code == 0
        second = inspector("pack", sample, "--for", cards["hq"], "--to", tmp_path, "--json").json
        laptop("hq")
        assert inspector("merge", hq, second[0]["file"], "--json").json[0]["conflicts"] == 1
        (conflict,) = inspector("conflicts", hq, "--json").json
        for wrong in ("gần đủ", "50/42", "-1/42"):
            refused = inspector("resolve", hq, conflict["conflict"], "--value", wrong)
            assert (refused.code, refused.out) == (1, "")
            assert "CC.I.4" in refused.err
        assert inspector("conflicts", hq, "--json").json == [conflict]
        assert inspector("resolve", hq, conflict["conflict"], "--value", " 38 / 42 ").code == 0
        rows = {(row["criterion"], row["period"]): row for row in _rows(inspector("answers", hq).out)}
        assert rows["CC.I.4", "Năm 2020"]["value"] == "38/42"

    def test_nothing_new_makes_no_packet(
        self, inspector: Terminal, laptop: Callable[[str], None], cards: dict[str, Path], tmp_path: Path
    ) -> None:
        laptop("team")
        inspector("new", tmp_path / "empty.skt", "--empty")
        stick = tmp_path / "stick"
        stick.mkdir()
        said = inspector("pack", tmp_path / "empty.skt", "--for", cards["hq"], "--to", stick, "--json")
        assert (said.code, said.json) == (0, [])
        assert list(stick.iterdir()) == []


def test_a_sample_can_be_copied_and_still_opened(inspector: Terminal, sample: Path, tmp_path: Path) -> None:
    shutil.copy(sample, tmp_path / "copy.skt")
    assert inspector("verify", tmp_path / "copy.skt").code == 0


# --- before signing, and back from Word ---------------------------------------------------------------


def test_preflight_lists_kind_place_message_and_severity(inspector: Terminal, sample: Path) -> None:
    said = inspector("preflight", sample, "--json")
    assert said.code == 0
    assert all(set(row) == {"kind", "place", "message", "severity"} for row in said.json)
    assert [(row["kind"], row["severity"]) for row in said.json] == [("evidence", "warning")] * 4


def test_missing_lists_every_open_point_with_its_place(inspector: Terminal, sample: Path) -> None:
    same = inspector("preflight", sample, "--json").json
    done = inspector("missing", sample, "--json")
    rows = done.json
    assert done.code == 0
    assert [{name: row[name] for name in same[0]} for row in rows] == same
    assert list(rows[0]) == [
        "kind", "place", "message", "severity", "criterion", "period", "field", "section", "page", "sentence", "evidence",
    ]  # fmt: skip
    assert (rows[0]["criterion"], rows[0]["section"], rows[0]["field"]) == ("CC.I.6", "I", "evidence")
    assert inspector("missing", sample, "--kind", "answer", "--json").json == []
    unknown = inspector("missing", sample, "--kind", "anser")
    assert unknown.code == 2
    assert "--kind là một trong: " in unknown.err
    assert inspector("missing", sample).out.splitlines()[-1] == f"Còn {len(rows)} điểm."


def test_preflight_ends_with_1_when_something_must_be_put_right(inspector: Terminal, tmp_path: Path) -> None:
    book = tmp_path / "so.skt"
    assert inspector("new", book, "--unit", "Đơn vị Mẫu").code == 0
    said = inspector("preflight", book)
    assert said.code == 1
    assert "phải sửa: Chưa có số văn bản." in said.out


def test_what_was_changed_in_word_is_listed_then_taken_in(
    inspector: Terminal, sample: Path, tmp_path: Path
) -> None:
    inspector("report", sample, "-o", tmp_path / "ra.docx")
    word = WordEdits(tmp_path / "ra.docx")
    word.replace("được kiện toàn kịp thời", "được kiện toàn rất kịp thời")
    back = word.save(tmp_path / "ve.docx")
    (row,) = inspector("reimport", sample, back, "--json").json
    assert set(row) == {"sentence", "kind", "old", "new", "sure", "notes"}
    assert (row["kind"], row["sure"]) == ("changed", True)
    assert "Chưa nhận vào sổ" in inspector("reimport", sample, back).out
    assert "Đã nhận 1 thay đổi vào sổ." in inspector("reimport", sample, back, "--yes").out
    assert "không có gì thay đổi" in inspector("reimport", sample, back).out


def test_comments_come_in_with_yes_and_only_once(inspector: Terminal, sample: Path, tmp_path: Path) -> None:
    inspector("report", sample, "-o", tmp_path / "ra.docx")
    word = WordEdits(tmp_path / "ra.docx")
    word.comment("được kiện toàn kịp thời", "Nêu rõ thêm số liệu")
    back = word.save(tmp_path / "ve.docx")
    assert "Chưa nhận vào sổ" in inspector("reimport", sample, back).out
    assert "Đã giữ 1 ý kiến trong sổ." in inspector("reimport", sample, back, "--yes").out
    assert "Đã giữ" not in inspector("reimport", sample, back, "--yes").out
    assert "Ý kiến của Chỉ huy chưa xử lý" in inspector("preflight", sample).out


def test_a_document_that_is_not_ours_is_refused(inspector: Terminal, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"PK")
    said = inspector("reimport", sample, tmp_path / "x.docx")
    assert said.code == 1
    assert "không phải là tài liệu Word" in said.err


def test_what_was_exported_is_listed_once_with_its_scan(
    inspector: Terminal, book: Path, tmp_path: Path
) -> None:
    assert json.loads(inspector("issued", book, "--json").out) == []
    first = json.loads(inspector("report", book, "-o", tmp_path / "a.docx", "--json").out)["issued"]
    again = json.loads(inspector("report", book, "-o", tmp_path / "b.docx", "--json").out)["issued"]
    assert first == {"issue": first["issue"], "new": True, "since": None, "differences": None}
    assert again == {**first, "new": False}
    scan = tmp_path / "ký.pdf"
    scan.write_bytes(b"%PDF-1.4")
    said = inspector("issued", book, "--attach", scan, "--to", first["issue"], "--json")
    assert said.code == 0, said.err
    (row,) = json.loads(said.out)
    assert list(row) == [
        "issue", "document", "template", "number", "symbol", "date", "sha256", "author", "time", "without_marked",
        "scans",
    ]  # fmt: skip
    assert row["sha256"] == hashlib.sha256((tmp_path / "a.docx").read_bytes()).hexdigest()
    assert [one["name"] for one in row["scans"]] == ["ký.pdf"]
    assert "Thông báo kết luận kiểm tra" in inspector("issued", book).out
    nobody = "f" * 32  # of no version that an id can have
    refused = inspector("issued", book, "--attach", scan, "--to", nobody)
    assert (refused.code, refused.out) == (1, "")
    assert inspector("issued", book, "--attach", scan).code == 2


def test_marks_go_on_the_document_and_a_second_export_says_what_differs(
    inspector: Terminal, book: Path, tmp_path: Path
) -> None:
    inspector("report", book, "-o", tmp_path / "a.docx")
    said = inspector("mark", book, "--secrecy", "Tối mật", "--urgency", "express", "--json")
    assert said.code == 0, said.err
    assert [(row["of"], row["mark"]) for row in json.loads(said.out)] == [
        ("visit", "secret"),
        ("visit", "express"),
    ]
    exported = inspector("report", book, "-o", tmp_path / "b.docx", "--json")
    found = json.loads(exported.out)["issued"]["differences"]
    assert {"kind": "head", "name": "secrecy", "old": "", "new": "TỐI MẬT"} in found
    assert "Khác bản đã ban hành ngày" in exported.err
    assert "TỐI MẬT" in exported.err
    assert json.loads(inspector("mark", book, "--secrecy", "không", "--urgency", "none", "--json").out) == []
    assert inspector("mark", book, "--secrecy", "rất mật").code == 2
    assert inspector("mark", book, "--urgency", "urgent", "--evidence", "ab").code == 2
    assert inspector("mark", book, "--secrecy", "mật", "--sentence", "ff").code == 1


def test_what_is_marked_can_be_left_out(inspector: Terminal, book: Path, tmp_path: Path) -> None:
    paper = tmp_path / "sơ đồ.pdf"
    paper.write_bytes(b"%PDF-1.4")
    (evidence,) = json.loads(inspector("attach", book, "VT.I.1", paper, "--json").out)
    inspector("mark", book, "--secrecy", "mật", "--evidence", evidence["evidence"])
    folder = tmp_path / "bộ"
    said = inspector("documents", book, "--to", folder, "--without-marked", "--only", "handover", "--json")
    (row,) = json.loads(said.out)
    assert (row["file"], row["issued"]) == (None, None)
    inspector("report", book, "-o", tmp_path / "a.docx", "--without-marked")
    assert [entry["without_marked"] for entry in json.loads(inspector("issued", book, "--json").out)] == [
        True
    ]


def test_requirements_of_the_last_visit_go_out_and_what_became_of_them_comes_in(inspector, tmp_path):
    book = tmp_path / "hq.skt"
    visit = tmp_path / "visit.yaml"
    visit.write_text('unit: Bộ CHQS tỉnh Sơn Hà\nstarts_at: "2020-10-07 08:00"\n', encoding="utf-8")
    made = inspector("new", book, "--visit", visit, "--checklist", "vtlt", "--json")
    assert made.code == 0, made.err
    assert json.loads(inspector("rechecks", book, "--json").out) == []
    assert inspector("rechecks", book).out == "requirement,text,criteria,owner,deadline,document,state,note\n"
    table = tmp_path / "in.csv"
    table.write_text("requirement,state\nffff,remedied\n", encoding="utf-8")
    refused = inspector("rechecks", book, "--from", table)
    assert refused.code == 1
    assert f"{table}:2" in refused.err
    assert "ffff" in refused.err


def test_sections_are_given_to_members_of_the_team(inspector, sample):
    rows = json.loads(inspector("assign", sample, "--json").out)
    assert all(row["sections"] == [] for row in rows)
    said = inspector("assign", sample, "au thi diep chi", "vtlt", "cchc/I", "--json")
    given = {row["member"]: row["sections"] for row in json.loads(said.out)}
    assert "cchc/I" in given["Trung tá Âu Thị Diệp Chi"]
    assert "vtlt/X" in given["Trung tá Âu Thị Diệp Chi"]
    assert "Trung tá Âu Thị Diệp Chi: cchc/I, vtlt/I" in inspector("assign", sample).out
    assert inspector("assign", sample, "Ninh Trọng Khoát", "cchc/XX").code == 1
    assert inspector("assign", sample, "Ai Đó", "cchc").code == 1
    assert inspector("assign", sample, "Ninh Trọng Khoát").code == 2
    cleared = json.loads(inspector("assign", sample, "Âu Thị Diệp Chi", "--nothing", "--json").out)
    assert all(row["sections"] == [] for row in cleared)


# --- phrases ----------------------------------------------------------------------------------------


def test_a_book_teaches_sentences_that_a_few_letters_find(inspector: Terminal, sample: Path) -> None:
    (learnt,) = inspector("phrases", "--learn", sample, "--json").json
    assert (learnt["new"] > 50, learnt["secret_visits"]) == (True, 0)
    (row,) = inspector("phrases", "soat the thuc trinh ky", "--kind", "requirement", "--json").json
    assert row["text"] == "Sửa đổi quy chế; soát thể thức trước khi trình ký."
    assert set(row) == {"id", "kind", "text", "criteria", "used", "last_used"}
    assert inspector("phrases", "--forget", row["id"]).code == 0
    assert inspector("phrases", "soat the thuc trinh ky", "--kind", "requirement", "--json").json == []


def test_an_exported_conclusion_teaches_the_library(
    inspector: Terminal, sample: Path, tmp_path: Path
) -> None:
    assert inspector("phrases", "--json").json == []
    inspector("report", sample, "-o", tmp_path / "kl.docx")
    assert len(inspector("phrases", "--limit", 500, "--json").json) > 50
    assert "Đã xóa toàn bộ kho" in inspector("phrases", "--forget-all").out


def test_sentences_of_a_kind_that_does_not_exist_are_wrong_usage(inspector: Terminal) -> None:
    said = inspector("phrases", "--kind", "cause?")
    assert (said.code, "strength, shortcoming" in said.err) == (2, True)
    assert inspector("phrases", "kho", "--forget-all").code == 2


def test_a_damaged_library_is_put_aside_in_words(inspector: Terminal, sample: Path, own_home: Path) -> None:
    own_home.mkdir(exist_ok=True)
    (own_home / "phrases.db").write_bytes(b"no library" * 500)
    said = inspector("phrases", "--learn", sample)
    assert (said.code, "phrases.db.damaged" in said.err) == (0, True)


def test_a_photo_with_damaged_exif_comes_in_without_a_word_of_a_librarys(
    sample: Path, tmp_path: Path
) -> None:
    """What Pillow warns programmers of names a path of this machine; the photo itself is whole."""
    photo, exif, content = tmp_path / "a.jpg", Image.Exif(), io.BytesIO()
    exif[36867] = "2021:10:07 08:30:00"
    Image.new("RGB", (60, 40), "green").save(content, "JPEG", exif=exif)
    raw = bytearray(content.getvalue())
    at = raw.find(b"Exif") + 20
    raw[at : at + 4] = b"\xff\xff\xff\xff"
    photo.write_bytes(raw)
    command = [sys.executable, "-m", "inspector", "attach", sample, "CC.I.1", photo, "--json"]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(said.stdout)[0]["kind"] == "photo"
    assert said.stderr == ""
    debugging = {**os.environ, "INSPECTOR_DEBUG": "1"}
    loud = subprocess.run(command, capture_output=True, text=True, check=True, env=debugging)
    assert "UserWarning" in loud.stderr, "the file is one that Pillow warns of"
