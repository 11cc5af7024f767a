"""What a photo without a caption might be called, from its criterion: proposed, written only when a person says so."""

from collections.abc import Iterable

from inspector.book.edit import Edit, Set
from inspector.book.inspections import fields_of
from inspector.book.rows import Evidence
from inspector.book.visit import Visit
from inspector.checklist.model import Criterion
from inspector.text import one_line

_LONGEST = 90


def proposed_caption(criterion: Criterion, ordinal: int, of: int) -> str:
    """«Công khai thủ tục hành chính (tiêu chí CC.III.4), ảnh 2»; the ordinal only where there are several."""
    said = f"{short_text(criterion.text)} (tiêu chí {criterion.code})"
    return f"{said}, ảnh {ordinal}" if of > 1 else said


def short_text(text: str) -> str:
    """The criterion in one short line: its first clause, or as many whole words as have room."""
    line = one_line(text).strip()
    for mark in (".", ";", ":"):
        first, found, _rest = line.partition(mark + " ")
        if found and 12 <= len(first) <= _LONGEST:
            line = first
            break
    line = line.rstrip(".;: ")
    if len(line) <= _LONGEST:
        return line
    return line[: _LONGEST - 1].rpartition(" ")[0].rstrip(",;: ") + "…"


def proposals(visit: Visit, code: str) -> dict[bytes, str]:
    """Evidence → proposed caption, for every photo of a criterion that has none."""
    photos = [item for item in visit.evidence_of(code) if item.kind == "photo"]
    criterion = visit.criterion(code)
    return {
        item.id: proposed_caption(criterion, ordinal, len(photos))
        for ordinal, item in enumerate(photos, start=1)
        if not item.caption.strip()
    }


def accept_proposals(visit: Visit, code: str, only: Iterable[Evidence] = ()) -> Edit | None:
    """One edit that writes the proposed captions of a criterion's photos (of `only` these); None: none is proposed."""
    wanted = {item.id for item in only}
    sets: list[Set] = []
    for id_, caption in proposals(visit, code).items():
        if not wanted or id_ in wanted:
            sets += fields_of("evidence", id_, {"caption": caption})
    return Edit("evidence.captions", visit.id, tuple(sets)) if sets else None
