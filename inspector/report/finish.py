"""What a template cannot say by itself, done to the filled document: photos, line lengths, first uses, properties."""

import io
import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any
from xml.sax.saxutils import escape

from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.text.run import Run

from inspector import border
from inspector.report.abbreviations import FirstUse
from inspector.report.head_lines import set_rules
from inspector.report.mark_names import AROUND, INSPECTION, SENTENCES, TEMPLATE, Origin, sentence_of
from inspector.report.marks import name_marks, place_marks, write_properties
from inspector.report.our_styles import OurStyles
from inspector.report.pictures import PictureOf, Unprinted
from inspector.report.returned import around_digests
from inspector.report.stamp_frames import place_stamps
from inspector.report.stamps import Stamps

_PICTURE = re.compile("\ue000([0-9]{1,4})\ue001")
_NO_PICTURE = {
    Unprinted.ABSENT: "(Tệp ảnh chưa có trong sổ này)",
    Unprinted.DAMAGED: "(Tệp ảnh bị hỏng, không in được)",
}
_W_P, _W_T, _W_KEEP = qn("w:p"), qn("w:t"), qn("w:keepNext")
_PAGE_FIELD = re.compile(r"\bPAGE\b")
_NOT_PROSE = frozenset(
    {"Recipients", "Country", "Motto", "Parent", "Issuer", "Number", "PlaceDate", "AnnexReference"}
)
_PEOPLE = ("/people", "/custom-properties", "/thumbnail")
"""The last word of relationships to parts that say who made the template, or show it as it was."""
_AUTHOR = re.compile(rb'(\bw:author|\bw15:author)="[^"]*"|\bw:initials="[^"]*"')
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/'
    'officeDocument/2006/extended-properties"><Application>Sổ Kiểm Tra</Application></Properties>'
).encode()


NO_STAMPS = Stamps()


@dataclass(frozen=True, slots=True)
class Marked:
    """A finished document's sentences, id to printed words in its order, and digests of all text around them."""

    sentences: Mapping[str, str]
    around: tuple[str, ...]


def finish(
    document: Any,
    picture_of: PictureOf,
    captions: Callable[[int], str],
    first_use: FirstUse,
    owner: str,
    origin: Origin | None = None,
    *,
    stamps: Stamps = NO_STAMPS,
    moment: datetime | None = None,
) -> Marked:
    """Finish a filled document in place. `owner` is the body that the document's properties name.

    `moment`, the present where it is not given, is when it was made by its own account.
    """
    named = OurStyles(document)
    marks = place_marks(document) if origin else []
    _drop_empty_last_section(document)
    _number_annexes(document)
    set_rules(document, named)
    place_stamps(document, named, stamps)
    _keep_totals(document, named)
    for text in list(document.element.body.iter(_W_T)):
        letters = text.text or ""
        if "\ue000" in letters:
            _place_picture(document, text, picture_of, captions)
        elif (
            first_use.may_change(letters) and named.style_of(next(text.iterancestors(_W_P))) not in _NOT_PROSE
        ):
            text.text = first_use(letters)
    _set_properties(document, owner, moment or border.now())
    if origin is None:
        return Marked({}, ())
    names = name_marks(marks)
    around = around_digests(document.element.body)
    said = {INSPECTION: origin.inspection, TEMPLATE: origin.template}
    write_properties(document, {**said, SENTENCES: " ".join(names), AROUND: " ".join(around)})
    return Marked({sentence_of(mark.token): mark.words for mark in marks}, tuple(around))


# --- photos -----------------------------------------------------------------------------------------


def _place_picture(document: Any, text: Any, picture_of: PictureOf, captions: Callable[[int], str]) -> None:
    found = _PICTURE.search(text.text)
    if found is None:
        return
    number = int(found[1])
    picture = picture_of(number)
    if isinstance(picture, Unprinted):
        text.text = _PICTURE.sub(_NO_PICTURE[picture], text.text)
        return
    text.text = _PICTURE.sub("", text.text)
    run = Run(text.getparent(), document._body)
    shape: Any = run.add_picture(io.BytesIO(picture.content), Mm(picture.width_mm), Mm(picture.height_mm))
    properties = shape._inline.docPr
    properties.set("id", str(9000 + number))  # unique beside those of the template
    properties.set("name", f"Ảnh {number}")
    properties.set("descr", captions(number))
    named = shape._inline.graphic.graphicData.pic.nvPicPr.cNvPr
    named.set("name", f"anh-{number}.jpg")


