"""`requests`: the register of the unit's documents, out as a table and in from one."""

from pathlib import Path
from typing import Annotated

import typer

from inspector.cli.options import BookArgument, InspectionOption
from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("requests", cls=SpokenCommand)(requests)


def requests(
    context: typer.Context,
    book: BookArgument,
    inspection: InspectionOption = None,
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE.csv|.json", help="take documents in from this file"),
    ] = None,
    propose: Annotated[
        bool, typer.Option("--propose", help="add what the checklists ask to see and is not there yet")
    ] = False,
) -> None:
    """Print the register of the unit's documents as CSV, or take documents in."""
    from inspector import border
    from inspector.book.request_table import read_requests, request_rows, requests_csv, take_requests
    from inspector.book.requests import add_requested, proposals
    from inspector.book.visit import load_visit, the_inspection

    session: Session = context.obj
    with session.open(book) as opened:
        which = the_inspection(opened.db, inspection)
        if source is not None:
            rows = read_requests(source)
            taken = take_requests(opened, which, rows, str(source))
            session.answer(
                {"rows": len(rows), "added": taken.added, "changed": taken.changed},
                [
                    session.words(
                        f"Đã nhận {session.count(len(rows))} dòng: thêm {session.count(taken.added)}, "
                        f"sửa {session.count(taken.changed)} hồ sơ, tài liệu.",
                        f"Took {session.count(len(rows))} rows in: {session.count(taken.added)} documents added, "
                        f"{session.count(taken.changed)} changed.",
                    )
                ],
            )
            return
        visit = load_visit(opened.db, which)
        if propose:
            found = proposals(visit, border.now().astimezone().date())
            opened.write(add_requested(visit, found, label="requested.propose"))
            visit = load_visit(opened.db, which)
        if session.as_json:
            session.answer(request_rows(visit))
        else:
            print(requests_csv(visit), end="")
