"""What is being typed and is not yet a change: kept within the moment, gone when the field is left."""

from datetime import datetime

from inspector import border
from inspector.book.book import Book
from inspector.book.engine import Database, query
from inspector.record import record


@record
class Draft:
    """The text in one field when the program last saved it. `identity` is how a page finds the field again."""

    row_id: bytes
    field: str
    inspection: bytes
    table: str
    identity: str
    text: str
    saved_at: datetime


_SAVE = """
    INSERT INTO draft(row_id, field, inspection, table_name, identity, text, saved_at)
    VALUES (:row_id, :field, :inspection, :table, :identity, :text, :saved_at)
    ON CONFLICT(row_id, field) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at,
        identity = excluded.identity
"""
_DROP = "DELETE FROM draft WHERE row_id = ? AND field = ?"
_ALL = """
    SELECT row_id, field, inspection, table_name, identity, text, saved_at FROM draft
    WHERE inspection = ? ORDER BY saved_at
"""


def save_draft(
    book: Book, inspection: bytes, table: str, row_id: bytes, field: str, text: str, identity: str = ""
) -> None:
    """Keep what stands in a field that has not been left yet. Leaving it (a change of the field) drops the draft."""
    with book.transaction() as db:
        db.conn.execute(
            _SAVE,
            {
                "row_id": row_id,
                "field": field,
                "inspection": inspection,
                "table": table,
                "identity": identity,
                "text": text.encode("utf-8", "replace").decode(),
                "saved_at": border.now().isoformat(timespec="milliseconds"),
            },
        )


def drop_draft(book: Book, row_id: bytes, field: str) -> None:
    """Forget the draft of a field that was left unchanged."""
    if query(book.db, "SELECT 1 FROM draft WHERE row_id = ? AND field = ?", (row_id, field)):
        with book.transaction() as db:
            db.conn.execute(_DROP, (row_id, field))


def drafts(db: Database, inspection: bytes) -> list[Draft]:
    """What was being typed when the program last ended, oldest first."""
    return [
        Draft(row[0], row[1], row[2], row[3], row[4], row[5], datetime.fromisoformat(row[-1]))
        for row in query(db, _ALL, (inspection,))
    ]
