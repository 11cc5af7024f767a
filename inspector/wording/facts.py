"""How the facts of a book are called and read, in Vietnamese and English: every field, every word that stands in one."""

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from inspector.book.fields import from_stored, kind_of
from inspector.text import format_count, format_date, format_decimal

if TYPE_CHECKING:
    from inspector.book.fields import Stored
    from inspector.checklist.model import Criterion

_TABLES = {
    "inspection": ("Cuộc kiểm tra", "Visit"),
    "person": ("Người tham gia", "Person"),
    "checklist_use": ("Danh mục kiểm tra", "Checklist"),
    "answer": ("Nội dung kiểm tra", "Criterion"),
    "finding": ("Câu trong kết luận", "Sentence of the conclusion"),
    "evidence": ("Minh chứng", "Evidence"),
    "paper": ("Văn bản", "Document"),
    "issued": ("Văn bản đã ban hành", "Issued document"),
    "sampling": ("Sổ kiểm tra xác suất", "Sampling register"),
    "sampled": ("Hồ sơ kiểm tra xác suất", "Sampled file"),
    "requested": ("Hồ sơ yêu cầu cung cấp", "Requested document"),
    "closing": ("Khóa, mở lại cuộc kiểm tra", "Closing and reopening"),
    "recheck": ("Yêu cầu lần trước", "Requirement of last time"),
    "remark": ("Ý kiến trong Word", "Comment from Word"),
}

