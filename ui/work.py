"""Long work off the window's thread: progress, cancel, errors."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from inspector.progress import Cancelled, Progress, Watch

Function = Callable[[Watch], object]


def while_there(owner: QObject, do: Callable[..., object]) -> Callable[..., object]:
    """`do` as a slot for as long as `owner` is: a page goes with its book, and signals of its work come after it."""

    def call(*arguments: object) -> None:
        if isValid(owner):
            do(*arguments)

    return call


class Work(QObject):
    """One long function. Its signals arrive on the window's thread, so a slot may touch widgets.

    Exactly one of `succeeded`, `failed`, `cancelled` comes, then `finished`. The function opens its own connection and
    hands back plain values.
    """

    progressed = Signal(Progress)
    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    finished = Signal()

    _told = Signal(str, object)  # from the thread; queued to the thread this object lives on

    def __init__(self, function: Function, title: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._function = function
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._ended = False
        self._told.connect(self._hear)

    @property
    def is_running(self) -> bool:
        """Begun and not ended, as the window sees it."""
        return self._thread is not None and not self._ended

    @property
    def is_cancelling(self) -> bool:
        """Asked to stop."""
        return self._stop.is_set()

    def start(self) -> None:
        """Begin."""
        self._thread = threading.Thread(target=self._run, name=f"work: {self.title}", daemon=True)
        self._thread.start()

    def cancel(self) -> None:
        """Ask the function to stop at its next step; what it had begun is rolled back there."""
        self._stop.set()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait for the thread itself; True when it is gone. The signals come later, from the event loop."""
        if self._thread is not None:
            self._thread.join(timeout_s)
            return not self._thread.is_alive()
        return True

    def _run(self) -> None:  # in the thread
        try:
            self._tell("succeeded", self._function(self._step))
        except Cancelled:
            self._tell("cancelled", None)
        except Exception as error:  # bugs too: nothing ends in silence
            self._tell("failed", error)

    def _step(self, progress: Progress) -> None:  # in the thread
        if self._stop.is_set():
            raise Cancelled
        self._tell("progressed", progress)

    def _tell(self, what: str, value: object) -> None:  # in the thread
        try:
            self._told.emit(what, value)
        except RuntimeError:  # the window is gone already; nobody is left to hear
            self._stop.set()

    def _hear(self, what: str, value: object) -> None:
        if self._ended:
            return
        if what == "progressed":
            self.progressed.emit(value)
            return
        self._ended = True
        self.wait()  # the thread may still be inside its last emit: whoever hears may delete this object at once
        if what == "cancelled":
            self.cancelled.emit()
        elif what == "failed":
            self.failed.emit(value)
        else:
            self.succeeded.emit(value)
        self.finished.emit()
