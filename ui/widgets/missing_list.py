"""Lines that say what is missing, each leading to its place: what the fill and the conclude page list alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import font, scaled, tokens_of, touchable
from ui.widgets.icons import paint_icon
from ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from inspector.report import Missing

LINE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class MissingLine:
    """One line: its words, and what it leads to."""

    text: str
    missing: "Missing"


class MissingModel(QAbstractListModel):
    """The lines in the document's order."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._lines: list[MissingLine] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, or the line."""
        if not index.isValid() or not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        return {Qt.ItemDataRole.DisplayRole: line.text, LINE: line}.get(role)

    def refresh(self, lines: Sequence[MissingLine]) -> bool:
        """Show `lines`; whether anything is different."""
        if list(lines) == self._lines:
            return False
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()
        return True


class LineDelegate(QStyledItemDelegate):
    """A line of words, at its right where it leads."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As many lines as the words need."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, RowList) else option.rect.width()
        room = QRectF(0, 0, max(40, width - scaled(44)), 10_000)
        line: MissingLine = index.data(LINE)
        box = QFontMetricsF(font("secondary")).boundingRect(room, int(Qt.TextFlag.TextWordWrap), line.text)
        return QSize(width, touchable(round(box.height()) + scaled(10)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line."""
        line: MissingLine = index.data(LINE)
        tokens = tokens_of(QGuiApplication.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(scaled(8), 0, -scaled(8), 0)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        in_hand = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        if focused or in_hand:
            painter.setPen(QPen(QColor(tokens.accent), 1) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(font("secondary"))
        painter.setPen(QColor(tokens.ink))
        room = box.adjusted(scaled(8), scaled(5), -scaled(20), -scaled(4))
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), line.text)
        edge = scaled(12)
        paint_icon(
            painter,
            QRectF(box.right() - edge - scaled(6), box.center().y() - edge / 2, edge, edge),
            "caret-right",
            "ink3",
        )
        painter.restore()
