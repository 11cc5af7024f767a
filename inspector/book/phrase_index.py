"""Sentences that an office has written, in tables of their own: found by the first letters of their words.

The same tables stand in the data folder's library (`phrase_library`) and, for the open book, in memory
(`book_phrases`). A sentence is known by its kind and its folded words, so that two writings of the same are one.
"""

import hashlib
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import field

from inspector.book.engine import Database, query
from inspector.book.gaps import GAP
from inspector.record import record
from inspector.text import fold, nfc

KINDS = ("strength", "shortcoming", "cause", "requirement", "note")
"""What a sentence is."""
SCHEMA_VERSION = 1
APPLICATION_ID = 0x534B5450
_WORD = re.compile(rf"[^\W_]+|{GAP}")
_MOST_WORDS = 12
_SHORTLIST = 120

_SCHEMA = """
    CREATE TABLE phrase (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, words TEXT NOT NULL, text TEXT NOT NULL,
        criteria TEXT NOT NULL DEFAULT '', used INTEGER NOT NULL DEFAULT 0, inserted INTEGER NOT NULL DEFAULT 0,
        last_used TEXT NOT NULL DEFAULT '', UNIQUE (kind, words)
    ) STRICT;
    CREATE TABLE heard (
        source TEXT NOT NULL, phrase INTEGER NOT NULL, criteria TEXT NOT NULL, day TEXT NOT NULL,
        PRIMARY KEY (source, phrase)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX heard_phrase ON heard (phrase);
    CREATE TABLE forgotten (digest TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE found USING fts5(words, prefix = '1 2 3', detail = none);
"""


@record
class Heard:
    """A sentence as a source says it, its gaps made: `kind`, its words, the codes of its criteria where known."""

    kind: str
    text: str
    criteria: tuple[str, ...] = ()


@record
class Phrase:
    """A sentence on offer. `id` is the library's, 0 for one that only the open book knows.

    `used`: in how many visits and documents it stands, and how often it was taken from the list. `last_used`: the day
    of the last one, ISO, "" when unknown.
    """

    id: int
    kind: str
    text: str
    criteria: tuple[str, ...] = ()
    used: int = 0
    last_used: str = ""


@record
class Wanted:
    """What is looked for: what was typed, of which kinds (the first is the best, () any), for which criterion."""

    text: str = ""
    kinds: tuple[str, ...] = ()
    criteria: tuple[str, ...] = field(default=())


def words_of(text: str) -> str:
    """What tells one sentence from another: its folded words."""
    return " ".join(_WORD.findall(fold(text)))


def digest_of(kind: str, words: str) -> str:
    """What is kept of a sentence that was removed: enough to know it again, too little to read it."""
    return hashlib.sha256(f"{kind}\0{words}".encode()).hexdigest()[:32]


def make_tables(db: Database) -> None:
    """Put the tables into an empty database."""
    db.conn.executescript(
        f"BEGIN; {_SCHEMA} PRAGMA application_id = {APPLICATION_ID}; "
        f"PRAGMA user_version = {SCHEMA_VERSION}; COMMIT"
    )


# --- learning ---------------------------------------------------------------------------------------

_PUT = """
    INSERT INTO phrase (kind, words, text) VALUES (:kind, :words, :text)
    ON CONFLICT (kind, words) DO UPDATE SET text = excluded.text RETURNING id
"""
_HEAR = "INSERT OR REPLACE INTO heard (source, phrase, criteria, day) VALUES (?, ?, ?, ?)"
_COUNT = """
    UPDATE phrase SET
        used = (SELECT count(*) FROM heard WHERE phrase = :id),
        last_used = max(coalesce((SELECT max(day) FROM heard WHERE phrase = :id), ''),
                        CASE inserted WHEN 0 THEN '' ELSE last_used END)
    WHERE id = :id
"""


def put(db: Database, source: str, heard: Iterable[Heard], day: str) -> int:
    """Have the sentences of `source` be these and no others; how many were new to the tables.

    What no source says any more is gone: a sentence that was reworded, or marked secret since. What was removed by hand
    stays removed. Inside one transaction of the caller's.
    """
    before = {id_ for (id_,) in query(db, "SELECT phrase FROM heard WHERE source = ?", (source,))}
    gone = {digest for (digest,) in query(db, "SELECT digest FROM forgotten")}
    new, now = 0, dict[int, dict[str, None]]()
    for each in heard:
        words = words_of(each.text)
        if not words or digest_of(each.kind, words) in gone:
            continue
        known = query(db, "SELECT id FROM phrase WHERE kind = ? AND words = ?", (each.kind, words))
        said = {"kind": each.kind, "words": words, "text": nfc(each.text)}
        id_ = query(db, _PUT, said)[0][0]
        if not known:
            new += 1
            db.conn.execute("INSERT INTO found (rowid, words) VALUES (?, ?)", (id_, words))
        now.setdefault(id_, dict.fromkeys(each.criteria)).update(dict.fromkeys(each.criteria))
    for id_ in before - now.keys():
        db.conn.execute("DELETE FROM heard WHERE source = ? AND phrase = ?", (source, id_))
    db.conn.executemany(_HEAR, [(source, id_, " ".join(codes), day) for id_, codes in now.items()])
    _count_again(db, before | now.keys())
    return new


