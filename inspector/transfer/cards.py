"""Cards: who an installation is to others, and which cards this installation trusts.

A card is public: a name, an age recipient (whoever has it can seal for us) and an Ed25519 key (whoever has it can prove
that we sealed). It is signed with that key, so nobody can put another recipient under somebody's key. A card is known
by its fingerprint, eight groups of four digits that two people compare by telephone, never by its name.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inspector import border
from inspector.errors import InspectorError
from inspector.home import Home
from inspector.text import clean, sort_key
from inspector.transfer import strict_json
from inspector.transfer.errors import CardNewer, CardRefused, CardUnknown, NameUnusable

CARD_FORMAT, CARD_VERSION = "so-kiem-tra card", 1
CARD_LIMIT = 16 * 1024
LONGEST_NAME = 100
_PURPOSE = b"so-kiem-tra card v1\n"
_GROUPS = 8
_SHORTEST_PREFIX = 8
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_HEX_KEY = re.compile("[0-9a-f]{64}")
_RECIPIENT = re.compile("age1[02-9ac-hj-np-z]{58}")


@dataclass(frozen=True, slots=True)
class Card:
    """An installation as others see it. `recipient` is «age1…», `signing_key` 64 hexadecimal digits."""

    name: str
    recipient: str
    signing_key: str
    signature: str

    @property
    def fingerprint(self) -> str:
        """Eight groups of four digits."""
        return fingerprint_of(self.signing_key)

    def document(self) -> dict[str, object]:
        """The card as it stands in files."""
        return {**_signed_part(self.name, self.recipient, self.signing_key), "signature": self.signature}


@dataclass(frozen=True, slots=True)
class TrustedCard:
    """A card that was taken in: since when it is trusted, and when that ended (ISO 8601; "" while it lasts)."""

    card: Card
    since: str
    withdrawn: str = ""

    @property
    def name(self) -> str:
        """The card's name."""
        return self.card.name

    @property
    def fingerprint(self) -> str:
        """The card's fingerprint."""
        return self.card.fingerprint


def fingerprint_of(signing_key: str) -> str:
    """The fingerprint of the card with this key; the key's own signature binds the rest of the card to it."""
    digest = hashlib.sha256(b"so-kiem-tra fingerprint v1\n" + bytes.fromhex(signing_key)).digest()
    number = int.from_bytes(digest) % 10 ** (4 * _GROUPS)
    digits = f"{number:0{4 * _GROUPS}d}"
    return "-".join(digits[at : at + 4] for at in range(0, 4 * _GROUPS, 4))


def usable_name(name: str) -> str:
    """`name` as a card may bear it. Raises NameUnusable for one that is empty, too long or turns the line around."""
    cleaned = clean(name, multiline=False)
    if not cleaned or len(cleaned) > LONGEST_NAME or _BIDI.search(cleaned):
        raise NameUnusable(_BIDI.sub("", cleaned)[:LONGEST_NAME], limit=LONGEST_NAME)
    return cleaned


def sign_card(name: str, recipient: str, seed: bytes) -> Card:
    """The card of the installation with this recipient and this Ed25519 seed."""
    from nacl.signing import SigningKey

    key = SigningKey(seed)
    public = bytes(key.verify_key).hex()
    signed = _PURPOSE + strict_json.to_bytes(_signed_part(name, recipient, public))
    return Card(name, recipient, public, key.sign(signed).signature.hex())


def _signed_part(name: str, recipient: str, signing_key: str) -> dict[str, object]:
    return {
        "format": CARD_FORMAT,
        "version": CARD_VERSION,
        "name": name,
        "recipient": recipient,
        "signing_key": signing_key,
    }


def card_of(document: Any, place: str) -> Card:
    """The card in a document that was read. Raises CardRefused, CardNewer."""
    if not isinstance(document, dict) or document.get("format") != CARD_FORMAT:
        raise CardRefused(place, reason="format")
    version = document.get("version")
    if type(version) is int and version > CARD_VERSION:
        raise CardNewer(place, found=version, known=CARD_VERSION)
    fields = ("name", "recipient", "signing_key", "signature")
    if set(document) != {"format", "version", *fields} or version != CARD_VERSION:
        raise CardRefused(place, reason="fields")
    if not all(isinstance(document[field], str) for field in fields):
        raise CardRefused(place, reason="fields")
    card = Card(*(document[field] for field in fields))
    _check(card, place)
    return card


