"""A checklist that somebody brought: codes, titles and points, and not one phrase."""

from inspector.book.rows import ChecklistUse, Inspection
from inspector.book.visit import Visit
from inspector.checklist import read_checklist_text
from inspector.checklist.answer import Answer, Result
from inspector.report.conclusion import conclusion
from tests.report.conftest import FIRST, INSPECTION, SECOND

_CHECKLIST = """
id: la
version: "1"
title: Kiểm tra công tác lạ
short_title: Lạ
abbreviation: LA
subject: công tác lạ
grades: [{name: Tốt, at_least: 85}, {name: Yếu, at_least: 0}]
sections:
  - id: I
    title: Phần một
    max_score: 100
    criteria:
      - {code: L.1, text: Lập kế hoạch., kind: met, max_score: 40, per_period: true}
      - code: L.2
        text: Hồ sơ giải quyết đúng hạn
        kind: percent
        numerator: số đúng hạn
        denominator: tổng số
        max_score: 40
        per_period: true
        bands: [{at_least: 90, share: 1}, {otherwise: true, share: 0.5}]
      - code: L.3
        text: Số lớp tập huấn
        kind: number
        unit: lớp
        max_score: 20
        per_period: true
        bands: [{at_least: 2, share: 1}, {otherwise: true, share: 0}]
"""


def drafted(*answers: Answer) -> dict[str, list[str]]:
    checklist = read_checklist_text(_CHECKLIST, "la.yaml")
    visit = Visit(
        inspection=Inspection(INSPECTION, unit="Ban Chỉ huy Quân sự huyện Mẫu", periods=(FIRST, SECOND)),
        people=(),
        uses=(ChecklistUse(bytes(16), INSPECTION, "la", "1", checklist.sha256, 1),),
        checklists=(checklist,),
        answers={(answer.criterion, answer.period): answer for answer in answers},
        evidence=(),
        findings=(),
    )
    said: dict[str, list[str]] = {}
    for sentence in conclusion(visit).sentences:
        assert sentence.included
        said.setdefault(sentence.kind, []).append(sentence.text)
    return said


def test_what_is_not_met_is_said_by_its_title_once_for_both_periods_and_asked_for():
    said = drafted(Answer("L.1", FIRST, Result.NOT_MET), Answer("L.1", SECOND, Result.NOT_MET))
    assert said == {
        "shortcoming": ["Trong cả hai thời kỳ, nội dung “Lập kế hoạch” chưa đạt yêu cầu."],
        "requirement": ["Thực hiện đúng, đủ nội dung “Lập kế hoạch”."],
    }


def test_one_period_is_named_and_has_its_figure():
    said = drafted(Answer("L.2", FIRST, value="9/10"), Answer("L.2", SECOND, value="7/10"))
    assert said["shortcoming"] == [
        "9 tháng đầu năm 2021, nội dung “Hồ sơ giải quyết đúng hạn” mới đạt một phần yêu cầu (07/10, 70,0%)."
    ]


def test_figures_of_both_periods_stand_behind_their_names_and_nought_is_said_in_words():
    said = drafted(Answer("L.3", FIRST, value="0"), Answer("L.3", SECOND, value="1"))
    assert said["shortcoming"] == [
        "Nội dung “Số lớp tập huấn” chưa đạt yêu cầu (năm 2020: không có; 9 tháng đầu năm 2021: 01 lớp)."
    ]


def test_the_teams_own_words_go_before_the_title():
    said = drafted(Answer("L.1", FIRST, Result.NOT_MET, note="Chưa có kế hoạch"))
    assert said["shortcoming"] == ["Chưa có kế hoạch (năm 2020)."]
    assert said["requirement"] == ["Thực hiện đúng, đủ nội dung “Lập kế hoạch”."]


def test_what_is_met_is_a_strength_and_nothing_is_said_of_what_nobody_checked():
    said = drafted(Answer("L.3", FIRST, value="2"), Answer("L.3", SECOND, value="3"))
    assert said == {
        "strength": [
            "Nội dung “Số lớp tập huấn” đạt yêu cầu (năm 2020: 02 lớp; 9 tháng đầu năm 2021: 03 lớp)."
        ]
    }
