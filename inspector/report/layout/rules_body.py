"""Rules about the text, from the first «Căn cứ» to «./.»."""

import re
from collections import Counter
from itertools import pairwise

from inspector.report.layout.anatomy import Entry
from inspector.report.layout.catalogue import RuleResult
from inspector.report.layout.elements import Elements
from inspector.report.layout.facts import (
    Facts,
    absent,
    check_case,
    check_size,
    check_slope,
    check_weight,
    sizes_of,
)
from inspector.report.layout.letters import is_upper, last_words, multiple, plain, quoted, text_width
from inspector.report.layout.tree import MM, Text
from inspector.text import fold

_PART = re.compile(r"(phan|chuong)\s+(thu\s+\w+|[ivxlc]+|\d+)\s*[.:]?$")
_PART_JOINED = re.compile(r"(phan|chuong)\s+(thu\s+\w+|[ivxlc]+)\s*[.:–-]\s+\S")
_ROMAN = re.compile(r"[IVX]+\.\s*\S")
_ARABIC = re.compile(r"\d{1,2}\.\s*[^\d\s]")
_LETTER = re.compile(r"[a-zđ]\)\s*\S")
_HEADING_LENGTH = 130
PROSE = ("prose", "letter")
"""The kinds of paragraph that are text: justified, indented, of one size."""


def body_rules(found: Elements) -> list[RuleResult]:
    """body.*."""
    prose = [e for e in found.body if body_kind(e) in PROSE]
    return [
        _basis(found), _text(prose), _indent(prose), _spacing(found), _part(found), _section(found), _end(found),
    ]  # fmt: skip


def body_kind(entry: Entry) -> str:
    """part, part_title, roman, arabic, letter, centred, prose."""
    text, folded = entry.text, fold(entry.text)
    if _PART.match(folded) or (_PART_JOINED.match(folded) and entry.paragraph.align == "center"):
        return "part"
    if _ROMAN.match(text):
        return "roman"
    if _ARABIC.match(text) and _is_heading(text):
        return "arabic"
    if _LETTER.match(text) and len(text) <= _HEADING_LENGTH:
        return "letter"
    if entry.paragraph.align == "center" and not (
        len(text) > _HEADING_LENGTH and text.endswith((".", ";", ":"))
    ):
        return "centred"
    return "prose"


def _is_heading(text: str) -> bool:
    return len(text) <= _HEADING_LENGTH and not text.endswith((".", ";", ",", ":"))


def shown_pieces(entry: Entry) -> list[Text]:
    """What is to be seen of a paragraph, its automatic number first."""
    label = [Text(entry.paragraph.label, entry.paragraph.label_look)] if entry.paragraph.label_look else []
    return [*label, *(item for item in entry.paragraph.items if isinstance(item, Text) and item.text.strip())]


def _basis(found: Elements) -> RuleResult:
    if not found.bases:
        return absent("body.basis", needed=False)
    facts = Facts("body.basis", quoted(found.bases[0].text))
    for number, entry in enumerate(found.bases):
        place, pieces = quoted(entry.text), shown_pieces(entry)
        check_case(facts, entry.text, False, place)
        check_slope(facts, pieces, True, place)
        check_size(facts, pieces, 13, 14, place)
        last = number == len(found.bases) - 1
        ok = entry.text.endswith((".", ",") if last else (";",))
        facts.add(ok, f"cuối dòng «{entry.text[-1]}»", place)
        alone = len(re.findall(r"Căn cứ ", entry.text)) < 2
        facts.add(alone, "mỗi căn cứ một dòng" if alone else "hai căn cứ trong một đoạn", place)
    return facts.result()


def _text(prose: list[Entry]) -> RuleResult:
    if not prose:
        return absent("body.text", needed=True)
    facts = Facts("body.text", quoted(prose[0].text))
    sizes: Counter[float] = Counter()
    for entry in prose:
        place, pieces = quoted(entry.text), shown_pieces(entry)
        sizes.update(dict.fromkeys(sizes_of(pieces), 1))
        check_size(facts, pieces, 13, 14, place)
        letters = sum(len(p.text) for p in pieces) or 1
        slanted = sum(len(p.text) for p in pieces if p.look.italic) / letters > 0.5
        facts.add(not slanted, "cả đoạn nghiêng" if slanted else "đứng", place)
        shouted = is_upper(entry.text) and len(entry.text) > 60
        facts.add(not shouted, "cả đoạn in hoa" if shouted else "chữ in thường", place)
        if line_count(entry) > 1:
            justified = entry.paragraph.align == "justify"
            facts.add(justified, "canh đều hai lề" if justified else "không canh đều hai lề", place)
    usual = sizes.most_common(1)[0][0] if sizes else 14
    for entry in prose:
        other = [s for s in sizes_of(shown_pieces(entry)) if s != usual]
        if other and all(13 <= s <= 14 for s in other):
            facts.add(False, f"lẫn cỡ {plain(usual)} và {plain(other[0])}", quoted(entry.text))
    return facts.result()


