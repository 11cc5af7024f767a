"""What tests of the window share: a dressed application, an installation, books, typing as an input method does."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from inspector.book import Book
from inspector.home import Home
from ui.app import make_window
from ui.i18n import Language
from ui.open_book import OpenBook
from ui.theme import Theme
from ui.window import Window


def type_text(widget: QWidget, text: str) -> None:
    """Commit `text` as an input method does: `qtbot.keyClicks` aborts Python on Vietnamese letters."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def compose(widget: QWidget, text: str) -> None:
    """Show `text` as an input method's preedit: typed, not yet there."""
    QCoreApplication.sendEvent(widget, QInputMethodEvent(text, []))


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The application in its fonts and colours, once for all tests."""
    return Theme(qapp, "light", 100, "off")


@pytest.fixture
def theme(dressed: Theme) -> Iterator[Theme]:
    """The theme, light and at 100 % again after the test."""
    yield dressed
    dressed.set_mode("light")
    dressed.set_scale(100)
    dressed.set_touch("off")


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """Vietnamese, and nothing left installed after the test."""
    speaking = Language(qapp, "vi")
    yield speaking
    speaking.set_code("en")
    speaking.remove()


@pytest.fixture
def open_book(theme: Theme, language: Language, home: Home) -> Iterator[OpenBook]:
    """No book open yet; whatever a test opens is closed."""
    holder = OpenBook(home)
    yield holder
    holder.close()
    holder.stop_work()  # as the program does at its end


@pytest.fixture(scope="session")
def written_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample visit, written once for all tests."""
    from inspector.sample import write_sample

    folder = tmp_path_factory.mktemp("written_sample")
    return write_sample(folder / "sample", Home(folder / "home")).book


@pytest.fixture
def sample(written_sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample's book, for one test alone."""
    copy = tmp_path / "mẫu.skt"
    shutil.copy(written_sample, copy)
    return copy


@pytest.fixture
def sample_book(open_book: OpenBook, sample: Path, home: Home) -> OpenBook:
    """The sample, open."""
    open_book.take(Book.open(sample, home=home))
    return open_book


@pytest.fixture
def show(qtbot) -> Callable[[QWidget], QWidget]:
    """Show a widget at 1280×720 and give it the keyboard; it is closed after the test."""

    def shown(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(1280, 720)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return shown


@pytest.fixture
def window(qtbot, open_book: OpenBook, theme: Theme, language: Language, show) -> Window:
    """The whole window, shown; no book open yet."""
    made = make_window(open_book, theme, language)
    made.show_first()
    return show(made)
