"""Garbage is found on the window's thread alone: a Qt object that another thread destroys can stop both for ever."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from ui import garbage


class Knot(QObject):
    """A Qt object that only looking for garbage frees."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def forget_one() -> "weakref.ref[Knot]":
    return weakref.ref(Knot())


def busy(kept: list[list[list[object]]]) -> None:
    """Makes more than Python would allow before it looks for garbage, and keeps it."""
    kept.append([[] for _ in range(2 * gc.get_threshold()[0])])


def test_another_thread_destroys_no_qt_object(qapp):
    keeper = garbage.Garbage()
    assert not gc.isenabled()
    knot = forget_one()
    kept: list[list[list[object]]] = []
    thread = threading.Thread(target=busy, args=(kept,))
    thread.start()
    thread.join()
    assert knot() is not None
    garbage.look()  # as the timer does
    assert knot() is None
    keeper.deleteLater()


def test_the_program_looks_for_garbage_from_the_time_the_first_page_stands(qtbot, open_book, monkeypatch):
    from ui import app

    monkeypatch.setattr(app, "put_templates", lambda _home: None)
    gc.enable()
    window = QObject()
    app.settle(open_book, window)
    assert not gc.isenabled()
    assert window.findChild(garbage.Garbage) is not None
    open_book.stop_work()
    window.deleteLater()
