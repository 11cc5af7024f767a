"""Every page, by its controls: each has a name, shows its focus, is reached by Tab, and has room for a finger.

Nothing here knows what a page holds: a panel that is added is held to the same.
"""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QTableView,
    QWidget,
)

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.inspections import new_inspection
from inspector.book.requests import add_requested
from inspector.book.visit_file import VisitFile
from tests.ui.controls import called, controls, role, said, shows_focus, silent_rows, tab_round
from ui.fill.result_buttons import KEYS, ResultButton
from ui.places import FILL, Place
from ui.start.assistant import Assistant
from ui.style_sheet import TOUCH_PX
from ui.window import Window

PAGES = ("start", "fill", "conclude", "transfer", "settings", "help")
PANELS = {
    "sampling": "S",
    "quick": "Ctrl+J",
    "palette": "Ctrl+K",
    "keys": "F1",
    "left": "Ctrl+F8",
    "assigning": "Ctrl+Shift+P",
    "closing": "Ctrl+Shift+K",
    "requests": "Ctrl+Shift+D",
    "past": "Ctrl+Shift+L",
    "search": "Ctrl+F",
}
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


@pytest.fixture
def panel(at, qtbot, open_book) -> Callable[[str], QWidget]:
    """A panel of the fill page with something in it, opened by its key."""

    def open_panel(name: str) -> QWidget:
        if name == "past":
            first = open_book.visit()
            plan = VisitFile(unit=first.inspection.unit, starts_at=datetime(2022, 10, 6, 8, tzinfo=UTC))
            open_book.choose(new_inspection(open_book.book, plan, list(first.checklists)))
        else:
            open_book.edit(edit_answer(open_book.visit(), "CC.I.1", "Năm 2020", result="not_met"))
        if name == "requests":
            open_book.edit(add_requested(open_book.visit(), [{"subject": "Sổ văn bản đi"}]))
        window = at("settings")
        window.show_place(Place(FILL, criterion="VT.III.2" if name == "sampling" else "CC.I.1"))
        page = window.page(FILL)
        page.criteria.setFocus()
        if name == "past":
            page.past.begin()
            qtbot.waitUntil(lambda: bool(page.past.past), timeout=20_000)
        pressed = QKeySequence(PANELS[name])[0]
        QTest.keyClick(QApplication.focusWidget(), pressed.key(), pressed.keyboardModifiers())
        qtbot.waitUntil(lambda: not open_book.works(), timeout=20_000)
        qtbot.wait(100)
        if name in ("closing", "requests"):
            return window
        here = QApplication.focusWidget()
        if name == "left":  # stands in the list's place, and covers nothing
            return here.parentWidget()
        while here is not None and here.windowType() != Qt.WindowType.SubWindow:
            here = here.parentWidget()
        assert here is not None, "no panel has the keyboard"
        return here

    return open_panel


@pytest.mark.parametrize("name", PANELS)
def test_every_panel_shows_its_focus(panel, name):
    hold_focus(panel(name))


@pytest.mark.parametrize("name", PANELS)
def test_every_panel_has_names_and_tab(panel, name):
    root = panel(name)
    hold_names(root)
    hold_tab(root)


@pytest.mark.parametrize("name", [name for name in PANELS if name not in ("left", "closing", "requests")])
def test_no_tab_leaves_a_panel_for_what_it_covers(panel, name):
    root = panel(name)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(80):
            here = QApplication.focusWidget()
            assert here is root or root.isAncestorOf(here), called(here)
            QTest.keyClick(here, key)
    assert root.isVisible()


@pytest.mark.parametrize("name", PANELS)
def test_every_panel_has_room_for_fingers(panel, theme, name):
    theme.set_touch("on")
    try:
        hold_fingers(panel(name))
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
