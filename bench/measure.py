"""One row of the table, and how it is measured: floor and ours in turn, medians compared."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Measured = Callable[[], float]
"""Does the work once and returns its milliseconds (or megabytes)."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. For memory, the figures are megabytes and the limit follows from what may be added."""

    work: str
    floor: str
    floor_ms: float
    ours_ms: float
    limit: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.ours_ms / self.floor_ms

    @property
    def ok(self) -> bool:
        """Within the limit."""
        return self.ratio <= self.limit

    def as_json(self) -> dict[str, object]:
        """The row as `--json` writes it."""
        return {
            "work": self.work,
            "floor_ms": round(self.floor_ms, 3),
            "ours_ms": round(self.ours_ms, 3),
            "ratio": round(self.ratio, 3),
            "limit": round(self.limit, 3),
            "ok": self.ok,
        }


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line of the table that could not be measured here, and why. It is no failure, and no figure is made up."""

    work: str
    floor: str
    why: str
    ok = True

    def as_json(self) -> dict[str, object]:
        """The row as `--json` writes it."""
        return {"work": self.work, "skipped": self.why}


def in_turn(floor: Measured, ours: Measured, rounds: int) -> tuple[float, float]:
    """Medians of the two, measured one after the other so that a slow spell hits both; one round to warm up."""
    floor(), ours()
    pairs = []
    for _ in range(rounds):
        gc.collect()
        pairs.append((floor(), ours()))
    return statistics.median(one for one, _ in pairs), statistics.median(two for _, two in pairs)


def milliseconds(work: Callable[[], object]) -> float:
    """How long `work` takes, once."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
