"""Merging: the journal of this book becomes the union with changes from elsewhere, and the tables follow.

Set-wise SQL over what is new. The order of arrival does not matter: a field's winner is the change with the
greatest (time, id), a row exists when its creation change is there, and conflicts are worked out anew for every
field that
was touched.

    with book.transaction() as db:
        for lines in batches:               # a few thousand changes at a time: memory stays constant
            stage(db, map(parse_line, lines))
            taken += take_in(db)
    book.others_wrote()
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from inspector.book.engine import Database, query
from inspector.book.errors import HistoryChanged, JournalRefused
from inspector.book.fields import CREATION, IDENTITY, KINDS, identity_of, is_storable
from inspector.book.ids import (
    FUTURE_MS,
    LATEST_CLOCK,
    LATEST_TIME,
    LONGEST_STEP,
    answer_id,
    ms_of,
    paper_id,
    wall_ms,
)
from inspector.book.journal import INSERT_CHANGE, NO_HASH, latest_time, line_of
from inspector.home import LONGEST_AUTHOR

Columns = tuple[Any, ...]
"""A change's columns in the order of `journal.Change`."""

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
        columns = (
            _bytes(id_), time, device, seq, author, _bytes(inspection), table, _bytes(row_id), name, value,
            None if base is None else _bytes(base), _bytes(group), _bytes(previous),
        )  # fmt: skip
        encoded = line.encode()  # a lone surrogate fails here
        if line_of(columns) != line:
            raise ValueError("not canonical")
    except (ValueError, TypeError, AttributeError, RecursionError, MemoryError) as error:
        raise JournalRefused(place, reason=str(error)[:80] or type(error).__name__) from error
    if reason := _wrong(columns):
        raise JournalRefused(place, reason=reason)
    return (*columns, hashlib.sha256(encoded).digest())


def _no_constant(text: str) -> None:
    raise ValueError(f"number {text[:20]}")


_decode = json.JSONDecoder(parse_constant=_no_constant, parse_float=_no_constant).raw_decode
_bytes = bytes.fromhex


def _wrong(columns: Columns) -> str:
    """Why these columns are no change of ours; "" when they are one."""
    id_, time, device, seq, author, inspection, table, row_id, name, value, base, _, previous = columns
    if type(time) is not int or not 0 <= time < LATEST_TIME:
        return "time"
    if type(seq) is not int or not 0 < seq < 2**40:
        return "seq"
    if not isinstance(device, str) or len(device) != 16 or not _HEX.issuperset(device):
        return "device"
    if not isinstance(author, str) or len(author) > LONGEST_AUTHOR or not author.isprintable():
        return "author"
    if not isinstance(table, str) or table not in KINDS or not isinstance(name, str):
        return "table"
    if not is_storable(table, name, value):
        return f"value of {table}.{name}"[:80]
    if base is not None and len(base) != 16:
        return "base"
    if base == id_ or (base is not None and name == CREATION) or (seq == 1) != (previous == NO_HASH):
        return "base"
    if table == "inspection" and row_id != inspection:
        return "row"
    if table == "answer" and name == CREATION:
        identity = identity_of(table, value) or {}
        if row_id != answer_id(inspection, identity["criterion"], identity["period"]):
            return "row"
    if table == "paper" and name == CREATION:
        identity = identity_of(table, value) or {}
        if row_id != paper_id(inspection, identity["kind"]):
            return "row"
    return ""


_TEMPORARY = (
    "CREATE TEMP TABLE IF NOT EXISTS staging(mark INTEGER, already INTEGER)",
    """CREATE TEMP TABLE IF NOT EXISTS touched(row_id, field, table_name, inspection, many,
        PRIMARY KEY(row_id, field)) WITHOUT ROWID""",
    "CREATE TEMP TABLE IF NOT EXISTS winner(row_id, field, table_name, value, inspection)",
    """CREATE TEMP VIEW IF NOT EXISTS new_change AS
        SELECT * FROM change WHERE rowid > (SELECT mark FROM staging)""",
    "CREATE INDEX IF NOT EXISTS winner_of_field ON winner(table_name, field)",
)
_STAGE = INSERT_CHANGE + " ON CONFLICT(id) DO NOTHING"
_HASH = "SELECT hash FROM change WHERE id = ?"


