"""The journal: one write path for what is done here, and the rows every other part reads it by.

A change is a row of the append-only table `change`; the ordinary tables are what the journal says now, kept in the same
transaction. What arrives from other books goes through `inspector/book/union.py`.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from collections.abc import Set as Set_
from typing import Any, NamedTuple

from inspector.book.edit import Set
from inspector.book.engine import Database, query
from inspector.book.fields import CREATION, IDENTITY, KINDS, Stored
from inspector.book.ids import next_time, uuid7
from inspector.record import record

NO_HASH = bytes(32)
"""What the first change of a chain stands on."""


class Change(NamedTuple):
    """One row of the journal, in the table's order of columns."""

    id: bytes
    time: int
    device: str
    seq: int
    author: str
    inspection: bytes
    table_name: str
    row_id: bytes
    field: str
    value: Stored
    base: bytes | None
    undo_group: bytes
    previous: bytes
    hash: bytes


COLUMNS = ", ".join(Change._fields)
INSERT_CHANGE = f"INSERT INTO change({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"  # noqa: S608 - constants only
_text = json.encoder.encode_basestring


def line_of(change: tuple[Any, ...]) -> str:
    """A change as one line of JSON: an array of every column but the hash, in order, bytes as hexadecimal.

    This is what the hash is taken of and what packets carry. Takes a Change or its columns.
    """
    id_, time, device, seq, author, inspection, table, row_id, field, value, base, group, previous = change[
        :13
    ]
    return written(
        id_.hex(), time, device, seq, author, inspection.hex(), table, row_id.hex(), field, value,
        None if base is None else base.hex(), group.hex(), previous.hex(),
    )  # fmt: skip


def written(
    id_: str,
    time: int,
    device: str,
    seq: int,
    author: str,
    inspection: str,
    table: str,
    row_id: str,
    field: str,
    value: Stored,
    base: str | None,
    group: str,
    previous: str,
) -> str:
    """As `line_of`, of what stands in a line: identifiers and hashes are hexadecimal already."""
    held = _text(value) if type(value) is str else "null" if value is None else str(value)
    return (
        f'["{id_}",{time},{_text(device)},{seq},{_text(author)},"{inspection}",{_text(table)},'
        f'"{row_id}",{_text(field)},{held},{"null" if base is None else _text(base)},"{group}","{previous}"]'
    )


def hash_of(change: tuple[Any, ...]) -> bytes:
    """SHA-256 of the change's line: its link in the chain."""
    return hashlib.sha256(line_of(change).encode()).digest()


def _update_sql() -> Mapping[tuple[str, str], str]:
    return {
        (table, field): f'UPDATE {table} SET "{field}" = ? WHERE id = ?'  # noqa: S608 - names from our own table
        for table, fields in KINDS.items()
        for field in fields
    }


def _create_sql() -> Mapping[str, str]:
    found = {}
    for table, names in IDENTITY.items():
        columns = ["id", *(["inspection"] if table != "inspection" else []), *names]
        marks = ["?1", *(["?2"] if table != "inspection" else []), *(f"?3 ->> '{name}'" for name in names)]
        found[table] = f"INSERT INTO {table}({', '.join(columns)}) VALUES ({', '.join(marks)})"  # noqa: S608
    return found


_UPDATE = _update_sql()
_CREATE = _create_sql()
_WINNER = """
    SELECT id, value FROM change WHERE row_id = ? AND field = ? ORDER BY time DESC, id DESC LIMIT 1
"""
_IN_CONFLICT = "SELECT 1 FROM conflict WHERE row_id = ? AND field = ?"
_OF_FIELD = """
    SELECT id, value, base FROM change WHERE row_id = ? AND field = ? ORDER BY time DESC, id DESC
"""
_STALE = "INSERT OR IGNORE INTO search_stale(row_id, table_name) VALUES (?, ?)"
_DROP_DRAFT = "DELETE FROM draft WHERE row_id = ? AND field = ?"
_VECTOR = "SELECT seq, hash FROM vector WHERE inspection = ? AND device = ?"
_ADVANCE = """
    INSERT INTO vector(device, inspection, seq, hash, time) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT(inspection, device) DO UPDATE SET seq = excluded.seq, hash = excluded.hash,
        time = max(time, excluded.time)
"""


