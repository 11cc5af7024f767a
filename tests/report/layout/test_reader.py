"""The reader gives effective values of any Word document and refuses in words what is none."""

import random
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from PIL import Image

from inspector.errors import FileMissing, InspectorError
from inspector.report.layout import check_layout, package, read_document
from inspector.report.layout.errors import (
    DamagedWord,
    HasMacros,
    NotWord,
    OldWord,
    SuspiciousWord,
    TooMuchInside,
)
from inspector.report.layout.numbering import written
from inspector.report.layout.tree import Field, Frame, Paragraph, Picture, Stroke, Table, Text, paragraphs
from tests.report.layout.official import Official, page_field

W = nsdecls("w")


def saved(document) -> bytes:
    return Official.save(document)


def blocks(document):
    return read_document(saved(document)).sections[0].blocks


def looks(paragraph: Paragraph):
    return [item.look for item in paragraph.items if isinstance(item, Text)]


def replaced(data: bytes, name: str, change) -> bytes:
    """`data` with part `name` rewritten by `change`."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info.filename)
            new.writestr(info.filename, change(content) if info.filename == name else content)
    return out.getvalue()


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    out = BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


# --- effective values


def test_size_comes_from_defaults_then_style_then_based_on_then_run():
    document = Document()
    normal = document.styles["Normal"]
    normal.font.size = Pt(13)
    base = document.styles.add_style("Gốc", WD_STYLE_TYPE.PARAGRAPH)
    base.base_style, base.font.size, base.font.italic = normal, Pt(12), True
    child = document.styles.add_style("Con", WD_STYLE_TYPE.PARAGRAPH)
    child.base_style, child.font.bold = base, True
    document.add_paragraph("a")
    paragraph = document.add_paragraph("b", style=child)
    paragraph.add_run("c").font.size = Pt(9.5)
    first, second = blocks(document)
    assert [look.size for look in looks(first) + looks(second)] == [13, 12, 9.5]
    assert all(look.bold and look.italic for look in looks(second))


def test_a_bold_character_style_on_a_bold_paragraph_style_is_upright():
    document = Document()
    style = document.styles.add_style("Đậm", WD_STYLE_TYPE.PARAGRAPH)
    letters = document.styles.add_style("Chữ đậm", WD_STYLE_TYPE.CHARACTER)
    style.font.bold = letters.font.bold = True
    paragraph = document.add_paragraph(style=style)
    paragraph.add_run("a", style=letters)
    paragraph.add_run("b")
    direct = paragraph.add_run("c", style=letters)
    direct.bold = True
    assert [look.bold for look in looks(blocks(document)[0])] == [False, True, True]


def test_a_circle_of_styles_is_cut():
    document = Document()
    a = document.styles.add_style("A", WD_STYLE_TYPE.PARAGRAPH)
    b = document.styles.add_style("B", WD_STYLE_TYPE.PARAGRAPH)
    a.base_style, b.base_style = b, a
    document.add_paragraph("x", style=a)
    assert blocks(document)[0].text == "x"


def test_theme_fonts_are_resolved():
    document = Document()
    run = document.add_paragraph().add_run("a")
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:asciiTheme"), "majorHAnsi")
    fonts.set(qn("w:hAnsiTheme"), "minorHAnsi")
    (look,) = looks(blocks(document)[0])
    assert (look.family, look.high) == ("Calibri", "Cambria")


def test_capitals_of_the_font_are_shown_as_capitals():
    document = Document()
    document.add_paragraph().add_run("Quân khu").font.all_caps = True
    assert blocks(document)[0].text == "QUÂN KHU"


def test_paragraph_values_are_points():
    document = Document()
    form = document.add_paragraph("a").paragraph_format
    form.first_line_indent, form.left_indent = Mm(-10), Mm(20)
    form.space_before, form.space_after, form.line_spacing = Pt(6), Pt(3), Pt(18)
    form.keep_with_next = form.page_break_before = True
    form.tab_stops.add_tab_stop(Mm(50))
    paragraph = blocks(document)[0]
    assert (round(paragraph.first, 1), round(paragraph.left, 1)) == (-28.4, 56.7)
    assert (paragraph.before, paragraph.after) == (6, 3)
    assert (paragraph.line, paragraph.line_rule) == (18, "exact")
    assert paragraph.keep_next
    assert paragraph.page_break_before
    assert [round(tab.at) for tab in paragraph.tabs] == [142]


def test_automatic_numbers_are_counted_and_written():
    document = Document()
    numbering = document.part.numbering_part.element
    numbering.append(
        parse_xml(
            f'<w:abstractNum {W} w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:suff w:val="space"/>'
            '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
            '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>'
            "</w:abstractNum>"
        )
    )
    numbering.append(parse_xml(f'<w:num {W} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    for level, words in ((0, "Một"), (1, "a"), (1, "b"), (0, "Hai"), (1, "lại a")):
        paragraph = document.add_paragraph(words)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="91"/></w:numPr>')
        )
    found = blocks(document)
    assert [p.label for p in found] == ["I.", "a)", "b)", "II.", "a)"]
    assert found[3].full_text == "II. Hai"
    assert (found[0].left, found[0].first, found[0].label_suffix) == (36, -18, "space")


@pytest.mark.parametrize(
    ("count", "form", "expected"),
    [(4, "upperRoman", "IV"), (1999, "lowerRoman", "mcmxcix"), (28, "upperLetter", "BB"), (7, "decimalZero", "07"),
     (3, "none", ""), (0, "upperRoman", "0"), (12, "decimal", "12")],
)  # fmt: skip
def test_numbers_are_written_in_words_own_forms(count, form, expected):
    assert written(count, form) == expected


def test_tables_have_widths_merges_borders_and_repeated_heads():
    document = Document()
    table = document.add_table(rows=3, cols=3)
    table.style = "Table Grid"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "ngang"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "dọc"
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    found = blocks(document)[0]
    assert isinstance(found, Table)
    assert len(found.columns) == 3
    assert [(c.column, c.span) for c in found.rows[0].cells] == [(0, 2), (2, 1)]
    assert [(c.column, c.rows) for c in found.rows[1].cells] == [(0, 1), (1, 1), (2, 2)]
    assert [c.column for c in found.rows[2].cells] == [0, 1]
    assert set(found.rows[1].cells[0].edges) == {"top", "bottom", "left", "right"}
    assert [row.header for row in found.rows] == [True, False, False]


def test_a_table_style_gives_its_cells_their_look():
    document = Document()
    document.add_table(rows=2, cols=2).style = "Light List Accent 1"
    table = document.tables[0]
    table.cell(0, 0).text, table.cell(1, 1).text = "đầu", "thân"
    found = blocks(document)[0]
    head = looks(found.rows[0].cells[0].blocks[0])[0]
    body = looks(found.rows[1].cells[1].blocks[0])[0]
    assert (head.bold, head.colour) == (True, "FFFFFF")
    assert not body.bold
    assert found.rows[0].cells[0].fill == "4F81BD"


def test_a_cell_may_take_its_borders_away():
    document = Document()
    table = document.add_table(rows=1, cols=2)
    table.style = "Table Grid"
    borders = parse_xml(
        f'<w:tcBorders {W}><w:left w:val="nil"/><w:bottom w:val="dashed" w:sz="12"/></w:tcBorders>'
    )
    table.cell(0, 0)._tc.get_or_add_tcPr().append(borders)
    edges = blocks(document)[0].rows[0].cells[0].edges
    assert set(edges) == {"top", "right", "bottom"}
    assert (edges["bottom"].style, edges["bottom"].weight) == ("dashed", 1.5)


def test_sections_keep_their_paper_margins_and_headers():
    section = read_document(Official(annexes=1).written()).sections
    assert [s.landscape for s in section] == [False, True]
    assert (section[0].title_page, section[0].number_start) == (True, 1)
    fields = [i for p in section[0].headers["default"] for i in p.items if isinstance(i, Field)]
    assert [(f.kind, f.text) for f in fields] == [("PAGE", "2")]
    assert section[1].headers["default"] == section[0].headers["default"]


def test_a_field_gives_its_kept_words_and_a_simple_field_too():
    document = Document()
    paragraph = document.add_paragraph("Trang ")
    page_field(paragraph)
    paragraph._p.append(
        parse_xml(f'<w:fldSimple {W} w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>')
    )
    link = document.add_paragraph()
    for xml in (
        '<w:r {}><w:fldChar w:fldCharType="begin"/></w:r>', "<w:r {}><w:instrText>HYPERLINK x</w:instrText></w:r>",
        '<w:r {}><w:fldChar w:fldCharType="separate"/></w:r>', "<w:r {}><w:t>chữ</w:t></w:r>",
        '<w:r {}><w:fldChar w:fldCharType="end"/></w:r>',
    ):  # fmt: skip
        link._p.append(parse_xml(xml.format(W)))
    first, second = blocks(document)
    assert [(i.kind, i.text) for i in first.items if isinstance(i, Field)] == [
        ("PAGE", "2"),
        ("NUMPAGES", "9"),
    ]
    assert second.text == "chữ"


def test_tracked_changes_are_read_as_accepted():
    document = Document()
    paragraph = document.add_paragraph("còn ")
    paragraph._p.append(parse_xml(f"<w:ins {W}><w:r><w:t>thêm</w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f"<w:del {W}><w:r><w:delText>bỏ</w:delText></w:r></w:del>"))
    assert blocks(document)[0].text == "còn thêm"


def test_content_controls_breaks_and_signs_are_seen_through():
    document = Document()
    body = document.element.body
    body.insert(
        0,
        parse_xml(
            f"<w:sdt {W}><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>trong</w:t><w:tab/><w:noBreakHyphen/>"
            '<w:br/><w:sym w:font="Wingdings" w:char="F0FC"/><w:br w:type="page"/></w:r></w:sdtContent></w:sdt></w:p>'
            "</w:sdtContent></w:sdt>"
        ),
    )
    paragraph = blocks(document)[0]
    assert paragraph.text == "trong\t‑\n✓"
    assert paragraph.items[-1].kind == "page"


def test_pictures_are_kept_by_their_name_once(tmp_path):
    file = tmp_path / "ảnh.png"
    Image.new("RGB", (40, 20), "navy").save(file)
    document = Document()
    for _ in range(2):
        document.add_picture(str(file), width=Mm(40))
    read = read_document(saved(document))
    pictures = [i for p in paragraphs(read.sections[0].blocks) for i in p.items if isinstance(i, Picture)]
    assert [(round(p.width), round(p.height)) for p in pictures] == [(113, 57)] * 2
    assert read.pictures == {pictures[0].name: file.read_bytes()}
    assert read_document(saved(document), pictures=False).pictures == {}


def test_drawn_lines_and_text_boxes_of_old_word_are_read():
    document = Document()
    vml = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    document.add_paragraph().add_run()._r.append(
        parse_xml(
            f'<w:pict {W} {vml}><v:line from="10pt,2pt" to="130pt,2pt" strokeweight="1pt"/>'
            '<v:shape type="#_x0000_t32" style="position:absolute;margin-left:5pt;width:60pt;height:0"/>'
            '<v:rect style="width:60pt;height:22pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p>'
            "</w:txbxContent></v:textbox></v:rect></w:pict>"
        )
    )
    items = blocks(document)[0].items
    strokes = [i for i in items if isinstance(i, Stroke)]
    (frame,) = [i for i in items if isinstance(i, Frame)]
    assert [s.width for s in strokes] == [120, 60]
    assert frame.bordered
    assert [p.text for p in paragraphs(frame.blocks)] == ["MẬT"]


def test_values_that_make_no_sense_count_as_not_stated():
    document = Document()
    paragraph = document.add_paragraph("a")
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:spacing {W} w:after="1e999" w:line="abc" w:lineRule="x"/>')
    )
    paragraph._p.pPr.append(parse_xml(f'<w:ind {W} w:left="nan" w:right="12pt"/>'))
    paragraph.runs[0]._r.get_or_add_rPr().append(parse_xml(f'<w:sz {W} w:val="không"/>'))
    found = blocks(document)[0]
    assert (found.left, found.right, found.line) == (0, 12, 1.15)  # the default template's own
    assert looks(found)[0].size == 11


# --- refusals


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x05\x06" + b"\0" * 18, b"%PDF-1.7", b"\0" * 4096])
def test_what_is_no_docx_is_refused(data):
    with pytest.raises(NotWord):
        read_document(data, "x.docx")


def test_a_zip_without_a_document_is_refused():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(NotWord):
        read_document(out.getvalue())


def test_the_old_format_is_told_apart():
    with pytest.raises(OldWord):
        read_document(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(FileMissing):
        check_layout(tmp_path / "không có.docx")


def test_a_file_is_read_from_the_disk(tmp_path):
    path = tmp_path / "văn bản.docx"
    path.write_bytes(Official().written())
    assert all(result.ok for result in check_layout(path))


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/header1.xml"])
def test_a_doctype_is_refused_by_name(name):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>'
    data = replaced(Official().written(), name, lambda xml: xml.replace(b"?>", b"?>" + bomb, 1))
    with pytest.raises(SuspiciousWord) as error:
        read_document(data)
    assert error.value.facts["part"] == name


def test_a_doctype_in_another_encoding_is_refused():
    data = replaced(Official().written(), "word/document.xml", lambda xml: xml.decode().encode("utf-16"))
    with pytest.raises(SuspiciousWord):
        read_document(data)


def test_macros_are_refused():
    with pytest.raises(HasMacros):
        read_document(with_member(Official().written(), "word/vbaProject.bin", b"x"))
    data = replaced(
        Official().written(), "[Content_Types].xml",
        lambda xml: xml.replace(
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
    )  # fmt: skip
    with pytest.raises(HasMacros):
        read_document(data)


@pytest.mark.parametrize("name", ["../out.xml", "/etc/passwd", "word\\x.xml"])
def test_names_that_lead_outside_are_refused(name):
    out = BytesIO(Official().written())
    with zipfile.ZipFile(out, "a") as archive:
        info = zipfile.ZipInfo("x")
        info.filename = name
        archive.writestr(info, b"x")
    with pytest.raises(SuspiciousWord):
        read_document(out.getvalue())


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    data = with_member(Official().written(), "word/media/x.xml", b"\0" * (8 * 1024 * 1024))
    with pytest.raises(TooMuchInside):
        read_document(data)
    monkeypatch.setattr(package, "MAX_XML", 1000)
    with pytest.raises(TooMuchInside):
        read_document(Official().written())
    monkeypatch.setattr(package, "MAX_TOTAL", 1000)
    with pytest.raises(TooMuchInside):
        read_document(Official().written())
    monkeypatch.setattr(package, "MAX_PARTS", 2)
    with pytest.raises(TooMuchInside):
        read_document(Official().written())


def test_broken_xml_names_its_part():
    data = replaced(Official().written(), "word/styles.xml", lambda xml: xml[: len(xml) // 2])
    with pytest.raises(DamagedWord) as error:
        read_document(data)
    assert error.value.facts["part"] == "word/styles.xml"


def test_a_document_nested_too_deep_is_refused_not_crashed():
    deep = b"<w:tbl><w:tr><w:tc>" * 2000 + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * 2000
    data = replaced(
        Official.save(Document()),
        "word/document.xml",
        lambda xml: xml.replace(b"<w:body>", b"<w:body>" + deep, 1),
    )
    with pytest.raises(DamagedWord):
        read_document(data)


def test_a_picture_outside_the_file_is_not_fetched():
    document = Document()
    relation = document.part.relate_to("file://host/share/x.png", "http://x/image", is_external=True)
    document.add_paragraph().add_run()._r.append(
        parse_xml(
            f'<w:drawing {W} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline>'
            f'<wp:extent cx="127000" cy="127000"/><a:blip r:link="{relation}" r:embed="{relation}"/></wp:inline>'
            "</w:drawing>"
        )
    )
    (picture,) = blocks(document)[0].items
    assert picture.name == ""


def test_strict_documents_are_read():
    def strict(xml: bytes) -> bytes:
        for wanted, usual in package.STRICT:
            xml = xml.replace(usual, wanted)
        return xml

    data = replaced(Official().written(), "word/document.xml", strict)
    assert all(result.ok for result in check_layout(data))


@pytest.mark.parametrize("seed", range(4))
def test_mangled_documents_are_refused_in_words_or_checked_but_never_crash(seed):
    chance = random.Random(seed)
    good = Official(annexes=1, marks=True).written()
    parts = (
        "word/document.xml",
        "word/styles.xml",
        "word/header1.xml",
        "[Content_Types].xml",
        "word/settings.xml",
    )
    refused = []
    for _ in range(60):
        data = replaced(good, chance.choice(parts), lambda xml: mangled(xml, chance))
        if chance.random() < 0.3:
            raw = bytearray(data)
            for _ in range(chance.randint(1, 20)):
                raw[chance.randrange(len(raw))] = chance.randrange(256)
            data = bytes(raw)
        try:
            check_layout(data, "hỏng.docx")
        except InspectorError as error:
            refused.append(error.place)

    assert set(refused) == {"hỏng.docx"}


def mangled(xml: bytes, chance: random.Random) -> bytes:
    """Swap digits and attribute names, cut tags out: often still well-formed."""
    raw = bytearray(xml)
    for _ in range(chance.randint(1, 40)):
        at = chance.randrange(len(raw))
        if chr(raw[at]).isdigit():
            raw[at] = ord(chance.choice("-9exN"))
        elif chance.random() < 0.2:
            raw[at] = ord(chance.choice("abcwz"))
    return bytes(raw)


def test_nothing_of_the_reader_opens_a_file_by_a_name_inside(monkeypatch):
    opened = []
    real = Path.open
    monkeypatch.setattr(Path, "open", lambda self, *a, **k: opened.append(self) or real(self, *a, **k))
    check_layout(Official().written())
    assert opened == []
