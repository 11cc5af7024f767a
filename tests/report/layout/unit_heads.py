"""Heads and closings as people set them: on tab stops, in boxes, frames and nested tables, with drawn lines."""

from tests.report.layout.raw_docx import STYLES, centred, mm, package, par, rule, run, style, table
from tests.report.layout.unit_papers import V_V, minutes, three_columns
from tests.report.layout.unit_parts import (
    COUNTRY,
    LONG,
    MOTTO,
    bases,
    closing,
    document,
    head,
    heading,
    last,
    left_head,
    prose,
    recipients,
    report,
    right_head,
    title,
)

# --- heads without a plain table -------------------------------------------------------------------------


def tabbed(*rows: tuple[tuple[str, dict], tuple[str, dict]]) -> str:
    return "".join(
        par(*(run("\t" + text, **look) for text, look in row), tabs=(("center", 32), ("center", 116)))
        for row in rows
    )


TAB_ROWS = (
    (("UBND TỈNH SƠN HÀ", {"size": 13}), (COUNTRY, {"size": 13, "bold": True})),
    (("SỞ NỘI VỤ", {"size": 13, "bold": True}), (MOTTO, {"size": 14, "bold": True})),
    (("_____", {"size": 13}), ("__________________________", {"size": 13})),
    (("Số: 12/BC-SNV", {"size": 13}), ("Sơn Hà, ngày 15 tháng 4 năm 2024", {"size": 14, "italic": True})),
)


@document()
def report_with_a_head_on_tab_stops() -> bytes:
    return package(report(head=tabbed(*TAB_ROWS)))


def text_box(inside: str, left: float, width: float, *, vml=False) -> str:
    style_of = f"position:absolute;margin-left:{left}mm;margin-top:0;width:{width}mm;height:25mm"
    old = f'<w:pict><v:rect stroked="f" style="{style_of}"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:rect></w:pict>'
    if vml:
        return f"<w:r>{old}</w:r>"
    emu = 36_000
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0">'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{round(left * emu)}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{round(width * emu)}" cy="{25 * emu}"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr>'
        '<a:prstGeom prst="rect"/><a:ln><a:noFill/></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        f"</w:drawing></mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def boxed_head(*, vml=False) -> str:
    left = "".join(left_head("UBND TỈNH SƠN HÀ", "SỞ NỘI VỤ", "Số: 12/BC-SNV"))
    right = "".join(right_head("Sơn Hà, ngày 15 tháng 4 năm 2024"))
    return par(text_box(left, 0, 70, vml=vml), text_box(right, 70, 95, vml=vml)) + par() * 6


@document()
def report_with_a_head_in_text_boxes() -> bytes:
    return package(report(head=boxed_head()))


@document()
def report_with_a_head_in_old_text_boxes() -> bytes:
    return package(report(head=boxed_head(vml=True)))


@document()
def report_with_a_head_in_frames() -> bytes:
    def framed(paragraphs: str, left: float, width: float) -> str:
        at = f'<w:framePr w:w="{mm(width)}" w:hSpace="0" w:wrap="around" w:hAnchor="margin" w:x="{mm(left)}" w:y="1"/>'
        return paragraphs.replace("<w:pPr>", f"<w:pPr>{at}")

    left = framed("".join(left_head("UBND TỈNH SƠN HÀ", "SỞ NỘI VỤ", "Số: 12/BC-SNV")), 0, 70)
    right = framed("".join(right_head("Sơn Hà, ngày 15 tháng 4 năm 2024")), 70, 95)
    return package(report(head=left + right))


@document()
def report_with_a_head_in_tables_within_a_table() -> bytes:
    left = (
        table([[each] for each in left_head("UBND TỈNH SƠN HÀ", "SỞ NỘI VỤ", "Số: 12/BC-SNV")], (69,)) + par()
    )
    right = table([[each] for each in right_head("Sơn Hà, ngày 15 tháng 4 năm 2024")], (94,)) + par()
    none = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    return package(report(head=table([[left, right]], (70, 95), more=none)))


