"""From a path to a connection: who may write, what opens it, and whether it is a book of ours at all."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from inspector import border
from inspector.book.engine import (
    Database,
    Key,
    SqliteError,
    connect,
    our_errors,
    prepare_writing,
    query,
    translated,
)
from inspector.book.errors import (
    BookDamaged,
    BookNewer,
    BookTruncated,
    ForeignDatabase,
    HostileSchema,
    PassphraseNeeded,
    WrongPassphrase,
)
from inspector.book.ids import uuid7
from inspector.book.lock import BookLock
from inspector.book.schema import APPLICATION_ID, SCHEMA_VERSION, migrate, strange_object, version_of
from inspector.home import Home

_NO_WRITING = {errno.EROFS, errno.EACCES, errno.EPERM}


def lock_of(path: Path, home: Home) -> BookLock | None:
    """The lock; None where nothing can be written."""
    if path.exists() and not os.access(path, os.W_OK):
        return None
    try:
        return BookLock(path, home.author())
    except OSError as error:
        if error.errno in _NO_WRITING:
            return None
        raise border.write_error(error, path) from error


def lay_out(path: Path, key: Key | None, name: str) -> None:
    """A new file with every table, flushed."""
    db = connect(path, key, write=True, create=True)
    try:
        prepare_writing(db)
        migrate(db)
        made = border.now().isoformat(timespec="seconds")
        db.conn.execute("INSERT INTO book(id, created, name) VALUES (?, ?, ?)", (uuid7(), made, name))
        db.conn.execute("PRAGMA journal_mode = DELETE")
    finally:
        db.close()


def unlock(
    path: Path, salt: bytes | None, passphrase: str | None, raw_key: bytes | None, write: bool
) -> tuple[Key | None, Database]:
    """The key that opens the file, and a connection with it."""
    if salt is None:
        db = connect(path, None, write=write)
        return None, db
    for key in _candidates(path, salt, passphrase, raw_key):
        db = connect(path, key, write=write)
        try:
            query(db, "SELECT count(*) FROM sqlite_schema")
        except SqliteError as error:
            db.close()
            ours = translated(error, path)
            if not isinstance(ours, BookDamaged):
                raise ours or error from error
        else:
            return key, db
    raise WrongPassphrase(str(path))


def unlocked_copy(path: Path, salt: bytes | None, passphrase: str | None, raw_key: bytes | None) -> Database:
    """A copy of the book, opened as the book will be, the journal beside it played back."""
    db = unlock(path, salt, passphrase, raw_key, True)[1]
    try:
        with our_errors(path):
            check(path, db, False)
    except BaseException:
        db.close()
        raise
    return db


def _candidates(path: Path, salt: bytes, passphrase: str | None, raw_key: bytes | None) -> Iterator[Key]:
    from inspector.book.recovery import key_from_sheet

    if raw_key is not None:
        yield Key(raw_key, salt)
    if passphrase is None:
        if raw_key is None:
            raise PassphraseNeeded(str(path))
        return
    if (written := key_from_sheet(passphrase)) is not None:
        yield Key(written, salt)
    yield Key.from_passphrase(passphrase, salt)


def check(path: Path, db: Database, write: bool) -> None:
    """Refuse what is no book of ours or from a newer program, before anything is written; then make it ready."""
    if query(db, "PRAGMA application_id")[0][0] != APPLICATION_ID:
        raise ForeignDatabase(str(path))
    version = version_of(db)
    if version > SCHEMA_VERSION:
        raise BookNewer(str(path), found=version, known=SCHEMA_VERSION)
    pages, size = (int(query(db, f"PRAGMA page_{what}")[0][0]) for what in ("count", "size"))
    if path.stat().st_size < pages * size:
        raise BookTruncated(str(path), expected=pages * size, found=path.stat().st_size, backup="")
    if strange := strange_object(db):
        raise HostileSchema(str(path), found=strange)
    if len(query(db, "SELECT id FROM book")) != 1:
        raise BookDamaged(str(path), detail="book", backup="")
    if write:
        prepare_writing(db)
