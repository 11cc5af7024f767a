"""What is done to the filled document, also where the template was opened and saved by another program."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from docx.oxml.ns import qn

from inspector.report.assemble import build_context
from inspector.report.conclusion import conclusion
from inspector.report.head_lines import even_lines
from inspector.report.layout.rules import check_layout
from inspector.report.our_styles import STYLES
from inspector.report.render import render
from inspector.report.templates import STANDARD, builtin_folder
from inspector.report.type_width import bold_width
from tests.report.docx_files import body_texts, changed

OURS = builtin_folder() / f"{STANDARD}.docx"


def filled(visit, template) -> bytes:
    return render(template, build_context(visit, conclusion(visit)))


def broken_rules(content: bytes) -> list[tuple[str, str]]:
    return [(result.rule, result.found) for result in check_layout(content, "x.docx") if not result.ok]


def renamed_styles(content: bytes) -> bytes:
    """Style ids made up anew from the names, as Word and LibreOffice do on saving."""
    styles = Document(io.BytesIO(content)).styles.element
    new = {
        style.get(qn("w:styleId")): re.sub(r"[^A-Za-z0-9]", "", style.find(qn("w:name")).get(qn("w:val")))
        for style in styles.iterchildren(qn("w:style"))
    }

    def rename(xml: bytes) -> bytes:
        pattern = rb'(w:styleId|(?:pStyle|tblStyle|basedOn) w:val)="([^"]+)"'
        return re.sub(pattern, lambda found: b'%s="%s"' % (found[1], new[found[2].decode()].encode()), xml)

    parts = ("word/document.xml", "word/styles.xml", "word/header1.xml", "word/header2.xml")
    return changed(content, dict.fromkeys(parts, rename))


def test_the_names_of_our_styles_are_those_of_the_template():
    styles = Document(OURS).styles.element
    named = {
        style.find(qn("w:name")).get(qn("w:val")): style.get(qn("w:styleId")) for style in styles.iterchildren()
        if style.find(qn("w:name")) is not None
    }  # fmt: skip
    assert {name: named.get(name) for name in STYLES} == STYLES


def test_a_template_whose_style_ids_were_made_up_anew_gives_the_same_document(sample):
    visit = replace(
        sample.visit, inspection=replace(sample.visit.inspection, issuing_body="ĐOÀN KIỂM TRA", overview="")
    )
    ours, theirs = filled(visit, OURS), filled(visit, renamed_styles(OURS.read_bytes()))
    indents = [
        [
            (indent.get(qn("w:left")), indent.get(qn("w:right")))
            for indent in Document(io.BytesIO(content)).element.body.iter(qn("w:ind"))
        ]
        for content in (ours, theirs)
    ]
    assert indents[0] == indents[1]
    assert body_texts(Document(io.BytesIO(ours))) == body_texts(Document(io.BytesIO(theirs)))
    assert broken_rules(theirs) == []


def test_a_section_that_ends_in_a_tags_paragraph_keeps_its_direction(sample):
    def into_the_tag(xml: bytes) -> bytes:
        gap = rb'<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>\{%p endfor %\}</w:t></w:r></w:p>'
        gap += rb'<w:p><w:pPr><w:pStyle w:val="Gap"/>(<w:sectPr>(?:(?!</w:sectPr>).)*landscape.*?</w:sectPr>)</w:pPr></w:p>'
        moved = rb'<w:p><w:pPr><w:pStyle w:val="Body"/>\1</w:pPr><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>'
        made, count = re.subn(gap, moved, xml)
        assert count == 1
        return made

    content = changed(OURS.read_bytes(), {"word/document.xml": into_the_tag})
    made = Document(io.BytesIO(filled(sample.visit, content)))
    assert [section.orientation for section in made.sections] == [
        section.orientation for section in Document(io.BytesIO(filled(sample.visit, OURS))).sections
    ]


def test_an_annex_whose_header_was_saved_bare_is_numbered_again(sample):
    def bare(xml: bytes) -> bytes:
        head, *others = re.split(rb"(?=<w:sectPr)", xml)
        first, *later = others
        numbered = re.compile(rb'<w:headerReference w:type="default" r:id="[^"]+"/>')
        blank = re.search(rb'<w:headerReference w:type="first" r:id="([^"]+)"/>', first)[1]
        later = [
            numbered.sub(b'<w:headerReference w:type="default" r:id="%s"/>' % blank, part)
            .replace(b'<w:headerReference w:type="first" r:id="%s"/>' % blank, b"")
            .replace(b"<w:titlePg/>", b"")
            for part in later
        ]
        return head + first + b"".join(later)

    content = changed(OURS.read_bytes(), {"word/document.xml": bare})
    assert broken_rules(filled(sample.visit, content)) == []


def test_a_template_that_numbers_no_page_stays_as_it_is(sample):
    content = changed(OURS.read_bytes(), {"word/header1.xml": lambda xml: xml.replace(b" PAGE ", b" DATE ")})
    made = Document(io.BytesIO(filled(sample.visit, content)))
    assert len(made.sections[1]._sectPr.findall(qn("w:headerReference"))) == 2


@pytest.mark.parametrize(
    "fields",
    [
        {"issuing_body": "ĐOÀN KIỂM TRA CẢI CÁCH HÀNH CHÍNH VÀ CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM 2021"},
        {"document_subject": "", "unit": "Bộ Chỉ huy Bộ đội Biên phòng và Lữ đoàn Công binh " * 3},
        {"superior_body": "BỘ TƯ LỆNH QUÂN KHU Z VÀ CÁC TỈNH DUYÊN HẢI NAM TRUNG BỘ - TÂY NGUYÊN"},
    ],
)
def test_long_names_keep_the_rules_of_the_head(sample, fields):
    visit = replace(sample.visit, inspection=replace(sample.visit.inspection, **fields))
    assert broken_rules(filled(visit, OURS)) == []


def test_lines_are_as_few_as_fit_and_about_as_long_as_each_other():
    name = "ĐOÀN KIỂM TRA CẢI CÁCH HÀNH CHÍNH VÀ CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM 2021"
    words = name.split()
    counts = even_lines(words, 198, 12)
    lines, start = [], 0
    for count in counts:
        lines.append(" ".join(words[start : start + count]))
        start += count
    assert lines == ["ĐOÀN KIỂM TRA CẢI CÁCH", "HÀNH CHÍNH VÀ CÔNG TÁC", "VĂN THƯ, LƯU TRỮ NĂM 2021"]
    assert all(bold_width(line, 12) <= 198 for line in lines)
    assert even_lines(["MỘT"], 198, 12) == [1]
    assert even_lines(["M" * 100, "HAI"], 198, 12) == [1, 1]
    assert even_lines([], 198, 12) == [0]


def test_a_heading_row_stays_with_its_first_criterion_and_the_totals_with_each_other():
    document = Document(OURS)
    kept = {
        style.get(qn("w:styleId"))
        for style in document.styles.element.iterchildren(qn("w:style"))
        if style.pPr is not None and style.pPr.find(qn("w:keepNext")) is not None
    }
    for table in document.tables[1:]:
        for row in table.rows:
            first = row.cells[0].paragraphs[0]._p.pPr.find(qn("w:pStyle")).get(qn("w:val"))
            if row.cells[1].text in ("{{ section.title }}", "{{ line.label }}") and len(row.cells) == 7:
                assert first in kept


@pytest.mark.parametrize("saved_anew", [False, True])
def test_the_totals_of_a_table_are_kept_on_the_page_of_the_row_before_them(make_visit, tmp_path, saved_anew):
    template = OURS
    if saved_anew:
        template = tmp_path / "lưu lại.docx"
        template.write_bytes(renamed_styles(OURS.read_bytes()))
    document = Document(io.BytesIO(filled(make_visit(), template)))
    scores = [
        table for table in document.tables if any("Tổng cộng" in cell.text for cell in table.columns[1].cells)
    ]
    assert scores
    for table in scores:
        words = [row.cells[1].text for row in table.rows]
        before = table.rows[words.index("Tổng cộng") - 1]
        kept = {p.paragraph_format.keep_with_next for cell in before.cells for p in cell.paragraphs}
        assert kept == {True}
        last = {p.paragraph_format.keep_with_next for cell in table.rows[-1].cells for p in cell.paragraphs}
        assert last == {False}


def test_words_on_several_lines_do_not_tear_a_sentence(make_visit):
    visit = make_visit(
        unit="Ban Chỉ huy\nQuân sự huyện Mẫu", issuing_body="ĐOÀN\nKIỂM TRA", document_place="An\tTrạch"
    )
    texts = body_texts(Document(io.BytesIO(filled(visit, OURS))))
    opening = next(text for text in texts if text.startswith("Thực hiện"))
    assert "\n" not in opening
    assert "tại Ban Chỉ huy Quân sự huyện Mẫu." in opening
    assert any(text.endswith("của Đoàn kiểm tra)") for text in texts)


def test_a_name_that_only_the_annex_line_shortens_is_not_written_out_there(make_visit):
    visit = make_visit(issuing_body="ĐOÀN KIỂM TRA CCHC", overview="Khái quát.")
    texts = body_texts(Document(io.BytesIO(filled(visit, OURS))))
    assert any(text.startswith("(Kèm theo") and text.endswith("của Đoàn kiểm tra CCHC)") for text in texts)


def test_whoever_changed_the_template_is_not_named_in_the_document(sample):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    inserted = b'<w:ins w:id="7" w:author="Tran Van May" w:date="2021-01-01T00:00:00Z"><w:r><w:t>1187</w:t></w:r></w:ins>'
    note = f'<w:comments xmlns:w="{word}"><w:comment w:id="0" w:author="Tran Van May" w:initials="TVM"/></w:comments>'
    content = changed(
        OURS.read_bytes(),
        {
            "word/document.xml": lambda xml: xml.replace(b"</w:p>", inserted + b"</w:p>", 1),
            "word/_rels/document.xml.rels": lambda xml: xml.replace(
                b"</Relationships>",
                f'<Relationship Id="rId88" Type="{office}/comments" Target="comments.xml"/>'
                '<Relationship Id="rId89" Type="http://schemas.microsoft.com/office/2011/relationships/people" '
                'Target="people.xml"/></Relationships>'.encode(),
            ),
            "_rels/.rels": lambda xml: xml.replace(
                b"</Relationships>",
                f'<Relationship Id="rId90" Type="{office}/custom-properties" Target="docProps/custom.xml"/>'
                "</Relationships>".encode(),
            ),
            "[Content_Types].xml": lambda xml: xml.replace(
                b"</Types>",
                b'<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                b'wordprocessingml.comments+xml"/></Types>',
            ),
        },
    )
    content = changed(
        content,
        {},
        **{
            "word__comments.xml": note.encode(),
            "word__people.xml": b'<a xmlns="x" n="Tran Van May"/>',
            "docProps__custom.xml": b'<a xmlns="x" n="Tran Van May"/>',
        },
    )
    made = filled(sample.visit, content)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        everything = {name: archive.read(name) for name in archive.namelist()}
    assert [name for name, data in everything.items() if b"Tran Van May" in data or b"TVM" in data] == []
    assert b"1187" in everything["word/document.xml"]
    assert "word/people.xml" not in everything
