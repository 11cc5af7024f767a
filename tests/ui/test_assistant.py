"""The new-visit assistant: eight steps by keyboard alone, and a book at the end."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from inspector.text import nfc
from tests.ui.conftest import type_text
from tests.ui.keystrokes import SAID, WAYS, type_recorded
from ui.folders import documents_folder
from ui.start.assistant import Assistant
from ui.start.assistant.people import PeopleModel, Person
from ui.widgets.recovery_card import RecoveryCard


@pytest.fixture
def assistant(qtbot, open_book, show):
    made = show(Assistant(open_book))
    made.focus_first()
    checklists = made._steps[-2]
    qtbot.waitUntil(lambda: len(checklists.chosen()) == 2, timeout=20_000)
    return made


def _next(qtbot, assistant) -> None:
    qtbot.keyClick(
        assistant.focusWidget() or assistant, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )


def _to_the_last_step(qtbot, assistant) -> None:
    type_text(assistant.findChild(QLineEdit, "unit_editor"), "Đơn vị A")
    assistant._show(7)


def test_a_visit_is_begun_by_keyboard_alone(qtbot, assistant, open_book, tmp_path):
    unit = assistant.findChild(QLineEdit, "unit_editor")
    assert unit.hasFocus()
    type_text(unit, "Bộ Chỉ huy Quân sự tỉnh Sơn Hà")
    _next(qtbot, assistant)
    periods = assistant._steps[1]._periods
    assert periods.editor.hasFocus()
    periods.editor.selectAll()
    type_text(periods.editor, "Năm 2020\n9 tháng đầu năm 2021")
    _next(qtbot, assistant)
    type_text(assistant.findChild(QLineEdit, "decision_number_editor"), "1187/QĐ-BTL")
    qtbot.keyClicks(assistant.findChild(QLineEdit, "decision_date_editor"), "17092021")
    _next(qtbot, assistant)
    _type_person(qtbot, assistant.step, "Thiếu tướng", "Ngô Viễn Khê", "Phó Tư lệnh")
    _next(qtbot, assistant)
    _next(qtbot, assistant)
    qtbot.keyClicks(assistant.findChild(QLineEdit, "start_day_editor"), "07102021")
    qtbot.keyClicks(assistant.findChild(QLineEdit, "end_day_editor"), "08102021")
    _next(qtbot, assistant)
    _next(qtbot, assistant)
    path = tmp_path / "sơn hà.skt"
    assistant.findChild(QLineEdit, "book_file_editor").setText(str(path))
    with qtbot.waitSignal(assistant.finished, timeout=20_000):
        assistant.next.click()
    visit = open_book.visit()
    assert path.exists()
    assert visit.inspection.unit == "Bộ Chỉ huy Quân sự tỉnh Sơn Hà"
    assert visit.inspection.periods == ("Năm 2020", "9 tháng đầu năm 2021")
    assert visit.inspection.decision_date == date(2021, 9, 17)
    assert visit.inspection.starts_at == datetime(2021, 10, 7, 8, 0)
    assert [(person.role, person.rank, person.name) for person in visit.team] == [
        ("team_head", "Thiếu tướng", "Ngô Viễn Khê")
    ]
    assert [checklist.id for checklist in visit.checklists] == ["cchc", "vtlt"]


def _type_person(qtbot, step, *words: str) -> None:
    step.table.setCurrentIndex(step.model.index(0, 1))
    step.table.setFocus()
    qtbot.keyClick(step.table, Qt.Key.Key_Return)
    for text in words:
        type_text(QApplication.focusWidget(), text)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def test_without_the_units_name_one_cannot_go_on(qtbot, assistant):
    _next(qtbot, assistant)
    assert assistant.forms.currentIndex() == 0
    assert "Nhập tên đơn vị" in assistant.banner.text()


def test_a_date_that_is_none_holds_the_step(qtbot, assistant):
    assistant._show(2)
    field = assistant.findChild(QLineEdit, "decision_date_editor")
    qtbot.keyClicks(field, "31022021")
    _next(qtbot, assistant)
    assert assistant.forms.currentIndex() == 2
    assert field.text() == "31022021"
    assert field.hasFocus()


def test_it_cannot_end_before_it_begins(qtbot, assistant):
    assistant._show(5)
    qtbot.keyClicks(assistant.findChild(QLineEdit, "start_day_editor"), "08102021")
    qtbot.keyClicks(assistant.findChild(QLineEdit, "end_day_editor"), "07102021")
    _next(qtbot, assistant)
    assert assistant.forms.currentIndex() == 5
    assert "trước ngày bắt đầu" in assistant.banner.text()


def test_going_back_keeps_what_was_typed(qtbot, assistant):
    type_text(assistant.findChild(QLineEdit, "unit_editor"), "Đơn vị A")
    _next(qtbot, assistant)
    qtbot.keyClick(assistant.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert assistant.forms.currentIndex() == 0
    assert assistant.findChild(QLineEdit, "unit_editor").text() == "Đơn vị A"


def test_an_existing_file_is_never_overwritten(qtbot, assistant, open_book, tmp_path):
    path = tmp_path / "có rồi.skt"
    path.write_bytes(b"x")
    type_text(assistant.findChild(QLineEdit, "unit_editor"), "Đơn vị A")
    assistant._show(7)
    assistant.findChild(QLineEdit, "book_file_editor").setText(str(path))
    _next(qtbot, assistant)
    assert "trùng tên" in assistant.banner.text()
    assert path.read_bytes() == b"x"
    assert not open_book.is_open


def test_a_book_that_cannot_be_made_is_refused_in_words_and_leaves_the_present_one_open(
    qtbot, assistant, sample_book, tmp_path
):
    present = sample_book.book.path
    _to_the_last_step(qtbot, assistant)
    (tmp_path / "tệp").write_text("không phải thư mục")
    assistant.findChild(QLineEdit, "book_file_editor").setText(str(tmp_path / "tệp" / "sổ.skt"))
    assistant.next.click()
    qtbot.waitUntil(lambda: assistant.banner.text() != "", timeout=10_000)
    assert "ngoài dự kiến" not in assistant.banner.text()
    assert str(tmp_path / "tệp") in assistant.banner.text()
    assert sample_book.book.path == present


def test_a_name_alone_lies_among_the_documents(qtbot, assistant):
    _to_the_last_step(qtbot, assistant)
    assistant.findChild(QLineEdit, "book_file_editor").setText("sơn hà")
    assert assistant.step.commit()
    assert assistant.step.path() == documents_folder() / "sơn hà.skt"


def test_a_protected_book_shows_its_recovery_sheet_before_going_on(qtbot, assistant, open_book, tmp_path):
    type_text(assistant.findChild(QLineEdit, "unit_editor"), "Đơn vị A")
    assistant._show(7)
    assistant.findChild(QLineEdit, "book_file_editor").setText(str(tmp_path / "mật.skt"))
    assistant.findChild(QCheckBox, "protect").setChecked(True)
    for name in ("new_passphrase", "new_passphrase_again"):
        type_text(assistant.findChild(QLineEdit, f"{name}_editor"), "đường lên núi xa")
    assistant.next.click()
    qtbot.waitUntil(lambda: assistant.findChild(RecoveryCard) is not None, timeout=20_000)
    card = assistant.findChild(RecoveryCard)
    assert open_book.book.is_protected
    assert "PHIẾU KHÔI PHỤC" in card.paper.toPlainText()
    with qtbot.waitSignal(assistant.finished):
        qtbot.mouseClick(card.close_button, Qt.MouseButton.LeftButton)


def test_a_short_passphrase_is_refused(qtbot, assistant, tmp_path):
    type_text(assistant.findChild(QLineEdit, "unit_editor"), "Đơn vị A")
    assistant._show(7)
    assistant.findChild(QLineEdit, "book_file_editor").setText(str(tmp_path / "a.skt"))
    assistant.findChild(QCheckBox, "protect").setChecked(True)
    type_text(assistant.findChild(QLineEdit, "new_passphrase_editor"), "ngắn")
    _next(qtbot, assistant)
    assert "tám ký tự" in assistant.banner.text()


def test_people_are_a_sound_model(qtmodeltester, qtbot):
    model = PeopleModel([Person("team_head", name="Khê")], "member")
    model.name_all(["Vai trò", "Cấp bậc", "Họ và tên", "Chức vụ"], {"team_head": "Trưởng đoàn"})
    qtmodeltester.check(model)


def test_typing_into_the_empty_row_adds_a_person_and_order_is_kept(qtbot):
    model = PeopleModel([Person("team_head", name="Khê")], "member")
    assert model.setData(model.index(1, 2), "Niên")
    assert model.setData(model.index(2, 2), "Phổ")
    assert model.move(2, -1) == 1
    assert [person.name for person in model.people()] == ["Khê", "Phổ", "Niên"]
    model.remove(0)
    assert [(person.role, person.name) for person in model.people()] == [
        ("member", "Phổ"),
        ("member", "Niên"),
    ]


def test_a_person_without_a_name_is_left_out(qtbot):
    model = PeopleModel([Person("team_head"), Person("secretary", name="Ân")], "member")
    assert [person.name for person in model.people()] == ["Ân"]


def test_on_one_day_it_cannot_end_before_it_begins(qtbot, assistant):
    assistant._show(5)
    qtbot.keyClicks(assistant.findChild(QLineEdit, "start_day_editor"), "08102021")
    end = assistant.findChild(QLineEdit, "end_time_editor")
    end.selectAll()
    qtbot.keyClicks(end, "7:30")
    _next(qtbot, assistant)
    assert assistant.forms.currentIndex() == 5
    assert end.hasFocus()
    assert "giờ kết thúc trước" in assistant.banner.text()


def test_whoever_has_a_rank_and_no_name_is_asked_about(qtbot, assistant):
    assistant._show(3)
    _type_person(qtbot, assistant.step, "Thiếu tướng")
    _next(qtbot, assistant)
    assert assistant.forms.currentIndex() == 3
    assert "1" in assistant.banner.text()
    assert assistant.step.table.currentIndex().column() == 2


def test_a_table_of_people_grows_with_them_and_scrolls_past_what_a_small_screen_holds(qtbot, assistant):
    assistant._show(3)
    table, model = assistant.step.table, assistant.step.model
    few = table.sizeHint().height()
    for number in range(4):
        model.add(Person("member", name=f"Người {number}"))
    qtbot.waitUntil(lambda: table.height() > few)
    assert table.verticalScrollBar().maximum() == 0
    for number in range(30):
        model.add(Person("member", name=f"Người {number}"))
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0)
    assert table.height() < 400


def test_tab_goes_from_the_last_checklist_to_the_buttons(qtbot, assistant):
    assistant._show(6)
    boxes = assistant.step.choice.boxes
    assert boxes[0].hasFocus()
    for wanted in (
        boxes[1],
        assistant.step.choice.from_file,
        assistant.give_up,
        assistant.back,
        assistant.next,
    ):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is wanted


@pytest.mark.parametrize("way", WAYS)
def test_the_assistant_loses_no_letter_of_an_input_method(qtbot, assistant, way):
    unit = assistant.findChild(QLineEdit, "unit_editor")
    unit.setFocus()
    type_recorded(way)
    assert nfc(unit.text()) == SAID
    _next(qtbot, assistant)
    periods = assistant._steps[1]._periods
    periods.editor.selectAll()
    type_recorded(way)
    assert nfc(periods.typed()) == SAID
    assert assistant._steps[0].values()["unit"] == SAID


@pytest.mark.parametrize("way", ["telex", "free marks", "decomposed"])
def test_a_cell_that_typing_opens_loses_no_letter(qtbot, assistant, way):
    _to_the_last_step(qtbot, assistant)
    assistant._show(3)
    table = assistant.step.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 2))
    type_recorded(way)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert nfc(editor.text()) == SAID
    table.finish_editing()
    assert table.model().index(0, 2).data() == SAID
