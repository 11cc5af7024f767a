"""Blocks cut into slabs: the pieces of text and table that a page break may fall between."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from inspector.report.layout.tree import (
    Anchor,
    Block,
    Cell,
    Document,
    Edge,
    Frame,
    Paragraph,
    Picture,
    Stroke,
    Table,
)
from ui.widgets.page_lines import INK, LineSetter, SetLine
from ui.widgets.page_marks import Area, Line, Mark, Spot
from ui.widgets.page_type import Measures

Floating = Picture | Stroke | Frame
_FRAME_MARGIN = (3.6, 7.2)  # above and below, left and right: Word's text box


@dataclass(slots=True)
class SetCell:
    """A cell ready to be placed in its row. `box` is its height when it reaches over several rows, else 0."""

    x: float
    cell: Cell
    slabs: list["Slab"]
    height: float
    box: float = 0.0


@dataclass(slots=True)
class Slab:
    """One piece. Marks are relative to its top left; `before` is white space that falls away on top of a page."""

    height: float
    marks: list[Mark] = field(default_factory=list)
    before: float = 0.0
    keep: bool = False  # no page break after this
    break_before: bool = False
    break_after: bool = False
    floats: list[Floating] = field(default_factory=list)
    cells: list[SetCell] = field(default_factory=list)
    x: float = 0.0
    heads: tuple["Slab", ...] = ()  # rows repeated when a page begins with this one
    splits: bool = False


class Slabs:
    """Cuts one document; numbers its paragraphs in reading order and keeps their words."""

    def __init__(self, document: Document, measures: Measures) -> None:
        self.setter = LineSetter(measures, document.default_tab)
        self.texts: list[str] = []

    def cut(self, blocks: Sequence[Block], width: float) -> tuple[list[Slab], float]:
        """The slabs of `blocks` in a column of `width`, and the white space asked for after the last."""
        slabs: list[Slab] = []
        gap = 0.0
        previous: Paragraph | None = None
        for n, block in enumerate(blocks):
            following = blocks[n + 1] if n + 1 < len(blocks) else None
            if isinstance(block, Table):
                rows = self._table(block, width)
                if rows:
                    rows[0].before += gap
                slabs += rows
                gap, previous = 0.0, None
                continue
            joined = previous is not None and block.contextual and previous.style == block.style
            before = 0.0 if joined else block.before
            after_joined = (
                isinstance(following, Paragraph) and block.contextual and following.style == block.style
            )
            slabs += self._paragraph(
                block, width, max(gap, before), previous, following
            )  # as Word: the larger
            gap = 0.0 if after_joined else block.after
            previous = block
        return slabs, gap

    def _paragraph(
        self,
        paragraph: Paragraph,
        width: float,
        before: float,
        previous: Block | None,
        following: Block | None,
    ) -> list[Slab]:
        number = len(self.texts)
        self.texts.append(paragraph.full_text)
        lines = self.setter.lines(paragraph, width)
        last = len(lines) - 1
        slabs: list[Slab] = []
        for n, line in enumerate(lines):
            slab = Slab(line.height, line.marks, break_after=line.page_break_after)
            slab.keep = _kept(n, last, paragraph) and not line.page_break_after
            slab.marks.append(
                Spot(paragraph.left, 0.0, width - paragraph.left - paragraph.right, line.height, number)
            )
            slabs.append(slab)
        _decorate(slabs, lines, paragraph, width, previous, following)
        slabs[0].before = before
        slabs[0].break_before = paragraph.page_break_before
        slabs[0].floats = [
            i for i in paragraph.items if isinstance(i, Picture | Stroke | Frame) and i.anchor is not None
        ]
        for item in slabs[0].floats:
            if item.anchor is not None and item.anchor.wraps:
                slabs[0].before += item.height
        inline_frames = [i for i in paragraph.items if isinstance(i, Frame) and i.anchor is None]
        slabs[0].floats += [replace(i, anchor=Anchor()) for i in inline_frames]
        return slabs

    def frame(self, frame: Frame) -> tuple[list[Slab], list[Mark]]:
        """What is inside a text box, and its border; both relative to the box's top left."""
        down, side = _FRAME_MARGIN
        slabs, _ = self.cut(frame.blocks, max(frame.width - 2 * side, 20.0))
        height = max(frame.height, sum(s.before + s.height for s in slabs) + 2 * down)
        border: list[Mark] = _box(0.0, 0.0, frame.width, height) if frame.bordered else []
        return slabs, border

    def _table(self, table: Table, width: float) -> list[Slab]:
        columns = list(table.columns)
        total = sum(columns)
        if total > width * 1.5 and total > 0:
            columns = [c * width / total for c in columns]
            total = width
        x = {"center": (width - total) / 2, "right": width - total}.get(table.align, table.left)
        if table.align == "left" and table.rows and table.rows[0].cells:
            x -= table.rows[0].cells[0].margins[3]  # Word lines up the words, not the border, with the margin
        edges_at = [sum(columns[:n]) for n in range(len(columns) + 1)]
        slabs: list[Slab] = []
        for row in table.rows:
            cells = [self._cell(cell, edges_at) for cell in row.cells]
            height = max([c.height for c in cells if c.cell.rows == 1], default=0.0)
            height = row.height if row.exact and row.height else max(height, row.height)
            slabs.append(Slab(height, cells=cells, x=x, splits=not (row.whole or row.header or row.exact)))
        _reach_down(slabs)
        heads = []
        for slab, row in zip(slabs, table.rows, strict=True):
            if not row.header:
                break
            slab.keep = True
            heads.append(slab)
        for slab in slabs[len(heads) :]:
            slab.heads = tuple(heads)
        self._keep_rows(slabs, table)
        return slabs

    def _keep_rows(self, slabs: list[Slab], table: Table) -> None:
        """A row whose first paragraph is kept with the next stays with the next row."""
        for slab, row in zip(slabs, table.rows, strict=True):
            first = row.cells[0].blocks[0] if row.cells and row.cells[0].blocks else None
            if isinstance(first, Paragraph) and first.keep_next:
                slab.keep = True

    def _cell(self, cell: Cell, edges_at: list[float]) -> SetCell:
        left = edges_at[min(cell.column, len(edges_at) - 1)]
        right = edges_at[min(cell.column + cell.span, len(edges_at) - 1)]
        top, right_margin, bottom, left_margin = cell.margins
        slabs, after = self.cut(cell.blocks, max(right - left - left_margin - right_margin, 8.0))
        edge = cell.edges.get("top")
        if edge is not None and slabs:
            slabs[0].before += edge.weight  # the line takes its own room
        height = top + bottom + after + sum(s.before + s.height for s in slabs)
        return SetCell(left, replace(cell, width=right - left), slabs, height)


