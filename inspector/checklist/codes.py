"""How people write a criterion's code: «CC.III.4», «cc.iii.4», «III.4», «cc34», «3.4»."""

import re
from collections.abc import Iterable

from inspector.checklist.model import Checklist
from inspector.text import fold

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_NUMERAL = r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})"


def shared_prefix(codes: Iterable[str]) -> str:
    """What all `codes` begin with, up to the first point («CC.»); "" when they share nothing."""
    firsts = {code.partition(".")[0] + "." if "." in code else "" for code in codes}
    return firsts.pop() if len(firsts) == 1 else ""


def arabic(numeral: str) -> int | None:
    """A small roman numeral as a number: «iii» is 3, up to «lxxxix»; None for anything else."""
    folded = fold(numeral)
    if not re.fullmatch(_NUMERAL, folded):
        return None
    values = [_ROMAN[letter] for letter in folded]
    return sum(-value if value < max(values[n:]) else value for n, value in enumerate(values))


def spellings(code: str, prefix: str = "") -> tuple[str, ...]:
    """How `code` may be typed, folded and without points, the fullest first: cciii4, cc34, iii4, 34.

    `prefix` is what the checklist's codes share: «CC.» is letters, not a numeral.
    """
    own = code.removeprefix(prefix)
    head = fold(prefix.rstrip("."))
    parts = [fold(part) for part in own.split(".")]
    plain = "".join(parts)
    counted = "".join(part if (number := arabic(part)) is None else str(number) for part in parts)
    return tuple(dict.fromkeys((head + plain, head + counted, plain, counted)))


def pointed(code: str, prefix: str = "") -> tuple[str, ...]:
    """The same with its points kept, which say where the section ends: cc.iii.4, cc.3.4, iii.4, 3.4."""
    own = fold(code.removeprefix(prefix))
    head = fold(prefix)
    counted = ".".join(part if (number := arabic(part)) is None else str(number) for part in own.split("."))
    return tuple(dict.fromkeys((head + own, head + counted, own, counted)))


def prefix_of(checklist: Checklist) -> str:
    """What the codes of a checklist share."""
    return shared_prefix(each.code for each in checklist.criteria)
