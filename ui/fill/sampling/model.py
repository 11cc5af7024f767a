"""The files of a register as a table: number, name, result, one cell for each check, note."""

import textwrap
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QApplication

from inspector.book.sample_rows import Sampled
from inspector.book.samples import MET, NA, NOT_MET, Register
from inspector.text import clean
from ui.fill.words import translate
from ui.theme import colour
from ui.widgets.label import tooltip_text, visible

PLACE, NAME, RESULT, FIRST_CHECK = 0, 1, 2, 3
FAULT_MARK = "✕"
_MOST_BEYOND = 40
"""Columns for faults that nobody here examines for: a packet may name any number."""
_LONGEST = 300  # letters that a cell shows; all of them are edited
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_TONES = {MET: "met", NOT_MET: "not_met", NA: "na", "": "ink3"}


def result_word(result: str) -> str:
    """A file's result in words, with a shape before it."""
    return {
        MET: translate("sampling", "● Sound"),
        NOT_MET: translate("sampling", "✕ Faulty"),
        NA: translate("sampling", "– Not counted"),
    }.get(result, translate("sampling", "○ Not looked at"))


class SampleModel(QAbstractTableModel):
    """One row a file. It never writes: a cell that is left goes out as `edited`."""

    edited = Signal(object, str, str)  # Sampled, field, what was typed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Sampled, ...] = ()
        self._checks: tuple[str, ...] = ()
        self._letters = 10
        self.is_read_only = False

    # --- showing --------------------------------------------------------------------------------------

    def show_register(self, register: Register, checks: Sequence[str]) -> None:
        """Show a newer state; only what differs is drawn again, so that nothing moves under the cursor."""
        rows, columns = register.rows, self._columns(register, checks)
        before = self._rows
        if columns != self._checks or not _continues(before, rows):
            self.beginResetModel()
            self._rows, self._checks = rows, columns
            self.endResetModel()
            return
        if len(rows) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
        else:
            self._rows = rows
        changed = [n for n, old in enumerate(before) if old is not rows[n] and old != rows[n]]
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], self.columnCount() - 1))

    @staticmethod
    def _columns(register: Register, checks: Sequence[str]) -> tuple[str, ...]:
        """The checks, and faults that files have beyond them: another laptop may have examined for more."""
        known = set(checks)
        beyond = {fault for row in register.rows for fault in row.faults if fault not in known}
        return (*checks, *sorted(beyond)[:_MOST_BEYOND])

    @property
    def checks(self) -> tuple[str, ...]:
        """What the columns are for, in order."""
        return self._checks

    @property
    def rows(self) -> tuple[Sampled, ...]:
        """The files on show."""
        return self._rows

    @property
    def note_column(self) -> int:
        """Where the note stands."""
        return FIRST_CHECK + len(self._checks)

    def check_at(self, column: int) -> str:
        """The check of a column; "" for another column."""
        return self._checks[column - FIRST_CHECK] if FIRST_CHECK <= column < self.note_column else ""

    def wrap_heads(self, letters: int) -> None:
        """Break the checks' names into lines of so many letters; 0: a head shows the key alone."""
        if letters != self._letters:
            self._letters = letters
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    # --- Qt's questions -------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """The files."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Number, name, result, checks, note."""
        return 0 if parent.isValid() else self.note_column + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """A column's words, a check with its key before it; a row's number."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        check = self.check_at(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(check) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_CENTRE if check else _LEFT)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if check:
            number = section - FIRST_CHECK + 1
            lines = (
                textwrap.wrap(visible(check[:_LONGEST]), self._letters, max_lines=4, placeholder="…")
                if self._letters
                else ()
            )
            return "\n".join((str(number), *lines))
        return {
            PLACE: translate("sampling", "No."),
            NAME: translate("sampling", "File"),
            RESULT: translate("sampling", "Result"),
        }.get(section, translate("sampling", "Note"))

    def data(self, index: _Index, role: int = 0) -> Any:
        """What a cell shows, and how it is said aloud."""
        row, column = self._rows[index.row()], index.column()
        check = self.check_at(column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if check:
                return FAULT_MARK if check in row.faults else ""
            if column == RESULT:
                return result_word(row.result)
            text = {PLACE: "" if row.place is None else str(row.place), NAME: row.name}.get(column, row.note)
            return text if role == Qt.ItemDataRole.EditRole else visible(text[:_LONGEST])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_CENTRE if check else _LEFT)
        if role == Qt.ItemDataRole.ForegroundRole and (check or column == RESULT):
            return colour(QApplication.palette(), "not_met" if check else _TONES[row.result])
        if role == Qt.ItemDataRole.AccessibleTextRole and check:
            fails = (
                translate("sampling", "{0}: faulty")
                if check in row.faults
                else translate("sampling", "{0}: sound")
            )
            return fails.format(check)
        if role == Qt.ItemDataRole.ToolTipRole:
            text = check or {NAME: row.name, self.note_column: row.note}.get(column, "")
            return tooltip_text(text[:2000]) or None
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Number, name and note can be typed into."""
        flags = super().flags(index)
        typed = index.column() in (PLACE, NAME, self.note_column)
        return flags | Qt.ItemFlag.ItemIsEditable if typed and not self.is_read_only else flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand over what was typed, unless it says nothing new."""
        text = clean(str(value), multiline=False)
        if role != Qt.ItemDataRole.EditRole or text == self.data(index, role):
            return False
        field = {PLACE: "place", NAME: "name"}.get(index.column(), "note")
        self.edited.emit(self._rows[index.row()], field, text)
        return True


def _continues(before: tuple[Sampled, ...], rows: tuple[Sampled, ...]) -> bool:
    """The same files stand in the same places, perhaps with more behind them."""
    return len(rows) >= len(before) and all(old.id == new.id for old, new in zip(before, rows, strict=False))
