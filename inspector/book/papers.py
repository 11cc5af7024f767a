"""Builds the edits of what each document of a visit says about itself."""

from typing import Any

from inspector.book.edit import Edit, Set
from inspector.book.fields import CREATION, identity_text
from inspector.book.ids import paper_id
from inspector.book.inspections import fields_of

__all__ = ["edit_paper", "paper_id"]


def edit_paper(inspection: bytes, kind: str, *, label: str = "paper.edit", **fields: Any) -> Edit:
    """The edit that sets fields of the document of `kind`, which comes to be by it when nothing was said of it so far.

    Raises FieldMissing, ValueRefused.
    """
    row_id = paper_id(inspection, kind)
    made = Set("paper", row_id, CREATION, identity_text("paper", {"kind": kind}))
    fields.setdefault("deleted", None)  # what was undone comes back by being edited again
    return Edit(label, inspection, (made, *fields_of("paper", row_id, fields)))
