"""What the unit's earlier visits found and required, beside what this one finds: read only, but for what became of it.

An earlier requirement is followed by a row of this visit (`recheck`), which repeats its words: whoever gets this visit
without the earlier one can still read it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from inspector.book.earlier import earlier_visits
from inspector.book.edit import Edit
from inspector.book.engine import Database
from inspector.book.findings import add_finding, edit_finding
from inspector.book.later_rows import Recheck
from inspector.book.rechecks import NOT_REMEDIED, PARTLY, REMEDIED, edit_recheck
from inspector.book.rows import Inspection
from inspector.book.visit import Visit
from inspector.checklist.answer import Answer, Result
from inspector.checklist.model import Criterion
from inspector.checklist.points import effective_result
from inspector.checklist.same import question_hash
from inspector.checklist.scoring import CriterionScore
from inspector.record import record
from inspector.report.conclusion import Sentence, conclusion
from inspector.report.drafting import REQUIREMENT, SHORTCOMING
from inspector.report.parts import number_and_symbol
from inspector.report.words import as_sentence
from inspector.text import fold, format_date

_TYPES = {"KL": "Kết luận kiểm tra"}
_NOTICE = "Thông báo kết luận kiểm tra"


@record
class PastVisit:
    """An earlier visit of the unit, looked through once: what it asked, what it found wrong, what it required."""

    visit: Visit
    document: str
    issued_on: date | None
    asked: Mapping[str, Criterion]  # by the question's hash
    shortcomings: Mapping[str, Sentence]  # by the criterion's code
    requirements: tuple[Sentence, ...]


Past = tuple[PastVisit, ...]
"""The unit's earlier visits, newest first."""


def look_back(db: Database, visit: Visit) -> Past:
    """What this book knows of the unit's earlier visits. It drafts their conclusions: off the window's thread."""
    return tuple(_looked_through(one) for one in earlier_visits(db, visit))


def _looked_through(visit: Visit) -> PastVisit:
    concluded = conclusion(visit)
    wrong = reversed(concluded.of(SHORTCOMING, included=False))  # the first of a criterion's sentences stays
    return PastVisit(
        visit,
        named_document(visit.inspection),
        visit.inspection.document_date,
        {question_hash(each): each for each in visit.criteria},
        {code: sentence for sentence in wrong for code in sentence.criteria},
        concluded.of(REQUIREMENT),
    )


@record
class LastAnswer:
    """What an earlier visit found for a criterion. `same`: it asked exactly this, else it is for reference only."""

    document: str
    day: date | None
    criterion: Criterion
    answers: tuple[Answer, ...]  # those that say something, in their periods' order
    score: CriterionScore
    same: bool


@record
class FollowUp:
    """One earlier requirement and what became of it. `finding` is its id, hexadecimal; `state` "": not looked at yet.

    `repeats`: it was still open when an earlier visit looked at it, so that it is followed for the second time.
    """

    finding: str
    text: str
    criteria: tuple[str, ...]
    owner: str
    deadline: date | None
    document: str
    issued_on: date | None
    state: str = ""
    note: str = ""
    repeats: bool = False
    recheck: Recheck | None = None


def named_document(inspection: Inspection) -> str:
    """The conclusion of a visit by kind and number: «Thông báo kết luận kiểm tra số 05/TB-ĐKT»."""
    kind = _TYPES.get(inspection.document_type, _NOTICE)
    if not inspection.document_number.strip():
        return kind
    number, symbol = number_and_symbol(inspection.document_number, inspection.document_symbol, "")
    return f"{kind} số {'/'.join(part for part in (number, symbol) if part)}"


def last_answers(past: Past, criterion: Criterion) -> tuple[LastAnswer, ...]:
    """What each of the earlier visits found for `criterion`, newest first; visits that did not ask it are left out.

    A criterion that asks the same under another code is found too.
    """
    asked = question_hash(criterion)
    return tuple(found for one in past if (found := _last_answer(one, criterion, asked)) is not None)


