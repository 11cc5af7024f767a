"""Vietnamese text: composing and folding, sort order, numbers, dates and numbers in words.

Knows nothing of checklists or books. Everything typed, pasted or read from a file passes `clean` or one of
the parsers here, and everything shown is formatted here, so that a page, a document and the terminal write
«81,75» the same way.
"""

import re
import unicodedata
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from inspector.errors import InspectorError


class NotANumber(InspectorError):
    """The text is not a number as people write it. Facts: text."""

    code = "text.not_a_number"


class AmbiguousNumber(InspectorError):
    """The text is one number to a Vietnamese reader and another to an English one.

    Facts: text, first, second (the two readings, each written so that it is clear).
    """

    code = "text.ambiguous_number"


class NotADate(InspectorError):
    """The text is not a day of the calendar, written year-month-day or day/month/year. Facts: text."""

    code = "text.not_a_date"


class NotATime(InspectorError):
    """The text is not an hour of the day. Facts: text."""

    code = "text.not_a_time"


# --- composing and cleaning -----------------------------------------------------------------------

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_NEVER = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
    + "]"
)
_BLANKS = re.compile(r"[\t\n ]+")


def nfc(text: str) -> str:
    """`text` with every letter in its composed form, the only one that is stored and compared."""
    return unicodedata.normalize("NFC", text)


def clean(text: str, *, multiline: bool = True) -> str:
    """`text` as it may be kept: composed, without controls, lone surrogates or non-characters.

    Every kind of line end becomes a newline; tabs and newlines stay, unless `multiline` is False, when each
    run of white space becomes one space and the ends are trimmed.
    """
    text = _NEVER.sub("", _LINE_ENDS.sub("\n", text))
    if not multiline:
        text = _BLANKS.sub(" ", text).strip()
    return nfc(text)


_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
DIRECTION_NAMED = {code: f"[U+{code:04X}]" for code in _DIRECTION}
"""Marks that turn the direction of text, and their names: «exe.gpj» must not pose as «jpg.exe»."""
_CONTROL_NAMED = {code: f"[U+{code:04X}]" for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)}
_NAMED = {**DIRECTION_NAMED, **_CONTROL_NAMED}


def one_line(text: str) -> str:
    """`text` as a terminal may show it: what moves the cursor, rings, or turns the direction stands there by name."""
    return text if text.isprintable() else text.translate(_NAMED)


def capfirst(text: str) -> str:
    """`text` with its first letter a capital and all others as they were."""
    return text[:1].upper() + text[1:]


# --- folding, comparing, sorting ------------------------------------------------------------------

_MARKS_OFF: dict[int, str | None] = {**dict.fromkeys(range(0x0300, 0x0370)), ord("đ"): "d"}


def fold(text: str) -> str:
    """`text` for searching: small letters, no diacritics, đ as d. Never for storing."""
    return unicodedata.normalize("NFD", text.lower()).translate(_MARKS_OFF)


_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: chr(0x100 + rank) for rank, letter in enumerate(_ALPHABET)}
_TONE_RANK = {
    "\u0300": "1",
    "\u0309": "2",
    "\u0303": "3",
    "\u0301": "4",
    "\u0323": "5",
}  # huyền hỏi ngã sắc nặng


def _letters(text: str) -> list[tuple[str, str]]:
    """Each letter of `text` without its tone, and the tone's rank («0» for none)."""
    letters: list[tuple[str, str]] = []
    for character in unicodedata.normalize("NFD", text):
        if character in _TONE_RANK and letters:
            letters[-1] = (letters[-1][0], _TONE_RANK[character])
        elif unicodedata.combining(character) and letters:
            letters[-1] = (nfc(letters[-1][0] + character), letters[-1][1])
        else:
            letters.append((character, "0"))
    return letters


def sort_key(text: str) -> tuple[str, str, str]:
    """Key for the order of a Vietnamese dictionary: letters first, tones break ties, small before capital.

    The order of letters and tones is CLDR's for Vietnamese; f, j, w and z stand at their Latin places.
    """
    letters = _letters(text)
    small = [letter.lower() for letter, _ in letters]
    return (
        "".join(
            _LETTER_RANK.get(letter, letter if letter < "\x80" else "\u2000" + letter) for letter in small
        ),
        "".join(tone for _, tone in letters),
        "".join("0" if letter == low else "1" for (letter, _), low in zip(letters, small, strict=True)),
    )


def given_name_key(name: str) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    """Key for sorting people by the given (last) name, then by the whole name."""
    words = name.split()
    return sort_key(words[-1] if words else ""), sort_key(name)


_FINAL_Y = r"\b(qu|[^\W\daăâeêioôơuưy]+)y\b"


def compare_key(text: str) -> str:
    """One key for spellings of the same word: hòa and hoà, thúy and thuý, kỹ and kĩ. For comparing only."""
    words = []
    for word in nfc(text).lower().split():
        letters = _letters(word)
        toneless = "".join(letter for letter, _ in letters)
        words.append(re.sub(_FINAL_Y, r"\1i", toneless) + max((tone for _, tone in letters), default="0"))
    return " ".join(words)


