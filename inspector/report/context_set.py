"""What the documents beside the conclusion print: part of the tree in context.py, each field said in words."""

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class SignerFields:
    """Who signs."""

    authority: Annotated[str, "Quyền hạn của người ký"]
    office: Annotated[str, "Chức vụ của người ký; trống nếu không ghi"]
    name: Annotated[str, "Cấp bậc, họ tên người ký"]


@dataclass(frozen=True, slots=True)
class SignaturesFields:
    """The columns of a record that several people sign."""

    secretary: Annotated[SignerFields, "Thư ký"]
    unit: Annotated[SignerFields, "Đại diện đơn vị được kiểm tra"]
    head: Annotated[SignerFields, "Trưởng đoàn"]
    giver: Annotated[SignerFields, "Bên giao"]
    receiver: Annotated[SignerFields, "Bên nhận"]


@dataclass(frozen=True, slots=True)
class AddresseesFields:
    """«Kính gửi»; both are empty where the document has none."""

    name: Annotated[str, "Nơi gửi, viết trong câu"]
    one: Annotated[str, "Dòng «Kính gửi: …» khi gửi một nơi; trống khi gửi nhiều nơi"]
    several: Annotated[str, "«Kính gửi:» và từng nơi một dòng khi gửi nhiều nơi; trống khi gửi một nơi"]


@dataclass(frozen=True, slots=True)
class TallyLine:
    """How the criteria of one section came out."""

    number: Annotated[str, "Số La Mã của phần; trống ở dòng cộng"]
    title: Annotated[str, "Tên phần"]
    asked: Annotated[str, "Số nội dung phải kiểm tra"]
    met: Annotated[str, "Số nội dung đạt"]
    partly: Annotated[str, "Số nội dung đạt một phần"]
    not_met: Annotated[str, "Số nội dung không đạt"]
    other: Annotated[str, "Số nội dung không áp dụng hoặc chưa kiểm tra"]


@dataclass(frozen=True, slots=True)
class TallyFields:
    """The results of one checklist, counted."""

    number: Annotated[str, "Số thứ tự của danh mục"]
    title: Annotated[str, "Tên lĩnh vực"]
    sentence: Annotated[str, "Câu nêu số nội dung đã kiểm tra và kết quả"]
    sections: Annotated[tuple[TallyLine, ...], "Từng phần của danh mục"]
    total: Annotated[TallyLine, "Dòng cộng"]


@dataclass(frozen=True, slots=True)
class RemarkFields:
    """One shortcoming as the minutes have it, with what the unit says."""

    number: Annotated[str, "Số thứ tự"]
    text: Annotated[str, "Nội dung hạn chế, đã có số ảnh"]
    explanation: Annotated[str, "Ý kiến giải trình của đơn vị"]
    agreed: Annotated[str, "Thống nhất hoặc Không thống nhất"]


@dataclass(frozen=True, slots=True)
class MinutesFields:
    """The minutes, made on the spot."""

    opened_at: Annotated[str, "Giờ bắt đầu"]
    opened_on: Annotated[str, "Ngày bắt đầu"]
    place: Annotated[str, "Nơi lập biên bản"]
    closed_at: Annotated[str, "Giờ kết thúc"]
    closed_on: Annotated[str, "Ngày kết thúc: «cùng ngày» hoặc ngày, tháng, năm"]
    chair: Annotated[str, "Người chủ trì: cấp bậc, họ tên, chức vụ"]
    secretary: Annotated[str, "Thư ký: cấp bậc, họ tên, chức vụ"]
    content: Annotated[tuple[str, ...], "Các đoạn nêu việc đã làm, theo trình tự"]
    tallies: Annotated[tuple[TallyFields, ...], "Kết quả từng danh mục, đếm theo phần"]
    remarks: Annotated[tuple[RemarkFields, ...], "Từng hạn chế kèm ý kiến của đơn vị"]
    proposals: Annotated[tuple[str, ...], "Kiến nghị của đơn vị"]
    copies: Annotated[str, "Số bản"]


@dataclass(frozen=True, slots=True)
class FaultFields:
    """One fault of a sample."""

    check: Annotated[str, "Lỗi"]
    count: Annotated[str, "Số văn bản mắc lỗi"]


