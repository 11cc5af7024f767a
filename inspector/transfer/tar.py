"""The tar stream inside a packet, written and read without a file on disk.

Plain ustar, so that any `tar` unpacks it; but one writing only: a member is a regular file with one of our names, and
its header must be byte for byte the one that `header` makes. Links, devices, sparse files, long-name and PAX headers,
paths, duplicates and anything behind the end are thereby refused before a byte of content is looked at.
"""

import re
from collections.abc import Callable

from inspector.transfer.errors import PacketDamaged, PacketForeign

BLOCK = 512
END = bytes(2 * BLOCK)
MANIFEST, HAVE, SEAL = "manifest.json", "have.json", "seal.json"
MEMBERS_LIMIT = 200_000

_CHANGES, _CHECKLIST, _ATTACHMENT = (
    re.compile(r"changes/([0-9]{4,6})\.jsonl"),
    re.compile(r"checklists/([0-9a-f]{64})\.yaml"),
    re.compile(r"attachments/([0-9a-f]{64})"),
)
_LIMITS: dict[str, int] = {
    MANIFEST: 16 * 1024**2,
    HAVE: 64 * 1024**2,
    SEAL: 32 * 1024**2,
    "changes": 16 * 1024**2,
    "checklists": 8 * 1024**2,
    "attachments": 512 * 1024**2,
}
"""Bytes that a member of each kind may have."""

_SIZE = re.compile(rb"[0-7]{11}\0")

Sink = Callable[[bytes], object]


def changes_name(number: int) -> str:
    """The name of the `number`th member of changes, from 1."""
    return f"changes/{number:04d}.jsonl"


def kind_of(name: str) -> str:
    """The kind of member that `name` names: itself, or its folder; "" for none of ours."""
    if name in (MANIFEST, HAVE, SEAL):
        return name
    for pattern in (_CHANGES, _CHECKLIST, _ATTACHMENT):
        if pattern.fullmatch(name):
            return name.partition("/")[0]
    return ""


def header(name: str, size: int) -> bytes:
    """The one header that a member of this name and size has."""
    raw = b"".join(
        (
            name.encode("ascii").ljust(100, b"\0"),
            b"0000644\0" + b"0000000\0" + b"0000000\0",
            b"%011o\0" % size,
            b"00000000000\0",
            b" " * 8 + b"0" + bytes(100),
            b"ustar\00000" + bytes(64) + b"0000000\0" + b"0000000\0",
        )
    ).ljust(BLOCK, b"\0")
    return raw[:148] + b"%06o\0 " % sum(raw) + raw[156:]


def padding(size: int) -> bytes:
    """The zeros behind a member of this size."""
    return bytes(-size % BLOCK)


class TarReader:
    """Takes the stream as it comes and hands each member to `begin`, which gives the sink of its bytes.

    Every refusal names the member. Nothing is complete before `close` has returned.
    """

    def __init__(self, place: str, begin: Callable[[str, int], Sink]) -> None:
        self._place, self._begin = place, begin
        self._pending = bytearray()
        self._sink: Sink | None = None
        self._left = self._padding = 0
        self._names: set[str] = set()
        self._changes = 0
        self._last = ""
        self._ended = False

    def feed(self, content: bytes) -> None:
        """Take the next bytes of the stream."""
        view = memoryview(content)
        while view:
            if self._left:
                assert self._sink is not None
                piece = view[: self._left]
                self._sink(bytes(piece))
                self._left -= len(piece)
            elif self._padding:
                piece = view[: self._padding]
                if any(piece):
                    raise PacketForeign(self._place, member=self._last, reason="padding")
                self._padding -= len(piece)
            else:
                piece = view[: (len(END) if self._last == SEAL else BLOCK) - len(self._pending)]
                if self._ended:
                    raise PacketForeign(self._place, member=self._last, reason="trailing")
                self._pending += piece
                self._head()
            view = view[len(piece) :]

    def close(self) -> None:
        """Say that the stream is over. Raises PacketDamaged when it stopped in the middle."""
        if not self._ended:
            raise PacketDamaged(self._place, detail=self._last or "tar")

    def _head(self) -> None:
        """Look at a header once it is whole; behind the seal, at the end."""
        if self._last == SEAL:
            if any(self._pending):
                raise PacketForeign(self._place, member=SEAL, reason="not_last")
            self._ended = len(self._pending) == len(END)
        elif len(self._pending) == BLOCK:
            name, size = self._member(bytes(self._pending))
            self._pending.clear()
            self._last, self._left, self._padding = name, size, -size % BLOCK
            self._sink = self._begin(name, size)

    def _member(self, block: bytes) -> tuple[str, int]:
        if not any(block):  # the end of the stream, and no seal was seen
            raise PacketDamaged(self._place, detail=SEAL)
        raw = block[:100].rstrip(b"\0")
        name = raw.decode("ascii", "replace")
        kind = kind_of(name) if raw.isascii() else ""
        shown = name if name.isprintable() else "?"
        if not kind or not _SIZE.fullmatch(block[124:136]):
            raise PacketForeign(self._place, member=shown[:100], reason="name" if not kind else "size")
        size = int(block[124:135], 8)
        if block != header(name, size):
            raise PacketForeign(self._place, member=shown, reason="header")
        if size > _LIMITS[kind]:
            raise PacketForeign(self._place, member=shown, reason="size")
        if name in self._names or len(self._names) >= MEMBERS_LIMIT:
            raise PacketForeign(self._place, member=shown, reason="twice")
        self._keep_order(name, kind)
        self._names.add(name)
        return name, size

    def _keep_order(self, name: str, kind: str) -> None:
        """Manifest first, changes numbered without a gap, what the sender has before the seal, the seal last."""
        ordered = (kind == MANIFEST) == (not self._names)
        if kind == "changes":
            self._changes += 1
            ordered = ordered and name == changes_name(self._changes)
        if self._last == HAVE or kind == SEAL:
            ordered = ordered and kind == SEAL and self._last == HAVE
        if not ordered:
            raise PacketForeign(self._place, member=name, reason="order")
