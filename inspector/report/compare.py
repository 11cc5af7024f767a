"""What two states of a visit, or two visits, say differently: answers, scores, sentences, and everything around."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any

from inspector.book.book import Book
from inspector.book.closing import CLOSED, closings, load_version, version
from inspector.book.csv_answers import shown
from inspector.book.fields import KINDS, Stored, to_stored
from inspector.book.later_rows import Closing
from inspector.book.visit import Visit, load_visit
from inspector.checklist.answer import Answer
from inspector.checklist.scoring import ChecklistScore
from inspector.record import record
from inspector.report.conclusion import Sentence, conclusion
from inspector.report.drafting import KINDS as SENTENCE_KINDS

_ANSWER = tuple(field.name for field in fields(Answer))[2:]
_SENTENCE = ("text", "owner", "supporting", "deadline", "explanation", "agreed", "secrecy")
_UNSAID = frozenset({"deleted", "position", "closed", "checklist", "draft", "drawing", "original"})
"""Fields that a person does not read as a difference: order, what is derived, and what says that a row is there."""


@record
class FieldDiffers:
    """One field that is not the same. `old` and `new` are as the journal stores them, None where nothing stands.

    `table` and `field` are the book's; of a sentence `name` is its kind, of another row what it is called.
    """

    table: str
    criterion: str
    period: str
    field: str
    old: Stored
    new: Stored
    name: str = ""


@record
class ScoreDiffers:
    """One sum that is not the same, in points out of the maximum; `section` "" for the checklist as a whole.

    `old_grade` and `new_grade` are the checklist's, "" for a section. None: no score is due, or the other has no such.
    """

    checklist: str
    section: str
    old: Decimal | None
    new: Decimal | None
    old_grade: str = ""
    new_grade: str = ""


@record
class Comparison:
    """Everything that is not the same, in the order of the checklists; then the sentences, then the rest."""

    differences: tuple[FieldDiffers, ...]
    scores: tuple[ScoreDiffers, ...]

    @property
    def is_empty(self) -> bool:
        """Whether both say the same."""
        return not self.differences and not self.scores


@record
class State:
    """A visit as it stood when it was closed so, or as it stands now (None)."""

    closing: Closing | None
    visit: Visit


def last_two(book: Book, inspection: bytes) -> tuple[State, State]:
    """What was closed last and what stands now; of a visit closed again without a change since, its last two closings.

    Raises VersionMissing where it never was closed, VersionIncomplete.
    """
    last = version(book.db, inspection, -1)
    now = State(None, load_visit(book.db, inspection))
    before = [one for one in closings(book.db, inspection) if one.kind == CLOSED][:-1]
    if not now.visit.inspection.closed or not before:
        return State(last, load_version(book, last)), now
    return State(before[-1], load_version(book, before[-1])), State(last, load_version(book, last))


def compare(old: Visit, new: Visit) -> Comparison:
    """`old` held against `new`: two states of one visit, or two visits, of which what belongs together is matched.

    Answers go by criterion and period, sentences by what they were drafted from, everything else by what names it.
    """
    found = [
        *_answers(old, new),
        *_samples(old, new),
        *_sentences(old, new),
        *_one_row("inspection", old.inspection, new.inspection),
        *_rows("person", old.people, new.people, old.id == new.id, ("name", "side")),
        *_rows("evidence", old.evidence, new.evidence, old.id == new.id, ("name", "criterion", "period")),
        *_rows("requested", old.requested, new.requested, old.id == new.id, ("subject", "number", "period")),
        *_rows("paper", old.papers.values(), new.papers.values(), False, ("kind",)),
        *_rechecks(old, new),
        *_uses(old, new),
    ]
    return Comparison(tuple(found), tuple(_scores(old, new)))


# --- answers ------------------------------------------------------------------------------------------


def _answers(old: Visit, new: Visit) -> Iterator[FieldDiffers]:
    sides = [_shown(old), _shown(new)]
    for code, period in _keys(old, new):
        before, after = (side.get((code, period)) or Answer(code, period) for side in sides)
        for field in _ANSWER:
            one, other = (to_stored("answer", field, getattr(answer, field)) for answer in (before, after))
            if one != other:
                yield FieldDiffers("answer", code, period, field, one, other)


def _shown(visit: Visit) -> Mapping[tuple[str, str], Answer]:
    """The answers with the result that shows; of a criterion that no checklist asks any more, as they are."""
    known = {criterion.code: criterion for criterion in visit.criteria}
    return {
        key: shown(known[key[0]], answer) if key[0] in known else answer
        for key, answer in visit.answers.items()
    }


def _keys(old: Visit, new: Visit) -> Iterable[tuple[str, str]]:
    """Every answer of both, in the order of the newer checklists, then of the older ones, then what neither asks."""
    found: dict[tuple[str, str], None] = {}
    for visit in (new, old):
        for criterion in visit.criteria:
            periods = visit.inspection.periods if criterion.per_period else ()
            found.update(dict.fromkeys((criterion.code, period) for period in (*periods, "")))
    left = sorted((old.answers.keys() | new.answers.keys()) - found.keys())
    return [*found, *left]


# --- the registers of samples -------------------------------------------------------------------------


def _samples(old: Visit, new: Visit) -> Iterator[FieldDiffers]:
    """Each register and its files: within one visit matched by what they are, between two by number and name."""
    for key in dict.fromkeys([*new.samples, *old.samples]):
        before, after = old.samples.get(key), new.samples.get(key)
        yield from _one_row(
            "sampling", before.sampling if before else None, after.sampling if after else None
        )
        named = ("id",) if old.id == new.id else ("place", "name")
        sides = [_matched(side.rows if side else (), named) for side in (before, after)]
        for file in dict.fromkeys([*sides[1], *sides[0]]):
            one, other = (side.get(file) for side in sides)
            row: Any = other or one
            number = "" if row.place is None else str(row.place)
            yield from _one_row("sampled", one, other, row.name or number)


# --- sentences ----------------------------------------------------------------------------------------


def _sentences(old: Visit, new: Visit) -> Iterator[FieldDiffers]:
    sides = [_said(old), _said(new)]
    order = {kind: place for place, kind in enumerate(SENTENCE_KINDS)}
    both: dict[bytes, Sentence] = {**sides[1], **sides[0]}
    for key, any_ in sorted(both.items(), key=lambda item: order.get(item[1].kind, len(order))):
        before, after = (side.get(key) for side in sides)
        criterion = any_.criteria[0] if any_.criteria else ""
        for field in _SENTENCE:
            one, other = (
                to_stored("finding", field, getattr(side, field)) if side else None
                for side in (before, after)
            )
            if one != other:
                yield FieldDiffers("finding", criterion, "", field, one, other, any_.kind)


def _said(visit: Visit) -> Mapping[bytes, Sentence]:
    """The sentences in the document by what is the same of them in every visit: what they were drafted from."""
    return {sentence.id[8:]: sentence for sentence in conclusion(visit).sentences if sentence.included}


# --- everything else ------------------------------------------------------------------------------------


def _one_row(table: str, old: Any, new: Any, name: str = "") -> Iterator[FieldDiffers]:
    for field in KINDS[table]:
        if field in _UNSAID or field in ("criterion", "period"):
            continue
        one, other = (
            to_stored(table, field, getattr(row, field)) if row is not None else None for row in (old, new)
        )
        if one != other:
            row = new if new is not None else old
            criterion, period = getattr(row, "criterion", ""), getattr(row, "period", "")
            yield FieldDiffers(table, criterion, period, field, one, other, name)


def _rows(
    table: str, old: Iterable[Any], new: Iterable[Any], is_same_visit: bool, named: tuple[str, ...]
) -> Iterator[FieldDiffers]:
    """Rows matched by their id within one visit, by the fields that name them between two; the first is shown."""
    sides = [_matched(rows, ("id",) if is_same_visit else named) for rows in (old, new)]
    for key in dict.fromkeys([*sides[1], *sides[0]]):
        before, after = (side.get(key) for side in sides)
        name = str(getattr(after or before, named[0]))
        found = list(_one_row(table, before, after, name))
        if table == "evidence" and (before is None or after is None):
            # A photo that nothing is written about is a difference all the same.
            row: Any = before or after
            names = (before.name if before else None, after.name if after else None)
            found.insert(0, FieldDiffers(table, row.criterion, row.period, "name", *names, row.name))
        yield from found


def _matched(rows: Iterable[Any], named: tuple[str, ...]) -> Mapping[tuple[object, ...], Any]:
    """Rows by what names them; of those that are named alike the first is met by the first of the other side."""
    found: dict[tuple[object, ...], Any] = {}
    alike: Counter[tuple[object, ...]] = Counter()
    for row in rows:
        key = tuple(getattr(row, field) for field in named)
        found[*key, alike[key]] = row
        alike[key] += 1
    return found


def _rechecks(old: Visit, new: Visit) -> Iterator[FieldDiffers]:
    """What became of each requirement of last time, named by its words."""
    for finding in dict.fromkeys([*new.rechecks, *old.rechecks]):
        before, after = old.rechecks.get(finding), new.rechecks.get(finding)
        row: Any = after or before
        yield from _one_row("recheck", before, after, row.text)


def _uses(old: Visit, new: Visit) -> Iterator[FieldDiffers]:
    old_uses, new_uses = ({use.checklist: use for use in visit.uses} for visit in (old, new))
    for checklist in dict.fromkeys([*new_uses, *old_uses]):
        yield from _one_row("checklist_use", old_uses.get(checklist), new_uses.get(checklist), checklist)


# --- scores ---------------------------------------------------------------------------------------------


def _scores(old: Visit, new: Visit) -> Iterator[ScoreDiffers]:
    olds, news = ({score.checklist: score for score in visit.scores()} for visit in (old, new))
    for checklist in dict.fromkeys([*news, *olds]):
        before, after = olds.get(checklist), news.get(checklist)
        whole = ScoreDiffers(
            checklist,
            "",
            before.final if before else None,
            after.final if after else None,
            before.grade if before else "",
            after.grade if after else "",
        )
        if whole.old != whole.new or whole.old_grade != whole.new_grade:
            yield whole
        parts = _sections(before), _sections(after)
        for section in dict.fromkeys([*parts[1], *parts[0]]):
            one, other = parts[0].get(section), parts[1].get(section)
            if one != other:
                yield ScoreDiffers(checklist, section, one, other)


def _sections(score: ChecklistScore | None) -> Mapping[str, Decimal | None]:
    return {section.id: section.team for section in score.sections} if score else {}