@record
class Writer:
    """Who writes, on what: the parts of a change that do not depend on the edit."""

    device: str
    author: str
    inspection: bytes
    group: bytes


@record
class Written:
    """One change as undo needs it: what stood there before."""

    table: str
    row_id: bytes
    field: str
    before: Stored
    after: Stored
    change: bytes


def latest_time(db: Database) -> int:
    """The latest hybrid time that this book has seen."""
    return query(db, "SELECT coalesce(max(time), 0) FROM vector")[0][0]  # type: ignore[no-any-return]


def last_row(db: Database) -> int:
    """The last row of the journal: no change is ever deleted, so a greater one means that changes were written."""
    return query(db, "SELECT coalesce(max(rowid), 0) FROM change")[0][0]  # type: ignore[no-any-return]


class _Pen:
    """Writes changes of one group, each standing on the one before, and brings the tables up as it goes."""

    def __init__(self, db: Database, writer: Writer, latest: int) -> None:
        assert db.conn.in_transaction, "the journal is written inside a transaction"
        self._db, self._writer, self._latest = db, writer, latest
        found = query(db, _VECTOR, (writer.inspection, writer.device))
        self._seq: int = found[0][0] if found else 0
        self._previous: bytes = found[0][1] if found else NO_HASH
        self._written: list[Written] = []

    def put(self, item: Set, base: bytes | None, before: Stored) -> None:
        """One change, in the place of `base`, whose value was `before`."""
        self._latest, self._seq = next_time(self._latest), self._seq + 1
        columns = (
            uuid7(self._latest), self._latest, self._writer.device, self._seq, self._writer.author,
            self._writer.inspection, item.table, item.row_id, item.field, item.value, base, self._writer.group,
            self._previous,
        )  # fmt: skip
        self._previous = hash_of(columns)
        change = Change(*columns, self._previous)
        self._db.conn.execute(INSERT_CHANGE, change)
        self._written.append(Written(item.table, item.row_id, item.field, before, item.value, change.id))
        _apply(self._db, change)

    def lift(self) -> tuple[list[Written], int]:
        """What was written, and the latest time now; the chain's end is noted, the drafts of these fields go."""
        if self._written:
            end = (self._writer.device, self._writer.inspection, self._seq, self._previous, self._latest)
            self._db.conn.execute(_ADVANCE, end)
            self._db.conn.executemany(_STALE, {(w.row_id, w.table) for w in self._written})
            self._db.conn.executemany(_DROP_DRAFT, [(w.row_id, w.field) for w in self._written])
        return self._written, self._latest


def write(db: Database, writer: Writer, sets: Iterable[Set], latest: int) -> tuple[list[Written], int]:
    """Write `sets` as changes of one group and bring the tables up; what stands there already is left out.

    Runs inside the caller's transaction. Returns what was written, and the latest time now.
    """
    pen = _Pen(db, writer, latest)
    for item in sets:
        for base, before in _bases(db, item):
            pen.put(item, base, before)
    return pen.lift()


def _bases(db: Database, item: Set) -> list[tuple[bytes | None, Stored]]:
    """The changes that setting `item` replaces, with their value: normally one, the winner; [] when nothing is new.

    Where two laptops wrote the same value without knowing, both stand: each is replaced, so that the older one does
    not come up again as a contradiction.
    """
    key = (item.row_id, item.field)
    winner = query(db, _WINNER, key)
    if not winner:
        return [] if item.value is None else [(None, None)]
    id_, value = winner[0]
    if item.field == CREATION or same(value, item.value):
        return []
    if not query(db, _IN_CONFLICT, key):
        return [(id_, value)]
    return [(head, value) for head, held in heads(db, *key) if same(held, value)]


def heads(db: Database, row_id: bytes, field: str) -> list[tuple[bytes, Stored]]:
    """The changes of a field that no other change replaces, the shown one first."""
    rows = query(db, _OF_FIELD, (row_id, field))
    replaced = {base for _, _, base in rows}
    return [(id_, value) for id_, value, _ in rows if id_ not in replaced]


