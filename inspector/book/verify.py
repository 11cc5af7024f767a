"""The whole check of a book: pages, journal chain, replay of the journal against the tables, attachment hashes.

SQLite's own check does not protect text: of 1,000 flipped bits in an unprotected book 696 changed a text and passed.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from inspector.book.attachments import attachment_parts
from inspector.book.book import Book
from inspector.book.closing import wrong_closings
from inspector.book.engine import Database, SqliteError, query
from inspector.book.errors import BookError
from inspector.book.fields import CREATION, IDENTITY, KINDS
from inspector.book.intake import unfinished
from inspector.book.journal import COLUMNS, NO_HASH, hash_of
from inspector.home import Home
from inspector.progress import Progress, Watch, ignore

_AT_ONCE = 5_000
_MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked. `detail` names what is wrong: ids, fields, hashes."""

    check: str  # pages, chain, replay, conflicts, attachments, checklists, closings
    ok: bool
    detail: str = ""


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """All checks; `ok` when none failed."""

    ok: bool
    checks: tuple[Check, ...]


def verify_book(
    book: Book | Path,
    *,
    home: Home | None = None,
    passphrase: str | None = None,
    watch: Watch = ignore,
) -> VerifyReport:
    """Check an open book, or the book in a file. Changes nothing. Raises what opening the file raises."""
    if isinstance(book, Path):
        with Book.open(book, home=home or Home.default(), passphrase=passphrase, believe=True) as opened:
            return verify_book(opened, watch=watch)
    checks: dict[str, Callable[[Database, Watch], list[str]]] = {
        "pages": _pages,
        "chain": _chain,
        "replay": _replay,
        "conflicts": _conflicts,
        "attachments": _attachments,
        "checklists": _checklists,
        "closings": lambda db, _watch: wrong_closings(db),
    }
    found: list[Check] = []
    with book.connection() as db:
        db.conn.execute(
            "PRAGMA query_only = OFF"
        )  # the replay needs temporary tables; the file is opened to read
        for number, (name, check) in enumerate(checks.items()):
            watch(Progress(f"verify.{name}", number, len(checks)))
            try:
                wrong = check(db, watch)
            except (SqliteError, BookError, ValueError, TypeError, AttributeError, OverflowError) as error:
                wrong = [str(error) or type(error).__name__]  # a page so damaged that it cannot be read
            found.append(Check(name, not wrong, _named(wrong)))
    return VerifyReport(all(check.ok for check in found), tuple(found))


_BESIDE = ("change", "vector", "conflict", "local", "checklist_file")


def facts_wrong(db: Database) -> str:
    """The first thing wrong with the facts, evidence left unread; "" when all is well. Raises SqliteError."""
    db.conn.execute("PRAGMA query_only = OFF")  # for temporary tables only: what is opened to read stays so
    there = fields_there(db)
    for table in (*there, *_BESIDE):
        for (found,) in query(db, f"PRAGMA integrity_check({table})"):
            if found != "ok":
                return str(found).replace("\n", " ")[:200]
    for check in (_chain, _replay, _conflicts):
        try:
            wrong = check(db, ignore)
        except (BookError, ValueError, TypeError, AttributeError, OverflowError) as error:
            return str(error) or type(error).__name__
        if wrong:
            return wrong[0]
    return ""


def _named(wrong: list[str]) -> str:
    more = f" … +{len(wrong) - _MOST_NAMED}" if len(wrong) > _MOST_NAMED else ""
    return "; ".join(wrong[:_MOST_NAMED]) + more


def _pages(db: Database, _watch: Watch) -> list[str]:
    wrong = [str(row[0]) for row in query(db, "PRAGMA cipher_integrity_check")]
    wrong += [str(row[0]) for row in query(db, "PRAGMA integrity_check(20)") if row[0] != "ok"]
    return wrong


