"""`close`, `reopen`, `compare`: a visit is closed and reopened; two states of it, or two visits, side by side."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inspector import wording
from inspector.cli.facts import document_text, field_text, value_text
from inspector.cli.options import BookArgument, InspectionOption
from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand
from inspector.text import format_date, format_decimal
from inspector.wording.facts import say_table

if TYPE_CHECKING:
    from inspector.book.book import Book
    from inspector.checklist.model import Criterion
    from inspector.report.before_closing import OpenPoints
    from inspector.report.compare import Comparison, FieldDiffers, ScoreDiffers, State


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("close", cls=SpokenCommand)(close)
    app.command("reopen", cls=SpokenCommand)(reopen)
    app.command("compare", cls=SpokenCommand)(compare)


def close(context: typer.Context, book: BookArgument, inspection: InspectionOption = None) -> None:
    """Close a visit: nothing in it can be changed until it is reopened with a reason."""
    from inspector.book.closing import close_visit
    from inspector.book.visit import load_visit, the_inspection
    from inspector.report.before_closing import open_points

    session: Session = context.obj
    with session.open(book) as opened:
        which = the_inspection(opened.db, inspection)
        points = open_points(opened.db, load_visit(opened.db, which))
        close_visit(opened, which)
        row = _state(opened, which)
    for text in _said(session, points):
        session.note(text)
    row["open"] = {
        "missing": len(points.missing),
        "serious": points.serious,
        "documents_out": len(points.out),
        "conflicts": points.conflicts,
        "unwritten": points.unwritten,
    }
    session.answer(row, [session.words("Đã khóa cuộc kiểm tra.", "The visit is closed.")])


def reopen(
    context: typer.Context,
    book: BookArgument,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="why it is reopened")],
    inspection: InspectionOption = None,
) -> None:
    """Let a closed visit be changed again; the reason is kept."""
    from inspector.book.closing import reopen_visit
    from inspector.book.visit import the_inspection

    session: Session = context.obj
    with session.open(book) as opened:
        which = the_inspection(opened.db, inspection)
        reopen_visit(opened, which, reason)
        row = _state(opened, which)
    session.answer(row, [session.words("Đã mở lại cuộc kiểm tra.", "The visit is open again.")])


def _state(book: "Book", inspection: bytes) -> dict[str, Any]:
    from inspector.book.closing import closings

    found = closings(book.db, inspection)
    return {
        "inspection": inspection.hex(),
        "state": "closed" if found[-1].kind == "closed" else "open",
        "closings": [
            {
                "kind": one.kind,
                "at": one.at.isoformat(timespec="minutes") if one.at else None,
                "author": one.author,
                "reason": one.reason,
            }
            for one in found
        ],
    }


def _said(session: Session, points: "OpenPoints") -> list[str]:
    """What is still open, line by line: said, and no reason not to close."""
    from inspector.report.missing_documents import REQUESTS

    said = []
    if points.missing:
        count, serious = session.count(len(points.missing)), session.count(points.serious)
        said.append(
            session.words(
                f"Còn {count} điểm cần xem lại, trong đó {serious} điểm phải sửa (xem: inspector preflight).",
                f"{count} points are open, {serious} of them serious (see inspector preflight).",
            )
        )
    said += [wording.say_missing(one, session.language) for one in points.missing if one.page == REQUESTS]
    if points.conflicts:
        count = session.count(points.conflicts)
        said.append(session.words(f"Còn {count} chỗ ghi khác nhau.", f"{count} conflicts are not settled."))
    if points.unwritten:
        count = session.count(points.unwritten)
        said.append(
            session.words(
                f"Còn {count} ô đang gõ dở, không thuộc bản đã khóa.",
                f"{count} texts are half typed and are not part of the closed state.",
            )
        )
    return said


# --- comparing ------------------------------------------------------------------------------------------


def compare(
    context: typer.Context,
    book: BookArgument,
    other: Annotated[
        str,
        typer.Option(
            "--with", metavar="BOOK|INSPECTION", help="another book, or another inspection of this one"
        ),
    ] = "",
    inspection: InspectionOption = None,
) -> None:
    """List what two states of a visit, or two visits, say differently."""
    from inspector.report.compare import compare as compare_visits

    session: Session = context.obj
    with ExitStack() as stack:
        opened = stack.enter_context(session.open(book))
        old, new = _sides(session, stack, opened, inspection, other)
        found = compare_visits(old.visit, new.visit)
    sides = [_side(state) for state in (old, new)]
    document = {
        "old": sides[0],
        "new": sides[1],
        "differences": [_difference(one) for one in found.differences],
        "scores": [_score(one) for one in found.scores],
    }
    criteria = {each.code: each for state in (old, new) for each in state.visit.criteria}
    session.answer(document, [*_heads(session, old, new), *_lines(session, found, criteria)])


def _sides(
    session: Session, stack: ExitStack, book: "Book", inspection: str | None, other: str
) -> tuple["State", "State"]:
    from inspector.book.visit import load_visit, the_inspection
    from inspector.report.compare import State, last_two

    which = the_inspection(book.db, inspection)
    if not other:
        return last_two(book, which)
    here = State(None, load_visit(book.db, which))
    path = Path(other)
    if path.is_file() and path.samefile(book.path):
        return here, here
    if path.suffix.lower() == ".skt" or path.is_file():
        second = stack.enter_context(session.open(path))
        ids = {row.id for row in _inspections(second)}
        return here, State(None, load_visit(second.db, which if which in ids else the_inspection(second.db)))
    return here, State(None, load_visit(book.db, the_inspection(book.db, other)))


def _inspections(book: "Book") -> list[Any]:
    from inspector.book.visit import inspections

    return inspections(book.db)


def _side(state: "State") -> dict[str, Any]:
    closing = state.closing
    return {
        "inspection": state.visit.id.hex(),
        "unit": state.visit.inspection.unit,
        "closed": closing.at.isoformat(timespec="minutes") if closing and closing.at else None,
    }


def _heads(session: Session, old: "State", new: "State") -> list[str]:
    lines = []
    for word, state in ((session.words("Trước", "Old"), old), (session.words("Sau", "New"), new)):
        at = state.closing.at if state.closing else None
        when = (
            session.words(
                f"khóa lúc {at:%H:%M} ngày {format_date(at)}", f"closed {format_date(at)} {at:%H:%M}"
            )
            if at
            else session.words("hiện nay", "as it stands now")
        )
        lines.append(f"{word}: {state.visit.inspection.unit} ({when})")
    return lines


def _difference(one: "FieldDiffers") -> dict[str, Any]:
    return {
        "table": one.table,
        "name": one.name,
        "criterion": one.criterion,
        "period": one.period,
        "field": one.field,
        "old": one.old,
        "new": one.new,
    }


def _score(one: "ScoreDiffers") -> dict[str, Any]:
    return {
        "checklist": one.checklist,
        "section": one.section,
        "old": None if one.old is None else float(one.old),
        "new": None if one.new is None else float(one.new),
        "old_grade": one.old_grade or None,
        "new_grade": one.new_grade or None,
    }


def _lines(session: Session, found: "Comparison", criteria: "Mapping[str, Criterion]") -> list[str]:
    if found.is_empty:
        return [session.words("Không khác nhau.", "No difference.")]
    lines = [_difference_line(session, one, criteria.get(one.criterion)) for one in found.differences]
    for score in found.scores:
        section = f" {score.section}" if score.section else ""
        points = " → ".join(
            "–" if value is None else format_decimal(value) for value in (score.old, score.new)
        )
        grades = " → ".join(grade for grade in (score.old_grade, score.new_grade) if grade)
        word = session.words("điểm", "score")
        lines.append(f"{score.checklist}{section}  {word}: {points}" + (f" ({grades})" if grades else ""))
    return lines


def _difference_line(session: Session, one: "FieldDiffers", criterion: "Criterion | None") -> str:
    if one.table == "finding":
        about = value_text(session, "finding", "kind", one.name)
    elif one.table == "paper":
        about = document_text(session, one.name)
    elif one.table == "answer":
        about = ""
    else:
        about = " ".join(filter(None, (say_table(one.table, session.language), one.name)))
    place = f"{one.criterion} ({one.period})" if one.period and one.criterion else one.criterion
    if (one.table, one.field) == ("evidence", "name"):  # no field of the journal: it never changes
        old, new = (str(value or session.words("(không có)", "(none)")) for value in (one.old, one.new))
    else:
        old, new = (
            value_text(session, one.table, one.field, value, criterion) for value in (one.old, one.new)
        )
    head = "  ".join(part for part in (place, about, field_text(session, one.table, one.field)) if part)
    return f"{head}: {old} → {new}"
