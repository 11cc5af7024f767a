"""The styles of the official documents: one table, one style an element of the layout rules.

Sizes are points, lengths millimetres. Names are what people see in Word's gallery.
Source: Nghị định số 30/2020/NĐ-CP, Phụ lục I.
"""

from dataclasses import dataclass
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

FONT = "Times New Roman"
_TWIPS_PER_MM = 1440 / 25.4


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(mm * _TWIPS_PER_MM)


@dataclass(frozen=True)
class Style:
    """One paragraph style. Spacing in points; `line` is a multiple, `exact` a fixed height in points."""

    id: str
    name: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: str = "left"
    first_mm: float = 0  # below 0: the lines that follow hang
    before: float = 0
    after: float = 0
    line: float = 1.0
    exact: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    level: int = -1  # outline level, for Word's navigation pane
    rule_above: bool = False
    left_mm: float = 0


STYLES = (
    Style("Normal", "Normal"),
    Style("Country", "Quốc hiệu", 12, bold=True, align="center"),
    Style("Motto", "Tiêu ngữ", 13, bold=True, align="center"),
    Style("Parent", "Cơ quan cấp trên", 12, caps=True, align="center"),
    Style("Issuer", "Cơ quan ban hành", 12, bold=True, caps=True, align="center"),
    Style("MottoRule", "Kẻ dưới Tiêu ngữ", 2, align="center", exact=4, before=1, rule_above=True),
    Style("IssuerRule", "Kẻ dưới cơ quan", 2, align="center", exact=4, before=1, rule_above=True),
    Style(
        "SubjectRule", "Kẻ dưới trích yếu", 2, align="center", exact=6, before=1, after=10, rule_above=True
    ),
    Style("Number", "Số, ký hiệu", 13, align="center", before=6),
    Style("PlaceDate", "Địa danh, ngày tháng", 13, italic=True, align="center", before=6),
    Style("Type", "Tên loại văn bản", 14, bold=True, caps=True, align="center", before=18, keep_next=True),
    Style("Subject", "Trích yếu", 14, bold=True, align="center", keep_next=True),
    Style("Basis", "Căn cứ", 14, italic=True, align="both", first_mm=12.7, after=6, line=1.1),
    Style("Body", "Nội dung", 14, align="both", first_mm=12.7, after=6, line=1.1),
    Style(
        "BodyLead",
        "Nội dung trước bảng",
        14,
        align="both",
        first_mm=12.7,
        after=6,
        line=1.1,
        keep_next=True,
        keep_lines=True,
    ),
    Style(
        "Closing",
        "Nội dung cuối",
        14,
        align="both",
        first_mm=12.7,
        after=6,
        line=1.1,
        keep_next=True,
        keep_lines=True,
    ),
    Style(
        "SectionRoman",
        "Mục I",
        14,
        bold=True,
        caps=True,
        align="both",
        first_mm=12.7,
        before=6,
        after=6,
        line=1.1,
        keep_next=True,
        level=0,
    ),
    Style(
        "SectionNumber",
        "Mục 1",
        14,
        bold=True,
        align="both",
        first_mm=12.7,
        after=6,
        line=1.1,
        keep_next=True,
        level=1,
    ),
    Style(
        "SectionLetter", "Mục a", 14, align="both", first_mm=12.7, after=6, line=1.1, keep_next=True, level=2
    ),
    Style(
        "SignAuthority",
        "Quyền hạn, chức vụ người ký",
        14,
        bold=True,
        caps=True,
        align="center",
        keep_next=True,
    ),
    Style("SignName", "Họ tên người ký", 14, bold=True, align="center", before=72),
    Style("RecipientsWord", "Nơi nhận", 12, bold=True, italic=True, keep_next=True),
    Style("Recipients", "Danh sách nơi nhận", 11),
    Style("AnnexWord", "Phụ lục", 14, bold=True, align="center", keep_next=True, level=0),
    Style("AnnexTitle", "Tên phụ lục", 14, bold=True, caps=True, align="center", keep_next=True),
    Style("AnnexReference", "Kèm theo văn bản", 14, italic=True, align="center", after=12, keep_next=True),
    Style("TableHead", "Đầu bảng", 12, bold=True, align="center", before=2, after=2, keep_next=True),
    Style("TableText", "Chữ trong bảng", 12, before=2, after=2),
    Style("TableNumber", "Số trong bảng", 12, align="center", before=2, after=2),
    Style("TableStrong", "Chữ đậm trong bảng", 12, bold=True, before=2, after=2, keep_next=True),
    Style(
        "TableStrongNumber",
        "Số đậm trong bảng",
        12,
        bold=True,
        align="center",
        before=2,
        after=2,
        keep_next=True,
    ),
    Style("Photo", "Ảnh", 14, align="center", before=6, keep_next=True),
    Style("Caption", "Chú thích ảnh", 13, italic=True, align="center", before=4, after=12, keep_lines=True),
    Style(
        "TableNumberKeep",
        "Số trong bảng, liền dòng sau",
        12,
        align="center",
        before=2,
        after=2,
        keep_next=True,
    ),
    Style("TableTextKeep", "Chữ trong bảng, liền dòng sau", 12, before=2, after=2, keep_next=True),
    Style("TableTotal", "Chữ dòng cộng", 12, bold=True, before=2, after=2),
    Style("TableTotalNumber", "Số dòng cộng", 12, bold=True, align="center", before=2, after=2),
    Style("LetterSubject", "Trích yếu công văn", 12, align="center", before=6),
    Style("Addressee", "Kính gửi", 14, align="center", before=18, after=12),
    Style("Addressees", "Kính gửi nhiều nơi", 14, left_mm=47, first_mm=-22, before=18, after=12),
    Style("PageNumber", "Số trang", 13, align="center"),
    Style("Gap", "Ngăn phần", 1, exact=1, after=6),
)


