"""The register: every visit in a book in one line, with its scores and what it still asks of the unit."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from inspector import border
from inspector.book.engine import Database, query
from inspector.book.fields import from_stored
from inspector.book.samples import Tally, fed_answer, fed_figures
from inspector.checklist.answer import Answer, Result

if TYPE_CHECKING:
    from inspector.checklist.model import Checklist
    from inspector.checklist.scoring import ChecklistScore


@dataclass(frozen=True, slots=True)
class ChecklistResult:
    """One checklist of one visit. `final` is out of 100, None while nothing can be said; counts are of criteria."""

    checklist: str
    name: str
    abbreviation: str
    final: Decimal | None
    grade: str
    provisional: bool
    answered: int
    asked: int


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One visit. `starts_at` is the unit's local time; `is_closed`: nothing in it may be changed until it is reopened.

    `conflicts`: fields that people wrote differently and nobody has settled. `requirements`: what the unit is asked
    to do; `overdue`: those of them whose deadline is past. A requirement that both an answer and a sentence of the
    conclusion name counts once. `closed_at`: local time, of a closed visit only.
    """

    inspection: bytes
    unit: str
    starts_at: datetime | None
    answered: int
    asked: int
    checklists: tuple[ChecklistResult, ...]
    conflicts: int
    requirements: int
    overdue: int
    is_closed: bool = False
    closed_at: datetime | None = None


_INSPECTIONS = """
    SELECT id, coalesce(unit, ''), starts_at, periods, has_previous, closed,
        (SELECT max(at) FROM closing k WHERE k.inspection = inspection.id AND k.kind = 'closed')
    FROM inspection WHERE deleted IS NOT 1 ORDER BY starts_at, id
"""
_USES = """
    SELECT inspection, sha256, penalty FROM checklist_use
    WHERE deleted IS NOT 1 ORDER BY inspection, coalesce(position, 0), id
"""
_CHECKLISTS = """
    SELECT sha256, compiled, source FROM checklist_file
    WHERE sha256 IN (SELECT sha256 FROM checklist_use WHERE deleted IS NOT 1)
"""
# What scores: the words that people wrote beside an answer earn nothing and are left in the book.
_SCORING = ("criterion", "period", "result", "value", "population", "score", "self_score")
_ANSWERS = f"SELECT inspection, {', '.join(_SCORING)} FROM answer"  # noqa: S608 - our own names
_CONFLICTS = "SELECT inspection, count(*) FROM conflict WHERE differing GROUP BY inspection"
_ASKED = """
    SELECT inspection, criterion, max(deadline) FROM answer WHERE requirement <> '' GROUP BY inspection, criterion
"""
_SENTENCES = """
    SELECT inspection, coalesce(criteria, '[]'), deadline, coalesce(included, 1)
    FROM finding WHERE kind = 'requirement' AND deleted IS NOT 1
"""

Answers = dict[tuple[str, str], Answer]


def register(db: Database, today: date | None = None) -> list[RegisterRow]:
    """Every visit of the book, by its beginning; `today` decides what is overdue (None: the clock's day here).

    Reads each table once, whatever the number of visits.
    """
    today = today or border.now().astimezone().date()
    uses, answers, samples = _uses(db), _answers(db), fed_figures(db)
    conflicts = dict(query(db, _CONFLICTS))
    deadlines = _deadlines(db)
    rows = []
    for id_, unit, starts_at, periods, has_previous, closed, closed_at in query(db, _INSPECTIONS):
        _take_figures(uses[id_], answers[id_], samples.get(id_, {}))
        results = _results(uses[id_], answers[id_], _texts(periods), bool(has_previous))
        asked_by = deadlines[id_]
        rows.append(
            RegisterRow(
                inspection=id_,
                unit=unit,
                starts_at=from_stored("inspection", "starts_at", starts_at),
                answered=sum(one.answered for one in results),
                asked=sum(one.asked for one in results),
                checklists=results,
                conflicts=conflicts.get(id_, 0),
                requirements=len(asked_by),
                overdue=sum(deadline is not None and deadline < today for deadline in asked_by),
                is_closed=bool(closed),
                closed_at=from_stored("closing", "at", closed_at) if closed else None,
            )
        )
    return rows


