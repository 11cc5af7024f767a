"""How far apart two figures of a criterion are."""

from decimal import Decimal

import pytest

from inspector.checklist import figures
from inspector.checklist.change import change
from tests.checklist.writing import checklist_of

CRITERIA = checklist_of(
    "code: percent, text: A, kind: percent, max_score: 50, ladder: A, numerator: a, denominator: b",
    "code: number, text: A, kind: number, max_score: 48, bands: [{at_least: 1, share: 1}]",
    "code: date, text: A, kind: date, max_score: 2, ladder: E",
).by_code


@pytest.mark.parametrize(
    ("kind", "before", "now", "difference", "points", "share", "direction"),
    [
        ("percent", "451/968", "812/1004", 361, "34.3", None, 1),
        ("percent", "5/10", "10/20", 5, "0.0", None, 0),
        ("number", "5", "3", -2, None, -40, -1),
        ("number", "0", "3", 3, None, None, 1),
        ("number", "3", "3", 0, None, 0, 0),
    ],
)
def test_percentages_differ_by_points_and_counts_by_a_share(
    kind, before, now, difference, points, share, direction
):
    found = change(figures(CRITERIA[kind], before), figures(CRITERIA[kind], now))
    assert found.difference == difference
    assert found.points == (None if points is None else Decimal(points))
    assert found.share == share
    assert found.direction == direction


@pytest.mark.parametrize(
    ("kind", "before", "now"), [("number", "", "3"), ("date", "2020-01-15", "2021-01-15")]
)
def test_what_is_not_there_or_no_number_is_not_compared(kind, before, now):
    found = change(figures(CRITERIA[kind], before), figures(CRITERIA[kind], now))
    assert (found.is_known, found.direction) == (False, 0)
