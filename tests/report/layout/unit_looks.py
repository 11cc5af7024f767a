"""The same look stated in many ways, page numbers, letters of before Unicode, and what other programs write."""

import unicodedata

from tests.report.layout.raw_docx import (
    PAGE_NUMBER,
    STYLES,
    W,
    centred,
    field,
    fonts,
    package,
    par,
    rule,
    run,
    sheet,
    style,
    table,
)
from tests.report.layout.unit_parts import COUNTRY, LONG, MOTTO, closing, document, head, prose, report

# --- how the look is stated ------------------------------------------------------------------------------

THEME = (
    '<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:fontScheme name="x"><a:majorFont><a:latin typeface="{0}"/></a:majorFont><a:minorFont><a:latin typeface="{0}"/>'
    "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
)
THEMED = STYLES.replace(
    fonts("Times New Roman"), '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
)


@document()
def report_in_a_theme_font_that_is_times() -> bytes:
    return package(report(), styles=THEMED, parts={"theme": THEME.format("Times New Roman")})


@document("font.family")
def report_in_a_theme_font_that_is_calibri() -> bytes:
    return package(report(), styles=THEMED, parts={"theme": THEME.format("Calibri")})


@document()
def report_whose_styles_stand_on_styles() -> bytes:
    chain = style("A", rpr='<w:sz w:val="20"/><w:i/>', ppr='<w:jc w:val="right"/>')
    chain += style("B", "A", rpr='<w:sz w:val="28"/>', ppr='<w:jc w:val="both"/><w:spacing w:after="120"/>')
    chain += style("C", "B", rpr='<w:i w:val="0"/>', ppr='<w:ind w:firstLine="720"/>') + style("D", "C")
    body = par(LONG + ".", style="D") + par(LONG + ".", style="D")
    return package(report(body=body), styles=STYLES + chain)


@document("body.text")
def report_with_one_small_run() -> bytes:
    return package(report(body=prose(run(LONG, 14) + run(" (trích yếu cỡ nhỏ)", 12) + run(".", 14))))


@document("font.family")
def report_with_a_red_word_and_an_arial_word() -> bytes:
    words = (
        run("Đơn vị ", 14)
        + run("chưa", 14, more='<w:color w:val="FF0000"/>')
        + run(" lập hồ sơ.", 14, font="Arial")
    )
    return package(report(body=prose(words)))


@document()
def report_with_an_east_asian_font_that_no_letter_uses() -> bytes:
    asian = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="MS Mincho" w:hint="eastAsia"/>'
    return package(report(body=prose(run(LONG + ".", 14, more=asian))))


@document()
def report_without_styles_all_said_in_runs() -> bytes:
    face = fonts("Times New Roman")
    return package(report().replace("<w:rPr>", f"<w:rPr>{face}"), styles=None,
                   headers={"rIdH": PAGE_NUMBER.replace("<w:rPr>", f"<w:rPr>{face}")})  # fmt: skip


@document()
def report_with_capitals_and_bold_by_character_styles() -> bytes:
    letters = style("Hoa", "", kind="character", rpr="<w:caps/><w:b/>")
    kind = par(run("Báo cáo", 14, more='<w:rStyle w:val="Hoa"/>'), align="center", before=18)
    whole = kind + centred("Kết quả cải cách hành chính quý I năm 2024", 14, bold=True) + rule(60, 60)
    return package(report(title=whole), styles=STYLES + letters)


@document()
def report_in_content_controls() -> bytes:
    def control(inside: str) -> str:
        return f'<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'

    number = par(control(run("Số: 12/BC-SNV", 13)), align="center")
    top = control(head().replace(centred("Số: 12/BC-SNV", 13), number))
    return package(report(head=top, body=control(prose(LONG + ".")) + control(control(prose(LONG + "."))),
                          closing=control(closing())))  # fmt: skip


@document()
def report_with_changes_being_tracked() -> bytes:
    who = 'w:id="1" w:author="A" w:date="2024-04-15T08:00:00Z"'
    gone = run("Đoạn cũ cỡ nhỏ phông khác. ", 9, font="Arial").replace("w:t", "w:delText")
    changed = f'<w:rPrChange {who}><w:rPr><w:sz w:val="16"/></w:rPr></w:rPrChange>'
    kept = par(
        f"<w:del {who}>{gone}</w:del>", run(LONG, 14, more="").replace("</w:rPr>", changed + "</w:rPr>"),
        f"<w:ins {who}>{run(', cụ thể như sau.', 14)}</w:ins>", align="both", first=12.7, after=6,
    )  # fmt: skip
    old = f"<w:p><w:pPr><w:rPr><w:del {who}/></w:rPr></w:pPr><w:del {who}>{gone}</w:del></w:p>"
    return package(report(body=kept + old + prose(LONG + ".")))


@document()
def report_with_footnotes() -> bytes:
    note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{par("Số liệu đến ngày 31 tháng 3.", size=10)}</w:footnote>'
    return package(report(body=prose(run(LONG, 14) + note + run(".", 14))), parts={"footnotes": notes})


