"""Backups: the facts each time, the evidence once, sealed as the book is; ten are kept, thinned by age.

In `backups/<book>/<key>/` lie `facts-<moment>.skt`, each a whole book but for the evidence, and `evidence.skt`, which
holds every attachment once. `<key>` names the key (not its value), because a changed passphrase begins a new store.
"""

import contextlib
import hashlib
import json
import re
import secrets
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from inspector import border
from inspector.book.book import Book
from inspector.book.copy import GaveWay, copy_evidence, write_copy
from inspector.book.engine import (
    SALT_BYTES,
    Database,
    Key,
    SqliteError,
    connect,
    new_salt,
    our_errors,
    prepare_writing,
    query,
    translated,
)
from inspector.book.errors import (
    BackupIncomplete,
    BackupMissing,
    BookDamaged,
    HostileSchema,
    PassphraseNeeded,
    WrongPassphrase,
)
from inspector.book.file import look_at
from inspector.book.recovery import key_from_sheet
from inspector.book.schema import migrate, strange_object
from inspector.errors import OutputExists
from inspector.home import Home
from inspector.progress import Progress, Watch, ignore

KEPT = 10
_NAME = re.compile(r"facts-(\d{8}T\d{6}Z)\.skt")
_MOMENT = "%Y%m%dT%H%M%SZ"
_EVIDENCE = "evidence.skt"
_LOOK_S = 0.02
QUIET_S = 1.0  # without a write, before a copy that gave way begins again: between two answers, not between two keys


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup of one book."""

    path: Path
    book: bytes
    name: str  # the book's file name when it was made
    made: datetime
    bytes: int
    is_protected: bool


def backups(home: Home, book_id: bytes | None = None) -> list[Backup]:
    """The backups of one book, or of every book; the newest first."""
    found: list[Backup] = []
    for folder in sorted(home.backups.glob("*/*")) if home.backups.is_dir() else []:
        try:
            book = bytes.fromhex(folder.parent.name)
        except ValueError:
            continue
        if book_id in (None, book):
            found += _in_folder(folder, book)
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def newest_named(home: Home, name: str) -> str:
    """The newest backup of a book with this file name: what a damaged book's refusal points to. "" when none."""
    return next((str(backup.path) for backup in backups(home) if backup.name == name), "")


def _in_folder(folder: Path, book: bytes) -> list[Backup]:
    name = _noted(folder).get("name", "")
    return [
        Backup(path, book, str(name), moment, path.stat().st_size, folder.name != "open")
        for path in folder.glob("facts-*.skt")
        if (moment := _moment(path)) is not None
    ]


def _moment(path: Path) -> datetime | None:
    match = _NAME.fullmatch(path.name)
    return datetime.strptime(match[1], _MOMENT).replace(tzinfo=UTC) if match else None


def _noted(folder: Path) -> dict[str, object]:
    try:
        noted = json.loads(border.read_capped(folder / "about.json", 4096))
    except Exception:  # a note for people; a backup is as good without it
        return {}
    return noted if isinstance(noted, dict) else {}


def backup_folder(home: Home, book: Book) -> Path:
    """Where the backups of `book` under its present key lie."""
    key = hashlib.sha256(b"backup" + book.key.raw + book.key.salt).hexdigest()[:12] if book.key else "open"
    return home.backups / book.id.hex() / key


_STATE = "SELECT device, hex(inspection), seq, hex(hash) FROM vector ORDER BY inspection, device"


def _state(db: Database) -> str:
    """What the book's facts are, in one word: two equal ones need no second backup."""
    held = [
        query(db, _STATE),
        query(db, "SELECT sha256 FROM attachment ORDER BY 1"),
        query(db, "SELECT count(*), max(at) FROM packet_log"),
    ]
    return hashlib.sha256(repr(held).encode()).hexdigest()


