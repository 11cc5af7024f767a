"""Ctrl+F: a search over everything in the book, laid over the page."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from inspector.book.search import Hit, search
from inspector.errors import InspectorError
from ui.fill.hit_list import HitDelegate, HitModel, HitRow
from ui.open_book import OpenBook
from ui.theme import scaled
from ui.widgets.label import Label
from ui.widgets.overlay import LAID_OVER
from ui.widgets.search_box import SearchBox
from ui.words import say

_MOST = 60


class SearchPanel(QFrame):
    """`chosen` carries the Hit to go to; `closed` says that nothing was chosen."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, open_book: OpenBook, parent: QWidget) -> None:
        super().__init__(parent, LAID_OVER)
        self.setObjectName("search")
        self.setProperty("kind", "card")
        self._open_book = open_book
        self.box = SearchBox()
        self.box.setObjectName("search_box")
        self._count = Label(role="hint", wrap=True)
        self._count.setObjectName("search_count")
        self.hits = QListView()
        self.hits.setObjectName("hits")
        self.hits.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.setMouseTracking(True)
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = HitModel(self)
        self.hits.setModel(self.rows)
        self.hits.setItemDelegate(HitDelegate(self.hits))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self._count)
        column.addWidget(self.hits, 1)
        self.box.searched.connect(self._search)
        self.box.moved.connect(self._step)
        self.box.left.connect(self.leave)
        self.box.returnPressed.connect(self._go)
        self.hits.clicked.connect(self._go_to)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()
        self.hide()

    def begin(self) -> None:
        """Show, ready to type; the last search still stands there, selected."""
        self.fit()
        self.show()
        self.raise_()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
        self._search(self.box.text())

    def leave(self) -> None:
        """Close without choosing."""
        self.hide()
        self.closed.emit()

    def fit(self) -> None:
        """Over the upper middle of the page."""
        page = self.parentWidget()
        width = min(scaled(640), page.width() - 32)
        few = self.rows.rowCount()
        wanted = scaled(110) + sum(self.hits.sizeHintForRow(row) for row in range(min(few, 9)))
        self.setGeometry((page.width() - width) // 2, 12, width, min(wanted, page.height() - 60))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes from anywhere in the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            event.accept()  # what is typed here is not the page's

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the words."""
        self.box.setPlaceholderText(self.tr("Search everything in the book"))
        self.box.setAccessibleName(self.tr("Search everything in the book"))
        self.hits.setAccessibleName(self.tr("What was found"))

    def _search(self, text: str) -> None:
        try:
            here = self._open_book.inspection
            found = search(self._open_book.book, text, limit=_MOST, here=here) if text.strip() else []
        except InspectorError as error:
            self.rows.show([])
            self._count.setText(say(error))
            return
        self.rows.show([self._row(hit) for hit in found])
        if found:
            self.hits.setCurrentIndex(self.rows.index(0, 0))
        self._say_count(text, len(found))
        self.fit()

    def _say_count(self, text: str, count: int) -> None:
        if not text.strip():
            self._count.setText(self.tr("With or without diacritics: «luu tru» finds «lưu trữ»."))
        elif not count:
            self._count.setText(self.tr("Nothing found."))
        else:
            self._count.setText(self.tr("%n place(s) found", "", count))

    def _row(self, hit: Hit) -> HitRow:
        kinds = {
            "criterion": self.tr("Criterion"),
            "answer": self.tr("Answer"),
            "evidence": self.tr("Evidence"),
            "sampled": self.tr("Sample"),
            "requested": self.tr("Document of the unit"),
            "recheck": self.tr("Earlier requirement"),
            "paper": self.tr("Document of the visit"),
            "finding": self.tr("Conclusion"),
            "person": self.tr("Person"),
            "inspection": self.tr("Visit"),
        }
        place = " · ".join(part for part in (hit.criterion, hit.period, kinds.get(hit.kind, "")) if part)
        title = hit.title
        if (
            hit.kind in ("answer", "evidence", "sampled")
            and hit.criterion
            and hit.inspection == self._open_book.inspection
        ):
            title = self._criterion_text(hit.criterion) or title
        if title.startswith(hit.excerpt.rstrip("…")):
            title = ""  # said once, where the words are marked
        return HitRow(hit, place, title, hit.excerpt, hit.marks)

    def _criterion_text(self, code: str) -> str:
        try:
            return self._open_book.visit().criterion(code).text
        except InspectorError:
            return ""

    def _step(self, by: int) -> None:
        row = self.hits.currentIndex().row() + by
        if 0 <= row < self.rows.rowCount():
            self.hits.setCurrentIndex(self.rows.index(row, 0))

    def _go(self) -> None:
        if self.box.text() and not self.rows.rowCount():
            self._search(self.box.text())
        self._go_to(self.hits.currentIndex())

    def _go_to(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hide()
            self.chosen.emit(self.rows.row(index.row()).hit)
