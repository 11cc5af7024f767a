"""The register of the unit's documents as a table: out as CSV, in from a file or from Excel's clipboard."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from inspector.book.book import Book
from inspector.book.edit import Changes, Edit
from inspector.book.fields import to_stored
from inspector.book.later_rows import Requested
from inspector.book.requests import add_requested, edit_requested
from inspector.book.table import Columns, TableRow, guarded, read_table
from inspector.book.visit import Visit, load_visit
from inspector.errors import InspectorError, Problem, Rejected
from inspector.text import NotANumber, clean, compare_key, fold, parse_date, parse_time

COLUMNS = (
    "number", "issued_on", "issuer", "subject", "period", "original", "sheets", "state", "asked_on", "received_on",
    "returned_on", "criteria", "copies", "due", "secrecy", "note",
)  # fmt: skip
"""In the order of the register on paper: what a pasted table without a head has from its first column on."""
_DATES = ("issued_on", "asked_on", "received_on", "returned_on")
_COUNTS = ("sheets", "copies")
_MOST = 100_000
_COUNT = re.compile(r"[0-9]{1,6}|[1-9][0-9]{0,2}\.[0-9]{3}")
"""«1200», «1.200»; «1.5» is neither 15 nor a count."""
_SECONDS = re.compile(r"( [0-9]{2}:[0-9]{2}):[0-9]{2}$")
_TEXTS = ("number", "issuer", "subject", "period", "state", "criteria", "note")
_TABLE = Columns(known=COLUMNS, key="subject", texts=_TEXTS)
_FIELDS = {"original": "wants_original", "due": "due_at"}
"""Columns that are called otherwise in the book."""
_ORIGINAL = {"ban goc": True, "goc": True, "original": True, "ban chinh": True}
_COPY = {"ban sao": False, "sao": False, "copy": False, "ban chup": False}
_SECRECY = {"mat": "confidential", "toi mat": "secret", "tuyet mat": "top_secret"}
_HEADS = {
    "so ky hieu": "number", "so, ky hieu": "number", "so": "number", "ngay": "issued_on",
    "ngay ban hanh": "issued_on", "ngay van ban": "issued_on", "co quan ban hanh": "issuer", "noi ban hanh": "issuer",
    "trich yeu": "subject", "ten ho so": "subject", "ten tai lieu": "subject", "noi dung": "subject",
    "ho so, tai lieu": "subject", "ten ho so, tai lieu": "subject", "ky": "period", "thoi ky": "period",
    "goc/sao": "original", "ban goc/sao": "original", "ban": "original", "so to": "sheets", "so trang": "sheets",
    "tinh trang": "state", "ngay yeu cau": "asked_on", "yeu cau": "asked_on", "ngay nhan": "received_on",
    "nhan": "received_on", "ngay tra": "returned_on", "tra": "returned_on", "tieu chi": "criteria",
    "so ban": "copies", "han": "due", "thoi han": "due", "do mat": "secrecy", "ghi chu": "note",
}  # fmt: skip
"""How the columns are called on paper, without marks."""


class NoOriginal(InspectorError):
    """A cell says neither original nor copy. `place` is the column; facts: value."""

    code = "requests.no_original"


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a table: how many documents were added, and how many that stood there were written in."""

    added: int
    changed: int
    changes: Changes


# --- out ------------------------------------------------------------------------------------------------


def request_rows(visit: Visit) -> list[dict[str, str]]:
    """One row a document, in the register's order; dates ISO 8601."""
    return [{name: cell_of(row, name) for name in COLUMNS} for row in visit.requested]


def cell_of(row: Requested, column: str) -> str:
    """What stands in a column, as text."""
    if column == "original":
        return {True: "original", False: "copy", None: ""}[row.wants_original]
    value = getattr(row, _FIELDS.get(column, column))
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return "; ".join(value) if isinstance(value, tuple) else str(value)


def requests_csv(visit: Visit) -> str:
    """`request_rows` as CSV with a head; a text that a spreadsheet would calculate gets an apostrophe in front."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in request_rows(visit):
        writer.writerow({name: guarded(cell) if name in _TEXTS else cell for name, cell in row.items()})
    return out.getvalue()


# --- in -------------------------------------------------------------------------------------------------


def read_requests(path: Path) -> list[TableRow]:
    """The rows of a file; see `read_table`, which also says what is raised."""
    return read_table(path, _TABLE)


def pasted_rows(text: str) -> list[TableRow]:
    """The rows of a table on the clipboard: cells parted by tabs.

    A first row that names the subject's column, in Vietnamese or as in a file, says what the columns are; those that it
    calls otherwise are left out. Without one they stand as the register's do; one column alone is the subjects. An
    empty cell says nothing.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    lines = [row for row in reader if any(map(str.strip, row))]
    if not lines:
        return []
    named = [_column(cell) for cell in lines[0]]
    has_head = "subject" in named
    names: Sequence[str] = named if has_head else COLUMNS if max(map(len, lines)) > 1 else ("subject",)
    return [
        TableRow(str(place), _named(names, cells))
        for place, cells in enumerate(lines, start=1)
        if place > 1 or not has_head
    ]


