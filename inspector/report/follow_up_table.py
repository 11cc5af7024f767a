"""What became of last time's requirements as a table: out as CSV rows, and in again, all of them or none."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from inspector.book.book import Book
from inspector.book.edit import Changes, Edit, Set
from inspector.book.rechecks import STATES
from inspector.book.table import Columns, TableRow, guarded, read_table
from inspector.book.visit import load_visit
from inspector.errors import InspectorError, Problem, Rejected
from inspector.report.follow_up import STATE_WORDS
from inspector.report.last_time import FollowUp, follow_ups, look_back, say_what_became
from inspector.text import clean, fold

COLUMNS = ("requirement", "text", "criteria", "owner", "deadline", "document", "state", "note")
_TABLE = Columns(COLUMNS, "requirement", ("text", "owner", "document", "note"))
_WORDS = {fold(word): state for state, word in STATE_WORDS.items()} | {state: state for state in STATES}


class FollowUpMissing(InspectorError):
    """No requirement of an earlier visit has this id."""

    code = "last_time.no_such_requirement"


class StateUnknown(InspectorError):
    """A cell of the column `state` holds none of the four. Facts: value."""

    code = "last_time.no_state"


def follow_up_rows(items: Iterable[FollowUp]) -> list[dict[str, str]]:
    """One row for each earlier requirement; `state` is empty for one that nobody looked at."""
    return [
        {
            "requirement": item.finding,
            "text": item.text,
            "criteria": ", ".join(item.criteria),
            "owner": item.owner,
            "deadline": item.deadline.isoformat() if item.deadline else "",
            "document": item.document,
            "state": item.state,
            "note": item.note,
        }
        for item in items
    ]


def follow_ups_csv(items: Iterable[FollowUp]) -> str:
    """`follow_up_rows` as CSV with a head."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in follow_up_rows(items):
        writer.writerow({name: guarded(cell) if name in _TABLE.texts else cell for name, cell in row.items()})
    return out.getvalue()


def read_follow_ups(path: Path) -> list[TableRow]:
    """The rows of a CSV file or of a JSON list; see `read_table`, which also says what is raised."""
    return read_table(path, _TABLE)


def take_follow_ups(book: Book, inspection: bytes, rows: Sequence[TableRow], name: str) -> Changes:
    """Write `state` and `note` of every row as one gesture; the other columns are there to be read.

    Raises Rejected (place `name`) with every bad row; then none is taken.
    """
    visit = load_visit(book.db, inspection)
    known = {item.finding: item for item in follow_ups(visit, look_back(book.db, visit))}
    problems: list[Problem] = []
    sets: list[Set] = []
    seen: set[str] = set()
    for row in rows:
        problems += row.problems
        if row.problems:
            continue
        finding = clean(row.cells["requirement"], multiline=False).lower()
        try:
            if finding in seen:
                raise _Twice(finding)
            seen.add(finding)
            if finding not in known:
                raise FollowUpMissing(finding)
            if fields := _fields(row):
                sets += say_what_became(visit, known[finding], **fields).sets
        except InspectorError as error:
            problems.append(
                Problem(row.place, error.code, {"place": row.place, "id": finding, **error.facts})
            )
    if problems:
        raise Rejected(name, problems)
    return book.write(Edit("recheck.take", inspection, tuple(sets)))


class _Twice(InspectorError):
    """Two rows are about one requirement."""

    code = "last_time.row_twice"


def _fields(row: TableRow) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if "note" in row.cells:
        fields["note"] = clean(row.cells["note"]) or None
    if "state" in row.cells:
        said = " ".join(fold(row.cells["state"]).split())
        if said and said not in _WORDS:
            raise StateUnknown("state", value=row.cells["state"][:80])
        fields["state"] = _WORDS.get(said)
    return fields
