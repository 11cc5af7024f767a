"""The rows of the conclusion as a Qt model; rows are handed in, nothing is read or written here."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.conclude.outline import Row, RowKind
from ui.conclude.words import add_text, fold_text, part_title

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractListModel):
    """`refresh` takes the list as it is now and tells views the smallest change that leads there."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, or under ROW the row itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return said(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings are only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self._rows[index.row()].can_be_chosen:
            flags |= Qt.ItemFlag.ItemIsSelectable
        return flags

    def rows(self) -> tuple[Row, ...]:
        """All rows in order."""
        return tuple(self._rows)

    def row_of(self, key: str) -> int:
        """Where the row `key` stands; -1 when it is not there."""
        return next((n for n, row in enumerate(self._rows) if row.key == key), -1)

    def refresh(self, rows: Sequence[Row]) -> None:
        """Show `rows` from now on."""
        new = list(rows)
        old_keys, new_keys = [row.key for row in self._rows], [row.key for row in new]
        if old_keys == new_keys:
            self._update(new)
            return
        head = _common(old_keys, new_keys)
        tail = _common(old_keys[head:][::-1], new_keys[head:][::-1])
        gone, come = len(old_keys) - tail, len(new_keys) - tail
        if sorted(old_keys[head:gone]) == sorted(new_keys[head:come]):
            self._reorder(new)
            return
        if gone > head:
            self.beginRemoveRows(QModelIndex(), head, gone - 1)
            del self._rows[head:gone]
            self.endRemoveRows()
        if come > head:
            self.beginInsertRows(QModelIndex(), head, come - 1)
            self._rows[head:head] = new[head:come]
            self.endInsertRows()
        self._update(new)

    def _update(self, new: list[Row]) -> None:
        for n, row in enumerate(new):
            if row != self._rows[n]:
                self._rows[n] = row
                self.dataChanged.emit(self.index(n), self.index(n))

    def _reorder(self, new: list[Row]) -> None:
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        keys = [self._rows[index.row()].key for index in held]
        self._rows = new
        places = {row.key: n for n, row in enumerate(new)}
        self.changePersistentIndexList(held, [self.index(places[key]) for key in keys])
        self.layoutChanged.emit()


def said(row: Row) -> str:
    """A row in words, for a reader of the screen."""
    if row.sentence is not None:
        return row.sentence.text
    if row.kind is RowKind.PART:
        return part_title(row)
    if row.kind is RowKind.ADD:
        return add_text(row.part)
    return fold_text(row.count) if row.kind is RowKind.FOLD else row.title


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many first keys are the same."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
