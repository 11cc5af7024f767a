"""Every page, by its controls: each has a name, shows its focus, is reached by Tab, and has room for a finger.

Nothing here knows what a page holds: a panel that is added is held to the same.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTableView, QWidget

from inspector.book import Book
from inspector.book.answers import edit_answer
from tests.ui.controls import called, controls, role, said, shows_focus, silent_rows, tab_round
from ui.fill.result_buttons import KEYS, ResultButton
from ui.places import FILL
from ui.start.assistant import Assistant
from ui.style_sheet import TOUCH_PX
from ui.window import Window

PAGES = ("start", "fill", "conclude", "transfer", "settings", "help")
_ROLES = {
    QAbstractButton: (
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.ButtonMenu,
    ),
    QLineEdit: (QAccessible.Role.EditableText,),
    QComboBox: (QAccessible.Role.ComboBox,),
    QTableView: (QAccessible.Role.Table,),
    QAbstractItemView: (QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree),
}


@pytest.fixture
def at(qtbot, window: Window, sample, home, open_book) -> Callable[[str], Window]:
    """The window at a page of the sample, with as much on show as a page has."""
    open_book.take(Book.open(sample, home=home, believe=True, back_up=False))

    def go(page: str) -> Window:
        if page == "fill":
            answer = edit_answer(open_book.visit(), "CC.I.1", "Năm 2020", result="not_met")
            open_book.edit(answer)
        window.show_page(page)
        if page == "conclude":
            shown = window.page(page)
            qtbot.waitUntil(lambda: shown.preview.page_count > 0 and not shown.live.is_busy, timeout=20_000)
        qtbot.waitUntil(lambda: not open_book.works(), timeout=20_000)
        return window

    return go


def hold_names(root: QWidget) -> None:
    found = controls(root)
    assert found
    assert [called(each) for each in found if not said(each)] == []
    for kind, roles in _ROLES.items():
        wrong = [called(each) for each in found if isinstance(each, kind) and role(each) not in roles]
        assert wrong == [], kind
    lists = [each for each in found if isinstance(each, QAbstractItemView)]
    assert [(called(each), silent_rows(each)) for each in lists if silent_rows(each)] == []


def hold_tab(root: QWidget) -> None:
    stops = [each for each in controls(root) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    way = tab_round(stops[0])
    assert [called(each) for each in stops if not (_reached(each) & set(way))] == []


def _reached(widget: QWidget) -> set[QWidget]:
    """One of these is where Tab stops for `widget`: of a group, the one that is chosen; ↑↓ go to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return {widget, *(group.buttons() if group is not None and group.exclusive() else ())}


def hold_focus(root: QWidget) -> None:
    stops = [each for each in controls(root) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [called(each) for each in stops if not shows_focus(root, each)] == []


def small(root: QWidget) -> list[str]:
    """What is pressed and lower than a finger is wide."""
    pressed = [each for each in controls(root) if isinstance(each, QAbstractButton | QLineEdit | QComboBox)]
    return [called(each) for each in pressed if each.height() < TOUCH_PX]


def hold_fingers(root: QWidget) -> None:
    assert small(root) == []
    views = [each for each in controls(root) if isinstance(each, QAbstractItemView) and each.model()]
    rows = [
        (called(view), row, view.visualRect(view.model().index(row, 0)).height())
        for view in views
        for row in range(min(20, view.model().rowCount()))
        if view.model().flags(view.model().index(row, 0)) & Qt.ItemFlag.ItemIsEnabled
    ]
    assert [each for each in rows if 0 < each[2] < TOUCH_PX] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name_and_every_row_words(at, page):
    hold_names(at(page))


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_every_control_and_stays_nowhere(at, page):
    hold_tab(at(page))


@pytest.mark.parametrize("page", PAGES)
def test_what_has_the_focus_is_seen_to_have_it(at, page):
    hold_focus(at(page))


@pytest.mark.parametrize("page", PAGES)
def test_on_a_touch_screen_everything_is_a_finger_wide(at, theme, page):
    theme.set_touch("on")
    try:
        hold_fingers(at(page))
    finally:
        theme.set_touch("off")


def test_on_a_touch_screen_no_answer_is_cut(at, theme):
    theme.set_touch("on")
    try:
        buttons = at(FILL).findChildren(ResultButton)
        assert len(buttons) == len(KEYS)
        assert [each.text() for each in buttons if each.width() < each.sizeHint().width()] == []
    finally:
        theme.set_touch("off")


def test_the_search_has_names_and_room_for_fingers(at, qtbot, theme):
    window = at(FILL)
    page = window.page(FILL)
    page.search.begin()
    page.search.box.setText("lưu trữ")
    qtbot.waitUntil(lambda: page.search.rows.rowCount() > 0)
    hold_names(page.search)
    theme.set_touch("on")
    try:
        hold_fingers(page.search)
    finally:
        theme.set_touch("off")


@pytest.mark.parametrize("number", range(8))
def test_every_step_of_the_assistant_has_names_tab_and_a_visible_focus(qtbot, open_book, show, number):
    made = show(Assistant(open_book))
    qtbot.waitUntil(lambda: len(made._steps[-2].chosen()) == 2, timeout=20_000)
    made._show(number)
    hold_names(made)
    hold_tab(made)
    hold_focus(made)


def test_without_a_touch_screen_nothing_looks_different(at, theme, qtbot):
    window = at("settings")
    assert small(window)
    window.grab()  # lays out
    before = window.grab().toImage()
    theme.set_touch("on")
    theme.set_touch("off")
    qtbot.waitUntil(lambda: window.grab().toImage() == before)


def test_the_setting_for_touch_is_kept_and_followed_at_once(at, theme, qtbot, open_book):
    card = at("settings").page("settings").display
    card.touch.editor.setCurrentIndex(1)
    card.touch.editor.activated.emit(1)
    assert theme.touch == "on"
    assert theme.is_touch
    assert open_book.settings.get("touch") == "on"
    qtbot.waitUntil(lambda: small(card) == [])
    theme.set_touch("off")
