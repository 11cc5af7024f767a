"""TCVN3 or VNI text pasted into a field: said in one line, turned into Unicode by one key, undone by another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from tests.ui.conftest import type_text
from ui.widgets.fields import LineField, TextField

OLD = {"TCVN3 (ABC)": "KiÖn toµn Ban ChØ ®¹o", "VNI": "Kieän toaøn Ban Chæ ñaïo"}
NEW = "Kiện toàn Ban Chỉ đạo"


@pytest.fixture(params=[TextField, LineField])
def field(request, qtbot, theme, language):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made, window.other = request.param("Ghi nhận"), QLineEdit()
    made.setObjectName("note")
    made.handed = []
    made.committed.connect(made.handed.append)
    column.addWidget(made)
    column.addWidget(window.other)
    window.resize(480, 300)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.editor.hasFocus)
    yield made
    QGuiApplication.clipboard().clear()


def paste(field, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(field.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def offer(field) -> str:
    """The line as it is read; "" when there is none."""
    label = field.findChild(QLabel, "old_code_text")
    return label.text() if label is not None and label.isVisible() else ""


def button(field, name: str) -> QWidget:
    return field.findChild(QWidget, f"old_code_{name}")


@pytest.mark.parametrize("code", OLD)
def test_pasted_old_text_is_said_to_be_what_it_is(field, code):
    paste(field, OLD[code])
    assert field.typed() == OLD[code]
    assert offer(field) == f"Chữ dán vào có vẻ là {code}: “{OLD[code]}” → “{NEW}”"


def test_one_key_turns_it_into_unicode_and_one_undo_brings_it_back(field):
    type_text(field.editor, "Trước  sau")
    for _ in range(4):
        QTest.keyClick(field.editor, Qt.Key.Key_Left)
    paste(field, OLD["VNI"])
    QTest.keyClick(field.editor, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert field.typed() == f"Trước {NEW} sau"
    assert offer(field) == ""
    field.editor.undo()
    assert field.typed() == f"Trước {OLD['VNI']} sau"
    field.editor.redo()
    field.editor.redo()  # a line editor takes away and puts in as two steps forward
    type_text(field.editor, "!")
    assert field.typed() == f"Trước {NEW}! sau"  # the caret stands behind what was pasted
    assert field.handed == []


def test_the_buttons_are_reached_by_tab_and_leaving_them_leaves_the_field(field):
    paste(field, OLD["VNI"])
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(field, "convert")
    assert field.handed == []  # still in the field
    QTest.keyClick(button(field, "convert"), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(field, "keep")
    QTest.keyClick(button(field, "keep"), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field.window().other
    assert field.handed == [OLD["VNI"]]


def test_enter_on_the_button_turns_it_into_unicode_before_anything_is_handed_over(field):
    paste(field, OLD["TCVN3 (ABC)"])
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    QTest.keyClick(button(field, "convert"), Qt.Key.Key_Return)
    assert field.editor.hasFocus()
    field.window().other.setFocus()
    assert field.handed == [NEW]


@pytest.mark.parametrize("way", ["click", "escape"])
def test_keeping_it_ends_the_question(field, way):
    paste(field, OLD["VNI"])
    keep = button(field, "keep")
    if way == "click":
        QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(field.editor, Qt.Key.Key_Tab)
        QTest.keyClick(button(field, "convert"), Qt.Key.Key_Escape)
    assert offer(field) == ""
    assert field.editor.hasFocus()
    assert field.typed() == OLD["VNI"]
    QTest.keyClick(field.editor, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert field.typed() == OLD["VNI"]


def test_what_is_rubbed_out_is_asked_about_no_more(field):
    paste(field, OLD["VNI"])
    field.editor.selectAll()
    QTest.keyClick(field.editor, Qt.Key.Key_Delete)
    assert offer(field) == ""


def test_another_row_in_the_field_asks_about_its_own_text_only(field):
    paste(field, OLD["VNI"])
    field.load("Nội dung khác")
    assert offer(field) == ""


def test_what_is_pasted_over_a_selection_of_the_same_length_is_seen(field):
    type_text(field.editor, "x" * len(OLD["VNI"]))
    field.editor.selectAll()
    paste(field, OLD["VNI"])
    assert "VNI" in offer(field)


@pytest.mark.parametrize("text", [NEW, "Số 05/TB-ĐKT; 20 m², 5 µm", "café là où", "«Đã lưu»", "ok"])
def test_good_text_is_pasted_without_a_question(field, text):
    paste(field, text)
    assert field.typed() == text
    assert offer(field) == ""


def test_what_stands_in_the_book_is_never_asked_about(field):
    field.load(OLD["VNI"])
    assert offer(field) == ""
    type_text(field.editor, "a")
    assert offer(field) == ""
