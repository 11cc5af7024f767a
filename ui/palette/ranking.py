"""Which of many entries a few letters mean. No Qt, no words: entries are folded once, then matched at each key."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from inspector.record import record
from inspector.text import fold

_WORDS = re.compile(r"[^\W_]+")

# How well a word of the query fits, best first; the gaps are wider than everything that is added to break ties.
_CODE, _WHOLE, _BEGINNING, _INITIALS, _INSIDE, _SCATTERED = 1000, 600, 500, 380, 250, 100
_OTHER_WORD = 0.7  # found by a further word, not by its title
_IDLE = 15  # what cannot be done now comes after what fits about as well
_RECENT = 60  # the last one used; those before it get less
_LOOSE = 4  # letters between two that fit, above which nothing was meant


@record
class Entry:
    """Something to find. `id` names it over runs; `what` is what it stands for; `codes` as `spellings` makes them.

    `is_idle`: nothing can be done with it now; of two that fit alike it comes after the other.
    """

    id: str
    title: str
    words: tuple[str, ...]
    others: tuple[str, ...]
    codes: tuple[str, ...]
    what: Any = None
    is_idle: bool = False


def entry(
    id_: str,
    title: str,
    *,
    others: str = "",
    codes: tuple[str, ...] = (),
    what: Any = None,
    is_idle: bool = False,
) -> Entry:
    """An entry, folded."""
    return Entry(id_, title, words_of(title), words_of(others), codes, what, is_idle)


def words_of(text: str) -> tuple[str, ...]:
    """The words of `text`, small and without diacritics."""
    return tuple(_WORDS.findall(fold(text)))


def ranked(query: str, entries: Sequence[Entry], recent: Sequence[str] = ()) -> list[Entry]:
    """Those that `query` may mean, the likeliest first. Nothing asked: those used lately, then all in their order.

    `recent` are ids, the last used first.
    """
    wanted = words_of(query)
    code = "".join(wanted)
    place = {id_: number for number, id_ in enumerate(recent)}
    if not wanted:
        return sorted(entries, key=lambda each: place.get(each.id, len(place)))
    found: list[tuple[float, int, Entry]] = []
    for number, each in enumerate(entries):
        fit = max(_by_code(code, each.codes), _by_words(wanted, each))
        if fit:
            lately = _RECENT / (1 + place[each.id]) if each.id in place else 0.0
            found.append((-fit - lately + (_IDLE if each.is_idle else 0), number, each))
    return [each for _, _, each in sorted(found, key=lambda hit: hit[:2])]


def _by_code(wanted: str, codes: tuple[str, ...]) -> float:
    """A code, or how one begins: a figure has to be among it, for «c» alone means no code."""
    if not any(letter.isdigit() for letter in wanted):
        return max((_INSIDE for code in codes if len(wanted) > 1 and code.startswith(wanted)), default=0.0)
    best = 0.0
    for number, code in enumerate(codes):
        if code == wanted:
            best = max(best, _CODE - number)
        elif code.startswith(wanted):
            best = max(best, _BEGINNING - number - len(code) + len(wanted))
    return best


def _by_words(wanted: Sequence[str], each: Entry) -> float:
    """How well all words fit: each must fit somewhere. Words in the title's own order fit better."""
    total, last, in_order = 0.0, -1, True
    for word in wanted:
        fit, at = _best(word, each.words)
        other, _ = _best(word, each.others)
        if other * _OTHER_WORD > fit:
            fit, at = other * _OTHER_WORD, last
        if not fit:
            total = 0.0
            break
        total += fit
        in_order, last = in_order and at >= last, at
    if total:
        total /= len(wanted)
        total += 40 if in_order and _begins(wanted, each.words) else 15 if in_order else 0
        total -= min(len(each.words), 30) * 0.5  # of two that fit, the shorter is meant
    joined = "".join(wanted)
    return max(total, _initials(joined, each.words), _scattered(joined, each.title), 0.0)


def _best(word: str, words: Iterable[str]) -> tuple[float, int]:
    best, place = 0.0, -1
    for number, other in enumerate(words):
        if other == word:
            fit = float(_WHOLE)
        elif other.startswith(word):
            fit = _BEGINNING + 90 * len(word) / len(other)
        elif len(word) > 1 and word in other:
            fit = _INSIDE + 90 * len(word) / len(other)
        else:
            continue
        if fit > best:
            best, place = fit, number
    return best, place


def _begins(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return bool(words) and words[0].startswith(wanted[0])


def _initials(letters: str, words: Sequence[str]) -> float:
    """«xw» is Xuất Word: two letters or more, one word each, one after the other."""
    if len(letters) < 2:
        return 0.0
    heads = "".join(word[0] for word in words)
    at = heads.find(letters)
    return 0.0 if at < 0 else _INITIALS - 4.0 * at - (len(heads) - len(letters))


def _scattered(letters: str, title: str) -> float:
    """The letters in their order with little between them; three at least, and not only by chance."""
    if len(letters) < 3:
        return 0.0
    text, at, gaps = fold(title), -1, 0
    for letter in letters:
        found = text.find(letter, at + 1)
        if found < 0 or (at >= 0 and found - at - 1 > _LOOSE):
            return 0.0
        gaps += found - at - 1 if at >= 0 else 0
        at = found
    return max(1.0, _SCATTERED - 5.0 * gaps)
