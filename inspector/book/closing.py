"""A visit is closed, reopened with a reason, closed again; every closed state can be read again from the journal.

A closing keeps the state vector of its moment, not a copy: what stood then is the journal up to that vector. Changes
that another laptop made without having seen the closing come in all the same; they lie above the vector, are in no
closed state, and are counted, so that somebody can look at them.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from inspector import border
from inspector.book.closed import is_closed
from inspector.book.edit import Changes, Edit, Set
from inspector.book.engine import Database, query
from inspector.book.errors import (
    NeverClosed,
    ReasonMissing,
    VersionIncomplete,
    VersionMissing,
    VisitClosed,
    VisitOpen,
)
from inspector.book.fields import CREATION, IDENTITY, KINDS, Stored, identity_of, identity_text
from inspector.book.history import moment_of
from inspector.book.ids import uuid7
from inspector.book.inspections import fields_of
from inspector.book.later_rows import Closing
from inspector.book.visit import Visit, closing_rows, load_visit
from inspector.text import clean

if TYPE_CHECKING:
    from inspector.book.book import Book

CLOSED, REOPENED = "closed", "reopened"

_VECTOR = "SELECT device, seq FROM vector WHERE inspection = ? ORDER BY device"
_MADE = """
    SELECT c.row_id, c.author, c.time FROM closing k CROSS JOIN change c ON c.row_id = k.id AND c.field = '+'
    WHERE k.inspection = ?
"""
_UNIT = "SELECT unit FROM inspection WHERE id = ?"
_DRAFTS = """
    SELECT count(*) FROM draft d WHERE inspection = ?
    AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.id = d.row_id AND e.deleted = 1)
"""


# --- closing and reopening ----------------------------------------------------------------------------


def close_visit(book: "Book", inspection: bytes, *, at: datetime | None = None) -> Changes:
    """Close the visit; `at` is the local time of it, by default now. Raises VisitClosed.

    No gesture that can be undone, and what was done before can be undone no more: it is reopened, with a reason.
    """
    return _turn(book, inspection, CLOSED, "", at)


def reopen_visit(book: "Book", inspection: bytes, reason: str, *, at: datetime | None = None) -> Changes:
    """Let the visit be changed again, because of `reason`. Raises VisitOpen, ReasonMissing."""
    return _turn(book, inspection, REOPENED, reason, at)


def _turn(book: "Book", inspection: bytes, kind: str, reason: str, at: datetime | None) -> Changes:
    with book.transaction() as db:
        edit = _edit(db, inspection, kind, reason, at)
        written = book.write_within(db, edit)
    book.forget_gestures(inspection)
    rows = frozenset((one.table, one.row_id) for one in written)
    return Changes(frozenset({inspection}), rows, edit.label)


def _edit(db: Database, inspection: bytes, kind: str, reason: str, at: datetime | None) -> Edit:
    unit = _unit(db, inspection)
    if is_closed(db, inspection) == (kind == CLOSED):
        if kind == REOPENED:
            raise VisitOpen(unit)
        last = last_closing(db, inspection)
        raise VisitClosed(unit, at=_said(last.at if last else None))
    if kind == REOPENED and not clean(reason).strip():
        raise ReasonMissing(unit)
    vector = dict(query(db, _VECTOR, (inspection,)))
    row_id = uuid7()
    fields = {
        "at": at or border.now().astimezone(),
        "reason": reason,
        "vector": json.dumps(vector, separators=(",", ":")),
        "content": _digest(_standing(db, inspection, vector)) if kind == CLOSED else None,
    }
    made = Set("closing", row_id, CREATION, identity_text("closing", {"kind": kind}))
    now = Set("inspection", inspection, "closed", 1 if kind == CLOSED else None)
    return Edit(f"inspection.{kind}", inspection, (made, *fields_of("closing", row_id, fields), now))


def _unit(db: Database, inspection: bytes) -> str:
    found = query(db, _UNIT, (inspection,))
    return str(found[0][0] or "") if found else ""


def _said(at: datetime | None) -> str:
    return at.isoformat(timespec="minutes") if at else ""


# --- the list of them ---------------------------------------------------------------------------------


def closings(db: Database, inspection: bytes) -> list[Closing]:
    """Every closing and reopening of the visit, oldest first."""
    made = {row_id: (time, author) for row_id, author, time in query(db, _MADE, (inspection,))}
    rows = [row for row in closing_rows(db, inspection) if row.id in made]
    rows.sort(key=lambda row: (made[row.id][0], row.id))
    return [replace(row, author=made[row.id][1], time=moment_of(made[row.id][0])) for row in rows]


def last_closing(db: Database, inspection: bytes) -> Closing | None:
    """The visit's last closing; None where it never was closed."""
    found = [row for row in closings(db, inspection) if row.kind == CLOSED]
    return found[-1] if found else None


_SINCE = """
    SELECT count(DISTINCT c.row_id || c.field) FROM change c
    LEFT JOIN json_each(:vector) v ON v.key = c.device
    WHERE c.inspection = :inspection AND c.seq > coalesce(v.value, 0)
    AND c.table_name NOT IN ('closing', 'issued') AND NOT (c.table_name = 'inspection' AND c.field = 'closed')
    AND c.row_id NOT IN (SELECT id FROM evidence WHERE inspection = :inspection AND issued IS NOT NULL)
"""


