"""The Word files that a unit really has: one maker a document, each with the rules that it breaks and no other.

Everything is ours and invented (tỉnh Sơn Hà, huyện An Trạch). A maker without `faults` keeps every rule.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.report.layout.raw_docx import (
    PAGE_NUMBER,
    STYLES,
    W,
    centred,
    field,
    fonts,
    mm,
    next_section,
    package,
    par,
    rule,
    run,
    sheet,
    style,
    table,
)


@dataclass(frozen=True, slots=True)
class UnitDocument:
    """A document, how it is made, and the rules that it breaks."""

    name: str
    make: Callable[[], bytes]
    faults: frozenset[str]


DOCUMENTS: list[UnitDocument] = []


def document(*faults: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Put a maker into the table."""

    def enter(make: Callable[[], bytes]) -> Callable[[], bytes]:
        DOCUMENTS.append(UnitDocument(make.__name__, make, frozenset(faults)))
        return make

    return enter


# --- the parts, as the decree wants them -----------------------------------------------------------------

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
LONG = (
    "Thực hiện Chương trình tổng thể cải cách hành chính nhà nước, trong quý I đơn vị đã chỉ đạo, tổ chức thực hiện "
    "đầy đủ các nhiệm vụ được giao; kết quả cụ thể như sau"
)


def left_head(parent: str, issuer: str, number: str, under: str = "", gap: float = 28.5) -> list[str]:
    """The rows of the left column: bodies with their rule, then the number."""
    bodies = (centred(parent, 13) if parent else "") + centred(issuer, 13, bold=True) + rule(gap, gap)
    return [bodies, (centred(number, 13) if number else "") + under]


def right_head(date: str) -> list[str]:
    """The rows of the right column: Quốc hiệu, Tiêu ngữ with its rule, then place and date."""
    nation = centred(COUNTRY, 13, bold=True) + centred(MOTTO, 14, bold=True) + rule(16, 16)
    return [nation, centred(date, 14, italic=True) if date else ""]


def head(
    parent="UBND TỈNH SƠN HÀ",
    issuer="SỞ NỘI VỤ",
    number="Số: 12/BC-SNV",
    date="Sơn Hà, ngày 15 tháng 4 năm 2024",
    under="",
    gap=28.5,
) -> str:
    """The head as a table of two rows."""
    rows = zip(left_head(parent, issuer, number, under, gap), right_head(date), strict=True)
    return table(rows, (70, 95))


def title(kind: str, subject: str) -> str:
    return centred(kind, 14, bold=True, before=18) + centred(subject, 14, bold=True) + rule(60, 60)


def prose(*texts: str, **how) -> str:
    """Justified paragraphs with a first line of 12.7 mm and 6 pt after."""
    look = {"align": "both", "first": 12.7, "after": 6, "size": 14, **how}
    return "".join(par(text, **look) for text in texts)


def bases(*texts: str, **how) -> str:
    return prose(*texts, italic=True, **how)


def heading(text: str, **how) -> str:
    return prose(text, bold=True, **how)


def recipients(*more: str, size=11) -> str:
    lines = ("- Như trên;", *more, "- Lưu: VT, CCHC.")
    return par("Nơi nhận:", size=12, bold=True, italic=True) + "".join(par(each, size=size) for each in lines)


def signer(*office: str, name="Trần Văn Bình", size=14) -> str:
    return (
        "".join(centred(each, size, bold=True) for each in office)
        + par() * 4
        + centred(name, size, bold=True)
    )


def closing(*office: str, name="Trần Văn Bình", left: str = "") -> str:
    """Recipients at the left, the signer at the right, in a table."""
    return table([[left or recipients(), signer(*(office or ("GIÁM ĐỐC",)), name=name)]], (80, 85))


def last(text="Trên đây là báo cáo của đơn vị, kính trình cấp trên xem xét, chỉ đạo./.") -> str:
    return prose(text)


def report(**parts: str) -> str:
    """A report's body; any part may be replaced."""
    whole = {
        "head": head(),
        "title": title("BÁO CÁO", "Kết quả cải cách hành chính quý I năm 2024"),
        "body": prose(LONG + ":") + heading("I. KẾT QUẢ THỰC HIỆN") + heading("1. Công tác chỉ đạo")
        + prose("a) Ưu điểm", "Đơn vị ban hành 12 văn bản chỉ đạo, đạt 100% kế hoạch năm."),
        "last": last(),
        "closing": closing(),
    }  # fmt: skip
    return "".join({**whole, **parts}.values())


# --- official letters ------------------------------------------------------------------------------------

