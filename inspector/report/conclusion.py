"""The conclusion as it stands: drafted sentences, and over them what people edited, added, left out and ordered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from inspector.book.rows import Finding
from inspector.book.visit import Visit
from inspector.record import record
from inspector.report.drafting import (
    CAUSE,
    KINDS,
    REQUIREMENT,
    SHORTCOMING,
    STRENGTH,
    DraftedSentence,
    draft_findings,
    whose,
)

MOST = 8
"""A conclusion has at most this many drafted strengths, and as many shortcomings; the rest stays in the annex."""


@record
class Sentence:
    """One sentence of the conclusion, in the document or only a candidate for it.

    `draft` is what the answers say now, "" for a sentence that a person added. For an edited one `old_draft` is what
    they said when it was edited, and `changed_under` that they say something else since. `stored`: it has a row in
    the book. `rests_on`: the shortcoming's id, hexadecimal, for a cause or a requirement.
    """

    id: bytes
    kind: str
    checklist: str
    criteria: tuple[str, ...]
    text: str
    included: bool
    draft: str = ""
    old_draft: str = ""
    edited: bool = False
    changed_under: bool = False
    stored: bool = False
    rests_on: str = ""
    owner: str = ""
    supporting: str = ""
    deadline: date | None = None
    explanation: str = ""
    agreed: str = ""
    position: int | None = None
    rank: int = 0
    secrecy: str = ""

    def fields_to_store(self) -> dict[str, Any]:
        """What the first edit of a drafted sentence must also give the book; nothing when it has a row there."""
        if self.stored:
            return {}
        return {
            "kind": self.kind,
            "checklist": self.checklist,
            "criteria": self.criteria,
            "draft": self.draft,
            "rests_on": self.rests_on or None,
        }


@record
class Conclusion:
    """All sentences: by kind, then checklist, then their order in the document."""

    sentences: tuple[Sentence, ...]

    def of(self, kind: str, checklist: str | None = None, *, included: bool = True) -> tuple[Sentence, ...]:
        """The sentences of a kind, of one checklist or of all; the included ones, or (False) all candidates too."""
        return tuple(
            sentence
            for sentence in self.sentences
            if sentence.kind == kind
            and (checklist is None or sentence.checklist == checklist)
            and (sentence.included or not included)
        )

    def sentence(self, sentence_id: bytes) -> Sentence | None:
        """The sentence with this id."""
        return next((sentence for sentence in self.sentences if sentence.id == sentence_id), None)


def conclusion(visit: Visit) -> Conclusion:
    """Drafts and stored sentences in one order."""
    drafts = draft_findings(visit)
    stored = {finding.id: finding for finding in visit.findings}
    drafted = {draft.id for draft in drafts}
    own = [finding for finding in visit.findings if finding.id not in drafted]
    sentences = [_from_row(visit, finding) for finding in own if finding.text]
    sentences += _drafted(drafts, stored, own)
    chosen = _attach(_choose(visit, sentences), visit)
    return Conclusion(tuple(_varied(sorted(chosen, key=_order(visit)))))


def _from_row(visit: Visit, finding: Finding) -> Sentence:
    """A sentence that a person added, or edited before its answers changed so that nothing is drafted any more."""
    answers = [
        answer
        for code in finding.criteria
        for answer in (visit.answers.get((code, period)) for period in ("", *visit.inspection.periods))
        if answer is not None
    ]
    owner, supporting, deadline = whose(answers) if finding.kind == REQUIREMENT else ("", "", "")
    return Sentence(
        id=finding.id,
        kind=finding.kind,
        checklist=finding.checklist or _checklist_of(visit, finding.criteria),
        criteria=finding.criteria,
        text=finding.text,
        included=finding.included is not False,
        old_draft=finding.draft,
        edited=bool(finding.draft),
        changed_under=bool(finding.draft),
        stored=True,
        rests_on=finding.rests_on,
        owner=finding.owner or owner,
        supporting=finding.supporting or supporting,
        deadline=finding.deadline or (date.fromisoformat(deadline) if deadline else None),
        explanation=finding.explanation,
        agreed=finding.agreed,
        position=finding.position,
        secrecy=finding.secrecy,
    )


def _checklist_of(visit: Visit, criteria: Sequence[str]) -> str:
    known = [checklist.id for code in criteria for checklist in visit.checklists if code in checklist.by_code]
    return known[0] if known else visit.checklists[0].id if visit.checklists else ""


def _drafted(
    drafts: Sequence[DraftedSentence], stored: dict[bytes, Finding], own: Sequence[Finding]
) -> Iterable[Sentence]:
    """Drafts that no stored sentence of the same kind already says, with what people did to them."""
    covered = {(finding.kind, code) for finding in own for code in finding.criteria}
    resting = {
        code: finding.id.hex() for finding in own if finding.kind == SHORTCOMING for code in finding.criteria
    }
    first_of = {
        finding.criteria[0]: finding for finding in own if finding.kind == SHORTCOMING and finding.criteria
    }
    praised = {code for finding in own if finding.kind == STRENGTH for code in finding.criteria}
    for draft in drafts:
        code = draft.criteria[0]
        row = stored.get(draft.id)
        if row is None and (draft.kind, code) in covered:
            continue
        rests_on = draft.rests_on
        if rests_on and code in resting:
            # A shortcoming that a person wrote stands for several criteria: one cause, one requirement for all.
            if row is None and (code not in first_of or _answered_for(draft.kind, resting[code], own)):
                continue
            rests_on = resting[code]
        sentence = Sentence(
            id=draft.id,
            kind=draft.kind,
            checklist=draft.checklist,
            criteria=draft.criteria,
            text=draft.text,
            included=False,
            draft=draft.text,
            rests_on=rests_on,
            owner=draft.owner,
            supporting=draft.supporting,
            deadline=date.fromisoformat(draft.deadline) if draft.deadline else None,
            rank=0 if draft.kind == SHORTCOMING and code in praised else draft.rank,
        )
        yield sentence if row is None else _edited(sentence, row)


def _answered_for(kind: str, shortcoming: str, own: Sequence[Finding]) -> bool:
    return any(finding.kind == kind and finding.rests_on == shortcoming for finding in own)


def _edited(sentence: Sentence, row: Finding) -> Sentence:
    edited = bool(row.text)
    return replace(
        sentence,
        text=row.text or sentence.text,
        included=row.included is True,
        old_draft=row.draft if edited else "",
        edited=edited,
        changed_under=edited and row.draft != sentence.draft,
        stored=True,
        criteria=row.criteria or sentence.criteria,
        checklist=row.checklist or sentence.checklist,
        rests_on=row.rests_on or sentence.rests_on,
        owner=row.owner or sentence.owner,
        supporting=row.supporting or sentence.supporting,
        deadline=row.deadline or sentence.deadline,
        explanation=row.explanation,
        agreed=row.agreed,
        position=row.position,
        rank=_LEFT_OUT if row.included is False else sentence.rank,
        secrecy=row.secrecy,
    )


_LEFT_OUT = -1


def _choose(visit: Visit, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Let the most telling drafts in, as many as there is room for beside what people put there themselves."""
    share = max(2, MOST // max(1, len(visit.checklists)))
    included: set[bytes] = set()
    for kind in (STRENGTH, SHORTCOMING):
        there = [item for item in sentences if item.kind == kind and item.included]
        count = {checklist.id: 0 for checklist in visit.checklists}
        for item in there:
            count[item.checklist] = count.get(item.checklist, 0) + 1
        total = len(there)
        waiting = sorted(
            (item for item in sentences if item.kind == kind and not item.included and item.rank > 0),
            key=lambda item: (not item.edited, item.rank),
        )
        for item in waiting:
            if item.edited or (total < MOST and count.get(item.checklist, 0) < share):
                included.add(item.id)
                count[item.checklist] = count.get(item.checklist, 0) + 1
                total += 1
    return [replace(item, included=True) if item.id in included else item for item in sentences]


def _attach(sentences: Sequence[Sentence], visit: Visit) -> list[Sentence]:
    """Causes and requirements go with their shortcoming, unless a person decided otherwise."""
    shown = {item.id.hex() for item in sentences if item.kind == SHORTCOMING and item.included}
    decided = {finding.id for finding in visit.findings if finding.included is not None}
    return [
        replace(item, included=item.rests_on in shown)
        if item.kind in (CAUSE, REQUIREMENT) and item.rests_on and item.id not in decided
        else item
        for item in sentences
    ]


def _varied(ordered: Sequence[Sentence]) -> list[Sentence]:
    """Drafts that nobody has put in an order change places where two neighbours in print would open alike.

    Requirements are a numbered table and keep the order of what they answer.
    """
    varied = list(ordered)
    places: dict[tuple[str, str], list[int]] = {}
    for place, sentence in enumerate(varied):
        if sentence.included and sentence.position is None and sentence.kind != REQUIREMENT:
            places.setdefault((sentence.kind, sentence.checklist), []).append(place)
    for group in places.values():
        waiting = [varied[place] for place in group]
        beside = (waiting[0].kind, waiting[0].checklist)
        above = [
            item for item in varied[: group[0]] if item.included and (item.kind, item.checklist) == beside
        ]
        last = _opening(above[-1]) if above else ""
        for place in group:
            varied[place] = waiting.pop(_next(waiting, last))
            last = _opening(varied[place])
    return varied


def _next(waiting: Sequence[Sentence], last: str) -> int:
    """Which of the waiting sentences may follow one that opens with `last`: the first that differs from it.

    An opening that more than half of them share must be spent now, or it would stand beside itself later.
    """
    openings = [_opening(sentence) for sentence in waiting]
    often = next((word for word in openings if openings.count(word) * 2 > len(openings)), last)
    wanted = often if often != last else next((word for word in openings if word != last), openings[0])
    return openings.index(wanted)


def _opening(sentence: Sentence) -> str:
    return sentence.text.split(maxsplit=1)[0].strip(",:;").lower() if sentence.text.strip() else ""


_Key = Callable[[Sentence], tuple[int, int, bool, int, int, bytes]]


def _order(visit: Visit) -> _Key:
    checklists = {checklist.id: place for place, checklist in enumerate(visit.checklists)}
    criteria = {criterion.code: place for place, criterion in enumerate(visit.criteria)}
    last = len(criteria)
    kinds = {kind: place for place, kind in enumerate(KINDS)}

    def key(sentence: Sentence) -> tuple[int, int, bool, int, int, bytes]:
        place = min((criteria.get(code, last) for code in sentence.criteria), default=last)
        return (
            kinds.get(sentence.kind, len(kinds)),
            checklists.get(sentence.checklist, len(checklists)),
            sentence.position is None,
            sentence.position or 0,
            place,
            sentence.id,
        )

    return key
