"""The second column: the criteria of the chosen section."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from inspector.checklist import Criterion
from ui.fill.criterion_delegate import CriterionDelegate
from ui.fill.criterion_model import CriterionModel, MakeRow
from ui.theme import scaled

_AT_ONCE = 400  # more rows than this are laid out in batches, so that a page with thousands opens at once
_BATCH = 150


class CriterionList(QListView):
    """`chosen` carries a code; `entered` is Enter or →, `left` is ←."""

    chosen = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("criteria")
        self._is_quiet = False
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setBatchSize(_BATCH)
        self.setMouseTracking(True)
        self.rows = CriterionModel(self)
        self._delegate = CriterionDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)
        self.verticalScrollBar().setSingleStep(scaled(20))
        self.selectionModel().currentChanged.connect(self._moved)

    def minimumSizeHint(self) -> QSize:
        """Narrow, but a row still reads."""
        return QSize(scaled(250), scaled(80))

    def settle(self) -> None:
        """Once the page stands: from now on scrolling paints only the rows that come into sight.

        Not before: asked for its viewport, PySide loads every widget class; and the style sheet would take it back.
        """
        self.viewport().setAutoFillBackground(True)

    def show_criteria(self, criteria: Sequence[Criterion], make: MakeRow, prefix: str) -> None:
        """Show the criteria of a section; none is chosen yet."""
        mode = QListView.LayoutMode
        self.setLayoutMode(mode.Batched if len(criteria) > _AT_ONCE else mode.SinglePass)
        self._delegate.set_widest_label([each.code.removeprefix(prefix) for each in criteria])
        self.rows.show(criteria, make)

    def current_code(self) -> str:
        """The chosen criterion's code."""
        place = self.currentIndex().row()
        return self.rows.row(place).code if place >= 0 else ""

    def choose(self, code: str) -> None:
        """Choose a criterion and bring it into sight, without telling."""
        place = self.rows.place_of(code)
        if place < 0:
            return
        if place > _BATCH and self.layoutMode() == QListView.LayoutMode.Batched:
            self.setLayoutMode(QListView.LayoutMode.SinglePass)  # it must be somewhere before it can be shown
        index = self.rows.index(place)
        self._is_quiet = True
        self.setCurrentIndex(index)
        self._is_quiet = False
        if (
            self.isVisible()
        ):  # else Qt scrolls when the list is shown: now, rows would be laid out at a wrong width
            self.scrollTo(index)

    def step(self, by: int) -> None:
        """Choose the neighbour, as ↑ and ↓ do."""
        place = self.currentIndex().row() + by
        if 0 <= place < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(place))

    def dataChanged(self, first: QModelIndex, last: QModelIndex, roles: Sequence[int] = ()) -> None:
        """Lay out again only where a height changed; thousands of rows would cost a frame each time."""
        below = self.rows.index(first.row() + 1)
        laid_out = self.visualRect(below).top() - self.visualRect(first).top() if below.isValid() else -1
        if first.row() == last.row() and laid_out == self._delegate.height_of(first):
            self.update(first)
        else:
            super().dataChanged(first, last, list(roles))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and → open the criterion, ← leaves; letters and digits are the page's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right) and plain:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Left and plain:
            self.left.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks rows elsewhere."""
        self._delegate.set_width(event.size().width())
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text, another language."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_delegate"):
            self._delegate.fit()
            labels = [self.rows.row(place).label for place in range(min(self.rows.rowCount(), _AT_ONCE))]
            if labels:
                self._delegate.set_widest_label(labels)
            self.scheduleDelayedItemsLayout()
        elif event.type() == QEvent.Type.LanguageChange:
            self.scheduleDelayedItemsLayout()
            self.viewport().update()
        super().changeEvent(event)

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_quiet:
            self.chosen.emit(self.rows.row(current.row()).code)
