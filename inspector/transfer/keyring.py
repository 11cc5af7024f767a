"""What one piece of work needs to open packets: our own keys, and the cards we trust, each read once."""

from inspector.home import Home
from inspector.transfer.cards import TrustedCard, find_card, fingerprint_of, trusted_cards
from inspector.transfer.errors import NotForUs, NotForUsUnnamed, SenderUnknown, SenderWithdrawn
from inspector.transfer.identity import own_identity
from inspector.transfer.naming import receiver_digits


class Keyring:
    """Made at the beginning of a piece of work and forgotten with it."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self.identity = own_identity(home)
        self._senders: dict[str, TrustedCard] = {}

    def sender(self, key: str, place: str) -> TrustedCard:
        """The trusted card with the key that sealed; ourselves we know. Raises SenderUnknown, SenderWithdrawn."""
        if key not in self._senders:
            self._senders[key] = self._find(key, place)
        return self._senders[key]

    def _find(self, key: str, place: str) -> TrustedCard:
        if key == self.identity.card.signing_key:
            return TrustedCard(self.identity.card, "")
        trusted = find_card(self._home, key)
        if trusted is None:
            raise SenderUnknown(place, fingerprint=fingerprint_of(key))
        if trusted.withdrawn:
            facts = {
                "fingerprint": trusted.fingerprint,
                "name": trusted.name,
                "since": trusted.withdrawn[:10],
            }
            raise SenderWithdrawn(place, **facts)
        return trusted

    def not_for_us(self, place: str, name: str) -> NotForUs | NotForUsUnnamed:
        """The refusal of a packet that our key does not open; its file's name may say for whom it is."""
        digits = receiver_digits(name)
        if not digits:
            return NotForUsUnnamed(place)
        for trusted in trusted_cards(self._home, with_withdrawn=True):
            if trusted.fingerprint.replace("-", "").startswith(digits):
                return NotForUs(place, receivers=trusted.name)
        return NotForUs(place, receivers=f"{digits[:4]}-{digits[4:]}-…")
