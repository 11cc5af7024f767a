"""`rechecks`: what became of the requirements of the unit's last visits."""

from pathlib import Path
from typing import Annotated

import typer

from inspector.cli.options import BookArgument, InspectionOption
from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand


def add_to(app: typer.Typer) -> None:
    """Register this group's command."""
    app.command("rechecks", cls=SpokenCommand)(rechecks)


def rechecks(
    context: typer.Context,
    book: BookArgument,
    inspection: InspectionOption = None,
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE.csv|.json", help="take what became of them in from this file"),
    ] = None,
) -> None:
    """Print the requirements of the unit's last visits as CSV; take in what became of them."""
    from inspector.book.visit import load_visit, the_inspection
    from inspector.report.follow_up_table import (
        follow_up_rows,
        follow_ups_csv,
        read_follow_ups,
        take_follow_ups,
    )
    from inspector.report.last_time import follow_ups, look_back

    session: Session = context.obj
    with session.open(book) as opened:
        which = the_inspection(opened.db, inspection)
        if source is not None:
            rows = read_follow_ups(source)
            changes = take_follow_ups(opened, which, rows, str(source))
            vi = f"Đã nhận {session.count(len(rows))} dòng, thay đổi {session.count(len(changes.rows))} yêu cầu."
            en = f"Took {session.count(len(rows))} rows in, {session.count(len(changes.rows))} requirements changed."
            session.answer({"rows": len(rows), "changed": len(changes.rows)}, [session.words(vi, en)])
            return
        visit = load_visit(opened.db, which)
        items = follow_ups(visit, look_back(opened.db, visit))
    if session.as_json:
        session.answer(follow_up_rows(items))
    else:
        print(follow_ups_csv(items), end="")
