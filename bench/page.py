"""Opening the fill page on 10,000 criteria and on 100."""

import os
from pathlib import Path

from bench.books import checklist_of
from bench.measure import Row, in_turn, milliseconds
from inspector.book import Book
from inspector.book.inspections import new_inspection
from inspector.book.visit_file import VisitFile
from inspector.home import Home

ROUNDS = 9
WORK = "open a 10,000-criteria checklist page"


def measure(folder: Path) -> Row:
    """The row: everything from the click on «Kiểm tra» to the painted page, the visit read anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui.i18n import Language
    from ui.open_book import OpenBook
    from ui.theme import Theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    home = Home(folder / "page-home")
    theme, language = Theme(app, "light", 100), Language(app, "vi")
    small, large = OpenBook(home), OpenBook(home)
    small.take(_book(folder / "small.skt", home, 100, 1))
    large.take(_book(folder / "large.skt", home, 10_000, 100))
    floor_ms, ours_ms = in_turn(lambda: _opened(small), lambda: _opened(large), ROUNDS)
    small.close()
    large.close()
    del theme, language
    return Row(WORK, "the same page with 100 criteria", floor_ms, ours_ms, 1.5)


def _book(path: Path, home: Home, count: int, sections: int) -> Book:
    book = Book.create(path, home=home)
    new_inspection(book, VisitFile(unit="Đơn vị thử"), [checklist_of(count, sections)])
    return book


def _opened(open_book: object) -> float:
    from PySide6.QtWidgets import QApplication

    from ui.fill.page import FillPage

    pages = []

    def show() -> None:
        page = FillPage(open_book)
        page.resize(1280, 720)
        page.show()
        QApplication.processEvents()
        pages.append(page)

    taken = milliseconds(show)
    pages[0].close()
    pages[0].deleteLater()
    QApplication.processEvents()
    return taken
