"""Tables: grid, merged cells, borders that apply, repeated head rows."""

from collections.abc import Callable
from dataclasses import replace

from inspector.report.layout.package import Element
from inspector.report.layout.styles import Styles, TableLook
from inspector.report.layout.tree import Block, Cell, Edge, Row, Table
from inspector.report.layout.values import W, drawn, edges, fill, get, is_on, points, whole
from inspector.report.layout.values import number as as_number

ReadCell = Callable[[Element, TableLook], tuple[Block, ...]]
Margins = tuple[float, float, float, float]  # top, right, bottom, left
_WORDS_MARGINS = (0.0, 5.4, 0.0, 5.4)
_MAX_COLUMNS = 64
_SIDES = {
    W + "top": "top", W + "right": "right", W + "end": "right", W + "bottom": "bottom", W + "left": "left",
    W + "start": "left",
}  # fmt: skip
_TEXT_WIDTH = 467.7  # points: 165 mm, A4 between its margins
_SEEN_THROUGH = {W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "smartTag"}


class TableReader:
    """Reads tables of one part; what stands in a cell is read by the part's own reader."""

    def __init__(self, styles: Styles, read_cell: ReadCell) -> None:
        self._styles, self._read_cell = styles, read_cell

    def table(self, element: Element) -> Table:
        """The table in w:tbl `element`."""
        properties = element.find(W + "tblPr")
        style = _child(properties, "tblStyle") or self._styles.default_table
        values = self._styles.table_values(style)
        if properties is not None:
            values["edges"] = values["edges"] | edges(properties.find(W + "tblBorders"))
            for tag in ("tblCellMar", "tblInd", "jc"):
                found = properties.find(W + tag)
                if found is not None:
                    values[tag] = found
        margins = _margins(values.get("tblCellMar"), _WORDS_MARGINS)
        columns = [max(points(get(c, "w")) or 0.0, 0.0) for c in element.iterfind(f"{W}tblGrid/{W}gridCol")]
        rows = list(_inside(element, W + "tr"))
        columns = _stated_widths(rows, len(columns)) or columns[:_MAX_COLUMNS]
        bands = _Bands(properties, len(rows))
        raw: list[tuple[Row, list[str]]] = []
        for number, row in enumerate(rows):
            raw.append(self._row(row, number, style, margins, columns, bands))
        merged_rows = _merge_down(raw)
        indent = points(get(values.get("tblInd"), "w")) or 0.0
        return Table(
            tuple(_outlined(merged_rows, values["edges"], len(columns))),
            tuple(columns),
            {"center": "center", "right": "right", "end": "right"}.get(
                get(values.get("jc"), "val") or "", "left"
            ),
            indent,
        )

    def _row(
        self, row: Element, number: int, style: str, margins: Margins, columns: list[float], bands: "_Bands"
    ) -> tuple[Row, list[str]]:
        properties = row.find(W + "trPr")
        at = whole(_child(properties, "gridBefore"), 0, _MAX_COLUMNS) or 0
        cells: list[Cell] = []
        merges: list[str] = []
        elements = list(_inside(row, W + "tc"))
        for order, element in enumerate(elements):
            if at >= _MAX_COLUMNS:
                break
            cell, merge = self._cell(
                element, at, style, margins, columns, bands.parts(number, order, len(elements))
            )
            cells.append(cell)
            merges.append(merge)
            at += cell.span
        height = properties.find(W + "trHeight") if properties is not None else None
        made = Row(
            tuple(cells),
            header=properties is not None and bool(is_on(properties.find(W + "tblHeader"))),
            whole=properties is not None and bool(is_on(properties.find(W + "cantSplit"))),
            height=max(points(get(height, "val")) or 0.0, 0.0),
            exact=get(height, "hRule") == "exact",
        )
        return made, merges

    def _cell(
        self,
        element: Element,
        at: int,
        style: str,
        margins: Margins,
        columns: list[float],
        parts: tuple[str, ...],
    ) -> tuple[Cell, str]:
        properties = element.find(W + "tcPr")
        span = max(1, min(whole(_child(properties, "gridSpan")) or 1, _MAX_COLUMNS - at))
        stated = points(get(properties.find(W + "tcW"), "w")) if properties is not None else None
        kind = get(properties.find(W + "tcW"), "type") if properties is not None else None
        if kind == "pct":
            stated = _share(get(properties.find(W + "tcW"), "w"))
        while len(columns) < at + span:
            columns.append(stated / span if stated else 72.0)
        styled = self._styles.cell_values(style, parts)
        own = edges(properties.find(W + "tcBorders")) if properties is not None else {}
        background = fill(properties.find(W + "shd")) if properties is not None else None
        merge = properties.find(W + "vMerge") if properties is not None else None
        if properties is not None:
            margins = _margins(properties.find(W + "tcMar"), margins)
        cell = Cell(
            self._read_cell(element, self._styles.table_look(style, parts)),
            at, span, 1, sum(columns[at : at + span]),
            edges=_stated(styled["edges"] | own), fill=(styled["fill"] if background is None else background) or None,
            valign={"center": "center", "bottom": "bottom"}.get(_child(properties, "vAlign") or "", "top"),
            margins=margins,
        )  # fmt: skip
        if merge is None:
            return cell, ""
        return cell, "begin" if get(merge, "val") == "restart" else "continue"


