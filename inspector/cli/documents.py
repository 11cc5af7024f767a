"""`report`, `documents`, `preflight`, `reimport`: Word documents, what they lack, what people changed in them."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspector import border, wording
from inspector.cli.issued import entered_lines, entered_row
from inspector.cli.options import BookArgument, Force, InspectionOption, WithoutMarked
from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand
from inspector.errors import OutputExists

if TYPE_CHECKING:
    from inspector.report import Difference, SetRow


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("report", cls=SpokenCommand)(report)
    app.command("documents", cls=SpokenCommand)(documents)
    app.command("preflight", cls=SpokenCommand)(preflight)
    app.command("reimport", cls=SpokenCommand)(reimport)


def report(
    context: typer.Context,
    book: BookArgument,
    out: Annotated[
        Path,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT.docx|OUT.pdf",
            help="the document to write; a PDF through LibreOffice",
        ),
    ],
    template: Annotated[
        str | None, typer.Option(metavar="ID|FILE.docx", help="a template's name, or a .docx file")
    ] = None,
    inspection: InspectionOption = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="exit 1 when something is missing; nothing is written")
    ] = False,
    without_marked: WithoutMarked = False,
    force: Force = False,
) -> int:
    """Write a document of one inspection."""
    from inspector.book.visit import the_inspection
    from inspector.report import find_template, missing_in, write_report

    session: Session = context.obj
    if out.suffix.lower() not in (".docx", ".pdf"):
        raise typer.BadParameter(
            session.words(
                "tệp ghi ra phải có đuôi .docx hoặc .pdf", "the file to write ends in .docx or .pdf"
            )
        )
    if border.exists(out) and not force:
        raise OutputExists(str(out))
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
            session.answer({"file": None, "template": chosen.name, "missing": rows, "issued": None})
            session.note(
                session.words(
                    f"{out}: chưa ghi văn bản vì còn {len(rows)} nội dung cần xem (--strict). Bổ sung rồi xuất lại.",
                    f"{out}: not written, {len(rows)} thing(s) are missing (--strict). Add them and try again.",
                )
            )
            return 1
        written = write_report(
            opened, which, chosen, out, force=force, without_marked=without_marked, watch=watch
        )
    for line in entered_lines(session, written.entry):
        session.note(line)
    session.answer(
        {
            "file": str(written.file),
            "template": written.template,
            "missing": rows,
            "issued": entered_row(written.entry),
        },
        [session.words(f"Đã viết {written.file}", f"Wrote {written.file}")],
    )
    return 0


def documents(
    context: typer.Context,
    book: BookArgument,
    to: Annotated[Path, typer.Option("--to", metavar="FOLDER", help="where to; made when it is not there")],
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", metavar="DOCUMENT", help="only this document (minutes, conclusion…); may be repeated"
        ),
    ] = None,
    inspection: InspectionOption = None,
    pdf: Annotated[
        bool, typer.Option("--pdf", help="write the exact pages of each beside it, through LibreOffice")
    ] = False,
    without_marked: WithoutMarked = False,
    force: Force = False,
) -> int:
    """Write the whole set of documents of one inspection into a folder."""
    from inspector.book.visit import the_inspection
    from inspector.report import write_set

    session: Session = context.obj
    with session.open(book) as opened, session.progress() as watch:
        which = the_inspection(opened.db, inspection)
        written = write_set(
            opened,
            which,
            session.home,
            to,
            only=only or (),
            force=force,
            pdf=pdf,
            without_marked=without_marked,
            watch=watch,
        )
    rows, lines = [], []
    for row in written:
        missing = [
            {"field": one.field, "message": wording.say_missing(one, session.language)} for one in row.missing
        ]
        file = str(row.file) if row.file else None
        rows.append(
            {
                "document": row.document.id,
                "file": file,
                "pdf": str(row.pdf) if row.pdf else None,
                "template": row.template,
                "missing": missing,
                "issued": entered_row(row.entry),
            }
        )
        for line in _entered(session, row, written):
            session.note(line)
        lines.append(file or f"{row.document.name}: –")
        lines += [str(row.pdf)] if row.pdf else []
        for one in missing:
            session.note(f"{row.document.id}: {one['field']}: {one['message']}")
    session.answer(rows, lines)
    return 0


def _entered(session: Session, row: "SetRow", written: "Sequence[SetRow]") -> Iterator[str]:
    """What the register says of one document; that the book takes no entry is said once for all of them."""
    first = next((one for one in written if one.entry is not None), None)
    if row.entry is not None and (row.entry.failed is None or row is first):
        yield from (f"{row.document.id}: {line}" for line in entered_lines(session, row.entry))


def preflight(context: typer.Context, book: BookArgument, inspection: InspectionOption = None) -> int:
    """List what should be put right before the conclusion is signed."""
    from inspector.book.visit import the_inspection
    from inspector.report import missing_in

    session: Session = context.obj
    with session.open(book) as opened:
        found = missing_in(opened.db, the_inspection(opened.db, inspection))
    rows = [
        {
            "kind": each.code.removeprefix("missing."),
            "place": each.place or each.page,
            "message": wording.say_missing(each, session.language),
            "severity": "error" if each.is_serious else "warning",
        }
        for each in found
    ]
    serious = session.words("phải sửa", "must be put right")
    lines = [f"{serious}: {row['message']}" if row["severity"] == "error" else row["message"] for row in rows]
    nothing = session.words(
        "Không còn điểm nào cần xem trước khi ký.", "Nothing is left to look at before signing."
    )
    session.answer(rows, lines or [nothing])
    return 1 if any(row["severity"] == "error" for row in rows) else 0


def reimport(
    context: typer.Context,
    book: BookArgument,
    document: Annotated[Path, typer.Argument(metavar="FILE.docx", help="the document that came back")],
    inspection: InspectionOption = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="take the changes into the book; guesses are left")
    ] = False,
    guesses: Annotated[bool, typer.Option("--guesses", help="with --yes: take guesses in as well")] = False,
) -> int:
    """List what people changed in an exported document; take it in."""
    from inspector.report import compare_file, take_in_file

    session: Session = context.obj
    with session.open(book) as opened:
        which, differences = compare_file(opened, document, inspection)
        taken = [row for row in differences if yes and (row.sure or guesses)]
        if taken:
            take_in_file(opened, which, taken)
    rows = [
        {
            "sentence": row.sentence,
            "kind": row.kind,
            "old": row.old,
            "new": row.new,
            "sure": row.sure,
            "notes": list(row.notes),
        }
        for row in differences
    ]
    session.answer(rows, [*_said(session, differences), *_summed_up(session, differences, taken, yes)])
    return 0


_KINDS = {
    "changed": ("Sửa", "Changed"),
    "added": ("Thêm", "Added"),
    "removed": ("Bỏ", "Removed"),
    "moved": ("Chuyển chỗ", "Moved"),
    "outside": ("Ngoài các câu", "Outside the sentences"),
}


def _said(session: Session, differences: "Sequence[Difference]") -> Iterator[str]:
    for row in differences:
        remark = row.kind == "outside" and row.notes
        kind = session.words("Ghi chú", "Remark") if remark else session.words(*_KINDS[row.kind])
        guess = "" if row.sure else session.words(" (phỏng đoán)", " (a guess)")
        yield f"{kind}{guess}: {row.new or row.old}"
        if row.kind == "changed":
            yield session.words(f"  trước đó: {row.old}", f"  before: {row.old}")
        yield from (session.words(f"  ghi chú: {note}", f"  comment: {note}") for note in row.notes)


def _summed_up(
    session: Session, differences: "Sequence[Difference]", taken: "Sequence[Difference]", yes: bool
) -> Iterator[str]:
    if not differences:
        yield session.words(
            "Văn bản không có gì thay đổi so với khi xuất.", "Nothing was changed since it was exported."
        )
        return
    sentences = sum(row.kind != "outside" for row in taken)
    left = len(differences) - sentences
    if not yes:
        yield session.words(
            "Chưa nhận vào sổ. Thêm --yes để nhận.", "Nothing was taken in. Add --yes to take it in."
        )
        return
    yield session.words(f"Đã nhận {sentences} thay đổi vào sổ.", f"Took {sentences} changes into the book.")
    if left:
        yield session.words(
            f"{left} điểm còn lại không nhận: xem lại và sửa trong sổ nếu cần.",
            f"{left} others were left: look at them and change the book where needed.",
        )
