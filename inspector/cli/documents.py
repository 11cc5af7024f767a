"""`report`, `documents`: one Word document, the whole set."""

from pathlib import Path
from typing import Annotated

import typer

from inspector import wording
from inspector.cli.options import BookArgument, Force, InspectionOption
from inspector.cli.session import Session


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("report")(report)
    app.command("documents")(documents)


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
        missing = missing_in(opened.db, which, chosen.name)
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


def documents(
    context: typer.Context,
    book: BookArgument,
    to: Annotated[Path, typer.Option("--to", metavar="FOLDER", help="where to; made when it is not there")],
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="DOCUMENT", help="only this document; may be repeated"),
    ] = None,
    inspection: InspectionOption = None,
    force: Force = False,
) -> int:
    """Write the whole set of documents of one inspection into a folder."""
    from inspector.book.visit import the_inspection
    from inspector.report import write_set

    session: Session = context.obj
    with session.open(book) as opened, session.progress() as watch:
        which = the_inspection(opened.db, inspection)
        written = write_set(opened, which, session.home, to, only=only or (), force=force, watch=watch)
    rows, lines = [], []
    for row in written:
        missing = [
            {"field": one.field, "message": wording.say_missing(one, session.language)} for one in row.missing
        ]
        file = str(row.file) if row.file else None
        rows.append({"document": row.document.id, "file": file, "template": row.template, "missing": missing})
        lines.append(file or f"{row.document.name}: –")
        for one in missing:
            session.note(f"{row.document.id}: {one['field']}: {one['message']}")
    session.answer(rows, lines)
    return 0
