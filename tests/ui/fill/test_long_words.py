"""Long names, hostile names, many periods and choices: whole where there is room, and shown as typed."""

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget

from inspector.sample import BOOK_NAME
from ui.fill.period_switch import PeriodSwitch, PeriodTab
from ui.fill.rows import SectionRow
from ui.fill.section_list import SectionList
from ui.widgets.label import visible

LONG = (
    "Từ ngày 15 tháng 12 năm 2019 đến hết năm 2020",
    "9 tháng đầu năm 2021",
    "Năm 2022 (ước thực hiện đến hết ngày 31/12)",
    "Năm 2023",
)


def test_a_refusal_in_a_narrow_field_is_not_cut(desk):
    desk.go("CC.I.1")
    line = desk.page.pane.score_line
    for field, text in ((line.score, "99,75"), (line.self_score, "1.5")):
        field.setFocus()
        field.editor.selectAll()
        QTest.keyClicks(field.editor, text)
        QTest.keyClick(field.editor, Qt.Key.Key_Return)
    said = [label for label in line.findChildren(QLabel, "problem") if label.text()]
    assert len(said) == 2
    desk.qtbot.waitUntil(lambda: all(each.height() >= each.heightForWidth(each.width()) for each in said))


def test_long_names_of_what_a_percentage_is_made_of_are_not_cut(desk):
    desk.go("CC.I.4")
    figure = desk.page.pane.figure
    label = figure.findChildren(QLabel)[0]
    label.setText("Số văn bản đi có chữ ký số của người có thẩm quyền và của cơ quan ban hành đúng quy định")
    desk.qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 60)


def test_a_section_named_against_the_direction_of_text_shows_the_mark(qtbot, theme):
    title = "Phần <b>đậm</b> \u202egnort"

    def picture(text: str):
        view = SectionList()
        qtbot.addWidget(view)
        view.rows.set_rows([SectionRow(0, -1, "", text), SectionRow(0, 0, "I", text, 1, 2)])
        view.resize(235, 300)
        return view.grab().toImage()

    assert picture(title) == picture(visible(title))


def test_a_long_section_number_leaves_its_title_alone(qtbot, theme):
    view = SectionList()
    qtbot.addWidget(view)
    view.rows.set_rows([SectionRow(0, 0, "I", "Một", 0, 9), SectionRow(0, 1, "XXXVIII", "Một", 0, 9)])
    view.resize(235, 200)
    shown = view.grab().toImage()
    assert _ink_ends(shown, view.visualRect(view.rows.index(0))) == _ink_ends(
        shown, view.visualRect(view.rows.index(1))
    )


def _ink_ends(image, row: QRect) -> int:
    """How far right the title of a row reaches, left of the count."""
    columns = range(row.left(), row.left() + 160)
    ground = image.pixel(row.left() + 165, row.top() + 1)
    lines = range(row.top(), row.bottom())
    return max(x for x in columns if any(image.pixel(x, y) != ground for y in lines))


@pytest.fixture
def switch(qtbot, theme):
    made = PeriodSwitch()
    qtbot.addWidget(made)
    made.resize(450, 40)
    return made


def tabs(*names: str, score: str = "") -> list[PeriodTab]:
    return [PeriodTab(name, "met", score) for name in names]


def test_short_periods_stand_side_by_side_and_long_ones_below_each_other(switch):
    switch.show_tabs(tabs("Năm 2020", "9 tháng đầu năm 2021"), "Năm 2020")
    one = switch.heightForWidth(450)
    switch.show_tabs(tabs(*LONG), LONG[0])
    assert switch.heightForWidth(450) == 4 * one
    assert switch.heightForWidth(900) == 2 * one


def test_a_score_given_moves_nothing_below_the_periods(switch):
    for width in (230, 330, 450):
        switch.show_tabs(tabs(*LONG), LONG[0])
        before = switch.heightForWidth(width)
        switch.show_tabs(tabs(*LONG, score="0,75"), LONG[0])
        assert switch.heightForWidth(width) == before


def test_left_and_right_go_opposite_ways_through_the_periods(qtbot, switch):
    switch.show_tabs(tabs(*LONG), LONG[1])
    chosen = []
    switch.chosen.connect(chosen.append)
    QTest.keyClick(switch, Qt.Key.Key_Left)
    QTest.keyClick(switch, Qt.Key.Key_Right)
    assert chosen == [LONG[0], LONG[2]]


def test_a_click_takes_the_period_under_the_pointer_in_whichever_line(qtbot, switch):
    switch.show_tabs(tabs(*LONG), LONG[0])
    switch.resize(450, switch.heightForWidth(450))
    chosen = []
    switch.chosen.connect(chosen.append)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QRect(0, 0, 40, switch.height()).bottomLeft())
    assert chosen == [LONG[3]]


def test_the_keys_at_the_foot_are_those_of_the_criterion_in_hand(desk):
    def keys() -> list[str]:
        return [key for key, _meaning in desk.page.hints.hints()]

    desk.go("CC.I.1")
    assert keys()[0] == "1 2 3 0"
    assert "P" in keys()
    desk.go("CC.I.4")
    assert keys()[:2] == ["1…9", "0"]
    desk.go("CC.II.4")
    assert keys()[:2] == ["1…3", "0"]
    assert "P" not in keys()


def _told_over(view: SectionList, number: int) -> str:
    """What a pointer resting on a section is told."""
    where = view.visualRect(view.rows.index(number)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where))
    QApplication.sendEvent(view.viewport(), event)
    return QToolTip.text()


@pytest.mark.qt_log_ignore("does not support raise", "propagateSizeHints")
def test_all_sections_are_in_sight_and_a_cut_title_is_told_whole(desk):
    view = desk.page.sections
    assert view.verticalScrollBar().maximum() == 0
    assert "Chỉ đạo, điều hành" in _told_over(view, 1)
    QToolTip.hideText()


def test_titles_have_all_their_lines_where_there_is_room(sit_down, sample):
    view = sit_down(sample / BOOK_NAME, (1920, 1080)).page.sections
    assert view.verticalScrollBar().maximum() == 0
    heights = {view.visualRect(view.rows.index(n)).height() for n in range(view.rows.rowCount())}
    assert len(heights) > 2
    assert _told_over(view, 1) == ""


def test_a_link_under_a_text_begins_where_the_text_begins(desk):
    more = desk.page.findChild(QWidget, "criterion_more")
    assert more.isVisible()
    shown = more.grab().toImage()
    ground = shown.pixel(shown.width() - 1, 0)
    inked = [
        x for x in range(shown.width()) if any(shown.pixel(x, y) != ground for y in range(shown.height()))
    ]
    assert inked[0] <= 2
