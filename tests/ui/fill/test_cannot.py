"""What cannot be done at the criterion in hand is said; nothing fails and nothing is passed over in silence."""

import pytest
from PySide6.QtGui import QGuiApplication

from inspector.book import Book
from inspector.book.closing import close_visit
from inspector.book.inspections import new_inspection
from inspector.book.visit_file import VisitFile
from ui.actions import perform
from ui.fill.actions import ACTIONS
from ui.places import FILL, Place


def once(desk) -> str:
    """A criterion that is asked once, by words alone, not by sample."""
    return next(c.code for c in desk.visit.criteria if c.kind == "met" and not (c.per_period or c.sampling))


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("S", "không kiểm tra xác suất"),
        ("P", "không chia theo thời kỳ"),
        ("Ctrl+Tab", "không chia theo thời kỳ"),
        ("Ctrl+R", "không có số liệu"),
        ("Ctrl+Shift+T", "Đặt con trỏ vào ô chữ"),
        ("Ctrl+V", "Chưa sao chép"),
    ],
)
def test_a_key_that_means_nothing_here_says_why(desk, keys, words):
    QGuiApplication.clipboard().clear()
    desk.page.show_place(Place(FILL, once(desk)))
    desk.press(keys)
    assert words in desk.page.banner.text()
    assert desk.focus_name() == "criteria"


def test_where_it_means_something_nothing_is_said(desk):
    desk.page.show_place(Place(FILL, "VT.III.2"))
    before = desk.page.pane.period
    desk.press("P")
    assert desk.page.pane.period != before
    desk.press("S")
    assert desk.page.sampling.isVisible()
    assert desk.page.banner.text() == ""


def test_what_changes_a_closed_visit_says_that_it_is_closed(desk):
    desk.open_book.tell(close_visit(desk.open_book.book, desk.visit.id))
    for keys in ("Ctrl+V", "Ctrl+R", "Ctrl+M", "Ctrl+Shift+A"):
        desk.page.banner.clear()
        desk.press(keys)
        assert "đã khóa" in desk.page.banner.text(), keys


@pytest.mark.parametrize("action", [each for each in ACTIONS if each.is_command], ids=lambda each: each.id)
def test_a_visit_that_asks_nothing_bears_every_gesture(sit_down, home, tmp_path, action):
    """A packet may bring a visit before its checklists."""
    path = tmp_path / "trong.skt"
    with Book.create(path, home=home) as book:
        new_inspection(book, VisitFile(unit="Đơn vị trống"), [])
    desk = sit_down(path)
    perform(action, desk.page)
    if action.needs == "criterion":
        assert "chưa có tiêu chí nào" in desk.page.banner.text()
    assert desk.open_book.visit().answers == {}