_BATCH = f"SELECT rowid, {COLUMNS} FROM change WHERE rowid > ? ORDER BY rowid LIMIT {_AT_ONCE}"  # noqa: S608
_UNLINKED = """
    SELECT hex(c.id) FROM change c WHERE c.seq > 1
    AND EXISTS (SELECT 1 FROM change p WHERE p.inspection = c.inspection AND p.device = c.device AND p.seq = c.seq - 1)
    AND NOT EXISTS (SELECT 1 FROM change p WHERE p.inspection = c.inspection AND p.device = c.device
        AND p.seq = c.seq - 1 AND p.hash = c.previous)
"""
_FIRST = "SELECT hex(id) FROM change WHERE (seq = 1) <> (previous = :none)"
# Up to the vector nothing may be missing; above it a stretch may not have arrived yet.
_SHORT = """
    SELECT v.device || ' ' || hex(v.inspection) FROM vector v WHERE v.seq > 0 AND (
        (SELECT count(DISTINCT seq) FROM change c
            WHERE c.inspection = v.inspection AND c.device = v.device AND c.seq <= v.seq) <> v.seq
        OR NOT EXISTS (SELECT 1 FROM change c WHERE c.inspection = v.inspection AND c.device = v.device
            AND c.seq = v.seq AND c.hash = v.hash))
"""
# What the clock of this book goes on from: altered, it would have the next edit lie years ahead.
_CLOCK = """
    SELECT v.device || ' ' || hex(v.inspection) FROM vector v WHERE v.time <>
        (SELECT max(time) FROM change c WHERE c.inspection = v.inspection AND c.device = v.device)
"""
_UNKNOWN = """
    SELECT DISTINCT c.device || ' ' || hex(c.inspection) FROM change c
    WHERE NOT EXISTS (SELECT 1 FROM vector v WHERE v.inspection = c.inspection AND v.device = c.device)
"""


def _chain(db: Database, watch: Watch) -> list[str]:
    """Changes whose content is not what their hash says, that do not link up, or that are missing."""
    total = query(db, "SELECT count(*) FROM change")[0][0]
    wrong: list[str] = []
    last, done = 0, 0
    while rows := query(db, _BATCH, (last,)):
        wrong += [f"change {row[1].hex()}" for row in rows if hash_of(row[1:]) != row[-1]]
        last, done = rows[-1][0], done + len(rows)
        watch(Progress("verify.chain", done, total))
    wrong += [f"change {row[0].lower()}: previous" for row in query(db, _UNLINKED)]
    wrong += [f"change {row[0].lower()}: first" for row in query(db, _FIRST, {"none": NO_HASH})]
    wrong += [f"missing: {row[0].lower()}" for row in query(db, _SHORT) + query(db, _UNKNOWN)]
    wrong += [f"time: {row[0].lower()}" for row in query(db, _CLOCK)]
    return wrong


def missing_stretches(db: Database) -> list[tuple[str, bytes, int, int]]:
    """(device, inspection, from, to) of what has not arrived although something later has."""
    return [tuple(row) for row in query(db, _GAPS)]


_GAPS = """
    SELECT device, inspection, before + 1, seq - 1 FROM (
        SELECT device, inspection, seq,
            lag(seq, 1, 0) OVER (PARTITION BY inspection, device ORDER BY seq) AS before FROM change)
    WHERE seq > before + 1
"""

_REPLAY = (
    "DROP TABLE IF EXISTS temp.replayed",
    """CREATE TEMP TABLE replayed AS
        SELECT row_id, field, table_name, inspection, value FROM (
            SELECT row_id, field, table_name, inspection, value, row_number() OVER (
                PARTITION BY row_id, field ORDER BY time DESC, id DESC) AS place FROM change)
        WHERE place = 1""",
    "CREATE INDEX temp.replayed_row ON replayed(row_id, field)",
)


def _replay(db: Database, watch: Watch) -> list[str]:
    """Fields and rows of the ordinary tables that are not what the journal says."""
    for statement in _REPLAY:
        db.conn.execute(statement)
    wrong: list[str] = []
    there = fields_there(db)
    for number, table in enumerate(there):
        watch(Progress("verify.replay", number, len(there)))
        for sql in _row_checks(table):
            wrong += [f"{table} {row[0].lower()}" for row in query(db, sql)]
        for field in there[table]:
            wrong += [f"{table}.{field} {row[0].lower()}" for row in query(db, _field_check(table, field))]
    return wrong


