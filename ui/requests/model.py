"""The register as a table: one row a document; a cell that is left becomes one edit."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from inspector.book.request_table import value_of
from inspector.book.requests import Stage, edit_requested, stage_of
from inspector.errors import InspectorError
from inspector.text import fold, format_date
from ui.widgets.icons import icon
from ui.words import say

if TYPE_CHECKING:
    from inspector.book.later_rows import Requested
    from inspector.book.visit import Visit

COLUMNS = (
    "stage", "number", "issued_on", "issuer", "subject", "period", "original", "sheets", "state", "asked_on",
    "received_on", "returned_on",
)  # fmt: skip
_DATES = ("issued_on", "asked_on", "received_on", "returned_on")
_ICONS = {
    Stage.ASKED: ("circle", "partly"),
    Stage.HELD: ("circle-half", "accent"),
    Stage.RETURNED: ("check-circle", "met"),
}
_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class Shown(StrEnum):
    """Which documents are shown."""

    ALL = "all"
    ASKED = "asked"
    HELD = "held"
    RETURNED = "returned"


class RequestModel(QAbstractTableModel):
    """What of the register is shown: by stage, and by words of the subject, number or issuer."""

    edited = Signal(object)  # Edit
    refused = Signal(str)  # what is wrong with what was typed; "" when nothing is

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visit: Visit | None = None
        self._rows: tuple[Requested, ...] = ()
        self._heads: tuple[str, ...] = COLUMNS
        self._words: dict[str, str] = {}
        self._shown, self._wanted = Shown.ALL, ""
        self.is_read_only = False

    # --- what is shown --------------------------------------------------------------------------------

    def show_visit(self, visit: "Visit") -> None:
        """Show what the register says now; rows that stay keep their selection."""
        self._visit = visit
        self._refresh()

    def show_only(self, shown: Shown, words: str) -> None:
        """Show the documents of a stage, and of these what holds all `words`, with or without marks."""
        self._shown, self._wanted = shown, fold(words)
        self._refresh()

    def _refresh(self) -> None:
        rows = tuple(row for row in (self._visit.requested if self._visit else ()) if self._is_shown(row))
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _is_shown(self, row: "Requested") -> bool:
        if self._shown is not Shown.ALL and stage_of(row).value != self._shown.value:
            return False
        held = fold(f"{row.subject} {row.number} {row.issuer} {' '.join(row.criteria)}")
        return all(word in held for word in self._wanted.split())

    def row(self, number: int) -> "Requested | None":
        """The document in row `number`."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, id_: bytes) -> int:
        """Where the document stands; -1 while it is not shown."""
        return next((number for number, row in enumerate(self._rows) if row.id == id_), -1)

    def rows(self, numbers: Iterable[int]) -> "list[Requested]":
        """The documents in these rows."""
        return [row for number in numbers if (row := self.row(number)) is not None]

    def name_all(self, heads: tuple[str, ...], words: dict[str, str]) -> None:
        """The words for the columns, for the stages, for original and copy."""
        self._heads, self._words = heads, words
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    # --- Qt's questions -------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """The documents shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """What is said of each."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The column's words; a row's number."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section] if orientation == Qt.Orientation.Horizontal else str(section + 1)
        return None

    def data(self, index: _Index, role: int = 0) -> Any:
        """What stands in a cell; the stage as a word and a shape."""
        row, name = self._rows[index.row()], COLUMNS[index.column()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DecorationRole and name == "stage":
            return icon(*_ICONS[stage_of(row)])
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return self._text(row, name)
        if role == Qt.ItemDataRole.ToolTipRole and name == "subject":
            return " · ".join(part for part in (row.subject, "; ".join(row.criteria), row.note) if part)
        return None

    def _text(self, row: "Requested", name: str) -> str:
        if name == "stage":
            return self._words.get(stage_of(row).value, stage_of(row).value)
        if name == "original":
            key = {True: "original", False: "copy", None: ""}[row.wants_original]
            return self._words.get(key, key)
        value = getattr(row, name)
        if isinstance(value, date) and not isinstance(value, datetime):
            return format_date(value)
        return "" if value is None else str(value)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every cell but the stage can be typed into, unless nothing can be changed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        can_type = COLUMNS[index.column()] != "stage" and not self.is_read_only
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if can_type else super().flags(index)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand over what was typed, unless it says nothing new."""
        name, row = COLUMNS[index.column()], self._rows[index.row()]
        if self._visit is None or str(value).strip() == self._text(row, name):
            return False
        try:
            field = {"original": "wants_original"}.get(name, name)
            edit = edit_requested(row, **{field: value_of(self._visit, name, str(value))})
        except InspectorError as error:
            self.refused.emit(say(error))
            return False
        self.refused.emit("")
        self.edited.emit(edit)
        return True