@dataclass(frozen=True, slots=True)
class SampledFields:
    """One file of a sample."""

    number: Annotated[str, "Số thứ tự trong sổ"]
    place: Annotated[str, "Số trong danh sách được rút; trống nếu không có"]
    name: Annotated[str, "Tên, số ký hiệu văn bản; trống nếu không ghi"]
    result: Annotated[str, "Đạt, Không đạt, Không tính hoặc Chưa xem"]
    faults: Annotated[str, "Các lỗi, cách nhau bằng dấu chấm phẩy"]
    note: Annotated[str, "Ghi chú"]


@dataclass(frozen=True, slots=True)
class SampleFields:
    """The register of one sample: what it came to, and its files."""

    number: Annotated[str, "Số thứ tự của sổ"]
    criterion: Annotated[str, "Nội dung kiểm tra"]
    period: Annotated[str, "Thời kỳ viết trong câu; trống nếu không chia thời kỳ"]
    subject: Annotated[str, "Đối tượng rút mẫu, ví dụ «văn bản»"]
    method: Annotated[str, "Cách rút mẫu; trống nếu không ghi"]
    seed: Annotated[str, "Số khởi đầu của lần rút ngẫu nhiên; trống nếu không rút bằng máy"]
    population: Annotated[str, "Tổng số; trống nếu không ghi"]
    size: Annotated[str, "Số đã kiểm tra"]
    defects: Annotated[str, "Số sai"]
    sound: Annotated[str, "Số đạt"]
    defect_share: Annotated[str, "Tỷ lệ sai trên số đã kiểm tra"]
    sentence: Annotated[str, "Câu nêu thời kỳ, kết quả, lỗi hay gặp"]
    faults: Annotated[tuple[FaultFields, ...], "Từng lỗi, hay gặp nhất trước"]
    files: Annotated[tuple[SampledFields, ...], "Từng văn bản của mẫu"]


@dataclass(frozen=True, slots=True)
class EarlierRequirement:
    """One requirement of the unit's last visits, and what became of it."""

    number: Annotated[str, "Số thứ tự"]
    text: Annotated[str, "Nội dung yêu cầu lần trước"]
    owner: Annotated[str, "Cơ quan, đơn vị chủ trì; trống nếu không có"]
    deadline: Annotated[str, "Thời hạn đã giao; trống nếu không có"]
    document: Annotated[str, "Văn bản đã nêu yêu cầu"]
    state: Annotated[str, "Kết quả khắc phục: đã khắc phục, khắc phục một phần, chưa khắc phục…"]
    note: Annotated[str, "Ghi chú của Đoàn kiểm tra; trống nếu không có"]


@dataclass(frozen=True, slots=True)
class FollowUpFields:
    """What became of last time's requirements."""

    sentence: Annotated[
        str, "Câu tổng hợp: bao nhiêu yêu cầu đã khắc phục; trống nếu chưa kiểm tra yêu cầu nào"
    ]
    requirements: Annotated[tuple[EarlierRequirement, ...], "Từng yêu cầu đã kiểm tra lại"]


@dataclass(frozen=True, slots=True)
class FigureFields:
    """A criterion's figure in one period."""

    period: Annotated[str, "Thời kỳ"]
    value: Annotated[str, "Số liệu đoàn đã xác minh"]
    share: Annotated[str, "Tỷ lệ phần trăm; «–» nếu không phải tỷ lệ"]
    change: Annotated[str, "Tăng, giảm so với thời kỳ trước"]
    change_share: Annotated[str, "Tăng, giảm theo phần trăm; với tỷ lệ là điểm phần trăm"]
    reported: Annotated[str, "Số liệu đơn vị báo cáo, kèm tỷ lệ; trống nếu không ghi"] = ""
    seen: Annotated[str, "Số liệu chỉ thấy trong mẫu, kèm tỷ lệ; trống nếu không ghi"] = ""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A criterion with its figures."""

    number: Annotated[str, "Số thứ tự trong phần"]
    text: Annotated[str, "Nội dung kiểm tra"]
    periods: Annotated[tuple[FigureFields, ...], "Số liệu từng thời kỳ"]


@dataclass(frozen=True, slots=True)
class FigureSection:
    """A section's figures."""

    number: Annotated[str, "Số La Mã của phần"]
    title: Annotated[str, "Tên phần"]
    rows: Annotated[tuple[FigureRow, ...], "Từng nội dung có số liệu"]


