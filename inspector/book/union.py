"""Merging: the journal of this book becomes the union with changes from elsewhere, and the tables follow.

Set-wise SQL over what is new. The order of arrival does not matter: a field's winner is the change with the
greatest (time, id), a row exists when its creation change is there, and conflicts are worked out anew for every
field that
was touched.

    with book.transaction() as db:
        for lines in batches:               # a few thousand changes at a time: memory stays constant
            taken += take_in(db, map(parse_line, lines))
    book.others_wrote()
"""

import hashlib
import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from inspector.book.engine import Database, query
from inspector.book.errors import HistoryChanged, JournalRefused
from inspector.book.fields import CREATION, IDENTITY, KINDS, identity_of, is_storable
from inspector.book.ids import (
    COUNTER_BITS,
    FUTURE_MS,
    LATEST_CLOCK,
    LATEST_TIME,
    LONGEST_STEP,
    answer_id,
    issued_id,
    paper_id,
    recheck_id,
    sampling_id,
    wall_ms,
)
from inspector.book.journal import INSERT_CHANGE, NO_HASH, last_row, latest_time, written
from inspector.home import LONGEST_AUTHOR

Columns = tuple[Any, ...]
"""A change's columns in the order of `journal.Change`."""
_ID, _TIME, _DEVICE, _SEQ, _INSPECTION, _TABLE, _ROW, _PREVIOUS, _HASH = 0, 1, 2, 3, 5, 6, 7, 12, 13
"""Which column is which."""
Link = tuple[int, bytes, bytes]
"""A change as its chain sees it: number, hash of the one before, own hash."""

_LONGEST_LINE = 4_000_000
_HEX = frozenset("0123456789abcdef")


@dataclass(slots=True)
class TakenIn:
    """What came of taking changes in. `forks`: (device, inspection, seq) where one device wrote two histories."""

    new: int = 0
    already: int = 0
    rows: set[tuple[str, bytes]] = field(default_factory=set)
    inspections: set[bytes] = field(default_factory=set)
    forks: set[tuple[str, bytes, int]] = field(default_factory=set)
    from_future: int = 0

    def __iadd__(self, other: "TakenIn") -> "TakenIn":
        self.new += other.new
        self.already += other.already
        self.rows |= other.rows
        self.inspections |= other.inspections
        self.forks |= other.forks
        self.from_future += other.from_future
        return self


def parse_line(line: str, place: str = "") -> Columns:
    """A change from its line in a packet, held against everything that a change must be; its hash is worked out.

    Raises JournalRefused with `place` (member:line) and the reason.
    """
    try:
        if len(line) > _LONGEST_LINE:
            raise ValueError("length")
        found, _ = _decode(line)  # whatever stands behind it makes the comparison below fail
        id_, time, device, seq, author, inspection, table, row_id, name, value, base, group, previous = found
        if not len(id_) == len(inspection) == len(row_id) == len(group) == 32 or len(previous) != 64:
            raise ValueError("length of an identifier")
        digits = id_ + inspection + row_id + group + previous
        raw = bytes.fromhex(digits)
        replaced = None if base is None else bytes.fromhex(base)
        encoded = line.encode()  # a lone surrogate fails here
        if (
            written(*found) != line
            or raw.hex() != digits
            or (replaced is not None and replaced.hex() != base)
        ):
            raise ValueError("not canonical")
    except (ValueError, TypeError, AttributeError, RecursionError, MemoryError) as error:
        raise JournalRefused(place, reason=str(error)[:80] or type(error).__name__) from error
    columns = (
        raw[:16], time, device, seq, author, raw[16:32], table, raw[32:48], name, value, replaced, raw[48:64], raw[64:],
    )  # fmt: skip
    if reason := _wrong(columns):
        raise JournalRefused(place, reason=reason)
    return (*columns, hashlib.sha256(encoded).digest())


def _no_constant(text: str) -> None:
    raise ValueError(f"number {text[:20]}")


_decode = json.JSONDecoder(parse_constant=_no_constant, parse_float=_no_constant).raw_decode


@lru_cache(maxsize=256)  # one writer makes thousands of changes
def _is_device(text: str) -> bool:
    return len(text) == 16 and _HEX.issuperset(text)


@lru_cache(maxsize=256)
def _is_author(text: str) -> bool:
    return len(text) <= LONGEST_AUTHOR and text.isprintable()


