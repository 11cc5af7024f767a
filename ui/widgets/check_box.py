"""A check box and a radio button with the mark of our icons in the accent colour."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from ui.theme import scaled, tokens_of
from ui.widgets.icons import paint_icon

_BOX = 18
_WORDS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
_NARROWEST = 60  # of the words, pixels at 100 %


def _size(button: QAbstractButton) -> QSize:
    metrics = button.fontMetrics()
    width = scaled(_BOX) + scaled(10) + metrics.horizontalAdvance(button.text()) + 4
    return QSize(width, max(scaled(_BOX) + 6, metrics.height() + 6))


def _break_words(button: QAbstractButton) -> None:
    """Let the words break where the button is narrower than they are."""
    policy = button.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _least(button: QAbstractButton) -> QSize:
    """The mark and a short word."""
    size = _size(button)
    return QSize(min(size.width(), scaled(_BOX) + scaled(10) + scaled(_NARROWEST)), size.height())


def _height(button: QAbstractButton, width: int) -> int:
    """As many lines as the words need in `width`."""
    room = QRect(0, 0, max(1, width - scaled(_BOX) - scaled(10)), 10_000)
    words = button.fontMetrics().boundingRect(
        room, _WORDS & ~int(Qt.AlignmentFlag.AlignVCenter), button.text()
    )
    return max(_size(button).height(), words.height() + 6)


def _paint(button: QAbstractButton, *, is_round: bool) -> None:
    tokens = tokens_of(button.palette())
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = scaled(_BOX)
    line = max(edge, button.fontMetrics().height()) + 6
    box = QRectF(1.5, (min(line, button.height()) - edge) / 2 + 0.5, edge - 1, edge - 1)  # at the first line
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
    words = painter.boundingRect(room, _WORDS, button.text())
    painter.drawText(room, _WORDS, button.text())
    if button.hasFocus() and button.text():
        bottom = int(words.bottom()) + 1
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.drawLine(int(words.left()), bottom, int(words.right()), bottom)


class CheckBox(QCheckBox):
    """Yes or no."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        _break_words(self)

    def sizeHint(self) -> QSize:
        """Box and words."""
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        """The words may break."""
        return _least(self)

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        return _height(self, width)

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
        _break_words(self)

    def sizeHint(self) -> QSize:
        """Ring and words."""
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        """The words may break."""
        return _least(self)

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        return _height(self, width)

    def hitButton(self, pos) -> bool:
        """The words too can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        _paint(self, is_round=True)
