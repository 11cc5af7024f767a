"""Builds the edit of an answer, and refuses what a criterion cannot hold."""

from decimal import Decimal
from typing import Any

from inspector.book.edit import Edit, Set
from inspector.book.errors import (
    AskedOnce,
    FigureFromSample,
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
from inspector.checklist.answer import Result
from inspector.checklist.model import Criterion

FIGURES = ("value", "reported", "seen")
"""What the team verified, which counts; what the unit reported; what was only seen in a sample."""


def edit_answer(
    visit: Visit, criterion_code: str, period: str, *, label: str = "answer.edit", **fields: Any
) -> Edit:
    """The edit that sets `fields` (names and types of `Answer`) of one answer.

    `value`, `reported` and `seen` are text and are brought into their canonical form («46,5 / 78» → "46.5/78"); None or
    "" empties a field. A figure that comes from a sample's register is not typed: one that says the same is passed
    over, another refused. Raises CriterionMissing, PeriodMissing, ScoreAboveMaximum, ScoreBelowZero,
    SampleAbovePopulation, FigureFromSample, ValueRefused, SampleIsTheValue, and what `canonical_value` raises.
    """
    criterion = visit.criterion(criterion_code)
    hold_period(visit, criterion, period)
    fields = {name: canonical(criterion, name, value) for name, value in fields.items()}
    for name in ("score", "self_score"):
        _hold_score(criterion, fields.get(name))
    if (criterion_code, period) in visit.fed:
        fields = _beside_the_register(visit, criterion, period, fields)
        if not fields:
            return Edit(label, visit.id, ())
    _hold_population(visit, criterion, period, fields)
    row_id = answer_id(visit.id, criterion_code, period)
    identity = identity_text("answer", {"criterion": criterion_code, "period": period})
    is_new = (criterion_code, period) not in visit.typed
    sets = (
        [Set("answer", row_id, CREATION, identity)]
        if not is_new or any(v not in (None, "") for v in fields.values())
        else []
    )
    sets += [Set("answer", row_id, name, to_stored("answer", name, value)) for name, value in fields.items()]
    return Edit(label, visit.id, tuple(sets))


def hold_period(visit: Visit, criterion: Criterion, period: str) -> None:
    """Refuse a period that the criterion is not answered for. Raises PeriodMissing, AskedOnce."""
    periods = visit.periods_of(criterion)
    if period not in periods:
        if periods == ("",):
            raise AskedOnce(criterion.code, period=period)
        raise PeriodMissing(criterion.code, period=period, periods=", ".join(periods))


def _beside_the_register(
    visit: Visit, criterion: Criterion, period: str, fields: dict[str, Any]
) -> dict[str, Any]:
    """The fields that a person may still set where a sample's register gives the figure. Raises FigureFromSample."""
    standing = visit.answer(criterion.code, period)
    left = {name: value for name, value in fields.items() if name not in ("value", "population")}
    for name in fields.keys() - left.keys():
        if fields[name] != getattr(standing, name):
            raise FigureFromSample(criterion.code, period=period)
    if left.get("result") not in (None, "", Result.NA):
        raise FigureFromSample(criterion.code, period=period)
    return left


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
