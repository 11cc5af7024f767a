"""A sample's register as a table: its files out as CSV, and in again, all of them or none; lists to draw from."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from inspector import border
from inspector.book.book import Book
from inspector.book.edit import Changes, Edit, Set
from inspector.book.inspections import fields_of
from inspector.book.sample_rows import Sampled
from inspector.book.samples import MET, NA, NOT_MET, Register
from inspector.book.sampling import LARGEST_POPULATION, File, add_files, judged, register_of
from inspector.book.table import Columns, TableRow, guarded, read_table
from inspector.book.visit import load_visit
from inspector.book.workbook import START, first_sheet
from inspector.errors import InspectorError, Problem, Rejected
from inspector.text import clean, compare_key, fold

COLUMNS = ("place", "name", "result", "faults", "note")
_TABLE = Columns(COLUMNS, "name", ("name", "faults", "note"))
_RESULTS = {
    "": "",
    "met": MET, "dat": MET, "dung": MET,
    "not_met": NOT_MET, "khong dat": NOT_MET, "sai": NOT_MET,
    "na": NA, "khong tinh": NA, "khong ap dung": NA,
    "chua xem": "", "chua kiem tra": "",
}  # fmt: skip
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_LARGEST_LIST = 16 * 1024 * 1024
_LONGEST_LIST = 100_000


def file_rows(register: Register) -> list[dict[str, str]]:
    """One row a file, in the register's order; faults with semicolons between."""
    return [
        {
            "place": "" if row.place is None else str(row.place),
            "name": row.name,
            "result": row.result,
            "faults": "; ".join(row.faults),
            "note": row.note,
        }
        for row in register.rows
    ]


def files_csv(register: Register) -> str:
    """`file_rows` as CSV with a head; a text that a spreadsheet would calculate gets an apostrophe in front."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in file_rows(register):
        writer.writerow({k: guarded(v) if k in _TABLE.texts else v for k, v in row.items()})
    return out.getvalue()


def read_files(path: Path) -> list[TableRow]:
    """The rows of a CSV file, of a JSON list of objects or of a workbook's first sheet. Raises as `read_table`."""
    content = border.read_capped(path, _LARGEST_LIST)
    if not content.startswith(START):
        return read_table(path, _TABLE)
    cells = first_sheet(content, str(path))
    named = [cell.strip().lower() for cell in cells[0]] if cells else []
    problems = [
        Problem("1", "answers.unknown_column", {"column": one[:40]}) for one in named if one not in COLUMNS
    ]
    if "name" not in named:
        problems.append(Problem("1", "answers.no_head", {"column": "name"}))
    if problems:
        raise Rejected(str(path), problems)
    return [
        TableRow(str(number), dict(zip(named, row + [""] * len(named), strict=False)))
        for number, row in enumerate(cells[1:], start=2)
        if any(row)
    ]


def take_files(
    book: Book, inspection: bytes, code: str, period: str, rows: Iterable[TableRow], name: str
) -> Changes:
    """Write all rows as one gesture.

    A file of the same number (or without one, of the same name) is brought up to date, another is added; columns that
    are left out stay. Raises Rejected (place `name`) with every bad row, none is taken.
    """
    visit = load_visit(book.db, inspection)
    register = register_of(visit, code, period)
    checks = register.checks_of(visit.criterion(code))
    problems: list[Problem] = []
    sets: list[Set] = []
    added: list[File] = []
    seen: set[object] = set()
    for row in rows:
        found, fields = _fields_of(row, checks)
        problems += found
        if found or not (key := _key(fields)):
            continue
        if key in seen:
            problems.append(Problem(row.place, "sampling.file_twice", {"name": key}))
        seen.add(key)
        standing = next((one for one in register.rows if _key_of(one) == key), None)
        if standing is not None:
            sets += fields_of("sampled", standing.id, fields)
        else:
            added.append(File(**fields))
    if problems:
        raise Rejected(name, problems)
    if added:
        sets += add_files(visit, code, period, added).sets
    return book.write(Edit("sampling.take", inspection, tuple(sets)))