_FIELDS = {
    "answer.result": ("Kết quả", "Result"),
    "answer.value": ("Số liệu", "Figure"),
    "answer.reported": ("Số đơn vị báo cáo", "Figure the unit reported"),
    "answer.seen": ("Số chỉ thấy trong mẫu", "Figure only seen in a sample"),
    "answer.population": ("Tổng số", "Number in all"),
    "answer.score": ("Điểm chấm", "Score given"),
    "answer.self_score": ("Đơn vị tự chấm", "Unit's own score"),
    "answer.note": ("Ghi nhận", "What was found"),
    "answer.score_reason": ("Lý do chấm điểm", "Reason for the score"),
    "answer.shortcoming": ("Hạn chế", "Shortcoming"),
    "answer.cause": ("Nguyên nhân", "Cause"),
    "answer.requirement": ("Yêu cầu khắc phục", "Requirement"),
    "inspection.unit": ("Đơn vị", "Unit"),
    "inspection.unit_short": ("Tên viết gọn của đơn vị", "Unit, short"),
    "inspection.superior_body": ("Cơ quan chủ quản trực tiếp", "Superior body"),
    "inspection.issuing_body": ("Cơ quan ban hành", "Issuing body"),
    "inspection.unit_location": ("Địa điểm của đơn vị", "Where the unit is"),
    "inspection.plan_number": ("Số kế hoạch", "Number of the plan"),
    "inspection.plan_date": ("Ngày kế hoạch", "Date of the plan"),
    "inspection.decision_number": ("Số quyết định", "Number of the decision"),
    "inspection.decision_date": ("Ngày quyết định", "Date of the decision"),
    "inspection.decision_issuer": ("Người ban hành quyết định", "Who issued the decision"),
    "inspection.decision_subject": ("Trích yếu quyết định", "Subject of the decision"),
    "inspection.self_report_number": ("Số báo cáo của đơn vị", "Number of the unit's report"),
    "inspection.self_report_date": ("Ngày báo cáo của đơn vị", "Date of the unit's report"),
    "inspection.starts_at": ("Thời gian bắt đầu", "Beginning"),
    "inspection.ends_at": ("Thời gian kết thúc", "End"),
    "inspection.periods": ("Thời kỳ kiểm tra", "Periods"),
    "inspection.has_previous": ("Đã từng được kiểm tra", "Was there an earlier visit"),
    "inspection.previous_note": ("Về lần kiểm tra trước", "About the earlier visit"),
    "inspection.overview": ("Khái quát", "Overview"),
    "inspection.document_type": ("Loại văn bản", "Kind of document"),
    "inspection.document_number": ("Số văn bản", "Number of the document"),
    "inspection.document_symbol": ("Ký hiệu văn bản", "Symbol of the document"),
    "inspection.document_date": ("Ngày văn bản", "Date of the document"),
    "inspection.document_place": ("Địa danh", "Place on the document"),
    "inspection.document_subject": ("Trích yếu văn bản", "Subject of the document"),
    "inspection.legal_basis": ("Căn cứ", "Legal basis"),
    "inspection.signer_authority": ("Quyền hạn ký", "Signer's authority"),
    "inspection.signer_office": ("Chức vụ người ký", "Signer's office"),
    "inspection.signer_name": ("Người ký", "Signer"),
    "inspection.report_to": ("Nơi nhận báo cáo khắc phục", "Where the unit reports to"),
    "inspection.report_deadline": ("Thời hạn báo cáo khắc phục", "Deadline of the unit's report"),
    "inspection.recipients": ("Nơi nhận", "Recipients"),
    "inspection.archive_mark": ("Ký hiệu lưu", "Archive mark"),
    "inspection.result_report_number": ("Số báo cáo kết quả", "Number of the result report"),
    "inspection.result_report_date": ("Ngày báo cáo kết quả", "Date of the result report"),
    "inspection.minutes_signed_at": ("Thời gian ký biên bản", "When the minutes were signed"),
    "person.side": ("Thành phần", "Team or unit"),
    "person.role": ("Nhiệm vụ trong đoàn", "Part in the visit"),
    "person.rank": ("Cấp bậc", "Rank"),
    "person.name": ("Họ và tên", "Name"),
    "person.office": ("Chức vụ", "Office"),
    "checklist_use.checklist": ("Danh mục kiểm tra", "Checklist"),
    "checklist_use.version": ("Phiên bản danh mục", "Version of the checklist"),
    "checklist_use.sha256": ("Nội dung danh mục", "Content of the checklist"),
    "checklist_use.penalty": ("Điểm trừ", "Points deducted"),
    "checklist_use.penalty_reason": ("Lý do trừ điểm", "Reason for the deduction"),
    "finding.kind": ("Phần trong kết luận", "Part of the conclusion"),
    "finding.checklist": ("Danh mục kiểm tra", "Checklist"),
    "finding.text": ("Câu trong kết luận", "Sentence of the conclusion"),
    "finding.draft": ("Câu dự thảo", "Drafted sentence"),
    "finding.criteria": ("Các tiêu chí làm cơ sở", "Criteria it rests on"),
    "finding.rests_on": ("Hạn chế làm cơ sở", "Shortcoming it rests on"),
    "finding.explanation": ("Ý kiến giải trình của đơn vị", "Unit's explanation"),
    "finding.agreed": ("Đơn vị có thống nhất không", "Does the unit agree"),
    "finding.included": ("Đưa vào văn bản", "In the document"),
    "evidence.criterion": ("Tiêu chí của minh chứng", "Criterion of the evidence"),
    "evidence.period": ("Thời kỳ của minh chứng", "Period of the evidence"),
    "evidence.sheets": ("Số tờ", "Sheets"),
    "evidence.state": ("Tình trạng tài liệu", "State of the document"),
    "evidence.returned_on": ("Ngày trả lại", "Given back on"),
    "sampling.subject": ("Đối tượng rút mẫu", "What is sampled"),
    "sampling.population": ("Tổng số của mẫu", "Number in all of the sample"),
    "sampling.method": ("Cách lấy mẫu", "How the sample was drawn"),
    "sampling.wanted": ("Số đã rút", "Number drawn"),
    "sampling.seed": ("Số khởi đầu của lần rút", "Seed of the draw"),
    "sampling.checks": ("Các lỗi cần soát", "What files are examined for"),
    "sampling.note": ("Ghi chú về mẫu", "Note about the sample"),
    "sampled.place": ("Số của văn bản mẫu", "Number of the sampled file"),
    "sampled.name": ("Tên văn bản mẫu", "Name of the sampled file"),
    "sampled.result": ("Kết quả xem văn bản mẫu", "Result of the sampled file"),
    "sampled.faults": ("Lỗi của văn bản mẫu", "Faults of the sampled file"),
    "sampled.note": ("Ghi chú về văn bản mẫu", "Note about the sampled file"),
    "paper.superior_body": ("Cơ quan cấp trên của văn bản", "Superior body of the document"),
    "paper.issuing_body": ("Cơ quan ban hành văn bản", "Issuing body of the document"),
    "paper.number": ("Số văn bản", "Number of the document"),
    "paper.symbol": ("Ký hiệu văn bản", "Symbol of the document"),
    "paper.issued_on": ("Ngày văn bản", "Date of the document"),
    "paper.place": ("Địa danh", "Place on the document"),
    "paper.subject": ("Trích yếu văn bản", "Subject of the document"),
    "paper.addressee": ("Kính gửi", "Addressed to"),
    "paper.signer_authority": ("Quyền hạn ký", "Signer's authority"),
    "paper.signer_office": ("Chức vụ người ký", "Signer's office"),
    "paper.signer_name": ("Người ký", "Signer"),
    "paper.recipients": ("Nơi nhận", "Recipients"),
    "paper.archive_mark": ("Ký hiệu lưu", "Archive mark"),
    "paper.begun_at": ("Thời điểm giao nhận", "Handed over at"),
    "paper.due_at": ("Thời hạn ghi trong văn bản", "Deadline of the document"),
    "paper.giver": ("Bên giao", "Who hands over"),
    "paper.receiver": ("Bên nhận", "Who receives"),
    "paper.copies": ("Số bản", "Copies"),
    "paper.text": ("Kiến nghị", "Proposals"),
    "evidence.caption": ("Chú thích ảnh", "Caption"),
    "evidence.taken_at": ("Thời điểm chụp", "When it was taken"),
    "evidence.number": ("Số văn bản", "Number of the document"),
    "evidence.issued_on": ("Ngày văn bản", "Date of the document"),
    "evidence.issuer": ("Nơi ban hành", "Who issued it"),
    "evidence.subject": ("Trích yếu văn bản", "Subject of the document"),
    "inspection.secrecy": ("Độ mật của cuộc kiểm tra", "Secrecy of the visit"),
    "inspection.urgency": ("Độ khẩn", "Urgency"),
    "inspection.circulation": ("Phạm vi lưu hành", "Circulation"),
    "finding.secrecy": ("Độ mật của câu", "Secrecy of the sentence"),
    "evidence.secrecy": ("Độ mật của minh chứng", "Secrecy of the evidence"),
    "evidence.issued": ("Văn bản đã ban hành mà bản scan thuộc về", "Issued document that it shows"),
    "issued.template": ("Mẫu của văn bản đã ban hành", "Template of the issued document"),
    "issued.number": ("Số của văn bản đã ban hành", "Number of the issued document"),
    "issued.symbol": ("Ký hiệu của văn bản đã ban hành", "Symbol of the issued document"),
    "issued.issued_on": ("Ngày của văn bản đã ban hành", "Date of the issued document"),
    "issued.without_marked": ("Bỏ nội dung mật", "Without secret items"),
    "issued.content": ("Nội dung văn bản đã ban hành", "What the issued document said"),
    "inspection.closed": ("Đã khóa", "Closed"),
    "evidence.name": ("Tệp", "File"),
    "evidence.other_criteria": ("Minh chứng của tiêu chí khác", "Evidence for other criteria"),
    "evidence.about": ("Hồ sơ mà minh chứng thuộc về", "Document that it shows"),
    "requested.number": ("Số văn bản", "Number of the document"),
    "requested.issued_on": ("Ngày văn bản", "Date of the document"),
    "requested.issuer": ("Nơi ban hành", "Who issued it"),
    "requested.subject": ("Trích yếu văn bản", "Subject of the document"),
    "requested.period": ("Thời kỳ", "Period"),
    "requested.criteria": ("Tiêu chí cần hồ sơ", "Criteria it is asked for"),
    "requested.wants_original": ("Cần bản gốc", "Original wanted"),
    "requested.copies": ("Số bản", "Copies"),
    "requested.asked_on": ("Ngày yêu cầu", "Asked for on"),
    "requested.due_at": ("Hạn cung cấp", "Wanted by"),
    "requested.received_on": ("Ngày nhận", "Received on"),
    "requested.sheets": ("Số tờ", "Sheets"),
    "requested.state": ("Tình trạng tài liệu", "State of the document"),
    "requested.returned_on": ("Ngày trả lại", "Given back on"),
    "requested.secrecy": ("Độ mật của hồ sơ", "Secrecy of the document"),
    "requested.note": ("Ghi chú", "Note"),
    "remark.kind": ("Văn bản có ý kiến", "Document with the comment"),
    "remark.finding": ("Câu có ý kiến", "Sentence with the comment"),
    "remark.quote": ("Đoạn có ý kiến", "Words with the comment"),
    "remark.text": ("Ý kiến ghi trong Word", "Comment from Word"),
    "remark.author": ("Người ghi ý kiến", "Who wrote the comment"),
    "remark.written_at": ("Thời điểm ghi ý kiến", "When the comment was written"),
    "recheck.state": ("Kết quả khắc phục yêu cầu lần trước", "What became of the requirement of last time"),
    "recheck.note": ("Ghi chú về yêu cầu lần trước", "Note about the requirement of last time"),
    "recheck.text": ("Yêu cầu lần trước", "Requirement of last time"),
    "recheck.criteria": ("Tiêu chí của yêu cầu lần trước", "Criteria of the requirement of last time"),
    "recheck.document": ("Văn bản lần trước", "Document of last time"),
    "recheck.issued_on": ("Ngày văn bản lần trước", "Date of the document of last time"),
    "closing.at": ("Lúc khóa, mở lại", "When it was closed or reopened"),
    "closing.reason": ("Lý do mở lại", "Why it was reopened"),
    "closing.vector": ("Các lần sửa đã biết khi khóa", "Edits that were known when it was closed"),
    "closing.content": ("Mã kiểm tra của bản đã khóa", "Checksum of what was closed"),
    "person.sections": ("Các phần được giao", "Sections given to them"),
    "finding.recurs": ("Hạn chế tái phạm", "Shortcoming that has come back"),
    "evidence.original": ("Bản gốc của ảnh", "Original of the picture"),
    "evidence.drawing": ("Nét vẽ trên ảnh", "What is drawn on the picture"),
    "remark.is_done": ("Ý kiến đã xử lý", "Comment dealt with"),
    "owner": ("Đơn vị chủ trì", "Owner"),
    "supporting": ("Đơn vị phối hợp", "Supporting unit"),
    "deadline": ("Thời hạn", "Deadline"),
    "position": ("Thứ tự", "Place in the order"),
    "deleted": ("Xóa hay giữ", "Removed or kept"),
}

