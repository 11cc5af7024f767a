"""What is being typed on the conclude page and is not a change yet: kept in the book, shown in the preview."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from ui.conclude.outline import Begun, Part

if TYPE_CHECKING:
    from inspector.book.book import Book
    from inspector.book.visit import Visit
    from inspector.report.conclusion import Sentence

FINDING, INSPECTION, PAPER = "finding", "inspection", "paper"
_PROSE = ("overview", "document_subject", "previous_note")


@dataclass(frozen=True, slots=True)
class Left:
    """The newest text that a kill left: where it belongs, when it was kept, where the caret was (-1: unknown)."""

    table: str
    field: str
    saved_at: datetime
    caret: int


@dataclass(frozen=True, slots=True)
class Typed:
    """One field's text before it is left."""

    table: str
    row_id: bytes
    field: str
    text: str


class Typing:
    """The unfinished texts of one inspection, by table, row and field."""

    def __init__(self, book: "Book", inspection: bytes) -> None:
        from inspector.book.drafts import drafts

        self._book, self._inspection = book, inspection
        self._texts: dict[tuple[str, bytes, str], str] = {}
        self._parts: dict[bytes, Part] = {}
        self.last: Left | None = None
        for draft in drafts(book.db, inspection):
            if draft.table in (FINDING, INSPECTION, PAPER):
                self._texts[draft.table, draft.row_id, draft.field] = draft.text
                self.last = Left(draft.table, draft.field, draft.saved_at, _caret(draft.identity))
                if (part := _part(draft.identity)) is not None:
                    self._parts[draft.row_id] = part

    def text(self, table: str, row_id: bytes, field: str) -> str | None:
        """What was being typed there; None when nothing was."""
        return self._texts.get((table, row_id, field))

    def details(self, inspection: bytes) -> dict[str, str]:
        """Field of the inspection → what was being typed there."""
        return {
            field: text
            for (table, row_id, field), text in self._texts.items()
            if table == INSPECTION and row_id == inspection
        }

    def sentences(self) -> list[bytes]:
        """The sentences that were being typed when the program ended, the last one last."""
        return [row_id for table, row_id, field in self._texts if table == FINDING and field == "text"]

    def begun(self) -> Begun | None:
        """A free sentence that was being written and is not in the book yet."""
        for row_id, part in self._parts.items():
            if (FINDING, row_id, "text") in self._texts:
                return Begun(row_id, part)
        return None

    def keep(self, typed: Typed, part: Part | None = None, caret: int = -1) -> None:
        """Keep it on disk, with the caret's place. Raises the book's errors."""
        from inspector.book.drafts import save_draft

        self._texts[typed.table, typed.row_id, typed.field] = typed.text
        beside: dict[str, object] = {"caret": caret}
        if part:
            beside |= {"kind": part.kind, "checklist": part.checklist}
        identity = json.dumps(beside)
        save_draft(self._book, self._inspection, typed.table, typed.row_id, typed.field, typed.text, identity)

    def forget(self, table: str, row_id: bytes, field: str) -> None:
        """The field was left: what was typed there is a change now, or nothing. Raises the book's errors."""
        from inspector.book.drafts import drop_draft

        self._parts.pop(row_id, None)
        if self._texts.pop((table, row_id, field), None) is not None:
            drop_draft(self._book, row_id, field)

    def visit_as_typed(self, visit: "Visit", sentence: "Sentence | None") -> "Visit":
        """`visit` as if what is typed were written already, for the preview. `sentence` is the one being edited."""
        inspection = visit.inspection
        for (table, row_id, field), text in self._texts.items():
            if (
                table == INSPECTION
                and row_id == visit.id
                and field in ("overview", "document_subject", "previous_note")
            ):
                inspection = replace(inspection, **{field: text})
        papers = {
            kind: replace(paper, text=text)
            for kind, paper in visit.papers.items()
            if (text := self.text(PAPER, paper.id, "text")) is not None
        }
        findings = visit.findings
        if sentence is not None:
            text = self.text(FINDING, sentence.id, "text")
            if text is not None and text.strip():
                findings = _with_text(visit, sentence, text)
        return replace(visit, inspection=inspection, findings=findings, papers={**visit.papers, **papers})


def _with_text(visit: "Visit", sentence: "Sentence", text: str) -> tuple:
    from inspector.book.rows import Finding

    if any(row.id == sentence.id for row in visit.findings):
        return tuple(replace(row, text=text) if row.id == sentence.id else row for row in visit.findings)
    row = Finding(
        sentence.id,
        visit.id,
        kind=sentence.kind,
        checklist=sentence.checklist,
        criteria=sentence.criteria,
        text=text,
        draft=sentence.draft,
        rests_on=sentence.rests_on,
        included=True,
        position=sentence.position,
    )
    return (*visit.findings, row)


def _caret(identity: str) -> int:
    try:
        said = json.loads(identity) if identity else None
    except ValueError:
        return -1
    caret = said.get("caret") if isinstance(said, dict) else None
    return caret if isinstance(caret, int) else -1


def _part(identity: str) -> Part | None:
    try:
        said = json.loads(identity) if identity else None
    except ValueError:
        return None
    if (
        isinstance(said, dict)
        and isinstance(said.get("kind"), str)
        and isinstance(said.get("checklist"), str)
    ):
        return Part(said["kind"], said["checklist"])
    return None
