"""A folder's survey as evidence of a criterion: the workbook, the sentence in its note, the figure it gives.

Which criterion is meant follows from the checklist's own words. What a person wrote already is never replaced unasked.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.edit import Changes
from inspector.book.evidence import attach, attached
from inspector.book.rows import Evidence
from inspector.book.visit import Visit, load_visit
from inspector.checklist.model import Criterion, Kind
from inspector.errors import Problem
from inspector.progress import Watch, ignore
from inspector.record import record
from inspector.report.errors import SurveyFitsNoCriterion, SurveyPeriodUnclear
from inspector.report.layout.survey import Survey
from inspector.text import capfirst, file_name, fold

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_SUBJECT = "the thuc"  # «thể thức», folded


@record
class Proposal:
    """What a survey would write for one criterion and period.

    `survey` holds the documents that count there, `left_out` how many of other years do not. `value` and `population`
    are what the answer would say, None where the survey says nothing of it; `note` is the whole note as it would stand.
    `standing` are the fields a person filled already with something else: field, what stands, what the survey says.
    `is_fed`: the figure comes from the sampling register, so the survey gives none.
    """

    criterion: str
    period: str
    survey: Survey
    left_out: int
    value: str | None
    population: int | None
    note: str
    standing: tuple[tuple[str, str, str], ...]
    is_fed: bool = False


@record
class Taken:
    """What was written: the workbook, whether the answer took the figure too, and what to tell the pages."""

    evidence: Evidence
    has_value: bool
    changes: Changes


def fitting(visit: Visit) -> list[Criterion]:
    """The criteria that a survey of layout bears out, the best first.

    First those that count the documents with faults in their layout, then those that speak of it otherwise.
    """

    def rank(criterion: Criterion) -> int:
        counted = fold(f"{criterion.numerator} {criterion.text}")
        if _SUBJECT not in counted:
            return 3
        if criterion.kind is not Kind.PERCENT or "van ban" not in fold(criterion.denominator):
            return 2
        return 0 if criterion.sampling else 1

    ranked = sorted(visit.criteria, key=rank)  # stable: the checklist's order otherwise
    return [criterion for criterion in ranked if rank(criterion) < 3]


def meant_criterion(visit: Visit, code: str | None = None) -> Criterion:
    """The criterion with this code, else the one that fits best. Raises CriterionMissing, SurveyFitsNoCriterion."""
    if code:
        return visit.criterion(code)
    found = fitting(visit)
    if not found:
        raise SurveyFitsNoCriterion(visit.inspection.unit)
    return found[0]


def meant_period(visit: Visit, criterion: Criterion, survey: Survey) -> str:
    """The period whose years the folder's documents bear; "" for a criterion that is asked once.

    Raises SurveyPeriodUnclear when there are several such periods, or none.
    """
    periods = visit.periods_of(criterion)
    if len(periods) == 1:
        return periods[0]
    years = {year for year, _, _ in survey.by_year if year is not None}
    found = [period for period in periods if years & _years(period)]
    if len(found) != 1:
        raise SurveyPeriodUnclear(criterion.code, periods=", ".join(periods))
    return found[0]


def propose(visit: Visit, survey: Survey, code: str, period: str) -> Proposal:
    """What `survey` would write. Documents that bear the year of another period are left out."""
    criterion = visit.criterion(code)
    asked = _of_period(survey, visit.periods_of(criterion), period)
    answer = visit.answer(code, period)
    checked, faulty = len(asked.read), len(asked.faulty)
    value = population = None
    is_fed = (code, period) in visit.fed
    if criterion.kind is Kind.PERCENT and checked and not is_fed:
        value = f"{checked - faulty if criterion.higher_is_better else faulty}/{checked}"
        if answer.population is not None and answer.population < checked:
            population = checked  # a sample cannot be larger than what it was drawn from
    standing = [
        (field, str(stands), str(says))
        for field, stands, says in (
            ("value", answer.value, value),
            ("population", answer.population, population),
        )
        if says is not None and stands not in (None, "", says)
    ]
    if value is not None and answer.result is not None:
        standing.append(("result", answer.result.value, ""))
    sentence = capfirst(asked.sentence) + "."
    note = answer.note if sentence in answer.note else "\n".join(filter(None, (answer.note, sentence)))
    left_out = len(survey.files) - len(asked.files)
    return Proposal(code, period, asked, left_out, value, population, note, tuple(standing), is_fed)


def take_in(
    book: Book,
    inspection: bytes,
    proposal: Proposal,
    say: Callable[[Problem], str],
    watch: Watch = ignore,
    *,
    overwrite: bool = False,
) -> Taken:
    """Keep the workbook as evidence, and write note and figure: one step, which can be undone.

    What a person filled otherwise (`standing`) stays, unless `overwrite`. `say` words why a file could not be read.
    Raises what `attach` and `edit_answer` raise; then nothing was written.
    """
    from inspector.report.layout.survey_sheet import survey_workbook

    with book.connection() as db:
        visit = load_visit(db, inspection)
    fields: dict[str, Any] = {"note": proposal.note}
    has_value = proposal.value is not None and (overwrite or not proposal.standing)
    if has_value:
        fields |= {"value": proposal.value, "result": None}
        if proposal.population is not None:
            fields["population"] = proposal.population
    answer = edit_answer(visit, proposal.criterion, proposal.period, **fields)
    name = file_name(f"Soát thể thức {proposal.survey.folder.name}") + ".xlsx"
    content = survey_workbook(proposal.survey, say)
    caption = capfirst(proposal.survey.sentence)
    made = attach(
        book, inspection, proposal.criterion, [(name, content)], caption, watch,
        period=proposal.period, about=inspection.hex(), beside=answer.sets,
    )  # fmt: skip
    changes = attached(made)
    rows = changes.rows | {(each.table, each.row_id) for each in answer.sets}
    return Taken(made[0], has_value, replace(changes, rows=rows))


def _of_period(survey: Survey, periods: Sequence[str], period: str) -> Survey:
    """The documents that count for `period`: not those of a year that only another period has."""
    own, others = _years(period), set().union(*(_years(each) for each in periods)) - _years(period)
    if not own or not others:
        return survey
    return replace(survey, files=tuple(each for each in survey.files if each.year not in others))


def _years(period: str) -> set[int]:
    return {int(year) for year in _YEAR.findall(period)}
