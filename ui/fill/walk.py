"""From one answer to the next, and where an answer is: what is still open, what was not met, what was changed."""

from collections.abc import Callable, Collection, Iterator
from itertools import chain

from inspector.book.edit import Changes
from inspector.book.ids import answer_id, sampling_id
from inspector.book.visit import Visit
from inspector.checklist import Answer, ChecklistScore, Criterion, Result
from inspector.checklist.scoring import effective_result
from inspector.errors import InspectorError
from inspector.record import record
from ui.fill.rows import is_settled

Scores = tuple[ChecklistScore, ...]


@record
class Step:
    """A criterion in one of its periods."""

    code: str
    period: str


def is_there(visit: Visit, step: Step) -> bool:
    """The visit asks for this criterion in this period."""
    try:
        return step.period in visit.periods_of(visit.criterion(step.code))
    except InspectorError:
        return False


def place_of(visit: Visit, code: str) -> tuple[int, int]:
    """The checklist and the section, by number, that the criterion stands in."""
    for number, checklist in enumerate(visit.checklists):
        criterion = checklist.by_code.get(code)
        if criterion is not None:
            return number, [section.id for section in checklist.sections].index(criterion.section)
    raise AssertionError(code)


def step_changed(visit: Visit, changes: Changes, here: Step) -> Step | None:
    """The answer that changed, or whose evidence did: `here` if it is among them, else the first."""
    rows = {row for _table, row in changes.rows}
    taken = [item.criterion for item in visit.evidence if item.id in rows and item.criterion]
    if here.code in taken:
        return here
    found = [
        Step(criterion.code, period)
        for criterion in visit.criteria
        for period in visit.periods_of(criterion)
        if answer_id(visit.id, criterion.code, period) in rows
        or _is_of_sample(visit, criterion, period, rows)
    ]
    if here in found:
        return here
    if found:
        return found[0]
    if not taken:
        return None
    periods = visit.periods_of(visit.criterion(taken[0]))
    return Step(taken[0], here.period if here.period in periods else periods[0])


def _is_of_sample(visit: Visit, criterion: Criterion, period: str, rows: set[bytes]) -> bool:
    """What changed is the register of this answer's sample, or a file of it."""
    if not criterion.sampling:
        return False
    register = visit.samples.get((criterion.code, period))
    return sampling_id(visit.id, criterion.code, period) in rows or (
        register is not None and any(row.id in rows for row in register.rows)
    )


def next_open(visit: Visit, scores: Scores, here: Step | None, within: Collection[str] = ()) -> Step | None:
    """The next asked answer that is missing, after `here`, from the beginning after the last; None when none is."""
    return _next(visit, scores, here, lambda criterion, answer: not is_settled(criterion, answer), within)


def my_sections(visit: Visit, name: str) -> frozenset[str]:
    """The sections («cchc/III») given to the member of the team that goes by `name`."""
    if not any(person.sections for person in visit.team):
        return frozenset()
    from inspector.book.assignment import given_to, member_named

    me = member_named(visit, name)
    return given_to(visit, me) if me else frozenset()


def codes_in(visit: Visit, sections: Collection[str]) -> frozenset[str]:
    """The criteria of these sections."""
    return frozenset(
        criterion.code
        for checklist in visit.checklists
        for criterion in checklist.criteria
        if f"{checklist.id}/{criterion.section}" in sections
    )


def next_not_met(visit: Visit, scores: Scores, here: Step | None) -> Step | None:
    """The next answer «not met»."""
    return _next(visit, scores, here, lambda c, answer: effective_result(c, answer) is Result.NOT_MET, ())


def _next(
    visit: Visit,
    scores: Scores,
    here: Step | None,
    fits: Callable[[Criterion, Answer], bool],
    within: Collection[str],
) -> Step | None:
    criteria = visit.criteria
    start = next((n for n, each in enumerate(criteria) if here and each.code == here.code), 0)
    asked = {code for score in scores for code, each in score.criteria.items() if each.asked}
    first = list(_steps(visit, criteria[start : start + 1]))
    after = [pair for pair in first if here is None or _is_after(visit, pair[1], here)]
    before = [pair for pair in first if pair not in after]
    around = chain(after, _steps(visit, criteria[start + 1 :]), _steps(visit, criteria[:start]), before)
    for criterion, step in around:
        is_asked = step.code in asked and step != here and (not within or step.code in within)
        if is_asked and fits(criterion, visit.answer(step.code, step.period)):
            return step
    return None


def _steps(visit: Visit, criteria: tuple[Criterion, ...]) -> Iterator[tuple[Criterion, Step]]:
    for criterion in criteria:
        for period in visit.periods_of(criterion):
            yield criterion, Step(criterion.code, period)


def _is_after(visit: Visit, step: Step, here: Step) -> bool:
    periods = visit.periods_of(visit.criterion(here.code))
    return periods.index(step.period) > periods.index(here.period) if here.period in periods else True