def back_up(book: Book, watch: Watch = ignore) -> Backup | None:
    """Make a backup unless nothing has changed since the last one; then thin the old ones out.

    Others may write in the book meanwhile and never wait for it: the facts are copied at a quiet moment. Evidence
    first, so that the facts never speak of evidence the store lacks. Raises DiskFull, FileUnwritable, BookLocked,
    BookWriteFailed.
    """
    folder = backup_folder(book.home, book)
    try:
        return _back_up_into(folder, book, watch)
    except OSError as error:
        raise border.write_error(error, folder) from error


def _back_up_into(folder: Path, book: Book, watch: Watch) -> Backup | None:
    with book.connection() as db:
        state = _state(db)
        if _noted(folder).get("state") == state and any(folder.glob("facts-*.skt")):
            return None
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob(
            ".facts-*.tmp"
        ):  # of a backup that was cut off; whoever makes one holds the book
            left.unlink(missing_ok=True)
        _store_evidence(db, folder / _EVIDENCE, book.key, watch)
        made = border.now()
        path = folder / f"facts-{made.strftime(_MOMENT)}.skt"
        _copy_facts(book, db, path, watch)
        _store_evidence(db, folder / _EVIDENCE, book.key, watch)  # what came in while the facts were copied
    note = {"state": state, "name": book.path.name, "made": made.isoformat(timespec="seconds")}
    border.write_whole(folder / "about.json", json.dumps(note).encode(), force=True)
    for old in superfluous(sorted((m, p) for p in folder.glob("facts-*.skt") if (m := _moment(p))), made):
        with contextlib.suppress(OSError):
            old.unlink()
    return Backup(
        path, book.id, book.path.name, made.replace(microsecond=0), path.stat().st_size, book.is_protected
    )


def _copy_facts(book: Book, db: Database, path: Path, watch: Watch) -> None:
    """Copy the facts; whoever wants to write in the book goes first, and the copy begins again at a quiet moment."""
    while True:
        try:
            write_copy(
                db, path, book.key, source_key=book.key, evidence=None,
                is_wanted=lambda: book.is_wanted, watch=watch,
            )  # fmt: skip
        except GaveWay:
            while book.quiet_s < QUIET_S:
                watch(Progress("copy.waits"))
                time.sleep(_LOOK_S)
        else:
            return


def superfluous(found: list[tuple[datetime, Path]], now: datetime) -> list[Path]:
    """Which backups to drop: the newest four stay, then one a day, a week, a month as they age; ten at most."""
    kept: list[Path] = []
    seen: set[object] = set()
    kinds: dict[Path, str] = {}
    room = {"new": 4, "day": 3, "week": 2, "month": KEPT - 9}
    for place, (made, path) in enumerate(sorted(found, reverse=True)):
        age = now - made
        if place < room["new"]:
            kept.append(path)
            continue
        kind = "day" if age < timedelta(days=4) else "week" if age < timedelta(days=25) else "month"
        slot = {"day": made.date(), "week": made.isocalendar()[:2], "month": (made.year, made.month)}[kind]
        if slot not in seen and sum(1 for one in kept if kinds.get(one) == kind) < room[kind]:
            seen.add(slot)
            kinds[path] = kind
            kept.append(path)
    return [path for _, path in found if path not in kept]


def _store_evidence(db: Database, path: Path, key: Key | None, watch: Watch) -> None:
    """Add to the store what it lacks. A store that is damaged is begun again.

    One that another program holds, or that the disk fails to give, is not damaged: it stays. It is flushed every few
    megabytes, because a commit in the book waits for all that is on its way to the disk.
    """
    try:
        store = _open_store(path, key)
    except BookDamaged:
        path.replace(path.with_name(f"damaged-{border.now().strftime(_MOMENT)}.skt"))
        store = _open_store(path, key)
    try:
        with our_errors(path):
            store.conn.execute("BEGIN IMMEDIATE")
            try:
                copy_evidence(db, store, watch, turn=lambda: _flush(store))
                store.conn.execute("COMMIT")
                store.conn.execute("PRAGMA journal_mode = DELETE")
            except BaseException:
                if store.conn.in_transaction:
                    store.conn.execute("ROLLBACK")
                raise
    finally:
        store.close()


