"""Asks for the document's picture, off the window's thread, and hands over only the newest."""

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
    """One job at a time. A request while one runs makes that one stale: its answer is dropped by its number."""

    prepared = Signal(object)  # PreparedDocument
    failed = Signal(Exception)
    busy_changed = Signal(bool)

    def __init__(self, open_book: OpenBook, make: Callable[[], Make], parent: QObject | None = None) -> None:
        """`make` is asked on the window's thread for the job that the worker then runs."""
        super().__init__(parent)
        self._open_book, self._make = open_book, make
        self._wanted = 0
        self._is_stopped = False
        self._running: tuple[int, Work] | None = None
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
        self._wanted += 1
        self._timer.start(0 if at_once else SETTLE_MS)

    def stop(self) -> None:
        """No more pictures: the book closes."""
        self._is_stopped = True
        self._timer.stop()
        self._wanted += 1
        if self._running is not None:
            self._running[1].cancel()

    def _start(self) -> None:
        if self._running is not None:
            self._running[1].cancel()  # its answer would be dropped; `_ended` begins the next one
            return
        if self._is_stopped or not self._open_book.is_open:
            return
        number = self._wanted
        work = self._open_book.start_work(self._make(), title="preview", lane=LANE)
        self._running = (number, work)
        work.succeeded.connect(self._hand_over)
        work.failed.connect(self._tell)
        work.finished.connect(self._ended)
        self.busy_changed.emit(True)

    @property
    def _is_newest(self) -> bool:
        """The job that just answered is the one that was asked for last."""
        return self._running is not None and self._running[0] == self._wanted

    def _hand_over(self, made: object) -> None:
        if self._is_newest:
            self.prepared.emit(made)

    def _tell(self, error: Exception) -> None:
        if self._is_newest:
            self.failed.emit(error)

    def _ended(self) -> None:
        is_newest, self._running = self._is_newest, None
        self.busy_changed.emit(False)
        if not is_newest and not self._is_stopped and not self._timer.isActive():
            self._start()
