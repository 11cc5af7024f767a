"""A visit closed and reopened in the real window: read only while it is closed, and both states side by side."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from inspector.book.answers import edit_answer
from inspector.book.closing import close_visit, closings
from inspector.book.edit import Changes
from inspector.book.requests import add_requested
from tests.ui.conftest import type_text
from ui.closing.differences import ROW
from ui.closing.page import ClosingPage
from ui.open_book import OpenBook
from ui.places import CLOSING, CONCLUDE, FILL, REQUESTS, Place
from ui.window import Window

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def book(window: Window, sample_book: OpenBook, qtbot) -> OpenBook:
    """The sample in the window, at the fill page."""
    window.show_page(FILL)
    yield sample_book
    sample_book.stop_work()


def closing_page(window: Window, qtbot) -> ClosingPage:
    """The page, reached by its key."""
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL_SHIFT)
    page = window.page(CLOSING)
    assert window.current == CLOSING
    return page


def test_what_is_open_is_said_before_closing_and_keeps_nobody_from_it(window, book, qtbot):
    book.edit(
        add_requested(
            book.visit(), [{"subject": "Sổ A"}, {"subject": "Sổ B", "received_on": date(2021, 10, 7)}]
        )
    )
    page = closing_page(window, qtbot)
    qtbot.waitUntil(lambda: "chưa trả: Sổ B" in page.points.text(), timeout=15_000)
    assert "chưa nhận: Sổ A" in page.points.text()
    assert page.documents.isVisible()
    qtbot.keyClick(page.close_button, Qt.Key.Key_Return)
    assert book.is_closed
    assert page.reason.isVisible()
    assert not page.close_button.isVisible()
    assert window.header.saved.text().startswith("Đã khóa")


def test_a_closed_visit_is_read_only_on_the_pages_that_change_it(window, book, qtbot):
    fill = window.page(FILL)
    book.close_visit()
    assert window.closed_strip.isVisible()
    assert "Đã khóa lúc" in window.closed_strip.text.text()
    assert fill.pane.note.editor.isReadOnly()
    assert not fill.pane.results.isEnabled()
    before = book.visit().answers
    qtbot.keyClick(fill.criteria, Qt.Key.Key_3)
    assert book.visit().answers == before
    window.show_page(CONCLUDE)
    conclude = window.page(CONCLUDE)
    qtbot.waitUntil(lambda: bool(conclude.model.rows()), timeout=15_000)
    assert window.closed_strip.isVisible()
    row = next(row for row in conclude.model.rows() if row.sentence is not None)
    assert not conclude.desk.open(row.key)
    conclude.desk._leave_out(row)
    assert "đã khóa" in conclude.notice.text()
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL_SHIFT)
    assert window.current == REQUESTS
    assert not window.page(REQUESTS).propose.isEnabled()
    book.reopen_visit("giải trình")
    assert not window.closed_strip.isVisible()
    window.show_page(FILL)
    assert not fill.pane.note.editor.isReadOnly()
    assert fill.pane.results.isEnabled()


def test_reopening_needs_a_reason_and_says_so_in_the_page(window, book, qtbot):
    book.close_visit()
    qtbot.mouseClick(window.closed_strip.reopen, Qt.MouseButton.LeftButton)
    page = window.page(CLOSING)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.reason.editor)
    page.reopen_button.click()
    assert book.is_closed
    assert "chưa ghi lý do" in page.banner.text()
    type_text(page.reason.editor, "Đơn vị bổ sung hồ sơ")
    page.reopen_button.click()
    assert not book.is_closed
    assert closings(book.book.db, book.inspection)[-1].reason == "Đơn vị bổ sung hồ sơ"
    assert "Đơn vị bổ sung hồ sơ" in page.lines.text()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.current == FILL


def test_two_closings_are_compared_with_the_differing_words_and_lead_to_the_criterion(window, book, qtbot):
    book.close_visit()
    book.reopen_visit("bổ sung")
    book.edit(edit_answer(book.visit(), "CC.I.2", "", note="Đã bổ sung kế hoạch"))
    book.close_visit()
    window.show_place(Place(CLOSING, field="compare"))
    page = window.page(CLOSING)
    qtbot.waitUntil(lambda: page.differences.rows.rowCount() == 1, timeout=15_000)
    index = page.differences.rows.index(0)
    row = index.data(ROW)
    assert row.head == "CC.I.2 · Ghi nhận"
    assert row.new == "Đã bổ sung kế hoạch"
    page.new.committed.emit(1)  # held against itself
    qtbot.waitUntil(lambda: page.differences.rows.rowCount() == 0, timeout=15_000)
    page.new.committed.emit(0)
    qtbot.waitUntil(lambda: page.differences.rows.rowCount() == 1, timeout=15_000)
    page.differences.activated.emit(page.differences.rows.index(0))
    assert window.current == FILL
    assert window.page(FILL).pane.code == "CC.I.2"


def test_undo_does_not_reach_behind_a_closing(window, book, qtbot):
    book.edit(edit_answer(book.visit(), "CC.I.2", "", note="trước khi khóa"))
    book.close_visit()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert book.is_closed
    assert book.visit().answer("CC.I.2").note == "trước khi khóa"


def test_what_was_being_typed_when_a_closing_arrives_stays_in_its_field_and_is_refused_once(
    window, book, qtbot
):
    fill = window.page(FILL)
    type_text(fill.pane.note.editor, "đang gõ")
    close_visit(book.book, book.inspection)  # as a packet brings it, behind the window's back
    book.tell(Changes(frozenset({book.inspection}), frozenset({("inspection", book.inspection)}), "merge"))
    assert fill.pane.note.editor.isReadOnly()
    assert not fill.pane.note.commit()
    assert "đã khóa" in fill.pane.note.findChild(QLabel, "problem").text()
    assert fill.pane.note.typed().startswith("đang gõ")
    book.reopen_visit("giải trình")
    assert fill.pane.note.commit()
    assert book.visit().answer(fill.pane.code, fill.pane.period).note.startswith("đang gõ")