def styles_xml() -> Any:
    """The whole styles part: defaults, the styles above, the grid of tables, nothing else."""
    fonts = f'w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"'
    return parse_xml(
        f"<w:styles {nsdecls('w')}>"
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/><w:color w:val="000000"/>'
        '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        + "".join(_style(style, fonts) for style in STYLES)
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Bảng có kẻ"/><w:basedOn w:val="TableNormal"/>'
        "<w:tblPr><w:tblBorders>"
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + '</w:tblBorders><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        "</w:styles>"
    )


def _indent(style: Style) -> str:
    if not style.left_mm and not style.first_mm:
        return ""
    left = f'w:left="{twips(style.left_mm)}" ' if style.left_mm else ""
    first = twips(style.first_mm)
    return f'<w:ind {left}w:firstLine="{first}"/>' if first >= 0 else f'<w:ind {left}w:hanging="{-first}"/>'


def _style(style: Style, fonts: str) -> str:
    normal = style.id == "Normal"
    paragraph = "".join(
        (
            "<w:keepNext/>" if style.keep_next else "",
            "<w:keepLines/>" if style.keep_lines else "",
            '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
            if style.rule_above
            else "",
            f'<w:spacing w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}" '
            + (
                f'w:line="{round(style.exact * 20)}" w:lineRule="exact"/>'
                if style.exact
                else f'w:line="{round(style.line * 240)}" w:lineRule="auto"/>'
            ),
            _indent(style),
            f'<w:jc w:val="{style.align}"/>',
            f'<w:outlineLvl w:val="{style.level}"/>' if style.level >= 0 else "",
        )
    )
    letters = "".join(
        (
            f"<w:rFonts {fonts}/>" if normal else "",
            "<w:b/><w:bCs/>" if style.bold else "",
            "<w:i/><w:iCs/>" if style.italic else "",
            "<w:caps/>" if style.caps else "",
            f'<w:sz w:val="{round(style.size * 2)}"/><w:szCs w:val="{round(style.size * 2)}"/>',
        )
    )
    return (
        f'<w:style w:type="paragraph" {"w:default=" + chr(34) + "1" + chr(34) if normal else ""} '
        f'w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        + ("" if normal else '<w:basedOn w:val="Normal"/>')
        + f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )
