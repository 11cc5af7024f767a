"""Answers as a table: out as CSV rows, and in again, all of them or none."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from inspector import border
from inspector.book.answers import canonical, edit_answer
from inspector.book.book import Book
from inspector.book.edit import Changes, Edit, Set
from inspector.book.visit import Visit, load_visit
from inspector.checklist.answer import Answer, Result
from inspector.checklist.model import Criterion
from inspector.checklist.points import effective_result, result_from_value
from inspector.checklist.values import canonical_value
from inspector.errors import InspectorError, Problem, Rejected
from inspector.text import clean, fold, parse_date, parse_decimal

COLUMNS = (
    "criterion", "period", "result", "score", "self_score", "value", "note", "shortcoming", "cause", "requirement",
    "owner", "deadline", "reported", "seen", "hidden",
)  # fmt: skip
_TOLD = frozenset({"hidden"})
"""Worked out and printed; left aside when a table comes in."""
OPTIONAL_COLUMNS = ("population", "score_reason", "supporting")
"""Understood when they are there; not printed."""

_LARGEST_FILE = 64 * 1024 * 1024
_MOST_COLUMNS = 100
_RESULTS = {
    "dat": "met",
    "dat mot phan": "partly",
    "mot phan": "partly",
    "khong dat": "not_met",
    "khong ap dung": "na",
    "chua kiem tra": "",
}
_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins like this for a formula."""
_TEXTS = (
    "value", "note", "shortcoming", "cause", "requirement", "owner", "score_reason", "supporting", "reported", "seen",
)  # fmt: skip
_GUARDED = ("period", *_TEXTS)
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the files of Excel and LibreOffice begin, whatever they are called."""
_LONGEST_NUMBER = 40  # digits


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row as it came: where it stands in its file, and its cells by column. A column left out is left alone.

    `problems`: the row is no row of this table; it is refused together with those whose answers are wrong.
    """

    place: str
    cells: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


def answer_rows(visit: Visit) -> list[dict[str, str]]:
    """One row for each criterion and period, answered or not, in the checklists' order.

    `result` is what shows: typed by the team, else what the figure says; empty only for what was not checked. `hidden`
    is «yes» where the criterion is not asked: what stands there is kept, and counts nowhere.
    """
    asked = {code: each.asked for score in visit.scores() for code, each in score.criteria.items()}
    return [
        {
            **_row(shown(criterion, visit.answer(criterion.code, period))),
            "hidden": "" if asked[criterion.code] else "yes",
        }
        for criterion in visit.criteria
        for period in visit.periods_of(criterion)
    ]


def shown(criterion: Criterion, answer: Answer) -> Answer:
    """The answer with the result that its figure says, where the team typed none."""
    return replace(answer, result=effective_result(criterion, answer))


def _row(answer: Answer) -> dict[str, str]:
    cells: dict[str, str] = {}
    for name in COLUMNS:
        value = getattr(answer, name, None)
        if value is None:
            cells[name] = ""
        elif isinstance(value, date):
            cells[name] = value.isoformat()
        else:
            cells[name] = _number(value) if isinstance(value, Decimal) else str(value)
    return cells


def _number(number: Decimal) -> str:
    """A number so written that nobody takes its three decimals for thousands: «2.3330»."""
    text = f"{number:f}"
    return text + "0" if len(text.partition(".")[2]) == 3 else text


def answers_csv(visit: Visit) -> str:
    """`answer_rows` as CSV with a head; a text that a spreadsheet would calculate gets an apostrophe in front."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in answer_rows(visit):
        writer.writerow({name: guarded(name, cell) for name, cell in row.items()})
    return out.getvalue()


def guarded(column: str, cell: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet would take its text for a formula."""
    if column not in (*_GUARDED, "unit"):
        return cell
    return f"'{cell}" if cell.lstrip("'").startswith(_RISKY) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_RISKY) else cell


# --- reading ------------------------------------------------------------------------------------------


def read_answers(path: Path) -> list[AnswerRow]:
    """The rows of a CSV file («,» or «;» or tabs; UTF-8 or UTF-16) or of a JSON list of objects.

    A row that does not fit the table carries its problems. Raises Rejected where there is no table to read rows of,
    and what reading the file raises.
    """
    content = border.read_capped(path, _LARGEST_FILE)
    if content.startswith(_SPREADSHEETS):
        raise Rejected(str(path), [Problem("1", "answers.spreadsheet")])
    if path.suffix.lower() == ".json":
        return _from_json(content, str(path))
    return _from_csv(_decoded(content, str(path)), str(path))


