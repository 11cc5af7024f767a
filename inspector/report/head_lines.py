"""The lines under the issuing body and the subject, as long as the layout rules ask, whatever the names above them."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from inspector.report.our_styles import OurStyles
from inspector.report.type_width import bold_width

RULES = {"IssuerRule": "Issuer", "SubjectRule": "Subject"}
"""Styles of lines that are 1/3 - 1/2 as long as the text above them, and the style of that text."""
_RULE_SHARE = 0.42
_SIZES = {"Issuer": 12.0, "Subject": 14.0}
_W_P, _W_T, _W_BR, _W_STYLE, _W_VAL = qn("w:p"), qn("w:t"), qn("w:br"), qn("w:pStyle"), qn("w:val")


def set_rules(document: Any, named: OurStyles) -> None:
    """Break long names evenly and set the line under each to its share of the last line."""
    for rule, above in _rules(document, named):
        width = _room(document, rule)
        style = named.style_of(above)
        _break_evenly(above, width, _SIZES[style], capitals=style == "Issuer")
        text = "".join("\n" if piece.tag == _W_BR else piece.text or "" for piece in above.iter(_W_T, _W_BR))
        if style == "Issuer":
            text = text.upper()
        last_line = text.rpartition("\n")[2]
        length = min(bold_width(last_line, _SIZES[style]), width) * _RULE_SHARE
        side = max(0, round((width - length) * 10))  # twentieths of a point, half on each side
        properties = rule.get_or_add_pPr()
        for old in properties.findall(qn("w:ind")):
            properties.remove(old)
        indent = parse_xml(f'<w:ind {nsdecls("w")} w:left="{side}" w:right="{side}" w:firstLine="0"/>')
        properties.insert_element_before(
            indent, "w:contextualSpacing", "w:mirrorIndents", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr"
        )


def _rules(document: Any, named: OurStyles) -> Iterator[tuple[Any, Any]]:
    """Each line's paragraph with the paragraph above it."""
    ids = {style for style, ours in named.ours.items() if ours in RULES}
    for style in document.element.body.iter(_W_STYLE):
        if style.get(_W_VAL) not in ids:
            continue
        rule = next(style.iterancestors(_W_P))
        above = rule.getprevious()
        if above is not None and above.tag == _W_P and named.style_of(above) == RULES[named.style_of(rule)]:
            yield rule, above


def _break_evenly(paragraph: Any, room: float, size: float, *, capitals: bool) -> None:
    """A name too long for its line is broken into lines of about one length, so that the line below suits the last."""
    texts = list(paragraph.iter(_W_T))
    if len(texts) != 1 or next(paragraph.iter(_W_BR), None) is not None:
        return
    words = (texts[0].text or "").split()
    lines = even_lines([word.upper() if capitals else word for word in words], room, size)
    if len(lines) < 2:
        return
    run, start = texts[0].getparent(), 0
    for number, count in enumerate(lines):
        piece = texts[0] if number == 0 else deepcopy(texts[0])
        piece.text = " ".join(words[start : start + count])
        start += count
        if number:
            run.append(parse_xml(f"<w:br {nsdecls('w')}/>"))
            run.append(piece)


def even_lines(words: list[str], room: float, size: float) -> list[int]:
    """How many of `words` go on each line: as few lines as fit `room`, the widest as narrow as can be."""

    def broken(most: float) -> list[int]:
        counts, line = [0], ""
        for word in words:
            longer = f"{line} {word}" if line else word
            if line and bold_width(longer, size) > most:
                counts.append(0)
                longer = word
            counts[-1] += 1
            line = longer
        return counts

    least, most = 0.0, room
    wanted = len(broken(room))
    while most - least > 1:  # a point more or less is not seen
        middle = (least + most) / 2
        if len(broken(middle)) > wanted:
            least = middle
        else:
            most = middle
    return broken(most)


def _room(document: Any, paragraph: Any) -> float:
    """Points between the margins, or inside the table cell, that the paragraph stands in."""
    parent = paragraph.getparent()
    if parent.tag == qn("w:tc") and parent.width is not None:
        return float(parent.width.pt)
    section = document.sections[0]
    return float((section.page_width - section.left_margin - section.right_margin) / 12700)
