"""Documents of the unit that are still out, and days that cannot be: one line for all of a kind."""

from collections.abc import Iterator

from inspector.book.later_rows import Requested
from inspector.book.requests import Stage, stage_of
from inspector.book.visit import Visit
from inspector.report.lacking import Missing, short
from inspector.report.parts import titled

REQUESTS = "requests"
"""`Missing.page` of what is put right in the register of the unit's documents."""
_MOST_NAMED = 3


def documents_out(visit: Visit) -> Iterator[Missing]:
    """What was asked for and did not come, what came and was not returned, and what went back before it came."""
    for stage, code in ((Stage.ASKED, "missing.not_received"), (Stage.HELD, "missing.not_returned")):
        yield from _named(stage.value, code, [row for row in visit.requested if stage_of(row) is stage])
    too_early = [
        row
        for row in visit.requested
        if row.received_on and row.returned_on and row.returned_on < row.received_on
    ]
    yield from _named("returned_on", "missing.returned_too_early", too_early)


def _named(field: str, code: str, rows: list[Requested]) -> Iterator[Missing]:
    if rows:
        named = "; ".join(short(titled(row)) for row in rows[:_MOST_NAMED])
        facts = {"count": len(rows), "sentence": named, "more": max(0, len(rows) - _MOST_NAMED)}
        yield Missing(field, code, REQUESTS, facts=facts)