def _named(names: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """The cells by the first column of each name, without the empty ones."""
    found: dict[str, str] = {}
    for name, cell in zip(names, cells, strict=False):
        if name and cell.strip():
            found.setdefault(name, cell)
    return found


def _column(head: str) -> str:
    text = " ".join(fold(head).split())
    return text if text in COLUMNS else _HEADS.get(text, "")


def take_requests(book: Book, inspection: bytes, rows: Iterable[TableRow], name: str) -> Taken:
    """Write all rows as one gesture: a document that stands there by number, subject and period gets what is given.

    Raises Rejected (place `name`) with every bad cell; then none is taken.
    """
    visit = load_visit(book.db, inspection)
    edit, added, changed = edit_of_rows(visit, rows, name)
    return Taken(added, changed, book.write(edit))


def edit_of_rows(visit: Visit, rows: Iterable[TableRow], name: str) -> tuple[Edit, int, int]:
    """The edit of `take_requests`; how many documents it adds, and how many it writes in. Raises Rejected."""
    standing: dict[tuple[str, ...], list[Requested]] = {}
    for each in reversed(visit.requested):
        standing.setdefault(_key(each.number, each.subject, each.period), []).append(each)
    problems: list[Problem] = []
    new: dict[tuple[str, ...], dict[str, Any]] = {}
    written: list[Edit] = []
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        fields, found = _fields(visit, row)
        problems += found
        if found or not any(value not in (None, "", ()) for value in fields.values()):
            continue
        key = _key(fields.get("number"), fields.get("subject"), fields.get("period"))
        if kept := standing.get(key):  # of two that stand there alike the first row means the first
            written.append(edit_requested(kept.pop(), **fields))
        elif key in seen:
            named = str(fields.get("subject") or fields.get("number"))
            problems.append(Problem(row.place, "requests.row_twice", {"name": named[:80]}))
        else:
            new[key] = fields
        seen.add(key)
    if problems:
        raise Rejected(name, problems)
    sets = [one for edit in (*written, add_requested(visit, new.values())) for one in edit.sets]
    return Edit("requested.take", visit.id, tuple(sets)), len(new), len(written)


def _key(*texts: str | None) -> tuple[str, ...]:
    return tuple(compare_key(clean(text or "", multiline=False)) for text in texts)


def _fields(visit: Visit, row: TableRow) -> tuple[dict[str, Any], list[Problem]]:
    fields: dict[str, Any] = {}
    problems = list(row.problems)
    for column, cell in row.cells.items():
        try:
            value = value_of(visit, column, cell)
            to_stored("requested", _FIELDS.get(column, column), value)
            fields[_FIELDS.get(column, column)] = value
        except InspectorError as error:
            facts = {"place": error.place, **error.facts}
            problems.append(Problem(f"{row.place}:{column}", error.code, facts))
    has_more = any(value not in (None, "", ()) for value in fields.values())
    if not problems and has_more and not (fields.get("subject") or fields.get("number")):
        problems.append(Problem(row.place, "requests.no_subject"))
    return fields, problems


def value_of(visit: Visit, column: str, cell: str) -> Any:
    """What a person wrote into the column, as the field's real type; None for nothing. Errors name the column.

    Raises NotADate, NotATime, NotANumber, NoOriginal, CriterionMissing.
    """
    text = clean(cell, multiline=column == "note")
    word = " ".join(fold(text).split())
    if not text:
        return None
    if column in _DATES:
        return parse_date(text, place=column)
    if column in _COUNTS:
        if not _COUNT.fullmatch(text) or not 0 < int(text.replace(".", "")) <= _MOST:
            raise NotANumber(column, text=text[:60])
        return int(text.replace(".", ""))
    if column == "original":
        if word not in {**_ORIGINAL, **_COPY}:
            raise NoOriginal(column, value=text[:60])
        return {**_ORIGINAL, **_COPY}[word]
    if column == "due":
        return _moment(text)
    if column == "secrecy":
        return _SECRECY.get(word, text)
    if column == "criteria":
        codes = tuple(code for part in text.replace(",", ";").split(";") if (code := part.strip()))
        for code in codes:
            visit.criterion(code)
        return codes
    return text


def _moment(text: str) -> datetime:
    """A day, or a day and an hour: the day alone is meant to its end of work. Raises NotADate, NotATime."""
    day, _, hour = _SECONDS.sub(r"\1", text.replace("T", " ")).partition(" ")
    clock = parse_time(hour, place="due") if hour.strip() else time(17)
    return datetime.combine(parse_date(day, place="due"), clock)
