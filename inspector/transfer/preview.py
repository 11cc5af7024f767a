"""Looking into a packet before it is taken in; nothing changes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector.book.attachments import has_attachment
from inspector.book.book import Book
from inspector.book.engine import Database, query
from inspector.home import Home
from inspector.progress import Watch, ignore
from inspector.transfer.content import read_changes
from inspector.transfer.keyring import Keyring
from inspector.transfer.packet import AttachmentSink, Packet, open_packet, read_members
from inspector.transfer.tar import kind_of

_KNOWN = "SELECT c.id FROM json_each(:ids) j JOIN change c ON c.id = unhex(j.value)"
_OF_FIELDS = """
    SELECT c.row_id, c.field, c.id, c.value, c.base
    FROM json_each(:fields) j JOIN change c ON c.row_id = unhex(j.value ->> 0) AND c.field = j.value ->> 1
"""
_IN_CONFLICT = "SELECT row_id, field FROM conflict WHERE differing"
_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class PacketInspection:
    """An inspection that the packet says something about; `is_new`: the book does not have it yet."""

    id: bytes
    unit: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class PacketPreview:
    """What a proved packet would bring. Without a book, everything counts as new and no conflict is foreseen.

    `sender` is the name on the trusted card; `digest` names the very file that was looked at, so that taking in this
    preview refuses another one that was put in its place.
    """

    file: Path
    digest: str
    packet: str
    sender: str
    fingerprint: str
    made: str
    part: int
    parts: int
    bytes: int
    inspections: tuple[PacketInspection, ...]
    new_changes: int
    known_changes: int
    new_attachments: int
    attachments: int
    conflicts: int
    already: bool


def inspect_packet(
    file: Path, home: Home, book: Book | None = None, *, watch: Watch = ignore
) -> PacketPreview:
    """Say what the packet in `file` would bring to `book`. Raises what `open_packet` and `merge` raise.

    A packet up to 16 MiB is looked into line by line; a larger one is read twice.
    """
    keyring = Keyring(home)
    packet = open_packet(file, keyring, watch=watch)
    if book is None:
        return _preview(packet, _Counted(None, packet), known=False, inspections=frozenset())
    with book.connection() as db:
        counted = _Counted(db, packet)
        read_members(packet, keyring, counted, watch=watch)
        counted.finish()
        known = bool(
            query(db, "SELECT 1 FROM packet_log WHERE id = ? AND direction = 'in'", (packet.manifest.packet,))
        )
        visits = frozenset(row[0] for row in query(db, "SELECT id FROM inspection"))
    return _preview(packet, counted, known=known, inspections=visits)


def _preview(
    packet: Packet, counted: "_Counted", *, known: bool, inspections: frozenset[bytes]
) -> PacketPreview:
    manifest = packet.manifest
    found = [(bytes.fromhex(one.id), one.unit) for one in manifest.inspections]
    return PacketPreview(
        file=packet.file,
        digest=packet.digest,
        packet=manifest.packet,
        sender=packet.sender.name,
        fingerprint=packet.sender.fingerprint,
        made=manifest.made,
        part=manifest.part,
        parts=manifest.parts,
        bytes=packet.size,
        inspections=tuple(PacketInspection(id_, unit, id_ not in inspections) for id_, unit in found),
        new_changes=manifest.counts.changes - counted.known,
        known_changes=counted.known,
        new_attachments=manifest.counts.attachments - counted.known_attachments,
        attachments=manifest.counts.attachments,
        conflicts=counted.conflicts,
        already=known and counted.known == manifest.counts.changes,
    )


class _Counted:
    """Counts what the book knows already, and the fields that would be written differently."""

    def __init__(self, db: Database | None, packet: Packet) -> None:
        self._db, self._packet = db, packet
        self._new: dict[tuple[bytes, str], list[tuple[bytes, Any, bytes | None]]] = {}
        self.known = self.known_attachments = self.conflicts = 0

    def member(self, name: str, content: bytes) -> None:
        """Count the changes in a member of changes."""
        if self._db is None or kind_of(name) != "changes":
            return
        rows = list(read_changes(content, f"{self._packet.file}: {name}"))
        known = {row[0] for row in query(self._db, _KNOWN, {"ids": _json([row[0].hex() for row in rows])})}
        self.known += len(known)
        for id_, _, _, _, _, _, _, row_id, field, value, base, *_ in rows:
            if id_ not in known:
                self._new.setdefault((row_id, field), []).append((id_, value, base))

    def attachment(self, sha256: str) -> AttachmentSink | None:
        """Count an attachment that is there already; its bytes are not wanted."""
        if self._db is not None and has_attachment(self._db, sha256):
            self.known_attachments += 1
        return None

    def finish(self) -> None:
        """Count the fields whose standing changes would differ, and do not already."""
        assert self._db is not None
        waiting = set(query(self._db, _IN_CONFLICT))
        for keys in _batches(list(self._new)):
            fields = _json([[row_id.hex(), field] for row_id, field in keys])
            held: dict[tuple[bytes, str], list[tuple[bytes, Any, bytes | None]]] = {}
            for row_id, field, *change in query(self._db, _OF_FIELDS, {"fields": fields}):
                held.setdefault((row_id, field), []).append((change[0], change[1], change[2]))
            self.conflicts += sum(
                key not in waiting and _differs([*held.get(key, ()), *self._new[key]]) for key in keys
            )


def _differs(changes: list[tuple[bytes, Any, bytes | None]]) -> bool:
    """Whether changes that no other one replaces have different values."""
    replaced = {base for _, _, base in changes}
    return len({(type(value), value) for id_, value, _ in changes if id_ not in replaced}) > 1


def _batches(keys: list[tuple[bytes, str]]) -> Iterator[list[tuple[bytes, str]]]:
    for at in range(0, len(keys), _AT_ONCE):
        yield keys[at : at + _AT_ONCE]


def _json(rows: list[Any]) -> str:
    return json.dumps(rows)
