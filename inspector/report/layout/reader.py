"""Any .docx read into a plain tree of effective values. Runs nothing, follows nothing, opens nothing else."""

from collections.abc import Iterator
from copy import deepcopy as copy
from pathlib import Path

from lxml import etree

from inspector.report.layout.errors import DamagedWord, HasMacros, NotWord
from inspector.report.layout.inline import InlineReader
from inspector.report.layout.numbering import Level, Numbering
from inspector.report.layout.package import Element, Package, open_package
from inspector.report.layout.styles import Styles, TableLook, theme_fonts
from inspector.report.layout.tables import TableReader
from inspector.report.layout.tree import Block, Document, Paragraph, Picture, Section, in_frames, paragraphs
from inspector.report.layout.values import (
    Values,
    W,
    drawn,
    get,
    is_on,
    merged,
    paragraph_values,
    points,
    whole,
)

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CONTAINERS = {W + "sdt", W + "sdtContent", W + "smartTag", W + "customXml", W + "ins", W + "moveTo"}
_NO_TABLE = TableLook()


def read_document(source: Path | bytes, place: str = "", *, pictures: bool = True) -> Document:
    """The document in `source`, every value effective. Without `pictures` their bytes are left unread.

    Raises the family of `inspector.report.layout.errors` and the file errors; never anything else.
    """
    with open_package(source, place) as package:
        return read_package(package, pictures=pictures)


def read_package(package: Package, *, pictures: bool = False) -> Document:
    """The same for a package that is open already."""
    try:
        return _read(package, pictures)
    except (RecursionError, MemoryError, OverflowError, UnicodeError) as error:
        raise DamagedWord(package.place, part="word/document.xml") from error


def _read(package: Package, pictures: bool) -> Document:
    name = main_part(package)
    root = package.xml(name)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        raise NotWord(package.place)
    settings = package.xml(package.related(name, "settings") or "word/settings.xml")
    theme = theme_fonts(package.xml(package.related(name, "theme") or "word/theme/theme1.xml"))
    styles = Styles(package.xml(package.related(name, "styles") or "word/styles.xml"), theme)
    numbering = Numbering(package.xml(package.related(name, "numbering") or "word/numbering.xml"))
    parts = {name: PartReader(package, name, styles, numbering, theme)}
    sections = SectionReader(package, name, parts, styles, numbering, theme).sections(body)
    default_tab = points(get(settings.find(W + "defaultTabStop"), "val")) if settings is not None else None
    return Document(
        sections,
        _pictures(package, sections) if pictures else {},
        default_tab or 36.0,
        settings is not None and bool(is_on(settings.find(W + "evenAndOddHeaders"))),
    )


def main_part(package: Package) -> str:
    """The name of the part that holds the text. Raises HasMacros, NotWord."""
    types = package.xml("[Content_Types].xml")
    main = ""
    for override in types.iter("{*}Override") if types is not None else ():
        kind = override.get("ContentType") or ""
        if "macroEnabled" in kind:
            raise HasMacros(package.place, part=(override.get("PartName") or "").lstrip("/"))
        if kind.endswith(("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")):
            main = (override.get("PartName") or "").lstrip("/")
    main = main if main in package else package.related("", "officeDocument") or "word/document.xml"
    if main not in package:
        raise NotWord(package.place)
    return main


def _pictures(package: Package, sections: tuple[Section, ...]) -> dict[str, bytes]:
    names: dict[str, None] = {}
    for section in sections:
        for blocks in (section.blocks, *section.headers.values(), *section.footers.values()):
            for paragraph in paragraphs(blocks):
                names.update({i.name: None for i in paragraph.items if isinstance(i, Picture) and i.name})
    return {name: package.bytes(name) for name in names if name in package}


class PartReader:
    """Reads the blocks of one part (the body, a header): relationships are the part's own."""

    def __init__(
        self, package: Package, name: str, styles: Styles, numbering: Numbering, theme: dict[str, str]
    ) -> None:
        self._styles, self._numbering = styles, numbering
        self._keeps_origins = package.keeps_origins
        self._inline = InlineReader(styles, theme, package.relations(name), self.blocks)
        self._tables = TableReader(styles, self.blocks)
        self._directs: dict[bytes, Values] = {}
        self._effective: dict[tuple[object, ...], tuple[Values, Level | None]] = {}

    def blocks(self, container: Element, table: TableLook = _NO_TABLE) -> tuple[Block, ...]:
        """The paragraphs and tables of `container`."""
        return in_frames([self.block(element, table) for element in content(container)])

    def block(self, element: Element, table: TableLook = _NO_TABLE) -> Block:
        """One paragraph or table."""
        if element.tag == W + "tbl":
            return self._tables.table(element)
        return self._paragraph(element, table)

    def _paragraph(self, element: Element, table: TableLook) -> Paragraph:
        properties = element.find(W + "pPr")
        key = etree.tostring(properties) if properties is not None else b""
        direct = self._directs.get(key)
        if direct is None:
            direct = self._directs[key] = paragraph_values(properties)
        style = direct.get("style") or ""
        if style not in self._styles.names:
            style = self._styles.default_paragraph
        cached = self._effective.get((table.key, key))
        if cached is None:
            cached = self._effective[(table.key, key)] = self._resolve(table, style, direct)
        values, level = cached
        mark = properties.find(W + "rPr") if properties is not None else None
        look = self._inline.look(mark, table, style)
        label, label_look, suffix = "", None, "tab"
        if level is not None:
            label = self._numbering.next(values["num"], values.get("level", 0))
            label_look = self._inline.look(_with(mark, level.run), table, style)
            suffix = level.suffix
        tabs = sorted((t for t in values.get("tabs", {}).values() if t is not None), key=lambda t: t.at)
        return Paragraph(
            items=self._inline.items(element, table, style),
            align=values.get("align", "left"),
            left=values.get("left", 0.0), right=values.get("right", 0.0), first=values.get("first", 0.0),
            before=values.get("before", 0.0), after=values.get("after", 0.0),
            line=values.get("line", 1.0), line_rule=values.get("line_rule", "auto"),
            keep_next=bool(values.get("keep_next")), keep_lines=bool(values.get("keep_lines")),
            page_break_before=bool(values.get("page_break_before")),
            widow_control=values.get("widow_control") is not False,
            contextual=bool(values.get("contextual")),
            style=self._styles.names.get(style, style), outline=values.get("outline"),
            label=label, label_look=label_look, label_suffix=suffix,
            edges=drawn(values.get("edges", {})), fill=values.get("fill"), tabs=tuple(tabs), look=look,
            frame=values.get("frame"), origin=element if self._keeps_origins else None,
        )  # fmt: skip

    def _resolve(self, table: TableLook, style: str, direct: Values) -> tuple[Values, Level | None]:
        """Everything that applies to a paragraph, and its list level when it is numbered."""
        from_style = self._styles.paragraph(style)
        both = merged(from_style, direct)
        level = self._numbering.level(both.get("num"), both.get("level", 0))
        values = merged(self._styles.paragraph_defaults, table.paragraph)
        if level is not None and "num" not in direct:
            values = merged(merged(values, level.paragraph), from_style)
        elif level is not None:
            values = merged(merged(values, from_style), level.paragraph)
        else:
            values = merged(values, from_style)
        return merged(values, direct), level


