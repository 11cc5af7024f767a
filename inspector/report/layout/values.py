"""One formatting element of WordprocessingML turned into plain values.

A value that a file states wrongly (letters for a number, 1e400) counts as not stated: strange files must be readable.
"""

import math
import re
from collections.abc import Mapping
from typing import Any

from inspector.report.layout.package import Element
from inspector.report.layout.tree import Anchor, Edge, Tab

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Values = dict[str, Any]

_UNIT = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0, "px": 0.75, "": 1.0}
_LENGTH = re.compile(r"\s*([-+]?[0-9]*\.?[0-9]+)\s*([a-z]*)\s*$")
_FAR = 20_000.0  # points; Word's own limit is 22 inches a page
_TOGGLES = {
    "b": "bold", "i": "italic", "caps": "caps", "smallCaps": "small_caps", "strike": "strike", "vanish": "hidden",
}  # fmt: skip
_ALIGN = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right", "both": "justify",
    "distribute": "justify", "thaiDistribute": "justify", "lowKashida": "justify", "mediumKashida": "justify",
    "highKashida": "justify",
}  # fmt: skip
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}$")
_EDGE_NAMES = {
    "top": "top", "bottom": "bottom", "left": "left", "start": "left", "right": "right", "end": "right",
    "between": "between", "insideH": "inside_h", "insideV": "inside_v",
}  # fmt: skip
_HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF", "blue": "0000FF", "red": "FF0000",
    "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0", "black": "000000", "white": "FFFFFF",
}  # fmt: skip