_DERIVED: Mapping[str, Callable[..., bytes]] = {
    "answer": answer_id,
    "paper": paper_id,
    "issued": issued_id,
    "sampling": sampling_id,
    "recheck": recheck_id,
}
"""Table → the id of a row of it, from the inspection's and from what never changes about the row, by name in order."""


def _wrong(columns: Columns) -> str:
    """Why these columns are no change of ours; "" when they are one. Texts are texts: they were written as such."""
    id_, time, device, seq, author, inspection, table, row_id, name, value, base, _, previous = columns
    if type(time) is not int or not 0 <= time < LATEST_TIME:
        return "time"
    if type(seq) is not int or not 0 < seq < 2**40:
        return "seq"
    if not _is_device(device):
        return "device"
    if not _is_author(author):
        return "author"
    if table not in KINDS:
        return "table"
    if not is_storable(table, name, value):
        return f"value of {table}.{name}"[:80]
    if base is not None and len(base) != 16:
        return "base"
    if base == id_ or (base is not None and name == CREATION) or (seq == 1) != (previous == NO_HASH):
        return "base"
    if table == "inspection" and row_id != inspection:
        return "row"
    if name == CREATION and (derived := _DERIVED.get(table)) is not None:
        identity = identity_of(table, value) or {}
        if row_id != derived(inspection, *identity.values()):
            return "row"
    return ""


# What shows now in each field that was written. `contested`: more than one change was ever made of it.
_WINNER = """
    CREATE TEMP TABLE IF NOT EXISTS winner(table_name, field, row_id, value, inspection, contested,
        PRIMARY KEY(table_name, field, row_id)) WITHOUT ROWID
"""
_PUT = INSERT_CHANGE + " ON CONFLICT(id) DO NOTHING"


def take_in(db: Database, rows: Iterable[Columns]) -> TakenIn:
    """Put changes into the journal and bring tables, conflicts and state vector up, inside the caller's transaction.

    Raises HistoryChanged when a change is known with other content, and JournalRefused for what no honest book writes:
    a row of two tables or two visits, a clock used up. The caller rolls back.
    """
    assert db.conn.in_transaction, "changes are taken in inside a transaction"
    given = list(rows)
    mark = last_row(db)  # no change is ever deleted, so whatever comes now has a greater rowid
    new = given
    if db.conn.executemany(_PUT, given).rowcount < len(given):
        new = _unknown(db, given, mark)
    taken = TakenIn(new=len(new), already=len(given) - len(new))
    if new:
        taken.rows = {(row[_TABLE], row[_ROW]) for row in new}
        taken.inspections = {row[_INSPECTION] for row in new}
        _hold_owners(db, mark)
        taken.from_future = _count_future(db, new)
        taken.forks = _advance(db, new)
        _choose(db, len(new), mark)
        _apply(db)
        _note_conflicts(db)
        db.conn.execute(_STALE)
        db.conn.execute("DELETE FROM winner")
    return taken


_HELD = "SELECT rowid, hash FROM change WHERE id = ?"


def _unknown(db: Database, given: list[Columns], mark: int) -> list[Columns]:
    """Of the changes that were given, those that came in just now, each once. Raises HistoryChanged."""
    found: dict[bytes, Columns] = {}
    for row in given:
        rowid, hash_ = query(db, _HELD, (row[_ID],))[0]
        if hash_ != row[_HASH]:
            raise HistoryChanged(row[_ID].hex())
        if rowid > mark:
            found[row[_ID]] = row
    return list(found.values())


_OTHER_OWNER = """
    SELECT 1 FROM (SELECT DISTINCT row_id, inspection, table_name FROM change WHERE rowid > :mark) n
    CROSS JOIN change c ON c.rowid = (SELECT x.rowid FROM change x WHERE x.row_id = n.row_id LIMIT 1)
    WHERE c.inspection <> n.inspection OR c.table_name <> n.table_name LIMIT 1
"""


def _hold_owners(db: Database, mark: int) -> None:
    """A row of two tables, or of two visits, would look different on every book, by the order of arrival.

    One change of a row stands for all: whichever it is, those that came now are held against the same.
    """
    if query(db, _OTHER_OWNER, {"mark": mark}):
        raise JournalRefused("", reason="row")


