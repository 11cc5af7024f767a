"""What is done to the register of a sample."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inspector.cli.options import BookArgument, InspectionOption
from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand

if TYPE_CHECKING:
    from inspector.book import Book
    from inspector.book.edit import Edit
    from inspector.book.samples import Register
    from inspector.book.visit import Visit
    from inspector.checklist.model import Criterion


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("sampling", cls=SpokenCommand)(sampling)


def sampling(
    context: typer.Context,
    book: BookArgument,
    criterion: Annotated[str, typer.Argument(metavar="CRITERION", help="the criterion's code")],
    period: Annotated[
        str | None, typer.Option(metavar="TEXT", help="of which period, when it is asked for several")
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="FILE.csv|.json|.xlsx", help="take files in; with --draw, the list to draw from"
        ),
    ] = None,
    count: Annotated[
        int | None, typer.Option("--draw", metavar="N", help="draw so many further files")
    ] = None,
    seed: Annotated[str | None, typer.Option(metavar="TEXT", help="what the draw begins with")] = None,
    population: Annotated[int | None, typer.Option(metavar="N", help="how many there are in all")] = None,
    subject: Annotated[str | None, typer.Option(metavar="TEXT", help="what is sampled")] = None,
    method: Annotated[str | None, typer.Option(metavar="TEXT", help="how the sample was taken")] = None,
    leave: Annotated[
        bool, typer.Option("--leave", help="keep the figure as if typed, and take it from here no longer")
    ] = False,
    inspection: InspectionOption = None,
) -> None:
    """Print the register of a sample as CSV, take files in, or draw some."""
    from inspector.book.sampling import draw, edit_register, leave_register, new_seed, register_of
    from inspector.book.sampling_files import read_files, read_names, take_files
    from inspector.book.visit import load_visit, the_inspection

    session: Session = context.obj
    head: dict[str, Any] = {"population": population, "subject": subject, "method": method, "seed": seed}
    given = {name: value for name, value in head.items() if value is not None}
    if (leave and (given or source or count)) or (source and count is None and given):  # all of it or none
        raise typer.BadParameter(
            session.words(
                "--leave dùng một mình; --from không có --draw thì không đi cùng tùy chọn khác",
                "--leave stands alone; --from without --draw goes with no other option",
            )
        )
    if source and count is not None and population is not None:
        raise typer.BadParameter(
            session.words(
                "rút từ danh sách thì tổng số là số dòng của danh sách; bỏ --population",
                "of a list that is drawn from, its lines are all there are; leave --population out",
            )
        )
    with session.open(book) as opened:
        which = the_inspection(opened.db, inspection)
        visit = load_visit(opened.db, which)
        asked = visit.criterion(criterion)
        when = _period(visit, asked, period)
        register_of(visit, criterion, when)
        if source is not None and count is None:
            take_files(opened, which, criterion, when, read_files(source), str(source))
            visit = load_visit(opened.db, which)
        if count is not None:
            names = read_names(source) if source is not None else ()
            given["seed"] = seed or register_of(visit, criterion, when).sampling.seed or new_seed()
            visit = _written(opened, visit, draw(visit, criterion, when, count, names=names, **given))
        elif given:
            visit = _written(opened, visit, edit_register(visit, criterion, when, **given))
        if leave:
            _written(opened, visit, leave_register(visit, criterion, when))
    _print(session, visit, asked, register_of(visit, criterion, when))


def _period(visit: "Visit", criterion: "Criterion", period: str | None) -> str:
    """The period that is meant; the only one when none is named. What the visit does not have is refused later."""
    periods = visit.periods_of(criterion)
    return periods[0] if period is None and len(periods) == 1 else period or ""


def _written(book: "Book", visit: "Visit", edit: "Edit") -> "Visit":
    from inspector.book.visit import refreshed

    return refreshed(book.db, visit, book.write(edit))


def _print(session: Session, visit: "Visit", criterion: "Criterion", register: "Register") -> None:
    """The files as CSV, and on stderr what they come to; or all of it as JSON."""
    from inspector.book.sampling_files import files_csv
    from inspector.report.samples import sample_words
    from inspector.report.words import as_sentence

    if session.as_json:
        session.answer(_document(visit, criterion, register))
        return
    print(files_csv(register), end="")
    if words := sample_words(visit, criterion, register):
        session.note(as_sentence(words))


def _document(visit: "Visit", criterion: "Criterion", register: "Register") -> dict[str, Any]:
    from inspector.book.sampling import population_of
    from inspector.book.sampling_files import file_rows
    from inspector.report.samples import sample_words

    head, tally = register.sampling, register.tally
    return {
        "criterion": criterion.code,
        "period": register.key[1],
        "subject": head.subject,
        "population": population_of(visit, register),
        "method": head.method,
        "seed": head.seed,
        "drawn": head.wanted,
        "checks": list(register.checks_of(criterion)),
        "listed": tally.listed,
        "examined": tally.examined,
        "defects": tally.defects,
        "faults": [{"check": fault.check, "count": fault.count} for fault in tally.faults],
        "feeds": register.key in visit.fed,
        "sentence": sample_words(visit, criterion, register),
        "files": file_rows(register),
    }
