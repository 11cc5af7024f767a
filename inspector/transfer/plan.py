"""What a packing will carry, fixed when it starts: which stretches of which chains, and in how many packets.

The journal only grows, so a stretch that is fixed by its sequence numbers can be read later in short reads while
filling goes on. Every packet is whole in itself: a change stands in the same packet as the attachment that it brings.
"""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from inspector.book.engine import Database, query
from inspector.transfer.manifest import OLDEST_VERSION, Have, write_have
from inspector.transfer.peers import Chain, Stretch, acknowledged, last_receipt, shared_inspections

PART_LIMIT = 2 * 1024**3
"""Bytes above which a packing becomes several packets; FAT32 holds no file of 4 GiB."""
WINDOW = 1000
"""Changes that are read at once."""
_LINE_BYTES = 600
"""A change's line without its value, generously."""
_FIXED_BYTES = 64 * 1024

_VECTOR = "SELECT inspection, device, seq, hash FROM vector ORDER BY inspection, device"
_FORKED = """
    SELECT inspection, device, min(seq), (
        SELECT max(c.seq) FROM change c WHERE c.inspection = twice.inspection AND c.device = twice.device)
    FROM (SELECT inspection, device, seq FROM change GROUP BY inspection, device, seq HAVING count(*) > 1) twice
    GROUP BY inspection, device
"""
_WEIGHT = """
    SELECT count(*), coalesce(sum(octet_length(value)), 0),
        coalesce(max(CASE
            WHEN table_name IN ('sampling', 'sampled', 'requested', 'closing', 'recheck', 'remark') OR field IN
                ('closed', 'sections', 'reported', 'seen', 'recurs', 'other_criteria', 'original', 'drawing', 'about')
                THEN 4
            WHEN table_name = 'issued' OR field IN ('secrecy', 'urgency', 'circulation', 'issued') THEN 3
            WHEN table_name = 'paper' OR field IN ('sheets', 'state', 'returned_on') THEN 2
            ELSE 1 END), 1)
    FROM change
    WHERE inspection = ? AND device = ? AND seq BETWEEN ? AND ?
"""
# The value of another field need not be JSON, so it must not be looked into.
_BROUGHT = """
    SELECT c.seq, 'attachments', a.sha256, a.bytes
    FROM change c JOIN attachment a
        ON a.sha256 = CASE WHEN c.table_name = 'evidence' AND c.field = '+' THEN c.value ->> 'sha256' END
    WHERE c.inspection = :inspection AND c.device = :device AND c.seq BETWEEN :first AND :last
    UNION ALL
    SELECT c.seq, 'checklists', f.sha256, octet_length(f.source)
    FROM change c JOIN checklist_file f
        ON f.sha256 = CASE WHEN c.table_name = 'checklist_use' AND c.field = 'sha256' THEN c.value END
    WHERE c.inspection = :inspection AND c.device = :device AND c.seq BETWEEN :first AND :last
    ORDER BY 1
"""


@dataclass(slots=True)
class Part:
    """One packet to be: `attachments` and `checklists` by SHA-256 with their bytes; `weight` a generous estimate.

    `version` is the lowest that has names for everything in it, so that an older program takes in what it can know.
    """

    stretches: list[Stretch] = field(default_factory=list)
    attachments: dict[str, int] = field(default_factory=dict)
    checklists: dict[str, int] = field(default_factory=dict)
    changes: int = 0
    weight: int = _FIXED_BYTES
    version: int = OLDEST_VERSION


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be sent. `receipt` is the digest of `have`; no parts: there is nothing that the receivers lack."""

    parts: tuple[Part, ...]
    have: Have
    receipt: str

    @property
    def weight(self) -> int:
        """Bytes that all packets together will need at most, about."""
        return sum(part.weight for part in self.parts)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The smallest thing that is not divided: some changes, and what they bring with them."""

    stretch: Stretch
    changes: int
    weight: int
    version: int
    brought: tuple[tuple[str, str, int], ...]


def plan_packing(
    db: Database, receivers: Sequence[str], *, everything: bool, inspections: Collection[bytes] | None
) -> Plan:
    """Fix what to send to the cards with these fingerprints.

    `everything`: also what they have; `inspections`: nothing of others.
    """
    vector = query(db, _VECTOR)
    has = [acknowledged(db, one) for one in receivers]
    forks = {
        Chain(inspection, device): (first, last) for inspection, device, first, last in query(db, _FORKED)
    }
    stretches = []
    for inspection, device, last, _ in vector:
        chain = Chain(inspection, device)
        least = 0 if everything else min(one.get(chain, 0) for one in has)
        most = last
        if chain in forks:  # of two histories under one name a receipt does not say which it means
            least, most = min(least, forks[chain][0] - 1), max(last, forks[chain][1])
        if most > least and (inspections is None or inspection in inspections):
            stretches.append(Stretch(chain, least + 1, most))
    concerned = {one.chain.inspection for one in stretches}
    if inspections is None:
        concerned.update(*(shared_inspections(db, one) for one in receivers))
    have = Have(
        complete=inspections is None,
        inspections=sorted(one.hex() for one in concerned),
        entries=[
            (device, inspection.hex(), seq, hash_.hex())
            for inspection, device, seq, hash_ in vector
            if inspection in concerned
        ],
    )
    receipt = hashlib.sha256(write_have(have)).hexdigest()
    parts = _parts(db, stretches)
    if not parts and have.entries and any(last_receipt(db, one) != receipt for one in receivers):
        parts = [Part()]
    for part in parts:
        part.weight += 200 * len(have.entries)
    return Plan(tuple(parts), have, receipt)


def _parts(db: Database, stretches: Sequence[Stretch]) -> list[Part]:
    """Fill packets in order, a new one when the next piece would not fit."""
    parts: list[Part] = []
    for stretch in stretches:
        for piece in _pieces(db, stretch):
            if not parts or (parts[-1].changes and parts[-1].weight + piece.weight > PART_LIMIT):
                parts.append(Part())
            _add(parts[-1], piece)
    return parts


def _add(part: Part, piece: _Piece) -> None:
    last = part.stretches[-1] if part.stretches else None
    if last and last.chain == piece.stretch.chain and last.last + 1 == piece.stretch.first:
        part.stretches[-1] = Stretch(last.chain, last.first, piece.stretch.last)
    else:
        part.stretches.append(piece.stretch)
    part.changes += piece.changes
    part.weight += piece.weight
    part.version = max(part.version, piece.version)
    for kind, sha256, size in piece.brought:
        (part.attachments if kind == "attachments" else part.checklists)[sha256] = size


def _pieces(db: Database, stretch: Stretch) -> Iterator[_Piece]:
    """The stretch in windows, cut again behind every change that brings something."""
    inspection, device = stretch.chain
    for first in range(stretch.first, stretch.last + 1, WINDOW):
        last = min(first + WINDOW - 1, stretch.last)
        keys = {"inspection": inspection, "device": device, "first": first, "last": last}
        brought = query(db, _BROUGHT, keys)
        cuts = sorted({seq for seq, *_ in brought} | {last})
        at = first
        for cut in cuts:
            count, size, version = query(db, _WEIGHT, (inspection, device, at, cut))[0]
            with_it = tuple(
                (kind, sha256, length) for seq, kind, sha256, length in brought if at <= seq <= cut
            )
            weight = count * _LINE_BYTES + 2 * size + sum(length + 2048 for _, _, length in with_it)
            yield _Piece(Stretch(stretch.chain, at, cut), count, weight, version, with_it)
            at = cut + 1
