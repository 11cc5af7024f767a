"""Rules about the top of the first page: Quốc hiệu to trích yếu, and the marks."""

import re

from inspector.report.layout.catalogue import RuleResult
from inspector.report.layout.elements import Elements
from inspector.report.layout.facts import (
    Facts,
    absent,
    check_case,
    check_centred,
    check_look,
    check_rule,
    check_size,
    check_slope,
    check_under,
    same_level,
)
from inspector.report.layout.letters import multiple, plain, quoted
from inspector.report.layout.tree import MM

_DATE = re.compile(
    r"(.*?)(,?)\s*ngày\s+(\d*)[\s.…_]*tháng\s+(\d*)[\s.…_]*năm\s*(\d*)[\s.…_]*$", re.IGNORECASE
)
_BLANK = r"[\s.…_]*"
_NUMBER = re.compile(rf"(Số)(\s*:\s*|\s+|)({_BLANK}\d*{_BLANK})(/\d{{4}})?(.*)$", re.IGNORECASE)
_MIXED_TYPES = {"QyĐ", "CTr", "TTr", "TrS"}
_FRAMES = {"khan": (20, 8), "thuong khan": (40, 8), "hoa toc": (30, 8)}


def head_rules(found: Elements) -> list[RuleResult]:
    """head.*, title.*, mark.*."""
    return [
        _country(found), _motto(found), _parent(found), _issuer(found), _number(found), _date(found), _type(found),
        _subject(found), *(_mark(found, kind) for kind in ("secrecy", "urgency", "circulation")),
    ]  # fmt: skip


def _country(found: Elements) -> RuleResult:
    line = found.country
    if line is None:
        return absent("head.country", needed=True)
    facts = Facts("head.country", quoted(line.text))
    right = line.centre > found.anatomy.middle
    facts.add(right, "phía trên bên phải" if right else "không ở bên phải")
    facts.add(line.order < 12, "trang đầu" if line.order < 12 else "không ở đầu văn bản")
    check_look(facts, line, (12, 13), bold=True, upper=True)
    return facts.result()


def _motto(found: Elements) -> RuleResult:
    line, country = found.motto, found.country
    if line is None:
        return absent("head.motto", needed=True)
    facts = Facts("head.motto", quoted(line.text))
    words = line.text.strip(" .")
    spelt = words in ("Độc lập - Tự do - Hạnh phúc",)
    facts.add(spelt, words if spelt else f"viết «{words}»")
    check_look(facts, line, (13, 14), bold=True)
    check_under(facts, line, country, "Quốc hiệu")
    if country is not None:
        both = {(e.paragraph.line, e.paragraph.line_rule) for e in (country.entry, line.entry)}
        single = all(rule != "auto" or 0.95 <= size <= 1.05 for size, rule in both)
        said = ", ".join(sorted(multiple(size) for size, rule in both if rule == "auto"))
        facts.add(single, "cách dòng đơn" if single else f"cách dòng {said}")
    check_rule(facts, found.anatomy, [line], 0.8, 1.25)
    return facts.result()


def _parent(found: Elements) -> RuleResult:
    if not found.parents:
        return absent("head.parent", needed=False)
    facts = Facts("head.parent", quoted(found.parents[0].text))
    for line in found.parents:
        check_look(facts, line, (12, 13), bold=False, upper=True)
        left = line.centre < found.anatomy.middle
        facts.add(left, "bên trái" if left else "không ở bên trái")
    return facts.result()


def _issuer(found: Elements) -> RuleResult:
    if not found.issuers:
        return absent("head.issuer", needed=True)
    facts = Facts("head.issuer", quoted(found.issuers[0].text))
    for line in found.issuers:
        check_look(facts, line, (12, 13), bold=True, upper=True)
        check_under(facts, line, found.parents[-1] if found.parents else None, "cơ quan chủ quản")
    check_rule(facts, found.anatomy, found.issuers, 0.28, 0.55)
    return facts.result()


def _number(found: Elements) -> RuleResult:
    line = found.number
    if line is None:
        return absent("head.number", needed=not found.is_minutes)
    facts = Facts("head.number", quoted(line.text))
    check_size(facts, line.pieces, 13, 13)
    check_slope(facts, line.pieces, False)
    check_under(facts, line, found.issuers[-1] if found.issuers else None, "tên cơ quan ban hành")
    for ok, said in number_facts(line.text):
        facts.add(ok, said)
    return facts.result()


def number_facts(text: str) -> list[tuple[bool, str]]:
    """What is right and wrong in «Số: 05/TB-ĐKT»."""
    match = _NUMBER.match(text.strip())
    if match is None:
        return [(False, f"không đọc được số, ký hiệu trong «{text.strip()}»")]
    word, colon, number, _, rest = match.groups()
    found = [
        (word == "Số", f"từ «{word}»"),
        (
            colon.strip() == ":" and not colon.startswith(" "),
            "có dấu hai chấm" if ":" in colon else "thiếu dấu hai chấm",
        ),
    ]
    digits = number.strip(" .…_")
    if digits:
        found.append(
            (len(digits) >= 2, f"số {digits}" + ("" if len(digits) >= 2 else " thiếu số 0 phía trước"))
        )
        found.append(
            (number == digits, "không cách chữ" if number == digits else "có cách chữ trước dấu «/»")
        )
    else:
        found.append((True, "chưa ghi số"))
    if not rest.startswith("/"):
        return [*found, (False, "thiếu dấu «/» giữa số và ký hiệu")]
    symbol = rest[1:].strip()
    if rest[1:] != symbol and rest[1:].rstrip() != symbol:
        found.append((False, "có cách chữ sau dấu «/»"))
    return found + _symbol_facts(symbol)


