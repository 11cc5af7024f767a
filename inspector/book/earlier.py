"""The unit's earlier visits that this book holds."""

from datetime import datetime

from inspector.book.engine import Database, query
from inspector.book.visit import Visit, load_visit
from inspector.text import FIRST_YEAR, LAST_YEAR, fold

MOST = 3
"""Earlier visits that are looked at: what is older is of no use in the room."""
_UNITS = "SELECT id, unit, unit_short, starts_at FROM inspection WHERE deleted IS NOT 1 AND id <> ?"


def earlier_visits(db: Database, visit: Visit, most: int = MOST) -> tuple[Visit, ...]:
    """Visits of the same unit that began before this one, newest first.

    A unit is the same when its full or its short name is, whatever its capitals, spaces and diacritics. A visit without
    a start, or with one in no year of ours, stands where it was made.
    """
    names = _names(visit.inspection.unit, visit.inspection.unit_short)
    mine = _began(visit.id, visit.inspection.starts_at)
    found = []
    for id_, unit, short, starts_at in query(db, _UNITS, (visit.id,)):
        began = _began(id_, datetime.fromisoformat(starts_at) if starts_at else None)
        if names & _names(unit or "", short or "") and began < mine:
            found.append((began, id_))
    return tuple(load_visit(db, id_) for _, id_ in sorted(found, reverse=True)[:most])


def _names(*names: str) -> set[str]:
    return {" ".join(fold(name).split()) for name in names if name.strip()}


def _began(id_: bytes, starts_at: datetime | None) -> tuple[float, bytes]:
    """When a visit began; a UUIDv7 begins with the milliseconds of when it was made."""
    made = int.from_bytes(id_[:6], "big") / 1000
    if starts_at is None or not FIRST_YEAR <= starts_at.year <= LAST_YEAR:
        return made, id_
    return starts_at.timestamp(), id_
