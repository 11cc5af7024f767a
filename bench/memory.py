"""The resident memory with a 1 GB book open on the fill page."""

import os
from pathlib import Path

from bench.measure import Row
from bench.processes import BARE, resident_megabytes
from inspector.book import Book
from inspector.book.evidence import attach
from inspector.home import Home
from inspector.sample import write_sample

ADDED_MB = 120
_FILES, _FILE_BYTES = 16, 64 * 1024 * 1024
_OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from inspector.home import Home
from ui.app import begin, make_window
from ui.i18n import Language
from ui.open_book import OpenBook
from ui.theme import Theme
app = QApplication([])
book = OpenBook(Home.default())
window = make_window(book, Theme(app, "light", 100), Language(app, "vi"))
begin(window, book, Path(sys.argv[1]))
window.resize(1280, 720)
window.show()
for _ in range(20):
    app.processEvents()
assert window.current == "fill", window.current
"""
WORK = "memory with a 1 GB book open on the fill page"


def measure(folder: Path) -> Row:
    """The row; its figures are megabytes."""
    home = Home(folder / "memory-home")
    sample = write_sample(folder / "memory", home)
    large = folder / "large.bin"
    with Book.open(sample.book, home=home) as book:
        for _ in range(_FILES):
            large.write_bytes(os.urandom(_FILE_BYTES))
            attach(book, sample.inspection, "CC.I.1", [large])
    large.unlink()
    floor = resident_megabytes(BARE, [], home.path)
    ours = resident_megabytes(_OURS, [str(sample.book)], home.path)
    return Row(
        WORK,
        "the bare window",
        floor,
        ours,
        (floor + ADDED_MB) / floor,
        unit="MB",
    )
