"""Last time's requirements over the page: each gets what became of it by one key."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector.report.last_time import FollowUp
from inspector.text import format_date
from ui.fill.past.words import ICONS, STATES, TONES, state_word
from ui.theme import scaled
from ui.widgets.buttons import IconButton, LinkButton, SecondaryButton
from ui.widgets.check_rows import CheckList, CheckRow, Span
from ui.widgets.fields import TextField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.overlay import LAID_OVER
from ui.widgets.scroll import Scroll
from ui.words import say

ChooseFiles = Callable[[Callable[[list[str]], object]], object]
_KEYS = dict(zip("1234", STATES, strict=True))


class _Requirements(CheckList):
    """1 to 4 say what became of the requirement in hand, 0 takes it back; Enter goes to the note."""

    state_chosen = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer."""
        if event.text() in (*_KEYS, "0") and event.text():
            self.state_chosen.emit(_KEYS.get(event.text(), ""))
            return
        super().keyPressEvent(event)


class FollowUpPanel(QFrame):
    """`said` carries a requirement's id and fields of what became of it; `evidence_given` the id and files."""

    said = Signal(str, dict)
    evidence_given = Signal(str, list)
    closed = Signal()

    def __init__(self, open_book, page: QWidget) -> None:
        super().__init__(page, LAID_OVER)
        self.setObjectName("last_requirements_panel")
        self.setProperty("kind", "card")
        self._open_book = open_book
        self._items: tuple[FollowUp, ...] = ()
        self.choose_files: ChooseFiles = self._ask
        self._build()
        self._connect()
        self._retranslate()
        self.hide()

    def _build(self) -> None:
        self._title = Label(role="heading", parent=self)
        self._count = Label(role="secondary", parent=self)
        self._close = IconButton("x", parent=self)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self._close)
        self.rows = _Requirements()
        self.rows.setObjectName("last_requirements_rows")
        self._scroll = Scroll(self.rows, most=2000, margin=4)
        self.buttons = {state: SecondaryButton(parent=self) for state in STATES}
        buttons = FlowLayout()
        for state, button in self.buttons.items():
            button.setObjectName(f"state_{state}")
            buttons.addWidget(button)
        self.note = TextField(parent=self, least=2, most=4)
        self.note.setObjectName("recheck_note")
        self._attach = LinkButton(icon="paperclip", is_flush=True, parent=self)
        self._attach.setObjectName("recheck_evidence")
        self._problem = Label(role="secondary", tone="not_met", wrap=True, parent=self)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)
        column.addWidget(self.note)
        column.addWidget(self._attach, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._problem)

    def _connect(self) -> None:
        self._close.clicked.connect(self.leave)
        self.rows.selectionModel().currentChanged.connect(self._moved)
        self.rows.state_chosen.connect(self._choose)
        self.rows.row_opened.connect(lambda _key: self.note.setFocus(Qt.FocusReason.ShortcutFocusReason))
        for state, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, state=state: self._choose(state))
        self.note.committed.connect(self._note_said)
        self._attach.clicked.connect(lambda: self.choose_files(self._give))

    # --- showing --------------------------------------------------------------------------------------

    def show_items(self, items: Sequence[FollowUp]) -> None:
        """Show the requirements as they stand; the one in hand stays in hand."""
        self._items = tuple(items)
        is_view_only = self._open_book.is_view_only
        self.note.set_read_only(is_view_only)
        for control in (*self.buttons.values(), self._attach):
            control.setEnabled(not is_view_only)
        self.rows.rows.show_rows([self._row(item) for item in items])
        self._retranslate()
        self._show_note(self.current)

    def begin(self, finding: str = "") -> None:
        """Show, with one requirement in hand: the one named, else the first that nobody looked at."""
        self._problem.hide()
        places = [n for n, item in enumerate(self._items) if item.finding == finding]
        places += [n for n, item in enumerate(self._items) if not item.state]
        self.fit()
        self.show()
        self.raise_()
        self.rows.setCurrentIndex(self.rows.rows.index((places or [0])[0]))
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def current(self) -> FollowUp | None:
        """The requirement in hand."""
        row = self.rows.currentIndex().row()
        return self._items[row] if 0 <= row < len(self._items) else None

    def leave(self) -> None:
        """Write the note and close."""
        self.note.commit()
        self.hide()
        self.closed.emit()
        self.parentWidget().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit(self) -> None:
        """Over the middle of the page."""
        page = self.parentWidget()
        width, height = min(scaled(760), page.width() - 32), min(scaled(560), page.height() - 24)
        self.setGeometry((page.width() - width) // 2, 12, width, height)

    def complain(self, error: Exception) -> None:
        """Say why files were not taken in."""
        self._problem.setText(say(error))
        self._problem.show()

    def _row(self, item: FollowUp) -> CheckRow:
        due = self.tr("by {0}").format(format_date(item.deadline)) if item.deadline else ""
        again = self.tr("followed up again") if item.repeats else ""
        title = " · ".join(part for part in (state_word(item.state), item.owner, due, again) if part)
        said = [Span(item.text + " "), Span(f"({', '.join((*item.criteria, item.document))})")]
        if item.note:
            said.append(Span(f" {item.note}", "ink"))
        icon, tone = ICONS.get(item.state, "circle"), TONES.get(item.state, "ink3")
        return CheckRow(item.finding, title, tuple(said), None, icon, tone)

    def _moved(self, current: QModelIndex, before: QModelIndex) -> None:
        if before.isValid() and before.row() < len(self._items):
            self._commit_note(self._items[before.row()])
        if current.isValid():
            self._show_note(self.current)
            self._scroll.ensureVisible(0, self.rows.visualRect(current).center().y(), 0, scaled(60))

    def _show_note(self, item: FollowUp | None) -> None:
        if item is not None and not self.note.is_dirty():
            self.note.load(item.note)
        for state, button in self.buttons.items():
            button.setProperty("chosen", item is not None and item.state == state)

    # --- saying ---------------------------------------------------------------------------------------

    def _choose(self, state: str) -> None:
        item = self.current
        if item is None or self._open_book.is_view_only:
            return
        self.said.emit(item.finding, {"state": state or None})
        row = self.rows.currentIndex().row()
        if state and row + 1 < len(self._items) and self.rows.hasFocus():
            self.rows.setCurrentIndex(self.rows.rows.index(row + 1))

    def _note_said(self, text: str) -> None:
        if (item := self.current) is not None:
            self.said.emit(item.finding, {"note": text or None})

    def _commit_note(self, item: FollowUp) -> None:
        if self.note.is_dirty():
            self.said.emit(item.finding, {"note": self.note.typed() or None})

    def _give(self, files: list[str]) -> None:
        if files and (item := self.current) is not None:
            self.evidence_given.emit(item.finding, [Path(file) for file in files])

    def _ask(self, chosen: Callable[[list[str]], object]) -> None:
        dialog = QFileDialog(self, self.tr("Choose evidence"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(chosen)
        dialog.open()

    # --- keys and words -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; nothing typed here is the page's."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.show_items(self._items)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Requirements of last time"))
        looked = sum(bool(item.state) for item in self._items)
        self._count.setText(self.tr("{0} of {1} looked at").format(looked, len(self._items)))
        self._close.setAccessibleName(self.tr("Close"))
        self.rows.setAccessibleName(self.tr("Requirements of last time"))
        for key, state in _KEYS.items():
            self.buttons[state].setText(f"{key}  {state_word(state)}")
        self.note.set_label(self.tr("Note"))
        self._attach.setText(self.tr("Attach evidence…"))
