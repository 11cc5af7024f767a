"""Exact pages in the preview, PDF and print: through LibreOffice where it is installed, and what is said where not."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from inspector.report import office
from inspector.report.errors import OfficeFailed, OfficeMissing
from tests.ui.conclude.conftest import sentences
from tests.ui.conclude.test_export import press, words_of
from tests.ui.conclude.test_sentences import open_by_key, write
from ui.conclude.page import ConcludePage
from ui.widgets.exact_view import ExactView


def made_pdf(*sizes: tuple[float, float]) -> bytes:
    """A PDF with a page of each size, in points."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QSizeF(*sizes[0]), QPageSize.Unit.Point))
    painter = QPainter(writer)
    for number, size in enumerate(sizes):
        if number:
            writer.setPageSize(QPageSize(QSizeF(*size), QPageSize.Unit.Point))
            writer.newPage()
        painter.drawText(100, 100, "page")
    painter.end()
    buffer.close()
    return bytes(content.data())


A4 = (595.0, 842.0)


class Office:
    """Stands in for LibreOffice: gives a PDF of as many pages as it was asked times, keeps what it was given."""

    def __init__(self) -> None:
        self.given: list[bytes] = []
        self.refusal: Exception | None = None

    def pdfs_of(self, contents, watch=None, **_options):
        self.given += contents
        if self.refusal is not None:
            raise self.refusal
        return [made_pdf(*[A4] * len(self.given)) for _ in contents]


@pytest.fixture
def stand_in(monkeypatch) -> Office:
    made = Office()
    monkeypatch.setattr(office, "pdfs_of", made.pdfs_of)
    monkeypatch.setattr("inspector.report.write.pdfs_of", made.pdfs_of)
    monkeypatch.setattr("inspector.report.write.require_office", lambda: Path("soffice"))
    return made


def switch(qtbot, page: ConcludePage) -> None:
    qtbot.mouseClick(page.column.exact, Qt.MouseButton.LeftButton, pos=page.column.exact.rect().center())


def test_the_switch_shows_the_exact_pages_and_back(qtbot, page, stand_in) -> None:
    ours = page.preview.page_count
    switch(qtbot, page)
    qtbot.waitUntil(lambda: page.column.exact_view().isVisible() and not page.live.is_busy, timeout=15_000)
    assert page.column.exact_view().page_count == 1
    assert page.column.foot.page.text() == "Trang 1/1"
    switch(qtbot, page)
    qtbot.waitUntil(lambda: page.preview.isVisible() and not page.live.is_busy, timeout=15_000)
    assert page.column.foot.page.text() == f"Trang 1/{ours}"
    assert page.column.exact_view().page_count == 0  # let go


def test_exact_pages_follow_an_edit(qtbot, page, stand_in) -> None:
    switch(qtbot, page)
    qtbot.waitUntil(lambda: page.column.exact_view().isVisible() and not page.live.is_busy, timeout=15_000)
    open_by_key(qtbot, page, sentences(page, "shortcoming")[0].key)
    write(page, "Câu vừa viết lại.")
    page.outline.card.commit()
    qtbot.waitUntil(lambda: page.column.exact_view().page_count == 2, timeout=15_000)


def test_without_libreoffice_it_is_said_what_to_do_and_our_pages_stay(qtbot, page, stand_in) -> None:
    stand_in.refusal = OfficeMissing("LibreOffice")
    ours = page.preview.page_count
    switch(qtbot, page)
    qtbot.waitUntil(lambda: "LibreOffice" in page.column.notice.text(), timeout=15_000)
    assert not page.column.exact.isChecked()
    assert page.preview.isVisible()
    assert page.preview.page_count == ours
    opened: list[Path] = []
    page.exporter.open_path = opened.append
    press(qtbot, page, "word_instead")
    qtbot.waitUntil(lambda: bool(opened), timeout=15_000)


def test_a_pdf_is_saved_where_the_person_wants_it(qtbot, page, stand_in, tmp_path) -> None:
    asked = []

    def choose(suggested, chosen):
        asked.append(suggested.name)
        chosen(tmp_path / "kết luận")

    page.choose_file = choose
    press(qtbot, page, "save_pdf")
    qtbot.waitUntil(lambda: not page.exporter.is_running and bool(page.column.notice.text()), timeout=15_000)
    assert asked == ["05-TB-ĐKT Bộ CHQS tỉnh Sơn Hà.pdf"]
    assert (tmp_path / "kết luận.pdf").read_bytes().startswith(b"%PDF-")
    press(qtbot, page, "save_pdf")
    qtbot.waitUntil(lambda: "đã có" in page.column.notice.text().lower(), timeout=15_000)
    press(qtbot, page, "replace_file")
    qtbot.waitUntil(lambda: len(stand_in.given) == 2 and not page.exporter.is_running, timeout=15_000)


def printed(file: Path) -> QPdfDocument:
    document = QPdfDocument()
    assert document.load(str(file)) == QPdfDocument.Error.None_
    return document


