"""The cells of an Excel workbook's first sheet, as text: only reading, only what a list or a table needs."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from inspector.errors import Problem, Rejected

START = b"PK\x03\x04"
"""How a workbook begins, whatever it is called."""
_LARGEST_PART = 64 * 1024 * 1024
_MOST_ROWS, _MOST_COLUMNS = 100_001, 100
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_COLUMN = re.compile(r"([A-Z]{1,3})\d+")


def first_sheet(content: bytes, name: str) -> list[list[str]]:
    """The rows of the first sheet, empty ones too; a formula counts with the result that was saved with it.

    Raises Rejected (place `name`) for what is no workbook, or holds more than 100,000 rows or 100 columns.
    """
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            shared = [
                _text(item) for item in _elements(archive, "xl/sharedStrings.xml", "si", missing_ok=True)
            ]
            rows = [_cells(row, shared) for row in _rows(archive)]
    except (
        KeyError,
        IndexError,
        ValueError,
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        OSError,
    ) as error:
        raise Rejected(name, [Problem("1", "sampling.workbook")]) from error
    except etree.LxmlError as error:
        raise Rejected(name, [Problem("1", "sampling.workbook")]) from error
    return rows


def _part(archive: zipfile.ZipFile, path: str) -> bytes:
    """One part, never more than a list can be: a few bytes may say gigabytes."""
    with archive.open(path) as file:
        content = file.read(_LARGEST_PART + 1)
    if len(content) > _LARGEST_PART:
        raise ValueError(path)
    return content


def _tree(archive: zipfile.ZipFile, path: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(_part(archive, path), parser)


def _elements(archive: zipfile.ZipFile, path: str, name: str, *, missing_ok: bool = False) -> list[Any]:
    if missing_ok and path not in archive.namelist():
        return []
    return list(_tree(archive, path).iter(_MAIN + name))


def _rows(archive: zipfile.ZipFile) -> Iterator[Any]:
    """The row elements of the sheet that stands first in the workbook."""
    link = _elements(archive, "xl/workbook.xml", "sheet")[0].get(_LINK)
    targets = {each.get("Id"): each.get("Target") for each in _tree(archive, "xl/_rels/workbook.xml.rels")}
    target = str(targets[link])
    path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    for number, row in enumerate(_elements(archive, path, "row")):
        if number >= _MOST_ROWS:
            raise ValueError(path)
        yield row


def _cells(row: Any, shared: list[str]) -> list[str]:
    cells: list[str] = []
    for cell in row.iter(_MAIN + "c"):
        place = _COLUMN.fullmatch(cell.get("r") or "")
        column = _number(place[1]) if place else len(cells)
        if column >= _MOST_COLUMNS:
            raise ValueError("columns")
        cells += [""] * (column + 1 - len(cells))
        cells[column] = _value(cell, shared)
    return cells


def _number(letters: str) -> int:
    """«A» is 0, «Z» 25, «AA» 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _value(cell: Any, shared: list[str]) -> str:
    kind = cell.get("t")
    if kind == "inlineStr":
        return _text(cell)
    value = cell.findtext(_MAIN + "v") or ""
    if kind == "s":
        return shared[int(value)] if value else ""
    return value.removesuffix(".0")


def _text(element: Any) -> str:
    """Every run of a text, without what is written above it as a guide to reading it."""
    return "".join(
        part.text or "" for part in element.iter(_MAIN + "t") if part.getparent().tag != _MAIN + "rPh"
    )
