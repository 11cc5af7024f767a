"""The annex of figures: each criterion that is answered by a number or a share, period by period, with its change."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from inspector.book.visit import Visit
from inspector.checklist.answer import Answer, Result
from inspector.checklist.change import change
from inspector.checklist.model import Criterion, Kind
from inspector.checklist.scoring import ChecklistScore
from inspector.checklist.values import Figures, display_value, figures
from inspector.report.context_set import FigureFields, FigureRow, FigureSection, FiguresFields
from inspector.text import capfirst, format_count, format_decimal, format_percentage

NONE = "–"
"""Stands where there is nothing to say or nothing to compare with."""
_CHANGE = "Tăng (+), giảm (−)"
_NOTHING = Figures()


def figures_fields(visit: Visit) -> tuple[FiguresFields, ...]:
    """One a checklist; criteria, sections and checklists without any figure are left out."""
    made: list[FiguresFields] = []
    for checklist, score in zip(visit.checklists, visit.scores(), strict=True):
        sections = []
        for section in checklist.sections:
            counted = [each for each in section.criteria if _is_due(each, score) and has_figures(visit, each)]
            rows = tuple(_row(visit, criterion, place) for place, criterion in enumerate(counted, start=1))
            if rows:
                sections.append(FigureSection(section.id, section.title, rows))
        if sections:
            compared = any(len(row.periods) > 1 for section in sections for row in section.rows)
            made.append(
                FiguresFields(
                    str(len(made) + 1),
                    capfirst(checklist.subject),
                    tuple(sections),
                    _CHANGE if compared else "",
                )
            )
    return tuple(made)


def has_figures(visit: Visit, criterion: Criterion) -> bool:
    """Whether a criterion is answered by figures and has one, verified, reported or seen, in any period."""
    answers = (visit.answer(criterion.code, period) for period in visit.periods_of(criterion))
    return criterion.kind in (Kind.NUMBER, Kind.PERCENT) and any(
        answer.value or answer.reported or answer.seen for answer in answers if answer.result is not Result.NA
    )


def _is_due(criterion: Criterion, score: ChecklistScore) -> bool:
    points = score.criteria[criterion.code]
    return points.asked and points.applicable


def _row(visit: Visit, criterion: Criterion, number: int) -> FigureRow:
    periods = visit.periods_of(criterion)
    answers = [visit.answer(criterion.code, period) for period in periods]
    values = ["" if answer.result is Result.NA else answer.value or "" for answer in answers]
    read = [figures(criterion, value) for value in values]
    changes = [(NONE, NONE), *(_change(before, now) for before, now in pairwise(read))]
    return FigureRow(
        str(number),
        criterion.text,
        tuple(
            FigureFields(
                period or NONE,
                _value(criterion, value),
                _share(each),
                *said,
                reported=_beside(criterion, answer, answer.reported),
                seen=_beside(criterion, answer, answer.seen),
            )
            for period, answer, value, each, said in zip(periods, answers, values, read, changes, strict=True)
        ),
    )


def _value(criterion: Criterion, value: str) -> str:
    shown = display_value(criterion, value)
    return f"{shown} {criterion.unit}".strip() if shown else NONE


def _beside(criterion: Criterion, answer: Answer, value: str) -> str:
    """A figure that stands beside the verified one, with its percentage; "" where there is none."""
    if not value or answer.result is Result.NA:
        return ""
    pct = figures(criterion, value).pct
    return _value(criterion, value) + ("" if pct is None else f" ({format_percentage(pct)})")


def _share(read: Figures) -> str:
    return NONE if read.pct is None else format_percentage(read.pct)


def _change(before: Figures, now: Figures) -> tuple[str, str]:
    """How a figure changed, absolute and in per cent; a share in points, of the figures as they are printed."""
    found = change(before, now)
    absolute = NONE if found.difference is None else _signed(found.difference, format_count)
    if found.points is not None:
        points = _signed(found.points, lambda value: format_decimal(value, 1))
        return absolute, f"{points} điểm %" if found.points else "0"
    return absolute, NONE if found.share is None else _signed(found.share, format_percentage)


def _signed(number: Decimal, shown: Callable[[Decimal], str]) -> str:
    text = shown(abs(number))
    return f"+{text}" if number > 0 else f"−{text}" if number < 0 else text
