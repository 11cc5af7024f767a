"""What the answers still lack: a finding, a reason, a second look. A criterion that is not asked lacks nothing."""

import dataclasses
from collections.abc import Iterator

from inspector.book.sampling import population_of
from inspector.book.visit import Visit
from inspector.checklist.answer import Answer, Result
from inspector.checklist.model import Checklist, Criterion
from inspector.checklist.points import computed_score, effective_result, effective_score, is_answered
from inspector.checklist.scoring import CriterionScore
from inspector.checklist.values import as_said, display_value, is_unusual
from inspector.report.lacking import FILL, VISIT, Missing
from inspector.text import format_decimal

_Asked = tuple[Criterion, CriterionScore]


def unanswered_missing(visit: Visit) -> Iterator[Missing]:
    """Criteria that nobody has answered."""
    for checklist in visit.checklists:
        for criterion, points in _asked(visit, checklist):
            if points.complete or not criterion.max_score:
                continue
            for period in visit.periods_of(criterion):
                answer = visit.answers.get((criterion.code, period))
                if answer is None or (answer.result is not Result.NA and not is_answered(criterion, answer)):
                    yield Missing("result", "missing.answer", FILL, criterion.code, period)


def answers_missing(visit: Visit) -> Iterator[Missing]:
    """What is answered and not yet explained, or figures that ask for a second look."""
    for checklist in visit.checklists:
        for criterion, points in _asked(visit, checklist):
            found = [item for answer in _given(visit, criterion) for item in _unexplained(criterion, answer)]
            yield from found
            if not found:
                yield from _far_from_own(visit, criterion, points)
            for answer in _given(visit, criterion):
                yield from _unusual(criterion, answer)
            yield from _unfinished_samples(visit, criterion)
        yield from _penalty(visit, checklist)


def _asked(visit: Visit, checklist: Checklist) -> Iterator[_Asked]:
    score = visit.scores()[visit.checklists.index(checklist)]
    for criterion in checklist.criteria:
        points = score.criteria[criterion.code]
        if points.asked:
            yield criterion, points


def _given(visit: Visit, criterion: Criterion) -> Iterator[Answer]:
    for period in visit.periods_of(criterion):
        answer = visit.answers.get((criterion.code, period))
        if answer is not None:
            yield answer


def _unexplained(criterion: Criterion, answer: Answer) -> Iterator[Missing]:
    """Not applicable, points taken off, a score of the team's own, a finding: each without a word about why."""
    if answer.score_reason.strip():
        return

    def lacks(field: str, code: str) -> Missing:
        return Missing(field, code, FILL, criterion.code, answer.period)

    if answer.result is Result.NA:
        yield lacks("score_reason", "missing.reason_not_applicable")
        return
    explained = answer.note.strip() or answer.shortcoming.strip()
    value = effective_score(criterion, answer, answer.period)
    computed = computed_score(criterion, answer, answer.period)
    if value is not None and value < criterion.max_score and not explained:
        yield lacks("score_reason", "missing.reason")
    elif answer.score is not None and computed is not None and answer.score != computed:
        yield lacks("score_reason", "missing.reason_own_score")
    elif not explained and effective_result(criterion, answer) in (Result.PARTLY, Result.NOT_MET):
        yield lacks("note", "missing.note")
    elif not explained and answer.reported and answer.value and answer.reported != answer.value:
        yield dataclasses.replace(
            lacks("note", "missing.reported_differs"),
            facts={
                "reported": display_value(criterion, answer.reported),
                "figure": display_value(criterion, answer.value),
            },
        )


def _far_from_own(visit: Visit, criterion: Criterion, points: CriterionScore) -> Iterator[Missing]:
    """Unit and team are a point or more apart, and nobody says why."""
    if not points.differs_from_self or points.team is None or points.self is None:
        return
    given = list(_given(visit, criterion))
    if any(
        text.strip() for answer in given for text in (answer.score_reason, answer.note, answer.shortcoming)
    ):
        return
    facts: dict[str, object] = {"team": format_decimal(points.team), "own": format_decimal(points.self)}
    period = next(answer.period for answer in given if answer.self_score is not None)
    yield Missing("score_reason", "missing.difference", FILL, criterion.code, period, facts=facts)


def _unfinished_samples(visit: Visit, criterion: Criterion) -> Iterator[Missing]:
    """Files that nobody has looked at yet; more of them than the register says there are in all."""
    for period in visit.periods_of(criterion):
        register = visit.samples.get((criterion.code, period))
        if register is None:
            continue
        waiting = sum(not row.result for row in register.rows)
        tally, population = register.tally, population_of(visit, register)
        if waiting:
            facts: dict[str, object] = {"waiting": waiting, "listed": tally.listed}
            yield Missing("sample", "missing.sample", FILL, criterion.code, period, facts=facts)
        if population is not None and tally.examined > population:
            facts = {"examined": tally.examined, "population": population}
            yield Missing("sample", "missing.sample_too_large", FILL, criterion.code, period, facts=facts)


def _unusual(criterion: Criterion, answer: Answer) -> Iterator[Missing]:
    if answer.result is Result.NA or not is_unusual(criterion, answer.value):
        return
    low, high = criterion.usual.min, criterion.usual.max
    facts: dict[str, object] = {
        "figure": display_value(criterion, answer.value),
        "message": as_said(criterion.usual.message),
        "min": "" if low is None else format_decimal(low),
        "max": "" if high is None else format_decimal(high),
    }
    yield Missing("value", "missing.unusual", FILL, criterion.code, answer.period, facts=facts)


def _penalty(visit: Visit, checklist: Checklist) -> Iterator[Missing]:
    use = next((use for use in visit.uses if use.sha256 == checklist.sha256), None)
    if use is not None and use.penalty and not use.penalty_reason.strip():
        yield Missing(
            "penalty_reason", "missing.penalty_reason", VISIT, facts={"checklist": checklist.abbreviation}
        )
