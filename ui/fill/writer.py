"""From a field to the book: builds the edit of an answer, and says what became of it."""

from collections.abc import Mapping
from typing import Any

from inspector.book.answers import edit_answer
from inspector.errors import InspectorError
from inspector.record import record
from ui.open_book import OpenBook


@record
class Outcome:
    """Written; refused by a rule (`problem`); or the system would not write (`unsaved`)."""

    problem: InspectorError | None = None
    is_unsaved: bool = False

    @property
    def is_written(self) -> bool:
        """It is in the book."""
        return self.problem is None and not self.is_unsaved


def write_answer(open_book: OpenBook, code: str, period: str, values: Mapping[str, Any]) -> Outcome:
    """Set fields of one answer."""
    if (refusal := open_book.refusal()) is not None:
        return Outcome(problem=refusal)
    try:
        edit = edit_answer(open_book.visit(), code, period, **values)
    except InspectorError as error:
        return Outcome(problem=error)
    return Outcome(is_unsaved=not open_book.edit(edit))
