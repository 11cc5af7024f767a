"""The register of issued documents: what was exported, by whom, when; the scans of the paper that was signed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from inspector.book.book import Book
from inspector.book.edit import NOTHING, Changes, Edit, Set
from inspector.book.engine import Database, query
from inspector.book.errors import IssuedMissing
from inspector.book.evidence import Source, attach
from inspector.book.fields import CREATION, LONGEST_TEXT, identity_text
from inspector.book.history import moment_of
from inspector.book.ids import issued_id
from inspector.book.inspections import fields_of
from inspector.book.later_rows import Issued
from inspector.book.rows import Evidence
from inspector.book.visit import issued_rows
from inspector.progress import Watch, ignore

_MADE = """
    SELECT c.row_id, c.author, c.time FROM issued i CROSS JOIN change c ON c.row_id = i.id AND c.field = '+'
    WHERE i.inspection = ? ORDER BY c.time DESC, c.id DESC
"""
_FACTS_CHANGED = """
    SELECT max(time) FROM change WHERE inspection = :inspection AND table_name NOT IN ('issued', 'closing')
    AND NOT (table_name = 'inspection' AND field = 'closed')
    AND row_id NOT IN (SELECT id FROM evidence WHERE inspection = :inspection AND issued IS NOT NULL)
"""
_IS_THERE = "SELECT 1 FROM issued WHERE id = ?"


def issued_documents(db: Database, inspection: bytes) -> list[Issued]:
    """Every entry of the inspection's register, oldest first."""
    made = {row_id: (author, time) for row_id, author, time in query(db, _MADE, (inspection,))}
    rows = sorted(issued_rows(db, inspection), key=lambda row: (made[row.id][1], row.id))
    return [replace(row, author=made[row.id][0], time=moment_of(made[row.id][1])) for row in rows]


def last_issued(entries: Iterable[Issued], kind: str, *, without_marked: bool) -> Issued | None:
    """Of `entries`, oldest first, the last of this kind; the two variants of a document are two rows of entries."""
    alike = [row for row in entries if row.kind == kind and bool(row.without_marked) == without_marked]
    return alike[-1] if alike else None


def the_issued(db: Database, inspection: bytes, named: str) -> Issued:
    """The entry whose id, hexadecimal, or whose SHA-256 begins so. Raises IssuedMissing."""
    wanted = named.replace("-", "").lower()
    found = [
        row
        for row in issued_documents(db, inspection)
        if wanted and (row.id.hex().startswith(wanted) or row.sha256.startswith(wanted))
    ]
    if len(found) != 1:
        raise IssuedMissing(named, count=len(found))
    return found[0]


def new_entry(
    inspection: bytes,
    kind: str,
    sha256: str,
    *,
    template: str,
    number: str,
    symbol: str,
    issued_on: object,
    without_marked: bool,
    content: str,
) -> Edit:
    """The edit that puts an exported document into the register. Raises ValueRefused.

    What a document printed is left out where it is longer than a field can hold: then later ones are not compared.
    """
    row_id = issued_id(inspection, kind, sha256)
    made = Set("issued", row_id, CREATION, identity_text("issued", {"kind": kind, "sha256": sha256}))
    fields = {
        "template": template,
        "number": number,
        "symbol": symbol,
        "issued_on": issued_on,
        "without_marked": without_marked or None,
        "content": content if len(content) <= LONGEST_TEXT else None,
    }
    return Edit("issued.add", inspection, (made, *fields_of("issued", row_id, fields)))


def record_issued(book: Book, entries: Sequence[Edit]) -> Changes:
    """Put `entries` into the register; those whose bytes stand there already add nothing.

    An entry is no gesture of a person's hand and cannot be undone. Raises BookReadOnly, DiskFull and the like.
    """
    rows: set[tuple[str, bytes]] = set()
    inspections: set[bytes] = set()
    with book.transaction() as db:
        for edit in entries:
            if not query(db, _IS_THERE, (edit.sets[0].row_id,)):
                rows |= {(written.table, written.row_id) for written in book.write_within(db, edit)}
                inspections.add(edit.inspection)
    return Changes(frozenset(inspections), frozenset(rows), "issued.add") if rows else NOTHING


def facts_changed(db: Database, inspection: bytes) -> datetime | None:
    """When something that a document can print was written last; None for an inspection that is not there."""
    time = query(db, _FACTS_CHANGED, {"inspection": inspection})[0][0]
    return None if time is None else moment_of(time)


def attach_scan(
    book: Book, entry: Issued, sources: Iterable[Source], watch: Watch = ignore
) -> list[Evidence]:
    """Take in scans or photos of the signed paper: all of them or none. Raises what `attach` raises."""
    return attach(book, entry.inspection, "", sources, watch=watch, issued=entry.id.hex())
