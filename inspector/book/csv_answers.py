"""Answers as a table: out as CSV rows, and in again, all of them or none."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from inspector.book import table
from inspector.book.answers import canonical, edit_answer
from inspector.book.book import Book
from inspector.book.edit import Changes, Edit, Set
from inspector.book.table import Columns, TableRow, plain_number, read_table
from inspector.book.visit import Visit, load_visit
from inspector.checklist.answer import Answer, Result
from inspector.checklist.model import Criterion
from inspector.checklist.points import effective_result, result_from_value
from inspector.checklist.values import canonical_value
from inspector.errors import InspectorError, Problem, Rejected
from inspector.legacy_text import has_old_words, problem_of, recognise, to_unicode
from inspector.text import clean, fold, parse_date, parse_decimal

COLUMNS = (
    "criterion", "period", "result", "score", "self_score", "value", "note", "shortcoming", "cause", "requirement",
    "owner", "deadline", "reported", "seen", "score_reason", "hidden",
)  # fmt: skip
_TOLD = frozenset({"hidden"})
"""Worked out and printed; left aside when a table comes in."""
OPTIONAL_COLUMNS = ("population", "supporting")
"""Understood when they are there; not printed."""

_RESULTS = {
    "dat": "met",
    "dat mot phan": "partly",
    "mot phan": "partly",
    "khong dat": "not_met",
    "khong ap dung": "na",
    "chua kiem tra": "",
}
_TEXTS = (
    "value", "note", "shortcoming", "cause", "requirement", "owner", "score_reason", "supporting", "reported", "seen",
)  # fmt: skip
_GUARDED = ("period", *_TEXTS)

_TABLE = Columns((*COLUMNS, *OPTIONAL_COLUMNS), "criterion", _GUARDED)


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
            cells[name] = plain_number(value) if isinstance(value, Decimal) else str(value)
    return cells


def answers_csv(visit: Visit) -> str:
    """`answer_rows` as CSV with a head; a text that a spreadsheet would calculate gets an apostrophe in front."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in answer_rows(visit):
        writer.writerow({name: guarded(name, cell) for name, cell in row.items()})
    return out.getvalue()


def guarded(column: str, cell: str) -> str:
    """The cell as it is written: free text with an apostrophe where a spreadsheet would calculate it."""
    return table.guarded(cell) if column in (*_GUARDED, "unit") else cell


# --- reading ------------------------------------------------------------------------------------------


def read_answers(path: Path, *, old_code: bool = False) -> list[TableRow]:
    """The rows of a CSV file or of a JSON list; see `read_table`, which also says what is raised."""
    return read_table(path, _TABLE, old_code=old_code)


# --- text of before Unicode ---------------------------------------------------------------------------


def old_texts(rows: Iterable[TableRow]) -> list[Problem]:
    """A warning for each cell that holds TCVN3 or VNI text."""
    found = (
        problem_of(row.cells.get(column, ""), f"{row.place}:{column} ({row.cells.get('criterion', '')})")
        for row in rows
        for column in _TEXTS
    )
    return [problem for problem in found if problem is not None]


def in_unicode(rows: Iterable[TableRow]) -> list[TableRow]:
    """The rows with TCVN3 and VNI text converted.

    A cell of few words may not tell its code by itself: it goes with what most cells were recognised as. A cell whose
    every word can be Unicode as it stands is left alone.
    """
    rows = list(rows)
    known = Counter(
        found.encoding
        for row in rows
        for column in _TEXTS
        if (found := recognise(row.cells.get(column, ""))) is not None
    )
    if not known:
        return rows
    encoding = known.most_common(1)[0][0]

    def converted(column: str, cell: str) -> str:
        return to_unicode(cell, encoding) if column in _TEXTS and has_old_words(cell, encoding) else cell

    return [replace(row, cells={k: converted(k, cell) for k, cell in row.cells.items()}) for row in rows]


# --- taking in ----------------------------------------------------------------------------------------


def take_answers(
    book: Book, inspection: bytes, rows: Iterable[TableRow | Mapping[str, str]], name: str
) -> Changes:
    """Write all rows as one gesture. Raises Rejected (place `name`) with every bad row; then none is taken."""
    visit = load_visit(book.db, inspection)
    problems: list[Problem] = []
    sets: list[Set] = []
    seen: set[tuple[str, str]] = set()
    for number, given in enumerate(rows, start=2):
        row = given if isinstance(given, TableRow) else TableRow(str(number), given)
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


def _edit_of(visit: Visit, row: TableRow) -> tuple[list[Problem], Edit | None]:
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
    """Whether the row's result is only what its figure says anyway, or said when the table was written: then nobody
    typed it, and a corrected figure says another."""
    standing = visit.answer(code, period)
    value = fields.get("value", standing.value)
    if standing.result is not None or not value or fields["result"] is None:
        return False
    criterion = visit.criterion(code)
    now = replace(standing, value=canonical_value(criterion, value))
    return fields["result"] in (result_from_value(criterion, now), result_from_value(criterion, standing))


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
