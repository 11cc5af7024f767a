"""The official layout rules by id: what each is about and what it asks, in the words that people read.

Source: Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, Phụ lục I (thể thức, kỹ thuật trình
bày) and Phụ lục III (mẫu trình bày). docs/layout-rules.md says the same at more length.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule held against one document. `found`, `expected` are short facts in Vietnamese, the language of the rules.

    `place` quotes the words or names the section where the first fault stands. A rule about something that the document
    does not have and need not have is `ok` with `found` «không có».
    """

    rule: str
    ok: bool
    found: str
    expected: str
    place: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule is about (`element`) and what it asks (`expected`)."""

    id: str
    element: str
    expected: str


ABSENT = "không có"

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        Rule("page.size", "Khổ giấy", "A4 dọc 210 × 297 mm; phần có bảng rộng có thể để ngang"),
        Rule("page.margins", "Lề trang", "trên 20–25, dưới 20–25, trái 30–35, phải 15–20 mm"),
        Rule(
            "page.number",
            "Số trang",
            "từ 1, chữ số Ả Rập, cỡ 13–14, đứng, giữa lề trên, không hiện ở trang đầu; mỗi phụ lục đánh số riêng",
        ),
        Rule("font.family", "Phông chữ", "Times New Roman, màu đen"),
        Rule("head.country", "Quốc hiệu", "phía trên bên phải trang đầu, chữ in hoa, cỡ 12–13, đứng, đậm"),
        Rule(
            "head.motto",
            "Tiêu ngữ",
            "«Độc lập - Tự do - Hạnh phúc» canh giữa dưới Quốc hiệu, chữ in thường, cỡ 13–14, đứng, đậm, "
            "cách dòng đơn, gạch nối có cách chữ; kẻ liền bên dưới dài bằng dòng chữ",
        ),
        Rule(
            "head.parent", "Tên cơ quan chủ quản trực tiếp", "bên trái, chữ in hoa, cỡ 12–13, đứng, không đậm"
        ),
        Rule(
            "head.issuer",
            "Tên cơ quan ban hành",
            "canh giữa dưới cơ quan chủ quản, chữ in hoa, cỡ 12–13, đứng, đậm; kẻ liền bên dưới dài "
            "1/3–1/2 dòng chữ, cân giữa",
        ),
        Rule(
            "head.number",
            "Số, ký hiệu",
            "canh giữa dưới tên cơ quan, cỡ 13, đứng; «Số:», số dưới 10 có số 0 phía trước, «/» giữa số và ký hiệu, "
            "«-» giữa các nhóm, không cách chữ",
        ),
        Rule(
            "head.place_date",
            "Địa danh, thời gian",
            "bên phải, cùng hàng với số, canh giữa dưới Tiêu ngữ, cỡ 13–14, nghiêng; sau địa danh có dấu phẩy; ngày "
            "nhỏ hơn 10, tháng 1, 2 có số 0 phía trước",
        ),
        Rule("title.type", "Tên loại văn bản", "canh giữa, chữ in hoa, cỡ 13–14, đứng, đậm"),
        Rule(
            "title.subject",
            "Trích yếu nội dung",
            "canh giữa dưới tên loại, chữ in thường, cỡ 13–14, đứng, đậm; kẻ liền bên dưới dài 1/3–1/2 dòng chữ",
        ),
        Rule(
            "body.basis",
            "Căn cứ ban hành",
            "chữ in thường, nghiêng, cỡ 13–14; mỗi căn cứ một dòng, cuối dòng «;», dòng cuối «.» hoặc «,»",
        ),
        Rule("body.text", "Nội dung", "chữ in thường, đứng, cỡ 13–14 thống nhất, canh đều hai lề"),
        Rule("body.indent", "Lùi đầu dòng", "10 hoặc 12,7 mm"),
        Rule("body.spacing", "Khoảng cách", "giữa các đoạn ít nhất 6 pt; dòng đơn đến 1,5"),
        Rule(
            "body.part",
            "Phần, chương",
            "từ «Phần», «Chương» và số La Mã thành dòng riêng, canh giữa, chữ in thường, cỡ 13–14, đậm; tiêu đề ngay "
            "dưới, canh giữa, chữ in hoa, cỡ 13–14, đậm",
        ),
        Rule(
            "body.section",
            "Đề mục",
            "I., II. chữ in hoa, cỡ 13–14, đậm; 1., 2. chữ in thường, đậm; a), b) chữ đứng",
        ),
        Rule("body.end", "Kết thúc văn bản", "«./.»"),
        Rule(
            "sign.authority",
            "Quyền hạn, chức vụ người ký",
            "bên phải, canh giữa trong khối, chữ in hoa, cỡ 13–14, đứng, đậm",
        ),
        Rule("sign.name", "Họ và tên người ký", "canh giữa dưới chức vụ, chữ in thường, cỡ 13–14, đứng, đậm"),
        Rule(
            "recipients.word",
            "Từ «Nơi nhận»",
            "bên trái, ngang hàng với quyền hạn, chức vụ người ký, cỡ 12, nghiêng, đậm",
        ),
        Rule(
            "recipients.list",
            "Danh sách nơi nhận",
            "cỡ 11, đứng; mỗi nơi một dòng, đầu dòng «-», cuối dòng «;», dòng cuối «- Lưu: VT, …» có dấu chấm",
        ),
        Rule(
            "annex.word",
            "Từ «Phụ lục»",
            "dòng riêng, canh giữa, chữ in thường, cỡ 14, đậm; từ hai phụ lục trở lên ghi số La Mã",
        ),
        Rule("annex.title", "Tên phụ lục", "canh giữa, chữ in hoa, cỡ 13–14, đậm"),
        Rule(
            "annex.ref",
            "Chỉ dẫn kèm theo",
            "«(Kèm theo … số … ngày … của …)» canh giữa dưới tên phụ lục, chữ in thường, cỡ 13–14, nghiêng",
        ),
        Rule(
            "mark.secrecy",
            "Dấu chỉ độ mật",
            "dưới số, ký hiệu; chữ in hoa, cỡ 13–14, đậm, trong khung nét đơn",
        ),
        Rule(
            "mark.urgency",
            "Dấu chỉ độ khẩn",
            "bên trái, dưới dấu độ mật; chữ in hoa, cỡ 13–14, đậm, trong khung nét đơn KHẨN 20 × 8, HỎA TỐC 30 × 8, "
            "THƯỢNG KHẨN 40 × 8 mm",
        ),
        Rule(
            "mark.circulation", "Chỉ dẫn phạm vi lưu hành", "chữ in hoa, cỡ 13–14, đậm, trong khung nét đơn"
        ),
        Rule(
            "foot.drafter",
            "Ký hiệu người soạn thảo, số bản",
            "sau nơi nhận, chữ in hoa và chữ số Ả Rập, cỡ 11",
        ),
    )
}
