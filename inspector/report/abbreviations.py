"""Abbreviations are written out where a document uses them first: «thủ tục hành chính (TTHC)».

Works on the finished document in reading order, so it holds for any template. Capital headings and the head of the
document are left alone. What is not in the register and not explained in the text is named, not guessed.
"""

import re
from collections.abc import Iterable, Mapping

from inspector.checklist.model import Checklist
from inspector.text import capfirst

KNOWN: Mapping[str, str] = {
    "CCHC": "cải cách hành chính",
    "VTLT": "văn thư, lưu trữ",
    "TTHC": "thủ tục hành chính",
    "BMNN": "bí mật nhà nước",
    "CNTT": "công nghệ thông tin",
    "QPPL": "quy phạm pháp luật",
    "VBQPPL": "văn bản quy phạm pháp luật",
    "PCCC": "phòng cháy, chữa cháy",
    "XDCB": "xây dựng cơ bản",
    "CHQS": "Chỉ huy Quân sự",
    "QNCN": "quân nhân chuyên nghiệp",
    "HTQLCL": "hệ thống quản lý chất lượng",
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "BTL": "Bộ Tư lệnh",
    "BCH": "Bộ Chỉ huy",
}
_READ_AS_WORDS = frozenset(["ISO", "TCVN", "USB", "QR", "PDF", "XML", "SMS", "ID", "IP", "TV"])
"""Everyone reads these; nobody writes them out."""
_WORD = re.compile(r"(?<![\w/\-.])[A-ZĐ]{2,7}(?![\w/\-])")
_ROMAN = re.compile(r"[IVXLC]+")


def is_abbreviation(word: str) -> bool:
    """Whether the register knows `word`."""
    return word in KNOWN


def register(checklists: Iterable[Checklist]) -> dict[str, str]:
    """The known abbreviations and those of the checklists themselves."""
    own = {
        checklist.abbreviation: checklist.subject.removeprefix("công tác ")
        for checklist in checklists
        if checklist.abbreviation and checklist.subject
    }
    return {**own, **KNOWN}


def as_in_the_book(text: str, words: Mapping[str, str]) -> str:
    """A document's words as the book keeps them: what was written out at its first use is an abbreviation again."""
    for short, meaning in words.items():
        text = re.sub(rf"{re.escape(meaning)} \({short}\)", short, text, flags=re.IGNORECASE)
    return text


class FirstUse:
    """Walks through a document's pieces of text in order, writing out each abbreviation where it first stands."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._explained: set[str] = set()
        self.unknown: list[str] = []

    @staticmethod
    def may_change(text: str) -> bool:
        """Whether there is anything like an abbreviation in `text`; most pieces have none."""
        return _WORD.search(text) is not None

    def __call__(self, text: str) -> str:
        """`text` with first uses written out."""
        if text.isupper():
            return text
        return _WORD.sub(self._written_out, text)

    def _written_out(self, found: re.Match[str]) -> str:
        word = found[0]
        text, start = found.string, found.start()
        if word in self._explained or word in _READ_AS_WORDS or _ROMAN.fullmatch(word):
            return word
        before, after = text[:start], text[found.end() :]
        self._explained.add(word)
        if before.endswith("(") and after.startswith(")"):
            return word
        meaning = self._words.get(word)
        if meaning is None:
            self.unknown.append(word)
            return word
        begins = not before.strip(" -«“\"'") or before.rstrip().endswith((".", "!", "?"))
        return f"{capfirst(meaning) if begins else meaning} ({word})"


def unknown_in(texts: Iterable[str], words: Mapping[str, str]) -> list[str]:
    """Abbreviations that nothing explains, in order."""
    walk = FirstUse(words)
    for text in texts:
        walk(text)
    return walk.unknown