def number(text: str | None, low: float = -_FAR, high: float = _FAR) -> float | None:
    """A plain number, held between `low` and `high`; None when it is none."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return min(max(value, low), high) if math.isfinite(value) else None


def whole(text: str | None, low: int = -1_000_000, high: int = 1_000_000) -> int | None:
    """A whole number; None when it is none."""
    value = number(text, low, high)
    return None if value is None else int(value)


def points(text: str | None, per: float = 20.0) -> float | None:
    """A length: a bare number counts `per` to the point (20: twentieths), else it carries its unit."""
    if text is None:
        return None
    bare = number(text, -_FAR * per, _FAR * per)
    if bare is not None:
        return bare / per
    return css_length(text)


def css_length(text: str | None) -> float | None:
    """«12.5pt», «20mm» in points; None when it is no length."""
    match = _LENGTH.match((text or "").lower())
    if match is None or match[2] not in _UNIT:
        return None
    value = number(match[1])
    return None if value is None else min(max(value * _UNIT[match[2]], -_FAR), _FAR)


def get(element: Element | None, name: str) -> str | None:
    """Attribute `w:name`."""
    return None if element is None else element.get(W + name)


def is_on(element: Element | None) -> bool | None:
    """What an on/off element states; None when it is absent."""
    if element is None:
        return None
    return (element.get(W + "val") or "true").lower() not in ("0", "false", "off", "none")


def colour(text: str | None) -> str | None:
    """RRGGBB, or None for automatic."""
    return text.upper() if text and _COLOUR.match(text) else None


def edge(element: Element) -> Edge | None:
    """A border; None when it says that nothing is drawn."""
    style = get(element, "val") or "none"
    if style in ("none", "nil"):
        return None
    eighths = number(get(element, "sz"), 0, 96) or 4.0
    return Edge(
        style, eighths / 8, colour(get(element, "color")), number(get(element, "space"), 0, 31) or 0.0
    )


def edges(element: Element | None) -> dict[str, Edge | None]:
    """Every border that `element` (w:pBdr, w:tblBorders, w:tcBorders) speaks of; None: no line there."""
    if element is None:
        return {}
    found: dict[str, Edge | None] = {}
    for child in element:
        name = _EDGE_NAMES.get(_local(child))
        if name:
            found[name] = edge(child)
    return found


def drawn(stated: Mapping[str, Edge | None]) -> dict[str, Edge]:
    """Only the borders that are drawn."""
    return {name: line for name, line in stated.items() if line is not None}


def fill(element: Element | None) -> str | None:
    """The background of w:shd; "" when it states none."""
    if element is None:
        return None
    return colour(get(element, "fill")) or ""


def run_values(element: Element | None, theme: Mapping[str, str]) -> Values:
    """What a w:rPr states. `theme`: font names by theme key."""
    values: Values = {}
    if element is None:
        return values
    for child in element:
        name = _local(child)
        if name in _TOGGLES:
            values[_TOGGLES[name]] = is_on(child)
        elif name == "rFonts":
            _fonts(child, theme, values)
        elif name == "sz":
            size = points(get(child, "val"), 2)
            if size and size > 0:
                values["size"] = min(size, 1638.0)
        elif name == "u":
            values["underline"] = (get(child, "val") or "single") != "none"
        elif name == "color":
            values["colour"] = colour(get(child, "val"))
        elif name == "highlight":
            values["highlight"] = _HIGHLIGHTS.get(get(child, "val") or "")
        elif name == "shd" and "highlight" not in values:
            values["highlight"] = colour(get(child, "fill"))
        elif name == "vertAlign":
            values["raised"] = {"superscript": 1, "subscript": -1}.get(get(child, "val") or "", 0)
        elif name == "dstrike":
            values["strike"] = is_on(child)
        elif name == "rStyle":
            values["style"] = get(child, "val")
    return values


def _fonts(element: Element, theme: Mapping[str, str], values: Values) -> None:
    for key, plain, themed in (
        ("family", "ascii", "asciiTheme"), ("high", "hAnsi", "hAnsiTheme"), ("east_asia", "eastAsia", "eastAsiaTheme"),
    ):  # fmt: skip
        name = theme.get(get(element, themed) or "") or get(element, plain)
        if name:
            values[key] = name.strip()


def paragraph_values(element: Element | None) -> Values:
    """What a w:pPr states."""
    values: Values = {}
    if element is None:
        return values
    for child in element:
        name = _local(child)
        reader = _PARAGRAPH.get(name)
        if reader is not None:
            reader(child, values)
    return values


def _indent(child: Element, values: Values) -> None:
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for name in names:
            length = points(get(child, name))
            if length is not None:
                values[key] = length
    hanging, first = points(get(child, "hanging")), points(get(child, "firstLine"))
    if hanging is not None:
        values["first"] = -hanging
    elif first is not None:
        values["first"] = first


def _spacing(child: Element, values: Values) -> None:
    for key in ("before", "after"):
        length = points(get(child, key))
        if is_attribute_on(child, key + "Autospacing"):
            values[key] = 14.0  # Word's «auto»
        elif length is not None:
            values[key] = max(length, 0.0)
    line = get(child, "line")
    if line is not None:
        rule = get(child, "lineRule") or "auto"
        amount = points(line, 240 if rule == "auto" else 20)
        if amount is not None and amount != 0:
            values["line"], values["line_rule"] = abs(amount), rule


def is_attribute_on(element: Element, name: str) -> bool:
    """Whether an attribute states «on»."""
    return (get(element, name) or "0").lower() in ("1", "true", "on")


def _tabs(child: Element, values: Values) -> None:
    stops: dict[float, Tab | None] = {}
    for tab in child:
        at, kind = points(get(tab, "pos")), get(tab, "val") or "left"
        if at is None:
            continue
        kind = {"start": "left", "end": "right", "num": "left"}.get(kind, kind)
        stops[at] = None if kind == "clear" else Tab(at, kind, get(tab, "leader") or "")
    values["tabs"] = stops


def _number_of(child: Element, values: Values) -> None:
    for part in child:
        if _local(part) == "numId":
            values["num"] = get(part, "val")
        elif _local(part) == "ilvl":
            values["level"] = whole(get(part, "val"), 0, 8) or 0


def _borders(child: Element, values: Values) -> None:
    values["edges"] = edges(child)


def _align(child: Element, values: Values) -> None:
    values["align"] = _ALIGN.get(get(child, "val") or "left", "left")


def _switch(key: str) -> Any:
    def read(child: Element, values: Values) -> None:
        values[key] = is_on(child)

    return read


def _outline(child: Element, values: Values) -> None:
    values["outline"] = whole(get(child, "val"), 0, 9)


def _style(child: Element, values: Values) -> None:
    values["style"] = get(child, "val") or ""


def _fill(child: Element, values: Values) -> None:
    values["fill"] = fill(child) or None


def _frame(child: Element, values: Values) -> None:
    """A text frame of old Word; a large first letter (dropCap) is part of its text and none."""
    if (get(child, "dropCap") or "none") != "none":
        values["frame"] = None
        return
    down = {"page": "page", "margin": "margin"}.get(get(child, "vAnchor") or "page", "paragraph")
    anchor = Anchor(
        points(get(child, "x")) or 0.0, points(get(child, "y")) or 0.0,
        {"page": "page", "margin": "margin"}.get(get(child, "hAnchor") or "page", "column"), down,
        {"inside": "left", "outside": "right"}.get(get(child, "xAlign") or "", get(child, "xAlign") or ""),
    )  # fmt: skip
    width, height = points(get(child, "w")) or 0.0, points(get(child, "h")) or 0.0
    values["frame"] = (max(width, 0.0), max(height, 0.0), anchor)


_PARAGRAPH = {
    "pStyle": _style, "ind": _indent, "spacing": _spacing, "jc": _align, "tabs": _tabs, "numPr": _number_of,
    "pBdr": _borders, "shd": _fill, "framePr": _frame, "outlineLvl": _outline, "keepNext": _switch("keep_next"),
    "keepLines": _switch("keep_lines"), "pageBreakBefore": _switch("page_break_before"),
    "widowControl": _switch("widow_control"), "contextualSpacing": _switch("contextual"),
}  # fmt: skip


def merged(base: Values, over: Values) -> Values:
    """`over` on top of `base`; tab stops and borders are merged one by one."""
    if not over:
        return base
    result = base | over
    for key in ("tabs", "edges"):
        if key in base and key in over:
            result[key] = base[key] | over[key]
    return result


def _local(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
