"""The card of a sender who is not trusted yet, from a packet of theirs: so that a person can compare and trust it."""

from pathlib import Path

from inspector.home import Home
from inspector.progress import Watch, ignore
from inspector.transfer.cards import Card, TrustedCard
from inspector.transfer.keyring import Keyring
from inspector.transfer.packet import open_packet


class _AnySender(Keyring):
    """Lets a seal prove only that the packet is its sender's, whoever that is."""

    def sender(self, key: str, place: str) -> TrustedCard:  # noqa: ARG002 - as the keyring has it
        """A nameless card with the key that sealed."""
        return TrustedCard(Card("", "", key, ""), "")


def sender_card(file: Path, home: Home, *, watch: Watch = ignore) -> Card:
    """The card of whoever sealed the packet in `file`, proved by that same key. Nothing is trusted by asking.

    Raises what `open_packet` raises, but for strangers and withdrawn cards.
    """
    return open_packet(file, _AnySender(home), watch=watch).manifest.card()
