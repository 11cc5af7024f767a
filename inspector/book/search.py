"""Full-text search that ignores diacritics and takes đ for d; with tones typed, what has these tones comes first."""

import re
from collections.abc import Iterator

from inspector.book.book import Book
from inspector.book.engine import Database, query
from inspector.book.visit import load_visit
from inspector.record import record
from inspector.text import fold, nfc

_WORD = re.compile(r"\w+")
_MOST_WORDS = 12
_CANDIDATES = 400
_EXCERPT = 120
_TEXTS = {
    "inspection": ("unit", "unit_short", "overview", "decision_number", "plan_number", "document_subject"),
    "person": ("name", "rank", "office"),
    "answer": ("note", "shortcoming", "cause", "requirement", "score_reason", "owner", "value"),
    "finding": ("text", "owner", "explanation"),
    "evidence": ("caption", "name", "number", "issuer", "subject"),
    "paper": ("number", "symbol", "subject", "signer_name", "giver", "receiver", "text"),
    "sampled": ("name", "note"),
}


@record
class Hit:
    """One place that was found. `marks` are (start, length) in `excerpt`."""

    kind: str  # criterion, answer, finding, evidence, sampled, person, inspection
    inspection: bytes
    criterion: str
    period: str
    row_id: bytes
    title: str
    excerpt: str
    marks: tuple[tuple[int, int], ...]


_FOUND = """
    SELECT s.exact, s.table_name, s.row_id, s.part, s.inspection,
        coalesce(a.criterion, e.criterion, d.criterion, ''), coalesce(a.period, e.period, d.period, ''),
        coalesce(nullif(s.part, ''), a.criterion, e.criterion) = :code COLLATE NOCASE AS is_code,
        '.' || coalesce(nullif(s.part, ''), a.criterion, e.criterion) LIKE '%.' || :code AS ends_so
    FROM search s LEFT JOIN answer a ON a.id = s.row_id LEFT JOIN evidence e ON e.id = s.row_id
    LEFT JOIN sampled d ON d.id = s.row_id
    WHERE search MATCH :words AND (:inspection IS NULL OR s.inspection = :inspection)
    ORDER BY is_code DESC, ends_so DESC, bm25(search) LIMIT 400
"""


def search(book: Book, text: str, inspection: bytes | None = None, limit: int = 50) -> list[Hit]:
    """Where all the words of `text` stand (each may be the beginning of a word), best first.

    A criterion's code, whole or without what its list begins with, finds that criterion first. Brings the index up to
    the journal before, if it lags behind and the book can be written at once.
    """
    typed = _WORD.findall(nfc(text).lower())[:_MOST_WORDS]
    if not typed:
        return []
    if not book.read_only and not book.is_wanted:
        refresh_index(book)
    words = " ".join(f'"{fold(word)}"*' for word in typed)
    rows = query(
        book.db, _FOUND, {"words": f"folded : ({words})", "inspection": inspection, "code": text.strip()}
    )
    ranked = sorted(
        rows, key=lambda row: (not row[7], not row[8], -sum(word in row[0].lower() for word in typed))
    )
    return [_hit(row[:7], typed) for row in ranked[:limit]]


def _hit(row: tuple[str, str, bytes, str, bytes, str, str], typed: list[str]) -> Hit:
    exact, table, row_id, part, inspection, criterion, period = row
    title, _, rest = exact.partition("\n")
    title = title[:_EXCERPT]
    # a criterion's own text is the title already: the excerpt shows what else of it fits, where something does
    is_told = table == "criterion" and any(_begins(word, typed) for word in _WORD.findall(rest))
    excerpt, marks = _excerpt(rest if is_told else exact, typed)
    return Hit(table, inspection, criterion or part, period, row_id, title, excerpt, marks)


