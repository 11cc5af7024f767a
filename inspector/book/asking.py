"""What a visit asks may change while it runs: a checklist more, a newer version of one, one less.

No change takes a question away from an answer, a photo or a sample that is there: it is refused, the codes named.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from inspector.book.answers import edit_answer
from inspector.book.book import Book
from inspector.book.edit import Changes, Edit
from inspector.book.engine import Database
from inspector.book.errors import (
    ChecklistAbsent,
    ChecklistInUse,
    ChecklistStands,
    ChecklistUnfit,
    OnlyChecklist,
)
from inspector.book.ids import use_id
from inspector.book.inspections import edit_use, hold_codes, keep_checklist, remove_use, use_of
from inspector.book.rows import ChecklistUse
from inspector.book.visit import Visit
from inspector.checklist.answer import Answer
from inspector.errors import InspectorError

if TYPE_CHECKING:
    from inspector.checklist.model import Checklist

_MOST_NAMED = 10
_IDENTITY = ("criterion", "period")
_HELD = ("score", "self_score", "value", "reported", "seen")
"""What a criterion may refuse to hold; words fit everywhere."""


def change_asked(
    book: Book, visit: Visit, add: Sequence["Checklist"] = (), drop: Sequence[str] = ()
) -> Changes:
    """Have `visit` ask the checklists of `add` too, or in the place of the versions it has; those of `drop` no more.

    One undo group; all of it or none. `drop` names checklists by id.
    Raises ChecklistStands (nothing would change), ChecklistUnfit (what was answered has no place in the new version),
    CodesClash, ChecklistTwice, ChecklistAbsent, ChecklistInUse (something hangs on one of its criteria), OnlyChecklist,
    VisitClosed.
    """
    edits: list[Edit] = []
    for checklist in add:
        edits.append(_asking(visit, checklist))
        visit = _with(visit, checklist)
    for name in drop:
        edits.append(_asking_no_more(visit, name))
        visit = _without(visit, name)

    def made(db: Database) -> Edit:
        for checklist in add:
            keep_checklist(db, checklist)
        label = edits[0].label if len(edits) == 1 else "checklist.change"
        return Edit(label, visit.id, tuple(one for edit in edits for one in edit.sets))

    return book.write_made(made)


def _asking(visit: Visit, checklist: "Checklist") -> Edit:
    use = _use_of(visit, checklist.id)
    if use is not None and use.sha256 == checklist.sha256:
        raise ChecklistStands(checklist.title, version=checklist.version)
    hold_codes([*(one for one in visit.checklists if one.id != checklist.id), checklist])
    if use is not None:
        _hold_answers(visit, checklist)
        return edit_use(use, label="checklist.renew", version=checklist.version, sha256=checklist.sha256)
    return Edit("checklist.add", visit.id, tuple(use_of(visit.id, checklist, _next_place(visit))))


def _asking_no_more(visit: Visit, checklist: str) -> Edit:
    use = _use_of(visit, checklist)
    if use is None:
        raise ChecklistAbsent(checklist, known=", ".join(one.checklist for one in visit.uses))
    asked = _standing(visit, checklist)
    title = asked.title if asked else checklist
    in_use = codes_in_use(visit)
    codes = [code for code in asked.by_code if code in in_use] if asked else []
    if codes:
        raise ChecklistInUse(title, count=len(codes), codes=_named(codes))
    if len(visit.uses) == 1:
        raise OnlyChecklist(title)
    return remove_use(use)


def _with(visit: Visit, checklist: "Checklist") -> Visit:
    """`visit` as it will be, for the next change."""
    use = _use_of(visit, checklist.id)
    if use is None:
        row_id, place = use_id(visit.id, checklist.id), _next_place(visit)
        use = ChecklistUse(row_id, visit.id, checklist.id, position=place)
    newer = replace(use, version=checklist.version, sha256=checklist.sha256)
    uses = (*(one for one in visit.uses if one.id != use.id), newer)
    others = (one for one in visit.checklists if one.id != checklist.id)
    return replace(visit, uses=uses, checklists=(*others, checklist))


def _without(visit: Visit, checklist: str) -> Visit:
    uses = tuple(one for one in visit.uses if one.checklist != checklist)
    return replace(visit, uses=uses, checklists=tuple(one for one in visit.checklists if one.id != checklist))


def codes_in_use(visit: Visit) -> frozenset[str]:
    """The criteria that something was written for, photographed for, sampled for."""
    answered = {code for (code, _), answer in visit.typed.items() if _holds_something(answer)}
    shown = {code for item in visit.evidence for code in (item.criterion, *item.other_criteria) if code}
    sampled = {code for code, _ in visit.samples}
    return frozenset(answered | shown | sampled)


def _use_of(visit: Visit, checklist: str) -> ChecklistUse | None:
    return next((use for use in visit.uses if use.checklist == checklist), None)


def _standing(visit: Visit, checklist: str) -> "Checklist | None":
    return next((one for one in visit.checklists if one.id == checklist), None)


def _next_place(visit: Visit) -> int:
    return max((use.position or 0 for use in visit.uses), default=0) + 1


def _holds_something(answer: Answer) -> bool:
    kept = (getattr(answer, one.name) for one in fields(answer) if one.name not in _IDENTITY)
    return any(value not in (None, "") for value in kept)


def _hold_answers(visit: Visit, checklist: "Checklist") -> None:
    """Raise ChecklistUnfit where something of `visit` has no place in this version of one of its checklists."""
    standing = _standing(visit, checklist.id)
    codes = list(dict.fromkeys(_unfit(visit, standing, checklist))) if standing else []
    if codes:
        raise ChecklistUnfit(
            checklist.title, version=checklist.version, count=len(codes), codes=_named(codes)
        )


def _unfit(visit: Visit, standing: "Checklist", newer: "Checklist") -> Iterator[str]:
    after = replace(
        visit,
        checklists=tuple(newer if one is standing else one for one in visit.checklists),
        fed={},
        samples={},
    )
    sampled = {code for code, _ in visit.samples}
    for code in codes_in_use(visit):
        if (before := standing.by_code.get(code)) is None:
            continue
        now = newer.by_code.get(code)
        same = now is not None and (now.kind, now.per_period) == (before.kind, before.per_period)
        if now is None or not same or (code in sampled and not now.sampling):
            yield code
    for (code, period), answer in visit.typed.items():
        if code in standing.by_code and code in newer.by_code and not _fits(after, code, period, answer):
            yield code


def _fits(after: Visit, code: str, period: str, answer: Answer) -> bool:
    held = {name: value for name in _HELD if (value := getattr(answer, name)) not in (None, "")}
    try:
        edit_answer(after, code, period, **held)
    except InspectorError:
        return False
    return True


def _named(codes: list[str]) -> str:
    return ", ".join(codes[:_MOST_NAMED]) + (", …" if len(codes) > _MOST_NAMED else "")
