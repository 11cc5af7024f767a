"""The one way to a book's file: SQLCipher under sqlite-utils, keyed and hardened; SQLite's words become ours."""

import hashlib
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import sqlcipher3
import sqlcipher3.dbapi2

from inspector import border
from inspector.book.errors import (
    BookDamaged,
    BookLocked,
    BookReadOnly,
    BookWriteFailed,
    PassphraseUnusable,
)
from inspector.errors import DiskFull

if TYPE_CHECKING:
    import sqlite_utils

# sqlite-utils takes its exception classes from the module `pysqlite3` when there is one. Registered here, before the
# only import of sqlite_utils in the program, so that what it catches is what SQLCipher raises.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2


class Database:
    """One connection to the file at `path`; `utils` is sqlite-utils over it, for schema and migrations.

    sqlite-utils takes some 80 ms to import and opening a book needs none of it, so it comes in when first asked for.
    """

    def __init__(self, conn: Any, path: Path = Path()) -> None:
        self.conn, self.path = conn, path

    @cached_property
    def utils(self) -> "sqlite_utils.Database":
        """sqlite-utils over the same connection."""
        import sqlite_utils

        return sqlite_utils.Database(self.conn, execute_plugins=False, recursive_triggers=False)

    def close(self) -> None:
        """Close the connection."""
        self.conn.close()


SqliteError = sqlcipher3.dbapi2.Error
PAGE_BYTES = 4096
SALT_BYTES = 16
KDF_ROUNDS = 256_000
OTHER_KINDS = (
    b"PK\x03\x04",
    b"%PDF",
    b"\xff\xd8\xff\xdb",
    b"\xff\xd8\xff\xe0",
    b"\xff\xd8\xff\xe1",
    b"\xff\xd8\xff\xee",
    b"\x89PNG",
    b"\xd0\xcf\x11\xe0",
    b"Rar!",
    b"7z\xbc\xaf",
    b"age-encryption.org/",
)
"""How files begin whose first page is as varied as an encrypted one; long enough that no salt is taken for one."""
_PASSPHRASE_LIMIT = 1024
_BUSY_MS = 5_000
_HURRIED_MS = 500

_OPENING = """
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA mmap_size = 0;
    PRAGMA temp_store = MEMORY;
    PRAGMA foreign_keys = ON;
"""
# EXTRA and TRUNCATE: with FULL and a deleted journal a power cut can bring the journal back and undo an acknowledged
# answer, because the folder is not flushed.
_WRITING = """
    PRAGMA journal_mode = TRUNCATE;
    PRAGMA synchronous = EXTRA;
    PRAGMA secure_delete = ON;
"""


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """The raw key of one protected file: 32 bytes, and the salt that the file begins with."""

    raw: bytes
    salt: bytes

    @classmethod
    def from_passphrase(cls, passphrase: str, salt: bytes) -> "Key":
        """SQLCipher 4's own derivation, done once here so that a second connection does not wait for it again."""
        raw = hashlib.pbkdf2_hmac("sha512", clean_passphrase(passphrase).encode(), salt, KDF_ROUNDS, 32)
        return cls(raw, salt)

    @classmethod
    def new(cls, passphrase: str) -> "Key":
        """A key for a new file, with a salt of its own."""
        return cls.from_passphrase(passphrase, new_salt())

    @property
    def pragma(self) -> str:
        """What `PRAGMA key` is given."""
        return f"\"x'{self.raw.hex()}{self.salt.hex()}'\""


def new_salt() -> bytes:
    """What a new protected file begins with: by chance, but never as another kind of file begins."""
    while (salt := os.urandom(SALT_BYTES)).startswith(OTHER_KINDS):
        pass
    return salt


def clean_passphrase(passphrase: str) -> str:
    """NFC, one line end at the end cut, BOM cut. Raises PassphraseUnusable."""
    text = unicodedata.normalize("NFC", passphrase.removeprefix("\ufeff"))
    text = text.removesuffix("\n").removesuffix("\r")
    if not text or len(text) > _PASSPHRASE_LIMIT or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise PassphraseUnusable("")
    return text


def connect(path: Path, key: Key | None, *, write: bool, create: bool = False) -> Database:
    """A connection to `path`, hardened; nothing has been read yet, so a wrong key shows at the first query."""
    mode = "rwc" if create else "rw" if write else "ro"
    uri = uri_of(path, mode)
    connection = sqlcipher3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=512
    )
    try:
        connection.execute(
            "PRAGMA cipher_log_level = NONE"
        )  # before the key: it logs 70 lines for a damaged file
        if key:
            connection.execute(f"PRAGMA key = {key.pragma}")
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        connection.executescript(_OPENING)
        if not write:
            connection.execute("PRAGMA query_only = ON")
        return Database(connection, path)
    except BaseException:
        connection.close()
        raise


def set_patience(db: Database, *, hurried: bool) -> None:
    """How long to wait while another program holds the file; hurried, long enough for whoever only looks at it."""
    db.conn.execute(f"PRAGMA busy_timeout = {_HURRIED_MS if hurried else _BUSY_MS}")


def uri_of(path: Path, mode: str) -> str:
    """How SQLite is told of `path`: by the system's own bytes, which need not be text."""
    return f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"


def prepare_writing(db: Database) -> None:
    """Have every commit survive a power cut."""
    db.conn.executescript(_WRITING)


@contextmanager
def our_errors(path: Path) -> Iterator[None]:
    """What SQLite raises inside becomes ours; what we did not foresee stays a bug."""
    try:
        yield
    except SqliteError as error:
        ours = translated(error, path)
        if ours is None:
            raise
        raise ours from error


def translated(error: Exception, path: Path) -> Exception | None:
    """Our error for SQLite's; None for what can only be our own mistake."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    text = str(error)
    if primary == 13 or "is full" in text:
        return DiskFull(str(path), needed=0, free=border.free_space(path.parent))
    if primary in (11, 26) or "malformed" in text or "not a database" in text or "decode to UTF-8" in text:
        return BookDamaged(str(path), detail=text, backup="")
    if primary == 8 or "readonly" in text:
        return BookReadOnly(str(path))
    if primary in (5, 6) or "locked" in text:
        return BookLocked(str(path))
    if primary in (10, 14) or "disk I/O" in text or "unable to open" in text:
        return BookWriteFailed(str(path), reason=text)
    if isinstance(error, MemoryError):
        return BookWriteFailed(str(path), reason="out of memory")
    return None


def is_interrupted(error: Exception) -> bool:
    """Whether SQLite stopped because a progress handler told it to."""
    code = getattr(error, "sqlite_errorcode", None)
    return code == 9 or str(error) == "interrupted"


def query(db: Database, sql: str, parameters: Any = ()) -> list[Any]:
    """All rows at once, as tuples: a half-read cursor would keep the next commit waiting."""
    try:
        found: list[Any] = db.conn.execute(sql, parameters).fetchall()
    except UnicodeDecodeError as error:  # SQLite quotes what it cannot read, and that need not be text
        raise sqlcipher3.dbapi2.DatabaseError("malformed: not text") from error
    return found