@document()
def report_with_a_head_in_paragraphs_with_line_breaks() -> bytes:
    left = par(run("UBND TỈNH SƠN HÀ\n", 13), run("SỞ NỘI VỤ", 13, bold=True), align="center") + rule(
        28.5, 28.5
    )
    right = par(run(COUNTRY + "\n", 13, bold=True), run(MOTTO, 14, bold=True), align="center") + rule(16, 16)
    second = [centred("Số: 12/BC-SNV", 13), centred("Sơn Hà, ngày 15 tháng 4 năm 2024", 14, italic=True)]
    return package(report(head=table([[left, right], second], (70, 95))))


@document()
def report_signed_and_addressed_on_tab_stops() -> bytes:
    def row(left: str, right: str, how: dict, size: float = 14) -> str:
        return par(run(left, **how), run("\t" + right, size, bold=True), tabs=(("center", 125),))

    small = {"size": 11}
    end = (
        row("Nơi nhận:", "GIÁM ĐỐC", {"size": 12, "bold": True, "italic": True}) + par("- Như trên;", **small)
        + par("- Ủy ban nhân dân tỉnh;", **small) + par("- Lưu: VT, CCHC.", **small) + par() * 2
        + par(run("\tTrần Văn Bình", 14, bold=True), tabs=(("center", 125),))
    )  # fmt: skip
    return package(report(closing=end))


# --- habits of the closing and of the head ---------------------------------------------------------------


@document()
def report_with_the_name_in_a_row_of_its_own() -> bytes:
    rows = [[recipients(), centred("GIÁM ĐỐC", 14, bold=True)], ["", par() * 3],
            ["", centred("Trần Văn Bình", 14, bold=True)]]  # fmt: skip
    return package(report(closing=table(rows, (80, 85))))


@document("sign.name")
def report_with_recipients_merged_beside_three_rows() -> bytes:
    rows = [[recipients(), centred("GIÁM ĐỐC", 14, bold=True)], ["", par() * 3],
            ["", centred("Trần Văn Bình", 12, bold=True)]]  # fmt: skip
    whole = table(rows, (80, 85))
    first = whole.replace("<w:tcPr>", '<w:tcPr><w:vMerge w:val="restart"/>', 1)
    for row in first.split("<w:tr>")[2:]:
        first = first.replace(row, row.replace("<w:tcPr>", "<w:tcPr><w:vMerge/>", 1))
    return package(report(closing=first))


@document()
def report_with_a_head_of_one_row() -> bytes:
    left = "".join(left_head("UBND TỈNH SƠN HÀ", "SỞ NỘI VỤ", "Số: 12/BC-SNV"))
    right = "".join(right_head("Sơn Hà, ngày 15 tháng 4 năm 2024"))
    return package(report(head=table([[left, right]], (70, 95))))


