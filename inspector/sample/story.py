"""The sample visit's story: who came, whom they saw, what they concluded. Every unit and person is made up.

The answers stand in `answers.csv` beside this file. Points come out as 81,75 (CCHC) and 71,17 (VTLT); a test holds them.
"""

from dataclasses import dataclass
from datetime import date

YEAR = "Năm 2020"
MONTHS = "9 tháng đầu năm 2021"
PERIODS = {"20": YEAR, "21": MONTHS, "": ""}

VISIT = {
    "unit": "Bộ Chỉ huy Quân sự tỉnh Sơn Hà",
    "unit_short": "Bộ CHQS tỉnh Sơn Hà",
    "superior_body": "QUÂN KHU Z",
    "issuing_body": "ĐOÀN KIỂM TRA CCHC VÀ VTLT",
    "unit_location": "Sở chỉ huy Bộ Chỉ huy Quân sự tỉnh Sơn Hà",
    "periods": [YEAR, MONTHS],
    "has_previous": True,
    "previous_note": "Lần kiểm tra năm 2019 nêu 06 yêu cầu, đơn vị đã khắc phục (Báo cáo số 388/BC-BCH ngày 17/3/2020).",
    "plan_number": "2034/KH-BTL",
    "plan_date": date(2021, 8, 24),
    "decision_number": "1187/QĐ-BTL",
    "decision_date": date(2021, 9, 17),
    "decision_issuer": "Tư lệnh Quân khu Z",
    "decision_subject": "kiểm tra công tác cải cách hành chính và văn thư, lưu trữ năm 2021",
    "self_report_number": "1562/BC-BCH",
    "self_report_date": date(2021, 9, 30),
    "starts_at": "2021-10-07T08:00",
    "ends_at": "2021-10-08T16:45",
    "minutes_signed_at": "2021-10-08T16:45",
    "result_report_number": "04/BC-ĐKT",
    "result_report_date": date(2021, 10, 12),
    "document_type": "TB",
    "document_number": "05",
    "document_symbol": "TB-ĐKT",
    "document_date": date(2021, 10, 15),
    "document_place": "An Trạch",
    "document_subject": "kết luận kiểm tra công tác cải cách hành chính và văn thư, lưu trữ "
    "tại Bộ Chỉ huy Quân sự tỉnh Sơn Hà",
    "signer_authority": "TRƯỞNG ĐOÀN",
    "signer_office": "PHÓ TƯ LỆNH QUÂN KHU Z",
    "signer_name": "Thiếu tướng Ngô Viễn Khê",
    "report_to": "Bộ Tư lệnh (qua Văn phòng)",
    "report_deadline": date(2022, 1, 14),
    "recipients": [
        "Thủ trưởng Bộ Tư lệnh (để báo cáo)",
        "Bộ CHQS tỉnh Sơn Hà",
        "Thành viên Đoàn kiểm tra",
    ],
    "archive_mark": "VT, ĐKT. ĐTÂ08",
    "overview": "Bộ Chỉ huy Quân sự tỉnh Sơn Hà có 04 phòng, Ban Hành chính và các ban chỉ huy quân sự cấp huyện trực "
    "thuộc. Trong thời kỳ kiểm tra, đơn vị vừa thực hiện nhiệm vụ thường xuyên, vừa tham gia phòng, chống dịch Covid-19; "
    "Đảng ủy, chỉ huy các cấp đã quan tâm lãnh đạo, chỉ đạo công tác cải cách hành chính và văn thư, lưu trữ.",
}


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """One name of the story, in protocol order."""

    side: str
    role: str
    rank: str
    name: str
    office: str


