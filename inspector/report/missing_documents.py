"""Documents of the unit that are still out: one line for all that did not come, one for all that did not go back."""

from collections.abc import Iterator

from inspector.book.requests import Stage, stage_of
from inspector.book.visit import Visit
from inspector.report.lacking import Missing, short
from inspector.report.parts import titled

REQUESTS = "requests"
"""`Missing.page` of what is put right in the register of the unit's documents."""
_MOST_NAMED = 3


def documents_out(visit: Visit) -> Iterator[Missing]:
    """What was asked for and did not come, and what came and was not returned."""
    for stage, code in ((Stage.ASKED, "missing.not_received"), (Stage.HELD, "missing.not_returned")):
        rows = [row for row in visit.requested if stage_of(row) is stage]
        if rows:
            named = "; ".join(short(titled(row)) for row in rows[:_MOST_NAMED])
            facts = {"count": len(rows), "sentence": named, "more": max(0, len(rows) - _MOST_NAMED)}
            yield Missing(stage.value, code, REQUESTS, facts=facts)
