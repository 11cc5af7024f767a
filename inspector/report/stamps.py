"""Secrecy, urgency and circulation: which words a document bears, and what is left out of it without marked items.

Source: Nghị định số 30/2020/NĐ-CP, Phụ lục I (độ mật, độ khẩn, phạm vi lưu hành).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from inspector.book.fields import SECRECY
from inspector.book.requests import asked, received
from inspector.book.rows import Evidence
from inspector.book.visit import Visit
from inspector.report.conclusion import Conclusion
from inspector.report.kinds import DOCUMENTS, FILE_REQUEST, FINDINGS, HANDOVER, PHOTOS_SHOWN, DocumentKind

SECRECY_WORDS = {"confidential": "MẬT", "secret": "TỐI MẬT", "top_secret": "TUYỆT MẬT"}
URGENCY_WORDS = {"urgent": "KHẨN", "very_urgent": "THƯỢNG KHẨN", "express": "HỎA TỐC"}
CIRCULATION_WORDS = {"internal": "LƯU HÀNH NỘI BỘ", "return": "XEM XONG TRẢ LẠI"}


@dataclass(frozen=True, slots=True)
class Stamps:
    """The words in their frames, in the order in which they stand under the number; "" where there is none."""

    secrecy: str = ""
    urgency: str = ""
    circulation: str = ""


def stamps_of(visit: Visit, conclusion: Conclusion, kind: DocumentKind) -> Stamps:
    """What `kind` bears: the visit's own marks; of secrecy the highest of whatever the document prints."""
    inspection = visit.inspection
    found = {inspection.secrecy, *_secrecies(visit, conclusion, kind)}
    highest = next((word for word in reversed(SECRECY) if word in found), "")
    return Stamps(
        SECRECY_WORDS.get(highest, ""),
        URGENCY_WORDS.get(inspection.urgency, ""),
        CIRCULATION_WORDS.get(inspection.circulation, ""),
    )


def _secrecies(visit: Visit, conclusion: Conclusion, kind: DocumentKind) -> Iterator[str]:
    if FINDINGS in kind.prints:
        yield from (sentence.secrecy for sentence in conclusion.sentences if sentence.included)
    for item in visit.evidence:
        if (PHOTOS_SHOWN if item.kind == "photo" else DOCUMENTS) in kind.prints:
            yield item.secrecy
    if kind.id == FILE_REQUEST:
        yield from (row.secrecy for row in asked(visit))
    if kind.id == HANDOVER:
        yield from (row.secrecy for row in received(visit))


def without_marked(visit: Visit, conclusion: Conclusion) -> tuple[Visit, Conclusion]:
    """Both without what is marked, and without the causes and requirements that rest on a marked shortcoming.

    Nothing comes in its place: the document says less, not other things. What the whole visit is marked with stays.
    """
    marked = {sentence.id.hex() for sentence in conclusion.sentences if sentence.secrecy}
    kept = tuple(
        sentence
        for sentence in conclusion.sentences
        if sentence.id.hex() not in marked and sentence.rests_on not in marked
    )
    shown: list[Evidence] = []
    withheld: list[Evidence] = []
    for item in visit.evidence:
        (withheld if item.secrecy else shown).append(item)
    open_ = tuple(row for row in visit.requested if not row.secrecy)
    return replace(visit, evidence=tuple(shown), withheld=tuple(withheld), requested=open_), Conclusion(kept)
