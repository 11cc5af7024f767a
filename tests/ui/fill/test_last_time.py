"""What the unit's earlier visit says beside the criterion in hand, in the real window."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.ids import recheck_id
from inspector.book.inspections import new_inspection
from inspector.book.visit import inspections, load_visit
from inspector.book.visit_file import VisitFile
from inspector.sample import BOOK_NAME
from ui.fill.past.panel import FollowUpPanel
from ui.places import FILL, Place


@pytest.fixture
def later(sample, home, sit_down):
    """The sample's book with a second visit of the same unit a year later, in hand at its fill page."""
    path = sample / BOOK_NAME
    with Book.open(path, home=home) as book:
        (first,) = inspections(book.db)
        before = load_visit(book.db, first.id)
        plan = VisitFile(
            unit=before.inspection.unit,
            starts_at=datetime(2022, 10, 6, 8),
            periods=["Năm 2021", "9 tháng 2022"],
        )
        second = new_inspection(book, plan, list(before.checklists))
    desk = sit_down(path, (1500, 900))
    desk.open_book.choose(second)
    desk.page.past.begin()
    desk.qtbot.waitUntil(lambda: bool(desk.page.past.past), timeout=20_000)
    return desk


def shown(desk, name: str) -> str:
    """The words of a widget that is on show, "" of one that is not or was never made."""
    widget = desk.page.findChild(QWidget, name)
    return widget.text() if widget is not None and widget.isVisible() else ""


def take(desk, code: str, period: str = "") -> None:
    desk.page.show_place(Place(FILL, criterion=code, period=period))


def test_a_book_of_one_visit_shows_nothing_of_it(desk):
    desk.page.past.begin()
    desk.qtbot.wait(50)
    take(desk, "CC.III.4")
    assert desk.page.findChild(QWidget, "last_time") is None


def test_the_list_that_is_asked_for_before_the_earlier_visits_are_read_opens_when_they_are(later):
    later.open_book.choose(inspections(later.open_book.book.db)[0].id)
    second = next(one for one in inspections(later.open_book.book.db) if one.id != later.open_book.inspection)
    later.open_book.choose(second.id)
    assert not later.page.past.past
    later.press("Ctrl+Shift+L")
    later.qtbot.waitUntil(lambda: later.page.findChild(FollowUpPanel) is not None, timeout=20_000)
    assert later.page.findChild(FollowUpPanel).isVisible()
    assert "không có yêu cầu" not in later.page.banner.text()


def test_what_is_known_stays_on_show_while_it_is_read_again(later):
    take(later, "CC.III.4")
    later.page.past.begin()
    assert shown(later, "last_time_line")


def test_what_was_found_last_time_stands_beside_the_criterion(later):
    take(later, "CC.III.4")
    assert shown(later, "last_time_line") == "Lần trước: Không đạt · 0/3 · 15/10/2021"
    assert shown(later, "last_time_body") == ""
    later.page.findChild(QWidget, "last_time_line").click()
    body = shown(later, "last_time_body")
    assert "Thông báo kết luận kiểm tra số 05/TB-ĐKT, 15/10/2021" in body
    assert "17/21" in body
    assert "Yêu cầu khắc phục: Niêm yết đủ, công khai, minh bạch." in body
    take(later, "CC.I.1")
    assert shown(later, "last_time_line").startswith("Lần trước: Đạt")


def test_an_answer_is_taken_over_by_one_link_and_taken_back(later):
    take(later, "CC.III.4")
    link = later.page.findChild(QWidget, "copy_last_time")
    assert link.isVisible()
    link.click()
    assert later.answer("CC.III.4").value == "17/21"
    assert not link.isVisible()
    assert later.open_book.undo()
    assert later.answer("CC.III.4").value is None
    assert link.isVisible()


def test_an_answered_criterion_offers_no_copy(later):
    take(later, "CC.III.4")
    later.open_book.edit(edit_answer(later.visit, "CC.III.4", "", value="21/21"))
    assert not later.page.findChild(QWidget, "copy_last_time").isVisible()


def test_a_shortcoming_that_came_back_is_said_with_the_old_document(later):
    take(later, "CC.III.4")
    assert shown(later, "last_time_returns") == ""
    later.open_book.edit(edit_answer(later.visit, "CC.III.4", "", value="15/21"))
    assert shown(later, "last_time_returns").startswith("Tái phạm")
    assert "05/TB-ĐKT" in shown(later, "last_time_returns")
    later.page.findChild(QWidget, "tell_recurrence").click()
    (told,) = [finding for finding in later.visit.findings if finding.recurs]
    assert told.criteria == ("CC.III.4",)
    assert told.text.endswith("ngày 15/10/2021 nhưng đến nay vẫn còn (tái phạm).")
    assert told.draft
    assert told.text.startswith(told.draft)
    assert shown(later, "tell_recurrence") == ""
    assert later.open_book.undo()
    assert shown(later, "tell_recurrence")


def panel_of(desk) -> FollowUpPanel:
    take(desk, "CC.III.4")
    desk.page.findChild(QWidget, "last_requirements").click()
    panel = desk.page.findChild(FollowUpPanel)
    assert panel.isVisible()
    return panel


def test_each_requirement_gets_what_became_of_it_by_one_key(later):
    panel = panel_of(later)
    assert "CC.III.4" in panel.current.criteria
    first = panel.current.finding
    assert panel.rows.hasFocus()
    later.press("2")
    assert later.visit.rechecks[first].state == "partly"
    assert later.visit.rechecks[first].text
    assert panel.current.finding != first
    second = panel.current.finding
    later.press("3", "Up", "Up", "0")
    assert later.visit.rechecks[second].state == "not_remedied"
    assert later.visit.rechecks[first].state == ""
    assert any(label.text() == "đã kiểm tra lại 1/8" for label in panel.findChildren(QLabel))
    later.press("Escape")
    assert not panel.isVisible()


def test_a_note_is_kept_with_its_requirement(later):
    panel = panel_of(later)
    first = panel.current.finding
    later.press("Return")
    later.type("Đã niêm yết 20/21 thủ tục")
    assert later.focus_name() == "recheck_note_editor"
    panel.rows.setFocus()
    assert later.visit.rechecks[first].note == "Đã niêm yết 20/21 thủ tục"
    later.press("Down")
    assert panel.note.typed() == ""
    later.press("Up")
    assert panel.note.typed() == "Đã niêm yết 20/21 thủ tục"


def test_evidence_hangs_on_the_requirement_and_its_criterion(later, tmp_path):
    file = tmp_path / "bao-cao-khac-phuc.txt"
    file.write_text("Đã khắc phục", encoding="utf-8")
    panel = panel_of(later)
    finding = panel.current.finding
    panel.choose_files = lambda chosen: chosen([str(file)])
    panel.findChild(QWidget, "recheck_evidence").click()
    later.qtbot.waitUntil(lambda: any(item.about for item in later.visit.evidence), timeout=10_000)
    (item,) = later.visit.evidence
    assert item.about == recheck_id(later.visit.id, finding).hex()
    assert item.criterion == "CC.III.4"


def test_a_view_only_book_shows_and_changes_nothing(later, monkeypatch):
    monkeypatch.setattr(type(later.open_book.book), "read_only", True)
    take(later, "CC.III.4")
    assert not later.page.findChild(QWidget, "copy_last_time").isVisible()
    panel = panel_of(later)
    later.press("1")
    assert not later.visit.rechecks
    assert panel.note.editor.isReadOnly()