def _symbol_facts(symbol: str) -> list[tuple[bool, str]]:
    if not symbol:
        return [(False, "thiếu ký hiệu")]
    groups = re.split(r"[-–—/]", symbol)
    found = [(True, f"ký hiệu {symbol}")]
    if " " in symbol:
        found.append((False, f"ký hiệu «{symbol}» có cách chữ"))
    if re.search(r"[–—]", symbol):
        found.append((False, "gạch nối trong ký hiệu sai loại"))
    if "/" in symbol:
        found.append((False, f"ký hiệu «{symbol}» dùng «/» thay «-»"))
    if any(not group.strip() for group in groups):
        found.append((False, f"ký hiệu «{symbol}» thừa dấu nối"))
    lower = [g for g in map(str.strip, groups) if g and g.upper() != g and g not in _MIXED_TYPES]
    if lower:
        found.append((False, f"ký hiệu «{symbol}» không in hoa"))
    return found


def _date(found: Elements) -> RuleResult:
    line = found.date
    if line is None:
        return absent("head.place_date", needed=not found.is_minutes)
    facts = Facts("head.place_date", quoted(line.text))
    check_size(facts, line.pieces, 13, 14)
    check_slope(facts, line.pieces, True)
    check_under(facts, line, found.country or found.motto, "Tiêu ngữ")
    for ok, said in date_facts(line.text):
        facts.add(ok, said)
    if found.number is not None:
        level = same_level(line, found.number)
        facts.add(level, "cùng hàng với số" if level else "không cùng hàng với số")
    return facts.result()


def date_facts(text: str) -> list[tuple[bool, str]]:
    """What is right and wrong in «An Trạch, ngày 05 tháng 3 năm 2021»."""
    match = _DATE.match(text.strip())
    if match is None:
        return [(False, f"không đọc được ngày trong «{text.strip()}»")]
    place, comma, day, month, year = match.groups()
    found = [
        (bool(place.strip()), f"địa danh {place.strip()}" if place.strip() else "thiếu địa danh"),
        (comma == "," and not place.endswith(" "), "có dấu phẩy" if comma else "thiếu dấu phẩy sau địa danh"),
    ]
    if day:
        good = len(day) == 2 and 1 <= int(day) <= 31
        found.append((good, f"ngày {day}" + (" thiếu số 0 phía trước" if len(day) == 1 else "")))
    if month:
        value = int(month) if len(month) < 3 else 0
        good = month == (f"{value:02d}" if value < 3 else str(value)) and 1 <= value <= 12
        fault = (
            " thiếu số 0 phía trước"
            if value in (1, 2)
            else " thừa số 0"
            if month.startswith("0")
            else " không đúng"
        )
        found.append((good, f"tháng {month}" + ("" if good else fault)))
    if year:
        found.append((len(year) == 4, f"năm {year}"))
    if not (day and month):
        found.append((True, "chưa ghi ngày"))
    return found


def _type(found: Elements) -> RuleResult:
    line = found.type
    if line is None:
        if found.is_letter:
            return RuleResult(
                "title.type", True, "không có (công văn)", absent("title.type", needed=False).expected, ""
            )
        return absent("title.type", needed=True)
    facts = Facts("title.type", quoted(line.text))
    check_centred(facts, line)
    check_look(facts, line, (13, 14), bold=True, upper=True)
    return facts.result()


def _subject(found: Elements) -> RuleResult:
    if not found.subject:
        longer = found.type is not None and len(found.type.text.split()) > 2
        return absent("title.subject", needed=not (found.is_letter or longer))
    facts = Facts("title.subject", quoted(found.subject[0].text))
    for number, line in enumerate(found.subject):
        check_centred(facts, line, quoted(line.text))
        if number == 0:
            check_case(facts, line.text, False)
        check_look(facts, line, (13, 14), bold=True)
    check_rule(facts, found.anatomy, found.subject, 0.28, 0.55)
    return facts.result()


def _mark(found: Elements, kind: str) -> RuleResult:
    lines = found.marks.get(kind, [])
    rule = f"mark.{kind}"
    if not lines:
        return absent(rule, needed=False)
    facts = Facts(rule, quoted(lines[0].text))
    for line in lines:
        check_look(facts, line, (13, 14), bold=True, upper=True)
        edges = line.entry.paragraph.edges
        framed = line.box.framed or {"top", "bottom", "left", "right"} <= set(edges)
        facts.add(framed, "trong khung" if framed else "không có khung")
        if kind != "circulation":
            left = line.centre < found.anatomy.middle
            facts.add(left, "bên trái" if left else "không ở bên trái")
        size = _FRAMES.get(line.folded.strip(" .:"))
        if kind == "urgency" and size and line.box.framed and line.box.height:
            width, height = (line.box.width + 10.8) / MM, line.box.height / MM
            near = abs(width - size[0]) <= 4 and abs(height - size[1]) <= 2
            facts.add(near, f"khung {plain(width)} × {plain(height)} mm")
    return facts.result()
