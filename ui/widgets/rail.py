"""The rail at the left: an icon and a word for each page."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import font, scaled, tokens_of
from ui.widgets.icons import paint_icon
from ui.widgets.label import set_tooltip

WIDTH = 72


class RailButton(QAbstractButton):
    """One page of the rail; its words may take two lines."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """64 wide, as high as its words ask."""
        lines = self._lines()
        height = scaled(34) + round(len(lines) * QFontMetricsF(font("rail")).height() * 0.96) + scaled(4)
        return QSize(scaled(WIDTH - 8), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Soft ground when chosen, a ring when focused."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(box, 8, 8)
        elif self.underMouse() and self.isEnabled():
            painter.setBrush(QColor(tokens.canvas))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        tone = "accent" if self.isChecked() else "ink2" if self.isEnabled() else "line_strong"
        edge = scaled(22)
        paint_icon(painter, QRectF((self.width() - edge) / 2, scaled(7), edge, edge), self._icon, tone)
        used = font("rail_current" if self.isChecked() else "rail")
        painter.setFont(used)
        painter.setPen(QColor(getattr(tokens, tone)))
        step = QFontMetricsF(used).height() * 0.96
        top = float(scaled(32))
        for line in self._lines():
            painter.drawText(QRectF(0, top, self.width(), step), int(Qt.AlignmentFlag.AlignCenter), line)
            top += step

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the page, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEvent) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And no longer."""
        self.update()
        super().leaveEvent(event)

    def _lines(self) -> list[str]:
        layout = QTextLayout(self.text(), font("rail_current"))
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignHCenter))
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(scaled(WIDTH - 10))
            lines.append(self.text()[line.textStart() : line.textStart() + line.textLength()].strip())
        layout.endLayout()
        return lines[:2]


class Rail(QFrame):
    """All pages; `chosen` carries the key of the one pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setObjectName("rail")
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 10, 3, 10)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self._stretch_at = 0

    def add(self, key: str, icon: str, *, at_foot: bool) -> None:
        """One more page, below those before it."""
        button = RailButton(icon, self)
        button.setObjectName(f"rail_{key}")
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        where = self._column.count() if at_foot else self._stretch_at
        self._column.insertWidget(where, button, 0, Qt.AlignmentFlag.AlignHCenter)
        if not at_foot:
            self._stretch_at += 1

    def name(self, key: str, text: str, keys: str = "") -> None:
        """The page's words, and the keys that choose it."""
        button = self._buttons[key]
        button.setText(text)
        button.setAccessibleName(text)
        set_tooltip(button, f"{text} ({keys})" if keys else text)
        button.updateGeometry()

    def choose(self, key: str) -> None:
        """Show `key` as the present page."""
        self._buttons[key].setChecked(True)

    def enable(self, key: str, is_enabled: bool) -> None:
        """Whether there is something to show there."""
        self._buttons[key].setEnabled(is_enabled)

    def set_present(self, key: str, is_present: bool) -> None:
        """Whether the page is in the rail at all."""
        self._buttons[key].setVisible(is_present)

    def sizeHint(self) -> QSize:
        """72 wide."""
        return QSize(scaled(WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return QSize(scaled(WIDTH), 0)
