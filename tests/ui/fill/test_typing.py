"""Typing: input methods, refusals, drafts, a full disk."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from inspector.book import Book
from inspector.book.drafts import drafts
from inspector.book.visit import load_visit
from inspector.errors import DiskFull
from inspector.home import Home
from inspector.sample import BOOK_NAME


def test_vietnamese_from_an_input_method_reaches_the_book_whole(desk):
    desk.go("CC.IV.1")
    desk.press("Return")
    desk.field("note").selectAll()
    desk.press("Delete")
    for letters in ("C", "Cu", "Cũ", "Cũng"):
        desk.compose(letters)
    desk.type("Cũng đã rà soát, ưu tiên chỗ chồng chéo; hướng dẫn kịp thời.")
    desk.press("Escape")
    assert desk.answer("CC.IV.1").note == "Cũng đã rà soát, ưu tiên chỗ chồng chéo; hướng dẫn kịp thời."


def test_decomposed_letters_are_kept_composed(desk):
    desk.go("CC.IV.1")
    desk.press("Return")
    desk.field("note").selectAll()
    desk.press("Delete")
    desk.type("Chư\u0303a co\u0301 sơ đồ")
    desk.press("Escape")
    assert desk.answer("CC.IV.1").note == "Chữa có sơ đồ"


def test_nothing_is_answered_while_letters_are_composed(desk):
    desk.go("CC.IV.1")
    before = desk.answer("CC.IV.1")
    desk.press("Return")
    desk.compose("đang gõ")
    desk.qtbot.wait(450)
    assert not drafts(desk.open_book.book.db, desk.visit.id)
    desk.compose("")
    desk.press("Escape")
    assert desk.answer("CC.IV.1") == before


def test_escape_keeps_what_was_typed_and_goes_back_to_the_list(desk):
    desk.go("CC.IV.1")
    desk.press("Return")
    desk.type(" Thêm.")
    desk.press("Escape")
    assert desk.focus_name() == "criteria"
    assert desk.answer("CC.IV.1").note.endswith(" Thêm.")


def test_a_score_above_the_maximum_is_refused_under_its_field_and_stays(desk):
    desk.go("CC.IV.1")
    desk.field("score").setFocus()
    desk.type("2,5")
    desk.press("Return")
    problem = desk.page.pane.score_line.score.findChild(QLabel, "problem")
    assert problem.isVisible()
    assert "2,5" in problem.text()
    assert desk.field("score").text() == "2,5"
    assert desk.answer("CC.IV.1").score is None


@pytest.mark.parametrize("text", ["hai", "1.5", "1,5,2"])
def test_what_is_no_number_or_could_be_two_is_refused(desk, text):
    desk.go("CC.IV.1")
    desk.field("score").setFocus()
    desk.type(text)
    desk.press("Return")
    assert text in desk.page.pane.score_line.score.message()
    assert desk.answer("CC.IV.1").score is None
    desk.press("Escape")
    assert desk.field("score").text() == ""


def test_a_refused_text_is_there_again_when_one_comes_back(desk):
    desk.go("CC.IV.1")
    desk.field("score").setFocus()
    desk.type("9")
    desk.press("Return")
    desk.page.criteria.setFocus()
    desk.press("Down")
    assert desk.field("score").text() == ""
    desk.press("Up")
    assert desk.field("score").text() == "9"
    assert desk.answer("CC.IV.1").score is None


def test_a_refused_text_stays_while_other_fields_are_written(desk):
    desk.go("CC.IV.1")
    desk.field("score").setFocus()
    desk.type("9")
    desk.press("Return")
    desk.field("note").setFocus()
    desk.type("Bổ sung. ")
    desk.page.criteria.setFocus()
    assert desk.field("score").text() == "9"
    assert desk.page.pane.score_line.score.message()


def test_more_defects_than_samples_is_refused(desk):
    desk.go("VT.III.7")
    desk.press("4", "0", "Return", "Return")
    assert desk.answer("VT.III.7").value == "0/20"
    assert desk.page.pane.figure.num.message() or desk.page.pane.figure.den.message()


def test_the_drafted_sentence_is_taken_with_one_key(desk):
    desk.go("CC.V.5")
    desk.press("3")
    shortcoming = desk.field("shortcoming")
    assert shortcoming.isVisible()
    shortcoming.setFocus()
    assert desk.page.pane.remedy.shortcoming.offer()
    desk.press("Right", "Escape")
    assert desk.answer("CC.V.5").shortcoming == desk.page.pane.remedy.shortcoming.typed()
    assert len(desk.answer("CC.V.5").shortcoming) > 20


def test_a_deadline_on_a_sunday_is_warned_about_and_kept(desk):
    desk.go("CC.III.4")
    field = desk.field("deadline")
    field.setFocus()
    field.selectAll()
    desk.type("31102021")
    desk.press("Return")
    assert desk.answer("CC.III.4").deadline.isoformat() == "2021-10-31"
    warning = desk.page.findChild(QLabel, "deadline_warning")
    assert warning.isVisible()
    assert "Chủ nhật" in warning.text()


def test_a_draft_is_in_the_book_300_ms_after_the_last_key_and_comes_back_after_a_crash(
    desk, sit_down, sample: Path, tmp_path: Path
):
    desk.go("CC.IV.2")
    desk.press("Return")
    desk.type(" Chưa rời ô này")
    desk.qtbot.waitUntil(lambda: bool(drafts(desk.open_book.book.db, desk.visit.id)), timeout=20_000)
    crashed = tmp_path / "crashed"  # the disk as it is now: nothing was committed or closed
    shutil.copytree(sample, crashed)
    assert "Chưa rời ô này" not in desk.answer("CC.IV.2").note

    again = sit_down(crashed / BOOK_NAME)
    assert again.page.pane.code == "CC.IV.2"
    assert again.field("note").toPlainText().endswith(" Chưa rời ô này")
    assert "CC.IV.2" in again.page.banner.text()
    again.press("Return", "Escape")
    assert again.answer("CC.IV.2").note.endswith(" Chưa rời ô này")
    assert not drafts(again.open_book.book.db, again.visit.id)


def test_leaving_the_page_writes_what_is_typed(desk):
    desk.go("CC.IV.2")
    desk.press("Return")
    desk.type(" Sang trang khác.")
    desk.press("Ctrl+1")
    assert desk.answer("CC.IV.2").note.endswith(" Sang trang khác.")


def test_a_full_disk_leaves_the_text_in_its_field_and_it_is_tried_again(desk, monkeypatch):
    desk.go("CC.IV.2")
    desk.press("Return")
    desk.type(" Chưa ghi được.")
    book = desk.open_book.book

    def full(_edit):
        raise DiskFull(str(book.path), needed=4096, free=0)

    monkeypatch.setattr(book, "write", full)
    desk.press("Escape")
    note = desk.page.pane.note
    assert "chưa lưu" in note.message().lower()
    assert note.typed().endswith(" Chưa ghi được.")
    assert not desk.answer("CC.IV.2").note.endswith(" Chưa ghi được.")
    desk.press("Down")
    assert note.typed() != ""
    monkeypatch.undo()
    desk.qtbot.waitUntil(lambda: desk.answer("CC.IV.2").note.endswith(" Chưa ghi được."), timeout=9000)


def test_a_button_that_a_full_disk_refused_is_seen_to_be_pressed_and_to_wait(desk, monkeypatch):
    desk.go("CC.IV.1")
    book = desk.open_book.book
    pressed = desk.page.findChild(QWidget, "result_not_met")
    notice = desk.page.findChild(QLabel, "result_notice")

    def full(_edit):
        raise DiskFull(str(book.path), needed=0, free=0)

    with monkeypatch.context() as broken:
        broken.setattr(book, "write", full)
        desk.press("3")
        assert pressed.isChecked()
        assert "Chưa ghi được" in notice.text()
        assert "còn 0 B" in desk.window.banner.text()
        desk.go("CC.IV.2")
        assert notice.text() == ""
        desk.press("3")
        assert desk.page.pane.figure.findChildren(QAbstractButton)[2].isChecked()
    desk.qtbot.waitUntil(lambda: desk.answer("CC.IV.1").result == "not_met", timeout=9000)
    desk.qtbot.waitUntil(lambda: notice.text() == "", timeout=9000)
    assert desk.answer("CC.IV.2").value != ""
    assert desk.window.banner.text() == ""
    assert desk.window.header.saved.text().startswith("Đã lưu")


def test_a_kill_after_leaving_the_field_loses_nothing(desk, sample: Path, tmp_path: Path):
    desk.go("CC.IV.2")
    desk.press("Return")
    desk.type(" Đã rời ô.")
    QTest.keyClick(desk.field("note"), Qt.Key.Key_Escape)
    copy = shutil.copytree(sample, tmp_path / "copy")
    with Book.open(copy / BOOK_NAME, home=Home(tmp_path / "other")) as book:
        visit = load_visit(book.db, desk.visit.id)
    assert visit.answer("CC.IV.2").note.endswith(" Đã rời ô.")