def _kept(n: int, last: int, paragraph: Paragraph) -> bool:
    if n == last:
        return paragraph.keep_next
    if paragraph.keep_lines:
        return True
    return paragraph.widow_control and (n in (0, last - 1))


def _reach_down(slabs: list[Slab]) -> None:
    """Give cells merged downwards their height; the last row grows when they need more."""
    for n, slab in enumerate(slabs):
        for cell in slab.cells:
            rows = min(cell.cell.rows, len(slabs) - n)
            if rows > 1:
                own = sum(s.height for s in slabs[n : n + rows])
                if cell.height > own:
                    slabs[n + rows - 1].height += cell.height - own
    for n, slab in enumerate(slabs):
        for cell in slab.cells:
            rows = min(cell.cell.rows, len(slabs) - n)
            if rows > 1:
                cell.box = sum(s.height for s in slabs[n : n + rows])
                slab.splits = False


def _decorate(
    slabs: list[Slab], lines: list[SetLine], paragraph: Paragraph, width: float, previous: Block | None,
    following: Block | None,
) -> None:  # fmt: skip
    """Borders and background of a paragraph; neighbours with the same borders share one box."""
    left, right = paragraph.left, width - paragraph.right
    if paragraph.fill:
        for slab, line in zip(slabs, lines, strict=True):
            slab.marks.insert(0, Area(left, 0.0, right - left, line.height, f"#{paragraph.fill}"))
    edges = paragraph.edges
    if not edges:
        return
    sides = [
        (edge, x + away * edge.space)
        for side, x, away in (("left", left, -1.0), ("right", right, 1.0))
        if (edge := edges.get(side)) is not None
    ]
    reach = [at for _, at in sides]  # lines above and below meet those at the sides
    left, right = min([left, *reach]), max([right, *reach])
    starts, ends = [0.0] * len(slabs), [line.height for line in lines]
    top, bottom = edges.get("top"), edges.get("bottom")
    if top is not None and not _shares(previous, paragraph):
        room = top.space + top.weight
        slabs[0].marks = [_moved(mark, 0.0, room) for mark in slabs[0].marks]
        slabs[0].height += room
        slabs[0].marks.append(_edge_line(top, left, top.weight / 2, right, top.weight / 2))
        starts[0], ends[0] = top.weight / 2, ends[0] + room
    if bottom is not None and not _shares(following, paragraph):
        at = slabs[-1].height + bottom.space
        slabs[-1].marks.append(_edge_line(bottom, left, at, right, at))
        slabs[-1].height = ends[-1] = at
        slabs[-1].height += bottom.weight
    for edge, at in sides:
        for slab, start, end in zip(slabs, starts, ends, strict=True):
            slab.marks.append(_edge_line(edge, at, start, at, end))


