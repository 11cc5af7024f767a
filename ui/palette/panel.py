"""Ctrl+K: everything that can be done and every criterion, found by a few letters."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from ui.palette.entries import Found
from ui.palette.found_list import ENTRY, FoundDelegate, FoundModel
from ui.palette.ranking import Entry, ranked
from ui.theme import scaled
from ui.widgets.label import Label
from ui.widgets.overlay import Overlay
from ui.widgets.search_box import SearchBox

_MOST = 80  # rows: nobody reads further
_SHOWN = 10


class _Box(SearchBox):
    """Esc closes at once; the letters go with it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑↓ and the page keys move in the list."""
        by = {Qt.Key.Key_PageUp: -_SHOWN + 1, Qt.Key.Key_PageDown: _SHOWN - 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif by is not None:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)


class PalettePanel(Overlay):
    """`chosen` carries the Entry."""

    chosen = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, closes_when_left=True)
        self.setObjectName("palette")
        self._entries: Sequence[Entry] = ()
        self._recent: Sequence[str] = ()
        self.box = _Box()
        self.box.setObjectName("palette_box")
        self.rows = FoundModel(self)
        self.list = QListView()
        self.list.setObjectName("palette_list")
        self.list.setModel(self.rows)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint = Label(role="hint")
        self._hint.setObjectName("palette_hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint)
        self.box.textChanged.connect(self._search)
        self.box.moved.connect(self._step)
        self.box.left.connect(self.leave)
        self.box.returnPressed.connect(lambda: self._choose(self.list.currentIndex()))
        self.list.clicked.connect(self._choose)
        self.setFocusProxy(self.box)
        self.retranslate()

    def begin(self, entries: Sequence[Entry], recent: Sequence[str]) -> None:
        """Show with nothing asked yet: what was used last stands first."""
        self._entries, self._recent = entries, recent
        self.box.clear()
        self._search("")
        self.appear(self.box)

    def fit(self) -> None:
        """Over the upper middle."""
        below = self.parentWidget()
        width = min(scaled(680), below.width() - 32)
        rows = min(max(self.rows.rowCount(), 1), _SHOWN)
        row = self.list.sizeHintForRow(0) if self.rows.rowCount() else scaled(34)
        wanted = scaled(96) + rows * max(row, 1)
        self.setGeometry(
            (below.width() - width) // 2, scaled(56), width, min(wanted, below.height() - scaled(80))
        )

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the words."""
        self.box.setPlaceholderText(self.tr("What do you want to do, or which criterion?"))
        self.box.setAccessibleName(self.tr("What do you want to do, or which criterion?"))
        self.list.setAccessibleName(self.tr("What was found"))
        self._say()

    def _search(self, text: str) -> None:
        self.rows.show(ranked(text, self._entries, self._recent)[:_MOST])
        if self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0, 0))
        self._say()
        self.fit()

    def _say(self) -> None:
        if self.rows.rowCount() or not self.box.text():
            self._hint.setText(self.tr("↑ ↓ choose · Enter do it · Esc close · «cc34» finds CC.III.4"))
        else:
            self._hint.setText(self.tr("Nothing found."))

    def _step(self, by: int) -> None:
        """Round from the last to the first; a page stops at the ends."""
        count = self.rows.rowCount()
        if not count:
            return
        row = self.list.currentIndex().row() + by
        row = row % count if abs(by) == 1 else min(max(row, 0), count - 1)
        self.list.setCurrentIndex(self.rows.index(row, 0))

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry: Entry = index.data(ENTRY)
        found: Found = entry.what
        if found.why:
            self._hint.setText(self.tr("Not now: {0}.").format(found.why))
            return
        self.leave()
        self.chosen.emit(entry)
