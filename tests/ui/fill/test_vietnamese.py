"""UniKey, EVKey and ibus at the fill page: no letter is lost and the caret stays, whatever happens in the middle."""

import unicodedata

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from inspector.book.answers import edit_answer
from inspector.book.drafts import drafts
from inspector.book.evidence import edit_evidence
from inspector.errors import DiskFull
from tests.ui.keystrokes import RECORDED, SAID, WAYS, events_of, key, type_recorded
from ui.widgets.fields.field import DRAFT_MS

CODE = "CC.V.5"  # falls short, so that it has every field
FIELDS = ("note", "shortcoming", "cause", "requirement", "owner", "supporting")


def text_of(editor: QWidget) -> str:
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()


def caret_of(editor: QWidget) -> int:
    return editor.textCursor().position() if isinstance(editor, QPlainTextEdit) else editor.cursorPosition()


def leave(desk) -> None:
    """Back to the list: an Esc for the list of sentences that may have come up while typing, and one for the field."""
    for _ in range(2):
        if desk.focus_name() != "criteria":
            desk.press("Escape")
    assert desk.focus_name() == "criteria"


def enter(desk, name: str, code: str = CODE) -> QWidget:
    """An empty field of the criterion with the focus in it."""
    desk.go(code)
    desk.open_book.edit(edit_answer(desk.visit, code, "", result="not_met", **dict.fromkeys(FIELDS, "")))
    editor = desk.field(name)
    editor.setFocus()
    assert editor.hasFocus()
    assert text_of(editor) == ""
    return editor


def drafts_fire(desk):
    """Timers run out in the middle of a burst, between Backspace and the letters that follow it."""

    def between(number: int) -> None:
        if number in (4, 5, 17, 40):
            desk.qtbot.wait(DRAFT_MS + 60)

    return between


def changes_arrive(desk):
    """Other fields of the criterion, and other criteria, get newer values."""

    def between(number: int) -> None:
        if number % 7 == 3:
            for code in (CODE, "CC.V.2"):
                desk.open_book.edit(edit_answer(desk.visit, code, "", self_score=number % 2))
            QCoreApplication.processEvents()

    return between


def same_field_changes(desk):
    """Somebody else's words for the very field arrive, again and again."""

    def between(number: int) -> None:
        if number in (1, 9, 30):
            other = dict.fromkeys(FIELDS, f"Người khác ghi {number}")
            desk.open_book.edit(edit_answer(desk.visit, CODE, "", **other))
            QCoreApplication.processEvents()

    return between


def search_is_opened_and_left(desk):
    """A panel comes up over the page and goes."""

    def between(number: int) -> None:
        if number in (6, 40):
            before = QApplication.focusWidget()
            caret = caret_of(before)
            desk.press("Ctrl+F")
            desk.press("Escape")
            before.setFocus()
            assert caret_of(before) == caret == len(text_of(before))

    return between


INTERRUPTIONS = (drafts_fire, changes_arrive, same_field_changes)


@pytest.mark.parametrize(
    ("name", "way"), [("note", way) for way in WAYS] + [(name, "telex") for name in FIELDS[1:]]
)
def test_what_is_typed_in_one_burst_is_in_the_book_whole(desk, name, way):
    editor = enter(desk, name)
    type_recorded(way)
    assert unicodedata.normalize("NFC", text_of(editor)) == SAID
    assert caret_of(editor) == len(text_of(editor))
    leave(desk)
    assert getattr(desk.answer(CODE), name) == SAID


@pytest.mark.parametrize("interrupted", INTERRUPTIONS)
@pytest.mark.parametrize("way", ["free marks", "decomposed", "ibus"])
@pytest.mark.parametrize("name", ["note", "owner"])
def test_no_letter_is_lost_when_the_program_works_in_between(desk, name, way, interrupted):
    editor = enter(desk, name)
    type_recorded(way, interrupted(desk))
    assert unicodedata.normalize("NFC", text_of(editor)) == SAID
    assert caret_of(editor) == len(text_of(editor))
    leave(desk)
    assert getattr(desk.answer(CODE), name) == SAID


