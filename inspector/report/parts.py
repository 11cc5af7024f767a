"""Small pieces that every document prints the same way: lines, days, hours, people, numbers and symbols."""

import re
from datetime import date, datetime

from inspector.book.later_rows import Requested
from inspector.book.rows import Evidence, Person
from inspector.book.visit import Visit
from inspector.report.context import BLANK, BLANK_DATE
from inspector.report.type_width import bold_width
from inspector.report.words import joined, uncapitalized
from inspector.text import long_date, two_digits, words

_LINE_PT = 467.0
"""Points between the margins of a portrait page."""
BLANK_HOUR = "… giờ … phút"
_CONCLUDES = re.compile(r"^(về việc )?kết luận( về)? ")


def line(text: str) -> str:
    """What stands inside a sentence: on one line, dots when it is not known."""
    return " ".join(text.split()) or BLANK


def bare(text: str) -> str:
    """On one line, without the stop at its end."""
    return " ".join(text.split()).rstrip(" .;,")


def long_day(day: date | datetime | None) -> str:
    """«ngày 05 tháng 3 năm 2021», with dots while it is not known."""
    if day is None:
        return BLANK_DATE
    return long_date(day.date() if isinstance(day, datetime) else day)


def hour(moment: datetime | None) -> str:
    """«08 giờ 00 phút»."""
    return f"{moment.hour:02} giờ {moment.minute:02} phút" if moment else BLANK_HOUR


def counted(number: int) -> str:
    """A count with its words: «24 (hai mươi bốn)»."""
    return f"{two_digits(number)} ({words(number)})"


def person_name(person: Person) -> str:
    """Rank and name."""
    return " ".join(f"{person.rank} {person.name}".split())


def person_line(person: Person) -> str:
    """Rank, name and office."""
    office = " ".join(person.office.split())
    return f"{person_name(person)}, {office}" if office else person_name(person)


def on_two_lines(subject: str) -> str:
    """A subject longer than a line is broken before «tại …», where one would pause, if both lines then fit."""
    if bold_width(subject, 14) <= _LINE_PT:
        return subject
    before, at, after = subject.rpartition(" tại ")
    fits = at and max(bold_width(before, 14), bold_width(f"tại {after}", 14)) <= _LINE_PT
    return f"{before}\ntại {after}" if fits else subject


def number_and_symbol(number: str, symbol: str, otherwise: str) -> tuple[str, str]:
    """A document's number and symbol; a number typed together with its symbol («05/TB-ĐKT») is taken apart."""
    digits, _, behind = number.strip().partition("/")
    digits = digits.strip()
    if digits.isdecimal() and digits.isascii():
        digits = two_digits(int(digits)) if len(digits) < 4 else digits
    return digits or BLANK, (symbol or behind).strip() or otherwise


def body_code(visit: Visit) -> str:
    """What stands for the issuing body in its symbols: «ĐKT» of «TB-ĐKT»."""
    inspection = visit.inspection
    symbol = inspection.document_symbol or inspection.document_number.partition("/")[2]
    return symbol.partition("-")[2].strip() or BLANK


def visit_subject(visit: Visit) -> str:
    """«kiểm tra công tác … tại …»: the conclusion's subject without its first words."""
    said = bare(uncapitalized(visit.inspection.document_subject))
    if said:
        said = _CONCLUDES.sub("", said)
        return said if said.startswith("kiểm tra") else f"kiểm tra {said}"
    subject = joined([checklist.subject for checklist in visit.checklists]) or BLANK
    return f"kiểm tra {subject} tại {line(visit.inspection.unit)}"


_KINDS = {
    "QĐ": "Quyết định",
    "KH": "Kế hoạch",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "CT": "Chỉ thị",
    "HD": "Hướng dẫn",
    "NQ": "Nghị quyết",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TB": "Thông báo",
    "TTr": "Tờ trình",
}
"""The kinds of documents by the first letters of their symbol (Nghị định số 30/2020/NĐ-CP, Phụ lục III)."""


def kind_by_symbol(number: str) -> str:
    """«Quyết định» of «214/QĐ-BCH»; "" where the symbol names no kind."""
    return _KINDS.get(number.partition("/")[2].partition("-")[0].strip(), "")


def titled(item: Evidence | Requested) -> str:
    """A document's name: its kind by its symbol, then its subject; a file's caption or name when it has none."""
    if not item.subject:
        return item.number if isinstance(item, Requested) else item.caption or item.name
    kind = kind_by_symbol(item.number)
    named = item.subject.lower().startswith(("về ", "ban hành", "v/v"))
    return f"{kind} {uncapitalized(item.subject)}" if kind and named else item.subject
