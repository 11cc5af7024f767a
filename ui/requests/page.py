"""The register of the unit's documents: typed or pasted in, marked received and returned by one key, printed."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from inspector import border
from inspector.book.requests import Stage, stage_of
from inspector.errors import InspectorError
from ui.actions import bind
from ui.fill.side_by_side import SideBySide
from ui.open_book import OpenBook
from ui.page import Page
from ui.places import BACK, CONCLUDE, Place
from ui.requests.actions import ACTIONS
from ui.requests.attaching import Attaching, ChooseFiles
from ui.requests.model import COLUMNS, RequestModel, Shown
from ui.theme import font, scaled
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.cell_editing import CellDelegate, Later, TypedTable, finish_cell, hold_cell
from ui.widgets.empty import Empty
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hints import KeyHints
from ui.widgets.label import Label, set_tooltip
from ui.widgets.scroll import Scroll
from ui.widgets.search_box import SearchBox
from ui.words import say

if TYPE_CHECKING:
    from inspector.book.edit import Edit
    from inspector.book.later_rows import Requested
    from inspector.book.visit import Visit

_WIDTHS = {
    "stage": 102, "number": 88, "issued_on": 92, "issuer": 100, "period": 76, "original": 64, "sheets": 48,
    "state": 74, "asked_on": 92, "received_on": 92, "returned_on": 92,
}  # fmt: skip
_TEXTS = ("subject", "number", "issuer", "period", "state")  # kept at each pause while they are typed
_GROWING = ("stage", "number", "issuer", "period", "state")  # where there is much room
_SUBJECT, _WIDE = 180, 1500
_PERIOD_MOST = 150
_PADDING = 20  # a cell's own, left and right


def _on_two_lines(metrics: QFontMetrics, text: str) -> int:
    """The least width in which `text` stands on two lines."""
    words = text.split()
    splits = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(len(words)))
    return min((max(map(metrics.horizontalAdvance, lines)) for lines in splits), default=0)


class _Table(TypedTable):
    """Small type, two lines a row; the subject takes what the other columns leave, and never less than it needs."""

    def fit(self) -> None:
        """The columns and rows for the present width and size of text."""
        self.setFont(font("secondary"))
        self.horizontalHeader().setFont(font("secondary"))
        self.horizontalHeader().setMinimumSectionSize(scaled(40))
        self.verticalHeader().setDefaultSectionSize(2 * QFontMetrics(font("secondary")).height() + scaled(8))
        self.setIconSize(QSize(scaled(14), scaled(14)))
        self.setMinimumHeight(scaled(_LEAST_HIGH))
        width = self.viewport().width()
        growth = 1.5 if width > scaled(_WIDE) else 1.0
        widths = {name: scaled(one * growth if name in _GROWING else one) for name, one in _WIDTHS.items()}
        widths["period"] = max(widths["period"], min(self._period_width(), scaled(_PERIOD_MOST)))
        for name, one in widths.items():
            self.setColumnWidth(COLUMNS.index(name), one)
        left = width - sum(widths.values()) - 1
        self.setColumnWidth(COLUMNS.index("subject"), max(scaled(_SUBJECT), left))

    def _period_width(self) -> int:
        """What the longest period needs on its two lines."""
        column, rows = COLUMNS.index("period"), self.model()
        texts = {rows.index(row, column).data() for row in range(rows.rowCount())} if rows else set()
        metrics = QFontMetrics(font("secondary"))
        return max((_on_two_lines(metrics, text) for text in texts), default=0) + scaled(_PADDING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self.fit)


_LEAST_HIGH = 180  # where the page is lower, it scrolls
_NO_LIMIT = 16_000  # the table takes all the width there is
_FILTERS_FOLD_BELOW = 900


class RequestsPage(Page):
    """Gestures become edits; `changed` brings them back to be shown."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(open_book, parent)
        self.setObjectName("requests_page")
        self._shown = Shown.ALL
        self._at: tuple[bytes, int, int] = (b"", 0, 0)  # the document in hand, its row, the column
        self._build()
        self._connect()
        self._retranslate()
        self._reload()

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._title, self._counts = Label(role="page_title"), Label(role="secondary")
        self._counts.setObjectName("requests_counts")
        self.back = SecondaryButton(icon="arrow-left")
        self.back.setObjectName("requests_back")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._counts)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self.banner = Banner()
        self.banner.setObjectName("requests_banner")
        self.hints = KeyHints(self)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self._tools())
        column.addWidget(self._filters())
        column.addWidget(self.banner)
        column.addWidget(self._make_table(), 1)
        self.empty = Empty("files")
        self.empty.button.setObjectName("requests_propose_first")
        column.addWidget(self.empty, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroll(content, most=_NO_LIMIT, margin=20), 1)
        whole.addWidget(self.hints)

    def _tools(self) -> QVBoxLayout:
        """What is done most stands above; what is done to a document now and then, and the printing, below."""
        self.received = PrimaryButton(icon="check")
        self.returned, self.add, self.propose = (
            SecondaryButton(icon=name) for name in ("arrow-counter-clockwise", "plus", "list-bullets")
        )
        links = (LinkButton(icon=name) for name in ("paperclip", "quotes", "trash", "printer", "printer"))
        self.attach, self.cite, self.remove, self.slip, self.record = links
        self.register = LinkButton(icon="file-plus")
        above, below = FlowLayout(spacing=8), FlowLayout(spacing=12)
        for name, button in self._buttons().items():
            button.setObjectName(f"requests_{name}")
            (below if isinstance(button, LinkButton) else above).addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(above)
        column.addLayout(below)
        return column

    def _buttons(self) -> dict[str, Button]:
        return {
            "received": self.received, "returned": self.returned, "add": self.add, "propose": self.propose,
            "register": self.register, "attach": self.attach, "cite": self.cite, "remove": self.remove,
            "slip": self.slip, "record": self.record,
        }  # fmt: skip

    def _filters(self) -> QWidget:
        self.filters = {shown: SecondaryButton() for shown in Shown}
        group = QButtonGroup(self)
        holder = QWidget()
        row = FlowLayout(holder, spacing=8)
        for shown, button in self.filters.items():
            button.setCheckable(True)
            button.setChecked(shown is Shown.ALL)
            button.setObjectName(f"show_{shown.value}")
            group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, shown=shown: self._show_only(shown))
        for shown, name in (
            (Shown.ASKED, "circle"),
            (Shown.HELD, "circle-half"),
            (Shown.RETURNED, "check-circle"),
        ):
            self.filters[shown].set_icon(name)
        self.search = SearchBox()
        self.search.setObjectName("requests_search")
        return SideBySide(holder, self.search, narrow=_FILTERS_FOLD_BELOW, stretches=(3, 2))

    def _make_table(self) -> QTableView:
        self.model = RequestModel(self)
        table = self.table = _Table()
        table.setObjectName("requests_table")
        table.setModel(self.model)
        table.setItemDelegate(CellDelegate(table, lambda index: COLUMNS[index.column()] in _TEXTS))
        hold_cell(table)
        table.setProperty("kind", "form")
        table.setProperty("dense", True)
        table.setShowGrid(False)
        table.verticalHeader().setVisible(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.fit()
        return table

    def _connect(self) -> None:
        book = self._open_book
        book.changed.connect(self._changed)
        book.inspection_chosen.connect(self._reload)
        self._cells = Later(self._edit, self.table)
        book.flushing.connect(self._cells.flush)
        self.attaching = Attaching(book, self)
        self.attaching.said.connect(self.banner.say)
        self.model.edited.connect(self._cells.put)
        self.model.refused.connect(self._refused)
        self.model.modelReset.connect(self._keep_place)
        self.model.modelReset.connect(self.table.fit)
        self.model.modelReset.connect(self._show_possible)
        self.model.dataChanged.connect(self.table.fit)
        self.table.selectionModel().currentChanged.connect(self._moved)
        self.table.selectionModel().selectionChanged.connect(self._show_possible)
        self.search.searched.connect(lambda _text: self._show_only(self._shown))
        self.search.left.connect(self.table.setFocus)
        self.search.returnPressed.connect(self.table.setFocus)
        for button, act in (
            (self.back, self.leave), (self.received, self._receive), (self.returned, self._return),
            (self.add, self._add), (self.propose, self._propose), (self.empty.button, self._propose),
            (self.remove, self._remove), (self.register, self._register), (self.cite, self._cite),
            (self.attach, self._attach), (self.slip, lambda: self._print("file_request")),
            (self.record, lambda: self._print("handover")),
        ):  # fmt: skip
            button.clicked.connect(act)
        bind(ACTIONS, self)
        for keys, act in (("Ctrl+V", self._paste), ("Del", self._remove)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    @property
    def choose_files(self) -> ChooseFiles:
        """How files to attach are asked for; a test puts its own here."""
        return self.attaching.choose_files

    @choose_files.setter
    def choose_files(self, choose: ChooseFiles) -> None:
        self.attaching.choose_files = choose

    # --- showing --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard is in the table at once."""
        super().showEvent(event)
        target: QWidget = self.table if self.table.isVisibleTo(self) else self.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self, changes: Any) -> None:
        if self._open_book.inspection in changes.inspections:
            self._reload()

    def _reload(self, _inspection: object = None) -> None:
        book = self._open_book
        if not book.is_open or book.inspection is None:
            return
        visit = book.visit()
        self.model.is_read_only = book.is_view_only
        self.model.show_visit(visit)
        is_empty = not visit.requested
        was_empty = self.empty.isVisibleTo(self)
        self.empty.setVisible(is_empty)
        for part in (self.table, self.search, *self.filters.values()):
            part.setVisible(not is_empty)
        self._show_counts(visit)
        self._show_possible()
        if was_empty and not is_empty and self.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_counts(self, visit: "Visit") -> None:
        stages = [stage_of(row) for row in visit.requested]
        counts = {Shown.ALL: len(stages)} | {Shown(stage.value): stages.count(stage) for stage in Stage}
        words = self._shown_words()
        for shown, button in self.filters.items():
            button.setText(f"{words[shown]} ({counts[shown]})")
        waiting = counts[Shown.ASKED], counts[Shown.HELD]
        self._counts.setText(
            self.tr("{0} documents; {1} not received, {2} not returned").format(len(stages), *waiting)
        )

    def _show_possible(self, *_: object) -> None:
        """Only what does something can be pressed."""
        from inspector.book.requests import unregistered

        book = self._open_book
        can_change, chosen = not book.is_view_only, bool(self._chosen())
        for button in (self.received, self.returned, self.remove, self.attach):
            button.setEnabled(can_change and chosen)
        for button in (self.add, self.propose, self.empty.button):
            button.setEnabled(can_change)
        self.cite.setEnabled(chosen)
        loose = unregistered(book.visit())
        self.register.setVisible(bool(loose) and can_change)
        self.register.setText(self.tr("Enter %n attached document(s)", "", len(loose)))

    def _show_only(self, shown: Shown) -> None:
        self._shown = shown
        self.filters[shown].setChecked(True)
        self.model.show_only(shown, self.search.text())

    def _moved(self, now: Any, _before: Any) -> None:
        row = self.model.row(now.row())
        if row is not None:
            self._at = (row.id, now.row(), now.column())
        self._show_possible()

    def _keep_place(self) -> None:
        """Rows came or went: the same document stays in hand, else the one that took its place."""
        id_, row, column = self._at
        found = self.model.number_of(id_)
        place = found if found >= 0 else min(row, self.model.rowCount() - 1)
        if place >= 0:
            self.table.setCurrentIndex(self.model.index(place, column or COLUMNS.index("subject")))

    def _chosen(self) -> "list[Requested]":
        """The documents of the chosen cells, in order; the one that the keyboard is at where none is chosen."""
        numbers = {index.row() for index in self.table.selectedIndexes()} or {self.table.currentIndex().row()}
        return self.model.rows(sorted(numbers))

    # --- gestures -------------------------------------------------------------------------------------

    def _edit(self, edit: "Edit") -> None:
        if edit.sets and self._open_book.edit(edit):
            self.banner.clear()

    def _refused(self, text: str) -> None:
        if text:
            self.banner.say("error", text)
        elif self.banner.property("tone") == "error":
            self.banner.clear()

    def _today(self) -> Any:
        return border.now().astimezone().date()

    def _receive(self) -> None:
        from inspector.book.requests import receive

        if self.received.isEnabled():
            self._edit(receive(self._open_book.visit(), self._chosen(), self._today()))

    def _return(self) -> None:
        from inspector.book.requests import give_back

        if self.returned.isEnabled():
            self._edit(give_back(self._open_book.visit(), self._chosen(), self._today()))

    def _add(self) -> None:
        from inspector.book.requests import add_requested

        if not self.add.isEnabled():
            return
        finish_cell(self.table)
        self._cells.flush()
        edit = add_requested(self._open_book.visit(), [{"asked_on": self._today()}])
        self.search.clear()
        self._show_only(Shown.ALL)
        if self._open_book.edit(edit):
            place = self.model.index(self.model.rowCount() - 1, COLUMNS.index("subject"))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.setCurrentIndex(place)
            self.table.scrollToBottom()
            self.table.edit(place)

    def _propose(self) -> None:
        from inspector.book.requests import add_requested, proposals

        visit = self._open_book.visit()
        found = proposals(visit, self._today())
        if not found:
            self.banner.say("info", self.tr("Everything the checklists ask to see is in the register."))
        elif self._open_book.edit(add_requested(visit, found, label="requested.propose")):
            self.banner.say("success", self.tr("%n document(s) added from the checklists.", "", len(found)))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _register(self) -> None:
        from inspector.book.requests import register_evidence, unregistered

        visit = self._open_book.visit()
        begun = visit.inspection.starts_at
        day = begun.date() if begun else self._today()
        self._edit(register_evidence(visit, unregistered(visit), day))

    def _remove(self) -> None:
        from inspector.book.requests import remove_requested

        if not self.remove.isEnabled():
            return
        rows = self._chosen()
        if self._open_book.edit(remove_requested(self._open_book.visit(), rows)):
            self.banner.say(
                "info",
                self.tr("%n document(s) taken off the register.", "", len(rows)),
                self.tr("Undo"),
                self._open_book.undo,
            )

    def _paste(self) -> None:
        """Rows from Excel; several lines or cells are rows, one word goes into the cell."""
        from inspector.book.request_table import edit_of_rows, pasted_rows

        text = QGuiApplication.clipboard().text()
        if self._open_book.is_view_only or not text.strip():
            return
        visit = self._open_book.visit()
        try:
            edit, added, written = edit_of_rows(visit, pasted_rows(text), self.tr("the clipboard"))
        except InspectorError as error:
            self.banner.say("error", say(error))
            return
        if self._open_book.edit(edit):
            self.banner.say(
                "success", self.tr("Pasted: {0} documents added, {1} changed.").format(added, written)
            )

    def _attach(self) -> None:
        if self.attach.isEnabled():
            self.attaching.take(self._chosen()[0])

    def _cite(self) -> None:
        """The documents chosen, each in the official wording, onto the clipboard."""
        from inspector.report.citing import cite

        if chosen := self._chosen():
            text = "; ".join(cite(row) for row in chosen)
            QGuiApplication.clipboard().setText(text)
            self.banner.say("info", self.tr("Copied: {0}").format(text))

    def _print(self, kind: str) -> None:
        self.place_requested.emit(Place(CONCLUDE, field=f"document:{kind}"))

    def leave(self) -> None:
        """Back to the page before."""
        self.place_requested.emit(Place(BACK))

    # --- words ----------------------------------------------------------------------------------------

    def _shown_words(self) -> dict[Shown, str]:
        return {
            Shown.ALL: self.tr("All"),
            Shown.ASKED: self.tr("Not received"),
            Shown.HELD: self.tr("Not returned"),
            Shown.RETURNED: self.tr("Returned"),
        }

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Documents of the unit"))
        self.table.setAccessibleName(self.tr("Documents of the unit"))
        self.search.setPlaceholderText(self.tr("Search the register"))
        self.search.setAccessibleName(self.tr("Search the register"))
        for button, words, keys in (
            (self.back, self.tr("Back"), "Esc"),
            (self.received, self.tr("Received today"), "F7"),
            (self.returned, self.tr("Returned today"), "F8"),
            (self.add, self.tr("Add"), "Ins"),
            (self.propose, self.tr("Propose from the checklists"), ""),
            (self.attach, self.tr("Attach photos…"), ""),
            (self.cite, self.tr("Copy citation"), "Ctrl+Shift+C"),
            (self.remove, self.tr("Take off"), "Del"),
            (self.slip, self.tr("Print the request"), "Ctrl+P"),
            (self.record, self.tr("Print the hand-over record"), ""),
        ):
            button.setText(words)
            set_tooltip(button, f"{words} ({keys})" if keys else words)
        self.empty.say(
            self.tr("Nothing is asked for yet"),
            self.tr("Begin with what the checklists ask to see, or paste a table from Excel."),
            self.tr("Propose from the checklists"),
        )
        words = {shown.value: text for shown, text in self._shown_words().items()}
        words |= {"original": self.tr("original"), "copy": self.tr("copy")}
        self.model.name_all(self._head_words(), words)
        self.hints.set_hints(self._hint_words())
        self._reload()

    def _head_words(self) -> tuple[str, ...]:
        return (
            self.tr("Where it is"), self.tr("Number"), self.tr("Date"), self.tr("Issued by"), self.tr("About"),
            self.tr("Period"), self.tr("Original"), self.tr("Sheets"), self.tr("State"),
            self.tr("Asked for"), self.tr("Received"), self.tr("Given back"),
        )  # fmt: skip

    def _hint_words(self) -> list[tuple[str, str]]:
        return [
            ("F2", self.tr("edit the cell")),
            ("F7", self.tr("received today")),
            ("F8", self.tr("returned today")),
            ("Ins", self.tr("add")),
            ("Ctrl+V", self.tr("paste rows from Excel")),
            ("Esc", self.tr("back")),
        ]
