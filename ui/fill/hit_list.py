"""What a search found, as rows with the words marked."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from inspector.book.search import Hit
from inspector.record import record
from ui.theme import font, scaled, tokens_of, touchable
from ui.widgets.label import visible

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@record
class HitRow:
    """A hit as it is shown: where it is (`place`), the text around it, what of that text is marked."""

    hit: Hit
    place: str
    title: str
    excerpt: str
    marks: tuple[tuple[int, int], ...]


class HitModel(QAbstractListModel):
    """Rows are handed in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HitRow] = []

    def show(self, rows: list[HitRow]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The hits."""
        return 0 if parent.isValid() else len(self._rows)

    def row(self, number: int) -> HitRow:
        """The hit at `number`."""
        return self._rows[number]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, and its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.place} {row.title} {row.excerpt}"
        return None


class HitDelegate(QStyledItemDelegate):
    """Two lines: where, then the excerpt with marked words."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and air."""
        row: HitRow = index.data(ROW)
        lines = QFontMetricsF(font("body")).height()
        if row.excerpt:
            lines += QFontMetricsF(font("secondary")).height() + scaled(2)
        return QSize(self._view.viewport().width(), touchable(round(lines) + scaled(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one hit."""
        row: HitRow = index.data(ROW)
        tokens = tokens_of(self._view.palette())
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            ground = tokens.accent_soft if chosen else tokens.canvas
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box.adjusted(4, 1, -4, -1), 6, 6)
        left, width = box.left() + scaled(14), box.width() - scaled(28)
        small = font("secondary")
        metrics = QFontMetricsF(small)
        body = QFontMetricsF(font("body"))
        baseline = box.top() + scaled(7) + body.ascent()
        painter.setFont(small)
        painter.setPen(QColor(tokens.accent))
        painter.drawText(QPointF(left, baseline), row.place)
        after = left + metrics.horizontalAdvance(row.place) + scaled(10)
        painter.setFont(font("body"))
        painter.setPen(QColor(tokens.ink))
        title = body.elidedText(visible(row.title), Qt.TextElideMode.ElideRight, left + width - after)
        painter.drawText(QPointF(after, baseline), title)
        if row.excerpt:
            top = box.top() + scaled(7) + body.height() + scaled(2)
            self._paint_excerpt(painter, QRectF(left, top, width, metrics.height()), row)
        painter.restore()

    def _paint_excerpt(self, painter: QPainter, room: QRectF, row: HitRow) -> None:
        tokens = tokens_of(self._view.palette())
        plain, strong = font("secondary"), font("secondary_strong")
        x, baseline = room.left(), room.top() + QFontMetricsF(plain).ascent()
        for text, is_marked in _pieces(row.excerpt, row.marks):
            used = strong if is_marked else plain
            metrics = QFontMetricsF(used)
            shown = metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, room.right() - x)
            wide = metrics.horizontalAdvance(shown)
            if is_marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.partly_soft))
                painter.drawRoundedRect(QRectF(x - 1, room.top(), wide + 2, room.height()), 3, 3)
            painter.setFont(used)
            painter.setPen(QColor(tokens.ink if is_marked else tokens.ink2))
            painter.drawText(QPointF(x, baseline), shown)
            x += wide
            if shown != text or x >= room.right():
                break


def _pieces(text: str, marks: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """`text` in pieces, each marked or not."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, length in sorted(marks):
        if start < at:
            continue
        pieces += [(text[at:start], False), (text[start : start + length], True)]
        at = start + length
    pieces.append((text[at:], False))
    return [piece for piece in pieces if piece[0]]
