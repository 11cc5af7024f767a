"""Evidence bytes on their way into the book, in short turns: an answer given meanwhile never waits for a slow stick.

What is larger than one turn is written ahead, part by part, and noted in `local` as coming; it is evidence from the
one short transaction on that ends the intake. What a kill left half way is noted still: nothing speaks of it, and the
next intake removes it.
"""

import contextlib
import hashlib
from collections.abc import Iterable
from typing import BinaryIO

from inspector import border
from inspector.book.attachments import LARGEST_ATTACHMENT, PART_BYTES, has_attachment
from inspector.book.book import Book
from inspector.book.engine import Database, query
from inspector.book.errors import EvidenceChanged, EvidenceEmpty, EvidenceTooLarge
from inspector.errors import DiskFull, InspectorError
from inspector.progress import Progress, Watch
from inspector.record import record

TURN_BYTES = 2 * 1024 * 1024
_TURN_PARTS = TURN_BYTES // PART_BYTES
_SPARE_BYTES = 1024 * 1024

# A packet may bring the same bytes meanwhile: whole, they are left alone; before that, either writes what both have.
_PUT = "INSERT OR REPLACE INTO attachment_part(sha256, part, content) VALUES (?, ?, ?)"
_KEEP = "INSERT OR IGNORE INTO attachment(sha256, bytes) VALUES (?, ?)"
_NOTE = "INSERT OR IGNORE INTO local(name, value) VALUES ('coming ' || ?, 1)"
_DONE = "DELETE FROM local WHERE name = 'coming ' || ?"
_COMING = "SELECT substr(name, 8) FROM local WHERE name >= 'coming ' AND name < 'coming!'"
_COUNT = "SELECT count(*) FROM attachment_part WHERE sha256 = ?"
_DROP = """
    DELETE FROM attachment_part
    WHERE sha256 = ? AND part IN (SELECT part FROM attachment_part WHERE sha256 = ? LIMIT ?)
"""


@record
class Content:
    """What a source holds: its SHA-256 (hexadecimal) and size."""

    sha256: str
    size: int


def counted(stream: BinaryIO, place: str, watch: Watch) -> Content:
    """Read `stream` once, keeping nothing. Raises EvidenceEmpty, EvidenceTooLarge."""
    digest, size = hashlib.sha256(), 0
    while content := stream.read(PART_BYTES):
        digest.update(content)
        size += len(content)
        watch(Progress("attach.read", size, 0))
        if size > LARGEST_ATTACHMENT:
            raise EvidenceTooLarge(place, bytes=size, mebibytes=LARGEST_ATTACHMENT // 1024**2)
    if not size:
        raise EvidenceEmpty(place)
    return Content(digest.hexdigest(), size)


class Intake:
    """Takes the bytes of several sources. `finish` makes them attachments; leaving the `with` before forgets them."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._new: dict[str, int] = {}
        self._ahead: set[str] = set()  # what has parts in the book already
        self._waiting: list[tuple[str, int, bytes]] = []
        self._waiting_bytes = 0
        self._done = self._total = 0

    def __enter__(self) -> "Intake":
        forget_unfinished(self._book)
        return self

    def __exit__(self, *error: object) -> None:
        with contextlib.suppress(InspectorError):  # a full disk, a closed book: the next intake removes it
            _forget(self._book, self._ahead)

    def expect(self, found: list[Content]) -> None:
        """Refuse before anything is written what surely does not fit. Raises DiskFull."""
        db, path = self._book.db, self._book.path
        self._total = sum(one.size for one in found)
        needed = sum({one.sha256: one.size for one in found if not has_attachment(db, one.sha256)}.values())
        spare = int(query(db, "PRAGMA freelist_count")[0][0]) * int(query(db, "PRAGMA page_size")[0][0])
        free = border.free_space(path.parent)
        if free > 0 and free + spare < needed + _SPARE_BYTES:
            raise DiskFull(str(path), needed=needed + _SPARE_BYTES, free=free + spare)

    def take(self, stream: BinaryIO, expected: Content, place: str, watch: Watch) -> None:
        """Take what `counted` has counted. Raises EvidenceChanged when it is something else by now."""
        before, self._done = self._done, self._done + expected.size
        if expected.sha256 in self._new or has_attachment(self._book.db, expected.sha256):
            return
        digest, size, part = hashlib.sha256(), 0, 0
        while content := stream.read(PART_BYTES):
            digest.update(content)
            size += len(content)
            if size > expected.size:
                break
            self._put(expected.sha256, part, content)
            part += 1
            watch(Progress("attach.write", before + size, self._total))
        if digest.hexdigest() != expected.sha256:
            raise EvidenceChanged(place)
        self._new[expected.sha256] = expected.size

    def finish(self, db: Database) -> None:
        """Make everything taken an attachment, inside the caller's transaction."""
        self._write_waiting(db)
        for sha256, size in self._new.items():
            parts = query(db, _COUNT, (sha256,))[0][0]
            assert parts == -(-size // PART_BYTES), "written ahead, and lost since"
            db.conn.execute(_KEEP, (sha256, size))
            db.conn.execute(_DONE, (sha256,))

    def done(self) -> None:
        """The caller's transaction is durable."""
        self._ahead.clear()

    def _put(self, sha256: str, part: int, content: bytes) -> None:
        self._waiting.append((sha256, part, content))
        self._waiting_bytes += len(content)
        if self._waiting_bytes >= TURN_BYTES:
            self._ahead.update(name for name, _, _ in self._waiting)
            with self._book.transaction() as db:
                self._write_waiting(db)

    def _write_waiting(self, db: Database) -> None:
        coming = {sha256 for sha256, _, _ in self._waiting if not has_attachment(db, sha256)}
        db.conn.executemany(_NOTE, [(sha256,) for sha256 in coming])
        db.conn.executemany(_PUT, [one for one in self._waiting if one[0] in coming])
        self._waiting.clear()
        self._waiting_bytes = 0


def unfinished(db: Database) -> list[str]:
    """The SHA-256 of what an intake has begun and not ended."""
    return [row[0] for row in query(db, _COMING)]


def forget_unfinished(book: Book) -> None:
    """Remove what an intake left half way."""
    _forget(book, unfinished(book.db))


def _forget(book: Book, coming: Iterable[str]) -> None:
    """Remove the parts of what did not arrive, in short turns."""
    for sha256 in coming:
        while not _forgot(book, sha256):
            pass


def _forgot(book: Book, sha256: str) -> bool:
    """Remove one turn's parts; True: none are left. Bytes that a packet has brought meanwhile stay."""
    with book.transaction() as db:
        if not has_attachment(db, sha256) and db.conn.execute(_DROP, (sha256, sha256, _TURN_PARTS)).rowcount:
            return False
        db.conn.execute(_DONE, (sha256,))
        return True
