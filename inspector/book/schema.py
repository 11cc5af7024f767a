"""The book's tables, as migrations; and the check that a file's schema is exactly ours and nothing more."""

import hashlib
import re
from functools import lru_cache
from typing import TYPE_CHECKING

import sqlcipher3

from inspector.book.engine import Database, query

if TYPE_CHECKING:
    import sqlite_utils

APPLICATION_ID = 0x534B5442  # «SKTB»
SCHEMA_VERSION = 4

_M001 = """
CREATE TABLE book(id BLOB PRIMARY KEY, created TEXT NOT NULL, name TEXT NOT NULL) STRICT;
CREATE TABLE local(name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;

CREATE TABLE change(
    id BLOB NOT NULL UNIQUE, time INTEGER NOT NULL, device TEXT NOT NULL, seq INTEGER NOT NULL, author TEXT NOT NULL,
    inspection BLOB NOT NULL, table_name TEXT NOT NULL, row_id BLOB NOT NULL, field TEXT NOT NULL, value ANY,
    base BLOB, undo_group BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL
) STRICT;
CREATE INDEX change_of_chain ON change(inspection, device, seq);
CREATE INDEX change_of_field ON change(row_id, field, time);

CREATE TABLE vector(device TEXT NOT NULL, inspection BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
    time INTEGER NOT NULL, PRIMARY KEY(inspection, device)) STRICT, WITHOUT ROWID;
CREATE TABLE conflict(row_id BLOB NOT NULL, field TEXT NOT NULL, inspection BLOB NOT NULL, table_name TEXT NOT NULL,
    differing INTEGER NOT NULL, PRIMARY KEY(row_id, field)) STRICT, WITHOUT ROWID;

CREATE TABLE inspection(id BLOB PRIMARY KEY, unit TEXT, unit_short TEXT, superior_body TEXT, issuing_body TEXT,
    unit_location TEXT, plan_number TEXT, plan_date TEXT, decision_number TEXT, decision_date TEXT,
    decision_issuer TEXT, decision_subject TEXT, self_report_number TEXT, self_report_date TEXT, starts_at TEXT,
    ends_at TEXT, periods TEXT, has_previous INTEGER, previous_note TEXT, overview TEXT, document_type TEXT,
    document_number TEXT, document_symbol TEXT, document_date TEXT, document_place TEXT, document_subject TEXT,
    legal_basis TEXT, signer_authority TEXT, signer_office TEXT, signer_name TEXT, report_to TEXT,
    report_deadline TEXT, recipients TEXT, archive_mark TEXT, result_report_number TEXT, result_report_date TEXT,
    minutes_signed_at TEXT, deleted INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE person(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, side TEXT, role TEXT, rank TEXT, name TEXT,
    office TEXT, position INTEGER, deleted INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE checklist_use(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, checklist TEXT, version TEXT, sha256 TEXT,
    position INTEGER, penalty TEXT, penalty_reason TEXT, deleted INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE answer(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, criterion TEXT, period TEXT, result TEXT,
    value TEXT, population INTEGER, score TEXT, self_score TEXT, note TEXT, score_reason TEXT, shortcoming TEXT,
    cause TEXT, requirement TEXT, owner TEXT, supporting TEXT, deadline TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE finding(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, kind TEXT, checklist TEXT, text TEXT, draft TEXT,
    criteria TEXT, rests_on TEXT, owner TEXT, supporting TEXT, deadline TEXT, explanation TEXT, agreed TEXT,
    included INTEGER, position INTEGER, deleted INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE evidence(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, sha256 TEXT, kind TEXT, name TEXT,
    criterion TEXT, period TEXT, caption TEXT, taken_at TEXT, number TEXT, issued_on TEXT, issuer TEXT, subject TEXT,
    position INTEGER, deleted INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE checklist_file(sha256 TEXT PRIMARY KEY, checklist TEXT NOT NULL, version TEXT NOT NULL,
    source TEXT NOT NULL, compiled TEXT NOT NULL, compiled_sha256 TEXT) STRICT;
CREATE TABLE attachment(sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE attachment_part(sha256 TEXT NOT NULL, part INTEGER NOT NULL, content BLOB NOT NULL,
    UNIQUE(sha256, part)) STRICT;
CREATE TABLE thumbnail(sha256 TEXT NOT NULL, edge INTEGER NOT NULL, png BLOB NOT NULL, UNIQUE(sha256, edge)) STRICT;

CREATE TABLE draft(row_id BLOB NOT NULL, field TEXT NOT NULL, inspection BLOB NOT NULL, table_name TEXT NOT NULL,
    identity TEXT NOT NULL, text TEXT NOT NULL, saved_at TEXT NOT NULL, PRIMARY KEY(row_id, field))
    STRICT, WITHOUT ROWID;
CREATE TABLE peer_has(fingerprint TEXT NOT NULL, device TEXT NOT NULL, inspection BLOB NOT NULL, seq INTEGER NOT NULL,
    exchanged INTEGER NOT NULL, PRIMARY KEY(fingerprint, inspection, device)) STRICT, WITHOUT ROWID;
CREATE TABLE packet_log(id TEXT NOT NULL, direction TEXT NOT NULL, at TEXT NOT NULL, fingerprint TEXT NOT NULL,
    name TEXT NOT NULL, changes INTEGER NOT NULL, attachments INTEGER NOT NULL, bytes INTEGER NOT NULL,
    file TEXT NOT NULL, vector TEXT, acknowledged_at TEXT) STRICT;
CREATE INDEX packet_log_of_packet ON packet_log(id, direction);

CREATE TABLE search_stale(row_id BLOB NOT NULL, table_name TEXT NOT NULL, PRIMARY KEY(row_id)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(folded, exact, table_name UNINDEXED, row_id UNINDEXED, part UNINDEXED,
    inspection UNINDEXED, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3');
"""


