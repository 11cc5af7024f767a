"""A line to search with: asks a moment after the last letter, never inside an input method's preedit."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import scaled
from ui.widgets.icons import paint_icon

_DELAY_MS = 120
_ICON, _INSET, _GAP = 16, 9, 8  # the icon's edge, its distance from the frame and from the words, at 100 %
_PADDING = 12  # what the style sheet leaves before the words, at every size


class SearchBox(QLineEdit):
    """`searched` carries the text; `moved` is ↑ or ↓ (-1, 1) for the list of hits; Enter is `returnPressed`."""

    searched = Signal(str)
    moved = Signal(int)
    left = Signal()  # Esc in an empty box

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_preedit = False
        self.setClearButtonEnabled(False)
        self._leave_room()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._ask)
        self.textChanged.connect(self._wait)

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text: the words begin behind the icon."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._leave_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and the icon before it: an action's icon would keep one size at every size of text."""
        super().paintEvent(event)
        edge = scaled(_ICON)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(scaled(_INSET), (self.height() - edge) / 2, edge, edge)
        paint_icon(painter, place, "magnifying-glass", "ink3")

    def _leave_room(self) -> None:
        self.setTextMargins(scaled(_INSET + _ICON + _GAP) - _PADDING, 0, 0, 0)

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
