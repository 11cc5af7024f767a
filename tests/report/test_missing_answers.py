"""What answers still lack: each point once, at its criterion, period and field; nothing for what is not asked."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from inspector.book.csv_answers import answer_rows
from inspector.book.rows import Evidence
from inspector.checklist.answer import Answer, Result
from inspector.checklist.expressions import WHEN_NAMES, compile_expression
from inspector.checklist.model import Limits
from inspector.report import missing
from inspector.report.assemble import build_context, photos_of
from inspector.report.assemble_papers import as_document
from inspector.report.conclusion import conclusion
from inspector.report.kinds import BY_ID
from inspector.wording import say_missing
from tests.report.conftest import FIRST, INSPECTION, SECOND


def points(visit, code: str) -> list[tuple[str, str, str]]:
    """Code, period and field of everything open at a criterion on the fill page."""
    return [
        (item.code.removeprefix("missing."), item.period, item.field)
        for item in missing(visit, conclusion(visit))
        if item.criterion == code and item.page == "fill"
    ]


def changed(visit, code: str, **fields):
    """`visit` with a criterion of its checklist changed."""
    checklist = visit.checklists[0]
    sections = tuple(
        replace(
            section,
            criteria=tuple(
                replace(each, **fields) if each.code == code else each for each in section.criteria
            ),
        )
        for section in checklist.sections
    )
    return replace(visit, checklists=(replace(checklist, sections=sections),))


def test_not_applicable_counts_as_answered_and_stays_open_until_a_reason_stands(make_visit):
    bare = make_visit(Answer("M.1", "", Result.NA))
    assert points(bare, "M.1") == [("reason_not_applicable", "", "score_reason")]
    assert bare.scores()[0].criteria["M.1"].complete
    assert points(make_visit(Answer("M.1", "", Result.NA, note="Đã xem hồ sơ")), "M.1") != []
    assert points(make_visit(Answer("M.1", "", Result.NA, score_reason="Không có kho")), "M.1") == []


def test_what_nobody_checked_is_open_and_never_met(make_visit):
    visit = make_visit(Answer("M.3", FIRST, Result.MET))
    assert points(visit, "M.3") == [("answer", SECOND, "result")]
    score = visit.scores()[0].criteria["M.3"]
    assert (score.complete, score.team) == (False, Decimal("1.5"))


def test_a_finding_without_a_word_is_open_though_no_point_was_taken_off(make_visit):
    full = Answer("M.1", "", Result.NOT_MET, score=visit_max(make_visit, "M.1"))
    assert ("reason_own_score", "", "score_reason") in points(make_visit(full), "M.1")
    bonus = changed(
        make_visit(Answer("M.1", "", Result.PARTLY)), "M.1", max_score=Decimal(0), bonus_max=Decimal(1)
    )
    assert points(bonus, "M.1") == [("note", "", "note")]


def visit_max(make_visit, code: str) -> Decimal:
    return make_visit().criterion(code).max_score


def test_a_point_between_unit_and_team_needs_a_reason_in_either_direction(make_visit):
    full = visit_max(make_visit, "M.1")
    apart = Answer("M.1", "", Result.MET, self_score=full - 1)
    (item,) = [each for each in missing_of(make_visit(apart)) if each.code == "missing.difference"]
    assert (item.criterion, item.field) == ("M.1", "score_reason")
    assert f"đoàn chấm {full}" in say_missing(item)
    assert points(make_visit(replace(apart, self_score=full - Decimal("0.75"))), "M.1") == []
    assert points(make_visit(replace(apart, score_reason="Đơn vị chấm chặt")), "M.1") == []


def missing_of(visit):
    return missing(visit, conclusion(visit))


def test_a_figure_outside_its_soft_limits_is_said_in_the_checklists_words(make_visit):
    soft = Limits(max=Decimal(50), message="Quá nửa số mẫu")
    visit = changed(make_visit(Answer("M.2", FIRST, value="6/10", note="Đã đếm")), "M.2", usual=soft)
    (item,) = [each for each in missing_of(visit) if each.code == "missing.unusual"]
    assert (item.period, item.field, item.is_serious) == (FIRST, "value", False)
    assert say_missing(item) == (
        f"M.2, {FIRST}: 6/10 khác thường (thường không quá 50). Quá nửa số mẫu. Xem lại số liệu; nếu đúng thì để nguyên."
    )
    inside = changed(make_visit(Answer("M.2", FIRST, value="5/10", note="Đã đếm")), "M.2", usual=soft)
    assert not any(each.code == "missing.unusual" for each in missing_of(inside))


@pytest.mark.parametrize("answer", [Answer("M.1", "", Result.NOT_MET), Answer("M.1", "", Result.NA)])
def test_a_criterion_that_is_not_asked_lacks_nothing_and_is_in_no_sum(make_visit, answer):
    never = compile_expression("visit.has_previous", WHEN_NAMES)
    hidden = changed(make_visit(answer), "M.1", when=never)
    assert hidden.answers["M.1", ""] == answer
    assert points(hidden, "M.1") == []
    assert not hidden.scores()[0].criteria["M.1"].asked


def test_photos_of_a_criterion_that_is_not_asked_are_kept_and_not_printed(make_visit):
    shown = Evidence(b"\1" * 16, INSPECTION, "a" * 64, "photo", "a.jpg", "M.3", caption="Bảng niêm yết")
    kept = Evidence(b"\2" * 16, INSPECTION, "b" * 64, "photo", "b.jpg", "M.1", caption="Kho")
    never = compile_expression("visit.has_previous", WHEN_NAMES)
    visit = changed(make_visit(evidence=(kept, shown)), "M.1", when=never)
    assert [(photo.number, photo.evidence) for photo in photos_of(visit)] == [(1, shown)]
    both = replace(kept, other_criteria=("M.3",))
    assert len(photos_of(replace(visit, evidence=(both, shown)))) == 2
    assert visit.evidence_of("M.1") == (kept,)


def test_a_reported_figure_that_was_not_borne_out_needs_a_word(make_visit):
    full = Answer("M.2", FIRST, value="10/10", reported="9/10")
    (item,) = [each for each in missing_of(make_visit(full)) if each.code == "missing.reported_differs"]
    assert (item.period, item.field) == (FIRST, "note")
    assert "đơn vị báo cáo 9/10, đoàn xác minh 10/10" in say_missing(item)
    for said in (replace(full, note="Thiếu một hồ sơ trong báo cáo"), replace(full, reported="10/10")):
        assert points(make_visit(said), "M.2") == [("answer", SECOND, "result")]


def test_what_nobody_checked_is_said_so_in_every_table_and_is_nowhere_met(make_visit):
    visit = make_visit(Answer("M.1", "", Result.NA, score_reason="Không có kho"))
    context = build_context(visit, conclusion(visit), date(2021, 12, 1))
    rows = [row for section in context.checklists[0].sections for row in section.criteria]
    assert [row.reason for row in rows] == ["Không áp dụng: không có kho", "Chưa kiểm tra", "Chưa kiểm tra"]
    (tally,) = as_document(context, visit, BY_ID["minutes"]).minutes.tallies
    assert (tally.total.asked, tally.total.met, tally.total.other) == ("3", "0", "3")
    assert [row["result"] for row in answer_rows(visit)] == ["na", "", "", "", ""]
    assert visit.scores()[0].answered == 1


def test_a_score_of_the_teams_own_lacks_its_reason_in_its_own_period_only(make_visit):
    visit = make_visit(
        Answer("M.2", FIRST, value="98/100", score=Decimal(4)),
        Answer("M.2", SECOND, value="70/100", score=Decimal(4)),
    )
    assert ("reason_own_score", SECOND, "score_reason") in points(visit, "M.2")
    assert ("reason_own_score", FIRST, "score_reason") not in points(visit, "M.2")
