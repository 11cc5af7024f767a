"""Paints a section: its number, its title on as many lines as it needs, how much of it is answered."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.fill.rows import SectionRow
from ui.fill.section_model import ROW
from ui.fill.wrapping import Wrapper
from ui.theme import font, scaled, tokens_of
from ui.widgets.icons import paint_icon
from ui.widgets.label import visible

Index = QModelIndex | QPersistentModelIndex


class SectionDelegate(QStyledItemDelegate):
    """Heights follow the view's width."""

    def __init__(self, view: QListView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._view = view
        self._width = 0
        self.fit()

    def fit(self) -> None:
        """Take the fonts of the present text scale."""
        self._plain, self._strong = Wrapper(font("body")), Wrapper(font("strong"))
        self._head = Wrapper(font("secondary_strong"))
        self._count = Wrapper(font("secondary"))
        self._widest_id: tuple[frozenset[str], float] = (frozenset(), 0.0)

    def set_width(self, width: int) -> None:
        """Lay out rows `width` wide. The view tells; asked for its viewport, PySide loads every widget class."""
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title asks, bold, so that choosing a section moves nothing."""
        row: SectionRow = index.data(ROW)
        width = self._width
        if row.is_heading:
            lines = self._head.lines(visible(row.title).upper(), width - scaled(32))
            above = scaled(13) if index.row() == 0 else scaled(19)
            return QSize(width, round(len(lines) * self._head.line_height) + above + scaled(6))
        lines = self._title_lines(self._strong, row, width)
        return QSize(width, round(max(1, len(lines)) * self._strong.line_height) + scaled(13))

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
        ids: frozenset[str] = self._view.model().ids()  # type: ignore[attr-defined]
        if ids is not self._widest_id[0]:
            widest = max((self._strong.width_of(visible(each)) for each in ids), default=0.0)
            widest = max(widest, self._strong.width_of("VIII"), float(scaled(26)))
            self._widest_id = (ids, min(widest, float(scaled(72))) + scaled(6))
        return self._widest_id[1]

    def _id_text(self, wrapper: Wrapper, text: str) -> str:
        room = self._id_width() - scaled(6)
        return wrapper.metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, room + 1)

    def _title_lines(self, wrapper: Wrapper, row: SectionRow, width: int) -> tuple[str, ...]:
        """The count stands beside the first line; the others have its room too."""
        room = max(float(scaled(48)), width - scaled(16) - self._id_width() - scaled(12))
        count = self._count.width_of(f"{row.asked}/{row.asked}") + scaled(22)
        return wrapper.lines(visible(row.title), room, first=max(float(scaled(40)), room - count))
