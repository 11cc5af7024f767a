"""A whole second file of a book: for backups, restoring, changing the passphrase, «Lưu bản sao»."""

import contextlib
from pathlib import Path

from inspector import border
from inspector.book.engine import Database, Key, connect, our_errors, query, uri_of
from inspector.book.ids import uuid7
from inspector.book.schema import migrate
from inspector.errors import DiskFull
from inspector.progress import Progress, Watch, ignore

EVIDENCE = ("attachment", "attachment_part")
_DERIVED = ("thumbnail",)
_PART = "INSERT INTO attachment_part(sha256, part, content) VALUES (?, ?, ?)"
_SPARE_BYTES = 1024 * 1024


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
    watch: Watch = ignore,
) -> None:
    """Write what `source` holds in one consistent state to a new file at `target`, whole or not at all.

    `evidence` is the database whose attachments go along, None for the facts alone. A clone is recognised as one when
    it is opened, and writes under a device id of its own. Raises DiskFull, FileUnwritable.
    """
    needed = size_of(source) + (size_of(evidence) if evidence is not None and evidence is not source else 0)
    if 0 < border.free_space(target.parent) < needed + _SPARE_BYTES:
        raise DiskFull(str(target), needed=needed, free=border.free_space(target.parent))
    beside = target.with_name(f".{target.name[:80]}.{uuid7().hex()[-8:]}.tmp")
    try:
        with our_errors(target):
            _fill(source, source_key, beside, key, evidence, is_clone, watch)
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


def _fill(
    source: Database,
    source_key: Key | None,
    path: Path,
    key: Key | None,
    evidence: Database | None,
    is_clone: bool,
    watch: Watch,
) -> None:
    out = connect(path, key, write=True, create=True)
    try:
        # No journal: a file that is not whole never gets its name.
        out.conn.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;"
        )
        migrate(out)
        _attach(out, source, source_key)
        out.conn.execute("BEGIN")
        source.conn.execute("BEGIN")  # one state of the source, though others write meanwhile
        try:
            for table in facts_tables(source):
                watch(Progress("copy.facts"))
                _copy_rows(source, out, table)
            if evidence is not None:
                copy_evidence(evidence, out, watch)
        finally:
            source.conn.execute("ROLLBACK")
        out.conn.execute(_ALL_STALE)
        if is_clone:
            out.conn.execute(_CLONED, (f"clone {uuid7().hex()}",))
        out.conn.execute("COMMIT")
    finally:
        out.close()


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


def copy_evidence(source: Database, out: Database, watch: Watch = ignore) -> int:
    """Copy the attachments that `out` lacks, a part at a time, inside the caller's transaction; how many."""
    there = {row[0] for row in query(out, "SELECT sha256 FROM attachment")}
    found = [row for row in query(source, "SELECT sha256, bytes FROM attachment") if row[0] not in there]
    total, done = sum(size for _, size in found), 0
    for sha256, size in found:
        cursor = source.conn.execute(
            "SELECT sha256, part, content FROM attachment_part WHERE sha256 = ? ORDER BY part", (sha256,)
        )
        while (row := cursor.fetchone()) is not None:
            out.conn.execute(_PART, row)
            done += len(row[2])
            watch(Progress("copy.evidence", done, total))
        out.conn.execute("INSERT INTO attachment(sha256, bytes) VALUES (?, ?)", (sha256, size))
    return len(found)