_WORDS = {
    "met": ("Đạt", "Met"),
    "partly": ("Một phần", "Partly met"),
    "not_met": ("Không đạt", "Not met"),
    "na": ("Không áp dụng", "Not applicable"),
    "TB": ("Thông báo", "Announcement"),
    "KL": ("Kết luận", "Conclusion"),
    "team": ("Đoàn kiểm tra", "The team"),
    "unit": ("Đơn vị", "The unit"),
    "team_head": ("Trưởng đoàn", "Head of the team"),
    "team_deputy": ("Phó Trưởng đoàn", "Deputy head of the team"),
    "secretary": ("Thư ký", "Secretary"),
    "member": ("Thành viên", "Member"),
    "unit_commander": ("Chỉ huy đơn vị", "Commander of the unit"),
    "unit_staff": ("Cơ quan của đơn vị", "Staff of the unit"),
    "strength": ("Ưu điểm", "Strength"),
    "shortcoming": ("Hạn chế", "Shortcoming"),
    "cause": ("Nguyên nhân", "Cause"),
    "requirement": ("Yêu cầu khắc phục", "Requirement"),
    "agreed": ("Thống nhất", "Agrees"),
    "disputed": ("Không thống nhất", "Does not agree"),
    "confidential": ("Mật", "Confidential"),
    "secret": ("Tối mật", "Secret"),
    "top_secret": ("Tuyệt mật", "Top secret"),
    "urgent": ("Khẩn", "Urgent"),
    "very_urgent": ("Thượng khẩn", "Very urgent"),
    "express": ("Hỏa tốc", "Express"),
    "internal": ("Lưu hành nội bộ", "Internal circulation"),
    "return": ("Xem xong trả lại", "Return after reading"),
    "remedied": ("Đã khắc phục", "Remedied"),
    "not_remedied": ("Chưa khắc phục", "Not remedied"),
    "unverifiable": ("Chưa đủ căn cứ kết luận", "Cannot be verified"),
    "recheck.partly": ("Khắc phục một phần", "Remedied in part"),
    "photo": ("Ảnh", "Photo"),
    "document": ("Tài liệu", "Document"),
    "file": ("Tệp", "File"),
    "closed": ("Đã khóa", "Closed"),
    "reopened": ("Mở lại", "Reopened"),
}

