"""docs/templates.md, followed to the letter from an empty document, gives a template that can be used."""

import re
from pathlib import Path

from docx import Document

from inspector.report import Template, check_template
from inspector.report.write import rendered

GUIDE = Path("docs/templates.md")


def guided(folder: Path) -> Path:
    """The template that the guide leads to, typed into an empty document: its first example, then its table."""
    text = GUIDE.read_text("utf-8")
    document = Document()
    for line in re.search(r"```mẫu\n(.*?)```", text, re.DOTALL)[1].splitlines():
        document.add_paragraph(line)
    rows = re.findall(r"^\| .*\|$", text.partition("## 4. ")[2].partition("\n## ")[0], re.MULTILINE)
    cells = [[cell.strip(" `") for cell in row.strip("|").split("|")] for row in rows if "---" not in row]
    table = document.add_table(rows=0, cols=len(cells[0]))
    for row in cells:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    for line in (
        "{%p for photo in photos %}",
        "{{ photo.picture }}",
        "Ảnh {{ photo.number }}.",
        "{%p endfor %}",
    ):
        document.add_paragraph(line)
    path = folder / "bao-cao-nhanh.docx"
    document.save(path)
    return path


def test_the_template_of_the_guide_has_no_mistake(tmp_path):
    assert check_template(guided(tmp_path)) == []


def test_what_it_makes_says_the_visits_facts(sample_book, sample, tmp_path):
    template = Template("bao-cao-nhanh", guided(tmp_path), False)
    content, _ = rendered(sample.visit, sample_book.db, template)
    out = tmp_path / "out.docx"
    out.write_bytes(content)
    document = Document(out)
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Kết quả kiểm tra tại Bộ Chỉ huy Quân sự tỉnh Sơn Hà" in words
    assert "Hạn chế chính:" in words
    assert "{" not in words
    assert len(document.tables[0].rows) > 3
    assert document.tables[0].cell(1, 0).text == "1"
    assert len(document.inline_shapes) > 1


def test_every_field_and_filter_that_the_guide_names_exists():
    from inspector.report.reference import template_fields
    from inspector.report.sandbox import FILTERS

    names = {row.name for row in template_fields(None)}
    roots = {name.partition(".")[0] for name in names}
    text = GUIDE.read_text("utf-8")
    for name in re.findall(r"\{\{ ([a-z_]+\.[a-z_.]+)", text):
        if name.partition(".")[0] in roots and "haed" not in name:
            assert name in names, name
    for name in re.findall(r"`\|([a-z]+)", text):
        assert name in FILTERS, name
