"""Builds the edits of an inspection, its people and its checklists; begins a new inspection."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from inspector.book.book import Book
from inspector.book.edit import Edit, Set
from inspector.book.engine import Database, query
from inspector.book.errors import ChecklistTwice, CodesClash, PeriodUnusable
from inspector.book.fields import CREATION, KINDS, identity_text, to_stored
from inspector.book.ids import use_id, uuid7
from inspector.book.rows import ChecklistUse, Person
from inspector.text import clean

if TYPE_CHECKING:
    from inspector.book.visit_file import VisitFile
    from inspector.checklist.model import Checklist


def new_inspection(book: Book, visit_file: "VisitFile", checklists: Sequence["Checklist"]) -> bytes:
    """Write a new inspection with everything that `visit_file` says, as one group; its id.

    Raises PeriodUnusable, CodesClash, ChecklistTwice, ValueRefused.
    """
    hold_periods(visit_file.periods)
    hold_codes(checklists)
    inspection = _new_id(book.db)
    sets = [Set("inspection", inspection, CREATION, identity_text("inspection", {}))]
    fields = visit_file.inspection_fields()
    fields["periods"] = [clean(period, multiline=False) for period in visit_file.periods]
    sets += fields_of("inspection", inspection, fields)
    people = [("team", person) for person in visit_file.team] + [
        ("unit", person) for person in visit_file.unit_people
    ]
    for position, (side, person) in enumerate(people, start=1):
        sets += _new("person", uuid7(), {"side": side, "position": position, **person.model_dump()})
    for position, checklist in enumerate(checklists, start=1):
        sets += use_of(inspection, checklist, position)
    edit = Edit("inspection.new", inspection, tuple(sets))
    with book.transaction() as db:
        for checklist in checklists:
            keep_checklist(db, checklist)
        book.write_within(db, edit)
    return inspection


def _new_id(db: Database) -> bytes:
    """An id whose first 8 bytes, with which those of its answers begin, no other visit here has."""
    while query(db, "SELECT 1 FROM inspection WHERE substr(id, 1, 8) = ?", ((made := uuid7())[:8],)):
        pass
    return made


def hold_periods(periods: Sequence[str]) -> None:
    """Raise PeriodUnusable where a period is empty or stands twice: its text is what tells answers apart."""
    seen: set[str] = set()
    for number, period in enumerate(periods, start=1):
        text = clean(period, multiline=False).casefold()
        if not text or text in seen:
            raise PeriodUnusable(str(number), value=period)
        seen.add(text)


def hold_codes(checklists: Sequence["Checklist"]) -> None:
    """Raise CodesClash where two checklists ask under one code: they would write into the same answer.

    Raises ChecklistTwice where one comes twice, in two versions: a visit goes by one of them.
    """
    owner: dict[str, str] = {}
    ids: set[str] = set()
    for checklist in checklists:
        if checklist.id in ids:
            raise ChecklistTwice(checklist.id)
        ids.add(checklist.id)
        for code in checklist.by_code:
            if code in owner:
                raise CodesClash(code, first=owner[code], second=checklist.id)
            owner[code] = checklist.id


_KEEP = """
    INSERT INTO checklist_file(sha256, checklist, version, source, compiled, compiled_sha256)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT(sha256) DO NOTHING
"""


def keep_checklist(db: Database, checklist: "Checklist") -> None:
    """Keep the checklist's text in the book under its hash, inside the caller's transaction."""
    compiled = checklist.to_json()
    seal = hashlib.sha256(compiled.encode()).hexdigest()
    db.conn.execute(
        _KEEP, (checklist.sha256, checklist.id, checklist.version, checklist.source, compiled, seal)
    )


def use_of(inspection: bytes, checklist: "Checklist", position: int) -> list[Set]:
    """What has the inspection go by `checklist`."""
    fields = {
        "checklist": checklist.id,
        "version": checklist.version,
        "sha256": checklist.sha256,
        "position": position,
        "deleted": None,
    }
    return _new("checklist_use", use_id(inspection, checklist.id), fields)


def edit_inspection(inspection: bytes, *, label: str = "inspection.edit", **fields: Any) -> Edit:
    """The edit that sets fields of the inspection itself. Raises FieldMissing, ValueRefused."""
    return Edit(label, inspection, tuple(fields_of("inspection", inspection, fields)))


def remove_inspection(inspection: bytes) -> Edit:
    """The edit that takes an inspection out of every list; its rows and history stay."""
    return edit_inspection(inspection, label="inspection.remove", deleted=True)


def add_person(inspection: bytes, **fields: Any) -> Edit:
    """The edit that adds somebody; `side`, `role`, `rank`, `name`, `office`, `position`."""
    return Edit("person.add", inspection, tuple(_new("person", uuid7(), fields)))


def edit_person(person: Person, **fields: Any) -> Edit:
    """The edit that sets fields of a person."""
    return Edit("person.edit", person.inspection, tuple(fields_of("person", person.id, fields)))


def remove_person(person: Person) -> Edit:
    """The edit that takes a person off the list."""
    return Edit("person.remove", person.inspection, tuple(fields_of("person", person.id, {"deleted": True})))


def order_people(inspection: bytes, people: Iterable[Person]) -> Edit:
    """The edit that has `people` stand in this order."""
    sets = [Set("person", person.id, "position", place) for place, person in enumerate(people, start=1)]
    return Edit("person.order", inspection, tuple(sets))


def edit_use(use: ChecklistUse, *, label: str = "checklist.edit", **fields: Any) -> Edit:
    """The edit that sets the penalty, its reason, the position or the version of a checklist in the inspection."""
    return Edit(label, use.inspection, tuple(fields_of("checklist_use", use.id, fields)))


def remove_use(use: ChecklistUse) -> Edit:
    """The edit after which the inspection no longer goes by this checklist; its answers stay in the book."""
    return Edit(
        "checklist.remove", use.inspection, tuple(fields_of("checklist_use", use.id, {"deleted": True}))
    )


def fields_of(table: str, row_id: bytes, fields: dict[str, Any]) -> list[Set]:
    """One Set a field, checked. Raises FieldMissing, ValueRefused."""
    return [Set(table, row_id, name, to_stored(table, name, value)) for name, value in fields.items()]


def _new(table: str, row_id: bytes, fields: dict[str, Any]) -> list[Set]:
    known = {name: value for name, value in fields.items() if name in KINDS[table] or value is not None}
    return [Set(table, row_id, CREATION, identity_text(table, {})), *fields_of(table, row_id, known)]
