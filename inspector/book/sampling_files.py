"""A sample's register as a table: its files out as CSV, and in again, all of them or none; lists to draw from."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from inspector import border
from inspector.book.book import Book
from inspector.book.edit import Changes, Edit
from inspector.book.errors import ResultAndFaults, SampleAbovePopulation
from inspector.book.inspections import fields_of
from inspector.book.sample_rows import Sampled
from inspector.book.samples import MET, NA, NOT_MET, Register
from inspector.book.sampling import LARGEST_POPULATION, File, add_files, judged, population_of, register_of
from inspector.book.table import Columns, TableRow, guarded, read_table
from inspector.book.visit import Visit, load_visit
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

    A file of the same number, else of the same name, is brought up to date, another is added; columns that are left out
    stay. Raises Rejected (place `name`) with every bad row, SampleAbovePopulation; then none is taken.
    """
    visit = load_visit(book.db, inspection)
    register = register_of(visit, code, period)
    checks = register.checks_of(visit.criterion(code))
    standing = _Standing(register)
    problems: list[Problem] = []
    changed: dict[bytes, dict[str, Any]] = {}
    added: list[File] = []
    for row in rows:
        found, fields = _fields_of(row, checks)
        problems += found
        if found or not any(fields.values()):
            continue
        try:
            there = standing.taken(row.place, fields)
            if there is None:
                added.append(File(**fields))
            else:
                changed[there.id] = _beside(there, fields)
        except InspectorError as error:
            problems.append(Problem(row.place, error.code, error.facts))
    if problems:
        raise Rejected(name, problems)
    _hold_population(visit, register, changed, added)
    sets = [one for id_, fields in changed.items() for one in fields_of("sampled", id_, fields)]
    if added:
        sets += add_files(visit, code, period, added).sets
    return book.write(Edit("sampling.take", inspection, tuple(sets)))


class _NoFile(InspectorError):
    """A row says something of no file: it has neither a number nor a name. `place` is the row."""

    code = "sampling.no_file"


class _FileTwice(InspectorError):
    """A row speaks of a file that a row before it spoke of. `place` is the row; facts: name."""

    code = "sampling.file_twice"


class _Standing:
    """The files of a register that no row has spoken of yet, by what a row may call them."""

    def __init__(self, register: Register) -> None:
        self._by_number: dict[int | None, list[Sampled]] = {}
        self._by_name: dict[str, list[Sampled]] = {}
        for row in register.rows:
            self._by_number.setdefault(row.place, []).append(row)
            self._by_name.setdefault(compare_key(row.name), []).append(row)
        self._seen: set[object] = set()

    def taken(self, place: str, fields: Mapping[str, Any]) -> Sampled | None:
        """The file that a row means; None: a new one. Of files called alike the first row means the first.

        Raises _NoFile, _FileTwice.
        """
        number, name = fields.get("place"), compare_key(fields.get("name") or "")
        if number is None and not name:
            raise _NoFile(place)
        there = self._meant(number, name)
        key = name if number is None else number
        if there is None and key in self._seen:
            raise _FileTwice(place, name=fields.get("name") if number is None else number)
        self._seen.add(key)
        if there is not None:
            self._by_number[there.place].remove(there)
            self._by_name[compare_key(there.name)].remove(there)
            self._seen |= {there.place, compare_key(there.name)} - {None, ""}
        return there

    def _meant(self, number: int | None, name: str) -> Sampled | None:
        """By its number; else by its name one without a number, or without a number to go by the only one called so."""
        alike = self._by_name.get(name, []) if name else []
        found = self._by_number.get(number, []) if number is not None else []
        found = found or [row for row in alike if row.place is None]
        if not found and number is None and len(alike) == 1:
            found = alike
        return found[0] if found else None


def _beside(there: Sampled, fields: Mapping[str, Any]) -> dict[str, Any]:
    """What a row sets of a file that stands there. A name alone takes no number away, and an empty result none of the
    faults whose column is left out. Raises ResultAndFaults where the file's faults stand against the row's result."""
    kept = dict(fields)
    if kept.get("place", 0) is None:
        del kept["place"]
    stand_against = bool(there.faults) and "faults" not in kept and kept.get("result", NOT_MET) != NOT_MET
    if stand_against and kept.pop("result"):
        raise ResultAndFaults("")
    return kept


def _hold_population(
    visit: Visit, register: Register, changed: Mapping[bytes, dict[str, Any]], added: Iterable[File]
) -> None:
    """No table makes a sample larger than what it is drawn from. Raises SampleAbovePopulation."""
    population = population_of(visit, register)
    results = [changed.get(row.id, {}).get("result", row.result) for row in register.rows]
    sample = sum(result in (MET, NOT_MET) for result in [*results, *(file.result for file in added)])
    if population is not None and sample > max(population, register.tally.examined):
        raise SampleAbovePopulation(register.sampling.criterion, sample=sample, population=population)


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
        if "faults" in fields:
            both = judged(fields.get("result", ""), fields["faults"], checks)
            fields |= both if "result" in fields or both["result"] else {"faults": ()}
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
    if _has_head(text):
        names = [clean(row.cells.get("name", ""), multiline=False) for row in read_files(path)]
    else:
        names = names_in(text)
    if not 0 < len(names) <= _LONGEST_LIST:
        facts: dict[str, object] = {"count": len(names), "limit": _LONGEST_LIST}
        raise Rejected(str(path), [Problem("1", "sampling.list_size", facts)])
    return names


def _has_head(text: str) -> bool:
    """Whether the first line names columns, one of them `name`, however a program quotes it."""
    head = text.partition("\n")[0].strip().lower()
    return any(
        [cell.strip().strip('"').strip() for cell in head.split(mark)].count("name") == 1 for mark in ",;\t"
    )


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
