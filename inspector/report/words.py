"""How pieces of text are put together into official Vietnamese sentences."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from inspector.text import capfirst, format_date, long_date

_NAMED = frozenset(("Ban", "Bộ", "Bí", "Chính", "Công", "Đảng", "Nhà", "Nhân", "Tổng", "Ủy"))
"""Words that begin names of bodies; followed by another capital or by one of a few small words they stay capital."""
_END = ".!?:;…"


def as_sentence(text: str) -> str:
    """`text` as one sentence: on one line, capital first, a full stop last."""
    text = " ".join(text.split()).strip(" ;,")
    if not text:
        return ""
    text = capfirst(text)
    return text if text[-1] in ".!?…" else text.rstrip(":;") + "."


def fragment(text: str) -> str:
    """`text` (a note) as it can stand inside a sentence: no stop at its end, small first letter unless it is a name."""
    text = " ".join(text.split()).rstrip(_END + " ")
    return uncapitalized(text)


def uncapitalized(text: str) -> str:
    """`text` with a small first letter, unless its first word is an abbreviation or begins a name."""
    word, _, rest = text.partition(" ")
    following = rest.partition(" ")[0]
    if len(word) < 2 or not word[0].isupper() or not word[1:].islower():
        return (
            text[:1].lower() + text[1:] if len(word) == 1 and rest and not following[:1].isupper() else text
        )
    if following[:1].isupper() and not following.isupper():
        return text
    if word in _NAMED and following in ("Chỉ", "chỉ", "ủy", "nước", "dân"):
        return text
    return text[0].lower() + text[1:]


@lru_cache(256)
def period_in_sentence(period: str) -> str:
    """«Năm 2020» inside a sentence: «năm 2020»; a bare «2020» is that year too."""
    period = period.strip()
    return f"năm {period}" if len(period) == 4 and period.isdecimal() else uncapitalized(period)


def joined(parts: Sequence[str]) -> str:
    """«a», «a và b», «a, b và c»."""
    parts = [part for part in parts if part]
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " và " + parts[-1] if parts else ""


def days(start: datetime | date | None, end: datetime | date | None) -> str:
    """When a visit was: «trong hai ngày 07 và 08 tháng 10 năm 2021», «ngày …», «từ ngày … đến ngày …»; "" unknown."""
    first, last = _day(start), _day(end) or _day(start)
    if first is None or last is None:
        return ""
    if first == last:
        return long_date(first)
    if (last - first).days == 1:
        if (first.year, first.month) == (last.year, last.month):
            return f"trong hai ngày {first.day:02} và {long_date(last).removeprefix('ngày ')}"
        return f"trong hai ngày {long_date(first).removeprefix('ngày ')} và {long_date(last).removeprefix('ngày ')}"
    return f"từ {long_date(first)} đến {long_date(last)}"


def _day(moment: datetime | date | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


def when_taken(moment: datetime | None) -> str:
    """«14 giờ 20 phút, 07/10/2021»; "" when a photo does not say."""
    return (
        ""
        if moment is None
        else f"{moment.hour:02} giờ {moment.minute:02} phút, {format_date(moment.date())}"
    )


_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """3 as «III»."""
    said = ""
    for value, letters in _ROMAN:
        while number >= value:
            said += letters
            number -= value
    return said


_CODES_IN_CAPITALS = re.compile(r"\b[A-ZĐ]{2,}\b")
_BODIES = ("đoàn kiểm tra",)


def body_in_sentence(name: str) -> str:
    """«ĐOÀN KIỂM TRA CCHC VÀ VTLT» inside a sentence: «Đoàn kiểm tra CCHC và VTLT».

    Only for names that need no capitals inside; any other name stays as it was typed, since no machine knows them.
    """
    if not name.isupper() or not name.lower().startswith(_BODIES):
        return name
    shown = name.lower()
    from inspector.report.abbreviations import is_abbreviation

    for word in name.split():
        if is_abbreviation(word):
            shown = re.sub(rf"\b{re.escape(word.lower())}\b", word, shown)
    return capfirst(shown)
