"""A list of painted rows that opens a row by Enter or one click."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget


class RowList(QListView):
    """As high as its rows, so that the page scrolls and not the list. `opened` carries the index."""

    opened = Signal(QModelIndex)
    removal_requested = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None, *, fits_rows: bool = True) -> None:
        super().__init__(parent)
        self._fits_rows = fits_rows
        self._row = -1
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        if fits_rows:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self.opened)

    def setModel(self, model) -> None:
        """Show `model` and follow its length; the row in hand stays in hand when the rows come anew."""
        super().setModel(model)
        model.modelAboutToBeReset.connect(self._note_row)
        model.modelReset.connect(self._choose_again)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """All rows."""
        model = self.model()
        if model is None or not self._fits_rows:
            return super().sizeHint()
        height = sum(self.sizeHintForRow(row) for row in range(model.rowCount()))
        return QSize(super().sizeHint().width(), height + 2)

    def minimumSizeHint(self) -> QSize:
        """All rows, any width."""
        return QSize(80, self.sizeHint().height()) if self._fits_rows else super().minimumSizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard finds a row chosen. (Qt makes one current without choosing it: nothing would be seen.)"""
        super().focusInEvent(event)
        self._choose(max(0, self.currentIndex().row()))

    def _note_row(self) -> None:
        self._row = self.currentIndex().row()

    def _choose_again(self) -> None:
        if self._row >= 0 or self.hasFocus():
            self._choose(max(0, self._row))

    def _choose(self, row: int) -> None:
        count = self.model().rowCount() if self.model() is not None else 0
        if count:
            self.setCurrentIndex(self.model().index(min(row, count - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete asks to remove."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removal_requested.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
