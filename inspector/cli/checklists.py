"""`checklists` and `check`: what there is to ask, and whether a file of it is right."""

from pathlib import Path
from typing import Annotated

import typer

from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand
from inspector.errors import InspectorError, Problem, Rejected

_OFFICE_TEMPLATES = {".docx", ".docm", ".dotx", ".dotm"}


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("checklists", cls=SpokenCommand)(list_checklists)
    app.command("check", cls=SpokenCommand)(check)


def list_checklists(context: typer.Context) -> None:
    """List the built-in checklists and those in the data folder."""
    from inspector.checklist import find_checklists

    session: Session = context.obj
    rows = [
        {
            "id": found.checklist.id,
            "version": found.checklist.version,
            "title": found.checklist.title,
            "criteria": len(found.checklist.by_code),
            "max_score": float(found.checklist.max_score),
            "source": str(found.source),
        }
        for found in find_checklists(session.home)
    ]
    criteria = session.words("tiêu chí", "criteria")
    session.answer(
        rows,
        [f"{row['id']:<8} {row['version']:<6} {row['title']} ({row['criteria']} {criteria})" for row in rows],
    )


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