_EMPTY = ("(để trống)", "(left empty)")
_REMOVED = ("Xóa", "Removed")
_KEPT = ("Giữ", "Kept")
_YES = ("Có", "Yes")
_NO = ("Không", "No")


def say_table(table: str, language: str = "vi") -> str:
    """What the rows of a table are."""
    return _in(language, _TABLES[table])


def say_field(table: str, field: str, language: str = "vi") -> str:
    """What a field of a table is called; a field without a name, which there should not be, by its own."""
    name = _FIELDS.get(f"{table}.{field}") or _FIELDS.get(field)
    return _in(language, name) if name else field


def say_value(
    table: str, field: str, stored: "Stored", language: str = "vi", criterion: "Criterion | None" = None
) -> str:
    """A stored value as people read it; `criterion` tells a choice's words and whether a figure is a date."""
    if stored is None or stored == "":
        return _in(language, _EMPTY)
    if table == "answer" and field in ("value", "reported", "seen"):
        return _figure(str(stored), criterion)
    if field == "deleted":
        return _in(language, _REMOVED if stored else _KEPT)
    kind = kind_of(table, field)
    if kind == "flag":
        return _in(language, _YES if stored else _NO)
    word = _WORDS.get(f"{table}.{stored}") or _WORDS.get(str(stored))
    if kind == "line" and word:
        return _in(language, word)
    return _typed_text(kind, from_stored(table, field, stored))


def _in(language: str, said: tuple[str, str]) -> str:
    return said[language == "en"]


def _typed_text(kind: str, value: object) -> str:
    if isinstance(value, datetime):
        return f"{format_date(value.date())} {value:%H:%M}"
    if isinstance(value, Decimal):
        return format_decimal(value)
    if kind == "date":
        return format_date(value)  # type: ignore[arg-type]
    if isinstance(value, tuple):
        return "; ".join(value)
    return format_count(value) if isinstance(value, int) else str(value)


def _figure(stored: str, criterion: "Criterion | None") -> str:
    """An answer's figure: a choice by its text, a date as a date, numbers with a comma."""
    kind = criterion.kind.value if criterion else ""
    if criterion is not None and kind == "choice":
        return next((one.text for one in criterion.choices if one.key == stored), stored)
    if kind == "date":
        return format_date(date.fromisoformat(stored))
    return stored.replace(".", ",") if kind in ("number", "percent", "steps") else stored
