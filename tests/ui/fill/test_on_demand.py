"""What most criteria never show is made when it is needed, and then is as if it had always been there."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from inspector.book import Book
from inspector.book.drafts import save_draft
from inspector.book.ids import answer_id
from inspector.book.visit import inspections
from inspector.checklist import Result
from inspector.sample import BOOK_NAME
from ui.places import FILL, Place


def is_made(desk, name: str) -> bool:
    return desk.page.findChild(QWidget, name) is not None


def test_a_criterion_that_falls_short_of_nothing_makes_no_fields_for_it(desk):
    assert desk.page.pane.code == "CC.I.1"
    for name in ("shortcoming_editor", "score_reason_editor", "caption_editor", "banner_text"):
        assert not is_made(desk, name), name


def test_a_shortcoming_typed_where_none_was_before_is_in_the_book(desk):
    desk.press("3")
    assert desk.answer("CC.I.1", "Năm 2020").result is Result.NOT_MET
    field = desk.field("shortcoming")
    assert field.isVisible()
    field.setFocus()
    desk.type("Chưa phân công đủ thành viên")
    desk.press("Escape")
    assert desk.answer("CC.I.1", "Năm 2020").shortcoming == "Chưa phân công đủ thành viên"


def test_fields_made_late_show_what_the_book_has(desk):
    found = (each for each in desk.visit.answers.values() if each.deadline and each.shortcoming)
    stored = next(found)
    desk.page.show_place(Place(FILL, criterion=stored.criterion, period=stored.period))
    for name, field in desk.page.pane.remedy.fields().items():
        assert field.value() == getattr(stored, name), name
    if stored.score_reason:
        assert desk.page.pane.score_line.reason.value() == stored.score_reason


def all_stops(desk) -> list[str]:
    """Where Tab goes from the list, until it is in the list again."""
    desk.page.criteria.setFocus()
    stops = []
    while "criteria" not in stops and len(stops) < 60:
        desk.press("Tab")
        stops.append(desk.focus_name())
    return stops


@pytest.mark.parametrize("code", ["CC.I.1", "CC.I.3", "CC.I.4"])
def test_tab_goes_once_through_everything_in_the_order_in_which_it_stands(desk, code):
    desk.page.show_place(Place(FILL, criterion=code))
    if code == "CC.I.1":
        desk.press("3")
    desk.page.pane.focus_field("shortcoming")
    stops = all_stops(desk)
    assert len(stops) == len(set(stops)), stops
    fields = ["score", "self_score", "score_reason", "note", "shortcoming", "cause", "requirement", "owner"]
    fields = [f"{name}_editor" for name in (*fields, "supporting", "deadline")]
    shown = [
        name for name in fields if is_made(desk, name) and desk.page.findChild(QWidget, name).isVisible()
    ]
    assert [stop for stop in stops if stop in fields] == shown
    assert stops.index("result_na") < stops.index("score_editor")
    assert stops.index("deadline_editor") < stops.index("add_evidence")
    if desk.visit.evidence_of(code):
        assert stops.index("add_evidence") < stops.index("caption_editor") < stops.index("remove_evidence")


@pytest.mark.parametrize("field", ["shortcoming", "deadline", "score_reason"])
def test_what_a_crash_left_in_a_field_not_yet_made_is_there_again(sit_down, sample, home, field):
    with Book.open(sample / BOOK_NAME, home=home) as book:
        inspection = inspections(book.db)[0].id
        row = answer_id(inspection, "CC.I.1", "Năm 2020")
        identity = f'["CC.I.1", "Năm 2020", "{field}"]'
        save_draft(book, inspection, "answer", row, field, "15/12/2021", identity)
    desk = sit_down(sample / BOOK_NAME)
    assert (desk.page.pane.code, desk.page.pane.period) == ("CC.I.1", "Năm 2020")
    desk.page.pane.focus_field(field)
    editor = desk.field(field)
    assert editor.isVisible()
    assert "15/12/2021" in (editor.toPlainText() if hasattr(editor, "toPlainText") else editor.text())


def test_a_book_only_looked_at_stays_so_in_fields_made_late(sit_down, sample, monkeypatch):
    monkeypatch.setattr(Book, "read_only", property(lambda _book: True))
    desk = sit_down(sample / BOOK_NAME)
    desk.page.pane.focus_field("shortcoming")
    assert desk.field("shortcoming").isReadOnly()
    next(iter(desk.page.pane.evidence._tiles.values())).setFocus()
    assert desk.field("caption").isReadOnly()
    assert not desk.page.findChild(QWidget, "remove_evidence").isVisible()


def test_f2_on_a_tile_opens_its_caption_made_then(desk):
    tile = next(iter(desk.page.pane.evidence._tiles.values()))
    tile.setFocus()
    desk.press("F2")
    assert desk.focus_name() == "caption_editor"
    desk.type("Quyết định kiện toàn ")
    desk.press("Escape")
    assert "Quyết định kiện toàn" in desk.visit.evidence_of("CC.I.1")[0].caption


def test_escape_and_pasting_work_in_fields_made_late_as_in_the_others(desk):
    desk.press("3")
    desk.field("cause").setFocus()
    desk.type("Chậm ban hành")
    sequence = QKeySequence("Escape")[0]
    QTest.keyClick(desk.field("cause"), sequence.key())
    assert desk.focus_name() == "criteria"
    assert desk.answer("CC.I.1", "Năm 2020").cause == "Chậm ban hành"


def test_another_language_reaches_fields_made_before_and_after(desk, language):
    desk.press("3")
    language.set_code("en")
    desk.qtbot.waitUntil(lambda: desk.field("shortcoming").accessibleName() == "Shortcoming")
    desk.page.pane.evidence._tiles[desk.visit.evidence_of("CC.I.1")[0].id].setFocus()
    assert desk.field("caption").accessibleName() == "Caption"
