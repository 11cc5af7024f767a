"""A card laid over a page or the window: it takes the keyboard, and gives it back to where it was."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

LAID_OVER = Qt.WindowType.SubWindow
"""Of what is laid over a page: Tab goes round inside, so that no key reaches a control that lies unseen below."""


class Overlay(QFrame):
    """Hidden until `appear`. Esc closes it; with `closes_when_left`, so does the focus going elsewhere."""

    closed = Signal()

    def __init__(self, over: QWidget, *, closes_when_left: bool = False) -> None:
        super().__init__(over, LAID_OVER)
        self.setProperty("kind", "card")
        self._before: QWidget | None = None
        self._closes_when_left = closes_when_left
        over.installEventFilter(self)
        if closes_when_left:
            QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self.hide()

    def appear(self, first: QWidget) -> None:
        """Show, with the keyboard at `first`."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._before = _stays(focused)
        self.fit()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Hide; the keyboard is again where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def fit(self) -> None:
        """Take its place over what is below; a subclass says where."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another size of what is below is another place."""
        if event.type() == QEvent.Type.Resize and watched is self.parent() and self.isVisible():
            self.fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; what is pressed here is not the page's."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def _focus_moved(self, _old: QObject | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and now is not self and not self.isAncestorOf(now):
            self._before = None
            self.hide()
            self.closed.emit()


def _stays(focused: QWidget) -> QWidget | None:
    """`focused`, or where the keyboard was before the overlay it is in, when that one closes by being left."""
    above: QWidget | None = focused
    while above is not None:
        if isinstance(above, Overlay) and above._closes_when_left:
            return above._before
        above = above.parentWidget()
    return focused
