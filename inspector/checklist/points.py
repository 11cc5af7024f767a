"""What one answer is worth: its points by the checklist's rule, the finding its value says, and whether it caps.

Source: docs/checklist-format.md, «Scoring». Nothing is rounded here.
"""

from datetime import date
from decimal import Decimal

from inspector.checklist.answer import Answer, Result
from inspector.checklist.expressions import evaluate
from inspector.checklist.model import ONE, ZERO, Band, Criterion, Kind
from inspector.checklist.values import Figures, figures
from inspector.text import period_year

_HUNDRED = Decimal(100)
_RESULT_SHARE = {Result.MET: ONE, Result.PARTLY: Decimal("0.5"), Result.NOT_MET: ZERO}


def computed_score(criterion: Criterion, answer: Answer, period: str) -> Decimal | None:
    """Points that `answer` earns by the checklist's own rule, before the team has its say.

    None: no score is due (not applicable, not checked, a text). The value counts when there is one, else the
    result.
    """
    if answer.result is Result.NA or (criterion.kind is Kind.TEXT and not criterion.max_score):
        return None
    read = figures(criterion, answer.value)
    if read.choice is not None:
        return read.choice.points
    if criterion.steps is not None and read.count is not None:
        return max(ZERO, criterion.max_score - read.count * criterion.steps.deduct)
    share = _value_share(criterion, answer, period)
    if share is None and answer.result is not None:
        share = _RESULT_SHARE.get(answer.result)
    return None if share is None else share * criterion.max_score


def effective_score(criterion: Criterion, answer: Answer, period: str) -> Decimal | None:
    """The score that counts: the team's where it typed one, else the computed one; None as in `computed_score`."""
    if answer.result is Result.NA:
        return None
    return answer.score if answer.score is not None else computed_score(criterion, answer, period)


def result_from_value(criterion: Criterion, answer: Answer) -> Result | None:
    """The finding that the value says by itself: all points met, none not met, between them partly.

    None when there is no value or the kind has none (met, text). The answer's own period gives the year of a
    date.
    """
    share = _value_share(criterion, answer, answer.period)
    if share is None:
        return None
    return Result.MET if share >= 1 else Result.NOT_MET if share <= 0 else Result.PARTLY


def effective_result(criterion: Criterion, answer: Answer) -> Result | None:
    """The team's finding where it made one, else what the value says."""
    return answer.result if answer.result is not None else result_from_value(criterion, answer)


def _value_share(criterion: Criterion, answer: Answer, period: str) -> Decimal | None:
    """Share of the maximum, 0 to 1, by the value alone."""
    if not answer.value or criterion.kind in (Kind.MET, Kind.TEXT):
        return None
    read = figures(criterion, answer.value)
    if read.choice is not None:
        return read.choice.share
    if criterion.kind is Kind.STEPS:
        if criterion.steps is None or read.count is None or not criterion.max_score:
            return None
        return max(ZERO, ONE - read.count * criterion.steps.deduct / criterion.max_score)
    return band_share(criterion, read, period)


def band_share(criterion: Criterion, read: Figures, period: str) -> Decimal | None:
    """The share of the first band that holds, 0 when none does; None without a figure to hold against them."""
    if read.day is None and read.count is None and read.pct is None:
        return None
    for band in criterion.bands:
        if _holds(band, read, period):
            return band.share
    return ZERO


def _holds(band: Band, read: Figures, period: str) -> bool:
    if band.otherwise:
        return True
    if band.until is not None:
        return read.day is not None and read.day <= _last_day(band.until, read.day, period)
    if read.num is not None and read.den is not None:  # percentages are compared without dividing
        value, unit = read.num * _HUNDRED, read.den
    else:
        value, unit = read.count if read.count is not None else ZERO, ONE
    if band.at_least is not None:
        return value >= band.at_least * unit
    if band.above is not None:
        return value > band.above * unit
    if band.at_most is not None:
        return value <= band.at_most * unit
    return band.below is not None and value < band.below * unit


def _last_day(until: str, day: date, period: str) -> date:
    """The day «01-31» or «02-end» in the period's year (the date's own year for a criterion asked once)."""
    year = period_year(period) or day.year
    month, _, last = until.partition("-")
    if last == "end":
        first_of_next = date(year + (month == "12"), int(month) % 12 + 1, 1)
        return date.fromordinal(first_of_next.toordinal() - 1)
    return date(year, int(month), int(last))


def is_answered(criterion: Criterion, answer: Answer) -> bool:
    """Whether the team has said enough for `answer` to count: a finding, a score, or a value that means something."""
    if answer.result is not None or answer.score is not None:
        return True
    return bool(answer.value) and (
        criterion.kind is Kind.TEXT or result_from_value(criterion, answer) is not None
    )


def is_capped(criterion: Criterion, answer: Answer, period: str) -> bool:
    """Whether this answer triggers the criterion's cap."""
    if criterion.cap_when is None or answer.result is Result.NA:
        return False
    result = effective_result(criterion, answer)
    if result is None and not answer.value:
        return False
    read = figures(criterion, answer.value)
    names = {
        "result": None if result is None else result.value,
        "value": answer.value,
        "pct": read.pct,
        "num": read.num,
        "den": read.den,
        "count": read.count,
        "score": effective_score(criterion, answer, period),
    }
    return bool(evaluate(criterion.cap_when.tree, names))
