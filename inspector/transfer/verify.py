"""The whole check of a packet, without taking it in: outer layer, seal, sender, receiver, every line and hash."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from inspector.errors import InspectorError
from inspector.home import Home
from inspector.progress import Watch, ignore
from inspector.transfer.content import read_changes
from inspector.transfer.errors import (
    ContentRefused,
    NotForUs,
    NotForUsUnnamed,
    PacketDamaged,
    SealBroken,
    SenderUnknown,
    SenderWithdrawn,
)
from inspector.transfer.keyring import Keyring
from inspector.transfer.manifest import read_have
from inspector.transfer.packet import AttachmentSink, Packet, open_packet, read_members
from inspector.transfer.tar import HAVE, kind_of

_STEPS = ("packet", "seal", "sender", "content")
_FAILS_AT: dict[type[InspectorError], str] = {
    SealBroken: "seal",
    SenderUnknown: "sender",
    SenderWithdrawn: "sender",
    NotForUs: "packet",
    NotForUsUnnamed: "packet",
}


@dataclass(frozen=True, slots=True)
class PacketCheck:
    """One thing that was checked: packet, seal, sender, content. `detail` is the refusal's code, «» when ok."""

    check: str
    ok: bool
    detail: str = ""
    error: InspectorError | None = None


@dataclass(frozen=True, slots=True)
class PacketReport:
    """The checks that were made, in order; what stands behind the failed one could not be checked."""

    ok: bool
    checks: tuple[PacketCheck, ...]


def verify_packet(file: Path, home: Home, *, watch: Watch = ignore) -> PacketReport:
    """Check the packet in `file` as taking it in would, but for what depends on a book."""
    failed: tuple[str, InspectorError] | None = None
    try:
        keyring = Keyring(home)
        packet = open_packet(file, keyring, watch=watch)
    except InspectorError as error:
        failed = _FAILS_AT.get(type(error), "packet"), error
    else:
        try:
            reader = _Reader(packet)
            read_members(packet, keyring, reader, watch=watch)
            reader.finish()
        except InspectorError as error:
            failed = "content", error
    checks = []
    for step in _STEPS:
        if failed and failed[0] == step:
            checks.append(PacketCheck(step, False, failed[1].code, failed[1]))
            break
        checks.append(PacketCheck(step, True))
    return PacketReport(failed is None, tuple(checks))


@dataclass(slots=True)
class _Reader:
    """Reads every line and compares every hash; keeps nothing."""

    packet: Packet
    changes: int = 0

    def member(self, name: str, content: bytes) -> None:
        place = f"{self.packet.file}: {name}"
        if kind_of(name) == "changes":
            self.changes += sum(1 for _ in read_changes(content, place))
        elif kind_of(name) == HAVE:
            read_have(content, str(self.packet.file))
        elif kind_of(name) == "checklists" and name != f"checklists/{sha256(content).hexdigest()}.yaml":
            raise ContentRefused(place, reason="hash")

    def attachment(self, sha256: str) -> AttachmentSink | None:
        return _Hashed(f"{self.packet.file}: attachments/{sha256}", sha256)

    def finish(self) -> None:
        if self.changes != self.packet.manifest.counts.changes:
            raise PacketDamaged(str(self.packet.file), detail="counts")


class _Hashed:
    """An attachment's bytes, only hashed."""

    def __init__(self, place: str, name: str) -> None:
        self._place, self._name = place, name
        self._hash: Any = sha256()

    def write(self, content: bytes, /) -> None:
        self._hash.update(content)

    def finish(self) -> None:
        if self._hash.hexdigest() != self._name:
            raise ContentRefused(self._place, reason="hash")
