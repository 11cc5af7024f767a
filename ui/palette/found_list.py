"""What the palette found, a line each: the title, where it belongs, and its key or why it cannot be done."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.palette.entries import Found
from ui.palette.ranking import Entry
from ui.theme import font, scaled, tokens_of, touchable
from ui.widgets.key_cap import cap_size, paint_cap
from ui.widgets.label import visible

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


class FoundModel(QAbstractListModel):
    """Rows are handed in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        """Show others."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entries(self) -> list[Entry]:
        """What is shown."""
        return self._entries

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry, and its words."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            found: Found = entry.what
            return ", ".join(part for part in (entry.title, found.kind, found.keys, found.why) if part)
        return None


class FoundDelegate(QStyledItemDelegate):
    """One line; grey where it cannot be done, with the reason in place of the key."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line and air."""
        return QSize(
            self._view.viewport().width(), touchable(round(QFontMetricsF(font("body")).height()) + scaled(14))
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        entry: Entry = index.data(ENTRY)
        found: Found = entry.what
        tokens = tokens_of(self._view.palette())
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.canvas))
            painter.drawRoundedRect(box.adjusted(4, 1, -4, -1), 6, 6)
        left, right = box.left() + scaled(14), box.right() - scaled(14)
        if found.keys and not found.why:
            size = cap_size(found.keys)
            right -= size.width()
            top = box.center().y() - size.height() / 2
            paint_cap(
                painter, QRectF(right, top, size.width(), size.height()), found.keys, self._view.palette()
            )
            right -= scaled(10)
        beside = found.why or found.kind
        room = QRectF(left, box.top(), right - left, box.height())
        right -= self._paint_beside(painter, room, beside) if beside else 0
        ink = QColor(tokens.ink3 if found.why else tokens.ink)
        self._paint_words(painter, QRectF(left, box.top(), right - left, box.height()), entry.title, ink)
        painter.restore()

    def _paint_beside(self, painter: QPainter, room: QRectF, text: str) -> float:
        """The small words at the right; the width they took."""
        metrics = QFontMetricsF(font("secondary"))
        shown = metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, room.width() * 0.5)
        painter.setFont(font("secondary"))
        painter.setPen(QColor(tokens_of(self._view.palette()).ink3))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.horizontalAdvance(shown) + scaled(14)

    def _paint_words(self, painter: QPainter, room: QRectF, text: str, ink: QColor) -> None:
        metrics = QFontMetricsF(font("body"))
        shown = metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font("body"))
        painter.setPen(ink)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
