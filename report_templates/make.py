"""Makes thong-bao-ket-luan.docx, the template of the conclusion, with every official layout rule kept.

Run it after changing it: `python report_templates/make.py`. Offices change the result in Word, not this file. The
fields that a template may name are listed in docs/template-fields.md.
"""

import io
import re
import sys
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from inspector.report.type_width import bold_width
from report_templates.styles import styles_xml, twips

OUT = Path(__file__).with_name("thong-bao-ket-luan.docx")

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
        return _fill(self.document.add_paragraph(), style, text)

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
        table = _plain_table(self.document, widths_mm)
        table._tbl.tblPr.find(qn("w:tblStyle")).set(qn("w:val"), "Grid")
        _cells(table.add_row(), widths_mm, head, ["TableHead"] * len(head), center=True)
        table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        for row in rows:
            if isinstance(row, str):
                _tag_row(table.add_row(), widths_mm, row)
            else:
                _cells(table.add_row(), widths_mm, row[0], row[1])
        return table

    def end_section(self, *, landscape: bool = False) -> None:
        """What stands so far is one section: its own page numbers, its own paper direction."""
        paragraph = self.add("Gap")
        properties = OxmlElement("w:sectPr")
        paragraph._p.get_or_add_pPr().append(properties)
        _section(properties, self.document, landscape)


Row = str | tuple[Sequence[str], Sequence[str]]


def _fill(paragraph: Any, style: str, text: str) -> Any:
    # By id: python-docx would look a style up by the name that people see.
    paragraph._p.get_or_add_pPr().insert(0, parse_xml(f'<w:pStyle {nsdecls("w")} w:val="{style}"/>'))
    if text:
        paragraph.add_run(text)
    return paragraph


def _plain_table(document: Any, widths_mm: Sequence[float]) -> Any:
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


