"""What a packing would send, told before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector.book.book import Book
from inspector.book.engine import query
from inspector.transfer.cards import Card
from inspector.transfer.plan import plan_packing

_PHOTOS = "SELECT DISTINCT sha256 FROM evidence WHERE kind = 'photo'"


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the receivers lack. `bytes` is what the packets need at most, about; `packets` 0: nothing is lacking.

    A packet without changes carries only the receipt for what was taken in.
    """

    changes: int
    photos: int
    documents: int
    bytes: int
    packets: int


def outlook(book: Book, cards: Sequence[Card], *, everything: bool = False) -> Outlook:
    """Say what `pack` would send to the owners of `cards`; nothing is noted and nothing written."""
    fingerprints = sorted({card.fingerprint for card in cards})
    if not fingerprints:
        return Outlook(0, 0, 0, 0, 0)
    with book.connection() as db:
        plan = plan_packing(db, fingerprints, everything=everything, inspections=None)
        photos = {row[0] for row in query(db, _PHOTOS)}
    carried = {sha256 for part in plan.parts for sha256 in part.attachments}
    return Outlook(
        changes=sum(part.changes for part in plan.parts),
        photos=len(carried & photos),
        documents=len(carried - photos),
        bytes=plan.weight,
        packets=len(plan.parts),
    )
