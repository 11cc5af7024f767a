"""Scores as the document's tables and sentences show them. Rounded here and nowhere before."""

from collections.abc import Iterator
from decimal import Decimal

from inspector.book.visit import Visit
from inspector.checklist.answer import Answer, Result
from inspector.checklist.model import Checklist, Criterion
from inspector.checklist.scoring import ChecklistScore, CriterionScore
from inspector.checklist.values import display_value, figures
from inspector.report.context import BLANK, CriterionFields, ScoreFields, ScoreLine, SectionFields
from inspector.report.words import fragment, joined, period_in_sentence
from inspector.text import capfirst, format_decimal, format_percentage, period_year, rounded, two_digits

_DASH = "–"


def score_fields(checklist: Checklist, score: ChecklistScore, penalty_reason: str = "") -> ScoreFields:
    """The result of a checklist: its sentence, and the lines under its sections."""
    return ScoreFields(
        sentence=_sentence(checklist, score, penalty_reason),
        final=_points(score.final) if score.answered else BLANK,
        grade=score.grade if score.answered else BLANK,  # what nobody has looked at is neither poor nor good
        lines=tuple(_lines(score)),
    )


def looked_at(score: ChecklistScore) -> tuple[int, int]:
    """How many criteria there are to check, and how many are checked: a bonus that nobody earned is neither."""
    counted = [each for each in score.criteria.values() if is_counted(each)]
    return len(counted), sum(each.complete for each in counted)


def is_counted(points: CriterionScore) -> bool:
    """Whether a criterion is one to check."""
    return points.asked and bool(points.max or points.complete)


def _sentence(checklist: Checklist, score: ChecklistScore, penalty_reason: str) -> str:
    if score.final is None:
        return "Không có nội dung nào áp dụng để chấm điểm."
    is_converted = score.base != 100
    own = _own(score, is_converted)
    if not score.answered:
        return f"Chưa chấm điểm, xếp loại vì chưa có nội dung nào được kiểm tra.{own}"
    parts = []
    if is_converted or score.bonus or score.penalty:
        parts.append(f"tổng điểm {_points(score.total)}/{_points(score.base)}")
    if is_converted:
        parts.append(f"quy đổi {_points(score.normalized)} điểm")
    if score.bonus:
        parts.append(f"điểm thưởng {_points(score.bonus)}")
    if score.penalty:
        why = f" do {fragment(penalty_reason)}" if penalty_reason.strip() else ""
        parts.append(f"điểm trừ {_points(score.penalty)}{why}")
    detail = f" ({'; '.join(parts)})" if parts else ""
    grade = f"xếp loại tạm tính {score.grade}" if score.provisional else f"xếp loại {score.grade}"
    if score.provisional:
        asked, answered = looked_at(score)
        grade += f", còn {two_digits(asked - answered)} nội dung chưa kiểm tra"
    if score.caps:
        named = joined([f"“{checklist.by_code[code].text.rstrip('.')}”" for code in score.caps])
        grade += f", bị khống chế ở nội dung {named}"
    return f"Đạt {_points(score.final)} điểm{detail}, {grade}.{own}"


def _own(score: ChecklistScore, is_converted: bool) -> str:
    if score.self_total is None:
        return ""
    converted = f", quy đổi {_points(score.self_normalized)} điểm" if is_converted else ""
    return f" Đơn vị tự chấm {_points(score.self_total)}/{_points(score.base)} điểm{converted}."


def _lines(score: ChecklistScore) -> Iterator[ScoreLine]:
    yield ScoreLine("Tổng cộng", _points(score.base), _points(score.self_total), _points(score.total))
    if score.final is None:  # nothing applies: nothing to convert, no grade
        return
    if score.base != 100:
        yield ScoreLine(
            "Điểm quy đổi theo thang điểm 100",
            "100",
            _points(score.self_normalized),
            _points(score.normalized),
        )
    if score.bonus:
        yield ScoreLine("Điểm thưởng", "", "", f"+{_points(score.bonus)}")
    if score.penalty:
        yield ScoreLine("Điểm trừ", "", "", f"−{_points(score.penalty)}")
    if score.bonus or score.penalty:
        yield ScoreLine("Kết quả", "", "", _points(score.final))
    if score.answered:
        yield ScoreLine("Xếp loại (tạm tính)" if score.provisional else "Xếp loại", "", "", score.grade)


