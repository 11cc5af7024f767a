"""Mends the sheet: paper, margins, page number, typeface and colour."""

from inspector.report.layout.editing import EditedPackage, child, properties, put, reference, referred
from inspector.report.layout.elements import Elements
from inspector.report.layout.hand import field_runs, own_runs, set_align, set_indent, set_runs
from inspector.report.layout.legacy import legacy_name
from inspector.report.layout.package import Element
from inspector.report.layout.reader import main_part
from inspector.report.layout.rules_page import (
    MARGINS,
    SYMBOL_FONTS,
    TIMES,
    PageNumber,
    everywhere,
    is_one_page,
    page_field,
    wrong_fonts,
    wrong_margins,
)
from inspector.report.layout.tree import MM, Block, Field, Paragraph, Section, Text, paragraphs
from inspector.report.layout.values import W

_A4 = (11_906, 16_838)  # twentieths of a point
_FONT = "Times New Roman"


def mend_paper(found: Elements, package: EditedPackage) -> None:
    """A4, turned as the section is."""
    for section in found.anatomy.document.sections:
        width, height = sorted((section.width / MM, section.height / MM))
        if abs(width - 210) > 1.5 or abs(height - 297) > 1.5:
            wide, high = _A4[::-1] if section.landscape else _A4
            put(child(_sect(section, package), "pgSz"), w=wide, h=high)


def mend_margins(found: Elements, package: EditedPackage) -> None:
    """Each margin to the nearest value that is allowed; what was kept for binding goes into the left one."""
    for section in found.anatomy.document.sections:
        if not wrong_margins(section):
            continue
        margins = child(_sect(section, package), "pgMar")
        for _, side, low, high in MARGINS:
            millimetres = getattr(section, side) / MM
            put(margins, **{side: round(min(max(millimetres, low), high) * MM * 20)})
        put(margins, gutter=0)
        for name, points in (("header", section.header_distance), ("footer", section.footer_distance)):
            put(margins, **{name: round(points * 20)})


def _sect(section: Section, package: EditedPackage) -> Element:
    """The section's element; a document that states no page at all gets one."""
    if section.origin is not None:
        return section.origin
    root: Element = package.xml(main_part(package))
    body = root.find(W + "body")
    found = body.find(W + "sectPr")
    if found is None:
        found = body.makeelement(W + "sectPr", {})
        body.append(found)
    return found


# --- page number -------------------------------------------------------------------------------------------


def mend_page_number(found: Elements, package: EditedPackage) -> None:
    """The number into the header, centred, of 13–14 points, counted from 1, not on the first page.

    Where words share its place, in a header or on the first page, somebody has to decide and nothing is done.
    """
    document = found.anatomy.document
    starts = {annex.word.entry.section for annex in found.annexes}
    identity = ""
    for number, section in enumerate(document.sections):
        sect = _sect(section, package)
        identity = referred(sect, "headerReference", "default") or identity
        shown = page_field(section.headers.get("default", ()))
        if shown is None:
            if number and section.start != "continuous" and is_one_page(found, number):
                continue
            made = _number_in_header(section, sect, package)
            identity = made or identity
            if not made and page_field(section.headers.get("default", ())) is None:
                continue
        else:
            _set_number(shown)
        if document.even_and_odd:
            _mend_even(section, sect, identity)
        _mend_counting(section, sect, first=number == 0, annex=number in starts)
        if number == 0:
            _hide_on_first_page(section, sect)


def _number_in_header(section: Section, sect: Element, package: EditedPackage) -> str:
    """Show the number in the section's header, out of its footer; gives the relationship, "" when words stand there."""
    header, footer = section.headers.get("default"), section.footers.get("default", ())
    if _words(header or ()) or _words(footer):
        return ""
    at_foot = page_field(footer)
    if at_foot is not None:
        _clear(at_foot.paragraph.origin)
    if header:
        first = next(paragraphs(header), None)
        if first is not None and first.origin is not None:
            _write_number(first.origin)
            return referred(sect, "headerReference", "default")
    identity, root = package.add_header(main_part(package))
    reference(sect, "headerReference", "default", identity)
    _write_number(root.find(W + "p"))
    return identity


def _write_number(paragraph: Element) -> None:
    paragraph.extend(field_runs("PAGE", 14))
    set_align(paragraph, "center")
    set_indent(paragraph, first=0, left=0)


def _words(blocks: tuple[Block, ...]) -> str:
    """What `blocks` say beside the page number."""
    said = (i.text for p in paragraphs(blocks) for i in p.items if isinstance(i, Text))
    return "".join(said).strip()


