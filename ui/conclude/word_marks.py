"""Two versions of a sentence, word by word: what stays, what goes, what comes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; `differs`: the other version has something else here."""

    text: str
    differs: bool


def marked(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """`old` and `new` cut into pieces that agree and pieces that differ. Joined, the pieces are the text again."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    left: list[Piece] = []
    right: list[Piece] = []
    for what, from_, to, other_from, other_to in SequenceMatcher(None, before, after, False).get_opcodes():
        differs = what != "equal"
        _add(left, before[from_:to], differs)
        _add(right, after[other_from:other_to], differs)
    return _joined(left), _joined(right)


def _add(pieces: list[Piece], words: Sequence[str], differs: bool) -> None:
    if words:
        pieces.append(Piece("".join(words), differs))


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Two differing pieces with only a space between them are one: a phrase reads better than single words."""
    joined: list[Piece] = []
    for piece in pieces:
        if (
            piece.differs
            and len(joined) >= 2
            and joined[-2].differs
            and not joined[-1].differs
            and joined[-1].text.isspace()
        ):
            between = joined.pop()
            joined.append(Piece(joined.pop().text + between.text + piece.text, True))
        else:
            joined.append(piece)
    return tuple(joined)
