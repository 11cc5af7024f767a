"""Moving about: search, sections, places, folding, two languages, thousands of criteria."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget

from inspector.book import Book
from inspector.book.inspections import new_inspection
from inspector.book.visit_file import VisitFile
from inspector.checklist import read_checklist_text
from inspector.home import Home
from inspector.sample import BOOK_NAME
from tests.work_done import calls_of
from ui.fill.page import FillPage
from ui.places import FILL, Place


def find(desk, text: str) -> None:
    desk.press("Ctrl+F")
    desk.page.search.box.selectAll()
    QTest.keyClicks(desk.page.search.box, text)


def test_search_without_diacritics_marks_the_words_and_enter_goes_there(desk):
    find(desk, "may hut am")
    rows = desk.page.search.rows
    desk.qtbot.waitUntil(lambda: rows.rowCount() > 0)
    hit = rows.row(0)
    marked = [hit.excerpt[start : start + length] for start, length in hit.marks]
    assert [word.lower() for word in marked[:3]] == ["máy", "hút", "ẩm"]
    desk.press("Return")
    assert not desk.page.search.isVisible()
    assert desk.page.pane.code == "VT.VII.1"
    assert desk.focus_name() == "criteria"


def test_escape_leaves_the_search_and_nothing_moves(desk):
    code = desk.page.pane.code
    find(desk, "luu tru")
    desk.qtbot.waitUntil(lambda: desk.page.search.rows.rowCount() > 0)
    desk.press("Escape", "Escape")
    assert not desk.page.search.isVisible()
    assert desk.page.pane.code == code


def test_nothing_found_is_said(desk):
    find(desk, "zzzqqq")
    label = desk.page.search.findChild(QWidget, "search_count")
    desk.qtbot.waitUntil(lambda: "Không tìm thấy" in label.text())


def test_arrows_move_in_sections_and_criteria(desk):
    desk.go("CC.II.1")
    desk.press("Down")
    assert desk.page.pane.code == "CC.II.2"
    desk.press("Left")
    assert desk.focus_name() == "sections"
    desk.press("Down")
    assert desk.page.pane.code.startswith("CC.III.")
    desk.press("Right")
    assert desk.focus_name() == "criteria"


def test_a_focus_that_only_passes_through_does_not_scroll_the_criterion_taken_in_hand_then(desk):
    desk.go("CC.III.4")
    desk.page.pane.remedy.deadline.setFocus()  # as when the search closes and Qt looks for another place
    desk.page.criteria.setFocus()
    desk.page.show_place(Place(FILL, criterion="VT.VII.1"))
    QApplication.processEvents()
    assert desk.page.pane.verticalScrollBar().maximum() > 0
    assert desk.page.pane.verticalScrollBar().value() == 0


def test_another_page_can_ask_for_a_field(desk):
    desk.page.show_place(Place(FILL, criterion="VT.III.2", period="9 tháng đầu năm 2021", field="cause"))
    assert (desk.page.pane.code, desk.page.pane.period) == ("VT.III.2", "9 tháng đầu năm 2021")
    assert desk.focus_name() == "cause_editor"


def test_the_page_opens_where_it_was_left(desk, sit_down, sample: Path):
    desk.go("VT.V.2")
    desk.open_book.close()
    again = sit_down(sample / BOOK_NAME)
    assert again.page.pane.code == "VT.V.2"


def test_a_narrow_window_folds_the_criterion_behind_the_list(sit_down, sample: Path):
    desk = sit_down(sample / BOOK_NAME, (1000, 640))
    assert desk.page.is_folded
    assert not desk.page.pane.isVisible()
    desk.go("CC.IV.1")
    desk.press("Return")
    assert desk.page.pane.isVisible()
    assert not desk.page.criteria.isVisible()
    assert desk.focus_name() == "note_editor"
    desk.press("Escape")
    assert desk.page.criteria.isVisible()
    assert not desk.page.pane.isVisible()
    desk.press("3")
    assert desk.answer("CC.IV.1").result == "not_met"


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_three_columns_show_from_1280_on(sit_down, sample: Path, size):
    desk = sit_down(sample / BOOK_NAME, size)
    assert all(part.isVisible() for part in (desk.page.sections, desk.page.criteria, desk.page.pane))


@pytest.mark.parametrize("scale", [80, 150, 200])
def test_no_row_is_cut_at_any_text_size(desk, theme, scale):
    theme.set_scale(scale)
    view = desk.page.criteria
    desk.qtbot.waitUntil(lambda: view.visualRect(view.rows.index(0)).height() > 0)
    view.doItemsLayout()
    for place in range(view.rows.rowCount()):
        index = view.rows.index(place)
        assert view.visualRect(index).height() == view.sizeHintForIndex(index).height()


def test_every_control_has_a_name_for_screen_readers(desk):
    desk.go("CC.III.4")
    focusable = [
        part
        for part in desk.page.findChildren(QWidget)
        if part.focusPolicy() and part.isVisible() and part.focusProxy() is None
    ]
    nameless = [
        part
        for part in focusable
        if not part.accessibleName() and not (hasattr(part, "text") and part.text()) and part.objectName()
    ]
    assert [part.objectName() for part in nameless if not part.objectName().startswith("qt_")] == []


def test_english_is_spoken_at_once(desk, language):
    desk.go("CC.IV.1")
    language.set_code("en")
    desk.qtbot.waitUntil(lambda: desk.page.hints.hints()[0] == ("1 2 3 0", "answer"))
    assert desk.page.pane.results.button(desk.answer("CC.IV.1").result).text() == "Met"
    assert desk.page.findChild(QWidget, "section_left").text() == "All answered"


def test_the_models_keep_qts_rules(desk):
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
        for model in (desk.page.criteria.rows, desk.page.sections.rows)
    ]
    desk.go("CC.IV.1")
    desk.press("3", "1", "Down")
    assert testers


def big_checklist(count: int) -> str:
    head = (
        "id: lon\nversion: '1.0'\ntitle: Kiểm tra lớn\nshort_title: Lớn\nabbreviation: LON\n"
        "subject: công tác lớn\ngrades:\n  - {name: Tốt, at_least: 50}\n  - {name: Yếu, at_least: 0}\n"
        "bonus_max: 0\npenalty_max: 0\nlegal_bases: []\nladders: {}\n"
        f"sections:\n  - id: I\n    title: Phần lớn\n    max_score: {count}\n    criteria:\n"
    )
    one = (
        "      - code: L.I.{n}\n        text: Nội dung kiểm tra số {n} với một câu dài vừa đủ để xuống dòng\n"
        "        kind: met\n        max_score: 1\n        how_to_check: Xem hồ sơ.\n        evidence: Hồ sơ\n"
        "        legal_basis: []\n        phrases:\n          met: Đã làm tốt.\n          partly: Làm chưa đủ.\n"
        "          not_met: Chưa làm.\n          cause: Chưa quan tâm.\n          requirement: Làm ngay.\n"
    )
    return head + "".join(one.format(n=n) for n in range(1, count + 1))


def big_book(folder: Path, count: int) -> Path:
    path = folder / f"{count}.skt"
    checklist = read_checklist_text(big_checklist(count), "lon.yaml")
    with Book.create(path, home=Home(folder / "home")) as book:
        facts = {"unit": "Đơn vị thử", "periods": ["Năm 2021"], "checklists": ["lon"]}
        new_inspection(book, VisitFile.model_validate(facts), [checklist])
    return path


@pytest.mark.slow
def test_two_thousand_criteria_open_with_little_more_work_than_a_hundred(sit_down, tmp_path: Path):
    """The page itself, book and scores being there already."""
    work: dict[int, int] = {}
    for count in (100, 2_000):
        desk = sit_down(big_book(tmp_path, count))
        desk.open_book.scores()
        work[count] = calls_of(lambda desk=desk: open_page(desk))
        desk.open_book.close()
    assert work[2_000] < 1.6 * work[100]


def open_page(desk) -> None:
    page = FillPage(desk.open_book)
    page.resize(1208, 668)
    page.grab()
    shiboken6.delete(page)


@pytest.mark.slow
def test_among_twenty_times_as_many_a_step_and_an_answer_are_not_four_times_the_work(
    sit_down, tmp_path: Path
):
    work: dict[int, int] = {}
    for count in (100, 2_000):
        desk = sit_down(big_book(tmp_path, count))
        desk.press("1", "Down", "2")
        work[count] = calls_of(lambda desk=desk: desk.press("Down", "1"))
        desk.press("Ctrl+Return")
        assert desk.page.pane.code == "L.I.4"
        desk.open_book.close()
    assert work[2_000] < 4 * work[100]
