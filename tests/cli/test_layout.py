"""`inspector layout`: rows, folders, mending; exit codes and streams as docs/cli.md promises."""

import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from inspector.report.layout import RULES
from tests.cli.conftest import Terminal
from tests.report.docx_files import changed
from tests.report.layout.unit_documents import DOCUMENTS


def made(tmp_path: Path, name: str, file: str = "văn bản.docx") -> Path:
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(next(each for each in DOCUMENTS if each.name == name).make())
    return path


def test_a_sound_document_is_exit_0(inspector: Terminal, tmp_path: Path) -> None:
    said = inspector("layout", made(tmp_path, "report_as_it_should_be"))
    assert (said.code, said.err) == (0, "")
    assert len(said.out.splitlines()) == len(RULES)


def test_a_fault_is_exit_1_with_found_expected_place_and_whether_it_can_be_mended(
    inspector: Terminal, tmp_path: Path
) -> None:
    file = made(tmp_path, "report_on_american_paper")
    said = inspector("layout", file)
    assert said.code == 1
    assert "Lề trang: trái 25,4, phải 25,4 mm" in said.out
    assert "--fix" in said.err
    said = inspector("layout", file, "--json")
    assert [row["rule"] for row in said.json] == list(RULES)
    wrong = [row for row in said.json if not row["ok"]]
    assert [(row["rule"], row["fixable"]) for row in wrong] == [("page.size", True), ("page.margins", True)]
    assert all(row["found"] and row["expected"] and row["place"] for row in wrong)


def test_fix_writes_a_copy_and_leaves_the_original(inspector: Terminal, tmp_path: Path) -> None:
    file, out = made(tmp_path, "report_left_aligned_without_indent"), tmp_path / "sửa.docx"
    before = file.read_bytes()
    said = inspector("layout", file, "--fix", "-o", out)
    assert said.code == 0
    assert file.read_bytes() == before
    assert inspector("layout", out).code == 0
    assert inspector("layout", file, "--fix", "-o", out).code == 1  # it is there
    assert inspector("layout", file, "--fix", "-o", out, "--force", "--json").json["left"] == []


def test_the_original_is_never_overwritten(inspector: Terminal, tmp_path: Path) -> None:
    file = made(tmp_path, "report_left_aligned_without_indent")
    before = file.read_bytes()
    said = inspector("layout", file, "--fix", "-o", file, "--force")
    assert said.code == 1
    assert "tệp gốc" in said.err
    link = tmp_path / "lối khác.docx"
    link.symlink_to(file)
    assert inspector("layout", file, "--fix", "-o", link, "--force").code == 1
    assert file.read_bytes() == before


def test_what_a_person_must_mend_is_listed(inspector: Terminal, tmp_path: Path) -> None:
    file = made(tmp_path, "report_closed_carelessly")
    said = inspector("layout", file, "--fix", "-o", tmp_path / "sửa.docx", "--json")
    assert [row["rule"] for row in said.json["left"]] == ["sign.name", "recipients.word", "recipients.list"]


def test_a_folder_is_told_file_by_file_with_totals_and_sentence(inspector: Terminal, tmp_path: Path) -> None:
    made(tmp_path, "report_as_it_should_be", "vb/2024/a.docx")
    made(tmp_path, "report_on_american_paper", "vb/b.docx")
    said = inspector("layout", tmp_path / "vb", "-o", tmp_path / "x.xlsx")
    assert said.code == 1
    assert "2024/a.docx: đạt" in said.out
    assert "Soát 02 văn bản, 01 văn bản sai thể thức, chiếm 50,0%" in said.out
    assert zipfile.is_zipfile(tmp_path / "x.xlsx")
    said = inspector("layout", tmp_path / "vb", "--json")
    assert {row["file"]: row["ok"] for row in said.json["files"]} == {"2024/a.docx": True, "b.docx": False}
    assert said.json["years"] == [{"year": 2024, "checked": 2, "faulty": 1}]
    assert said.json["rules"][0] == {"rule": "page.size", "files": 1}


def test_a_sound_folder_is_exit_0_and_an_unread_file_is_not(inspector: Terminal, tmp_path: Path) -> None:
    made(tmp_path, "report_as_it_should_be", "vb/a.docx")
    assert inspector("layout", tmp_path / "vb").code == 0
    (tmp_path / "vb" / "b.docx").write_bytes(b"x")
    said = inspector("layout", tmp_path / "vb")
    assert said.code == 1
    assert "b.docx" in said.err


def altered(how: str) -> bytes:
    """A sound document made hostile in one way."""
    sound = next(each for each in DOCUMENTS if each.name == "report_as_it_should_be").make()
    if how == "entities":
        bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        return changed(sound, {"word/document.xml": lambda xml: xml.replace(b"?>", b"?>" + bomb, 1)})
    if how == "broken part":
        return changed(sound, {"word/styles.xml": lambda _xml: b"<w:styles"})
    out = BytesIO(sound)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        name, content = (
            ("word/vbaProject.bin", b"x") if how == "macros" else ("word/x.xml", b"\0" * 8_000_000)
        )
        archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"hello", "không phải là tài liệu Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Word cũ"),
        (altered("macros"), "macro (word/vbaProject.bin)"),
        (altered("entities"), "phần word/document.xml"),
        (altered("bomb"), "word/x.xml"),
        (altered("broken part"), "word/styles.xml"),
    ],
    ids=["no zip", "old", "macros", "entities", "bomb", "broken part"],
)
def test_what_is_no_docx_is_refused_and_nothing_is_written(
    inspector: Terminal, tmp_path: Path, content: bytes, word: str
) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(content)
    said = inspector("layout", file)
    assert (said.code, said.out) == (1, "")
    assert word in said.err
    assert inspector("layout", file, "--fix", "-o", tmp_path / "b.docx").code == 1
    assert not (tmp_path / "b.docx").exists()


@pytest.mark.parametrize(
    "arguments",
    [["--fix"], ["-o", "b.docx"], ["--fix", "-o", "b.xlsx"]],
)
def test_wrong_usage_of_layout_is_exit_2(inspector: Terminal, tmp_path: Path, arguments: list[str]) -> None:
    assert inspector("layout", made(tmp_path, "report_as_it_should_be"), *arguments).code == 2
    assert inspector("layout", tmp_path, "-o", "b.docx").code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="a polite kill is a signal")
def test_a_folder_that_is_stopped_says_so_and_writes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "vb"
    folder.mkdir()
    sound = next(each for each in DOCUMENTS if each.name == "report_as_it_should_be").make()
    for number in range(300):
        (folder / f"{number}.docx").write_bytes(sound)
    code = (
        "import sys, os, signal\n"
        "from inspector.report.layout import survey\n"
        "from inspector.cli import main\n"
        "real = survey._Worker._ask\n"
        "def ask(self, path, name):\n"
        "    if name.startswith('5'):\n"
        "        os.kill(os.getpid(), signal.SIGTERM)\n"
        "    return real(self, path, name)\n"
        "survey._Worker._ask = ask\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "layout", str(folder), "-o", str(tmp_path / "x.xlsx")],
        capture_output=True, text=True, check=False, env={**os.environ, "INSPECTOR_HOME": str(tmp_path / "home")},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert "Đã dừng" in done.stderr
    assert not (tmp_path / "x.xlsx").exists()
