"""Packing: what the receivers lack becomes packets in a folder, read back and compared."""

import hashlib
import secrets
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from inspector import border
from inspector.book.attachments import attachment_parts
from inspector.book.book import Book
from inspector.book.engine import Database, query
from inspector.book.journal import COLUMNS, line_of
from inspector.progress import Progress, Watch, ignore
from inspector.text import clean
from inspector.transfer import manifest as documents
from inspector.transfer import peers
from inspector.transfer.cards import Card
from inspector.transfer.errors import AttachmentDamaged, NoReceiver
from inspector.transfer.identity import Identity, own_identity
from inspector.transfer.medium import Delivery, Writing
from inspector.transfer.naming import packet_name
from inspector.transfer.plan import WINDOW, Part, Plan, plan_packing
from inspector.transfer.tar import END, HAVE, MANIFEST, SEAL, changes_name, header, padding

_MEMBER_BYTES = 2 * 1024**2
"""A member of changes is closed when it is this large."""

_CHANGES = f"""
    SELECT {COLUMNS} FROM change
    WHERE inspection = ? AND device = ? AND seq BETWEEN ? AND ? ORDER BY seq, id
"""  # noqa: S608 - constants only
_CHECKLIST = "SELECT source FROM checklist_file WHERE sha256 = ?"
_UNIT = "SELECT coalesce(unit, '') FROM inspection WHERE id = ?"
_LOG = """
    INSERT INTO packet_log(id, direction, at, fingerprint, name, changes, attachments, bytes, file, vector)
    VALUES (?, 'out', ?, ?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class PacketWritten:
    """A packet that lies in its folder, read back and compared. `packet` is its id."""

    packet: str
    file: Path
    changes: int
    attachments: int
    bytes: int
    part: int
    parts: int


def pack(
    book: Book,
    cards: Sequence[Card],
    folder: Path,
    *,
    everything: bool = False,
    inspections: Collection[bytes] | None = None,
    watch: Watch = ignore,
) -> list[PacketWritten]:
    """Seal what the owners of `cards` do not have yet (`everything`: all) into packets in `folder`.

    An empty list: they have everything, and also this book's receipt. All packets appear or none. Filling may go on
    meanwhile: what is written after the start is not in the packet. Raises NoReceiver, NotAFolder, DiskFull,
    FileUnwritable, MediumGone, MediumUnreliable, AttachmentDamaged.
    """
    receivers = list({card.fingerprint: card for card in cards}.values())
    if not receivers:
        raise NoReceiver(str(book.path))
    identity = own_identity(book.home)
    if not book.read_only:
        book.keep_mark()
    fingerprints = [card.fingerprint for card in receivers]
    with book.connection() as db:
        plan = plan_packing(db, fingerprints, everything=everything, inspections=inspections)
        if not plan.parts:
            return []
        with Delivery(folder, identity.card.fingerprint.replace("-", "")[:8]) as delivery:
            delivery.require(plan.weight)
            packing = _Packing(db, book.path, identity, receivers, plan, border.now(), watch)
            written = [packing.write(delivery, number) for number in range(len(plan.parts))]
            files = delivery.publish()
            if not book.read_only:
                _note(book, plan, receivers, written)
            delivery.keep()
    assert files == [one.file for one in written]
    return written


def _note(book: Book, plan: Plan, receivers: Sequence[Card], written: Sequence[PacketWritten]) -> None:
    """Remember what went out to whom."""
    at = border.now().isoformat(timespec="seconds")
    with book.transaction() as db:
        for card in receivers:
            for part, one in zip(plan.parts, written, strict=True):
                vector = peers.vector_text(plan.receipt, part.stretches)
                row = (one.packet, at, card.fingerprint, card.name, one.changes, one.attachments, one.bytes)
                db.conn.execute(_LOG, (*row, clean(str(one.file)), vector))
                peers.sent(db, card.fingerprint, part.stretches)


class _Packing:
    """One packing under way: everything its packets have in common."""

    def __init__(
        self,
        db: Database,
        place: Path,
        identity: Identity,
        receivers: Sequence[Card],
        plan: Plan,
        made: datetime,
        watch: Watch,
    ) -> None:
        self._db, self._place, self._identity = db, place, identity
        self._receivers, self._plan, self._made, self._watch = receivers, plan, made, watch

    def write(self, delivery: Delivery, number: int) -> PacketWritten:
        """Write part `number` (from 0) and compare it."""
        part, parts = self._plan.parts[number], len(self._plan.parts)
        packet = secrets.token_hex(16)
        fingerprints = [card.fingerprint for card in self._receivers]
        own = self._identity.card.fingerprint
        name = packet_name(self._made, own, fingerprints, packet, number + 1, parts)
        manifest = self._manifest(packet, part, number + 1)

        def fill(writing: Writing) -> None:
            self._seal(manifest, part, writing)

        self._watch(Progress("pack.write", 0, part.weight))
        size = delivery.write(name, fill, part.weight, self._watch)
        file = delivery.folder / name
        return PacketWritten(packet, file, part.changes, len(part.attachments), size, number + 1, parts)

    def _seal(self, manifest: documents.Manifest, part: Part, writing: Writing) -> None:
        """Encrypt the packet's stream into `writing`."""
        import pyrage

        stream = _Stream(self._members(manifest, part), manifest, self._identity)
        try:
            recipients = [pyrage.x25519.Recipient.from_str(card.recipient) for card in self._receivers]
            pyrage.encrypt_io(stream, writing, recipients)
        except Exception as error:  # pyrage wraps whatever the two raise into its own…
            if (cause := stream.failed or writing.failed) is not None:
                raise cause from error
            raise
        if writing.failed is not None:  # …and says nothing when the last bytes cannot be written
            raise writing.failed

    def _manifest(self, packet: str, part: Part, number: int) -> documents.Manifest:
        concerned = sorted({one.chain.inspection for one in part.stretches})
        return documents.Manifest(
            format=documents.FORMAT,
            version=part.version,
            packet=packet,
            made=self._made.isoformat(timespec="seconds"),
            part=number,
            parts=len(self._plan.parts),
            sender=self._identity.card.document(),
            receivers=[
                documents.Receiver(name=one.name, fingerprint=one.fingerprint) for one in self._receivers
            ],
            counts=documents.Counts(
                changes=part.changes,
                attachments=len(part.attachments),
                attachment_bytes=sum(part.attachments.values()),
                checklists=len(part.checklists),
            ),
            inspections=[documents.PacketInspection(id=one.hex(), unit=self._unit(one)) for one in concerned],
            stretches=[
                documents.Stretch(
                    device=one.chain.device,
                    inspection=one.chain.inspection.hex(),
                    first=one.first,
                    last=one.last,
                )
                for one in part.stretches
            ],
        )

    def _unit(self, inspection: bytes) -> str:
        found = query(self._db, _UNIT, (inspection,))
        return found[0][0][:1000] if found else ""

    def _members(
        self, manifest: documents.Manifest, part: Part
    ) -> Iterator[tuple[str, int, Iterator[bytes]]]:
        """Every member before the seal: name, size, bytes. Read from the book in short reads."""
        yield _small(MANIFEST, documents.write_document(manifest))
        for number, content in enumerate(self._changes(part), start=1):
            yield _small(changes_name(number), content)
        for sha256 in part.checklists:
            source = query(self._db, _CHECKLIST, (sha256,))[0][0].encode()
            yield _small(f"checklists/{sha256}.yaml", source)
        for sha256, size in part.attachments.items():
            yield f"attachments/{sha256}", size, self._attachment(sha256, size)
        yield _small(HAVE, documents.write_have(self._plan.have))

    def _changes(self, part: Part) -> Iterator[bytes]:
        """The changes as lines, in members of about 2 MiB."""
        member = bytearray()
        for stretch in part.stretches:
            for first in range(stretch.first, stretch.last + 1, WINDOW):
                last = min(first + WINDOW - 1, stretch.last)
                for row in query(self._db, _CHANGES, (*stretch.chain, first, last)):
                    member += line_of(row).encode() + b"\n"
                    if len(member) >= _MEMBER_BYTES:
                        yield bytes(member)
                        member.clear()
        if member:
            yield bytes(member)

    def _attachment(self, sha256: str, size: int) -> Iterator[bytes]:
        """An attachment's bytes; what is sealed is what its name says. Raises AttachmentDamaged."""
        found, length = hashlib.sha256(), 0
        for content in attachment_parts(self._db, sha256):
            found.update(content)
            length += len(content)
            if length > size:
                break
            yield content
        if length != size or found.hexdigest() != sha256:
            raise AttachmentDamaged(str(self._place), sha256=sha256)