def _count_again(db: Database, ids: Collection[int]) -> None:
    for id_ in ids:
        db.conn.execute(_COUNT, {"id": id_})
        rows = query(db, "SELECT criteria FROM heard WHERE phrase = ?", (id_,))
        codes = dict.fromkeys(code for (text,) in rows for code in text.split())
        db.conn.execute("UPDATE phrase SET criteria = ? WHERE id = ?", (" ".join(codes), id_))
    db.conn.executemany(
        "DELETE FROM found WHERE rowid = ? AND NOT EXISTS (SELECT 1 FROM heard WHERE phrase = ?)",
        [(id_, id_) for id_ in ids],
    )
    db.conn.executemany(
        "DELETE FROM phrase WHERE id = ? AND NOT EXISTS (SELECT 1 FROM heard WHERE phrase = ?)",
        [(id_, id_) for id_ in ids],
    )


def count_insertion(db: Database, kind: str, text: str, day: str) -> None:
    """The sentence was taken from the list once more; one that the tables do not hold stays unknown."""
    db.conn.execute(
        "UPDATE phrase SET inserted = inserted + 1, last_used = max(last_used, ?) WHERE kind = ? AND words = ?",
        (day, kind, words_of(text)),
    )


def forget(db: Database, kind: str, text: str) -> bool:
    """Remove a sentence for good: no source brings it back. Whether the tables held it."""
    words = words_of(text)
    found = query(db, "SELECT id FROM phrase WHERE kind = ? AND words = ?", (kind, words))
    db.conn.execute("INSERT OR IGNORE INTO forgotten VALUES (?)", (digest_of(kind, words),))
    for (id_,) in found:
        db.conn.execute("DELETE FROM heard WHERE phrase = ?", (id_,))
        db.conn.execute("DELETE FROM found WHERE rowid = ?", (id_,))
        db.conn.execute("DELETE FROM phrase WHERE id = ?", (id_,))
    return bool(found)


# --- finding ----------------------------------------------------------------------------------------

_COLUMNS = "p.id, p.kind, p.words, p.text, p.criteria, p.used + p.inserted, p.last_used"
_RANK = """
    ORDER BY EXISTS (SELECT 1 FROM json_each(:criteria) c WHERE instr(' ' || p.criteria || ' ', ' ' || c.value || ' '))
        DESC, p.kind = :first DESC, p.words LIKE :begins DESC, p.used + p.inserted DESC, p.last_used DESC, p.id DESC
    LIMIT :limit
"""
_KIND = "(:kinds = '[]' OR p.kind IN (SELECT value FROM json_each(:kinds)))"
# CROSS JOIN keeps the order: with another one SQLite asks the index of words once for each sentence.
_BY_WORDS = f"""
    SELECT {_COLUMNS} FROM found CROSS JOIN phrase p ON p.id = found.rowid
    WHERE found MATCH :match AND {_KIND} {_RANK}
"""  # noqa: S608 - our own text
_ALL = f"SELECT {_COLUMNS} FROM phrase p WHERE {_KIND} {_RANK}"  # noqa: S608 - our own text


@record
class Ranked:
    """A sentence with what it is compared by: lower is better."""

    phrase: Phrase
    words: str
    rank: tuple[bool, bool, int, bool, int, tuple[int, ...]]


def find(db: Database, wanted: Wanted, limit: int = _SHORTLIST) -> list[Ranked]:
    """Sentences in which each typed word begins a word, best first; with nothing typed, the best of all.

    First those of the same criterion, then of the first kind, then those that hold the words with their very marks,
    that begin with them, that are used most, last.
    """
    from json import dumps

    typed = [word for word in _WORD.findall(nfc(wanted.text).lower()) if word != GAP][:_MOST_WORDS]
    folded = [fold(word) for word in typed]
    asked = {
        "kinds": dumps(wanted.kinds),
        "criteria": dumps(wanted.criteria),
        "first": wanted.kinds[0] if wanted.kinds else "",
        "begins": "".join(f"{word} " for word in folded).rstrip() + "%",
        "match": " AND ".join(f'"{word}"*' for word in folded),
        "limit": limit,
    }
    rows = query(db, _BY_WORDS if typed else _ALL, asked)
    return sorted((_ranked(row, typed, wanted) for row in rows), key=lambda one: one.rank)


def _ranked(row: Sequence[object], typed: Sequence[str], wanted: Wanted) -> Ranked:
    id_, kind, words, text, criteria, used, last = row
    codes = tuple(str(criteria).split())
    phrase = Phrase(_number(id_), str(kind), str(text), codes, _number(used), str(last))
    small = set(_WORD.findall(phrase.text.lower()))
    exact = sum(any(each.startswith(word) for each in small) for word in typed)
    begins = str(words).startswith(" ".join(map(fold, typed)))
    rank = (
        not set(codes) & set(wanted.criteria),
        bool(wanted.kinds) and kind != wanted.kinds[0],
        -exact,
        not begins,
        -phrase.used,
        tuple(-ord(letter) for letter in phrase.last_used),
    )
    return Ranked(phrase, str(words), rank)


def _number(value: object) -> int:
    assert isinstance(value, int)
    return value


def best(lists: Iterable[Iterable[Ranked]], limit: int) -> list[Phrase]:
    """The best of several tables, each sentence once; the library's own, which can be removed, before the book's."""
    chosen: dict[tuple[str, str], Ranked] = {}
    for one in (one for ranked in lists for one in ranked):
        key = (one.phrase.kind, one.words)
        kept = chosen.get(key)
        if kept is None or (one.phrase.id and not kept.phrase.id):
            chosen[key] = one
    return [one.phrase for one in sorted(chosen.values(), key=lambda one: one.rank)][:limit]


def is_forgotten(db: Database, phrases: Iterable[Ranked]) -> set[tuple[str, str]]:
    """Which of these (kind, words) were removed by hand."""
    gone = {digest for (digest,) in query(db, "SELECT digest FROM forgotten")}
    return {(one.phrase.kind, one.words) for one in phrases if digest_of(one.phrase.kind, one.words) in gone}
