"""What is left open: listed in place of the criteria, filtered, gone through by keys, never in the way."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from inspector.book.answers import edit_answer
from inspector.checklist import Result
from ui.fill.open_points import EVIDENCE, UNCHECKED, WORDS, open_points
from ui.places import FILL, Place

YEAR = "Năm 2020"


def empty(desk, *spots: tuple[str, str]) -> None:
    """Take these answers away."""
    for code, period in spots:
        fields = {"result": "", "value": "", "note": "", "score_reason": "", "shortcoming": ""}
        if desk.visit.criterion(code).kind == "met":
            del fields["value"]
        desk.open_book.edit(edit_answer(desk.visit, code, period, **fields))


def settled(desk) -> None:
    desk.qtbot.waitUntil(lambda: not desk.open_book.works() and not desk.page.open_points._timer.isActive())


def listed(desk) -> list[str]:
    model = desk.page.open_points.panel.model
    return [model.index(row).data() for row in range(model.rowCount())]


def opened(desk) -> None:
    desk.press("Ctrl+F8")
    settled(desk)


def test_the_list_takes_the_place_of_the_criteria_and_gives_it_back(desk):
    empty(desk, ("CC.I.2", ""))
    opened(desk)
    assert desk.focus_name() == "open_points_list"
    assert not desk.page.criteria.isVisible()
    assert listed(desk)[0] == "CC.I.2: chưa kiểm tra."
    assert desk.page.findChild(QPushButton, "open_points_button").text() == f"Còn thiếu: {len(listed(desk))}"
    desk.press("Escape")
    assert desk.page.criteria.isVisible()
    assert desk.focus_name() == "criteria"


def test_down_shows_the_criterion_and_a_digit_answers_it_while_the_list_follows(desk):
    empty(desk, ("CC.I.2", ""), ("CC.IV.1", ""))
    opened(desk)
    before = len(listed(desk))
    place = listed(desk).index("CC.IV.1: chưa kiểm tra.")
    for _ in range(place):
        desk.press("Down")
    assert desk.page.pane.code == "CC.IV.1"
    desk.press("1")
    assert desk.answer("CC.IV.1").result is Result.MET
    settled(desk)
    assert len(listed(desk)) == before - 1
    assert not any("CC.IV.1:" in line for line in listed(desk))
    assert desk.focus_name() == "open_points_list"


def test_enter_goes_into_the_field_that_is_missing_and_escape_back_to_the_list(desk):
    desk.open_book.edit(edit_answer(desk.visit, "CC.I.1", YEAR, result="not_met", note=""))
    opened(desk)
    assert listed(desk)[0] == f"CC.I.1, {YEAR}: điểm bị trừ nhưng chưa ghi lý do."
    desk.press("Return")
    assert (desk.page.pane.code, desk.page.pane.period) == ("CC.I.1", YEAR)
    assert desk.focus_name() == "score_reason_editor"
    desk.type("Chưa kiện toàn kịp thời")
    desk.press("Escape")
    assert desk.focus_name() == "open_points_list"
    settled(desk)
    assert not any("chưa ghi lý do" in line for line in listed(desk))


def test_f8_goes_round_in_the_checklists_order_and_back(desk):
    empty(desk, ("CC.I.2", ""), ("CC.I.3", YEAR), ("VT.II.1", ""))
    visited = []
    for key in ("F8", "F8", "F8", "Shift+F8"):
        desk.press(key)
        settled(desk)
        visited.append((desk.page.pane.code, desk.focus_name()))
    assert visited[:2] == [("CC.I.2", "criteria"), ("CC.I.3", "value_editor")]
    assert visited[3] == visited[1]
    assert visited[2][0] not in ("CC.I.2", "CC.I.3")


def test_the_list_is_narrowed_by_kind_by_section_and_by_words_without_diacritics(desk):
    empty(desk, ("CC.I.2", ""), ("VT.II.1", ""))
    opened(desk)
    panel = desk.page.open_points.panel
    everything = len(listed(desk))
    choose(panel.group, UNCHECKED)
    assert listed(desk) == ["CC.I.2: chưa kiểm tra.", "VT.II.1: chưa kiểm tra."]
    choose(panel.section, "vtlt/II")
    assert listed(desk) == ["VT.II.1: chưa kiểm tra."]
    choose(panel.section, "")
    choose(panel.group, "")
    panel.box.setFocus()
    QTest.keyClicks(panel.box, "minh chung tap huan")
    desk.qtbot.waitUntil(lambda: len(listed(desk)) == 1)
    assert "Cán bộ được tập huấn" in listed(desk)[0]
    QTest.keyClick(panel.box, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: len(listed(desk)) == everything)


def choose(field, value) -> None:
    box = field.editor
    number = next(n for n in range(box.count()) if field._values[n] == value)
    box.setCurrentIndex(number)
    box.activated.emit(number)


def test_points_of_the_document_lead_to_the_conclusion(desk):
    from inspector.book.inspections import edit_inspection

    desk.open_book.edit(edit_inspection(desk.visit.id, report_to=""))
    opened(desk)
    place = listed(desk).index("Chưa ghi nơi nhận báo cáo kết quả khắc phục.")
    with desk.qtbot.waitSignal(desk.page.place_requested) as asked:
        for _ in range(place):
            desk.press("Down")
        desk.press("Return")
    assert (asked.args[0].page, asked.args[0].field) == ("conclude", "report_to")
    settled(desk)


def test_nothing_is_worked_out_before_it_is_asked_for(desk):
    desk.press("3", "1")
    assert desk.page.open_points._points == ()
    assert "panel" not in desk.page.open_points.__dict__
    assert not desk.open_book.works()


def test_a_shortcoming_is_put_right_at_its_criterion_as_long_as_its_sentence_is_a_draft(desk):
    points = open_points(desk.visit)
    lacking = [point for point in points if point.missing.field == "evidence"]
    assert lacking
    assert all(point.place == Place(FILL, point.missing.criterion, "", "evidence") for point in lacking)
    assert {point.group for point in lacking} == {EVIDENCE}
    assert [point.order for point in points] == sorted(point.order for point in points)


def test_not_applicable_puts_the_cursor_into_its_reason_and_is_open_until_one_stands(desk):
    desk.go("CC.IV.3")
    desk.press("0")
    assert desk.answer("CC.IV.3").result is Result.NA
    assert desk.focus_name() == "score_reason_editor"
    (point,) = [point for point in open_points(desk.visit) if point.missing.criterion == "CC.IV.3"]
    assert (point.missing.code, point.group) == ("missing.reason_not_applicable", WORDS)
    desk.type("Không có quan hệ phối hợp")
    desk.press("Escape")
    assert desk.answer("CC.IV.3").score_reason == "Không có quan hệ phối hợp"
    assert not any(point.missing.criterion == "CC.IV.3" for point in open_points(desk.visit))
