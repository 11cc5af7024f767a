"""What a document says of last time's requirements."""

from inspector.book.later_rows import Recheck
from inspector.book.visit import Visit
from inspector.report.context_set import EarlierRequirement, FollowUpFields
from inspector.report.follow_up import STATE_WORDS, follow_up_sentence
from inspector.report.parts import bare
from inspector.text import format_date


def follow_up_fields(visit: Visit) -> FollowUpFields:
    """Every earlier requirement that was looked at, the most recently issued first."""
    looked = sorted((row for row in visit.rechecks.values() if row.state), key=_order)
    return FollowUpFields(
        follow_up_sentence(looked),
        tuple(_requirement(number, row) for number, row in enumerate(looked, start=1)),
    )


def _order(row: Recheck) -> tuple[int, str, bytes]:
    return (-row.issued_on.toordinal() if row.issued_on else 0, row.document, row.id)


def _requirement(number: int, row: Recheck) -> EarlierRequirement:
    return EarlierRequirement(
        str(number),
        bare(" ".join(row.text.split())),
        row.owner,
        format_date(row.deadline) if row.deadline else "",
        row.document,
        STATE_WORDS[row.state],
        " ".join(row.note.split()),
    )
