"""The documents of a visit: which there are, with which template each is made, and when a visit has it.

Add a document: one row here, a template of the same name in report_templates/, and what it prints in the context.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from inspector.book.requests import handed
from inspector.book.visit import Visit
from inspector.report.assemble_figures import has_figures
from inspector.report.conclusion import Conclusion
from inspector.report.drafting import REQUIREMENT

Applies = Callable[[Visit, Conclusion, date], bool]
_SIGNING = ("signer_authority", "signer_office", "signer_name", "recipients", "archive_mark")


def _always(_visit: Visit, _conclusion: Conclusion, _day: date) -> bool:
    return True


def _has_checklists(visit: Visit, _conclusion: Conclusion, _day: date) -> bool:
    return bool(visit.checklists)


def _has_photos(visit: Visit, _conclusion: Conclusion, _day: date) -> bool:
    return any(item.kind == "photo" and not visit.is_hidden(item) for item in visit.evidence)


def _has_documents(visit: Visit, _conclusion: Conclusion, _day: date) -> bool:
    return bool(handed(visit))


def _has_figures(visit: Visit, _conclusion: Conclusion, _day: date) -> bool:
    return any(has_figures(visit, criterion) for criterion in visit.criteria)


def _has_overdue(_visit: Visit, conclusion: Conclusion, day: date) -> bool:
    return any(item.deadline is not None and item.deadline < day for item in conclusion.of(REQUIREMENT))


FINDINGS, PHOTOS_SHOWN, DOCUMENTS, SCORES_SHOWN = "findings", "photos", "documents", "scores"
"""What a document may print of a visit, so far as marks of secrecy and the register ask."""
_EVERYTHING = frozenset({FINDINGS, PHOTOS_SHOWN, DOCUMENTS, SCORES_SHOWN})


@dataclass(frozen=True)
class DocumentKind:
    """One document of the set.

    `template`: its file's name, without suffix. `abbreviation`: of its type, as the symbol begins; "" for a letter and
    an annex. `type`: as printed; "" where there is none. `belongs_to`: the document that an annex goes with.
    `fields`: what a person may say of it, by the names of `Paper`; `on_inspection` names those that the inspection
    itself keeps. `applies` says whether a visit has such a document, on the day that the document bears; `absent` is
    the code that words why not. `prints`: sentences, photos, documents in evidence, scores.
    """

    id: str
    template: str
    name: str
    abbreviation: str = ""
    type: str = ""
    belongs_to: str = ""
    fields: tuple[str, ...] = ()
    on_inspection: Mapping[str, str] = field(default_factory=dict)
    applies: Applies = _always
    absent: str = ""
    prints: frozenset[str] = frozenset()

    @property
    def is_annex(self) -> bool:
        """It goes with another document and has no head and no signature of its own."""
        return bool(self.belongs_to)

    def day(self, visit: Visit, today: date) -> date:
        """The day by which the document is made: its own date, today's while it has none."""
        return visit.paper(self.id).issued_on or today


CONCLUSION, MINUTES, SCORES, PHOTOS, FIGURES = "conclusion", "minutes", "scores", "photos", "figures"
RESULT_REPORT, FILE_REQUEST, HANDOVER, REMINDER = "result_report", "file_request", "handover", "reminder"

KINDS = (
    DocumentKind(
        FILE_REQUEST,
        "phieu-yeu-cau-ho-so",
        "Phiếu yêu cầu cung cấp hồ sơ",
        "PYC",
        "PHIẾU YÊU CẦU",
        fields=("number", "symbol", "place", "issued_on", "subject", "addressee", "due_at", *_SIGNING),
        applies=_has_checklists,
        absent="missing.checklists",
    ),
    DocumentKind(
        HANDOVER,
        "bien-ban-giao-nhan-ho-so",
        "Biên bản giao nhận hồ sơ",
        "BB",
        "BIÊN BẢN",
        fields=("number", "symbol", "place", "begun_at", "subject", "giver", "receiver", "copies"),
        applies=_has_documents,
        absent="missing.no_documents",
        prints=frozenset({DOCUMENTS}),
    ),
    DocumentKind(
        MINUTES,
        "bien-ban-kiem-tra",
        "Biên bản kiểm tra",
        "BB",
        "BIÊN BẢN",
        fields=("number", "symbol", "place", "copies", "subject", "text", "recipients", "archive_mark"),
        prints=frozenset({FINDINGS}),
    ),
    DocumentKind(
        RESULT_REPORT,
        "bao-cao-ket-qua-kiem-tra",
        "Báo cáo kết quả kiểm tra",
        "BC",
        "BÁO CÁO",
        fields=("number", "symbol", "place", "issued_on", "subject", "addressee", "text", *_SIGNING),
        on_inspection={"number": "result_report_number", "issued_on": "result_report_date"},
        prints=frozenset({FINDINGS, SCORES_SHOWN}),
    ),
    DocumentKind(
        CONCLUSION,
        "thong-bao-ket-luan",
        "Thông báo kết luận kiểm tra",
        "TB",
        "THÔNG BÁO",
        prints=_EVERYTHING,
    ),
    DocumentKind(
        SCORES,
        "phu-luc-bang-cham-diem",
        "Phụ lục bảng chấm điểm",
        belongs_to=CONCLUSION,
        applies=_has_checklists,
        absent="missing.checklists",
        prints=frozenset({SCORES_SHOWN}),
    ),
    DocumentKind(
        PHOTOS,
        "phu-luc-anh-minh-chung",
        "Phụ lục ảnh minh chứng",
        belongs_to=CONCLUSION,
        applies=_has_photos,
        absent="missing.no_photos",
        prints=frozenset({PHOTOS_SHOWN}),
    ),
    DocumentKind(
        FIGURES,
        "phu-luc-so-lieu",
        "Phụ lục số liệu",
        belongs_to=RESULT_REPORT,
        applies=_has_figures,
        absent="missing.no_figures",
    ),
    DocumentKind(
        REMINDER,
        "cong-van-don-doc",
        "Công văn đôn đốc khắc phục",
        fields=(
            "superior_body", "issuing_body", "number", "symbol", "place", "issued_on", "subject", "addressee",
            "due_at", *_SIGNING,
        ),
        applies=_has_overdue,
        absent="missing.nothing_overdue",
        prints=frozenset({FINDINGS}),
    ),
)  # fmt: skip
"""In the order in which a visit writes them."""

BY_ID = {kind.id: kind for kind in KINDS}
_BY_TEMPLATE = {kind.template: kind for kind in KINDS}


def kind_of(template: str) -> DocumentKind:
    """The document that a template of this name makes; the conclusion for a name of somebody's own."""
    return _BY_TEMPLATE.get(template, BY_ID[CONCLUSION])