def section_fields(visit: Visit, checklist: Checklist, score: ChecklistScore) -> tuple[SectionFields, ...]:
    """Every section with every criterion that is asked."""
    has_own = score.self_total is not None
    made = []
    for section, sums in zip(checklist.sections, score.sections, strict=True):
        asked = [each for each in section.criteria if score.criteria[each.code].asked]
        made.append(
            SectionFields(
                number=section.id,
                title=section.title,
                max=_points(sums.base),
                self=_points(sums.self) if has_own else "",
                team=_points(sums.team),
                difference=_difference(sums.team, sums.self) if has_own else "",
                criteria=tuple(
                    _row(visit, criterion, score.criteria[criterion.code], number)
                    for number, criterion in enumerate(asked, start=1)
                ),
            )
        )
    return tuple(made)


def _row(visit: Visit, criterion: Criterion, points: CriterionScore, number: int) -> CriterionFields:
    answers = [
        answer
        for period in visit.periods_of(criterion)
        if (answer := visit.answers.get((criterion.code, period))) is not None
    ]
    is_bonus = criterion.bonus_max > 0
    if not points.applicable:
        team, own, difference = _DASH, _DASH, _DASH
    else:
        team = "" if points.team is None else ("+" if is_bonus and points.team else "") + _points(points.team)
        own = _points(points.self)
        difference = "" if is_bonus else _difference(points.team, points.self)
    return CriterionFields(
        number=str(number),
        text=criterion.text,
        max=_DASH if is_bonus else _points(criterion.max_score),
        self=own,
        team=team,
        difference=difference,
        reason=_reason(criterion, points, answers),
    )


def _reason(criterion: Criterion, points: CriterionScore, answers: list[Answer]) -> str:
    """Why points are missing: the team's own words, else the figures that led to it."""
    if not points.applicable:
        notes = dict.fromkeys(fragment(answer.score_reason or answer.note) for answer in answers)
        why = "; ".join(note for note in notes if note)
        return f"Không áp dụng: {why}" if why else "Không áp dụng"
    if not answers or (points.team is None and criterion.max_score):
        return "Chưa kiểm tra"
    if reasons := _typed_reasons(answers):
        return capfirst("; ".join(reasons))
    if criterion.bonus_max and points.team:
        return capfirst("; ".join(filter(None, (_shown(criterion, answer) for answer in answers))))
    if points.team is None or points.team >= criterion.max_score:
        return ""
    shown = [
        f"{period_in_sentence(answer.period)}: {text}" if answer.period else text
        for answer in answers
        if answer.result is not Result.NA and (text := _shown(criterion, answer))
    ]
    if not shown:  # a finding without figures: what was noted, else what was found wanting
        noted = (fragment((answer.note or answer.shortcoming).strip()) for answer in answers)
        shown = list(dict.fromkeys(note for note in noted if note))
    return capfirst("; ".join(shown))


def _typed_reasons(answers: list[Answer]) -> list[str]:
    """The team's own words, once each, with the period that they do not name themselves."""
    periods: dict[str, list[str]] = {}
    for answer in answers:
        if reason := answer.score_reason.strip().rstrip(".;"):
            periods.setdefault(reason, []).append(answer.period)
    said = []
    for reason, given in periods.items():
        period = given[0] if len(given) == 1 else ""
        year = str(period_year(period) or period)
        said.append(
            reason if not period or year in reason else f"{period_in_sentence(period)}: {fragment(reason)}"
        )
    return said


def _shown(criterion: Criterion, answer: Answer) -> str:
    read = figures(criterion, answer.value)
    text = display_value(criterion, answer.value)
    if read.pct is not None:
        return f"{text} ({format_percentage(read.pct)})"
    unit = criterion.unit or (criterion.steps.per if criterion.steps else "")
    return f"{text} {unit}" if text and unit else text


def _points(value: Decimal | None) -> str:
    return "" if value is None else format_decimal(value)


def _difference(team: Decimal | None, own: Decimal | None) -> str:
    """Team's score less the unit's own, of the figures as they are printed."""
    if team is None or own is None:
        return ""
    difference = rounded(team) - rounded(own)
    return (
        f"−{format_decimal(-difference)}"
        if difference < 0
        else f"+{format_decimal(difference)}"
        if difference
        else "0"
    )
