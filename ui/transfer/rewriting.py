"""What a person types to settle a conflict, as the field's own kind of value."""

from typing import TYPE_CHECKING

from inspector.book.fields import WORDS, kind_of
from inspector.text import parse_date, parse_decimal

if TYPE_CHECKING:
    from inspector.book.conflicts import Conflict
    from inspector.book.visit import Visit

_TYPED = {"text", "line", "date", "decimal", "integer"}
_NEVER = {("finding", "rests_on"), ("finding", "checklist"), ("checklist_use", "sha256")}


def can_rewrite(conflict: "Conflict") -> bool:
    """Whether the field takes what one types; one of a few words is only chosen among the sides."""
    key = conflict.table, conflict.field
    if key in WORDS or key in _NEVER or (conflict.table == "checklist_use" and conflict.field == "checklist"):
        return False
    return kind_of(*key) in _TYPED


def typed_value(conflict: "Conflict", text: str, visit: "Visit") -> object:
    """`text` as the field holds it, held against the criterion where it is an answer's.

    Raises what reading a number or a date raises, and what `edit_answer` refuses.
    """
    if not text:
        return None
    kind = kind_of(conflict.table, conflict.field)
    value: object = text
    if kind == "date":
        value = parse_date(text)
    elif kind == "decimal":
        value = parse_decimal(text)
    elif kind == "integer":
        value = int(parse_decimal(text))
    if conflict.table == "answer":
        from inspector.book.answers import edit_answer

        edit = edit_answer(visit, conflict.criterion, conflict.period, **{conflict.field: value})
        return next((one.value for one in edit.sets if one.field == conflict.field), value)
    return value