def _decoded(content: bytes, name: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise Rejected(name, [Problem("1", "answers.not_unicode")]) from error
    lines, problems = [], []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            problems.append(Problem(str(number), "answers.not_unicode"))
    if problems:
        raise Rejected(name, problems)
    return "\n".join(lines)


def _from_csv(text: str, name: str) -> list[AnswerRow]:
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
        raise Rejected(name, [Problem("1", "answers.no_head")])
    columns = [cell.strip().lower() for cell in rows[0][1]]
    _hold_columns(columns, "1", name)
    return [_csv_row(str(line), columns, cells) for line, cells in rows[1:] if any(cells)]


def _csv_row(place: str, columns: Sequence[str], cells: Sequence[str]) -> AnswerRow:
    if len(cells) != len(columns):
        problem = Problem(place, "answers.cells", {"count": len(cells), "expected": len(columns)})
        return AnswerRow(place, {}, (problem,))
    named = dict(zip(columns, cells, strict=True))
    return AnswerRow(place, {k: _unguarded(v) if k in _GUARDED else v for k, v in named.items()})


def _hold_columns(columns: Sequence[str], place: str, name: str) -> None:
    known = {*COLUMNS, *OPTIONAL_COLUMNS}
    problems = [
        Problem(place, "answers.unknown_column", {"column": one[:40]}) for one in columns if one not in known
    ]
    twice = {one for one in columns if columns.count(one) > 1}
    problems += [Problem(place, "answers.column_twice", {"column": one}) for one in sorted(twice)]
    if "criterion" not in columns:
        problems.append(Problem(place, "answers.no_head"))
    if problems:
        raise Rejected(name, problems)


def _from_json(content: bytes, name: str) -> list[AnswerRow]:
    try:
        found = json.loads(
            content, object_pairs_hook=_no_duplicates, parse_float=Decimal, parse_constant=_refuse
        )
        if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
            raise ValueError
    except (ValueError, RecursionError, ArithmeticError) as error:
        raise Rejected(name, [Problem("1", "answers.not_a_table")]) from error
    return [_json_row(str(number), item, name) for number, item in enumerate(found, start=1)]


def _json_row(place: str, item: Mapping[str, Any], name: str) -> AnswerRow:
    try:
        _hold_columns(list(item), place, name)
        return AnswerRow(place, {key: _cell(value) for key, value in item.items()})
    except Rejected as error:
        return AnswerRow(place, {}, error.problems)
    except ValueError:
        return AnswerRow(place, {}, (Problem(place, "answers.not_a_table"),))


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
        return _number(value)
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value)
    raise ValueError("no cell")


# --- taking in ----------------------------------------------------------------------------------------


def take_answers(
    book: Book, inspection: bytes, rows: Iterable[AnswerRow | Mapping[str, str]], name: str
) -> Changes:
    """Write all rows as one gesture. Raises Rejected (place `name`) with every bad row; then none is taken."""
    visit = load_visit(book.db, inspection)
    problems: list[Problem] = []
    sets: list[Set] = []
    seen: set[tuple[str, str]] = set()
    for number, given in enumerate(rows, start=2):
        row = given if isinstance(given, AnswerRow) else AnswerRow(str(number), given)
        if row.problems:
            problems += row.problems
            continue
        found, edit = _edit_of(visit, row)
        key = _key_of(row.cells)
        if not found and key in seen:
            found = [Problem(row.place, "answers.row_twice", {"criterion": key[0], "period": key[1]})]
        seen.add(key)
        problems += found
        sets += edit.sets if edit else ()
    if problems:
        raise Rejected(name, problems)
    return book.write(Edit("answers.take", inspection, tuple(sets)))


def _key_of(cells: Mapping[str, str]) -> tuple[str, str]:
    """Criterion and period that a row means."""
    return clean(cells.get("criterion", ""), multiline=False), clean(cells.get("period", ""), multiline=False)


def _edit_of(visit: Visit, row: AnswerRow) -> tuple[list[Problem], Edit | None]:
    """The edit of one row, or everything that is wrong with it."""
    cells = {
        name: clean(cell) for name, cell in row.cells.items() if name not in ("criterion", "period", *_TOLD)
    }
    criterion, period = _key_of(row.cells)
    period = next((one for one in visit.inspection.periods if clean(one, multiline=False) == period), period)
    problems: list[Problem] = []
    fields: dict[str, Any] = {}
    asked_for = next(
        (each.by_code[criterion] for each in visit.checklists if criterion in each.by_code), None
    )
    for column, cell in cells.items():
        try:
            value = value_of(column, cell)
            fields[column] = value if asked_for is None else canonical(asked_for, column, value)
        except InspectorError as error:
            problems.append(
                Problem(
                    f"{row.place}:{column} ({criterion})", error.code, {"place": error.place, **error.facts}
                )
            )
    if not any(fields.values()) and (criterion, period) not in visit.answers:
        fields = {}  # nothing said about a criterion that nothing is known of
    try:
        if "result" in fields and _says_the_figure(visit, criterion, period, fields):
            fields["result"] = None
        edit = edit_answer(visit, criterion, period, label="answers.take", **fields)
    except InspectorError as error:
        return [
            *problems,
            Problem(
                f"{row.place} ({criterion})", error.code, {"place": error.place or criterion, **error.facts}
            ),
        ], None
    return problems, None if problems or not fields else edit


def _says_the_figure(visit: Visit, code: str, period: str, fields: Mapping[str, Any]) -> bool:
    """Whether the row's result is only what its figure says anyway: then nobody typed it."""
    standing = visit.answer(code, period)
    if standing.result is not None:
        return False
    criterion = visit.criterion(code)
    value = fields.get("value", standing.value)
    if not value:
        return False
    told = result_from_value(criterion, replace(standing, value=canonical_value(criterion, value)))
    return told is not None and told == fields["result"]


def value_of(column: str, cell: str) -> Any:
    """What a person wrote into the column, as the field's real type; None for nothing. Errors name the column."""
    text = cell.strip()
    if not text:
        return None
    if column in _TEXTS:
        return cell
    if column == "result":
        word = _RESULTS.get(" ".join(fold(text).split()), text.lower())
        if not word:
            return None
        if word not in set(Result):
            raise _NoResult(column, value=text[:80])
        return word
    if column == "deadline":
        return parse_date(text, place=column)
    number = parse_decimal(text, place=column)
    if column != "population":
        return number
    if number != number.to_integral_value() or number < 0:
        raise _NoCount(column, value=text[:80])
    return int(number)


class _NoResult(InspectorError):
    """A cell of the column `result` holds no result. Facts: value."""

    code = "answers.no_result"


class _NoCount(InspectorError):
    """A cell of the column `population` holds no whole number. Facts: value."""

    code = "answers.no_count"
