"""The open book: one file, one lock, one write path, one undo list."""

import contextlib
import math
import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from inspector import border
from inspector.book import journal
from inspector.book.closed import hold_open
from inspector.book.device import Device
from inspector.book.edit import NOTHING, Changes, Edit
from inspector.book.engine import (
    Database,
    Key,
    SqliteError,
    connect,
    new_salt,
    our_errors,
    prepare_writing,
    query,
    set_patience,
    translated,
)
from inspector.book.errors import (
    BookDamaged,
    BookInUse,
    BookMixed,
    BookMoved,
    BookReadOnly,
    BookTruncated,
    BookWriteFailed,
)
from inspector.book.fields import is_typed
from inspector.book.file import has_journal, look_at
from inspector.book.ids import uuid7
from inspector.book.lock import BookLock
from inspector.book.opening import check, lay_out, lock_of, unlock, unlocked_copy
from inspector.book.schema import SCHEMA_VERSION, migrate, stand_in, version_of
from inspector.errors import InspectorError, OutputExists
from inspector.home import Home
from inspector.progress import Watch, ignore
from inspector.text import clean

_TYPED_ON_S = 10
"""After so long a pause what is typed next is another gesture."""


@dataclass(slots=True)
class _Group:
    """One gesture that can be undone or redone whole."""

    label: str
    inspection: bytes
    written: list[journal.Written] = field(default_factory=list)
    at: float = -math.inf  # monotonic seconds

    def is_about(self, written: list[journal.Written]) -> bool:
        """Whether it wrote the same text of the same row, and nothing else."""
        one, other = ({(w.table, w.row_id, w.field) for w in group} for group in (self.written, written))
        return one == other and len(one) == 1 and all(is_typed(table, field) for table, _, field in one)