V_V = centred("V/v báo cáo kết quả kiểm tra", 12)


@document()
def official_letter() -> bytes:
    letter = head(number="Số: 118/SNV-CCHC", under=V_V)
    to = centred("Kính gửi: Ủy ban nhân dân tỉnh Sơn Hà.", 14, before=12, after=12)
    return package(letter + to + prose(LONG + ".") + last() + closing())


@document()
def official_letter_to_many() -> bytes:
    to = par("Kính gửi:", left=40, before=12, size=14)
    to += "".join(par(f"- {body}", left=50, size=14) for body in ("Ban Tổ chức Tỉnh ủy;", "Các sở, ban, ngành;",
                                                                   "Ủy ban nhân dân các huyện."))  # fmt: skip
    return package(head(number="Số: 118/SNV-CCHC", under=V_V) + to + prose(LONG + ".") + last() + closing())


@document("head.number", "head.place_date")
def official_letter_with_bare_number_and_date() -> bytes:
    letter = head(number="Số: 7/SNV-VP", date="Sơn Hà, ngày 5 tháng 03 năm 2024", under=V_V)
    return package(letter + centred("Kính gửi: Bộ Nội vụ.", 14) + prose(LONG + ".") + last() + closing())


@document("head.number", "body.end")
def official_letter_with_slashes_and_no_end() -> bytes:
    letter = head(number="Số: 45/CV/SNV", under=V_V)
    return package(
        letter + centred("Kính gửi: Bộ Nội vụ.", 14) + prose(LONG + ".", "Trân trọng cảm ơn.") + closing()
    )


# --- decisions -------------------------------------------------------------------------------------------


