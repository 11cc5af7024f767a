"""Marks on the page, and what the page says of documents that were issued before."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from inspector.book.attachments import read_attachment
from inspector.book.evidence import edit_evidence
from inspector.book.inspections import edit_inspection
from inspector.book.issued import issued_documents
from inspector.errors import InspectorError
from tests.ui.conclude.conftest import preview_says, sentences
from tests.ui.conclude.test_export import export_to, press, words_of
from tests.ui.conclude.test_sentences import open_by_key, write
from ui.conclude.page import ConcludePage


def entries(page: ConcludePage) -> list:
    book = page._open_book
    return issued_documents(book.book.db, book.inspection)


def choose(qtbot, page: ConcludePage, name: str, words: str) -> None:
    page.details.unfold()
    box = page.details.form.fields[name].editor
    box.setFocus()
    place = box.findText(words)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_the_three_marks_of_the_visit_are_chosen_and_stand_in_the_preview(qtbot, page) -> None:
    for name, words in (("secrecy", "Tối mật"), ("urgency", "Hỏa tốc"), ("circulation", "Lưu hành nội bộ")):
        choose(qtbot, page, name, words)
    inspection = page._open_book.visit().inspection
    assert (inspection.secrecy, inspection.urgency, inspection.circulation) == (
        "secret",
        "express",
        "internal",
    )
    qtbot.waitUntil(lambda: preview_says(page, "HỎA TỐC") and preview_says(page, "TỐI MẬT"), timeout=15_000)
    choose(qtbot, page, "secrecy", "Không mật")
    assert page._open_book.visit().inspection.secrecy == ""


def test_a_sentence_is_marked_on_its_card_and_can_be_left_out(qtbot, page, tmp_path) -> None:
    assert page.without_marked.isHidden()
    row = sentences(page, "strength")[0]
    open_by_key(qtbot, page, row.key)
    assert page.outline.card.secrecy.text() == "Không mật"
    menu = page.outline.card.secrecy.choices  # an offscreen window cannot open it
    next(action for action in menu.actions() if action.text() == "Mật").trigger()
    assert page.outline.card.secrecy.text() == "Mật"
    words = row.sentence.text[:40]
    qtbot.waitUntil(lambda: preview_says(page, "MẬT"), timeout=15_000)
    page.details.unfold()
    assert not page.without_marked.isHidden()
    page.without_marked.setChecked(True)
    qtbot.waitUntil(lambda: not preview_says(page, words), timeout=15_000)
    export_to(qtbot, page, tmp_path / "không mật.docx")
    assert words not in words_of(tmp_path / "không mật.docx")
    (entry,) = entries(page)
    assert entry.without_marked


def test_a_second_export_says_what_differs_and_shows_it(qtbot, page, tmp_path) -> None:
    export_to(qtbot, page, tmp_path / "một.docx")
    assert "Khác" not in page.column.notice.text()
    row = sentences(page, "shortcoming")[0]
    open_by_key(qtbot, page, row.key)
    write(page, "Tuyên truyền chưa sát đối tượng.")
    export_to(qtbot, page, tmp_path / "hai.docx")
    qtbot.waitUntil(lambda: "hai.docx" in page.column.notice.text(), timeout=15_000)
    assert "Khác bản đã ban hành ngày 15/10/2021: sửa 1 câu." in page.column.notice.text()
    press(qtbot, page, "show_differences")
    assert "→ Tuyên truyền chưa sát đối tượng" in page.column.notice.text()
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "open_document").isVisible())
    assert len(entries(page)) == 2


def test_opening_in_word_enters_nothing(qtbot, page) -> None:
    opened: list[Path] = []
    page.exporter.open_path = opened.append
    press(qtbot, page, "open_in_word")
    qtbot.waitUntil(lambda: bool(opened), timeout=15_000)
    assert entries(page) == []
    assert page.issued.isHidden()


def test_the_issued_document_is_listed_and_gets_the_scan_of_its_signed_paper(qtbot, page, tmp_path) -> None:
    page.details.unfold()
    export_to(qtbot, page, tmp_path / "một.docx")
    (entry,) = entries(page)
    qtbot.waitUntil(lambda: page.issued.isVisible())
    scan = tmp_path / "bản ký.pdf"
    scan.write_bytes(b"%PDF-1.4 signed")
    page.scans.choose_files = lambda chosen: chosen([scan])
    before = page._open_book.visit().evidence
    press(qtbot, page, f"scan_{entry.id.hex()}")
    qtbot.waitUntil(lambda: "bản ký.pdf" in page.column.notice.text(), timeout=15_000)
    (kept,) = page._open_book.visit().scans
    assert read_attachment(page._open_book.book.db, kept.sha256) == b"%PDF-1.4 signed"
    assert page._open_book.visit().evidence == before
    shown = [label.text() for label in page.issued.findChildren(type(page.issued._heading))]
    assert any("05/TB-ĐKT" in text and "bản ký.pdf" in text for text in shown)


def test_a_scan_that_cannot_be_read_is_said_and_nothing_is_kept(qtbot, page, tmp_path) -> None:
    page.details.unfold()
    export_to(qtbot, page, tmp_path / "một.docx")
    (entry,) = entries(page)
    page.scans.choose_files = lambda chosen: chosen([tmp_path / "không có.pdf"])
    press(qtbot, page, f"scan_{entry.id.hex()}")
    qtbot.waitUntil(lambda: "không có.pdf" in page.column.notice.text(), timeout=15_000)
    assert page._open_book.visit().scans == ()


def test_a_book_that_takes_no_entry_still_exports_and_says_so(qtbot, page, tmp_path, monkeypatch) -> None:
    class Refused(InspectorError):
        code = "book.read_only"

    def refuse(*_args) -> None:
        raise Refused("so.skt")

    monkeypatch.setattr("inspector.report.entering.record_issued", refuse)
    export_to(qtbot, page, tmp_path / "một.docx")
    assert "KẾT QUẢ KIỂM TRA" in words_of(tmp_path / "một.docx")
    assert "Chưa ghi vào sổ văn bản đã ban hành" in page.column.notice.text()


def test_the_whole_set_says_which_documents_are_not_as_they_were_issued(qtbot, page, tmp_path) -> None:
    def write_into(folder: Path) -> None:
        page.column.notice.clear()
        page.set_exporter.write(folder)
        qtbot.waitUntil(
            lambda: not page.set_exporter.is_running and bool(page.column.notice.text()), timeout=30_000
        )

    write_into(tmp_path / "một")
    count = len(entries(page))
    assert count > 5
    assert "Khác" not in page.column.notice.text()
    book = page._open_book
    book.edit(edit_inspection(book.inspection, document_subject="Kết luận lần hai"))
    write_into(tmp_path / "hai")
    assert "Khác bản đã ban hành lần trước:" in page.column.notice.text()
    assert "Thông báo kết luận" in page.column.notice.text()
    assert "Phụ lục" not in page.column.notice.text()
    assert len(entries(page)) > count


def test_evidence_that_is_secret_marks_the_preview(qtbot, page) -> None:
    book = page._open_book
    book.edit(edit_evidence(book.visit().evidence[0], secrecy="top_secret"))
    qtbot.waitUntil(lambda: preview_says(page, "TUYỆT MẬT"), timeout=15_000)
