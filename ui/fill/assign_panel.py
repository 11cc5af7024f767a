"""Who of the team does which sections: a member is chosen, the sections get a mark."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector.book.assignment import doers, give, given_to
from inspector.book.rows import Person
from ui.open_book import OpenBook
from ui.theme import scaled
from ui.widgets.buttons import IconButton
from ui.widgets.check_rows import CheckList, CheckRow, Span
from ui.widgets.fields import ChoiceField
from ui.widgets.label import Label
from ui.widgets.overlay import LAID_OVER
from ui.widgets.scroll import Scroll


class AssignPanel(QFrame):
    """Every mark is written at once. `closed`: the list may have the focus again."""

    closed = Signal()

    def __init__(self, open_book: OpenBook, page: QWidget) -> None:
        super().__init__(page, LAID_OVER)
        self.setObjectName("assign_panel")
        self.setProperty("kind", "card")
        self._open_book = open_book
        self._chosen = ""  # a person's id, hexadecimal
        self._title = Label(role="heading", parent=self)
        self._close = IconButton("x", parent=self)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self.member = ChoiceField(parent=self)
        self.member.setObjectName("assign_member")
        self._hint = Label(role="hint", wrap=True, parent=self)
        self.rows = CheckList()
        self.rows.setObjectName("assign_sections")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.member)
        column.addWidget(self._hint)
        column.addWidget(Scroll(self.rows, most=2000, margin=4), 1)
        self._close.clicked.connect(self.leave)
        self.member.committed.connect(self._choose)
        self.rows.toggled.connect(self._write)
        open_book.changed.connect(self._changed)
        self._retranslate()
        self.hide()

    def _changed(self, _changes: object) -> None:
        if self.isVisible():
            self._show_rows()

    def begin(self) -> None:
        """Show, with whoever sits here in hand, else the first of the team."""
        from inspector.book.assignment import member_named

        visit = self._open_book.visit()
        self.member.set_choices([(person.id.hex(), _name(person)) for person in visit.team])
        me = member_named(visit, self._open_book.book.author) or next(iter(visit.team), None)
        self._chosen = me.id.hex() if me else ""
        self.member.set_value(self._chosen)
        self.member.set_read_only(self._open_book.is_view_only)
        self._show_rows()
        self.fit()
        self.show()
        self.raise_()
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close."""
        self.hide()
        self.closed.emit()

    def fit(self) -> None:
        """Over the middle of the page."""
        page = self.parentWidget()
        width, height = min(scaled(560), page.width() - 32), min(scaled(600), page.height() - 24)
        self.setGeometry((page.width() - width) // 2, 12, width, height)

    def _choose(self, person: str) -> None:
        self._chosen = person
        self.member.set_value(person)
        self._show_rows()

    def _person(self) -> Person | None:
        return next((one for one in self._open_book.visit().team if one.id.hex() == self._chosen), None)

    def _show_rows(self) -> None:
        visit, person = self._open_book.visit(), self._person()
        given = given_to(visit, person) if person else frozenset()
        others = doers(visit)
        can_write = person is not None and not self._open_book.is_view_only
        rows = []
        for checklist in visit.checklists:
            for section in checklist.sections:
                name = f"{checklist.id}/{section.id}"
                people = [_name(one) for one in others.get(name, ())]
                said = ", ".join(people) or self.tr("Nobody in particular")
                title = f"{checklist.abbreviation} {section.id}. {section.title}"
                rows.append(CheckRow(name, title, (Span(said),), (name in given) if can_write else None))
        self.rows.rows.show_rows(rows, afresh=True)
        self._hint.setText(
            self.tr(
                "What is given to somebody stands first on their laptop, when they go by this name there."
            )
            if visit.team
            else self.tr("The visit names nobody of the team yet: add them under «Conclude».")
        )

    def _write(self) -> None:
        person = self._person()
        if person is not None:
            self._open_book.edit(give(self._open_book.visit(), person, self.rows.rows.checked()))

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
        self._title.setText(self.tr("Who does which sections"))
        self._close.setAccessibleName(self.tr("Close"))
        self.member.set_label(self.tr("Member of the team"))
        self.rows.setAccessibleName(self.tr("Sections"))
        if self.isVisible():
            self._show_rows()


def _name(person: Person) -> str:
    return " ".join(part for part in (person.rank, person.name) if part)
