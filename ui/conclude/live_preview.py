"""Asks for the document's picture, off the window's thread, again and again while the document changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inspector.progress import Watch
from ui.open_book import OpenBook
from ui.work import Work

if TYPE_CHECKING:
    from ui.widgets.document_preview import PreparedDocument

LANE = "preview"
SETTLE_MS = 120
Make = Callable[[Watch], "PreparedDocument"]


class LivePreview(QObject):
    """One job at a time. A request while one runs waits for it: its picture is shown, for it is newer than the one on
    show, and the next begins at once. So whoever types without a pause sees the document follow all the same.
    """

    prepared = Signal(object)  # PreparedDocument
    failed = Signal(Exception)
    busy_changed = Signal(bool)

    def __init__(self, open_book: OpenBook, make: Callable[[], Make], parent: QObject | None = None) -> None:
        """`make` is asked on the window's thread for the job that the worker then runs."""
        super().__init__(parent)
        self._open_book, self._make = open_book, make
        self.settle_ms = SETTLE_MS
        self._is_wanted = False  # the document changed since the running job began
        self._is_dropped = False  # what the running job makes is of another document
        self._is_stopped = False
        self._running: Work | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)

    @property
    def is_busy(self) -> bool:
        """A picture is being made or will be in a moment."""
        return self._running is not None or self._timer.isActive()

    def request(self, *, at_once: bool = False) -> None:
        """The document changed."""
        if self._is_stopped:
            return
        self._is_wanted = True
        self._timer.start(0 if at_once else self.settle_ms)

    def drop(self) -> None:
        """Another document is shown from now on: nothing of the running job may come."""
        if self._running is not None:
            self._is_dropped = True
            self._running.cancel()

    def stop(self) -> None:
        """No more pictures: the book closes."""
        self._is_stopped = True
        self._timer.stop()
        self.drop()

    def _start(self) -> None:
        if self._running is not None or self._is_stopped or not self._open_book.is_open:
            return  # `_ended` begins the next one
        self._is_wanted = self._is_dropped = False
        work = self._running = self._open_book.start_work(self._make(), title="preview", lane=LANE)
        work.succeeded.connect(self._hand_over)
        work.failed.connect(self._tell)
        work.finished.connect(self._ended)
        self.busy_changed.emit(True)

    def _hand_over(self, made: object) -> None:
        if not self._is_dropped:
            self.prepared.emit(made)

    def _tell(self, error: Exception) -> None:
        if not self._is_dropped:
            self.failed.emit(error)

    def _ended(self) -> None:
        self._running = None
        self.busy_changed.emit(False)
        if self._is_wanted and not self._timer.isActive():
            self._start()
