"""The registers of samples as they stand: their files, what is counted of them, and the figure that an answer takes.

Nothing that follows from the files is kept: it is worked out when a visit is read, so that books with the same rows
show the same figures, whoever examined which file and in whatever order the rows arrived.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from inspector.book.engine import Database, query
from inspector.book.ids import sampling_id
from inspector.checklist.answer import Answer, Result
from inspector.record import record

if TYPE_CHECKING:
    from inspector.book.sample_rows import Sampled, Sampling
    from inspector.checklist.model import Criterion

Key = tuple[str, str]
"""A criterion's code and a period."""

MET, NOT_MET, NA = "met", "not_met", "na"
_HUNDRED = Decimal(100)


@record
class Fault:
    """One check and how many of the examined files fail it."""

    check: str
    count: int


@record
class Tally:
    """What a sample came to. `listed`: files in it; a file that is not applicable is listed, never examined."""

    listed: int
    examined: int
    defects: int
    faults: tuple[Fault, ...] = ()  # the most frequent first

    @property
    def sound(self) -> int:
        """Examined files without a fault."""
        return self.examined - self.defects

    @property
    def defect_pct(self) -> Decimal | None:
        """Faulty files of a hundred examined ones, unrounded; None when none was examined."""
        return self.defects * _HUNDRED / self.examined if self.examined else None


@dataclass(frozen=True)
class Register:
    """One register with its files in order; nothing deleted is in it."""

    sampling: "Sampling"
    rows: tuple["Sampled", ...] = ()

    @property
    def key(self) -> Key:
        """What it is the register of."""
        return self.sampling.criterion, self.sampling.period

    def checks_of(self, criterion: "Criterion") -> tuple[str, ...]:
        """What each file is examined for: the visit's own checks, else the checklist's."""
        return self.sampling.checks or criterion.sampling_checks

    @cached_property
    def tally(self) -> Tally:
        """What the files come to."""
        results = Counter(row.result for row in self.rows)
        faults = Counter(fault for row in self.rows if row.result == NOT_MET for fault in row.faults)
        return Tally(
            listed=len(self.rows),
            examined=results[MET] + results[NOT_MET],
            defects=results[NOT_MET],
            faults=tuple(
                Fault(check, count)
                for check, count in sorted(faults.items(), key=lambda item: (-item[1], item[0]))
            ),
        )


# --- the figure of the answer -------------------------------------------------------------------------


def is_fed(criterion: "Criterion") -> bool:
    """Whether the criterion's answer can take its figure from a register."""
    return bool(criterion.sampling_counts) and criterion.kind in ("percent", "steps", "number")


def fed_answer(
    criterion: "Criterion", answer: Answer | None, period: str, population: int | None, tally: Tally
) -> Answer | None:
    """The answer with the register's figure for what was typed; None where the register says nothing.

    A finding made without a figure gives way to it, but «not applicable» stays, and so does a score the team typed.
    """
    if not tally.examined or not is_fed(criterion):
        return None
    counted = tally.defects if criterion.sampling_counts == "faults" else tally.sound
    typed = answer or Answer(criterion.code, period)
    return replace(
        typed,
        value=f"{counted}/{tally.examined}" if criterion.kind == "percent" else str(counted),
        population=typed.population if population is None else population,
        result=typed.result if typed.result is Result.NA else None,
    )


# --- reading ------------------------------------------------------------------------------------------

_REGISTERS = "SELECT id, inspection, criterion, period, population FROM sampling WHERE deleted IS NOT 1"
_COUNTS = """
    SELECT inspection, criterion, period, count(*), total(result <> 'na'), total(result = 'not_met') FROM sampled
    WHERE deleted IS NOT 1 AND result IS NOT NULL GROUP BY inspection, criterion, period
"""


def gathered(samplings: Iterable["Sampling"], rows: Iterable["Sampled"]) -> dict[Key, Register]:
    """The registers with the files of each; a register under another's id is none."""
    found: dict[Key, list[Sampled]] = {}
    for row in rows:
        found.setdefault((row.criterion, row.period), []).append(row)
    return {
        (one.criterion, one.period): Register(one, in_order(found.get((one.criterion, one.period), ())))
        for one in samplings
        if not one.deleted and one.id == sampling_id(one.inspection, one.criterion, one.period)
    }


def with_rows(samples: Mapping[Key, Register], newer: Iterable["Sampled"]) -> dict[Key, Register]:
    """`samples` with these files in their newer state, deleted ones left out."""
    found: dict[Key, dict[bytes, Sampled]] = {}
    for row in newer:
        found.setdefault((row.criterion, row.period), {})[row.id] = row
    made = dict(samples)
    for key, changed in found.items():
        if key in made:
            rows = {**{row.id: row for row in made[key].rows}, **changed}
            made[key] = replace(made[key], rows=in_order(row for row in rows.values() if not row.deleted))
    return made


def in_order(rows: Iterable["Sampled"]) -> tuple["Sampled", ...]:
    """The files as they stand in their register: as they were added, whatever was examined first."""
    return tuple(sorted(rows, key=lambda row: (row.position or 0, row.id)))


def fed_figures(db: Database) -> dict[bytes, dict[Key, tuple[int | None, Tally]]]:
    """Of every visit in the book, by its registers: the population and what was counted, without the faults' names."""
    counts = {(row[0], row[1], row[2]): Tally(row[3], int(row[4]), int(row[5])) for row in query(db, _COUNTS)}
    found: dict[bytes, dict[Key, tuple[int | None, Tally]]] = {}
    for id_, inspection, criterion, period, population in query(db, _REGISTERS):
        tally = counts.get((inspection, criterion, period))
        if tally is not None and id_ == sampling_id(inspection, criterion, period):
            found.setdefault(inspection, {})[criterion, period] = (population, tally)
    return found