# --- numbers --------------------------------------------------------------------------------------

_DIGITS_ONLY = r"[-−]?[0-9]{1,18}"
_THOUSANDS = r"[-−]?(?!0)[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{1,9})?"
_COMMA = r"[-−]?[0-9]{1,15},[0-9]{1,9}"
_POINT = r"[-−]?[0-9]{1,15}\.[0-9]{1,9}"


def parse_decimal(text: str, *, typed: bool = False, place: str = "") -> Decimal:
    """The number that `text` says, exact.

    A comma is the decimal comma, points before groups of three are thousands: «1.248» is 1248. «1.5» is one
    and a half in a file; where a person `typed` it, it may as well be a slip for 15, so it raises
    AmbiguousNumber and the person is asked. So does «1,248», more than a thousand to an English program. Else
    raises NotANumber.
    """
    entry = text.strip()
    plain = entry.replace("−", "-")
    if re.fullmatch(_DIGITS_ONLY, entry):
        return Decimal(plain)
    if re.fullmatch(_THOUSANDS, entry) and len(entry) <= 32:
        return Decimal(plain.replace(".", "").replace(",", "."))
    if re.fullmatch(_COMMA, entry):
        number = Decimal(plain.replace(",", "."))
        if re.fullmatch(r"-?(?!0)[0-9]{1,3},[0-9]{3}", plain):
            raise AmbiguousNumber(place, text=entry, first=entry + "0", second=plain.replace(",", ""))
        return number
    if re.fullmatch(_POINT, entry):
        if typed:
            raise AmbiguousNumber(
                place, text=entry, first=plain.replace(".", ","), second=plain.replace(".", "")
            )
        return Decimal(plain)
    raise NotANumber(place, text=text[:60])


def rounded(number: Decimal | Fraction | int, places: int = 2) -> Decimal:
    """`number` rounded half up (away from zero) to `places`; only for showing."""
    if isinstance(number, Fraction):
        number = Decimal(number.numerator) / Decimal(number.denominator)
    return Decimal(number).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def format_decimal(number: Decimal | Fraction | int, places: int = 2) -> str:
    """`number` as people read it: half up, decimal comma, trailing zeros dropped: «81,75», «17,5»."""
    whole, _, decimals = f"{rounded(number, places):f}".partition(".")
    decimals = decimals.rstrip("0")
    if whole == "-0" and not decimals:
        whole = "0"
    return f"{whole},{decimals}" if decimals else whole


def format_count(number: int | Decimal) -> str:
    """A quantity with points between thousands: «1.248»; a Decimal keeps its decimals: «1.004,5»."""
    whole, _, decimals = format_decimal(Decimal(number), 9).partition(",")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits):,}".replace(",", ".")
    return f"{sign}{grouped},{decimals}" if decimals else sign + grouped


_SIZES = ("B", "KB", "MB", "GB", "TB")


def size_text(size: int) -> str:
    """How large something is: «412 B», «61 MB», «12,4 GB», by thousands, one decimal from a gigabyte up."""
    value, step = float(size), 0
    while value >= 1000 and step < len(_SIZES) - 1:
        value, step = value / 1000, step + 1
    places = 1 if step >= 3 or (step >= 2 and value < 10) else 0
    whole = round(value * 10**places)
    return f"{format_decimal(Decimal(whole) / 10**places, places)} {_SIZES[step]}"


def two_digits(number: int | Decimal) -> str:
    """A count in prose, below ten with a leading zero: «07 văn bản»; nothing to pad from ten on."""
    shown = format_count(number)
    return "0" + shown if 0 <= number < 10 and shown.isdigit() else shown


def percent(part: int | Decimal, whole: int | Decimal, places: int = 1) -> str:
    """`part` of `whole` as a percentage closed up, half up: «23,3%», «81,0%»; all is «100%», nothing «0%».

    Raises ZeroDivisionError when `whole` is 0: such a sentence is left out by whoever writes it.
    """
    return format_percentage(Fraction(part) * 100 / Fraction(whole), places)


_MOST_PLACES = 4


def format_percentage(value: Decimal | Fraction | int, places: int = 1) -> str:
    """A ready percentage: 23.333… becomes «23,3%»; its zeros stay («81,0%») except in «0%» and «100%».

    A share that lacks a little is not said to be whole, nor a small one nothing: «99,97%», «0,03%».
    """
    if value in (0, 100):
        return f"{int(value)}%"
    shown = rounded(value, places)
    while shown in (0, 100) and places < _MOST_PLACES:
        places += 1
        shown = rounded(value, places)
    return f"{shown}%".replace(".", ",")


# --- numbers in words -----------------------------------------------------------------------------

