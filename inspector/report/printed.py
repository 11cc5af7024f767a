"""What an exported document printed, as the register keeps it, and in what a later one differs from it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from inspector.report.context import Context
from inspector.report.kinds import FINDINGS, SCORES_SHOWN, DocumentKind
from inspector.report.mark_names import even

CHANGED, ADDED, REMOVED, HEAD, SCORE, OTHER = "changed", "added", "removed", "head", "score", "other"
"""Kinds of deviations."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Head fields by name, sentences by id, each checklist's score, digests of all other lines of the text."""

    head: Mapping[str, str] = field(default_factory=dict)
    sentences: Mapping[str, str] = field(default_factory=dict)
    scores: Mapping[str, str] = field(default_factory=dict)
    around: tuple[str, ...] = ()

    def to_text(self) -> str:
        """JSON, for the register."""
        parts = {"head": dict(self.head), "sentences": dict(self.sentences), "scores": dict(self.scores)}
        return json.dumps({**parts, "around": " ".join(self.around)}, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Deviation:
    """One thing that is not as it was issued.

    `name`: the sentence's id, the field of the head, the checklist's title. `other` counts in `new` the lines of the
    text outside sentences that are new.
    """

    kind: str  # changed, added, removed, head, score, other
    name: str
    old: str
    new: str


def read_printed(text: str) -> Printed | None:
    """What the register keeps; None when it keeps nothing, or what another program wrote and this one cannot read."""
    try:
        found = json.loads(text)
        head, sentences, scores = (
            {str(key): str(value) for key, value in found.get(part, {}).items()}
            for part in ("head", "sentences", "scores")
        )
        return Printed(head, sentences, scores, tuple(str(found.get("around", "")).split()))
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def printed_in(
    context: Context, kind: DocumentKind, lines: Mapping[str, str], around: tuple[str, ...]
) -> Printed:
    """`lines`: the sentences that carry a mark in the finished document; `around`: digests of what is outside them."""
    sentences = dict(lines)
    if FINDINGS in kind.prints:
        for demand in context.requirements:
            if demand.id in sentences:
                whose = "; ".join(part for part in (demand.owner, demand.supporting, demand.deadline) if part)
                sentences[demand.id] += f" ({whose})"
    scores = {
        each.title: " ".join(part for part in (each.score.final, each.score.grade) if part)
        for each in context.checklists
        if SCORES_SHOWN in kind.prints
    }
    return Printed(_head(context, kind), sentences, scores, around)


def _head(context: Context, kind: DocumentKind) -> dict[str, str]:
    document, signer = context.document, context.signer
    stamps = {
        "secrecy": document.secrecy,
        "urgency": document.urgency,
        "circulation": document.circulation,
    }
    head = {
        "number": f"{document.number}/{document.symbol}",
        "type": document.type_name,
        "superior_body": document.superior_body,
        "issuing_body": document.issuing_body,
        "place": document.place,
        "date": document.date,
        "subject": document.subject_inside,
        "addressees": context.addressees.name,
        "unit": context.unit.name,
        "signer": " ".join(part for part in (signer.authority, signer.office, signer.name) if part),
        "recipients": "; ".join(context.recipients),
        "archive": document.archive,
    }
    if kind.is_annex:
        head = {"reference": document.reference}
    return {name: even(text) for name, text in {**head, **stamps}.items() if text}


def deviations(old: Printed, new: Printed) -> list[Deviation]:
    """In what `new` differs from `old`, in the order of the document."""
    rows = [*_of_fields(HEAD, old.head, new.head)]
    for id_, words in new.sentences.items():
        before = old.sentences.get(id_)
        if before is None:
            rows.append(Deviation(ADDED, id_, "", words))
        elif even(before) != even(words):
            rows.append(Deviation(CHANGED, id_, before, words))
    rows += [
        Deviation(REMOVED, id_, words, "") for id_, words in old.sentences.items() if id_ not in new.sentences
    ]
    rows += _of_fields(SCORE, old.scores, new.scores)
    lines = set(old.around) ^ set(new.around)
    if lines and not rows:
        rows.append(Deviation(OTHER, "", "", str(len(set(new.around) - set(old.around)) or len(lines))))
    return rows


def _of_fields(kind: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Deviation]:
    for name in dict.fromkeys((*new, *old)):
        if old.get(name, "") != new.get(name, ""):
            yield Deviation(kind, name, old.get(name, ""), new.get(name, ""))
