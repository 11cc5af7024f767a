"""What a person does to the book, as a value: an edit goes in, what changed comes out."""

from inspector.book.fields import Stored
from inspector.record import record


@record
class Set:
    """One field of one row gets one value, as the journal stores it. Made by the builders, which check it."""

    table: str
    row_id: bytes
    field: str
    value: Stored


@record
class Edit:
    """One gesture: written whole or not at all, undone whole. `label` is a code that `wording.py` says.

    `goes_on`: it may be the next piece of the text whose last piece was the edit before; then both are one gesture.
    """

    label: str
    inspection: bytes
    sets: tuple[Set, ...]
    goes_on: bool = False


@record
class Changes:
    """What a write changed: whoever shows these rows reads them again."""

    inspections: frozenset[bytes]
    rows: frozenset[tuple[str, bytes]]
    label: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed, because every value stood there already."""
        return not self.rows


NOTHING = Changes(frozenset(), frozenset(), "")
