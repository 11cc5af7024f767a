"""What a template may name: one typed tree, each field said in words. docs/template-fields.md is made from it.

Everything is text as it is printed: dates, counts and scores are already written the official way, and what is not
known yet is a row of dots to be filled in by hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Annotated, Any

from inspector.report.context_set import (
    AddresseesFields,
    FiguresFields,
    FollowUpFields,
    HandoverFields,
    MinutesFields,
    ReminderFields,
    RequestFields,
    ResultFields,
    SampleFields,
    SignaturesFields,
    SignerFields,
)
from inspector.text import clean

BLANK = "…"
"""Stands where something is not known yet."""
BLANK_DATE = "ngày … tháng … năm …"


@dataclass(frozen=True, slots=True)
class DocumentFields:
    """What the document says about itself."""

    superior_body: Annotated[str, "Tên cơ quan chủ quản trực tiếp"]
    issuing_body: Annotated[str, "Tên cơ quan ban hành (đầu văn bản)"]
    issued_by: Annotated[str, "Tên cơ quan ban hành viết trong câu"]
    type: Annotated[str, "Tên loại văn bản: THÔNG BÁO, KẾT LUẬN, BIÊN BẢN…; trống với công văn"]
    type_name: Annotated[str, "Tên loại viết trong câu: Thông báo, Kết luận, Biên bản, Công văn…"]
    number: Annotated[str, "Số văn bản, nhỏ hơn 10 có số 0 phía trước"]
    symbol: Annotated[str, "Ký hiệu văn bản"]
    place: Annotated[str, "Địa danh"]
    date: Annotated[str, "Ngày, tháng, năm ban hành"]
    subject: Annotated[str, "Trích yếu"]
    subject_inside: Annotated[str, "Trích yếu viết trong câu"]
    bases: Annotated[tuple[str, ...], "Các dòng căn cứ, dòng cuối kết thúc bằng dấu chấm"]
    reference: Annotated[str, "Dòng «(Kèm theo …)» của phụ lục"]
    archive: Annotated[str, "Phần sau «Lưu:» của nơi nhận"]
    secrecy: Annotated[str, "Độ mật; trống nếu không có. Mẫu không ghi thì tự đóng khung dưới số"] = ""
    urgency: Annotated[str, "Độ khẩn; trống nếu không có. Mẫu không ghi thì tự đóng khung dưới số"] = ""
    circulation: Annotated[str, "Phạm vi lưu hành; trống nếu không có. Mẫu không ghi thì tự đóng khung"] = ""


@dataclass(frozen=True, slots=True)
class DecisionFields:
    """The decision that sent the team."""

    number: Annotated[str, "Số, ký hiệu quyết định kiểm tra"]
    date: Annotated[str, "Ngày quyết định kiểm tra"]
    issuer: Annotated[str, "Người (cơ quan) ra quyết định kiểm tra"]
    subject: Annotated[str, "Trích yếu quyết định kiểm tra, sau chữ «về việc»"]


@dataclass(frozen=True, slots=True)
class VisitFields:
    """The visit itself."""

    subject: Annotated[str, "Nội dung kiểm tra: công tác nào"]
    periods: Annotated[str, "Thời kỳ kiểm tra"]
    days: Annotated[str, "Thời gian kiểm tra, ví dụ «trong hai ngày …»"]
    plan_number: Annotated[str, "Số, ký hiệu kế hoạch kiểm tra"]
    plan_date: Annotated[str, "Ngày kế hoạch kiểm tra"]
    self_report_number: Annotated[str, "Số, ký hiệu báo cáo tự kiểm tra của đơn vị"]
    self_report_date: Annotated[str, "Ngày báo cáo tự kiểm tra của đơn vị"]
    minutes_date: Annotated[str, "Ngày thông qua, ký biên bản"]


@dataclass(frozen=True, slots=True)
class UnitFields:
    """The inspected unit."""

    name: Annotated[str, "Tên đầy đủ của đơn vị được kiểm tra"]
    short: Annotated[str, "Tên viết gọn của đơn vị được kiểm tra"]
    location: Annotated[str, "Nơi đơn vị đóng"]


@dataclass(frozen=True, slots=True)
class PersonFields:
    """Somebody of the team or of the unit."""

    name: Annotated[str, "Cấp bậc và họ tên"]
    office: Annotated[str, "Chức vụ"]
    role: Annotated[
        str, "Vai trò: Trưởng đoàn, Phó Trưởng đoàn, Thư ký, Thành viên; trống với người của đơn vị"
    ]


@dataclass(frozen=True, slots=True)
class TeamFields:
    """The inspecting team, and who stood for the unit, both in protocol order."""

    head: Annotated[str, "Trưởng đoàn: cấp bậc, họ tên và chức vụ"]
    members: Annotated[tuple[PersonFields, ...], "Từng người trong đoàn, theo thứ tự"]
    unit_people: Annotated[tuple[PersonFields, ...], "Từng người của đơn vị, theo thứ tự"]


@dataclass(frozen=True, slots=True)
class SentenceFields:
    """One sentence of the conclusion."""

    text: Annotated[str, "Câu, đã có trích dẫn ảnh và dấu chấm"]
    words: Annotated[str, "Câu, không có trích dẫn ảnh"]
    id: Annotated[str, "Mã của câu trong sổ"]


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A line under the sections' points."""

    label: Annotated[str, "Tổng cộng, Điểm quy đổi, Điểm thưởng, Điểm trừ, Kết quả, Xếp loại"]
    max: Annotated[str, "Điểm chuẩn áp dụng"]
    self: Annotated[str, "Đơn vị tự chấm"]
    team: Annotated[str, "Đoàn chấm"]


