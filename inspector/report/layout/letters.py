"""How wide words run in Times New Roman, and how a fact about letters is written.

Widths in thousandths of the size, from Liberation Serif 2 (metric twin of Times New Roman), printable ASCII in order.
"""

import unicodedata
from functools import lru_cache

_REGULAR = (
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
)  # fmt: skip
_BOLD = (
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
    220, 394, 520,
)  # fmt: skip
_OTHERS = {"đ": (500, 556), "Đ": (722, 722), "–": (500, 500), "—": (1000, 1000), "…": (1000, 1000)}
_HORN = {"ơ": 29, "ư": 42, "Ơ": 0, "Ư": 54}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide `text` runs in points, close enough to hold a rule's length against it."""
    return sum(_letter(letter, bold) for letter in text) * size / 1000


@lru_cache(4096)
def _letter(letter: str, bold: bool) -> int:
    if letter in _OTHERS:
        return _OTHERS[letter][bold]
    base = unicodedata.normalize("NFD", letter)[0]
    index = ord(base) - 32
    if not 0 <= index < len(_REGULAR):
        return 500
    return (_BOLD if bold else _REGULAR)[index] + _HORN.get(letter, 0)


def is_upper(text: str) -> bool:
    """Whether all letters are capitals (and there is one)."""
    return text.upper() == text and any(letter.isalpha() for letter in text)


def plain(number: float) -> str:
    """A size or length as it is written: «13», «12,7»."""
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")


def multiple(number: float) -> str:
    """How many lines apart: «1,15», which Word writes so and «1,1» would hide."""
    return f"{number:.2f}".rstrip("0").removesuffix(".").replace(".", ",")


def quoted(text: str, most: int = 60) -> str:
    """The first words of a place."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= most else flat[: most - 1].rstrip() + '…'}”"


def last_words(text: str, most: int = 24) -> str:
    """How a place ends, in whole words."""
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= most else f"“…{flat[-most:].partition(' ')[2] or flat[-most:]}”"


def plain_words(text: str) -> str:
    """Capitals as an ordinary phrase: «BIÊN BẢN» becomes «Biên bản»."""
    flat = " ".join(text.split()).lower()
    return flat[:1].upper() + flat[1:]
