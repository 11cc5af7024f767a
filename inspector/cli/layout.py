"""`layout`: any Word file, or a folder of them, held against the official layout rules; what a machine can mend."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspector.cli.options import Force, InspectionOption
from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand
from inspector.errors import InspectorError
from inspector.record import record

if TYPE_CHECKING:
    from inspector.report.layout import Mended, RuleResult
    from inspector.report.layout.survey import CheckedFile, Survey


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("layout", cls=SpokenCommand)(layout)


def layout(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE.docx|FOLDER", help="a Word file, or a folder of them")
    ],
    fix: Annotated[
        bool, typer.Option("--fix", help="write a copy in which what is mechanical is mended")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="OUT", help="the mended .docx, or the table of a folder (.xlsx)"
        ),
    ] = None,
    as_evidence: Annotated[
        Path | None,
        typer.Option(
            "--as-evidence", metavar="BOOK", help="keep a folder's table as evidence in this book (.skt)"
        ),
    ] = None,
    criterion: Annotated[
        str | None,
        typer.Option(
            "--criterion", metavar="CODE", help="of which criterion; by default the one about layout"
        ),
    ] = None,
    period: Annotated[
        str | None,
        typer.Option(
            "--period", metavar="TEXT", help="of which period; by default that of the documents' years"
        ),
    ] = None,
    inspection: InspectionOption = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="put the figure in the place of what the answer says already")
    ] = False,
    force: Force = False,
) -> int:
    """Hold a Word document, or every one of a folder, against the official layout rules."""
    session: Session = context.obj
    if file.is_dir():
        if fix:
            raise typer.BadParameter(
                session.words(
                    "--fix chỉ sửa một tệp, không sửa cả thư mục", "--fix mends one file, not a folder"
                )
            )
        if out is not None and out.suffix.lower() != ".xlsx":
            raise typer.BadParameter(
                session.words("bảng của cả thư mục có đuôi .xlsx", "a folder's table is written as .xlsx")
            )
        wish = _Wish(as_evidence, criterion, period, inspection, replace) if as_evidence is not None else None
        return _folder(session, file, out, force, wish)
    if as_evidence is not None:
        raise typer.BadParameter(
            session.words("--as-evidence cần một thư mục", "--as-evidence goes with a folder")
        )
    if fix != (out is not None) or (out is not None and out.suffix.lower() != ".docx"):
        raise typer.BadParameter(
            session.words(
                "--fix cần -o TỆP.docx, và với một tệp thì -o phải đi cùng --fix",
                "--fix writes to -o OUT.docx, and -o goes with --fix",
            )
        )
    return _fix(session, file, out, force) if out is not None else _file(session, file)


# --- one file ----------------------------------------------------------------------------------------------


def _file(session: Session, file: Path) -> int:
    from inspector.report.layout import check_layout

    results = check_layout(file)
    wrong = [result for result in results if not result.ok]
    mendable = _mendable(file) if wrong else frozenset()
    session.answer(
        [
            {
                "rule": r.rule, "ok": r.ok, "found": r.found, "expected": r.expected, "place": r.place,
                "fixable": r.rule in mendable,
            }
            for r in results
        ],
        [line for result in results for line in _lines(session, result, result.rule in mendable)],
    )  # fmt: skip
    if not wrong:
        return 0
    session.note(_advice(session, file, len(wrong), len(mendable)))
    return 1


def _advice(session: Session, file: Path, wrong: int, mendable: int) -> str:
    vietnamese = f"{file}: {wrong} quy tắc chưa đạt, máy sửa được {mendable}. "
    english = f"{file}: {wrong} rule(s) broken, {mendable} of them mended by machine. "
    if mendable:
        vietnamese += "Thêm --fix -o TỆP.docx để sửa bằng máy, phần còn lại sửa trong Word."
        english += "Add --fix -o OUT.docx for those and mend the rest in Word."
    else:
        vietnamese += "Sửa trong Word."
        english += "Mend them in Word."
    return session.words(vietnamese, english)


def _mendable(file: Path) -> frozenset[str]:
    """The broken rules that mending would set right; none when the file may not be changed."""
    from inspector.report.layout import mend_layout

    try:
        return mend_layout(file).mended
    except InspectorError:
        return frozenset()


def _lines(session: Session, result: "RuleResult", fixable: bool) -> list[str]:
    from inspector.report.layout import RULES

    mark = session.words("đạt", "ok") if result.ok else session.words("SAI", "WRONG")
    lines = [f"{mark:<5} {result.rule:<18} {RULES[result.rule].element}: {result.found}"]
    if not result.ok:
        place = session.words(f"; tại {result.place}", f"; at {result.place}") if result.place else ""
        by_machine = session.words("; máy sửa được", "; mended by machine") if fixable else ""
        lines.append(f"      {session.words('cần', 'asked')}: {result.expected}{place}{by_machine}")
    return lines


def _fix(session: Session, file: Path, out: Path, force: bool) -> int:
    from inspector.border import write_whole
    from inspector.report.layout import mend_layout
    from inspector.report.layout.errors import SameFile

    if out.exists() and file.exists() and out.samefile(file):
        raise SameFile(str(out))
    mended = mend_layout(file)
    write_whole(out, mended.data, force=force)
    session.answer(
        {
            "file": str(out),
            "fixed": sorted(mended.mended),
            "left": [
                {"rule": r.rule, "found": r.found, "expected": r.expected, "place": r.place}
                for r in mended.after if not r.ok
            ],
        },
        _fixed_lines(session, out, mended),
    )  # fmt: skip
    return 0


def _fixed_lines(session: Session, out: Path, mended: "Mended") -> list[str]:
    from inspector.report.layout import RULES

    lines = [
        session.words(f"đã sửa  {RULES[r.rule].element}: {r.found}", f"mended  {RULES[r.rule].element}: {r.found}")
        for r in mended.before if r.rule in mended.mended
    ]  # fmt: skip
    lines += [
        session.words(f"còn lại {RULES[r.rule].element}: {r.found}", f"left    {RULES[r.rule].element}: {r.found}")
        for r in mended.after if not r.ok
    ]  # fmt: skip
    return [
        *lines,
        session.words(f"Đã ghi {out}; tệp gốc giữ nguyên.", f"Wrote {out}; the original is unchanged."),
    ]


# --- a folder ----------------------------------------------------------------------------------------------


@record
class _Wish:
    """As evidence of what."""

    book: Path
    criterion: str | None
    period: str | None
    inspection: str | None
    overwrite: bool


def _folder(session: Session, folder: Path, out: Path | None, force: bool, wish: _Wish | None) -> int:
    from inspector.report.layout.survey import check_folder

    if out is not None and out.exists() and not force:
        from inspector.errors import OutputExists

        raise OutputExists(str(out))  # before the work, not after it
    with session.progress() as watch:
        survey = check_folder(folder, watch)
    kept = _keep(session, survey, wish) if wish is not None else None
    if out is not None:
        from inspector.report.layout.survey_sheet import write_survey

        write_survey(survey, out, session.problem, force=force)
    session.answer(_survey_json(session, survey, kept), _survey_lines(session, survey, out))
    for each in survey.unread:
        if each.refusal is not None:
            session.note(f"{each.shown_name}: {session.problem(each.refusal)}")
    if (not survey.faulty and not survey.unread) or kept is not None:
        return 0
    session.note(
        session.words(
            f"{folder}: {len(survey.faulty)} văn bản sai thể thức, {len(survey.unread)} tệp không đọc được. "
            "Xem từng tệp bằng: inspector layout TỆP.docx",
            f"{folder}: {len(survey.faulty)} document(s) with faults, {len(survey.unread)} file(s) not read. "
            "See each with: inspector layout FILE.docx",
        )
    )
    return 1


def _keep(session: Session, survey: "Survey", wish: _Wish) -> dict[str, object]:
    """The survey as evidence in the book, and what became of it."""
    from inspector.book.visit import load_visit, the_inspection
    from inspector.report.survey_evidence import meant_criterion, meant_period, propose, take_in

    with session.open(wish.book) as book, session.progress() as watch:
        which = the_inspection(book.db, wish.inspection)
        visit = load_visit(book.db, which)
        criterion = meant_criterion(visit, wish.criterion)
        period = wish.period if wish.period is not None else meant_period(visit, criterion, survey)
        proposal = propose(visit, survey, criterion.code, period)
        taken = take_in(book, which, proposal, session.problem, watch, overwrite=wish.overwrite)
    for_period = f" ({period})" if period else ""
    session.note(
        session.words(
            f"{criterion.code}{for_period}: đã đưa vào làm minh chứng, bỏ ra {proposal.left_out} văn bản của năm khác.",
            f"{criterion.code}{for_period}: kept as evidence; {proposal.left_out} document(s) of other years left out.",
        )
    )
    if proposal.is_fed:
        session.note(
            session.words(
                f"{criterion.code}: số liệu lấy từ sổ kiểm tra xác suất nên giữ nguyên.",
                f"{criterion.code}: the figure comes from the sampling register and stays.",
            )
        )
    if proposal.value is not None and not taken.has_value:
        stands = "; ".join(each[1] for each in proposal.standing)
        session.note(
            session.words(
                f"{criterion.code}: giữ kết quả đã ghi ({stands}), không ghi {proposal.value}. Thêm --replace để thay.",
                f"{criterion.code}: the answer keeps ({stands}), not {proposal.value}. Add --replace for that.",
            )
        )
    return {
        "evidence": taken.evidence.id.hex(), "sha256": taken.evidence.sha256, "criterion": criterion.code,
        "period": period, "value": proposal.value if taken.has_value else None, "left_out": proposal.left_out,
    }  # fmt: skip


def _survey_json(session: Session, survey: "Survey", kept: dict[str, object] | None) -> dict[str, object]:
    return {
        "folder": str(survey.folder),
        "checked": len(survey.read), "faulty": len(survey.faulty), "unread": len(survey.unread),
        "sentence": survey.sentence,
        "rules": [{"rule": rule, "files": count} for rule, count in survey.by_rule],
        "years": [{"year": year, "checked": read, "faulty": faulty} for year, read, faulty in survey.by_year],
        "files": [_file_json(session, each) for each in survey.files],
        **({"kept": kept} if kept is not None else {}),
    }  # fmt: skip


def _file_json(session: Session, each: "CheckedFile") -> dict[str, object]:
    return {
        "file": each.name, "number": each.number, "type": each.kind, "subject": each.subject, "year": each.year,
        "ok": each.refusal is None and not each.faults,
        "faults": [
            {"rule": f.rule, "found": f.found, "expected": f.expected, "place": f.place} for f in each.faults
        ],
        "error": session.problem(each.refusal) if each.refusal is not None else None,
    }  # fmt: skip


def _survey_lines(session: Session, survey: "Survey", out: Path | None) -> list[str]:
    from inspector.report.layout import RULES
    from inspector.report.layout.survey_sheet import said_faults
    from inspector.text import capfirst

    right = session.words("đạt", "ok")
    lines = [f"{each.shown_name}: {said_faults(each) or right}" for each in survey.read]
    lines += ["", session.words("Theo quy tắc:", "By rule:")] if survey.by_rule else []
    lines += [f"  {count:>5}  {RULES[rule].element} ({rule})" for rule, count in survey.by_rule]
    lines += ["", session.words("Theo năm (đã soát, sai thể thức):", "By year (checked, with faults):")]
    unknown = session.words("không rõ", "unknown")
    lines += [f"  {year or unknown}: {read}, {faulty}" for year, read, faulty in survey.by_year]
    lines += ["", capfirst(survey.sentence) + "."]
    return [*lines, session.words(f"Đã ghi {out}", f"Wrote {out}")] if out is not None else lines