# --- page numbers ----------------------------------------------------------------------------------------

LONG_BODY = prose(*([LONG + "."] * 30))
SIMPLE = par(f'<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">{run("2", 14)}</w:fldSimple>', align="center")


@document()
def long_report_with_a_simple_field() -> bytes:
    return package(report(body=LONG_BODY), headers={"rIdH": SIMPLE})


@document()
def long_report_with_words_own_page_number_gallery() -> bytes:
    gallery = f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/></w:docPartObj></w:sdtPr><w:sdtContent>{PAGE_NUMBER}</w:sdtContent></w:sdt>{par()}'
    return package(report(body=LONG_BODY), headers={"rIdH": gallery})


@document()
def long_report_with_a_page_number_in_a_centred_frame() -> bytes:
    frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'
    return package(report(body=LONG_BODY), headers={"rIdH": par(field("PAGE"), more=frame) + par()})


@document("page.number")
def long_report_numbered_at_the_foot() -> bytes:
    foot = '<w:footerReference w:type="default" r:id="rIdF"/>'
    return package(report(body=LONG_BODY), sheet(header=foot), headers={"rIdF": PAGE_NUMBER})


EVEN = '<w:headerReference w:type="even" r:id="rIdH2"/>'


@document()
def long_report_with_even_and_odd_pages() -> bytes:
    return package(report(body=LONG_BODY), sheet(more=EVEN), headers={"rIdH": PAGE_NUMBER, "rIdH2": PAGE_NUMBER},
                   settings="<w:evenAndOddHeaders/>")  # fmt: skip


@document("page.number")
def long_report_without_numbers_on_even_pages() -> bytes:
    return package(report(body=LONG_BODY), sheet(more=EVEN), headers={"rIdH": PAGE_NUMBER, "rIdH2": par()},
                   settings="<w:evenAndOddHeaders/>")  # fmt: skip


@document("page.number")
def long_report_numbered_on_its_first_page_at_the_right() -> bytes:
    return package(report(body=LONG_BODY), sheet(first=False),
                   headers={"rIdH": par(field("PAGE"), align="right")})  # fmt: skip


# --- letters ---------------------------------------------------------------------------------------------


@document()
def report_in_decomposed_letters() -> bytes:
    return package(unicodedata.normalize("NFD", report()))


@document()
def report_with_typographic_quotes_and_spaces() -> bytes:
    body = prose(
        "Đơn vị triển khai mô hình “Ngày thứ Sáu không hẹn”, phần mềm ‘một cửa’…\u00a0đúng quy định."
    )
    return package(report(body=body, head=head(date="Sơn Hà,\u00a0ngày 15\u00a0tháng 4\u00a0năm 2024")))


@document("recipients.word", "recipients.list", "sign.name")
def report_closed_carelessly() -> bytes:
    left = (
        par("Nơi nhận", size=12, bold=True, italic=True)
        + par("- Như trên", size=12)
        + par("- Lưu VP", size=12)
    )
    return package(report(closing=closing(left=left, name="TRẦN VĂN BÌNH")))


@document("head.country", "head.parent")
def report_with_a_head_of_wrong_sizes() -> bytes:
    wrong = head().replace(centred(COUNTRY, 13, bold=True), centred(COUNTRY, 14, bold=True))
    return package(
        report(head=wrong.replace(centred("UBND TỈNH SƠN HÀ", 13), centred("UBND TỈNH SƠN HÀ", 14)))
    )


