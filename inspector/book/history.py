"""Who changed what, when, on which device: the journal as people read it."""

from collections.abc import Sequence
from datetime import UTC, datetime

from inspector.book.engine import Database, query
from inspector.book.fields import Stored
from inspector.book.ids import ms_of
from inspector.record import record


@record
class HistoryEntry:
    """One change. `old` is what the change replaced; `criterion` is "" for what belongs to no criterion.

    `document`: of what a document says of itself, which one's.
    """

    change: bytes
    time: datetime
    author: str
    device: str
    inspection: bytes
    criterion: str
    period: str
    table: str
    row_id: bytes
    field: str
    old: Stored
    new: Stored
    undo_group: bytes
    document: str = ""


_COLUMNS = """
    SELECT c.id, c.time, c.author, c.device, c.inspection,
        coalesce(a.criterion, e.criterion, s.criterion, f.criterion, '') AS criterion,
        coalesce(a.period, e.period, s.period, f.period, '') AS period,
        c.table_name, c.row_id, c.field, b.value, c.value, c.undo_group,
        coalesce(p.kind, '')
    FROM change c LEFT JOIN change b ON b.id = c.base
    LEFT JOIN answer a ON a.id = c.row_id LEFT JOIN evidence e ON e.id = c.row_id
    LEFT JOIN paper p ON p.id = c.row_id LEFT JOIN sampling s ON s.id = c.row_id
    LEFT JOIN sampled f ON f.id = c.row_id
"""
_OF_INSPECTION = _COLUMNS + "WHERE c.inspection = :inspection ORDER BY c.time, c.id"
_OF_BOOK = _COLUMNS + "ORDER BY c.time, c.id"
_OF_CRITERION = (
    _COLUMNS  # noqa: S608 - constants only
    + """
    WHERE c.inspection = :inspection AND c.row_id IN (
        SELECT id FROM answer WHERE inspection = :inspection AND criterion = :criterion
        UNION ALL SELECT id FROM evidence WHERE inspection = :inspection AND criterion = :criterion
        UNION ALL SELECT id FROM sampling WHERE inspection = :inspection AND criterion = :criterion
        UNION ALL SELECT id FROM sampled WHERE inspection = :inspection AND criterion = :criterion)
    ORDER BY c.time, c.id
"""
)


def history(
    db: Database, inspection: bytes | None = None, criterion: str | None = None
) -> list[HistoryEntry]:
    """Every change of an inspection (None: of the whole book), or of one criterion in it; oldest first."""
    if inspection is None:
        return _entries(query(db, _OF_BOOK))
    if criterion is None:
        return _entries(query(db, _OF_INSPECTION, {"inspection": inspection}))
    return _entries(query(db, _OF_CRITERION, {"inspection": inspection, "criterion": criterion}))


def last_change(db: Database, inspection: bytes) -> datetime | None:
    """When an inspection was changed last, by whatever device; None for one that nothing was written of."""
    time = query(db, "SELECT max(time) FROM vector WHERE inspection = ?", (inspection,))[0][0]
    return None if time is None else moment_of(time)


def _entries(rows: Sequence[tuple[object, ...]]) -> list[HistoryEntry]:
    return [HistoryEntry(row[0], moment_of(row[1]), *row[2:]) for row in rows]  # type: ignore[arg-type]


def moment_of(time: object) -> datetime:
    """The moment that a hybrid time names, in UTC."""
    assert isinstance(time, int)
    return datetime.fromtimestamp(ms_of(time) / 1000, UTC)
