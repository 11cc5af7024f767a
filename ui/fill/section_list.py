"""The first column: sections grouped by checklist."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.fill.rows import SectionRow
from ui.fill.section_delegate import SectionDelegate
from ui.fill.section_model import SectionModel
from ui.theme import scaled


class SectionList(QListView):
    """`chosen` carries (checklist, section); `entered` asks for the criteria's list."""

    chosen = Signal(int, int)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sections")
        self._is_quiet = False
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.rows = SectionModel(self)
        self._delegate = SectionDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)
        self.selectionModel().currentChanged.connect(self._moved)

    def minimumSizeHint(self) -> QSize:
        """Narrow, but a word still fits."""
        return QSize(scaled(132), scaled(80))

    def choose(self, checklist: int, section: int) -> None:
        """Mark a section as chosen, without telling."""
        number = self.rows.number_of(checklist, section)
        if number < 0 or self.currentIndex().row() == number:
            return
        self._is_quiet = True
        self.setCurrentIndex(self.rows.index(number))
        self._is_quiet = False
        if (
            self.isVisible()
        ):  # else Qt scrolls when the list is shown: now, rows would be laid out at a wrong width
            self.scrollTo(self.rows.index(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and → go to the criteria; digits are the page's."""
        if event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Right,
        ) and not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier):
            self.entered.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks titles elsewhere; another height has room for other lines."""
        self._delegate.set_size(event.size())
        super().resizeEvent(event)
        if self._settle() or event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def show_rows(self, rows: Sequence[SectionRow]) -> None:
        """Show other sections, or newer counts of the same."""
        self.rows.set_rows(rows)
        if self._settle():
            self.scheduleDelayedItemsLayout()

    def _settle(self) -> bool:
        rows = [self.rows.row(number) for number in range(self.rows.rowCount())]
        return bool(rows) and self._delegate.settle(rows)

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text, another language."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_delegate"):
            self._delegate.fit()
            self._settle()
            self.scheduleDelayedItemsLayout()
        elif event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()
        super().changeEvent(event)

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_quiet:
            row = self.rows.row(current.row())
            self.chosen.emit(row.checklist, row.section)
