"""One machine with its window: sitting down at it, its keys, its file dialogs, getting up."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector.home import Home
from inspector.text import format_decimal
from ui.app import begin, make_window
from ui.i18n import Language
from ui.journey.hands import Hands, so
from ui.open_book import OpenBook
from ui.theme import Theme
from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(slots=True)
class Desk:
    """One machine: its data folder, what is open on it, its window."""

    home: Home
    open_book: OpenBook
    window: Window
    hands: Hands

    def scores(self) -> dict[str, str]:
        """Points by the checklist's abbreviation, as the header says them."""
        checklists = self.open_book.visit().checklists
        return {
            checklist.abbreviation: format_decimal(score.final)
            for checklist, score in zip(checklists, self.open_book.scores(), strict=True)
        }

    def go(self, page: str, key: Qt.Key) -> QWidget:
        """Another page, by its key."""
        self.hands.press(key, with_=CTRL)
        self.hands.wait(lambda: self.window.current == page, f"không mở được trang «{page}»")
        return self.window.page(page)


def sit_down(folder: Path, book: Path, theme: Theme, language: Language) -> Desk:
    """A machine with `book` open in its window, as the program starts."""
    home = Home(folder)
    open_book = OpenBook(home)
    window = make_window(open_book, theme, language)
    begin(window, open_book, book)
    window.resize(1280, 720)
    window.show()
    desk = Desk(home, open_book, window, Hands(window))
    desk.hands.take(window)
    so(open_book.is_open, f"không mở được sổ {book.name}")
    return desk


def close(desk: Desk) -> None:
    """As a person closes the window: what is typed is written, the book is closed."""
    desk.window.close()
    desk.hands.wait(lambda: not desk.open_book.is_open, "đóng cửa sổ mà sổ còn mở")
    desk.hands.let_go()
    desk.window.deleteLater()


def choose_in_dialog(desk: Desk, name: str, path: Path) -> None:
    """Choose a path in a file dialog and accept it."""
    hands = desk.hands
    hands.wait(lambda: desk.window.findChild(QFileDialog, name) is not None, f"không có hộp thoại «{name}»")
    dialog = hands.find(QFileDialog, name)
    hands.wait(dialog.isVisible, f"hộp thoại «{name}» không hiện")
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    dialog.accept()
    hands.wait(lambda: desk.window.findChild(QFileDialog, name) is None, f"hộp thoại «{name}» không đóng")
    hands.take(desk.window)
