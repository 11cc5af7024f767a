"""A document set in pages: sections, page breaks, repeated heads, headers with page numbers.

Setting may run on any thread; what it gives back is plain data.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from inspector.report.layout import read_document
from inspector.report.layout.numbering import written
from inspector.report.layout.tree import Block, Document, Frame, Picture, Section, Stroke, paragraphs
from inspector.text import fold
from ui.widgets.page_lines import INK
from ui.widgets.page_marks import Line, Mark, Photo, PreparedDocument, PreparedPage, Spot
from ui.widgets.page_slabs import Floating, Slab, Slabs, cell_marks, moved, split_row
from ui.widgets.page_type import Measures

_FORMATS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif", b"BM": "bmp"}
_PIXELS_A_POINT = 3.0  # enough for 200 % on a fine screen
_MAX_PAGES = 2_000


@dataclass(slots=True)
class _Sheet:
    """A page being filled."""

    section: Section
    number: int
    first: bool
    top: float
    marks: list[Mark] = field(default_factory=list)


class PageSetter:
    """Sets one picture of a document after another and keeps what they share: widths of words, decoded photos.

    One thread at a time. Needs a QGuiApplication for its fonts; opens no window, may run on any thread.
    """

    def __init__(self) -> None:
        self._measures = Measures()
        self._images: dict[tuple[str, float], QImage | None] = {}

    def prepare(self, source: Path | bytes) -> PreparedDocument:
        """Read the .docx in `source`, decode its pictures and set it in pages. Raises what `read_document` raises."""
        return self.set_pages(read_document(source))

    def set_pages(self, document: Document) -> PreparedDocument:
        """`document` set in pages."""
        slabs = Slabs(document, self._measures)
        pager = _Pager(document, slabs)
        for section in document.sections:
            pager.section(section)
        pages = pager.finish()
        folded = tuple(" ".join(fold(text).split()) for text in slabs.texts)
        return PreparedDocument(document, pages, tuple(slabs.texts), folded, self._decoded(document))

    def _decoded(self, document: Document) -> dict[str, QImage]:
        """Every picture as an image of no more pixels than the page can show; those of the last document are kept."""
        kept, self._images = self._images, {}
        images: dict[str, QImage] = {}
        sizes = _picture_sizes(document)
        for name, data in document.pictures.items():
            key = (hashlib.sha256(data).hexdigest(), sizes.get(name, 200.0))
            image = self._images[key] = kept[key] if key in kept else _decode(data, key[1])
            if image is not None:
                images[name] = image
        return images


def prepare(source: Path | bytes) -> PreparedDocument:
    """One picture of the .docx in `source`; raises what `read_document` raises."""
    return PageSetter().prepare(source)


def set_pages(document: Document) -> PreparedDocument:
    """`document` set in pages."""
    return PageSetter().set_pages(document)


class _Pager:
    def __init__(self, document: Document, slabs: Slabs) -> None:
        self._document, self._slabs = document, slabs
        self._sheets: list[_Sheet] = []
        self._y = 0.0
        self._section = Section(())

    def section(self, section: Section) -> None:
        """Lay out all of `section`."""
        before = self._section
        self._section = section
        same_paper = (section.width, section.height) == (before.width, before.height)
        if not self._sheets or section.start != "continuous" or not same_paper:
            number = self._sheets[-1].number + 1 if self._sheets else 1
            self._new_sheet(section.number_start if section.number_start is not None else number, first=True)
        slabs, _ = self._slabs.cut(section.blocks, section.width - section.left - section.right)
        self._flow(slabs)

    def _new_sheet(self, number: int, *, first: bool = False) -> None:
        if len(self._sheets) >= _MAX_PAGES:
            self._y = self._sheets[-1].top
            return
        section = self._section
        sheet = _Sheet(section, number, first, section.top)
        header = _variant(section.headers, sheet, self._document)
        if header:
            set_header, after = self._cut_aside(header, section)
            sheet.top = max(section.top, section.header_distance + _height(set_header) + after)
        self._sheets.append(sheet)
        self._y = sheet.top

    def _flow(self, slabs: Sequence[Slab]) -> None:
        at = 0
        while at < len(slabs):
            end = at
            while slabs[end].keep and end + 1 < len(slabs):
                end += 1
            group = slabs[at : end + 1]
            if group[0].break_before and self._y > self._sheets[-1].top:
                self._next_sheet()
            if self._y + _height(group) > self._bottom() + 0.1 and self._fits_a_page(group):
                if not (len(group) == 1 and group[0].splits and self._split_here(group[0])):
                    self._next_sheet()
                    self._put_all(group)
            else:
                self._put_all(group)
            at = end + 1

    def _fits_a_page(self, group: Sequence[Slab]) -> bool:
        sheet = self._sheets[-1]
        whole = sheet.section.height - sheet.section.bottom - sheet.top
        return _height(group) <= whole or (len(group) == 1 and group[0].splits)

    def _put_all(self, group: Sequence[Slab]) -> None:
        for slab in group:
            over = self._y + slab.before + slab.height > self._bottom() + 0.1
            if over and slab.splits and self._split_here(slab):
                continue
            if over and self._y > self._sheets[-1].top:
                self._next_sheet()
                if slab.splits and self._y + slab.height > self._bottom() + 0.1 and self._split_here(slab):
                    continue
            self._put(slab)

    def _split_here(self, slab: Slab) -> bool:
        """Put what fits of a table row on this page and the rest on the following ones."""
        parts = split_row(slab, self._bottom() - self._y - slab.before)
        if parts is None:
            return False
        while parts is not None:
            first, slab = parts
            self._put(first)
            self._next_sheet()
            over = self._y + slab.height > self._bottom() + 0.1
            parts = split_row(slab, self._bottom() - self._y) if over else None
        self._put(slab)
        return True

    def _put(self, slab: Slab) -> None:
        sheet = self._sheets[-1]
        on_top = self._y <= sheet.top
        if on_top and slab.heads and len(self._sheets) > 1 and not self._has_heads(slab):
            for head in slab.heads:
                self._place(head, sheet.section.left, self._y)
                self._y += head.height
        y = self._y + (0.0 if on_top and not sheet.first else slab.before)
        self._place(slab, sheet.section.left, y)
        self._y = y + slab.height
        if slab.break_after:
            self._next_sheet()

    def _has_heads(self, slab: Slab) -> bool:
        """Whether the rows to repeat are too high to leave room for `slab`."""
        return _height(slab.heads) + slab.height > self._bottom() - self._y

    def _place(self, slab: Slab, x: float, y: float) -> None:
        marks = self._sheets[-1].marks
        for mark in slab.marks:
            marks.append(moved(mark, x, y))
        for item in slab.floats:
            self._float(item, x, y)
        for cell in slab.cells:
            height = cell.box or slab.height
            bottom = self._bottom() if cell.box else y + height
            height = min(height, max(bottom - y, slab.height))
            marks += [moved(mark, x + slab.x, y) for mark in cell_marks(cell, height)]
            top, _, under, left = cell.cell.margins
            inside = sum(piece.before + piece.height for piece in cell.slabs)
            spare = max(height - top - under - inside, 0.0)
            at = y + top + {"center": spare / 2, "bottom": spare}.get(cell.cell.valign, 0.0)
            for piece in cell.slabs:
                self._place(piece, x + slab.x + cell.x + left, at + piece.before)
                at += piece.before + piece.height

    def _float(self, item: Floating, x: float, y: float) -> None:
        anchor, section = item.anchor, self._sheets[-1].section
        if anchor is None:
            return
        text_width = section.width - section.left - section.right
        origin, room = {"page": (0.0, section.width), "margin": (section.left, text_width)}.get(
            anchor.across, (x, text_width - (x - section.left))
        )
        shift = {"center": (room - item.width) / 2, "right": room - item.width, "left": 0.0}.get(
            anchor.align, anchor.x
        )
        left = origin + shift
        top = {"page": 0.0, "margin": section.top}.get(anchor.down, y) + anchor.y
        if anchor.wraps and anchor.down not in ("page", "margin"):
            top = y - item.height
        marks = self._sheets[-1].marks
        if isinstance(item, Picture):
            marks.append(Photo(left, top, item.width, item.height, item.name))
        elif isinstance(item, Stroke):
            style = "single" if item.solid else "dashed"
            marks.append(Line(left, top, left + item.width, top + item.height, item.weight, INK, style))
        elif isinstance(item, Frame):
            slabs, border = self._slabs.frame(item)
            marks += [moved(mark, left, top) for mark in border]
            at = top + 3.6
            for slab in slabs:
                self._place(slab, left + 7.2, at + slab.before)
                at += slab.before + slab.height

    def _bottom(self) -> float:
        section = self._sheets[-1].section
        return section.height - section.bottom

    def _next_sheet(self) -> None:
        self._new_sheet(self._sheets[-1].number + 1)

    def _cut_aside(self, blocks: Sequence[Block], section: Section) -> tuple[list[Slab], float]:
        """Cut what is no part of the text (headers): its paragraphs get no number."""
        kept = len(self._slabs.texts)
        slabs, after = self._slabs.cut(blocks, section.width - section.left - section.right)
        del self._slabs.texts[kept:]
        for slab in slabs:
            slab.marks = [m for m in slab.marks if not isinstance(m, Spot)]
        return slabs, after

    def finish(self) -> tuple[PreparedPage, ...]:
        """All pages, headers and footers set now that every page has its number."""
        sheets = self._sheets
        total = str(len(sheets))
        for sheet in sheets:
            section = sheet.section
            number = written(sheet.number, section.number_format)
            self._slabs.setter.page_words = {"PAGE": number, "NUMPAGES": total, "SECTIONPAGES": total}
            self._sheets = [sheet]
            header = _variant(section.headers, sheet, self._document)
            if header:
                slabs, _ = self._cut_aside(header, section)
                self._stack(slabs, section.left, section.header_distance)
            footer = _variant(section.footers, sheet, self._document)
            if footer:
                slabs, _ = self._cut_aside(footer, section)
                self._stack(slabs, section.left, section.height - section.footer_distance - _height(slabs))
        self._sheets = sheets
        return tuple(PreparedPage(s.section.width, s.section.height, tuple(s.marks)) for s in sheets)

    def _stack(self, slabs: Sequence[Slab], x: float, y: float) -> None:
        for slab in slabs:
            self._place(slab, x, y + slab.before)
            y += slab.before + slab.height


def _variant(kinds: object, sheet: _Sheet, document: Document) -> tuple[Block, ...]:
    assert isinstance(kinds, dict)
    if sheet.section.title_page and sheet.first:
        return kinds.get("first", ())
    if document.even_and_odd and sheet.number % 2 == 0:
        return kinds.get("even", ())
    return kinds.get("default", ())


def _height(slabs: Sequence[Slab]) -> float:
    return sum(slab.before + slab.height for slab in slabs)


def _picture_sizes(document: Document) -> dict[str, float]:
    """How large each picture is shown, in points of its longer side."""
    sizes: dict[str, float] = {}
    for section in document.sections:
        for blocks in (section.blocks, *section.headers.values(), *section.footers.values()):
            for paragraph in paragraphs(blocks):
                for item in paragraph.items:
                    if isinstance(item, Picture):
                        sizes[item.name] = max(sizes.get(item.name, 0.0), item.width, item.height)
    return sizes


def _decode(data: bytes, longest: float) -> QImage | None:
    form = next((form for head, form in _FORMATS.items() if data.startswith(head)), None)
    if form is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form.encode()))
    size, most = reader.size(), int(max(32.0, min(longest, 2000.0)) * _PIXELS_A_POINT)
    if size.isValid() and max(size.width(), size.height()) > most:
        reader.setScaledSize(size.scaled(QSize(most, most), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


__all__ = ["PageSetter", "prepare", "set_pages"]
