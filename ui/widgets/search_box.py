"""A line to search with: asks a moment after the last letter, never inside an input method's preedit."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.icons import icon

_DELAY_MS = 120


class SearchBox(QLineEdit):
    """`searched` carries the text; `moved` is ↑ or ↓ (-1, 1) for the list of hits; Enter is `returnPressed`."""

    searched = Signal(str)
    moved = Signal(int)
    left = Signal()  # Esc in an empty box

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_preedit = False
        self.setClearButtonEnabled(False)
        self.addAction(icon("magnifying-glass", "ink3"), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._ask)
        self.textChanged.connect(self._wait)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether letters are still being composed."""
        self._in_preedit = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._in_preedit and self.text():
            self._wait()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑↓ move in the hits, Esc empties; Enter is about what stands in the line, not about what stood there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._timer.isActive():
            self._timer.stop()
            self._ask()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def _wait(self) -> None:
        self._timer.start()

    def _ask(self) -> None:
        if not self._in_preedit:
            self.searched.emit(self.text())
