"""Builds the edits of comments that came back beside the words of a document: kept, done, removed."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from inspector.book.edit import Edit, Set
from inspector.book.engine import Database, query
from inspector.book.fields import CREATION, identity_text
from inspector.book.ids import remark_id
from inspector.book.inspections import fields_of
from inspector.record import record

__all__ = [
    "Comment",
    "edit_remark",
    "kept_remarks",
    "known_remarks",
    "remark_id",
    "remark_sets",
    "remove_remark",
]

# One that was removed by hand has no words any more; one whose keeping was undone has them, and may come again.
_KNOWN = "SELECT id FROM remark WHERE inspection = :inspection AND (deleted IS NOT 1 OR text IS NULL)"


@record
class Comment:
    """What somebody wrote beside the words of a document. `written_at`: as Word says it, this machine's clock.

    `document`: which one of the visit's (conclusion, minutes…). `finding`: the sentence's id, hexadecimal, "" for other
    words. `quote`: the words it is about. `is_done`: resolved in Word already.
    """

    text: str
    author: str = ""
    written_at: datetime | None = None
    quote: str = ""
    is_done: bool = False
    document: str = ""
    finding: str = ""

    @property
    def said(self) -> str:
        """Its words, with who wrote it where that is known."""
        return f"{self.author}: {self.text}" if self.author else self.text


def known_remarks(db: Database, inspection: bytes) -> set[bytes]:
    """The comments that were ever kept, those that were removed since included; not one whose keeping was undone."""
    return {id_ for (id_,) in query(db, _KNOWN, {"inspection": inspection})}


def remark_sets(inspection: bytes, comments: Iterable[Comment], known: Collection[bytes]) -> list[Set]:
    """What keeps each comment once: one that is `known` is left as people have it. Raises ValueRefused."""
    kept: dict[bytes, Edit] = {}
    for one in comments:
        id_ = _id_of(inspection, one)
        if id_ not in known and id_ not in kept and one.text.strip():
            kept[id_] = edit_remark(
                inspection, id_, kind=one.document, finding=one.finding, quote=one.quote, text=one.text,
                author=one.author, written_at=one.written_at, is_done=one.is_done or None,
            )  # fmt: skip
    return [each for edit in kept.values() for each in edit.sets]


def kept_remarks(inspection: bytes, comments: Iterable[Comment], known: Collection[bytes]) -> int:
    """How many of these comments `remark_sets` would keep."""
    return len({_id_of(inspection, one) for one in comments if one.text.strip()} - set(known))


def edit_remark(inspection: bytes, row_id: bytes, *, label: str = "remark.edit", **fields: Any) -> Edit:
    """The edit that sets fields of a comment, which comes to be by it. Raises FieldMissing, ValueRefused."""
    made = Set("remark", row_id, CREATION, identity_text("remark", {}))
    fields.setdefault("deleted", None)  # a comment whose keeping was undone comes back by being kept again
    return Edit(label, inspection, (made, *fields_of("remark", row_id, fields)))


def remove_remark(inspection: bytes, row_id: bytes) -> Edit:
    """The edit that takes a comment away for good: the same document does not bring it again."""
    return edit_remark(inspection, row_id, label="remark.remove", text=None, deleted=True)


def _id_of(inspection: bytes, one: Comment) -> bytes:
    written = one.written_at.isoformat(timespec="minutes") if one.written_at else ""
    return remark_id(inspection, one.finding, one.author, one.text, written)
