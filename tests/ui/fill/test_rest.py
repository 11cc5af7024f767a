"""What is left of a section in one gesture, with the number beforehand and one way back."""

from PySide6.QtWidgets import QPushButton

from inspector.book.answers import edit_answer
from inspector.checklist import Result

YEAR = "Năm 2020"
SPOTS = (("CC.I.1", YEAR), ("CC.I.2", ""), ("CC.I.3", YEAR))


def emptied(desk) -> None:
    for code, period in SPOTS:
        fields = {"value": ""} if code == "CC.I.3" else {}
        desk.open_book.edit(
            edit_answer(desk.visit, code, period, result="", note="", score_reason="", **fields)
        )


def test_the_number_is_said_before_and_one_undo_takes_all_of_it_back(desk):
    emptied(desk)
    before = dict(desk.visit.answers)
    desk.press("Ctrl+M")
    assert desk.focus_name() == "rest_met"
    assert desk.page.findChild(QPushButton, "rest_met").text() == "Đánh dấu Đạt: 2"
    assert desk.page.findChild(QPushButton, "rest_na").text() == "Đánh dấu Không áp dụng: 3"
    desk.press("Return")
    assert [desk.answer(*spot).result for spot in SPOTS] == [Result.MET, Result.MET, None]
    changed = {spot for spot, answer in desk.visit.answers.items() if answer != before[spot]}
    assert changed == set(SPOTS[:2])
    assert desk.focus_name() == "criteria"
    desk.press("Ctrl+Z")
    assert desk.visit.answers == before


def test_not_applicable_for_all_asks_for_one_reason_first(desk):
    emptied(desk)
    desk.press("Ctrl+M")
    desk.page.findChild(QPushButton, "rest_na").click()
    assert desk.focus_name() == "rest_reason_editor"
    assert desk.answer(*SPOTS[0]).result is None
    desk.type("Đơn vị mới thành lập")
    desk.page.findChild(QPushButton, "rest_na").click()
    assert {(desk.answer(*spot).result, desk.answer(*spot).score_reason) for spot in SPOTS} == {
        (Result.NA, "Đơn vị mới thành lập")
    }


def test_a_section_that_is_done_is_said_to_be_done_and_has_no_bar(desk):
    desk.press("Ctrl+M")
    assert not desk.page.rest.is_up
    assert "I. Chỉ đạo, điều hành" in desk.page.banner.text()
    assert desk.focus_name() == "criteria"
