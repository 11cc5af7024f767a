"""Reading a packet: what is believed of it, in which order.

Two passes. The first runs only age, tar headers and SHA-256 over the whole file and proves the seal, the sender and
the receiver; nothing inside is interpreted before that. The second hands out the members, each small one only after its
hash was compared again. A packet up to 16 MiB is read once and kept in memory between the two; a larger one is opened
again, and must still be the same file.
"""

import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from inspector import border
from inspector.errors import FileUnreadable, InspectorError
from inspector.progress import Progress, Watch, ignore
from inspector.transfer.cards import TrustedCard, fingerprint_of
from inspector.transfer.errors import (
    NotAPacket,
    NotForUs,
    NotForUsUnnamed,
    PacketByPassphrase,
    PacketChanged,
    PacketDamaged,
    PacketForeign,
    PacketUnknownKind,
    SealBroken,
)
from inspector.transfer.keyring import Keyring
from inspector.transfer.manifest import (
    Manifest,
    Signed,
    differing_members,
    prove_seal,
    read_manifest,
    read_signed,
    refuse_newer,
)
from inspector.transfer.naming import SUFFIX
from inspector.transfer.tar import MANIFEST, SEAL, Sink, TarReader, kind_of

KEPT_LIMIT = 16 * 1024**2
"""Up to this size (bytes) a packet's members are kept between the passes."""
_MAGIC = b"age-encryption.org/v1\n"
_HEADER_LIMIT = 64 * 1024
_NATIVE = "X25519"
_STEP = 1024**2


@dataclass(frozen=True, slots=True)
class Packet:
    """A packet whose seal, sender and receiver are proved. `digest`: SHA-256 of the file as it was then."""

    file: Path
    digest: str
    size: int
    sender: TrustedCard
    manifest: Manifest
    members: Mapping[str, tuple[int, str]]
    kept: Mapping[str, bytes] | None = field(repr=False, default=None)


class AttachmentSink(Protocol):
    """Takes the bytes of one attachment."""

    def write(self, content: bytes, /) -> object:
        """Take the next bytes."""

    def finish(self) -> object:
        """All bytes were given."""


class MemberTaker(Protocol):
    """Takes a proved packet's members in their order."""

    def member(self, name: str, content: bytes) -> None:
        """Take a member that is small enough to be whole in memory."""

    def attachment(self, sha256: str) -> AttachmentSink | None:
        """Where the bytes of this attachment go; None when they are not wanted."""


def is_packet(file: Path) -> bool:
    """Whether `file` is meant as a packet: by its first bytes or its name. Says nothing about whether it is sound."""
    try:
        with border.open_regular(file) as opened:
            start = opened.read(len(_MAGIC))
    except (InspectorError, OSError):
        return False
    return start == _MAGIC or file.suffix.lower() == SUFFIX


def open_packet(file: Path, keyring: Keyring, *, watch: Watch = ignore) -> Packet:
    """Prove the packet in `file`: whole, sealed by somebody trusted, for this installation.

    Raises NotAPacket, PacketNewer, PacketDamaged, PacketForeign, SealBroken, PacketByPassphrase, PacketUnknownKind,
    NotForUs, NotForUsUnnamed, SenderUnknown, SenderWithdrawn; FileMissing, FileNotRegular, FileUnreadable.
    """
    opened = _FirstPass(file)
    digest, size = _decrypt(file, keyring, opened.begin, watch)
    opened.end()
    seal = opened.contents[SEAL]
    key, text = prove_seal(seal, str(file))
    sender = keyring.sender(key, str(file))
    signed = read_signed(text, str(file))
    found = {name: facts for name, facts in opened.found.items() if name != SEAL}
    for name in sorted(differing_members(signed, found)):
        raise SealBroken(str(file), member=name)
    manifest = read_manifest(opened.contents[MANIFEST], str(file))
    _hold_together(manifest, signed, sender, key, str(file))
    if keyring.identity.card.fingerprint not in signed.receivers:
        raise NotForUs(str(file), receivers=", ".join(one.name for one in manifest.receivers))
    return Packet(file, digest, size, sender, manifest, found, opened.kept(size))


