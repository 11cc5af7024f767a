"""The sides of a conflict as they are shown: who wrote each, and which words differ."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.home import NAMELESS
from ui.conclude.word_marks import Piece, marked
from ui.transfer.words import short_moment_text, value_text

if TYPE_CHECKING:
    from inspector.book.conflicts import Conflict, Side
    from inspector.checklist.model import Criterion

_SHORT = 40  # letters: a figure or a word that is another one is marked all the same
MOST_LETTERS = 12_000
"""Above this length of both texts together nothing is marked: comparing would hold the window up."""


def pieces_of(conflict: "Conflict", criterion: "Criterion | None") -> list[tuple[Piece, ...]]:
    """What each side says, the words marked that the first side (of the first: the second) has otherwise."""
    texts = [value_text(conflict.table, conflict.field, side.value, criterion) for side in conflict.sides]
    if len(texts) < 2 or sum(len(text) for text in texts[:2]) > MOST_LETTERS:
        return [(Piece(text, False),) for text in texts]
    is_long = max(len(text) for text in texts) > _SHORT
    first = _calm(marked(texts[0], texts[1])[0], is_long)
    others = [
        _calm(marked(texts[0], text)[1], is_long)
        if len(texts[0]) + len(text) <= MOST_LETTERS
        else (Piece(text, False),)
        for text in texts[1:]
    ]
    return [first, *others]


def _calm(pieces: tuple[Piece, ...], is_long: bool) -> tuple[Piece, ...]:
    """Where a whole sentence is another one, marking all of it points at nothing and only makes it hard to read."""
    is_all = len(pieces) == 1 and pieces[0].differs
    return (Piece(pieces[0].text, False),) if is_all and is_long else pieces


def who_text(side: "Side", own_device: str, senders: Mapping[str, str]) -> str:
    """«Máy này · Trung tá Hà Minh · 20/10 14:02»; another machine by the card its work came from, if that is known."""
    if side.device == own_device:
        machine = QCoreApplication.translate("transfer", "This machine")
    elif side.device in senders:
        machine = senders[side.device]
    else:
        machine = QCoreApplication.translate("transfer", "Machine {0}").format(side.device[:4].upper())
        machine = "" if side.author not in ("", NAMELESS) else machine  # a person says more than four digits
    author = "" if side.author in machine else side.author  # a card often bears its person's name
    return " · ".join(part for part in (machine, author, short_moment_text(side.time)) if part)
