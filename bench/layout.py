"""Holding a document of 50 pages against the layout rules, and python-docx alone reading its words."""

from copy import deepcopy
from io import BytesIO
from pathlib import Path

from bench.measure import Row, in_turn, milliseconds
from inspector.book import Book
from inspector.home import Home
from inspector.report.layout import check_layout
from inspector.report.templates import find_template
from inspector.report.write import write_report
from inspector.sample import write_sample

ROUNDS = 5
PAGES = 50
PARAGRAPHS_A_PAGE = 14
MOST_MS = 1_000.0
WORK = "check the layout of a 50-page document"


def measure(folder: Path) -> Row:
    """The row. Its limit is a second, whatever the floor took."""
    from docx import Document

    long = _longer(notice(folder / "layout").read_bytes())

    def floor() -> None:
        for paragraph in Document(BytesIO(long)).element.body.iter("{*}p"):
            "".join(paragraph.itertext())

    floor_ms, ours_ms = in_turn(
        lambda: milliseconds(floor), lambda: milliseconds(lambda: check_layout(long)), ROUNDS
    )
    return Row(WORK, "python-docx reading the same words", floor_ms, ours_ms, MOST_MS / floor_ms)


def notice(folder: Path) -> Path:
    """The sample's conclusion, as the program writes it."""
    home = Home(folder / "home")
    sample = write_sample(folder / "sample", home)
    out = folder / "notice.docx"
    with Book.open(sample.book, home=home) as book:
        write_report(book, sample.inspection, find_template(home), out)
    return out


def _longer(data: bytes) -> bytes:
    """The document with its longest paragraphs again and again, until it fills `PAGES`."""
    from docx import Document

    document = Document(BytesIO(data))
    prose = sorted((p for p in document.paragraphs if len(p.text) > 120), key=lambda p: -len(p.text))[:10]
    for number in range(PAGES * PARAGRAPHS_A_PAGE):
        prose[0]._p.addnext(deepcopy(prose[number % len(prose)]._p))
    out = BytesIO()
    document.save(out)
    return out.getvalue()
