"""What is said before a visit is closed: what is still open. Nothing of it keeps the visit from being closed."""

from typing import TYPE_CHECKING

from inspector.book.closing import half_typed
from inspector.book.conflicts import open_conflicts
from inspector.book.engine import Database
from inspector.book.later_rows import Requested
from inspector.book.requests import still_out
from inspector.book.visit import Visit
from inspector.record import record

if TYPE_CHECKING:
    from inspector.report.lacking import Missing


@record
class OpenPoints:
    """Counted for the person who closes. `out`: documents asked for that did not come, or came and were not returned.

    `unwritten`: texts that are being typed and are in no closed state yet.
    """

    missing: tuple["Missing", ...]
    out: tuple[Requested, ...]
    conflicts: int
    unwritten: int

    @property
    def serious(self) -> int:
        """How many of the missing would bring the document back."""
        return sum(one.is_serious for one in self.missing)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is open."""
        return not (self.missing or self.out or self.conflicts or self.unwritten)


def open_points(db: Database, visit: Visit) -> OpenPoints:
    """What is still open in `visit`."""
    from inspector.report.conclusion import conclusion
    from inspector.report.missing import missing

    return OpenPoints(
        tuple(missing(visit, conclusion(visit))),
        still_out(visit),
        len(open_conflicts(db, visit.id)),
        half_typed(db, visit.id),
    )
