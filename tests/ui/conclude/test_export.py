"""From the button to a Word file that stands where the person wanted it, and nothing overwritten unasked."""

import errno
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from inspector import border
from tests.ui.conclude.conftest import sentences
from tests.ui.conclude.test_sentences import open_by_key, write
from ui.conclude.page import ConcludePage


def press(qtbot, page: ConcludePage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def export_to(qtbot, page: ConcludePage, out: Path) -> None:
    """Press «Xuất Word» and choose `out`; wait until it is written or refused."""
    page.choose_file = lambda _suggested, chosen: chosen(out)
    press(qtbot, page, "export_word")
    qtbot.waitUntil(lambda: not page.exporter.is_running and bool(page.column.notice.text()), timeout=15_000)


def words_of(file: Path) -> str:
    return "\n".join(paragraph.text for paragraph in Document(str(file)).paragraphs)


def test_the_exported_file_says_the_edited_sentence(qtbot, page, tmp_path) -> None:
    row = sentences(page, "shortcoming")[0]
    open_by_key(qtbot, page, row.key)
    write(page, "Tuyên truyền chưa sát đối tượng, mới thực hiện 03 hình thức.")
    out = tmp_path / "05-TB-ĐKT.docx"
    export_to(qtbot, page, out)  # the sentence is still open: pressing the button is leaving it
    assert "Tuyên truyền chưa sát đối tượng, mới thực hiện 03 hình thức." in words_of(out)
    assert str(out) in page.column.notice.text()


def test_the_file_is_named_after_number_symbol_and_unit(qtbot, page) -> None:
    asked = []
    page.choose_file = lambda suggested, _chosen: asked.append(suggested)
    press(qtbot, page, "export_word")
    assert asked[0].name == "05-TB-ĐKT Bộ CHQS tỉnh Sơn Hà.docx"


def test_a_file_that_is_there_is_replaced_only_after_the_person_said_so(qtbot, page, tmp_path) -> None:
    out = tmp_path / "đã có.docx"
    out.write_bytes(b"old")
    export_to(qtbot, page, out)
    assert out.read_bytes() == b"old"
    press(qtbot, page, "replace_file")
    qtbot.waitUntil(lambda: not page.exporter.is_running and out.read_bytes() != b"old", timeout=15_000)
    assert "KẾT QUẢ KIỂM TRA" in words_of(out)


def test_a_full_disk_is_said_in_the_page_and_the_old_file_stays(qtbot, page, tmp_path, monkeypatch) -> None:
    out = tmp_path / "cũ.docx"
    out.write_bytes(b"old")

    def full(_file) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(border, "fsync_file", full)
    export_to(qtbot, page, out)
    press(qtbot, page, "replace_file")
    qtbot.waitUntil(lambda: "chỗ trống" in page.column.notice.text(), timeout=15_000)
    assert out.read_bytes() == b"old"
    assert page.findChild(QPushButton, "export_again").isVisible()


def test_a_file_that_word_holds_is_said_in_the_page(qtbot, page, tmp_path, monkeypatch) -> None:
    def held(*_args) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(border, "replace", held)
    out = tmp_path / "đang mở.docx"
    export_to(qtbot, page, out)
    assert "Đóng chương trình đang mở tệp" in page.column.notice.text()
    assert not out.exists()


def test_open_in_word_writes_a_copy_and_opens_it(qtbot, page, monkeypatch) -> None:
    opened: list[Path] = []
    page.exporter.open_path = opened.append
    press(qtbot, page, "open_in_word")
    qtbot.waitUntil(lambda: bool(opened), timeout=15_000)
    assert opened[0].suffix == ".docx"
    assert "KẾT QUẢ KIỂM TRA" in words_of(opened[0])


def test_the_links_after_an_export_open_the_file_and_its_folder(qtbot, page, tmp_path) -> None:
    opened: list[Path] = []
    page.exporter.open_path = opened.append
    out = tmp_path / "kết luận.docx"
    export_to(qtbot, page, out)
    press(qtbot, page, "open_document")
    press(qtbot, page, "open_document_folder")
    assert opened == [out, tmp_path]


@pytest.mark.parametrize("name", ["không đuôi", "có đuôi.docx"])
def test_the_file_ends_in_docx(qtbot, page, tmp_path, name) -> None:
    export_to(qtbot, page, tmp_path / name)
    assert [file.name for file in tmp_path.glob("*đuôi*")] == [name.removesuffix(".docx") + ".docx"]
