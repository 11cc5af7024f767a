"""The office's sentences in the conclude page's sentence editor: the same list, the same keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.book.phrase_index import Heard
from inspector.book.phrase_library import FROM_PROTECTED, PhraseLibrary
from tests.ui.conclude.conftest import sentences
from tests.ui.conftest import type_text
from ui.conclude.outline import RowKind
from ui.widgets.phrase_list import PhraseList

HALL = "Hội trường chưa niêm yết nội quy họp."


@pytest.fixture
def library(home):
    made = PhraseLibrary(home)
    made.learn(
        "before", [Heard("shortcoming", HALL), Heard("cause", "Hội trường hẹp nên chật chỗ.")], "2021-01-01"
    )
    return made


def phrase_list(page) -> PhraseList | None:
    found = [one for one in page.window().findChildren(PhraseList) if one.isVisible()]
    return found[0] if found else None


def add_sentence(page, qtbot, kind="shortcoming"):
    """A free sentence of a kind is begun; its editor."""
    row = next(row for row in page.model.rows() if row.kind is RowKind.ADD and row.part.kind == kind)
    page.outline.add_requested.emit(row.part)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.outline.card.text.editor)
    return page.outline.card.text.editor


def test_a_new_sentence_is_found_by_its_beginning_and_kept(page, qtbot, library):
    editor = add_sentence(page, qtbot)
    type_text(editor, "hoi truong")
    qtbot.waitUntil(lambda: phrase_list(page) is not None)
    shown = phrase_list(page)
    assert [shown.rows.phrase(n).text for n in range(shown.rows.rowCount())] == [HALL]
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == HALL
    QTest.keyClick(editor, Qt.Key.Key_Return)  # now it ends the sentence, as ever
    qtbot.waitUntil(lambda: any(row.sentence.text == HALL for row in sentences(page, "shortcoming")))


def test_enter_ends_the_sentence_while_the_list_was_not_entered(page, qtbot, library):
    editor = add_sentence(page, qtbot)
    type_text(editor, "hoi truong")
    qtbot.waitUntil(lambda: phrase_list(page) is not None)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(row.sentence.text == "hoi truong" for row in sentences(page, "shortcoming")))
    assert phrase_list(page) is None


def test_the_cards_button_shows_the_list(page, qtbot, library):
    editor = add_sentence(page, qtbot, "cause")
    qtbot.mouseClick(page.outline.card.phrases, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: phrase_list(page) is not None)
    assert QApplication.focusWidget() is editor
    assert {phrase_list(page).rows.phrase(n).kind for n in range(3)} == {"cause"}
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert phrase_list(page) is None
    assert page.outline.open_key


def test_an_export_teaches_the_library(page, qtbot, sample_book, home, tmp_path):
    page.exporter.write(page.templates.template(), tmp_path / "kl.docx")
    qtbot.waitUntil(lambda: not page.exporter.is_running, timeout=20_000)
    assert PhraseLibrary(home).count() > 50


def test_looking_at_the_document_in_word_teaches_nothing(page, qtbot, home):
    page.exporter.open_path = lambda path: None
    page.exporter.open_in_word(page.templates.template())
    qtbot.waitUntil(lambda: not page.exporter.is_running, timeout=20_000)
    assert not PhraseLibrary(home).path.exists()
    assert not home.settings.get(FROM_PROTECTED)
