"""Carrying work between books: card, trust, pack, merge, conflicts, resolve."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspector.cli.facts import criteria_of, field_text, place_text, value_text
from inspector.cli.options import BookArgument, Force
from inspector.cli.session import Session, field_named
from inspector.cli.usage import SpokenCommand

if TYPE_CHECKING:
    from inspector.transfer import MergeResult


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    for name, command in (
        ("card", card),
        ("trust", trust),
        ("pack", pack_book),
        ("merge", merge_packets),
        ("conflicts", list_conflicts),
        ("resolve", resolve),
    ):
        app.command(name, cls=SpokenCommand)(command)


def card(
    context: typer.Context,
    out: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="the card to write")],
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="name this installation first")] = None,
    force: Force = False,
) -> None:
    """Write this installation's public card."""
    from inspector.transfer import write_card

    session: Session = context.obj
    own = write_card(session.home, out, name=name, force=force)
    session.answer(
        {"file": str(out), "name": own.name, "fingerprint": own.fingerprint},
        [f"{own.name}: {own.fingerprint}"],
    )


def trust(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="a card to trust")] = None,
    show: Annotated[bool, typer.Option("--list", help="list the trusted cards")] = False,
    remove: Annotated[
        str | None, typer.Option(metavar="FINGERPRINT", help="trust this card no longer")
    ] = None,
) -> None:
    """Take a card into the trusted ones, list them, or remove one."""
    from inspector.transfer import distrust, trust_card, trusted_cards

    session: Session = context.obj
    if sum((file is not None, show, remove is not None)) != 1:
        raise typer.BadParameter(
            session.words(
                "ghi một trong ba: TỆP, --list hoặc --remove MÃ_THẺ",
                "give one of FILE, --list and --remove FINGERPRINT",
            )
        )
    if show:
        rows = [{"name": one.name, "fingerprint": one.fingerprint} for one in trusted_cards(session.home)]
        session.answer(rows, [f"{row['fingerprint']}  {row['name']}" for row in rows])
        return
    touched = trust_card(session.home, file) if file is not None else distrust(session.home, remove or "")
    session.answer(
        {"name": touched.name, "fingerprint": touched.fingerprint}, [f"{touched.fingerprint}  {touched.name}"]
    )


def pack_book(
    context: typer.Context,
    book: BookArgument,
    receivers: Annotated[
        list[Path], typer.Option("--for", metavar="CARD", help="who may open it; may be repeated")
    ],
    folder: Annotated[Path, typer.Option("--to", metavar="FOLDER", help="where to write the packets")],
    everything: Annotated[bool, typer.Option("--all", help="also what the receivers have already")] = False,
) -> None:
    """Seal what the receivers do not have yet into packets, then read them back and verify."""
    from inspector.transfer import pack, read_card

    session: Session = context.obj
    cards = [read_card(file) for file in receivers]
    with session.open(book) as opened, session.progress() as watch:
        written = pack(opened, cards, folder, everything=everything, watch=watch)
    rows = [
        {
            "packet": one.packet,
            "file": str(one.file),
            "changes": one.changes,
            "attachments": one.attachments,
            "bytes": one.bytes,
        }
        for one in written
    ]
    lines = [
        session.words(
            f"{one.file}: {session.count(one.changes)} thay đổi, {session.count(one.attachments)} tệp, "
            "đã đọc lại và đối chiếu.",
            f"{one.file}: {session.count(one.changes)} changes, {session.count(one.attachments)} files, "
            "read back and compared.",
        )
        for one in written
    ]
    nothing = session.words("Không có gì mới để chuyển.", "There is nothing new to send.")
    session.answer(rows, lines or [nothing])


def merge_packets(
    context: typer.Context,
    book: BookArgument,
    packets: Annotated[
        list[Path], typer.Argument(metavar="PACKET…", help="packets to take in, in any order")
    ],
) -> None:
    """Take packets in; each whole or not at all."""
    from inspector.transfer import merge_each

    session: Session = context.obj
    done: list[MergeResult] = []
    with (
        session.open(book) as opened,
        session.progress() as watch,
        closing(merge_each(opened, packets, watch=watch)) as taken,
    ):
        try:
            for one in taken:
                done.append(one)
                for problem in one.warnings:
                    session.note(f"{problem.place}: {session.problem(problem)}")
        except BaseException:  # each packet is whole: what came before the one that was refused stays
            for one in done:
                session.note(_taken(session, one))
            raise
    session.answer([_row(one) for one in done], [_taken(session, one) for one in done])


def _row(one: "MergeResult") -> dict[str, object]:
    return {
        "packet": one.packet,
        "file": str(one.file),
        "sender": one.sender,
        "new_changes": one.new_changes,
        "new_attachments": one.new_attachments,
        "conflicts": one.conflicts,
        "already": one.already,
    }


def _taken(session: Session, one: "MergeResult") -> str:
    if one.already:
        return session.words(
            f"{one.file}: đã nhận trước đó, không có gì mới.",
            f"{one.file}: taken in before, nothing new.",
        )
    changes, files, places = map(session.count, (one.new_changes, one.new_attachments, one.conflicts))
    return session.words(
        f"{one.file}: từ {one.sender}, {changes} thay đổi, {files} tệp, {places} chỗ ghi khác nhau.",
        f"{one.file}: from {one.sender}, {changes} changes, {files} files, {places} conflicts.",
    )


def list_conflicts(context: typer.Context, book: BookArgument) -> None:
    """List the places where people wrote different things; the shown one stands first."""
    from inspector.book.conflicts import conflicts

    session: Session = context.obj
    with session.open(book) as opened:
        found = conflicts(opened.db)
        known = criteria_of(opened.db) if found and not session.as_json else {}
    rows = [
        {
            "conflict": one.id,
            "inspection": one.inspection.hex(),
            "criterion": one.criterion,
            "period": one.period,
            "field": field_named(one.document, one.field),
            "sides": [
                {
                    "side": side.side,
                    "value": side.value,
                    "author": side.author,
                    "device": side.device,
                    "time": side.time.isoformat(),
                }
                for side in one.sides
            ],
        }
        for one in found
    ]
    lines = []
    for one in found:
        place = place_text(session, one.table, one.criterion, one.period, one.document)
        lines.append(f"{one.id}  {place}  {field_text(session, one.table, one.field)}")
        criterion = known.get((one.inspection, one.criterion))
        for side in one.sides:
            held = value_text(session, one.table, one.field, side.value, criterion)
            lines.append(f"    {side.side}: {held}  ({side.author})")
    session.answer(rows, lines or [session.words("Không có chỗ ghi khác nhau.", "No conflicts.")])


def resolve(
    context: typer.Context,
    book: BookArgument,
    conflict: Annotated[str, typer.Argument(metavar="CONFLICT", help="its id, from `conflicts`")],
    keep: Annotated[int | None, typer.Option(metavar="SIDE", help="the side to keep")] = None,
    value: Annotated[str | None, typer.Option(metavar="TEXT", help="what to write instead")] = None,
) -> None:
    """Settle one conflict."""
    from inspector.book.conflicts import settle

    session: Session = context.obj
    if (keep is None) == (value is None):
        raise typer.BadParameter(
            session.words(
                "ghi một trong hai: --keep SỐ hoặc --value NỘI_DUNG",
                "give one of --keep SIDE and --value TEXT",
            )
        )
    with session.open(book) as opened:
        settle(opened, conflict, keep=keep, value=value)
    session.answer(
        {"conflict": conflict}, [session.words(f"Đã thống nhất {conflict}.", f"Settled {conflict}.")]
    )