def _check(card: Card, place: str) -> None:
    import pyrage
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    try:
        if usable_name(card.name) != card.name:
            raise CardRefused(place, reason="name")
    except NameUnusable as error:
        raise CardRefused(place, reason="name") from error
    if not _HEX_KEY.fullmatch(card.signing_key) or not _RECIPIENT.fullmatch(card.recipient):
        raise CardRefused(place, reason="key")
    signed = _PURPOSE + strict_json.to_bytes(_signed_part(card.name, card.recipient, card.signing_key))
    try:
        pyrage.x25519.Recipient.from_str(card.recipient)
    except pyrage.RecipientError as error:
        raise CardRefused(place, reason="key") from error
    try:
        VerifyKey(bytes.fromhex(card.signing_key)).verify(signed, bytes.fromhex(card.signature))
    except (CryptoError, ValueError) as error:
        raise CardRefused(place, reason="signature") from error


def read_card(file: Path) -> Card:
    """The card in `file`. Raises CardRefused, CardNewer, and what reading a file raises."""
    content = border.read_capped(file, CARD_LIMIT)
    try:
        document = strict_json.from_bytes(content.replace(b"\r\n", b"\n"))
    except ValueError as error:
        raise CardRefused(str(file), reason="format") from error
    return card_of(document, str(file))


# --- whom we trust ----------------------------------------------------------------------------------


def trust_card(home: Home, file: Path) -> TrustedCard:
    """Take the card in `file` into the trusted ones; one that was withdrawn is trusted again."""
    return trust(home, read_card(file))


def trust(home: Home, card: Card) -> TrustedCard:
    """Trust `card` from now on."""
    known = find_card(home, card.signing_key)
    since = known.since if known and not known.withdrawn else _now()
    trusted = TrustedCard(card, since)
    _keep(home, trusted)
    return trusted


def distrust(home: Home, fingerprint: str) -> TrustedCard:
    """Withdraw the card with this fingerprint (its first 8 digits or more): nothing from it is taken in any more.

    Raises CardUnknown.
    """
    digits = re.sub(r"\D", "", fingerprint)
    found = [one for one in trusted_cards(home) if one.fingerprint.replace("-", "").startswith(digits)]
    if len(digits) < _SHORTEST_PREFIX or len(found) != 1:
        raise CardUnknown(fingerprint)
    withdrawn = replace(found[0], withdrawn=_now())
    _keep(home, withdrawn)
    return withdrawn


def trusted_cards(home: Home, *, with_withdrawn: bool = False) -> Sequence[TrustedCard]:
    """The cards this installation trusts, by name; with `with_withdrawn` also those it no longer does."""
    found = []
    for file in sorted(home.trusted.glob("*.json")):
        trusted = _read_trusted(file)
        if trusted and (with_withdrawn or not trusted.withdrawn):
            found.append(trusted)
    return sorted(found, key=lambda one: (sort_key(one.name), one.fingerprint))


def find_card(home: Home, signing_key: str) -> TrustedCard | None:
    """The trusted or withdrawn card with this very key; None for a stranger."""
    trusted = _read_trusted(_file_of(home, fingerprint_of(signing_key)))
    return trusted if trusted and trusted.card.signing_key == signing_key else None


def _read_trusted(file: Path) -> TrustedCard | None:
    """The card kept in `file`; None when it is gone or damaged: what cannot be read is not trusted."""
    try:
        document = strict_json.from_bytes(border.read_capped(file, CARD_LIMIT))
        return TrustedCard(
            card_of(document["card"], str(file)), str(document["since"]), str(document["withdrawn"])
        )
    except (InspectorError, ValueError, TypeError, KeyError):
        return None


def _keep(home: Home, trusted: TrustedCard) -> None:
    home.trusted.mkdir(parents=True, exist_ok=True)
    document = {"card": trusted.card.document(), "since": trusted.since, "withdrawn": trusted.withdrawn}
    border.write_whole(_file_of(home, trusted.fingerprint), strict_json.to_bytes(document), force=True)


def _file_of(home: Home, fingerprint: str) -> Path:
    return home.trusted / f"{fingerprint}.json"


def _now() -> str:
    return border.now().isoformat(timespec="seconds")
