"""What the unit's earlier visits found and required, beside what this one finds: read only, but for what became of it.

An earlier requirement is followed by a row of this visit (`recheck`), which repeats its words: whoever gets this visit
without the earlier one can still read it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from inspector.book.edit import Edit
from inspector.book.rechecks import NOT_REMEDIED, PARTLY, REMEDIED, UNVERIFIABLE, edit_recheck
from inspector.book.rows import Inspection, Recheck
from inspector.book.visit import Visit
from inspector.checklist.answer import Answer
from inspector.checklist.model import Criterion
from inspector.checklist.same import question_hash
from inspector.checklist.scoring import CriterionScore
from inspector.record import record
from inspector.report.conclusion import conclusion
from inspector.report.drafting import REQUIREMENT, SHORTCOMING
from inspector.report.parts import number_and_symbol
from inspector.report.words import as_sentence, joined
from inspector.text import fold, format_date, two_digits

_TYPES = {"KL": "Kết luận kiểm tra"}
_NOTICE = "Thông báo kết luận kiểm tra"


@record
class LastAnswer:
    """What an earlier visit found for a criterion. `same`: it asked exactly this, else it is for reference only."""

    visit: bytes
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


def last_answers(earlier: Sequence[Visit], criterion: Criterion) -> tuple[LastAnswer, ...]:
    """What each of the earlier visits (newest first) found for `criterion`; visits that did not ask it are left out.

    A criterion that asks the same under another code is found too.
    """
    asked = question_hash(criterion)
    return tuple(found for visit in earlier if (found := _last_answer(visit, criterion, asked)) is not None)


def _last_answer(visit: Visit, criterion: Criterion, asked: str) -> LastAnswer | None:
    alike = [each for each in visit.criteria if question_hash(each) == asked]
    there = next((each for each in alike if each.code == criterion.code), alike[0] if alike else None)
    there = there or next((each for each in visit.criteria if each.code == criterion.code), None)
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
        visit=visit.id,
        document=named_document(visit.inspection),
        day=_day(visit),
        criterion=there,
        answers=answers,
        score=scores.criteria[there.code],
        same=bool(alike),
    )


def _says_something(answer: Answer) -> bool:
    return bool(
        answer.result or answer.value or answer.note or answer.shortcoming or answer.score is not None
    )


def _day(visit: Visit) -> date | None:
    inspection = visit.inspection
    return inspection.document_date or (inspection.starts_at.date() if inspection.starts_at else None)


# --- requirements -------------------------------------------------------------------------------------


def follow_ups(visit: Visit, earlier: Sequence[Visit]) -> tuple[FollowUp, ...]:
    """Every requirement of the earlier visits (newest first) that was not seen remedied since, the newest one's first.

    What this visit says of a requirement whose visit is not in the book is there too, at the end.
    """
    since: dict[str, str] = {}
    found: list[FollowUp] = []
    for one in reversed(earlier):
        since |= {finding: row.state for finding, row in one.rechecks.items() if row.state}
        mine = [
            FollowUp(
                finding=sentence.id.hex(),
                text=sentence.text,
                criteria=sentence.criteria,
                owner=_owner(sentence.owner, sentence.supporting),
                deadline=sentence.deadline,
                document=named_document(one.inspection),
                issued_on=one.inspection.document_date,
            )
            for sentence in conclusion(one).of(REQUIREMENT)
        ]
        found = mine + found
    known = {item.finding for item in found}
    gone = [row for row in _of_visits(earlier) if row.finding not in known]
    found += [_from_row(row) for row in gone]
    open_ = [item for item in found if since.get(item.finding) != REMEDIED]
    shown = [_with_row(item, visit.rechecks.get(item.finding), since) for item in open_]
    there = {item.finding for item in shown}
    alone = sorted(
        (row for row in visit.rechecks.values() if row.finding not in there), key=lambda row: row.id
    )
    return (*shown, *(_with_row(_from_row(row), row, since) for row in alone))


def _of_visits(earlier: Iterable[Visit]) -> Iterator[Recheck]:
    """The rows of all visits, each requirement once, as the newest visit has it."""
    seen: set[str] = set()
    for visit in earlier:
        for row in sorted(visit.rechecks.values(), key=lambda row: row.id):
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

    criterion: str
    finding: str
    document: str
    issued_on: date | None
    before: str  # the earlier shortcoming's words
    sentence: str  # what may be added to this one's


def recurrences(visit: Visit, earlier: Sequence[Visit]) -> Mapping[str, Recurrence]:
    """By criterion, the shortcomings of this visit that the unit's last visit with the criterion had as well.

    Only a criterion that asks the same counts, or one whose requirement this visit found not remedied.
    """
    short = [sentence for sentence in conclusion(visit).of(SHORTCOMING, included=False) if sentence.criteria]
    found: dict[str, Recurrence] = {}
    for code in dict.fromkeys(code for sentence in short for code in sentence.criteria):
        if (one := _recurrence(visit, code, earlier)) is not None:
            found[code] = one
    return found


def _recurrence(visit: Visit, code: str, earlier: Sequence[Visit]) -> Recurrence | None:
    if code not in {criterion.code for criterion in visit.criteria}:
        return None
    asked = question_hash(visit.criterion(code))
    for one in earlier:
        there = next((each.code for each in one.criteria if question_hash(each) == asked), "")
        if not there and not _is_open(visit, code):
            continue
        sentences = conclusion(one).of(SHORTCOMING, included=False)
        before = next((each for each in sentences if (there or code) in each.criteria), None)
        if before is None:
            if there and any(_says_something(one.answer(there, period)) for period in _periods(one, there)):
                return None  # looked at then, and in order
            continue
        document, day = named_document(one.inspection), one.inspection.document_date
        return Recurrence(
            code, before.id.hex(), document, day, before.text, recurrence_sentence(document, day)
        )
    return None


def _periods(visit: Visit, code: str) -> tuple[str, ...]:
    return visit.periods_of(visit.criterion(code))


def _is_open(visit: Visit, code: str) -> bool:
    """Whether this visit found a requirement on the criterion not remedied."""
    return any(
        code in row.criteria and row.state in (PARTLY, NOT_REMEDIED) for row in visit.rechecks.values()
    )


def recurrence_sentence(document: str, issued_on: date | None) -> str:
    """«Hạn chế này đã được nêu tại Thông báo … số 05/TB-ĐKT ngày 15/10/2021 nhưng chưa được khắc phục (tái phạm).»"""
    when = f" ngày {format_date(issued_on)}" if issued_on else ""
    return f"Hạn chế này đã được nêu tại {document}{when} nhưng đến nay vẫn còn (tái phạm)."


def names_recurrence(text: str) -> bool:
    """Whether a shortcoming's words say already that it came back."""
    return "tai pham" in " ".join(fold(text).split())


