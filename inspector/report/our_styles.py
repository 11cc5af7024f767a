"""Our paragraph styles in any template, told by the name that people see."""

import unicodedata
from collections.abc import Mapping
from typing import Any

from docx.oxml.ns import qn

STYLES: Mapping[str, str] = {
    "Quốc hiệu": "Country",
    "Tiêu ngữ": "Motto",
    "Cơ quan cấp trên": "Parent",
    "Cơ quan ban hành": "Issuer",
    "Kẻ dưới cơ quan": "IssuerRule",
    "Số, ký hiệu": "Number",
    "Địa danh, ngày tháng": "PlaceDate",
    "Trích yếu": "Subject",
    "Kẻ dưới trích yếu": "SubjectRule",
    "Danh sách nơi nhận": "Recipients",
    "Kèm theo văn bản": "AnnexReference",
    "Số đậm trong bảng": "TableStrongNumber",
}
"""Our styles by the name that people see: Word and LibreOffice make up the id anew when they save a template."""
_W_STYLE, _W_VAL = qn("w:pStyle"), qn("w:val")


class OurStyles:
    """Tells a paragraph's style by the name that our templates give it, whatever id it has in this one."""

    def __init__(self, document: Any) -> None:
        self.ours: dict[str, str] = {}
        for style in document.styles.element.iterchildren(qn("w:style")):
            name = style.find(qn("w:name"))
            shown = "" if name is None else unicodedata.normalize("NFC", name.get(_W_VAL) or "")
            if shown in STYLES:
                self.ours[style.get(qn("w:styleId")) or ""] = STYLES[shown]

    def style_of(self, paragraph: Any) -> str:
        """One of the names in `STYLES`, or "" for any other style."""
        properties = paragraph.pPr
        style = None if properties is None else properties.find(_W_STYLE)
        return "" if style is None else self.ours.get(style.get(_W_VAL) or "", "")
