"""Writing the sample's conclusion, and docxtpl alone filling the same template."""

from pathlib import Path

from bench.measure import Row, in_turn, milliseconds
from inspector.book import Book
from inspector.book.visit import load_visit
from inspector.home import Home
from inspector.report.assemble import build_context
from inspector.report.conclusion import conclusion
from inspector.report.sandbox import make_environment
from inspector.report.templates import find_template, install_templates
from inspector.report.write import write_report
from inspector.sample import write_sample

ROUNDS = 9
WORK = "export the sample's conclusion"


def measure(folder: Path) -> Row:
    """The row: ours reads the book, drafts, fills, sets photos and typography, and writes the file whole.

    Both have been run once before: in the window the preview has filled the template by the time someone exports.
    """
    from docxtpl import DocxTemplate

    home = Home(folder / "export-home")
    sample = write_sample(folder / "export", home)
    install_templates(home)
    template = find_template(home)
    with Book.open(sample.book, home=home) as book:
        visit = load_visit(book.db, sample.inspection)
        ready = build_context(visit, conclusion(visit)).plain()

        def floor() -> None:
            document = DocxTemplate(template.path)
            document.render(ready, make_environment(), autoescape=True)
            document.save(folder / "floor.docx")

        def ours() -> None:
            write_report(book, sample.inspection, template, folder / "ours.docx", force=True)

        floor_ms, ours_ms = in_turn(lambda: milliseconds(floor), lambda: milliseconds(ours), ROUNDS)
    return Row(
        WORK,
        "docxtpl alone, the same template, a ready context",
        floor_ms,
        ours_ms,
        1.3,
    )
