"""What a file is before anything opens it: a plain book, a protected one, a newer one, or none of ours."""

import os
import stat
import struct
from pathlib import Path

from inspector import border
from inspector.book.engine import OTHER_KINDS, PAGE_BYTES, SALT_BYTES
from inspector.book.errors import BookNewer, BookTruncated, ForeignDatabase, JournalLeftBehind, NotABook
from inspector.book.schema import APPLICATION_ID, SCHEMA_VERSION
from inspector.errors import FileUnreadable
from inspector.record import record

_MAGIC = b"SQLite format 3\x00"
_LEAST_VARIETY = 200
"""An encrypted page of 4,096 bytes shows all 256 values; text, documents and programs show far fewer at their start."""


@record
class FileFacts:
    """What the file's first bytes and its length say."""

    is_protected: bool
    salt: bytes


def look_at(path: Path) -> FileFacts:
    """Read the first page of `path` and refuse what cannot be a book, touching nothing.

    Raises FileMissing, FileNotRegular, FileUnreadable, NotABook, ForeignDatabase, BookNewer, BookTruncated. Call it
    with the book's lock held: a book that is open in this process must not be opened and closed again beside SQLite.
    """
    with border.open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        try:
            page = file.read(PAGE_BYTES)
        except OSError as error:  # a stick with a bad spot
            raise FileUnreadable(str(path), reason=error.strerror or str(error)) from error
    _refuse_odd_journal(path)
    if page.startswith(_MAGIC):
        _check_plain(path, page, size)
        return FileFacts(False, b"")
    if (
        size < PAGE_BYTES
        or page.startswith(OTHER_KINDS)
        or _is_program(page)
        or len(set(page)) < _LEAST_VARIETY
    ):
        if page and _MAGIC.startswith(page[:16]):
            raise BookTruncated(str(path), expected=PAGE_BYTES, found=size, backup="")
        raise NotABook(str(path))
    return FileFacts(True, page[:SALT_BYTES])


def _is_program(page: bytes) -> bool:
    """Whether this is a Windows program: two letters alone would take one protected book in 65,536 for one."""
    at = int.from_bytes(page[60:64], "little")
    return page.startswith(b"MZ") and page[at : at + 4] == b"PE\0\0"


def _check_plain(path: Path, page: bytes, size: int) -> None:
    if len(page) < 100:
        raise BookTruncated(str(path), expected=PAGE_BYTES, found=size, backup="")
    page_bytes = struct.unpack(">H", page[16:18])[0]
    page_bytes = 65536 if page_bytes == 1 else page_bytes
    pages, version, application = (struct.unpack(">I", page[at : at + 4])[0] for at in (28, 60, 68))
    if application != APPLICATION_ID:
        raise ForeignDatabase(str(path))
    if version > SCHEMA_VERSION:
        raise BookNewer(str(path), found=version, known=SCHEMA_VERSION)
    if size < pages * page_bytes and not has_journal(path):
        raise BookTruncated(str(path), expected=pages * page_bytes, found=size, backup="")


def has_journal(path: Path) -> bool:
    """Whether beside `path` lies a journal that SQLite may play back."""
    try:
        return _journal(path).stat().st_size > 0
    except OSError:
        return False


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _refuse_odd_journal(path: Path) -> None:
    """SQLite would wait at a pipe, or follow a link out of the folder."""
    for suffix in ("-journal", "-wal"):
        beside = path.with_name(path.name + suffix)
        try:
            kind = os.lstat(beside).st_mode
        except OSError:
            continue
        if not stat.S_ISREG(kind):
            raise JournalLeftBehind(str(beside))