def fields_there(db: Database) -> dict[str, list[str]]:
    """Journaled table → its fields, as far as this file has them: an older one has fewer."""
    columns = {table: {row[1] for row in query(db, f"PRAGMA table_info({table})")} for table in KINDS}
    return {
        table: [name for name in KINDS[table] if name in found] for table, found in columns.items() if found
    }


def _row_checks(table: str) -> Iterator[str]:
    """Rows too many, rows too few, rows whose identity is another."""
    yield (
        f"SELECT hex(t.id) FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM replayed r "  # noqa: S608
        f"WHERE r.row_id = t.id AND r.field = '{CREATION}' AND r.table_name = '{table}')"
    )
    yield (
        f"SELECT hex(r.row_id) FROM replayed r WHERE r.field = '{CREATION}' AND r.table_name = '{table}' "  # noqa: S608
        f"AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.id = r.row_id)"
    )
    unequal = [f"t.{name} IS NOT r.value ->> '{name}'" for name in IDENTITY[table]]
    unequal += ["t.inspection IS NOT r.inspection"] if table != "inspection" else []
    if unequal:
        yield (
            f"SELECT hex(t.id) FROM {table} t JOIN replayed r ON r.row_id = t.id AND r.field = '{CREATION}' "  # noqa: S608
            f"WHERE {' OR '.join(unequal)}"
        )


def _field_check(table: str, field: str) -> str:
    return (
        f"SELECT hex(t.id) FROM {table} t LEFT JOIN replayed r ON r.row_id = t.id AND r.field = '{field}' "  # noqa: S608
        f'WHERE t."{field}" IS NOT r.value'
    )


_CONFLICTS = """
    WITH heads AS (
        SELECT c.row_id, c.field, c.value FROM change c WHERE c.field <> '+' AND c.id NOT IN (
            SELECT base FROM change WHERE base IS NOT NULL)
    ), open AS (
        SELECT row_id, field, count(DISTINCT typeof(value) || ':' || coalesce(value, '')) > 1 AS differing
        FROM heads GROUP BY row_id, field HAVING count(*) > 1
    )
    SELECT hex(row_id) || ' ' || field FROM (
        SELECT row_id, field, differing FROM open EXCEPT SELECT row_id, field, differing FROM conflict
    ) UNION SELECT hex(row_id) || ' ' || field FROM (
        SELECT row_id, field, differing FROM conflict EXCEPT SELECT row_id, field, differing FROM open)
"""


def _conflicts(db: Database, _watch: Watch) -> list[str]:
    return [f"conflict {row[0]}" for row in query(db, _CONFLICTS)]


def _attachments(db: Database, watch: Watch) -> list[str]:
    """Attachments whose bytes are not what their name says, and bytes without a name that no intake left half way."""
    wrong = []
    found = query(db, "SELECT sha256, bytes FROM attachment ORDER BY sha256")
    total, done = sum(size for _, size in found), 0
    for sha256, size in found:
        digest, length = hashlib.sha256(), 0
        try:
            for part in attachment_parts(db, sha256):
                digest.update(part)
                length += len(part)
                watch(Progress("verify.attachments", done + length, total))
        except (BookError, SqliteError):
            length = -1
        if digest.hexdigest() != sha256 or length != size:
            wrong.append(f"attachment {sha256}")
        done += size
    stray = "SELECT DISTINCT sha256 FROM attachment_part WHERE sha256 NOT IN (SELECT sha256 FROM attachment)"
    coming = unfinished(db)
    return wrong + [f"attachment {row[0]}: no size" for row in query(db, stray) if row[0] not in coming]


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _checklists(db: Database, _watch: Watch) -> list[str]:
    """Checklists whose text or compiled form was altered, and those that an inspection goes by and that are absent."""
    rows = query(db, "SELECT sha256, source, compiled, compiled_sha256 FROM checklist_file")
    wrong = [
        f"checklist {sha256}"
        for sha256, source, compiled, seal in rows
        if (_sha256(source), _sha256(compiled)) != (sha256, seal)
    ]
    absent = """SELECT DISTINCT sha256 FROM checklist_use WHERE deleted IS NOT 1 AND sha256 IS NOT NULL
        AND sha256 NOT IN (SELECT sha256 FROM checklist_file)"""
    return wrong + [f"checklist {row[0]}: missing" for row in query(db, absent)]
