"""Marks a visit, a sentence or evidence with secrecy, the visit with urgency and circulation as well."""

from collections.abc import Iterator, Mapping

from inspector.book.edit import Edit
from inspector.book.errors import MarkedMissing
from inspector.book.evidence import edit_evidence
from inspector.book.findings import edit_finding
from inspector.book.inspections import edit_inspection
from inspector.book.rows import Evidence
from inspector.book.visit import Visit
from inspector.report.conclusion import Sentence, conclusion
from inspector.report.words import as_sentence

MARKS = ("secrecy", "urgency", "circulation")


def mark_visit(visit: Visit, words: Mapping[str, str]) -> Edit:
    """The edit that gives the visit its marks by name; "" takes one off. Raises ValueRefused."""
    return edit_inspection(visit.id, **words)


def mark_sentence(visit: Visit, named: str, secrecy: str) -> Edit:
    """The edit for the sentence whose id, hexadecimal, begins so. Raises MarkedMissing, ValueRefused."""
    found = [one for one in conclusion(visit).sentences if named and one.id.hex().startswith(named.lower())]
    if len(found) != 1:
        raise MarkedMissing(named, count=len(found))
    return secrecy_of_sentence(visit.id, found[0], secrecy)


def secrecy_of_sentence(inspection: bytes, sentence: Sentence, secrecy: str) -> Edit:
    """The edit that marks a sentence, which may be a draft so far."""
    return edit_finding(inspection, sentence.id, **{**sentence.fields_to_store(), "secrecy": secrecy})


def mark_evidence(visit: Visit, named: str, secrecy: str) -> Edit:
    """The edit for the evidence whose id, hexadecimal, begins so. Raises MarkedMissing, ValueRefused."""
    found: list[Evidence] = [
        one for one in visit.evidence if named and one.id.hex().startswith(named.lower())
    ]
    if len(found) != 1:
        raise MarkedMissing(named, count=len(found))
    return edit_evidence(found[0], secrecy=secrecy)


def marked_items(visit: Visit) -> list[dict[str, str]]:
    """Everything that is marked: of what, its id, the mark, its words."""
    return list(_marked(visit))


def _marked(visit: Visit) -> Iterator[dict[str, str]]:
    for name in MARKS:
        if word := getattr(visit.inspection, name):
            yield {"of": "visit", "id": visit.id.hex(), "mark": word, "words": visit.inspection.unit}
    for sentence in conclusion(visit).sentences:
        if sentence.secrecy:
            words = as_sentence(sentence.text)
            yield {"of": "sentence", "id": sentence.id.hex(), "mark": sentence.secrecy, "words": words}
    for item in visit.evidence:
        if item.secrecy:
            words = item.caption or item.name
            yield {"of": "evidence", "id": item.id.hex(), "mark": item.secrecy, "words": words}
