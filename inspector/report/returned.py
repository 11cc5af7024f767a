"""Reads a document that came back from Word: which words stand in which mark, and what stands around them.

Changes that Word tracked count as made: what was inserted is read, what was deleted is not. Words typed in a font of
before Unicode (.VnTime, VNI-Times), or pasted without one, are read as the letters they stand for. Text boxes, headers,
footers and footnotes are not read; no sentence of ours stands there.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from inspector.book.remarks import Comment
from inspector.legacy_text import recognise
from inspector.report.layout.legacy import shown_letters
from inspector.report.layout.package import Element, Package, open_package
from inspector.report.mark_names import (
    AROUND,
    AROUND_LETTERS,
    INSPECTION,
    NAME,
    SENTENCES,
    TEMPLATE,
    digest_of_even,
    even,
)
from inspector.text import clean

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = frozenset(
    _W + name
    for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "instrText",
                 "delText", "drawing", "pict", "object", "footnoteReference", "endnoteReference")
)  # fmt: skip
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACES = frozenset(_W + name for name in ("tab", "br", "cr", "noBreakHyphen"))
_WORDS = (_W + "p", _W + "t", _W + "bookmarkStart", *_SPACES)
_W14, _W15 = (f"{{http://schemas.microsoft.com/office/word/{year}/wordml}}" for year in (2010, 2012))
_LONGEST_QUOTE = 400  # letters
_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


@dataclass(slots=True)
class Line:
    """One paragraph: its text in pieces, each with the token of the mark it stands in ("" outside).

    `cell`: table, row and column (counted from 0 in the whole document) when it stands in a table. `comments`: ids.
    """

    pieces: list[tuple[str, str]]
    style: str = ""
    cell: tuple[int, int, int] | None = None
    comments: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(words for _, words in self.pieces)

    @property
    def around(self) -> str:
        """Its words outside any mark."""
        return "".join(words for token, words in self.pieces if not token)

    @property
    def tokens(self) -> list[str]:
        """The marks in it, each once, in order."""
        return list(dict.fromkeys(token for token, _ in self.pieces if token))

    def words_of(self, token: str) -> str:
        """What stands in the mark."""
        return "".join(words for each, words in self.pieces if each == token)


@dataclass(slots=True)
class Returned:
    """A document that came back. `printed`: token → digest of the words as they were printed, in the order of print.

    `around`: digests of the text that was printed outside the marks. Both, like `inspection` and `template`, are empty
    when whoever saved the document dropped its properties; then `printed` holds the marks that are still there.
    """

    inspection: str
    template: str
    printed: Mapping[str, str]
    around: frozenset[str]
    lines: list[Line]
    comments: Mapping[str, Comment]


def read_returned(source: Path | bytes, place: str = "") -> Returned:
    """Raises what opening a Word document raises (see `open_package`)."""
    with open_package(source, place) as package:
        name = package.related("", "officeDocument") or "word/document.xml"
        root = package.xml(name)
        if root is None:
            from inspector.report.layout.errors import NotWord

            raise NotWord(package.place)
        reader = _Reader()
        body = root.find(_W + "body")
        reader.block(body if body is not None else root)
        properties = _properties(package)
        comments = {
            id_: replace(comment, quote=" ".join(reader.quoted.get(id_, "").split())[:_LONGEST_QUOTE])
            for id_, comment in _comments(package, name).items()
        }
    printed = dict(_named(properties.get(SENTENCES, "").split())) or reader.named
    return Returned(
        properties.get(INSPECTION, ""),
        properties.get(TEMPLATE, ""),
        printed,
        frozenset(properties.get(AROUND, "").split()),
        reader.lines,
        comments,
    )


def around_digests(body: Element) -> list[str]:
    """Short digests of all text outside the marks of a document that was just made, each once.

    One pass for all its paragraphs; only one with a mark is read piece by piece.
    """
    texts: dict[str, None] = {}
    words: list[str] = []
    marked = False
    for element in body.iter(*_WORDS):
        if element.tag == _W + "p":
            if not marked:
                texts["".join(words)] = None
            words, marked = [], False
        elif element.tag == _W + "bookmarkStart":
            marked = True
            reader = _Reader()
            reader.paragraph(next(element.iterancestors(_W + "p"), body))
            texts[reader.lines[0].around] = None
        else:
            words.append(element.text or " ")
    texts["".join(words)] = None
    even_texts = dict.fromkeys(even(text) for text in texts)
    return list(dict.fromkeys(digest_of_even(text, AROUND_LETTERS) for text in even_texts if text))


def _named(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        if found := NAME.fullmatch(name):
            yield found[1].lower(), found[2].lower()


class _Reader:
    """Walks through a body; bookmarks may open in one paragraph and close in another."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.named: dict[str, str] = {}
        self._bookmarks: dict[str, str] = {}
        self._controls: list[str] = []
        self._commented: dict[str, None] = {}
        self.quoted: dict[str, str] = {}  # comment → the words it is about
        self._cell: tuple[int, int, int] | None = None
        self._tables = -1
        self._font = ""

    # --- paragraphs and tables ------------------------------------------------------------------

    def block(self, parent: Element) -> None:
        for child in parent:
            if child.tag == _W + "p":
                self.paragraph(child)
            elif child.tag == _W + "tbl":
                self._table(child)
            elif child.tag == _W + "sdt":
                self._in_control(child, self.block)
            elif child.tag in (_W + "bookmarkStart", _W + "bookmarkEnd"):
                self._bookmark(child)
            elif child.tag not in _LEFT_OUT:
                self.block(child)

    def _table(self, table: Element) -> None:
        outside, self._tables = self._cell, self._tables + 1
        number = self._tables
        for at, row in enumerate(each for each in table.iter(_W + "tr") if _nearest(each, "tbl") is table):
            if row.find(f"{_W}trPr/{_W}del") is not None:
                continue
            cells = [each for each in row.iter(_W + "tc") if _nearest(each, "tr") is row]
            for column, cell in enumerate(cells):
                self._cell = (number, at, column)
                self.block(cell)
        self._cell = outside

    def paragraph(self, paragraph: Element) -> None:
        """One line."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        line = Line([], style.get(_W + "val") or "" if style is not None else "", self._cell)
        line.comments += self._commented
        self._inline(paragraph, line)
        line.pieces = [(token, _in_unicode(words)) for token, words in line.pieces]
        self.lines.append(line)

    def _inline(self, parent: Element, line: Line) -> None:
        for child in parent:
            if child.tag in (_W + "t", _W + "sym") or child.tag in _SPACES:
                self._say(line, shown_letters(child.text or "", self._font) if child.tag == _W + "t" else " ")
            elif child.tag == _W + "sdt":
                self._in_control(child, lambda content: self._inline(content, line))
            elif child.tag in (_W + "bookmarkStart", _W + "bookmarkEnd"):
                self._bookmark(child)
            elif child.tag in (_W + "commentRangeStart", _W + "commentRangeEnd", _W + "commentReference"):
                self._comment(child, line)
            elif child.tag not in _LEFT_OUT and child.tag != _FALLBACK:
                if child.tag == _W + "r":
                    fonts = child.find(f"{_W}rPr/{_W}rFonts")
                    self._font = (fonts.get(_W + "ascii") or "") if fonts is not None else ""
                self._inline(child, line)

    def _say(self, line: Line, words: str) -> None:
        for id_ in self._commented:
            self.quoted[id_] = self.quoted.get(id_, "") + words
        token = self._controls[-1] if self._controls else next(reversed(self._bookmarks.values()), "")
        if line.pieces and line.pieces[-1][0] == token:
            line.pieces[-1] = (token, line.pieces[-1][1] + words)
        else:
            line.pieces.append((token, words))

    # --- marks ------------------------------------------------------------------------------------

    def _in_control(self, control: Element, walk: Any) -> None:
        tag = control.find(f"{_W}sdtPr/{_W}tag")
        found = NAME.fullmatch(tag.get(_W + "val") or "") if tag is not None else None
        if found:
            self._controls.append(self._known(found))
        for content in control.findall(_W + "sdtContent"):
            walk(content)
        if found:
            self._controls.pop()

    def _bookmark(self, element: Element) -> None:
        id_ = element.get(_W + "id") or ""
        if element.tag == _W + "bookmarkEnd":
            self._bookmarks.pop(id_, None)
        elif found := NAME.fullmatch(element.get(_W + "name") or ""):
            self._bookmarks[id_] = self._known(found)

    def _known(self, found: re.Match[str]) -> str:
        token = found[1].lower()
        self.named.setdefault(token, found[2].lower())
        return token

    def _comment(self, element: Element, line: Line) -> None:
        id_ = element.get(_W + "id") or ""
        if element.tag == _W + "commentRangeEnd":
            self._commented.pop(id_, None)
            return
        if element.tag == _W + "commentRangeStart":
            self._commented[id_] = None
        if id_ not in line.comments:
            line.comments.append(id_)


def _in_unicode(words: str) -> str:
    found = recognise(words)
    return found.text if found is not None else words


def _nearest(element: Element, name: str) -> Element | None:
    return next(element.iterancestors(_W + name), None)


def _properties(package: Package) -> dict[str, str]:
    """The custom properties; a text that is continued in `name-2`, `name-3`… in one piece."""
    root = package.xml("docProps/custom.xml")
    if root is None:
        return {}
    found: dict[str, list[tuple[int, str]]] = {}
    for each in root.iter(_PROPERTY):
        name, _, part = (each.get("name") or "").rpartition("-")
        if not part.isdecimal():
            name, part = each.get("name") or "", "1"
        found.setdefault(name, []).append((int(part[:4]), "".join(each.itertext())))
    return {name: " ".join(text for _, text in sorted(parts)) for name, parts in found.items()}


def _comments(package: Package, document: str) -> dict[str, Comment]:
    """Comment id → who said what, and when."""
    name = package.related(document, "comments")
    root = package.xml(name) if name else None
    if root is None:
        return {}
    resolved = _resolved(package, document)
    found = {}
    for comment in root.iter(_W + "comment"):
        reader = _Reader()
        reader.block(comment)
        words = " ".join(" ".join(line.text.split()) for line in reader.lines).strip()
        if words:
            paragraphs = {each.get(_W14 + "paraId") for each in comment.iter(_W + "p")}
            found[comment.get(_W + "id") or ""] = Comment(
                clean(words),
                clean(comment.get(_W + "author") or "", multiline=False),
                _moment(comment.get(_W + "date") or ""),
                is_done=bool(paragraphs & resolved),
            )
    return found


def _resolved(package: Package, document: str) -> set[str]:
    """The paragraphs of the comments that were ticked off in Word."""
    name = package.related(document, "commentsExtended")
    root = package.xml(name) if name else None
    if root is None:
        return set()
    rows = root.iter(_W15 + "commentEx")
    return {row.get(_W15 + "paraId") or "" for row in rows if row.get(_W15 + "done") in ("1", "true")}


def _moment(text: str) -> datetime | None:
    """What Word writes is the clock on its machine, with a «Z» that means nothing."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