def _small(name: str, content: bytes) -> tuple[str, int, Iterator[bytes]]:
    return name, len(content), iter((content,))


class _Stream:
    """The tar stream as pyrage reads it, made while it is read; what failed is remembered."""

    def __init__(
        self,
        members: Iterator[tuple[str, int, Iterator[bytes]]],
        manifest: documents.Manifest,
        identity: Identity,
    ) -> None:
        self._manifest, self._identity = manifest, identity
        self._pieces = self._tar(members)
        self._pending = memoryview(b"")
        self.failed: BaseException | None = None

    def read(self, size: int = -1, /) -> bytes:
        try:
            while not self._pending:
                self._pending = memoryview(next(self._pieces))
        except StopIteration:
            return b""
        except BaseException as error:
            self.failed = error
            raise
        piece = self._pending[:size] if size >= 0 else self._pending
        self._pending = self._pending[len(piece) :]
        return bytes(piece)

    def _tar(self, members: Iterator[tuple[str, int, Iterator[bytes]]]) -> Iterator[bytes]:
        sealed: list[documents.SealedMember] = []
        for name, size, contents in members:
            found = hashlib.sha256()
            yield header(name, size)
            for content in contents:
                found.update(content)
                yield content
            yield padding(size)
            sealed.append(documents.SealedMember(name=name, bytes=size, sha256=found.hexdigest()))
        seal = self._seal(sealed)
        yield header(SEAL, len(seal)) + seal + padding(len(seal)) + END

    def _seal(self, members: list[documents.SealedMember]) -> bytes:
        card: Any = self._identity.card
        signed = documents.Signed(
            packet=self._manifest.packet,
            sender=card.fingerprint,
            receivers=[one.fingerprint for one in self._manifest.receivers],
            members=members,
        )
        return documents.make_seal(signed, card.signing_key, self._identity.sign)
