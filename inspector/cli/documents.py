"""`report`: the Word document."""

from pathlib import Path
from typing import Annotated

import typer

from inspector import border, wording
from inspector.cli.options import BookArgument, Force, InspectionOption
from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand
from inspector.errors import OutputExists


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("report", cls=SpokenCommand)(report)


def report(
    context: typer.Context,
    book: BookArgument,
    out: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.docx", help="the document to write")],
    template: Annotated[
        str | None, typer.Option(metavar="ID|FILE.docx", help="a template's name, or a .docx file")
    ] = None,
    inspection: InspectionOption = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="exit 1 when something is missing; nothing is written")
    ] = False,
    force: Force = False,
) -> int:
    """Write a document of one inspection."""
    from inspector.book.visit import the_inspection
    from inspector.report import find_template, missing_in, write_report

    session: Session = context.obj
    if out.suffix.lower() != ".docx":
        raise typer.BadParameter(
            session.words("tệp ghi ra phải có đuôi .docx", "the file to write ends in .docx")
        )
    if border.exists(out) and not force:
        raise OutputExists(str(out))
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
            session.answer({"file": None, "template": chosen.name, "missing": rows})
            session.note(
                session.words(
                    f"{out}: chưa ghi văn bản vì còn {len(rows)} nội dung cần xem (--strict). Bổ sung rồi xuất lại.",
                    f"{out}: not written, {len(rows)} thing(s) are missing (--strict). Add them and try again.",
                )
            )
            return 1
        written = write_report(opened, which, chosen, out, force=force, watch=watch)
    session.answer(
        {"file": str(written.file), "template": written.template, "missing": rows},
        [session.words(f"Đã viết {written.file}", f"Wrote {written.file}")],
    )
    return 0
