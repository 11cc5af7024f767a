"""Setting, changing and taking away a book's passphrase: a new file, whole, in the old one's place."""

from inspector.book.backup import backups
from inspector.book.book import Book
from inspector.book.copy import write_copy
from inspector.book.engine import Key
from inspector.progress import Watch, ignore


def change_passphrase(book: Book, new: str | None, watch: Watch = ignore) -> list[str]:
    """Seal the book with `new` (None: with nothing), with a new salt; the book stays open.

    Until the very last step the old file stands untouched. Returns the names of older backups that the new
    passphrase does not protect: unsealed ones after a passphrase was set. Raises PassphraseUnusable, DiskFull,
    FileUnwritable, BookReadOnly.
    """
    key = Key.new(new) if new is not None else None
    book.rewrite_with(
        key,
        lambda db, path: write_copy(
            db, path, key, source_key=book.key, evidence=db, is_clone=False, watch=watch
        ),
    )
    if key is None:
        return []
    return [str(backup.path) for backup in backups(book.home, book.id) if not backup.is_protected]
