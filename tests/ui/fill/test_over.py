"""One thing lies over the fill page at a time, and a closed visit is changed from none of them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from inspector.book.closing import close_visit
from inspector.sample import BOOK_NAME
from ui.fill.over import panels_up
from ui.places import FILL, Place

SAMPLED = "VT.IV.1"
PANELS = {
    "S": "sampling",
    "Ctrl+F": "search",
    "Ctrl+J": "quick",
    "Ctrl+Shift+J": "quick",
    "Ctrl+Shift+P": "assign_panel",
}


def up(desk) -> list[str]:
    names = {*PANELS.values(), "picture_view"}
    return [
        w.objectName() for w in desk.page.findChildren(QWidget) if w.objectName() in names and w.isVisible()
    ]


@pytest.mark.parametrize("second", ["Ctrl+F", "Ctrl+J", "Ctrl+Shift+P"])
@pytest.mark.parametrize("first", list(PANELS))
def test_what_is_opened_over_something_else_takes_its_place_and_one_esc_ends_it(desk, first, second):
    desk.page.show_place(Place(FILL, SAMPLED))
    desk.press(first)
    assert up(desk) == [PANELS[first]]
    desk.press(second)
    opened = [] if first == second == "Ctrl+J" else [PANELS[second]]  # the second time, it closes itself
    assert up(desk) == opened
    desk.press("Escape")
    assert up(desk) == []
    assert desk.focus_name() == "criteria"


def test_a_gesture_of_the_page_shows_what_it_does_and_not_under_the_register(desk):
    desk.go(SAMPLED)
    desk.press("S", "Ctrl+Shift+D", "Escape")
    assert desk.window.current == FILL
    assert desk.focus_name() not in ("criteria", "")
    before = desk.answer(SAMPLED, desk.page.pane.period)
    desk.press("1")  # the register's own key: nothing reaches the page below
    assert desk.answer(SAMPLED, desk.page.pane.period) == before
    desk.press("Ctrl+M")  # all of its section is answered, and that is said where it is seen
    assert up(desk) == []
    assert not desk.page.rest.is_up
    assert desk.page.banner.isVisible()
    desk.page.show_place(Place(FILL, "CC.I.1"))
    desk.page.criteria.setFocus()
    desk.press("1", "Ctrl+M")
    assert desk.page.rest.is_up
    desk.page.criteria.setFocus()
    desk.press("Escape")
    assert not desk.page.rest.is_up


def test_the_keys_over_the_palette_give_the_keyboard_back_to_the_page(desk):
    for keys in (("Ctrl+K", "F1"), ("F1", "Ctrl+K")):
        desk.page.criteria.setFocus()
        desk.press(*keys, "Escape")
        assert desk.focus_name() == "criteria"


def close(desk) -> None:
    desk.open_book.tell(close_visit(desk.open_book.book, desk.visit.id))
    assert desk.open_book.is_closed


def test_quick_entry_says_that_the_visit_is_closed_and_takes_no_line(desk):
    desk.go(SAMPLED)
    desk.press("Ctrl+J")
    desk.type("1 k")
    close(desk)
    was = desk.visit
    desk.press("Return")
    panel = desk.page.findChild(QWidget, "quick")
    assert "đã khóa" in panel.reading.said()
    assert panel.box.text() == "1 k"
    assert desk.visit.answers == was.answers
    desk.press("Escape", "Ctrl+J")
    assert not panel.isVisible()
    assert "đã khóa" in desk.page.banner.text()


def test_no_section_is_given_away_and_no_rest_is_marked_in_a_closed_visit(desk):
    close(desk)
    desk.press("Ctrl+Shift+P")
    rows = desk.page.assigning.rows.rows
    desk.press("Space")
    assert rows.checked() == []
    desk.press("Escape", "Ctrl+M")
    assert not desk.page.rest.is_up
    assert not desk.page.rest.button.isEnabled()


def test_the_bar_for_the_rest_goes_when_the_visit_is_closed(desk):
    desk.page.show_place(Place(FILL, "CC.I.1"))
    desk.page.criteria.setFocus()
    desk.press("1", "Ctrl+M")
    assert desk.page.rest.is_up
    close(desk)
    assert not desk.page.rest.is_up


@pytest.mark.parametrize("opens", ["Ctrl+Shift+P", "Ctrl+J"])
def test_a_click_beside_what_lies_over_the_page_ends_it(sit_down, sample, opens):
    """The keyboard would be below it, where nobody sees what is typed."""
    desk = sit_down(sample / BOOK_NAME, (1600, 900))
    desk.press(opens)
    assert up(desk) == [PANELS[opens]]
    panel = next(each for each in panels_up(desk.page))
    criteria = desk.page.criteria
    at = criteria.mapTo(desk.window, QPoint(12, criteria.height() - 12))
    assert not panel.geometry().contains(panel.parentWidget().mapFrom(desk.window, at))
    QTest.mouseClick(
        desk.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
    )
    assert up(desk) == []
    assert desk.focus_name() == "criteria"
