"""Paints a section: its number, its title on as many lines as it needs, how much of it is answered."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ui.fill.rows import SectionRow
from ui.fill.section_model import ROW
from ui.fill.wrapping import Wrapper
from ui.theme import font, scaled, tokens_of, touchable
from ui.widgets.icons import paint_icon
from ui.widgets.label import tooltip_text, visible

Index = QModelIndex | QPersistentModelIndex
_FEWEST_LETTERS = 12  # of a title on one line; where not even these have room it is broken


class SectionDelegate(QStyledItemDelegate):
    """Heights follow the view's width. Long titles are cut where else some section would be out of sight."""

    def __init__(self, view: QListView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._view = view
        self._is_tight = False
        self._size = QSize(0, 0)  # not known before the view is first shown
        self.fit()

    def settle(self, rows: Sequence[SectionRow]) -> bool:
        """Cut long titles to one line unless all of `rows` are in sight without; True: rows are as before no more."""
        was, self._is_tight = self._is_tight, False
        room = self._first_room(rows[-1], self._size.width())
        if room >= _FEWEST_LETTERS * self._strong.metrics.averageCharWidth():
            heights = (self._height(row, place) for place, row in enumerate(rows))
            self._is_tight = sum(heights) > self._size.height()
        return was != self._is_tight

    def fit(self) -> None:
        """Take the fonts of the present text scale."""
        self._plain, self._strong = Wrapper(font("body")), Wrapper(font("strong"))
        self._head = Wrapper(font("secondary_strong"))
        self._count = Wrapper(font("secondary"))
        self._ids: tuple[frozenset[str], float] | None = None  # whose width is known

    def set_size(self, size: QSize) -> None:
        """What the rows have to themselves. The view tells; asked for its viewport, PySide loads every widget class."""
        self._size = size

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title asks, bold, so that choosing a section moves nothing."""
        return QSize(self._size.width(), self._height(index.data(ROW), index.row()))

    def _height(self, row: SectionRow, place: int) -> int:
        width = self._size.width()
        if row.is_heading:
            lines = self._head.lines(visible(row.title).upper(), width - scaled(32))
            above = scaled(13) if place == 0 else scaled(19)
            return round(len(lines) * self._head.line_height) + above + scaled(6)
        lines = self._title_lines(self._strong, row, width)
        return touchable(round(max(1, len(lines)) * self._strong.line_height) + scaled(13))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A title that is cut is told whole."""
        row: SectionRow | None = index.data(ROW) if index.isValid() else None
        if row is not None and not row.is_heading:
            shown = self._title_lines(self._strong, row, self._size.width())
            if " ".join(shown) != " ".join(visible(row.title).split()):
                QToolTip.showText(event.globalPos(), tooltip_text(row.title), view)
                return True
        QToolTip.hideText()
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: SectionRow = index.data(ROW)
        tokens = tokens_of(self._view.palette())
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._paint_heading(painter, box, row, index.row(), QColor(tokens.ink2))
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, QColor(tokens.accent_soft))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tokens.canvas))
        wrapper = self._strong if chosen else self._plain
        top = box.top() + scaled(13) / 2 + wrapper.ascent
        painter.setFont(wrapper.font)
        painter.setPen(QColor(tokens.ink if chosen else tokens.ink2))
        painter.drawText(QPointF(box.left() + scaled(16), top), self._id_text(wrapper, row.id))
        painter.setPen(QColor(tokens.ink))
        left = box.left() + scaled(16) + self._id_width()
        for number, line in enumerate(self._title_lines(wrapper, row, round(box.width()))):
            painter.drawText(QPointF(left, top + number * wrapper.line_height), line)
        self._paint_count(painter, box, row, top, chosen)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, box: QRectF, row: SectionRow, number: int, ink: QColor
    ) -> None:
        painter.setFont(self._head.font)
        painter.setPen(ink)
        top = box.top() + (scaled(13) if number == 0 else scaled(19)) + self._head.ascent
        for place, line in enumerate(self._head.lines(visible(row.title).upper(), box.width() - scaled(32))):
            painter.drawText(QPointF(box.left() + scaled(16), top + place * self._head.line_height), line)

    def _paint_count(
        self, painter: QPainter, box: QRectF, row: SectionRow, baseline: float, chosen: bool
    ) -> None:
        tokens = tokens_of(self._view.palette())
        text = f"{row.answered}/{row.asked}"
        wide = self._count.metrics.horizontalAdvance(text)
        right = box.right() - scaled(12)
        tone = "met" if row.is_complete else "ink2"
        painter.setFont(self._count.font)
        painter.setPen(QColor(getattr(tokens, tone)))
        painter.drawText(QPointF(right - wide, baseline), text)
        if row.is_complete:
            edge = scaled(13)
            middle = baseline - self._count.ascent * 0.36
            place = QRectF(right - wide - edge - scaled(3), middle - edge / 2, edge, edge)
            paint_icon(painter, place, "check", "met")
        if chosen and self._view.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _id_width(self) -> float:
        """One column for all: as wide as the widest number, up to what leaves the titles their room."""
        ids: frozenset[str] = self._view.model().ids  # type: ignore[attr-defined]
        if self._ids is None or self._ids[0] is not ids:
            widest = max((self._strong.width_of(visible(each)) for each in ids), default=0.0)
            least = max(self._strong.width_of("VIII"), float(scaled(26)))
            self._ids = ids, min(max(widest, least), float(scaled(72))) + scaled(6)
        return self._ids[1]

    def _id_text(self, wrapper: Wrapper, text: str) -> str:
        room = self._id_width() - scaled(6)
        return wrapper.metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, room + 1)

    def _room(self, width: int) -> float:
        return max(float(scaled(48)), width - scaled(16) - self._id_width() - scaled(12))

    def _first_room(self, row: SectionRow, width: int) -> float:
        """The count stands beside the first line."""
        count = self._count.width_of(f"{row.asked}/{row.asked}") + scaled(22)
        return max(float(scaled(40)), self._room(width) - count)

    def _title_lines(self, wrapper: Wrapper, row: SectionRow, width: int) -> tuple[str, ...]:
        first = self._first_room(row, width)
        if self._is_tight:
            return wrapper.lines(visible(row.title), first, 1)
        return wrapper.lines(visible(row.title), self._room(width), first=first)
