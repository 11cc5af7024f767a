"""The documents of a visit on the conclude page: chosen above the preview, said of in a form, written as a set."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from inspector import border
from inspector.book.requests import add_requested
from inspector.report.kinds import KINDS
from tests.ui.conclude.conftest import preview_says
from ui.conclude.handed_table import COLUMNS
from ui.conclude.page import ConcludePage


def choose(qtbot, page: ConcludePage, template: str) -> None:
    """Pick a document in the list above the preview; wait until it is shown."""
    box = page.templates.choice.editor
    index = page.templates.choice._values.index(template)
    box.setCurrentIndex(index)
    box.activated.emit(index)
    qtbot.waitUntil(lambda: not page.live.is_busy, timeout=15_000)


def press(qtbot, page: ConcludePage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def typed(page: ConcludePage, name: str, text: str) -> None:
    field = page.paper.fields[name]
    field.set_draft(text)
    assert field.commit()


@pytest.fixture
def minutes(qtbot, page):
    """The page with the minutes chosen."""
    choose(qtbot, page, "bien-ban-kiem-tra")
    return page


def test_the_documents_are_offered_by_name_and_the_chosen_one_is_shown(qtbot, page) -> None:
    box = page.templates.choice.editor
    shown = [box.itemText(number) for number in range(box.count())]
    assert shown == [kind.name for kind in KINDS]
    choose(qtbot, page, "bien-ban-kiem-tra")
    qtbot.waitUntil(lambda: preview_says(page, "ĐẠI DIỆN ĐƠN VỊ"), timeout=15_000)
    assert "Biên bản kiểm tra" in page.details.head.summary


def test_nothing_of_the_page_becomes_a_window_of_its_own(page) -> None:
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [page]
    assert page.documents.isAncestorOf(page.templates.choice)


def test_what_cannot_be_kept_holds_its_document_on_show(qtbot, minutes) -> None:
    choose(qtbot, minutes, "cong-van-don-doc")
    minutes.details.unfold()
    day = minutes.paper.fields["issued_on"]
    day.set_draft("31/02/2021")
    choose(qtbot, minutes, "bien-ban-kiem-tra")
    assert minutes.templates.template().name == "cong-van-don-doc"
    qtbot.waitUntil(lambda: minutes.templates.choice.value() == "cong-van-don-doc")
    assert minutes.paper.fields["issued_on"] is day
    assert (day.typed(), day.state()) == ("31/02/2021", "problem")
    minutes.details.head.click()
    assert not day.isVisible()
    press(qtbot, minutes, "export_set")  # nothing is written before it is put right, and it is seen why
    qtbot.waitUntil(lambda: day.editor.hasFocus() and not day.editor.visibleRegion().isEmpty())
    day.set_draft("28/02/2021")
    choose(qtbot, minutes, "bien-ban-kiem-tra")
    assert minutes.templates.template().name == "bien-ban-kiem-tra"


def test_a_chosen_documents_own_fields_come_into_sight(qtbot, minutes) -> None:
    minutes.details.unfold()
    bar = minutes.scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 800)
    bar.setValue(800)
    choose(qtbot, minutes, "cong-van-don-doc")
    assert bar.value() == 0


def test_what_is_typed_of_the_document_is_in_the_book_and_in_the_preview(qtbot, minutes, sample_book) -> None:
    page = minutes
    assert page.details.unfold() is False
    assert page.paper.y() < page.details.form.y()  # what is the document's own stands first
    typed(page, "number", "2")
    typed(page, "text", "Đề nghị trang bị máy hút ẩm")
    typed(page, "copies", "4")
    paper = sample_book.visit().paper("minutes")
    assert (paper.number, paper.text, paper.copies) == ("2", "Đề nghị trang bị máy hút ẩm", 4)
    qtbot.waitUntil(lambda: preview_says(page, "Đề nghị trang bị máy hút ẩm."), timeout=15_000)
    assert preview_says(page, "02/BB-ĐKT")
    sample_book.undo()
    assert sample_book.visit().paper("minutes").copies is None
    qtbot.waitUntil(lambda: page.paper.fields["copies"].typed() == "", timeout=5_000)


def test_the_reports_number_is_the_visits_own(qtbot, page, sample_book) -> None:
    choose(qtbot, page, "bao-cao-ket-qua-kiem-tra")
    assert page.paper.fields["number"].typed() == "04/BC-ĐKT"
    typed(page, "number", "06/BC-ĐKT")
    typed(page, "issued_on", "13/10/2021")
    inspection = sample_book.visit().inspection
    assert (inspection.result_report_number, inspection.result_report_date) == (
        "06/BC-ĐKT",
        date(2021, 10, 13),
    )


def test_an_empty_field_shows_what_the_document_says_in_its_place(qtbot, page) -> None:
    choose(qtbot, page, "phieu-yeu-cau-ho-so")
    shown = {name: field.editor.placeholderText() for name, field in page.paper.fields.items()}
    assert shown["symbol"] == "PYC-ĐKT"
    assert shown["signer_authority"] == "TL. TRƯỞNG ĐOÀN"
    assert shown["signer_name"] == "Đại úy Đàm Thụy Ân"
    assert shown["recipients"] == "Như trên\nTrưởng đoàn (để báo cáo)"
    assert shown["number"] == ""  # nobody knows it


def test_what_is_still_typed_when_another_document_is_chosen_stays_with_its_own(
    qtbot, minutes, sample_book
) -> None:
    page = minutes
    page.paper.fields["place"].set_draft("Sơn Hà")
    page.paper.fields["text"].set_draft("Đề nghị thêm máy scan")
    choose(qtbot, page, "cong-van-don-doc")
    paper = sample_book.visit().paper("minutes")
    assert (paper.place, paper.text) == ("Sơn Hà", "Đề nghị thêm máy scan")
    assert sample_book.visit().paper("reminder").place == ""


def test_what_was_being_typed_when_the_program_ended_stands_in_its_field_again(
    qtbot, minutes, sample_book, show
) -> None:
    minutes.details.unfold()
    field = minutes.paper.fields["text"]
    field.set_draft("Đề nghị cấp máy hú")
    field.edited.emit("Đề nghị cấp máy hú")
    assert sample_book.visit().paper("minutes").text == ""
    later = ConcludePage(sample_book)
    show(later)
    qtbot.waitUntil(lambda: later.preview.page_count > 0 and not later.live.is_busy, timeout=15_000)
    assert later.paper.fields["text"].typed() == "Đề nghị cấp máy hú"
    assert later.paper.commit()
    assert sample_book.visit().paper("minutes").text == "Đề nghị cấp máy hú"
    later.live.stop()
    qtbot.waitUntil(lambda: not sample_book.works(), timeout=15_000)


def test_a_number_of_copies_that_is_none_is_said_in_its_field(minutes, sample_book) -> None:
    page = minutes
    field = page.paper.fields["copies"]
    field.set_draft("ba")
    field.commit()
    assert field.state == "problem" or field.message()
    assert sample_book.visit().paper("minutes").copies is None


def test_what_the_chosen_document_lacks_is_listed_and_leads_to_its_field(qtbot, minutes) -> None:
    page = minutes
    (item,) = [line for line in page._missing if line.document == "minutes"]
    page._go_to(item)
    qtbot.waitUntil(lambda: page.paper.fields["text"].editor.hasFocus(), timeout=5_000)
    choose(qtbot, page, "thong-bao-ket-luan")
    assert not page.paper.isVisible()
    assert {line.code for line in page._missing} == {"missing.evidence"}


def test_what_was_handed_over_is_typed_into_a_table(qtbot, page, sample_book) -> None:
    choose(qtbot, page, "bien-ban-giao-nhan-ho-so")
    page.details.unfold()
    model = page.paper.handed.model
    assert page.paper.handed.isVisible()
    assert model.rowCount() == 2

    def put(column: str, text: str) -> bool:
        return model.setData(model.index(0, COLUMNS.index(column)), text)

    assert put("sheets", "12")
    assert put("state", "Bản chính")
    assert put("returned_on", "8/10/2021")
    first = next(item for item in sample_book.visit().evidence if item.kind != "photo")
    assert (first.sheets, first.state, first.returned_on) == (12, "Bản chính", date(2021, 10, 8))
    assert not put("sheets", "mười hai")
    assert page.paper.handed.problem.isVisible()
    assert put("sheets", "13")
    assert not page.paper.handed.problem.isVisible()
    qtbot.waitUntil(lambda: preview_says(page, "Bản chính"), timeout=15_000)
    sample_book.undo()
    assert model.data(model.index(0, COLUMNS.index("sheets")), Qt.ItemDataRole.DisplayRole) == "12"
    choose(qtbot, page, "bien-ban-kiem-tra")
    assert not page.paper.handed.isVisible()


def export_set(qtbot, page: ConcludePage, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    page.set_exporter.choose_folder = lambda _suggested, chosen: chosen(folder)
    press(qtbot, page, "export_set")
    qtbot.waitUntil(
        lambda: not page.set_exporter.is_running and bool(page.column.notice.text()), timeout=30_000
    )


def test_the_whole_set_is_written_into_a_folder_of_its_own(qtbot, page, tmp_path) -> None:
    opened = []
    page.set_exporter.open_path = opened.append
    export_set(qtbot, page, tmp_path / "usb")
    (folder,) = (tmp_path / "usb").iterdir()
    assert folder.name == "Văn bản kiểm tra Bộ CHQS tỉnh Sơn Hà"
    assert len(list(folder.glob("*.docx"))) == len(KINDS)
    assert "Đã ghi 9 văn bản" in page.column.notice.text()
    words = "\n".join(each.text for each in Document(str(folder / "03 Biên bản kiểm tra.docx")).paragraphs)
    assert "BIÊN BẢN" in words
    press(qtbot, page, "open_set_folder")
    assert opened == [folder]


def test_documents_that_are_there_are_replaced_only_when_the_person_says_so(qtbot, page, tmp_path) -> None:
    export_set(qtbot, page, tmp_path / "usb")
    (folder,) = (tmp_path / "usb").iterdir()
    first = folder / "01 Phiếu yêu cầu cung cấp hồ sơ.docx"
    first.write_bytes(b"old")
    export_set(qtbot, page, tmp_path / "usb")
    assert first.read_bytes() == b"old"
    press(qtbot, page, "replace_set")
    qtbot.waitUntil(lambda: not page.set_exporter.is_running and first.read_bytes() != b"old", timeout=30_000)


def test_a_disk_that_is_full_is_said_and_nothing_of_the_set_stays(qtbot, page, tmp_path, monkeypatch) -> None:
    def full(_file) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(border, "fsync_file", full)
    export_set(qtbot, page, tmp_path / "usb")
    assert "chỗ trống" in page.column.notice.text()
    assert list((tmp_path / "usb").rglob("*.docx")) == []
    assert page.findChild(QPushButton, "export_set_again").isVisible()


def test_what_the_register_says_was_handed_over_is_edited_in_the_register(qtbot, page, sample_book) -> None:
    row = {"subject": "Sổ văn bản đi", "received_on": date(2021, 10, 7)}
    sample_book.edit(add_requested(sample_book.visit(), [row]))
    choose(qtbot, page, "bien-ban-giao-nhan-ho-so")
    page.details.unfold()
    model = page.paper.handed.model
    assert model.rowCount() == 3
    assert (
        model.data(model.index(0, COLUMNS.index("subject")), Qt.ItemDataRole.DisplayRole) == "Sổ văn bản đi"
    )
    assert model.setData(model.index(0, COLUMNS.index("sheets")), "96")
    assert sample_book.visit().requested[0].sheets == 96
    with qtbot.waitSignal(page.place_requested) as asked:
        page.paper.handed.register.click()
    assert asked.args[0].page == "requests"
