"""kill -9 while somebody types: the page opens where it was, in the field, at the letter, and says what was kept."""

import io
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from inspector.book.drafts import drafts
from inspector.book.drawing import drawing_of
from inspector.book.evidence import attach
from inspector.sample import BOOK_NAME
from ui.fill.whereabouts import PLACES

_BEGIN = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from inspector.book import Book
from inspector.book.drafts import drafts
from inspector.home import Home
from ui.app import make_window
from ui.i18n import Language
from ui.open_book import OpenBook
from ui.places import FILL, Place
from ui.theme import Theme
book, home, *wanted = sys.argv[1:]
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
"""
_TYPING = """
field, caret, text, draft = wanted
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


def kill_when_kept(script: str, *arguments: str) -> None:
    """A program of its own, killed as soon as it says that what it did is on the disk."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _BEGIN + script, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        child.send_signal(signal.SIGKILL)
    assert line == "kept\n"


def kill_while_typing(book: Path, home, field: str, caret: int, text: str, until: str) -> None:
    """Somebody types in a field; `until`: what must be on the disk by then."""
    kill_when_kept(_TYPING, str(book), str(home.path), field, str(caret), text, until)


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


_DRAWING = """
page.show_place(Place(FILL, "CC.IV.1"))
page._draw_on(page.pane.evidence.photos()[0])
def draw():
    editor = page.pictures.editor
    if not editor.is_open():
        return
    starting.stop()
    middle = editor.canvas.rect().center()
    QTest.keyClick(editor.canvas, Qt.Key.Key_B)
    QTest.mousePress(editor.canvas, Qt.MouseButton.LeftButton, pos=middle - QPoint(80, 60))
    QTest.mouseMove(editor.canvas, middle + QPoint(80, 60))
    QTest.mouseRelease(editor.canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(80, 60))
    QTest.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
def look():
    if any('"turn":1' in one.text for one in drafts(open_book.book.db, open_book.inspection)):
        print("kept", flush=True)
starting = QTimer(interval=20)
starting.timeout.connect(draw)
starting.start()
timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
app.exec()
"""


def kill_while_drawing(book: Path, home) -> None:
    """Somebody draws a box on a photo and turns it a quarter."""
    kill_when_kept(_DRAWING, str(book), str(home.path))


@pytest.fixture
def with_photo(sit_down, sample: Path):
    """The sample with one photo at CC.IV.1, closed in order."""
    desk = sit_down(sample / BOOK_NAME)
    out = io.BytesIO()
    Image.new("RGB", (640, 480), (40, 120, 80)).save(out, "JPEG")
    attach(desk.open_book.book, desk.visit.id, "CC.IV.1", [("bang.jpg", out.getvalue())], "Bảng")
    assert desk.window.close()
    return sample / BOOK_NAME


def test_after_a_kill_an_unsaved_drawing_is_under_the_hand_again_and_can_be_saved(
    sit_down_as_left, with_photo: Path, home
):
    kill_while_drawing(with_photo, home)
    desk = sit_down_as_left(with_photo)
    editor = desk.page.pictures.editor
    desk.qtbot.waitUntil(editor.is_open, timeout=15000)
    assert re.search(r"Đã giữ: nét vẽ trên ảnh của CC\.IV\.1, \d\d:\d\d:\d\d", desk.page.banner.text())
    assert "vẫn còn đây" in editor.banner.text()
    drawing = editor.canvas.sketch.drawing
    assert [shape.kind for shape in drawing.shapes] == ["box"]
    assert drawing.turn == 1
    assert editor.is_changed()
    desk.press("Return")
    desk.qtbot.waitUntil(lambda: bool(desk.visit.evidence_of("CC.IV.1")[0].original), timeout=15000)
    assert drawing_of(desk.visit.evidence_of("CC.IV.1")[0].drawing) == drawing
    assert not drafts(desk.open_book.book.db, desk.visit.id)


def test_after_a_kill_a_drawing_nobody_wants_is_thrown_away_for_good(
    sit_down_as_left, with_photo: Path, home
):
    kill_while_drawing(with_photo, home)
    desk = sit_down_as_left(with_photo)
    editor = desk.page.pictures.editor
    desk.qtbot.waitUntil(editor.is_open, timeout=15000)
    desk.press("Ctrl+Z")
    desk.press("Escape")
    assert not editor.isVisible()
    assert not desk.visit.evidence_of("CC.IV.1")[0].original
    assert not drafts(desk.open_book.book.db, desk.visit.id)
    desk.press("E")
    desk.qtbot.waitUntil(editor.is_open, timeout=15000)
    assert not editor.is_changed()
