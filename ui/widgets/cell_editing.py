"""Typing into the cells of a table: what is typed is kept at each pause, and no news of the row takes it away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

_Index = QModelIndex | QPersistentModelIndex
_PAUSE_MS = 100


class CellDelegate(QStyledItemDelegate):
    """`pauses(index)` says where half of a text may stand: there it is handed over at each pause, not only at the end.

    A date or a number is not: half of one is wrong.
    """

    def __init__(self, view: QAbstractItemView, pauses: Callable[[_Index], bool]) -> None:
        super().__init__(view)
        self._pauses = pauses

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A line, over the cell."""
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit) and self._pauses(index):
            self.keep_at_pauses(editor)
        return editor

    def keep_at_pauses(self, editor: QLineEdit) -> None:
        """Hand over what stands in `editor` whenever nothing was typed for a moment."""
        pause = QTimer(editor)
        pause.setSingleShot(True)
        pause.setInterval(_PAUSE_MS)
        pause.timeout.connect(lambda: self.commitData.emit(editor) if editor.isVisible() else None)
        editor.textEdited.connect(lambda _text: pause.start())

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show what stands in the row; what is being typed stays as it is typed."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)


class TypedTable(QTableView):
    """A table whose cells are typed into by any key, and by letters that an input method hands over at once."""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt opens the cell and drops the first letters where none were being composed."""
        is_at_once = bool(event.commitString()) and not event.preeditString()
        if is_at_once and self.state() != QAbstractItemView.State.EditingState:
            index = self.currentIndex()
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
                for editor in _editors(self):
                    editor.selectAll()
                    QCoreApplication.sendEvent(editor, event)
                return
        super().inputMethodEvent(event)


class Later(QObject):
    """Does what follows from a cell of `view` once its editor is gone and the rows stand, or at once by `flush`."""

    def __init__(self, do: Callable[..., object], view: QAbstractItemView) -> None:
        super().__init__(view)
        self._do, self._view = do, view
        self._waiting: list[tuple[object, ...]] = []

    def put(self, *cell: object) -> None:
        """Remember what was typed."""
        self._waiting.append(cell)
        if _editors(self._view):
            QTimer.singleShot(0, self, self.flush)
        else:
            self.flush()

    def flush(self) -> None:
        """Do it now: the book is closed next."""
        waiting, self._waiting = self._waiting, []
        for cell in waiting:
            self._do(*cell)


def finish_cell(view: QAbstractItemView) -> None:
    """Hand over the cell that is being typed into, and leave it."""
    for editor in _editors(view):
        view.commitData(editor)
        view.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _editors(view: QAbstractItemView) -> list[QLineEdit]:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return [each for each in view.viewport().findChildren(QLineEdit, options=direct) if each.isVisible()]


def hold_cell(view: QAbstractItemView) -> None:
    """Hand over a half typed cell before the model has other rows; what the model says then goes by `Later`."""
    view.model().modelAboutToBeReset.connect(partial(finish_cell, view))
