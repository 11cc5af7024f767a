"""Taking packets in: all outer checks first, then each packet in one transaction, whole or not at all."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector import border
from inspector.book.attachments import AttachmentWriter, has_attachment
from inspector.book.book import Book
from inspector.book.closing import came_after
from inspector.book.edit import Changes
from inspector.book.engine import Database, SqliteError, query
from inspector.book.errors import HistoryChanged, JournalRefused
from inspector.book.inspections import keep_checklist
from inspector.book.union import TakenIn, take_in
from inspector.errors import Problem
from inspector.progress import Progress, Watch, ignore
from inspector.text import clean
from inspector.transfer import peers
from inspector.transfer.content import read_changes
from inspector.transfer.errors import ContentRefused, HistoryAltered, PacketChanged, PacketDamaged
from inspector.transfer.keyring import Keyring
from inspector.transfer.manifest import Have, read_have
from inspector.transfer.packet import AttachmentSink, Packet, open_packet, read_members
from inspector.transfer.preview import PacketPreview
from inspector.transfer.tar import HAVE, kind_of

_KEPT_TOGETHER = 64 * 1024**2
"""Bytes of packets that are kept in memory between checking all and taking in each."""

_KNOWN_PACKET = "SELECT 1 FROM packet_log WHERE id = ? AND direction = 'in'"
_HAS_CHECKLIST = "SELECT 1 FROM checklist_file WHERE sha256 = ?"
_CONFLICTS = "SELECT row_id, field FROM conflict WHERE differing"
_REACHED = "SELECT seq FROM vector WHERE inspection = ? AND device = ?"
_LOG = """
    INSERT INTO packet_log(id, direction, at, fingerprint, name, changes, attachments, bytes, file)
    VALUES (?, 'in', ?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class MergeResult:
    """What came of one packet. `sender` is the name on the card that this installation trusts.

    `conflicts`: fields that are now written differently by people and were not before. `already`: this packet was
    taken in before and brought nothing new. `warnings`: what a person should know (`Problem`s of severity «warning»:
    packet.from_future, packet.forked, packet.into_closed, packet.gap). `changes`: what the window must show anew.
    """

    packet: str
    file: Path
    sender: str
    fingerprint: str
    inspections: tuple[bytes, ...]
    new_changes: int
    known_changes: int
    new_attachments: int
    conflicts: int
    already: bool
    warnings: tuple[Problem, ...]
    changes: Changes


def merge(book: Book, packets: Iterable[Path | PacketPreview], *, watch: Watch = ignore) -> list[MergeResult]:
    """Take packets in, in any order, any number of times.

    Packets are opened and their seals, senders and receivers proved before the first one is taken (of very many, as
    many as fit in memory together); then each is taken in one transaction, whole or not at all. A preview stands for
    its file, which must still be the one looked at. Raises what `open_packet` raises; PacketChanged, ContentRefused
    (with member and line), HistoryAltered, DiskFull, BookReadOnly. What was taken before the refused one stays; it may
    come again.
    """
    return list(merge_each(book, packets, watch=watch))


def merge_each(
    book: Book, packets: Iterable[Path | PacketPreview], *, watch: Watch = ignore
) -> Generator[MergeResult]:
    """As `merge`, and each result comes when its packet is durable: so that a refusal does not hide what was taken."""
    keyring = Keyring(book.home)
    asked = list(packets)
    done = 0
    with _much_memory(book):
        for proved in _proved(keyring, asked, watch):
            for packet in proved:
                watch(Progress("merge.packets", done, len(asked)))
                yield _take(book, packet, keyring, watch)
                done += 1


def _proved(keyring: Keyring, asked: Sequence[Path | PacketPreview], watch: Watch) -> Iterator[list[Packet]]:
    """The packets with their outer checks passed, in groups whose members fit in memory; a large one counts nothing."""
    group: list[Packet] = []
    kept = 0
    for one in asked:
        packet = open_packet(one.file if isinstance(one, PacketPreview) else one, keyring, watch=watch)
        if isinstance(one, PacketPreview) and packet.digest != one.digest:
            raise PacketChanged(str(one.file))
        group.append(packet)
        kept += packet.size if packet.kept is not None else 0
        if kept > _KEPT_TOGETHER:
            yield group
            group, kept = [], 0
    yield group


@contextmanager
def _much_memory(book: Book) -> Iterator[None]:
    """Let SQLite keep more of the book's pages while packets come in: each one it drops must be decrypted again."""
    usual = query(book.db, "PRAGMA cache_size")[0][0]
    book.db.conn.execute("PRAGMA cache_size = -32768")  # KiB
    try:
        yield
    finally:
        book.db.conn.execute(f"PRAGMA cache_size = {int(usual)}")


def _take(book: Book, packet: Packet, keyring: Keyring, watch: Watch) -> MergeResult:
    """One packet in one transaction."""
    place = str(packet.file)
    with book.transaction() as db:
        before = _conflicting(db)
        taker = _Taker(db, packet, watch)
        try:
            read_members(packet, keyring, taker, watch=watch)
            taker.finish()
            known = bool(query(db, _KNOWN_PACKET, (packet.manifest.packet,)))
            _note(db, packet, taker, known)
        except SqliteError as error:
            if "constraint" not in str(error):
                raise
            raise ContentRefused(place, reason=str(error)) from error
        conflicts = len(_conflicting(db) - before)
        warnings = tuple(_warnings(db, packet, taker))
    book.others_wrote()
    taken = taker.taken
    brought_nothing = not taken.new and not taker.new_attachments
    return MergeResult(
        packet=packet.manifest.packet,
        file=packet.file,
        sender=packet.sender.name,
        fingerprint=packet.sender.fingerprint,
        inspections=tuple(bytes.fromhex(one.id) for one in packet.manifest.inspections),
        new_changes=taken.new,
        known_changes=taken.already,
        new_attachments=taker.new_attachments,
        conflicts=conflicts,
        already=known and brought_nothing,
        warnings=warnings,
        changes=Changes(frozenset(taken.inspections), frozenset(taken.rows), "merge"),
    )


def _conflicting(db: Database) -> set[tuple[Any, ...]]:
    return set(query(db, _CONFLICTS))


class _Taker:
    """Puts a packet's members into the book, inside the transaction."""

    def __init__(self, db: Database, packet: Packet, watch: Watch) -> None:
        self._db, self._packet, self._watch = db, packet, watch
        self.taken = TakenIn()
        self.new_attachments = 0
        self.have: Have | None = None

    def member(self, name: str, content: bytes) -> None:
        """Take changes, a checklist or the sender's state vector."""
        kind = kind_of(name)
        if kind == "changes":
            self._changes(name, content)
        elif kind == "checklists":
            self._checklist(name, content)
        elif kind == HAVE:
            self.have = read_have(content, str(self._packet.file))

    def attachment(self, sha256: str) -> AttachmentSink | None:
        """Where the bytes go; None when the book has them."""
        if has_attachment(self._db, sha256):
            return None
        self.new_attachments += 1
        return _Attachment(self._db, sha256, str(self._packet.file))

    def finish(self) -> None:
        """All members are there. Raises PacketDamaged when they are not what the manifest says."""
        if self.have is None or self.taken.new + self.taken.already != self._packet.manifest.counts.changes:
            raise PacketDamaged(str(self._packet.file), detail="counts")

    def _changes(self, name: str, content: bytes) -> None:
        place = f"{self._packet.file}: {name}"
        rows = list(read_changes(content, place))
        try:
            self.taken += take_in(self._db, rows)
        except HistoryChanged as error:
            raise HistoryAltered(str(self._packet.file), change=error.place) from error
        except JournalRefused as error:
            raise ContentRefused(place, **error.facts) from error
        self._watch(
            Progress(
                "merge.changes", self.taken.new + self.taken.already, self._packet.manifest.counts.changes
            )
        )

    def _checklist(self, name: str, content: bytes) -> None:
        """Keep a checklist that the book does not have. Raises ContentRefused, Rejected."""
        from inspector.checklist import read_checklist_text

        sha256 = self._packet.members[name][1]
        place = f"{self._packet.file}: {name}"
        if name != f"checklists/{sha256}.yaml":
            raise ContentRefused(place, reason="hash")
        if query(self._db, _HAS_CHECKLIST, (sha256,)):
            return
        try:
            text = content.decode()
        except UnicodeDecodeError as error:
            raise ContentRefused(place, reason="UTF-8") from error
        checklist = read_checklist_text(text, place)
        if checklist.sha256 != sha256:
            raise ContentRefused(place, reason="hash")
        keep_checklist(self._db, checklist)


class _Attachment:
    """One attachment on its way into the book; it must be what its name says."""

    def __init__(self, db: Database, sha256: str, place: str) -> None:
        self._writer = AttachmentWriter(db, sha256)
        self._sha256, self._place = sha256, place

    def write(self, content: bytes, /) -> None:
        """Take the next bytes."""
        self._writer.write(content)

    def finish(self) -> None:
        """All bytes were given. Raises ContentRefused."""
        if self._writer.finish()[0] != self._sha256:
            raise ContentRefused(f"{self._place}: attachments/{self._sha256}", reason="hash")


def _note(db: Database, packet: Packet, taker: _Taker, known: bool) -> None:
    """Remember the packet, and what its sender has."""
    fingerprint, manifest = packet.sender.fingerprint, packet.manifest
    peers.received(db, fingerprint, _stretches(packet))
    if taker.have is not None:
        peers.believe(db, fingerprint, taker.have)
    if not known:
        at = border.now().isoformat(timespec="seconds")
        counts = manifest.counts
        row = (manifest.packet, at, fingerprint, packet.sender.name, counts.changes, counts.attachments)
        db.conn.execute(_LOG, (*row, packet.size, clean(packet.file.name)))


def _stretches(packet: Packet) -> list[peers.Stretch]:
    return [
        peers.Stretch(peers.Chain(bytes.fromhex(one.inspection), one.device), one.first, one.last)
        for one in packet.manifest.stretches
    ]


def _warnings(db: Database, packet: Packet, taker: _Taker) -> Iterable[Problem]:
    """What a person should know about a packet that was taken in."""
    place, taken = str(packet.file), taker.taken
    if taken.from_future:
        yield Problem(place, "packet.from_future", {"count": taken.from_future}, "warning")
    devices = sorted({device for device, _, _ in taken.forks})
    if devices:
        facts: dict[str, object] = {"sender": packet.sender.name, "devices": ", ".join(devices)}
        yield Problem(place, "packet.forked", facts, "warning")
    yield from _into_closed(db, place, taken)
    if lacking := _lacking(db, packet, taker.have):
        yield Problem(place, "packet.gap", {"count": lacking, "sender": packet.sender.name}, "warning")


_UNIT = "SELECT coalesce(unit, '') FROM inspection WHERE id = ?"


def _into_closed(db: Database, place: str, taken: TakenIn) -> Iterable[Problem]:
    """Which closed visits hold more now than what was closed."""
    for inspection in sorted(taken.inspections if taken.new else ()):
        if count := came_after(db, inspection):
            facts: dict[str, object] = {"count": count, "unit": query(db, _UNIT, (inspection,))[0][0]}
            yield Problem(place, "packet.into_closed", facts, "warning")


def _lacking(db: Database, packet: Packet, have: Have | None) -> int:
    """How many changes the sender has of the packet's inspections that neither the packet brought nor the book has.

    A gap before a stretch shows by itself; that another device's changes never came only the sender's receipt tells.
    While parts of one packing are to come, the receipt tells of those too, so only the last part's is asked.
    """
    stretches = _stretches(packet)
    needed = {one.chain: one.first - 1 for one in stretches}
    if have is not None and packet.manifest.part == packet.manifest.parts:
        concerned = {one.chain.inspection.hex() for one in stretches}
        for device, inspection, seq, _ in have.entries:
            if inspection in concerned:
                needed[peers.Chain(bytes.fromhex(inspection), device)] = seq
    lacking = 0
    for chain, seq in needed.items():
        reached = query(db, _REACHED, chain)
        lacking += max(0, seq - (reached[0][0] if reached else 0))
    return lacking
