"""People in protocol order: the rows of a table that is typed into."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from inspector.text import clean

COLUMNS = ("role", "rank", "name", "office")
ROLE = 0
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Person:
    """One row; `role` is a code."""

    role: str = "member"
    rank: str = ""
    name: str = ""
    office: str = ""


class PeopleModel(QAbstractTableModel):
    """The people, and below them an empty row that becomes one when typed into."""

    def __init__(self, people: Sequence[Person], new_role: str, parent=None) -> None:
        super().__init__(parent)
        self._people = list(people)
        self._new_role = new_role
        self._heads: tuple[str, ...] = COLUMNS
        self._roles: dict[str, str] = {}

    def name_all(self, heads: Sequence[str], roles: dict[str, str]) -> None:
        """The words for the columns and for the roles."""
        self._heads, self._roles = tuple(heads), roles
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self._people:
            self.dataChanged.emit(self.index(0, ROLE), self.index(len(self._people) - 1, ROLE))

    @property
    def roles(self) -> dict[str, str]:
        """Role → words."""
        return self._roles

    def people(self) -> list[Person]:
        """Those who have a name."""
        return [person for person in self._people if person.name]

    def first_nameless(self) -> int | None:
        """The first row with a rank or an office and no name."""
        rows = enumerate(self._people)
        return next((row for row, one in rows if not one.name and (one.rank or one.office)), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """All, and the empty one."""
        return 0 if parent.isValid() else len(self._people) + 1

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Role, rank, name, office."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Column names; protocol numbers."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return str(section + 1) if section < len(self._people) else "+"

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Everything can be typed into."""
        flags = Qt.ItemFlag
        if not index.isValid():
            return flags.NoItemFlags
        return flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsEditable

    def data(self, index: _Index, role: int = 0) -> object:
        """The words; the code of a role for its editor; what a screen reader says, with the column's head."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            return f"{self._heads[index.column()]}: {self.data(index) or ''}"
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) or not index.isValid():
            return None
        is_new = index.row() >= len(self._people)
        if index.column() == ROLE:
            code = self._new_role if is_new else self._people[index.row()].role
            if role == Qt.ItemDataRole.EditRole:
                return code
            return "" if is_new else self._roles.get(code, code)
        return "" if is_new else getattr(self._people[index.row()], COLUMNS[index.column()])

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed; in the empty row it makes a person."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        text = clean(str(value or ""), multiline=False).strip()
        if index.row() >= len(self._people):
            if not text or (index.column() == ROLE and text == self._new_role):
                return False
            self.add(Person(role=self._new_role))
        person = self._people[index.row()]
        self._people[index.row()] = replace(person, **{COLUMNS[index.column()]: text})
        self.dataChanged.emit(index, index)
        return True

    def add(self, person: Person) -> None:
        """One more, at the end."""
        row = len(self._people)
        self.beginInsertRows(QModelIndex(), row, row)
        self._people.append(person)
        self.endInsertRows()

    def remove(self, row: int) -> None:
        """One less."""
        if 0 <= row < len(self._people):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._people[row]
            self.endRemoveRows()

    def move(self, row: int, by: int) -> int:
        """One place up (-1) or down (1); where it is now."""
        to = row + by
        if not (0 <= row < len(self._people) and 0 <= to < len(self._people)):
            return row
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + (1 if by > 0 else 0))
        self._people.insert(to, self._people.pop(row))
        self.endMoveRows()
        return to
