"""The page for template authors says what there is."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from docx import Document

from inspector.report import check_template
from inspector.report.assemble import build_context
from inspector.report.conclusion import conclusion
from inspector.report.kinds import BY_ID
from inspector.report.reference import fields_of, reference, template_fields

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


def test_every_tag_that_is_copied_can_be_used_in_a_template(sample, tmp_path):
    """Each with the loops around it, as the reference says."""
    document = Document()
    for row in fields_of(sample.visit, BY_ID["conclusion"]):
        for loop in row.inside:
            document.add_paragraph(f"{{%p {loop} %}}")
        for line in row.tag.splitlines():
            document.add_paragraph(line)
        for _ in row.inside:
            document.add_paragraph("{%p endfor %}")
    document.save(tmp_path / "mẫu.docx")
    assert check_template(tmp_path / "mẫu.docx") == []


def test_a_field_has_the_value_of_the_visit_and_without_one_that_of_the_page(sample):
    of_visit = {row.name: row.value for row in fields_of(sample.visit, BY_ID["conclusion"])}
    of_page = {row.name: row.value for row in template_fields(None)}
    assert of_visit["unit.name"] == of_page["unit.name"] == "Bộ Chỉ huy Quân sự tỉnh Sơn Hà"
    assert of_visit["document.number"] == "05"
    assert of_visit.keys() == of_page.keys()


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
