"""What is typed into a cell of a table is neither replaced by news of its row nor lost with the row's place."""

import pytest
from PySide6.QtWidgets import QApplication

from inspector.book import Book
from inspector.book.requests import add_requested
from inspector.book.sampling import judge, remove_files
from inspector.book.visit import Visit, load_visit

KEY = ("VT.III.2", "Năm 2020")


def play(desk, keys: str) -> Visit:
    """Press `keys`; NEWS is another row, GONE a row less, CLOSE the window's end. The visit as it is kept then."""
    book, visit = desk.open_book, desk.visit.id
    path, home = book.book.path, book.home
    for key in keys.split():
        if key == "CLOSE":
            assert desk.window.close()
        elif key == "NEWS":
            book.edit(add_requested(desk.visit, [{"subject": "Sổ C"}]))
        elif key == "GONE":
            book.edit(remove_files(desk.visit.samples[KEY].rows[4:5]))
        else:
            desk.press(key)
        QApplication.processEvents()
    desk.qtbot.wait(20)
    if book.is_open:
        return desk.visit
    with Book.open(path, home=home, back_up=False) as kept:
        return load_visit(kept.db, visit)


@pytest.mark.parametrize(
    ("keys", "subject"),
    [
        ("d Return", "d"),
        ("d F7 Return", "d"),
        ("d F8 Tab", "d"),
        ("d Ins", "d"),
        ("d NEWS Return", "d"),
        ("d Ctrl+1", "d"),
        ("d CLOSE", "d"),
        ("F2 x CLOSE", "x"),
        ("d Escape", "Sổ A"),
        ("d Ctrl+Z Return", "Sổ A"),
    ],
)
def test_a_document_that_is_being_typed(desk, keys, subject):
    desk.open_book.edit(add_requested(desk.visit, [{"subject": "Sổ A"}, {"subject": "Sổ B"}]))
    desk.press("Ctrl+Shift+D")
    assert [row.subject for row in play(desk, keys).requested][:2] == [subject, "Sổ B"]


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("F2 x Return", "x"),
        ("F2 x Ctrl+K", "x"),
        ("F2 x Ctrl+1", "x"),
        ("F2 x GONE Return", "x"),
        ("F2 x CLOSE", "x"),
        ("F2 x Escape", "18/BCH-TM"),
    ],
)
def test_a_file_that_is_being_typed(desk, keys, name):
    desk.go(KEY[0])
    desk.press("S")
    assert play(desk, keys).samples[KEY].rows[0].name == name


def test_enter_in_a_cell_ends_the_typing_and_judges_nothing(desk):
    desk.go(KEY[0])
    desk.press("S")
    panel = desk.page.sampling
    desk.open_book.edit(judge(panel.model.rows[:1], ""))
    visit = play(desk, "F2 x Return")
    assert (visit.samples[KEY].rows[0].name, visit.samples[KEY].rows[0].result) == ("x", "")
    assert panel.table.currentIndex().row() == 0


def test_a_pause_is_enough_to_keep_words_and_a_date_waits_for_its_end(desk):
    desk.open_book.edit(add_requested(desk.visit, [{"subject": "Sổ A"}]))
    desk.press("Ctrl+Shift+D", "d")
    desk.type("anh mục hồ sơ")
    desk.qtbot.waitUntil(lambda: desk.visit.requested[0].subject == "danh mục hồ sơ", timeout=2000)
    desk.type(" năm 2020")
    desk.qtbot.waitUntil(lambda: desk.visit.requested[0].subject.endswith("năm 2020"), timeout=2000)
    assert QApplication.focusWidget().text() == "danh mục hồ sơ năm 2020"
    desk.press("Return")
    desk.qtbot.wait(20)
    desk.press("Ctrl+Z")  # one cell, one step
    assert desk.visit.requested[0].subject == "Sổ A"
    desk.press("Ctrl+Y")
    assert desk.visit.requested[0].subject == "danh mục hồ sơ năm 2020"
    page = desk.window.page("requests")
    page.table.setCurrentIndex(page.model.index(0, 2))
    desk.press("5", "/")
    desk.qtbot.wait(250)
    assert not page.banner.isVisible()


def test_a_new_row_can_be_typed_into_straight_from_another_one(desk):
    desk.open_book.edit(add_requested(desk.visit, [{"subject": "Sổ A"}]))
    desk.press("Ctrl+Shift+D")
    play(desk, "x Ins")
    desk.type("Sổ B")
    visit = play(desk, "Return")
    assert [row.subject for row in visit.requested] == ["x", "Sổ B"]


@pytest.mark.parametrize("composed", [("l", "lư"), ()])
def test_an_input_method_begins_a_cell_and_loses_no_letter(desk, composed):
    desk.open_book.edit(add_requested(desk.visit, [{"subject": "Sổ A"}]))
    desk.press("Ctrl+Shift+D")
    for letters in composed:
        desk.compose(letters)
        QApplication.processEvents()
    desk.type("lưu")
    QApplication.processEvents()
    desk.type(" trữ")
    assert play(desk, "Return").requested[0].subject == "lưu trữ"
