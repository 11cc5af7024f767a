"""Books that are not believed by their first page: one with a journal beside it, one that comes from elsewhere.

SQLite plays a journal that it finds beside a book back into it, and does not ask whose it is: the journal of an older
state, or of another book of that name, leaves a mixture. A copy made by hand while the book was written is such a
mixture too, and may pass every check of its pages. Both are found by replaying our own journal against the tables.
"""

import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from inspector import border
from inspector.book.engine import Database, SqliteError, translated
from inspector.book.errors import BookError, BookMixed, JournalForeign
from inspector.errors import DiskFull

_SPARE_BYTES = 1024 * 1024


def prove_journal(path: Path, unlock: Callable[[Path], Database]) -> None:
    """Play the journal beside `path` back into a copy, and refuse both when the copy is not sound.

    `unlock` opens a file as this book. The book itself is not touched: with a sound copy SQLite does the same to it
    when it is opened. Raises JournalForeign, DiskFull, and what `unlock` raises.
    """
    journal = path.with_name(path.name + "-journal")
    needed = path.stat().st_size + journal.stat().st_size + _SPARE_BYTES
    if 0 < border.free_space(path.parent) < needed:
        raise DiskFull(str(path), needed=needed, free=border.free_space(path.parent))
    copy = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.tmp")
    beside = copy.with_name(copy.name + "-journal")
    try:
        shutil.copy(path, copy)
        shutil.copy(journal, beside)
        try:
            db = unlock(copy)
        except BookError as error:
            error.place = str(path)
            raise
        try:
            wrong = what_is_wrong(db)
        finally:
            db.close()
        if wrong:
            raise JournalForeign(str(journal), book=path.name)
    except OSError as error:
        raise border.write_error(error, path) from error
    finally:
        for left in (copy, beside):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def refuse_mixture(path: Path, db: Database) -> None:
    """Refuse a book whose tables are not what its journal says. Raises BookMixed."""
    if wrong := what_is_wrong(db):
        raise BookMixed(str(path), detail=wrong)


def what_is_wrong(db: Database) -> str:
    """The first thing that shows two states mixed in the facts; "" when they are one. Evidence is not read."""
    from inspector.book.verify import facts_wrong

    try:
        return facts_wrong(db)
    except SqliteError as error:
        if translated(error, Path()) is None:
            raise
        return str(error)
