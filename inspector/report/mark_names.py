"""What the marks in a document are called: a sentence's id and a digest of its words, in letters that Word keeps.

    _skt_<the sentence's id, 26 letters>_<digest of the printed words, 8 letters>

40 letters, the most that Word takes for a bookmark.
"""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass

from inspector.text import nfc

NAME = re.compile(r"_skt_([a-z2-7]{26})_([a-z2-7]{8})", re.IGNORECASE)
"""A mark's name: the sentence's token and the digest of its printed words."""
INSPECTION, TEMPLATE, SENTENCES, AROUND = "skt-inspection", "skt-template", "skt-sentences", "skt-around"
"""The document's custom properties."""
AROUND_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from: the inspection's id, hexadecimal, and the template's name."""

    inspection: str
    template: str


def token(sentence: str) -> str:
    """A sentence's id (hexadecimal) as 26 letters that any word processor takes in a name."""
    return base64.b32encode(bytes.fromhex(sentence)).decode().rstrip("=").lower()


def sentence_of(letters: str) -> str:
    """The id (hexadecimal) of a token; "" when it is none."""
    try:
        return base64.b32decode(letters.upper() + "======").hex()
    except (binascii.Error, ValueError):
        return ""


def even(text: str) -> str:
    """Text as it is compared: composed, one space for any white space, no full stop at the end."""
    return " ".join(nfc(text).split()).rstrip(" .")


def digest(text: str, letters: int = 8) -> str:
    """A short digest of text as it is compared."""
    return digest_of_even(even(text), letters)


def digest_of_even(text: str, letters: int) -> str:
    """The digest of text that is as it is compared already."""
    return base64.b32encode(hashlib.sha256(text.encode()).digest()).decode()[:letters].lower()
