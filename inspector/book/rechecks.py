"""Builds the edits of what became of last time's requirements."""

from typing import Any

from inspector.book.edit import Edit, Set
from inspector.book.fields import CREATION, identity_text
from inspector.book.ids import recheck_id
from inspector.book.inspections import fields_of

REMEDIED, PARTLY, NOT_REMEDIED, UNVERIFIABLE = STATES = ("remedied", "partly", "not_remedied", "unverifiable")
"""Đã khắc phục, khắc phục một phần, chưa khắc phục, chưa đủ căn cứ kết luận."""


def edit_recheck(inspection: bytes, finding: str, *, label: str = "recheck.edit", **fields: Any) -> Edit:
    """The edit that says what became of an earlier requirement, by its id in hexadecimal.

    The first edit also gives `text`, `criteria`, `owner`, `deadline`, `document`, `issued_on`, so that this visit can
    be read without the earlier one. Raises FieldMissing, ValueRefused.
    """
    row_id = recheck_id(inspection, finding)
    made = Set("recheck", row_id, CREATION, identity_text("recheck", {"finding": finding}))
    fields.setdefault("deleted", None)  # what was undone comes back by being edited again
    return Edit(label, inspection, (made, *fields_of("recheck", row_id, fields)))
