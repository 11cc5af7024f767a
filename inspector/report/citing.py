"""A document cited in running text, in the one official wording.

Source: Nghị định số 30/2020/NĐ-CP, Phụ lục I: kind, number and symbol, date, issuer, subject.
"""

import re

from inspector.book.later_rows import Requested
from inspector.book.rows import Evidence
from inspector.report.parts import bare, kind_by_symbol
from inspector.report.words import uncapitalized
from inspector.text import capfirst, long_date

_ABOUT = re.compile(r"^(v/v|về việc|về)\b[ .:]*", re.IGNORECASE)


def cite(item: Requested | Evidence) -> str:
    """«Quyết định số 214/QĐ-BCH ngày 08 tháng 3 năm 2021 của Bộ CHQS tỉnh Sơn Hà về việc kiện toàn Ban Chỉ đạo CCHC».

    What is not known is left out. A document without a number is called by its subject; where the symbol names no kind
    (an official letter, a register) the subject stands in front.
    """
    number, subject = bare(item.number), bare(item.subject)
    if not subject and isinstance(item, Evidence):
        subject = bare(item.caption) or item.name
    kind = kind_by_symbol(number)
    when = long_date(item.issued_on) if item.issued_on else ""
    issuer = f"của {bare(item.issuer)}" if item.issuer else ""
    named = f"số {number}" if number else ""
    about = _ABOUT.match(subject)
    if kind:
        parts = [kind, named, when, issuer, _about(kind, subject)]
    elif number and about:
        parts = ["Công văn", named, when, issuer, _about("", subject)]
    else:
        parts = [capfirst(subject), named, when, issuer]
    return " ".join(part for part in parts if part)


def _about(kind: str, subject: str) -> str:
    """What the document is about, after its kind, number and date: «về việc …»; the kind is not said twice."""
    rest = subject
    if kind and rest.casefold().startswith(kind.casefold()):
        rest = rest[len(kind) :].strip()
    if _ABOUT.match(rest):
        return "về việc " + uncapitalized(_ABOUT.sub("", rest))
    return f"về {uncapitalized(rest)}" if rest else ""
