"""TCVN3 (ABC) and VNI text in what comes in from outside: said where it stands, turned into Unicode when asked."""

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

NOTE = "Ban ChØ ®¹o ®­îc kiÖn toµn kÞp thêi"
READ = "Ban Chỉ đạo được kiện toàn kịp thời"


@pytest.fixture
def book(inspector: Terminal, tmp_path: Path) -> Path:
    path = tmp_path / "so.skt"
    said = inspector("new", path, "--unit", "Đơn vị A", "--checklist", "vtlt", "--period", "Năm 2021")
    assert said.code == 0, said.err
    return path


def _csv(folder: Path, content: bytes) -> Path:
    file = folder / "ketqua.csv"
    file.write_bytes(content)
    return file


def _notes(inspector: Terminal, book: Path) -> dict[str, str]:
    return {row["criterion"]: row["note"] for row in inspector("answers", book, "--json").json if row["note"]}


def _table(*rows: str) -> str:
    return "\n".join(["criterion;period;result;note", *rows, ""])


def test_old_text_is_taken_as_it_stands_and_its_places_are_said(inspector, book, tmp_path):
    file = _csv(tmp_path, _table(f"VT.I.1;;met;{NOTE}", "VT.I.2;Năm 2021;met;Có kế hoạch").encode())
    said = inspector("answers", book, "--from", file)
    assert said.code == 0
    assert "2:note (VT.I.1)" in said.err
    assert "TCVN3" in said.err
    assert READ in said.err
    assert "--to-unicode" in said.err
    assert "VT.I.2" not in said.err
    assert _notes(inspector, book)["VT.I.1"] == NOTE


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_old_text_is_turned_into_unicode_when_asked(inspector, book, tmp_path, code):
    table = _table(f"VT.I.1;;met;{NOTE}", "VT.II.4;;met;Cã", "VT.II.1;;met;®ñ")
    said = inspector("answers", book, "--from", _csv(tmp_path, table.encode(code)), "--to-unicode")
    assert said.code == 0, said.err
    notes = _notes(inspector, book)
    assert notes["VT.I.1"] == READ
    assert notes["VT.II.1"] == "đủ"
    assert notes["VT.II.4"] == "Cã"  # by itself it could be either; nobody guesses


def test_good_text_is_not_touched_by_the_option(inspector, book, tmp_path):
    good = "Đã có quy chế; 5 µm, «văn thư», café, 20 m²"
    file = _csv(tmp_path, _table(f"VT.I.1;;met;{good}").replace(f";{good}", f';"{good}"').encode())
    said = inspector("answers", book, "--from", file, "--to-unicode")
    assert said.code == 0, said.err
    assert said.err == "" or "Unicode" not in said.err
    assert _notes(inspector, book)["VT.I.1"] == good


def test_decomposed_letters_come_in_composed(inspector, book, tmp_path):
    import unicodedata

    file = _csv(tmp_path, _table(f"VT.I.1;;met;{unicodedata.normalize('NFD', READ)}").encode())
    assert inspector("answers", book, "--from", file).code == 0
    assert _notes(inspector, book)["VT.I.1"] == READ
    assert unicodedata.normalize("NFD", READ) not in inspector("answers", book).out


def test_a_checklist_in_old_text_is_warned_about_line_by_line(inspector, tmp_path):
    source = (Path(__file__).parents[2] / "checklists" / "vtlt.yaml").read_text(encoding="utf-8")
    lines = source.splitlines()
    number = next(n for n, line in enumerate(lines) if "how_to_check:" in line)
    indent = lines[number][: lines[number].index("how_to_check")]
    lines[number] = f'{indent}how_to_check: "{NOTE}"'
    file = tmp_path / "cu.yaml"
    file.write_text("\n".join(lines), encoding="utf-8")
    said = inspector("check", file, "--json")
    found = [row for row in said.json if "TCVN3" in row["message"]]
    assert [(row["place"], row["severity"]) for row in found] == [(str(number + 1), "warning")]
    assert READ[:20] in found[0]["message"]


def test_our_own_checklists_are_not_taken_for_old_text(inspector):
    for file in sorted((Path(__file__).parents[2] / "checklists").glob("*.yaml")):
        said = inspector("check", file, "--json")
        assert not [row for row in said.json if "TCVN3" in row["message"] or "VNI" in row["message"]]