def m001_first_book(db: "sqlite_utils.Database") -> None:
    """Every table of the first release."""
    for statement in _M001.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.conn.execute("PRAGMA user_version = 1")


_M002 = """
CREATE TABLE paper(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, kind TEXT, superior_body TEXT, issuing_body TEXT,
    number TEXT, symbol TEXT, issued_on TEXT, place TEXT, subject TEXT, addressee TEXT, signer_authority TEXT,
    signer_office TEXT, signer_name TEXT, recipients TEXT, archive_mark TEXT, begun_at TEXT, due_at TEXT,
    giver TEXT, receiver TEXT, copies INTEGER, text TEXT, deleted INTEGER) STRICT, WITHOUT ROWID;
ALTER TABLE evidence ADD COLUMN sheets INTEGER;
ALTER TABLE evidence ADD COLUMN state TEXT;
ALTER TABLE evidence ADD COLUMN returned_on TEXT;
"""


def m002_papers(db: "sqlite_utils.Database") -> None:
    """What each document of a visit says about itself, and how documents of the unit were handed over."""
    for statement in _M002.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)
    db.conn.execute("PRAGMA user_version = 2")


_M003 = """
CREATE TABLE issued(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, kind TEXT, sha256 TEXT, template TEXT, number TEXT,
    symbol TEXT, issued_on TEXT, without_marked INTEGER, content TEXT) STRICT, WITHOUT ROWID;
ALTER TABLE inspection ADD COLUMN secrecy TEXT;
ALTER TABLE inspection ADD COLUMN urgency TEXT;
ALTER TABLE inspection ADD COLUMN circulation TEXT;
ALTER TABLE finding ADD COLUMN secrecy TEXT;
ALTER TABLE evidence ADD COLUMN secrecy TEXT;
ALTER TABLE evidence ADD COLUMN issued TEXT;
"""


def m003_issued(db: "sqlite_utils.Database") -> None:
    """The register of issued documents with scans of the signed paper; secrecy, urgency and circulation."""
    for statement in _M003.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)
    db.conn.execute("PRAGMA user_version = 3")


_M004 = """
CREATE TABLE sampling(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, criterion TEXT, period TEXT, subject TEXT,
    population INTEGER, method TEXT, wanted INTEGER, seed TEXT, checks TEXT, note TEXT, deleted INTEGER)
    STRICT, WITHOUT ROWID;
CREATE TABLE sampled(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, criterion TEXT, period TEXT, place INTEGER,
    name TEXT, result TEXT, faults TEXT, note TEXT, position INTEGER, deleted INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE requested(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, number TEXT, issued_on TEXT, issuer TEXT,
    subject TEXT, period TEXT, criteria TEXT, wants_original INTEGER, copies INTEGER, asked_on TEXT, due_at TEXT,
    received_on TEXT, sheets INTEGER, state TEXT, returned_on TEXT, secrecy TEXT, note TEXT, position INTEGER,
    deleted INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE closing(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, kind TEXT, at TEXT, reason TEXT, vector TEXT,
    content TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE recheck(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, finding TEXT, state TEXT, note TEXT, text TEXT,
    criteria TEXT, owner TEXT, deadline TEXT, document TEXT, issued_on TEXT, deleted INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE remark(id BLOB PRIMARY KEY, inspection BLOB NOT NULL, kind TEXT, finding TEXT, quote TEXT, text TEXT,
    author TEXT, written_at TEXT, is_done INTEGER, deleted INTEGER) STRICT, WITHOUT ROWID;
CREATE INDEX sampled_of_inspection ON sampled(inspection);
ALTER TABLE inspection ADD COLUMN closed INTEGER;
ALTER TABLE person ADD COLUMN sections TEXT;
ALTER TABLE answer ADD COLUMN reported TEXT;
ALTER TABLE answer ADD COLUMN seen TEXT;
ALTER TABLE finding ADD COLUMN recurs TEXT;
ALTER TABLE evidence ADD COLUMN other_criteria TEXT;
ALTER TABLE evidence ADD COLUMN original TEXT;
ALTER TABLE evidence ADD COLUMN drawing TEXT;
ALTER TABLE evidence ADD COLUMN about TEXT;
"""


