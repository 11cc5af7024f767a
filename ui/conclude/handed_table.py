"""The documents that the unit handed over: number, date, subject, sheets, state, when they were given back.

The register's lines stand first, then what is attached and not in the register: the table edits whichever says it.
"""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inspector.book.later_rows import Requested
from inspector.errors import InspectorError
from inspector.text import clean, format_date, parse_date
from ui.theme import scaled, touchable
from ui.widgets.buttons import LinkButton
from ui.widgets.cell_editing import CellDelegate, Later, TypedTable, hold_cell
from ui.widgets.label import Label, set_tooltip
from ui.words import say

if TYPE_CHECKING:
    from inspector.book.rows import Evidence
    from inspector.book.visit import Visit

COLUMNS = ("number", "issued_on", "subject", "sheets", "state", "returned_on")
_DATES = ("issued_on", "returned_on")
_TEXTS = ("number", "subject", "state")  # kept at each pause while they are typed
_LISTING = ("file_request", "handover")
"""Documents that are made from the register."""
_MOST_SHEETS = 100_000
_MOST_ROWS = 8
_Index = QModelIndex | QPersistentModelIndex


class HandedModel(QAbstractTableModel):
    """One row a document in evidence. A cell that is left becomes one edit."""

    edited = Signal(object)  # Edit
    refused = Signal(str)  # what is wrong with what was typed; "" when nothing is

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Requested | Evidence, ...] = ()
        self._heads: tuple[str, ...] = COLUMNS
        self.is_read_only = False

    def show_visit(self, visit: "Visit") -> None:
        """Show the documents that were handed over by now."""
        from inspector.book.requests import handed

        rows = handed(visit)
        if [row.id for row in rows] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))

    def name_all(self, heads: tuple[str, ...]) -> None:
        """The words for the columns."""
        self._heads = heads
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """The documents."""
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
        """What stands in a cell; the file's own name and caption behind it."""
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            value = getattr(row, COLUMNS[index.column()])
            return format_date(value) if isinstance(value, date) else "" if value is None else str(value)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.note or row.subject if isinstance(row, Requested) else row.caption or row.name
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every cell can be typed into, unless nothing can be changed."""
        flags = super().flags(index)
        return flags if self.is_read_only else flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand over what was typed, unless it says nothing new."""
        name, row = COLUMNS[index.column()], self._rows[index.row()]
        try:
            read = self._read(name, clean(str(value), multiline=False))
        except InspectorError as error:
            self.refused.emit(say(error))
            return False
        self.refused.emit("")
        if (read or None) == (getattr(row, name) or None):
            return False
        if isinstance(row, Requested):
            from inspector.book.requests import edit_requested

            self.edited.emit(edit_requested(row, **{name: read}))
        else:
            from inspector.book.evidence import edit_evidence

            self.edited.emit(edit_evidence(row, **{name: read}))
        return True

    @staticmethod
    def _read(name: str, text: str) -> object:
        """`text` as the field holds it. Raises NotADate, NotANumber."""
        if name in _DATES:
            return parse_date(text) if text else None
        if name == "sheets":
            from inspector.text import NotANumber

            if text and not (text.isdecimal() and text.isascii() and 0 < int(text) <= _MOST_SHEETS):
                raise NotANumber("", text=text)
            return int(text) if text else None
        return text


class _Table(TypedTable):
    """As high as its rows, up to a handful."""

    def sizeHint(self) -> QSize:
        """The head and the rows."""
        rows = max(1, min(_MOST_ROWS, self.model().rowCount()))
        height = (
            self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize()
        )
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth() + 2)


class HandedTable(QWidget):
    """The table with its words, and the way to the register; the table is hidden where nothing was handed over."""

    edited = Signal(object)  # Edit
    register_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Label(role="secondary")
        self.model = HandedModel(self)
        self.table = _Table()
        self.table.setObjectName("handed_documents")
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(self.table, lambda index: COLUMNS[index.column()] in _TEXTS))
        hold_cell(self.table)
        self.table.setProperty("kind", "form")
        self.table.setShowGrid(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(scaled(56))
        for name in COLUMNS:
            if name != "subject":  # short, and of no use when cut
                head.setSectionResizeMode(COLUMNS.index(name), QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().setDefaultSectionSize(touchable(scaled(36)))
        self.problem = Label("", "small", tone="not_met", wrap=True)
        self.problem.setObjectName("handed_problem")
        self.problem.hide()
        self.register = LinkButton(icon="files", is_flush=True)
        self.register.setObjectName("open_register")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.heading, self.table, self.problem):
            column.addWidget(part)
        column.addWidget(self.register, 0, Qt.AlignmentFlag.AlignLeft)
        self.register.clicked.connect(self.register_requested)
        self.cells = Later(self.edited.emit, self.table)
        self.model.edited.connect(self.cells.put)
        self.model.refused.connect(self._say)
        self.model.modelReset.connect(self.table.updateGeometry)
        self._retranslate()
        self.hide()

    def show_visit(self, visit: "Visit", *, kind: str) -> None:
        """Show the documents of `visit` while the chosen document is of `kind` that lists them, or asks for them."""
        from inspector.book.requests import handed

        self.setVisible(kind in _LISTING)
        has_rows = kind == "handover" and bool(handed(visit))
        for part in (self.heading, self.table):
            part.setVisible(has_rows)
        if has_rows:
            self.model.is_read_only = bool(visit.inspection.closed)
            self.model.show_visit(visit)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Documents handed over"))
        self.register.setText(self.tr("Documents of the unit…"))
        set_tooltip(
            self.register, self.tr("Documents of the unit: asked for, received, returned (Ctrl+Shift+D)")
        )
        self.table.setAccessibleName(self.tr("Documents handed over"))
        self.model.name_all(
            (
                self.tr("Number"),
                self.tr("Date"),
                self.tr("About"),
                self.tr("Sheets"),
                self.tr("State"),
                self.tr("Given back"),
            )
        )