def _excerpt(text: str, typed: list[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text around the first word that was found, and where the words stand in it."""
    flat = " ".join(text.split())
    starts = [(m.start(), len(m[0])) for m in _WORD.finditer(flat) if _begins(m[0], typed)]
    first = max(0, (starts[0][0] if starts else 0) - _EXCERPT // 3)
    if first:  # from the next word on, said to be a piece
        first = min(flat.find(" ", first - 1) + 1 or first, starts[0][0])
    end = first + _EXCERPT
    if end < len(flat) and flat[end] != " ":
        end = max(flat.rfind(" ", first, end), starts[0][0] + starts[0][1] if starts else 0)
    before, after = "… " if first else "", "…" if end < len(flat) else ""
    excerpt = flat[first:end].rstrip()
    marks = tuple(
        (at - first + len(before), length)
        for at, length in starts
        if first <= at and at - first + length <= len(excerpt)
    )
    return before + excerpt + after, marks


def _begins(word: str, typed: list[str]) -> bool:
    folded = fold(word)
    return any(folded.startswith(fold(one)) for one in typed)


def refresh_index(book: Book) -> int:
    """Index again the rows that changed since the last search; how many."""
    if not query(book.db, "SELECT 1 FROM search_stale LIMIT 1"):
        return 0
    with book.transaction() as db:
        stale = query(db, "SELECT row_id, table_name FROM search_stale")
        by_table: dict[str, list[bytes]] = {}
        for row_id, table in stale:
            by_table.setdefault(table, []).append(row_id)
        _forget(db, [row_id for row_id, _ in stale])
        for table, ids in by_table.items():
            if table in _TEXTS:
                _index_rows(db, table, ids)
            elif table == "checklist_use":
                _index_criteria(db, ids)
        db.conn.execute("DELETE FROM search_stale")
    return len(stale)


def _forget(db: Database, ids: list[bytes]) -> None:
    # row_id is not indexed by FTS5: one pass over its content, not one a row.
    db.conn.execute("CREATE TEMP TABLE IF NOT EXISTS forgotten(row_id BLOB PRIMARY KEY) WITHOUT ROWID")
    db.conn.executemany("INSERT OR IGNORE INTO forgotten VALUES (?)", [(id_,) for id_ in ids])
    db.conn.execute(
        "DELETE FROM search WHERE rowid IN (SELECT rowid FROM search WHERE row_id IN (SELECT row_id FROM forgotten))"
    )
    db.conn.execute("DELETE FROM forgotten")


_PUT = "INSERT INTO search(folded, exact, table_name, row_id, part, inspection) VALUES (?, ?, ?, ?, ?, ?)"


def _index_rows(db: Database, table: str, ids: list[bytes]) -> None:
    owner = "id" if table == "inspection" else "inspection"
    alive = "" if table == "answer" else " AND deleted IS NOT 1"
    if table == "evidence":
        alive += (
            " AND issued IS NULL"  # a scan of a signed paper belongs to no criterion that could be gone to
        )
    sql = f"SELECT id, {owner}, {', '.join(_TEXTS[table])} FROM {table} WHERE id = ?{alive}"  # noqa: S608 - our names
    rows = (row for id_ in ids for row in query(db, sql, (id_,)))
    db.conn.executemany(_PUT, _entries(table, rows))


def _entries(table: str, rows: Iterator[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    for row_id, inspection, *texts in rows:
        exact = "\n".join(str(text) for text in texts if text)
        if exact:
            yield fold(exact), exact, table, row_id, "", inspection


def _index_criteria(db: Database, ids: list[bytes]) -> None:
    """The texts of the criteria themselves, for every inspection that goes by the checklist."""
    uses = [
        row
        for id_ in ids
        for row in query(
            db, "SELECT id, inspection FROM checklist_use WHERE id = ? AND deleted IS NOT 1", (id_,)
        )
    ]
    for use, inspection in uses:
        visit = load_visit(db, inspection)
        sha256 = next((row.sha256 for row in visit.uses if row.id == use), "")
        checklist = next((one for one in visit.checklists if one.sha256 == sha256), None)
        for criterion in checklist.criteria if checklist else ():
            exact = f"{criterion.text}\n{criterion.code}\n{criterion.how_to_check}\n{criterion.evidence}"
            db.conn.execute(_PUT, (fold(exact), exact, "criterion", use, criterion.code, inspection))
