"""What each card is known to have: so that a packet carries only what its receiver lacks.

`exchanged` is how far a device's changes went out to the card or came in from it; `seq` is what the card itself says it
has (`have.json`, the receipt), believed only up to there and only when the hash it names is that of the change we hold.
Believing too little costs sending twice; believing too much would lose work, so every doubt is resolved downwards.
"""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from inspector import border
from inspector.book.engine import Database, query
from inspector.transfer.manifest import Have


class Chain(NamedTuple):
    """One device's changes in one inspection."""

    inspection: bytes
    device: str


class Stretch(NamedTuple):
    """A stretch of a chain: sequence numbers, both ends included."""

    chain: Chain
    first: int
    last: int


_KNOWN = "SELECT inspection, device, seq FROM peer_has WHERE fingerprint = ?"
_INSPECTIONS = "SELECT DISTINCT inspection FROM peer_has WHERE fingerprint = ?"
_EXCHANGED = """
    INSERT INTO peer_has(fingerprint, inspection, device, seq, exchanged) VALUES (?, ?, ?, 0, ?)
    ON CONFLICT(fingerprint, inspection, device) DO UPDATE SET exchanged = max(exchanged, excluded.exchanged)
"""
_REACHED = "SELECT seq FROM vector WHERE inspection = ? AND device = ?"
_STANDING = """
    SELECT inspection, device, seq, exchanged FROM peer_has WHERE fingerprint = :fingerprint
        AND (:complete OR inspection IN (SELECT unhex(value) FROM json_each(:inspections)))
"""
_IS_OURS = "SELECT 1 FROM change WHERE inspection = ? AND device = ? AND seq = ? AND hash = ?"
_BELIEVE = "UPDATE peer_has SET seq = ? WHERE fingerprint = ? AND inspection = ? AND device = ?"
_OPEN_PACKETS = """
    SELECT rowid, vector FROM packet_log
    WHERE direction = 'out' AND fingerprint = ? AND acknowledged_at IS NULL AND vector IS NOT NULL
"""
_ACKNOWLEDGE = "UPDATE packet_log SET acknowledged_at = ? WHERE rowid = ?"
_LAST_SENT = """
    SELECT vector FROM packet_log WHERE direction = 'out' AND fingerprint = ? ORDER BY rowid DESC LIMIT 1
"""


def acknowledged(db: Database, fingerprint: str) -> Mapping[Chain, int]:
    """How much of each chain the card has, by its own receipt."""
    return {Chain(inspection, device): seq for inspection, device, seq in query(db, _KNOWN, (fingerprint,))}


def shared_inspections(db: Database, fingerprint: str) -> set[bytes]:
    """The inspections of which anything was ever sent to the card or came from it."""
    return {row[0] for row in query(db, _INSPECTIONS, (fingerprint,))}


def sent(db: Database, fingerprint: str, stretches: Iterable[Stretch]) -> None:
    """Note that these stretches went out to the card."""
    rows = [(fingerprint, one.chain.inspection, one.chain.device, one.last) for one in stretches]
    db.conn.executemany(_EXCHANGED, rows)


def received(db: Database, fingerprint: str, stretches: Iterable[Stretch]) -> None:
    """Note that these stretches came from the card, as far as this book now has them without a gap."""
    for one in stretches:
        reached = query(db, _REACHED, one.chain)
        last = min(one.last, reached[0][0] if reached else 0)
        db.conn.execute(_EXCHANGED, (fingerprint, one.chain.inspection, one.chain.device, last))


def believe(db: Database, fingerprint: str, have: Have) -> None:
    """Take the card's receipt: it replaces the earlier one, for a book may also have been restored to less."""
    claimed = {(inspection, device): (seq, hash_) for device, inspection, seq, hash_ in have.entries}
    spoken_of = {
        "complete": have.complete,
        "inspections": json.dumps(have.inspections),
        "fingerprint": fingerprint,
    }
    grown = False
    for inspection, device, seq, exchanged in query(db, _STANDING, spoken_of):
        entry = claimed.get((inspection.hex(), device))
        believed = min(entry[0], exchanged) if entry else 0
        if believed == seq:
            continue
        if entry and not query(db, _IS_OURS, (inspection, device, entry[0], bytes.fromhex(entry[1]))):
            believed = 0
        db.conn.execute(_BELIEVE, (believed, fingerprint, inspection, device))
        grown = True
    if grown:
        _acknowledge_packets(db, fingerprint)


def _acknowledge_packets(db: Database, fingerprint: str) -> None:
    """Note which packets sent to the card are now known to have arrived whole."""
    waiting = query(db, _OPEN_PACKETS, (fingerprint,))
    if not waiting:
        return
    has = acknowledged(db, fingerprint)
    now = border.now().isoformat(timespec="seconds")
    for rowid, text in waiting:
        stretches = read_vector(text)[1]
        if stretches and all(has.get(one.chain, 0) >= one.last for one in stretches):
            db.conn.execute(_ACKNOWLEDGE, (now, rowid))


def last_receipt(db: Database, fingerprint: str) -> str:
    """The digest of the state vector that the card was sent last; "" when none."""
    found = query(db, _LAST_SENT, (fingerprint,))
    return read_vector(found[0][0])[0] if found and found[0][0] else ""


def vector_text(receipt: str, stretches: Iterable[Stretch]) -> str:
    """What the log keeps of a packet: the digest of its receipt, and its stretches."""
    rows = [[one.chain.inspection.hex(), one.chain.device, one.first, one.last] for one in stretches]
    return json.dumps({"have": receipt, "stretches": rows}, separators=(",", ":"))


def read_vector(text: str) -> tuple[str, list[Stretch]]:
    """What `vector_text` wrote."""
    kept = json.loads(text)
    return kept["have"], [
        Stretch(Chain(bytes.fromhex(inspection), device), first, last)
        for inspection, device, first, last in kept["stretches"]
    ]