def m004_meeting(db: "sqlite_utils.Database") -> None:
    """The registers of the meeting: samples, requested documents; closing and reopening; last time's requirements."""
    for statement in _M004.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)
    db.conn.execute("PRAGMA user_version = 4")


STEPS = (m001_first_book, m002_papers, m003_issued, m004_meeting)
"""Every step since the first release, oldest first; a released one never changes."""


@lru_cache(maxsize=SCHEMA_VERSION)
def _migrations(version: int) -> "sqlite_utils.Migrations":
    import sqlite_utils

    found = sqlite_utils.Migrations("book")
    for step in STEPS[:version]:
        found()(step)
    return found


def migrate(db: Database, version: int = SCHEMA_VERSION) -> None:
    """Bring a file's schema up to this program's, each step and its record in one transaction."""
    _migrations(version).apply(db.utils)


def pending(db: Database) -> list[str]:
    """The names of the steps that the file has not taken yet."""
    return [step.name for step in _migrations(SCHEMA_VERSION).pending(db.utils)]


def version_of(db: Database) -> int:
    """The schema's version that the file claims."""
    return int(query(db, "PRAGMA user_version")[0][0])


def schema_of(db: Database) -> dict[str, str]:
    """Every object of the file's schema: name → kind and text, spaces evened out."""
    rows = query(db, "SELECT type, name, sql FROM main.sqlite_schema")
    return {f"{kind} {name}": re.sub(r"\s+", " ", sql or "") for kind, name, sql in rows}


@lru_cache(maxsize=SCHEMA_VERSION)
def expected_schema(version: int = SCHEMA_VERSION) -> dict[str, str]:
    """What a book of a schema's version holds."""
    db = Database(sqlcipher3.connect(":memory:", isolation_level=None))
    try:
        migrate(db, version)
        return schema_of(db)
    finally:
        db.close()


def fingerprint(schema: dict[str, str]) -> str:
    """SHA-256 of a whole schema."""
    return hashlib.sha256(repr(sorted(schema.items())).encode()).hexdigest()


EXPECTED = {
    1: "f2667f0195c3f3227ac45e2a9a869e54fd4c777ab7566bca577ffccec7afa364",
    2: "0e64706963ea1757cfa3ceeeac1903c8438c49688a1aae9472fcd21ae8a59e86",
    3: "55c4f3800673b761e13381c120237b62e4a04b136f1d22e2578cc5b08698a478",
    4: "6c17d32f85bd24a1c8b392b804244f7fd680204404db02f29f5932ab21fead97",
}
"""Version → `fingerprint(expected_schema(version))`, kept so that opening a book need not make one to compare with."""


def strange_object(db: Database) -> str:
    """The first object of the file's schema that is not exactly ours, or that is lacking; "" when there is none.

    An older file is held against the schema of its own version.
    """
    version = version_of(db) if version_of(db) in EXPECTED else SCHEMA_VERSION
    found = schema_of(db)
    if fingerprint(found) == EXPECTED[version]:
        return ""
    expected = expected_schema(version)
    for name in sorted(found.keys() | expected.keys()):
        if found.get(name) != expected.get(name):
            return name
    return ""


def stand_in(db: Database) -> None:
    """Let an older file that cannot be written be read as if it had been brought up; what it lacks is empty."""
    from inspector.book.fields import IDENTITY, KINDS

    kept = query(db, "PRAGMA query_only")[0][0]
    db.conn.execute("PRAGMA query_only = OFF")
    for table in KINDS:
        there = {row[1] for row in query(db, f"PRAGMA main.table_info({table})")}
        owner = () if table == "inspection" else ("inspection",)
        wanted = ("id", *owner, *IDENTITY[table], *KINDS[table])
        lacking = ", ".join(f"NULL AS {name}" for name in wanted if name not in there)
        if not there:
            db.conn.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM (SELECT {lacking}) WHERE 0")  # noqa: S608
        elif lacking:
            db.conn.execute(f"CREATE TEMP VIEW {table} AS SELECT *, {lacking} FROM main.{table}")  # noqa: S608
    db.conn.execute(f"PRAGMA query_only = {kept}")
