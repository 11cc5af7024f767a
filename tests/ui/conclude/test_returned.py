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