def decision(*, chief=True, grounds="", articles="", ending="./.") -> str:
    grounds = grounds or bases(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
        "Theo đề nghị của Giám đốc Sở Nội vụ.",
    )
    articles = articles or prose(
        run("Điều 1.", 14, bold=True)
        + run(" Ban hành kèm theo Quyết định này Quy chế công tác văn thư, lưu trữ.", 14),
        run("Điều 2.", 14, bold=True) + run(" Quyết định này có hiệu lực kể từ ngày ký.", 14),
        run("Điều 3.", 14, bold=True)
        + run(
            f" Chánh Văn phòng, Giám đốc Sở Nội vụ và các đơn vị liên quan chịu trách nhiệm thi hành{ending}",
            14,
        ),
    )
    return (
        head("", "ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ", "Số: 305/QĐ-UBND", gap=25)
        + title("QUYẾT ĐỊNH", "Về việc ban hành Quy chế công tác văn thư, lưu trữ")
        + (
            centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN HÀ", 14, bold=True, before=12, after=12)
            if chief
            else ""
        )
        + grounds
        + centred("QUYẾT ĐỊNH:", 14, bold=True, before=6, after=6)
        + articles
        + closing("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    )


@document()
def decision_of_a_chairman() -> bytes:
    return package(decision())


@document("body.basis")
def decision_with_upright_grounds_ending_in_commas() -> bytes:
    return package(
        decision(grounds=prose("Căn cứ Luật Lưu trữ năm 2011,", "Xét đề nghị của Chánh Văn phòng,"))
    )


@document("body.end", "sign.authority")
def decision_without_end_signed_in_small_letters() -> bytes:
    whole = decision(ending=".").replace("PHÓ CHỦ TỊCH", "Phó Chủ tịch")
    return package(whole)


@document()
def decision_with_attached_regulation() -> bytes:
    attached = (
        next_section(sheet())
        + head("", "ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ", "", gap=25)
        + centred("QUY CHẾ", 14, bold=True)
        + centred("Công tác văn thư, lưu trữ của cơ quan", 14, bold=True)
        + centred(
            "(Ban hành kèm theo Quyết định số 305/QĐ-UBND ngày 15/4/2024 của UBND tỉnh)", 14, italic=True
        )
        + centred("Chương I", 14, bold=True)
        + centred("QUY ĐỊNH CHUNG", 14, bold=True, after=6)
        + prose("Điều 1. Phạm vi điều chỉnh", bold=True)
        + prose("Quy chế này quy định về công tác văn thư, lưu trữ của cơ quan.")
    )
    return package(decision() + attached, sheet(start=1))


# --- reports, plans, notices, proposals ------------------------------------------------------------------


@document()
def report_as_it_should_be() -> bytes:
    return package(report())


NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    + "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr><w:rPr>{look}</w:rPr></w:lvl>'
        for n, (form, text, look) in enumerate(
            (("upperRoman", "%1.", "<w:b/>"), ("decimal", "%2.", "<w:b/>"), ("lowerLetter", "%3)", ""),
             ("bullet", "-", ""))
        )
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)  # fmt: skip


def numbered(text: str, level: int, **look) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return par(text, align="both", after=6, size=14, more=properties, **look)


@document()
def report_with_automatic_numbers() -> bytes:
    body = (
        prose(LONG + ":") + numbered("KẾT QUẢ THỰC HIỆN", 0, bold=True) + numbered("Công tác chỉ đạo", 1, bold=True)
        + numbered("Ưu điểm", 2) + numbered("Đã ban hành đủ các kế hoạch của năm theo quy định;", 3)
        + numbered("Đã tự kiểm tra 06 đơn vị trực thuộc.", 3) + numbered("Hạn chế", 2)
        + prose("Việc lập hồ sơ điện tử còn chậm.") + numbered("PHƯƠNG HƯỚNG", 0, bold=True)
    )  # fmt: skip
    return package(report(body=body), parts={"numbering": NUMBERING})


@document("body.section")
def report_with_small_roman_headings() -> bytes:
    body = prose(LONG + ":") + heading("I. Kết quả thực hiện") + prose("Kết quả cụ thể như sau.")
    return package(report(body=body))


@document("body.text", "body.indent")
def report_left_aligned_without_indent() -> bytes:
    return package(report(body=prose(LONG + ".", LONG + ".", align="left", first=0)))


@document("body.spacing")
def report_without_air() -> bytes:
    return package(
        report(body=prose(LONG + ".", LONG + ".", after=0, line=1.0), last=prose("Kết thúc./.", after=0))
    )


@document("body.part")
def report_with_part_and_title_on_one_line() -> bytes:
    body = (
        prose(LONG + ".") + centred("Phần I. KẾT QUẢ THỰC HIỆN", 14, bold=True, after=6) + prose(LONG + ".")
    )
    return package(report(body=body))


@document()
def report_with_parts() -> bytes:
    body = (
        centred("Phần thứ nhất", 14, bold=True) + centred("KẾT QUẢ THỰC HIỆN", 14, bold=True, after=6)
        + prose(LONG + ".") + centred("Phần thứ hai", 14, bold=True) + centred("PHƯƠNG HƯỚNG", 14, bold=True, after=6)
        + prose(LONG + ".")
    )  # fmt: skip
    return package(report(body=body))


@document("title.type", "title.subject")
def report_with_a_big_title_made_of_small_letters() -> bytes:
    kind = centred("BÁO CÁO", 16, bold=True, before=18)
    return package(
        report(title=kind + centred("KẾT QUẢ CẢI CÁCH HÀNH CHÍNH QUÝ I", 14, bold=True) + rule(60, 60))
    )


@document("title.subject", "head.issuer", "head.motto")
def report_with_underlined_words_instead_of_rules() -> bytes:
    line = '<w:u w:val="single"/>'
    left = centred("UBND TỈNH SƠN HÀ", 13) + par(run("SỞ NỘI VỤ", 13, bold=True, more=line), align="center")
    right = centred(COUNTRY, 13, bold=True) + par(run(MOTTO, 14, bold=True, more=line), align="center")
    whole = table([[left, right], [centred("Số: 12/BC-SNV", 13), centred("Sơn Hà, ngày 15 tháng 4 năm 2024", 14,
                                                                         italic=True)]], (70, 95))  # fmt: skip
    return package(report(head=whole, title=centred("BÁO CÁO", 14, bold=True, before=18)
                          + centred("Kết quả cải cách hành chính", 14, bold=True, after=12)))  # fmt: skip


@document()
def proposal_addressed_under_its_title() -> bytes:
    whole = title("TỜ TRÌNH", "Về việc ban hành Kế hoạch kiểm tra năm 2024")
    whole += centred("Kính gửi: Ủy ban nhân dân tỉnh Sơn Hà", 14, before=6, after=6)
    return package(head(number="Số: 09/TTr-SNV") + whole + prose(LONG + ".") + last() + closing())


ANNEX = (
    centred("Phụ lục I", 14, bold=True) + centred("DANH SÁCH ĐƠN VỊ ĐƯỢC KIỂM TRA", 14, bold=True)
    + centred("(Kèm theo Kế hoạch số 12/KH-SNV ngày 15 tháng 4 năm 2024 của Sở Nội vụ)", 14, italic=True)
    + table([[par("TT", size=12), par("Đơn vị", size=12)], [par("1", size=12), par("Sở Tài chính", size=12)]],
            (20, 200), borders=True)
)  # fmt: skip


def plan(second: str, sect: str) -> bytes:
    whole = head(number="Số: 12/KH-SNV") + title("KẾ HOẠCH", "Kiểm tra cải cách hành chính năm 2024")
    whole += bases("Căn cứ Quyết định số 305/QĐ-UBND ngày 15 tháng 4 năm 2024 của Ủy ban nhân dân tỉnh.")
    body = whole + prose(LONG + ".") + last("Yêu cầu các đơn vị nghiêm túc thực hiện./.") + closing()
    sides = next_section(sheet()) + ANNEX + next_section(sheet(landscape=True, start=1)) + second
    return package(body + sides, sect)


@document()
def plan_with_two_landscape_annexes() -> bytes:
    return plan(ANNEX.replace("Phụ lục I", "Phụ lục II"), sheet(landscape=True, start=1))


@document("annex.word", "annex.title", "annex.ref")
def plan_with_an_annex_named_in_arabic() -> bytes:
    poor = centred("PHỤ LỤC 2", 14, bold=True) + centred("Danh sách đơn vị", 14, bold=True)
    return plan(poor + centred("(Kèm theo Kế hoạch của Sở)", 14, italic=True) + ANNEX[ANNEX.index("<w:tbl>"):],
                sheet(landscape=True, start=1))  # fmt: skip


@document("page.size", "page.margins")
def report_on_american_paper() -> bytes:
    return package(report(), sheet(size=(215.9, 279.4), top=25.4, bottom=25.4, left=25.4, right=25.4))


@document("page.margins")
def report_with_a_gutter() -> bytes:
    return package(report(), sheet(left=25).replace('w:gutter="0"', f'w:gutter="{mm(12)}"'))


# --- minutes ---------------------------------------------------------------------------------------------


def minutes(names: str) -> str:
    no_date = table(
        zip(left_head("UBND TỈNH SƠN HÀ", "ĐOÀN KIỂM TRA", "", gap=26), right_head(""), strict=True), (70, 95)
    )
    return (
        no_date + title("BIÊN BẢN", "Kiểm tra công tác cải cách hành chính tại huyện An Trạch")
        + prose("Thời gian bắt đầu: 08 giờ 00 phút, ngày 15 tháng 4 năm 2024.", "Địa điểm: Ủy ban nhân dân huyện.",
                "Thành phần tham dự gồm:", "- Ông Trần Văn Bình, Trưởng đoàn;", "Nội dung: " + LONG + ".")
        + last("Biên bản kết thúc vào 11 giờ 30 phút cùng ngày, được lập thành 03 bản có giá trị như nhau./.") + names
    )  # fmt: skip


def three_columns(**look) -> str:
    people = (
        ("THƯ KÝ", "Lê Thị Hoa"),
        ("ĐẠI DIỆN ĐƠN VỊ", "Phạm Minh Đức"),
        ("TRƯỞNG ĐOÀN", "Trần Văn Bình"),
    )
    cells = [
        centred(office, 14, bold=True) + centred("(Ký, ghi rõ họ tên)", 13, italic=True) + par() * 4
        + centred(name, **{"size": 14, "bold": True, **look}) for office, name in people
    ]  # fmt: skip
    return table([cells], (55, 55, 55))


@document()
def minutes_with_three_signatures() -> bytes:
    return package(minutes(three_columns()))


@document()
def minutes_with_offices_and_names_in_rows_of_their_own() -> bytes:
    offices = [centred(x, 14, bold=True) for x in ("THƯ KÝ", "ĐẠI DIỆN ĐƠN VỊ", "TRƯỞNG ĐOÀN")]
    names = [centred(x, 14, bold=True) for x in ("Lê Thị Hoa", "Phạm Minh Đức", "Trần Văn Bình")]
    return package(minutes(table([offices, [par() * 4] * 3, names], (55, 55, 55))))


@document("sign.name")
def minutes_with_thin_names() -> bytes:
    return package(minutes(three_columns(bold=False)))


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


OFFICE = Path(__file__).parent / "files"
_OFFICE_FAULTS = {"notice": frozenset({"head.motto", "head.issuer", "title.subject"})}  # HTML draws no rules
_OFFICE_FAULTS |= {each.name: each.faults for each in DOCUMENTS}
DOCUMENTS += [
    UnitDocument(f"libreoffice_{file.stem}", file.read_bytes, _OFFICE_FAULTS[file.stem.partition("-")[2]])
    for file in sorted(OFFICE.glob("*.docx"))
]
