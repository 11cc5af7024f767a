"""Writing the whole set of the sample's documents, beside its conclusion alone."""

from pathlib import Path

from bench.measure import Row, in_turn, milliseconds
from inspector.book import Book
from inspector.home import Home
from inspector.report import find_template, install_templates, write_report, write_set
from inspector.sample import write_sample

ROUNDS = 9
WORK = "write the whole set of the sample's documents"


def measure(folder: Path) -> Row:
    """The row: nine documents are drafted once, filled one by one, and written together."""
    home = Home(folder / "set-home")
    sample = write_sample(folder / "set-visit", home)
    install_templates(home)
    template = find_template(home)
    with Book.open(sample.book, home=home) as book:

        def one() -> None:
            write_report(book, sample.inspection, template, folder / "one.docx", force=True)

        def all_of_them() -> None:
            write_set(book, sample.inspection, home, folder / "set", force=True)

        one_ms, all_ms = in_turn(lambda: milliseconds(one), lambda: milliseconds(all_of_them), ROUNDS)
    return Row(WORK, "the conclusion alone", one_ms, all_ms, 3.0)
