"""Scores and grades of a whole checklist, and what is left to answer. Source: docs/checklist-format.md, «Scoring».

Nothing is rounded here. Sums and means are exact fractions inside, and grades are given by them; a Decimal
that leaves this module is exact too, except where a division has no end, which then has 28 digits.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from operator import is_
from typing import Any

from inspector.checklist.answer import Answer, Result
from inspector.checklist.expressions import codes_in, evaluate
from inspector.checklist.model import ZERO, Checklist, Criterion
from inspector.checklist.points import (
    computed_score,
    effective_result,
    effective_score,
    is_answered,
    is_capped,
    result_from_value,
)
from inspector.checklist.values import figures
from inspector.record import record

__all__ = [
    "ZERO",
    "Answers",
    "ChecklistScore",
    "CriterionScore",
    "Known",
    "SectionScore",
    "VisitFacts",
    "asked_periods",
    "computed_score",
    "effective_result",
    "effective_score",
    "is_answered",
    "result_from_value",
    "score_checklist",
]

Answers = Mapping[tuple[str, str], Answer]
"""Answers by (criterion, period)."""

_NOTHING = Fraction(0)
_HUNDRED = Fraction(100)


@record
class VisitFacts:
    """What `when` may ask about the visit: whether there was an earlier one, and how many periods it covers."""

    has_previous: bool = False
    periods: int = 1


@record
class CriterionScore:
    """One criterion's points: means over its applicable periods, None where nothing is due or known yet.

    `applicable` False: the team says «không áp dụng» in every period, or it is not asked; it has left the
    base. `complete`: answered in every period. `computed` follows the answers alone, `team` is what counts,
    `self` is the unit's own score. For a criterion that can earn a bonus, `team` is that bonus and in no sum.
    """

    code: str
    max: Decimal
    asked: bool = True
    applicable: bool = True
    complete: bool = False
    computed: Decimal | None = None
    team: Decimal | None = None
    self: Decimal | None = None
    differs_from_computed: bool = False
    differs_from_self: bool = False  # by a point or more, so that a reason is due
    capped: bool = False


@record
class SectionScore:
    """One section's sums. `base` is the maximum of what is asked and applicable; counts are of criteria."""

    id: str
    title: str
    max: Decimal
    base: Decimal
    team: Decimal
    self: Decimal
    answered: int
    asked: int


@record
class ChecklistScore:
    """A whole checklist's result. Sums in points; `normalized`, `self_normalized` and `final` out of 100.

    `provisional`: something that earns points is asked and not answered yet. `caps`: codes of triggered cap
    criteria.
    """

    checklist: str
    criteria: Mapping[str, CriterionScore]
    sections: tuple[SectionScore, ...]
    max: Decimal
    base: Decimal
    total: Decimal
    normalized: Decimal | None
    self_total: Decimal | None
    self_normalized: Decimal | None
    bonus: Decimal
    penalty: Decimal
    final: Decimal | None
    grade: str
    provisional: bool
    caps: tuple[str, ...]
    answered: int
    asked: int


# --- one criterion over all periods -----------------------------------------------------------------


@record
class _Exact:
    """One criterion's score as shown, and the exact points behind it."""

    shown: CriterionScore
    team: Fraction
    own: Fraction


Known = dict[str, tuple[tuple[Answer | None, ...], _Exact]]
"""What criteria earned, by their codes, with the answers that it was worked out from."""


def asked_periods(criterion: Criterion, periods: Sequence[str]) -> Sequence[str]:
    """The periods a criterion is asked for: each of the visit's, or once under ""."""
    return periods if criterion.per_period and periods else ("",)


def _score_criterion(criterion: Criterion, periods: Sequence[str], answers: Answers) -> _Exact:
    """One asked criterion. A period that nobody has checked stays in the mean with nothing."""
    computed: list[Decimal] = []
    team: list[Decimal] = []
    own: list[Decimal] = []
    answered = not_applicable = 0
    differs = capped = False
    for period in periods:
        answer = answers.get((criterion.code, period))
        if answer is None:
            continue
        if answer.result is Result.NA:
            not_applicable += 1
            continue
        answered += is_answered(criterion, answer)
        by_rule = computed_score(criterion, answer, period)
        counts = by_rule if answer.score is None else answer.score
        if by_rule is not None:
            computed.append(by_rule)
            differs = differs or counts != by_rule
        if counts is not None:
            team.append(counts)
        if answer.self_score is not None:
            own.append(answer.self_score)
        capped = capped or is_capped(criterion, answer, period)
    applicable = len(periods) - not_applicable
    exact_team, shown_team = _mean(team, applicable)
    exact_own, shown_own = _mean(own, len(own))
    shown = CriterionScore(
        criterion.code,
        criterion.max_score,
        applicable=applicable > 0,
        complete=answered + not_applicable == len(periods),
        computed=_mean(computed, applicable)[1],
        team=shown_team,
        self=shown_own,
        differs_from_computed=differs,
        differs_from_self=bool(team and own) and abs(exact_team - exact_own) >= 1,
        capped=capped,
    )
    return _Exact(shown, exact_team, exact_own)


