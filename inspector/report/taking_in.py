"""The edit by which what people changed in Word comes into the book: one gesture, undone whole."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from inspector.book import Book
from inspector.book.edit import Changes, Edit, Set
from inspector.book.fields import CREATION, from_stored
from inspector.book.findings import edit_finding
from inspector.book.ids import uuid7
from inspector.book.remarks import Comment, known_remarks, remark_sets
from inspector.book.rows import Finding
from inspector.book.visit import Visit, load_visit
from inspector.report.conclusion import Conclusion, Sentence, conclusion
from inspector.report.reimport import ADDED, CHANGED, MOVED, REMOVED, Difference

LABEL = "document.take_in"


def take_in_file(
    book: Book, inspection: bytes, differences: Iterable[Difference], comments: Iterable[Comment] = ()
) -> Changes:
    """Write what people changed, and what they wrote beside it, into the book. Raises what `Book.write` raises."""
    with book.connection() as db:
        visit, known = load_visit(db, inspection), known_remarks(db, inspection)
    return book.write(take_in(visit, differences, comments, known))


def comments_of(differences: Iterable[Difference]) -> tuple[Comment, ...]:
    """All comments of a document that came back, each once."""
    return tuple(dict.fromkeys(comment for row in differences for comment in row.comments))


def take_in(
    visit: Visit,
    differences: Iterable[Difference],
    comments: Iterable[Comment] = (),
    known: Collection[bytes] = (),
) -> Edit:
    """The edit for these differences; what stands outside the marks is left alone.

    `comments` are kept as well, except those that are `known` to the book (`known_remarks`).

    The next document holds the sentences of this one and no others: a draft that would now come in, because there is
    room for it, is left out, and one that would now have to go is kept.
    """
    concluded = conclusion(visit)
    rows = [row for row in differences if row.kind in (CHANGED, ADDED, REMOVED, MOVED)]
    sets: list[Set] = []
    for row in rows:
        sentence = concluded.sentence(bytes.fromhex(row.sentence)) if row.sentence else None
        if sentence is not None and row.kind in (CHANGED, REMOVED):
            sets += edit_finding(visit.id, sentence.id, **_fields(row, sentence)).sets
    placed = dict.fromkeys((row.part, row.checklist) for row in rows if row.kind in (ADDED, MOVED))
    for part in placed:
        sets += _placed(visit.id, concluded, [row for row in rows if (row.part, row.checklist) == part])
    sets = _once(sets)
    if sets:
        sets = _in_order(visit, concluded, _pinned(visit, concluded, sets), placed)
    sets += remark_sets(visit.id, comments, known)
    return Edit(LABEL, visit.id, tuple(sets))


def _pinned(visit: Visit, before: Conclusion, sets: Sequence[Set]) -> list[Set]:
    gone = {each.row_id for each in sets if each.field == "included" and not each.value}
    new = {each.row_id for each in sets if each.field == CREATION} - {each.id for each in before.sentences}
    wanted = {each.id for each in before.sentences if each.included} - gone | new
    pinned = list(sets)
    for _ in before.sentences:  # each round brings at most every waiting draft in once
        now = conclusion(_with(visit, pinned))
        strange = [each for each in now.sentences if each.included != (each.id in wanted)]
        if not strange:
            break
        for each in strange:
            pinned += edit_finding(
                visit.id, each.id, **each.fields_to_store(), included=each.id in wanted
            ).sets
    return _last(pinned)


def _in_order(
    visit: Visit, before: Conclusion, sets: Sequence[Set], placed: Collection[tuple[str, str]]
) -> list[Set]:
    """Parts that are not `placed` anew keep the document's order, where other words would now have it vary."""
    now = conclusion(_with(visit, sets))
    ordered = list(sets)
    for part in dict.fromkeys((each.kind, each.checklist) for each in now.sentences if each.included):
        there = {each.id: each for each in now.of(*part)}
        wanted = [each.id for each in before.of(*part) if each.id in there]
        if part not in placed and len(wanted) == len(there) and wanted != list(there):
            for position, id_ in enumerate(wanted, start=1):
                base = there[id_].fields_to_store()
                ordered += edit_finding(visit.id, id_, **base, position=position).sets
    return _last(ordered)


def _with(visit: Visit, sets: Iterable[Set]) -> Visit:
    """The visit as it will be when `sets` are written."""
    rows = {finding.id: finding for finding in visit.findings}
    for each in sets:
        row = rows.get(each.row_id) or Finding(each.row_id, visit.id)
        if each.field != CREATION:
            row = replace(row, **{each.field: from_stored("finding", each.field, each.value)})
        rows[each.row_id] = row
    findings = sorted(
        (row for row in rows.values() if not row.deleted), key=lambda row: (row.position or 0, row.id)
    )
    return replace(visit, findings=tuple(findings))


def _fields(row: Difference, sentence: Sentence) -> dict[str, Any]:
    base = sentence.fields_to_store()
    if row.kind == REMOVED:
        return {**base, "included": False}
    if sentence.draft and row.new == sentence.draft:
        return {**base, "text": None, "draft": None, "included": True}  # it follows its answers again
    draft = {} if sentence.edited else {"draft": sentence.draft or None}
    return {**base, **draft, "text": row.new, "included": True}


def _placed(inspection: bytes, concluded: Conclusion, rows: Sequence[Difference]) -> list[Set]:
    """Every sentence of a part in the document's order, the new ones among them."""
    part, checklist = rows[0].part, rows[0].checklist
    there = {sentence.id.hex(): sentence for sentence in concluded.of(part, checklist)}
    gone = {row.sentence for row in rows if row.kind == REMOVED}
    order: list[Difference | str] = [id_ for id_ in there if id_ not in gone]
    behind: dict[str, int] = {}
    for row in rows:
        if row.kind == MOVED and row.sentence in order:
            order.remove(row.sentence)
            order.insert(order.index(row.after) + 1 if row.after in order else 0, row.sentence)
    for row in rows:
        if row.kind == ADDED:
            place = order.index(row.after) + 1 if row.after in order else 0
            behind[row.after] = behind.get(row.after, 0) + 1
            order.insert(place + behind[row.after] - 1, row)
    sets: list[Set] = []
    for position, item in enumerate(order, start=1):
        if isinstance(item, Difference):
            new: dict[str, Any] = {"kind": part, "checklist": checklist, "text": item.new, "included": True}
            sets += edit_finding(inspection, uuid7(), **new, position=position).sets
        else:
            sentence = there[item]
            sets += edit_finding(
                inspection, sentence.id, **sentence.fields_to_store(), position=position
            ).sets
    return sets


def _once(sets: Iterable[Set]) -> list[Set]:
    """One value a field, the first that was asked for: a sentence's new words before what its new place repeats."""
    kept: dict[tuple[bytes, str], Set] = {}
    for each in sets:
        kept.setdefault((each.row_id, each.field), each)
    return list(kept.values())


def _last(sets: Iterable[Set]) -> list[Set]:
    """One value a field, the last, where the field was first named: a row is created before its fields are set."""
    return list({(each.row_id, each.field): each for each in sets}.values())