def _texts(stored: str | None) -> tuple[str, ...]:
    texts: tuple[str, ...] = from_stored("inspection", "periods", stored)
    return texts


def _uses(db: Database) -> Mapping[bytes, list[tuple["Checklist", Decimal]]]:
    """The checklists of each visit, in order, with the points deducted."""
    from inspector.checklist.model import Checklist

    uses: defaultdict[bytes, list[tuple[Checklist, Decimal]]] = defaultdict(list)
    known = {sha256: Checklist.from_json(*texts) for sha256, *texts in query(db, _CHECKLISTS)}
    for inspection, sha256, penalty in query(db, _USES):
        if sha256 in known:  # a checklist that did not arrive yet has no score
            uses[inspection].append((known[sha256], Decimal(penalty) if penalty else Decimal(0)))
    return uses


def _answers(db: Database) -> Mapping[bytes, Answers]:
    """What scores of every answer of each visit; most units answer most criteria alike, so equal ones are made once."""
    answers: defaultdict[bytes, Answers] = defaultdict(dict)
    made: dict[tuple[Any, ...], Answer] = {}
    for inspection, *row in query(db, _ANSWERS):
        key = tuple(row)
        answer = made.get(key)
        if answer is None:
            answer = made[key] = _answer(*key)
        answers[inspection][key[0], key[1]] = answer
    return answers


def _answer(
    criterion: str,
    period: str,
    result: str | None,
    value: str | None,
    population: int | None,
    score: str | None,
    own: str | None,
) -> Answer:
    return Answer(
        criterion,
        period,
        Result(result) if result else None,
        value,
        population,
        Decimal(score) if score else None,
        Decimal(own) if own else None,
    )


def _take_figures(
    uses: Sequence[tuple["Checklist", Decimal]],
    answers: Answers,
    samples: Mapping[tuple[str, str], tuple[int | None, Tally]],
) -> None:
    """Have answers that a sample's register feeds say its figure, as they do when the visit is read."""
    for key, (population, tally) in samples.items():
        criterion = next((one.by_code[key[0]] for one, _ in uses if key[0] in one.by_code), None)
        if criterion is not None:
            made = fed_answer(criterion, answers.get(key), key[1], population, tally)
            if made is not None:
                answers[key] = made


def _results(
    uses: Sequence[tuple["Checklist", Decimal]], answers: Answers, periods: Sequence[str], has_previous: bool
) -> tuple[ChecklistResult, ...]:
    from inspector.checklist.scoring import VisitFacts, score_checklist

    facts = VisitFacts(has_previous, len(periods))
    return tuple(
        _result(checklist, score_checklist(checklist, periods, answers, facts, penalty))
        for checklist, penalty in uses
    )


def _result(checklist: "Checklist", score: "ChecklistScore") -> ChecklistResult:
    return ChecklistResult(
        checklist=checklist.id,
        name=checklist.short_title,
        abbreviation=checklist.abbreviation,
        final=score.final,
        grade=score.grade,
        provisional=score.provisional,
        answered=score.answered,
        asked=score.asked,
    )


def _deadlines(db: Database) -> Mapping[bytes, list[date | None]]:
    """The deadline of each requirement of each visit: of the kept sentences, and of answers that no sentence names."""
    deadlines: defaultdict[bytes, list[date | None]] = defaultdict(list)
    named: defaultdict[bytes, set[str]] = defaultdict(set)
    for inspection, criteria, deadline, included in query(db, _SENTENCES):
        named[inspection].update(from_stored("finding", "criteria", criteria))
        if included:
            deadlines[inspection].append(_day(deadline))
    for inspection, criterion, deadline in query(db, _ASKED):
        if criterion not in named[inspection]:
            deadlines[inspection].append(_day(deadline))
    return deadlines


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
