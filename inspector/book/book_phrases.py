"""The sentences of the open book, all its visits, kept in memory: what its own pages can offer at once."""

import threading
from collections.abc import Iterable
from dataclasses import replace

import sqlcipher3

from inspector.book import phrase_index
from inspector.book.book import Book
from inspector.book.engine import Database, query
from inspector.book.learning import sentences_of
from inspector.book.phrase_index import Ranked, Wanted
from inspector.book.visit import inspections
from inspector.progress import Progress, Watch, ignore


class BookPhrases:
    """Made empty; `find` reads what it does not know yet. One call at a time, from any thread."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._lock = threading.Lock()
        self._stale: set[bytes] | None = None  # None: nothing was read yet
        self._db: Database | None = None

    def tell(self, visits: Iterable[bytes]) -> None:
        """These visits were changed: they are read again before the next answer."""
        if self._stale is not None:
            self._stale = self._stale | set(visits)

    def find(self, wanted: Wanted, watch: Watch = ignore) -> list[Ranked]:
        """The book's own sentences, best first. Raises the book's errors."""
        with self._lock:
            found = phrase_index.find(self._fresh(watch), wanted)
            return [
                replace(one, phrase=replace(one.phrase, id=0)) for one in found
            ]  # numbers are the library's

    def _fresh(self, watch: Watch) -> Database:
        if self._db is None:
            self._db = Database(sqlcipher3.connect(":memory:", isolation_level=None, check_same_thread=False))
            phrase_index.make_tables(self._db)
        stale, self._stale = self._stale, set()
        if stale == set():
            return self._db
        try:
            with self._book.connection() as db:
                known = {each.id for each in inspections(db)}
                wanted = known if stale is None else stale
                says = []
                for number, each in enumerate(wanted):
                    watch(Progress("phrases.read", number, len(wanted)))
                    says.append(sentences_of(db, each))
        except BaseException:
            self._stale = stale
            raise
        self._db.conn.execute("BEGIN")
        for one in says:
            phrase_index.put(self._db, one.source, one.heard, one.day)
        self._db.conn.execute("COMMIT")
        return self._db

    def count(self) -> int:
        """How many sentences were read."""
        return int(query(self._db, "SELECT count(*) FROM phrase")[0][0]) if self._db is not None else 0
