"""Ctrl+K and F1 over the real window, and that no list can name a key that does nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from inspector.book import Book
from inspector.checklist import Result
from tests.ui.conftest import type_text
from ui.actions import SHORTCUT, actions_of, everywhere, key_text
from ui.pages import page_specs
from ui.palette.entries import all_actions
from ui.palette.key_sheet import key_groups
from ui.places import CONCLUDE, FILL, HELP, SETTINGS, START, TRANSFER, Place
from ui.widgets.key_cap import KeyCaps

PAGES = (START, FILL, CONCLUDE, TRANSFER, SETTINGS)


def specs():
    return page_specs(None, None, None)


def ctrl(window, key):
    QTest.keyClick(QApplication.focusWidget() or window, key, Qt.KeyboardModifier.ControlModifier)


def ask(window, text):
    """Ctrl+K and a few letters."""
    ctrl(window, Qt.Key.Key_K)
    palette = window.overlays.palette
    assert palette.isVisible()
    type_text(palette.box, text)
    return palette


def titles(palette):
    return [entry.title for entry in palette.rows.entries()]


def press(palette, key):
    QTest.keyClick(palette.box, key)


@pytest.mark.parametrize("page", PAGES)
def test_it_opens_on_every_page_and_gives_the_keyboard_back(qtbot, sample_book, window, page):
    window.show_page(page)
    before = QApplication.focusWidget()
    palette = ask(window, "")
    assert palette.box.hasFocus()
    press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before
    assert window.current == page


def test_a_criterion_is_reached_by_its_code_from_any_page(qtbot, sample_book, window):
    window.show_page(SETTINGS)
    palette = ask(window, "cc34")
    press(palette, Qt.Key.Key_Return)
    assert window.current == FILL
    assert window.page(FILL).pane.code == "CC.III.4"
    assert QApplication.focusWidget() is window.page(FILL).criteria


def test_an_action_of_another_page_is_done_there(qtbot, sample_book, window):
    window.show_page(START)
    palette = ask(window, "ghi han che")
    assert palette.rows.entries()[0].id == "fill.shortcoming"
    press(palette, Qt.Key.Key_Return)
    assert window.current == FILL
    assert QApplication.focusWidget().objectName() == "shortcoming_editor"


def test_answering_through_the_palette_writes_the_answer(qtbot, sample_book, window):
    window.show_page(FILL)
    press(ask(window, "cc.v.5"), Qt.Key.Key_Return)
    palette = ask(window, "khong dat")
    assert palette.rows.entries()[0].id == "fill.not_met"
    press(palette, Qt.Key.Key_Return)
    assert sample_book.visit().answer("CC.V.5").result is Result.NOT_MET


def test_what_was_done_last_stands_first_the_next_time(qtbot, sample_book, window):
    window.show_page(SETTINGS)
    press(ask(window, "vt.ii.3"), Qt.Key.Key_Return)
    palette = ask(window, "")
    assert palette.rows.entries()[0].id == "criterion.VT.II.3"


def test_every_command_is_found_first_or_nearly_by_its_own_title(qtbot, sample_book, window):
    window.show_page(FILL)
    missed = []
    for action in all_actions(specs()):
        if action.is_command and action.id != "palette":
            palette = ask(window, action.name)
            if action.id not in [entry.id for entry in palette.rows.entries()[:2]]:
                missed.append(action.id)
            press(palette, Qt.Key.Key_Escape)
    assert missed == []


def test_a_line_shows_the_actions_own_key(qtbot, sample_book, window):
    window.show_page(FILL)
    palette = ask(window, "chua cham tiep theo")
    entry = palette.rows.entries()[0]
    assert entry.id == "fill.next_open"
    assert entry.what.keys == "Ctrl+Enter"


def test_without_a_book_what_needs_one_is_grey_with_the_reason_and_does_nothing(qtbot, window):
    palette = ask(window, "xuat word")
    entry = palette.rows.entries()[0]
    assert entry.id == "conclude.export"
    assert "chưa mở sổ" in entry.what.why
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert entry.what.why in palette.findChild(QLabel, "palette_hint").text()
    assert window.current == START


def test_in_a_book_that_can_only_be_read_answering_is_grey_and_searching_is_not(
    qtbot, open_book, window, sample, home, monkeypatch
):
    book = Book.open(sample, home=home)
    monkeypatch.setattr(type(book), "read_only", property(lambda self: True))
    open_book.take(book)
    window.show_page(FILL)
    found = next(each for each in ask(window, "cham khong dat").rows.entries() if each.id == "fill.not_met")
    assert "chỉ xem" in found.what.why
    press(window.overlays.palette, Qt.Key.Key_Escape)
    found = ask(window, "tim trong ca so").rows.entries()[0]
    assert found.id == "fill.search"
    assert found.what.why == ""


def test_arrows_go_round_and_ctrl_k_again_closes(qtbot, sample_book, window):
    palette = ask(window, "cc.vi")
    press(palette, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.rows.rowCount() - 1
    press(palette, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    ctrl(window, Qt.Key.Key_K)
    assert not palette.isVisible()


def test_it_closes_when_the_keyboard_goes_elsewhere(qtbot, sample_book, window):
    window.show_page(FILL)
    palette = ask(window, "x")
    ctrl(window, Qt.Key.Key_4)
    assert window.current == TRANSFER
    assert not palette.isVisible()


# --- the sheet -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES)
def test_f1_shows_the_keys_of_the_present_page_first_and_esc_closes(qtbot, sample_book, window, page):
    window.show_page(page)
    before = QApplication.focusWidget()
    QTest.keyClick(before or window, Qt.Key.Key_F1)
    sheet = window.overlays.keys
    assert sheet.isVisible()
    first = key_groups(specs(), page)[0]
    assert first.page in (page, "")  # the settings page has no keys of its own
    heads = [label.text() for label in sheet.findChildren(QLabel) if label.property("role") == "heading"]
    assert heads[0] == first.title
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is before


def test_the_sheet_names_every_key_that_is_bound(qtbot, sample_book, window):
    window.show_page(FILL)
    QTest.keyClick(window, Qt.Key.Key_F1)
    shown = {caps.accessibleName() for caps in window.overlays.keys.findChildren(KeyCaps)}
    assert {"Ctrl+K", "F1", "Ctrl+F", "F3", "P", "Ctrl+E"} <= {
        key for name in shown for key in name.split(" / ")
    }
    printed = window.overlays.keys.document().toPlainText()
    for action in all_actions(specs()):
        if action.keys:
            assert action.name in printed


def test_the_help_page_opens_the_sheet(qtbot, sample_book, window):
    window.show_page(HELP)
    window.page(HELP).findChild(QPushButton, "all_keys").click()
    assert window.overlays.keys.isVisible()


@pytest.mark.parametrize("page", [START, FILL, CONCLUDE, TRANSFER])
def test_the_shortcuts_of_a_page_are_the_declared_ones_and_no_others(qtbot, sample_book, window, page):
    window.show_page(page)
    bound = {shortcut.key().toString() for shortcut in window.page(page).findChildren(QShortcut)}
    declared = {
        QKeySequence(keys).toString()
        for spec in specs()
        if spec.key == page
        for action in actions_of(spec)
        if action.how == SHORTCUT and action.is_command
        for keys in action.keys
    }
    assert bound == declared


def test_the_windows_shortcuts_are_the_declared_ones(qtbot, window):
    bound = [
        s.key().toString()
        for s in window.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
    ]
    declared = [
        QKeySequence(keys).toString()
        for action in everywhere(specs())
        if action.is_command
        for keys in action.keys
    ]
    assert sorted(bound) == sorted(declared)


@pytest.mark.parametrize("page", [START, FILL, CONCLUDE, TRANSFER])
def test_no_key_means_two_things_on_a_page(page):
    own = next(actions_of(spec) for spec in specs() if spec.key == page)
    keys = [
        QKeySequence(keys).toString()
        for action in (*everywhere(specs()), *own)
        if action.how == SHORTCUT and action.is_command
        for keys in action.keys
    ]
    assert len(keys) == len(set(keys))


def test_the_line_of_keys_at_the_foot_names_only_declared_keys(qtbot, sample_book, window):
    window.show_page(FILL)
    declared = {key_text(keys) for action in all_actions(specs()) for keys in action.keys}
    for code in ("CC.I.1", "CC.I.4", "CC.II.4", "CC.VII.8"):
        window.page(FILL).show_place(Place(FILL, criterion=code))
        for keys, _ in window.page(FILL).hints.hints():
            parts = keys.split(" ") if "…" not in keys else [keys[0]]
            assert set(parts) <= declared, keys


def test_ids_are_unique_and_every_button_that_is_named_exists(qtbot, sample_book, window):
    actions = all_actions(specs())
    assert len({action.id for action in actions}) == len(actions)
    for action in actions:
        if action.button:
            window.show_page(action.page)
            assert window.page(action.page).findChild(QPushButton, action.button) or window.page(
                action.page
            ).findChild(object, action.button), action.id