def _flush(store: Database) -> None:
    store.conn.execute("COMMIT")
    store.conn.execute("BEGIN IMMEDIATE")


def _open_store(path: Path, key: Key | None) -> Database:
    """The evidence store at `path`, made where there is none. Raises BookDamaged, BookLocked, DiskFull."""
    with our_errors(path):
        if not path.exists() or not path.stat().st_size:
            _lay_out_store(path, key)
        store = _connect_store(path, key, write=True)
        try:
            prepare_writing(store)
            query(store, "SELECT count(*) FROM attachment")
        except BaseException:
            store.close()
            raise
    return store


def _connect_store(path: Path, key: Key | None, *, write: bool) -> Database:
    if key is not None:
        with path.open("rb") as file:
            key = Key(key.raw, file.read(SALT_BYTES))
    return connect(path, key, write=write)


def _lay_out_store(path: Path, key: Key | None) -> None:
    """A new, empty store, whole or not at all."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        store = connect(beside, Key(key.raw, new_salt()) if key else None, write=True, create=True)
        try:
            prepare_writing(store)
            migrate(store)
            store.conn.execute("PRAGMA journal_mode = DELETE")
        finally:
            store.close()
        border.replace(beside, path)
    finally:
        for left in (beside, beside.with_name(beside.name + "-journal")):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def restore(
    _home: Home,
    backup: Backup | Path,
    to_path: Path,
    *,
    passphrase: str | None = None,
    raw_key: bytes | None = None,
    watch: Watch = ignore,
) -> Path:
    """Make a whole book at `to_path` (a new file) out of a backup and the evidence store; its path.

    What is written in it from now on bears a new device id. Raises BackupMissing, BackupIncomplete, OutputExists,
    PassphraseNeeded, WrongPassphrase, BookDamaged, DiskFull, FileUnwritable.
    """
    source = backup.path if isinstance(backup, Backup) else backup
    if not source.is_file():
        raise BackupMissing(str(source))
    if border.exists(to_path):
        raise OutputExists(str(to_path))
    key, facts = _unlock(source, passphrase, raw_key)
    store: Database | None = None
    try:
        with our_errors(source):
            if strange := strange_object(facts):
                raise HostileSchema(str(source), found=strange)
            path = source.with_name(_EVIDENCE)
            if path.exists():
                with our_errors(path):
                    store = _connect_store(path, key, write=False)
            _hold_evidence(source, facts, store)
            write_copy(facts, to_path, key, source_key=key, evidence=store, watch=watch)
    finally:
        if store is not None:
            store.close()
        facts.close()
    return to_path


def _unlock(path: Path, passphrase: str | None, raw_key: bytes | None) -> tuple[Key | None, Database]:
    facts = look_at(path)
    if not facts.is_protected:
        return None, connect(path, None, write=False)
    raw = raw_key or (key_from_sheet(passphrase) if passphrase else None)
    if raw is None and passphrase is None:
        raise PassphraseNeeded(str(path))
    key = Key(raw, facts.salt) if raw else Key.from_passphrase(passphrase or "", facts.salt)
    db = connect(path, key, write=False)
    try:
        query(db, "SELECT count(*) FROM sqlite_schema")
    except SqliteError as error:
        db.close()
        ours = translated(error, path)
        raise (WrongPassphrase(str(path)) if isinstance(ours, BookDamaged) else ours or error) from error
    return key, db


_NEEDED = "SELECT DISTINCT sha256 FROM evidence WHERE deleted IS NOT 1"


def _hold_evidence(path: Path, facts: Database, store: Database | None) -> None:
    """Refuse a backup whose store lacks what an earlier state of the book surely had."""
    there = {row[0] for row in query(store, "SELECT sha256 FROM attachment")} if store is not None else set()
    missing = [row[0] for row in query(facts, _NEEDED) if row[0] not in there]
    if missing and not there:
        raise BackupIncomplete(str(path), missing=len(missing))
