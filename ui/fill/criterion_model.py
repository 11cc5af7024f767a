"""The criteria of one section as a Qt model. A row is made when it is first asked for."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from inspector.checklist import Criterion
from ui.fill.rows import CriterionRow
from ui.fill.words import result_word, translate

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
MakeRow = Callable[[Criterion], CriterionRow]


class CriterionModel(QAbstractListModel):
    """`show` hands in criteria and how to make a row of one; `refresh` makes again the rows on show."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._criteria: Sequence[Criterion] = ()
        self._make: MakeRow | None = None
        self._rows: dict[int, CriterionRow] = {}
        self._places: dict[str, int] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The criteria."""
        return 0 if parent.isValid() else len(self._criteria)

    def show(self, criteria: Sequence[Criterion], make: MakeRow) -> None:
        """Show other criteria."""
        self.beginResetModel()
        self._criteria, self._make = criteria, make
        self._rows.clear()
        self._places = {each.code: place for place, each in enumerate(criteria)}
        self.endResetModel()

    def refresh(self, make: MakeRow) -> None:
        """Make the rows that were asked for anew, and tell which of them differ."""
        self._make = make
        for place, old in list(self._rows.items()):
            new = make(self._criteria[place])
            if new != old:
                self._rows[place] = new
                self.dataChanged.emit(self.index(place), self.index(place))

    def row(self, place: int) -> CriterionRow:
        """The row at `place`."""
        row = self._rows.get(place)
        if row is None:
            assert self._make is not None
            row = self._rows[place] = self._make(self._criteria[place])
        return row

    def place_of(self, code: str) -> int:
        """Where a criterion stands; -1 when it is in another section."""
        return self._places.get(code, -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, its words, and how a screen reader says it."""
        if not index.isValid():
            return None
        if role == ROW:
            return self.row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._criteria[index.row()].code} {self._criteria[index.row()].text}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row(index.row())
            parts = [row.label, row.text, row.figure, result_word(row.mark)]
            if row.score:
                parts.append(translate("fill", "{0} points").format(row.score))
            return ", ".join(part for part in parts if part)
        return None