PEOPLE = (
    SamplePerson("team", "team_head", "Thiếu tướng", "Ngô Viễn Khê", "Phó Tư lệnh"),
    SamplePerson("team", "team_deputy", "Đại tá", "Đỗ Hạc Niên", "Phó Tham mưu trưởng"),
    SamplePerson("team", "member", "Thượng tá", "Lã Bình Nguyên", "Trưởng phòng Cải cách hành chính"),
    SamplePerson("team", "member", "Trung tá", "Âu Thị Diệp Chi", "Trưởng ban Bảo mật - Lưu trữ"),
    SamplePerson("team", "member", "Trung tá", "Quách Đăng Phổ", "Trợ lý Pháp chế"),
    SamplePerson("team", "member", "Thiếu tá", "Ninh Trọng Khoát", "Trợ lý Công nghệ thông tin"),
    SamplePerson("team", "secretary", "Đại úy", "Đàm Thụy Ân", "Trợ lý Văn phòng"),
    SamplePerson("unit", "unit_commander", "Đại tá", "Vi Lương Thạch", "Chỉ huy trưởng"),
    SamplePerson("unit", "unit_commander", "Đại tá", "Giáp Tường Vân", "Chính ủy"),
    SamplePerson(
        "unit",
        "unit_staff",
        "Thượng tá",
        "Cù Nhật Thăng",
        "Tham mưu trưởng, Trưởng Ban Chỉ đạo cải cách hành chính",
    ),
    SamplePerson("unit", "unit_staff", "Thiếu tá", "Mạc Hồng Lam", "Trưởng ban Hành chính"),
    SamplePerson("unit", "unit_staff", "Thượng úy QNCN", "Lỗ Ánh Tuyết", "nhân viên văn thư"),
)


@dataclass(frozen=True, slots=True)
class SampleStrength:
    """Ư1 – Ư4."""

    checklist: str
    criteria: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class SampleShortcoming:
    """H1 – H8, each with its cause, its requirement and what the unit said."""

    checklist: str
    criteria: tuple[str, ...]
    text: str
    cause: str
    requirement: str
    owner: str
    deadline: date
    supporting: str = ""
    explanation: str = "Đơn vị thống nhất với nhận định của Đoàn kiểm tra."
    agreed: str = "agreed"


STRENGTHS = (
    SampleStrength(
        "cchc",
        ("CC.I.1",),
        "Ban Chỉ đạo CCHC được kiện toàn kịp thời tại 02 quyết định (năm 2020 và năm 2021), gồm 13 đồng chí, "
        "đúng, đủ thành phần.",
    ),
    SampleStrength(
        "cchc",
        ("CC.III.6",),
        "Hồ sơ TTHC được giải quyết đúng hạn: năm 2020 đạt 1.248/1.262 hồ sơ (98,9%); 9 tháng đầu năm 2021 đạt "
        "873/881 hồ sơ (99,1%).",
    ),
    SampleStrength(
        "cchc",
        ("CC.III.8",),
        "Chế độ báo cáo định kỳ được rà soát, giảm từ 46 xuống còn 35 loại (giảm 23,9%).",
    ),
    SampleStrength(
        "cchc",
        ("CC.VII.4",),
        "Văn bản đi không mật gửi qua mạng tăng từ 46,6% lên 80,9%, tăng 34,3 điểm phần trăm.",
    ),
)

