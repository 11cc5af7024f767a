"""The line that is typed: Enter hands it over, ↑↓ bring earlier lines back, Ctrl+Z takes the last one back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_CTRL = Qt.KeyboardModifier.ControlModifier


class LineBox(QLineEdit):
    """`entered` is Enter, `finished` Ctrl+Enter, `moved` ↑ (1: further back) or ↓ (-1), `left` Esc."""

    entered = Signal()
    finished = Signal()
    moved = Signal(int)
    take_back_requested = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z and Ctrl+Enter are this line's, not the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.matches(QKeySequence.StandardKey.Undo) or (is_enter and event.modifiers() & _CTRL):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys named above."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.finished if event.modifiers() & _CTRL else self.entered).emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Up else -1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif (event.matches(QKeySequence.StandardKey.Undo) and not self.text()) or (
            key == Qt.Key.Key_Delete and event.modifiers() & _CTRL
        ):
            self.take_back_requested.emit()
        else:
            super().keyPressEvent(event)
