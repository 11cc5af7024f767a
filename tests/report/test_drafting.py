"""Sentences are drafted from answers, in the checklist's own words."""

from datetime import date
from decimal import Decimal

import pytest

from inspector.book.ids import finding_id
from inspector.checklist.answer import Answer, Result
from inspector.report.drafting import draft_findings, suggestions
from tests.report.conftest import FIRST, SECOND


def texts(visit, kind):
    return [sentence.text for sentence in draft_findings(visit) if sentence.kind == kind]


def test_a_met_criterion_gives_a_strength_and_no_shortcoming(make_visit):
    visit = make_visit(Answer("M.1", "", Result.MET))
    assert texts(visit, "strength") == ["Quy chế được ban hành đầy đủ."]
    assert texts(visit, "shortcoming") == []


def test_nothing_is_drafted_for_what_nobody_checked(make_visit):
    assert draft_findings(make_visit()) == []


def test_what_does_not_apply_gives_no_sentence(make_visit):
    assert draft_findings(make_visit(Answer("M.1", "", Result.NA))) == []


def test_a_note_stands_inside_the_sentence_without_its_own_stop(make_visit):
    visit = make_visit(Answer("M.1", "", Result.PARTLY, note="Chưa phân công nhiệm vụ."))
    assert texts(visit, "shortcoming") == ["Quy chế đã ban hành nhưng chưa phân công nhiệm vụ."]


def test_only_the_fault_of_a_note_goes_into_a_shortcoming(make_visit):
    visit = make_visit(Answer("M.1", "", Result.PARTLY, note="Đã có dự thảo; chưa trình ký."))
    assert texts(visit, "shortcoming") == ["Quy chế đã ban hành nhưng chưa trình ký."]


def test_a_shortcoming_brings_its_cause_and_requirement_resting_on_it(make_visit):
    drafted = draft_findings(make_visit(Answer("M.1", "", Result.NOT_MET)))
    shortcoming = next(each for each in drafted if each.kind == "shortcoming")
    rest = [each for each in drafted if each.kind in ("cause", "requirement")]
    assert [each.rests_on for each in rest] == [shortcoming.id.hex()] * 2
    assert shortcoming.id == finding_id(bytes(range(16)), "shortcoming", "M.1")


def test_the_deadline_is_left_to_its_own_column(make_visit):
    visit = make_visit(Answer("M.1", "", Result.NOT_MET, owner="Ban Tham mưu", deadline=date(2021, 12, 24)))
    requirement = next(each for each in draft_findings(visit) if each.kind == "requirement")
    assert (requirement.text, requirement.owner, requirement.deadline) == (
        "Ban hành quy chế.",
        "Ban Tham mưu",
        "2021-12-24",
    )


def test_both_periods_falling_short_are_said_in_one_sentence(make_visit):
    visit = make_visit(Answer("M.2", FIRST, value="60/100"), Answer("M.2", SECOND, value="90/120"))
    assert texts(visit, "shortcoming") == [
        "Hồ sơ đúng hạn năm 2020 là 60,0%, 9 tháng đầu năm 2021 là 75,0%, chênh 15,0 điểm phần trăm."
    ]


def test_one_period_falling_short_is_named(make_visit):
    visit = make_visit(Answer("M.2", FIRST, value="100/100"), Answer("M.2", SECOND, value="90/120"))
    assert texts(visit, "shortcoming") == ["Hồ sơ 9 tháng đầu năm 2021 mới đúng hạn 90/120 (75,0%)."]


def test_a_phrase_that_names_no_period_gets_it_in_brackets(make_visit):
    visit = make_visit(Answer("M.3", FIRST, Result.MET), Answer("M.3", SECOND, Result.PARTLY))
    assert texts(visit, "shortcoming") == ["Việc phổ biến quy định chưa đều (9 tháng đầu năm 2021)."]


def test_the_same_finding_in_both_periods_is_said_once(make_visit):
    visit = make_visit(Answer("M.3", FIRST, Result.NOT_MET), Answer("M.3", SECOND, Result.NOT_MET))
    assert texts(visit, "shortcoming") == ["Trong cả hai thời kỳ, đơn vị chưa phổ biến quy định."]


def test_what_a_person_wrote_goes_before_the_phrase(make_visit):
    visit = make_visit(
        Answer("M.1", "", Result.NOT_MET, shortcoming="quy chế còn là dự thảo", cause="Bận việc khác")
    )
    assert texts(visit, "shortcoming") == ["Quy chế còn là dự thảo."]
    assert texts(visit, "cause") == ["Bận việc khác."]


@pytest.mark.parametrize("value", [None, "0/0", "x"])
def test_a_share_without_a_whole_is_left_out(make_visit, value):
    visit = make_visit(Answer("M.2", FIRST, Result.NOT_MET, value))
    assert texts(visit, "shortcoming") == []


