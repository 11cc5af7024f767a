"""A key as it looks on the keyboard: painted by lists, and as a widget."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import font, scaled, tokens_of


def cap_size(text: str) -> QSize:
    """How much room `paint_cap` needs."""
    metrics = QFontMetricsF(font("secondary_strong"))
    width = max(metrics.horizontalAdvance(text) + scaled(12), metrics.height() + scaled(4))
    return QSize(round(width), round(metrics.height() + scaled(4)))


def paint_cap(painter: QPainter, box: QRectF, text: str, palette: QPalette) -> None:
    """Paint one key that fills `box`."""
    tokens = tokens_of(palette)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.line_strong), 1))
    painter.setBrush(QColor(tokens.canvas))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(font("secondary_strong"))
    painter.setPen(QColor(tokens.ink2))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()


class KeyCaps(QWidget):
    """Keys side by side, any of which does the same."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(" / ".join(keys))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as all of them."""
        sizes = [cap_size(key) for key in self._keys]
        gaps = scaled(4) * (len(sizes) - 1)
        return QSize(sum(size.width() for size in sizes) + gaps, max(size.height() for size in sizes))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them from the left."""
        painter, left = QPainter(self), 0.0
        for key in self._keys:
            size = cap_size(key)
            paint_cap(painter, QRectF(left, 0, size.width(), size.height()), key, self.palette())
            left += size.width() + scaled(4)