def line_count(entry: Entry) -> int:
    """About how many lines a paragraph runs over."""
    width = sum(text_width(p.shown, p.look.size, bold=p.look.bold) for p in shown_pieces(entry))
    room = max(entry.box.width - entry.paragraph.left - entry.paragraph.right, 20.0)
    return 1 + int((width + max(entry.paragraph.first, 0.0)) / room)


def _indent(prose: list[Entry]) -> RuleResult:
    if not prose:
        return absent("body.indent", needed=True)
    facts = Facts("body.indent", quoted(prose[0].text))
    for entry in prose:
        said, ok = indent_of(entry)
        facts.add(ok, said, quoted(entry.text))
    return facts.result()


def indent_of(entry: Entry) -> tuple[str, bool]:
    """How the first line stands, in words, and whether that is right."""
    paragraph = entry.paragraph
    start = paragraph.left + paragraph.first
    text = "".join(i.text for i in paragraph.items if isinstance(i, Text))
    if text.startswith("\t") and start < 1:
        start = next((t.at for t in paragraph.tabs if t.at > start), 36.0)
    mm = start / MM
    if paragraph.left > start + 0.5:
        return f"các dòng sau thụt vào {plain(paragraph.left / MM)} mm", False
    return f"lùi đầu dòng {plain(mm)} mm", any(abs(mm - asked) <= 0.7 for asked in (10, 12.7))


def _spacing(found: Elements) -> RuleResult:
    entries = [*found.bases, *found.body]
    if not entries:
        return absent("body.spacing", needed=True)
    facts = Facts("body.spacing", quoted(entries[0].text))
    for entry, following in pairwise(entries):
        if stands_apart(entry, following):
            continue
        gap = gap_after(entry, following)
        facts.add(gap >= 5.95, f"cách đoạn {plain(gap)} pt", quoted(following.text))
    for entry in entries:
        times = line_times(entry)
        facts.add(0.95 <= times <= 1.52, f"cách dòng {multiple(times)}", quoted(entry.text))
    return facts.result()


def stands_apart(entry: Entry, following: Entry) -> bool:
    """Whether the space between two is nobody's: something stands there, or they are lines of one title."""
    centred = entry.paragraph.align == following.paragraph.align == "center"
    return following.order != entry.order + 1 or centred or body_kind(entry) == "part"


def gap_after(entry: Entry, following: Entry) -> float:
    """The space between two paragraphs in points, as Word shows it."""
    a, b = entry.paragraph, following.paragraph
    joined = a.style == b.style and (a.contextual or b.contextual)
    return 0.0 if joined else max(a.after, b.before)


def line_times(entry: Entry) -> float:
    """How many single lines high the paragraph's lines are."""
    paragraph = entry.paragraph
    if paragraph.line_rule == "auto":
        return paragraph.line
    single = max(sizes_of(shown_pieces(entry)), default=14.0) * 1.15
    times = paragraph.line / single
    return max(times, 1.0) if paragraph.line_rule == "atLeast" or times >= 0.9 else times


def _part(found: Elements) -> RuleResult:
    parts = [n for n, entry in enumerate(found.body) if body_kind(entry) == "part"]
    if not parts:
        return absent("body.part", needed=False)
    facts = Facts("body.part", quoted(found.body[parts[0]].text))
    for n in parts:
        entry, place = found.body[n], quoted(found.body[n].text)
        alone = bool(_PART.match(fold(entry.text)))
        facts.add(alone, "dòng riêng" if alone else "tiêu đề ghi liền dòng", place)
        _heading(facts, entry, place, upper=False if alone else None)
        if alone and n + 1 < len(found.body):
            title = found.body[n + 1]
            _heading(facts, title, quoted(title.text), upper=True)
    return facts.result()


def _heading(facts: Facts, entry: Entry, place: str, *, upper: bool | None) -> None:
    centred = entry.paragraph.align == "center"
    facts.add(centred, "canh giữa" if centred else "không canh giữa", place)
    if upper is not None:
        check_case(facts, entry.text, upper, place)
    check_size(facts, shown_pieces(entry), 13, 14, place)
    check_weight(facts, shown_pieces(entry), True, place)


def _section(found: Elements) -> RuleResult:
    headings = [(e, kind) for e in found.body if (kind := body_kind(e)) in ("roman", "arabic", "letter")]
    if not headings:
        return absent("body.section", needed=False)
    facts = Facts("body.section", quoted(headings[0][0].text))
    for entry, kind in headings:
        place, pieces = quoted(entry.text), shown_pieces(entry)
        check_size(facts, pieces, 13, 14, place)
        check_slope(facts, pieces, False, place)
        if kind == "roman":
            check_case(facts, entry.text, True, place)
        if kind in ("roman", "arabic"):
            check_weight(facts, pieces, True, place)
        if kind == "arabic":
            check_case(facts, entry.text, False, place)
    return facts.result()


def _end(found: Elements) -> RuleResult:
    if not found.body:
        return absent("body.end", needed=True)
    last = found.body[-1]
    facts = Facts("body.end", quoted(last.text))
    ok = last.text.endswith("./.")
    facts.add(ok, "«./.»" if ok else f"kết thúc bằng {last_words(last.text)}")
    return facts.result()