def strict(data: bytes) -> bytes:
    """The same document in the namespaces of ISO 29500 «strict», in every part."""
    import zipfile
    from io import BytesIO

    out = BytesIO()
    pairs = ((W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
             ("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
              "http://purl.oclc.org/ooxml/officeDocument/relationships"),
             ("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"))  # fmt: skip
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            xml = old.read(info.filename).decode()
            for usual, wanted in pairs:
                xml = xml.replace(usual, wanted)
            new.writestr(info.filename, xml)
    return out.getvalue()


@document()
def report_in_strict_namespaces() -> bytes:
    return strict(package(report()))


# --- letters of before Unicode ---------------------------------------------------------------------------


def old_report(words: dict[str, str], small: str, capital: str) -> bytes:
    """A short report in two fonts: `small` for sentences, `capital` for what is written in capitals."""

    def said(key: str, size: float, *, upper=False, **look) -> str:
        return run(words[key], size, font=capital if upper else small, **look)

    def middle(key: str, size: float, **look) -> str:
        return par(said(key, size, **look), align="center")

    left = [middle("parent", 13, upper=True) + middle("issuer", 13, upper=True, bold=True) + rule(28.5, 28.5),
            middle("number", 13)]  # fmt: skip
    right = [middle("country", 13, upper=True, bold=True) + middle("motto", 14, bold=True) + rule(16, 16),
             middle("date", 14, italic=True)]  # fmt: skip
    body = table(zip(left, right, strict=True), (70, 95)) + middle("type", 14, upper=True, bold=True)
    body += middle("subject", 14, bold=True) + rule(60, 60) + prose(said("text", 14), said("last", 14))
    to = par(said("to", 12, bold=True, italic=True)) + par(said("above", 11)) + par(said("kept", 11))
    sign = middle("office", 14, upper=True, bold=True) + par() * 3 + middle("name", 14, bold=True)
    return package(body + table([[to, sign]], (80, 85)))


@document("font.family")
def report_in_tcvn3() -> bytes:
    words = {
        "parent": "ubnd tØnh s¬n hµ", "issuer": "së néi vô", "number": "Sè: 12/BC-SNV",
        "country": "céng hßa x· héi chñ nghÜa viÖt nam", "motto": "§éc lËp - Tù do - H¹nh phóc",
        "date": "S¬n Hµ, ngµy 15 th¸ng 4 n¨m 2004", "type": "b¸o c¸o",
        "subject": "KÕt qu¶ c¶i c¸ch hµnh chÝnh quý I n¨m 2004",
        "text": "Thùc hiÖn kÕ ho¹ch cña tØnh, ®¬n vÞ ®· tæ chøc triÓn khai c¸c nhiÖm vô ®\u00adîc giao.",
        "last": "Trªn ®©y lµ b¸o c¸o cña ®¬n vÞ./.", "to": "N¬i nhËn:", "above": "- Nh\u00ad trªn;",
        "kept": "- L\u00adu: VT.", "office": "gi¸m ®èc", "name": "TrÇn V¨n B×nh",
    }  # fmt: skip
    return old_report(words, ".VnTime", ".VnTimeH")


@document("font.family")
def report_in_vni() -> bytes:
    words = {
        "parent": "UBND TÆNH SÔN HAØ", "issuer": "SÔÛ NOÄI VUÏ", "number": "Soá: 12/BC-SNV",
        "country": "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "motto": "Ñoäc laäp - Töï do - Haïnh phuùc",
        "date": "Sôn Haø, ngaøy 15 thaùng 4 naêm 2004", "type": "BAÙO CAÙO",
        "subject": "Keát quaû caûi caùch haønh chính quyù I naêm 2004",
        "text": "Thöïc hieän keá hoaïch cuûa tænh, ñôn vò ñaõ toå chöùc trieån khai caùc nhieäm vuï ñöôïc giao.",
        "last": "Treân ñaây laø baùo caùo cuûa ñôn vò./.", "to": "Nôi nhaän:", "above": "- Nhö treân;",
        "kept": "- Löu: VT.", "office": "GIAÙM ÑOÁC", "name": "Traàn Vaên Bình",
    }  # fmt: skip
    return old_report(words, "VNI-Times", "VNI-Times")


# --- made by other programs ------------------------------------------------------------------------------


@document("page.size", "page.margins", "page.number", "font.family", "head.country", "head.motto", "head.issuer",
          "head.number", "head.place_date", "title.subject", "title.type", "body.text", "body.indent", "body.end",
          "sign.authority", "sign.name", "recipients.word", "recipients.list", "body.section")  # fmt: skip
def notice_typed_into_python_docx_as_it_comes() -> bytes:
    from docx import Document

    made = Document()
    table_of = made.add_table(rows=2, cols=2)
    texts = (("SỞ NỘI VỤ", COUNTRY), ("Số 3/TB-SNV", "Sơn Hà, ngày 3 tháng 4 năm 2024"))
    for row, pair in zip(table_of.rows, texts, strict=True):
        for cell, text in zip(row.cells, pair, strict=True):
            cell.text = text
    table_of.cell(0, 1).add_paragraph(MOTTO)
    made.add_heading("THÔNG BÁO", 0)
    made.add_paragraph("I. Nội dung")
    for _ in range(40):
        made.add_paragraph(LONG + ".")
    foot = made.add_table(rows=1, cols=2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Như trên;\n- Lưu VT."
    foot.cell(0, 1).text = "Giám đốc\n\n\nTrần Văn Bình"
    return saved(made)


def saved(made) -> bytes:
    from io import BytesIO

    out = BytesIO()
    made.save(out)
    return out.getvalue()


@document("body.text")
def report_filled_by_docxtpl() -> bytes:
    from io import BytesIO

    from docxtpl import DocxTemplate, RichText

    body = (
        prose("{{ opening }}")
        + prose("{%p for line in lines %}")
        + prose("{{ line }}")
        + prose("{%p endfor %}")
    )
    body += prose("{{r rich }}")
    template = DocxTemplate(BytesIO(package(report(body=body))))
    rich = RichText("Kiến nghị cấp trên ", size=28)
    rich.add("xem xét", size=22, bold=True)
    template.render(
        {"opening": LONG + ":", "lines": ["- Một & hai;", "- Ba < bốn."], "rich": rich}, autoescape=True
    )
    return saved(template)
