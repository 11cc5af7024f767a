"""Deadlines that nobody should be given."""

from datetime import date

import pytest

from inspector.report.holidays import is_holiday


@pytest.mark.parametrize("day", [date(2022, 1, 31), date(2022, 2, 4), date(2021, 9, 2), date(2021, 4, 21)])
def test_tet_and_the_other_holidays_are_known(day: date) -> None:
    assert is_holiday(day)


@pytest.mark.parametrize("day", [date(2022, 1, 28), date(2022, 2, 7), date(2021, 11, 5)])
def test_an_ordinary_working_day_is_none(day: date) -> None:
    assert not is_holiday(day)
