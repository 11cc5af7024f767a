"""The sections of all checklists as a Qt model."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.fill.rows import SectionRow
from ui.fill.words import translate

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class SectionModel(QAbstractListModel):
    """Rows are handed in; a refresh tells the view only what differs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SectionRow] = []
        self._ids: frozenset[str] = frozenset()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Headings and sections."""
        return 0 if parent.isValid() else len(self._rows)

    def row(self, number: int) -> SectionRow:
        """The row at `number`."""
        return self._rows[number]

    def ids(self) -> frozenset[str]:
        """The numbers of all rows; the same object until other sections are shown."""
        return self._ids

    def set_rows(self, rows: Sequence[SectionRow]) -> None:
        """Show other sections, or newer counts of the same."""
        if [(row.checklist, row.section, row.title) for row in rows] != [
            (row.checklist, row.section, row.title) for row in self._rows
        ]:
            self.beginResetModel()
            self._rows = list(rows)
            self._ids = frozenset(row.id for row in rows)
            self.endResetModel()
            return
        for number, row in enumerate(rows):
            if row != self._rows[number]:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))

    def number_of(self, checklist: int, section: int) -> int:
        """Where a section stands; -1 when it is not there."""
        places = ((row.checklist, row.section) for row in self._rows)
        return next((n for n, place in enumerate(places) if place == (checklist, section)), -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if not index.isValid() or self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, its words, and how a screen reader says it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if row.is_heading else f"{row.id}. {row.title}"
        if role == Qt.ItemDataRole.AccessibleTextRole and not row.is_heading:
            return translate("fill", "{0}. {1}, {2} of {3} answered").format(
                row.id, row.title, row.answered, row.asked
            )
        return None
