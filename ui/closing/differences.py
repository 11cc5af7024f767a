"""What differs, as a list: where, which field, and the two texts side by side with the differing words marked."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inspector.record import record
from ui.conclude.marked_text import laid_out
from ui.conclude.word_marks import Piece, marked
from ui.theme import font, scaled, tokens_of
from ui.widgets.label import visible

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP = 10, 20


@record
class DifferenceRow:
    """One field, in words. `place` is a criterion that can be gone to, or ""."""

    place: str
    period: str
    head: str
    old: str
    new: str

    def said(self) -> str:
        """All of it in one line, for the ear."""
        return f"{self.head}: {self.old} → {self.new}"


class DifferenceModel(QAbstractListModel):
    """Rows handed in whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DifferenceRow, ...] = ()

    def show_rows(self, rows: Sequence[DifferenceRow]) -> None:
        """Show `rows`."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: _Index) -> DifferenceRow:
        """The row at `index`."""
        return self._rows[index.row()]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row's words, or the row itself under ROW."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.said()
        return row if role == ROW else None


class _Delegate(QStyledItemDelegate):
    """Paints the head and the two texts; as high as the higher of them."""

    def _sides(self, row: DifferenceRow, width: int) -> tuple[list[tuple[tuple[Piece, ...], str]], int]:
        old, new = marked(visible(row.old), visible(row.new))
        half = max(40, (width - 2 * _PAD - _GAP) // 2)
        return [(old, "not_met"), (new, "met")], half

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The head's line and the texts below it."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        sides, half = self._sides(index.data(ROW), width)
        tokens = tokens_of(option.palette)
        heights = [
            laid_out(pieces, half, tokens, tone, "body").boundingRect().height() for pieces, tone in sides
        ]
        head = QFontMetrics(font("secondary")).height()
        return QSize(scaled(200), round(max(heights)) + head + 2 * _PAD + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint."""
        row: DifferenceRow = index.data(ROW)
        tokens, rect = tokens_of(option.palette), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        metrics = QFontMetrics(font("secondary"))
        painter.setFont(font("secondary"))
        painter.setPen(QColor(tokens.ink2))
        inside = rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        head = metrics.elidedText(visible(row.head), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), head)
        painter.setPen(QColor(tokens.ink))
        sides, half = self._sides(row, rect.width())
        for place, (pieces, tone) in enumerate(sides):
            at = QPointF(inside.left() + place * (half + _GAP), inside.top() + metrics.height() + 4)
            laid_out(pieces, half, tokens, tone, "body").draw(painter, at)
        painter.restore()


class DifferenceList(QListView):
    """The list; Enter or a double click goes to the criterion."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = DifferenceModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
