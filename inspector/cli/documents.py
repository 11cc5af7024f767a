"""`report`: the Word document."""

from pathlib import Path
from typing import Annotated

import typer

from inspector import wording
from inspector.cli.options import BookArgument, Force, InspectionOption
from inspector.cli.session import Session


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("report")(report)


def report(
    context: typer.Context,
    book: BookArgument,
    out: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.docx", help="the document to write")],
    template: Annotated[str | None, typer.Option(help="a template's name, or a .docx file")] = None,
    inspection: InspectionOption = None,
    strict: Annotated[
        bool, typer.Option(help="exit 1 when something is missing; nothing is written")
    ] = False,
    force: Force = False,
) -> int:
    """Write a document of one inspection."""
    from inspector.book.visit import the_inspection
    from inspector.report import find_template, missing_in, write_report

    session: Session = context.obj
    with session.open(book) as opened, session.progress() as watch:
        which = the_inspection(opened.db, inspection)
        chosen = find_template(session.home, template)
        missing = missing_in(opened.db, which)
        rows = [
            {"field": one.field, "message": wording.say_missing(one, session.language)} for one in missing
        ]
        for row in rows:
            session.note(f"{row['field']}: {row['message']}")
        if rows and strict:
            return 1
        written = write_report(opened, which, chosen, out, force=force, watch=watch)
    session.answer(
        {"file": str(written.file), "template": written.template, "missing": rows},
        [session.words(f"Đã viết {written.file}", f"Wrote {written.file}")],
    )
    return 0
