"""Answers by keys: what is pressed and typed stands in the book, in the list and in the header."""

from decimal import Decimal

from PySide6.QtWidgets import QLabel

from inspector.checklist import Result
from inspector.checklist.scoring import effective_result
from ui.fill.rows import CriterionRow


def row_of(desk, code: str) -> CriterionRow:
    rows = desk.page.criteria.rows
    return rows.row(rows.place_of(code))


def header_score(desk) -> str:
    return desk.window.findChild(QLabel, "header_score").text()


def test_a_digit_answers_and_score_list_and_header_follow(desk):
    desk.go("CC.IV.1")
    assert header_score(desk).startswith("CCHC 81,75")
    desk.press("3")
    assert desk.answer("CC.IV.1").result is Result.NOT_MET
    assert row_of(desk, "CC.IV.1").mark == "not_met"
    assert row_of(desk, "CC.IV.1").score == "0"
    assert header_score(desk).startswith("CCHC 79,75")
    desk.press("2")
    assert header_score(desk).startswith("CCHC 80,75")
    assert "Đã lưu" in desk.window.header.saved.text()


def test_the_answer_that_stands_pressed_again_is_taken_away(desk):
    desk.go("CC.IV.1")
    desk.press("1")
    assert desk.answer("CC.IV.1").result is None
    assert row_of(desk, "CC.IV.1").mark == "unchecked"
    assert desk.window.findChild(QLabel, "header_count").text() == "97 / 98"


def test_not_applicable_asks_for_its_reason_in_the_page(desk):
    desk.go("CC.IV.3")
    desk.press("Return")
    desk.field("note").selectAll()
    desk.press("Delete", "Escape", "0")
    assert desk.answer("CC.IV.3").result is Result.NA
    notice = desk.page.findChild(QLabel, "result_notice")
    assert notice.isVisible()
    assert "lý do không áp dụng" in notice.text()
    desk.press("Return")
    desk.type("Đơn vị không có quan hệ phối hợp với địa phương.")
    desk.press("Escape")
    assert not notice.isVisible()


def test_digits_are_text_while_a_text_field_has_the_focus(desk):
    desk.go("CC.IV.1")
    before = desk.answer("CC.IV.1").result
    desk.press("Return")
    assert desk.focus_name() == "note_editor"
    desk.press("3", "0", "P")
    desk.press("Escape")
    assert desk.answer("CC.IV.1").result is before
    assert desk.answer("CC.IV.1").note.endswith("30p")


def test_a_digit_begins_the_figure_and_enter_goes_on_to_the_note(desk):
    desk.go("CC.III.4")
    desk.press("2")
    assert desk.focus_name() == "num_editor"
    desk.press("1")
    assert desk.field("num").text() == "21"
    live = desk.page.pane.figure.live
    assert "100%" in live.text()
    assert desk.answer("CC.III.4").value == "17/21"
    desk.press("Return", "Return")
    assert desk.focus_name() == "note_editor"
    assert desk.answer("CC.III.4").value == "21/21"
    assert row_of(desk, "CC.III.4").mark == "met"
    assert row_of(desk, "CC.III.4").figure == "100%"


def test_half_of_a_percentage_is_not_written_and_waits(desk):
    desk.go("CC.III.4")
    desk.press("Return", "Escape")
    desk.page.pane.figure.begin("")
    desk.field("den").setFocus()
    desk.field("den").selectAll()
    desk.press("Delete", "Escape")
    assert desk.answer("CC.III.4").value == "17/21"
    desk.press("Down", "Up")
    assert desk.field("den").text() == ""
    assert "cả hai số" in desk.page.pane.figure.live.text()


def test_a_choice_is_made_by_its_number(desk):
    desk.go("CC.II.4")
    desk.press("1")
    assert desk.answer("CC.II.4").value == desk.visit.criterion("CC.II.4").choices[0].key
    assert row_of(desk, "CC.II.4").score == "2"


def test_faults_are_counted_and_the_deduction_shown_while_typing(desk):
    desk.go("VT.VII.1")
    desk.press("4")
    assert "Trừ 2 điểm" in desk.page.pane.figure.live.text()
    desk.press("Return")
    assert desk.answer("VT.VII.1").value == "4"
    assert row_of(desk, "VT.VII.1").score == "1"


