"""A field and its values as the terminal prints them: in the words of the window, cut to a line."""

from typing import TYPE_CHECKING

from inspector.wording.facts import say_field, say_table, say_value

if TYPE_CHECKING:
    from inspector.book.engine import Database
    from inspector.book.fields import Stored
    from inspector.checklist.model import Criterion
    from inspector.cli.session import Session

_INNER = {("closing", "vector"), ("closing", "content")}
"""Checksums that nobody reads; `--json` has them."""
_MOST = 60  # letters of a value


def criteria_of(db: "Database") -> "dict[tuple[bytes, str], Criterion]":
    """Every criterion of every visit of a book, by the visit's id and its code."""
    from inspector.book.visit import inspections, load_visit

    return {
        (each.id, criterion.code): criterion
        for each in inspections(db)
        for criterion in load_visit(db, each.id).criteria
    }


def is_read(table: str, field: str) -> bool:
    """Whether people read a field at all."""
    return (table, field) not in _INNER


def place_text(session: "Session", table: str, criterion: str, period: str, document: str = "") -> str:
    """Where a field stands: the criterion and its period, the document, else what kind of row it is of."""
    where = criterion or document_text(session, document) or say_table(table, session.language)
    return f"{where} ({period})" if period else where


def document_text(session: "Session", kind: str) -> str:
    """A document's name; "" for no document."""
    from inspector.report.kinds import BY_ID

    if kind in BY_ID and session.language == "vi":
        return BY_ID[kind].name
    return kind.replace("_", " ")


def field_text(session: "Session", table: str, field: str) -> str:
    """What a field is called."""
    return say_field(table, field, session.language)


def value_text(
    session: "Session", table: str, field: str, stored: "Stored", criterion: "Criterion | None" = None
) -> str:
    """A value on one line, not longer than a line has room for."""
    text = " ".join(say_value(table, field, stored, session.language, criterion).split())
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"
