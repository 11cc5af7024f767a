"""All facts of a book as canonical JSON: two books that hold the same facts give the same bytes.

Facts are what stands and where people contradict each other. Not facts: history, what was deleted, an answer that is
empty again, drafts, and everything that only this copy of the book knows.
"""

import json
from typing import Any

from inspector.book.engine import Database, query
from inspector.book.fields import IDENTITY, KINDS

FORMAT = "so-kiem-tra/facts/1"
PARTS = {
    "people": "person",
    "checklists": "checklist_use",
    "answers": "answer",
    "findings": "finding",
    "evidence": "evidence",
    "papers": "paper",
    "issued": "issued",
    "samplings": "sampling",
    "sampled": "sampled",
    "requested": "requested",
    "closings": "closing",
    "rechecks": "recheck",
    "remarks": "remark",
}
"""What an inspection consists of, and the table of the journal that each part comes from."""
_ONLY_WHEN_THERE = tuple(PARTS)[5:]
"""Parts that came after the format: a visit without them is written as it always was."""
_ORDER = {"answer": ("criterion", "period")}
_CONFLICTS = """
    WITH heads AS (
        SELECT c.row_id, c.field, c.table_name, c.inspection, c.value FROM conflict f
        JOIN change c ON c.row_id = f.row_id AND c.field = f.field
        WHERE f.differing AND NOT EXISTS (
            SELECT 1 FROM change d WHERE d.row_id = c.row_id AND d.field = c.field AND d.base = c.id)
    )
    SELECT DISTINCT inspection, table_name, row_id, field, value FROM heads
"""


def canonical_export(db: Database) -> bytes:
    """The facts as UTF-8 JSON with sorted keys. Ids are hexadecimal, values as the journal holds them."""
    inspections = [
        {**_facts(row), **{part: [] for part in PARTS}, "conflicts": []}
        for row in _rows(db, "inspection")
        if not row["deleted"]
    ]
    by_id = {item["id"]: item for item in inspections}
    sizes = dict(query(db, "SELECT sha256, bytes FROM attachment"))
    for part, table in PARTS.items():
        for row in _rows(db, table):
            owner = by_id.get(row["inspection"].hex())
            facts = _facts(row)
            if owner is None or row.get("deleted") or not facts.keys() - {"id", *IDENTITY[table]}:
                continue
            if table == "evidence":
                facts["bytes"] = sizes.get(facts["sha256"])
            owner[part].append(facts)
    for owner in by_id.values():
        if owner["sampled"]:
            _take_figures(db, owner)
    for inspection, table, row_id, field, value in query(db, _CONFLICTS):
        if (owner := by_id.get(inspection.hex())) is not None:
            owner["conflicts"].append({"table": table, "row": row_id.hex(), "field": field, "value": value})
    for item in inspections:
        for part, table in PARTS.items():
            names = (*_ORDER.get(table, ()), "id")
            item[part].sort(key=lambda row, names=names: tuple(row[name] for name in names))
        for part in _ONLY_WHEN_THERE:
            if not item[part]:
                del item[part]
        item["conflicts"].sort(key=lambda row: json.dumps(row, sort_keys=True))
    inspections.sort(key=lambda row: str(row["id"]))
    whole = {"format": FORMAT, "inspections": inspections}
    return (json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _take_figures(db: Database, owner: dict[str, Any]) -> None:
    """Have answers that a sample's register feeds say its figure: that is what counts, whatever was typed before."""
    from inspector.book.fields import to_stored
    from inspector.book.ids import answer_id
    from inspector.book.visit import load_visit

    visit = load_visit(db, bytes.fromhex(owner["id"]))
    written = {(row["criterion"], row["period"]): row for row in owner["answers"]}
    for code, period in visit.fed:
        answer = visit.answer(code, period)
        row = written.get((code, period))
        if row is None:
            row = {"id": answer_id(visit.id, code, period).hex(), "criterion": code, "period": period}
            owner["answers"].append(row)
        for name in ("value", "population", "result"):
            stored = to_stored("answer", name, getattr(answer, name))
            row.pop(name, None)
            if stored is not None:
                row[name] = stored


def _rows(db: Database, table: str) -> list[dict[str, Any]]:
    names = ["id", *(["inspection"] if table != "inspection" else []), *IDENTITY[table], *KINDS[table]]
    selected = ", ".join(dict.fromkeys(names))
    rows = query(db, f"SELECT {selected} FROM {table}")  # noqa: S608 - names from our own table
    return [dict(zip(dict.fromkeys(names), row, strict=True)) for row in rows]


def _facts(row: dict[str, Any]) -> dict[str, Any]:
    """What is set, by name; the owner is not repeated."""
    facts = {
        name: value
        for name, value in row.items()
        if value is not None and name not in ("inspection", "deleted")
    }
    return {**facts, "id": row["id"].hex()}


def export_csv(db: Database) -> bytes:
    """All answers of all inspections as CSV that Excel opens: a byte order mark, and the inspection's unit in front."""
    import csv
    import io

    from inspector.book.csv_answers import COLUMNS, answer_rows, guarded
    from inspector.book.visit import inspections, load_visit

    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["inspection", "unit", *COLUMNS])
    for item in inspections(db):
        for row in answer_rows(load_visit(db, item.id)):
            writer.writerow(
                [item.id.hex(), guarded("unit", item.unit), *(guarded(k, v) for k, v in row.items())]
            )
    return b"\xef\xbb\xbf" + out.getvalue().encode()