SHORTCOMINGS = (
    SampleShortcoming(
        "cchc",
        ("CC.I.6", "CC.I.7"),
        "Công tác tuyên truyền 9 tháng đầu năm 2021 mới thực hiện 03 hình thức; có 46/60 đồng chí (76,7%) trả lời đạt "
        "qua phiếu hỏi.",
        "Ảnh hưởng của dịch Covid-19; nội dung tuyên truyền chưa phân theo đối tượng.",
        "Đổi mới nội dung, hình thức tuyên truyền sát từng đối tượng, tạo chuyển biến rõ về nhận thức.",
        "Phòng Chính trị",
        date(2021, 12, 31),
    ),
    SampleShortcoming(
        "cchc",
        ("CC.II.3", "CC.II.4"),
        "Qua rà soát, mới xử lý 11/16 văn bản nội bộ phải sửa đổi, thay thế, bãi bỏ (68,8%); danh mục còn hiệu lực đã "
        "lập nhưng chưa công bố.",
        "Thiếu phân công cơ quan chủ trì xử lý từng văn bản sau rà soát.",
        "Hoàn thành rà soát, hệ thống hóa, công bố danh mục.",
        "Phòng Tham mưu",
        date(2021, 11, 30),
    ),
    SampleShortcoming(
        "cchc",
        ("CC.III.4",),
        "Mới niêm yết đúng 17/21 TTHC (81,0%); 04 thủ tục chưa cập nhật.",
        "Cán bộ đầu mối chưa kịp thời cập nhật quyết định công bố.",
        "Niêm yết đủ, công khai, minh bạch.",
        "Phòng Tham mưu",
        date(2021, 10, 29),
        supporting="Phòng Chính trị",
        explanation="02 thủ tục mới có quyết định công bố ngày 01/10/2021; Đoàn kiểm tra giữ nguyên nhận định.",
        agreed="disputed",
    ),
    SampleShortcoming(
        "cchc",
        ("CC.V.1", "VT.II.3"),
        "Cán bộ được tập huấn CCHC đạt thấp: năm 2020 là 74/118 (62,7%), 9 tháng đầu năm 2021 là 71/118 (60,2%).",
        "Giãn cách xã hội, chưa kịp chuyển sang tập huấn trực tuyến.",
        "Mở lớp cho 47 đồng chí chưa được tập huấn, gồm cả nghiệp vụ VTLT.",
        "Phòng Tham mưu",
        date(2021, 12, 24),
    ),
    SampleShortcoming(
        "cchc",
        ("CC.VII.3", "VT.X.2"),
        "Còn 36/132 vị trí chưa có máy tính nối mạng; văn bản ký số mới đạt 507/1.004 (50,5%).",
        "Kinh phí phân bổ chậm.",
        "Lập kế hoạch đầu tư hạ tầng, ký số toàn bộ văn bản đi không mật.",
        "Phòng Tham mưu",
        date(2022, 3, 31),
        supporting="Phòng Hậu cần, Phòng Kỹ thuật",
    ),
    SampleShortcoming(
        "vtlt",
        ("VT.III.2", "VT.I.1"),
        "Năm 2020 có 07/30 văn bản mẫu sai thể thức (23,3%), 9 tháng đầu năm 2021 có 04/30 (13,3%); quy chế VTLT chưa "
        "cập nhật theo Nghị định số 30/2020/NĐ-CP.",
        "Việc soát văn bản trước khi trình ký chưa kỹ.",
        "Sửa đổi quy chế; soát thể thức trước khi trình ký.",
        "Ban Hành chính",
        date(2021, 11, 5),
    ),
    SampleShortcoming(
        "vtlt",
        ("VT.VI.1", "VT.VI.4"),
        "Danh mục hồ sơ năm 2021 ban hành ngày 19/3/2021, chậm; hồ sơ nộp lưu đúng hạn đạt 62,1% và 69,3%.",
        "Chỉ huy cơ quan chưa thường xuyên đôn đốc.",
        "Ban hành danh mục hồ sơ năm 2022 trong tháng 01; nộp lưu dứt điểm hồ sơ đến hạn.",
        "Ban Hành chính",
        date(2022, 1, 28),
    ),
    SampleShortcoming(
        "vtlt",
        ("VT.VII.1", "VT.VII.3"),
        "Kho lưu trữ thiếu máy hút ẩm, bình chữa cháy quá hạn kiểm định; mới chỉnh lý 46/78 mét giá (59,0%).",
        "Chưa lập dự toán riêng cho lưu trữ.",
        "Bổ sung thiết bị; lập kế hoạch chỉnh lý 32 mét giá còn lại.",
        "Phòng Hậu cần",
        date(2022, 6, 30),
    ),
)

# A typed score: the bonus of the only criterion that carries one.
BONUS = {"CC.VII.8": "0.5"}
