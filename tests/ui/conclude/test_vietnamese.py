"""UniKey, EVKey and ibus on the conclude page: the sentence keeps every letter while it goes into the preview."""

import unicodedata
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from inspector.book.answers import edit_answer
from inspector.book.findings import edit_finding
from tests.ui.conclude.conftest import sentences
from tests.ui.keystrokes import SAID, WAYS, key, type_recorded
from ui.conclude.page import ConcludePage
from ui.open_book import OpenBook


def text_of(editor: QWidget) -> str:
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()


def open_first(qtbot, page: ConcludePage, kind: str, field: str) -> tuple[bytes, QWidget]:
    """The first sentence of a kind, open, one of its fields empty and in hand."""
    row = sentences(page, kind)[0]
    page.outline.setFocus()
    page.outline.choose(row.key)
    qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    assert page.outline.open_key == row.key
    card = page.outline.card
    editor = (card.text if field == "text" else card.fields[field]).editor
    editor.setFocus()
    editor.selectAll()
    key(Qt.Key.Key_Backspace, "\b")
    assert text_of(editor) == ""
    assert QApplication.focusWidget() is editor
    return row.sentence.id, editor


def answers_change(qtbot, book: OpenBook) -> Callable[[int], None]:
    """Drafts fire, the preview is made anew, and answers arrive from elsewhere, in the middle of a burst."""

    def between(number: int) -> None:
        if number % 20 == 5:
            book.edit(edit_answer(book.visit(), "CC.V.2", "", note=f"Ghi {number}"))
            QCoreApplication.processEvents()
        if number in (6, 31):
            qtbot.wait(360)

    return between


@pytest.mark.parametrize(
    ("kind", "field", "way"),
    [
        *(("shortcoming", "text", way) for way in WAYS),
        ("shortcoming", "explanation", "telex"),
        ("requirement", "owner", "decomposed"),
        ("requirement", "text", "ibus"),
    ],
)
def test_a_sentence_and_what_belongs_to_it_keep_every_letter(qtbot, page, sample_book, kind, field, way):
    id_, editor = open_first(qtbot, page, kind, field)
    type_recorded(way, answers_change(qtbot, sample_book))
    assert unicodedata.normalize("NFC", text_of(editor)) == SAID
    assert page.outline.card.commit()
    finding = next(each for each in sample_book.visit().findings if each.id == id_)
    assert getattr(finding, field) == SAID


def test_words_of_somebody_else_for_the_same_sentence_do_not_mix_into_what_is_typed(qtbot, page, sample_book):
    id_, editor = open_first(qtbot, page, "shortcoming", "text")

    def another(number: int) -> None:
        if number in (2, 30):
            inspection = sample_book.visit().id
            sample_book.edit(edit_finding(inspection, id_, text=f"Câu của người khác {number}"))
            QCoreApplication.processEvents()

    type_recorded("telex", another)
    assert text_of(editor) == SAID
