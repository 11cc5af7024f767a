"""Undo and redo show where they act; an edit that waited behind long work is never taken for written."""

import threading

from inspector.book.answers import edit_answer
from inspector.book.errors import BookReadOnly


def test_undo_and_redo_take_the_criterion_in_hand_that_they_change(desk):
    desk.go("CC.IV.1")
    desk.press("3")
    desk.go("VT.II.4")
    desk.press("Ctrl+Z")
    assert desk.page.pane.code == "CC.IV.1"
    desk.go("VT.II.4")
    desk.press("Ctrl+Shift+Z")
    assert desk.page.pane.code == "CC.IV.1"
    assert desk.answer("CC.IV.1").result.value == "not_met"


def test_undo_from_another_page_moves_the_place_without_leaving_that_page(desk):
    desk.go("CC.IV.1")
    desk.press("3")
    desk.go("VT.II.4")
    desk.window.show_page("conclude")
    desk.press("Ctrl+Z")
    assert desk.window.current == "conclude"
    assert desk.page.pane.code == "CC.IV.1"


def test_an_edit_that_waited_and_failed_waits_on_and_keeps_the_window_from_closing(desk, monkeypatch):
    book, may_end = desk.open_book, threading.Event()
    work = book.start_work(lambda _watch: may_end.wait(10), exclusive=True)
    with desk.qtbot.waitSignal(work.finished, timeout=8000):
        assert book.edit(edit_answer(desk.visit, "CC.IV.1", "", note="không được mất"))
        refused = []
        book.write_failed.connect(refused.append)

        def refuse(_edit):
            raise BookReadOnly("x")

        monkeypatch.setattr(book.book, "write", refuse)
        may_end.set()
    desk.qtbot.waitUntil(lambda: len(refused) > 0)
    assert not desk.window.close()
    assert desk.window.isVisible()
    monkeypatch.undo()
    assert book.flush()
    assert desk.answer("CC.IV.1").note == "không được mất"
