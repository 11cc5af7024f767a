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