def stage(db: Database, rows: Iterable[Columns]) -> None:
    """Put changes into the journal, inside the caller's transaction; `take_in` then brings the tables up.

    Raises HistoryChanged when a change is known with other content. The caller rolls back.
    """
    assert db.conn.in_transaction, "changes are taken in inside a transaction"
    _prepare(db)
    rows = list(rows)
    if not query(db, "SELECT 1 FROM staging"):
        # No change is ever deleted, so whatever comes now has a greater rowid.
        db.conn.execute("INSERT INTO staging SELECT coalesce(max(rowid), 0), 0 FROM change")
    known = len(rows) - db.conn.executemany(_STAGE, rows).rowcount
    if known:
        db.conn.execute("UPDATE staging SET already = already + ?", (known,))
        for row in rows:
            if query(db, _HASH, (row[0],))[0][0] != row[-1]:
                raise HistoryChanged(row[0].hex())


def _prepare(db: Database) -> None:
    if not query(db, "SELECT 1 FROM temp.sqlite_schema WHERE name = 'winner_of_field'"):
        for statement in _TEMPORARY:
            db.conn.execute(statement.replace("EXISTS winner_of", "EXISTS temp.winner_of"))


# The field of a created row may have arrived earlier than the row: every field of it counts as touched.
_TOUCH = """
    INSERT OR IGNORE INTO touched(row_id, field, table_name, inspection)
    SELECT row_id, field, table_name, inspection FROM new_change
"""
_TOUCH_CREATED = """
    INSERT OR IGNORE INTO touched(row_id, field, table_name, inspection)
    SELECT c.row_id, c.field, c.table_name, c.inspection
    FROM new_change s JOIN change c ON c.row_id = s.row_id WHERE s.field = '+'
"""
# A row of two tables, or of two visits, would look different on every book, by the order of arrival.
_TWO_OWNERS = """
    SELECT 1 FROM (SELECT DISTINCT row_id, inspection, table_name FROM new_change) n
    CROSS JOIN change c ON c.row_id = n.row_id
    WHERE c.inspection <> n.inspection OR c.table_name <> n.table_name LIMIT 1
"""
_WINNERS = """
    INSERT INTO winner(row_id, field, table_name, value, inspection)
    SELECT c.row_id, c.field, c.table_name, c.value, c.inspection
    FROM touched t CROSS JOIN change c ON c.rowid = (
        SELECT x.rowid FROM change x WHERE x.row_id = t.row_id AND x.field = t.field
        ORDER BY x.time DESC, x.id DESC LIMIT 1)
"""
_STALE = """
    INSERT OR IGNORE INTO search_stale(row_id, table_name) SELECT row_id, table_name FROM new_change
"""


def take_in(db: Database) -> TakenIn:
    """Bring tables, conflicts and state vector up to what was staged; the stage is empty afterwards.

    Raises JournalRefused for what no honest book writes: a row of two tables or two visits, a clock used up. The
    caller rolls back.
    """
    assert db.conn.in_transaction, "changes are taken in inside a transaction"
    _prepare(db)
    new = query(db, "SELECT count(*) FROM new_change")[0][0]
    taken = TakenIn(new=new, already=query(db, "SELECT coalesce(max(already), 0) FROM staging")[0][0])
    if new:
        if query(db, _TWO_OWNERS):
            raise JournalRefused("", reason="row")
        taken.from_future = _count_future(db)
        taken.forks = _advance(db)
        db.conn.execute(_TOUCH)
        db.conn.execute(_TOUCH_CREATED)
        db.conn.execute(_WINNERS)
        _apply(db)
        _note_conflicts(db)
        db.conn.execute(_STALE)
        rows = query(db, "SELECT DISTINCT table_name, row_id, inspection FROM new_change")
        taken.rows = {(table, row) for table, row, _ in rows}
        taken.inspections = {inspection for _, _, inspection in rows}
    for table in ("staging", "touched", "winner"):
        db.conn.execute(f"DELETE FROM temp.{table}")  # noqa: S608 - three names of ours
    return taken


def _hold_clock(db: Database) -> None:
    """Above what a clock can give, times may only count on from what is known: else our next would be refused."""
    at = max(LATEST_CLOCK, latest_time(db))
    for (time,) in query(db, "SELECT time FROM new_change WHERE time > ? ORDER BY time", (LATEST_CLOCK,)):
        if time > at + LONGEST_STEP:
            raise JournalRefused("", reason="time")
        at = max(at, time)