def _last_answer(one: PastVisit, criterion: Criterion, asked: str) -> LastAnswer | None:
    visit, alike = one.visit, one.asked.get(asked)
    there = alike or next((each for each in visit.criteria if each.code == criterion.code), None)
    if there is None:
        return None
    answers = tuple(
        answer
        for period in visit.periods_of(there)
        if (answer := visit.answers.get((there.code, period))) is not None and _says_something(answer)
    )
    if not answers:
        return None
    scores = next(
        score
        for checklist, score in zip(visit.checklists, visit.scores(), strict=True)
        if there.code in checklist.by_code
    )
    return LastAnswer(
        one.document, _day(one), there, answers, scores.criteria[there.code], same=alike is not None
    )


def _says_something(answer: Answer) -> bool:
    return bool(
        answer.result or answer.value or answer.note or answer.shortcoming or answer.score is not None
    )


def _day(one: PastVisit) -> date | None:
    starts_at = one.visit.inspection.starts_at
    return one.issued_on or (starts_at.date() if starts_at else None)


# --- requirements -------------------------------------------------------------------------------------


def follow_ups(visit: Visit, past: Past) -> tuple[FollowUp, ...]:
    """Every requirement of the earlier visits that was not seen remedied since, the newest one's first.

    What this visit says of a requirement whose visit is not in the book is there too, at the end.
    """
    since: dict[str, str] = {}
    found: list[FollowUp] = []
    for one in reversed(past):
        since |= {finding: row.state for finding, row in one.visit.rechecks.items() if row.state}
        mine = [
            FollowUp(
                finding=sentence.id.hex(),
                text=sentence.text,
                criteria=sentence.criteria,
                owner=_owner(sentence.owner, sentence.supporting),
                deadline=sentence.deadline,
                document=one.document,
                issued_on=one.issued_on,
            )
            for sentence in one.requirements
        ]
        found = mine + found
    known = {item.finding for item in found}
    gone = [row for row in _of_visits(past) if row.finding not in known]
    found += [_from_row(row) for row in gone]
    open_ = [item for item in found if since.get(item.finding) != REMEDIED]
    shown = [_with_row(item, visit.rechecks.get(item.finding), since) for item in open_]
    there = {item.finding for item in shown}
    alone = sorted(
        (row for row in visit.rechecks.values() if row.finding not in there), key=lambda row: row.id
    )
    return (*shown, *(_with_row(_from_row(row), row, since) for row in alone))


def _of_visits(past: Iterable[PastVisit]) -> Iterator[Recheck]:
    """The rows of all visits, each requirement once, as the newest visit has it."""
    seen: set[str] = set()
    for one in past:
        for row in sorted(one.visit.rechecks.values(), key=lambda row: row.id):
            if row.finding not in seen:
                seen.add(row.finding)
                yield row


def _owner(owner: str, supporting: str) -> str:
    return f"{owner}, phối hợp {supporting}" if owner and supporting else owner


def _from_row(row: Recheck) -> FollowUp:
    return FollowUp(row.finding, row.text, row.criteria, row.owner, row.deadline, row.document, row.issued_on)


def _with_row(item: FollowUp, row: Recheck | None, since: Mapping[str, str]) -> FollowUp:
    return FollowUp(
        item.finding, item.text, item.criteria, item.owner, item.deadline, item.document, item.issued_on,
        state=row.state if row else "", note=row.note if row else "", repeats=item.finding in since, recheck=row,
    )  # fmt: skip


def say_what_became(visit: Visit, item: FollowUp, **fields: Any) -> Edit:
    """The edit that sets `state` and `note` of an earlier requirement, with its words when it is the first.

    Raises FieldMissing, ValueRefused.
    """
    told: dict[str, Any] = {
        "text": item.text,
        "criteria": item.criteria,
        "owner": item.owner,
        "deadline": item.deadline,
        "document": item.document,
        "issued_on": item.issued_on,
    }
    known = visit.rechecks.get(item.finding)
    return edit_recheck(visit.id, item.finding, **({} if known else told), **fields)


