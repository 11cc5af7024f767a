"""The commands of docs/cli.md, put together from their groups."""

import typer

from inspector.cli import (
    assign,
    books,
    checklists,
    closing,
    documents,
    issued,
    last_time,
    layout,
    packets,
    phrases,
    requests,
    samples,
)
from inspector.cli.usage import SpokenGroup

app = typer.Typer(
    cls=SpokenGroup,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="The inspection book, without a window: everything it does, for a terminal or a script.",
)
for group in (
    books,
    checklists,
    assign,
    samples,
    requests,
    last_time,
    closing,
    documents,
    issued,
    layout,
    packets,
    phrases,
):
    group.add_to(app)
