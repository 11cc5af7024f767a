"""Rules about the sheet: paper, margins, page number, typeface."""

from collections import Counter

from inspector.report.layout.anatomy import Entry
from inspector.report.layout.catalogue import RuleResult
from inspector.report.layout.elements import Elements
from inspector.report.layout.facts import Facts, check_size, check_slope
from inspector.report.layout.letters import plain, quoted
from inspector.report.layout.tree import (
    MM,
    Block,
    Break,
    Field,
    Paragraph,
    Picture,
    Section,
    Table,
    Text,
    paragraphs,
)

_SLACK = 0.6  # mm
_MARGINS = (
    ("trên", "top", 20, 25),
    ("dưới", "bottom", 20, 25),
    ("trái", "left", 30, 35),
    ("phải", "right", 15, 20),
)
_SYMBOL_FONTS = (
    "symbol",
    "wingdings",
    "wingdings 2",
    "wingdings 3",
    "webdings",
    "segoe ui symbol",
    "ms gothic",
)


def page_rules(found: Elements) -> list[RuleResult]:
    """page.size, page.margins, page.number, font.family."""
    return [_size(found), _margins(found), _number(found), _family(found)]


def _place(number: int) -> str:
    return f"phần trang thứ {number + 1} (section {number + 1})"


def _size(found: Elements) -> RuleResult:
    facts = Facts("page.size")
    for number, section in enumerate(found.anatomy.document.sections):
        width, height = sorted((section.width / MM, section.height / MM))
        a4 = abs(width - 210) <= 1.5 and abs(height - 297) <= 1.5
        way = "ngang" if section.landscape else "dọc"
        tabled = any(isinstance(block, Table) for block in section.blocks)
        allowed = not section.landscape or (tabled and (number > 0 or found.is_annex))
        if a4 and not allowed:
            way += " không có bảng" if number else " ở trang đầu"
        name = "A4" if a4 else f"{plain(section.width / MM)} × {plain(section.height / MM)} mm"
        facts.add(a4 and allowed, f"{name} {way}", _place(number))
    return facts.result()


def _margins(found: Elements) -> RuleResult:
    facts = Facts("page.margins")
    for number, section in enumerate(found.anatomy.document.sections):
        wrong = _wrong_margins(section)
        said = ", ".join(f"{name} {plain(getattr(section, key) / MM)}" for name, key, _, _ in _MARGINS)
        facts.add(not wrong, f"{', '.join(wrong) or said} mm", _place(number))
    return facts.result()


def _wrong_margins(section: Section) -> list[str]:
    """The margins out of range. On a sheet turned on its side the binding edge may be the top."""
    upright = _outside(section, ("top", "bottom", "left", "right"))
    if upright and section.landscape and not _outside(section, ("right", "left", "top", "bottom")):
        return []
    return upright


def _outside(section: Section, sides: tuple[str, str, str, str]) -> list[str]:
    wrong = []
    for (name, _, low, high), side in zip(_MARGINS, sides, strict=True):
        mm = getattr(section, side) / MM
        if not low - _SLACK <= mm <= high + _SLACK:
            wrong.append(f"{name} {plain(mm)}")
    return wrong


def _number(found: Elements) -> RuleResult:
    document = found.anatomy.document
    facts = Facts("page.number")
    short = len(document.sections) == 1 and (not found.annexes or found.is_annex) and _is_one_page(found, 0)
    if short and not _numbered(document.sections[0]):
        return RuleResult("page.number", True, "một trang, không đánh số", facts.result().expected, "")
    starts = {annex.word.entry.section for annex in found.annexes}
    for number, section in enumerate(document.sections):
        place = _place(number)
        paragraph = _page_field(section.headers.get("default", ()))
        if paragraph is None and number and section.start != "continuous" and _is_one_page(found, number):
            facts.add(True, "phần một trang, không đánh số", place)
            continue
        if paragraph is None:
            where = (
                "số trang ở chân trang"
                if _page_field(section.footers.get("default", ()))
                else "không có số trang"
            )
            facts.add(False, where, place)
            continue
        pieces = [Text("1", i.look) for i in paragraph.items if isinstance(i, Field) and i.kind == "PAGE"]
        check_size(facts, pieces, 13, 14, place)
        check_slope(facts, pieces, False, place)
        tabbed = paragraph.text.count("\t") == 1 and any(t.kind == "center" for t in paragraph.tabs)
        centred = paragraph.align == "center" or tabbed
        facts.add(centred, "canh giữa" if centred else "không canh giữa", place)
        facts.add(section.number_format == "decimal", f"kiểu số {section.number_format}", place)
        if number == 0:
            shown = not section.title_page or _page_field(section.headers.get("first", ())) is not None
            facts.add(not shown, "hiện ở trang đầu" if shown else "không hiện ở trang đầu", place)
            first = 1 if section.number_start is None else section.number_start
            facts.add(first == 1, f"bắt đầu từ {first}", place)
        elif number in starts:
            own = section.number_start == 1
            facts.add(own, "phụ lục đánh số riêng" if own else "phụ lục không đánh số riêng", place)
    for annex in found.annexes:
        entry = annex.word.entry
        if entry.section == 0 and entry.order > 0 and not found.is_annex:
            facts.add(False, "phụ lục không đánh số riêng", quoted(annex.word.text))
    return facts.result()


