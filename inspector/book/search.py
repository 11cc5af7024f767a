"""Full-text search that ignores diacritics and takes đ for d; with tones typed, what has these tones comes first.

What comes first: a criterion by its code, then titles (criteria, units, people), then all that was written, the newest
first. Each of the three is asked for by itself and only so far as a person will look, so that a book of hundreds of
thousands of notes answers as fast as a small one. Titles and codes are known in the index by marks that nobody types.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from inspector.book.book import Book
from inspector.book.engine import Database, query
from inspector.book.ids import sampling_id
from inspector.book.visit import load_visit
from inspector.record import record
from inspector.text import fold, nfc

_WORD = re.compile(r"\w+")
_PHRASE = re.compile(r"""["“«]([^"”»]+)["”»]|([^"“«”»]+)""")
_MOST_WORDS = 12
_INDEXED = (2, 3)  # lengths of beginnings that the index holds (schema.py, `prefix`)
_CANDIDATES = 400
_TITLE, _CODE, _OF = "\ue001", "\ue002", "\ue003"  # of the private area, which is a letter to the index
_NEARNESS = {
    "criterion": 0,
    "answer": 1,
    "evidence": 2,
}  # what was written in the place itself, before the rest
_AT_A_CRITERION = ("answer", "evidence", "sampled", "recheck")
_TITLES = ("criterion", "inspection", "person")
_EDITION = (
    "search index 3"  # what is indexed and how titles and codes are marked; one of before is made again
)
_EXCERPT = 120
_TEXTS = {
    "inspection": ("unit", "unit_short", "overview", "decision_number", "plan_number", "document_subject"),
    "person": ("name", "rank", "office"),
    "answer": ("note", "shortcoming", "cause", "requirement", "score_reason", "owner", "value"),
    "finding": ("text", "owner", "explanation"),
    "evidence": ("caption", "name", "number", "issuer", "subject"),
    "paper": ("number", "symbol", "subject", "signer_name", "giver", "receiver", "text"),
    "sampled": ("name", "note"),
    "requested": ("subject", "number", "issuer", "note"),
    "recheck": ("text", "note", "document"),
}


@record
class Hit:
    """One place that was found. `marks` are (start, length) in `excerpt`."""

    kind: str  # criterion, answer, finding, evidence, sampled, requested, recheck, paper, person, inspection
    inspection: bytes
    criterion: str
    period: str
    row_id: bytes
    title: str
    excerpt: str
    marks: tuple[tuple[int, int], ...]


_FOUND = """
    SELECT rowid, exact, table_name, row_id, part, inspection FROM search
    WHERE search MATCH :words AND (:inspection IS NULL OR inspection = :inspection)
    ORDER BY rowid DESC LIMIT :most
"""
_PLACE = """
    SELECT criterion, period FROM answer WHERE id = :id
    UNION ALL SELECT criterion, period FROM evidence WHERE id = :id
    UNION ALL SELECT criterion, period FROM sampled WHERE id = :id
    UNION ALL SELECT json_extract(criteria, '$[0]'), '' FROM recheck WHERE id = :id