def _key(fields: Mapping[str, Any]) -> object:
    place = fields.get("place")
    return place if place is not None else compare_key(fields.get("name") or "")


def _key_of(row: Sampled) -> object:
    return row.place if row.place is not None else compare_key(row.name)


def _fields_of(row: TableRow, checks: tuple[str, ...]) -> tuple[list[Problem], dict[str, Any]]:
    """A row's cells as a file's fields, or everything that is wrong with them."""
    problems = list(row.problems)
    fields: dict[str, Any] = {}
    for column, cell in row.cells.items():
        text = clean(cell, multiline=column == "note")
        if column == "place":
            fields["place"] = int(text) if text.isascii() and text.isdecimal() and len(text) < 11 else None
            if text and not 0 < (fields["place"] or 0) <= LARGEST_POPULATION:
                problems.append(Problem(f"{row.place}:place", "sampling.count", {"value": text[:40]}))
        elif column == "result":
            fields["result"] = _RESULTS.get(" ".join(fold(text).split()))
            if fields["result"] is None:
                problems.append(Problem(f"{row.place}:result", "sampling.no_result", {"value": text[:40]}))
        elif column == "faults":
            fields["faults"] = tuple(_check_named(part, checks) for part in text.split(";") if part.strip())
        else:
            fields[column] = text
    if problems:
        return problems, {}
    try:
        if "result" in fields or "faults" in fields:
            fields |= judged(fields.get("result", ""), fields.get("faults", ()), checks)
    except InspectorError as error:
        problems.append(Problem(row.place, error.code, error.facts))
    return problems, fields


def _check_named(text: str, checks: tuple[str, ...]) -> str:
    """The check that a cell means, however its capitals and marks were written; else the cell's own words."""
    wanted = compare_key(text.strip())
    return next((check for check in checks if compare_key(check) == wanted), text.strip())


# --- lists to draw from -------------------------------------------------------------------------------


def read_names(path: Path) -> list[str]:
    """The names of a numbered list, in its order: a line each, or the column `name` of a table with a head.

    A text file, a CSV file or the first sheet of a workbook. Raises Rejected (more than 100,000, none at all, no
    text), and what reading the file raises.
    """
    content = border.read_capped(path, _LARGEST_LIST)
    text = _list_text(content, str(path))
    head = text.partition("\n")[0].strip().lower()
    if any(head.split(mark).count("name") == 1 for mark in ",;\t"):
        names = [clean(row.cells.get("name", ""), multiline=False) for row in read_files(path)]
    else:
        names = names_in(text)
    if not 0 < len(names) <= _LONGEST_LIST:
        facts: dict[str, object] = {"count": len(names), "limit": _LONGEST_LIST}
        raise Rejected(str(path), [Problem("1", "sampling.list_size", facts)])
    return names


def _list_text(content: bytes, name: str) -> str:
    """A list's lines; the cells of a sheet's row with tabs between."""
    if content.startswith(_OLD_WORKBOOK):
        raise Rejected(name, [Problem("1", "answers.spreadsheet")])
    if content.startswith(START):
        rows = first_sheet(content, name)
        return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
    try:
        return content.decode("utf-16" if content.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Rejected(name, [Problem("1", "answers.not_unicode")]) from error


def names_in(text: str) -> list[str]:
    """The names in a pasted list, one a line; of several columns (pasted from a sheet) they stand together."""
    lines = (
        " · ".join(cell.strip() for cell in line.split("\t") if cell.strip()) for line in text.splitlines()
    )
    return [name for line in lines if (name := clean(line, multiline=False)[:500])]


def file_named(text: str) -> File:
    """A file as somebody types or pastes it: «128» is its number in the list, «128; 45/QĐ-BCH» both, all else a name.

    Between number and name stands a semicolon, a tab or « · ».
    """
    text = text.strip()
    for mark in ("\t", " · ", ";"):
        first, found, rest = text.partition(mark)
        if found and _is_place(first.strip()):
            return File(int(first), " ".join(rest.split()))
    return File(int(text)) if _is_place(text) else File(None, text)


def _is_place(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10 and int(text) > 0