def _page_field(blocks: tuple[Block, ...]) -> Paragraph | None:
    """The paragraph that holds the page number."""
    for paragraph in paragraphs(blocks):
        if any(isinstance(item, Field) and item.kind == "PAGE" for item in paragraph.items):
            return paragraph
    return None


def _numbered(section: Section) -> bool:
    kept = (*section.headers.values(), *section.footers.values())
    return any(_page_field(blocks) is not None for blocks in kept)


def _is_one_page(found: Elements, number: int) -> bool:
    """Whether section `number` surely fits one page, by a rough count of its lines."""
    section = found.anatomy.document.sections[number]
    height = 0.0
    rows: dict[tuple[int, int], dict[int, float]] = {}
    for entry in found.anatomy.entries:
        if entry.section != number:
            continue
        paragraph = entry.paragraph
        broken = any(isinstance(item, Break) and item.kind == "page" for item in paragraph.items)
        if broken or (paragraph.page_break_before and height):
            return False
        tall = _height(entry)
        if entry.box.table is None:
            height += tall
        else:
            row = rows.setdefault((entry.box.table, entry.box.row), {})
            row[entry.box.column] = row.get(entry.box.column, 0.0) + tall
    height += sum(max(columns.values()) for columns in rows.values())
    return height <= (section.height - section.top - section.bottom) * 0.92


def _height(entry: Entry) -> float:
    """How high a paragraph will be, roughly, in points."""
    paragraph = entry.paragraph
    size = max((i.look.size for i in paragraph.items if isinstance(i, Text)), default=paragraph.look.size)
    lines = max(1, -(-int(len(entry.text) * size * 0.45) // max(int(entry.box.width), 1)))
    line = paragraph.line if paragraph.line_rule != "auto" else paragraph.line * size * 1.15
    pictures = sum(item.height for item in paragraph.items if isinstance(item, Picture))
    return lines * line + pictures + paragraph.before + paragraph.after


def _family(found: Elements) -> RuleResult:
    facts = Facts("font.family")
    fonts: Counter[str] = Counter()
    colours: Counter[str] = Counter()
    first: dict[str, str] = {}
    document = found.anatomy.document
    blocks = [s.blocks for s in document.sections]
    blocks += [b for s in document.sections for b in (*s.headers.values(), *s.footers.values())]
    for paragraph in (p for group in blocks for p in paragraphs(group)):
        pieces = [Text(i.text or "1", i.look) if isinstance(i, Field) else i for i in paragraph.items
                  if isinstance(i, Text | Field)]  # fmt: skip
        wrong = {name for piece in pieces for name in _fonts(piece)}
        shades = {p.look.colour for p in pieces if p.text.strip() and p.look.colour not in (None, "000000")}
        for name in wrong:
            fonts[name] += 1
            first.setdefault(name, quoted(paragraph.text))
        for shade in shades:
            colours[str(shade)] += 1
            first.setdefault(str(shade), quoted(paragraph.text))
    for name, count in fonts.most_common(4):
        legacy = " (bảng mã cũ TCVN3)" if name.lower().startswith(".vn") else ""
        legacy = legacy or (" (bảng mã cũ VNI)" if name.lower().startswith("vni-") else "")
        facts.add(False, f"{name}{legacy}: {count} đoạn", first[name])
    for shade, count in colours.most_common(3):
        facts.add(False, f"chữ màu #{shade}: {count} đoạn", first[shade])
    if not fonts and not colours:
        facts.add(True, "Times New Roman, màu đen")
    return facts.result()


def _fonts(piece: Text) -> list[str]:
    """The fonts that `piece` is wrongly written in. Signs without letters may come from a symbol font."""
    look = piece.look
    wrong = []
    if any(c.isascii() and c.isalnum() for c in piece.text):
        wrong.append(look.family)
    if any(not c.isascii() and c.isalpha() for c in piece.text):
        wrong.append(look.high)
    if not wrong and piece.text.strip() and look.family.lower() not in _SYMBOL_FONTS:
        wrong.append(look.family)
    return [name for name in wrong if name.lower() != "times new roman"]