def _shares(neighbour: Block | None, paragraph: Paragraph) -> bool:
    return (
        isinstance(neighbour, Paragraph) and neighbour.edges == paragraph.edges
        and (neighbour.left, neighbour.right) == (paragraph.left, paragraph.right)
    )  # fmt: skip


def _edge_line(edge: Edge, x: float, y: float, to_x: float, to_y: float) -> Line:
    return Line(x, y, to_x, to_y, edge.weight, f"#{edge.colour}" if edge.colour else INK, edge.style)


def _box(x: float, y: float, width: float, height: float) -> list[Mark]:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
    return [Line(*a, *b, 0.75, INK) for a, b in itertools.pairwise(corners)]


def _moved(mark: Mark, dx: float, dy: float) -> Mark:
    """`mark` shifted by (dx, dy)."""
    if isinstance(mark, Line):
        return Line(
            mark.x + dx, mark.y + dy, mark.to_x + dx, mark.to_y + dy, mark.weight, mark.colour, mark.style
        )
    return mark._replace(x=mark.x + dx, y=mark.y + dy)


moved = _moved


def cell_marks(cell: SetCell, height: float) -> list[Mark]:
    """Background and borders of a cell of `height`, relative to its row's top left."""
    found: list[Mark] = []
    x, right = cell.x, cell.x + cell.cell.width
    if cell.cell.fill:
        found.append(Area(x, 0.0, right - x, height, f"#{cell.cell.fill}"))
    for name, ends in (
        ("top", (x, 0.0, right, 0.0)), ("bottom", (x, height, right, height)),
        ("left", (x, 0.0, x, height)), ("right", (right, 0.0, right, height)),
    ):  # fmt: skip
        edge = cell.cell.edges.get(name)
        if edge is not None:
            found.append(_edge_line(edge, *ends))
    return found


def split_row(slab: Slab, room: float) -> tuple[Slab, Slab] | None:
    """A table row cut so that its first part is at most `room` high; None when it cannot be."""
    firsts: list[SetCell] = []
    rests: list[SetCell] = []
    for cell in slab.cells:
        top, _, bottom, _ = cell.cell.margins
        used, taken = top + bottom, 0
        for piece in cell.slabs:
            if used + piece.before + piece.height > room:
                break
            used += piece.before + piece.height
            taken += 1
        if cell.slabs and not taken:
            return None
        rest = cell.slabs[taken:]
        left = top + bottom + sum(p.before + p.height for p in rest)
        firsts.append(SetCell(cell.x, cell.cell, cell.slabs[:taken], used))
        rests.append(SetCell(cell.x, cell.cell, rest, left))
    if not any(cell.slabs for cell in rests):
        return None
    first = replace(slab, height=max(c.height for c in firsts), cells=firsts, keep=False)
    return first, replace(slab, height=max(c.height for c in rests), cells=rests, before=0.0)
