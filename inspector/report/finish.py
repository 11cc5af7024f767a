"""What a template cannot say by itself, done to the filled document: photos, line lengths, first uses, properties."""

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.text.run import Run

from inspector import border
from inspector.report.abbreviations import FirstUse
from inspector.report.pictures import PictureOf
from inspector.report.type_width import bold_width

RULES = {"IssuerRule": "Issuer", "SubjectRule": "Subject"}
"""Styles of lines that are 1/3 - 1/2 as long as the text above them, and the style of that text."""
_RULE_SHARE = 0.42
_SIZES = {"Issuer": 12.0, "Subject": 14.0}
_PICTURE = re.compile("\ue000([0-9]{1,4})\ue001")
_NO_PICTURE = "(Tệp ảnh chưa có trong sổ này)"
_W_P, _W_T, _W_BR, _W_STYLE, _W_VAL = qn("w:p"), qn("w:t"), qn("w:br"), qn("w:pStyle"), qn("w:val")
_NOT_PROSE = frozenset({"Recipients", "Country", "Motto", "Parent", "Issuer", "Number", "PlaceDate"})
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/'
    'officeDocument/2006/extended-properties"><Application>Sổ Kiểm Tra</Application></Properties>'
).encode()


def finish(
    document: Any, picture_of: PictureOf, captions: Callable[[int], str], first_use: FirstUse, owner: str
) -> None:
    """Finish a filled document in place. `owner` is the body that the document's properties name."""
    _drop_empty_last_section(document)
    _set_rules(document)
    for text in list(document.element.body.iter(_W_T)):
        letters = text.text or ""
        if "\ue000" in letters:
            _place_picture(document, text, picture_of, captions)
        elif first_use.may_change(letters) and _style_of(_paragraph_of(text)) not in _NOT_PROSE:
            text.text = first_use(letters)
    _set_properties(document, owner)


def _paragraph_of(text: Any) -> Any:
    return next(text.iterancestors(_W_P))


def _style_of(paragraph: Any) -> str:
    properties = paragraph.pPr
    style = None if properties is None else properties.find(_W_STYLE)
    return "" if style is None else style.get(_W_VAL) or ""


# --- photos -----------------------------------------------------------------------------------------


def _place_picture(document: Any, text: Any, picture_of: PictureOf, captions: Callable[[int], str]) -> None:
    found = _PICTURE.search(text.text)
    if found is None:
        return
    number = int(found[1])
    picture = picture_of(number)
    text.text = _PICTURE.sub("" if picture else _NO_PICTURE, text.text)
    if picture is None:
        return
    run = Run(text.getparent(), document._body)
    shape: Any = run.add_picture(io.BytesIO(picture.content), Mm(picture.width_mm), Mm(picture.height_mm))
    properties = shape._inline.docPr
    properties.set("id", str(9000 + number))  # unique beside those of the template
    properties.set("name", f"Ảnh {number}")
    properties.set("descr", captions(number))
    named = shape._inline.graphic.graphicData.pic.nvPicPr.cNvPr
    named.set("name", f"anh-{number}.jpg")


# --- sections and lines -----------------------------------------------------------------------------


def _drop_empty_last_section(document: Any) -> None:
    """When nothing follows the last section break, the section before it becomes the last one."""
    body = document.element.body
    last = body.find(qn("w:sectPr"))
    if last is None:
        return
    before = last.getprevious()
    if before is None or before.tag != _W_P or before.pPr is None:
        return
    section = before.pPr.find(qn("w:sectPr"))
    if section is None:
        return
    before.pPr.remove(section)
    body.replace(last, section)


def _set_rules(document: Any) -> None:
    for rule, above in _rules(document):
        width = _room(document, rule)
        text = "".join("\n" if piece.tag == _W_BR else piece.text or "" for piece in above.iter(_W_T, _W_BR))
        if _style_of(above) == "Issuer":
            text = text.upper()
        last_line = text.rpartition("\n")[2]
        length = min(bold_width(last_line, _SIZES[_style_of(above)]), width) * _RULE_SHARE
        side = max(0, round((width - length) * 10))  # twentieths of a point, half on each side
        properties = rule.get_or_add_pPr()
        for old in properties.findall(qn("w:ind")):
            properties.remove(old)
        indent = parse_xml(f'<w:ind {nsdecls("w")} w:left="{side}" w:right="{side}" w:firstLine="0"/>')
        properties.insert_element_before(indent, "w:contextualSpacing", "w:jc", "w:rPr", "w:sectPr")


def _rules(document: Any) -> Iterator[tuple[Any, Any]]:
    """Each line's paragraph with the paragraph above it."""
    for style in document.element.body.iter(_W_STYLE):
        wanted = RULES.get(style.get(_W_VAL))
        if wanted is None:
            continue
        rule = _paragraph_of(style)
        above = rule.getprevious()
        if above is not None and above.tag == _W_P and _style_of(above) == wanted:
            yield rule, above


def _room(document: Any, paragraph: Any) -> float:
    """Points between the margins, or inside the table cell, that the paragraph stands in."""
    parent = paragraph.getparent()
    if parent.tag == qn("w:tc") and parent.width is not None:
        return float(parent.width.pt)
    section = document.sections[0]
    return float((section.page_width - section.left_margin - section.right_margin) / 12700)


# --- properties -------------------------------------------------------------------------------------


def _set_properties(document: Any, owner: str) -> None:
    """The issuing body and nothing else: no person, no computer, no folder."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = owner[:255]
    properties.created = properties.modified = border.now().replace(tzinfo=None, microsecond=0)
    properties.revision = 1
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/docProps/app.xml":
            part._blob = _APP