def _clear(paragraph: Element | None) -> None:
    """Take the number out of a paragraph that holds nothing else."""
    if paragraph is not None:
        for inside in [each for each in paragraph if each.tag != W + "pPr"]:
            paragraph.remove(inside)


def _set_number(shown: PageNumber) -> None:
    paragraph = shown.paragraph
    if paragraph.origin is None:
        return
    looks = [item.look for item in paragraph.items if isinstance(item, Field) and item.kind == "PAGE"]
    sizes = [look.size for look in looks]
    if any(not 13 <= size <= 14 for size in sizes):
        set_runs(own_runs(paragraph.origin), size=min(max(sizes[0], 13), 14))
    if any(look.italic for look in looks):
        set_runs(own_runs(paragraph.origin), italic=False)
    if shown.centred or "\t" in paragraph.text:
        return
    frame = paragraph.origin.find(f"{W}pPr/{W}framePr")
    if frame is not None:
        put(frame, xAlign="center", x=None)
    set_align(paragraph.origin, "center")
    if paragraph.first or paragraph.left or paragraph.right:
        set_indent(paragraph.origin, first=0, left=0, right=0)


def _mend_even(section: Section, sect: Element, identity: str) -> None:
    even = section.headers.get("even", ())
    shown = page_field(even)
    if shown is not None:
        _set_number(shown)
    elif identity and not _words(even):
        reference(sect, "headerReference", "even", identity)


def _mend_counting(section: Section, sect: Element, *, first: bool, annex: bool) -> None:
    if section.number_format != "decimal":
        put(child(sect, "pgNumType"), fmt=None)
    if (first and section.number_start not in (None, 1)) or (annex and section.number_start != 1):
        put(child(sect, "pgNumType"), start=1)


def _hide_on_first_page(section: Section, sect: Element) -> None:
    first = section.headers.get("first", ())
    on_first = page_field(first)
    if section.title_page:
        if on_first is not None and not _words(first):
            _clear(on_first.paragraph.origin)
        return
    if _words(section.headers.get("default", ())) or _words(first) or on_first is not None:
        return
    put(child(sect, "titlePg"), val=None)
    foot = referred(sect, "footerReference", "default")
    if foot and not referred(sect, "footerReference", "first"):
        reference(sect, "footerReference", "first", foot)


# --- typeface ----------------------------------------------------------------------------------------------


def mend_fonts(found: Elements, package: EditedPackage) -> None:
    """Times New Roman in styles and runs, black in runs. Fonts of before Unicode stay, or letters become others."""
    everything = [p for group in everywhere(found.anatomy.document) for p in paragraphs(group)]
    if not any(legacy_name(name) for p in everything for name in _families(p)):
        _mend_styles(package)
    for paragraph in everything:
        _mend_runs(paragraph)


def _families(paragraph: Paragraph) -> set[str]:
    return {i.look.family for i in paragraph.items if isinstance(i, Text | Field)}


def _mend_styles(package: EditedPackage) -> None:
    name = package.related(main_part(package), "styles") or "word/styles.xml"
    root = package.xml(name)
    for fonts in root.iter(W + "rFonts") if root is not None else ():
        stated = (fonts.get(W + "ascii") or "").lower()
        if stated not in (*TIMES, *SYMBOL_FONTS) and not legacy_name(stated):
            _set_font(fonts)


def _mend_runs(paragraph: Paragraph) -> None:
    if paragraph.origin is None:
        return
    pieces = [i for i in paragraph.items if isinstance(i, Text | Field)]
    shown = [Text(i.text or "1", i.look) if isinstance(i, Field) else i for i in pieces]
    wrong = {name for piece in shown for name in wrong_fonts(piece)}
    coloured = any(p.look.colour not in (None, "000000") for p in shown if p.text.strip())
    if any(legacy_name(name) for name in wrong):
        wrong = set()
    for run in own_runs(paragraph.origin) if wrong or coloured else ():
        look = properties(run, "rPr")
        if wrong and not _is_symbol(look):
            _set_font(child(look, "rFonts"))
        if coloured:
            put(child(look, "color"), val="auto", themeColor=None, themeTint=None, themeShade=None)


def _is_symbol(look: Element) -> bool:
    fonts = look.find(W + "rFonts")
    return fonts is not None and (fonts.get(W + "ascii") or "").lower() in SYMBOL_FONTS


def _set_font(fonts: Element) -> None:
    put(fonts, ascii=_FONT, hAnsi=_FONT, cs=_FONT, asciiTheme=None, hAnsiTheme=None, cstheme=None)