class Book:
    """A book that is open. Use as a context manager, or call `close`."""

    def __init__(self, path: Path, home: Home, key: Key | None, lock: BookLock | None, db: Database) -> None:
        self.path, self.home = path, home
        self._key, self._lock, self._db = key, lock, db
        self._writing = threading.RLock()
        self._counting, self._wanting, self._wrote_at = threading.Lock(), 0, -math.inf
        self._latest: int | None = None
        self._undo: list[_Group] = []
        self._redo: list[_Group] = []
        self._ours: set[bytes] = (
            set()
        )  # what this session wrote: anything else that shows is not ours to undo
        self.id: bytes = query(db, "SELECT id FROM book")[0][0]
        self._device = Device(db, home, self.id)
        self._file = _identity(path)
        self.backup_failed: InspectorError | None = None
        self.hurried_thread: int | None = (
            None  # whose writes are refused soon where another program holds the file
        )
        self._is_closed = False

    # --- life -----------------------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        home: Home,
        passphrase: str | None = None,
        raw_key: bytes | None = None,
        name: str = "",
    ) -> "Book":
        """Make a new, empty book at `path`; `name` is what it is called, else the file's name.

        Raises OutputExists, PassphraseUnusable, DiskFull, FileUnwritable.
        """
        path = path.absolute()
        if border.exists(path) or os.path.islink(path):  # noqa: PTH114 - Path's own raises for a long name
            raise OutputExists(str(path))
        key = Key.new(passphrase) if passphrase is not None else None
        if raw_key is not None:
            key = Key(raw_key, new_salt())
        beside = path.with_name(f".{path.name}.{uuid7().hex()[-8:]}.tmp")
        try:
            with our_errors(path):
                lay_out(beside, key, clean(name or path.stem, multiline=False))
            border.replace(beside, path)
            border.fsync_folder(path.parent)
        except OSError as error:
            raise border.write_error(error, path) from error
        finally:
            for left in (beside, beside.with_name(beside.name + "-journal")):
                with contextlib.suppress(OSError):
                    left.unlink(missing_ok=True)
        return cls.open(path, home=home, raw_key=key.raw if key else None, back_up=False)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        home: Home,
        passphrase: str | None = None,
        raw_key: bytes | None = None,
        back_up: bool = True,
        believe: bool = False,
        watch: Watch = ignore,
    ) -> "Book":
        """Open the book at `path`: lock, look, key, check, back up what changed since the last time, migrate.

        `passphrase` may also be what the recovery sheet shows. A backup that cannot be made does not keep the book
        shut: `backup_failed` says why. A file from elsewhere is held against its own journal first, unless `believe`.
        Raises FileMissing, FileNotRegular, BookInUse,
        NotABook, ForeignDatabase, BookNewer, BookTruncated, BookDamaged, BookMixed, JournalForeign, HostileSchema,
        PassphraseNeeded, WrongPassphrase.
        """
        path = Path(os.path.realpath(path))
        if not border.exists(path):
            look_at(path)  # says what is wrong without making a lock file
        lock = lock_of(path, home)
        if lock is not None:
            border.sweep(path)
        try:
            facts = look_at(path)
            salt = facts.salt if facts.is_protected else None
            if lock is not None and has_journal(path):
                from inspector.book.doubt import prove_journal

                prove_journal(path, lambda copy: unlocked_copy(copy, salt, passphrase, raw_key))
            key, db = unlock(path, salt, passphrase, raw_key, lock is not None)
            try:
                with our_errors(path):
                    check(path, db, lock is not None)
                    book = cls(path, home, key, lock, db)
                    if book.was_moved and not believe:
                        from inspector.book.doubt import refuse_mixture

                        refuse_mixture(path, db)
                    is_older = version_of(db) < SCHEMA_VERSION
                    if (back_up or is_older) and lock is not None:
                        book._back_up(watch)
                    if is_older:
                        book._bring_up()
                    return book
            except BaseException:
                db.close()
                raise
        except BaseException as error:
            if lock:
                lock.release()
            if isinstance(error, (BookTruncated, BookDamaged, BookMixed)):
                from inspector.book.backup import newest_named

                error.facts["backup"] = newest_named(home, path.name)
            raise

    def _back_up(self, watch: Watch) -> None:
        from inspector.book.backup import back_up

        try:
            back_up(self, watch)
        except InspectorError as error:
            self.backup_failed = error

    def _bring_up(self) -> None:
        """An older book becomes one of this program; where nothing can be written it is read as if it were."""
        if self.read_only:
            stand_in(self._db)
        else:
            migrate(self._db)

    def close(self) -> None:
        """Let the file go: mark kept, journal removed, lock released. Closing twice is no mistake."""
        if self._is_closed:
            return
        with self._writing:  # whoever writes in short turns finds it closed at the next one
            self._is_closed = True
            with contextlib.suppress(InspectorError, OSError, SqliteError):
                self._device.keep_mark(self._db)
            with contextlib.suppress(SqliteError):
                if not self.read_only:
                    self._db.conn.execute("PRAGMA journal_mode = DELETE")
            with contextlib.suppress(SqliteError):
                self._db.close()
            if self._lock:
                self._lock.release()

    def __enter__(self) -> "Book":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- facts ----------------------------------------------------------------------------------

    @property
    def db(self) -> Database:
        """The book's connection, for the rooms that hold SQL."""
        return self._db

    @property
    def is_protected(self) -> bool:
        """Whether a passphrase opens the book."""
        return self._key is not None

    @property
    def key(self) -> Key | None:
        """The raw key; None for an unprotected book. For the recovery sheet, backups and further connections."""
        return self._key

    @property
    def read_only(self) -> bool:
        """Whether the book lies where nothing can be written."""
        return self._lock is None

    @property
    def author(self) -> str:
        """Whose name changes bear now."""
        return self.home.author()

    @property
    def device(self) -> str:
        """The device id that changes bear."""
        return self._device.id

    @property
    def was_moved(self) -> bool:
        """Whether this file is an older copy, or comes from another machine (it writes under a new device id)."""
        return self._device.was_moved

    @contextlib.contextmanager
    def connection(self) -> Iterator[Database]:
        """A second connection that only reads, for work off the window's thread."""
        with our_errors(self.path):
            db = connect(self.path, self._key, write=False)
            try:
                if self.read_only and version_of(db) < SCHEMA_VERSION:
                    stand_in(db)
                yield db
            finally:
                db.close()

    # --- writing --------------------------------------------------------------------------------

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Database]:
        """All or nothing, durable at the end. One at a time; other threads wait. Not to be nested."""
        if self.read_only:
            raise BookReadOnly(str(self.path))
        with self._wants_to_write(), self._writing:
            if self._is_closed:
                raise BookWriteFailed(str(self.path), reason="closed")
            if _identity(self.path) != self._file:
                raise BookMoved(str(self.path))
            try:
                with our_errors(self.path):
                    set_patience(self._db, hurried=self.hurried_thread == threading.get_ident())
                    self._db.conn.execute("BEGIN IMMEDIATE")
                    self._device.begin(self._db)
                    before = journal.last_row(self._db)
                    yield self._db
                    self._commit(before)
            except BaseException as error:
                self._take_back(error)
                raise
            self._device.committed()

    @contextlib.contextmanager
    def _wants_to_write(self) -> Iterator[None]:
        with self._counting:
            self._wanting += 1
        try:
            yield
        finally:
            with self._counting:
                self._wanting -= 1
                self._wrote_at = time.monotonic()

    @property
    def is_wanted(self) -> bool:
        """Somebody writes, or waits to: a long read on a further connection, which no commit gets past, gives way."""
        return self._wanting > 0

    @property
    def quiet_s(self) -> float:
        """How many seconds nobody has written for; 0 while somebody wants to."""
        return 0.0 if self.is_wanted else time.monotonic() - self._wrote_at

    def _commit(self, before: int) -> None:
        """Commit. Where the very last flush fails the changes stand already: then they are written to last, or refused.

        Refusing what stands would have the person do it a second time.
        """
        reached = journal.last_row(self._db)
        try:
            self._db.conn.execute("COMMIT")
        except SqliteError as error:
            if reached == before or not isinstance(translated(error, self.path), BookWriteFailed):
                raise
            self._reopen()
            if journal.last_row(self._db) != reached:
                raise
            # Not the flush again, which may say yes to what is lost: a commit of its own over the same end of journal.
            self._db.conn.execute("BEGIN IMMEDIATE")
            self._db.conn.execute("UPDATE local SET value = value")
            self._db.conn.execute("COMMIT")

    def _reopen(self) -> None:
        with contextlib.suppress(SqliteError):
            self._db.close()
        self._db = connect(self.path, self._key, write=True)
        with contextlib.suppress(SqliteError):
            prepare_writing(self._db)

    def _take_back(self, error: BaseException) -> None:
        """Roll back; after a failing disk open the file again, because a failed flush must not just be repeated."""
        self._latest = None
        failed = isinstance(error, BookWriteFailed)
        try:
            if self._db.conn.in_transaction:
                self._db.conn.execute("ROLLBACK")
        except SqliteError:
            failed = True
        if failed:
            self._reopen()

    def write(self, edit: Edit) -> Changes:
        """Write `edit` as one undo group, durable when this returns; then it can be undone. Raises VisitClosed."""
        return self.write_made(lambda _db: edit)

    def write_made(self, make: Callable[[Database], Edit]) -> Changes:
        """As `write`, for an edit that is made inside its transaction, of what stands there then."""
        with self._writing:
            with self.transaction() as db:
                edit = make(db)
                written = self.write_within(db, edit)
            return self.remember(edit, written)

    def write_within(self, db: Database, edit: Edit) -> list[journal.Written]:
        """Write `edit` inside a `transaction` that does more; `remember` it once that is durable.

        Raises VisitClosed.
        """
        hold_open(db, edit.inspection, edit.sets)
        writer = self.writer(edit.inspection)
        written, self._latest = journal.write(db, writer, edit.sets, self.latest(db))
        return written

    def writer(self, inspection: bytes) -> journal.Writer:
        """Who writes now, with a new undo group."""
        return journal.Writer(self._device.id, self.author, inspection, uuid7())

    def latest(self, db: Database) -> int:
        """The latest hybrid time the book has seen."""
        if self._latest is None:
            self._latest = journal.latest_time(db)
        return self._latest

    def remember(self, edit: Edit, written: list[journal.Written]) -> Changes:
        """Put a durable edit on the undo list; the next piece of a text that is being typed goes to the last one."""
        if not written:
            return NOTHING
        now, last = time.monotonic(), self._undo[-1] if self._undo else None
        if edit.goes_on and last is not None and now - last.at < _TYPED_ON_S and last.is_about(written):
            self._undo[-1] = _Group(last.label, last.inspection, [*last.written, *written], now)
        else:
            self._undo.append(_Group(edit.label, edit.inspection, written, now))
        self._redo.clear()
        self._ours.update(w.change for w in written)
        return _changes(edit.label, edit.inspection, written)

    def others_wrote(self) -> None:
        """Changes came in that this object did not write itself (a merge): forget what is remembered about them."""
        self._latest = None

    def keep_mark(self) -> None:
        """Before work leaves the book: remember how far this device has written."""
        with self._writing:
            self._device.keep_mark(self._db)

    def rewrite_with(self, key: Key | None, write: Callable[[Database, Path], None]) -> None:
        """Have `write` put a new file in this one's place, and go on with it under `key`."""
        if self.read_only:
            raise BookReadOnly(str(self.path))
        with self._writing:
            failed: InspectorError | None = None
            try:
                write(self._db, self.path)
            except InspectorError as error:
                if _identity(self.path) == self._file:
                    raise
                failed = error  # the new file stands, only its name may not be on the medium yet
            self._db.close()
            self._key = key
            self._db = connect(self.path, key, write=True)
            with our_errors(self.path):
                prepare_writing(self._db)
            self._file = _identity(self.path)
            self._latest = None
            if failed:
                raise failed

    # --- undo -----------------------------------------------------------------------------------

    @property
    def undo_label(self) -> str:
        """What `undo` would take back; "" when nothing."""
        return self._undo[-1].label if self._undo else ""

    @property
    def redo_label(self) -> str:
        """What `redo` would do again; "" when nothing."""
        return self._redo[-1].label if self._redo else ""

    def undo(self) -> Changes | None:
        """Write the last gesture's earlier values as new changes; None when there is nothing to undo.

        A field that somebody else has written since stays as it is, and so does a row that somebody else wrote in.
        Raises VisitClosed.
        """
        return self._turn(self._undo, self._redo)

    def redo(self) -> Changes | None:
        """Undo the last undo; None when there is none."""
        return self._turn(self._redo, self._undo)

    def forget_gestures(self, inspection: bytes) -> None:
        """Nothing that was done in the visit so far can be undone or redone any more: it was closed, or reopened."""
        with self._writing:
            self._undo[:] = [group for group in self._undo if group.inspection != inspection]
            self._redo[:] = [group for group in self._redo if group.inspection != inspection]

    def _turn(self, source: list[_Group], target: list[_Group]) -> Changes | None:
        with self._writing:
            if not source:
                return None
            group = source[-1]
            with self.transaction() as db:
                hold_open(db, group.inspection, group.written)
                writer, latest = self.writer(group.inspection), self.latest(db)
                written, self._latest = journal.write_back(db, writer, group.written, self._ours, latest)
            source.pop()
            self._ours.update(w.change for w in written)
            target.append(_Group(group.label, group.inspection, written))
            return _changes(group.label, group.inspection, written)


def _changes(label: str, inspection: bytes, written: list[journal.Written]) -> Changes:
    rows = frozenset((w.table, w.row_id) for w in written)
    return Changes(frozenset({inspection}) if rows else frozenset(), rows, label)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


__all__ = ["Book", "BookInUse"]