# --- in the documents ---------------------------------------------------------------------------------

STATE_WORDS = {
    REMEDIED: "đã khắc phục",
    PARTLY: "khắc phục một phần",
    NOT_REMEDIED: "chưa khắc phục",
    UNVERIFIABLE: "chưa đủ căn cứ kết luận",
}
"""What became of a requirement, as the documents say it."""


def follow_up_sentence(rechecks: Iterable[Recheck]) -> str:
    """How many of last time's requirements were remedied; "" where none was looked at.

    «Về thực hiện 08 yêu cầu nêu tại Thông báo … số 05/TB-ĐKT ngày 15/10/2021: đã khắc phục 05, khắc phục một phần 02,
    chưa khắc phục 01 yêu cầu.»
    """
    looked = [row for row in rechecks if row.state]
    if not looked:
        return ""
    sources = dict.fromkeys(
        f"{row.document}{f' ngày {format_date(row.issued_on)}' if row.issued_on else ''}"
        for row in sorted(looked, key=lambda row: (row.issued_on or date.min, row.id), reverse=True)
        if row.document
    )
    counts = [(STATE_WORDS[state], sum(row.state == state for row in looked)) for state in STATE_WORDS]
    said = [f"{word} {two_digits(count)}" for word, count in counts if count]
    origin = f" nêu tại {joined(list(sources))}" if sources else " của lần kiểm tra trước"
    return as_sentence(f"Về thực hiện {two_digits(len(looked))} yêu cầu{origin}: {', '.join(said)} yêu cầu")