def test_a_score_lowered_by_hand_is_explained_by_its_reason(make_visit):
    visit = make_visit(
        Answer("M.1", "", Result.MET, score=Decimal(2), score_reason="quy chế gửi chậm 05 ngày")
    )
    assert texts(visit, "shortcoming") == ["Quy chế gửi chậm 05 ngày."]
    assert texts(visit, "strength") == []


def test_shortcomings_are_ranked_by_points_lost(make_visit):
    visit = make_visit(
        Answer("M.1", "", Result.PARTLY),
        Answer("M.2", FIRST, value="10/100"),
        Answer("M.2", SECOND, value="10/100"),
        Answer("M.3", FIRST, Result.NOT_MET),
        Answer("M.3", SECOND, Result.NOT_MET),
    )
    ranks = {each.criteria[0]: each.rank for each in draft_findings(visit) if each.kind == "shortcoming"}
    assert ranks == {"M.2": 1, "M.3": 2, "M.1": 3}


def test_the_fill_page_is_offered_the_phrases_of_one_answer(make_visit):
    answer = Answer("M.1", "", Result.NOT_MET, shortcoming="đã viết")
    visit = make_visit(answer)
    assert suggestions(visit, visit.criterion("M.1"), answer) == {
        "shortcoming": "Đơn vị chưa ban hành quy chế.",
        "cause": "Chưa phân công người soạn thảo.",
        "requirement": "Ban hành quy chế.",
    }


def test_nothing_is_offered_for_a_met_or_unanswered_criterion(make_visit):
    visit = make_visit()
    for result in (Result.MET, Result.NA, None):
        assert suggestions(visit, visit.criterion("M.1"), Answer("M.1", "", result)) == {}


def test_the_sample_drafts_no_hole_and_no_machine_word(sample):
    for sentence in draft_findings(sample.visit):
        assert not sentence.text[0].islower()
        assert sentence.text.endswith((".", "…"))
        for wrong in ("None", "0/0", "{{", "N/A", "  ", "..", "tiêu chí", "ông/bà"):
            assert wrong not in sentence.text, sentence


def test_three_periods_each_keep_their_own_figures(make_visit):
    third = "Quý I năm 2022"
    told = make_visit(
        Answer("M.2", FIRST, value="96/100"),
        Answer("M.2", SECOND, value="97/100"),
        Answer("M.2", third, value="98/100"),
        periods=(FIRST, SECOND, third),
    )
    (text,) = texts(told, "strength")
    assert [figure in text for figure in ("96/100", "97/100", "98/100")] == [True, True, True]
    assert "thời kỳ kiểm tra" not in text


def test_a_figure_of_one_period_is_never_said_of_all(make_visit):
    third = "Quý I năm 2022"
    told = make_visit(
        Answer("M.2", FIRST, value="70/100"),
        Answer("M.2", SECOND, value="80/100"),
        Answer("M.2", third, value="99/100"),
        periods=(FIRST, SECOND, third),
    )
    (text,) = texts(told, "shortcoming")
    assert "70/100" in text
    assert "80/100" in text
    assert "99/100" not in text
    assert "99%" not in text


def test_what_follows_a_but_in_a_note_is_its_fault(make_visit):
    visit = make_visit(Answer("M.1", "", Result.PARTLY, note="Có hướng dẫn nhưng chưa có thang điểm."))
    assert texts(visit, "shortcoming") == ["Quy chế đã ban hành nhưng chưa có thang điểm."]


def test_a_note_that_only_refers_to_a_document_is_no_fault(make_visit):
    visit = make_visit(Answer("M.1", "", Result.PARTLY, note="Xem Báo cáo số 611/BC-BCH ngày 14/5/2020."))
    assert texts(visit, "shortcoming") == ["Quy chế đã ban hành nhưng chưa đủ."]


def test_a_finding_without_its_figure_is_told_in_the_teams_own_words(make_visit):
    visit = make_visit(Answer("M.2", FIRST, Result.NOT_MET, note="Còn nhiều hồ sơ quá hạn."))
    assert texts(visit, "shortcoming") == ["Còn nhiều hồ sơ quá hạn (năm 2020)."]


def test_a_finding_against_its_own_figure_takes_no_phrase_that_quotes_it(make_visit):
    blamed = make_visit(Answer("M.2", FIRST, Result.NOT_MET, "100/100", note="Thiếu phiếu hẹn."))
    assert texts(blamed, "shortcoming") == ["Thiếu phiếu hẹn (năm 2020)."]
    assert texts(blamed, "requirement") == []
    praised = make_visit(Answer("M.2", FIRST, Result.MET, "60/100", score=Decimal(4)))
    assert texts(praised, "strength") == []


def test_two_of_three_periods_are_never_called_both(make_visit):
    third = "Quý I năm 2022"
    visit = make_visit(
        Answer("M.3", FIRST, Result.NOT_MET),
        Answer("M.3", SECOND, Result.MET),
        Answer("M.3", third, Result.NOT_MET),
        periods=(FIRST, SECOND, third),
    )
    assert texts(visit, "shortcoming") == ["Năm 2020 và quý I năm 2022, đơn vị chưa phổ biến quy định."]
