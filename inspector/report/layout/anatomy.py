"""Where everything stands: a document as lines with places, before anybody asks which line is what.

Words count, not how they were set: Quốc hiệu is found in a table, in a paragraph with tabs, or after a line break.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inspector.report.layout.letters import text_width
from inspector.report.layout.tree import (
    Block,
    Document,
    Field,
    Frame,
    Paragraph,
    Picture,
    Section,
    Stroke,
    Table,
    Text,
)
from inspector.text import fold


@dataclass(frozen=True, slots=True)
class Box:
    """What holds a paragraph: the page's text area, a cell or a text box. `x` from the left margin, in points.

    `table`, `frame`: which table or text box, counted through the document.
    """

    x: float
    width: float
    table: int | None = None
    row: int = 0
    column: int = 0
    frame: int | None = None
    framed: bool = False
    height: float = 0.0
    ruled: bool = False  # a border at its bottom, or on top of the cell below


@dataclass(frozen=True, slots=True)
class Entry:
    """One paragraph with its place. `order` counts all paragraphs of the document.

    `top` is roughly how far below the section's beginning its first line stands, in points, page breaks aside.
    """

    paragraph: Paragraph
    box: Box
    section: int
    order: int
    top: float = 0.0

    @property
    def text(self) -> str:
        """Its words with their number, in one line."""
        return " ".join(self.paragraph.full_text.split())

    @property
    def strokes(self) -> list[Stroke]:
        """Lines drawn in it."""
        return [item for item in self.paragraph.items if isinstance(item, Stroke)]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words: a paragraph's, or a part of it between line breaks and tabs."""

    text: str
    pieces: tuple[Text, ...]
    entry: Entry
    align: str
    centre: float  # from the left margin, in points
    last: bool  # of its paragraph
    folded: str = field(default="", compare=False)
    number: int = 0  # among the lines of its paragraph
    part: int = 0  # among the parts of its line that tabs make

    @property
    def order(self) -> int:
        """Its paragraph's."""
        return self.entry.order

    @property
    def box(self) -> Box:
        """Its paragraph's."""
        return self.entry.box

    @property
    def top(self) -> float:
        """Roughly where it stands below the section's beginning, in points."""
        return self.entry.top + self.number * _line_height(self.entry.paragraph)

    @property
    def width(self) -> float:
        """How wide its words run, in points."""
        return sum(text_width(p.shown, p.look.size, bold=p.look.bold) for p in self.pieces)


@dataclass(frozen=True, slots=True)
class Anatomy:
    """All paragraphs and lines of a document, in reading order."""

    document: Document
    entries: tuple[Entry, ...]
    lines: tuple[Line, ...]

    @property
    def middle(self) -> float:
        """Half the width of the first page's text, in points."""
        first = self.document.sections[0]
        return (first.width - first.left - first.right) / 2

    def in_section(self, number: int) -> Sequence[Entry]:
        """The paragraphs of one section."""
        first = bisect_left(self.entries, number, key=lambda entry: entry.section)
        return self.entries[first : bisect_right(self.entries, number, key=lambda entry: entry.section)]

    def lines_of(self, entry: Entry) -> Sequence[Line]:
        """The lines of one paragraph."""
        first = bisect_left(self.lines, entry.order, key=lambda line: line.order)
        return self.lines[first : bisect_right(self.lines, entry.order, key=lambda line: line.order)]

    def after(self, entry: Entry, count: int = 2) -> list[Entry]:
        """The next paragraphs in the same box."""
        near = self.entries[entry.order + 1 : entry.order + 1 + 4 * count]
        return [other for other in near if other.box == entry.box][:count]


def dissect(document: Document) -> Anatomy:
    """Lay `document` out flat."""
    walker = _Walker()
    for number, section in enumerate(document.sections):
        walker.section(number, section)
    entries = tuple(walker.entries)
    return Anatomy(document, entries, tuple(line for entry in entries for line in _lines(entry)))


