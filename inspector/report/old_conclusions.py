"""Reads an office's older conclusions out of Word: the items under «Ưu điểm», «Hạn chế», «Nguyên nhân», «Yêu cầu».

A heading is a short line that begins with one of these words behind its number. Its list ends at the next heading that
names something else. Documents that bear a mark of secrecy are refused whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.book.gaps import is_worth_keeping, with_gaps
from inspector.book.phrase_index import Heard, words_of
from inspector.errors import InspectorError
from inspector.report.abbreviations import KNOWN, as_in_the_book
from inspector.report.layout.package import open_package
from inspector.report.returned import read_returned
from inspector.text import fold, nfc

if TYPE_CHECKING:
    from inspector.report.returned import Line

_HEADS = (
    ("strength", ("uu diem", "ket qua dat duoc", "mat manh", "nhung ket qua dat duoc")),
    ("shortcoming", ("han che", "ton tai", "khuyet diem", "thieu sot", "nhung han che", "mot so han che",
                     "nhung ton tai")),
    ("cause", ("nguyen nhan",)),
    ("requirement", ("yeu cau", "bien phap khac phuc", "noi dung yeu cau", "nhung yeu cau")),
)  # fmt: skip
_MARKS = {"MẬT", "TỐI MẬT", "TUYỆT MẬT"}
_ROMAN = r"[IVX]{1,5}"
_NUMBERED = re.compile(
    rf"^\s*(?:(?:Phần\s+)?{_ROMAN}\s*[./)]|\d{{1,2}}(?:\.\d{{1,2}})*\s*[.)]?|[a-zđ]\s*\))\s*", re.ASCII
)
_BULLET = re.compile(r"^\s*[-–—+•*●]\s*")
_PART = re.compile(rf"^\s*(?:Phần\s+)?{_ROMAN}\s*[./)]")
_CODES = re.compile(r"\s*\(\s*((?:[A-Z]{1,5}\.(?:[IVX]+\.)?\d+(?:\s*[,;]\s*)?)+)\)\s*\.?\s*$")
_LONGEST_HEAD = 14  # words
_LEAST_ITEM = 4  # words
_ENDS = ("noi nhan", "to chuc thuc hien", "phu luc", "xep loai", "ket qua cham diem", "can cu")


class DocumentSecret(InspectorError):
    """The document at `place` bears a mark of secrecy: nothing is learnt from it. Facts: mark."""

    code = "phrases.document_secret"


class NoHeadings(InspectorError):
    """The document at `place` has none of the headings whose lists are read."""

    code = "phrases.no_headings"


@dataclass(slots=True)
class _Head:
    """Where the reader is: in the list of a kind, or (None) outside any; what stood behind the heading's colon."""

    kind: str | None
    rest: str = ""


def read_conclusion(path: Path) -> list[Heard]:
    """The sentences of a Word document by kind, with gaps; each once, in its order.

    Raises what opening a Word document raises, DocumentSecret, and NoHeadings when nothing can be learnt from it.
    """
    _refuse_secret(path)
    found: dict[tuple[str, str], Heard] = {}
    for each in _items(read_returned(path).lines):
        if is_worth_keeping(each.text):
            found.setdefault((each.kind, words_of(each.text)), each)
    if not found:
        raise NoHeadings(str(path))
    return list(found.values())


def _refuse_secret(path: Path) -> None:
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with open_package(path) as package:
        for name in package.names():
            if re.fullmatch(r"word/(?:document|header\d*)\.xml", name) is None:
                continue
            root = package.xml(name)
            for paragraph in root.iter(word + "p") if root is not None else ():
                said = nfc(" ".join("".join(text.text or "" for text in paragraph.iter(word + "t")).split()))
                if said in _MARKS:  # text boxes too, where the frame of a mark is one
                    raise DocumentSecret(str(path), mark=said)


def _items(lines: list["Line"]) -> Iterator[Heard]:
    kind: str | None = None
    columns: dict[int, int] = {}  # table → the column of what is required
    for line in lines:
        text = nfc(" ".join(line.text.split()))
        if not text:
            continue
        head = _head_of(text, in_table=line.cell is not None)
        if head is not None:
            kind, text = head.kind, head.rest
        if kind is None or not text:
            continue
        if line.cell is not None:
            table, row, column = line.cell
            if row == 0 and fold(text).startswith(("noi dung", "yeu cau")):
                columns.setdefault(table, column)
            if kind != "requirement" or row == 0 or columns.get(table) != column:
                continue  # a table of scores, or who does it and by when
        said, codes = _bare(text, has_bullet=head is not None)
        is_point = head is not None or line.cell is not None or _is_item(text)
        if len(said.split()) >= _LEAST_ITEM and is_point and not text.endswith(":"):
            yield Heard(kind, with_gaps(as_in_the_book(said, KNOWN)), codes)


def _head_of(text: str, *, in_table: bool) -> _Head | None:
    """What `text` opens when it is a heading; None for any other line."""
    if _BULLET.match(text) or in_table:
        return None
    bare = _NUMBERED.sub("", text, count=1)
    numbered = bare != text
    title, colon, rest = bare.partition(":")
    folded = fold(title).strip(" .;")
    short = len(title.split()) <= _LONGEST_HEAD
    is_loud = title.isupper()
    if short and (numbered or is_loud or colon or len(title.split()) <= 4):
        for kind, heads in _HEADS:
            says_so = any(folded == head or folded.startswith((f"{head} ", f"{head},")) for head in heads)
            if says_so and (rest.strip() or not text.endswith((".", ";")) or len(folded.split()) <= 4):
                return _Head(kind, rest.strip())
        if folded.startswith(_ENDS):
            return _Head(None)
    if short and (_PART.match(text) or is_loud) and not text.endswith(";"):
        return _Head(None)
    return None


def _is_item(text: str) -> bool:
    """Whether a line is a point of the list and no heading inside it («1. Cải cách hành chính»)."""
    if _BULLET.match(text) or text.endswith((".", ";", "./.")):
        return True
    return _NUMBERED.match(text) is None and len(text.split()) >= 8


def _bare(text: str, *, has_bullet: bool) -> tuple[str, tuple[str, ...]]:
    """A point without its bullet or number, without the codes of criteria behind it; and those codes."""
    said = text if has_bullet else _NUMBERED.sub("", _BULLET.sub("", text), count=1)
    said = said.removesuffix("./.").strip()
    codes: tuple[str, ...] = ()
    if found := _CODES.search(said):
        codes = tuple(code.strip() for code in re.split("[,;]", found[1]) if code.strip())
        said = said[: found.start()]
    said = said.strip().rstrip(";.").strip()
    return (said + "." if said else ""), codes
