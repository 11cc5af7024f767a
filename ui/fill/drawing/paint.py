"""Paints what is drawn, in the picture's own pixels as it lies. The canvas and the written picture both use this."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from inspector.book.drawing import ARROW, BOX, NUMBER, REDACTION, WORDS, Drawing, Shape
from ui.fill.drawing.geometry import turned, turned_area
from ui.theme import FAMILY, LIGHT

_SHARE = {1: 0.55, 2: 1.0, 3: 1.8}
_THINNEST = 2.0
_COLOURS = {"red": LIGHT.drawn_red, "black": LIGHT.paper_ink, "white": LIGHT.paper}
_BEHIND = {"red": LIGHT.paper, "black": LIGHT.paper, "white": LIGHT.paper_ink}


def drawn_colour(name: str) -> QColor:
    """One of the fixed colours; they do not follow the theme, because they are printed."""
    return QColor(_COLOURS[name])


def stroke(drawing: Drawing, size: int) -> float:
    """How thick a line is, in pixels: the same share of every picture."""
    return max(_THINNEST, max(drawing.width, drawing.height) / 320 * _SHARE[size])


def box_of(drawing: Drawing, shape: Shape) -> QRectF:
    """Where a shape lies, for the hand and for the frame around what is chosen."""
    thick = stroke(drawing, shape.size)
    at = turned(drawing, shape.ends[0], shape.ends[1])
    if shape.kind == NUMBER:
        return _disc(drawing, shape, at)
    if shape.kind == WORDS:
        return _plate(drawing, shape, at)
    if shape.kind == REDACTION:
        return QRectF(turned_area(drawing, shape.area))
    end = turned(drawing, shape.ends[2], shape.ends[3])
    wide = 3 * thick if shape.kind == ARROW else thick
    return QRectF(at, end).normalized().adjusted(-wide, -wide, wide, wide)


def is_hit(drawing: Drawing, shape: Shape, at: QPointF, slack: float) -> bool:
    """Whether the hand means this shape: an arrow by its line, a box by its frame, the others anywhere."""
    box = box_of(drawing, shape).adjusted(-slack, -slack, slack, slack)
    if not box.contains(at):
        return False
    near = slack + 2 * stroke(drawing, shape.size)
    if shape.kind == ARROW:
        return _distance(turned(drawing, *shape.ends[:2]), turned(drawing, *shape.ends[2:]), at) <= near
    if shape.kind == BOX:
        inner = box.adjusted(2 * near, 2 * near, -2 * near, -2 * near)
        return not inner.isValid() or not inner.contains(at)
    return True


def paint_shapes(painter: QPainter, drawing: Drawing) -> None:
    """All shapes in their order. The painter's unit is a pixel of the picture, its origin the turned picture's."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for shape in drawing.shapes:
        _PAINTERS[shape.kind](painter, drawing, shape)


def cover(painter: QPainter, drawing: Drawing, shape: Shape) -> None:
    """Put black in the place of the pixels: whole ones, mixed with nothing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.fillRect(turned_area(drawing, shape.area), drawn_colour("black"))
    painter.restore()


def _arrow(painter: QPainter, drawing: Drawing, shape: Shape) -> None:
    start, end = turned(drawing, *shape.ends[:2]), turned(drawing, *shape.ends[2:])
    thick = stroke(drawing, shape.size)
    line = QLineF(start, end)
    head = min(5.5 * thick, max(line.length() * 0.6, thick))
    angle = math.atan2(end.y() - start.y(), end.x() - start.x())
    wings = [
        end - QPointF(math.cos(angle + turn) * head, math.sin(angle + turn) * head) for turn in (-0.45, 0.45)
    ]
    neck = end - QPointF(math.cos(angle) * head * 0.8, math.sin(angle) * head * 0.8)
    path = QPainterPath(start)
    path.lineTo(neck)
    tip = QPainterPath()
    tip.addPolygon(QPolygonF([end, *wings, end]))
    for colour, more in ((_BEHIND[shape.colour], thick * 0.8), (_COLOURS[shape.colour], 0.0)):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(colour, thick + more))
        painter.drawPath(path)
        painter.setBrush(QColor(colour))
        painter.setPen(_pen(colour, more) if more else Qt.PenStyle.NoPen)
        painter.drawPath(tip)


def _box(painter: QPainter, drawing: Drawing, shape: Shape) -> None:
    box = QRectF(turned_area(drawing, shape.area))
    thick = stroke(drawing, shape.size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, more in ((_BEHIND[shape.colour], thick * 0.8), (_COLOURS[shape.colour], 0.0)):
        pen = _pen(colour, thick + more)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(box)


def _words(painter: QPainter, drawing: Drawing, shape: Shape) -> None:
    plate = _plate(drawing, shape, turned(drawing, *shape.ends[:2]))
    corner = plate.height() / 8
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_BEHIND[shape.colour]))
    painter.drawRoundedRect(plate, corner, corner)
    painter.setFont(_font(drawing, shape))
    painter.setPen(drawn_colour(shape.colour))
    painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), shape.words)


def _number(painter: QPainter, drawing: Drawing, shape: Shape) -> None:
    disc = _disc(drawing, shape, turned(drawing, *shape.ends[:2]))
    painter.setPen(_pen(_BEHIND[shape.colour], stroke(drawing, shape.size) * 0.5))
    painter.setBrush(drawn_colour(shape.colour))
    painter.drawEllipse(disc)
    painter.setFont(_font(drawing, shape))
    painter.setPen(QColor(_BEHIND[shape.colour]))
    painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), shape.words)


_PAINTERS = {ARROW: _arrow, BOX: _box, WORDS: _words, NUMBER: _number, REDACTION: cover}


def _pen(colour: str, width: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, cap, join)


def words_height(drawing: Drawing, size: int) -> int:
    """How high a line of words is set, in pixels."""
    return max(9, round(stroke(drawing, size) * 8))


def _font(drawing: Drawing, shape: Shape) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(words_height(drawing, shape.size))
    font.setWeight(QFont.Weight.DemiBold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _plate(drawing: Drawing, shape: Shape, at: QPointF) -> QRectF:
    metrics = QFontMetricsF(_font(drawing, shape))
    pad = metrics.height() / 4
    wide = max(metrics.horizontalAdvance(shape.words), metrics.height() / 2)
    return QRectF(at.x(), at.y(), wide + 2 * pad, metrics.height() + pad)


def _disc(drawing: Drawing, shape: Shape, at: QPointF) -> QRectF:
    metrics = QFontMetricsF(_font(drawing, shape))
    edge = max(metrics.height() * 1.25, metrics.horizontalAdvance(shape.words) + metrics.height() * 0.5)
    return QRectF(at.x() - edge / 2, at.y() - edge / 2, edge, edge)


def _distance(start: QPointF, end: QPointF, at: QPointF) -> float:
    """From a point to the line between two."""
    along = end - start
    length = along.x() ** 2 + along.y() ** 2
    share = 0.0 if not length else QPointF.dotProduct(at - start, along) / length
    nearest = start + along * min(1.0, max(0.0, share))
    return math.hypot(at.x() - nearest.x(), at.y() - nearest.y())
