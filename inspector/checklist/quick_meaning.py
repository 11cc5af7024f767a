"""What a line of quick entry would make of an answer that stands, and which criterion comes next."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from inspector.checklist import errors
from inspector.checklist.answer import Answer, Result
from inspector.checklist.model import Criterion, Kind
from inspector.checklist.points import computed_score, effective_result, effective_score, is_capped
from inspector.checklist.quick_entry import Hand, Line, period_meant
from inspector.record import record


@record
class Reading:
    """A line held against what stands: the answer as it would be, its points, and what to look at twice.

    `cautions` are codes: overwrites, not_asked, na_reason, score_reason, caps.
    """

    line: Line
    standing: Answer
    answer: Answer
    result: Result | None
    score: Decimal | None
    computed: Decimal | None
    cautions: tuple[str, ...] = ()


def fields_of(line: Line, standing: Answer) -> dict[str, object]:
    """The fields of the answer that the line sets, by name. Raises FigureSays where a figure stands already."""
    criterion = line.criterion
    fields: dict[str, object] = {}
    if line.result is not None:
        judged = criterion.kind in (Kind.MET, Kind.TEXT) or line.result is Result.NA
        if standing.value and not judged:
            raise errors.FigureSays(criterion.code, text=line.said.split(maxsplit=1)[0])
        fields["result"] = line.result
    elif line.value is not None:
        fields["value"] = line.value
        if standing.result is not None and criterion.kind is not Kind.TEXT:
            fields["result"] = None  # a figure says the result by itself
    if line.score is not None:
        fields["score"] = line.score
    elif line.is_judged and standing.score is not None:
        fields["score"] = None  # else a score that belonged to the answer before would go on counting
    return fields | words_of(line)


def words_of(line: Line) -> dict[str, str]:
    """What the line says in words, as fields of the answer: `note`, `score_reason`; what it leaves out is not there."""
    note, reason = line.note, line.reason
    if line.result is Result.NA and reason is None and note:
        note, reason = None, note  # what follows «không áp dụng» says why
    said = {"note": note, "score_reason": reason}
    return {name: text for name, text in said.items() if text is not None}


def read_back(line: Line, standing: Answer, *, is_asked: bool = True) -> Reading:
    """What the book would say after `line`. Raises FigureSays."""
    criterion, period = line.criterion, line.period
    fields = fields_of(line, standing)
    answer = replace(standing, **fields)  # type: ignore[arg-type]
    computed = computed_score(criterion, answer, period)
    cautions = []
    if not is_asked:
        cautions.append("not_asked")
    if any(getattr(standing, name) not in (None, "", value) for name, value in fields.items()):
        cautions.append("overwrites")
    if answer.result is Result.NA and not answer.score_reason.strip():
        cautions.append("na_reason")
    if answer.score is not None and answer.score != computed and not answer.score_reason.strip():
        cautions.append("score_reason")
    if is_capped(criterion, answer, period):
        cautions.append("caps")
    return Reading(
        line,
        standing,
        answer,
        effective_result(criterion, answer),
        effective_score(criterion, answer, period),
        computed,
        tuple(cautions),
    )


def next_criterion(hand: Hand, after: str, is_done: Callable[[Criterion, str], bool]) -> str:
    """The code to propose after `after` ("" from the beginning): the next in the checklist in hand that is not done.

    Round from the last to the first; "" when all of them are done.
    """
    criteria = hand.current.criteria
    start = hand.current.place_of[after] + 1 if after in hand.current.place_of else 0
    for criterion in (*criteria[start:], *criteria[:start]):
        if not is_done(criterion, period_meant(criterion, "", hand)):
            return criterion.code
    return ""
