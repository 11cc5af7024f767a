"""Evidence bytes: kept once by SHA-256, in parts, so that none of them is ever whole in memory."""

import hashlib
import io
import os
from collections.abc import Iterator
from typing import BinaryIO

from inspector.book.engine import Database, query
from inspector.book.errors import EvidenceMissing

PART_BYTES = 256 * 1024
LARGEST_ATTACHMENT = 512 * 1024 * 1024

_HAS = "SELECT bytes FROM attachment WHERE sha256 = ?"
_PART = "SELECT content FROM attachment_part WHERE sha256 = ? AND part = ?"
# An intake that goes on meanwhile may have written some of the same bytes ahead.
_PUT = "INSERT OR REPLACE INTO attachment_part(sha256, part, content) VALUES (?, ?, ?)"
_KEEP = "INSERT INTO attachment(sha256, bytes) VALUES (?, ?)"


class AttachmentWriter:
    """Takes the bytes named `sha256` as they come in a packet, inside the caller's transaction.

    `finish` gives the hash that they truly have, and the size: if it is another, the caller must roll back.
    """

    def __init__(self, db: Database, sha256: str) -> None:
        self._db, self._name = db, sha256
        self._hash = hashlib.sha256()
        self._pending = bytearray()
        self._parts = 0
        self.bytes = 0

    def write(self, content: bytes) -> None:
        """Take the next bytes."""
        self._hash.update(content)
        self.bytes += len(content)
        self._pending += content
        while len(self._pending) >= PART_BYTES:
            self._put(bytes(self._pending[:PART_BYTES]))
            del self._pending[:PART_BYTES]

    def finish(self) -> tuple[str, int]:
        """The SHA-256 (hexadecimal) and size; the bytes are kept."""
        if self._pending:
            self._put(bytes(self._pending))
            self._pending.clear()
        self._db.conn.execute(_KEEP, (self._name, self.bytes))
        return self._hash.hexdigest(), self.bytes

    def _put(self, part: bytes) -> None:
        self._db.conn.execute(_PUT, (self._name, self._parts, part))
        self._parts += 1


def has_attachment(db: Database, sha256: str) -> bool:
    """Whether the bytes are in this book."""
    return bool(query(db, _HAS, (sha256,)))


def open_attachment(db: Database, sha256: str) -> BinaryIO:
    """A readable, seekable stream of the bytes; each read fetches only its parts. Raises EvidenceMissing."""
    found = query(db, _HAS, (sha256,))
    if not found:
        raise EvidenceMissing(sha256)
    return io.BufferedReader(_Stored(db, sha256, found[0][0]), PART_BYTES)


def read_attachment(db: Database, sha256: str) -> bytes:
    """All bytes at once: for pictures. Raises EvidenceMissing."""
    with open_attachment(db, sha256) as stream:
        return stream.read()


def attachment_parts(db: Database, sha256: str) -> Iterator[bytes]:
    """The bytes in order, a part at a time. Raises EvidenceMissing."""
    with open_attachment(db, sha256) as stream:
        while part := stream.read(PART_BYTES):
            yield part


class _Stored(io.RawIOBase):
    """The parts of one attachment as a file."""

    def __init__(self, db: Database, sha256: str, size: int) -> None:
        self._db, self._sha256, self._size = db, sha256, size
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._at >= self._size or not len(buffer):
            return 0
        part, inside = divmod(self._at, PART_BYTES)
        found = query(self._db, _PART, (self._sha256, part))
        if not found:
            raise EvidenceMissing(self._sha256)
        piece = found[0][0][inside : inside + len(buffer)]
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)
