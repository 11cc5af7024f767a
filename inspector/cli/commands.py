"""The commands of docs/cli.md, put together from their groups."""

import typer

from inspector.cli import books, checklists, documents, layout, packets

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Sổ Kiểm Tra. With every command: --lang vi|en, --json, --passphrase-file FILE.",
)
for group in (books, checklists, documents, layout, packets):
    group.add_to(app)