"""
_Found = tuple[int, str, str, bytes, str, bytes]  # rowid, exact, table, row, part, inspection


def search(
    book: Book,
    text: str,
    inspection: bytes | None = None,
    limit: int = 50,
    *,
    here: bytes | None = None,
) -> list[Hit]:
    """Where all the words of `text` stand (a short one and the last may be the beginning of a word), best first.

    What stands in quotes is looked for as it stands: «"van ban di"» finds these three words in this order.
    A criterion's code, whole or without what its list begins with, finds that criterion first. Of equals, those of the
    inspection `here` come first. Brings the index up to the journal before, if it lags behind and the book can be
    written at once.
    """
    typed = _WORD.findall(nfc(text).lower())[:_MOST_WORDS]
    if not typed:
        return []
    if not book.read_only and not book.is_wanted:
        refresh_index(book)
    found: dict[int, tuple[int, _Found]] = {}
    for rank, terms in _asked(text, here):
        asked = {"words": terms, "inspection": inspection, "most": _CANDIDATES}
        for row in query(book.db, _FOUND, asked):
            found.setdefault(row[0], (rank, row))
    code = fold(text.strip())
    ranked = sorted(
        found.values(),
        key=lambda each: (
            each[0],
            not _ends_so(each[1][4], code),
            each[1][4].lower() != code,
            -sum(word in each[1][1].lower() for word in typed),
            each[1][5] != here,
            _NEARNESS.get(each[1][2], len(_NEARNESS)),
            -each[1][0],
        ),
    )
    standing = (row for _, row in ranked if _stands(book.db, row))
    return [_hit(book.db, row, typed) for row in islice(standing, limit)]


def _asked(text: str, here: bytes | None) -> Iterator[tuple[int, str]]:
    """Codes, titles, everything, each with its rank. Every visit has all titles: they are sought in the one in hand,
    where one is. What has the tones as they were typed is asked for by itself, so that no number of newer notes without
    them stands before it."""
    code, words = _code_of(text), " ".join(_terms(text, fold))
    mine = f'"{_OF}{here.hex()}"' if here is not None else ""
    if here is not None:
        yield 0, f'folded : ({mine} "{code}"*)'
    yield 1, f'folded : ("{code}"{"" if mine else "*"})'
    title = mine or f'"{_TITLE}"'
    yield 2, f"folded : ({title} {words})"
    toned = [term for term in _terms(text, str) if fold(term) != term]
    if toned:
        yield 3, f"folded : ({words}) AND exact : ({' '.join(toned)})"
    yield 3, f"folded : ({words})"


def _stands(db: Database, row: _Found) -> bool:
    """Whether a file of a sample is still in its register; the answer may go on without it. All else stands."""
    if row[2] != "sampled":
        return True
    keys = query(db, "SELECT inspection, criterion, period FROM sampled WHERE id = ?", (row[3],))
    return not keys or bool(query(db, _REGISTER, (sampling_id(*keys[0]),)))


_REGISTER = "SELECT 1 FROM sampling WHERE id = ? AND deleted IS NOT 1"


def _terms(text: str, written: Callable[[str], str]) -> list[str]:
    """The words and quoted phrases of `text` as FTS5 asks for them, `written` without their tones or with them."""
    terms: list[str] = []
    for quoted, plain in _PHRASE.findall(nfc(text).lower()):
        if quoted and (words := _WORD.findall(written(quoted))):
            terms.append(f'"{" ".join(words)}"')
        terms += [f'"{word}"' for word in _WORD.findall(written(plain))]
    terms = terms[:_MOST_WORDS]
    return [_beginning(term, is_last=at + 1 == len(terms)) for at, term in enumerate(terms)]


def _beginning(term: str, *, is_last: bool) -> str:
    """The term, with a star where it may go on: two or three letters, which the index knows, or the last word, which
    may still be being typed. For a longer beginning FTS5 gathers all rows that have it: a second for a common one."""
    word = term.strip('"')
    may_go_on = " " not in word and (len(word) in _INDEXED or (is_last and len(word) > 1))
    return f"{term}*" if may_go_on else term


def _code_of(text: str) -> str:
    return _CODE + "".join(_WORD.findall(fold(nfc(text))))


def _ends_so(code: str, typed: str) -> bool:
    return f".{fold(code)}".endswith(f".{typed}")


def _marked(criterion: str, inspection: bytes) -> str:
    """The marks of a criterion in the index: it is a title, whose, and its code from each of its parts on."""
    parts = criterion.split(".")
    return " ".join([_title_of(inspection), *(_code_of(".".join(parts[at:])) for at in range(len(parts)))])


def _hit(db: Database, row: _Found, typed: list[str]) -> Hit:
    _, exact, table, row_id, part, inspection = row
    places = query(db, _PLACE, {"id": row_id}) if table in _AT_A_CRITERION else []
    criterion, period = next(((one or "", other or "") for one, other in places), ("", ""))
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
    return any(
        folded.startswith(sought) if len(sought) > 1 else folded == sought for sought in map(fold, typed)
    )


def refresh_index(book: Book) -> int:
    """Index again the rows that changed since the last search; how many."""
    is_old = not query(book.db, "SELECT 1 FROM local WHERE name = ?", (_EDITION,))
    if not is_old and not query(book.db, "SELECT 1 FROM search_stale LIMIT 1"):
        return 0
    with book.transaction() as db:
        if is_old:
            db.conn.execute(_MARK_AGAIN)
            db.conn.execute("INSERT OR IGNORE INTO local(name, value) VALUES (?, 1)", (_EDITION,))
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


def _title_of(inspection: object) -> str:
    assert isinstance(inspection, bytes)
    return f"{_TITLE} {_OF}{inspection.hex()}"


_MARK_AGAIN = """
    INSERT OR IGNORE INTO search_stale(row_id, table_name)
    SELECT id, 'checklist_use' FROM checklist_use
    UNION ALL SELECT id, 'inspection' FROM inspection UNION ALL SELECT id, 'person' FROM person
    UNION ALL SELECT id, 'requested' FROM requested UNION ALL SELECT id, 'recheck' FROM recheck
"""


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
            mark = f"{_title_of(inspection)} " if table in _TITLES else ""
            yield mark + fold(exact), exact, table, row_id, "", inspection


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
            folded = f"{_marked(criterion.code, inspection)} {fold(exact)}"
            db.conn.execute(_PUT, (folded, exact, "criterion", use, criterion.code, inspection))
