"""One gesture for what is left of a section: all of it met, or all of it not applicable for one reason."""

from collections.abc import Iterable

from inspector.book.answers import edit_answer
from inspector.book.edit import Edit, Set
from inspector.book.errors import NaReasonMissing
from inspector.book.visit import Visit
from inspector.checklist.answer import Answer, Result
from inspector.checklist.model import Criterion, Kind, Section
from inspector.checklist.points import is_answered
from inspector.record import record

Spot = tuple[str, str]
"""A criterion's code and a period."""


@record
class Rest:
    """What nobody has answered of a section.

    `by_figure`: it waits for a figure, a day or a choice, and is not simply met. `begun`: something is written there
    already, so that only a person can say what it comes to; never touched here.
    """

    judged: tuple[Spot, ...] = ()
    by_figure: tuple[Spot, ...] = ()
    begun: tuple[Spot, ...] = ()

    def for_result(self, result: Result) -> tuple[Spot, ...]:
        """What one gesture would answer so; nothing for results that are no default."""
        if result is Result.MET:
            return self.judged
        return (*self.judged, *self.by_figure) if result is Result.NA else ()


def rest_of(visit: Visit, section: Section) -> Rest:
    """What is left of `section`: asked, in every period, and not answered."""
    hidden = visit.hidden
    found: dict[str, list[Spot]] = {"judged": [], "by_figure": [], "begun": []}
    for criterion in section.criteria:
        if criterion.code in hidden or not criterion.max_score:
            continue
        for period in visit.periods_of(criterion):
            answer = visit.answer(criterion.code, period)
            if answer.result is None and not is_answered(criterion, answer):
                found[_sort(criterion, answer)].append((criterion.code, period))
    return Rest(**{name: tuple(spots) for name, spots in found.items()})


def _sort(criterion: Criterion, answer: Answer) -> str:
    said = (answer.value, answer.note, answer.shortcoming, answer.requirement, answer.reported, answer.seen)
    if any(said):
        return "begun"
    return "judged" if criterion.kind is Kind.MET else "by_figure"


def edit_rest(visit: Visit, spots: Iterable[Spot], result: Result, reason: str = "") -> Edit:
    """The edit that answers `spots` with `result`, as one gesture; what was answered meanwhile is left alone.

    Raises NaReasonMissing for «không áp dụng» without a reason, and what `edit_answer` raises.
    """
    if result is Result.NA and not reason.strip():
        raise NaReasonMissing("")
    sets: list[Set] = []
    for code, period in spots:
        answer = visit.answer(code, period)
        if answer.result is not None or is_answered(visit.criterion(code), answer):
            continue
        fields = {"result": result.value, **({"score_reason": reason} if result is Result.NA else {})}
        sets += edit_answer(visit, code, period, **fields).sets
    return Edit("answers.rest", visit.id, tuple(sets))
