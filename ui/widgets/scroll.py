"""A page's content that scrolls when the window is small, held to a readable width."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QWidget

from ui.theme import scaled


class _Holder(QWidget):
    """As high as its words at the present width. (Qt would add up what each label needs at its narrowest.)"""

    def minimumSizeHint(self) -> QSize:
        """The width below which it cannot go; the height follows the width."""
        return QSize(super().minimumSizeHint().width(), 0)


class Scroll(QScrollArea):
    """Scrolls `content` up and down only; at most `most` wide (at 100 %). The focused field is kept in sight."""

    def __init__(
        self, content: QWidget, *, most: int = 1120, margin: int = 24, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._content, self._most = content, most
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = _Holder()
        row = QHBoxLayout(holder)
        row.setContentsMargins(margin, margin - 4, margin, margin)
        row.addStretch(1)
        row.addWidget(content, 1000)
        row.addStretch(1)
        self.setWidget(holder)
        self._fit()
        QApplication.instance().focusChanged.connect(self._keep_in_sight)

    def changeEvent(self, event: QEvent) -> None:
        """Wider with larger text."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self._content.setMaximumWidth(scaled(self._most))

    def _keep_in_sight(self, _old: QObject | None, now: QWidget | None) -> None:
        if now is not None and self._content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 16, 48)
