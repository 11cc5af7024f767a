"""The largest resident memory while twenty 12-megapixel photos are dropped, beside the window's before."""

from pathlib import Path

from bench.dropping import dropped
from bench.measure import Row

ADDED_MB = 120
WORK = "drop twenty 12-megapixel photos: the most memory"


def measure(folder: Path) -> Row:
    """The row; its figures are megabytes. One photo decoded whole is 36 MB: never many at once."""
    found = dropped(folder)
    before, peak = found["before"], found["peak"]
    return Row(WORK, "the same window before", before, peak, (before + ADDED_MB) / before, unit="MB")
