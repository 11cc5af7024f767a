"""How figures changed, in words: from period to period, and between what was reported and what was verified."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QT_TRANSLATE_NOOP

from inspector.checklist import Answer, Criterion, Kind, Result, figures
from inspector.checklist.change import Change, change
from inspector.checklist.values import display_value
from inspector.text import format_count, format_decimal, format_percentage
from ui.fill.words import translate

_COUNTED = (Kind.NUMBER, Kind.PERCENT, Kind.STEPS)

_POINTS = {
    1: QT_TRANSLATE_NOOP("fill", "up {0} percentage points"),
    -1: QT_TRANSLATE_NOOP("fill", "down {0} percentage points"),
}
_SHARES = {
    1: QT_TRANSLATE_NOOP("fill", "up {0} ({1})"),
    -1: QT_TRANSLATE_NOOP("fill", "down {0} ({1})"),
}
_COUNTS = {
    1: QT_TRANSLATE_NOOP("fill", "up {0}"),
    -1: QT_TRANSLATE_NOOP("fill", "down {0}"),
}
_BESIDE_POINTS = {
    1: QT_TRANSLATE_NOOP("fill", "Verified {0} percentage points above what was reported"),
    -1: QT_TRANSLATE_NOOP("fill", "Verified {0} percentage points below what was reported"),
}
_BESIDE_COUNTS = {
    1: QT_TRANSLATE_NOOP("fill", "Verified {0} more than was reported"),
    -1: QT_TRANSLATE_NOOP("fill", "Verified {0} fewer than was reported"),
}


def change_text(criterion: Criterion, answers: Sequence[Answer]) -> str:
    """«46,6% → 80,9%, tăng 34,3 điểm phần trăm», over all periods in order; "" where two figures do not stand yet.

    A period that is not applicable is passed over.
    """
    if criterion.kind not in _COUNTED:
        return ""
    given = [answer.value for answer in answers if answer.value and answer.result is not Result.NA]
    if len(given) < 2:
        return ""
    read = [figures(criterion, value) for value in given]
    shown = [
        display_value(criterion, value) if each.pct is None else format_percentage(each.pct)
        for value, each in zip(given, read, strict=True)
    ]
    if criterion.unit:
        shown[-1] += f" {criterion.unit}"
    said = [_said(change(before, now)) for before, now in pairwise(read)]
    return " → ".join(shown) + ", " + "; ".join(each for each in said if each)


def _said(found: Change) -> str:
    if not found.is_known:
        return ""
    if not found.direction:
        return translate("fill", "unchanged")
    if found.points is not None:
        return translate("fill", _POINTS[found.direction]).format(format_decimal(abs(found.points)))
    assert found.difference is not None
    by = format_count(abs(found.difference))
    if found.share is None:
        return translate("fill", _COUNTS[found.direction]).format(by)
    return translate("fill", _SHARES[found.direction]).format(by, format_percentage(abs(found.share)))


def reported_text(criterion: Criterion, answer: Answer) -> str:
    """How what the team verified stands to what the unit reported; "" where nothing was reported."""
    if not answer.reported:
        return ""
    if not answer.value or answer.result is Result.NA:
        return translate("fill", "Not verified yet")
    if answer.value == answer.reported:
        return translate("fill", "The same as verified")
    found = change(figures(criterion, answer.reported), figures(criterion, answer.value))
    if found.points:
        by = format_decimal(abs(found.points))
        return translate("fill", _BESIDE_POINTS[found.direction]).format(by)
    if found.points is None and found.difference:
        by = format_count(abs(found.difference))
        return translate("fill", _BESIDE_COUNTS[found.direction]).format(by)
    return translate("fill", "Another figure than was verified")
