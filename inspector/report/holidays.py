"""Public holidays on which nobody should have to answer: fixed ones, Tết, and the Hùng Kings' day.

The lunar days are a table, because each year's are decided; outside it only the fixed ones are known.
Source: Bộ luật Lao động 2019, Điều 112; the lunar calendar of Việt Nam (UTC+7).
"""

from datetime import date, timedelta

_FIXED = frozenset({(1, 1), (30, 4), (1, 5), (2, 9)})  # day, month
_TET = (
    date(2020, 1, 25), date(2021, 2, 12), date(2022, 2, 1), date(2023, 1, 22), date(2024, 2, 10), date(2025, 1, 29),
    date(2026, 2, 17), date(2027, 2, 6), date(2028, 1, 26), date(2029, 2, 13), date(2030, 2, 3),
)  # fmt: skip
_HUNG_KINGS = frozenset(
    {
        date(2020, 4, 2), date(2021, 4, 21), date(2022, 4, 10), date(2023, 4, 29), date(2024, 4, 18),
        date(2025, 4, 7), date(2026, 4, 26), date(2027, 4, 16),
    }
)  # fmt: skip
_TET_DAYS = frozenset(first + timedelta(days=offset) for first in _TET for offset in range(-1, 4))
"""Five days a year: the eve, and the first four of the new year."""


def is_holiday(day: date) -> bool:
    """Whether `day` is a public holiday, as far as the table knows."""
    return (day.day, day.month) in _FIXED or day in _TET_DAYS or day in _HUNG_KINGS