@dataclass(frozen=True, slots=True)
class ScoreFields:
    """A checklist's result."""

    sentence: Annotated[str, "Câu nêu điểm và xếp loại"]
    final: Annotated[str, "Điểm cuối cùng"]
    grade: Annotated[str, "Xếp loại"]
    lines: Annotated[tuple[ScoreLine, ...], "Các dòng cộng ở cuối bảng điểm"]


@dataclass(frozen=True, slots=True)
class CriterionFields:
    """One criterion's row of the score annex."""

    number: Annotated[str, "Số thứ tự trong phần"]
    text: Annotated[str, "Nội dung kiểm tra"]
    max: Annotated[str, "Điểm chuẩn"]
    self: Annotated[str, "Đơn vị tự chấm"]
    team: Annotated[str, "Đoàn chấm"]
    difference: Annotated[str, "Chênh lệch giữa đoàn chấm và đơn vị tự chấm"]
    reason: Annotated[str, "Lý do trừ điểm, không áp dụng hoặc chưa kiểm tra"]


@dataclass(frozen=True, slots=True)
class SectionFields:
    """One section of a checklist with its points."""

    number: Annotated[str, "Số La Mã của phần"]
    title: Annotated[str, "Tên phần"]
    max: Annotated[str, "Điểm chuẩn áp dụng của phần"]
    self: Annotated[str, "Đơn vị tự chấm"]
    team: Annotated[str, "Đoàn chấm"]
    difference: Annotated[str, "Chênh lệch"]
    criteria: Annotated[tuple[CriterionFields, ...], "Từng nội dung kiểm tra của phần"]


@dataclass(frozen=True, slots=True)
class ChecklistFields:
    """One checklist: what was found and what it scored."""

    number: Annotated[str, "Số thứ tự của danh mục trong văn bản: 1, 2…"]
    title: Annotated[str, "Tên lĩnh vực: Công tác cải cách hành chính…"]
    abbreviation: Annotated[str, "Tên viết tắt của lĩnh vực"]
    strengths: Annotated[tuple[SentenceFields, ...], "Ưu điểm"]
    shortcomings: Annotated[tuple[SentenceFields, ...], "Hạn chế"]
    causes: Annotated[tuple[SentenceFields, ...], "Nguyên nhân của hạn chế"]
    score: Annotated[ScoreFields, "Kết quả chấm điểm"]
    sections: Annotated[tuple[SectionFields, ...], "Từng phần của danh mục"]


@dataclass(frozen=True, slots=True)
class RequirementFields:
    """One demand on the unit."""

    number: Annotated[str, "Số thứ tự"]
    text: Annotated[str, "Nội dung yêu cầu"]
    owner: Annotated[str, "Cơ quan, đơn vị chủ trì"]
    supporting: Annotated[str, "Cơ quan, đơn vị phối hợp; trống nếu không có"]
    deadline: Annotated[str, "Thời hạn hoàn thành"]
    id: Annotated[str, "Mã của yêu cầu trong sổ"]


@dataclass(frozen=True, slots=True)
class ReportFields:
    """What the unit reports back."""

    to: Annotated[str, "Nơi nhận báo cáo kết quả khắc phục"]
    deadline: Annotated[str, "Thời hạn báo cáo kết quả khắc phục"]


