"""What lies on the stick, looked into before anything is taken: one row a packet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.errors import InspectorError
from inspector.home import Home
from inspector.progress import Watch
from inspector.text import capfirst
from ui.transfer.counts import Counts
from ui.transfer.media import LyingPacket
from ui.transfer.words import files_text, moment_text
from ui.widgets.check_rows import CheckRow, Span
from ui.words import say

if TYPE_CHECKING:
    from inspector.book.book import Book
    from inspector.transfer.cards import Card
    from inspector.transfer.preview import PacketPreview

translate = QCoreApplication.translate
AT_ONCE = 16
"""Packets that are looked into in one go; then the list shows what is known so far."""
_OTHERS = {"packet.not_for_us", "packet.not_for_us_unnamed"}


@dataclass(frozen=True, slots=True)
class Arrival:
    """One packet: what it would bring, or why it cannot be taken in; `card` is an untrusted sender's."""

    packet: LyingPacket
    preview: "PacketPreview | None" = None
    refusal: InspectorError | None = None
    card: "Card | None" = None

    @property
    def can_be_taken(self) -> bool:
        """It is proved and brings something."""
        return self.preview is not None and not self.preview.already

    @property
    def is_for_others(self) -> bool:
        """Sealed for somebody else: no fault, only not ours."""
        return self.refusal is not None and self.refusal.code in _OTHERS


def own_digits(home: Home) -> str:
    """How the names of packets that this machine writes begin, for leaving them out; "" without a card."""
    from inspector.transfer.identity import has_identity, own_card

    if not has_identity(home):
        return ""
    try:
        return own_card(home).fingerprint.replace("-", "")[:8]
    except InspectorError:
        return ""


def is_own(path: Path, digits: str) -> bool:
    """Whether a packet's name says that this machine wrote it."""
    from inspector.transfer.naming import sender_digits

    return bool(digits) and sender_digits(path.name) == digits


def looking_into(
    packets: Sequence[LyingPacket], home: Home, book: "Book"
) -> Callable[[Watch], tuple[Arrival, ...]]:
    """The work that looks into `packets`, off the window's thread; nothing is taken in."""

    def look(watch: Watch) -> tuple[Arrival, ...]:
        return tuple(_arrival(packet, home, book, watch) for packet in packets)

    return look


def _arrival(packet: LyingPacket, home: Home, book: "Book", watch: Watch) -> Arrival:
    from inspector.transfer.errors import SenderUnknown, SenderWithdrawn
    from inspector.transfer.preview import inspect_packet
    from inspector.transfer.stranger import sender_card

    try:
        return Arrival(packet, inspect_packet(packet.path, home, book, watch=watch))
    except (SenderUnknown, SenderWithdrawn) as error:
        try:
            return Arrival(packet, refusal=error, card=sender_card(packet.path, home, watch=watch))
        except InspectorError:
            return Arrival(packet, refusal=error)
    except InspectorError as error:
        return Arrival(packet, refusal=error)


def row_of(arrival: Arrival) -> CheckRow:
    """The row that shows an arrival."""
    key = str(arrival.packet.path)
    if arrival.preview is not None:
        return _row_of_preview(key, arrival.preview)
    assert arrival.refusal is not None
    if arrival.card is not None:
        title = translate("transfer", "Unknown sender: «{0}»").format(arrival.card.name)
        if arrival.refusal.code == "packet.sender_withdrawn":
            title = translate("transfer", "No longer trusted: «{0}»").format(arrival.card.name)
        reason = translate("transfer", "Not taken in. Card {0}").format(arrival.card.fingerprint)
        link = translate("transfer", "Compare the card and trust it…")
        return CheckRow(key, title, (Span(reason),), None, "shield-warning", "partly", link)
    name = arrival.packet.path.name
    reason = capfirst(say(arrival.refusal).removeprefix(f"{arrival.refusal.place}: "))
    return CheckRow(key, name, (Span(reason),), None, "warning-circle", "not_met")


def waiting_row(packet: LyingPacket) -> CheckRow:
    """The row of a packet that was not looked into yet."""
    looking = translate("transfer", "Looking into it…")
    return CheckRow(str(packet.path), packet.path.name, (Span(looking),), None, "clock")


def _row_of_preview(key: str, preview: "PacketPreview") -> CheckRow:
    title = preview.sender
    if preview.parts > 1:
        title += " " + translate("transfer", "(part {0} of {1})").format(preview.part, preview.parts)
    if preview.already:
        taken = translate("transfer", "Taken in before; nothing new in it.")
        return CheckRow(key, title, (Span(taken),), None, "check-circle", "met")
    sealed = translate("transfer", "Sealed {0}").format(_sealed(preview.made))
    spans = [Span(f"{sealed} · "), *([Span(_units(preview) + " · ")] if preview.inspections else [])]
    if not preview.new_changes and not preview.known_changes:
        spans.append(Span(translate("transfer", "only the receipt for what you sent")))
        return CheckRow(key, title, tuple(spans))
    spans.append(Span(Counts().new_items(preview.new_changes)))
    if preview.known_changes:
        spans.append(Span(", " + Counts().known_items(preview.known_changes)))
    if preview.conflicts:
        differing = Counts().differing_items(preview.conflicts)
        spans += [Span(", "), Span(differing, "partly")]
    if preview.new_attachments:
        spans.append(Span(", " + files_text(preview.new_attachments)))
    return CheckRow(key, title, tuple(spans))


def _sealed(made: str) -> str:
    """When the packet was sealed, on its sender's clock; as written there when that is no moment."""
    try:
        return moment_text(datetime.fromisoformat(made))
    except ValueError:
        return made


def _units(preview: "PacketPreview") -> str:
    """The units, the first two by name; a visit that the book does not have is called new."""
    names = []
    for one in preview.inspections[:2]:
        name = one.unit or translate("transfer", "(no unit yet)")
        names.append(translate("transfer", "new visit: {0}").format(name) if one.is_new else name)
    more = len(preview.inspections) - len(names)
    if more > 0:
        names.append(Counts().more_visits(more))
    return ", ".join(names)
