"""The fill page in the real window, on a copy of the sample book; driven by keys and input-method events."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inspector.book import Book
from inspector.book.visit import Visit
from inspector.checklist import Answer
from inspector.home import Home
from inspector.sample import BOOK_NAME, write_sample
from ui.app import make_window
from ui.fill.page import FillPage
from ui.i18n import Language
from ui.open_book import OpenBook
from ui.places import FILL
from ui.theme import Theme
from ui.window import Window


@dataclass
class Desk:
    """A secretary at the page: presses, types, looks."""

    qtbot: QtBot
    window: Window
    open_book: OpenBook
    page: FillPage

    @property
    def visit(self) -> Visit:
        """The visit as the book says."""
        return self.open_book.visit()

    def answer(self, code: str, period: str = "") -> Answer:
        """The answer as the book says."""
        return self.visit.answer(code, period)

    def press(self, *keys: str) -> None:
        """Press keys, each where the focus is: «1», «Return», «Ctrl+Return»."""
        for key in keys:
            sequence = QKeySequence(key)[0]
            target = QApplication.focusWidget() or self.page
            QTest.keyClick(target, sequence.key(), sequence.keyboardModifiers())

    def type(self, text: str) -> None:
        """Commit `text` as an input method does, where the focus is."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(QApplication.focusWidget(), event)

    def compose(self, text: str) -> None:
        """Show `text` as preedit where the focus is."""
        QCoreApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent(text, []))

    def go(self, code: str) -> None:
        """Find a criterion by its code, as Ctrl+F does."""
        self.press("Ctrl+F")
        box = self.page.search.box
        box.selectAll()
        QTest.keyClicks(box, code)
        self.qtbot.waitUntil(
            lambda: (
                self.page.search.rows.rowCount() > 0
                and any(
                    self.page.search.rows.row(n).hit.criterion == code
                    for n in range(self.page.search.rows.rowCount())
                )
            )
        )
        rows = self.page.search.rows
        wanted = next(n for n in range(rows.rowCount()) if rows.row(n).hit.criterion == code)
        for _ in range(wanted):
            self.press("Down")
        self.press("Return")
        assert self.page.pane.code == code

    def field(self, name: str) -> QWidget:
        """An editor by its field's name."""
        found = self.page.findChild(QWidget, f"{name}_editor")
        assert found is not None, name
        return found

    def focus_name(self) -> str:
        """The name of what has the focus."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None else ""


@pytest.fixture(scope="session")
def kept_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, written once."""
    folder = tmp_path_factory.mktemp("sample")
    write_sample(folder / "visit", Home(folder / "home"))
    return folder / "visit"


@pytest.fixture
def sample(kept_sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample's folder for one test."""
    return shutil.copytree(kept_sample, tmp_path / "visit")


@pytest.fixture
def sit_down(qtbot: QtBot, theme: Theme, language: Language, home: Home) -> Iterator[Callable[..., Desk]]:
    """Open a book in the window at its fill page."""
    desks: list[Desk] = []

    def open_at(book: Path, size: tuple[int, int] = (1280, 720)) -> Desk:
        open_book = OpenBook(home)
        window = make_window(open_book, theme, language)
        qtbot.addWidget(window)
        open_book.take(Book.open(book, home=home))
        window.resize(*size)
        window.show()
        window.show_page(FILL)
        window.activateWindow()
        page = window.page(FILL)
        assert isinstance(page, FillPage)
        qtbot.waitUntil(window.isActiveWindow)
        page.criteria.setFocus()
        desk = Desk(qtbot, window, open_book, page)
        desks.append(desk)
        return desk

    yield open_at
    for desk in desks:
        desk.open_book.close()


@pytest.fixture
def desk(sit_down: Callable[..., Desk], sample: Path) -> Desk:
    """The sample's fill page."""
    return sit_down(sample / BOOK_NAME)
