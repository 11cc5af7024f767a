"""Tables that people fill elsewhere: CSV files and JSON lists, row by row, with where each row stands."""

import csv
import io
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from inspector import border
from inspector.errors import Problem, Rejected

_LARGEST_FILE = 64 * 1024 * 1024
_MOST_COLUMNS = 100
_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins like this for a formula."""
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the files of Excel and LibreOffice begin, whatever they are called."""
_LONGEST_NUMBER = 40  # digits


@dataclass(frozen=True, slots=True)
class Columns:
    """What a table may have: `key` is the column that it must have; `texts` are free text, guarded when written."""

    known: Collection[str]
    key: str
    texts: Collection[str]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row as it came: where it stands in its file, and its cells by column. A column left out is left alone.

    `problems`: the row is no row of this table; it is refused together with those whose cells are wrong.
    """

    place: str
    cells: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


def guarded(cell: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet would take its text for a formula."""
    return f"'{cell}" if cell.lstrip("'").startswith(_RISKY) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_RISKY) else cell


def plain_number(number: Decimal) -> str:
    """A number so written that nobody takes its three decimals for thousands: «2.3330»."""
    text = f"{number:f}"
    return text + "0" if len(text.partition(".")[2]) == 3 else text


def read_table(path: Path, columns: Columns, *, old_code: bool = False) -> list[TableRow]:
    """The rows of a CSV file («,» or «;» or tabs; UTF-8 or UTF-16) or of a JSON list of objects.

    `old_code`: what is no UTF-8 is read as Windows' Latin, the way that files of TCVN3 or VNI text are kept.
    A row that does not fit the table carries its problems. Raises Rejected where there is no table to read rows of,
    and what reading the file raises.
    """
    content = border.read_capped(path, _LARGEST_FILE)
    if content.startswith(_SPREADSHEETS):
        raise Rejected(str(path), [Problem("1", "answers.spreadsheet")])
    if path.suffix.lower() == ".json":
        return _from_json(content, str(path), columns)
    return _from_csv(_decoded(content, str(path), old_code=old_code), str(path), columns)


def _decoded(content: bytes, name: str, *, old_code: bool) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise Rejected(name, [Problem("1", "answers.not_unicode")]) from error
    _refuse_bytes(content, name)
    lines, wrong = [], []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            if old_code:
                lines.append(line.decode("latin-1"))  # as Windows-1252 in all letters of TCVN3 and VNI
            else:
                wrong.append(number)
    if wrong:  # one message: a whole file in another code says the same of each of its lines
        code = "answers.not_unicode" if len(wrong) == 1 else "answers.lines_not_unicode"
        raise Rejected(name, [Problem(str(wrong[0]), code, {"count": len(wrong)})])
    return "\n".join(lines)


def _refuse_bytes(content: bytes, name: str) -> None:
    """A picture or a program is said to be no table before its bytes are taken for lines in a wrong code."""
    at = content.find(b"\0")
    if at >= 0:
        raise Rejected(name, [Problem(str(content.count(b"\n", 0, at) + 1), "answers.not_a_table")])


def _from_csv(text: str, name: str, columns: Columns) -> list[TableRow]:
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise Rejected(name, [Problem(str(line), "answers.not_a_table")])
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            rows.append((reader.line_num, cells))
            if len(cells) > _MOST_COLUMNS:
                raise Rejected(
                    name, [Problem(str(reader.line_num), "answers.too_many_columns", {"count": len(cells)})]
                )
    except csv.Error as error:
        line = rows[-1][0] + 1 if rows else 1
        raise Rejected(name, [Problem(str(line), "answers.not_a_table")]) from error
    if not rows:
        raise Rejected(name, [Problem("1", "answers.no_head", {"column": columns.key})])
    named = [cell.strip().lower() for cell in rows[0][1]]
    _hold_columns(named, "1", name, columns)
    return [_csv_row(str(line), named, cells, columns) for line, cells in rows[1:] if any(cells)]


def _csv_row(place: str, names: Sequence[str], cells: Sequence[str], columns: Columns) -> TableRow:
    if len(cells) != len(names):
        problem = Problem(place, "answers.cells", {"count": len(cells), "expected": len(names)})
        return TableRow(place, {}, (problem,))
    named = dict(zip(names, cells, strict=True))
    return TableRow(place, {k: _unguarded(v) if k in columns.texts else v for k, v in named.items()})


def _hold_columns(names: Sequence[str], place: str, name: str, columns: Columns) -> None:
    problems = [
        Problem(place, "answers.unknown_column", {"column": one[:40]})
        for one in names
        if one not in columns.known
    ]
    twice = {one for one in names if names.count(one) > 1}
    problems += [Problem(place, "answers.column_twice", {"column": one}) for one in sorted(twice)]
    if columns.key not in names:
        problems.append(Problem(place, "answers.no_head", {"column": columns.key}))
    if problems:
        raise Rejected(name, problems)


def _from_json(content: bytes, name: str, columns: Columns) -> list[TableRow]:
    try:
        found = json.loads(
            content, object_pairs_hook=_no_duplicates, parse_float=Decimal, parse_constant=_refuse
        )
        if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
            raise ValueError
    except (ValueError, RecursionError, ArithmeticError) as error:
        raise Rejected(name, [Problem("1", "answers.not_a_table")]) from error
    return [_json_row(str(number), item, name, columns) for number, item in enumerate(found, start=1)]


def _json_row(place: str, item: Mapping[str, Any], name: str, columns: Columns) -> TableRow:
    try:
        _hold_columns(list(item), place, name, columns)
        return TableRow(place, {key: _cell(value) for key, value in item.items()})
    except Rejected as error:
        return TableRow(place, {}, error.problems)
    except ValueError:
        return TableRow(place, {}, (Problem(place, "answers.not_a_table"),))


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("key twice")
    return dict(pairs)


def _refuse(text: str) -> None:
    raise ValueError(text)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal) and abs(value.adjusted()) + len(value.as_tuple().digits) <= _LONGEST_NUMBER:
        return plain_number(value)
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value)
    raise ValueError("no cell")
