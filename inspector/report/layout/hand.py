"""The hand that mends: sets sizes, weight, slope and place of runs and paragraphs, and never touches a word."""

from collections.abc import Iterable, Iterator
from copy import deepcopy

from lxml import etree

from inspector.report.layout.anatomy import Entry, Line
from inspector.report.layout.editing import child, properties, put
from inspector.report.layout.package import Element
from inspector.report.layout.values import W

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = {W + "del", W + "moveFrom", _FALLBACK}
_BREAKS = {W + "br", W + "cr"}
_TABS = {W + "tab", W + "ptab"}


def own_runs(paragraph: Element) -> list[Element]:
    """The runs that the reader shows as this paragraph's: not deleted ones, not those of its text boxes."""
    return [run for run in paragraph.iter(W + "r") if _belongs(run, paragraph)]


def _belongs(run: Element, paragraph: Element) -> bool:
    for above in run.iterancestors():
        if above is paragraph:
            return True
        if above.tag in _LEFT_OUT or above.tag == W + "p":
            return False
    return False


def runs_of(line: Line) -> list[Element]:
    """The runs of one line, or of one part between tabs; a run that reaches further is parted first."""
    paragraph = line.entry.paragraph.origin
    if paragraph is None:
        return []
    for run in own_runs(paragraph):
        _part(run)
    wanted = (line.number, line.part)
    return [run for place, run in _placed(paragraph) if place == wanted]


def _placed(paragraph: Element) -> Iterator[tuple[tuple[int, int], Element]]:
    """Each run with its line and its part of the line. A break or tab opens the run that it stands in."""
    row = part = 0
    for run in own_runs(paragraph):
        for piece in run:
            if piece.tag in _BREAKS and (piece.get(W + "type") or "textWrapping") == "textWrapping":
                row, part = row + 1, 0
            elif piece.tag in _TABS:
                part += 1
        yield (row, part), run


def _part(run: Element) -> None:
    """Cut `run` before each break and tab that follows words, so that every piece is of one line."""
    look = run.find(W + "rPr")
    pieces = [piece for piece in run if piece is not look]
    groups: list[list[Element]] = [[]]
    for piece in pieces:
        if piece.tag in _BREAKS | _TABS and groups[-1]:
            groups.append([])
        groups[-1].append(piece)
    after = run
    for group in groups[1:]:
        made = run.makeelement(run.tag, dict(run.attrib))
        if look is not None:
            made.append(deepcopy(look))
        made.extend(group)  # moves them
        after.addnext(made)
        after = made


def set_runs(
    runs: Iterable[Element],
    *,
    size: float | None = None,
    bold: bool | None = None,
    italic: bool | None = None,
) -> None:
    """State size, weight and slope of `runs` themselves, whatever their styles say."""
    for run in runs:
        look = properties(run, "rPr")
        _state(look, size, bold, italic)
        if not len(look):
            run.remove(look)


def _state(look: Element, size: float | None, bold: bool | None, italic: bool | None) -> None:
    for name, on in (("b", bold), ("i", italic)):
        if on is not None:
            put(child(look, name), val=None if on else "0")
    if size is not None:
        for name in ("sz", "szCs"):
            put(child(look, name), val=round(size * 2))


def set_mark(entry: Entry, **look: bool | float | None) -> None:
    """State the look of a paragraph's mark: its automatic number follows it."""
    paragraph = entry.paragraph.origin
    if paragraph is not None and entry.paragraph.label:
        mark = child(properties(paragraph, "pPr"), "rPr")
        _state(mark, look.get("size"), _flag(look.get("bold")), _flag(look.get("italic")))


def _flag(value: bool | float | None) -> bool | None:
    return None if value is None else bool(value)


def set_align(paragraph: Element, align: str) -> None:
    """State a paragraph's alignment in Word's word (center, both, left)."""
    put(child(properties(paragraph, "pPr"), "jc"), val=align)


def set_indent(
    paragraph: Element, *, first: float, left: float | None = None, right: float | None = None
) -> None:
    """State the first line's indent, and the paragraph's own when given; points."""
    indent = child(properties(paragraph, "pPr"), "ind")
    put(indent, firstLine=round(first * 20), hanging=None, firstLineChars=None, hangingChars=None)
    for value, names in ((left, ("left", "start")), (right, ("right", "end"))):
        if value is not None:
            put(indent, **{names[1]: None, names[1] + "Chars": None, names[0] + "Chars": None})
            put(indent, **{names[0]: round(value * 20)})


def set_spacing(paragraph: Element, *, after: float | None = None, line: float | None = None) -> None:
    """State the space below in points, and the lines' distance as a multiple."""
    spacing = child(properties(paragraph, "pPr"), "spacing")
    if after is not None:
        put(spacing, after=round(after * 20), afterAutospacing=None, afterLines=None)
    if line is not None:
        put(spacing, line=round(line * 240), lineRule="auto")


def centre(line: Line) -> None:
    """Centre the paragraph of `line` in what holds it; one that is set with tabs is left as it is."""
    paragraph = line.entry.paragraph
    if paragraph.origin is None or "\t" in paragraph.text:
        return
    if paragraph.align != "center":
        set_align(paragraph.origin, "center")
    uneven = abs(paragraph.left - paragraph.right) > 1 and not paragraph.edges
    if paragraph.first or uneven:
        set_indent(paragraph.origin, first=0, left=0 if uneven else None, right=0 if uneven else None)


def field_runs(instruction: str, size: float) -> list[Element]:
    """The runs of a complex field that Word fills in when it shows the page."""
    half = round(size * 2)
    inner = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    look = f'<w:rPr><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
    holder = etree.fromstring(
        f'<w:p xmlns:w="{W[1:-1]}">' + "".join(f"<w:r>{look}{each}</w:r>" for each in inner) + "</w:p>"
    )
    return list(holder)
