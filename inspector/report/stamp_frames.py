"""Puts secrecy, urgency and circulation in their frames under the number of a filled document."""

from collections.abc import Iterator
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from inspector.report.our_styles import OurStyles
from inspector.report.stamps import Stamps
from inspector.report.type_width import bold_width
from inspector.text import fold

_MM = 72 / 25.4
_WIDTHS_MM = {"KHẨN": 20.0, "THƯỢNG KHẨN": 40.0, "HỎA TỐC": 30.0}
"""Frames whose size is prescribed; 8 mm high, which the line and its distance from the frame come to."""
_BESIDE_MM = 7.0
_SIZE = 13.0
_PADDING = 3  # points between the words and the frame above and below
_GAP = f'<w:p {nsdecls("w")}><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>'
_W_P, _W_T, _W_TC = qn("w:p"), qn("w:t"), qn("w:tc")


def place_stamps(document: Any, named: OurStyles, stamps: Stamps) -> None:
    """One paragraph a stamp, at the end of the block that holds the number; above an annex, which has none.

    A template that prints a stamp itself keeps it where it is.
    """
    body = document.element.body
    words = [each for each in (stamps.secrecy, stamps.urgency, stamps.circulation) if each]
    there = {fold(_text(each)) for each in body.iter(_W_P)} if words else set()
    made = [each for each in words if fold(each) not in there]
    if not made:
        return
    number = next((each for each in body.iter(_W_P) if named.style_of(each) == "Number"), None)
    cell = None if number is None else next(number.iterancestors(_W_TC), None)
    if number is None:
        first = body[0]
        for word in made:
            first.addprevious(_stamp(word, _text_width(document), on_left=True, like=None))
        first.addprevious(parse_xml(_GAP))
        return
    room = _text_width(document) if cell is None or cell.width is None else float(cell.width.pt)
    last = number if cell is None else cell.p_lst[-1]
    for word in made:
        paragraph = _stamp(word, room, on_left=cell is None, like=number)
        last.addnext(paragraph)
        last = paragraph


def _text(paragraph: Any) -> str:
    return " ".join("".join(text.text or "" for text in paragraph.iter(_W_T)).split())


def _text_width(document: Any) -> float:
    section = document.sections[0]
    return float((section.page_width - section.left_margin - section.right_margin) / 12700)


def _stamp(word: str, room: float, *, on_left: bool, like: Any) -> Any:
    """A framed paragraph in a block `room` points wide; of the style of the paragraph `like`."""
    width = _WIDTHS_MM.get(word, 0.0) * _MM or bold_width(word, _SIZE) + _BESIDE_MM * _MM
    free = max(0.0, room - width)
    left, right = (_PADDING, free - _PADDING) if on_left else (free / 2, free / 2)
    border = f'w:val="single" w:sz="6" w:color="000000" w:space="{_PADDING}"'
    sides = "".join(f"<w:{side} {border}/>" for side in ("top", "left", "bottom", "right"))
    return parse_xml(
        f"<w:p {nsdecls('w')}><w:pPr>{''.join(_style_of(like))}<w:pBdr>{sides}</w:pBdr>"
        f'<w:spacing w:before="160" w:after="0" w:line="240" w:lineRule="auto"/>'
        f'<w:ind w:left="{_twips(left + _PADDING)}" w:right="{_twips(right + _PADDING)}" w:firstLine="0"/>'
        f'<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/>'
        f'<w:sz w:val="{_SIZE * 2:.0f}"/><w:szCs w:val="{_SIZE * 2:.0f}"/></w:rPr><w:t>{word}</w:t></w:r></w:p>'
    )


def _style_of(paragraph: Any) -> Iterator[str]:
    style = None if paragraph is None or paragraph.pPr is None else paragraph.pPr.find(qn("w:pStyle"))
    if style is not None:
        yield f'<w:pStyle w:val="{style.get(qn("w:val"))}"/>'


def _twips(points: float) -> int:
    return max(0, round(points * 20))
