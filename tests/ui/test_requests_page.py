"""The register of the unit's documents in the real window, by the keyboard."""

import textwrap
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication

from inspector import border
from inspector.book.requests import add_requested
from tests.ui.conftest import type_text
from ui.open_book import OpenBook
from ui.places import CONCLUDE, FILL, REQUESTS
from ui.requests.model import COLUMNS, RequestModel, Shown
from ui.requests.page import RequestsPage
from ui.theme import font
from ui.window import Window

TODAY = border.now().astimezone().date()

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window: Window, sample_book: OpenBook, qtbot) -> RequestsPage:
    """The page in the window, reached from the fill page by its key."""
    window.show_page(FILL)
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL_SHIFT)
    assert window.current == REQUESTS
    yield window.page(REQUESTS)
    sample_book.stop_work()


def cell(page: RequestsPage, row: int, column: str):
    return page.model.index(row, COLUMNS.index(column))


def text(page: RequestsPage, row: int, column: str) -> str:
    return page.model.data(cell(page, row, column), Qt.ItemDataRole.DisplayRole)


def fill(book: OpenBook) -> None:
    """Three documents: asked for, held, returned."""
    day = date(2021, 10, 7)
    rows = [
        {"subject": "Kế hoạch năm", "number": "12/KH-BCH", "asked_on": day, "criteria": ("CC.I.3",)},
        {"subject": "Sổ văn bản đi", "received_on": day},
        {"subject": "Quy chế", "received_on": day, "returned_on": day},
    ]
    book.edit(add_requested(book.visit(), rows))


def test_an_empty_register_begins_with_what_the_checklists_ask_for(page, sample_book, qtbot):
    assert page.empty.isVisible()
    page.empty.button.click()
    assert len(sample_book.visit().requested) > 50
    assert page.table.isVisible()
    assert "chưa nhận" in page._counts.text()
    sample_book.undo()
    assert page.empty.isVisible()


def test_one_key_marks_received_and_another_returned(page, sample_book, qtbot):
    fill(sample_book)
    page.table.setCurrentIndex(cell(page, 0, "subject"))
    assert text(page, 0, "stage") == "Chưa nhận"
    qtbot.keyClick(page.table, Qt.Key.Key_F7)
    assert sample_book.visit().requested[0].received_on == TODAY
    assert text(page, 0, "stage") == "Chưa trả"
    qtbot.keyClick(page.table, Qt.Key.Key_F8)
    assert sample_book.visit().requested[0].returned_on == TODAY
    assert text(page, 0, "stage") == "Đã trả"


def test_only_what_is_out_is_shown_and_a_marked_one_makes_room_for_the_next(page, sample_book, qtbot):
    fill(sample_book)
    page.filters[Shown.HELD].click()
    assert [text(page, n, "subject") for n in range(page.model.rowCount())] == ["Sổ văn bản đi"]
    assert page.filters[Shown.ASKED].text() == "Chưa nhận (1)"
    page.table.setCurrentIndex(cell(page, 0, "subject"))
    qtbot.keyClick(page.table, Qt.Key.Key_F8)
    assert page.model.rowCount() == 0
    page.filters[Shown.ALL].click()
    page.search.setText("quy che")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert text(page, 0, "subject") == "Quy chế"


def test_a_cell_is_typed_into_and_a_wrong_date_is_refused_in_words(page, sample_book, qtbot):
    fill(sample_book)
    page.table.setCurrentIndex(cell(page, 1, "state"))
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    type_text(editor, "Rách bìa")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sample_book.visit().requested[1].state == "Rách bìa")
    assert not page.model.setData(cell(page, 1, "received_on"), "hôm qua")
    assert "không phải là ngày" in page.banner.text()
    assert page.model.setData(cell(page, 1, "original"), "bản sao")
    qtbot.waitUntil(lambda: sample_book.visit().requested[1].wants_original is False)
    assert not page.banner.text()


