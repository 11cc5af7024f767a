"""From a document that the chief changed in Word back into the book, through the page."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector.report import find_template, write_report
from tests.report.word_edits import WordEdits
from tests.ui.conclude.conftest import sentences
from tests.ui.conclude.test_export import press
from ui.conclude.page import ConcludePage

FIRST = "được kiện toàn kịp thời"


def exported(page: ConcludePage, out: Path) -> WordEdits:
    book = page._open_book
    write_report(book.book, book.inspection, find_template(book.home), out)
    return WordEdits(out)


def choose(qtbot, page: ConcludePage, path: Path) -> None:
    page.returner.choose_document = lambda _folder, chosen: chosen(path)
    press(qtbot, page, "take_returned")
    qtbot.waitUntil(
        lambda: (
            not page.returner.is_comparing
            and (page.right.currentWidget() is page.returned or bool(page.column.notice.text()))
        ),
        timeout=15_000,
    )


def test_what_the_chief_changed_comes_in_by_one_button_and_goes_by_undo(qtbot, page, tmp_path):
    word = exported(page, tmp_path / "a.docx")
    word.replace(FIRST, "được kiện toàn rất kịp thời")
    word.replace("Nơi nhận", "Gửi đến")
    choose(qtbot, page, word.save(tmp_path / "b.docx"))
    cards = page.returned._rows
    assert [card.difference.kind for card in cards] == ["changed", "outside"]
    assert cards[0].new.marked() == ["rất"]
    assert cards[0].box.isChecked()
    assert not cards[1].box.isVisible()
    assert page.returned.take.text() == "Nhận vào sổ (1)"
    press(qtbot, page, "returned_take")
    assert page.right.currentWidget() is page.column
    assert any("rất kịp thời" in row.sentence.text for row in sentences(page, "strength"))
    press(qtbot, page, "undo_taken")
    assert not any("rất kịp thời" in row.sentence.text for row in sentences(page, "strength"))


def test_a_guess_is_not_checked_and_nothing_can_be_taken_in_then(qtbot, page, tmp_path):
    word = exported(page, tmp_path / "a.docx")
    word.unmark(FIRST)
    word.replace(FIRST, "đã được kiện toàn kịp thời")
    choose(qtbot, page, word.save(tmp_path / "b.docx"))
    (card,) = page.returned._rows
    assert not card.box.isChecked()
    assert not page.returned.take.isEnabled()
    QTest.keyClick(card.box, Qt.Key.Key_Space)
    assert page.returned.take.isEnabled()


def test_escape_shows_the_document_again(qtbot, page, tmp_path):
    word = exported(page, tmp_path / "a.docx")
    word.delete(FIRST)
    choose(qtbot, page, word.save(tmp_path / "b.docx"))
    assert page.right.currentWidget() is page.returned
    QTest.keyClick(page.returned._rows[0].box, Qt.Key.Key_Escape)
    assert page.right.currentWidget() is page.column
    assert any(FIRST in row.sentence.text for row in sentences(page, "strength"))


def test_an_unchanged_document_says_so(qtbot, page, tmp_path):
    exported(page, tmp_path / "a.docx")
    choose(qtbot, page, tmp_path / "a.docx")
    assert "không có gì thay đổi" in page.column.notice.text()


def test_a_strange_document_is_refused_in_words(qtbot, page, tmp_path):
    (tmp_path / "x.docx").write_bytes(b"x")
    choose(qtbot, page, tmp_path / "x.docx")
    assert "không phải là tài liệu Word" in page.column.notice.text()


# --- comments -----------------------------------------------------------------------------------------


def taken_comments(qtbot, page: ConcludePage, folder: Path) -> None:
    """A comment on a sentence and one outside came back and were kept."""
    word = exported(page, folder / "a.docx")
    word.comment(FIRST, "Nêu rõ thêm số liệu")
    word.comment("Nơi nhận", "Thêm Cục")
    choose(qtbot, page, word.save(folder / "b.docx"))
    assert page.returned.take.text() == "Giữ các ý kiến (2)"
    press(qtbot, page, "returned_take")
    qtbot.waitUntil(page.other_remarks.isVisible)


def commented(page: ConcludePage):
    return next(row for row in sentences(page, "strength") if FIRST in row.sentence.text)


def test_a_comment_is_shown_at_its_sentence_and_marked_as_dealt_with(qtbot, page, tmp_path):
    taken_comments(qtbot, page, tmp_path)
    assert commented(page).open_remarks == 1
    page.outline.open_row(commented(page).key)
    (shown,) = page.outline.card.remarks.rows
    assert shown.remark.text == "Nêu rõ thêm số liệu"
    assert shown.isVisible()
    height = page.outline.card.height()
    QTest.keyClick(shown.tick, Qt.Key.Key_Return)
    assert commented(page).open_remarks == 0
    assert page.outline.card.remarks.rows[0].remark.is_done
    assert page.outline.card.height() > height / 2
    page._open_book.undo()
    assert commented(page).open_remarks == 1


def test_a_comment_about_no_sentence_stands_below_them_and_can_be_removed(qtbot, page, tmp_path):
    taken_comments(qtbot, page, tmp_path)
    (row,) = page.other_remarks.list.rows
    assert row.remark.text == "Thêm Cục"
    qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert not page.other_remarks.isVisible()
    press(qtbot, page, "undo")
    assert page.other_remarks.isVisible()


def test_an_open_comment_is_a_line_before_signing_that_leads_to_it(qtbot, page, tmp_path):
    taken_comments(qtbot, page, tmp_path)
    lines = [item for item in page._missing if item.code == "missing.remark"]
    assert len(lines) == 2
    page._go_to(next(item for item in lines if not item.finding))
    assert page.focusWidget() is page.other_remarks.list.rows[0].tick
    page._go_to(next(item for item in lines if item.finding))
    assert page.outline.open_key == commented(page).key


def test_the_same_document_again_brings_nothing_and_says_so(qtbot, page, tmp_path):
    taken_comments(qtbot, page, tmp_path)
    choose(qtbot, page, tmp_path / "b.docx")
    press(qtbot, page, "returned_take")
    assert "đã có trong sổ" in page.column.notice.text()
    assert len(page._open_book.visit().remarks) == 2


def test_tab_goes_from_the_words_over_the_comments_to_the_buttons(qtbot, page, tmp_path):
    taken_comments(qtbot, page, tmp_path)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.outline.open_row(commented(page).key)
    reached = []
    for _ in range(4):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget().objectName())
    assert reached == ["chip_CC.I.1", "remark_done", "remark_remove", "leave_out"]
