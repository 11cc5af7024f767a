"""The periods of a criterion side by side, each with its result; one of them is in hand."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.record import record
from ui.fill.words import UNCHECKED, result_word, translate
from ui.theme import font, scaled, tokens_of
from ui.widgets.chip import paint_shape
from ui.widgets.label import set_tooltip, visible


@record
class PeriodTab:
    """A period as the switch shows it."""

    period: str
    mark: str
    score: str


class PeriodSwitch(QWidget):
    """`chosen` carries the period. ← and → move, a click chooses."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("period_switch")
        self._tabs: tuple[PeriodTab, ...] = ()
        self._current = ""
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tabs(self, tabs: Sequence[PeriodTab], current: str) -> None:
        """Show these periods with `current` in hand."""
        self._tabs, self._current = tuple(tabs), current
        said = [
            f"{tab.period}: {result_word(tab.mark)}"
            + (", " + translate("fill", "{0} points").format(tab.score) if tab.score else "")
            for tab in tabs
        ]
        self.setAccessibleName(translate("fill", "Period: {0}").format(current))
        self.setAccessibleDescription("; ".join(said))
        set_tooltip(self, "; ".join(said) + " (P)")
        self.updateGeometry()
        self.update()

    @property
    def current(self) -> str:
        """The period in hand."""
        return self._current

    def tabs(self) -> tuple[PeriodTab, ...]:
        """What is shown."""
        return self._tabs

    def next(self) -> None:
        """Take the next period in hand, after the last the first."""
        periods = [tab.period for tab in self._tabs]
        if len(periods) > 1:
            self.chosen.emit(periods[(periods.index(self._current) + 1) % len(periods)])

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(scaled(220), round(QFontMetricsF(font("medium")).height()) + scaled(13))

    def minimumSizeHint(self) -> QSize:
        """Names may be cut."""
        return QSize(scaled(160), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← →, Space and Enter change the period."""
        if event.key() in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
            Qt.Key.Key_Space,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):
            self.next()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would take."""
        self._hovered = self._at(event.position().x())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the period under the pointer."""
        place = self._at(event.position().x())
        if 0 <= place < len(self._tabs) and self._tabs[place].period != self._current:
            self.chosen.emit(self._tabs[place].period)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a trough with the tab in hand raised in it."""
        if not self._tabs:
            return
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent), 2) if self.hasFocus() else QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.canvas))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        for place, tab in enumerate(self._tabs):
            self._paint_tab(painter, self._rect(place), tab, place == self._hovered)

    def _paint_tab(self, painter: QPainter, box: QRectF, tab: PeriodTab, hovered: bool) -> None:
        tokens = tokens_of(self.palette())
        is_current = tab.period == self._current
        if is_current:
            painter.setPen(QPen(QColor(tokens.line_strong), 1))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(box.adjusted(3.5, 3.5, -3.5, -3.5), 6, 6)
        used = font("medium" if is_current else "body")
        metrics = QFontMetricsF(used)
        edge = metrics.height() * 0.44
        score_width = metrics.horizontalAdvance(tab.score) + scaled(8) if tab.score else 0.0
        around = edge + scaled(7) + score_width
        room = box.width() - around - scaled(22)
        name = metrics.elidedText(visible(tab.period), Qt.TextElideMode.ElideMiddle, room)
        left = box.center().x() - (metrics.horizontalAdvance(name) + around) / 2
        ink = tokens.ink3 if tab.mark == UNCHECKED else getattr(tokens, tab.mark)
        paint_shape(painter, QRectF(left, box.center().y() - edge / 2, edge, edge), tab.mark, QColor(ink))
        left += edge + scaled(7)
        painter.setFont(used)
        painter.setPen(QColor(tokens.ink if is_current else tokens.accent if hovered else tokens.ink2))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRectF(left, box.top(), room + 4, box.height()), flags, name)
        if tab.score:
            left += metrics.horizontalAdvance(name) + scaled(8)
            painter.setPen(QColor(tokens.ink2))
            painter.drawText(QRectF(left, box.top(), score_width, box.height()), flags, tab.score)

    def _rect(self, place: int) -> QRectF:
        width = self.width() / len(self._tabs)
        return QRectF(place * width, 0, width, self.height())

    def _at(self, x: float) -> int:
        return int(x * len(self._tabs) / max(1, self.width())) if self._tabs else -1