@dataclass(frozen=True, slots=True)
class FiguresFields:
    """A checklist's figures."""

    number: Annotated[str, "Số thứ tự của danh mục"]
    title: Annotated[str, "Tên lĩnh vực"]
    sections: Annotated[tuple[FigureSection, ...], "Từng phần có số liệu"]
    change_title: Annotated[str, "Đầu cột tăng, giảm; trống nếu không có hai thời kỳ để so sánh"]


@dataclass(frozen=True, slots=True)
class WantedFields:
    """One thing that the unit is asked to hand over."""

    number: Annotated[str, "Số thứ tự"]
    title: Annotated[str, "Tên hồ sơ, tài liệu"]
    purpose: Annotated[str, "Nội dung kiểm tra mà hồ sơ phục vụ"]
    periods: Annotated[str, "Thời kỳ"]
    form: Annotated[str, "Bản gốc, bản sao hay xem tại chỗ"]
    due: Annotated[str, "Thời hạn cung cấp"]


@dataclass(frozen=True, slots=True)
class WantedSection:
    """What a section asks for."""

    title: Annotated[str, "Tên phần"]
    rows: Annotated[tuple[WantedFields, ...], "Từng hồ sơ, tài liệu"]


@dataclass(frozen=True, slots=True)
class RequestFields:
    """The request for documents."""

    basis: Annotated[str, "Căn cứ: quyết định kiểm tra"]
    due: Annotated[str, "Thời hạn: giờ và ngày"]
    requester: Annotated[str, "Người yêu cầu: cấp bậc, họ tên, chức vụ"]
    receiver: Annotated[str, "Người nhận yêu cầu"]
    sections: Annotated[tuple[WantedSection, ...], "Hồ sơ cần cung cấp, theo phần"]


@dataclass(frozen=True, slots=True)
class HandedFields:
    """One document that was handed over."""

    number: Annotated[str, "Số thứ tự"]
    symbol: Annotated[str, "Số, ký hiệu"]
    date: Annotated[str, "Ngày của tài liệu"]
    subject: Annotated[str, "Trích yếu"]
    sheets: Annotated[str, "Số tờ"]
    state: Annotated[str, "Tình trạng"]
    returned: Annotated[str, "Ngày trả lại; trống nếu chưa trả"]


@dataclass(frozen=True, slots=True)
class HandoverFields:
    """The record of documents handed over."""

    opened: Annotated[str, "Giờ và ngày giao nhận"]
    place: Annotated[str, "Nơi giao nhận"]
    giver: Annotated[str, "Bên giao: cấp bậc, họ tên, chức vụ"]
    receiver: Annotated[str, "Bên nhận: cấp bậc, họ tên, chức vụ"]
    items: Annotated[tuple[HandedFields, ...], "Từng hồ sơ, tài liệu"]
    total: Annotated[str, "Tổng số bằng số và bằng chữ"]
    returned: Annotated[str, "Câu nêu số đã trả lại"]
    copies: Annotated[str, "Số bản"]


@dataclass(frozen=True, slots=True)
class OverdueFields:
    """One requirement past its deadline."""

    number: Annotated[str, "Số thứ tự"]
    text: Annotated[str, "Nội dung yêu cầu"]
    owner: Annotated[str, "Chủ trì, phối hợp"]
    deadline: Annotated[str, "Thời hạn"]
    days: Annotated[str, "Số ngày quá hạn"]


@dataclass(frozen=True, slots=True)
class ReminderFields:
    """The reminder."""

    conclusion: Annotated[str, "Tên, số, ký hiệu của thông báo (kết luận)"]
    conclusion_date: Annotated[str, "Ngày của thông báo (kết luận)"]
    subject: Annotated[str, "Trích yếu của thông báo (kết luận), viết trong câu"]
    as_of: Annotated[str, "Ngày tính số ngày quá hạn khi công văn chưa ghi ngày; trống khi đã ghi"]
    count: Annotated[str, "Số nội dung quá hạn"]
    overdue: Annotated[tuple[OverdueFields, ...], "Từng nội dung quá hạn"]
    deadline: Annotated[str, "Thời hạn báo cáo mới"]


@dataclass(frozen=True, slots=True)
class ResultFields:
    """What the report to the superior says beyond the conclusion."""

    appraisal: Annotated[tuple[str, ...], "Các đoạn đánh giá chung"]
    proposals: Annotated[tuple[str, ...], "Các đoạn kiến nghị với cấp trên"]