def same(one: Stored, other: Stored) -> bool:
    """Whether two stored values are the same: 1 and "1" are not."""
    return type(one) is type(other) and one == other


def _apply(db: Database, change: Change) -> None:
    if change.field == CREATION:
        sql = _CREATE[change.table_name]
        values = (change.row_id, change.inspection, change.value)
        db.conn.execute(sql, values[: 1 if change.table_name == "inspection" else 3 if "?3" in sql else 2])
        return
    db.conn.execute(_UPDATE[change.table_name, change.field], (change.value, change.row_id))
    if query(db, _IN_CONFLICT, (change.row_id, change.field)):
        note_conflict(db, change.inspection, change.table_name, change.row_id, change.field)


def note_conflict(db: Database, inspection: bytes, table: str, row_id: bytes, field: str) -> None:
    """Bring the derived table `conflict` up for one field."""
    standing = heads(db, row_id, field)
    db.conn.execute("DELETE FROM conflict WHERE row_id = ? AND field = ?", (row_id, field))
    if len(standing) > 1:
        differing = any(not same(value, standing[0][1]) for _, value in standing)
        db.conn.execute(
            "INSERT INTO conflict(row_id, field, inspection, table_name, differing) VALUES (?, ?, ?, ?, ?)",
            (row_id, field, inspection, table, int(differing)),
        )


def settle_heads(db: Database, writer: Writer, item: Set, latest: int) -> tuple[list[Written], int]:
    """Write one change with `item`'s value on every head of its field, so that nothing differs any more."""
    pen = _Pen(db, writer, latest)
    for head, before in heads(db, item.row_id, item.field):
        pen.put(item, head, before)
    return pen.lift()


def write_back(
    db: Database, writer: Writer, group: Iterable[Written], own: Set_[bytes], latest: int
) -> tuple[list[Written], int]:
    """Write the values that stood before `group`, wherever what shows is still one of our `own` changes.

    Later groups have been written back before, so what shows is the group's change, or one that brought it back.
    Where the group settled what people had written differently, each of them stands again, and shows as it did.
    """
    pen = _Pen(db, writer, latest)
    group = list(group)
    made = {(w.table, w.row_id) for w in group if w.field == CREATION and "deleted" in KINDS[w.table]}
    made = {(table, row_id) for table, row_id in made if _is_all_ours(db, row_id, own)}
    for table, row_id in sorted(made):
        for base, before in _bases(db, gone := Set(table, row_id, "deleted", 1)):
            pen.put(gone, base, before)
    fields: dict[tuple[str, bytes, str], list[Written]] = {}
    for w in group:
        if w.field != CREATION and (w.table, w.row_id) not in made:
            fields.setdefault((w.table, w.row_id, w.field), []).append(w)
    for key, wrote in fields.items():
        standing = heads(db, *key[1:])
        if not standing or standing[0][0] not in own:
            continue
        branches = _branches(db, wrote)
        if len(branches) == 1:
            item = Set(*key, wrote[0].before)
            for base, before in _bases(db, item):
                pen.put(item, base, before)
            continue
        held = dict(standing)
        for head, value in reversed(
            branches.items()
        ):  # the one that showed is written last, so it shows again
            if head in own and head in held:
                pen.put(Set(*key, value), head, held[head])
    return pen.lift()


def _is_all_ours(db: Database, row_id: bytes, own: Set_[bytes]) -> bool:
    """Whether nobody else has written anything in the row: undoing its making would take that out of sight too."""
    return all(id_ in own for (id_,) in query(db, "SELECT id FROM change WHERE row_id = ?", (row_id,)))


def _branches(db: Database, wrote: list[Written]) -> dict[bytes, Stored]:
    """Where the changes of one field have led to → what stood before each."""
    rows = query(db, _OF_FIELD, (wrote[0].row_id, wrote[0].field))
    after = {base: id_ for id_, _, base in reversed(rows)}  # of several that replace one, the shown one
    found: dict[bytes, Stored] = {}
    for w in wrote:
        head = w.change
        while head in after:
            head = after[head]
        found.setdefault(head, w.before)
    return found