def test_rows_from_excel_are_pasted_and_one_bad_cell_takes_none(page, sample_book, qtbot):
    fill(sample_book)
    page.table.setFocus()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("Số, ký hiệu\tTrích yếu\tSố tờ\n15/BC-BCH\tBáo cáo năm\tmười\n")
    qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "2:sheets" in page.banner.text()
    assert len(sample_book.visit().requested) == 3
    clipboard.setText("Số, ký hiệu\tTrích yếu\tSố tờ\n15/BC-BCH\tBáo cáo năm\t10\n\tSổ văn bản đi\t96\n")
    qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    rows = sample_book.visit().requested
    assert [(row.subject, row.sheets) for row in rows[1:]] == [
        ("Sổ văn bản đi", 96),
        ("Quy chế", None),
        ("Báo cáo năm", 10),
    ]


def test_a_row_is_added_at_the_end_and_typed_at_once(page, sample_book, qtbot):
    fill(sample_book)
    qtbot.keyClick(page.table, Qt.Key.Key_Insert)
    editor = QApplication.focusWidget()
    type_text(editor, "Sổ tay mới")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sample_book.visit().requested[-1].subject == "Sổ tay mới")
    assert sample_book.visit().requested[-1].asked_on == TODAY
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(sample_book.visit().requested) == 3
    assert page.banner.focus_action()  # taken back from here
    sample_book.undo()
    assert len(sample_book.visit().requested) == 4


def test_attached_documents_are_entered_and_photos_belong_to_their_line(page, sample_book, qtbot, tmp_path):
    fill(sample_book)
    assert "2" in page.register.text()
    page.register.click()
    assert len(sample_book.visit().requested) == 5
    assert not page.register.isVisible()
    photo = tmp_path / "trang-1.txt"
    photo.write_text("x", encoding="utf-8")
    page.choose_files = lambda chosen: chosen([Path(photo)])
    page.table.setCurrentIndex(cell(page, 0, "subject"))
    page.attach.click()
    line = sample_book.visit().requested[0]
    qtbot.waitUntil(lambda: any(item.about == line.id.hex() for item in sample_book.visit().evidence))
    (item,) = [item for item in sample_book.visit().evidence if item.about == line.id.hex()]
    assert item.criterion == "CC.I.3"


def test_a_document_is_cited_onto_the_clipboard(page, sample_book, qtbot):
    fill(sample_book)
    page.table.setCurrentIndex(cell(page, 0, "subject"))
    page.cite.click()
    assert QGuiApplication.clipboard().text() == "Kế hoạch số 12/KH-BCH về năm"


def test_the_slip_is_one_press_away(page, window, sample_book, qtbot):
    fill(sample_book)
    page.record.click()
    assert window.current == CONCLUDE
    conclude = window.page(CONCLUDE)
    qtbot.waitUntil(lambda: conclude._is_warm and conclude.templates.kind().id == "handover", timeout=15_000)


def test_esc_goes_back_to_the_page_before(page, window, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.current == FILL


def test_the_model_keeps_qts_rules(qtmodeltester, sample_book):
    fill(sample_book)
    model = RequestModel()
    model.show_visit(sample_book.visit())
    qtmodeltester.check(model)


@pytest.mark.parametrize("scale", [80, 100, 150])
def test_a_period_stands_whole_on_its_two_lines(page, sample_book, qtbot, theme, scale):
    theme.set_scale(scale)
    fill(sample_book)
    sample_book.edit(
        add_requested(sample_book.visit(), [{"subject": "Sổ đi", "period": "9 tháng đầu năm 2021"}])
    )
    metrics = QFontMetrics(font("secondary"))
    width = page.table.columnWidth(COLUMNS.index("period"))
    lines = textwrap.wrap("9 tháng đầu năm 2021", 12)
    assert len(lines) == 2
    assert max(map(metrics.horizontalAdvance, lines)) + 8 <= width
    assert width < metrics.horizontalAdvance("9 tháng đầu năm 2021")


def test_where_no_document_is_shown_nothing_is_done_to_one(page, sample_book, qtbot):
    fill(sample_book)
    page.table.setCurrentIndex(page.model.index(0, 4))
    assert page.attach.isEnabled()
    page.search.setText("không có hồ sơ nào như thế")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    for button in (page.received, page.returned, page.remove, page.attach, page.cite):
        assert not button.isEnabled()
