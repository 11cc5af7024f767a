"""What the first page does not need is not loaded for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import inspector
import ui
from inspector.home import Home
from inspector.sample import write_sample

HEAVY = (
    "docx",
    "docxtpl",
    "jinja2",
    "PIL",
    "pyrage",
    "nacl",
    "pydantic",
    "ruamel",
    "sqlite_utils",
    "typer",
    "rich",
    "lxml",
    "socket",
    "html",
)
# PySide loads every class of widgets, 20 ms, when it is asked for a widget that Qt made, as a list's viewport is.
UNSEEN = ("QWizard", "QMdiArea", "QGraphicsView")
_SHOW = """
import linecache
import sys
from ui.app import main
code = main(["--prove", sys.argv[1]])
widgets = sys.modules["PySide6.QtWidgets"]
made = {name for name in vars(widgets) if name.startswith("Q")}
read = {name for name in linecache.cache if name.endswith(".py")}
print("loaded", *sorted({name.partition(".")[0] for name in sys.modules} | made | read))
sys.exit(code)
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory) -> set[str]:
    """The packages in memory once the sample's fill page was painted."""
    folder = tmp_path_factory.mktemp("start")
    home = Home(folder / "home")
    book = write_sample(folder, home).book
    environment = {**os.environ, "INSPECTOR_HOME": str(home.path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _SHOW, str(book)], env=environment, capture_output=True, text=True, check=True
    )
    assert "ready" in done.stdout.splitlines()
    return set(done.stdout.split("loaded ")[1].split())


@pytest.mark.parametrize("package", [*HEAVY, *UNSEEN])
def test_a_start_does_not_load(loaded, package):
    assert package not in loaded


def test_a_start_reads_no_source_of_ours(loaded):
    """PySide's hook for «from __feature__ import …» would read that of every module."""
    rooms = tuple(str(Path(room.__file__).parent) for room in (inspector, ui))
    assert not [name for name in loaded if name.startswith(rooms)]


def test_the_widgets_of_the_page_are_among_what_is_loaded(loaded):
    assert {"QListView", "QPlainTextEdit", "PySide6"} <= loaded


_READ_AHEAD = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from inspector.book import Book
from inspector.home import Home
from inspector.progress import ignore
from ui.app import make_window
from ui.i18n import Language
from ui.open_book import OpenBook
from ui.places import CONCLUDE, HELP, SETTINGS, START, TRANSFER
from ui.read_ahead import read_ahead
from ui.theme import Theme
app = QApplication([])
home = Home(Path(sys.argv[1]))
open_book = OpenBook(home)
open_book.take(Book.create(home.path / "book.skt", home=home))
window = make_window(open_book, Theme(app, "light", 100), Language(app, "vi"))
window.show_page(START)
read_ahead(ignore)
before = set(sys.modules)
for page in (CONCLUDE, TRANSFER, SETTINGS, HELP):
    window.show_page(page)
print("more", *sorted(name for name in set(sys.modules) - before if name.partition(".")[0] in ("ui", "pydantic")))
open_book.close()
"""


def test_what_is_read_ahead_is_what_the_other_pages_need(tmp_path):
    home = Home(tmp_path / "home")
    home.path.mkdir()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _READ_AHEAD, str(home.path)], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "more\n" in done.stdout, done.stdout
