"""The open book as pages see it; the only object in ui/ that holds a Book."""

import contextlib
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from inspector.book.errors import VisitClosed
from inspector.errors import InspectorError
from inspector.home import Home, Settings
from ui.work import Function, Work

if TYPE_CHECKING:
    from inspector.book.book import Book
    from inspector.book.edit import Changes, Edit
    from inspector.book.visit import InspectionName, Visit
    from inspector.checklist import Checklist
    from inspector.checklist.scoring import ChecklistScore
    from ui.phrases import Phrases

RECENT = "recent_books"  # settings: a list of {path, unit, date, answered, asked, is_protected}
CARRYING = "transfer"  # the lane of packing and taking in
LAST = "last_book"  # settings: {path, inspection}
BACKUPS = "backup"  # the lane of backups: they only read, and nothing waits for them
_MOST_RECENT = 12
REMEMBER_MS = 1000  # until it is kept which book is open: the window is on screen by then
RETRY_MS = 4000  # until what could not be written is tried again


class OpenBook(QObject):
    """One book at a time, the inspection chosen in it, and the work that runs on it.

    A page is made after a book was opened and dropped when it is closed, so to a page `book` is always there.
    Gestures become edits here, and `changed` tells every page what the book says now.
    """

    opened = Signal()
    flushing = Signal()  # whoever holds what was typed hands it over now
    closing = Signal()  # the book is still open: drop what reads it
    changed = Signal(object)  # Changes
    inspection_chosen = Signal(object)  # bytes, or None: there is none to choose
    turned = Signal(object)  # Changes of an undo or a redo, after `changed`: show the place where it happened
    saved = Signal(object)  # datetime, with the local zone, of the last durable write
    write_failed = Signal(object)  # InspectorError: nothing was written
    waiting = Signal(int)  # how many gestures wait for work that holds the file; 0: none any more
    freed = Signal()  # no work holds the file any more, and what waited was tried
    work_started = Signal(object)  # Work

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._book: Book | None = None
        self._inspection: bytes | None = None
        self._visit: Visit | None = None
        self._scores: tuple[ChecklistScore, ...] | None = None
        self._lanes: dict[str, list[Work]] = {}
        self._exclusive: set[Work] = set()
        self._is_refused = False  # the last write that failed was refused by a closed visit
        self._waiting: list[Callable[[], bool]] = []
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._write_again)
        self._remembering = QTimer(self)
        self._remembering.setSingleShot(True)
        self._remembering.setInterval(REMEMBER_MS)
        self._remembering.timeout.connect(self._remember_last)

    # --- what is open ---------------------------------------------------------------------------------

    @property
    def home(self) -> Home:
        """The installation's data folder."""
        return self._home

    @property
    def settings(self) -> Settings:
        """What the program remembers."""
        return self._home.settings

    @cached_property
    def phrases(self) -> "Phrases":
        """The office's sentences, for fields that offer them. Made when one is first asked for."""
        from ui.phrases import Phrases

        return Phrases(self)

    @property
    def is_open(self) -> bool:
        """A book is open."""
        return self._book is not None

    @property
    def book(self) -> "Book":
        """The book; only while one is open."""
        assert self._book is not None, "no book is open"
        return self._book

    def has_open(self, path: Path) -> bool:
        """The file at `path` is the book that is open, however the path is written."""
        if self._book is None:
            return False
        with contextlib.suppress(OSError):
            return path.absolute() == self._book.path or path.samefile(self._book.path)
        return False

    def still_has(self, book: "Book") -> bool:
        """`book` is the one that is open: what was begun on another has nobody to tell any more."""
        return self._book is book

    @property
    def inspection(self) -> bytes | None:
        """The chosen inspection's id."""
        return self._inspection

    def take(self, book: "Book", inspection: bytes | None = None) -> None:
        """Own `book` from now on, and show `inspection` of it (by default the last one shown, else the newest)."""
        self.close()
        self._book = book
        book.hurried_thread = (
            threading.get_ident()
        )  # the window must not stand still; what it could not write it retries
        self._inspection = self._first_shown(inspection)
        self._forget()
        self._remembering.start()
        self.opened.emit()
        self.inspection_chosen.emit(self._inspection)

    def choose(self, inspection: bytes) -> None:
        """Show another inspection of the same book."""
        if inspection == self._inspection:
            return
        self._inspection = inspection
        self._forget()
        self._remembering.start()
        self.inspection_chosen.emit(inspection)

    def close(self) -> None:
        """Cancel work, wait for it, close the book. Fields must have been committed before."""
        if self._book is None:
            return
        self.stop_work()
        self._write_waiting()
        self._waiting.clear()
        self.waiting.emit(0)
        self._retry.stop()
        self._remembering.stop()
        self._remember_last()
        self.closing.emit()
        book, self._book = self._book, None
        self._inspection = None
        self._forget()
        book.close()

    # --- reading --------------------------------------------------------------------------------------

    def inspections(self) -> "list[InspectionName]":
        """Every inspection in the book, by its start."""
        from inspector.book.visit import inspections

        return inspections(self.book.db)

    def visit(self) -> "Visit":
        """Everything about the chosen inspection, as the book says now. Read once, again after an edit."""
        if self._visit is None:
            from inspector.book.visit import load_visit

            assert self._inspection is not None, "no inspection is chosen"
            self._visit = load_visit(self.book.db, self._inspection)
        return self._visit

    def scores(self) -> tuple["ChecklistScore", ...]:
        """The scores of the chosen inspection's checklists, in their order."""
        if self._scores is None:
            self._scores = self.visit().scores()
        return self._scores

    def last_change(self) -> datetime | None:
        """When the chosen inspection was changed last, on this machine's clock; None: never, or none is chosen."""
        from inspector.book.history import last_change

        at = None if self._inspection is None else last_change(self.book.db, self._inspection)
        return None if at is None else at.astimezone()

    @property
    def is_closed(self) -> bool:
        """The chosen inspection is closed: nothing in it is changed until it is reopened."""
        return self._inspection is not None and bool(self.visit().inspection.closed)

    @property
    def is_view_only(self) -> bool:
        """Nothing can be changed: the book lies where nothing is written, or the chosen inspection is closed."""
        return self.book.read_only or self.is_closed

    def refusal(self) -> VisitClosed | None:
        """Why nothing of the chosen inspection is written now: it is closed; None while it is open."""
        if not self.is_closed:
            return None
        at = self.closed_at()
        unit = self.visit().inspection.unit
        return VisitClosed(unit, at=at.isoformat(timespec="minutes") if at else "")

    def closed_at(self) -> datetime | None:
        """When the chosen inspection was closed last, local time."""
        from inspector.book.closing import last_closing

        last = None if self._inspection is None else last_closing(self.book.db, self._inspection)
        return None if last is None else last.at

    def came_after_closing(self) -> int:
        """How many fields of the closed inspection came from others who did not know."""
        from inspector.book.closing import came_after

        return 0 if self._inspection is None else came_after(self.book.db, self._inspection)

    # --- writing --------------------------------------------------------------------------------------

    def edit(self, edit: "Edit") -> bool:
        """Write `edit`, durable when this returns True. False: nothing was written, `write_failed` said why.

        While a merge or a new passphrase holds the file, gestures wait their turn in memory, `waiting` tells how many,
        and they are done as soon as it ends; one that cannot be written then goes on waiting, and `flush` says so.
        """
        return self._in_turn(lambda: self._write(lambda: self.book.write(edit)))

    def _in_turn(self, do: Callable[[], bool]) -> bool:
        if self._exclusive:
            self._waiting.append(do)
            self.waiting.emit(len(self._waiting))
            return True
        return self._write_waiting() and do()

    def flush(self) -> bool:
        """Write what waits, before a book is closed: work that holds the file is cancelled. False: some still waits."""
        self.flushing.emit()
        if self._waiting and self._exclusive:
            self.stop_work()
        return self._write_waiting()

    @property
    def is_held(self) -> bool:
        """Work holds the file in one long transaction: whoever writes now would wait for it."""
        return bool(self._exclusive)

    def undo(self) -> bool:
        """Take the last edit back."""
        return self._turn(self.book.undo)

    def redo(self) -> bool:
        """Do again what was taken back."""
        return self._turn(self.book.redo)

    def _turn(self, turn: "Callable[[], Changes | None]") -> bool:
        def do() -> bool:
            turned: list[Changes | None] = []
            if not self._write(lambda: _noted(turned, turn())):
                return False
            if turned[0] is not None:
                self.turned.emit(turned[0])
            return True

        return self._in_turn(do)

    def close_visit(self) -> bool:
        """Close the chosen inspection; durable when this returns True. Not while work holds the file."""
        from inspector.book.closing import close_visit

        assert self._inspection is not None
        inspection = self._inspection
        return not self._exclusive and self._write(lambda: close_visit(self.book, inspection))

    def reopen_visit(self, reason: str) -> bool:
        """Let the chosen inspection be changed again, because of `reason`. Not while work holds the file."""
        from inspector.book.closing import reopen_visit

        assert self._inspection is not None
        inspection = self._inspection
        return not self._exclusive and self._write(lambda: reopen_visit(self.book, inspection, reason))

    def change_asked(self, add: "Sequence[Checklist]", drop: "Sequence[str]") -> bool:
        """Have the chosen inspection ask other checklists. False: work holds the file, nothing was changed.

        Raises what `inspector.book.asking.change_asked` raises.
        """
        from inspector.book.asking import change_asked

        if self._exclusive:
            return False
        self.tell(change_asked(self.book, self.visit(), add, drop))
        return True

    def settle(self, conflict: str, *, keep: int | None = None, value: object = None) -> bool:
        """Settle what was written differently, with side `keep` or with `value`; durable when this returns True.

        Not while work holds the file: a merge may bring further sides, and this does not wait for another choice.
        """
        from inspector.book.conflicts import settle

        return not self._exclusive and self._write(
            lambda: settle(self.book, conflict, keep=keep, value=value)
        )

    def tell(self, changes: "Changes | None") -> None:
        """Work changed the book: every page reads again what it shows."""
        if changes is None or changes.is_empty:
            return
        self._scores = None
        if self._visit is not None:
            from inspector.book.visit import refreshed

            self._visit = refreshed(self.book.db, self._visit, changes)
        if self._inspection is None and (first := self._first_shown(None)) is not None:
            self.choose(first)  # the first visit has arrived in an empty book
        self.saved.emit(datetime.now(UTC).astimezone())
        self.changed.emit(changes)

    def _write(self, write: Callable[[], "Changes | None"]) -> bool:
        try:
            changes = write()
        except InspectorError as error:
            self._is_refused = isinstance(error, VisitClosed)
            self.write_failed.emit(error)
            return False
        self.tell(changes)
        return True

    def _write_waiting(self) -> bool:
        """Write what waits, in its order, up to the first that cannot be written. True: nothing waits any more."""
        while self._waiting:
            do = self._waiting.pop(0)  # who hears of the write may edit, too
            if not do() and not self._is_refused:  # what a closed visit refuses is not tried again
                self._waiting.insert(0, do)
                self._retry.start()
                return False
            self.waiting.emit(len(self._waiting))
        self._retry.stop()
        return True

    def _write_again(self) -> None:
        if self._book is not None and not self._exclusive:
            self._write_waiting()

    def _forget(self) -> None:
        self._visit, self._scores = None, None

    # --- work -----------------------------------------------------------------------------------------

    def start_work(
        self, function: Function, *, title: str = "", lane: str = "book", exclusive: bool = False
    ) -> Work:
        """Run `function(watch)` off this thread; one at a time in a lane, the others wait in order.

        `exclusive`: it writes the book in one long transaction; edits wait until it ends.
        """
        work = Work(function, title, self)
        queue = self._lanes.setdefault(lane, [])
        queue.append(work)
        work.finished.connect(self._work_ended)
        if exclusive:
            self._exclusive.add(work)
        if len(queue) == 1:
            work.start()
        self.work_started.emit(work)
        return work

    @property
    def is_carrying(self) -> bool:
        """A packet is being written or taken in: closing the book would cut it off."""
        return bool(self._lanes.get(CARRYING))

    def works(self) -> tuple[Work, ...]:
        """All work begun or waiting."""
        return tuple(work for queue in self._lanes.values() for work in queue)

    def cancel_work(self, lane: str) -> tuple[Work, ...]:
        """Ask the works of a lane to stop; whoever must not meet them waits for each, off the window's thread."""
        works = tuple(self._lanes.get(lane, ()))
        for work in works:
            work.cancel()
        return works

    def stop_work(self, timeout_s: float = 3.0) -> None:
        """Cancel everything and wait for it."""
        works = self.works()
        self._lanes.clear()
        self._exclusive.clear()
        for work in works:
            work.cancel()
        for work in works:
            work.wait(timeout_s)

    def _work_ended(self) -> None:
        # A function that holds the work must not be connected to the work: destroyed, it would be freed twice.
        work = self.sender()
        assert isinstance(work, Work)
        queue = next((queue for queue in self._lanes.values() if work in queue), [])
        if work in queue:
            queue.remove(work)
        was_held = bool(self._exclusive)
        self._exclusive.discard(work)
        if was_held and not self._exclusive and self._book is not None:
            self._write_waiting()
            self.freed.emit()
        if queue and not queue[0].is_running:
            queue[0].start()
        work.deleteLater()

    # --- what is remembered ---------------------------------------------------------------------------

    def recent(self) -> list[dict[str, Any]]:
        """Books opened before, the last one first: path, unit, date, is_closed, answered, asked, is_protected."""
        if self._remembering.isActive():
            self._remembering.stop()
            self._remember_last()
        rows = self.settings.get(RECENT, [])
        return (
            [row for row in rows if isinstance(row, dict) and row.get("path")]
            if isinstance(rows, list)
            else []
        )

    def forget_recent(self, path: str) -> None:
        """Leave `path` out of the recent books; the file stays."""
        self._keep(RECENT, [row for row in self.recent() if row["path"] != path])

    def last(self) -> Path | None:
        """The book that was open last."""
        last = self.settings.get(LAST, {})
        return Path(last["path"]) if isinstance(last, dict) and last.get("path") else None

    def _first_shown(self, wanted: bytes | None) -> bytes | None:
        """The inspection to begin with: the wanted one, else the one shown last, else the newest."""
        ids = [row.id for row in self.inspections()]
        if wanted in ids:
            return wanted
        last = self.settings.get(LAST, {})
        if isinstance(last, dict) and last.get("path") == str(self.book.path):
            shown = bytes.fromhex(str(last.get("inspection") or ""))
            if shown in ids:
                return shown
        return ids[-1] if ids else None

    def _remember_last(self) -> None:
        shown = self._inspection.hex() if self._inspection else ""
        self._keep(LAST, {"path": str(self.book.path), "inspection": shown})
        self._remember_recent()

    def _remember_recent(self) -> None:
        """What the start page shows without opening the book. A protected book's name and figures stay inside it."""
        path = str(self.book.path)
        row: dict[str, Any] = {"path": path, "is_protected": self.book.is_protected}
        if not self.book.is_protected and self._inspection is not None:
            inspection = self.visit().inspection
            row["unit"] = inspection.unit
            row["is_closed"] = bool(inspection.closed)
            row["date"] = inspection.starts_at.date().isoformat() if inspection.starts_at else ""
            row["answered"] = sum(score.answered for score in self.scores())
            row["asked"] = sum(score.asked for score in self.scores())
        others = [other for other in self.recent() if other["path"] != path]
        self._keep(RECENT, [row, *others][:_MOST_RECENT])

    def _keep(self, name: str, value: Any) -> None:
        with contextlib.suppress(
            InspectorError, OSError
        ):  # a read-only data folder: only this is not remembered
            self.settings.set(name, value)


def _noted(notes: "list[Changes | None]", changes: "Changes | None") -> "Changes | None":
    notes.append(changes)
    return changes
