"""Before signing: numbers in the prose that the answers do not bear out, and bases that were not in force."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from inspector.book.findings import finding_id
from inspector.book.rows import Evidence, Finding
from inspector.checklist.answer import Answer, Result
from inspector.checklist.model import LegalBasis, LegalReference
from inspector.report import missing
from inspector.report.conclusion import conclusion
from tests.report.conftest import FIRST, INSPECTION, SECOND

POOR = (
    Answer("M.2", FIRST, Result.NOT_MET, "74/118", note="Có 12 đồng chí mới về"),
    Answer("M.2", SECOND, Result.NOT_MET, "71/118", population=1248),
)


def said(make_visit, text: str, answers=POOR, **options) -> list[tuple[str, object]]:
    """What is found in an edited shortcoming of M.2."""
    finding = Finding(
        finding_id(INSPECTION, "shortcoming", "M.2"),
        INSPECTION,
        "shortcoming",
        "mau",
        text=text,
        draft="trước",
        criteria=("M.2",),
        included=True,
    )
    visit = make_visit(*answers, findings=(finding,), **options)
    return [
        (item.code, item.facts.get("figure"))
        for item in missing(visit, conclusion(visit))
        if item.code in ("missing.figure", "missing.share")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2020 mới 74/118 hồ sơ đúng hạn (62,7%), 9 tháng đầu năm 2021 là 71/118 (60,2%).",
        "Chậm 44 hồ sơ năm 2020 và 47 hồ sơ năm 2021, giảm 2,5 điểm phần trăm.",
        "Kiểm tra 118/1.248 hồ sơ; ngày 17/9/2021, Quyết định số 1187/QĐ-BTL, Điều 5, lúc 08 giờ 00 phút.",
        "Trong đó 12 đồng chí mới về (Báo cáo số 388/BC-BCH ngày 17 tháng 3 năm 2020).",
        "Chậm 37,3% số hồ sơ.",
        "Theo TCVN 9001:2015, mẫu số 03, Phụ lục II.",
    ],
)
def test_a_sentence_that_says_what_was_found_is_left_alone(make_visit, text):
    assert said(make_visit, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Năm 2020 mới 74/119 hồ sơ đúng hạn.", [("missing.figure", "74/119")]),
        ("Mới đạt 63,7%.", [("missing.figure", "63,7%")]),
        ("Có 45 hồ sơ chậm.", [("missing.figure", "45")]),
        ("Năm 2020 mới 74/118 hồ sơ đúng hạn (67,2%).", [("missing.share", "67,2%")]),
        ("Kiểm tra 118/1.284 hồ sơ.", [("missing.figure", "118/1.284")]),
    ],
)
def test_a_number_that_disagrees_is_named(make_visit, text, found):
    assert said(make_visit, text) == found


def test_a_sentence_without_measured_criteria_may_count_freely(make_visit):
    finding = Finding(
        b"f" * 16, INSPECTION, "shortcoming", "mau", text="Thiếu 03 máy hút ẩm.", criteria=("M.1",)
    )
    visit = make_visit(Answer("M.1", "", Result.NOT_MET), findings=(finding,))
    assert not any(item.code == "missing.figure" for item in missing(visit, conclusion(visit)))


def test_a_wrong_share_in_the_overview_is_named_with_the_right_one(make_visit):
    visit = make_visit(overview="Đơn vị có 10/40 đồng chí đã tập huấn (30%).")
    (item,) = [item for item in missing(visit, conclusion(visit)) if item.code == "missing.share"]
    assert (item.field, item.facts["figure"], item.facts["instead"]) == ("overview", "30%", "25,0%")


@pytest.mark.parametrize(
    ("bases", "named"),
    [
        ((LegalBasis("a", "Luật", "cũ", "1", in_force_until=date(2019, 12, 31)),), True),
        ((LegalBasis("a", "Luật", "mới", "2", in_force_from=date(2025, 7, 1)),), True),
        ((LegalBasis("a", "Luật", "giữa", "3", in_force_from=date(2021, 1, 1)),), False),
        (
            (
                LegalBasis("a", "Luật", "mới", "2", in_force_from=date(2025, 7, 1)),
                LegalBasis("b", "Luật", "cũ", "1", in_force_until=date(2025, 6, 30)),
            ),
            False,
        ),
    ],
)
def test_a_shortcoming_is_measured_by_what_was_in_force(make_visit, bases, named):
    visit = make_visit(Answer("M.1", "", Result.NOT_MET), ends_at=datetime(2021, 10, 8, 16, 45))
    checklist = visit.checklists[0]
    section = checklist.sections[0]
    first = replace(section.criteria[0], legal_basis=tuple(LegalReference(basis.id) for basis in bases))
    section = replace(section, criteria=(first, *section.criteria[1:]))
    visit = replace(visit, checklists=(replace(checklist, sections=(section,), legal_bases=bases),))
    codes = [item.code for item in missing(visit, conclusion(visit))]
    assert ("missing.basis_of_criterion" in codes) is named


def test_photos_captions_count_as_data(make_visit):
    photo = Evidence(b"e" * 16, INSPECTION, "a" * 64, "photo", "a.jpg", "M.2", caption="05 tập chưa đóng bìa")
    assert said(make_visit, "Có 05 tập hồ sơ chưa đóng bìa.", evidence=(photo,)) == []
    assert said(make_visit, "Có 05 tập hồ sơ chưa đóng bìa.") == [("missing.figure", "05")]
