"""What the visit asks: its checklists, each with what hangs on it; one more, another version, one less."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector.errors import InspectorError
from ui.open_book import OpenBook
from ui.theme import scaled
from ui.widgets.banner import Banner
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.checklist_choice import ChecklistChoice
from ui.widgets.label import Label
from ui.widgets.overlay import LAID_OVER
from ui.widgets.scroll import Scroll
from ui.words import say

if TYPE_CHECKING:
    from inspector.checklist import Checklist


class ChecklistsPanel(QFrame):
    """Every change is one step, written at once. `closed`: the list may have the focus again."""

    closed = Signal()

    def __init__(self, open_book: OpenBook, page: QWidget) -> None:
        super().__init__(page, LAID_OVER)
        self.setObjectName("checklists_panel")
        self.setProperty("kind", "card")
        self._open_book = open_book
        self.choice: ChecklistChoice | None = None
        self._removals: list[SecondaryButton] = []
        self._build()
        open_book.changed.connect(self._changed)
        self._retranslate()
        self.hide()

    def _build(self) -> None:
        self._title = Label(role="heading", parent=self)
        self._close = IconButton("x", parent=self)
        self._close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self.banner = Banner(self)
        self.banner.setObjectName("checklists_banner")
        inside = QWidget()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self._more = Label(role="secondary_strong", wrap=True)
        self._choices = QVBoxLayout()
        self.use = SecondaryButton(icon="check")
        self.use.setObjectName("use_checklists")
        self.use.clicked.connect(self._use)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._rows)
        column.addSpacing(4)
        column.addWidget(self._more)
        column.addLayout(self._choices)
        column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.banner)
        whole.addWidget(Scroll(inside, most=2000, margin=4), 1)

    # --- opening and closing --------------------------------------------------------------------------

    def begin(self) -> None:
        """Show what is asked, and what else could be."""
        self.banner.clear()
        self._show()
        self.fit()
        self.show()
        self.raise_()
        first = self._removals[0] if self._removals else self._close
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close."""
        self.hide()
        self.closed.emit()

    def fit(self) -> None:
        """Over the middle of the page."""
        page = self.parentWidget()
        width, height = min(scaled(620), page.width() - 32), min(scaled(600), page.height() - 24)
        self.setGeometry((page.width() - width) // 2, 12, width, height)

    # --- showing --------------------------------------------------------------------------------------

    def _changed(self, _changes: object) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        self._show_asked()
        is_view_only = self._open_book.is_view_only
        for one in (self._more, self.use):
            one.setVisible(not is_view_only)
        if self.choice is not None:
            self.choice.deleteLater()
            self.choice = None
        if is_view_only:
            return
        standing = [one.sha256 for one in self._open_book.visit().checklists]
        self.choice = ChecklistChoice(self._open_book, but_for=standing, begins_chosen=False)
        self.choice.changed.connect(self._choice_changed)
        self._choices.addWidget(self.choice)
        self._choice_changed()

    def _show_asked(self) -> None:
        from inspector.book.asking import codes_in_use

        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._removals = []
        visit = self._open_book.visit()
        in_use = codes_in_use(visit)
        for checklist in visit.checklists:
            self._rows.addWidget(self._row(checklist, sum(code in in_use for code in checklist.by_code)))

    def _row(self, checklist: "Checklist", in_use: int) -> QWidget:
        row = QWidget()
        words = self.tr("{0}, version {1}: {2} criteria, {3} with an answer or evidence").format(
            checklist.abbreviation, checklist.version, len(checklist.by_code), in_use
        )
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(Label(checklist.title, role="medium", wrap=True))
        text.addWidget(Label(words, role="secondary", wrap=True))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addLayout(text, 1)
        if not self._open_book.is_view_only:
            remove = SecondaryButton(icon="trash")
            remove.setObjectName(f"remove_checklist_{checklist.id}")
            remove.setText(self.tr("Take out"))
            remove.setAccessibleName(self.tr("Take out: {0}").format(checklist.title))
            remove.clicked.connect(lambda _=False, name=checklist.id: self._change((), (name,)))
            line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
            self._removals.append(remove)
        return row

    def _choice_changed(self) -> None:
        self.use.setEnabled(self.choice is not None and bool(self.choice.chosen()))

    # --- changing -------------------------------------------------------------------------------------

    def _use(self) -> None:
        if self.choice is None:
            return
        if problem := self.choice.problem():
            self.banner.say("warning", problem)
            return
        self._change([found.checklist for found in self.choice.chosen()], ())

    def _change(self, add: "Sequence[Checklist]", drop: Sequence[str]) -> None:
        self.banner.clear()
        titles = [one.title for one in add] + [
            one.title for one in self._open_book.visit().checklists if one.id in drop
        ]
        try:
            is_done = self._open_book.flush() and self._open_book.change_asked(add, drop)
        except InspectorError as error:
            self.banner.say("warning", say(error))
            return
        if not is_done:
            self.banner.say("info", self.tr("The file is busy. Try again in a moment."))
            return
        done = (
            self.tr("Now asked too: {0}.") if add else self.tr("No longer asked: {0}. Ctrl+Z brings it back.")
        )
        self.banner.say("success", done.format(", ".join(titles)))
        (self._removals[-1] if self._removals else self._close).setFocus(Qt.FocusReason.OtherFocusReason)

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
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Checklists of this visit"))
        self._close.setAccessibleName(self.tr("Close"))
        self._more.setText(self.tr("Ask another checklist, or another version of one"))
        self.use.setText(self.tr("Use what is ticked"))
        if self.isVisible():
            self._show_asked()
