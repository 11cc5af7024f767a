"""What is done to one book: new, answers, attach, export, history, verify, sample."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspector import border, wording
from inspector.cli.facts import criteria_of, field_text, is_read, place_text, value_text
from inspector.cli.options import BookArgument, Force, InspectionOption
from inspector.cli.session import Session, field_named
from inspector.cli.usage import SpokenCommand
from inspector.errors import InspectorError, OutputExists, Problem

if TYPE_CHECKING:
    from inspector.book.history import HistoryEntry
    from inspector.book.visit_file import VisitFile
    from inspector.checklist.model import Criterion


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    for name, command in (
        ("new", new),
        ("answers", answers),
        ("attach", attach),
        ("export", export),
        ("history", show_history),
        ("verify", verify),
        ("sample", sample),
    ):
        app.command(name, cls=SpokenCommand)(command)


def new(
    context: typer.Context,
    book: BookArgument,
    unit: Annotated[str | None, typer.Option(metavar="NAME", help="the inspected unit")] = None,
    checklist: Annotated[
        list[str] | None, typer.Option(metavar="ID|FILE", help="a checklist; may be repeated")
    ] = None,
    period: Annotated[
        list[str] | None, typer.Option(metavar="TEXT", help="a period; may be repeated")
    ] = None,
    visit: Annotated[
        Path | None, typer.Option(metavar="FILE.yaml", help="everything about the visit")
    ] = None,
    empty: Annotated[bool, typer.Option("--empty", help="no inspection yet, as headquarters starts")] = False,
    force: Force = False,
) -> None:
    """Make a book with one inspection, or an empty one."""
    from inspector.book.inspections import new_inspection
    from inspector.book.making import making_book
    from inspector.checklist import pick_checklists

    session: Session = context.obj
    if not empty and unit is None and visit is None:
        raise typer.BadParameter(
            session.words(
                "ghi một trong ba: --unit TÊN, --visit TỆP.yaml hoặc --empty",
                "give one of --unit NAME, --visit FILE.yaml and --empty",
            )
        )
    if empty and (unit or visit or checklist or period):
        raise typer.BadParameter(
            session.words(
                "--empty không đi cùng --unit, --visit, --checklist, --period",
                "--empty does not go with --unit, --visit, --checklist, --period",
            )
        )
    plan = None if empty else _plan(visit, unit, checklist or [], period or [])
    chosen = pick_checklists(session.home, plan.checklists or None) if plan else []
    passphrase = session.new_passphrase()
    inspection = None
    with making_book(book, home=session.home, passphrase=passphrase, force=force) as made:
        if plan:
            inspection = new_inspection(made, plan, [one.checklist for one in chosen])
    if not passphrase:
        session.note(
            session.words(
                "Sổ chưa đặt mật khẩu: ai có tệp này đều mở được.",
                "The book has no passphrase: whoever has the file can open it.",
            )
        )
    session.answer(
        {
            "book": str(book),
            "inspection": inspection.hex() if inspection else None,
            "checklists": [
                {
                    "id": one.checklist.id,
                    "version": one.checklist.version,
                    "criteria": len(one.checklist.by_code),
                }
                for one in chosen
            ],
        },
        [session.words(f"Đã tạo sổ {book}", f"Made {book}")],
    )


def _plan(visit: Path | None, unit: str | None, checklists: list[str], periods: list[str]) -> "VisitFile":
    """What `--visit` says, with what stands on the command line over it."""
    from inspector.book.visit_file import read_visit_file

    given = {"unit": unit, "checklists": checklists or None, "periods": periods or None}
    return read_visit_file(visit, {name: value for name, value in given.items() if value is not None})


def answers(
    context: typer.Context,
    book: BookArgument,
    inspection: InspectionOption = None,
    source: Annotated[
        Path | None, typer.Option("--from", metavar="FILE.csv|.json", help="take answers in from this file")
    ] = None,
    to_unicode: Annotated[
        bool, typer.Option("--to-unicode", help="turn TCVN3 (ABC) and VNI text into Unicode (with --from)")
    ] = False,
) -> None:
    """Print all answers as CSV, or take answers in."""
    from inspector.book.csv_answers import (
        answer_rows,
        answers_csv,
        in_unicode,
        old_texts,
        read_answers,
        take_answers,
    )
    from inspector.book.visit import load_visit, the_inspection

    session: Session = context.obj
    with session.open(book) as opened:
        which = the_inspection(opened.db, inspection)
        if source is not None:
            rows = read_answers(source, old_code=to_unicode)
            old = old_texts(rows)
            rows = in_unicode(rows) if to_unicode else rows
            changes = take_answers(opened, which, rows, str(source))
            _say_old(session, str(source), old, converted=to_unicode)
            session.answer(
                {"rows": len(rows), "changed": len(changes.rows)},
                [
                    session.words(
                        f"Đã nhận {session.count(len(rows))} dòng, "
                        f"thay đổi {session.count(len(changes.rows))} kết quả.",
                        f"Took {session.count(len(rows))} rows in, "
                        f"{session.count(len(changes.rows))} answers changed.",
                    )
                ],
            )
            return
        loaded = load_visit(opened.db, which)
        if session.as_json:
            session.answer(answer_rows(loaded))
        else:
            print(answers_csv(loaded), end="")


def _say_old(session: Session, file: str, old: list[Problem], *, converted: bool) -> None:
    """Where text of before Unicode stood, and what became of it."""
    for line in session.problems(file, old):
        session.note(line)
    if not old:
        return
    session.note(
        session.words(
            f"Đã đổi {session.count(len(old))} ô sang Unicode.",
            f"{session.count(len(old))} cells were turned into Unicode.",
        )
        if converted
        else session.words(
            "Đã nhận chữ như trong tệp. Muốn đổi sang Unicode, hãy nhận lại với --to-unicode.",
            "The text was taken as it stands. To turn it into Unicode, take it in again with --to-unicode.",
        )
    )


def attach(
    context: typer.Context,
    book: BookArgument,
    criterion: Annotated[str, typer.Argument(metavar="CRITERION", help="the criterion's code")],
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="photos, documents, any files")],
    caption: Annotated[str, typer.Option(metavar="TEXT", help="what it shows")] = "",
    inspection: InspectionOption = None,
) -> None:
    """Add evidence to a criterion."""
    from inspector.book.evidence import attach as attach_files
    from inspector.book.evidence import looks_like_a_picture
    from inspector.book.visit import load_visit, the_inspection

    session: Session = context.obj
    with session.open(book) as opened, session.progress() as watch:
        which = the_inspection(opened.db, inspection)
        load_visit(opened.db, which).criterion(criterion)  # an unknown code is refused before a byte is read
        added = attach_files(opened, which, criterion, files, caption=caption, watch=watch)
    for one in added:
        if one.kind == "file" and looks_like_a_picture(one.name):
            session.note(
                session.words(
                    f"{one.name}: không mở được như ảnh (tệp hỏng, chép dở, không phải ảnh hoặc quá lớn), "
                    "giữ làm tệp đính kèm. Nếu là ảnh chép dở, hãy chép lại từ máy chụp.",
                    f"{one.name}: cannot be opened as a picture (damaged, half copied, no picture, or "
                    "too large); kept as a file. If it was half copied, copy it from the camera again.",
                )
            )
    session.answer(
        [
            {"evidence": one.id.hex(), "sha256": one.sha256, "bytes": one.bytes, "kind": one.kind}
            for one in added
        ],
        [f"{one.sha256[:12]}  {one.bytes:>12}  {one.name}" for one in added],
    )


def export(
    context: typer.Context,
    book: BookArgument,
    out: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.json|.csv", help="the file to write")],
    force: Force = False,
) -> None:
    """Write all facts as canonical JSON, or all answers as CSV."""
    from inspector.book.export import canonical_export, export_csv

    session: Session = context.obj
    kind = out.suffix.lower()
    if kind not in {".json", ".csv"}:
        raise typer.BadParameter(
            session.words(
                "tệp ghi ra phải có đuôi .json hoặc .csv", "the file to write ends in .json or .csv"
            )
        )
    if border.exists(out) and not force:
        raise OutputExists(str(out))
    with session.open(book) as opened:
        content = canonical_export(opened.db) if kind == ".json" else export_csv(opened.db)
    border.write_whole(out, content, force=force)
    session.answer(
        {"file": str(out), "bytes": len(content)}, [session.words(f"Đã viết {out}", f"Wrote {out}")]
    )


def show_history(
    context: typer.Context,
    book: BookArgument,
    criterion: Annotated[str | None, typer.Option(metavar="CODE", help="only this criterion")] = None,
    inspection: InspectionOption = None,
) -> None:
    """Who changed what, when, on which device; oldest first."""
    from inspector.book.history import history
    from inspector.book.visit import load_visit, the_inspection

    session: Session = context.obj
    with session.open(book) as opened:
        which = the_inspection(opened.db, inspection) if inspection or criterion else None
        entries = history(opened.db, which, criterion)
        if which and criterion and not entries:
            load_visit(opened.db, which).criterion(criterion)  # an unknown code is refused
        known = {} if session.as_json else criteria_of(opened.db)
    rows = [
        {
            "change": one.change.hex(),
            "time": one.time.isoformat(),
            "author": one.author,
            "device": one.device,
            "inspection": one.inspection.hex(),
            "criterion": one.criterion,
            "field": field_named(one.document, one.field),
            "old": one.old,
            "new": one.new,
        }
        for one in entries
    ]
    lines = [
        _history_line(session, one, known.get((one.inspection, one.criterion)))
        for one in entries
        if is_read(one.table, one.field)
    ]
    session.answer(rows, lines)


def _history_line(session: Session, one: "HistoryEntry", criterion: "Criterion | None") -> str:
    """When, who, on which device, what: what was asked once has no period, and a new row no earlier value."""
    from inspector.book.fields import CREATION

    where = place_text(session, one.table, one.criterion, one.period, one.document)
    if one.field == CREATION:
        what = session.words("thêm mới", "added")
    else:
        old, new = (value_text(session, one.table, one.field, each, criterion) for each in (one.old, one.new))
        what = f"{field_text(session, one.table, one.field)}: {old} → {new}"
    return f"{one.time.astimezone():%d/%m/%Y %H:%M:%S}  {one.author}  {one.device[:8]}  {where}  {what}"


def verify(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="BOOK|PACKET…", help="books and packets")],
) -> int:
    """Check whole files: pages, journal, replay, attachments, seals."""
    session: Session = context.obj
    checks: list[dict[str, object]] = []
    for file in files:
        for check, ok, detail in _checks_of(session, file):
            session.line(f"{'✓' if ok else '✗'} {file}: {detail}", wrong=not ok)
            named = detail if len(files) == 1 else f"{file}: {detail}"
            checks.append({"check": check, "ok": ok, "detail": named})
    sound = all(check["ok"] for check in checks)
    session.answer({"ok": sound, "checks": checks})
    return 0 if sound else 1


def _checks_of(session: Session, file: Path) -> Iterator[tuple[str, bool, str]]:
    """What was checked of one file, whether it is sound, and the words; a file that does not open fails `open`."""
    from inspector.book.verify import Check, verify_book
    from inspector.transfer import is_packet, verify_packet
    from inspector.transfer.verify import PacketCheck

    try:
        with session.progress() as watch:
            if is_packet(file):
                found: Sequence[Check | PacketCheck] = verify_packet(file, session.home, watch=watch).checks
            else:
                passphrase = session.passphrase_for(file)
                found = verify_book(file, home=session.home, passphrase=passphrase, watch=watch).checks
    except InspectorError as error:
        yield "open", False, session.said_of(file, error)
        return
    for one in found:
        why = getattr(one, "error", None)
        words = session.said_of(file, why) if why else wording.say_check(one, session.language)
        yield one.check, one.ok, words


def sample(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="where to write it")],
    force: Force = False,
) -> None:
    """Write a filled sample visit to try things on."""
    from inspector.sample import write_sample

    session: Session = context.obj
    with session.progress() as watch:
        written = write_sample(folder, session.home, watch=watch, force=force)
    session.answer(
        {
            "book": str(written.book),
            "inspection": written.inspection.hex(),
            "photos": [str(path) for path in written.photos],
            "documents": [str(path) for path in written.documents],
        },
        [session.words(f"Đã viết sổ mẫu {written.book}", f"Wrote the sample book {written.book}")],
    )
