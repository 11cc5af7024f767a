"""A checklist as the program uses it: frozen, quick to load, without the libraries that read and check one.

What people write stands in docs/checklist-format.md and is checked by `reader`; here it is complete: ladders
are resolved into bands, points into shares, expressions into small trees.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from inspector.checklist.expressions import Expression
from inspector.record import record

if TYPE_CHECKING:
    from inspector.checklist.scoring import Plan

ZERO = Decimal(0)
ONE = Decimal(1)


class Kind(StrEnum):
    """How a criterion is answered."""

    MET = "met"
    STEPS = "steps"
    NUMBER = "number"
    PERCENT = "percent"
    CHOICE = "choice"
    TEXT = "text"
    DATE = "date"


@record
class Band:
    """One step of a ladder: what earns `share` (0 to 1) of the maximum. Exactly one condition is set.

    `until` is the last day in the period's year, "01-31" or "02-end".
    """

    share: Decimal
    at_least: Decimal | None = None
    above: Decimal | None = None
    at_most: Decimal | None = None
    below: Decimal | None = None
    until: str | None = None
    otherwise: bool = False


@record
class Choice:
    """One of the ready answers of a `choice` criterion. `points` is exact; `share` is it over the maximum."""

    key: str
    text: str
    share: Decimal
    points: Decimal


@record
class Steps:
    """Points deducted for each fault, and what a fault is called."""

    deduct: Decimal
    per: str


@record
class Limits:
    """From where to where a number (or a percentage) goes. `message`: what the checklist says of one outside, or ""."""

    min: Decimal | None = None
    max: Decimal | None = None
    message: str = ""

    def admits(self, number: Decimal) -> bool:
        """Whether `number` lies inside."""
        return (self.min is None or number >= self.min) and (self.max is None or number <= self.max)


@record
class Phrases:
    """Jinja sentences drafted for the conclusion; "" where the author wrote none."""

    met: str = ""
    partly: str = ""
    not_met: str = ""
    both_periods: str = ""
    strength: str = ""
    cause: str = ""
    requirement: str = ""


@record
class LegalReference:
    """A criterion's pointer into the register, with the place in the document («Điều 7 - 13»)."""

    ref: str
    at: str = ""


@record
class LegalBasis:
    """One document of the register. `verified` False: nobody has checked it against the official text yet."""

    id: str
    kind: str
    subject: str
    number: str = ""
    issued: date | None = None
    issuer: str = ""
    in_force_from: date | None = None
    in_force_until: date | None = None
    verified: bool = False
    note: str = ""

    def is_in_force(self, day: date) -> bool | None:
        """Whether it binds on `day`; None when the register does not know since when."""
        if self.in_force_until is not None and day > self.in_force_until:
            return False
        return None if self.in_force_from is None else self.in_force_from <= day


@record
class Grade:
    """A grade and the normalized score from which on it is given."""

    name: str
    at_least: Decimal


@record
class Caps:
    """The best grade left when one cap criterion is triggered, and when several are."""

    one: str
    two_or_more: str


@record
class Criterion:
    """One thing to check. `section` is its section's id; `ladder` the name of the one its `bands` come from.

    `sampling_counts`: which files of a sample its figure counts, "faults" or "sound"; "" without `sampling`.
    `sampling_checks`: what each file is examined for, unless the visit says otherwise.
    `limits`: what a figure can possibly be, refused outside. `usual`: what it is as a rule; outside it is asked about.
    """

    code: str
    section: str
    text: str
    kind: Kind
    max_score: Decimal
    per_period: bool = False
    sampling: bool = False
    sampling_counts: str = ""
    sampling_checks: tuple[str, ...] = ()
    ladder: str = ""
    bands: tuple[Band, ...] = ()
    choices: tuple[Choice, ...] = ()
    steps: Steps | None = None
    unit: str = ""
    numerator: str = ""
    denominator: str = ""
    higher_is_better: bool = True
    bonus_max: Decimal = ZERO
    limits: Limits = Limits()
    usual: Limits = Limits()
    when: Expression | None = None
    cap_when: Expression | None = None
    how_to_check: str = ""
    evidence: str = ""
    legal_basis: tuple[LegalReference, ...] = ()
    phrases: Phrases = Phrases()

    def choice(self, key: str) -> Choice | None:
        """The ready answer with this key."""
        return next((choice for choice in self.choices if choice.key == key), None)


@record
class Section:
    """Criteria that are scored and reported together."""

    id: str
    title: str
    max_score: Decimal
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True)
class Checklist:
    """A whole checklist. `sha256` names the exact text it was read from; `source` is that text when at hand."""

    id: str
    version: str
    title: str
    short_title: str
    abbreviation: str
    subject: str
    grades: tuple[Grade, ...]  # best first
    caps: Caps | None
    bonus_max: Decimal
    penalty_max: Decimal
    legal_bases: tuple[LegalBasis, ...]
    sections: tuple[Section, ...]
    sha256: str = ""
    source: str = field(default="", compare=False, repr=False)
    compiled: str = field(default="", compare=False, repr=False)

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria in order."""
        return tuple(criterion for section in self.sections for criterion in section.criteria)

    @cached_property
    def by_code(self) -> Mapping[str, Criterion]:
        """Each criterion by its code."""
        return {criterion.code: criterion for criterion in self.criteria}

    @cached_property
    def legal_basis_by_id(self) -> Mapping[str, LegalBasis]:
        """The register by id."""
        return {basis.id: basis for basis in self.legal_bases}

    @cached_property
    def max_score(self) -> Decimal:
        """Points of all sections together, 100 in ours."""
        return sum((section.max_score for section in self.sections), ZERO)

    @cached_property
    def place_of(self) -> Mapping[str, int]:
        """Each code's place in the order, for sorting."""
        return {criterion.code: place for place, criterion in enumerate(self.criteria)}

    @cached_property
    def plan(self) -> "Plan":
        """What scoring knows before any answer."""
        from inspector.checklist.scoring import plan_of

        return plan_of(self)

    def __hash__(self) -> int:
        return hash((self.id, self.version, self.sha256))

    def to_json(self) -> str:
        """The compiled form that a book keeps; `from_json` reads it without checking it again."""
        return self.compiled

    @classmethod
    def from_json(cls, text: str, source: str = "") -> "Checklist":
        """A checklist from `to_json`'s text; only for text that this program wrote itself."""
        from inspector.checklist.build import checklist_from_json

        return checklist_from_json(text, source)
