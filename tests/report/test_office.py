"""Exact pages: LibreOffice found, kept apart, ended in time; nothing of the document left behind."""

import os
import shutil
import sys
import time
from pathlib import Path

import pytest

from inspector.book import Book
from inspector.errors import OutputExists
from inspector.progress import Cancelled
from inspector.report import find_template, office, write_report, write_set
from inspector.report.errors import OfficeFailed, OfficeMissing, OfficeTooSlow
from inspector.report.office import pdfs_of

installed = pytest.mark.skipif(office.find_office() is None, reason="LibreOffice is not installed")
posix = pytest.mark.skipif(sys.platform == "win32", reason="the programs that stand in are shell scripts")

WHOLE_PDF = "%%PDF-1.7\\n%%%%EOF\\n"


@pytest.fixture
def moment(tmp_path, monkeypatch) -> Path:
    """Where the folders of the moment are made, empty now."""
    folder = tmp_path / "moment"
    folder.mkdir()
    monkeypatch.setattr(office, "_base", lambda _program: folder)
    return folder


@pytest.fixture
def program(tmp_path):
    """Makes a program that stands in for LibreOffice; `$out` is where the PDF is expected."""

    def make(script: str) -> Path:
        path = tmp_path / "soffice"
        path.write_text(f'#!/bin/sh\nfor last; do :; done\nout="${{last%.docx}}.pdf"\n{script}\n')
        path.chmod(0o700)
        return path

    return make


