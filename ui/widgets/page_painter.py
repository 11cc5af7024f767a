"""Paints the marks of a prepared page, for the screen and for a printer alike."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from ui.theme import LIGHT
from ui.widgets.page_marks import Area, Line, Photo, PreparedDocument, PreparedPage, Spot, Words
from ui.widgets.page_type import UNITS, Face

_DASHES = {
    "dashed": [4.0, 3.0],
    "dotted": [1.0, 2.0],
    "dashSmallGap": [4.0, 1.5],
    "dotDash": [4.0, 2.0, 1.0, 2.0],
}


def paint_page(
    painter: QPainter, prepared: PreparedDocument, page: PreparedPage, marked: frozenset[int] = frozenset()
) -> None:
    """Paint the marks of `page` with one unit a point. Serves the screen and a printer alike."""
    painter.setRenderHints(QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    for mark in page.marks:
        if isinstance(mark, Spot) and mark.paragraph in marked:
            painter.fillRect(QRectF(mark.x, mark.y, mark.width, mark.height + 0.5), QColor(LIGHT.partly_soft))
        elif isinstance(mark, Area):
            painter.fillRect(QRectF(mark.x, mark.y, mark.width, mark.height), QColor(mark.colour))
    fonts: dict[Face, QFont] = {}
    for mark in page.marks:
        if isinstance(mark, Words):
            _paint_words(painter, mark, fonts)
        elif isinstance(mark, Line):
            _paint_line(painter, mark)
        elif isinstance(mark, Photo):
            _paint_photo(painter, mark, prepared)


def _paint_words(painter: QPainter, words: Words, fonts: dict[Face, QFont]) -> None:
    made = fonts.get(words.face)
    if made is None:
        made = fonts[words.face] = words.face.font()
    painter.save()
    painter.scale(1 / UNITS, 1 / UNITS)
    painter.setFont(made)
    painter.setPen(QColor(words.colour or LIGHT.paper_ink))
    painter.drawText(QPointF(words.x * UNITS, words.y * UNITS), words.text)
    painter.restore()


def _paint_line(painter: QPainter, line: Line) -> None:
    pen = QPen(QColor(line.colour or LIGHT.paper_ink))
    scale = painter.worldTransform().m11() or 1.0
    pen.setWidthF(max(line.weight, 1.0 / scale))  # a hairline stays visible when pages are small
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if line.style in _DASHES:
        pen.setDashPattern(_DASHES[line.style])
    painter.setPen(pen)
    offsets = (-line.weight, line.weight) if line.style == "double" else (0.0,)
    upright = abs(line.x - line.to_x) < abs(line.y - line.to_y)
    for offset in offsets:
        dx, dy = (offset, 0.0) if upright else (0.0, offset)
        painter.drawLine(QPointF(line.x + dx, line.y + dy), QPointF(line.to_x + dx, line.to_y + dy))


def _paint_photo(painter: QPainter, photo: Photo, prepared: PreparedDocument) -> None:
    place = QRectF(photo.x, photo.y, photo.width, photo.height)
    image = prepared.pictures.get(photo.name)
    if image is not None:
        painter.drawImage(place, image)
        return
    painter.setPen(QPen(QColor(LIGHT.line_strong), 0.75))
    painter.setBrush(QColor(LIGHT.canvas))
    painter.drawRect(place)
    painter.setBrush(Qt.BrushStyle.NoBrush)