def _count_future(db: Database) -> int:
    limit = wall_ms() + FUTURE_MS
    found = query(db, "SELECT time FROM new_change ORDER BY time DESC LIMIT 1")
    if found[0][0] > LATEST_CLOCK:
        _hold_clock(db)
    if ms_of(found[0][0]) <= limit:
        return 0
    return query(db, "SELECT count(*) FROM new_change WHERE time > ?", (limit << 16,))[0][0]  # type: ignore[no-any-return]


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


_MANY = """
    UPDATE touched SET many = 1 WHERE (SELECT count(*) FROM (
        SELECT 1 FROM change c WHERE c.row_id = touched.row_id AND c.field = touched.field LIMIT 2)) > 1
"""
_FORGET = "DELETE FROM conflict WHERE (row_id, field) IN (SELECT row_id, field FROM touched WHERE many)"
# A value's type is part of it: 1 and "1" are two values, and NULL is one.
_CONFLICTS = """
    WITH of_field AS (
        SELECT c.id, c.base, c.row_id, c.field, c.inspection, c.table_name, c.value
        FROM touched t CROSS JOIN change c ON c.row_id = t.row_id AND c.field = t.field
        WHERE t.many AND t.field <> '+'
    )
    INSERT INTO conflict(row_id, field, inspection, table_name, differing)
    SELECT row_id, field, min(inspection), min(table_name),
        count(DISTINCT typeof(value) || ':' || coalesce(value, '')) > 1
    FROM of_field WHERE id NOT IN (SELECT base FROM of_field WHERE base IS NOT NULL)
    GROUP BY row_id, field HAVING count(*) > 1
"""


def _note_conflicts(db: Database) -> None:
    """Work out anew, for every touched field that has more than one change, whether its heads differ."""
    if db.conn.execute(_MANY).rowcount:
        db.conn.execute(_FORGET)
        db.conn.execute(_CONFLICTS)


_CHAINS = """
    SELECT s.inspection, s.device, min(s.seq), max(s.seq), count(*), max(s.time), coalesce(v.seq, 0), v.hash
    FROM new_change s LEFT JOIN vector v ON v.inspection = s.inspection AND v.device = s.device
    GROUP BY +s.inspection, +s.device
"""
# The plus signs keep SQLite from walking the whole journal along the chain index to save itself a sort.
_LINKS = """
    SELECT seq, previous, hash FROM change
    WHERE inspection = ? AND device = ? AND seq >= ? ORDER BY seq, id
"""
_ADVANCE = """
    INSERT INTO vector(device, inspection, seq, hash, time) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT(inspection, device) DO UPDATE SET seq = excluded.seq, hash = excluded.hash,
        time = max(time, excluded.time)
"""


def _advance(db: Database) -> set[tuple[str, bytes, int]]:
    """Follow each chain that grew from where it stood, as far as it links up without a gap.

    Returns where one device has two histories: two changes of one number, or one that does not link to its forerunner.
    """
    forks: set[tuple[str, bytes, int]] = set()
    for inspection, device, first, _last, _count, time, seq, hash_ in query(db, _CHAINS):
        links = query(db, _LINKS, (inspection, device, max(1, min(first, seq + 1) - 1)))
        if end := _end_of(
            links, seq, hash_ or NO_HASH
        ):  # nearly always; the closer look costs twenty times as much
            db.conn.execute(_ADVANCE, (device, inspection, *end, time))
            continue
        by_seq: dict[int, list[tuple[bytes, bytes]]] = {}
        for number, previous, own in links:
            by_seq.setdefault(number, []).append((previous, own))
        forks |= {(device, inspection, number) for number, found in by_seq.items() if len(found) > 1}
        forks |= {(device, inspection, number) for number in _unlinked(by_seq)}
        reached, at = seq, hash_ if hash_ is not None else NO_HASH
        while step := next((own for previous, own in by_seq.get(reached + 1, ()) if previous == at), None):
            reached, at = reached + 1, step
        db.conn.execute(_ADVANCE, (device, inspection, reached, at, time))
    return forks


def _end_of(links: list[tuple[int, bytes, bytes]], seq: int, at: bytes) -> tuple[int, bytes] | None:
    """Where `links` end, if they are one history that goes on from change `seq` with hash `at`; else None."""
    for number, previous, own in links:
        if number == seq and own == at:
            continue
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
