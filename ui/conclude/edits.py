"""What a person does to a sentence of the conclusion, as edits of the book. No Qt."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from inspector.book.edit import Edit
from inspector.book.findings import edit_finding, order_findings, remove_finding

if TYPE_CHECKING:
    from inspector.report.conclusion import Sentence


def say(inspection: bytes, sentence: "Sentence", text: str) -> Edit:
    """The sentence says `text` from now on; the draft's own words make it follow the draft again."""
    if sentence.draft and text in ("", sentence.draft):
        return follow_draft(inspection, sentence)
    fields: dict[str, Any] = {} if sentence.edited else {"draft": sentence.draft or None}
    return edit_finding(inspection, sentence.id, **{**sentence.fields_to_store(), **fields, "text": text})


def begin(inspection: bytes, sentence: "Sentence", text: str, position: int) -> Edit:
    """A free sentence that was just written comes into the book, at the end of its part."""
    return edit_finding(
        inspection,
        sentence.id,
        label="finding.add",
        kind=sentence.kind,
        checklist=sentence.checklist,
        text=text,
        included=True,
        position=position,
    )


def follow_draft(inspection: bytes, sentence: "Sentence") -> Edit:
    """The sentence says what the answers say, now and later."""
    return edit_finding(
        inspection, sentence.id, **{**sentence.fields_to_store(), "text": None, "draft": None}
    )


def keep_words(inspection: bytes, sentence: "Sentence") -> Edit:
    """The person has seen what the answers say now, and keeps his own words."""
    return edit_finding(
        inspection,
        sentence.id,
        label="finding.keep",
        **{**sentence.fields_to_store(), "draft": sentence.draft},
    )


def leave_out(inspection: bytes, sentence: "Sentence") -> Edit:
    """The sentence is not in the document; it waits among the candidates."""
    return edit_finding(
        inspection,
        sentence.id,
        label="finding.leave_out",
        **{**sentence.fields_to_store(), "included": False},
    )


def put_in(inspection: bytes, sentence: "Sentence", position: int | None) -> Edit:
    """The sentence is in the document, last of its part when `position` is given."""
    fields = {} if position is None else {"position": position}
    return edit_finding(
        inspection,
        sentence.id,
        label="finding.put_in",
        **{**sentence.fields_to_store(), **fields, "included": True},
    )


def remove(inspection: bytes, sentence: "Sentence") -> Edit:
    """A free sentence goes; undo brings it back."""
    return remove_finding(inspection, sentence.id)


def set_field(inspection: bytes, sentence: "Sentence", field: str, value: object) -> Edit:
    """Owner, supporting bodies, deadline, explanation or agreement."""
    return edit_finding(inspection, sentence.id, **{**sentence.fields_to_store(), field: value})


def order(inspection: bytes, sentences: Sequence["Sentence"]) -> Edit:
    """The sentences of one part stand in this order."""
    return order_findings(inspection, [(sentence.id, sentence.fields_to_store()) for sentence in sentences])


def next_position(sentences: Sequence["Sentence"]) -> int | None:
    """The place after all of `sentences`; None while nobody has ordered them (the checklist's order counts)."""
    placed = [sentence.position for sentence in sentences if sentence.position is not None]
    return max(placed) + 1 if placed else None