def _count_future(db: Database, new: list[Columns]) -> int:
    """How many changes are dated too far ahead. Raises JournalRefused where they use the clock up.

    Above what a clock can give, times may only count on from what is known: else our next would be refused.
    """
    times = sorted(row[_TIME] for row in new)
    if times[-1] > LATEST_CLOCK:
        at = max(LATEST_CLOCK, latest_time(db))
        for time in times:
            if time > at + LONGEST_STEP:
                raise JournalRefused("", reason="time")
            at = max(at, time)
    limit = (wall_ms() + FUTURE_MS + 1) << COUNTER_BITS
    return len(times) - bisect_left(times, limit)


# Nearly always nobody had written in the field before, and there is no choice.
_ALONE = """
    INSERT INTO winner(table_name, field, row_id, value, inspection, contested)
    SELECT n.table_name, n.field, n.row_id, n.value, n.inspection, 0 FROM change n
    WHERE n.rowid > :mark AND NOT EXISTS (
        SELECT 1 FROM change x WHERE x.row_id = n.row_id AND x.field = n.field AND x.rowid <> n.rowid)
"""
_LATEST = """
    INSERT OR IGNORE INTO winner(table_name, field, row_id, value, inspection, contested)
    SELECT c.table_name, c.field, c.row_id, c.value, c.inspection, f.contested
    FROM ({fields}) f CROSS JOIN change c ON c.rowid = (
        SELECT x.rowid FROM change x WHERE x.row_id = f.row_id AND x.field = f.field
        ORDER BY x.time DESC, x.id DESC LIMIT 1)
"""
_CONTESTED = _LATEST.format(
    fields="""
        SELECT DISTINCT n.row_id, n.field, 1 AS contested FROM change n
        WHERE n.rowid > :mark AND EXISTS (
            SELECT 1 FROM change x WHERE x.row_id = n.row_id AND x.field = n.field AND x.rowid <> n.rowid)"""
)
# The field of a created row may have arrived earlier than the row, and shows only now. (The plus sign keeps SQLite
# from walking the whole journal by rowid.)
_WAITING = _LATEST.format(
    fields="""
        SELECT DISTINCT c.row_id, c.field, 0 AS contested FROM change n CROSS JOIN change c ON c.row_id = n.row_id
        WHERE n.rowid > :mark AND n.field = '+' AND +c.rowid <= :mark"""
)
_STALE = """
    INSERT OR IGNORE INTO search_stale(row_id, table_name) SELECT DISTINCT row_id, table_name FROM winner
"""


def _choose(db: Database, new: int, mark: int) -> None:
    """Find what shows in every field that was written, and in those that waited for their row."""
    db.conn.execute(_WINNER)
    if db.conn.execute(_ALONE, {"mark": mark}).rowcount < new:
        db.conn.execute(_CONTESTED, {"mark": mark})
    db.conn.execute(_WAITING, {"mark": mark})


def _create_sql() -> dict[str, str]:
    found = {}
    for table, names in IDENTITY.items():
        columns = ["id", *(["inspection"] if table != "inspection" else []), *names]
        values = [
            "row_id",
            *(["inspection"] if table != "inspection" else []),
            *(f"value ->> '{n}'" for n in names),
        ]
        updates = ", ".join(f"{name} = excluded.{name}" for name in columns[1:])
        clash = f"DO UPDATE SET {updates}" if table == "evidence" else "DO NOTHING"
        found[table] = (
            f"INSERT INTO {table}({', '.join(columns)}) SELECT {', '.join(values)} FROM winner "  # noqa: S608
            f"WHERE table_name = '{table}' AND field = '+' ON CONFLICT(id) {clash}"
        )
    return found


_CREATE = _create_sql()
_SET = {
    (table, name): f'UPDATE {table} SET "{name}" = w.value FROM winner w '  # noqa: S608 - names from our own table
    f"WHERE w.table_name = '{table}' AND w.field = '{name}' AND {table}.id = w.row_id"
    for table, names in KINDS.items()
    for name in names
}


def _apply(db: Database) -> None:
    """Bring the ordinary tables up: rows first, then every touched field."""
    pairs = query(db, "SELECT DISTINCT table_name, field FROM winner ORDER BY field <> '+'")
    for table, name in pairs:
        db.conn.execute(_CREATE[table] if name == CREATION else _SET[table, name])