def _stated_widths(rows: list[Element], count: int) -> list[float]:
    """The widths that the cells of the first plain row state: Word follows them where the grid says otherwise."""
    for row in rows:
        cells = [cell.find(W + "tcPr") for cell in _inside(row, W + "tc")]
        if len(cells) != count or count > _MAX_COLUMNS or any(_child(p, "gridSpan") for p in cells):
            continue
        stated = [p.find(W + "tcW") if p is not None else None for p in cells]
        widths = [points(get(w, "w")) if get(w, "type") == "dxa" else None for w in stated]
        return [w for w in widths if w] if all(w and w > 0 for w in widths) else []
    return []


def _share(text: str | None) -> float | None:
    """A width in percent, «57.6%» or in fiftieths of one, of the text's usual width."""
    percent = as_number((text or "").removesuffix("%"), 0, 5_000)
    if percent is None:
        return None
    return percent / (100 if (text or "").endswith("%") else 5_000) * _TEXT_WIDTH


class _Bands:
    """Which conditional parts of a table style (w:tblLook) apply to a cell."""

    def __init__(self, properties: Element | None, rows: int) -> None:
        look = properties.find(W + "tblLook") if properties is not None else None
        bits = 0
        try:
            bits = int(get(look, "val") or "0", 16)
        except ValueError:
            bits = 0

        def on(name: str, bit: int) -> bool:
            stated = get(look, name)
            return bool(bits & bit) if stated is None else stated in ("1", "true", "on")

        self._rows = rows
        self._first_row, self._last_row = on("firstRow", 0x20), on("lastRow", 0x40)
        self._first_column, self._last_column = on("firstColumn", 0x80), on("lastColumn", 0x100)
        self._bands = look is not None and not on("noHBand", 0x200)

    def parts(self, row: int, column: int, columns: int) -> tuple[str, ...]:
        found: list[str] = []
        head = self._first_row and row == 0
        if self._bands and not head:
            found.append("band1Horz" if (row - self._first_row) % 2 == 0 else "band2Horz")
        if self._first_column and column == 0:
            found.append("firstCol")
        if self._last_column and column == columns - 1:
            found.append("lastCol")
        if head:
            found.append("firstRow")
        if self._last_row and row == self._rows - 1:
            found.append("lastRow")
        return tuple(found)


_NOTHING = Edge("none", 0.0)


def _stated(found: dict[str, Edge | None]) -> dict[str, Edge]:
    """A cell's own borders; one that it takes away stays as a mark until the table's are applied."""
    return {name: _NOTHING if line is None else line for name, line in found.items()}


def _merge_down(raw: list[tuple[Row, list[str]]]) -> list[Row]:
    """Cells merged downwards stand once, in the row where they begin."""
    spans: dict[tuple[int, int], int] = {}
    open_at: dict[int, tuple[int, int]] = {}
    kept: list[list[Cell]] = []
    for number, (row, merges) in enumerate(raw):
        cells = []
        for cell, merge in zip(row.cells, merges, strict=True):
            if merge == "continue" and cell.column in open_at:
                spans[open_at[cell.column]] = number - open_at[cell.column][0] + 1
                continue
            open_at.pop(cell.column, None)
            if merge == "begin":
                open_at[cell.column] = (number, cell.column)
            cells.append(cell)
        kept.append(cells)
    if not spans:
        return [row for row, _ in raw]
    return [
        replace(row, cells=tuple(_reaching(c, spans.get((n, c.column), 1)) for c in kept[n]))
        for n, (row, _) in enumerate(raw)
    ]


def _reaching(cell: Cell, rows: int) -> Cell:
    return cell if cell.rows == rows else replace(cell, rows=rows)


def _outlined(rows: list[Row], table: dict[str, Edge | None], columns: int) -> list[Row]:
    """Each cell with the borders that really apply: its own, else the table's for its place."""
    around = drawn(table)
    if not around and not any(c.edges for row in rows for c in row.cells):
        return rows
    result = []
    for number, row in enumerate(rows):
        cells = []
        for cell in row.cells:
            last = number + cell.rows >= len(rows)
            given = {
                "top": around.get("top" if number == 0 else "inside_h"),
                "bottom": around.get("bottom" if last else "inside_h"),
                "left": around.get("left" if cell.column == 0 else "inside_v"),
                "right": around.get("right" if cell.column + cell.span >= columns else "inside_v"),
            }
            lines = {name: cell.edges.get(name, line) for name, line in given.items()}
            cells.append(
                replace(cell, edges={n: e for n, e in lines.items() if e is not None and e.style != "none"})
            )
        result.append(replace(row, cells=tuple(cells)))
    return result


def _margins(element: Element | None, otherwise: Margins) -> Margins:
    """What w:tblCellMar or w:tcMar states; a side it leaves out is as `otherwise`."""
    if element is None:
        return otherwise
    stated: dict[str, float | None] = {}
    for child in element:
        side = _SIDES.get(child.tag)
        if side is not None:
            stated.setdefault(side, points(get(child, "w")))
    top, right, bottom, left = (
        other if (mine := stated.get(side)) is None else max(mine, 0.0)
        for side, other in zip(("top", "right", "bottom", "left"), otherwise, strict=True)
    )
    return top, right, bottom, left


def _child(element: Element | None, name: str) -> str | None:
    found = element.find(W + name) if element is not None else None
    return get(found, "val")


def _inside(element: Element, tag: str) -> "list[Element]":
    found: list[Element] = []
    for child in element:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _SEEN_THROUGH:
            found += _inside(child, tag)
    return found
