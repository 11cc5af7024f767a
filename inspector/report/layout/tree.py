"""What a Word document says and how each piece looks, as plain values.

Every value is effective: what Word would show after document defaults, table style, styles, numbering and direct
formatting. Lengths are points. Nothing here refers to a file, an archive or a window: trees may cross threads. Only a
tree that was read for mending remembers which elements it was made of (`origin`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

MM = 72 / 25.4  # points in a millimetre


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look. `colour` is RRGGBB, None: automatic (black). `high` is the font of ă, ư, ệ… (Word's hAnsi)."""

    family: str = "Times New Roman"
    high: str = "Times New Roman"
    east_asia: str = ""
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    caps: bool = False
    small_caps: bool = False
    hidden: bool = False
    colour: str | None = None
    highlight: str | None = None
    raised: int = 0  # 1: superscript, -1: subscript


@dataclass(frozen=True, slots=True)
class Text:
    """Letters of one look; "\\t" is a tab, "\\n" a line break."""

    text: str
    look: Look

    @property
    def shown(self) -> str:
        """The letters as they are seen: capitals when the look says so."""
        return self.text.upper() if self.look.caps else self.text


@dataclass(frozen=True, slots=True)
class Field:
    """A field worked out when pages are made: `kind` PAGE, NUMPAGES or SECTIONPAGES; `text` is the kept result."""

    kind: str
    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Break:
    """A break inside a paragraph: `kind` page or column."""

    kind: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a floating thing stands. `x`, `y` offsets from `across`, `down` (page, margin, column, paragraph…)."""

    x: float = 0.0
    y: float = 0.0
    across: str = "column"
    down: str = "paragraph"
    align: str = ""  # left, center, right: instead of x
    behind: bool = False
    wraps: bool = False  # text makes room above and below


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; `name` keys `Document.pictures`, "" when it lies outside the file and is not fetched."""

    name: str
    width: float
    height: float
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """A drawn straight line, as Word users put under Tiêu ngữ."""

    width: float
    height: float
    weight: float = 0.75
    solid: bool = True
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A text box with what is in it."""

    blocks: "tuple[Block, ...]"
    width: float
    height: float
    bordered: bool
    anchor: Anchor | None = None


Item = Text | Field | Break | Picture | Stroke | Frame


@dataclass(frozen=True, slots=True)
class Edge:
    """A border line: `style` as Word names it (single, double, dotted…), `weight` in points, `space` to the text."""

    style: str
    weight: float
    colour: str | None = None
    space: float = 0.0


Edges = Mapping[str, Edge]  # top, bottom, left, right, between, inside_h, inside_v: only edges that are drawn


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop: `kind` left, center, right, decimal."""

    at: float
    kind: str = "left"
    leader: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `line` is a multiple when `line_rule` is auto, else points (exact, atLeast)."""

    items: tuple[Item, ...]
    align: str = "left"  # left, center, right, justify
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0  # of the first line, relative to `left`; negative: hanging
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    line_rule: str = "auto"
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    widow_control: bool = True
    contextual: bool = False
    style: str = ""
    outline: int | None = None
    label: str = ""  # the number that Word puts before the text
    label_look: Look | None = None
    label_suffix: str = "tab"  # tab, space, nothing
    edges: Edges = field(default_factory=dict)
    fill: str | None = None
    tabs: tuple[Tab, ...] = ()
    look: Look = Look()  # of the paragraph mark: gives an empty line its height
    frame: tuple[float, float, Anchor] | None = None  # width, height, place of the text frame it is in
    origin: Any = field(default=None, compare=False, repr=False)  # its element, only when read for mending

    @property
    def text(self) -> str:
        """The words, without the number that Word puts before them."""
        return "".join(
            i.shown if isinstance(i, Text) else i.text for i in self.items if isinstance(i, Text | Field)
        )

    @property
    def full_text(self) -> str:
        """The words with their number."""
        return f"{self.label} {self.text}".strip() if self.label else self.text


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; a cell merged downwards stands once, in its first row, with `rows` > 1."""

    blocks: "tuple[Block, ...]"
    column: int
    span: int = 1
    rows: int = 1
    width: float = 0.0
    edges: Edges = field(default_factory=dict)
    fill: str | None = None
    valign: str = "top"
    margins: tuple[float, float, float, float] = (0.0, 5.4, 0.0, 5.4)  # top, right, bottom, left


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `header`: repeated on each page; `height` at least (or exactly)."""

    cells: tuple[Cell, ...]
    header: bool = False
    whole: bool = False  # may not be split over two pages
    height: float = 0.0
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `columns` are the widths of its grid, `left` its indent from the margin."""

    rows: tuple[Row, ...]
    columns: tuple[float, ...]
    align: str = "left"
    left: float = 0.0

    @property
    def width(self) -> float:
        """Of all columns."""
        return sum(self.columns)


Block = Paragraph | Table


def in_frames(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """`blocks` with neighbours that stand in one text frame moved into a `Frame`, which hangs on a thin paragraph."""
    found: list[Block] = []
    for frame, group in groupby(blocks, lambda b: b.frame if isinstance(b, Paragraph) else None):
        inside = tuple(group)
        if frame is None:
            found += inside
            continue
        width, height, anchor = frame
        hung = Frame(tuple(replace(p, frame=None) for p in inside if isinstance(p, Paragraph)), width, height,
                     False, anchor)  # fmt: skip
        found.append(Paragraph((hung,), line=1.0, line_rule="exact", look=Look(size=1.0)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Section:
    """A run of pages of one shape. `headers`, `footers`: default, first, even → blocks, as they apply here."""

    blocks: tuple[Block, ...]
    width: float = 595.3
    height: float = 841.9
    landscape: bool = False
    top: float = 72.0
    bottom: float = 72.0
    left: float = 72.0
    right: float = 72.0
    header_distance: float = 36.0
    footer_distance: float = 36.0
    start: str = "nextPage"
    title_page: bool = False
    number_start: int | None = None
    number_format: str = "decimal"
    headers: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    footers: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    origin: Any = field(default=None, compare=False, repr=False)  # its element, only when read for mending


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `pictures`: name → bytes, left empty when only the layout was asked for."""

    sections: tuple[Section, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    default_tab: float = 36.0
    even_and_odd: bool = False


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Every paragraph of `blocks`, tables and text boxes included, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            for item in block.items:
                if isinstance(item, Frame):
                    yield from paragraphs(item.blocks)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)
