"""Styles: from document defaults over table, paragraph and character styles to one effective value.

Source: ECMA-376 part 1, 17.7.2 (style hierarchy), 17.7.3 (toggles: a bold style on a bold style is upright).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inspector.report.layout.package import Element
from inspector.report.layout.tree import Look
from inspector.report.layout.values import (
    Values,
    W,
    edges,
    fill,
    get,
    merged,
    paragraph_values,
    run_values,
)

_TOGGLES = ("bold", "italic", "caps", "small_caps", "strike", "hidden")
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass(frozen=True, slots=True)
class TableLook:
    """What a table's style gives to the text of one of its cells."""

    paragraph: Values = field(default_factory=dict)
    run: Values = field(default_factory=dict)
    key: tuple[str, ...] = ()


@dataclass(slots=True)
class _Style:
    kind: str
    based_on: str
    paragraph: Values
    run: Values
    table: Element | None
    cell: Element | None
    parts: dict[str, Element]


class Styles:
    """The style part of one document, with every resolved chain kept."""

    def __init__(self, root: Element | None, theme: Mapping[str, str]) -> None:
        self._theme = theme
        self._styles: dict[str, _Style] = {}
        self.names: dict[str, str] = {}
        self.default_paragraph = self.default_table = ""
        self._paragraphs: dict[str, Values] = {}
        self._runs: dict[str, Values] = {}
        self._looks: dict[tuple[object, ...], Look] = {}
        self._cells: dict[tuple[str, ...], Values] = {}
        self._tables: dict[tuple[str, ...], TableLook] = {}
        self.paragraph_defaults: Values = {}
        self.run_defaults: Values = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            self.paragraph_defaults = paragraph_values(defaults.find(f"{W}pPrDefault/{W}pPr"))
            self.run_defaults = run_values(defaults.find(f"{W}rPrDefault/{W}rPr"), self._theme)
        for element in root.iterchildren(f"{W}style"):
            name, kind = get(element, "styleId") or "", get(element, "type") or "paragraph"
            based_on = get(element.find(f"{W}basedOn"), "val") or ""
            parts = {get(part, "type") or "": part for part in element.iterchildren(f"{W}tblStylePr")}
            self._styles[name] = _Style(
                kind, based_on, paragraph_values(element.find(f"{W}pPr")),
                run_values(element.find(f"{W}rPr"), self._theme), element.find(f"{W}tblPr"), element.find(f"{W}tcPr"),
                parts,
            )  # fmt: skip
            self.names[name] = get(element.find(f"{W}name"), "val") or name
            if (get(element, "default") or "0").lower() in ("1", "true", "on"):
                if kind == "paragraph":
                    self.default_paragraph = name
                elif kind == "table":
                    self.default_table = name

    def chain(self, name: str) -> list[_Style]:
        """The style and what it is based on, the farthest first; a circle is cut."""
        found: list[_Style] = []
        seen: set[str] = set()
        while name in self._styles and name not in seen and len(found) < 64:
            seen.add(name)
            style = self._styles[name]
            found.append(style)
            name = style.based_on
        return found[::-1]

    def paragraph(self, name: str) -> Values:
        """What the chain of paragraph style `name` states about paragraphs."""
        if name not in self._paragraphs:
            values: Values = {}
            for style in self.chain(name):
                values = merged(values, style.paragraph)
            self._paragraphs[name] = values
        return self._paragraphs[name]

    def run(self, name: str) -> Values:
        """What the chain of style `name` states about letters."""
        if name not in self._runs:
            values: Values = {}
            for style in self.chain(name):
                values = values | style.run
            self._runs[name] = values
        return self._runs[name]

    def look(self, table: TableLook, paragraph_style: str, direct: Values, key: object) -> Look:
        """The effective look of a run with `direct` formatting. `key` stands for `direct` in the cache."""
        cache_key = (table.key, paragraph_style, key)
        known = self._looks.get(cache_key)
        if known is None:
            known = self._looks[cache_key] = self._resolve(table, paragraph_style, direct)
        return known

    def _resolve(self, table: TableLook, paragraph_style: str, direct: Values) -> Look:
        layers = [table.run, self.run(paragraph_style), self.run(direct.get("style") or "")]
        values = dict(self.run_defaults)
        for layer in layers:
            values.update(layer)
        for toggle in _TOGGLES:
            stated = [layer[toggle] for layer in layers if layer.get(toggle) is not None]
            if stated:
                values[toggle] = bool(sum(map(bool, stated)) % 2) or bool(self.run_defaults.get(toggle))
        values.update({k: v for k, v in direct.items() if v is not None or k in ("colour", "highlight")})
        values.pop("style", None)
        values.setdefault("family", values.get("high", "Times New Roman"))
        values.setdefault("high", values["family"])
        return Look(**{k: v for k, v in values.items() if v is not None})

    def table_look(self, style: str, parts: tuple[str, ...]) -> TableLook:
        """What table style `style` gives to a cell that lies in the named `parts` (firstRow, band1Horz…)."""
        key = (style, *parts)
        if key not in self._tables:
            self._tables[key] = self._table_look(style, parts)
        return self._tables[key]

    def _table_look(self, style: str, parts: tuple[str, ...]) -> TableLook:
        paragraph: Values = {}
        run: Values = {}
        for layer in self.chain(style):
            if layer.kind != "table":
                continue
            paragraph, run = merged(paragraph, layer.paragraph), run | layer.run
        for part in parts:
            for layer in self.chain(style):
                element = layer.parts.get(part)
                if element is not None:
                    paragraph = merged(paragraph, paragraph_values(element.find(f"{W}pPr")))
                    run = run | run_values(element.find(f"{W}rPr"), self._theme)
        return TableLook(paragraph, run, (style, *parts))

    def table_values(self, style: str) -> Values:
        """Borders, margins and indent that the chain of table style `style` states."""
        values: Values = {"edges": {}}
        for layer in self.chain(style):
            if layer.kind == "table" and layer.table is not None:
                table = layer.table
                values["edges"] = values["edges"] | edges(table.find(f"{W}tblBorders"))
                for tag in ("tblCellMar", "tblInd", "jc"):
                    found = table.find(W + tag)
                    if found is not None:
                        values[tag] = found
        return values

    def cell_values(self, style: str, parts: tuple[str, ...]) -> Values:
        """Borders and background that table style `style` gives to a cell in `parts`."""
        key = (style, *parts)
        if key not in self._cells:
            self._cells[key] = self._cell_values(style, parts)
        return self._cells[key]

    def _cell_values(self, style: str, parts: tuple[str, ...]) -> Values:
        values: Values = {"edges": {}, "fill": None}
        chain = [layer for layer in self.chain(style) if layer.kind == "table"]
        cells = [layer.cell for layer in chain if layer.cell is not None]
        for part in parts:
            cells += [layer.parts[part].find(f"{W}tcPr") for layer in chain if part in layer.parts]
        for cell in cells:
            if cell is not None:
                values["edges"] = values["edges"] | edges(cell.find(f"{W}tcBorders"))
                stated = fill(cell.find(f"{W}shd"))
                if stated is not None:
                    values["fill"] = stated or None
        return values


def theme_fonts(root: Element | None) -> dict[str, str]:
    """Font names by theme key (minorHAnsi, majorAscii, …)."""
    fonts: dict[str, str] = {}
    if root is None:
        return fonts
    for kind in ("major", "minor"):
        scheme = root.find(f".//{_A}{kind}Font")
        if scheme is None:
            continue
        for tag, keys in (("latin", ("Ascii", "HAnsi")), ("ea", ("EastAsia",)), ("cs", ("Bidi",))):
            found = scheme.find(_A + tag)
            name = found.get("typeface") if found is not None else None
            for key in keys:
                if name:
                    fonts[kind + key] = name
    return fonts
