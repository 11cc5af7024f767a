"""Recent books and inspections as rows: the model and how a row is painted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import font, scaled, tokens_of
from ui.widgets.icons import paint_icon
from ui.widgets.label import tooltip_text, visible

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class BookRow:
    """A book or an inspection as the list shows it. `key` is what the page needs to open it."""

    key: str
    title: str
    detail: str
    answered: int = 0
    asked: int = 0
    is_protected: bool = False
    is_missing: bool = False
    is_current: bool = False


class BookList(QAbstractListModel):
    """Rows handed in whole; the list is short."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._rows: tuple[BookRow, ...] = ()

    def show_rows(self, rows: Sequence[BookRow]) -> None:
        """Show `rows` instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: _Index) -> BookRow | None:
        """The row at `index`."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, or the row itself under ROW."""
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(_words(row))
        return row if role == ROW else None


def _words(row: BookRow) -> str:
    return ", ".join(part for part in (row.title, row.detail) if part)


class BookDelegate(QStyledItemDelegate):
    """Icon, title and detail, and at the right how far it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines."""
        height = QFontMetrics(font("medium")).height() + QFontMetrics(font("secondary")).height()
        return QSize(scaled(200), height + scaled(22))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row = index.data(ROW)
        tokens = tokens_of(option.palette)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        if chosen or hovered:
            painter.setPen(QPen(QColor(tokens.accent), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.canvas))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        edge = scaled(24)
        icon = QRectF(box.left() + scaled(12), box.top() + (box.height() - edge) / 2, edge, edge)
        name = "warning" if row.is_missing else "lock-key" if row.is_protected else "notebook"
        paint_icon(painter, icon, name, "accent" if row.is_current else "ink3" if row.is_missing else "ink2")
        right = box.right() - scaled(12)
        if row.asked:
            right = self._paint_progress(painter, row, box, right, tokens) - scaled(16)
        left = icon.right() + scaled(14)
        self._paint_words(painter, row, QRectF(left, box.top(), right - left, box.height()), tokens)
        painter.restore()

    def _paint_words(self, painter: QPainter, row: BookRow, box: QRectF, tokens) -> None:
        title_font, detail_font = font("strong" if row.is_current else "medium"), font("secondary")
        title, detail = QFontMetrics(title_font), QFontMetrics(detail_font)
        height = title.height() + (detail.height() if row.detail else 0)
        top = box.top() + (box.height() - height) / 2
        painter.setFont(title_font)
        painter.setPen(QColor(tokens.ink3 if row.is_missing else tokens.ink))
        shown = title.elidedText(visible(row.title), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(QRectF(box.left(), top, box.width(), title.height()), 0, shown)
        painter.setFont(detail_font)
        painter.setPen(QColor(tokens.ink2))
        shown = detail.elidedText(visible(row.detail), Qt.TextElideMode.ElideMiddle, int(box.width()))
        painter.drawText(QRectF(box.left(), top + title.height(), box.width(), detail.height()), 0, shown)

    def _paint_progress(self, painter, row: BookRow, box: QRectF, right: float, tokens) -> float:
        used = font("secondary")
        painter.setFont(used)
        painter.setPen(QColor(tokens.ink2))
        text = f"{row.answered} / {row.asked}"
        width = QFontMetrics(used).horizontalAdvance("8888 / 8888")
        painter.drawText(
            QRectF(right - width, box.top(), width, box.height()),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
            text,
        )
        if box.width() < scaled(480):
            return right - width
        bar = QRectF(right - width - scaled(92), box.center().y() - 3, scaled(88), 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(bar, 3, 3)
        bar.setWidth(max(6.0, bar.width() * row.answered / row.asked) if row.answered else 0)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(bar, 3, 3)
        return right - width - scaled(92)
