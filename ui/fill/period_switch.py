"""The periods of a criterion, each with its result; side by side, in more lines where their names ask for it."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.record import record
from ui.fill.words import UNCHECKED, result_word, translate
from ui.theme import font, scaled, tokens_of
from ui.widgets.chip import paint_shape
from ui.widgets.label import set_tooltip, visible

_AIR = 22  # left and right of what stands in a tab


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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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

    def next(self, by: int = 1) -> None:
        """Take the next period in hand, after the last the first; `by` -1: the one before."""
        periods = [tab.period for tab in self._tabs]
        if len(periods) > 1:
            self.chosen.emit(periods[(periods.index(self._current) + by) % len(periods)])

    def hasHeightForWidth(self) -> bool:
        """Names that do not fit beside one another stand below."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the names need."""
        return self._lines(width) * self._line_height()

    def sizeHint(self) -> QSize:
        """At the present width."""
        width = self.width() or scaled(220)
        return QSize(scaled(220), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A name longer than a line may be cut."""
        return QSize(scaled(160), self.heightForWidth(max(self.width(), scaled(160))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may take more lines, or fewer."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → ↑ ↓, Space and Enter change the period."""
        keys = Qt.Key
        if event.key() in (keys.Key_Left, keys.Key_Up):
            self.next(-1)
        elif event.key() in (
            keys.Key_Right,
            keys.Key_Down,
            keys.Key_Space,
            keys.Key_Return,
            keys.Key_Enter,
        ):
            self.next()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would take."""
        self._hovered = self._at(event.position())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the period under the pointer."""
        place = self._at(event.position())
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
        room = box.width() - around - scaled(_AIR)
        name = metrics.elidedText(visible(tab.period), Qt.TextElideMode.ElideMiddle, room)
        left = box.center().x() - (metrics.horizontalAdvance(name) + around) / 2
        if self._lines(self.width()) > 1:  # names below one another begin together
            left = box.left() + scaled(_AIR) / 2
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
        line, column = divmod(place, self._columns())
        width, height = self.width() / self._columns(), self.height() / self._lines(self.width())
        return QRectF(column * width, line * height, width, height)

    def _at(self, where: QPointF) -> int:
        return next((place for place in range(len(self._tabs)) if self._rect(place).contains(where)), -1)

    def _columns(self) -> int:
        return ceil(len(self._tabs) / self._lines(self.width()))

    def _lines(self, width: int) -> int:
        """The fewest lines in which every name is whole, or one name a line."""
        count = len(self._tabs)
        for lines in range(1, count):
            if self._widest() * ceil(count / lines) <= width:
                return lines
        return max(1, count)

    def _widest(self) -> float:
        """The widest tab without its score: giving one must not move what stands below."""
        metrics = QFontMetricsF(font("medium"))
        around = metrics.height() * 0.44 + scaled(7) + scaled(_AIR)
        return max(metrics.horizontalAdvance(visible(tab.period)) for tab in self._tabs) + around

    def _line_height(self) -> int:
        return round(QFontMetricsF(font("medium")).height()) + scaled(13)
