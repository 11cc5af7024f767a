"""What a visit has written, sentence by sentence: read for the library and for the list beside a field.

Nothing is taken from a visit that is marked secret, nor a marked sentence, nor anything that was answered under the
criteria it stands for. What the checklist drafted and nobody changed is not taken either: it is on offer anyway.
"""

import json
from collections.abc import Iterator

from inspector.book.engine import Database, query
from inspector.book.gaps import is_worth_keeping, with_gaps
from inspector.book.phrase_index import Heard
from inspector.record import record

_ANSWERED = ("shortcoming", "cause", "requirement", "note")
_SHORTEST_NAME = 6  # letters: shorter ones («Z») stand in too many words

_VISIT = """
    SELECT coalesce(secrecy, ''), coalesce(substr(starts_at, 1, 10), ''), unit, unit_short, unit_location
    FROM inspection WHERE id = :inspection AND deleted IS NOT 1
"""
_PEOPLE = "SELECT name FROM person WHERE inspection = :inspection AND name IS NOT NULL"
_FINDINGS = """
    SELECT kind, text, coalesce(draft, ''), coalesce(criteria, '[]'), coalesce(secrecy, ''), included
    FROM finding WHERE inspection = :inspection AND deleted IS NOT 1 AND kind IS NOT NULL
"""
_ANSWERS = f"""
    SELECT criterion, {", ".join(_ANSWERED)} FROM answer
    WHERE inspection = :inspection AND coalesce({", ".join(_ANSWERED)}) IS NOT NULL
"""  # noqa: S608 - our own names


@record
class VisitSays:
    """What one visit says. `day`: when it began, ISO. `is_secret`: it is marked, so nothing was taken from it."""

    source: str
    day: str
    heard: tuple[Heard, ...]
    is_secret: bool = False


def sentences_of(db: Database, inspection: bytes) -> VisitSays:
    """What people wrote in this visit, with gaps for what belongs to it alone; nothing of one that is not there."""
    asked = {"inspection": inspection}
    rows = query(db, _VISIT, asked)
    if not rows:
        return VisitSays(inspection.hex(), "", ())
    secrecy, day, *unit = rows[0]
    if secrecy:
        return VisitSays(inspection.hex(), day, (), is_secret=True)
    people = [name for (name,) in query(db, _PEOPLE, asked)]
    names = [name for name in (*unit, *people) if name and len(name) >= _SHORTEST_NAME]
    written = list(_written(db, asked))
    told = {each.text: with_gaps(each.text, names) for each in written}
    heard = [Heard(each.kind, told[each.text], each.criteria) for each in written if each.text in told]
    return VisitSays(inspection.hex(), day, tuple(one for one in heard if is_worth_keeping(one.text)))


def _written(db: Database, asked: dict[str, bytes]) -> Iterator[Heard]:
    findings = query(db, _FINDINGS, asked)
    secret = {code for *_, criteria, secrecy, _ in findings if secrecy for code in json.loads(criteria)}
    for kind, text, draft, criteria, secrecy, included in findings:
        codes = tuple(json.loads(criteria))
        if text and text != draft and not secrecy and included != 0 and not secret.intersection(codes):
            yield from _lines(kind, text, codes)
    for criterion, *texts in query(db, _ANSWERS, asked):
        if criterion not in secret:
            for kind, text in zip(_ANSWERED, texts, strict=True):
                yield from _lines(kind, text or "", (criterion,))


def _lines(kind: str, text: str, criteria: tuple[str, ...]) -> Iterator[Heard]:
    for line in text.splitlines():
        if said := line.strip().lstrip("-–•+*").strip():
            yield Heard(kind, said, criteria)
