"""Ctrl+J and Ctrl+Shift+J in the real window: lines are written, taken back, entered twice, kept over a crash."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from inspector.book import Book
from inspector.book.export import canonical_export
from inspector.book.inspections import new_inspection
from inspector.book.visit_file import VisitFile
from inspector.checklist import Result, builtin_checklists
from inspector.errors import DiskFull
from inspector.sample import BOOK_NAME
from ui.quick.panel import QuickPanel

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FIRST = "Năm 2020"


@pytest.fixture
def quick(desk):
    """The panel, open at the first criterion."""
    desk.go("CC.I.1")
    desk.press("Ctrl+J")
    panel = desk.page.findChild(QuickPanel)
    assert panel.isVisible()
    assert panel.box.hasFocus()
    return panel


def line(panel, text):
    """Type a line and press Enter."""
    panel.box.clear()
    panel.box.insert(text)
    QTest.keyClick(panel.box, Qt.Key.Key_Return)


def facts(desk):
    return canonical_export(desk.open_book.book.db)


def shown(panel):
    return [panel.lines.line(row).number.split()[2] for row in range(panel.lines.rowCount())]


def test_a_line_is_written_as_it_was_read_back(desk, quick):
    quick.box.insert("1 k 0,5 thiếu sổ theo dõi ! đã khắc phục")
    said = quick.reading.said()
    for part in ("CC.I.1", "Kiện toàn", "Không đạt", "0,5/3", "thiếu sổ theo dõi"):
        assert part in said
    before = desk.answer("CC.I.1", FIRST)
    QTest.keyClick(quick.box, Qt.Key.Key_Return)
    answer = desk.answer("CC.I.1", FIRST)
    assert before != answer
    assert (answer.result, answer.score) == (Result.NOT_MET, Decimal("0.5"))
    assert (answer.note, answer.score_reason) == ("thiếu sổ theo dõi", "đã khắc phục")
    assert quick.box.text() == ""
    assert shown(quick) == ["CC.I.1"]


def test_nothing_is_written_before_enter_or_while_it_cannot_be_read(desk, quick):
    before = facts(desk)
    for text in ("1 k 0,5", "60 d", "1 j", "1 d 9", "iii.4 22/21", "1"):
        quick.box.clear()
        quick.box.insert(text)
        assert facts(desk) == before
    for text in ("60 d", "1 j", "1 d 9", "iii.4 22/21"):
        line(quick, text)
        assert facts(desk) == before
        assert quick.box.text() == text
        assert quick.reading.findChild(QLabel, "reading_caution").text()


def test_what_stands_is_named_before_it_is_overwritten(desk, quick):
    quick.box.insert("1 k")
    assert "Thay cho" in quick.reading.said()
    assert "Đạt" in quick.reading.said().split("Thay cho")[1]


def test_ctrl_z_in_an_empty_line_takes_back_the_last_line_then_the_one_before(desk, quick):
    before = facts(desk)
    line(quick, "1 k")
    line(quick, "vt 1 x thử")
    QTest.keyClick(quick.box, Qt.Key.Key_Z, CTRL)
    assert desk.answer("VT.I.1").result is not Result.NA
    assert desk.answer("CC.I.1", FIRST).result is Result.NOT_MET
    QTest.keyClick(quick.box, Qt.Key.Key_Z, CTRL)
    assert facts(desk) == before
    assert quick.isVisible()
    assert all(quick.lines.line(row).is_taken_back for row in range(2))


def test_a_line_whose_answer_was_changed_since_is_not_taken_back(desk, quick):
    line(quick, "1 k")
    line(quick, "1 p")
    QTest.keyClick(quick.box, Qt.Key.Key_Up)
    QTest.keyClick(quick.box, Qt.Key.Key_Up)
    QTest.keyClick(quick.box, Qt.Key.Key_Delete, CTRL)
    assert desk.answer("CC.I.1", FIRST).result is Result.PARTLY
    assert "CC.I.1" in quick.reading.findChild(QLabel, "reading_caution").text()


def test_arrow_up_brings_a_line_back_to_be_corrected_wherever_one_is_by_then(desk, quick):
    line(quick, "1@2 k ghi sai")
    line(quick, "vt 3 d")
    QTest.keyClick(quick.box, Qt.Key.Key_Up)
    QTest.keyClick(quick.box, Qt.Key.Key_Up)
    assert quick.box.text() == "CC.I.1@2 k ghi sai"
    QTest.keyClick(quick.box, Qt.Key.Key_Down)
    assert quick.box.text() == "VT.I.3@2 d"
    QTest.keyClick(quick.box, Qt.Key.Key_Down)
    assert quick.box.text() == ""


def test_another_checklist_and_period_are_in_hand_from_then_on(desk, quick):
    line(quick, "vt @2")
    assert "VTLT" in quick.findChild(QLabel, "quick_hand").text()
    line(quick, "3 k")
    assert desk.answer("VT.I.3", "9 tháng đầu năm 2021").result is Result.NOT_MET


def test_a_number_alone_is_in_hand_and_an_equals_sign_takes_a_lone_figure_for_it(desk, quick):
    before = facts(desk)
    line(quick, "6")
    assert facts(desk) == before
    assert "CC.I.6" in quick.reading.said()
    line(quick, "=2")
    assert desk.answer("CC.I.6", FIRST).value == "2"


def test_esc_gives_the_keyboard_back_and_what_was_typed_waits(desk, quick):
    quick.box.insert("12 k dở d")
    QTest.keyClick(quick.box, Qt.Key.Key_Escape)
    assert not quick.isVisible()
    assert desk.focus_name() == "criteria"
    desk.press("Ctrl+J")
    assert quick.box.text() == "12 k dở d"


def test_a_full_disk_leaves_the_line_where_it_was_typed(desk, quick, monkeypatch):
    def full(_edit):
        raise DiskFull("sổ.skt", needed=0, free=0)

    monkeypatch.setattr(desk.open_book.book, "write", full)
    line(quick, "1 k")
    assert quick.box.text() == "1 k"
    assert "Chưa lưu" in quick.reading.said()
    monkeypatch.undo()
    QTest.keyClick(quick.box, Qt.Key.Key_Return)
    assert desk.answer("CC.I.1", FIRST).result is Result.NOT_MET


# --- an empty visit: a page of paper ---------------------------------------------------------------------


@pytest.fixture
def empty(sit_down, tmp_path, home):
    """The page on a visit in which nobody has answered anything."""
    path = tmp_path / "trống.skt"
    with Book.create(path, home=home) as book:
        lists = [found.checklist for found in builtin_checklists()]
        new_inspection(book, VisitFile(unit="Ban CHQS huyện Đông Giang", periods=[FIRST, "Năm 2021"]), lists)
    return sit_down(path)


def test_a_page_of_paper_goes_in_without_a_number_typed(empty):
    empty.press("Ctrl+J")
    panel = empty.page.findChild(QuickPanel)
    assert "CC.I.1" in panel.reading.said()
    for text in ("d", "p 1,5", "15/01/2020", "41/42", "k chưa có văn bản chỉ đạo", "=5", "17/20", "3/9", "d"):
        line(panel, text)
    assert shown(panel)[::-1] == [f"CC.I.{number}" for number in range(1, 10)]
    assert empty.answer("CC.I.3", FIRST).value == "2020-01-15"
    assert empty.answer("CC.I.4", FIRST).value == "41/42"
    assert empty.answer("CC.I.5", FIRST).note == "chưa có văn bản chỉ đạo"
    assert empty.answer("CC.I.9", FIRST).result is Result.MET
    assert "CC.II.1" in panel.reading.said()  # I.10 is not asked: there was no visit before
    line(panel, "@2")
    assert "CC.I.1" in panel.reading.said()  # again, for the other year


def test_both_periods_go_in_on_one_line_and_out_by_one_undo(empty):
    empty.press("Ctrl+J")
    panel = empty.page.findChild(QuickPanel)
    line(panel, "i.8 4/11 | 2/11 giảm")
    first, second = empty.visit.inspection.periods
    assert empty.answer("CC.I.8", first).value == "4/11"
    assert (empty.answer("CC.I.8", second).value, empty.answer("CC.I.8", second).note) == ("2/11", "giảm")
    assert panel.lines.rowCount() == 2
    empty.open_book.undo()
    assert empty.answer("CC.I.8", first).value is None
    assert empty.answer("CC.I.8", second).value is None


# --- the second pass -------------------------------------------------------------------------------------


def second_pass(desk, panel, *texts):
    QTest.keyClick(panel.box, Qt.Key.Key_J, CTRL | SHIFT)
    for text in texts:
        line(panel, text)


def test_the_second_pass_is_blind_and_writes_nothing(desk, quick):
    before = facts(desk)
    QTest.keyClick(quick.box, Qt.Key.Key_J, CTRL | SHIFT)
    quick.box.insert("1 k")
    assert "Thay cho" not in quick.reading.said()
    assert desk.answer("CC.I.1", FIRST).note not in quick.reading.said()
    line(quick, "1 k")
    line(quick, "2 p 1,5")
    assert facts(desk) == before
    QTest.keyClick(quick.box, Qt.Key.Key_Return, CTRL)
    assert facts(desk) == before


def test_differences_are_settled_by_a_key_each_and_written_as_one_step(desk, quick):
    before = facts(desk)
    standing = desk.answer("CC.I.1", FIRST)
    second_pass(desk, quick, "1 k", "2 d", "5 p")
    QTest.keyClick(quick.box, Qt.Key.Key_Return, CTRL)
    differences = quick.differences
    assert [row.line.criterion.code for row in differences.rows._rows] == ["CC.I.1", "CC.I.5"]
    assert "Khớp 1" in quick.findChild(QLabel, "quick_summary").text()
    QTest.keyClick(differences, Qt.Key.Key_Return)
    assert facts(desk) == before  # nothing is chosen yet
    QTest.keyClick(differences, Qt.Key.Key_1)
    QTest.keyClick(differences, Qt.Key.Key_2)
    assert facts(desk) == before
    QTest.keyClick(differences, Qt.Key.Key_Return)
    assert desk.answer("CC.I.1", FIRST) == standing
    assert desk.answer("CC.I.5", FIRST).result is Result.PARTLY
    assert desk.answer("CC.I.5", FIRST).note  # what the second pass did not say stays
    desk.open_book.undo()
    assert facts(desk) == before


def test_esc_goes_back_to_entering_and_the_pass_is_still_there(desk, quick):
    second_pass(desk, quick, "1 k")
    QTest.keyClick(quick.box, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(quick.differences, Qt.Key.Key_Escape)
    assert quick.box.hasFocus()
    assert shown(quick) == ["CC.I.1"]
    line(quick, "1 d")  # typed again: the later line counts
    assert shown(quick) == ["CC.I.1"]
    QTest.keyClick(quick.box, Qt.Key.Key_Return, CTRL)
    assert quick.differences.rows.rowCount() == 0


def test_what_was_answered_and_not_entered_again_is_named(desk, quick):
    second_pass(desk, quick, "1 d", "4 41/42")
    QTest.keyClick(quick.box, Qt.Key.Key_Return, CTRL)
    assert "CCHC 2, CCHC 3" in quick.findChild(QLabel, "quick_summary").text()


def test_after_a_crash_the_second_pass_and_the_typed_line_are_there(
    desk, quick, sit_down, sample: Path, tmp_path: Path
):
    second_pass(desk, quick, "1 k 0,5 thiếu", "vt 3@2 p")
    quick.box.insert("7 chưa xong")
    quick.box.textEdited.emit(quick.box.text())
    desk.qtbot.waitUntil(lambda: "chưa xong" in quick._sitting.typed(), timeout=5_000)
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for file in sample.glob(f"{BOOK_NAME}*"):
        shutil.copy(file, crashed / file.name)
    desk.open_book.close()
    again = sit_down(crashed / BOOK_NAME)
    again.press("Ctrl+Shift+J")
    panel = again.page.findChild(QuickPanel)
    assert panel.box.text() == "7 chưa xong"
    assert shown(panel) == ["VT.I.3", "CC.I.1"]


def test_a_book_that_can_only_be_read_says_so_and_takes_nothing(sit_down, sample, monkeypatch):
    monkeypatch.setattr(Book, "read_only", property(lambda self: True))
    desk = sit_down(sample / BOOK_NAME)
    desk.press("Ctrl+J")
    assert desk.page.findChild(QuickPanel) is None
    assert "chỉ xem" in desk.page.banner.text()


def test_the_pages_other_keys_do_not_reach_it_from_the_line(desk, quick):
    before = facts(desk)
    QTest.keyClicks(quick.box, "1")
    assert facts(desk) == before
    assert QApplication.focusWidget() is quick.box
