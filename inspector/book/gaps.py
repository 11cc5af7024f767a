"""Takes out of a sentence what belongs to one visit alone: figures, dates, numbers of documents, names.

What is taken out becomes «…», which whoever uses the sentence again fills. What any visit would say the same way stays:
laws with their numbers, articles and clauses, «Covid-19», «mức độ 4».
"""

import re
from collections.abc import Iterable

GAP = "…"

_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x41, 0x1EFA))))
_DATE = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})"
_LAW = (
    r"\d+[a-zđ]?(?:/\d{4})?/(?:NĐ-CP|NQ-CP|NQ-TW|QĐ-TTg|CT-TTg|QH\d*|PL-[\w-]+|TT-[\w-]+|TTLT-[\w-]+|UBTVQH\d*)"
    rf"(?:\s+ngày\s+{_DATE})?"
)
_CITED = (
    r"(?:điều|khoản|điểm|chương|mục|tiết|phụ lục|mẫu|mẫu số|mức độ|cấp độ|bước|iso|tcvn)"
    r"\s+(?:[IVXLC]+\b|\d+(?:[.:]\d+)*[a-zđ]?\b)"
)
_JOINED = r"[^\W\d_]+[-–]?\d[\w-]*"  # Covid-19, A4, QH13
_PHOTOS = r"\s*\((?:các\s+)?[Ảả]nh\s+\d[^()]*\)"
_SYMBOL = rf"\d+[a-zđ]?/(?:\d{{4}}/)?[{_CAPITALS}][\w]*(?:-[\w]+)*"
_NUMBER = r"(?<![\w,.])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?!\w)"
_NAME = rf"[{_CAPITALS}]\w*"
_PERSON = (
    r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy|uý)|(?:Thượng|Trung|Hạ)\s+sĩ)(?:\s+(?:QNCN|CN))?"
    rf"(?:\s+{_NAME}){{2,5}}"
)
_FIGURES = re.compile(
    rf"(?P<keep>(?i:{_LAW}|{_CITED})|{_JOINED})|(?P<drop>{_PHOTOS})|(?P<gap>{_PERSON}|{_DATE}|{_SYMBOL}|{_NUMBER})"
)
_REPEATED = re.compile(rf"{GAP}(?:\s*{GAP})+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAST_WORDS, _LONGEST = 3, 600


def with_gaps(text: str, names: Iterable[str] = ()) -> str:
    """`text` on one line, with a gap for each figure, date, document number, ranked person, and each of `names`.

    A photo's number in brackets is dropped: no other visit has that photo.
    """
    said = " ".join(text.split())
    for name in sorted({name.strip() for name in names if len(name.strip()) > 2}, key=len, reverse=True):
        said = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", GAP, said)
    said = _FIGURES.sub(_replaced, said)
    return _REPEATED.sub(GAP, said).strip()


def is_worth_keeping(text: str) -> bool:
    """Whether `text` says enough without its figures to be used again, and is a sentence and no essay."""
    return len(text) <= _LONGEST and len(_WORD.findall(text)) >= _LEAST_WORDS


def _replaced(found: "re.Match[str]") -> str:
    if found["keep"] is not None:
        return found[0]
    return "" if found["drop"] is not None else GAP
