"""`checklists` and `check`: what there is to ask, and whether a file of it is right."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inspector import wording
from inspector.cli.options import InspectionOption
from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand
from inspector.errors import InspectorError, Problem, Rejected

if TYPE_CHECKING:
    from inspector.checklist import Checklist

_OFFICE_TEMPLATES = {".docx", ".docm", ".dotx", ".dotm"}


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("checklists", cls=SpokenCommand)(list_checklists)
    app.command("check", cls=SpokenCommand)(check)


def list_checklists(
    context: typer.Context,
    book: Annotated[
        Path | None, typer.Argument(metavar="BOOK", help="those that an inspection of this book goes by")
    ] = None,
    add: Annotated[
        list[str] | None,
        typer.Option(
            "--add",
            metavar="ID|FILE",
            help="the inspection goes by this checklist too, or by this version of it",
        ),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option(
            "--drop", metavar="ID", help="the inspection no longer goes by it; nothing may be answered"
        ),
    ] = None,
    inspection: InspectionOption = None,
) -> None:
    """List the built-in checklists and those in the data folder; or those of an inspection, and change them."""
    session: Session = context.obj
    if book is None and (add or drop or inspection):
        raise typer.BadParameter(session.words("nêu tệp sổ", "name the book"))
    rows = _known(session) if book is None else _asked(session, book, add or (), drop or (), inspection)
    session.answer(rows, [_line(session, row) for row in rows])


def _known(session: Session) -> list[dict[str, Any]]:
    """Those that a new inspection can go by; one of the person's own that cannot be read is named beside them."""
    from inspector.checklist import survey_checklists

    usable, broken = survey_checklists(session.home)
    rows = [{**_row(found.checklist), "source": str(found.source)} for found in usable]
    for error in broken:
        session.note(str(wording.say(error, session.language)))
        for line in session.problems(error.place, error.problems if isinstance(error, Rejected) else ()):
            session.note(line)
    return rows


def _asked(
    session: Session, book: Path, add: Sequence[str], drop: Sequence[str], inspection: str | None
) -> list[dict[str, Any]]:
    """The inspection's own, after what is to be changed; all of it or none, in one step that can be undone."""
    from inspector.book.asking import change_asked, codes_in_use
    from inspector.book.visit import load_visit, the_inspection
    from inspector.checklist.find import pick_checklists

    picked = [found.checklist for found in pick_checklists(session.home, add)] if add else []
    with session.open(book) as opened:
        which = the_inspection(opened.db, inspection)
        visit = load_visit(opened.db, which)
        if picked or drop:
            change_asked(opened, visit, picked, drop)
            visit = load_visit(opened.db, which)
    used = codes_in_use(visit)
    return [{**_row(one), "in_use": sum(code in used for code in one.by_code)} for one in visit.checklists]


def _line(session: Session, row: dict[str, Any]) -> str:
    said = f"{row['criteria']} {session.words('tiêu chí', 'criteria')}"
    if "in_use" in row:
        said += session.words("; đã có kết quả hoặc minh chứng: ", "; with an answer or evidence: ")
        said += str(row["in_use"])
    return f"{row['id']:<8} {row['version']:<6} {row['title']} ({said})"


def _row(checklist: "Checklist") -> dict[str, Any]:
    return {
        "id": checklist.id,
        "version": checklist.version,
        "title": checklist.title,
        "criteria": len(checklist.by_code),
        "max_score": float(checklist.max_score),
    }


def check(
    context: typer.Context,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="checklists (.yaml) or templates (.docx)")
    ],
) -> int:
    """Read checklists or report templates as the app would and list every problem."""
    session: Session = context.obj
    rows, lines = [], []
    for file in files:
        problems = _problems(file)
        lines += session.problems(str(file), problems)
        rows += [
            {
                "file": str(file),
                "place": problem.place,
                "severity": problem.severity,
                "message": session.problem(problem),
            }
            for problem in problems
        ]
    wrong = any(row["severity"] == "error" for row in rows)
    if session.as_json:
        session.answer(rows)
    for line in lines if not session.as_json else []:
        session.note(line)
    if not wrong and not session.as_json:
        print(session.words("Không có lỗi.", "No problems."))
    return 1 if wrong else 0


def _problems(file: Path) -> list[Problem]:
    """What is wrong in one file; one that cannot be read at all keeps none of the others from being checked."""
    try:
        if file.suffix.lower() in _OFFICE_TEMPLATES:
            from inspector.report import check_template

            return check_template(file)
        from inspector.checklist import check_file

        return check_file(file)
    except Rejected as error:
        return list(error.problems)
    except InspectorError as error:
        return [Problem("", error.code, {**error.facts, "place": ""})]
