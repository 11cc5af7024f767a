"""The team and the unit's people, as the document lists them."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from inspector.book.edit import Edit
from ui.conclude.flow import Flow
from ui.start.assistant import people as assistant
from ui.start.assistant.people import COLUMNS, PeopleModel
from ui.start.assistant.people_step import PeopleTable
from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label

if TYPE_CHECKING:
    from inspector.book.rows import Person
    from inspector.book.visit import Visit

TEAM, UNIT = "team", "unit"


@dataclass(frozen=True, slots=True)
class _Row(assistant.Person):
    """A person who is in the book already."""

    id: bytes = b""


class PeopleForm(QWidget):
    """One side's people. What was typed is one edit, handed over when the table is left."""

    edited = Signal(object)  # Edit

    def __init__(self, side: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self._visit: Visit | None = None
        self.heading = Label(role="secondary", wrap=True)
        self.model = PeopleModel((), "member" if side == TEAM else "unit_staff", self)
        self.table = PeopleTable(self.model)
        self.table.setObjectName(f"{side}_people")
        self.add, self.remove = LinkButton(icon="plus"), LinkButton(icon="trash")
        self.up, self.down = LinkButton(icon="arrow-up"), LinkButton(icon="arrow-down")
        row = QWidget()
        buttons = Flow(row)
        for name, button in (
            ("add", self.add),
            ("remove", self.remove),
            ("up", self.up),
            ("down", self.down),
        ):
            button.setObjectName(f"{side}_person_{name}")
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.table)
        column.addWidget(row)
        self._connect()
        self._retranslate()

    def _connect(self) -> None:
        self.add.clicked.connect(self._begin_row)
        self.remove.clicked.connect(lambda: self.model.remove(self.table.currentIndex().row()))
        self.up.clicked.connect(lambda: self.table.move_row(-1))
        self.down.clicked.connect(lambda: self.table.move_row(1))
        QApplication.instance().focusChanged.connect(self._leave)

    def show_visit(self, visit: "Visit") -> None:
        """Show the book's people, unless somebody is typing here."""
        focused = QApplication.focusWidget()
        if self._visit is not None and focused is not None and self.isAncestorOf(focused):
            return
        self._visit = visit
        rows = [_Row(row.role, row.rank, row.name, row.office, row.id) for row in self._stored()]
        if rows != self.model.people():
            self._replace(rows)

    def _replace(self, rows: list[_Row]) -> None:
        while self.model.people():
            self.model.remove(0)
        for row in rows:
            self.model.add(row)

    def commit(self) -> bool:
        """Hand over what was changed."""
        if self._visit is None:
            return True
        self.table.finish_editing()
        edit = people_edit(self._visit, self.side, self.model.people())
        if edit is not None:
            self.edited.emit(edit)
        return True

    def is_dirty(self) -> bool:
        """Rows are typed that are not in the book."""
        return (
            self._visit is not None and people_edit(self._visit, self.side, self.model.people()) is not None
        )

    def typed(self) -> str:
        """The rows as text, for a draft."""
        return json.dumps(
            [[p.role, p.rank, p.name, p.office, getattr(p, "id", b"").hex()] for p in self.model.people()],
            ensure_ascii=False,
        )

    def go_on_typing(self, text: str) -> None:
        """Show the rows of `typed`; a text that is none changes nothing."""
        try:
            rows = [_row(*(str(part) for part in row)) for row in json.loads(text)]
        except (ValueError, TypeError):
            return
        self._replace(rows)

    def _stored(self) -> "tuple[Person, ...]":
        assert self._visit is not None
        return self._visit.team if self.side == TEAM else self._visit.unit_people

    def _leave(self, old: QObject | None, now: QObject | None) -> None:
        was_here = isinstance(old, QWidget) and self.isAncestorOf(old)
        is_here = isinstance(now, QWidget) and self.isAncestorOf(now)
        if was_here and not is_here:
            self.commit()

    def _begin_row(self) -> None:
        index = self.model.index(self.model.rowCount() - 1, COLUMNS.index("rank"))
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        team = self.side == TEAM
        self.heading.setText(
            self.tr("The inspecting team, in protocol order") if team else self.tr("The unit's people")
        )
        self.table.setAccessibleName(self.heading.text())
        heads = [self.tr("Role", "person"), self.tr("Rank"), self.tr("Name"), self.tr("Position, office")]
        self.model.name_all(heads, self._roles())
        self.add.setText(self.tr("Add a person"))
        self.remove.setText(self.tr("Remove"))
        self.up.setText(self.tr("Up"))
        self.down.setText(self.tr("Down"))

    def _roles(self) -> dict[str, str]:
        if self.side == UNIT:
            return {"unit_commander": self.tr("Commander, commissar"), "unit_staff": self.tr("Staff body")}
        return {
            "team_head": self.tr("Head of the team"),
            "team_deputy": self.tr("Deputy head of the team"),
            "secretary": self.tr("Secretary"),
            "member": self.tr("Member"),
        }


def _row(role: str, rank: str, name: str, office: str, id_: str) -> assistant.Person:
    if not id_:
        return assistant.Person(role, rank, name, office)
    return _Row(role, rank, name, office, bytes.fromhex(id_))


def people_edit(visit: "Visit", side: str, wanted: list[assistant.Person]) -> Edit | None:
    """The edit that makes `side` the people of `wanted`, in that order; None when it is so already."""
    from inspector.book.inspections import add_person, edit_person, remove_person

    stored = {row.id: row for row in visit.people if row.side == side}
    first = 1 if side == TEAM else len(visit.team) + 1
    sets = []
    kept = set()
    for place, row in enumerate(wanted, start=first):
        fields = {
            "role": row.role,
            "rank": row.rank,
            "name": row.name,
            "office": row.office,
            "position": place,
        }
        known = stored.get(getattr(row, "id", b""))
        if known is None:
            sets += add_person(visit.id, side=side, **fields).sets
            continue
        kept.add(known.id)
        fresh = {name: value for name, value in fields.items() if getattr(known, name) != value}
        order_only = set(fresh) == {"position"} and _same_order(stored.values(), wanted)
        if fresh and not order_only:
            sets += edit_person(known, **fresh).sets
    for row in stored.values():
        if row.id not in kept:
            sets += remove_person(row).sets
    return Edit("person.edit", visit.id, tuple(sets)) if sets else None


def _same_order(stored, wanted) -> bool:
    return [row.id for row in stored] == [getattr(row, "id", b"") for row in wanted]
