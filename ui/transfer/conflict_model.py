"""Open conflicts as a list, thousands of them; what was written in one is read when it is shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.document_words import document_word
from ui.theme import font, scaled, touchable
from ui.transfer.words import field_text

if TYPE_CHECKING:
    from inspector.book.conflicts import OpenConflict

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class ConflictModel(QAbstractListModel):
    """Rows handed in whole; one that was settled goes alone, so that the list does not jump."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[OpenConflict] = []

    def show_rows(self, rows: "Sequence[OpenConflict]") -> None:
        """Show `rows`: rows that are gone are taken out one by one while they are few, else all is new."""
        wanted = list(rows)
        if wanted == self._rows:
            return
        kept = set(wanted)
        gone = [n for n, row in enumerate(self._rows) if row not in kept]
        if len(gone) <= 20 and [row for row in self._rows if row in kept] == wanted:
            for n in reversed(gone):
                self.beginRemoveRows(QModelIndex(), n, n)
                del self._rows[n]
                self.endRemoveRows()
            return
        self.beginResetModel()
        self._rows = wanted
        self.endResetModel()

    def row(self, number: int) -> "OpenConflict | None":
        """The row `number`."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, row: "OpenConflict | None") -> int:
        """Where `row` stands; -1 when it is gone."""
        return self._rows.index(row) if row in self._rows else -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The place and the field, or the row itself under ROW."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        return place_text(row) if role == Qt.ItemDataRole.DisplayRole else row if role == ROW else None


def place_text(row: "OpenConflict", *, with_criterion: bool = True) -> str:
    """«VT.V.2 · Năm 2020 · Ghi nhận», «Biên bản kiểm tra · Số văn bản»."""
    place = row.criterion if with_criterion else ""
    parts = [place, row.period, document_word(row.document), field_text(row.table, row.field)]
    return " · ".join(part for part in parts if part)


class ConflictDelegate(QStyledItemDelegate):
    """A line with room to be pointed at."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One line."""
        return QSize(scaled(120), touchable(QFontMetrics(font("body")).height() + scaled(8)))
