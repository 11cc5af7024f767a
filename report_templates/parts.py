"""What the templates are put together from: paragraphs, tables, sections, head, signature, the file itself.

Each document is a module of its own beside this one; `make.py` writes them all.
"""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from inspector.report.type_width import bold_width
from report_templates.styles import styles_xml, twips

PORTRAIT_MM = 165  # between margins of 30 and 15
LANDSCAPE_MM = 252
LEFT_HEAD_MM, RIGHT_HEAD_MM = (
    70,
    98,
)  # a little wider than the text, so that «Thành phố Hồ Chí Minh, ngày …» fits
MOTTO = "Độc lập - Tự do - Hạnh phúc"


class Page:
    """Writes paragraphs and tables one after another into a document's body or a cell."""

    def __init__(self, document: Any) -> None:
        self.document = document

    def add(self, style: str, text: str = "") -> Any:
        """One paragraph."""
        return fill(self.document.add_paragraph(), style, text)

    def tag(self, tag: str) -> None:
        """A paragraph that only steers: it is gone from the finished document."""
        self.add("Body", "{%p " + tag + " %}")

    def loop(self, tag: str, style: str, text: str) -> None:
        """One paragraph for each."""
        self.tag(f"for {tag}")
        self.add(style, text)
        self.tag("endfor")

    def table(self, widths_mm: Sequence[float], head: Sequence[str], rows: Sequence["Row"]) -> Any:
        """A ruled table whose head is repeated on each page and whose rows stay whole."""
        table = plain_table(self.document, widths_mm)
        table._tbl.tblPr.find(qn("w:tblStyle")).set(qn("w:val"), "Grid")
        cells(table.add_row(), widths_mm, head, ["TableHead"] * len(head), center=True)
        table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        for row in rows:
            if isinstance(row, str):
                _tag_row(table.add_row(), widths_mm, row)
            elif isinstance(row, Whole):
                _whole_row(table.add_row(), widths_mm, row)
            else:
                cells(table.add_row(), widths_mm, row[0], row[1])
        return table

    def end_section(self, *, landscape: bool = False) -> None:
        """What stands so far is one section: its own page numbers, its own paper direction."""
        paragraph = self.add("Gap")
        properties = OxmlElement("w:sectPr")
        paragraph._p.get_or_add_pPr().append(properties)
        _section(properties, self.document, landscape)


@dataclass(frozen=True)
class Whole:
    """A row of one cell from edge to edge."""

    text: str
    style: str = "TableStrong"


Row = str | Whole | tuple[Sequence[str], Sequence[str]]
"""A tag, a row of one cell, or the texts of cells with their styles."""

_KEPT = {"TableNumber": "TableNumberKeep", "TableText": "TableTextKeep"}


def above_totals(loop: str, texts: Sequence[str], styles: Sequence[str]) -> tuple[Row, ...]:
    """A loop's rows in a table that ends with totals and may go on overleaf.

    A page never ends with the head and one row alone, and the totals never stand on a page without two rows of theirs.
    """
    kept: Row = (texts, [_KEPT[style] for style in styles])
    return (loop, "if loop.first or loop.revindex < 3", kept, "else", (texts, styles), "endif", "endfor")


def fill(paragraph: Any, style: str, text: str) -> Any:
    # By id: python-docx would look a style up by the name that people see.
    paragraph._p.get_or_add_pPr().insert(0, parse_xml(f'<w:pStyle {nsdecls("w")} w:val="{style}"/>'))
    if text:
        paragraph.add_run(text)
    return paragraph


def plain_table(document: Any, widths_mm: Sequence[float]) -> Any:
    table = document.add_table(rows=0, cols=len(widths_mm))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    properties = table._tbl.tblPr
    for child in list(properties):
        properties.remove(child)
    for xml in (
        '<w:tblStyle {} w:val="TableNormal"/>',
        f'<w:tblW {{}} w:w="{sum(twips(width) for width in widths_mm)}" w:type="dxa"/>',
        '<w:jc {} w:val="center"/>',
        '<w:tblLayout {} w:type="fixed"/>',
    ):
        properties.append(parse_xml(xml.format(nsdecls("w"))))
    for column, width in zip(table._tbl.tblGrid.findall(qn("w:gridCol")), widths_mm, strict=True):
        column.set(qn("w:w"), str(twips(width)))
    return table