# --- tables -----------------------------------------------------------------------------------------


def _keep_totals(document: Any, named: OurStyles) -> None:
    """The totals below a table stay on the page of the row before them: nobody should find them on a page alone.

    The last of them binds nothing to itself: what follows a table may begin the next page, and LibreOffice leaves a
    heading behind where a chain goes on through a table.
    """
    for table in document.element.body.iterchildren(qn("w:tbl")):
        rows = table.tr_lst
        totals = sum(1 for _ in takewhile(lambda row: _is_strong(row, named), reversed(rows)))
        if 0 < totals < len(rows):
            for paragraph in rows[-totals - 1].iter(_W_P):
                _keep_next(paragraph)
            for paragraph in rows[-1].iter(_W_P):
                _keep_next(paragraph).val = False


def _keep_next(paragraph: Any) -> Any:
    """The paragraph's `w:keepNext`: the first but for the style, so no other place is looked for."""
    properties = paragraph.get_or_add_pPr()
    there = properties.find(_W_KEEP)
    if there is None:
        there = OxmlElement("w:keepNext")
        properties.insert(0 if properties.pStyle is None else 1, there)
    return there


def _is_strong(row: Any, named: OurStyles) -> bool:
    first = next(row.iter(_W_P), None)
    return first is not None and named.style_of(first) == "TableStrongNumber"


# --- sections --------------------------------------------------------------------------------------


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


def _number_annexes(document: Any) -> None:
    """A section whose header is bare is numbered as the first one is.

    LibreOffice saves the header of a section that fills less than a page without its page number, and every annex of a
    template does.
    """
    first, *others = document.sections
    properties = first._sectPr
    references = properties.findall(qn("w:headerReference"))
    shown = [part for reference in references if (part := _header(document, reference)) is not None]
    if properties.find(qn("w:titlePg")) is None or not any(_has_page_number(part) for part in shown):
        return
    for section in others:
        own = section._sectPr
        there = own.findall(qn("w:headerReference"))
        if not there or own.find(qn("w:titlePg")) is not None:
            continue
        if any(_is_written(_header(document, reference)) for reference in there):
            continue
        for reference in there:
            own.remove(reference)
        for place, reference in enumerate(references):
            own.insert(place, deepcopy(reference))
        own.insert_element_before(
            parse_xml(f"<w:titlePg {nsdecls('w')}/>"),
            *("w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange"),
        )


def _header(document: Any, reference: Any) -> Any:
    relation = document.part.rels.get(reference.get(qn("r:id")) or "")
    return None if relation is None or relation.is_external else relation.target_part.element


def _has_page_number(header: Any) -> bool:
    codes = [code.text or "" for code in header.iter(qn("w:instrText"))]
    codes += [field.get(qn("w:instr")) or "" for field in header.iter(qn("w:fldSimple"))]
    return any(_PAGE_FIELD.search(code) for code in codes)


def _is_written(header: Any) -> bool:
    if header is None:
        return False
    pictures = (qn("w:drawing"), qn("w:pict"))
    return _has_page_number(header) or any(
        each.tag in pictures or (each.text or "").strip() for each in header.iter(_W_T, *pictures)
    )


# --- properties -------------------------------------------------------------------------------------


def _set_properties(document: Any, owner: str, moment: datetime) -> None:
    """The issuing body and nothing else: no person, no computer, no folder."""
    package = document.part.package
    for relations in (package.rels, document.part.rels):
        for key in [key for key, each in relations.items() if each.reltype.endswith(_PEOPLE)]:
            del relations[key]
    properties = document.core_properties
    properties.author = properties.last_modified_by = owner[:255]
    properties.created = properties.modified = moment.replace(tzinfo=None, microsecond=0)
    properties.revision = 1
    for part in package.iter_parts():
        if str(part.partname) == "/docProps/app.xml":
            part._blob = _APP
        else:
            _forget_authors(part, owner)


def _forget_authors(part: Any, owner: str) -> None:
    """Comments and tracked changes of a template are the body's, not a person's."""
    if isinstance(part, XmlPart):
        for element in part.element.xpath("//*[@w:author]"):
            element.set(qn("w:author"), owner[:255])
            element.attrib.pop(qn("w:initials"), None)
    elif part.content_type.endswith("xml") and _AUTHOR.search(part.blob) is not None:
        name = escape(owner[:255], {'"': "&quot;"}).encode()
        part._blob = _AUTHOR.sub(lambda found: found[1] + b'="' + name + b'"' if found[1] else b"", part.blob)
