"""The office's library of sentences: one small file in the data folder, which no work ever depends on.

A file that cannot be read is put aside as `phrases.db.damaged`, and an empty one begun: what stands in the books can be
learnt again. Sentences of a protected book come in only when somebody asks for it, for this file is not protected.
"""

import contextlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from inspector import border
from inspector.book import phrase_index
from inspector.book.engine import Database, SqliteError, connect, query, translated
from inspector.book.errors import BookDamaged
from inspector.book.phrase_index import Heard, Phrase, Ranked, Wanted
from inspector.errors import DiskFull, InspectorError
from inspector.home import Home

FILE = "phrases.db"
FROM_PROTECTED = "phrases_from_protected"
"""Setting: an export from a protected book is learnt from, too."""
Answer = TypeVar("Answer")


class LibraryUnusable(InspectorError):
    """The library at `place` cannot be read or written. Facts: reason."""

    code = "phrases.unusable"


class LibraryNewer(InspectorError):
    """The library at `place` was written by a newer program; it is left alone."""

    code = "phrases.newer"


class PhraseMissing(InspectorError):
    """The library holds no sentence of the number `place`."""

    code = "phrases.missing"


class _Damaged(Exception):
    """The file is no library of ours any more."""


class PhraseLibrary:
    """The library of one data folder. Each call opens the file, does its work in one transaction and closes it.

    `put_aside`: where a file lies that could not be read and was replaced, until somebody was told. Every call raises
    LibraryUnusable, LibraryNewer, DiskFull.
    """

    def __init__(self, home: Home) -> None:
        self.path = home.path / FILE
        self.put_aside: Path | None = None

    # --- finding --------------------------------------------------------------------------------------

    def find(self, wanted: Wanted, beside: Iterable[Ranked] = (), limit: int = 8) -> list[Phrase]:
        """The best sentences of the library and of those `beside` it (the open book's), each once.

        What was removed by hand is not among them, wherever it stands.
        """
        beside = list(beside)
        if not border.exists(self.path):
            return phrase_index.best([beside], limit)

        def look(db: Database) -> list[Phrase]:
            gone = phrase_index.is_forgotten(db, beside)
            left = [one for one in beside if (one.phrase.kind, one.words) not in gone]
            return phrase_index.best([phrase_index.find(db, wanted), left], limit)

        return self._run(look, write=False)

    def count(self) -> int:
        """How many sentences there are."""
        if not border.exists(self.path):
            return 0
        return self._run(lambda db: int(query(db, "SELECT count(*) FROM phrase")[0][0]), write=False)

    # --- learning -------------------------------------------------------------------------------------

    def learn(self, source: str, heard: Iterable[Heard], day: str) -> int:
        """Have the sentences of `source` be these; how many are new. Nothing is written where nothing is said."""
        sentences = list(heard)
        if not sentences and not border.exists(self.path):
            return 0
        return self._run(lambda db: phrase_index.put(db, source, sentences, day), write=True)

    def count_insertion(self, phrase: Phrase, day: str) -> None:
        """A sentence was taken from the list."""
        if phrase.id:
            self._run(lambda db: phrase_index.count_insertion(db, phrase.kind, phrase.text, day), write=True)

    # --- removing -------------------------------------------------------------------------------------

    def forget(self, phrase: Phrase) -> None:
        """Never offer this sentence again."""
        self._run(lambda db: phrase_index.forget(db, phrase.kind, phrase.text), write=True)

    def forget_id(self, id_: int) -> Phrase:
        """Never offer the sentence with this number again; which it was. Raises PhraseMissing."""

        def remove(db: Database) -> Phrase | None:
            rows = query(db, "SELECT kind, text FROM phrase WHERE id = ?", (id_,))
            if not rows:
                return None
            phrase_index.forget(db, *rows[0])
            return Phrase(id_, *rows[0])

        removed = self._run(remove, write=True) if border.exists(self.path) else None
        if removed is None:
            raise PhraseMissing(str(id_))
        return removed

    def forget_all(self) -> int:
        """Begin anew with an empty library; how many sentences there were."""
        count = self.count()
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise border.write_error(error, self.path) from error
        return count

    # --- the file -------------------------------------------------------------------------------------

    def _run(self, do: Callable[[Database], Answer], *, write: bool) -> Answer:
        try:
            return self._once(do, write=write)
        except _Damaged:
            self._set_aside()
            return self._once(do, write=True)

    def _once(self, do: Callable[[Database], Answer], *, write: bool) -> Answer:
        try:
            if write:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            is_new = write and not border.exists(self.path)
            db = connect(self.path, None, write=write, create=write)
        except OSError as error:
            raise border.write_error(error, self.path) from error
        except SqliteError as error:
            raise self._ours(error) from error
        try:
            return self._do(db, do, is_new=is_new, write=write)
        except SqliteError as error:
            raise self._ours(error) from error
        finally:
            db.close()

    def _do(self, db: Database, do: Callable[[Database], Answer], *, is_new: bool, write: bool) -> Answer:
        if write:
            db.conn.execute("PRAGMA secure_delete = ON")
        if is_new or not query(db, "SELECT 1 FROM sqlite_schema LIMIT 1"):
            if not write:
                raise _Damaged  # an empty file: the beginning of one that was cut off
            phrase_index.make_tables(db)
        application, version = (
            query(db, f"PRAGMA {name}")[0][0] for name in ("application_id", "user_version")
        )
        if application != phrase_index.APPLICATION_ID:
            raise _Damaged
        if version > phrase_index.SCHEMA_VERSION:
            raise LibraryNewer(str(self.path))
        if not write:
            return do(db)
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            answer = do(db)
            db.conn.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(SqliteError):
                db.conn.execute("ROLLBACK")
            raise
        return answer

    def _ours(self, error: Exception) -> Exception:
        found = translated(error, self.path)
        if isinstance(found, BookDamaged) or "no such table" in str(error) or "no such column" in str(error):
            return _Damaged()
        if isinstance(found, DiskFull):
            return found
        return LibraryUnusable(str(self.path), reason=str(error))

    def _set_aside(self) -> None:
        aside = self.path.with_name(self.path.name + ".damaged")
        try:
            border.replace(self.path, aside)
            for left in ("-journal", "-wal", "-shm"):
                self.path.with_name(self.path.name + left).unlink(missing_ok=True)
        except OSError as error:
            raise LibraryUnusable(str(self.path), reason=error.strerror or str(error)) from error
        self.put_aside = aside
