"""The register of the unit's documents: asked for, received, returned. Builds its edits; says what is still out."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from inspector.book.edit import Edit, Set
from inspector.book.fields import CREATION, identity_text
from inspector.book.ids import uuid7
from inspector.book.inspections import fields_of
from inspector.book.later_rows import Requested
from inspector.book.rows import Evidence
from inspector.book.visit import Visit
from inspector.record import record
from inspector.text import compare_key


class Stage(StrEnum):
    """Where a document is."""

    ASKED = "asked"  # it has not come
    HELD = "held"  # the team has it
    RETURNED = "returned"


def stage_of(row: Requested) -> Stage:
    """Where the document is by what the register says."""
    if row.returned_on is not None:
        return Stage.RETURNED
    return Stage.ASKED if row.received_on is None else Stage.HELD


def still_out(visit: Visit) -> tuple[Requested, ...]:
    """What did not come, and what came and was not returned: to be said before the visit is closed."""
    return tuple(row for row in visit.requested if stage_of(row) is not Stage.RETURNED)


def asked(visit: Visit) -> tuple[Requested, ...]:
    """What the request for documents lists: all of the register but what the unit brought without being asked."""
    return tuple(row for row in visit.requested if row.asked_on is not None or stage_of(row) is Stage.ASKED)


def received(visit: Visit) -> tuple[Requested, ...]:
    """What came, whether it went back or not."""
    return tuple(row for row in visit.requested if stage_of(row) is not Stage.ASKED)


def handed(visit: Visit) -> tuple[Requested | Evidence, ...]:
    """Every document that the unit handed over, once: the register's, then those in evidence that it does not have."""
    return (*received(visit), *unregistered(visit))


# --- edits ----------------------------------------------------------------------------------------------


def add_requested(visit: Visit, rows: Iterable[Mapping[str, Any]], *, label: str = "requested.add") -> Edit:
    """The edit that adds documents at the end, one for each set of fields. Raises FieldMissing, ValueRefused."""
    first = _next_position(visit)
    sets = [one for place, fields in enumerate(rows, start=first) for one in _new(uuid7(), place, fields)]
    return Edit(label, visit.id, tuple(sets))


def _next_position(visit: Visit) -> int:
    return max((row.position or 0 for row in visit.requested), default=0) + 1


def _new(row_id: bytes, position: int, fields: Mapping[str, Any]) -> list[Set]:
    made = Set("requested", row_id, CREATION, identity_text("requested", {}))
    given = {
        "position": position,
        **{name: value for name, value in fields.items() if value not in (None, "")},
    }
    return [made, *fields_of("requested", row_id, given)]


def edit_requested(row: Requested, *, label: str = "requested.edit", **fields: Any) -> Edit:
    """The edit that sets fields of one document; one alone may be being typed. Raises FieldMissing, ValueRefused."""
    sets = tuple(fields_of("requested", row.id, fields))
    return Edit(label, row.inspection, sets, goes_on=len(sets) == 1)


def receive(visit: Visit, rows: Iterable[Requested], day: date) -> Edit:
    """The edit by which documents came on `day`; those that came before stay as they are."""
    waiting = [row for row in rows if row.received_on is None]
    return Edit("requested.receive", visit.id, _same(waiting, received_on=day))


def give_back(visit: Visit, rows: Iterable[Requested], day: date) -> Edit:
    """The edit by which documents went back on `day`; what nobody noted as received came that day at the latest."""
    waiting = [row for row in rows if row.returned_on is None]
    came = [row for row in waiting if row.received_on is None]
    return Edit(
        "requested.return", visit.id, (*_same(waiting, returned_on=day), *_same(came, received_on=day))
    )


def _same(rows: Iterable[Requested], **fields: Any) -> tuple[Set, ...]:
    """The same fields for every one of `rows`."""
    return tuple(one for row in rows for one in fields_of("requested", row.id, fields))


def remove_requested(visit: Visit, rows: Iterable[Requested]) -> Edit:
    """The edit that takes documents off the register; what is attached of them stays evidence."""
    return Edit("requested.remove", visit.id, _same(rows, deleted=True))


# --- proposals ------------------------------------------------------------------------------------------


def proposals(visit: Visit, asked_on: date | None = None) -> list[dict[str, Any]]:
    """What the checklists ask to see and the register does not have: fields for `add_requested`, in their order.

    Documents that one section asks for alike stand once, with all its criteria; what is asked for each period names
    all periods.
    """
    standing = [(compare_key(row.subject), set(row.criteria)) for row in visit.requested]
    found = []
    for wanted in wanted_by_checklists(visit):
        key = compare_key(wanted.subject)
        if any(subject == key and criteria & set(wanted.criteria) for subject, criteria in standing):
            continue
        periods = visit.inspection.periods if wanted.per_period else ()
        fields = {"subject": wanted.subject, "criteria": wanted.criteria, "period": "; ".join(periods)}
        found.append({**fields, "asked_on": asked_on, "due_at": visit.inspection.starts_at})
    return found


@record
class Wanted:
    """What a section of a checklist asks to see; `criteria`: the codes that ask for it."""

    checklist: str
    section: str
    subject: str
    per_period: bool
    criteria: tuple[str, ...]


def wanted_by_checklists(visit: Visit) -> list[Wanted]:
    """The evidence that the visit's checklists ask for, section by section; what is asked for alike stands once."""
    found: list[Wanted] = []
    for checklist, score in zip(visit.checklists, visit.scores(), strict=True):
        for section in checklist.sections:
            asked: dict[tuple[str, bool], list[str]] = {}
            for criterion in section.criteria:
                subject = " ".join(criterion.evidence.split()).rstrip(" .;,")
                if subject and score.criteria[criterion.code].asked:
                    asked.setdefault((subject, criterion.per_period), []).append(criterion.code)
            found += [
                Wanted(checklist.id, section.id, subject, per_period, tuple(codes))
                for (subject, per_period), codes in asked.items()
            ]
    return found


# --- documents that were attached ---------------------------------------------------------------------


def unregistered(visit: Visit) -> tuple[Evidence, ...]:
    """Documents in evidence that no line of the register speaks for: of older visits, or just attached.

    What the team made itself (`about` is the inspection) was handed over by nobody.
    """
    known = {visit.id.hex(), *(row.id.hex() for row in visit.requested)}
    return tuple(item for item in visit.evidence if item.kind != "photo" and item.about not in known)


def register_evidence(visit: Visit, evidence: Iterable[Evidence], received_on: date) -> Edit:
    """The edit that enters attached documents, with what was said of each: from then on the register says it."""
    sets: list[Set] = []
    for place, item in enumerate(evidence, start=_next_position(visit)):
        row_id = uuid7()
        fields = {
            "number": item.number,
            "issued_on": item.issued_on,
            "issuer": item.issuer,
            "subject": item.subject or item.caption or item.name,
            "period": item.period,
            "criteria": tuple(code for code in (item.criterion, *item.other_criteria) if code) or None,
            "received_on": received_on,
            "sheets": item.sheets,
            "state": item.state,
            "returned_on": item.returned_on,
            "secrecy": item.secrecy,
        }
        sets += _new(row_id, place, fields)
        sets += fields_of("evidence", item.id, {"about": row_id.hex()})
    return Edit("requested.register", visit.id, tuple(sets))


def attachments_of(visit: Visit, row: Requested) -> tuple[Evidence, ...]:
    """The photos and files in evidence that show the document."""
    return tuple(item for item in visit.evidence if item.about == row.id.hex())
