"""The same visit through the terminal and through the window: what comes out is the same."""

import json
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from zipfile import ZipFile

import pytest

from inspector.book import Book
from inspector.book.visit import inspections, load_visit
from inspector.book.visit_file import read_visit_file
from inspector.home import Home
from inspector.sample.write import visit_file

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def run(tmp_path, monkeypatch):
    """`inspector …` as a child of its own, in a folder of its own; its JSON where it gives some."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))

    def run(*arguments: str, home: str = "secretary") -> object:
        monkeypatch.setenv("INSPECTOR_HOME", str(tmp_path / home))
        done = subprocess.run(
            [sys.executable, "-m", "inspector", *arguments], capture_output=True, text=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if "--json" in arguments else done.stdout

    return run


@pytest.fixture
def example(tmp_path) -> Path:
    """The example in docs/visit-file.md."""
    text = (ROOT / "docs" / "visit-file.md").read_text(encoding="utf-8")
    block = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert block
    path = tmp_path / "visit.yaml"
    path.write_text(block.group(1), encoding="utf-8")
    return path


def test_the_visit_file_in_the_docs_is_the_sample_visit(example):
    written, sample = read_visit_file(example).model_dump(), visit_file().model_dump()
    assert written == sample


def test_every_key_of_the_visit_file_is_explained():
    text = (ROOT / "docs" / "visit-file.md").read_text(encoding="utf-8").split("## Example")[0]
    for key in type(visit_file()).model_fields:
        assert f"`{key}`" in text, key


def facts(book: Path, home: Path) -> dict[str, object]:
    """What a visit says, without the ids and times that every book has its own of."""
    with Book.open(book, home=Home(home), back_up=False) as opened:
        visit = load_visit(opened.db, inspections(opened.db)[0].id)
        return {
            "inspection": {
                field.name: getattr(visit.inspection, field.name)
                for field in fields(visit.inspection)
                if field.name != "id"
            },
            "people": [(one.side, one.role, one.rank, one.name, one.office) for one in visit.people],
            "scores": [(score.final, score.grade) for score in visit.scores()],
        }


def test_a_visit_typed_in_the_terminal_says_what_the_sample_says(run, example, tmp_path):
    run("sample", "given")
    rows = run("answers", "given/so-kiem-tra-mau.skt")
    (tmp_path / "answers.csv").write_text(str(rows), encoding="utf-8")
    run("new", "typed.skt", "--visit", str(example))
    run("answers", "typed.skt", "--from", "answers.csv")
    home = tmp_path / "secretary"
    given, typed = (
        facts(tmp_path / "given" / "so-kiem-tra-mau.skt", home),
        facts(tmp_path / "typed.skt", home),
    )
    assert typed["inspection"] == given["inspection"]
    assert typed["people"] == given["people"]
    assert typed["scores"] == given["scores"]
    assert run("answers", "typed.skt") == rows


def test_the_window_and_the_terminal_write_the_same_word_file(run, tmp_path, qtbot, theme, language):
    from PySide6.QtCore import Qt

    from ui.app import begin, make_window
    from ui.open_book import OpenBook
    from ui.places import CONCLUDE

    run("sample", "visit")
    book = tmp_path / "visit" / "so-kiem-tra-mau.skt"
    run("report", str(book), "-o", "terminal.docx")
    open_book = OpenBook(Home(tmp_path / "secretary"))
    window = make_window(open_book, theme, language)
    qtbot.addWidget(window)
    begin(window, open_book, book)
    window.show()
    window.show_page(CONCLUDE)
    page = window.page(CONCLUDE)
    page.choose_file = lambda suggested, chosen: chosen(tmp_path / "window.docx")
    qtbot.waitUntil(lambda: page.preview.page_count > 0, timeout=20_000)
    with qtbot.waitSignal(page.exporter.finished, timeout=20_000):
        qtbot.mouseClick(page.column.export, Qt.MouseButton.LeftButton)
    window.close()
    parts = []
    for name in ("terminal.docx", "window.docx"):
        with ZipFile(tmp_path / name) as archive:
            parts.append({one: archive.read(one) for one in archive.namelist() if one != "docProps/core.xml"})
    assert parts[0] == parts[1]


def test_headquarters_exports_the_same_bytes_as_the_secretary(run, tmp_path):
    run("sample", "visit")
    run("card", "--name", "Văn phòng", "-o", "hq.skc", home="hq")
    run("card", "--name", "Đoàn kiểm tra", "-o", "team.skc")
    run("trust", "hq.skc")
    (packet,) = run("pack", "visit/so-kiem-tra-mau.skt", "--for", "hq.skc", "--to", ".", "--json")
    run("trust", "team.skc", home="hq")
    run("new", "hq.skt", "--empty", home="hq")
    run("merge", "hq.skt", packet["file"], home="hq")
    run("export", "hq.skt", "-o", "hq.json", home="hq")
    run("export", "visit/so-kiem-tra-mau.skt", "-o", "team.json")
    assert (tmp_path / "hq.json").read_bytes() == (tmp_path / "team.json").read_bytes()
