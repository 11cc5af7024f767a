"""`assign`: who of the team does which sections."""

from typing import Annotated

import typer

from inspector.cli.options import BookArgument, InspectionOption
from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand


def add_to(app: typer.Typer) -> None:
    """Register this group's command."""
    app.command("assign", cls=SpokenCommand)(assign)


def assign(
    context: typer.Context,
    book: BookArgument,
    member: Annotated[str, typer.Argument(metavar="[MEMBER]", help="a member of the team, by name")] = "",
    sections: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SECTION…]", help="a section (cchc/III) or a whole checklist (cchc)"),
    ] = None,
    inspection: InspectionOption = None,
    nothing: Annotated[
        bool, typer.Option("--nothing", help="the member does no section in particular any more")
    ] = False,
) -> None:
    """List who of the team does which sections; give sections to a member."""
    from inspector.book.assignment import give, given_to, the_member
    from inspector.book.visit import load_visit, the_inspection

    session: Session = context.obj
    if bool(member) != (bool(sections) or nothing) or (sections and nothing):
        raise typer.BadParameter(
            session.words(
                "nêu tên thành viên và các phần, hoặc --nothing", "name a member and sections, or --nothing"
            )
        )
    with session.open(book) as opened:
        which = the_inspection(opened.db, inspection)
        visit = load_visit(opened.db, which)
        if member:
            opened.write(give(visit, the_member(visit, member), sections or ()))
            visit = load_visit(opened.db, which)
    rows = [
        {"member": " ".join((person.rank, person.name)).strip(), "sections": sorted(given_to(visit, person))}
        for person in visit.team
    ]
    none = session.words("chưa phân công", "nothing in particular")
    session.answer(rows, [f"{row['member']}: {', '.join(row['sections']) or none}" for row in rows])
