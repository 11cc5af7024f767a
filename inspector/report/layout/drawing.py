"""Pictures, drawn lines and text boxes inside a run: DrawingML and the older VML."""

from collections.abc import Callable, Mapping

from inspector.report.layout.package import Element
from inspector.report.layout.tree import Anchor, Block, Frame, Item, Picture, Stroke
from inspector.report.layout.values import W, css_length, points

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_EMU = 12_700.0  # in a point
_LINES = {"line", "straightConnector1"}

ReadBlocks = Callable[[Element], tuple[Block, ...]]


def drawing_items(element: Element, relations: Mapping[str, str], read_blocks: ReadBlocks) -> list[Item]:
    """What a w:drawing shows."""
    items: list[Item] = []
    for holder in element:
        if holder.tag not in (_WP + "inline", _WP + "anchor"):
            continue
        extent = holder.find(_WP + "extent")
        width, height = _pair(extent, "cx", "cy")
        anchor = _anchor(holder) if holder.tag == _WP + "anchor" else None
        shapes = list(holder.iter(_WPS + "wsp"))
        for shape in shapes:
            items += _shape(shape, width, height, anchor, read_blocks)
        for blip in holder.iter(_A + "blip"):
            name = relations.get(blip.get(_R + "embed") or "", "")
            items.append(Picture(name, width, height, anchor))
            break
    return items


def _shape(
    shape: Element, width: float, height: float, anchor: Anchor | None, read_blocks: ReadBlocks
) -> list[Item]:
    properties = shape.find(_WPS + "spPr")
    geometry = properties.find(_A + "prstGeom") if properties is not None else None
    line = properties.find(_A + "ln") if properties is not None else None
    has_line = line is None or line.find(_A + "noFill") is None
    if geometry is not None and geometry.get("prst") in _LINES:
        weight = points(line.get("w"), _EMU) if line is not None else None
        dash = line.find(_A + "prstDash") if line is not None else None
        solid = dash is None or dash.get("val") == "solid"
        return [Stroke(width, height, weight or 0.75, solid, anchor)] if has_line else []
    content = shape.find(f"{_WPS}txbx/{W}txbxContent")
    if content is None:
        return []
    styled = shape.find(_WPS + "style") is not None
    return [Frame(read_blocks(content), width, height, has_line and (line is not None or styled), anchor)]


def _anchor(holder: Element) -> Anchor:
    across, down = holder.find(_WP + "positionH"), holder.find(_WP + "positionV")
    wraps = holder.find(_WP + "wrapTopAndBottom") is not None
    return Anchor(
        _offset(across), _offset(down),
        (across.get("relativeFrom") if across is not None else "") or "column",
        (down.get("relativeFrom") if down is not None else "") or "paragraph",
        (across.findtext(_WP + "align") or "" if across is not None else ""),
        holder.get("behindDoc") in ("1", "true"), wraps,
    )  # fmt: skip


def _offset(element: Element | None) -> float:
    text = element.findtext(_WP + "posOffset") if element is not None else None
    return points(text, _EMU) or 0.0


def _pair(element: Element | None, first: str, second: str) -> tuple[float, float]:
    if element is None:
        return 0.0, 0.0
    return max(points(element.get(first), _EMU) or 0.0, 0.0), max(
        points(element.get(second), _EMU) or 0.0, 0.0
    )


def vml_items(element: Element, relations: Mapping[str, str], read_blocks: ReadBlocks) -> list[Item]:
    """What a w:pict (VML, as Word 97–2007 drew) shows."""
    items: list[Item] = []
    for shape in element.iter(_V + "line", _V + "shape", _V + "rect", _V + "roundrect"):
        style = _css(shape.get("style"))
        width, height = css_length(style.get("width")) or 0.0, css_length(style.get("height")) or 0.0
        anchor = _vml_anchor(style)
        image, content = shape.find(_V + "imagedata"), shape.find(f"{_V}textbox/{W}txbxContent")
        is_connector = (shape.get("type") or "").endswith("_t32") or shape.get(
            _O + "connectortype"
        ) == "straight"
        if shape.tag == _V + "line":
            items.append(_vml_line(shape, anchor))
        elif image is not None:
            items.append(Picture(relations.get(image.get(_R + "id") or "", ""), width, height, anchor))
        elif content is not None:
            bordered = (shape.get("stroked") or "t") not in ("f", "false")
            items.append(Frame(read_blocks(content), width, height, bordered, anchor))
        elif is_connector and (shape.get("stroked") or "t") not in ("f", "false"):
            items.append(
                Stroke(width, height, css_length(shape.get("strokeweight")) or 0.75, _solid(shape), anchor)
            )
    return items


def _vml_line(shape: Element, anchor: Anchor) -> Stroke:
    start, end = _point(shape.get("from")), _point(shape.get("to"))
    weight = css_length(shape.get("strokeweight")) or 0.75
    placed = Anchor(min(start[0], end[0]), min(start[1], end[1]), anchor.across, anchor.down)
    return Stroke(abs(end[0] - start[0]), abs(end[1] - start[1]), weight, _solid(shape), placed)


def _solid(shape: Element) -> bool:
    stroke = shape.find(_V + "stroke")
    return stroke is None or (stroke.get("dashstyle") or "solid") == "solid"


def _point(text: str | None) -> tuple[float, float]:
    parts = (text or "").split(",")
    lengths = [css_length(part) or 0.0 for part in parts]
    return (lengths[0], lengths[1]) if len(lengths) == 2 else (0.0, 0.0)


def _vml_anchor(style: Mapping[str, str]) -> Anchor:
    return Anchor(
        css_length(style.get("margin-left")) or 0.0,
        css_length(style.get("margin-top")) or 0.0,
        style.get("mso-position-horizontal-relative", "column"),
        style.get("mso-position-vertical-relative", "paragraph"),
        style.get("mso-position-horizontal", "").replace("absolute", ""),
    )


def _css(text: str | None) -> dict[str, str]:
    pairs = (part.partition(":") for part in (text or "").split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}