def read_members(packet: Packet, keyring: Keyring, taker: MemberTaker, *, watch: Watch = ignore) -> None:
    """Hand the members of a proved packet to `taker`.

    Raises PacketChanged when the file is no longer the one that was proved; then nothing that was taken counts.
    """
    if packet.kept is not None:
        _hand_out(packet.kept, taker, watch)
        return
    second = _SecondPass(packet, taker)
    try:
        digest, _ = _decrypt(packet.file, keyring, second.begin, watch)
        second.end()
    except (PacketDamaged, PacketForeign, NotForUs, NotForUsUnnamed) as error:
        raise PacketChanged(str(packet.file)) from error
    if digest != packet.digest:
        raise PacketChanged(str(packet.file))


def _hand_out(members: Mapping[str, bytes], taker: MemberTaker, watch: Watch) -> None:
    """Give on what was kept in memory since its hash was proved."""
    for name, content in members.items():
        watch(Progress("packet.read"))
        if kind_of(name) != "attachments":
            taker.member(name, content)
        elif (sink := taker.attachment(name.partition("/")[2])) is not None:
            sink.write(content)
            sink.finish()


class _FirstPass:
    """Hashes every member; keeps the manifest, the seal, and of a small packet everything."""

    def __init__(self, file: Path) -> None:
        self._place = str(file)
        self.found: dict[str, tuple[int, str]] = {}
        self.contents: dict[str, bytes] = {}
        self._all = 0
        self._name = ""
        self._hash = hashlib.sha256()
        self._size = 0
        self._content: bytearray | None = None

    def begin(self, name: str, size: int) -> Sink:
        self.end()
        self._name, self._size, self._hash = name, size, hashlib.sha256()
        self._all += size
        wanted = name in (MANIFEST, SEAL) or self._all <= KEPT_LIMIT
        self._content = bytearray() if wanted else None
        return self._take

    def _take(self, content: bytes) -> None:
        self._hash.update(content)
        if self._content is not None:
            self._content += content
            if self._name == MANIFEST and len(self._content) == self._size:
                refuse_newer(bytes(self._content[:128]), self._place)

    def end(self) -> None:
        """The member at hand is over."""
        if not self._name:
            return
        self.found[self._name] = (self._size, self._hash.hexdigest())
        if self._content is not None:
            self.contents[self._name] = bytes(self._content)
        self._name = ""

    def kept(self, size: int) -> Mapping[str, bytes] | None:
        """Every member but the seal, if the packet is small."""
        if size > KEPT_LIMIT or self._all > KEPT_LIMIT:
            return None
        return {name: content for name, content in self.contents.items() if name != SEAL}


class _SecondPass:
    """Collects small members, compares their hash with the proved one and gives them on; streams attachments."""

    def __init__(self, packet: Packet, taker: MemberTaker) -> None:
        self._packet, self._taker = packet, taker
        self._name = ""
        self._content = bytearray()
        self._sink: AttachmentSink | None = None

    def begin(self, name: str, size: int) -> Sink:
        self.end()
        self._name = name
        self._content = bytearray()
        if name != SEAL and self._packet.members.get(name, (-1, ""))[0] != size:
            raise PacketChanged(str(self._packet.file))
        if kind_of(name) != "attachments":
            return self._content.extend
        self._sink = self._taker.attachment(name.partition("/")[2])
        return self._sink.write if self._sink else _drop

    def end(self) -> None:
        """The member at hand is over."""
        name, self._name = self._name, ""
        if not name or name == SEAL:
            return
        if kind_of(name) == "attachments":
            if self._sink:
                self._sink.finish()
            return
        content = bytes(self._content)
        if hashlib.sha256(content).hexdigest() != self._packet.members[name][1]:
            raise PacketChanged(str(self._packet.file))
        self._taker.member(name, content)


def _drop(content: bytes) -> None:
    """Take bytes that are not wanted."""


