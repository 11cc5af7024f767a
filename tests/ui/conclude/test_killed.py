"""kill -9 while somebody types on the conclude page: it is the page in front again, and nothing typed is gone."""

import os
import re
import signal
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from inspector.book import Book
from inspector.home import Home
from tests.ui.conftest import type_text
from ui.conclude.page import ConcludePage
from ui.places import CONCLUDE

_TYPING = """
import sys
import time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from inspector.book import Book
from inspector.book.drafts import drafts
from inspector.home import Home
from ui.app import make_window
from ui.conclude.outline import RowKind
from ui.i18n import Language
from ui.open_book import OpenBook
from ui.places import CONCLUDE
from ui.theme import Theme
book, home, name, text = sys.argv[1:]
app = QApplication([])
open_book = OpenBook(Home(Path(home)))
window = make_window(open_book, Theme(app, "light", 100), Language(app, "vi"))
open_book.take(Book.open(Path(book), home=Home(Path(home)), back_up=False))
window.resize(1280, 720)
window.show()
window.show_page(CONCLUDE)
window.activateWindow()
page = window.page(CONCLUDE)
while not page.model.rows() or page.live.is_busy:
    app.processEvents()
    time.sleep(0.01)  # QTest.qWait would keep Python from the threads
if name.startswith("sentence"):
    kind = "requirement" if name.endswith(("owner", "supporting", "deadline")) else "shortcoming"
    row = next(r for r in page.model.rows() if r.kind is RowKind.SENTENCE and r.part.kind == kind)
    page.desk.open(row.key)
else:
    page.details.unfold()
editor = page.findChild(QWidget, name + "_editor")
editor.setFocus()
event = QInputMethodEvent()
event.setCommitString(text)
QCoreApplication.sendEvent(editor, event)
editor.setCursorPosition(2) if hasattr(editor, "setCursorPosition") else None
def look():
    kept = open_book.settings.get("page_on_show") == CONCLUDE
    if kept and any(text in each.text for each in drafts(open_book.book.db, open_book.inspection)):
        print("kept", flush=True)
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
app.exec()
"""


def kill_while_typing(book, home, name: str, text: str) -> None:
    """A program of its own on the page, killed as soon as the draft is on the disk."""
    arguments = [sys.executable, "-c", _TYPING, str(book), str(home.path), name, text]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        child.send_signal(signal.SIGKILL)
    assert line == "kept\n"


@pytest.mark.parametrize(
    "name",
    [
        "inspection_document_number",
        "inspection_overview",
        "penalty_reason_cchc",
        "paper_text",
        "paper_number",
        "sentence_text",
        "sentence_owner",
    ],
)
def test_every_field_is_there_again_with_the_keyboard_in_it(qtbot, request, sample, home, name):
    if name.startswith("paper"):
        Home(home.path).settings.set("report_template", "bien-ban-kiem-tra")
    text = "Dở dang 7"
    kill_while_typing(sample, home, name, text)
    window, open_book = (
        request.getfixturevalue("window"),
        request.getfixturevalue("open_book"),
    )  # read what is kept
    open_book.take(Book.open(sample, home=home))
    window.show_first()
    assert window.current == CONCLUDE
    page = window.page(CONCLUDE)
    assert isinstance(page, ConcludePage)
    qtbot.waitUntil(lambda: bool(page.notice.text()), timeout=15_000)
    focused = QApplication.focusWidget()
    assert focused.objectName() == f"{name}_editor"
    shown = focused.text() if hasattr(focused, "text") else focused.toPlainText()
    assert text in shown
    assert re.search(r"Đã giữ: .+, \d\d:\d\d:\d\d", page.notice.text())
    qtbot.waitUntil(lambda: not page.live.is_busy, timeout=15_000)


def test_a_draft_goes_when_its_field_is_written(qtbot, page, sample_book):
    from inspector.book.drafts import drafts

    page.details.unfold()
    field = page.details.form.fields["signer_name"]
    field.setFocus()
    field.editor.selectAll()
    type_text(field.editor, "Trần Văn Khoa")
    qtbot.waitUntil(lambda: bool(drafts(sample_book.book.db, sample_book.inspection)), timeout=5_000)
    field.commit()
    qtbot.waitUntil(lambda: not drafts(sample_book.book.db, sample_book.inspection), timeout=5_000)
    assert sample_book.visit().inspection.signer_name == "Trần Văn Khoa"


def test_people_that_were_typed_and_not_left_are_kept_and_handed_over_after_a_crash(
    qtbot, page, sample_book, show
):
    from inspector.book.drafts import drafts

    page.details.unfold()
    people = page.details.form.people["team"]
    people.table.setFocus()
    row = people.model.rowCount() - 1
    people.model.setData(people.model.index(row, 2), "Đỗ Thị Nhạn")
    qtbot.waitUntil(lambda: bool(drafts(sample_book.book.db, sample_book.inspection)), timeout=5_000)
    kept = drafts(sample_book.book.db, sample_book.inspection)[0].text
    assert "Đỗ Thị Nhạn" in kept
    assert all(one.name != "Đỗ Thị Nhạn" for one in sample_book.visit().team)
    again = ConcludePage(sample_book)
    show(again)
    qtbot.waitUntil(
        lambda: any(one.name == "Đỗ Thị Nhạn" for one in sample_book.visit().team), timeout=15_000
    )
    again.live.stop()


def test_a_cell_that_is_still_open_is_kept_too_and_the_caret_stays_where_it_was(qtbot, page, sample_book):
    from inspector.book.drafts import drafts

    page.details.unfold()
    people = page.details.form.people["team"]
    index = people.model.index(people.model.rowCount() - 1, 2)
    people.table.setCurrentIndex(index)
    people.table.edit(index)
    editor = people.table.findChild(QLineEdit)
    type_text(editor, "Đỗ  Nhạn ")
    editor.setCursorPosition(3)
    type_text(editor, "Thị")
    qtbot.waitUntil(
        lambda: any("Thị" in each.text for each in drafts(sample_book.book.db, sample_book.inspection)),
        timeout=5_000,
    )
    assert editor.isVisible()
    assert (editor.text(), editor.cursorPosition()) == ("Đỗ Thị Nhạn ", 6)