@dataclass(frozen=True, slots=True)
class EvidenceFields:
    """One document of the list of evidence."""

    number: Annotated[str, "Số thứ tự"]
    title: Annotated[str, "Tên, trích yếu tài liệu"]
    symbol: Annotated[str, "Số, ký hiệu; trống nếu không có"]
    issuer: Annotated[str, "Nơi ban hành; trống nếu không có"]
    date: Annotated[str, "Ngày ban hành; trống nếu không có"]
    criterion: Annotated[str, "Nội dung kiểm tra mà tài liệu chứng minh"]


@dataclass(frozen=True, slots=True)
class PhotoFields:
    """One photo of the photo annex."""

    number: Annotated[str, "Số thứ tự ảnh"]
    caption: Annotated[str, "Chú thích, kèm thời gian chụp"]
    picture: Annotated[str, "Chính tấm ảnh: đặt riêng một đoạn"]


@dataclass(frozen=True, slots=True)
class AnnexFields:
    """How an annex is called."""

    word: Annotated[str, "«Phụ lục» và số La Mã khi có hơn một phụ lục"]


@dataclass(frozen=True, slots=True)
class AnnexesFields:
    """The annexes, numbered by those there are."""

    scores: Annotated[AnnexFields, "Phụ lục bảng điểm"]
    evidence: Annotated[AnnexFields, "Phụ lục minh chứng"]
    photos: Annotated[AnnexFields, "Phụ lục ảnh"]
    figures: Annotated[AnnexFields, "Phụ lục số liệu của báo cáo kết quả"]


@dataclass(frozen=True, slots=True)
class Context:
    """All that a template may name. `document`, `signer`, `recipients` and the like are those of the document made."""

    document: Annotated[DocumentFields, "Văn bản"]
    decision: Annotated[DecisionFields, "Quyết định kiểm tra"]
    visit: Annotated[VisitFields, "Cuộc kiểm tra"]
    unit: Annotated[UnitFields, "Đơn vị được kiểm tra"]
    team: Annotated[TeamFields, "Đoàn kiểm tra"]
    overview: Annotated[tuple[str, ...], "Các đoạn của phần khái quát"]
    checklists: Annotated[tuple[ChecklistFields, ...], "Từng danh mục kiểm tra"]
    requirements: Annotated[tuple[RequirementFields, ...], "Các yêu cầu đối với đơn vị"]
    report: Annotated[ReportFields, "Báo cáo khắc phục"]
    recipients: Annotated[tuple[str, ...], "Nơi nhận, không gồm dòng lưu"]
    signer: Annotated[SignerFields, "Người ký"]
    annexes: Annotated[AnnexesFields, "Các phụ lục"]
    evidence: Annotated[tuple[EvidenceFields, ...], "Danh mục minh chứng, không gồm ảnh"]
    photos: Annotated[tuple[PhotoFields, ...], "Ảnh minh chứng"]
    addressees: Annotated[AddresseesFields, "Kính gửi (báo cáo, phiếu yêu cầu, công văn)"]
    signatures: Annotated[SignaturesFields, "Các cột ký của biên bản"]
    minutes: Annotated[MinutesFields, "Biên bản kiểm tra"]
    result: Annotated[ResultFields, "Báo cáo kết quả kiểm tra"]
    figures: Annotated[tuple[FiguresFields, ...], "Số liệu theo thời kỳ, từng danh mục"]
    samples: Annotated[tuple[SampleFields, ...], "Sổ kiểm tra xác suất đã có văn bản được xem"]
    file_request: Annotated[RequestFields, "Phiếu yêu cầu cung cấp hồ sơ"]
    handover: Annotated[HandoverFields, "Biên bản giao nhận hồ sơ"]
    reminder: Annotated[ReminderFields, "Công văn đôn đốc"]
    follow_up: Annotated[FollowUpFields, "Kết quả khắc phục yêu cầu của lần kiểm tra trước"]

    def plain(self, known: dict[int, Any] | None = None) -> dict[str, Any]:
        """Dicts, lists and text only: a template never touches an object.

        `known` keeps what was made of each part, for the next document that shares it; who keeps it keeps the parts.
        """
        known = {} if known is None else known
        made = {}
        for field in fields(self):
            part = getattr(self, field.name)
            if id(part) not in known:
                known[id(part)] = _plain(part)
            made[field.name] = known[id(part)]
        return made


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isprintable() else clean(value)  # no control or lone surrogate reaches the XML
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    raise TypeError(type(value).__name__)
