"""From the upright original's pixels to the picture as it lies after its quarter turns, and back."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

from inspector.book.drawing import Area, Drawing, Ends


def turned_size(drawing: Drawing) -> QSize:
    """How large the whole picture is as it lies."""
    if drawing.turn % 2:
        return QSize(drawing.height, drawing.width)
    return QSize(drawing.width, drawing.height)


def turned(drawing: Drawing, x: float, y: float) -> QPointF:
    """Where a point of the original lies."""
    wide, high = drawing.width, drawing.height
    return QPointF(*((x, y), (high - y, x), (wide - x, high - y), (y, wide - x))[drawing.turn % 4])


def original_point(drawing: Drawing, at: QPointF) -> tuple[int, int]:
    """The point of the original that lies there."""
    wide, high = drawing.width, drawing.height
    x, y = at.x(), at.y()
    found = ((x, y), (y, high - x), (wide - x, high - y), (wide - y, x))[drawing.turn % 4]
    return round(found[0]), round(found[1])


def turned_area(drawing: Drawing, area: Area) -> QRect:
    """Where a rectangle of the original lies: whole pixels stay whole pixels."""
    left, top, wide, high = area
    one, two = turned(drawing, left, top), turned(drawing, left + wide, top + high)
    return QRectF(one, two).normalized().toRect()


def original_area(drawing: Drawing, lying: QRectF) -> Area | None:
    """The rectangle of the original that lies there, cut at the picture's edge; None when nothing is left."""
    x1, y1 = original_point(drawing, lying.topLeft())
    x2, y2 = original_point(drawing, lying.bottomRight())
    return clipped(
        (min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)), (0, 0, drawing.width, drawing.height)
    )


def clipped(area: Area, within: Area) -> Area | None:
    """The part of `area` that is inside `within`; None when that is nothing."""
    left, top = max(area[0], within[0]), max(area[1], within[1])
    right = min(area[0] + area[2], within[0] + within[2])
    bottom = min(area[1] + area[3], within[1] + within[3])
    return (left, top, right - left, bottom - top) if right > left and bottom > top else None


def moved(ends: Ends, x: int, y: int) -> Ends:
    """Both ends moved, in the original's pixels."""
    return (ends[0] + x, ends[1] + y, ends[2] + x, ends[3] + y)


def turned_step(drawing: Drawing, x: int, y: int) -> tuple[int, int]:
    """A step as it is seen, in the original's pixels."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[drawing.turn % 4]
