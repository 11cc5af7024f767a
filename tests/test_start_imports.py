"""What the first page does not need is not loaded for it."""

import os
import subprocess
import sys

import pytest

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
)
_SHOW = """
import sys
from ui.app import main
code = main(["--prove", sys.argv[1]])
print("loaded", *sorted({name.partition(".")[0] for name in sys.modules}))
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


@pytest.mark.parametrize("package", HEAVY)
def test_a_start_does_not_load(loaded, package):
    assert package not in loaded


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
