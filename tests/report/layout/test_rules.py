"""Every rule: kept by the official document, and broken by one change that touches just it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from inspector.report.layout import RULES, RuleResult, check_layout
from tests.report.layout.official import PROSE, Official, line, page_field, widths
from tests.work_done import calls_of


def results(official: Official) -> dict[str, RuleResult]:
    return {result.rule: result for result in check_layout(official.written())}


def broken(official: Official) -> set[str]:
    return {rule for rule, result in results(official).items() if not result.ok}


@pytest.mark.parametrize("annexes", [0, 1, 3])
@pytest.mark.parametrize("marks", [False, True])
def test_a_document_that_keeps_every_rule_gets_no_fault(annexes, marks):
    found = results(Official(annexes=annexes, marks=marks))
    assert {rule: result for rule, result in found.items() if not result.ok} == {}
    assert list(found) == list(RULES)


def run(paragraph):
    return paragraph.runs[0]


def write(paragraph, words: str) -> None:
    run(paragraph).text = words


def recolour(official: Official) -> None:
    run(official.finding).font.color.rgb = RGBColor(0xC0, 0, 0)


def refont(official: Official) -> None:
    run(official.finding).font.name = "Arial"


def refont_by_theme(official: Official) -> None:
    fonts = run(official.finding)._r.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:asciiTheme"), "minorHAnsi")
    fonts.set(qn("w:hAnsiTheme"), "minorHAnsi")


def no_page_number(official: Official) -> None:
    for child in list(official.page_number._p):
        official.page_number._p.remove(child)


def number_in_footer(official: Official) -> None:
    no_page_number(official)
    page_field(official.section.footer.paragraphs[0])


def number_on_first_page(official: Official) -> None:
    official.section.different_first_page_header_footer = False


def annex_goes_on_counting(official: Official) -> None:
    for child in official.annexes[0]["section"]._sectPr.findall(qn("w:pgNumType")):
        official.annexes[0]["section"]._sectPr.remove(child)


def roman_page_numbers(official: Official) -> None:
    official.section._sectPr.find(qn("w:pgNumType")).set(qn("w:fmt"), "lowerRoman")


def indented(official: Official, millimetres: float) -> None:
    official.prose.paragraph_format.first_line_indent = Mm(millimetres)


def no_rule(paragraph) -> None:
    properties = paragraph._p.pPr
    properties.remove(properties.find(qn("w:pBdr")))


def underline_instead(official: Official) -> None:
    no_rule(official.motto_rule)
    run(official.motto).underline = True


def dashed_rule(official: Official) -> None:
    official.motto_rule._p.pPr.find(qn("w:pBdr"))[0].set(qn("w:val"), "dashed")


def style_makes_italic(official: Official) -> None:
    style = official.doc.styles.add_style("Nghiêng", 1)
    style.base_style = official.doc.styles["Normal"]
    style.font.italic = True
    official.prose.style = style


def swap(first, second) -> None:
    first._p.addprevious(second._p)


BREAKS: dict[str, list[Callable[[Official], object]]] = {
    "page.size": [
        lambda o: setattr(o.section, "page_width", Mm(216)),
        lambda o: o.annexes[0]["table"]._tbl.getparent().remove(o.annexes[0]["table"]._tbl),
    ],
    "page.margins": [
        lambda o: setattr(o.section, "left_margin", Mm(25)),
        lambda o: setattr(o.section, "bottom_margin", Mm(27)),
        lambda o: setattr(o.annexes[0]["section"], "right_margin", Mm(10)),
    ],
    "page.number": [
        no_page_number, number_in_footer, number_on_first_page, annex_goes_on_counting, roman_page_numbers,
        lambda o: setattr(o.page_number, "alignment", ALIGN.RIGHT),
        lambda o: [setattr(r.font, "size", Pt(11)) for r in o.page_number.runs],
        lambda o: [setattr(r, "italic", True) for r in o.page_number.runs],
    ],
    "font.family": [recolour, refont, refont_by_theme, lambda o: setattr(run(o.number).font, "name", ".VnTime")],
    "head.country": [
        lambda o: setattr(run(o.country), "bold", False),
        lambda o: setattr(run(o.country).font, "size", Pt(14)),
        lambda o: setattr(run(o.country), "italic", True),
        lambda o: write(o.country, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ],
    "head.motto": [
        lambda o: write(o.motto, "Độc lập – Tự do – Hạnh phúc"),
        lambda o: write(o.motto, "Độc lập-Tự do-Hạnh phúc"),
        lambda o: setattr(run(o.motto).font, "size", Pt(12)),
        lambda o: setattr(run(o.motto), "bold", False),
        lambda o: setattr(o.motto, "alignment", ALIGN.LEFT),
        lambda o: setattr(o.motto.paragraph_format, "line_spacing", 1.5),
        lambda o: no_rule(o.motto_rule),
        lambda o: setattr(o.motto_rule.paragraph_format, "left_indent", Mm(40)),
        underline_instead, dashed_rule,
    ],
    "head.parent": [
        lambda o: setattr(run(o.parent).font, "size", Pt(14)),
        lambda o: write(o.parent, "Quân khu Z"),
    ],
    "head.issuer": [
        lambda o: setattr(run(o.issuer), "bold", False),
        lambda o: write(o.issuer, "Đoàn kiểm tra"),
        lambda o: no_rule(o.issuer_rule),
        lambda o: (
            setattr(o.issuer_rule.paragraph_format, "left_indent", Mm(5)),
            setattr(o.issuer_rule.paragraph_format, "right_indent", Mm(5)),
        ),
    ],
    "head.number": [
        lambda o: write(o.number, "Số: 5/TB-ĐKT"),
        lambda o: write(o.number, "Số: 05/TB - ĐKT"),
        lambda o: write(o.number, "Số: 05/TB/ĐKT"),
        lambda o: write(o.number, "Số: 05/TB–ĐKT"),
        lambda o: write(o.number, "Số 05/TB-ĐKT"),
        lambda o: write(o.number, "SỐ: 05/TB-ĐKT"),
        lambda o: write(o.number, "Số: 05/tb-đkt"),
        lambda o: write(o.number, "Số: 05 / TB-ĐKT"),
        lambda o: setattr(run(o.number).font, "size", Pt(14)),
        lambda o: setattr(o.number, "alignment", ALIGN.LEFT),
    ],
    "head.place_date": [
        lambda o: write(o.date, "An Trạch, ngày 5 tháng 10 năm 2021"),
        lambda o: write(o.date, "An Trạch, ngày 15 tháng 2 năm 2021"),
        lambda o: write(o.date, "An Trạch, ngày 15 tháng 09 năm 2021"),
        lambda o: write(o.date, "An Trạch ngày 15 tháng 10 năm 2021"),
        lambda o: write(o.date, "ngày 15 tháng 10 năm 2021"),
        lambda o: setattr(run(o.date), "italic", False),
        lambda o: setattr(run(o.date).font, "size", Pt(12)),
        lambda o: setattr(o.date, "alignment", ALIGN.RIGHT),
        lambda o: o.country._p.addprevious(o.date._p),
    ],
    "title.type": [
        lambda o: setattr(run(o.type), "bold", False),
        lambda o: setattr(run(o.type).font, "size", Pt(16)),
        lambda o: write(o.type, "Thông báo"),
        lambda o: setattr(o.type, "alignment", ALIGN.LEFT),
    ],
    "title.subject": [
        lambda o: setattr(run(o.subject), "bold", False),
        lambda o: setattr(run(o.subject), "italic", True),
        lambda o: write(o.subject, "KẾT LUẬN KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH"),
        lambda o: no_rule(o.subject_rule),
    ],
    "body.basis": [
        lambda o: setattr(run(o.bases[0]), "italic", False),
        lambda o: write(o.bases[0], "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ."),
        lambda o: setattr(run(o.bases[1]).font, "size", Pt(12)),
        lambda o: write(o.bases[0], "Căn cứ Luật Lưu trữ; Căn cứ Nghị định số 30/2020/NĐ-CP;"),
    ],
    "body.text": [
        lambda o: setattr(o.prose, "alignment", ALIGN.LEFT),
        lambda o: setattr(run(o.prose).font, "size", Pt(12)),
        lambda o: setattr(run(o.prose).font, "size", Pt(13)),
        lambda o: write(o.prose, PROSE.upper()),
        style_makes_italic,
    ],
    "body.indent": [lambda o: indented(o, 0), lambda o: indented(o, 15), lambda o: indented(o, 5)],
    "body.spacing": [
        lambda o: setattr(o.prose.paragraph_format, "line_spacing", 2.0),
        lambda o: setattr(o.prose.paragraph_format, "line_spacing", Pt(12)),
        lambda o: setattr(o.letter.paragraph_format, "space_after", Pt(3)),
    ],
    "body.part": [
        lambda o: setattr(run(o.part), "bold", False),
        lambda o: setattr(o.part, "alignment", ALIGN.LEFT),
        lambda o: write(o.part_title, "Tình hình chung"),
        lambda o: write(o.part, "PHẦN I"),
    ],
    "body.section": [
        lambda o: write(o.roman, "I. Kết quả kiểm tra"),
        lambda o: setattr(run(o.roman), "bold", False),
        lambda o: setattr(run(o.arabic), "bold", False),
    ],
    "body.end": [lambda o: write(o.last, run(o.last).text.removesuffix("/."))],
    "sign.authority": [
        lambda o: setattr(run(o.authority), "bold", False),
        lambda o: write(o.authority, "Trưởng đoàn"),
        lambda o: setattr(run(o.office).font, "size", Pt(12)),
    ],
    "sign.name": [
        lambda o: write(o.name, "THIẾU TƯỚNG NGÔ VIỄN KHÊ"),
        lambda o: setattr(run(o.name), "bold", False),
        lambda o: setattr(o.name, "alignment", ALIGN.LEFT),
    ],
    "recipients.word": [
        lambda o: setattr(run(o.recipients).font, "size", Pt(14)),
        lambda o: setattr(run(o.recipients), "italic", False),
        lambda o: setattr(run(o.recipients), "bold", False),
        lambda o: write(o.recipients, "Nơi nhận"),
        lambda o: setattr(o.recipients, "alignment", ALIGN.CENTER),
    ],
    "recipients.list": [
        lambda o: setattr(run(o.list[0]).font, "size", Pt(12)),
        lambda o: write(o.list[0], "Thủ trưởng Bộ Tư lệnh (để báo cáo);"),
        lambda o: write(o.list[1], "- Bộ CHQS tỉnh Sơn Hà"),
        lambda o: write(o.list[2], "- Lưu: VT, ĐKT. ĐTÂ08;"),
        lambda o: write(o.list[2], "- Văn phòng."),
    ],
    "annex.word": [
        lambda o: setattr(run(o.annexes[0]["word"]).font, "size", Pt(13)),
        lambda o: setattr(run(o.annexes[0]["word"]), "bold", False),
        lambda o: setattr(o.annexes[0]["word"], "alignment", ALIGN.LEFT),
        lambda o: write(o.annexes[0]["word"], "PHỤ LỤC I"),
        lambda o: write(o.annexes[0]["word"], "Phụ lục 1"),
    ],
    "annex.title": [
        lambda o: write(o.annexes[1]["title"], "Bảng chấm điểm"),
        lambda o: setattr(run(o.annexes[0]["title"]), "bold", False),
    ],
    "annex.ref": [
        lambda o: setattr(run(o.annexes[0]["ref"]), "italic", False),
        lambda o: write(o.annexes[0]["ref"], "(Kèm theo Thông báo của Đoàn kiểm tra)"),
        lambda o: write(o.annexes[0]["ref"], "Kèm theo Thông báo số 05 ngày 15 tháng 10 năm 2021 của Đoàn kiểm tra"),
        lambda o: o.annexes[0]["ref"]._p.getparent().remove(o.annexes[0]["ref"]._p),
    ],
    "mark.secrecy": [
        lambda o: setattr(run(o.secrecy), "bold", False),
        lambda o: write(o.secrecy, "Mật"),
        lambda o: setattr(run(o.secrecy).font, "size", Pt(11)),
    ],
    "mark.urgency": [
        lambda o: write(o.urgency, "Khẩn"),
        lambda o: setattr(run(o.urgency).font, "size", Pt(11)),
        lambda o: write(o.urgency, "THƯỢNG KHẨN"),
    ],
    "mark.circulation": [lambda o: setattr(run(o.circulation), "bold", False)],
    "foot.drafter": [lambda o: write(o.list[2], "- Lưu: VT, ĐKT. Đta08.")],
}  # fmt: skip


@pytest.mark.parametrize(
    ("rule_id", "break_it"),
    [pytest.param(r, b, id=f"{r}-{n}") for r, breaks in BREAKS.items() for n, b in enumerate(breaks)],
)
def test_one_broken_rule_is_the_only_fault(rule_id, break_it):
    official = Official(annexes=2, marks=True)
    break_it(official)
    assert broken(official) == {rule_id}


def test_every_rule_has_a_document_that_breaks_it():
    assert set(BREAKS) == set(RULES)


def test_the_rules_stand_in_the_docs():
    text = Path("docs/layout-rules.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z_.]+)` \|", text, re.MULTILINE) == list(RULES)


def test_a_fault_says_what_was_found_what_was_asked_and_where():
    official = Official()
    run(official.recipients).font.size = Pt(14)
    result = results(official)["recipients.word"]
    assert (result.found, result.place) == ("cỡ 14", "“Nơi nhận:”")
    assert "cỡ 12" in result.expected


def test_what_was_found_is_said_as_word_shows_it():
    official = Official()
    official.motto.paragraph_format.line_spacing = 1.15
    write(official.last, official.last.text.removesuffix("./.") + ".")
    found = results(official)
    assert found["head.motto"].found == "cách dòng 1, 1,15"
    assert found["body.end"].found == "kết thúc bằng “…30 tháng 11 năm 2021.”"


def test_missing_parts_are_faults_and_parts_nobody_needs_are_not():
    document = Document()
    document.add_paragraph("Một đoạn văn.")
    out = Official.save(document)
    found = {r.rule: r for r in check_layout(out)}
    assert not found["head.country"].ok
    assert found["head.country"].found == "không có"
    for rule_id in ("head.parent", "body.basis", "body.part", "annex.word", "mark.secrecy", "foot.drafter"):
        assert found[rule_id].ok, rule_id


def test_an_empty_document_is_checked():
    assert len(check_layout(Official.save(Document()))) == len(RULES)


def test_the_old_spelling_of_hoa_is_found_too():
    official = Official()
    write(official.country, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert broken(official) == set()


def test_a_number_not_given_yet_is_no_fault():
    official = Official()
    write(official.number, "Số:      /TB-ĐKT")
    write(official.date, "An Trạch, ngày      tháng 10 năm 2021")
    assert broken(official) == set()


def test_a_style_on_a_style_gives_the_effective_value():
    official = Official()
    style = official.doc.styles.add_style("Đậm", 1)
    style.base_style = official.doc.styles["Normal"]
    style.font.bold = True
    official.country.style = official.issuer.style = style
    for paragraph in (official.country, official.issuer):
        run(paragraph).bold = None
    assert broken(official) == set()


def test_an_official_letter_needs_no_type():
    official = Official(annexes=0)
    write(official.number, "Số: 118/BTL-VP")
    for paragraph in (official.type, official.subject, official.subject_rule):
        paragraph._p.getparent().remove(paragraph._p)
    found = results(official)
    assert (found["title.type"].ok, found["title.type"].found) == (True, "không có (công văn)")
    assert broken(official) == set()


def test_minutes_need_no_date_on_top_and_have_three_columns_to_sign():
    official = Official(annexes=0)
    write(official.type, "BIÊN BẢN")
    write(official.date, "")
    table = official.doc.add_table(rows=1, cols=3)
    official.foot._tbl.addprevious(table._tbl)
    widths(table, (55, 55, 55))
    for cell, words, name in zip(
        table.rows[0].cells, ("THƯ KÝ", "ĐẠI DIỆN ĐƠN VỊ", "TRƯỞNG ĐOÀN"), ("Ân", "Thạch", "Khê"), strict=True
    ):
        line(cell.paragraphs[0], words, 14, bold=True)
        line(cell.add_paragraph(), "", 14)
        line(cell.add_paragraph(), f"Đại tá {name}", 14, bold=True)
    right = official.foot.rows[0].cells[1]
    for paragraph in right.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    for each in right.paragraphs[0].runs:
        each.text = ""
    assert broken(official) == set()


def test_a_head_set_with_tabs_instead_of_a_table_is_understood():
    document = Official(annexes=0)
    body = document.doc.element.body
    body.remove(document.head._tbl)
    rows = (
        (("QUÂN KHU Z", False, 13), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, 13)),
        (("ĐOÀN KIỂM TRA", True, 13), ("Độc lập - Tự do - Hạnh phúc", True, 14)),
        (("Số: 05/TB-ĐKT", False, 13), ("An Trạch, ngày 15 tháng 10 năm 2021", False, 14)),
    )
    for row in rows:
        paragraph = document.doc.add_paragraph()
        document.type._p.addprevious(paragraph._p)
        for at, (words, bold, size) in zip((35, 115), row, strict=True):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(at), 1)
            paragraph.add_run("\t")
            each = paragraph.add_run(words)
            each.font.size, each.bold, each.italic = Pt(size), bold or None, words.startswith("An") or None
    found = results(document)
    assert {r for r in found if not found[r].ok} == {"head.motto", "head.issuer"}
    assert found["head.motto"].found == found["head.issuer"].found == "không có đường kẻ"


@pytest.mark.parametrize("how", ["bottom border", "drawn line", "underscores", "cell below"])
def test_a_rule_counts_however_it_was_drawn(how):
    official = Official(annexes=0)
    element = official.motto_rule._p
    if how == "bottom border":
        no_rule(official.motto_rule)
        borders = OxmlElement("w:pBdr")
        bottom = OxmlElement("w:bottom")
        bottom.set(qn("w:val"), "single")
        borders.append(bottom)
        official.motto._p.get_or_add_pPr().append(borders)
        official.motto.paragraph_format.left_indent = official.motto.paragraph_format.right_indent = Mm(15)
    elif how == "drawn line":
        no_rule(official.motto_rule)
        official.motto_rule.add_run()._r.append(connector(180))
    elif how == "underscores":
        no_rule(official.motto_rule)
        official.motto_rule.paragraph_format.left_indent = (
            official.motto_rule.paragraph_format.right_indent
        ) = Mm(0)
        line(official.motto_rule, "_" * 26, 13)
    else:
        element.getparent().remove(element)
        cell = official.motto._p.getparent()
        table = official.head.rows[0].cells[1].add_table(rows=2, cols=3)
        table._tbl.getprevious()
        widths(table, (15, 62, 15))
        inner = table.cell(0, 1)
        inner.paragraphs[0]._p.addprevious(official.motto._p)
        inner._tc.remove(inner.paragraphs[1]._p)
        borders = OxmlElement("w:tcBorders")
        top = OxmlElement("w:top")
        top.set(qn("w:val"), "single")
        borders.append(top)
        table.cell(1, 1)._tc.get_or_add_tcPr().append(borders)
        assert cell is not None
    assert broken(official) == set()


def connector(width_pt: float):
    from lxml import etree

    xml = f"""
    <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
      <wp:anchor behindDoc="0"><wp:positionH relativeFrom="column"><wp:posOffset>500000</wp:posOffset></wp:positionH>
      <wp:positionV relativeFrom="paragraph"><wp:posOffset>25400</wp:posOffset></wp:positionV>
      <wp:extent cx="{int(width_pt * 12700)}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>
      <a:prstGeom prst="straightConnector1"/><a:ln w="9525"/></wps:spPr></wps:wsp></a:graphicData></a:graphic>
      </wp:anchor></w:drawing>"""
    return etree.fromstring(xml)


def test_a_single_page_needs_no_number():
    official = Official(annexes=0)
    no_page_number(official)
    assert results(official)["page.number"].found == "một trang, không đánh số"
    for _ in range(30):
        official.last._p.addprevious(official.text(PROSE)._p)
    assert broken(official) == {"page.number"}


def test_a_document_twice_as_long_is_twice_the_work_to_check():
    short, long = long_document(100), long_document(200)
    assert calls_of(lambda: check_layout(long)) < 2.2 * calls_of(lambda: check_layout(short))


def test_a_long_document_keeps_every_rule():
    assert all(result.ok for result in check_layout(long_document(450)))


def long_document(paragraphs: int) -> bytes:
    official = Official(annexes=1)
    for _ in range(paragraphs):
        official.last._p.addprevious(official.text(PROSE)._p)
    table = official.annexes[0]["table"]
    for _ in range(paragraphs * 2 // 3):
        table._tbl.append(table.rows[0]._tr.__copy__())
    return official.written()


def test_an_annex_of_one_page_needs_no_number_of_its_own():
    official = Official(annexes=1)
    section = official.annexes[0]["section"]
    section.header.is_linked_to_previous = False
    assert broken(official) == set()
    table = official.annexes[0]["table"]
    for _ in range(60):
        table._tbl.append(table.rows[0]._tr.__copy__())
    assert broken(official) == {"page.number"}


def test_an_annex_alone_needs_no_head_and_no_signature():
    official = Official(annexes=1)
    body = official.doc.element.body
    for child in list(body):
        if child is official.annexes[0]["word"]._p:
            break
        body.remove(child)
    found = results(official)
    assert broken(official) == set()
    assert found["annex.word"].found != "không có"
    assert found["head.country"].found == "không có"


def test_a_subject_of_two_lines_has_its_rule_measured_against_either():
    official = Official(annexes=0)
    run(official.subject).add_break()
    official.subject.add_run("tại Bộ CHQS tỉnh Sơn Hà").font.size = Pt(14)
    official.subject.runs[-1].bold = True
    assert broken(official) == set()


def test_the_samples_written_notice_keeps_every_rule(tmp_path, home):
    """The document that the program itself writes, from the sample visit."""
    from inspector.book import Book
    from inspector.report.templates import find_template
    from inspector.report.write import write_report
    from inspector.sample.write import write_sample

    sample = write_sample(tmp_path / "mẫu", home)
    out = tmp_path / "thông báo.docx"
    with Book.open(sample.book, home=home) as book:
        write_report(book, sample.inspection, find_template(home), out)
    found = check_layout(out)
    assert {result.rule: result.found for result in found if not result.ok} == {}
    present = {result.rule for result in found if result.found != "không có"}
    assert set(RULES) - present <= {
        "body.basis",
        "body.part",
        "mark.secrecy",
        "mark.urgency",
        "mark.circulation",
    }