def print_to(qtbot, page: ConcludePage, file: Path, prepare=lambda _printer: None) -> None:
    def ask(printer: QPrinter, go) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        prepare(printer)
        go()

    page.printing.ask_printer = ask
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.printing.is_running and bool(page.column.notice.text()), timeout=30_000)


def test_the_systems_own_dialog_opens_and_can_be_left(qtbot, page, stand_in) -> None:
    for _ in range(2):
        page.window().activateWindow()
        qtbot.waitUntil(page.window().isActiveWindow)
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog), timeout=30_000)
        QApplication.activeModalWidget().reject()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=5_000)
        assert not page.printing.is_running
    assert not page.column.notice.text()


def test_ctrl_p_prints_the_exact_pages(qtbot, page, stand_in, tmp_path) -> None:
    print_to(qtbot, page, tmp_path / "in.pdf")
    assert len(stand_in.given) == 1
    assert printed(tmp_path / "in.pdf").pageCount() == 1
    assert "1 trang" in page.column.notice.text()


@pytest.mark.parametrize("refusal", [OfficeMissing("LibreOffice"), OfficeFailed("soffice", reason="")])
def test_without_libreoffice_the_pages_of_the_preview_are_printed(
    qtbot, page, stand_in, tmp_path, refusal
) -> None:
    stand_in.refusal = refusal
    print_to(qtbot, page, tmp_path / "in.pdf")
    document = printed(tmp_path / "in.pdf")
    assert document.pageCount() == page.preview.page_count
    sides = {
        document.pagePointSize(n).width() > document.pagePointSize(n).height()
        for n in range(document.pageCount())
    }
    assert sides == {True, False}  # the score table lies on its side
    assert "KẾT LUẬN" in document.getAllText(0).text().upper()


def test_only_the_chosen_pages_are_printed(qtbot, page, stand_in, tmp_path) -> None:
    stand_in.refusal = OfficeMissing("LibreOffice")

    def second_and_third(printer: QPrinter) -> None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(2, 3)

    print_to(qtbot, page, tmp_path / "in.pdf", second_and_third)
    assert printed(tmp_path / "in.pdf").pageCount() == 2


def test_what_is_marked_secret_is_printed_only_where_it_would_be_exported(
    qtbot, page, stand_in, tmp_path
) -> None:
    row = sentences(page, "shortcoming")[0]
    open_by_key(qtbot, page, row.key)
    menu = page.outline.card.secrecy.choices  # an offscreen window cannot open it
    next(action for action in menu.actions() if action.text() == "Mật").trigger()
    qtbot.waitUntil(lambda: not page.without_marked.isHidden())
    print_to(qtbot, page, tmp_path / "cả.pdf")
    page.without_marked.setChecked(True)
    print_to(qtbot, page, tmp_path / "bớt.pdf")
    words = []
    for number, content in enumerate(stand_in.given):
        file = tmp_path / f"{number}.docx"
        file.write_bytes(content)
        words.append(words_of(file))
    said = row.sentence.text.rstrip(".")[:40]
    assert said in words[0]
    assert said not in words[1]


def test_copies_that_were_only_looked_at_go_when_the_book_closes(qtbot, page, sample_book) -> None:
    opened: list[Path] = []
    page.exporter.open_path = opened.append
    press(qtbot, page, "open_in_word")
    qtbot.waitUntil(lambda: bool(opened) and not page.exporter.is_running, timeout=15_000)
    assert opened[0].is_file()
    sample_book.close()
    assert not opened[0].exists()


def test_a_copy_that_somebody_saved_in_word_stays(qtbot, page, sample_book) -> None:
    opened: list[Path] = []
    page.exporter.open_path = opened.append
    press(qtbot, page, "open_in_word")
    qtbot.waitUntil(lambda: bool(opened) and not page.exporter.is_running, timeout=15_000)
    opened[0].write_bytes(b"changed in Word")
    os.utime(opened[0], (1, 1))
    sample_book.close()
    assert opened[0].read_bytes() == b"changed in Word"
    opened[0].unlink()


def test_the_view_ends_while_it_shows_pages(qtbot, dressed) -> None:
    """Qt 6.11 crashed where the document ended before its view, or as its child."""
    around = QWidget()
    view = ExactView(around)
    view.resize(600, 800)
    around.resize(600, 800)
    around.show()
    view.show_pdf(made_pdf(A4, A4, A4))
    ended = []
    view.destroyed.connect(lambda: ended.append(True))
    around.deleteLater()
    qtbot.waitUntil(lambda: bool(ended))


@pytest.mark.slow
@pytest.mark.skipif(office.find_office() is None, reason="LibreOffice is not installed")
def test_the_sample_is_shown_as_libreoffice_makes_it(qtbot, page) -> None:
    switch(qtbot, page)
    qtbot.waitUntil(lambda: page.column.exact_view().isVisible() and not page.live.is_busy, timeout=120_000)
    assert page.column.exact_view().page_count > 5