def _hold_together(manifest: Manifest, signed: Signed, sender: TrustedCard, key: str, place: str) -> None:
    """What manifest and seal both say must be the same."""
    same = (
        manifest.packet == signed.packet
        and (manifest.sender == sender.card.document() or manifest.card().signing_key == key)
        and signed.sender == fingerprint_of(key)
        and [one.fingerprint for one in manifest.receivers] == signed.receivers
        and manifest.part <= manifest.parts
    )
    if not same:
        raise SealBroken(place, member=MANIFEST)


# --- the outer layer --------------------------------------------------------------------------------


class _Source:
    """The file as pyrage reads it: hashed on the way, and the system's refusal remembered."""

    def __init__(self, file: BinaryIO, place: str) -> None:
        self._file, self._place = file, place
        self.hash = hashlib.sha256()
        self.bytes = 0
        self.failed: FileUnreadable | None = None

    def read(self, size: int = -1, /) -> bytes:
        try:
            content = self._file.read(size)
        except OSError as error:
            self.failed = FileUnreadable(self._place, reason=error.strerror or str(error))
            raise
        self.hash.update(content)
        self.bytes += len(content)
        return content


class _Opened:
    """What pyrage writes the opened bytes into: the tar reader, with progress."""

    def __init__(self, reader: TarReader, total: int, watch: Watch) -> None:
        self._reader, self._total, self._watch = reader, total, watch
        self._done = self._told = 0

    def write(self, content: bytes, /) -> int:
        self._reader.feed(content)
        self._done += len(content)
        if self._done - self._told >= _STEP:
            self._told = self._done
            self._watch(Progress("packet.read", self._done, self._total))
        return len(content)

    def flush(self) -> None:
        """Nothing waits here."""


def _decrypt(
    file: Path, keyring: Keyring, begin: Callable[[str, int], Sink], watch: Watch
) -> tuple[str, int]:
    """Open the outer layer and give every member to `begin`; SHA-256 and size of the file."""
    import pyrage

    place = str(file)
    reader = TarReader(place, begin)
    with border.open_regular(file) as opened:
        source = _Source(opened, place)
        try:
            head = opened.read(_HEADER_LIMIT)
            total = opened.seek(0, io.SEEK_END)
            opened.seek(0)
        except OSError as error:
            raise FileUnreadable(place, reason=error.strerror or str(error)) from error
        _look_at_header(head, place)
        watch(Progress("packet.read", 0, total))
        try:
            if total <= KEPT_LIMIT:
                reader.feed(pyrage.decrypt(source.read(total + 1), [keyring.identity.opening]))
            else:
                pyrage.decrypt_io(source, _Opened(reader, total, watch), [keyring.identity.opening])
        except pyrage.DecryptError as error:
            if source.failed:
                raise source.failed from error
            if "No matching keys" in str(error):
                raise keyring.not_for_us(place, file.name) from error
            raise PacketDamaged(place, detail="age") from error
        except OSError as error:
            raise source.failed or PacketDamaged(place, detail="age") from error
    reader.close()
    return source.hash.hexdigest(), source.bytes


def _look_at_header(head: bytes, place: str) -> None:
    """Refuse by its first lines what pyrage should not be given: other files, passphrases, unknown kinds of key."""
    if not head.startswith(_MAGIC):
        if _MAGIC.startswith(head[: len(_MAGIC)]):
            raise PacketDamaged(place, detail="age")
        raise NotAPacket(place)
    lines, end, _ = head.partition(b"\n--- ")
    if not end:
        raise PacketDamaged(place, detail="age")
    kinds = [
        line.split(b" ")[1].decode("ascii", "replace")
        for line in lines.split(b"\n")
        if line.startswith(b"-> ")
    ]
    if _NATIVE in kinds:
        return
    if "scrypt" in kinds:
        raise PacketByPassphrase(place)
    strange = next((kind for kind in kinds if not kind.endswith("-grease")), "")
    raise PacketUnknownKind(place, kind=strange if strange.isprintable() else "?")
