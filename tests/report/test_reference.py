"""The page for template authors says what there is."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from inspector.report.assemble import build_context
from inspector.report.conclusion import conclusion
from inspector.report.reference import reference

PAGE = Path("docs/template-fields.md")


def sample_page(sample) -> str:
    context = build_context(sample.visit, conclusion(sample.visit), date(2021, 12, 1))
    # An id is made anew with every sample.
    checklists = tuple(
        replace(
            checklist,
            **{
                kind: tuple(replace(sentence, id="01a20b…") for sentence in getattr(checklist, kind))
                for kind in ("strengths", "shortcomings", "causes")
            },
        )
        for checklist in context.checklists
    )
    requirements = tuple(replace(requirement, id="01a20b…") for requirement in context.requirements)
    return reference(replace(context, checklists=checklists, requirements=requirements))


def test_the_page_in_docs_is_the_one_made_from_the_contexts_types(sample):
    assert PAGE.read_text("utf-8") == sample_page(sample), "python -m tests.report.test_reference"


def test_every_field_is_said_in_words(sample):
    for row in re.findall(r"^\| `.*$", sample_page(sample).partition("## ")[2], re.MULTILINE):
        name, said = (cell.strip() for cell in row.strip("|").split("|")[:2])
        assert said, name


if __name__ == "__main__":
    import tempfile
    from types import SimpleNamespace

    from inspector.book import Book
    from inspector.book.visit import load_visit
    from inspector.home import Home
    from inspector.sample import write_sample

    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder) / "home")
        written = write_sample(Path(folder) / "visit", home)
        with Book.open(written.book, home=home) as book:
            PAGE.write_text(
                sample_page(SimpleNamespace(visit=load_visit(book.db, written.inspection))), "utf-8"
            )
