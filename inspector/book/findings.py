"""Builds the edits of the conclusion's sentences: edited ones, free ones, their order."""

from collections.abc import Iterable
from typing import Any

from inspector.book.edit import Edit, Set
from inspector.book.fields import CREATION, identity_text
from inspector.book.ids import finding_id, uuid7
from inspector.book.inspections import fields_of

__all__ = ["add_finding", "edit_finding", "finding_id", "order_findings", "remove_finding"]


def edit_finding(inspection: bytes, row_id: bytes, *, label: str = "finding.edit", **fields: Any) -> Edit:
    """The edit that sets fields of a sentence, which comes to be by it when it was only drafted so far.

    Editing a drafted sentence for the first time also gives `kind`, `checklist`, `criteria` and `draft`.
    Raises FieldMissing, ValueRefused.
    """
    made = Set("finding", row_id, CREATION, identity_text("finding", {}))
    fields.setdefault("deleted", None)  # a sentence that was undone comes back by being edited again
    return Edit(label, inspection, (made, *fields_of("finding", row_id, fields)))


def add_finding(inspection: bytes, kind: str, text: str, **fields: Any) -> tuple[bytes, Edit]:
    """A free sentence: its id, and the edit that adds it."""
    row_id = uuid7()
    return row_id, edit_finding(inspection, row_id, label="finding.add", kind=kind, text=text, **fields)


def remove_finding(inspection: bytes, row_id: bytes) -> Edit:
    """The edit that takes a free sentence away. A drafted one is left out by `included=False` instead."""
    return edit_finding(inspection, row_id, label="finding.remove", deleted=True)


def order_findings(inspection: bytes, findings: Iterable[tuple[bytes, dict[str, Any]]]) -> Edit:
    """The edit that has sentences stand in this order; each comes with the fields that a drafted one needs."""
    sets: list[Set] = []
    for place, (row_id, fields) in enumerate(findings, start=1):
        sets += edit_finding(inspection, row_id, **fields, position=place).sets
    return Edit("finding.order", inspection, tuple(sets))