class SectionReader:
    """Cuts the body into sections and gives each its page, headers and footers."""

    def __init__(
        self, package: Package, name: str, parts: dict[str, PartReader], styles: Styles, numbering: Numbering,
        theme: dict[str, str],
    ) -> None:  # fmt: skip
        self._package, self._name, self._parts = package, name, parts
        self._styles, self._numbering, self._theme = styles, numbering, theme
        self._relations = package.relations(name)
        self._kept: dict[str, tuple[Block, ...]] = {}

    def sections(self, body: Element) -> tuple[Section, ...]:
        """Every section, in order. A section without its own header has the one before it."""
        found: list[Section] = []
        blocks: list[Block] = []
        reader = self._parts[self._name]
        for element in content(body):
            blocks.append(reader.block(element))
            ending = element.find(f"{W}pPr/{W}sectPr") if element.tag == W + "p" else None
            if ending is not None:
                found.append(self._section(ending, in_frames(blocks), found[-1] if found else None))
                blocks = []
        last = body.find(W + "sectPr")
        if last is not None or blocks or not found:
            found.append(self._section(last, in_frames(blocks), found[-1] if found else None))
        return tuple(found)

    def _section(self, element: Element | None, blocks: tuple[Block, ...], before: Section | None) -> Section:
        headers = dict(before.headers) if before else {}
        footers = dict(before.footers) if before else {}
        if element is None:
            return Section(blocks, headers=headers, footers=footers)
        for kind, store in (("headerReference", headers), ("footerReference", footers)):
            for reference in element.iterchildren(W + kind):
                store[get(reference, "type") or "default"] = self._part(reference.get(_R + "id") or "")
        size, margin = element.find(W + "pgSz"), element.find(W + "pgMar")
        numbers = element.find(W + "pgNumType")

        def length(holder: Element | None, name: str, otherwise: float) -> float:
            value = points(get(holder, name))
            return otherwise if value is None else abs(value)

        width, height = length(size, "w", 595.3) or 595.3, length(size, "h", 841.9) or 841.9
        return Section(
            blocks, width, height,
            landscape=width > height,
            top=length(margin, "top", 72), bottom=length(margin, "bottom", 72),
            left=length(margin, "left", 72) + length(margin, "gutter", 0), right=length(margin, "right", 72),
            header_distance=length(margin, "header", 36), footer_distance=length(margin, "footer", 36),
            start=get(element.find(W + "type"), "val") or "nextPage",
            title_page=bool(is_on(element.find(W + "titlePg"))),
            number_start=whole(get(numbers, "start")), number_format=get(numbers, "fmt") or "decimal",
            headers=headers, footers=footers, origin=element if self._package.keeps_origins else None,
        )  # fmt: skip

    def _reader(self, name: str) -> PartReader:
        return PartReader(self._package, name, self._styles, self._numbering, self._theme)

    def _part(self, relation: str) -> tuple[Block, ...]:
        name = self._relations.get(relation, "")
        if name not in self._kept:
            root = self._package.xml(name)
            self._kept[name] = () if root is None else self._reader(name).blocks(root)
        return self._kept[name]


def content(container: Element) -> Iterator[Element]:
    """The w:p and w:tbl of `container`, seen through content controls and accepted insertions."""
    for child in container:
        if child.tag in (W + "p", W + "tbl"):
            yield child
        elif child.tag in _CONTAINERS:
            yield from content(child)
        elif child.tag == _MC + "AlternateContent":
            branch = child.find(_MC + "Choice")
            if branch is not None:
                yield from content(branch)


def _with(mark: Element | None, level: Element | None) -> Element | None:
    """How a number looks: as the paragraph's mark, but for what its level of the list says itself."""
    if mark is None or level is None:
        return level if mark is None else mark
    both = copy(mark)
    both.extend(copy(each) for each in level)
    return both
