"""This installation's own keys: made once, kept for their owner only, never silently made anew.

`keys/identity.txt` is an age identity as the `age` tool reads it, `keys/signing.key` an Ed25519 seed in hexadecimal
digits, `keys/card.json` the public card. Whoever loses them can open no packet sealed for the card, and whoever finds
them can; so a missing or damaged key file is said, and the person decides.
"""

import os
import secrets
import shutil
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inspector import border
from inspector.errors import FileMissing, InspectorError, OutputExists
from inspector.home import Home
from inspector.transfer import strict_json
from inspector.transfer.cards import CARD_LIMIT, Card, card_of, sign_card, usable_name
from inspector.transfer.errors import IdentityIncomplete, IdentityLost

_OPENING, _SIGNING, _CARD = "identity.txt", "signing.key", "card.json"
_REMEMBERED = "card"
"""The setting that remembers the card's fingerprint, so that lost keys are noticed."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The installation's card and what only it has: the age identity that opens, the seed that signs."""

    card: Card
    opening: Any = field(repr=False)
    seed: bytes = field(repr=False)

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature of `message`."""
        from nacl.signing import SigningKey

        return bytes(SigningKey(self.seed).sign(message).signature)


def has_identity(home: Home) -> bool:
    """Whether this installation has keys, whole or not; asking makes none."""
    return any((home.keys / name).exists() for name in (_OPENING, _SIGNING, _CARD))


def own_identity(home: Home, *, name: str | None = None) -> Identity:
    """This installation's identity, made when there has never been one.

    `name` names the installation (first or anew); it also is the consent to new keys where the old ones are lost.
    Raises IdentityIncomplete, IdentityLost, NameUnusable.
    """
    present = {file.name for file in home.keys.iterdir()} if home.keys.is_dir() else set()
    if present & {_OPENING, _SIGNING, _CARD}:
        identity = _load(home)
        return _rename(home, identity, usable_name(name)) if name is not None else identity
    known = home.settings.get(_REMEMBERED)
    if known and name is None:
        raise IdentityLost(str(home.keys), fingerprint=known)
    return _make(home, usable_name(name if name is not None else home.author()))


def own_card(home: Home) -> Card:
    """This installation's card."""
    return own_identity(home).card


def write_card(home: Home, out: Path, *, name: str | None = None, force: bool = False) -> Card:
    """Write this installation's public card to `out`; `name` names the installation first."""
    if not force and out.exists():
        raise OutputExists(str(out))
    card = own_identity(home, name=name).card
    border.write_whole(out, strict_json.to_bytes(card.document()), force=force)
    return card


def _make(home: Home, name: str) -> Identity:
    """New keys, in a folder that appears whole or not at all."""
    import pyrage

    opening, seed = pyrage.x25519.Identity.generate(), secrets.token_bytes(32)
    card = sign_card(name, str(opening.to_public()), seed)
    beside = home.path / f".keys.{secrets.token_hex(4)}.tmp"
    try:
        home.path.mkdir(parents=True, exist_ok=True)
        beside.mkdir(mode=0o700)
        _write_secret(beside / _OPENING, f"# public key: {card.recipient}\n{opening}\n".encode())
        _write_secret(beside / _SIGNING, seed.hex().encode() + b"\n")
        _write_secret(beside / _CARD, strict_json.to_bytes(card.document()))
        if home.keys.is_dir():
            home.keys.rmdir()
        border.replace(beside, home.keys)
        border.fsync_folder(home.path)
    except OSError as error:
        raise border.write_error(error, home.keys) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    home.settings.set(_REMEMBERED, card.fingerprint)
    return Identity(card, opening, seed)


def _write_secret(file: Path, content: bytes) -> None:
    """Write a file that nobody else may read at any moment; the folder is ours alone already."""
    border.write_whole(file, content, force=True)
    file.chmod(0o600)


def _rename(home: Home, identity: Identity, name: str) -> Identity:
    if identity.card.name == name:
        return identity
    card = sign_card(name, identity.card.recipient, identity.seed)
    _write_secret(home.keys / _CARD, strict_json.to_bytes(card.document()))
    return Identity(card, identity.opening, identity.seed)


def _load(home: Home) -> Identity:
    import pyrage

    lines = _read(home, _OPENING).decode("ascii", "replace").split()
    try:
        secret = next(word for word in lines if word.startswith("AGE-SECRET-KEY-1"))
        opening = pyrage.x25519.Identity.from_str(secret)
    except (StopIteration, pyrage.IdentityError) as error:
        raise IdentityIncomplete(str(home.keys), missing=_OPENING) from error
    try:
        seed = bytes.fromhex(_read(home, _SIGNING).decode("ascii", "replace"))
        if len(seed) != 32:
            raise ValueError("length")
    except ValueError as error:
        raise IdentityIncomplete(str(home.keys), missing=_SIGNING) from error
    try:
        card = card_of(strict_json.from_bytes(_read(home, _CARD)), str(home.keys / _CARD))
        matching = sign_card(card.name, str(opening.to_public()), seed)
    except (InspectorError, ValueError) as error:
        raise IdentityIncomplete(str(home.keys), missing=_CARD) from error
    if matching != card:
        raise IdentityIncomplete(str(home.keys), missing=_CARD)
    return Identity(card, opening, seed)


def _read(home: Home, name: str) -> bytes:
    file = home.keys / name
    try:
        content = border.read_capped(file, CARD_LIMIT)
    except FileMissing as error:
        raise IdentityIncomplete(str(home.keys), missing=name) from error
    if os.name == "posix" and stat.S_IMODE(file.stat().st_mode) & 0o077:
        file.chmod(0o600)
    return content