@pytest.mark.parametrize("way", ["telex", "decomposed"])
def test_the_caret_stays_in_the_middle_of_a_text_that_is_refreshed(desk, way):
    editor = enter(desk, "note")
    desk.type("Trước sau")
    for _ in "sau":
        desk.press("Left")
    type_recorded(way, changes_arrive(desk))
    assert unicodedata.normalize("NFC", text_of(editor)) == f"Trước {SAID}sau"


def test_a_search_in_the_middle_of_a_sentence_leaves_it_whole(desk):
    enter(desk, "note")
    type_recorded("telex", search_is_opened_and_left(desk))
    leave(desk)
    assert desk.answer(CODE).note == SAID


@pytest.mark.parametrize("way", ["telex", "free marks"])
def test_moving_on_in_the_middle_of_a_burst_gives_each_criterion_its_own_letters(desk, way):
    """Keys that were typed ahead: sentence, Esc, ↓, Enter, sentence, F3, Enter, sentence, Esc."""
    desk.go("CC.IV.1")
    notes = {}
    codes = []
    for keys in (("Escape", "Down"), ("F3",), ("Escape",)):
        code, period = desk.page.pane.code, desk.page.pane.period
        desk.open_book.edit(edit_answer(desk.visit, code, period, note=""))
        desk.page.pane.focus_field("note")
        for send in events_of(RECORDED[way]):
            send()
        if "Escape" in keys:
            leave(desk)
            keys = keys[1:]
        desk.press(*keys)
        codes.append(code)
        notes[code] = desk.answer(code, period).note
    assert len(set(codes)) == 3
    assert notes == dict.fromkeys(codes, SAID)


def test_decomposed_words_are_drafts_and_answers_in_composed_letters(desk):
    enter(desk, "note")
    type_recorded("decomposed")
    desk.qtbot.waitUntil(lambda: bool(drafts(desk.open_book.book.db, desk.visit.id)), timeout=10_000)
    (draft,) = drafts(desk.open_book.book.db, desk.visit.id)
    assert unicodedata.normalize("NFC", draft.text) == SAID
    leave(desk)
    assert desk.answer(CODE).note == SAID
    assert text_of(desk.field("note")) == SAID


def test_a_write_that_is_tried_again_does_not_move_the_caret_or_take_a_space(desk, monkeypatch):
    """The disk was full; while the text is tried again, somebody goes on typing in it."""
    editor = enter(desk, "note")
    book = desk.open_book.book

    def full(_edit):
        raise DiskFull(str(book.path), needed=1, free=0)

    with monkeypatch.context() as broken:
        broken.setattr(book, "write", full)
        type_recorded("telex")
        leave(desk)
        assert desk.page.pane.note.state() == "unsaved"
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    key(Qt.Key.Key_Space, " ")
    desk.qtbot.waitUntil(lambda: desk.answer(CODE).note == SAID, timeout=12_000)
    type_recorded("vni")
    assert text_of(editor) == f"{SAID} {SAID}"
    leave(desk)
    assert desk.answer(CODE).note == f"{SAID} {SAID}"


@pytest.mark.parametrize("way", ["telex", "decomposed", "ibus"])
def test_a_caption_takes_every_letter(desk, way):
    item = next(each for each in desk.visit.evidence if not each.deleted and each.criterion)
    desk.open_book.edit(edit_evidence(item, caption=""))
    desk.go(item.criterion)
    tile = desk.page.findChild(QWidget, f"evidence_{item.id.hex()}")
    tile.setFocus()
    desk.press("F2")
    editor = desk.field("caption")
    assert editor.hasFocus()
    type_recorded(way, changes_arrive(desk))
    assert unicodedata.normalize("NFC", text_of(editor)) == SAID
    desk.press("Return")
    assert next(each for each in desk.visit.evidence if each.id == item.id).caption == SAID


@pytest.mark.parametrize("way", ["free marks", "decomposed", "ibus decomposed"])
def test_the_search_box_takes_every_letter_while_hits_come_in(desk, way):
    desk.press("Ctrl+F")
    box = desk.page.search.box
    assert isinstance(box, QLineEdit)
    box.clear()

    def hits_come(number: int) -> None:
        if number in (5, 20, 41):
            desk.qtbot.wait(180)

    type_recorded(way, hits_come)
    assert unicodedata.normalize("NFC", box.text()) == SAID
    assert box.cursorPosition() == len(box.text())
