"""What a packet says about itself: the manifest, the sender's state vector, the seal."""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, Strict

from inspector.transfer import strict_json
from inspector.transfer.cards import Card, card_of
from inspector.transfer.errors import PacketDamaged, PacketForeign, PacketNewer, SealBroken
from inspector.transfer.tar import HAVE, MANIFEST, SEAL

FORMAT, VERSION = "so-kiem-tra packet", 4
"""Version 2 may carry changes of the table `paper`, and of how documents were handed over; version 3 of the register of
issued documents and of secrecy, urgency and circulation; version 4 of samples, requested documents, closings, last
time's requirements and comments. Nothing else differs."""
OLDEST_VERSION = 1
_SEAL_FORMAT, _HAVE_FORMAT = "so-kiem-tra seal", "so-kiem-tra have"
_PURPOSE = b"so-kiem-tra packet seal v1\n"
_START = re.compile(rb'\{"format":"so-kiem-tra packet","version":([0-9]{1,6})[,}]')
_SEAL = re.compile(
    rb'\{"format":"so-kiem-tra seal","version":1,"signing_key":"([0-9a-f]{64})",'
    rb'"signature":"([0-9a-f]{128})","signed":(\{.*\})\}\n',
    re.DOTALL,
)

_Id = Field(pattern="^[0-9a-f]{32}$")
_Device = Field(pattern="^[0-9a-f]{16}$")
_Digest = Field(pattern="^[0-9a-f]{64}$")
_Fingerprint = Field(pattern="^([0-9]{4}-){7}[0-9]{4}$")
_Count = Field(ge=0, lt=2**53)


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


_P = TypeVar("_P", bound=_Part)


class Receiver(_Part):
    """Somebody the packet is sealed for."""

    name: str = Field(max_length=100)
    fingerprint: str = _Fingerprint


class Counts(_Part):
    """How much the packet holds; `attachment_bytes` is their size."""

    changes: int = _Count
    attachments: int = _Count
    attachment_bytes: int = _Count
    checklists: int = _Count


class PacketInspection(_Part):
    """An inspection that the packet says something about."""

    id: str = _Id
    unit: str = Field(max_length=1000)


class Stretch(_Part):
    """A stretch of one device's changes in one inspection: sequence numbers, both ends included."""

    device: str = _Device
    inspection: str = _Id
    first: int = Field(ge=1, lt=2**40)
    last: int = Field(ge=1, lt=2**40)


class Manifest(_Part):
    """The first member. `part` of `parts`: a large packing becomes several packets, each whole in itself."""

    format: str
    version: int
    packet: str = _Id
    made: str = Field(max_length=40)
    part: int = Field(ge=1)
    parts: int = Field(ge=1)
    sender: dict[str, Any]
    receivers: list[Receiver] = Field(min_length=1)
    counts: Counts
    inspections: list[PacketInspection]
    stretches: list[Stretch]

    def card(self) -> Card:
        """The sender's card. Raises CardRefused."""
        return card_of(self.sender, MANIFEST)


HaveEntry = tuple[
    Annotated[str, _Device],
    Annotated[str, _Id],
    Annotated[int, Field(ge=0, lt=2**40)],
    Annotated[str, _Digest],
]
"""The last change without a gap that the sender has of a device in an inspection: device, inspection, seq, hash."""


class Have(_Part):
    """The sender's state vector: the receipt for what it took in, and what it need not be sent again.

    `complete`: the sender has nothing else of what the two ever exchanged; else only `inspections` are spoken of.
    """

    format: str = _HAVE_FORMAT
    version: int = 1
    complete: bool
    inspections: list[str]
    entries: list[Annotated[HaveEntry, Strict(False)]]  # JSON has no tuples: lists are taken for them


class SealedMember(_Part):
    """A member as the seal knows it."""

    name: str
    bytes: int = _Count
    sha256: str = _Digest


