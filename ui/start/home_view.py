"""What the start page shows first: recent books, this book's inspections, and what else one can begin."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.errors import InspectorError
from inspector.progress import Watch
from inspector.text import format_date, format_decimal, parse_date
from ui.open_book import OpenBook
from ui.start.recent import BookDelegate, BookList, BookRow
from ui.widgets.action_row import ActionRow
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card, Rule
from ui.widgets.columns import Columns
from ui.widgets.label import Label
from ui.widgets.row_list import RowList
from ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from inspector.book.visit import InspectionName
    from inspector.headquarters import RegisterRow


_TWO_COLUMNS = 800  # width at 100 % from which there are two


class HomeView(QWidget):
    """Asks for what was chosen; opens nothing itself."""

    book_requested = Signal(str)
    inspection_requested = Signal(bytes)
    new_requested = Signal()
    file_requested = Signal()
    empty_requested = Signal()
    sample_requested = Signal()
    restore_requested = Signal()
    layout_requested = Signal()

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_book = open_book
        self._register: dict[bytes, RegisterRow] = {}
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(16)
        page.addLayout(self._build_head())
        self._inspections_card = Card()
        self.inspections = self._list(self._inspections_card, "inspections")
        self._recent_card = Card()
        self.recent = self._list(self._recent_card, "recent_books")
        self._nothing = Label(role="secondary", wrap=True)
        self._nothing.setObjectName("nothing_recent")
        self._nothing.setContentsMargins(8, 0, 8, 4)  # where the rows' words begin, and the heading's
        self._recent_card.body.addWidget(self._nothing)
        self._others = Card()
        self._others.body.setContentsMargins(12, 16, 12, 12)
        self._others.body.setSpacing(4)
        self._others.heading.setContentsMargins(8, 0, 0, 4)
        self.open_file = self._action("folder-open", "open_file")
        self.make_empty = self._action("tray", "make_empty")
        self.open_sample = self._action("book-open", "open_sample")
        self.restore = self._action("clock-counter-clockwise", "restore")
        self.check_layout = self._action("file-text", "check_layout")
        left = self._inspections_card, self._recent_card
        page.addWidget(Columns(left, [self._others], least=_TWO_COLUMNS, shares=(5, 3)), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroll(content))

    def _build_head(self) -> QHBoxLayout:
        self._title = Label(role="page_title")
        self._subtitle = Label(role="secondary", wrap=True)
        self.new_visit = PrimaryButton(icon="plus")
        self.new_visit.setObjectName("new_visit")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.new_visit, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _list(self, card: Card, name: str) -> RowList:
        card.body.setContentsMargins(12, 16, 12, 12)
        card.body.setSpacing(4)
        card.heading.setContentsMargins(8, 0, 0, 4)
        rows = RowList()
        rows.setObjectName(name)
        rows.setModel(BookList(rows))
        rows.setItemDelegate(BookDelegate(rows))
        card.body.addWidget(rows)
        return rows

    def _action(self, icon: str, name: str) -> ActionRow:
        if self._others.body.count() > 1:
            self._others.body.addWidget(Rule())
        action = ActionRow(icon)
        action.setObjectName(name)
        self._others.body.addWidget(action)
        return action

    def _connect(self) -> None:
        self.new_visit.clicked.connect(self.new_requested)
        self.open_file.clicked.connect(self.file_requested)
        self.make_empty.clicked.connect(self.empty_requested)
        self.open_sample.clicked.connect(self.sample_requested)
        self.restore.clicked.connect(self.restore_requested)
        self.check_layout.clicked.connect(self.layout_requested)
        self.recent.opened.connect(self._open_recent)
        self.recent.removal_requested.connect(self._forget)
        self.inspections.opened.connect(self._open_inspection)
        self._open_book.opened.connect(self.reload)
        self._open_book.inspection_chosen.connect(self.reload)

    def showEvent(self, event: QShowEvent) -> None:
        """What came by packet meanwhile is there."""
        super().showEvent(event)
        self.reload()

    def reload(self, _what: object = None) -> None:
        """Show what is known now."""
        if not hasattr(self, "recent"):
            return
        rows = [self._book_row(row) for row in self._open_book.recent()]
        self._rows_of(self.recent).show_rows(rows)
        self.recent.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        inspections = self._open_book.inspections() if self._open_book.is_open else []
        self._rows_of(self.inspections).show_rows(self._visit_row(one) for one in inspections)
        self._inspections_card.setVisible(len(inspections) > 1)
        if len(inspections) > 1:
            self._read_register()

    def _read_register(self) -> None:
        """Have progress and grades of all visits read, off the window's thread; the list shows them when they come."""
        book = self._open_book.book

        def read(_watch: Watch) -> object:
            from inspector.headquarters import register

            with book.connection() as db:
                return book.id, {row.inspection: row for row in register(db)}

        work = self._open_book.start_work(read, lane="register")
        work.succeeded.connect(self._show_register)

    def _show_register(self, found: tuple) -> None:
        book, self._register = found
        if self._open_book.is_open and self._open_book.book.id == book:
            rows = [self._visit_row(one) for one in self._open_book.inspections()]
            self._rows_of(self.inspections).show_rows(rows)

    def _visit_row(self, one: "InspectionName") -> BookRow:
        row = self._register.get(one.id)
        details = [_day(one.starts_at), self.tr("Closed") if one.is_closed else ""]
        for result in row.checklists if row and row.answered else ():
            if result.final is not None:
                score = f"{result.abbreviation} {format_decimal(result.final)}"
                details.append(f"{score} ({result.grade})" if not result.provisional else score)
        return BookRow(
            one.id.hex(),
            one.unit or self.tr("(no unit yet)"),
            " · ".join(detail for detail in details if detail),
            row.answered if row else 0,
            row.asked if row else 0,
            is_current=one.id == self._open_book.inspection,
        )

    def focus_first(self) -> None:
        """The keyboard begins at the book's visits where it has several, else at the books, else at «New visit»."""
        if self._inspections_card.isVisibleTo(self):
            self._choose_shown()
            self.inspections.setFocus()
        else:
            (self.recent if self.recent.isVisibleTo(self) else self.new_visit).setFocus()

    def _choose_shown(self) -> None:
        """The visit that is open is in hand."""
        model = self._rows_of(self.inspections)
        for number in range(model.rowCount()):
            row = model.row(model.index(number, 0))
            if row is not None and row.is_current:
                self.inspections.setCurrentIndex(model.index(number, 0))

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Inspection Book"))
        self._subtitle.setText(
            self.tr(
                "Everything is kept in one file on this machine. No network is needed, nothing leaves it."
            )
        )
        self.new_visit.setText(self.tr("New visit"))
        for card, rows, words in (
            (self._recent_card, self.recent, self.tr("Recent books")),
            (self._inspections_card, self.inspections, self.tr("Visits in this book")),
        ):
            card.set_heading(words)
            rows.setAccessibleName(words)
        self._nothing.setText(
            self.tr("No book was opened here yet. Begin with «New visit», or open the sample to look around.")
        )
        self._others.set_heading(self.tr("Other ways to begin"))
        self.open_file.set_words(
            self.tr("Open a book…"), self.tr("A .skt file on this machine or on a stick")
        )
        self.make_empty.set_words(
            self.tr("New empty book…"),
            self.tr("For headquarters, or a second laptop of the team: visits arrive in it by packet"),
        )
        self.open_sample.set_words(
            self.tr("Open the sample"), self.tr("A finished visit to a made-up unit, to try things on")
        )
        self.restore.set_words(
            self.tr("Restore from a backup"), self.tr("Take back a book as it was on an earlier day")
        )
        self.check_layout.set_words(
            self.tr("Check a document's layout…"),
            self.tr("Any Word file, or a folder of them, against Decree 30/2020"),
        )
        self.reload()

    def _book_row(self, kept: dict) -> BookRow:
        path = Path(str(kept["path"]))
        is_here = self._open_book.is_open and str(self._open_book.book.path) == str(path)
        details = [
            _day(str(kept.get("date") or "")),
            self.tr("Closed") if kept.get("is_closed") else "",
            str(path),
        ]
        is_missing = not path.exists()
        if is_missing:
            details.insert(0, self.tr("not found"))
        return BookRow(
            str(path),
            str(kept.get("unit") or path.stem),
            " · ".join(detail for detail in details if detail),
            int(kept.get("answered") or 0),
            int(kept.get("asked") or 0),
            bool(kept.get("is_protected")),
            is_missing,
            is_here,
        )

    def _rows_of(self, rows: RowList) -> BookList:
        model = rows.model()
        assert isinstance(model, BookList)
        return model

    def _open_recent(self, index: QModelIndex) -> None:
        row = self._rows_of(self.recent).row(index)
        if row is not None:
            self.book_requested.emit(row.key)

    def _forget(self, index: QModelIndex) -> None:
        row = self._rows_of(self.recent).row(index)
        if row is not None:
            self._open_book.forget_recent(row.key)
            self.reload()

    def _open_inspection(self, index: QModelIndex) -> None:
        row = self._rows_of(self.inspections).row(index)
        if row is not None:
            self.inspection_requested.emit(bytes.fromhex(row.key))


def _day(text: str) -> str:
    """The day of a stored date or time, as people read it."""
    try:
        found: date = parse_date(text[:10])
    except InspectorError:
        return ""
    return format_date(found)