class _Walker:
    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._tables = self._frames = 0
        self._section: tuple[int, Section]

    def section(self, number: int, section: Section) -> None:
        self._section = (number, section)
        self._blocks(section.blocks, Box(0.0, section.width - section.left - section.right), 0.0)

    def _blocks(self, blocks: tuple[Block, ...], box: Box, top: float) -> float:
        """Enter `blocks`, the first of which begins at `top`; gives where the last one ends."""
        for block in blocks:
            if isinstance(block, Table):
                top = self._table(block, box, top)
                continue
            entry = Entry(block, box, self._section[0], len(self.entries), top + block.before)
            self.entries.append(entry)
            for item in block.items:
                if isinstance(item, Frame):
                    self._frame(item, box, entry.top)
            top += height_of(entry)
        return top

    def _frame(self, frame: Frame, box: Box, top: float) -> None:
        self._frames += 1
        section, anchor = self._section[1], frame.anchor
        text = section.width - section.left - section.right
        width, x, y = frame.width or text, box.x, top
        if anchor is not None:
            x = {"page": -section.left, "margin": 0.0}.get(anchor.across, box.x) + anchor.x
            x = {"left": 0.0, "center": (text - width) / 2, "right": text - width}.get(anchor.align, x)
            y = {"page": -section.top, "margin": 0.0}.get(anchor.down, top) + anchor.y
        inside = Box(x, width, box.table, box.row, box.column, self._frames, frame.bordered, frame.height)
        self._blocks(frame.blocks, inside, y)

    def _table(self, table: Table, box: Box, top: float) -> float:
        self._tables += 1
        number = self._tables
        left = box.x + {"center": (box.width - table.width) / 2, "right": box.width - table.width}.get(
            table.align, table.left
        )
        tops = [{c.column for c in row.cells if "top" in c.edges} for row in table.rows]
        for at, row in enumerate(table.rows):
            bottom = top + row.height
            for cell in row.cells:
                sides = {"top", "bottom", "left", "right"} <= set(cell.edges)
                below = tops[at + cell.rows] if at + cell.rows < len(tops) else set()
                x = left + sum(table.columns[: cell.column]) + cell.margins[3]
                width = max(cell.width - cell.margins[1] - cell.margins[3], 1.0)
                ruled = not sides and ("bottom" in cell.edges or cell.column in below)
                framed = sides and len(table.rows) == 1 and len(row.cells) == 1
                inside = Box(x, width, number, at, cell.column, None, framed, row.height, ruled)
                end = self._blocks(cell.blocks, inside, top)
                bottom = max(bottom, end) if cell.rows == 1 else bottom
            top = bottom
        return top


def height_of(entry: Entry) -> float:
    """How high a paragraph will be, roughly, in points."""
    paragraph = entry.paragraph
    size = _size(paragraph)
    lines = max(1, -(-int(len(entry.text) * size * 0.45) // max(int(entry.box.width), 1)))
    lines = max(lines, 1 + paragraph.text.count("\n"))
    pictures = sum(item.height for item in paragraph.items if isinstance(item, Picture))
    return lines * _line_height(paragraph) + pictures + paragraph.before + paragraph.after


def _line_height(paragraph: Paragraph) -> float:
    return paragraph.line if paragraph.line_rule != "auto" else paragraph.line * _size(paragraph) * 1.15


def _size(paragraph: Paragraph) -> float:
    return max((i.look.size for i in paragraph.items if isinstance(i, Text)), default=paragraph.look.size)


def _lines(entry: Entry) -> Iterator[Line]:
    """The lines of one paragraph, cut at line breaks and tabs; empty ones are left out."""
    rows = _rows(entry.paragraph)
    for number, row in enumerate(rows):
        for place, pieces in enumerate(row):
            text = " ".join("".join(piece.shown for piece in pieces).split())
            if text:
                align, centre = _stand(entry, row, place, pieces)
                last = number == len(rows) - 1
                yield Line(text, tuple(pieces), entry, align, centre, last, fold(text), number, place)


def _rows(paragraph: Paragraph) -> list[list[list[Text]]]:
    rows: list[list[list[Text]]] = [[[]]]
    if paragraph.label:
        rows[0][0].append(Text(paragraph.label + " ", paragraph.label_look or paragraph.look))
    for item in paragraph.items:
        if isinstance(item, Field):
            rows[-1][-1].append(Text(item.text, item.look))
        elif isinstance(item, Text):
            for number, line in enumerate(item.text.split("\n")):
                if number:
                    rows.append([[]])
                for place, part in enumerate(line.split("\t")):
                    if place:
                        rows[-1].append([])
                    if part:
                        rows[-1][-1].append(Text(part, item.look))
    return rows


def _stand(entry: Entry, row: list[list[Text]], place: int, pieces: list[Text]) -> tuple[str, float]:
    """How part `place` of a line is aligned and where its middle is."""
    paragraph, box = entry.paragraph, entry.box
    width = sum(text_width(piece.shown, piece.look.size, bold=piece.look.bold) for piece in pieces)
    left, right = box.x + paragraph.left, box.x + box.width - paragraph.right
    if not any(part for part in row[:place]) and place == 0 and len([p for p in row if p]) == 1:
        if paragraph.align == "center":
            return "center", (left + right) / 2 + paragraph.first / 2
        if paragraph.align == "right":
            return "right", right - width / 2
        return paragraph.align, left + paragraph.first + min(width, right - left) / 2
    if place == 0:
        return paragraph.align, left + paragraph.first + width / 2
    stops = paragraph.tabs
    if place <= len(stops):
        stop = stops[place - 1]
        centre = {"center": stop.at, "right": stop.at - width / 2}.get(stop.kind, stop.at + width / 2)
        return ("center" if stop.kind == "center" else stop.kind), box.x + centre
    return "left", left + 36.0 * place + width / 2
