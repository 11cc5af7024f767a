"""Enters an exported document into the register, and says in what it differs from the one issued before it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inspector.book import Book
from inspector.book.edit import NOTHING, Changes, Edit
from inspector.book.issued import last_issued, new_entry, record_issued
from inspector.book.later_rows import Issued
from inspector.book.visit import Visit
from inspector.errors import InspectorError
from inspector.record import record
from inspector.report.context import BLANK, DocumentFields
from inspector.report.kinds import CONCLUSION, HANDOVER, MINUTES, RESULT_REPORT, DocumentKind
from inspector.report.printed import Deviation, Printed, deviations, read_printed


@dataclass(frozen=True, slots=True)
class Made:
    """One document on its way out. `is_variant`: something marked was in fact left out of it."""

    kind: DocumentKind
    template: str
    content: bytes
    printed: Printed
    is_variant: bool
    said: DocumentFields


@record
class Entered:
    """What the register says of an export.

    `id`: of its entry. `is_new`: it was not there before. `before`: the last one of its kind with other bytes, and
    `deviations` in what this one differs from it; None: it is not known what that one printed. `failed`: why the book
    could not take the entry; the file was written all the same.
    """

    id: bytes
    is_new: bool
    changes: Changes
    before: Issued | None = None
    deviations: tuple[Deviation, ...] | None = None
    failed: InspectorError | None = None


def enter(book: Book, visit: Visit, made: Sequence[Made], entries: Sequence[Issued]) -> list[Entered]:
    """Put `made` into the register at once; `entries` is what stands there so far, oldest first."""
    edits = [_edit(visit, one) for one in made]
    changes, failed = NOTHING, None
    try:
        changes = record_issued(book, edits)
    except (
        InspectorError
    ) as error:  # the documents are written: that the book takes no entry is said beside them
        failed = error
    return [_entered(one, edit, entries, changes, failed) for one, edit in zip(made, edits, strict=True)]


def _entered(
    made: Made, edit: Edit, entries: Sequence[Issued], changes: Changes, failed: InspectorError | None
) -> Entered:
    id_ = edit.sets[0].row_id
    others = [row for row in entries if row.id != id_]
    before = last_issued(others, made.kind.id, without_marked=made.is_variant)
    printed = read_printed(before.content) if before else None
    return Entered(
        id_,
        is_new=("issued", id_) in changes.rows,
        changes=changes,
        before=before,
        deviations=tuple(deviations(printed, made.printed)) if printed else None,
        failed=failed,
    )


def _edit(visit: Visit, made: Made) -> Edit:
    said = made.said
    return new_entry(
        visit.id,
        made.kind.id,
        hashlib.sha256(made.content).hexdigest(),
        template=made.template,
        number="" if made.kind.is_annex or BLANK in said.number else said.number,
        symbol="" if made.kind.is_annex or BLANK in said.symbol else said.symbol,
        issued_on=_day(visit, made.kind),
        without_marked=made.is_variant,
        content=made.printed.to_text(),
    )


def _day(visit: Visit, kind: DocumentKind) -> date | None:
    """The date on the document; that of the document it goes with, for an annex."""
    of = kind.belongs_to or kind.id
    inspection, paper = visit.inspection, visit.paper(of)
    moment = {MINUTES: inspection.minutes_signed_at, HANDOVER: paper.begun_at}.get(of)
    if of in (MINUTES, HANDOVER):
        return moment.date() if moment else None
    days = {CONCLUSION: inspection.document_date, RESULT_REPORT: inspection.result_report_date}
    return days.get(of, paper.issued_on)