def is_gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@posix
def test_a_program_that_hangs_is_ended_with_its_children(moment, program, tmp_path):
    child = tmp_path / "child"
    hangs = program(f"sleep 600 &\necho $! > {child}.part && mv {child}.part {child}\nwait")
    with pytest.raises(OfficeTooSlow) as refused:
        pdfs_of([b"a"], office=hangs, time_limit_s=1.5)
    assert refused.value.facts == {"seconds": 1}
    pid = int(child.read_text())
    deadline = time.monotonic() + 10
    while not is_gone(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert is_gone(pid)
    assert list(moment.iterdir()) == []


@posix
def test_children_left_running_by_a_program_that_ended_are_ended_too(moment, program, tmp_path):
    child = tmp_path / "child"
    leaves = program(f'sleep 600 &\necho $! > {child}\nprintf "{WHOLE_PDF}" > "$out"')
    assert pdfs_of([b"a"], office=leaves)[0].startswith(b"%PDF-")
    pid = int(child.read_text())
    deadline = time.monotonic() + 10
    while not is_gone(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert is_gone(pid)


@posix
@pytest.mark.parametrize(
    "script", ["exit 0", "exit 1", 'printf "%%PDF-1.7 half" > "$out"', 'printf "x" > "$out"']
)
def test_no_pdf_or_half_of_one_is_refused(moment, program, script):
    with pytest.raises(OfficeFailed):
        pdfs_of([b"a"], office=program(script))
    assert list(moment.iterdir()) == []


@posix
def test_who_stops_it_finds_nothing_left(moment, program):
    def stop(progress):
        if list(moment.glob("*/0001.docx")) and progress.step == "report.pages":
            raise Cancelled

    with pytest.raises(Cancelled):
        pdfs_of([b"secret"], stop, office=program("sleep 600"))
    assert list(moment.iterdir()) == []


@posix
def test_the_folder_of_the_moment_is_for_nobody_else_and_no_secret_is_handed_down(
    moment, program, tmp_path, monkeypatch
):
    monkeypatch.setenv("INSPECTOR_PASSPHRASE", "mật khẩu")
    monkeypatch.setenv("INSPECTOR_HOME", "/somewhere")
    seen = tmp_path / "seen"
    asks = program(f'env > {seen}\nstat -c %a . >> {seen}\nprintf "{WHOLE_PDF}" > "$out"')
    pdfs_of([b"a"], office=asks)
    said = seen.read_text()
    assert "INSPECTOR" not in said
    assert said.endswith("700\n")
    assert f"TMPDIR={moment}" in said  # what it writes for a moment goes with the folder


def test_a_folder_that_a_power_cut_left_is_swept(tmp_path, monkeypatch):
    monkeypatch.setattr(office, "_MEMORY_FOLDER", tmp_path)
    left, fresh, other = (tmp_path / f"{office._PREFIX}{name}" for name in ("1-a", "2-b", "3-c"))
    other = tmp_path / "somebody-elses"
    for folder in (left, fresh, other):
        folder.mkdir()
        (folder / "0001.docx").write_bytes(b"secret")
    for old in (left, other):
        os.utime(old, (time.time() - 2 * office._ABANDONED_S,) * 2)
    office.sweep()
    assert not left.exists()
    assert fresh.exists()
    assert other.exists()


def test_libreoffice_is_found_in_program_files_and_the_newest_first(tmp_path):
    for name in ("LibreOffice 7", "LibreOffice 24"):
        (tmp_path / "PF" / name / "program").mkdir(parents=True)
        (tmp_path / "PF" / name / "program" / "soffice.exe").touch()
    found = list(office._places("win32", {"ProgramFiles": str(tmp_path / "PF"), "PATH": ""}))
    assert tmp_path / "PF" / "LibreOffice 7" / "program" / "soffice.exe" in found
    assert tmp_path / "PF" / "LibreOffice 24" / "program" / "soffice.exe" in found


def test_a_program_beside_the_book_is_never_taken_for_libreoffice(tmp_path, monkeypatch):
    (tmp_path / "soffice").touch()
    (tmp_path / "soffice.exe").touch()
    monkeypatch.chdir(tmp_path)
    for system in ("win32", "linux"):
        places = list(office._places(system, {"PATH": f".{';' if system == 'win32' else ':'}"}))
        assert all(path.is_absolute() for path in places)
        assert not any(path.parent == tmp_path for path in places)


def test_without_libreoffice_nothing_is_written(sample_book, sample, tmp_path, monkeypatch):
    monkeypatch.setattr(office, "find_office", lambda: None)
    with pytest.raises(OfficeMissing):
        write_report(sample_book, sample.visit.id, find_template(sample.home), tmp_path / "a.pdf")
    with pytest.raises(OfficeMissing):
        write_set(sample_book, sample.visit.id, sample.home, tmp_path / "set", pdf=True)
    assert list(tmp_path.iterdir()) == []


def page_count(pdf: bytes, folder: Path) -> int:
    from PySide6.QtCore import QBuffer
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(pdf)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    count = document.pageCount()
    document.close()
    return count


@installed
@pytest.mark.slow
def test_the_sample_comes_out_as_pages_and_into_the_register(sample, tmp_path):
    copy = tmp_path / "mẫu.skt"
    shutil.copy(sample.book, copy)
    out = tmp_path / "Kết luận.pdf"
    with Book.open(copy, home=sample.home) as book:
        written = write_report(book, sample.visit.id, find_template(sample.home), out)
        assert written.entry is not None
        assert written.entry.is_new
        with pytest.raises(OutputExists):
            write_report(book, sample.visit.id, find_template(sample.home), out)
    assert page_count(out.read_bytes(), tmp_path) > 5


@installed
@pytest.mark.slow
def test_the_whole_set_has_a_pdf_beside_each_document(sample, tmp_path):
    copy = tmp_path / "mẫu.skt"
    shutil.copy(sample.book, copy)
    with Book.open(copy, home=sample.home) as book:
        rows = write_set(
            book, sample.visit.id, sample.home, tmp_path / "bộ", only=("minutes", "file_request"), pdf=True
        )
    assert [row.pdf.is_file() for row in rows if row.pdf] == [True, True]
    assert sorted(path.suffix for path in (tmp_path / "bộ").iterdir()) == [".docx", ".docx", ".pdf", ".pdf"]
