"""A new book that stands under its name only when all that belongs in it is there."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from inspector import border
from inspector.book.book import Book
from inspector.book.ids import uuid7
from inspector.book.lock import BookLock
from inspector.errors import FileNotRegular, FolderMissing, OutputExists
from inspector.home import Home


@contextlib.contextmanager
def making_book(
    path: Path, *, home: Home, passphrase: str | None = None, force: bool = False
) -> Iterator[Book]:
    """A new, open book that takes the name `path` when the caller is done; nothing is left when it is not.

    An existing file is replaced only with `force`, and only when no program has it open. Raises OutputExists,
    FolderMissing, BookInUse, and what `Book.create` raises.
    """
    path = path.absolute()
    if not path.parent.is_dir():
        raise FolderMissing(str(path.parent))
    if path.is_symlink() or path.exists():
        if not force:
            raise OutputExists(str(path))
        if path.is_symlink() or not path.is_file():
            raise FileNotRegular(str(path))
    beside = path.with_name(f".{path.name[:80]}.{uuid7().hex()[-8:]}.tmp")
    try:
        with Book.create(beside, home=home, passphrase=passphrase, name=path.stem) as book:
            yield book
        _take_its_name(beside, path, home, force=force)
    except OSError as error:
        raise border.write_error(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _take_its_name(beside: Path, path: Path, home: Home, *, force: bool) -> None:
    """Rename the finished book, with the old one's lock held so that nobody is writing into it."""
    if not force or not path.exists():
        if path.exists():
            raise OutputExists(str(path))
        border.replace(beside, path)
        border.fsync_folder(path.parent)
        return
    lock = BookLock(path, home.author())
    try:
        border.replace(beside, path)
        path.with_name(path.name + "-journal").unlink(missing_ok=True)  # the old book's
        border.fsync_folder(path.parent)
    finally:
        lock.release()
