"""Arguments and options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

BookArgument = Annotated[Path, typer.Argument(metavar="BOOK", help="the book (.skt)")]
InspectionOption = Annotated[
    str | None,
    typer.Option("--inspection", metavar="ID", help="which inspection, when the book holds several"),
]
Force = Annotated[bool, typer.Option("--force", help="replace an existing output")]
WithoutMarked = Annotated[bool, typer.Option("--without-marked", help="leave out whatever is marked secret")]
