"""What stands inside a paragraph: runs, fields, breaks, pictures. Deleted text is left out, inserted text is taken."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from inspector.report.layout.drawing import ReadBlocks, drawing_items, vml_items
from inspector.report.layout.legacy import shown_letters
from inspector.report.layout.package import Element
from inspector.report.layout.styles import Styles, TableLook
from inspector.report.layout.tree import Break, Field, Frame, Item, Look, Picture, Stroke, Text
from inspector.report.layout.values import Values, W, get, run_values
from inspector.text import nfc

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_LEFT_OUT = {W + "del", W + "moveFrom", W + "pPr", W + "sdtPr", W + "sdtEndPr", W + "rPr"}
_NO_BREAK = re.compile(r"[\r\n]+")  # inside w:t a line end is white space; breaks are elements
_COUNTED = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_PLAIN = {
    W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "\u2011", W + "footnoteRef": "",
}  # fmt: skip


@dataclass(slots=True)
class OpenField:
    """A field that has begun: its instruction is being read, then its result."""

    instruction: str = ""
    in_result: bool = False
    look: Look | None = None
    result: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """PAGE, NUMPAGES or SECTIONPAGES; "" for fields whose kept result is what counts."""
        word = (self.instruction.split() or [""])[0].upper()
        return word if word in _COUNTED else ""


class InlineReader:
    """Reads the inside of paragraphs of one part; fields may reach over several paragraphs."""

    def __init__(
        self, styles: Styles, theme: Mapping[str, str], relations: Mapping[str, str], read_blocks: ReadBlocks
    ) -> None:
        self._styles, self._theme = styles, theme
        self._relations, self._read_blocks = relations, read_blocks
        self._fields: list[OpenField] = []
        self._directs: dict[bytes, Values] = {}
        self._notes = 0

    def items(self, paragraph: Element, table: TableLook, style: str) -> tuple[Item, ...]:
        """Everything that `paragraph` shows, in order, neighbours of one look joined."""
        found: list[Item] = []
        self._children(paragraph, table, style, found)
        return tuple(_joined(found))

    def look(self, properties: Element | None, table: TableLook, style: str) -> Look:
        """The effective look that w:rPr `properties` gives."""
        if properties is None or not len(properties):
            return self._styles.look(table, style, {}, b"")
        key = etree.tostring(properties)
        direct = self._directs.get(key)
        if direct is None:
            direct = self._directs[key] = run_values(properties, self._theme)
        return self._styles.look(table, style, direct, key)

    def _children(self, element: Element, table: TableLook, style: str, found: list[Item]) -> None:
        for child in element:
            tag = child.tag
            if tag == W + "r":
                self._run(child, table, style, found)
            elif tag in _LEFT_OUT:
                continue
            elif tag == W + "fldSimple":
                self._simple_field(child, table, style, found)
            elif tag == _MC + "AlternateContent":
                self._children(_choice(child), table, style, found)
            elif tag == _M + "t":
                self._add(Text(child.text or "", self.look(None, table, style)), found)
            elif len(child):
                self._children(child, table, style, found)

    def _simple_field(self, child: Element, table: TableLook, style: str, found: list[Item]) -> None:
        opened = OpenField(get(child, "instr") or "", in_result=True)
        self._fields.append(opened)
        self._children(child, table, style, found)
        self._fields.pop()
        self._close(opened, self.look(None, table, style), found)

    def _run(self, run: Element, table: TableLook, style: str, found: list[Item]) -> None:
        look = self.look(run.find(W + "rPr"), table, style)
        self._run_parts(run, look, found)

    def _run_parts(self, run: Element, look: Look, found: list[Item]) -> None:
        for part in run:
            tag = part.tag
            if tag == W + "t":
                self._add(
                    Text(shown_letters(nfc(_NO_BREAK.sub(" ", part.text or "")), look.family), look), found
                )
            elif tag == W + "softHyphen":
                self._add(
                    Text(shown_letters("\u00ad", look.family).strip("\u00ad"), look), found
                )  # TCVN3's «ư»
            elif tag in _PLAIN:
                self._add(Text(_PLAIN[tag], look), found)
            elif tag == W + "br":
                kind = get(part, "type")
                self._add(Break(kind) if kind in ("page", "column") else Text("\n", look), found)
            elif tag == W + "fldChar":
                self._field_mark(get(part, "fldCharType") or "", look, found)
            elif tag == W + "instrText":
                if self._fields and not self._fields[-1].in_result:
                    self._fields[-1].instruction += part.text or ""
            elif tag == W + "pgNum":
                self._add(Field("PAGE", "", look), found)
            elif tag == W + "sym":
                self._add(Text(_symbol(get(part, "char")), look), found)
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                self._notes += 1
                self._add(Text(str(self._notes), look), found)
            elif tag == W + "drawing":
                self._add_all(drawing_items(part, self._relations, self._read_blocks), found)
            elif tag in (W + "pict", W + "object"):
                self._add_all(vml_items(part, self._relations, self._read_blocks), found)
            elif tag == _MC + "AlternateContent":
                self._run_parts(_choice(part), look, found)

    def _field_mark(self, mark: str, look: Look, found: list[Item]) -> None:
        if mark == "begin":
            self._fields.append(OpenField(look=look))
        elif mark == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif mark == "end" and self._fields:
            self._close(self._fields.pop(), look, found)

    def _close(self, opened: OpenField, look: Look, found: list[Item]) -> None:
        if opened.kind:
            self._add(Field(opened.kind, "".join(opened.result).strip(), opened.look or look), found)

    def _add(self, item: Item, found: list[Item]) -> None:
        for opened in self._fields:
            if not opened.in_result:
                return
            if opened.kind:
                if isinstance(item, Text):
                    opened.result.append(item.text)
                    opened.look = item.look
                return
        if not isinstance(item, Text) or (item.text and not item.look.hidden):
            found.append(item)

    def _add_all(self, items: list[Item], found: list[Item]) -> None:
        for item in items:
            self._add(item, found)


def _choice(element: Element) -> Element:
    """The branch of mc:AlternateContent that we can read: the first with something to show."""
    fallback = element.find(_MC + "Fallback")
    choice = element.find(_MC + "Choice")
    if choice is None:
        return fallback if fallback is not None else element.makeelement(_MC + "Fallback", {})
    shapes = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}wsp"
    blips = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
    readable = next(choice.iter(shapes, blips), None) is not None
    return choice if readable or fallback is None else fallback


def _symbol(code: str | None) -> str:
    try:
        point = int(code or "", 16)
    except ValueError:
        return ""
    return {0xF0B7: "•", 0xF0FC: "✓", 0xF0A8: "☐", 0xF0FE: "☑", 0xF0E0: "→"}.get(
        point, chr(point) if 0x20 <= point < 0xD800 or 0xE000 <= point < 0x110000 else ""
    )


def _joined(items: list[Item]) -> list[Item]:
    joined: list[Item] = []
    for item in items:
        last = joined[-1] if joined else None
        if isinstance(item, Text) and isinstance(last, Text) and last.look is item.look:
            joined[-1] = Text(last.text + item.text, item.look)
        else:
            joined.append(item)
    return joined


def has_content(items: tuple[Item, ...]) -> bool:
    """Whether anything is to be seen."""
    return any(
        isinstance(i, Field | Picture | Stroke | Frame) or (isinstance(i, Text) and i.text.strip())
        for i in items
    )
