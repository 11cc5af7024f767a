"""Locks a protected book that is left alone: nobody at the keyboard for a while, and the key is dropped."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui.open_book import OpenBook

MINUTES = "lock_minutes"  # in the settings; 0: never
DEFAULT = 15

_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
    QEvent.Type.Drop,
}


class IdleLock(QObject):
    """`due` when a protected book was left alone for as long as the settings say, and no work is running on it."""

    due = Signal()

    def __init__(self, open_book: OpenBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_book = open_book
        app = QApplication.instance()
        assert app is not None
        self._app = app
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ring)
        open_book.opened.connect(self.restart)
        open_book.closing.connect(self._stop)

    def restart(self) -> None:
        """Somebody is here: begin to wait anew."""
        minutes = self._open_book.settings.get(MINUTES, DEFAULT)
        if (
            self._open_book.is_open
            and self._open_book.book.is_protected
            and isinstance(minutes, int)
            and minutes > 0
        ):
            self._timer.start(minutes * 60_000)
            self._app.installEventFilter(self)
        else:
            self._stop()

    def _stop(self) -> None:
        """Nothing to wait for: no event comes by Python either (each costs 2 µs, the first page makes 6,000)."""
        self._timer.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or movement of the mouse counts; nothing is kept from anybody."""
        if event.type() in _SIGNS_OF_LIFE and self._timer.isActive():
            self._timer.start()
        return False

    def _ring(self) -> None:
        if self._open_book.works():
            self.restart()
        else:
            self.due.emit()
