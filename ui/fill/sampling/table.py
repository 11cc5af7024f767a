"""The table of a sample's files, worked by keys: digits mark faults, Enter goes on to the next file."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from inspector.book.sample_rows import Sampled
from inspector.book.samples import MET, NA
from ui.fill.sampling.model import FIRST_CHECK, NAME, PLACE, RESULT, SampleModel
from ui.theme import colour, font, scaled, touchable
from ui.widgets.cell_editing import CellDelegate, hold_cell

_ROW = 32
_WIDTHS = {PLACE: 52, RESULT: 112}
_NAME, _NOTE = 146, 120
_PADDING = 24  # a cell's own, left and right
_CHECK_LEAST, _CHECK_MOST = 66, 132
_WITH_DIGITS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class _Delegate(CellDelegate):
    """The cell in hand has a frame: keys act there."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            painter.save()
            painter.setPen(QPen(colour(option.palette, "accent"), 2))  # type: ignore[attr-defined]
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))  # type: ignore[attr-defined]
            painter.restore()


class SampleTable(QTableView):
    """What a key means goes out as a signal; the panel makes an edit of it."""

    fault_toggled = Signal(object, str)  # Sampled, check
    judged = Signal(object, str)  # list of Sampled, result
    removed = Signal(object)  # list of Sampled
    pasted = Signal()
    ended = Signal()  # Enter on the last file
    left = Signal()

    def __init__(self, model: SampleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sampled_files")
        self.setProperty("kind", "form")
        self.setModel(model)
        self._model = model
        self.is_low = False  # no room for the checks' names
        self.setItemDelegate(_Delegate(self, lambda index: index.column() != PLACE))
        hold_cell(self)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head, rows = self.horizontalHeader(), self.verticalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(touchable(scaled(_ROW)))
        rows.hide()
        self.clicked.connect(self._clicked)
        for is_other in (model.modelReset, model.rowsInserted, model.dataChanged):
            is_other.connect(self.fit)

    def fit(self) -> None:
        """Share the width out: checks as wide as there is room for, the rest to the file's name."""
        checks = len(self._model.checks)
        widths = {column: scaled(width) for column, width in _WIDTHS.items()}
        widths[PLACE] = max(widths[PLACE], self._place_width())
        fixed = sum(widths.values())
        room = self.viewport().width() - fixed - scaled(_NAME) - scaled(_NOTE)
        check = max(scaled(_CHECK_LEAST), min(scaled(_CHECK_MOST), room // checks)) if checks else 0
        spare = max(0, room - check * checks)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(NAME, scaled(_NAME) + spare // 2)
        self.setColumnWidth(self._model.note_column, scaled(_NOTE) + spare - spare // 2)
        for column in range(FIRST_CHECK, self._model.note_column):
            self.setColumnWidth(column, check)
        letter = max(1, QFontMetrics(font("secondary")).averageCharWidth())
        self._model.wrap_heads(0 if self.is_low else max(6, (check - scaled(14)) // letter))

    def _place_width(self) -> int:
        """The longest number in its list, never cut: a file is found again by it."""
        longest = max((row.place or 0 for row in self._model.rows), default=0)
        return self.fontMetrics().horizontalAdvance(str(longest)) + scaled(_PADDING)

    def rescale(self) -> None:
        """Another size of text: rows and columns follow."""
        self.verticalHeader().setDefaultSectionSize(touchable(scaled(_ROW)))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self.fit()

    def row(self) -> Sampled | None:
        """The file in hand."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def chosen(self) -> list[Sampled]:
        """The chosen files, in order; the one in hand when none is."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        if not numbers and self.currentIndex().isValid():
            numbers = [self.currentIndex().row()]
        return [self._model.rows[number] for number in numbers]

    def go_to(self, number: int, column: int | None = None) -> None:
        """Take a file in hand."""
        if 0 <= number < self._model.rowCount():
            there = self.currentIndex().column() if column is None else column
            self.setCurrentIndex(self._model.index(number, max(0, there)))

    def event(self, event: QEvent) -> bool:
        """Ctrl+V is a list here, not a picture for the criterion below."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and event.matches(QKeySequence.StandardKey.Paste):  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyboardSearch(self, search: str) -> None:
        """A stray letter moves nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that judge; the rest is the table's own."""
        if self.state() == QAbstractItemView.State.EditingState and not self.hasFocus():
            super().keyPressEvent(event)  # Enter in a cell ends the typing, and judges nothing
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.modifiers() & ~_WITH_DIGITS or not self._judge(event.key()):
            super().keyPressEvent(event)

    def _judge(self, key: int) -> bool:
        """True: the key was ours."""
        row = self.row()
        if row is None or self._model.is_read_only:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next(row)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            number = key - Qt.Key.Key_1
            if number < len(self._model.checks):
                self.fault_toggled.emit(row, self._model.checks[number])
        elif key == Qt.Key.Key_0:
            self.judged.emit(self.chosen(), MET)
        elif key == Qt.Key.Key_Minus:
            self.judged.emit(self.chosen(), NA)
        elif key == Qt.Key.Key_Backspace:
            self.judged.emit(self.chosen(), "")
        elif key == Qt.Key.Key_Space:
            self._toggle(row, self.currentIndex().column())
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.chosen())
        else:
            return False
        return True

    def _toggle(self, row: Sampled, column: int) -> None:
        if check := self._model.check_at(column):
            self.fault_toggled.emit(row, check)
        elif column == RESULT:
            self.judged.emit([row], NA if row.result == MET else MET)

    def _next(self, row: Sampled) -> None:
        """Looked at: without a fault it is sound. On to the next file, from the last one to a new line."""
        number = self.currentIndex().row()
        if not row.result:
            self.judged.emit([row], MET)
        if number + 1 < self._model.rowCount():
            self.go_to(number + 1)
        else:
            self.ended.emit()

    def _clicked(self, index: QModelIndex) -> None:
        """A click into a check's cell marks it."""
        if self._model.check_at(index.column()) and not self._model.is_read_only:
            self._toggle(self._model.rows[index.row()], index.column())
