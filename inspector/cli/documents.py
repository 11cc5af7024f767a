"""`report`, `documents`, `preflight`, `missing`, `reimport`: documents, what is lacking, what people changed."""

from collections.abc import Iterator, Mapping, Sequence
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
    from inspector.report import Difference, Missing, SetRow


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("report", cls=SpokenCommand)(report)
    app.command("documents", cls=SpokenCommand)(documents)
    app.command("preflight", cls=SpokenCommand)(preflight)
    app.command("missing", cls=SpokenCommand)(open_points)
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
    from inspector.report.learning import learn_quietly

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
            session.note(row["message"])
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
        learn_quietly(session.home, opened, which, [chosen.name])
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
    from inspector.report.learning import learn_quietly

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
        learn_quietly(session.home, opened, which, [row.template for row in written if row.file])
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
            session.note(f"{row.document.name}: {one['message']}")
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
    rows = [_point(session, each) for each in found]
    nothing = session.words(
        "Không còn điểm nào cần xem trước khi ký.", "Nothing is left to look at before signing."
    )
    session.answer(rows, _point_lines(session, rows) or [nothing])
    return 1 if any(row["severity"] == "error" for row in rows) else 0


def open_points(
    context: typer.Context,
    book: BookArgument,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="WORD", help="only this kind; may be repeated")
    ] = None,
    inspection: InspectionOption = None,
) -> None:
    """List everything that is still open in one inspection, with its place."""
    from inspector.book.visit import load_visit, the_inspection
    from inspector.report import missing_in

    session: Session = context.obj
    _refuse_unknown_kinds(session, kind or ())
    with session.open(book) as opened:
        which = the_inspection(opened.db, inspection)
        sections = {each.code: each.section for each in load_visit(opened.db, which).criteria}
        found = [
            each
            for each in missing_in(opened.db, which)
            if not kind or each.code.removeprefix("missing.") in kind
        ]
    rows = [
        {
            **_point(session, each),
            "criterion": each.criterion,
            "period": each.period,
            "field": each.field,
            "section": sections.get(each.criterion, ""),
            "page": each.page,
            "sentence": each.finding.hex(),
            "evidence": each.evidence.hex(),
        }
        for each in found
    ]
    lines = _point_lines(session, rows)
    total = session.words(f"Còn {session.count(len(rows))} điểm.", f"{session.count(len(rows))} open points.")
    nothing = session.words("Không còn thiếu điểm nào.", "Nothing is open.")
    session.answer(rows, [*lines, total] if rows else [nothing])


def _refuse_unknown_kinds(session: Session, kinds: "Sequence[str]") -> None:
    """A kind that does not exist would find nothing, which would read as «nothing is open»."""
    known = sorted(code.removeprefix("missing.") for code in wording.MISSING)
    for kind in kinds:
        if kind not in known:
            which = ", ".join(known)
            raise typer.BadParameter(
                session.words(
                    f"«{kind[:40]}» không phải là loại điểm còn thiếu. --kind là một trong: {which}",
                    f"“{kind[:40]}” is no kind of open point. --kind is one of: {which}",
                )
            )


def _point(session: Session, each: "Missing") -> dict[str, str]:
    """One open point as both commands say it."""
    return {
        "kind": each.code.removeprefix("missing."),
        "place": each.place or each.page,
        "message": wording.say_missing(each, session.language),
        "severity": "error" if each.is_serious else "warning",
    }


def _point_lines(session: Session, rows: "Sequence[Mapping[str, str]]") -> list[str]:
    serious = session.words("phải sửa", "must be put right")
    return [f"{serious}: {row['message']}" if row["severity"] == "error" else row["message"] for row in rows]


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
    from inspector.book.remarks import kept_remarks, known_remarks
    from inspector.report import comments_of, compare_file, take_in_file

    session: Session = context.obj
    with session.open(book) as opened:
        which, differences = compare_file(opened, document, inspection)
        taken = [row for row in differences if yes and (row.sure or guesses)]
        comments = comments_of(differences) if yes else ()
        kept = kept_remarks(which, comments, known_remarks(opened.db, which))
        if taken or kept:
            take_in_file(opened, which, taken, comments)
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
    session.answer(rows, [*_said(session, differences), *_summed_up(session, differences, taken, kept, yes)])
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
    session: Session,
    differences: "Sequence[Difference]",
    taken: "Sequence[Difference]",
    kept: int,
    yes: bool,
) -> Iterator[str]:
    if not differences:
        yield session.words(
            "Văn bản không có gì thay đổi so với khi xuất.", "Nothing was changed since it was exported."
        )
        return
    sentences = sum(row.kind != "outside" for row in taken)
    kept_only = sum(row.kind == "outside" and bool(row.comments) for row in differences)
    left = len(differences) - sentences - kept_only
    if not yes:
        yield session.words(
            "Chưa nhận vào sổ. Thêm --yes để nhận.", "Nothing was taken in. Add --yes to take it in."
        )
        return
    yield session.words(f"Đã nhận {sentences} thay đổi vào sổ.", f"Took {sentences} changes into the book.")
    if kept:
        yield session.words(f"Đã giữ {kept} ý kiến trong sổ.", f"Kept {kept} comments in the book.")
    if left:
        yield session.words(
            f"{left} điểm còn lại không nhận: xem lại và sửa trong sổ nếu cần.",
            f"{left} others were left: look at them and change the book where needed.",
        )