def cells(
    row: Any, widths_mm: Sequence[float], texts: Sequence[str], styles: Sequence[str], *, center: bool = False
) -> None:
    row._tr.get_or_add_trPr().insert(0, parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    for cell, width, text, style in zip(row.cells, widths_mm, texts, styles, strict=True):
        cell.width = Mm(width)
        if center:
            cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:vAlign {nsdecls("w")} w:val="center"/>'))
        fill(cell.paragraphs[0], style, text)


def _tag_row(row: Any, widths_mm: Sequence[float], tag: str) -> None:
    first = row.cells[0].merge(row.cells[-1])
    first.width = Mm(sum(widths_mm))
    fill(first.paragraphs[0], "TableText", "{%tr " + tag + " %}")


def _whole_row(row: Any, widths_mm: Sequence[float], whole: Whole) -> None:
    row._tr.get_or_add_trPr().insert(0, parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    first = row.cells[0].merge(row.cells[-1])
    first.width = Mm(sum(widths_mm))
    fill(first.paragraphs[0], whole.style, whole.text)


def _section(properties: Any, document: Any, landscape: bool) -> None:
    first = document.sections[-1]._sectPr  # the last keeps the headers that every section shares
    for reference in first.findall(qn("w:headerReference")):
        properties.append(
            parse_xml(
                f'<w:headerReference {nsdecls("w", "r")} w:type="{reference.get(qn("w:type"))}" '
                f'r:id="{reference.get(qn("r:id"))}"/>'
            )
        )
    _page_setup(properties, landscape)


def _page_setup(properties: Any, landscape: bool) -> None:
    width, height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    size = parse_xml(f'<w:pgSz {nsdecls("w")} w:w="{width.twips}" w:h="{height.twips}"/>')
    if landscape:
        size.set(qn("w:orient"), "landscape")
    for xml in (
        f'<w:type {nsdecls("w")} w:val="nextPage"/>',
        None,
        f'<w:pgMar {nsdecls("w")} w:top="{twips(20)}" w:right="{twips(15)}" w:bottom="{twips(20)}" '
        f'w:left="{twips(30)}" w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"/>',
        f'<w:pgNumType {nsdecls("w")} w:start="1"/>',
        f"<w:titlePg {nsdecls('w')}/>",
    ):
        properties.append(size if xml is None else parse_xml(xml))


# --- the parts of the document ----------------------------------------------------------------------


def _page_numbers(document: Any) -> None:
    """Centred in the top margin, not on a section's first page."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph._p.clear_content()
    for old in paragraph._p.findall(qn("w:pPr")):
        paragraph._p.remove(old)
    fill(paragraph, "PageNumber", "")
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("text", "2"), ("end", "")):
        run = paragraph.add_run()
        if kind == "text":
            run.text = text
        elif kind:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
        else:
            run._r.append(parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve">{text}</w:instrText>'))
    first = section.first_page_header
    first.is_linked_to_previous = False
    for old in first.paragraphs[0]._p.findall(qn("w:pPr")):
        first.paragraphs[0]._p.remove(old)
    fill(first.paragraphs[0], "PageNumber", "")


def rule(paragraph: Any, width_mm: float, length_mm: float) -> None:
    """Make the paragraph's line `length_mm` long, centred in `width_mm`."""
    side = twips((width_mm - length_mm) / 2)
    properties = paragraph._p.get_or_add_pPr()
    indent = parse_xml(f'<w:ind {nsdecls("w")} w:left="{side}" w:right="{side}"/>')
    properties.append(indent)


def head(page: Page, *, dated: bool = True, letter: bool = False) -> None:
    """Bodies, Quốc hiệu, number, place and date. Records are not `dated`; a `letter` says there what it is about."""
    widths = (LEFT_HEAD_MM, RIGHT_HEAD_MM)
    table = plain_table(page.document, widths)
    cells(
        table.add_row(),
        widths,
        ("{{ document.superior_body }}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Parent", "Country"),
    )
    left, right = table.rows[0].cells
    if letter:  # a body may have no other above it
        parent = left.paragraphs[0]
        fill(parent.insert_paragraph_before(), "Parent", "{%p if document.superior_body %}")
        fill(left.add_paragraph(), "Parent", "{%p endif %}")
    fill(left.add_paragraph(), "Issuer", "{{ document.issuing_body }}")
    rule(fill(left.add_paragraph(), "IssuerRule", ""), LEFT_HEAD_MM, 28)
    fill(right.add_paragraph(), "Motto", MOTTO)
    rule(fill(right.add_paragraph(), "MottoRule", ""), RIGHT_HEAD_MM, bold_width(MOTTO, 13) * 25.4 / 72)
    cells(
        table.add_row(),
        widths,
        (
            "Số: {{ document.number }}/{{ document.symbol }}",
            "{{ document.place }}, {{ document.date }}" if dated else "",
        ),
        ("Number", "PlaceDate"),
    )
    if letter:
        fill(table.rows[1].cells[0].add_paragraph(), "LetterSubject", "V/v {{ document.subject_inside }}")


def title(page: Page) -> None:
    """The document's type and what it is about."""
    page.add("Type", "{{ document.type }}")
    page.add("Subject", "{{ document.subject }}")
    rule(page.add("SubjectRule"), PORTRAIT_MM, 55)


def addressees(page: Page) -> None:
    """«Kính gửi»: one on the same line, several under the colon."""
    page.tag("if addressees.several")
    page.add("Addressees", "{{ addressees.several }}")
    page.tag("else")
    page.add("Addressee", "{{ addressees.one }}")
    page.tag("endif")


def columns(page: Page, **widths_mm: float) -> None:
    """The signatures of a record side by side: the names of `signatures`, each with its width. Names stand level."""
    names, widths = list(widths_mm), list(widths_mm.values())
    table = plain_table(page.document, widths)
    cells(
        table.add_row(),
        widths,
        ["{{ signatures." + name + ".authority }}" for name in names],
        ["SignAuthority"] * len(names),
    )
    cells(
        table.add_row(),
        widths,
        ["{{ signatures." + name + ".name }}" for name in names],
        ["SignName"] * len(names),
    )


def recipients_below(page: Page) -> None:
    """«Nơi nhận» under the signatures of a record."""
    page.add("Gap")
    page.add("RecipientsWord", "Nơi nhận:")
    page.loop("recipient in recipients", "Recipients", "- {{ recipient }};")
    page.add("Recipients", "- Lưu: {{ document.archive }}.")


def signature(page: Page) -> None:
    widths = (75, 90)
    table = plain_table(page.document, widths)
    cells(
        table.add_row(), widths, ("Nơi nhận:", "{{ signer.authority }}"), ("RecipientsWord", "SignAuthority")
    )
    left, right = table.rows[0].cells
    for style, text in (
        ("Recipients", "{%p for recipient in recipients %}"),
        ("Recipients", "- {{ recipient }};"),
        ("Recipients", "{%p endfor %}"),
        ("Recipients", "- Lưu: {{ document.archive }}."),
    ):
        fill(left.add_paragraph(), style, text)
    for style, text in (
        ("SignAuthority", "{%p if signer.office %}"),
        ("SignAuthority", "{{ signer.office }}"),
        ("SignAuthority", "{%p endif %}"),
        ("SignName", "{{ signer.name }}"),
    ):
        fill(right.add_paragraph(), style, text)


def make_document(build: Callable[[Page], None], *, landscape: bool = False) -> bytes:
    """A template's bytes, the same at every run. `landscape`: its last section lies across."""
    document = Document()
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    root = document.styles._element
    for child in list(root):
        root.remove(child)
    for child in list(styles_xml()):
        root.append(child)
    _page_numbers(document)
    build(Page(document))
    last = document.sections[-1]._sectPr
    references = last.findall(qn("w:headerReference"))
    for child in list(last):
        if child not in references:
            last.remove(child)
    _page_setup(last, landscape)
    properties = document.core_properties
    properties.author = properties.last_modified_by = "{{ document.issuing_body }}"
    properties.title = "{{ document.type_name }} {{ document.subject_inside }}"
    properties.comments = properties.keywords = properties.subject = ""
    properties.created = properties.modified = datetime(2021, 1, 1)  # noqa: DTZ001 - Office keeps no zone
    properties.revision = 1
    out = io.BytesIO()
    document.save(out)
    return _lean(out.getvalue())


_UNUSED = re.compile(r"customXml/|docProps/thumbnail|word/(stylesWithEffects|webSettings|numbering|theme/)")


def _lean(content: bytes) -> bytes:
    """The package without what python-docx's own template brings along, each member with the same date."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for info in source.infolist():
            if _UNUSED.match(info.filename):
                continue
            data = source.read(info.filename)
            if info.filename.endswith((".rels", "[Content_Types].xml")):
                data = re.sub(
                    rb"<(?:Relationship|Override)\b[^>]*(?:customXml|thumbnail|stylesWithEffects|webSettings|numbering"
                    rb"|theme)[^>]*?/>",
                    b"",
                    data,
                )
            if info.filename == "docProps/app.xml":
                data = _APP
            if info.filename == "word/settings.xml":
                data = _SETTINGS
            made.writestr(zipfile.ZipInfo(info.filename, (2021, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


_SETTINGS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:settings xmlns:w="http://schemas.openxmlformats.org/'
    b'wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    b'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    b'w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    b"</w:settings>"
)
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/'
    'officeDocument/2006/extended-properties"><Application>Sổ Kiểm Tra</Application></Properties>'
).encode()
