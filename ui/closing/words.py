"""Words of the closing page: the closings, what is still open, what differs."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.text import format_decimal
from ui.closing.differences import DifferenceRow
from ui.closing.strip import closing_moment
from ui.document_words import document_word
from ui.transfer.words import field_text, value_text

if TYPE_CHECKING:
    from inspector.book.later_rows import Closing
    from inspector.book.visit import Visit
    from inspector.report.compare import Comparison, FieldDiffers, ScoreDiffers

translate = QCoreApplication.translate


def closing_text(closing: "Closing", number: int) -> str:
    """«Khóa lần 1 · 17:05, 08/10/2021 · Đại úy Đàm Thụy Ân»; of a reopening why."""
    if closing.kind == "closed":
        head = translate("closing", "Closing {0}").format(number)
    else:
        head = translate("closing", "Reopened")
    parts = [head, closing_moment(closing.at), closing.author.strip("—"), closing.reason]
    return " · ".join(part for part in parts if part)


def version_text(closing: "Closing | None", number: int) -> str:
    """A state to choose from: «Khóa lần 1 (17:05, 08/10/2021)», «Hiện nay»."""
    if closing is None:
        return translate("closing", "As it stands now")
    head = translate("closing", "Closing {0}").format(number)
    return f"{head} ({closing_moment(closing.at)})"


def difference_rows(found: "Comparison", visit: "Visit") -> list[DifferenceRow]:
    """Scores first, for that is what is asked about; then field by field."""
    return [*_scores(found.scores, visit), *(_row(one, visit) for one in found.differences)]


def _row(one: "FieldDiffers", visit: "Visit") -> DifferenceRow:
    known = {criterion.code: criterion for criterion in visit.criteria}
    criterion = known.get(one.criterion)
    about = one.name
    if one.table == "finding":
        about = value_text("finding", "kind", one.name)
    elif one.table == "paper":
        about = document_word(one.name)
    elif one.table == "checklist_use":
        about = next((each.short_title for each in visit.checklists if each.id == one.name), one.name)
    parts = [one.criterion, one.period, about, field_text(one.table, one.field)]
    if (one.table, one.field) == ("evidence", "name"):  # no field of the journal: it never changes
        texts = [str(value or translate("closing", "(none)")) for value in (one.old, one.new)]
    else:
        texts = [value_text(one.table, one.field, value, criterion) for value in (one.old, one.new)]
    return DifferenceRow(
        one.criterion if criterion else "", one.period, " · ".join(part for part in parts if part), *texts
    )


def _scores(scores: Iterable["ScoreDiffers"], visit: "Visit") -> Iterable[DifferenceRow]:
    names = {each.id: each.abbreviation for each in visit.checklists}
    for one in scores:
        whole = translate("closing", "Result") if not one.section else one.section
        head = f"{names.get(one.checklist, one.checklist)} · {whole}"
        texts = [
            " · ".join(part for part in ("–" if value is None else format_decimal(value), grade) if part)
            for value, grade in ((one.old, one.old_grade), (one.new, one.new_grade))
        ]
        yield DifferenceRow("", "", head, *texts)
