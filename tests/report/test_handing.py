"""The request for documents and the record of handing over, printed from the register; and how a document is cited."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from inspector.book.later_rows import Requested
from inspector.book.rows import Evidence
from inspector.report.citing import cite
from inspector.report.conclusion import conclusion
from inspector.report.kinds import BY_ID
from inspector.report.stamps import stamps_of, without_marked
from tests.report.test_set import broken, codes, context_of, made, with_paper

DAY, NEXT = date(2021, 10, 7), date(2021, 10, 8)


def row(place: int, **fields) -> Requested:
    return Requested(bytes([place]) * 16, bytes(range(16)), position=place, **fields)


@pytest.fixture
def registered(sample):
    """The sample's visit with a register of four lines; the sample's own two documents are not in it."""
    rows = (
        row(
            1, number="12/KH-BCH", issued_on=date(2021, 1, 26), issuer="Bộ CHQS tỉnh Sơn Hà",
            subject="Kế hoạch cải cách hành chính năm 2021", criteria=("CC.I.3",), period="9 tháng đầu năm 2021",
            wants_original=True, asked_on=DAY, received_on=DAY, sheets=12, state="Đủ, rõ", returned_on=NEXT,
        ),
        row(2, subject="Sổ đăng ký văn bản đi", criteria=("VT.III.1",), asked_on=DAY, received_on=DAY, sheets=96),
        row(3, subject="Nội quy kho lưu trữ", asked_on=DAY, due_at=datetime(2021, 10, 8, 10)),
        row(4, subject="Sổ tay đơn vị tự mang đến", received_on=DAY, sheets=3),
    )  # fmt: skip
    return replace(sample.visit, requested=rows)


def test_the_request_prints_the_register_by_section_and_not_what_came_unasked(registered):
    request = context_of(registered, "file_request").file_request
    assert [section.title for section in request.sections] == [
        "CCHC - I. Chỉ đạo, điều hành",
        next(s.title for s in request.sections if s.title.startswith("VTLT - III")),
        "Hồ sơ, tài liệu khác",
    ]
    rows = [item for section in request.sections for item in section.rows]
    assert [item.number for item in rows] == ["1", "2", "3"]
    assert rows[0].title == (
        "Kế hoạch số 12/KH-BCH ngày 26 tháng 01 năm 2021 của Bộ CHQS tỉnh Sơn Hà về cải cách hành chính năm 2021"
    )
    assert (rows[0].form, rows[0].periods, rows[0].due) == ("Bản gốc", "9 tháng đầu năm 2021", "07/10/2021")
    assert (rows[2].purpose, rows[2].due) == ("", "08/10/2021")
    assert broken(made(registered, "file_request")) == []


def test_the_record_lists_what_came_and_then_what_is_only_in_evidence(registered):
    visit = with_paper(registered, "handover", begun_at=datetime(2021, 10, 7, 9, 30))
    handover = context_of(visit, "handover").handover
    assert [item.subject for item in handover.items][:3] == [
        "Kế hoạch cải cách hành chính năm 2021",
        "Sổ đăng ký văn bản đi",
        "Sổ tay đơn vị tự mang đến",
    ]
    assert len(handover.items) == 3 + 2
    assert (handover.items[0].sheets, handover.items[0].state, handover.items[0].returned) == (
        "12", "Đủ, rõ", "08/10/2021",
    )  # fmt: skip
    assert handover.total == "05 (năm) hồ sơ"
    assert "đã trả lại 01 (một)" in handover.returned
    assert broken(made(visit, "handover")) == []


def test_a_document_with_its_scan_attached_is_listed_once(registered):
    papers = [item for item in registered.evidence if item.kind != "photo"]
    linked = replace(papers[0], about=registered.requested[1].id.hex())
    others = tuple(item for item in registered.evidence if item.id != linked.id)
    items = context_of(replace(registered, evidence=(*others, linked)), "handover").handover.items
    assert len(items) == 3 + 1


def test_what_is_still_out_is_one_line_each_and_never_serious(registered):
    found = codes(registered, "conclusion")
    assert {"missing.not_received", "missing.not_returned"} <= found
    assert "missing.returned_too_early" not in found
    assert "missing.not_received" not in codes(replace(registered, requested=()), "conclusion")


def test_what_went_back_before_it_came_is_told(registered):
    came, *others = registered.requested
    early = replace(came, received_on=NEXT, returned_on=DAY)
    assert "missing.returned_too_early" in codes(
        replace(registered, requested=(early, *others)), "conclusion"
    )


def test_what_is_marked_secret_marks_the_lists_and_can_be_left_out(registered):
    rows = (replace(registered.requested[0], secrecy="secret"), *registered.requested[1:])
    visit = replace(registered, requested=rows)
    assert stamps_of(visit, conclusion(visit), BY_ID["handover"]).secrecy == "TỐI MẬT"
    assert stamps_of(visit, conclusion(visit), BY_ID["file_request"]).secrecy == "TỐI MẬT"
    assert stamps_of(visit, conclusion(visit), BY_ID["minutes"]).secrecy == ""
    open_, _ = without_marked(visit, conclusion(visit))
    assert [item.subject for item in open_.requested] == [item.subject for item in visit.requested[1:]]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"number": "214/QĐ-BCH", "issued_on": date(2021, 3, 8), "issuer": "Bộ CHQS tỉnh Sơn Hà",
             "subject": "V/v kiện toàn Ban Chỉ đạo CCHC"},
            "Quyết định số 214/QĐ-BCH ngày 08 tháng 3 năm 2021 của Bộ CHQS tỉnh Sơn Hà về việc kiện toàn Ban Chỉ "
            "đạo CCHC",
        ),
        (
            {"number": "266/QĐ-BCH", "subject": "Danh mục hồ sơ năm 2021"},
            "Quyết định số 266/QĐ-BCH về danh mục hồ sơ năm 2021",
        ),
        (
            {"number": "118/BTL-VP", "issued_on": DAY, "subject": "về việc báo cáo khắc phục"},
            "Công văn số 118/BTL-VP ngày 07 tháng 10 năm 2021 về việc báo cáo khắc phục",
        ),
        ({"subject": "sổ đăng ký văn bản đi năm 2021."}, "Sổ đăng ký văn bản đi năm 2021"),
        ({"number": "01", "subject": "Sổ đăng ký văn bản đi"}, "Sổ đăng ký văn bản đi số 01"),
        ({"number": "15/BC-BCH", "subject": "Báo cáo"}, "Báo cáo số 15/BC-BCH"),
    ],
)  # fmt: skip
def test_a_document_is_cited_in_one_wording(fields, said):
    assert cite(row(1, **fields)) == said


def test_a_file_without_a_subject_is_cited_by_its_caption():
    item = Evidence(b"1" * 16, b"2" * 16, "0" * 64, "document", "qd.pdf", caption="Quyết định kiện toàn")
    assert cite(item) == "Quyết định kiện toàn"
