"""The annex of figures: each criterion that is answered by a number or a share, period by period, with its change."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from inspector.book.visit import Visit
from inspector.checklist.answer import Result
from inspector.checklist.model import Criterion, Kind
from inspector.checklist.scoring import ChecklistScore
from inspector.checklist.values import Figures, display_value, figures
from inspector.report.context_set import FigureFields, FigureRow, FigureSection, FiguresFields
from inspector.text import capfirst, format_count, format_decimal, format_percentage, rounded

NONE = "–"
"""Stands where there is nothing to say or nothing to compare with."""
_NOTHING = Figures()


def figures_fields(visit: Visit) -> tuple[FiguresFields, ...]:
    """One a checklist; sections and checklists without figures are left out."""
    made: list[FiguresFields] = []
    for checklist, score in zip(visit.checklists, visit.scores(), strict=True):
        sections = []
        for section in checklist.sections:
            counted = [each for each in section.criteria if _has_figures(each, score)]
            rows = tuple(_row(visit, criterion, place) for place, criterion in enumerate(counted, start=1))
            if rows:
                sections.append(FigureSection(section.id, section.title, rows))
        if sections:
            made.append(FiguresFields(str(len(made) + 1), capfirst(checklist.subject), tuple(sections)))
    return tuple(made)


def _has_figures(criterion: Criterion, score: ChecklistScore) -> bool:
    points = score.criteria[criterion.code]
    return criterion.kind in (Kind.NUMBER, Kind.PERCENT) and points.asked and points.applicable


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
            FigureFields(period or NONE, _value(criterion, value), _share(each), *change)
            for period, value, each, change in zip(periods, values, read, changes, strict=True)
        ),
    )


def _value(criterion: Criterion, value: str) -> str:
    shown = display_value(criterion, value)
    return f"{shown} {criterion.unit}".strip() if shown else NONE


def _share(read: Figures) -> str:
    return NONE if read.pct is None else format_percentage(read.pct)


def _change(before: Figures, now: Figures) -> tuple[str, str]:
    """How a figure changed, absolute and in per cent; a share in points, of the figures as they are printed."""
    first = before.num if before.count is None else before.count
    second = now.num if now.count is None else now.count
    absolute = NONE if first is None or second is None else _signed(second - first, format_count)
    if before.pct is not None and now.pct is not None:
        points = rounded(now.pct, 1) - rounded(before.pct, 1)
        return (
            absolute,
            f"{_signed(points, lambda value: format_decimal(value, 1))} điểm %" if points else "0",
        )
    if before.count is None or now.count is None or not before.count:
        return absolute, NONE
    share = (now.count - before.count) * 100 / abs(before.count)
    return absolute, _signed(share, format_percentage)


def _signed(number: Decimal, shown: Callable[[Decimal], str]) -> str:
    text = shown(abs(number))
    return f"+{text}" if number > 0 else f"−{text}" if number < 0 else text