def drawn_line(x: float, y: float, width: float) -> str:
    """A connector hung on the paragraph that it stands in; millimetres from column and paragraph."""
    emu = 36_000
    return (
        '<w:r><w:drawing><wp:anchor behindDoc="0"><wp:positionH relativeFrom="column">'
        f"<wp:posOffset>{round(x * emu)}</wp:posOffset></wp:positionH>"
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{round(y * emu)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{round(width * emu)}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>'
        '<a:prstGeom prst="line"/><a:ln w="9525"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></w:r>"
    )


@document()
def report_with_drawn_lines_that_hang_on_other_paragraphs() -> bytes:
    left = [centred("UBND TỈNH SƠN HÀ", 13) + centred("SỞ NỘI VỤ", 13, bold=True) + par(size=6),
            par(run("Số: 12/BC-SNV", 13), drawn_line(27, -1.5, 12), align="center")]  # fmt: skip
    right = [centred(COUNTRY, 13, bold=True) + centred(MOTTO, 14, bold=True) + par(size=6),
             par(drawn_line(16, -1, 60), run("Sơn Hà, ngày 15 tháng 4 năm 2024", 14, italic=True), align="center")]  # fmt: skip
    return package(report(head=table(zip(left, right, strict=True), (70, 95))))


FRAME = "".join(f'<w:{n} w:val="single" w:sz="4"/>' for n in ("top", "left", "bottom", "right"))


@document()
def secret_and_urgent_letter() -> bytes:
    marks = "".join(
        par(text, align="center", size=13, bold=True, left=20, right=20, more=f"<w:pBdr>{FRAME}</w:pBdr>")
        for text in ("MẬT", "HỎA TỐC")
    )
    letter = head(number="Số: 118/SNV-CCHC", under=V_V + marks)
    return package(letter + centred("Kính gửi: Bộ Nội vụ.", 14) + prose(LONG + ".") + last() + closing())


@document("mark.secrecy", "mark.urgency")
def secret_letter_with_bare_marks() -> bytes:
    marks = centred("Mật", 13, bold=True) + centred("KHẨN", 11, bold=True)
    letter = head(number="Số: 118/SNV-CCHC", under=V_V + marks)
    return package(letter + centred("Kính gửi: Bộ Nội vụ.", 14) + prose(LONG + ".") + last() + closing())


@document()
def resolution_of_a_council() -> bytes:
    council = centred("HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HÀ", 14, bold=True, before=12)
    council += centred("KHÓA X, KỲ HỌP THỨ 5", 14, bold=True, after=12)
    grounds = bases("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
                    "Xét đề nghị của Ủy ban nhân dân tỉnh tại Tờ trình số 12/TTr-UBND ngày 02 tháng 4 năm 2024.")  # fmt: skip
    body = council + grounds + centred("QUYẾT NGHỊ:", 14, bold=True, before=6, after=6) + prose(
        run("Điều 1.", 14, bold=True) + run(" Thông qua danh mục dự án.", 14),
        run("Điều 2.", 14, bold=True) + run(" Giao Ủy ban nhân dân tỉnh tổ chức thực hiện./.", 14),
    )  # fmt: skip
    whole = title("NGHỊ QUYẾT", "Về việc thông qua danh mục dự án năm 2024") + body
    return package(
        head("", "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN HÀ", "Số: 05/NQ-HĐND", gap=25) + whole + closing("CHỦ TỊCH")
    )


@document()
def invitation() -> bytes:
    to = centred("Kính gửi: Ông Phạm Minh Đức, Chủ tịch UBND huyện An Trạch", 14, before=6, after=6)
    body = prose("Sở Nội vụ trân trọng kính mời Ông tới dự Hội nghị tổng kết công tác cải cách hành chính./.")
    whole = centred("GIẤY MỜI", 14, bold=True, before=18)
    whole += centred("Dự Hội nghị tổng kết công tác", 14, bold=True) + rule(69, 69)
    return package(head(number="Số: 31/GM-SNV") + whole + to + body + closing())


@document("body.indent", "body.spacing")
def report_indented_by_spaces_with_wide_lines() -> bytes:
    return package(report(body=prose("       " + LONG + ".", "       " + LONG + ".", first=0, line=2.0)))


@document()
def report_indented_by_a_tab() -> bytes:
    return package(report(body=prose("\t" + LONG + ".", "\t" + LONG + ".", first=0)))


@document("body.indent")
def report_with_hanging_bullets() -> bytes:
    bullets = "".join(
        par(
            f"-\t{text}",
            align="both",
            after=6,
            size=14,
            more=f'<w:ind w:left="{mm(19)}" w:hanging="{mm(6.3)}"/>',
        )
        for text in (LONG + ";", LONG + ".")
    )
    return package(report(body=prose(LONG + ":") + bullets))


@document("head.place_date", "head.number")
def letter_with_date_above_and_number_at_the_left() -> bytes:
    left = left_head("UBND TỈNH SƠN HÀ", "SỞ NỘI VỤ", "")
    rows = [[left[0], right_head("")[0]], [par(), centred("Sơn Hà ngày 15 tháng 4 năm 2024", 14, italic=True)],
            [par("Số: 118/SNV-CCHC", size=13), par()]]  # fmt: skip
    letter = table(rows, (70, 95)) + centred("Kính gửi: Bộ Nội vụ.", 14)
    return package(letter + prose(LONG + ".") + last() + closing())


# --- more habits -----------------------------------------------------------------------------------------


@document()
def minutes_with_a_number_and_a_day_in_the_text() -> bytes:
    whole = minutes(three_columns()).replace(
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 15 tháng 4 năm 2024.", "Hôm nay, ngày 15 tháng 4 năm 2024"
    )
    heads = table(zip(left_head("UBND TỈNH SƠN HÀ", "ĐOÀN KIỂM TRA", "Số: 12/BB-ĐKT", gap=26), right_head(""),
                      strict=True), (70, 95))  # fmt: skip
    return package(heads + whole[whole.index("</w:tbl>") + len("</w:tbl>") :])


@document()
def report_with_both_rules_drawn_in_one_paragraph_of_tabs() -> bytes:
    rows = (TAB_ROWS[0], TAB_ROWS[1], TAB_ROWS[3])
    lines = tabbed(*rows)
    motto = run("\t" + MOTTO, size=14, bold=True)
    drawn = drawn_line(26, 6.5, 12) + drawn_line(86, 6.5, 60)
    return package(report(head=lines.replace(motto, motto + drawn)))


@document("head.issuer")
def report_with_only_one_rule_drawn_on_tab_stops() -> bytes:
    motto = run("\t" + MOTTO, size=14, bold=True)
    lines = tabbed(TAB_ROWS[0], TAB_ROWS[1], TAB_ROWS[3])
    return package(report(head=lines.replace(motto, motto + drawn_line(86, 6.5, 60))))


@document()
def report_with_widths_in_percent_and_no_grid() -> bytes:
    whole = report().replace(f'w:w="{mm(70)}" w:type="dxa"', 'w:w="2121" w:type="pct"')
    whole = whole.replace(f'w:w="{mm(95)}" w:type="dxa"', 'w:w="57.6%" w:type="pct"')
    grid = f'<w:tblGrid><w:gridCol w:w="{mm(70)}"/><w:gridCol w:w="{mm(95)}"/></w:tblGrid>'
    return package(whole.replace(grid, "<w:tblGrid/>"))


@document()
def report_whose_grid_is_not_what_its_cells_say() -> bytes:
    grid = f'<w:tblGrid><w:gridCol w:w="{mm(70)}"/><w:gridCol w:w="{mm(95)}"/></w:tblGrid>'
    even = f'<w:tblGrid><w:gridCol w:w="{mm(82.5)}"/><w:gridCol w:w="{mm(82.5)}"/></w:tblGrid>'
    return package(report().replace(grid, even))


@document()
def report_signed_by_hand_and_said_so() -> bytes:
    right = centred("GIÁM ĐỐC", 14, bold=True) + par() + centred("Đã ký", 14, italic=True) + par()
    end = table([[recipients(), right + centred("Trần Văn Bình", 14, bold=True)]], (80, 85))
    return package(report(closing=end))


@document()
def report_with_a_table_of_contents() -> bytes:
    entries = "".join(
        par(f"{text}\t{page}", style="TOC1", size=13, tabs=(("right", 160),))
        for page, text in enumerate(("MỤC LỤC", "I. KẾT QUẢ THỰC HIỆN", "1. Công tác chỉ đạo"), 1)
    )
    contents = style("TOC1").replace('<w:name w:val="TOC1"/>', '<w:name w:val="toc 1"/>')
    return package(report(body=entries + prose(LONG + ":") + heading("I. KẾT QUẢ")), styles=STYLES + contents)


@document("body.text")
def report_centred_where_it_should_be_justified() -> bytes:
    return package(report(body=prose(LONG + ".", LONG + ".", align="center", first=12.7)))