_DIGIT_WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def words(number: int, *, thousand: str = "nghìn", odd: str = "linh", four: str = "bốn") -> str:
    """`number` in Vietnamese words: 24 «hai mươi bốn», 1005 «một nghìn không trăm linh năm».

    `thousand` and `odd` choose the southern «ngàn» and «lẻ»; `four` «tư», which many say from twenty-four on.
    """
    if number < 0:
        return "âm " + words(-number, thousand=thousand, odd=odd, four=four)
    if number < 1000:
        return _below_thousand(number, False, odd, four)
    billions, rest = divmod(number, 10**9)
    parts = [f"{words(billions, thousand=thousand, odd=odd, four=four)} tỷ"] if billions else []
    for scale, name in ((10**6, " triệu"), (1000, f" {thousand}"), (1, "")):
        group, rest = divmod(rest, scale)
        if (
            group
        ):  # behind a greater one a group is said to the hundreds: «một triệu không trăm linh năm nghìn»
            parts.append(_below_thousand(group, bool(parts), odd, four) + name)
    return " ".join(parts)


def _below_thousand(number: int, padded: bool, odd: str, four: str) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [f"{_DIGIT_WORDS[hundreds]} trăm"] if hundreds or padded else []
    tens, ones = divmod(rest, 10)
    if tens == 0:
        if ones or not parts:
            parts.append(f"{odd} {_DIGIT_WORDS[ones]}" if parts else _DIGIT_WORDS[ones])
        return " ".join(parts)
    parts.append("mười" if tens == 1 else f"{_DIGIT_WORDS[tens]} mươi")
    if ones:
        behind_tens = {1: "mốt", 4: four} if tens > 1 else {}
        parts.append("lăm" if ones == 5 else behind_tens.get(ones, _DIGIT_WORDS[ones]))
    return " ".join(parts)


# --- dates ----------------------------------------------------------------------------------------

_ISO_DATE = r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
_DAY_FIRST = r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})"
_DAY_FIRST_CLOSED = r"([0-9]{2})([0-9]{2})([0-9]{4})"
_YEAR = r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])"
FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Dates of other years are slips of the hand."""


def parse_date(text: str, *, place: str = "") -> date:
    """The day that `text` says: 2021-03-05, 5/3/2021, 05.03.2021 or 05032021 (day first, four-digit year).

    Raises NotADate for anything else, for 31/02 and for a year outside 1900 - 2199.
    """
    entry = text.strip()
    if found := re.fullmatch(_ISO_DATE, entry):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.fullmatch(_DAY_FIRST, entry):
        day, month, year = int(found[1]), int(found[3]), int(found[4])
    elif found := re.fullmatch(_DAY_FIRST_CLOSED, entry):
        day, month, year = (int(part) for part in found.groups())
    else:
        raise NotADate(place, text=text[:60])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotADate(place, text=text[:60])
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NotADate(place, text=text[:60]) from error


_TIME = r"([0-9]{1,2})(?:[:hHgG.]?([0-9]{2})?)?"


def parse_time(text: str, *, place: str = "") -> time:
    """The hour of the day that `text` says: 8, 0800, 8:05, 8h05 or 8 giờ 05 (phút). Raises NotATime."""
    entry = "".join(text.split()).lower().replace("giờ", "h").removesuffix("phút")
    if found := re.fullmatch(_TIME, entry):
        hour, minute = int(found[1]), int(found[2] or 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise NotATime(place, text=text.strip()[:60])


def _day_month(day: date) -> tuple[str, str]:
    """Day and month as offices write them: a zero before days below 10 and before months 1 and 2 only."""
    return f"{day.day:02}", f"{day.month:02}" if day.month < 3 else str(day.month)


def format_date(day: date) -> str:
    """«05/3/2021»."""
    number, month = _day_month(day)
    return f"{number}/{month}/{day.year}"


def long_date(day: date) -> str:
    """«ngày 05 tháng 3 năm 2021»."""
    number, month = _day_month(day)
    return f"ngày {number} tháng {month} năm {day.year}"


def period_year(period: str) -> int | None:
    """The year a period ends in: 2021 for «9 tháng đầu năm 2021»; None when it names none."""
    years = re.findall(_YEAR, period)
    return int(years[-1]) if years else None


# --- file names -----------------------------------------------------------------------------------

_NOT_IN_NAMES = r'[/\\:*?"<>|\x00-\x1f\u202a-\u202e\u2066-\u2069]+'
_RESERVED = r"(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)"
_NAME_BYTES = 200
_NAME_CHARACTERS = 120


def file_name(text: str) -> str:
    """A file's name made from `text` that Windows, FAT32 and Linux all take: «05/TB-ĐKT» becomes «05-TB-ĐKT».

    At most 120 characters and 200 bytes, cut between letters; a suffix is the caller's to add.
    """
    name = re.sub(_NOT_IN_NAMES, "-", clean(text, multiline=False)).strip(" .-")
    while len(name) > _NAME_CHARACTERS or len(name.encode()) > _NAME_BYTES:
        name = name[:-1]
    name = name.rstrip(" .-")
    return f"_{name}" if not name or re.match(_RESERVED, name) else name
