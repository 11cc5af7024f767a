"""Any Word file held against the layout rules, in the window: a file, a folder, mending, stopping."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from inspector.book.sampling import leave_register
from inspector.report.layout import RULES, check_layout
from tests.report.layout.unit_documents import DOCUMENTS
from ui.places import START, Place
from ui.start.layout_view import LayoutView
from ui.start.page import StartPage


@pytest.fixture
def view(open_book, show) -> LayoutView:
    return show(LayoutView(open_book))


def put(folder: Path, name: str, file: str) -> Path:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(next(each for each in DOCUMENTS if each.name == name).make())
    return path


def checked(qtbot, view: LayoutView, path: Path) -> None:
    view.check(path)
    qtbot.waitUntil(lambda: view._work is None, timeout=20_000)


def test_a_file_shows_its_broken_rules_first_with_what_can_be_mended(qtbot, view, tmp_path):
    checked(qtbot, view, put(tmp_path, "report_on_american_paper", "a.docx"))
    rows = view.rows.rows.rows()
    assert len(rows) == len(RULES)
    assert [row.key for row in rows[:2]] == ["page.size", "page.margins"]
    assert (rows[1].title, rows[1].detail[0].text) == ("Lề trang", "trái 25,4, phải 25,4 mm.")
    assert "Máy sửa được" in rows[1].detail_text
    assert "2 quy tắc chưa đạt; máy sửa được 2" in view._said.text()
    assert view.mend.isVisible()


def test_a_sound_file_has_nothing_to_mend(qtbot, view, tmp_path):
    checked(qtbot, view, put(tmp_path, "report_as_it_should_be", "a.docx"))
    assert "mọi quy tắc đều đạt" in view._said.text()
    assert not view.mend.isVisible()


def test_mending_writes_a_copy_and_shows_it(qtbot, view, tmp_path):
    source = put(tmp_path, "report_on_american_paper", "a.docx")
    before, target = source.read_bytes(), tmp_path / "b.docx"
    checked(qtbot, view, source)
    asked = []
    view.ask_save = lambda suggested, take: (asked.append(suggested), take(target))
    qtbot.mouseClick(view.mend, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view._work is None, timeout=20_000)
    assert asked == [tmp_path / "a (đã sửa).docx"]
    assert source.read_bytes() == before
    assert all(result.ok for result in check_layout(target))
    assert "b.docx" in view.banner.text()


def test_the_original_is_never_written_over(qtbot, view, tmp_path):
    source = put(tmp_path, "report_on_american_paper", "a.docx")
    before = source.read_bytes()
    checked(qtbot, view, source)
    view.ask_save = lambda _suggested, take: take(source)
    view.mend.click()
    qtbot.waitUntil(lambda: view._work is None, timeout=20_000)
    assert source.read_bytes() == before
    assert "tệp gốc" in view.banner.text()


def test_a_folder_is_a_row_a_file_and_a_row_leads_to_its_rules_and_back(qtbot, view, tmp_path):
    put(tmp_path, "report_as_it_should_be", "vb/a.docx")
    put(tmp_path, "report_on_american_paper", "vb/b.docx")
    (tmp_path / "vb" / "c.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    checked(qtbot, view, tmp_path / "vb")
    assert [(row.key, row.tone) for row in view.rows.rows.rows()] == [
        ("a.docx", "met"), ("b.docx", "not_met"), ("c.doc", "partly"),
    ]  # fmt: skip
    assert "01 văn bản sai thể thức, chiếm 50,0%" in view._said.text()
    view.rows.row_opened.emit("b.docx")
    qtbot.waitUntil(lambda: view._work is None and view.whole.isVisible(), timeout=20_000)
    assert view.rows.rows.rows()[0].key == "page.size"
    view.whole.click()
    assert len(view.rows.rows.rows()) == 3


def test_the_folders_table_is_written(qtbot, view, tmp_path):
    put(tmp_path, "report_on_american_paper", "vb/b.docx")
    checked(qtbot, view, tmp_path / "vb")
    view.ask_save = lambda _suggested, take: take(tmp_path / "bảng.xlsx")
    view.save.click()
    qtbot.waitUntil(lambda: view._work is None, timeout=20_000)
    assert zipfile.is_zipfile(tmp_path / "bảng.xlsx")
    assert "bảng.xlsx" in view.banner.text()


def test_a_broken_file_is_said_in_the_page(qtbot, view, tmp_path):
    (tmp_path / "x.docx").write_bytes(b"x")
    checked(qtbot, view, tmp_path / "x.docx")
    assert "không phải là tài liệu Word" in view.banner.text()


def test_stopping_a_folder_leaves_the_view_ready(qtbot, view, tmp_path):
    for number in range(40):
        put(tmp_path, "report_as_it_should_be", f"vb/{number}.docx")
    view.check(tmp_path / "vb")
    assert view.cancel.isVisible()
    assert not view.file.isEnabled()
    view.cancel.click()
    qtbot.waitUntil(lambda: view._work is None, timeout=20_000)
    assert "Đã dừng" in view.banner.text()
    assert view.file.isEnabled()


def test_the_start_page_leads_there_and_back(qtbot, open_book, show):
    page = show(StartPage(open_book))
    page.home.check_layout.click()
    shown = page.views.currentWidget()
    assert isinstance(shown, LayoutView)
    shown.back.click()
    assert page.views.currentWidget() is page.home
    page.show_place(Place(START, field="layout"))
    assert isinstance(page.views.currentWidget(), LayoutView)


def test_the_conclude_page_leads_there(window, qtbot, open_book, sample, home):
    from inspector.book import Book
    from ui.places import CONCLUDE

    open_book.take(Book.open(sample, home=home))
    window.show_page(CONCLUDE)
    window.page(CONCLUDE).templates.layout_requested.emit()
    assert window.current == START
    assert isinstance(window.page(START).views.currentWidget(), LayoutView)


# --- as evidence -------------------------------------------------------------------------------------------


@pytest.fixture
def typed_book(sample_book):
    """The sample, its figures of layout typed by hand: no sampling register gives them."""
    for period in sample_book.visit().inspection.periods:
        if ("VT.III.2", period) in sample_book.visit().fed:
            sample_book.edit(leave_register(sample_book.visit(), "VT.III.2", period))
    return sample_book


def surveyed(qtbot, view: LayoutView, tmp_path: Path) -> None:
    put(tmp_path, "report_as_it_should_be", "vb/a.docx")
    put(tmp_path, "report_on_american_paper", "vb/b.docx")
    checked(qtbot, view, tmp_path / "vb")


def test_without_a_book_a_folder_cannot_become_evidence(qtbot, view, tmp_path):
    surveyed(qtbot, view, tmp_path)
    assert not view.as_evidence.isVisible()


def test_the_folder_goes_into_the_book_as_evidence_with_one_button(qtbot, typed_book, show, tmp_path):
    view = show(LayoutView(typed_book))
    surveyed(qtbot, view, tmp_path)
    qtbot.mouseClick(view.as_evidence, Qt.MouseButton.LeftButton)
    assert view.panel.criterion.value() == "VT.III.2"  # by the checklist's own words
    assert "02 văn bản, 01 văn bản sai thể thức" in view.panel.says.text()
    before = typed_book.visit().answer("VT.III.2", view.panel.period.value())
    assert before.value in view.panel.overwrite.text()  # what a person wrote is asked about
    told = []
    typed_book.changed.connect(told.append)
    qtbot.mouseClick(view.panel.put_in, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(told) and view._work is None, timeout=20_000)
    after = typed_book.visit().answer("VT.III.2", before.period)
    assert after.value == before.value
    assert after.note.endswith("(01 văn bản).")
    assert typed_book.visit().evidence_of("VT.III.2")[-1].name == "Soát thể thức vb.xlsx"
    assert not view.panel.isVisible()
    wanted = []
    view.place_requested.connect(wanted.append)
    qtbot.mouseClick(view.banner.findChild(QPushButton, "banner_action"), Qt.MouseButton.LeftButton)
    assert (wanted[0].criterion, wanted[0].period) == ("VT.III.2", before.period)


def test_the_figure_is_replaced_only_when_the_person_says_so(qtbot, typed_book, show, tmp_path):
    view = show(LayoutView(typed_book))
    surveyed(qtbot, view, tmp_path)
    qtbot.mouseClick(view.as_evidence, Qt.MouseButton.LeftButton)
    period = view.panel.period.value()
    view.panel.overwrite.setChecked(True)
    qtbot.mouseClick(view.panel.put_in, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: typed_book.visit().answer("VT.III.2", period).value == "1/2", timeout=20_000)
    qtbot.waitUntil(lambda: view._work is None, timeout=20_000)
    typed_book.undo()
    assert typed_book.visit().answer("VT.III.2", period).value != "1/2"


def test_another_criterion_and_period_can_be_chosen(qtbot, typed_book, show, tmp_path):
    view = show(LayoutView(typed_book))
    surveyed(qtbot, view, tmp_path)
    qtbot.mouseClick(view.as_evidence, Qt.MouseButton.LeftButton)
    box = view.panel.period.editor
    box.setCurrentIndex(0)
    box.activated.emit(0)
    first = typed_book.visit().inspection.periods[0]
    assert view.panel._proposal.period == first
    box = view.panel.criterion.editor
    place = next(n for n in range(box.count()) if box.itemText(n).startswith("VT.III.6"))
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert view.panel._proposal.value is None
    assert not view.panel.period.isVisible()


def test_closing_the_book_takes_the_offer_back(qtbot, typed_book, show, tmp_path):
    view = show(LayoutView(typed_book))
    surveyed(qtbot, view, tmp_path)
    qtbot.mouseClick(view.as_evidence, Qt.MouseButton.LeftButton)
    typed_book.close()
    qtbot.waitUntil(lambda: not view.as_evidence.isVisible())
    assert not view.panel.isVisible()