def came_after(db: Database, inspection: bytes) -> int:
    """How many fields of a closed visit were written by somebody who had not seen its closing; 0 for an open one."""
    if not is_closed(db, inspection) or (last := last_closing(db, inspection)) is None:
        return 0
    given = {"inspection": inspection, "vector": json.dumps(_vector_in(last.vector))}
    return int(query(db, _SINCE, given)[0][0])


def half_typed(db: Database, inspection: bytes) -> int:
    """How many texts of the visit are being typed and not yet in the journal: a closed state would lack them."""
    return int(query(db, _DRAFTS, (inspection,))[0][0])


# --- a closed state, read again -------------------------------------------------------------------------

# The journal up to a state vector: of each field the change that showed then.
_AS_OF = """
    SELECT table_name, row_id, field, value FROM (
        SELECT c.table_name, c.row_id, c.field, c.value,
            row_number() OVER (PARTITION BY c.row_id, c.field ORDER BY c.time DESC, c.id DESC) AS place
        FROM change c JOIN json_each(:vector) v ON v.key = c.device
        WHERE c.inspection = :inspection AND c.seq <= v.value)
    WHERE place = 1 ORDER BY row_id, field
"""
_Field = tuple[str, bytes, str, Stored]


def _standing(db: Database, inspection: bytes, vector: Mapping[str, int]) -> list[_Field]:
    given = {"inspection": inspection, "vector": json.dumps(vector)}
    return query(db, _AS_OF, given)


def _vector_in(text: str | None) -> dict[str, int]:
    """The state vector that a closing holds; empty for what a packet brought and no program of ours wrote."""
    try:
        found = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {device: seq for device, seq in found.items() if type(seq) is int and 0 <= seq < 2**40}


def _digest(standing: list[_Field]) -> str:
    """SHA-256 of what stood, field by field: any book that has those changes works out the same."""
    held = hashlib.sha256()
    for table, row_id, field, value in standing:
        if value is not None:
            line = json.dumps([table, row_id.hex(), field, value], ensure_ascii=False)
            held.update(line.encode() + b"\n")
    return held.hexdigest()


def version(db: Database, inspection: bytes, number: int) -> Closing:
    """The visit's closing number `number`, from 1; negative numbers count from the last.

    Raises VersionMissing, NeverClosed.
    """
    found = [row for row in closings(db, inspection) if row.kind == CLOSED]
    if not found:
        raise NeverClosed(str(query(db, "SELECT unit FROM inspection WHERE id = ?", (inspection,))[0][0]))
    place = number - 1 if number > 0 else number
    if number == 0 or not -len(found) <= place < len(found):
        raise VersionMissing(str(number), count=len(found))
    return found[place]


_CLOSED_ROWS = "SELECT id, inspection, vector, content FROM closing WHERE kind = 'closed' ORDER BY id"


def wrong_closings(db: Database) -> list[str]:
    """The closings whose state all arrived here and is not what was closed, hexadecimal."""
    wrong = []
    for row_id, inspection, text, content in query(db, _CLOSED_ROWS):
        vector = _vector_in(text)
        reached = dict(query(db, _VECTOR, (inspection,)))
        has_all = all(reached.get(device, 0) >= seq for device, seq in vector.items())
        if has_all and _digest(_standing(db, inspection, vector)) != content:
            wrong.append(row_id.hex())
    return wrong


def load_version(book: "Book", closing: Closing) -> Visit:
    """The visit as it stood when it was closed so; on a connection of its own, from any thread.

    Raises VersionIncomplete where changes that it rests on have not arrived in this book.
    """
    with book.connection() as db:
        _stand_as_of(db, closing)
        return load_visit(db, closing.inspection)


def _stand_as_of(db: Database, closing: Closing) -> None:
    """Have every journaled table of this connection show what stood then: temporary tables lie over the book's own."""
    vector = _vector_in(closing.vector)
    standing = _standing(db, closing.inspection, vector)
    if _digest(standing) != closing.content:
        raise VersionIncomplete(_unit(db, closing.inspection), at=_said(closing.at))
    rows: dict[tuple[str, bytes], dict[str, Any]] = {}
    for table, row_id, field, value in standing:
        given = dict(identity_of(table, str(value)) or {}) if field == CREATION else {field: value}
        rows.setdefault((table, row_id), {})[field] = value
        rows[table, row_id] |= given
    kept = query(db, "PRAGMA query_only")[0][0]
    db.conn.execute("PRAGMA query_only = OFF")
    for table in KINDS:
        owner = () if table == "inspection" else ("inspection",)
        names = ("id", *owner, *IDENTITY[table], *KINDS[table])
        columns = ", ".join(f'"{name}"' for name in names)
        db.conn.execute(f"CREATE TEMP TABLE {table}({columns}, PRIMARY KEY(id))")
        marks = ", ".join("?" * len(names))
        made = [
            tuple({"id": row_id, "inspection": closing.inspection, **row}.get(name) for name in names)
            for (of, row_id), row in rows.items()
            if of == table and CREATION in row
        ]
        db.conn.executemany(f"INSERT INTO temp.{table} VALUES ({marks})", made)  # noqa: S608 - our own names
    db.conn.execute(f"PRAGMA query_only = {kept}")