_FORGET = "DELETE FROM conflict WHERE (row_id, field) IN (SELECT row_id, field FROM winner WHERE contested)"
# A value's type is part of it: 1 and "1" are two values, and NULL is one.
_CONFLICTS = """
    WITH of_field AS (
        SELECT c.id, c.base, c.row_id, c.field, c.inspection, c.table_name, c.value
        FROM winner w CROSS JOIN change c ON c.row_id = w.row_id AND c.field = w.field
        WHERE w.contested AND w.field <> '+'
    )
    INSERT INTO conflict(row_id, field, inspection, table_name, differing)
    SELECT row_id, field, min(inspection), min(table_name),
        count(DISTINCT typeof(value) || ':' || coalesce(value, '')) > 1
    FROM of_field WHERE id NOT IN (SELECT base FROM of_field WHERE base IS NOT NULL)
    GROUP BY row_id, field HAVING count(*) > 1
"""


def _note_conflicts(db: Database) -> None:
    """Work out anew, for every written field that has more than one change, whether its heads differ."""
    if query(db, "SELECT 1 FROM winner WHERE contested LIMIT 1"):
        db.conn.execute(_FORGET)
        db.conn.execute(_CONFLICTS)


_REACHED = "SELECT seq, hash FROM vector WHERE inspection = ? AND device = ?"
_ABOVE = "SELECT count(*) FROM change WHERE inspection = ? AND device = ? AND seq > ?"
_LINKS = """
    SELECT seq, previous, hash FROM change
    WHERE inspection = ? AND device = ? AND seq >= ? ORDER BY seq, id
"""
_ADVANCE = """
    INSERT INTO vector(device, inspection, seq, hash, time) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT(inspection, device) DO UPDATE SET seq = excluded.seq, hash = excluded.hash,
        time = max(time, excluded.time)
"""


def _advance(db: Database, new: list[Columns]) -> set[tuple[str, bytes, int]]:
    """Follow each chain that grew from where it stood, as far as it links up without a gap.

    Returns where one device has two histories: two changes of one number, or one that does not link to its forerunner.
    """
    forks: set[tuple[str, bytes, int]] = set()
    chains: dict[tuple[bytes, str], list[Columns]] = {}
    for row in new:
        chains.setdefault((row[_INSPECTION], row[_DEVICE]), []).append(row)
    for (inspection, device), rows in chains.items():
        links = sorted((row[_SEQ], row[_PREVIOUS], row[_HASH]) for row in rows)
        seq, hash_ = next(iter(query(db, _REACHED, (inspection, device))), (0, NO_HASH))
        end = _end_of(links, seq, hash_)
        if end is None or query(db, _ABOVE, (inspection, device, seq))[0][0] != len(links):
            # Not just the next ones of one history: a gap, or two histories. Looking closer costs twenty times as much.
            links = query(db, _LINKS, (inspection, device, max(1, min(links[0][0], seq + 1) - 1)))
            end, forked = _follow(links, seq, hash_)
            forks |= {(device, inspection, number) for number in forked}
        db.conn.execute(_ADVANCE, (device, inspection, *end, max(row[_TIME] for row in rows)))
    return forks


def _follow(links: list[Link], seq: int, at: bytes) -> tuple[tuple[int, bytes], set[int]]:
    """Where `links` lead from change `seq` with hash `at`, and the numbers at which there are two histories."""
    by_seq: dict[int, list[tuple[bytes, bytes]]] = {}
    for number, previous, own in links:
        by_seq.setdefault(number, []).append((previous, own))
    forked = {number for number, found in by_seq.items() if len(found) > 1} | set(_unlinked(by_seq))
    while step := next((own for previous, own in by_seq.get(seq + 1, ()) if previous == at), None):
        seq, at = seq + 1, step
    return (seq, at), forked


def _end_of(links: list[Link], seq: int, at: bytes) -> tuple[int, bytes] | None:
    """Where `links` end, if they go on from change `seq` with hash `at` as one history without a gap; else None."""
    for number, previous, own in links:
        if number != seq + 1 or previous != at:
            return None
        seq, at = number, own
    return seq, at


def _unlinked(by_seq: dict[int, list[tuple[bytes, bytes]]]) -> Iterable[int]:
    for number, found in by_seq.items():
        before = by_seq.get(number - 1)
        if before is None:
            continue
        known = {own for _, own in before}
        if any(previous not in known for previous, _ in found):
            yield number
