"""From one figure to another of the same criterion: how far apart they are. Worded elsewhere."""

from decimal import Decimal

from inspector.checklist.values import Figures
from inspector.record import record
from inspector.text import rounded

_HUNDRED = Decimal(100)


@record
class Change:
    """What lies between two figures; above 0 is a rise.

    `difference`: of two counts, or of the parts of two percentages. `points`: percentage points, of percentages as they
    are printed. `share`: the difference in per cent of the first count; None where that is 0 or a percentage.
    """

    difference: Decimal | None = None
    points: Decimal | None = None
    share: Decimal | None = None

    @property
    def is_known(self) -> bool:
        """Whether there are two figures to compare."""
        return self.difference is not None

    @property
    def direction(self) -> int:
        """1 for a rise, -1 for a fall, 0 for neither; of a percentage by what is printed."""
        told = self.difference if self.points is None else self.points
        return 0 if not told else 1 if told > 0 else -1


def change(before: Figures, now: Figures) -> Change:
    """What lies between two figures; nothing is known of days, choices and texts."""
    first = before.num if before.count is None else before.count
    second = now.num if now.count is None else now.count
    difference = None if first is None or second is None else second - first
    if before.pct is not None and now.pct is not None:
        return Change(difference, points=rounded(now.pct, 1) - rounded(before.pct, 1))
    if difference is None or before.count is None or now.count is None or not before.count:
        return Change(difference)
    return Change(difference, share=difference * _HUNDRED / abs(before.count))
