"""Where people wrote different things without having seen each other's, and how a person settles it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from inspector.book import journal
from inspector.book.book import Book
from inspector.book.closed import hold_open
from inspector.book.edit import Changes, Edit, Set
from inspector.book.engine import Database, query
from inspector.book.errors import ConflictMissing, SideMissing
from inspector.book.fields import Stored, from_stored, is_storable, kind_of, to_stored
from inspector.book.history import moment_of
from inspector.text import parse_date, parse_decimal


@dataclass(frozen=True, slots=True)
class Side:
    """One thing that was written; side 1 is the one that shows."""

    side: int
    change: bytes
    value: Stored
    author: str
    device: str
    time: datetime


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field that was written differently. `id` is the same on every book; `document`: of a paper, which one's."""

    id: str
    inspection: bytes
    criterion: str
    period: str
    table: str
    row_id: bytes
    field: str
    sides: tuple[Side, ...]
    document: str = ""


_OPEN = """
    SELECT f.inspection, coalesce(a.criterion, e.criterion, s.criterion, d.criterion, ''),
        coalesce(a.period, e.period, s.period, d.period, ''), f.table_name, f.row_id, f.field, coalesce(p.kind, '')
    FROM conflict f LEFT JOIN answer a ON a.id = f.row_id LEFT JOIN evidence e ON e.id = f.row_id
    LEFT JOIN paper p ON p.id = f.row_id LEFT JOIN sampling s ON s.id = f.row_id
    LEFT JOIN sampled d ON d.id = f.row_id
    WHERE f.differing ORDER BY f.inspection, f.row_id, f.field
"""
_SIDES = """
    SELECT id, value, author, device, time, base FROM change WHERE row_id = ? AND field = ? ORDER BY time DESC, id DESC
"""


def conflict_id(row_id: bytes, field: str) -> str:
    """The name of the conflict of one field: 12 hexadecimal digits."""
    return hashlib.sha256(row_id + field.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """Where something waits for a person, without what was written there: thousands are listed at once."""

    inspection: bytes
    criterion: str
    period: str
    table: str
    row_id: bytes
    field: str
    document: str = ""

    @property
    def id(self) -> str:
        """The conflict's name, the same on every book."""
        return conflict_id(self.row_id, self.field)


def open_conflicts(db: Database, inspection: bytes | None = None) -> list[OpenConflict]:
    """What waits for a person, in a fixed order; None: in the whole book."""
    found = (OpenConflict(*row) for row in query(db, _OPEN))
    return [item for item in found if inspection is None or item.inspection == inspection]


def conflicts(db: Database, inspection: bytes | None = None) -> list[Conflict]:
    """What waits for a person, with all that was written, in a fixed order; None: in the whole book."""
    return [with_sides(db, item) for item in open_conflicts(db, inspection)]


def with_sides(db: Database, item: OpenConflict) -> Conflict:
    """One conflict with all that was written there."""
    sides = _sides(db, item.row_id, item.field)
    return Conflict(
        item.id, item.inspection, item.criterion, item.period, item.table, item.row_id, item.field, sides,
        item.document,
    )  # fmt: skip


def _sides(db: Database, row_id: bytes, field: str) -> tuple[Side, ...]:
    """The heads of the field, one for each distinct value, the shown one first."""
    rows = query(db, _SIDES, (row_id, field))
    replaced = {row[5] for row in rows}
    sides: list[Side] = []
    for id_, value, author, device, time, _ in rows:
        if id_ not in replaced and not any(journal.same(side.value, value) for side in sides):
            sides.append(Side(len(sides) + 1, id_, value, author, device, moment_of(time)))
    return tuple(sides)


def settle(book: Book, conflict: str, *, keep: int | None = None, value: object = None) -> Changes:
    """Settle a conflict (its id, or the beginning of it) with one of its sides, or with another value.

    `value` is the field's real type; a text is understood for fields that hold text. One change on every head, one
    undo group; it travels like any other. Raises ConflictMissing, SideMissing, ValueRefused, VisitClosed.
    """
    found = [item for item in open_conflicts(book.db) if item.id.startswith(conflict)] if conflict else []
    if len(found) != 1:
        raise ConflictMissing(conflict)
    item = with_sides(book.db, found[0])
    stored = _kept(item, keep) if keep is not None else _held(book, item, _typed(item, value))
    edit = Edit("conflict.settle", item.inspection, (Set(item.table, item.row_id, item.field, stored),))
    with book.transaction() as db:
        hold_open(db, edit.inspection, edit.sets)
        writer = book.writer(item.inspection)
        written, _ = journal.settle_heads(db, writer, edit.sets[0], book.latest(db))
    book.others_wrote()
    return book.remember(edit, written)


def _kept(item: Conflict, keep: int) -> Stored:
    for side in item.sides:
        if side.side == keep:
            return side.value
    raise SideMissing(item.id, side=keep)


def _typed(item: Conflict, value: object) -> Stored:
    """What a person typed for the field, which may be the stored text itself (a date, a decimal point)."""
    if isinstance(value, str) and value:
        if is_storable(item.table, item.field, value):
            return value
        value = _read(item, value)
    checked = to_stored(item.table, item.field, value)
    from_stored(item.table, item.field, checked)
    return checked


def _held(book: Book, item: Conflict, stored: Stored) -> Stored:
    """What was typed for an answer, held against its criterion as when it is answered: «92/100», not «gần đủ»."""
    from inspector.book.answers import edit_answer
    from inspector.book.visit import load_visit

    if item.table != "answer" or stored is None:
        return stored
    visit = load_visit(book.db, item.inspection)
    criterion = next((each for each in visit.criteria if each.code == item.criterion), None)
    if criterion is None or item.period not in visit.periods_of(criterion):
        return stored  # nothing here to hold it against
    typed = {item.field: from_stored(item.table, item.field, stored)}
    sets = edit_answer(visit, item.criterion, item.period, **typed).sets
    return next((each.value for each in sets if each.field == item.field), stored)


def _read(item: Conflict, text: str) -> object:
    """A text as a value of the field's kind: day/month/year, decimal comma and «đạt» are understood as in a file."""
    if item.table == "answer":
        from inspector.book.csv_answers import value_of

        return value_of(item.field, text)
    kind = kind_of(item.table, item.field)
    if kind == "date":
        return parse_date(text, place=item.field)
    if kind == "decimal":
        return parse_decimal(text, place=item.field)
    if kind in ("integer", "flag") and text.lstrip("-").isdecimal():
        return int(text)
    return text
