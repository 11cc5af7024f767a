"""What went out and came in, as the book remembers it: for the list of what was sent and whether it has arrived."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from inspector.book.engine import Database, query
from inspector.text import sort_key

_SENT = """
    SELECT at, group_concat(DISTINCT name), max(changes_of), max(attachments_of), max(bytes_of), max(parts),
        CASE WHEN count(*) = count(acknowledged_at) THEN max(acknowledged_at) END
    FROM (SELECT *, sum(changes) OVER one AS changes_of, sum(attachments) OVER one AS attachments_of,
            sum(bytes) OVER one AS bytes_of, count(*) OVER one AS parts
        FROM packet_log WHERE direction = 'out' WINDOW one AS (PARTITION BY at, fingerprint))
    GROUP BY at ORDER BY at DESC LIMIT :most
"""
_DEVICES = """
    WITH known AS (
        SELECT device, fingerprint, sum(seq) AS has, max(sum(seq)) OVER (PARTITION BY device) AS most
        FROM peer_has p
        WHERE EXISTS (SELECT 1 FROM packet_log i WHERE i.fingerprint = p.fingerprint AND i.direction = 'in')
        GROUP BY device, fingerprint)
    SELECT k.device, count(*),
        (SELECT name FROM packet_log l WHERE l.fingerprint = k.fingerprint ORDER BY l.at DESC LIMIT 1)
    FROM known k WHERE k.has = k.most GROUP BY k.device
"""


@dataclass(frozen=True, slots=True)
class SentPacking:
    """One packing: its packets, to whom, and when all of them were known to have arrived (None: not yet)."""

    at: datetime
    receivers: str
    changes: int
    attachments: int
    bytes: int
    packets: int
    acknowledged_at: datetime | None


def sent_packings(db: Database, most: int = 50) -> list[SentPacking]:
    """What was sent, the newest first, at most `most`."""
    return [
        SentPacking(
            datetime.fromisoformat(at),
            ", ".join(sorted(names.split(","), key=sort_key)),
            changes,
            attachments,
            size,
            parts,
            datetime.fromisoformat(acknowledged) if acknowledged else None,
        )
        for at, names, changes, attachments, size, parts, acknowledged in query(db, _SENT, {"most": most})
    ]


def senders_of_devices(db: Database) -> Mapping[str, str]:
    """Device → name on the card that has most of its changes, which is its own; not where two have as many."""
    return {device: name for device, cards, name in query(db, _DEVICES) if cards == 1 and name}
