"""The office's sentences in the fill page's fields: a few letters show them, and they are never in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.book.phrase_index import Heard, Wanted
from inspector.book.phrase_library import PhraseLibrary
from ui.phrases import AS_TYPED
from ui.widgets.phrase_list import PhraseList

CODE = "CC.IV.4"
LATE = "Chưa thường xuyên đôn đốc giao ban tổ tư vấn."
GAPS = "Còn …/… giấy mời sai thể thức (…%)."


@pytest.fixture
def library(home):
    made = PhraseLibrary(home)
    made.learn(
        "before",
        [Heard("cause", LATE, (CODE,)), Heard("cause", "Chưa bố trí kinh phí."), Heard("shortcoming", GAPS)],
        "2021-01-01",
    )
    return made


def phrase_list(desk) -> PhraseList | None:
    found = [one for one in desk.window.findChildren(PhraseList) if one.isVisible()]
    return found[0] if found else None


def wait_for_list(desk) -> PhraseList:
    desk.qtbot.waitUntil(lambda: phrase_list(desk) is not None and phrase_list(desk).rows.rowCount() > 0)
    return phrase_list(desk)


def begin(desk, field: str):
    """The field, empty, with the focus."""
    desk.go(CODE)
    desk.page.pane.focus_field(field)
    editor = desk.field(field)
    editor.selectAll()
    desk.press("Delete")
    return editor


def texts(shown: PhraseList) -> list[str]:
    return [shown.rows.phrase(row).text for row in range(shown.rows.rowCount())]


def test_a_few_letters_show_the_sentence_and_enter_puts_it_in(desk, library):
    editor = begin(desk, "cause")
    desk.type("giao ban to")
    shown = wait_for_list(desk)
    assert texts(shown)[0] == LATE
    desk.press("Down", "Return")
    assert editor.toPlainText() == LATE
    assert phrase_list(desk) is None
    desk.press("Escape")
    assert desk.answer(CODE).cause == LATE


def test_enter_stays_the_fields_while_the_list_was_not_entered(desk, library):
    editor = begin(desk, "cause")
    desk.type("chua")
    wait_for_list(desk)
    desk.press("Return")
    assert editor.toPlainText() == "chua\n"


def test_tab_stays_the_fields_too(desk, library):
    begin(desk, "cause")
    desk.type("chua")
    wait_for_list(desk)
    desk.press("Tab")
    assert desk.focus_name() == "requirement_editor"
    assert phrase_list(desk) is None


def test_typing_on_leaves_the_list_before_enter_could_take_from_it(desk, library):
    editor = begin(desk, "cause")
    desk.type("chua")
    shown = wait_for_list(desk)
    desk.press("Down")
    assert shown.current() is not None
    desk.type(" có")
    desk.press("Return")
    assert editor.toPlainText() == "chua có\n"


def test_nothing_is_shown_inside_an_input_methods_preedit(desk, library):
    begin(desk, "cause")
    desk.type("chua")
    wait_for_list(desk)
    desk.compose("đôn")
    assert phrase_list(desk) is None
    desk.qtbot.wait(400)
    assert phrase_list(desk) is None


def test_backspaces_and_letters_in_one_burst_insert_nothing(desk, library):
    """UniKey sends backspaces and the letters anew."""
    editor = begin(desk, "cause")
    desk.type("chua")
    wait_for_list(desk)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    desk.type("ưa")
    assert editor.toPlainText() == "chưa"
    assert wait_for_list(desk).current() is None


def test_escape_closes_the_list_and_keeps_what_was_typed(desk, library):
    editor = begin(desk, "cause")
    desk.type("chua")
    wait_for_list(desk)
    desk.press("Escape")
    assert phrase_list(desk) is None
    assert (editor.toPlainText(), QApplication.focusWidget()) == ("chua", editor)


@pytest.mark.parametrize("key", ["F4", "Ctrl+Space"])
def test_a_key_shows_the_best_in_an_empty_field_and_enters_the_list(desk, library, key):
    editor = begin(desk, "cause")
    desk.press(key)
    shown = wait_for_list(desk)
    assert shown.rows.phrase(0).criteria == (CODE,)  # the same criterion's first
    first = shown.current().text
    desk.press("Return")
    assert editor.toPlainText() == first


def test_only_the_beginning_is_replaced(desk, library):
    editor = begin(desk, "cause")
    desk.type("Có lý do. bo tri kinh")
    wait_for_list(desk)
    desk.press("Down", "Tab")
    assert editor.toPlainText() == "Có lý do. Chưa bố trí kinh phí."


def test_gaps_are_filled_one_after_the_other_by_tab(desk, library):
    editor = begin(desk, "shortcoming")
    desk.type("giay moi sai")
    wait_for_list(desk)
    desk.press("Down", "Return")
    for figure in ("07", "30", "23,3"):
        assert editor.textCursor().selectedText() == "…"
        desk.type(figure)
        desk.press("Tab")
    assert desk.answer(CODE).shortcoming == "Còn 07/30 giấy mời sai thể thức (23,3%)."
    assert desk.focus_name() == "cause_editor"  # with no gap left Tab leaves the field


def test_the_list_covers_neither_the_field_nor_more_than_the_window(desk, library):
    editor = begin(desk, "cause")
    desk.press("F4")
    shown = wait_for_list(desk)
    field = editor.rect().translated(editor.mapTo(desk.window, editor.rect().topLeft()))
    assert not shown.geometry().intersects(field)
    assert desk.window.rect().contains(shown.geometry())


def test_a_sentence_can_be_removed_from_the_list(desk, library):
    begin(desk, "cause")
    desk.type("giao ban to")
    wait_for_list(desk)
    desk.press("Down", "Shift+Delete")
    desk.qtbot.waitUntil(lambda: library.find(Wanted("giao ban to")) == [])
    desk.qtbot.waitUntil(lambda: phrase_list(desk) is None)


def test_what_was_written_in_the_open_book_is_at_hand_without_any_library(desk):
    begin(desk, "requirement")
    desk.type("soat the thuc")
    assert texts(wait_for_list(desk)) == ["Sửa đổi quy chế; soát thể thức trước khi trình ký."]


def test_a_damaged_library_is_said_beside_the_field_and_stops_nothing(desk, home):
    path = PhraseLibrary(home).path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"nothing of the kind" * 400)
    editor = begin(desk, "cause")
    desk.press("F4")
    shown = wait_for_list(desk)
    assert "phrases.db.damaged" in shown.findChild(type(shown._said), "phrase_list_says").text()
    desk.press("Return")
    assert editor.toPlainText()


def test_the_list_does_not_come_by_itself_where_that_is_switched_off(desk, library):
    desk.open_book.settings.set(AS_TYPED, False)
    begin(desk, "cause")
    desk.type("giao ban to")
    desk.qtbot.wait(400)
    assert phrase_list(desk) is None
    desk.press("F4")
    assert texts(wait_for_list(desk)) == [LATE]


def test_whoever_writes_a_long_sentence_is_left_alone(desk, library):
    begin(desk, "cause")
    desk.type("chua thuong xuyen don doc giao ban")
    desk.qtbot.wait(400)
    assert phrase_list(desk) is None
