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
        """Show `model` and follow its length."""
        super().setModel(model)
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
        """The keyboard finds a row chosen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model() is not None and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete asks to remove."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removal_requested.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
