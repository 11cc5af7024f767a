"""Rules about the sheet: paper, margins, page number, typeface."""

from collections import Counter
from dataclasses import dataclass

from inspector.report.layout.anatomy import height_of
from inspector.report.layout.catalogue import RuleResult
from inspector.report.layout.elements import Elements
from inspector.report.layout.facts import Facts, check_size, check_slope
from inspector.report.layout.legacy import legacy_name
from inspector.report.layout.letters import plain, quoted
from inspector.report.layout.tree import (
    MM,
    Block,
    Break,
    Document,
    Field,
    Frame,
    Paragraph,
    Section,
    Table,
    Text,
    paragraphs,
)

_SLACK = 0.6  # mm
_FORMS = {"decimal": "Ả Rập", "lowerRoman": "La Mã thường", "upperRoman": "La Mã", "lowerLetter": "chữ cái thường",
          "upperLetter": "chữ cái"}  # fmt: skip
_WIDE_FRAME = 300.0  # points
MARGINS = (
    ("trên", "top", 20, 25),
    ("dưới", "bottom", 20, 25),
    ("trái", "left", 30, 35),
    ("phải", "right", 15, 20),
)
TIMES = (
    "times new roman",
    "timesnewroman",
    "timesnewromanpsmt",
    "timesnewromanps-boldmt",
)  # last: as a Mac writes it
SYMBOL_FONTS = (
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
        wrong = wrong_margins(section)
        said = ", ".join(f"{name} {plain(getattr(section, key) / MM)}" for name, key, _, _ in MARGINS)
        facts.add(not wrong, f"{', '.join(wrong) or said} mm", _place(number))
    return facts.result()


def wrong_margins(section: Section) -> list[str]:
    """The margins out of range. On a sheet turned on its side the binding edge may be the top."""
    upright = _outside(section, ("top", "bottom", "left", "right"))
    if upright and section.landscape and not _outside(section, ("right", "left", "top", "bottom")):
        return []
    return upright


def _outside(section: Section, sides: tuple[str, str, str, str]) -> list[str]:
    wrong = []
    for (name, _, low, high), side in zip(MARGINS, sides, strict=True):
        mm = getattr(section, side) / MM
        if not low - _SLACK <= mm <= high + _SLACK:
            wrong.append(f"{name} {plain(mm)}")
    return wrong


def _number(found: Elements) -> RuleResult:
    document = found.anatomy.document
    facts = Facts("page.number")
    short = len(document.sections) == 1 and (not found.annexes or found.is_annex) and is_one_page(found, 0)
    if short and not _numbered(document.sections[0]):
        return RuleResult("page.number", True, "một trang, không đánh số", facts.result().expected, "")
    starts = {annex.word.entry.section for annex in found.annexes}
    for number, section in enumerate(document.sections):
        place = _place(number)
        shown = page_field(section.headers.get("default", ()))
        if shown is None and number and section.start != "continuous" and is_one_page(found, number):
            facts.add(True, "phần một trang, không đánh số", place)
            continue
        if shown is None:
            at_foot = page_field(section.footers.get("default", ())) is not None
            facts.add(False, "số trang ở chân trang" if at_foot else "không có số trang", place)
            continue
        _how_shown(facts, shown, place)
        if document.even_and_odd:
            even = page_field(section.headers.get("even", ()))
            facts.add(even is not None, "cả trang chẵn" if even else "trang chẵn không có số", place)
            if even is not None:
                _how_shown(facts, even, place)
        form = section.number_format
        facts.add(form == "decimal", f"kiểu số {_FORMS.get(form, form)}", place)
        if number == 0:
            first_too = not section.title_page or page_field(section.headers.get("first", ())) is not None
            facts.add(not first_too, "hiện ở trang đầu" if first_too else "không hiện ở trang đầu", place)
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


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The paragraph that holds the page number; `centred`: by its own place or by the frame it stands in."""

    paragraph: Paragraph
    centred: bool


def _how_shown(facts: Facts, shown: PageNumber, place: str) -> None:
    pieces = [Text("1", i.look) for i in shown.paragraph.items if isinstance(i, Field) and i.kind == "PAGE"]
    check_size(facts, pieces, 13, 14, place)
    check_slope(facts, pieces, False, place)
    facts.add(shown.centred, "canh giữa" if shown.centred else "không canh giữa", place)


def page_field(blocks: tuple[Block, ...], frame: Frame | None = None) -> PageNumber | None:
    """Where the page number stands, tables and frames included."""
    for paragraph in (b for b in blocks if isinstance(b, Paragraph)):
        if any(isinstance(item, Field) and item.kind == "PAGE" for item in paragraph.items):
            tabbed = paragraph.text.count("\t") == 1 and any(t.kind == "center" for t in paragraph.tabs)
            narrow = frame is not None and frame.width < _WIDE_FRAME  # shrinks around its words
            centred = frame is not None and frame.anchor is not None and frame.anchor.align == "center"
            return PageNumber(paragraph, centred or (not narrow and (paragraph.align == "center" or tabbed)))
        for item in (each for each in paragraph.items if isinstance(each, Frame)):
            shown = page_field(item.blocks, item)
            if shown is not None:
                return shown
    for table in (b for b in blocks if isinstance(b, Table)):
        for cell in (cell for row in table.rows for cell in row.cells):
            shown = page_field(cell.blocks)
            if shown is not None:
                return shown
    return None


def _numbered(section: Section) -> bool:
    kept = (*section.headers.values(), *section.footers.values())
    return any(page_field(blocks) is not None for blocks in kept)


def is_one_page(found: Elements, number: int) -> bool:
    """Whether section `number` surely fits one page, by a rough count of its lines."""
    section = found.anatomy.document.sections[number]
    height = 0.0
    rows: dict[tuple[int, int], dict[int, float]] = {}
    for entry in found.anatomy.in_section(number):
        paragraph = entry.paragraph
        broken = any(isinstance(item, Break) and item.kind == "page" for item in paragraph.items)
        if broken or (paragraph.page_break_before and height):
            return False
        tall = height_of(entry)
        if entry.box.table is None:
            height += tall
        else:
            row = rows.setdefault((entry.box.table, entry.box.row), {})
            row[entry.box.column] = row.get(entry.box.column, 0.0) + tall
    height += sum(max(columns.values()) for columns in rows.values())
    return height <= (section.height - section.top - section.bottom) * 0.92


def _family(found: Elements) -> RuleResult:
    facts = Facts("font.family")
    fonts: Counter[str] = Counter()
    colours: Counter[str] = Counter()
    first: dict[str, str] = {}
    document = found.anatomy.document
    for paragraph in (p for group in everywhere(document) for p in paragraphs(group)):
        pieces = [Text(i.text or "1", i.look) if isinstance(i, Field) else i for i in paragraph.items
                  if isinstance(i, Text | Field)]  # fmt: skip
        wrong = {name for piece in pieces for name in wrong_fonts(piece)}
        shades = {p.look.colour for p in pieces if p.text.strip() and p.look.colour not in (None, "000000")}
        for name in wrong:
            fonts[name] += 1
            first.setdefault(name, quoted(paragraph.text))
        for shade in shades:
            colours[str(shade)] += 1
            first.setdefault(str(shade), quoted(paragraph.text))
    for name, count in fonts.most_common(4):
        legacy = legacy_name(name)
        said = f"{name} (bảng mã cũ {legacy})" if legacy else name
        facts.add(False, f"{said}: {count} đoạn", first[name])
    for shade, count in colours.most_common(3):
        facts.add(False, f"chữ màu #{shade}: {count} đoạn", first[shade])
    if not fonts and not colours:
        facts.add(True, "Times New Roman, màu đen")
    return facts.result()


def everywhere(document: Document) -> list[tuple[Block, ...]]:
    """The blocks of every section, header and footer; what several sections share stands once."""
    shared = {id(b): b for s in document.sections for b in (*s.headers.values(), *s.footers.values())}
    return [*(section.blocks for section in document.sections), *shared.values()]


def wrong_fonts(piece: Text) -> list[str]:
    """The fonts that `piece` is wrongly written in. Signs without letters may come from a symbol font."""
    look = piece.look
    wrong = []
    if any(c.isascii() and c.isalnum() for c in piece.text):
        wrong.append(look.family)
    if any(not c.isascii() and c.isalpha() for c in piece.text):
        wrong.append(look.high)
    if not wrong and piece.text.strip() and look.family.lower() not in SYMBOL_FONTS:
        wrong.append(look.family)
    return [name for name in wrong if name.lower() not in TIMES]
