"""Under which device id this installation writes in a book (a restored or cloned book must not reuse sequence numbers).

A receiver asks only for what lies above the last sequence number it has of a device. If an older copy of a book went on
under the same device, its new work would bear numbers that the receiver already has, and would never be sent. So the
data folder keeps a mark for each book: the device, the sequence numbers reached, and a random word that the book also
holds and that changes with every session that writes. A file whose word is not the mark's, or that is behind it, was
restored, cloned or carried elsewhere: it writes under a new device id.
"""

import secrets
from typing import Any

from inspector.book.engine import Database, query
from inspector.errors import InspectorError
from inspector.home import Home

_SET = "INSERT INTO local(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value"


class Device:
    """This installation's writing in one book. `id` is good for reading; `begin` makes it good for writing."""

    def __init__(self, db: Database, home: Home, book: bytes) -> None:
        self._home, self._book = home, book
        local = dict(query(db, "SELECT name, value FROM local"))
        self._word = local.get("session", "")
        mark = home.sequence_mark(book)
        self.id: str = local.get("device") or home.installation_id
        self.was_moved = bool(self._word) and not self._is_continued(db, mark)
        if self.was_moved:
            self.id = secrets.token_hex(8)
        self._begun = False

    def _is_continued(self, db: Database, mark: Any) -> bool:
        if mark.get("device") != self.id or self._word not in (mark.get("word"), mark.get("next_word")):
            return False
        reached = mark.get("reached", {})
        return isinstance(reached, dict) and all(
            self._reached(db).get(inspection, 0) >= seq for inspection, seq in reached.items()
        )

    def _reached(self, db: Database) -> dict[str, int]:
        rows = query(db, "SELECT hex(inspection), seq FROM vector WHERE device = ?", (self.id,))
        return dict(rows)

    def begin(self, db: Database) -> None:
        """Before the first write of a session, inside its transaction: mark first, then the book."""
        if self._begun:
            return
        word = secrets.token_hex(8)
        mark = {"device": self.id, "word": self._word, "next_word": word, "reached": self._reached(db)}
        try:
            self._home.keep_sequence_mark(self._book, mark)
        except (InspectorError, OSError):
            self.id = secrets.token_hex(
                8
            )  # without a mark no number is surely new, except under a new device
        db.conn.execute(_SET, ("device", self.id))
        db.conn.execute(_SET, ("session", word))
        self._next = word

    def committed(self) -> None:
        """The first write of the session is durable."""
        if not self._begun:
            self._word, self._begun = self._next, True

    def keep_mark(self, db: Database) -> None:
        """Remember how far this session has written: before a packet leaves, and at the end."""
        if self._begun:
            self._home.keep_sequence_mark(
                self._book, {"device": self.id, "word": self._word, "reached": self._reached(db)}
            )
