"""A whole second file of a book: for backups, restoring, changing the passphrase, «Lưu bản sao»."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from inspector import border
from inspector.book.engine import (
    Database,
    Key,
    SqliteError,
    connect,
    is_interrupted,
    our_errors,
    query,
    uri_of,
)
from inspector.book.ids import uuid7
from inspector.book.schema import migrate
from inspector.errors import DiskFull
from inspector.progress import Progress, Watch, ignore

EVIDENCE = ("attachment", "attachment_part")
_DERIVED = ("thumbnail",)
_PARTS = "SELECT part FROM attachment_part WHERE sha256 = ? ORDER BY part"
_PART = "SELECT content FROM attachment_part WHERE sha256 = ? AND part = ?"
_PUT_PART = "INSERT OR REPLACE INTO attachment_part(sha256, part, content) VALUES (?, ?, ?)"
_TURN_BYTES = 8 * 1024 * 1024
_SPARE_BYTES = 1024 * 1024
_STEPS = 10_000  # of SQLite's machine between two looks at whether somebody wants to write: a millisecond


class GaveWay(Exception):
    """Somebody wants to write in the source: nothing was copied, begin again."""


def never() -> bool:
    """Nobody writes in the source meanwhile."""
    return False


def facts_tables(db: Database) -> list[str]:
    """Every ordinary table but the evidence and what is made again when needed."""
    rows = query(
        db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%' ORDER BY name"
    )
    return [
        name for (name,) in rows if name not in EVIDENCE + _DERIVED and not name.startswith("search_")
    ] + ["search_stale"]


def write_copy(
    source: Database,
    target: Path,
    key: Key | None,
    *,
    source_key: Key | None,
    evidence: Database | None,
    is_clone: bool = True,
    is_wanted: Callable[[], bool] = never,
    watch: Watch = ignore,
) -> None:
    """Write what `source` holds in one consistent state to a new file at `target`, whole or not at all.

    That state is read at one go, which keeps everybody from committing: when `is_wanted` says that somebody wants to,
    GaveWay is raised.

    `evidence` is the database whose attachments go along, None for the facts alone. A clone is recognised as one when
    it is opened, and writes under a device id of its own. Raises DiskFull, FileUnwritable.
    """
    needed = size_of(source) + (size_of(evidence) if evidence is not None and evidence is not source else 0)
    if 0 < border.free_space(target.parent) < needed + _SPARE_BYTES:
        raise DiskFull(str(target), needed=needed, free=border.free_space(target.parent))
    beside = target.with_name(f".{target.name[:80]}.{uuid7().hex()[-8:]}.tmp")
    try:
        with our_errors(target):
            out = connect(beside, key, write=True, create=True)
            try:
                _lay_out(out, source, source_key)
                with _giving_way(out, is_wanted):
                    _fill(out, source, evidence, is_clone, is_wanted, watch)
            finally:
                out.close()
        with beside.open("rb+") as file:
            border.fsync_file(file)
        border.replace(beside, target)
        border.fsync_folder(target.parent)
    except OSError as error:
        raise border.write_error(error, target) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def size_of(db: Database) -> int:
    """Bytes of the file that `db` has open."""
    return int(query(db, "PRAGMA page_count")[0][0]) * int(query(db, "PRAGMA page_size")[0][0])


def _lay_out(out: Database, source: Database, source_key: Key | None) -> None:
    # No journal: a file that is not whole never gets its name.
    out.conn.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;")
    migrate(out)
    _attach(out, source, source_key)


@contextlib.contextmanager
def _giving_way(out: Database, is_wanted: Callable[[], bool]) -> Iterator[None]:
    """Have whatever `out` does inside end with GaveWay as soon as somebody wants to write."""
    out.conn.set_progress_handler(is_wanted, _STEPS)
    try:
        yield
    except SqliteError as error:
        if is_interrupted(error):
            raise GaveWay from error
        raise
    finally:
        out.conn.set_progress_handler(None, 0)


def _fill(
    out: Database,
    source: Database,
    evidence: Database | None,
    is_clone: bool,
    is_wanted: Callable[[], bool],
    watch: Watch,
) -> None:
    out.conn.execute("BEGIN")
    source.conn.execute("BEGIN")  # one state of the source, though others write meanwhile
    try:
        for table in facts_tables(source):
            watch(Progress("copy.facts"))
            if is_wanted():
                raise GaveWay
            _copy_rows(source, out, table)
        if evidence is not None:
            copy_evidence(evidence, out, watch)
    finally:
        source.conn.execute("ROLLBACK")
    out.conn.execute(_ALL_STALE)
    if is_clone:
        out.conn.execute(_CLONED, (f"clone {uuid7().hex()}",))
    out.conn.execute("COMMIT")


_ALL_STALE = """
    INSERT OR IGNORE INTO search_stale(row_id, table_name)
    SELECT DISTINCT row_id, table_name FROM change WHERE field = '+'
"""
_CLONED = """
    INSERT INTO local(name, value) VALUES ('session', ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value
"""


def _attach(out: Database, source: Database, key: Key | None) -> None:
    """Let `out` read the source's file itself: rows then go from file to file without Python between."""
    uri = uri_of(source.path, "ro")
    out.conn.execute(f"ATTACH DATABASE ? AS source KEY {key.pragma if key else repr('')}", (uri,))


def _copy_rows(source: Database, out: Database, table: str) -> None:
    names = ", ".join(f'"{row[1]}"' for row in query(source, f"PRAGMA table_info({table})"))
    order = "rowid" if table == "change" else "1"
    out.conn.execute(
        f"INSERT INTO main.{table}({names}) SELECT {names} FROM source.{table} ORDER BY {order}"  # noqa: S608 - our own names
    )


def copy_evidence(
    source: Database, out: Database, watch: Watch = ignore, *, turn: Callable[[], None] = lambda: None
) -> int:
    """Copy the attachments that `out` lacks, a part at a time, inside the caller's transaction; how many.

    After every few megabytes `turn` may begin another transaction: what `out` then has in part is copied again.
    """
    there = {row[0] for row in query(out, "SELECT sha256 FROM attachment")}
    found = [row for row in query(source, "SELECT sha256, bytes FROM attachment") if row[0] not in there]
    total, done, turned = sum(size for _, size in found), 0, 0
    for sha256, size in found:
        for (part,) in query(source, _PARTS, (sha256,)):
            # Each read for itself: whoever writes in the source gets between.
            content = query(source, _PART, (sha256, part))[0][0]
            out.conn.execute(_PUT_PART, (sha256, part, content))
            done += len(content)
            watch(Progress("copy.evidence", done, total))
            if done - turned >= _TURN_BYTES:
                turn()
                turned = done
        out.conn.execute("INSERT INTO attachment(sha256, bytes) VALUES (?, ?)", (sha256, size))
    return len(found)