class Signed(_Part):
    """What the seal's signature is over, behind its purpose: which packet, from whom, for whom, with what inside."""

    packet: str = _Id
    sender: str = _Fingerprint
    receivers: list[str] = Field(min_length=1)
    members: list[SealedMember]


def refuse_newer(start: bytes, place: str) -> None:
    """Look at the manifest's first bytes, as every version writes them. Raises PacketNewer, PacketForeign."""
    found = _START.match(start)
    if not found:
        raise PacketForeign(place, member=MANIFEST, reason="format")
    if int(found[1]) > VERSION:
        raise PacketNewer(place, found=int(found[1]), known=VERSION)


def read_manifest(content: bytes, place: str) -> Manifest:
    """The manifest in bytes that the seal has proved. Raises PacketDamaged."""
    return _read(Manifest, content, place, MANIFEST)


def read_have(content: bytes, place: str) -> Have:
    """The state vector in bytes that the seal has proved. Raises PacketDamaged."""
    try:
        have = Have.model_validate(strict_json.parse(content))
        if write_have(have) != content:
            raise ValueError("not in the one way it may be written")
    except ValueError as error:
        raise PacketDamaged(place, detail=HAVE) from error
    return have


def write_have(have: Have) -> bytes:
    """A state vector as a member's bytes: as `write_document` would write it, six times as fast.

    A packet may name thousands of chains, and whoever reads it writes it again to compare.
    """
    inspections = ",".join([f'"{one}"' for one in have.inspections])
    entries = ",".join([f'["{device}","{of}",{seq},"{hash_}"]' for device, of, seq, hash_ in have.entries])
    complete = "true" if have.complete else "false"
    return (
        f'{{"format":"{have.format}","version":{have.version},"complete":{complete},'
        f'"inspections":[{inspections}],"entries":[{entries}]}}\n'
    ).encode()


def write_document(document: _Part) -> bytes:
    """A manifest or another document as a member's bytes."""
    return strict_json.to_bytes(document.model_dump())


def _read(model: type[_P], content: bytes, place: str, member: str) -> _P:
    try:
        return model.model_validate(strict_json.from_bytes(content))
    except ValueError as error:
        raise PacketDamaged(place, detail=member) from error


def make_seal(signed: Signed, signing_key: str, sign: Any) -> bytes:
    """The last member: `signed`, and `sign`'s signature over its bytes as they stand."""
    text = strict_json.to_bytes(signed.model_dump())[:-1]
    signature = sign(_PURPOSE + text).hex()
    head = f'{{"format":"{_SEAL_FORMAT}","version":1,"signing_key":"{signing_key}","signature":"{signature}","signed":'
    return head.encode() + text + b"}\n"


def prove_seal(content: bytes, place: str) -> tuple[str, bytes]:
    """The key that sealed and the bytes it sealed, once the signature is proved; no JSON is read for that.

    Raises SealBroken.
    """
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    found = _SEAL.fullmatch(content)
    if not found:
        raise SealBroken(place, member=SEAL)
    key, signature, text = found[1].decode(), bytes.fromhex(found[2].decode()), found[3]
    try:
        VerifyKey(bytes.fromhex(key)).verify(_PURPOSE + text, signature)
    except (CryptoError, ValueError) as error:
        raise SealBroken(place, member=SEAL) from error
    return key, text


def read_signed(text: bytes, place: str) -> Signed:
    """What a proved seal says. Raises PacketDamaged."""
    return _read(Signed, text + b"\n", place, SEAL)


def differing_members(signed: Signed, found: Mapping[str, tuple[int, str]]) -> Iterator[str]:
    """Names of members that are not as the seal knows them: altered, lacking, or not its own."""
    sealed = {member.name: (member.bytes, member.sha256) for member in signed.members}
    if len(sealed) != len(signed.members):
        yield SEAL
    for name in sealed.keys() | found.keys():
        if sealed.get(name) != found.get(name):
            yield name