def test_a_day_is_typed_without_slashes(desk):
    desk.go("VT.VI.1")
    desk.press("1", "5", "0", "2", "2", "0", "2", "0", "Return")
    assert desk.answer("VT.VI.1", "Năm 2020").value == "2020-02-15"
    assert desk.field("value").text() == "15/02/2020"


def test_p_switches_the_period_and_both_results_stay_in_sight(desk):
    desk.go("CC.I.1")
    first, second = desk.visit.inspection.periods
    assert desk.page.pane.period == first
    desk.press("P")
    assert desk.page.pane.period == second
    desk.press("2")
    assert desk.answer("CC.I.1", second).result is Result.PARTLY
    assert desk.answer("CC.I.1", first).result is Result.MET
    tabs = desk.page.pane.about.switch.tabs()
    assert [tab.mark for tab in tabs] == ["met", "partly"]
    assert [tab.score for tab in tabs] == ["3", "1,5"]
    assert row_of(desk, "CC.I.1").score == "2,25"


def test_a_typed_score_stands_beside_the_computed_one_and_asks_why(desk):
    desk.go("CC.IV.1")
    score = desk.field("score")
    score.setFocus()
    desk.type("1,5")
    desk.press("Return")
    assert desk.answer("CC.IV.1").score == Decimal("1.5")
    shown = desk.page.findChild(QLabel, "computed_score")
    assert shown.isVisible()
    assert "2" in shown.text()
    assert "1,5" in shown.text()
    assert desk.field("score_reason").isVisible()
    assert row_of(desk, "CC.IV.1").score == "1,5"


def test_ctrl_enter_goes_to_what_is_still_open_also_in_the_other_period(desk):
    second = desk.visit.inspection.periods[1]
    desk.go("CC.V.3")
    desk.press("P", "2")  # the answer that stood there is taken away
    assert desk.answer("CC.V.3", second).result is None
    desk.go("CC.I.2")
    desk.press("Ctrl+Return")
    assert (desk.page.pane.code, desk.page.pane.period) == ("CC.V.3", second)
    assert desk.focus_name() == "criteria"
    desk.press("1", "Ctrl+Return")
    assert "đủ" in desk.page.banner.text()


def test_f3_goes_round_what_is_not_met(desk):
    desk.go("CC.III.4")
    seen = []
    for _ in range(30):
        desk.press("F3")
        here = (desk.page.pane.code, desk.page.pane.period)
        if here in seen:
            break
        seen.append(here)
    assert ("CC.III.4", "") in seen
    marks = {effective_result(desk.visit.criterion(code), desk.answer(code, period)) for code, period in seen}
    assert marks == {Result.NOT_MET}
    assert len(seen) > 3


def test_a_criterion_that_is_not_asked_says_so(desk):
    desk.go("CC.VII.1")
    desk.press("4")  # «chưa»: 0 points, so CC.VII.2 is not asked any more
    assert row_of(desk, "CC.VII.2").mark == "not_asked"
    desk.press("2")
    assert row_of(desk, "CC.VII.2").mark != "not_asked"


def test_rows_never_overlap_after_an_answer_makes_one_higher(desk):
    desk.go("CC.IV.1")
    desk.press("0")
    view = desk.page.criteria
    desk.qtbot.waitUntil(
        lambda: all(
            view.visualRect(view.rows.index(n)).bottom() < view.visualRect(view.rows.index(n + 1)).top()
            for n in range(view.rows.rowCount() - 1)
        )
    )


def test_tab_goes_from_the_figure_to_the_results_and_on_to_the_score(desk):
    desk.go("CC.III.4")
    desk.press("Return", "Escape")
    desk.field("num").setFocus()
    seen = []
    for _ in range(7):
        seen.append(desk.focus_name())
        desk.press("Tab")
    assert seen == [
        "num_editor",
        "den_editor",
        "result_met",
        "result_partly",
        "result_not_met",
        "result_na",
        "score_editor",
    ]


def test_undo_goes_across_fields_and_criteria(desk):
    desk.go("CC.IV.1")
    note = desk.answer("CC.IV.1").note
    desk.press("3", "Return")
    desk.type(" Bổ sung.")
    desk.press("Escape")
    desk.go("CC.IV.2")
    desk.press("Ctrl+Z")
    assert desk.answer("CC.IV.1").note == note
    desk.press("Ctrl+Z")
    assert desk.answer("CC.IV.1").result is Result.MET
    desk.press("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    assert desk.answer("CC.IV.1").result is Result.NOT_MET
    assert desk.answer("CC.IV.1").note == note + " Bổ sung."
