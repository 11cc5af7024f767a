"""Letters, decisions, reports, plans and minutes of a unit, each with the rules that it breaks."""

from tests.report.layout.raw_docx import centred, mm, next_section, package, par, rule, run, sheet, table
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
    report,
    right_head,
    title,
)

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
