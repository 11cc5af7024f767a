"""What is typed and not yet written: kept in the book a moment after the last key, found again after a crash.

A text that the book would not take (a refused number, a full disk) waits here too, so that leaving the criterion
loses nothing; what only the disk refused is tried again as soon as something could be written.
"""

import contextlib
import json
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from inspector.book.drafts import drafts, drop_draft, save_draft
from inspector.book.ids import answer_id
from inspector.errors import InspectorError
from inspector.record import record
from ui.open_book import OpenBook

ANSWER, EVIDENCE = "answer", "evidence"
DRAWING = "drawing"
"""The field of a photo's draft that is no text: what is being drawn on it, as JSON."""


@record
class Spot:
    """A field of an answer; with `evidence`, of that piece of evidence of the criterion."""

    code: str
    period: str
    field: str
    evidence: bytes = b""


@record
class Mark:
    """Where somebody was typing: the editor's name, the caret in its text (-1: none), the scroll in pixels."""

    editor: str
    caret: int = -1
    scroll: int = 0

    @classmethod
    def read(cls, kept: list[object]) -> "Mark | None":
        """A mark from three values of a file; None when they are something else."""
        match kept:
            case [str(editor), int(caret), int(scroll)]:
                return cls(editor, caret, scroll)
        return None


class Drafts(QObject):
    """The drafts of the chosen inspection. `here` tells where the keyboard is, kept beside the text."""

    def __init__(self, open_book: OpenBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_book = open_book
        self._texts: dict[Spot, str] = {}
        self._left: set[Spot] = set()
        self._unkept: set[Spot] = set()
        self._marks: dict[Spot, Mark | None] = {}
        self._kept_at: dict[Spot, datetime] = {}
        self.here: Callable[[], Mark | None] = lambda: None
        open_book.freed.connect(self._keep_rest)

    def load(self) -> tuple[Spot, ...]:
        """Read what a crash left behind, oldest first; empty when the program ended in order."""
        self._texts.clear()
        self._left.clear()
        self._unkept.clear()
        visit = self._open_book.visit()
        there = {item.id for item in visit.evidence} | {b""}
        for draft in drafts(self._open_book.book.db, visit.id):
            spot = _spot(draft.identity) if draft.table in (ANSWER, EVIDENCE) else None
            if spot is not None and spot.evidence in there:
                self._texts[spot] = draft.text
                self._marks[spot], self._kept_at[spot] = _mark(draft.identity), draft.saved_at
        return tuple(self._texts)

    def mark_of(self, spot: Spot) -> Mark | None:
        """Where the caret was when a text that a crash left was kept."""
        return self._marks.get(spot)

    def kept_at(self, spot: Spot) -> datetime | None:
        """When a text that a crash left was kept."""
        return self._kept_at.get(spot)

    def text_of(self, spot: Spot) -> str | None:
        """What waits in a field."""
        return self._texts.get(spot)

    def keep(self, spot: Spot, text: str) -> InspectorError | None:
        """Keep `text`; the error when the book could not take it (it is kept in memory all the same)."""
        inspection = self._open_book.inspection
        assert inspection is not None
        self._texts[spot] = text
        self._left.discard(spot)
        if self._open_book.is_held:  # the window must not wait: kept as soon as the file is free
            self._unkept.add(spot)
            return None
        self._unkept.discard(spot)
        table, row = _place(inspection, spot)
        try:
            save_draft(
                self._open_book.book, inspection, table, row, spot.field, text, _identity(spot, self.here())
            )
        except InspectorError as error:
            return error
        return None

    def _keep_rest(self) -> None:
        """The file is free again."""
        for spot in [spot for spot in self._unkept if spot in self._texts]:
            self.keep(spot, self._texts[spot])

    def forget(self, spot: Spot) -> None:
        """The field was left as it stood, or written: nothing waits there."""
        if self._texts.pop(spot, None) is not None:
            self._left.add(spot)
        if self._open_book.inspection is None or self._open_book.is_held:
            return
        while self._left:
            left = self._left.pop()
            row = _place(self._open_book.inspection, left)[1]
            with contextlib.suppress(InspectorError):  # at worst it comes back once more, and is left again
                drop_draft(self._open_book.book, row, left.field)


def _place(inspection: bytes, spot: Spot) -> tuple[str, bytes]:
    """Table and row of a spot."""
    if spot.evidence:
        return EVIDENCE, spot.evidence
    return ANSWER, answer_id(inspection, spot.code, spot.period)


def _identity(spot: Spot, mark: Mark | None) -> str:
    """How the field is found again: code, period, field, evidence, then the mark where there is one."""
    parts: list[object] = [spot.code, spot.period, spot.field, spot.evidence.hex()]
    if mark is not None:
        parts += [mark.editor, mark.caret, mark.scroll]
    return json.dumps(parts, ensure_ascii=False)


def _mark(identity: str) -> Mark | None:
    try:
        return Mark.read(json.loads(identity)[4:])
    except (ValueError, TypeError):
        return None


def _spot(identity: str) -> Spot | None:
    try:
        code, period, field, *evidence = json.loads(identity)
        return Spot(str(code), str(period), str(field), bytes.fromhex(str(evidence[0])) if evidence else b"")
    except ValueError:
        return None
