"""The result chip: a shape, a word and a colour, so that a result is never colour alone.

`paint_chip` serves delegates, `Chip` is the same as a widget.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Tokens, font, scaled, tokens_of
from ui.widgets.label import set_tooltip, visible

# what a chip says: the five results, and for other marks «accent», «neutral»
KINDS = ("met", "partly", "not_met", "na", "unchecked", "accent", "neutral")
_COLOURS = {
    "met": ("met", "met_soft"),
    "partly": ("partly", "partly_soft"),
    "not_met": ("not_met", "not_met_soft"),
    "na": ("na", "na_soft"),
    "unchecked": ("ink2", ""),
    "accent": ("accent", "accent_soft"),
    "neutral": ("ink2", "na_soft"),
}
_SHAPED = {"met", "partly", "not_met", "na"}


def chip_size(kind: str, text: str, chip_font: QFont | None = None) -> QSize:
    """How much room `paint_chip` needs."""
    metrics = QFontMetricsF(chip_font or font("chip"))
    shape = metrics.height() * 0.75 if kind in _SHAPED else 0.0
    return QSize(
        round(metrics.horizontalAdvance(text) + shape + scaled(16)), round(metrics.height() + scaled(3))
    )


def paint_chip(
    painter: QPainter, rect: QRectF, kind: str, text: str, palette: QPalette, chip_font: QFont | None = None
) -> None:
    """Paint a chip that fills `rect`; too long a text is elided."""
    tokens = tokens_of(palette)
    ink, ground = _COLOURS.get(kind, _COLOURS["neutral"])
    ink_colour = QColor(getattr(tokens, ink))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, rect, ground, tokens)
    used = chip_font or font("chip")
    metrics = QFontMetricsF(used)
    left = rect.left() + scaled(8)
    if kind in _SHAPED:
        edge = metrics.height() * 0.44
        paint_shape(painter, QRectF(left, rect.center().y() - edge / 2, edge, edge), kind, ink_colour)
        left += metrics.height() * 0.75
    painter.setFont(used)
    painter.setPen(ink_colour)
    room = QRectF(left, rect.top(), rect.right() - scaled(6) - left, rect.height())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 2)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
    painter.restore()


def paint_shape(painter: QPainter, box: QRectF, kind: str, ink: QColor) -> None:
    """The shape of a result: ● met, ◐ partly, ✕ not met, – not applicable, a dashed ring when unchecked."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    stroke = max(1.2, box.height() * 0.17)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if kind == "met":
        painter.drawEllipse(box)
    elif kind == "partly":
        half = QPainterPath(box.center())
        half.arcTo(box, 90, 180)
        half.closeSubpath()
        painter.drawPath(half)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, stroke * 0.75))
        inset = stroke * 0.375
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(ink, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        inner = box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
        if kind == "not_met":
            painter.setPen(pen)
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
        elif kind == "na":
            painter.setPen(pen)
            middle = box.center().y()
            painter.drawLine(QPointF(inner.left(), middle), QPointF(inner.right(), middle))
        else:
            painter.setPen(QPen(ink, stroke * 0.75, Qt.PenStyle.DotLine))
            painter.drawEllipse(inner)
    painter.restore()


def _paint_ground(painter: QPainter, rect: QRectF, ground: str, tokens: Tokens) -> None:
    radius = rect.height() / 2
    if ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, ground)))
        painter.drawRoundedRect(rect, radius, radius)
        return
    pen = QPen(QColor(tokens.line_strong), 1.0, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3.0, 3.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class Chip(QWidget):
    """A chip as a widget."""

    def __init__(self, kind: str = "neutral", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._text = kind, visible(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def kind(self) -> str:
        """One of KINDS."""
        return self._kind

    def text(self) -> str:
        """What it says."""
        return self._text

    def show_mark(self, kind: str, text: str) -> None:
        """Say something else."""
        self._kind, self._text = kind, visible(text)
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the text asks."""
        return chip_size(self._kind, self._text)

    def minimumSizeHint(self) -> QSize:
        """May be cut to its shape and a few letters."""
        return QSize(min(scaled(48), self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        set_tooltip(self, self._text if self.width() < self.sizeHint().width() else "")
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._kind, self._text, self.palette())
