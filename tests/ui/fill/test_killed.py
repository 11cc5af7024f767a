"""kill -9 while somebody types: the page opens where it was, in the field, at the letter, and says what was kept."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from inspector.book.drafts import drafts
from inspector.sample import BOOK_NAME
from ui.fill.whereabouts import PLACES

_TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from inspector.book import Book
from inspector.book.drafts import drafts
from inspector.home import Home
from ui.app import make_window
from ui.i18n import Language
from ui.open_book import OpenBook
from ui.places import FILL, Place
from ui.theme import Theme
book, home, field, caret, text, draft = sys.argv[1:]
app = QApplication([])
open_book = OpenBook(Home(Path(home)))
window = make_window(open_book, Theme(app, "light", 100), Language(app, "vi"))
open_book.take(Book.open(Path(book), home=Home(Path(home)), back_up=False))
window.resize(1280, 720)
window.show_first()
window.show()
window.activateWindow()
QTest.qWaitForWindowActive(window)
page = window.page(FILL)
page.show_place(Place(FILL, "CC.III.4", field=field))
QTest.qWait(200)
editor = app.focusWidget()
if text:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(editor, event)
cursor = editor.textCursor()
cursor.setPosition(int(caret))
editor.setTextCursor(cursor)
page.pane.verticalScrollBar().setValue(57)
def look():
    if (draft == "draft" and drafts(open_book.book.db, open_book.inspection)) or (
        draft == "place" and "note" in str(open_book.settings.get("fill_places", ""))
    ):
        print("kept", flush=True)
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
app.exec()
"""


def kill_while_typing(book: Path, home, field: str, caret: int, text: str, until: str) -> None:
    """A program of its own at the page, killed as soon as what `until` names is on the disk."""
    arguments = [sys.executable, "-c", _TYPING, str(book), str(home.path), field, str(caret), text, until]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        child.send_signal(signal.SIGKILL)
    assert line == "kept\n"


@pytest.fixture
def sit_down_as_left(sit_down, monkeypatch):
    """The desk, without the hand that would put the keyboard onto the list first."""
    from ui.fill.criterion_list import CriterionList

    def open_at(book):
        with monkeypatch.context() as still:
            still.setattr(CriterionList, "setFocus", lambda self, *_: None)
            return sit_down(book)

    return open_at


@pytest.mark.parametrize(("field", "caret"), [("note", 5), ("shortcoming", 3), ("requirement", 7)])
def test_after_a_kill_the_keyboard_is_in_the_field_at_the_letter_and_what_was_kept_is_said(
    sit_down_as_left, sample: Path, home, field, caret
):
    kill_while_typing(sample / BOOK_NAME, home, field, caret, " Đang gõ dở", "draft")
    desk = sit_down_as_left(sample / BOOK_NAME)
    assert desk.page.pane.code == "CC.III.4"
    focused = QApplication.focusWidget()
    assert focused.objectName() == f"{field}_editor"
    assert " Đang gõ dở" in focused.toPlainText()
    assert " Đang gõ dở" not in getattr(desk.answer("CC.III.4"), field)
    said = desk.page.banner.text()
    assert re.search(r"Đã giữ: .* của CC\.III\.4, \d\d:\d\d:\d\d", said), said
    desk.press("Escape")
    assert " Đang gõ dở" in getattr(desk.answer("CC.III.4"), field)
    assert not drafts(desk.open_book.book.db, desk.visit.id)


def test_caret_and_scroll_are_where_they_were(sit_down_as_left, sample: Path, home):
    kill_while_typing(sample / BOOK_NAME, home, "note", 5, " Đang gõ dở", "draft")
    desk = sit_down_as_left(sample / BOOK_NAME)
    place = desk.page.pane.verticalScrollBar()
    wanted = min(57, place.maximum())
    desk.qtbot.waitUntil(lambda: place.value() == wanted)
    assert QApplication.focusWidget().textCursor().position() == 5


def test_after_a_kill_with_nothing_typed_the_keyboard_is_in_the_field_too(
    sit_down_as_left, sample: Path, home
):
    kill_while_typing(sample / BOOK_NAME, home, "note", 4, "", "place")
    desk = sit_down_as_left(sample / BOOK_NAME)
    assert QApplication.focusWidget().objectName() == "note_editor"
    assert QApplication.focusWidget().textCursor().position() == 4
    assert not desk.page.banner.isVisible()


def test_after_an_end_in_order_the_list_has_the_keyboard(desk, sit_down, sample: Path):
    desk.go("CC.III.4")
    desk.press("Return")
    desk.window.close()
    kept = desk.open_book.settings.get(PLACES)
    assert [*kept.values()] == [["CC.III.4", ""]]
    again = sit_down(sample / BOOK_NAME)
    assert again.focus_name() == "criteria"
    assert again.page.pane.code == "CC.III.4"