# --- tái phạm -----------------------------------------------------------------------------------------


@record
class Recurrence:
    """A shortcoming that an earlier visit found already. `finding`: the earlier shortcoming's id, hexadecimal."""

    finding: str
    document: str
    issued_on: date | None
    before: str  # the earlier shortcoming's words
    sentence: str  # what may be added to this one's


def recurrence(visit: Visit, code: str, past: Past) -> Recurrence | None:
    """Whether the criterion falls short now and fell short when the unit was last asked the same; None when not.

    What is not asked of the unit, or does not apply to it, falls short in nothing, whatever was noted there before.
    Where the question was changed since, it counts only if this visit found its requirement not remedied.
    """
    criterion = visit.criterion(code)
    is_asked = any(code in score.criteria and score.criteria[code].asked for score in visit.scores())
    if not is_asked or not any(
        _falls_short(criterion, visit.answer(code, period)) for period in visit.periods_of(criterion)
    ):
        return None
    asked = question_hash(criterion)
    for one in past:
        there = one.asked.get(asked)
        if there is None and not _is_open(visit, code):
            continue
        before = one.shortcomings.get(there.code if there else code)
        if before is not None:
            said = recurrence_sentence(one.document, one.issued_on)
            return Recurrence(before.id.hex(), one.document, one.issued_on, before.text, said)
        if there is not None and _was_answered(one.visit, there):
            return None  # looked at then, and in order
    return None


def _falls_short(criterion: Criterion, answer: Answer) -> bool:
    result = effective_result(criterion, answer)
    return result is not Result.NA and (bool(answer.shortcoming) or result in (Result.PARTLY, Result.NOT_MET))


def _was_answered(visit: Visit, criterion: Criterion) -> bool:
    periods = visit.periods_of(criterion)
    return any(_says_something(visit.answer(criterion.code, period)) for period in periods)


def _is_open(visit: Visit, code: str) -> bool:
    """Whether this visit found a requirement on the criterion not remedied."""
    return any(
        code in row.criteria and row.state in (PARTLY, NOT_REMEDIED) for row in visit.rechecks.values()
    )


def recurrence_sentence(document: str, issued_on: date | None) -> str:
    """«Hạn chế này đã được nêu tại Thông báo … số 05/TB-ĐKT ngày 15/10/2021 nhưng chưa được khắc phục (tái phạm).»"""
    when = f" ngày {format_date(issued_on)}" if issued_on else ""
    return f"Hạn chế này đã được nêu tại {document}{when} nhưng đến nay vẫn còn (tái phạm)."


def mark_recurrence(visit: Visit, code: str, found: Recurrence) -> Edit:
    """The edit that has the conclusion say it: the criterion's shortcoming gets the sentence, and the mark `recurs`.

    Where no sentence of the conclusion is about the criterion, one is added. Raises ValueRefused.
    """
    shortcomings = conclusion(visit).of(SHORTCOMING, included=False)
    mine = [each for each in shortcomings if code in each.criteria]
    sentence = next((each for each in mine if each.included), mine[0] if mine else None)
    if sentence is None:
        checklist = visit.checklist_of(code).id
        text, fields = found.sentence, {"checklist": checklist, "criteria": (code,)}
        return add_finding(visit.id, SHORTCOMING, text, recurs=found.finding, **fields)[1]
    text = (
        sentence.text if names_recurrence(sentence.text) else f"{as_sentence(sentence.text)} {found.sentence}"
    )
    return edit_finding(
        visit.id, sentence.id, text=text, recurs=found.finding, included=True, **sentence.fields_to_store()
    )


def is_told(visit: Visit, code: str) -> bool:
    """Whether a shortcoming on the criterion is marked as one that came back."""
    return any(finding.recurs and code in finding.criteria for finding in visit.findings)


def names_recurrence(text: str) -> bool:
    """Whether a shortcoming's words say already that it came back."""
    return "tai pham" in " ".join(fold(text).split())
