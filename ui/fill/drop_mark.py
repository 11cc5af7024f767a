"""Shows where files may be dropped while they are dragged over the criterion."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import font, scaled, tokens_of
from ui.widgets.icons import paint_icon


class DropMark(QWidget):
    """Covers its parent while it is shown; lets every event through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = ""
        self.hide()

    def say(self, text: str) -> None:
        """Show with `text`."""
        self._text = text
        self.setGeometry(self.parentWidget().rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil, a dashed frame, the words."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tokens.accent_soft)
        veil.setAlphaF(0.92)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(tokens.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(10, 10, -10, -10), 12, 12)
        edge = scaled(32)
        middle = QRectF(self.rect()).center()
        paint_icon(
            painter, QRectF(middle.x() - edge / 2, middle.y() - edge, edge, edge), "download-simple", "accent"
        )
        painter.setFont(font("heading"))
        painter.setPen(QColor(tokens.accent))
        room = QRectF(self.rect()).adjusted(16, middle.y() + scaled(12), -16, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), self._text)
