"""A photo that was drawn on: a new photo takes the old one's place, and the original stays in the book, unseen.

The row that is on show has new bytes and says which original they were made from (`original`) and what was drawn
(`drawing`). The row before is taken off in the same gesture, so that one undo brings it back. Nothing that prints,
exports or shows evidence reads an original: it is reached only by `original_of`, by its own mark.
"""

from dataclasses import replace
from pathlib import PurePath

from inspector.book.attachments import has_attachment
from inspector.book.book import Book
from inspector.book.drawing import Drawing, drawing_of
from inspector.book.edit import Edit
from inspector.book.engine import Database, query
from inspector.book.evidence import new_evidence, remove_evidence
from inspector.book.ids import uuid7
from inspector.book.inspections import fields_of
from inspector.book.intake import Intake, counted
from inspector.book.rows import Evidence
from inspector.progress import Progress, Watch, ignore

_OLDER = """
    SELECT id FROM evidence
    WHERE inspection = :inspection AND deleted = 1 AND sha256 = :sha256 AND kind = 'photo' AND original IS NULL
    ORDER BY id DESC LIMIT 1
"""


def redraw(
    book: Book,
    evidence: Evidence,
    original: str,
    drawing: Drawing,
    content: bytes,
    suffix: str,
    watch: Watch = ignore,
) -> Evidence:
    """Put a picture of `content` in the place of `evidence`, as one gesture; the new row.

    `original`: the SHA-256 of the picture that `drawing` was drawn on. `suffix` is that of the new bytes' format.
    Caption, place, secrecy, time stay. Raises EvidenceTooLarge, DiskFull, what a write raises.
    """
    import io

    name = PurePath(evidence.name).stem[:180] + suffix
    stream = io.BytesIO(content)
    made: list[Evidence] = []
    with Intake(book) as intake:
        found = counted(stream, name, watch)
        intake.expect([found])
        stream.seek(0)
        intake.take(stream, found, name, watch)
        watch(Progress("attach", 1, 1))

        def edit(db: Database) -> Edit:
            intake.finish(db)
            new = replace(
                evidence,
                id=uuid7(),
                sha256=found.sha256,
                name=name,
                original=original,
                drawing=drawing.to_json(),
                bytes=found.size,
            )
            made.append(new)
            return Edit(
                "evidence.redraw",
                evidence.inspection,
                (*new_evidence(new), *remove_evidence(evidence).sets),
            )

        book.write_made(edit)
        intake.done()
    return made[0]


def bring_original_back(db: Database, evidence: Evidence) -> Edit | None:
    """The edit that takes a drawn-on photo off and shows its original again; None when that is not in this book."""
    found = query(db, _OLDER, {"inspection": evidence.inspection, "sha256": evidence.original})
    if not found or not has_attachment(db, evidence.original):
        return None
    fields = {
        "deleted": None,
        "criterion": evidence.criterion,
        "caption": evidence.caption,
        "position": evidence.position,
        "secrecy": evidence.secrecy,
        "other_criteria": evidence.other_criteria,
    }
    back = fields_of("evidence", found[0][0], fields)
    return Edit("evidence.original", evidence.inspection, (*back, *remove_evidence(evidence).sets))


def original_of(db: Database, evidence: Evidence) -> tuple[str, Drawing | None]:
    """What an editor begins with: the SHA-256 of the picture to draw on, and what was drawn on it before.

    A drawing that this program does not understand, or whose original has not arrived, is part of the picture.
    """
    before = drawing_of(evidence.drawing) if evidence.drawing else None
    if before is not None and evidence.original and has_attachment(db, evidence.original):
        return evidence.original, before
    return evidence.sha256, None