def _mean(points: Sequence[Decimal], count: int) -> tuple[Fraction, Decimal | None]:
    """Exact, and as a Decimal; nothing when there are no points."""
    if not points:
        return _NOTHING, None
    total = sum(points, ZERO)
    return Fraction(total) / count, total if count == 1 else total / count


# --- which criteria are asked -----------------------------------------------------------------------


@record
class Plan:
    """What scoring knows before any answer; made once for a checklist, kept in `Checklist.plan`.

    `conditional`: criteria with a `when`, each after those it looks at. `untouched`: each section's base,
    number of criteria, and number of those that earn points.
    """

    blank: Mapping[str, CriterionScore]
    conditional: tuple[Criterion, ...]
    section_of: Mapping[str, int]
    untouched: tuple[tuple[Decimal, int, int], ...]


def plan_of(checklist: Checklist) -> Plan:
    """Prepare scoring."""
    return Plan(
        blank={each.code: CriterionScore(each.code, each.max_score) for each in checklist.criteria},
        conditional=_in_order(checklist),
        section_of={
            each.code: n for n, section in enumerate(checklist.sections) for each in section.criteria
        },
        untouched=tuple(
            (
                sum((each.max_score for each in section.criteria), ZERO),
                len(section.criteria),
                sum(each.max_score > 0 for each in section.criteria),
            )
            for section in checklist.sections
        ),
    )


def _in_order(checklist: Checklist) -> tuple[Criterion, ...]:
    """Criteria with a `when`, each after the ones its `when` looks at; the reader has refused cycles."""
    waiting = {
        each.code: set(codes_in(each.when.tree)) for each in checklist.criteria if each.when is not None
    }
    ordered: list[Criterion] = []
    while waiting:
        ready = [code for code, needed in waiting.items() if not needed & waiting.keys()]
        if not ready:
            raise AssertionError(f"cycle of when among {sorted(waiting)}")
        for code in ready:
            del waiting[code]
            ordered.append(checklist.by_code[code])
    return tuple(ordered)


class _Table:
    """A table that a `when` looks into, filled by a function at each look."""

    def __init__(self, look_up: Callable[[str], Any]) -> None:
        self.get = look_up


def _when_names(
    checklist: Checklist,
    periods: Sequence[str],
    answers: Answers,
    facts: VisitFacts,
    scores: Mapping[str, CriterionScore],
) -> dict[str, Any]:
    """What a `when` sees. Findings that differ between periods are «partly»; a value is the last period's."""

    def given(code: str) -> list[Answer]:
        if code not in scores or not scores[code].asked:
            return []
        asked_in = asked_periods(checklist.by_code[code], periods)
        return [answers[code, period] for period in asked_in if (code, period) in answers]

    def result(code: str) -> str | None:
        found = {effective_result(checklist.by_code[code], answer) for answer in given(code)} - {None}
        if len(found) > 1:
            found.discard(Result.NA)
        return Result.PARTLY.value if len(found) > 1 else next((str(only) for only in found), None)

    def value(code: str) -> str | Decimal | None:
        values = [answer.value for answer in given(code) if answer.value]
        if not values:
            return None
        count = figures(checklist.by_code[code], values[-1]).count
        return values[-1] if count is None else count

    def points(code: str) -> Decimal | None:
        return scores[code].team if code in scores else None

    return {
        "visit": {"has_previous": facts.has_previous, "periods": Decimal(facts.periods)},
        "score": _Table(points),
        "result": _Table(result),
        "value": _Table(value),
    }


# --- the whole --------------------------------------------------------------------------------------


def score_checklist(
    checklist: Checklist,
    periods: Sequence[str],
    answers: Answers,
    facts: VisitFacts,
    penalty: Decimal = ZERO,
    known: Known | None = None,
) -> ChecklistScore:
    """Everything that follows from the answers. Criteria that nobody has touched cost next to nothing here.

    `known` spares those whose answers are the same objects as last time, and takes in what the others earned: of one
    checklist and one set of periods.
    """
    plan = checklist.plan
    scores = dict(plan.blank)
    touched = {code: checklist.by_code[code] for code, _ in answers if code in scores}
    exact: dict[str, _Exact] = {}
    before_of = (known or {}).get

    def score(criterion: Criterion) -> None:
        asked_in = asked_periods(criterion, periods)
        given = tuple([answers.get((criterion.code, period)) for period in asked_in])
        before = before_of(criterion.code)
        if before is not None and all(map(is_, before[0], given)):
            found = before[1]
        else:
            found = _score_criterion(criterion, asked_in, answers)
            if known is not None:
                known[criterion.code] = given, found
        exact[criterion.code] = found
        scores[criterion.code] = found.shown

    for criterion in touched.values():
        if criterion.when is None:
            score(criterion)
    names = _when_names(checklist, periods, answers, facts, scores)
    for criterion in plan.conditional:
        if criterion.when is not None and not evaluate(criterion.when.tree, names):
            code = criterion.code
            shown = CriterionScore(code, criterion.max_score, asked=False, applicable=False)
            exact[code] = _Exact(shown, _NOTHING, _NOTHING)
            scores[code] = shown
        elif criterion.code in touched:
            score(criterion)
    return _total(checklist, scores, exact, penalty)


