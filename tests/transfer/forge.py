"""Makes packets by hand, wrong in one way: well sealed with the sender's real key, so that only the wrong is wrong.

`tests/vectors/make.py` writes some of them as files.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyrage

from inspector.transfer import Card
from inspector.transfer.identity import Identity
from inspector.transfer.manifest import (
    FORMAT,
    Counts,
    Have,
    Manifest,
    Receiver,
    SealedMember,
    Signed,
    make_seal,
    write_document,
)
from inspector.transfer.tar import END, HAVE, MANIFEST, SEAL, header, padding


@dataclass
class Forgery:
    """A packet to be. Every field may be made wrong before `write`."""

    sender: Identity
    receivers: Sequence[Card]
    lines: Sequence[str] = ()
    extra: dict[str, bytes] = field(default_factory=dict)
    packet: str = "ab" * 16
    changes: int | None = None
    have: bytes | None = None
    encrypted_for: Sequence[Card] | None = None
    manifest: bytes | None = None
    after_seal: Callable[[list[tuple[str, bytes]]], Iterable[tuple[str, bytes]]] = lambda members: members
    stream: Callable[[bytes], bytes] = lambda tar: tar
    seal: Callable[[bytes], bytes] = lambda seal: seal

    def members(self) -> list[tuple[str, bytes]]:
        """Name and bytes of everything before the seal."""
        content = self._manifest() if self.manifest is None else self.manifest
        found = [(MANIFEST, content)]
        if self.lines:
            found.append(("changes/0001.jsonl", "".join(line + "\n" for line in self.lines).encode()))
        found += self.extra.items()
        have = Have(complete=True, inspections=[], entries=[])
        return [*found, (HAVE, write_document(have) if self.have is None else self.have)]

    def _manifest(self) -> bytes:
        return write_document(
            Manifest(
                format=FORMAT,
                version=1,
                packet=self.packet,
                made="2021-11-19T10:32:00+00:00",
                part=1,
                parts=1,
                sender=self.sender.card.document(),
                receivers=[Receiver(name=card.name, fingerprint=card.fingerprint) for card in self.receivers],
                counts=Counts(
                    changes=len(self.lines) if self.changes is None else self.changes,
                    attachments=0,
                    attachment_bytes=0,
                    checklists=0,
                ),
                inspections=[],
                stretches=[],
            )
        )

    def plain(self) -> bytes:
        """The tar stream."""
        members = self.members()
        signed = Signed(
            packet=self.packet,
            sender=self.sender.card.fingerprint,
            receivers=[card.fingerprint for card in self.receivers],
            members=[
                SealedMember(name=name, bytes=len(content), sha256=hashlib.sha256(content).hexdigest())
                for name, content in members
            ],
        )
        seal = self.seal(make_seal(signed, self.sender.card.signing_key, self.sender.sign))
        return self.stream(tar_of(self.after_seal([*members, (SEAL, seal)])))

    def write(self, file: Path) -> Path:
        """Seal it into `file`."""
        cards = self.receivers if self.encrypted_for is None else self.encrypted_for
        recipients = [pyrage.x25519.Recipient.from_str(card.recipient) for card in cards]
        file.write_bytes(pyrage.encrypt(self.plain(), recipients))
        return file


def tar_of(members: Iterable[tuple[str, bytes]]) -> bytes:
    """A tar stream of these members, with its end."""
    return b"".join(header(n, len(c)) + c + padding(len(c)) for n, c in members) + END
