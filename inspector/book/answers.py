"""Builds the edit of an answer, and refuses what a criterion cannot hold."""

from decimal import Decimal
from typing import Any

from inspector.book.edit import Edit, Set
from inspector.book.errors import (
    AskedOnce,
    PeriodMissing,
    SampleAbovePopulation,
    SampleIsTheValue,
    ScoreAboveMaximum,
    ScoreBelowZero,
    ValueRefused,
)
from inspector.book.fields import CREATION, identity_text, to_stored
from inspector.book.ids import answer_id
from inspector.book.visit import Visit
from inspector.checklist.model import Criterion

FIGURES = ("value", "reported", "seen")
"""What the team verified, which counts; what the unit reported; what was only seen in a sample."""


def edit_answer(
    visit: Visit, criterion_code: str, period: str, *, label: str = "answer.edit", **fields: Any
) -> Edit:
    """The edit that sets `fields` (names and types of `Answer`) of one answer.

    `value`, `reported` and `seen` are text and are brought into their canonical form («46,5 / 78» → "46.5/78"); None or
    "" empties a field. Raises CriterionMissing, PeriodMissing, ScoreAboveMaximum, ScoreBelowZero,
    SampleAbovePopulation, ValueRefused, SampleIsTheValue, and what `canonical_value` raises.
    """
    criterion = visit.criterion(criterion_code)
    periods = visit.periods_of(criterion)
    if period not in periods:
        if periods == ("",):
            raise AskedOnce(criterion_code, period=period)
        raise PeriodMissing(criterion_code, period=period, periods=", ".join(periods))
    fields = {name: canonical(criterion, name, value) for name, value in fields.items()}
    for name in ("score", "self_score"):
        _hold_score(criterion, fields.get(name))
    _hold_population(visit, criterion, period, fields)
    row_id = answer_id(visit.id, criterion_code, period)
    identity = identity_text("answer", {"criterion": criterion_code, "period": period})
    is_new = (criterion_code, period) not in visit.answers
    sets = (
        [Set("answer", row_id, CREATION, identity)]
        if not is_new or any(v not in (None, "") for v in fields.values())
        else []
    )
    sets += [Set("answer", row_id, name, to_stored("answer", name, value)) for name, value in fields.items()]
    return Edit(label, visit.id, tuple(sets))


def canonical(criterion: Criterion, field: str, value: Any) -> Any:
    """The text of one of the three figures as the book keeps it; another field's value as it is.

    Raises SampleIsTheValue, and what `canonical_value` raises.
    """
    from inspector.checklist.values import canonical_value

    if field not in FIGURES or not isinstance(value, str):
        return value
    if field == "seen" and criterion.sampling and value.strip():
        raise SampleIsTheValue(criterion.code, text=value[:80])
    return canonical_value(criterion, value)


def highest_score(criterion: Criterion) -> Decimal:
    """The most points that the team may type: the maximum, or the bonus of a criterion that only gives bonus."""
    return criterion.max_score or criterion.bonus_max


def _hold_score(criterion: Criterion, score: object) -> None:
    if score is None or score == "":
        return
    if not isinstance(score, (Decimal, int)) or not Decimal(score).is_finite():
        raise ValueRefused(criterion.code, value=str(score)[:80], kind="decimal")
    if score < 0:
        raise ScoreBelowZero(criterion.code, score=Decimal(score))
    if score > highest_score(criterion):
        raise ScoreAboveMaximum(criterion.code, score=Decimal(score), maximum=highest_score(criterion))


def _hold_population(visit: Visit, criterion: Criterion, period: str, fields: dict[str, Any]) -> None:
    """A sample cannot be larger than what it is drawn from."""
    if not criterion.sampling or not {"population", "value"} & fields.keys():
        return
    standing = visit.answer(criterion.code, period)
    population = fields.get("population", standing.population)
    value = fields.get("value", standing.value) or ""
    sample = value.partition("/")[2]
    if population is None or not sample:
        return
    if isinstance(population, int) and Decimal(sample) > population:
        raise SampleAbovePopulation(criterion.code, sample=sample, population=population)