@dataclass(slots=True)
class _Running:
    """A section's sums while they are made; `due` counts criteria that earn points and wait for an answer."""

    base: Decimal
    asked: int
    due: int
    team: Fraction = _NOTHING
    own: Fraction = _NOTHING
    answered: int = 0


class _Sum:
    """An exact sum of many fractions: whole numbers by their denominators, of which there are few."""

    def __init__(self) -> None:
        self._parts: dict[int, int] = {}

    def add(self, part: Fraction) -> None:
        numerator, denominator = part.as_integer_ratio()
        self._parts[denominator] = self._parts.get(denominator, 0) + numerator

    def total(self) -> Fraction:
        return sum((Fraction(part, whole) for whole, part in self._parts.items()), _NOTHING)


def _total(
    checklist: Checklist, scores: Mapping[str, CriterionScore], exact: Mapping[str, _Exact], penalty: Decimal
) -> ChecklistScore:
    plan = checklist.plan
    running = [_Running(base, asked, due) for base, asked, due in plan.untouched]
    sums = [(_Sum(), _Sum()) for _ in running]
    bonus = _NOTHING
    for code, found in exact.items():
        shown, criterion = found.shown, checklist.by_code[code]
        section = running[plan.section_of[code]]
        if not shown.applicable:
            section.base -= shown.max
        if not shown.asked:
            section.asked -= 1
        section.answered += shown.complete
        section.due -= (shown.complete or not shown.asked) and shown.max > 0
        if criterion.bonus_max:
            bonus += min(max(found.team, _NOTHING), Fraction(criterion.bonus_max))
        else:
            team, own = sums[plan.section_of[code]]
            team.add(found.team)
            own.add(found.own)
    for section, (team, own) in zip(running, sums, strict=True):
        section.team, section.own = team.total(), own.total()
    caps = tuple(
        sorted((code for code in exact if exact[code].shown.capped), key=plan.section_of.__getitem__)
    )
    return _result(checklist, scores, running, min(bonus, Fraction(checklist.bonus_max)), penalty, caps)


def _result(
    checklist: Checklist,
    scores: Mapping[str, CriterionScore],
    running: Sequence[_Running],
    bonus: Fraction,
    penalty: Decimal,
    caps: tuple[str, ...],
) -> ChecklistScore:
    base = sum((section.base for section in running), ZERO)
    team = sum((section.team for section in running), _NOTHING)
    own = sum((section.own for section in running), _NOTHING)
    has_own = any(score.self is not None for score in scores.values())
    deducted = min(abs(penalty), checklist.penalty_max)
    normalized = team * 100 / Fraction(base) if base else None
    final = (
        None if normalized is None else max(_NOTHING, min(_HUNDRED, normalized + bonus) - Fraction(deducted))
    )
    return ChecklistScore(
        checklist=checklist.id,
        criteria=scores,
        sections=tuple(
            SectionScore(
                section.id,
                section.title,
                section.max_score,
                sums.base,
                _decimal(sums.team),
                _decimal(sums.own),
                sums.answered,
                sums.asked,
            )
            for section, sums in zip(checklist.sections, running, strict=True)
        ),
        max=checklist.max_score,
        base=base,
        total=_decimal(team),
        normalized=None if normalized is None else _decimal(normalized),
        self_total=_decimal(own) if has_own else None,
        self_normalized=_decimal(own * 100 / Fraction(base)) if has_own and base else None,
        bonus=_decimal(bonus),
        penalty=deducted,
        final=None if final is None else _decimal(final),
        grade="" if final is None else _grade(checklist, final, len(caps)),
        provisional=any(section.due for section in running),
        caps=caps,
        answered=sum(section.answered for section in running),
        asked=sum(section.asked for section in running),
    )


def _grade(checklist: Checklist, final: Fraction, caps: int) -> str:
    """The grade by threshold, held down by triggered caps."""
    names = [grade.name for grade in checklist.grades]
    place = next(
        (n for n, grade in enumerate(checklist.grades) if final >= Fraction(grade.at_least)), len(names) - 1
    )
    if caps and checklist.caps is not None:
        place = max(place, names.index(checklist.caps.one if caps == 1 else checklist.caps.two_or_more))
    return names[place]


def _decimal(exact: Fraction) -> Decimal:
    return Decimal(exact.numerator) / Decimal(exact.denominator)
