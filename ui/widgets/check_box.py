"""A check box and a radio button with the mark of our icons in the accent colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from ui.theme import scaled, tokens_of
from ui.widgets.icons import paint_icon

_BOX = 18


def _size(button: QAbstractButton) -> QSize:
    metrics = button.fontMetrics()
    width = scaled(_BOX) + scaled(10) + metrics.horizontalAdvance(button.text()) + 4
    return QSize(width, max(scaled(_BOX) + 6, metrics.height() + 6))


def _paint(button: QAbstractButton, *, is_round: bool) -> None:
    tokens = tokens_of(button.palette())
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = scaled(_BOX)
    box = QRectF(1.5, (button.height() - edge) / 2 + 0.5, edge - 1, edge - 1)
    radius = edge / 2 if is_round else 4.0
    on = button.isChecked()
    frame = tokens.accent if on or button.hasFocus() else tokens.line_strong
    painter.setPen(QPen(QColor(frame), 2 if button.hasFocus() else 1))
    painter.setBrush(QColor(tokens.accent if on and not is_round else tokens.surface))
    painter.drawRoundedRect(box, radius, radius)
    if on and is_round:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        inset = edge * 0.27
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    elif on:
        paint_icon(painter, box.adjusted(2, 2, -2, -2), "check", "on_accent")
    painter.setPen(QColor(tokens.ink if button.isEnabled() else tokens.ink3))
    painter.setFont(button.font())
    room = QRectF(edge + scaled(10), 0, button.width() - edge - scaled(10), button.height())
    shown = button.fontMetrics().elidedText(button.text(), Qt.TextElideMode.ElideRight, int(room.width()) + 1)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
    if button.hasFocus() and button.text():
        width = min(room.width(), button.fontMetrics().horizontalAdvance(button.text()))
        bottom = button.height() / 2 + button.fontMetrics().height() / 2 + 1
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.drawLine(int(room.left()), int(bottom), int(room.left() + width), int(bottom))


class CheckBox(QCheckBox):
    """Yes or no."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Box and words."""
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        """The words may be elided."""
        return QSize(scaled(_BOX) + 4, _size(self).height())

    def hitButton(self, pos) -> bool:
        """The words too can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        _paint(self, is_round=False)


class RadioButton(QRadioButton):
    """One of several."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Ring and words."""
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        """The words may be elided."""
        return QSize(scaled(_BOX) + 4, _size(self).height())

    def hitButton(self, pos) -> bool:
        """The words too can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        _paint(self, is_round=True)
