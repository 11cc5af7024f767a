"""What a closed visit still lets be written: nothing that its documents rest on."""

from collections.abc import Iterable

from inspector.book.edit import Set
from inspector.book.engine import Database, query
from inspector.book.errors import VisitClosed
from inspector.book.journal import Written

_BESIDE = frozenset({"closing", "issued"})
"""Tables that go on after a visit is closed: what was exported of it, and its closing and reopening."""
_CLOSED = "SELECT unit, closed FROM inspection WHERE id = ?"
_LAST = """
    SELECT c.at FROM closing c JOIN change m ON m.row_id = c.id AND m.field = '+'
    WHERE c.inspection = ? AND c.kind = 'closed' ORDER BY m.time DESC, m.id DESC LIMIT 1
"""
_IS_SCAN = "SELECT 1 FROM evidence WHERE id = ? AND issued IS NOT NULL"


def is_closed(db: Database, inspection: bytes) -> bool:
    """Whether nothing in the visit may be changed now."""
    found = query(db, _CLOSED, (inspection,))
    return bool(found and found[0][1])


def hold_open(db: Database, inspection: bytes, places: Iterable[Set | Written]) -> None:
    """Raise VisitClosed where one of `places` may not be written, because the visit is closed.

    Exported documents are still entered, scans of their signed paper still kept, and the visit can be reopened.
    """
    found = query(db, _CLOSED, (inspection,))
    if not found or not found[0][1]:
        return
    places = list(places)
    scans = {
        place.row_id
        for place in places
        if isinstance(place, Set) and (place.table, place.field) == ("evidence", "issued") and place.value
    }
    for place in places:
        if place.table in _BESIDE or (place.table, place.field) == ("inspection", "closed"):
            continue
        if place.table == "evidence" and (place.row_id in scans or query(db, _IS_SCAN, (place.row_id,))):
            continue
        at = query(db, _LAST, (inspection,))
        raise VisitClosed(found[0][0] or "", at=at[0][0] if at else "")