def _cells(
    row: Any, widths_mm: Sequence[float], texts: Sequence[str], styles: Sequence[str], *, center: bool = False
) -> None:
    row._tr.get_or_add_trPr().insert(0, parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    for cell, width, text, style in zip(row.cells, widths_mm, texts, styles, strict=True):
        cell.width = Mm(width)
        if center:
            cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:vAlign {nsdecls("w")} w:val="center"/>'))
        _fill(cell.paragraphs[0], style, text)


def _tag_row(row: Any, widths_mm: Sequence[float], tag: str) -> None:
    first = row.cells[0].merge(row.cells[-1])
    first.width = Mm(sum(widths_mm))
    _fill(first.paragraphs[0], "TableText", "{%tr " + tag + " %}")


def _section(properties: Any, document: Any, landscape: bool) -> None:
    width, height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    size = parse_xml(f'<w:pgSz {nsdecls("w")} w:w="{width.twips}" w:h="{height.twips}"/>')
    if landscape:
        size.set(qn("w:orient"), "landscape")
    first = document.sections[-1]._sectPr  # the last keeps the headers that every section shares
    for reference in first.findall(qn("w:headerReference")):
        properties.append(
            parse_xml(
                f'<w:headerReference {nsdecls("w", "r")} w:type="{reference.get(qn("w:type"))}" '
                f'r:id="{reference.get(qn("r:id"))}"/>'
            )
        )
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
    _fill(paragraph, "PageNumber", "")
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
    _fill(first.paragraphs[0], "PageNumber", "")


def _rule(paragraph: Any, width_mm: float, length_mm: float) -> None:
    """Make the paragraph's line `length_mm` long, centred in `width_mm`."""
    side = twips((width_mm - length_mm) / 2)
    properties = paragraph._p.get_or_add_pPr()
    indent = parse_xml(f'<w:ind {nsdecls("w")} w:left="{side}" w:right="{side}"/>')
    properties.append(indent)


def _head(page: Page) -> None:
    table = _plain_table(page.document, (LEFT_HEAD_MM, RIGHT_HEAD_MM))
    widths = (LEFT_HEAD_MM, RIGHT_HEAD_MM)
    _cells(
        table.add_row(),
        widths,
        ("{{ document.superior_body }}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Parent", "Country"),
    )
    left, right = table.rows[0].cells
    _fill(left.add_paragraph(), "Issuer", "{{ document.issuing_body }}")
    _rule(_fill(left.add_paragraph(), "IssuerRule", ""), LEFT_HEAD_MM, 28)
    _fill(right.add_paragraph(), "Motto", MOTTO)
    _rule(_fill(right.add_paragraph(), "MottoRule", ""), RIGHT_HEAD_MM, bold_width(MOTTO, 13) * 25.4 / 72)
    _cells(
        table.add_row(),
        widths,
        ("Số: {{ document.number }}/{{ document.symbol }}", "{{ document.place }}, {{ document.date }}"),
        ("Number", "PlaceDate"),
    )


def _opening(page: Page) -> None:
    page.add("Type", "{{ document.type }}")
    page.add("Subject", "{{ document.subject }}")
    _rule(page.add("SubjectRule"), PORTRAIT_MM, 55)
    page.loop("basis in document.bases", "Basis", "{{ basis }}")
    page.add(
        "Body",
        "Thực hiện Quyết định số {{ decision.number }} {{ decision.date }} của {{ decision.issuer }} về việc "
        "{{ decision.subject }}, {{ visit.days }}, Đoàn kiểm tra do đồng chí {{ team.head }} làm Trưởng đoàn đã "
        "kiểm tra {{ visit.subject }} {{ visit.periods }} tại {{ unit.name }}. Trên cơ sở báo cáo của đơn vị, kết "
        "quả kiểm tra hồ sơ, thực tế và ý kiến giải trình, Đoàn kiểm tra kết luận như sau:",
    )
    page.add("SectionRoman", "I. KHÁI QUÁT")
    page.loop("paragraph in overview", "Body", "{{ paragraph }}")


def _results(page: Page) -> None:
    page.add("SectionRoman", "II. KẾT QUẢ KIỂM TRA")
    page.tag("for checklist in checklists")
    page.add("SectionNumber", "{{ checklist.number }}. {{ checklist.title }}")
    page.add("SectionLetter", "a) Ưu điểm")
    page.loop("sentence in checklist.strengths", "Body", "- {{ sentence.text }}")
    page.add("SectionLetter", "b) Hạn chế")
    page.loop("sentence in checklist.shortcomings", "Body", "- {{ sentence.text }}")
    _end_checklists(page)
    page.add("SectionRoman", "III. NGUYÊN NHÂN CỦA HẠN CHẾ")
    page.tag("for checklist in checklists")
    page.tag("if checklist.causes")
    page.add("SectionNumber", "{{ checklist.number }}. {{ checklist.title }}")
    page.loop("sentence in checklist.causes", "Body", "- {{ sentence.text }}")
    page.tag("endif")
    _end_checklists(page)


def _end_checklists(page: Page) -> None:
    page.tag("else")
    page.add("Body", "Chưa chọn danh mục kiểm tra.")
    page.tag("endfor")


def _scores(page: Page) -> None:
    page.add("SectionRoman", "IV. KẾT QUẢ CHẤM ĐIỂM, XẾP LOẠI")
    page.tag("for checklist in checklists")
    page.add("SectionNumber", "{{ checklist.number }}. {{ checklist.title }}")
    page.add("BodyLead", "{{ checklist.score.sentence }}")
    page.table(
        (14, 79, 24, 24, 24),
        ("STT", "Nội dung", "Điểm chuẩn", "Đơn vị tự chấm", "Đoàn chấm"),
        (
            "for section in checklist.sections",
            (
                (
                    "{{ section.number }}",
                    "{{ section.title }}",
                    "{{ section.max }}",
                    "{{ section.self }}",
                    "{{ section.team }}",
                ),
                ("TableNumber", "TableText", "TableNumber", "TableNumber", "TableNumber"),
            ),
            "endfor",
            "for line in checklist.score.lines",
            (
                ("", "{{ line.label }}", "{{ line.max }}", "{{ line.self }}", "{{ line.team }}"),
                ("TableStrongNumber", "TableStrong", *["TableStrongNumber"] * 3),
            ),
            "endfor",
        ),
    )
    page.add("Gap")
    _end_checklists(page)
    page.tag("if checklists")
    page.add("Body", "Điểm chi tiết của từng nội dung kiểm tra nêu tại {{ annexes.scores.word }}.")
    page.tag("endif")


def _demands(page: Page) -> None:
    page.add("SectionRoman", "V. YÊU CẦU")
    page.tag("if requirements")
    page.add("BodyLead", "Để khắc phục các hạn chế nêu trên, Đoàn kiểm tra yêu cầu {{ unit.short }}:")
    page.table(
        (12, 79, 44, 30),
        ("STT", "Nội dung yêu cầu", "Chủ trì, phối hợp", "Thời hạn hoàn thành"),
        (
            "for requirement in requirements",
            (
                (
                    "{{ requirement.number }}",
                    "{{ requirement.text }}",
                    "{{ requirement.owner }}{% if requirement.supporting %}; phối hợp: "
                    "{{ requirement.supporting }}{% endif %}",
                    "{{ requirement.deadline }}",
                ),
                ("TableNumber", "TableText", "TableText", "TableNumber"),
            ),
            "endfor",
        ),
    )
    page.add("Gap")
    page.tag("else")
    page.add(
        "Body",
        "{{ unit.name }} tiếp tục phát huy kết quả đạt được, duy trì nền nếp các mặt công tác đã kiểm tra.",
    )
    page.tag("endif")
    page.add("SectionRoman", "VI. TỔ CHỨC THỰC HIỆN")
    page.add(
        "Closing",
        "Yêu cầu {{ unit.name }} nghiêm túc thực hiện{% if requirements %}, báo cáo kết quả khắc phục về "
        "{{ report.to }} trước {{ report.deadline }}{% else %} {{ document.type_name }} này{% endif %}./.",
    )


def _signature(page: Page) -> None:
    widths = (75, 90)
    table = _plain_table(page.document, widths)
    _cells(
        table.add_row(), widths, ("Nơi nhận:", "{{ signer.authority }}"), ("RecipientsWord", "SignAuthority")
    )
    left, right = table.rows[0].cells
    for style, text in (
        ("Recipients", "{%p for recipient in recipients %}"),
        ("Recipients", "- {{ recipient }};"),
        ("Recipients", "{%p endfor %}"),
        ("Recipients", "- Lưu: {{ document.archive }}."),
    ):
        _fill(left.add_paragraph(), style, text)
    for style, text in (
        ("SignAuthority", "{%p if signer.office %}"),
        ("SignAuthority", "{{ signer.office }}"),
        ("SignAuthority", "{%p endif %}"),
        ("SignName", "{{ signer.name }}"),
    ):
        _fill(right.add_paragraph(), style, text)


def _annex_head(page: Page, name: str, title: str) -> None:
    page.add("AnnexWord", "{{ annexes." + name + ".word }}")
    page.add("AnnexTitle", title)
    page.add("AnnexReference", "{{ document.reference }}")


def _score_annex(page: Page) -> None:
    page.tag("if checklists")
    _annex_head(page, "scores", "Bảng điểm chi tiết")
    page.tag("for checklist in checklists")
    page.add("SectionNumber", "{{ checklist.number }}. {{ checklist.title }}")
    numbers = ["TableNumber"] * 4
    page.table(
        (14, 92, 19, 19, 19, 19, 70),
        ("STT", "Nội dung kiểm tra", "Điểm chuẩn", "Đơn vị tự chấm", "Đoàn chấm", "Chênh lệch", "Lý do"),
        (
            "for section in checklist.sections",
            (
                (
                    "{{ section.number }}",
                    "{{ section.title }}",
                    "{{ section.max }}",
                    "{{ section.self }}",
                    "{{ section.team }}",
                    "{{ section.difference }}",
                    "",
                ),
                ("TableStrongNumber", "TableStrong", *["TableStrongNumber"] * 4, "TableText"),
            ),
            "for criterion in section.criteria",
            (
                (
                    "{{ criterion.number }}",
                    "{{ criterion.text }}",
                    "{{ criterion.max }}",
                    "{{ criterion.self }}",
                    "{{ criterion.team }}",
                    "{{ criterion.difference }}",
                    "{{ criterion.reason }}",
                ),
                ("TableNumber", "TableText", *numbers, "TableText"),
            ),
            "endfor",
            "endfor",
            "for line in checklist.score.lines",
            (
                ("", "{{ line.label }}", "{{ line.max }}", "{{ line.self }}", "{{ line.team }}", "", ""),
                ("TableStrongNumber", "TableStrong", *["TableStrongNumber"] * 4, "TableText"),
            ),
            "endfor",
        ),
    )
    page.add("Gap")
    page.tag("endfor")
    page.end_section(landscape=True)
    page.tag("endif")


def _evidence_annex(page: Page) -> None:
    page.tag("if evidence")
    _annex_head(page, "evidence", "Danh mục minh chứng")
    page.table(
        (12, 55, 33, 25, 40),
        ("STT", "Tên tài liệu", "Số, ký hiệu; nơi ban hành", "Ngày", "Nội dung kiểm tra"),
        (
            "for item in evidence",
            (
                (
                    "{{ item.number }}",
                    "{{ item.title }}",
                    "{{ item.symbol }}{% if item.symbol and item.issuer %}; {% endif %}{{ item.issuer }}",
                    "{{ item.date }}",
                    "{{ item.criterion }}",
                ),
                ("TableNumber", "TableText", "TableText", "TableNumber", "TableText"),
            ),
            "endfor",
        ),
    )
    page.end_section()
    page.tag("endif")


def _photo_annex(page: Page) -> None:
    page.tag("if photos")
    _annex_head(page, "photos", "Ảnh minh chứng")
    page.tag("for photo in photos")
    page.add("Photo", "{{ photo.picture }}")
    page.add("Caption", "Ảnh {{ photo.number }}. {{ photo.caption }}")
    page.tag("endfor")
    page.tag("endif")


# --- the file ---------------------------------------------------------------------------------------


def make() -> bytes:
    """The template's bytes, the same at every run."""
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
    page = Page(document)
    _head(page)
    _opening(page)
    _results(page)
    _scores(page)
    _demands(page)
    _signature(page)
    page.end_section()
    _score_annex(page)
    _evidence_annex(page)
    _photo_annex(page)
    last = document.sections[-1]._sectPr
    references = last.findall(qn("w:headerReference"))
    for child in list(last):
        if child not in references:
            last.remove(child)
    _last_section(last)
    properties = document.core_properties
    properties.author = properties.last_modified_by = "{{ document.issuing_body }}"
    properties.title = "{{ document.type_name }} {{ document.subject_inside }}"
    properties.comments = properties.keywords = properties.subject = ""
    properties.created = properties.modified = datetime(2021, 1, 1)  # noqa: DTZ001 - Office keeps no zone
    properties.revision = 1
    out = io.BytesIO()
    document.save(out)
    return _lean(out.getvalue())


def _last_section(properties: Any) -> None:
    for xml in (
        f'<w:type {nsdecls("w")} w:val="nextPage"/>',
        f'<w:pgSz {nsdecls("w")} w:w="{Mm(210).twips}" w:h="{Mm(297).twips}"/>',
        f'<w:pgMar {nsdecls("w")} w:top="{twips(20)}" w:right="{twips(15)}" w:bottom="{twips(20)}" '
        f'w:left="{twips(30)}" w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"/>',
        f'<w:pgNumType {nsdecls("w")} w:start="1"/>',
        f"<w:titlePg {nsdecls('w')}/>",
    ):
        properties.append(parse_xml(xml))


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


if __name__ == "__main__":
    OUT.write_bytes(make())
    print(OUT)
