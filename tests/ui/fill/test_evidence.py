"""Evidence by paste, drop and button; seen, captioned, taken off and brought back."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from inspector.sample import BOOK_NAME
from ui.fill.evidence_tile import EvidenceTile
from ui.places import FILL, Place

WAIT = 8000


def picture(width: int = 320, height: int = 200) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(0xFF336699)
    return made


def drop(target: QWidget, files: list[Path]) -> None:
    """Drag files over `target` and let go: the system tells the first widget upwards that takes drops."""
    while not target.acceptDrops():
        target = target.parentWidget()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    where = QPointF(target.rect().center())
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    QApplication.sendEvent(
        target, QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, data, left, none)
    )
    QApplication.sendEvent(target, QDropEvent(where, Qt.DropAction.CopyAction, data, left, none))


def tiles(desk) -> list[EvidenceTile]:
    return [tile for tile in desk.page.findChildren(EvidenceTile) if tile.isVisible()]


def test_ctrl_v_takes_a_picture_in_and_undo_takes_it_off(desk):
    desk.go("CC.IV.1")
    QGuiApplication.clipboard().setImage(picture())
    desk.press("Ctrl+V")
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of("CC.IV.1")) == 1, timeout=WAIT)
    taken = desk.visit.evidence_of("CC.IV.1")[0]
    assert taken.kind == "photo"
    assert taken.name.startswith("Ảnh dán")
    assert len(tiles(desk)) == 1
    rows = desk.page.criteria.rows
    assert rows.row(rows.place_of("CC.IV.1")).evidence == 1
    desk.press("Ctrl+Z")
    assert not desk.visit.evidence_of("CC.IV.1")
    desk.press("Ctrl+Shift+Z")
    assert len(desk.visit.evidence_of("CC.IV.1")) == 1
    QGuiApplication.clipboard().clear()


def test_ctrl_v_in_a_text_field_takes_a_picture_but_pastes_text(desk):
    desk.go("CC.IV.1")
    desk.press("Return")
    QGuiApplication.clipboard().setText(" dán chữ")
    desk.press("Ctrl+V")
    QGuiApplication.clipboard().setImage(picture(64, 64))
    desk.press("Ctrl+V", "Escape")
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of("CC.IV.1")) == 1, timeout=WAIT)
    assert desk.answer("CC.IV.1").note.endswith(" dán chữ")
    QGuiApplication.clipboard().clear()


def test_files_are_dropped_anywhere_on_the_criterion(desk, sample: Path, tmp_path: Path):
    desk.go("CC.IV.1")
    program = tmp_path / "cai-dat.exe"
    program.write_bytes(b"MZ not to be run")
    photo, paper = sample / "anh-1-bang-niem-yet.jpg", sample / "quyet-dinh-214.docx"
    drop(desk.page.pane.widget(), [photo, paper, program])
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of("CC.IV.1")) == 3, timeout=WAIT)
    assert [item.kind for item in desk.visit.evidence_of("CC.IV.1")] == ["photo", "document", "file"]
    drop(desk.field("note").viewport(), [photo])
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of("CC.IV.1")) == 4, timeout=WAIT)
    assert "file:" not in desk.field("note").toPlainText()


def test_an_empty_file_is_refused_in_the_page(desk, tmp_path: Path):
    desk.go("CC.IV.1")
    empty = tmp_path / "rong.jpg"
    empty.write_bytes(b"")
    drop(desk.page.pane.widget(), [empty])
    banner = desk.page.pane.evidence.banner
    desk.qtbot.waitUntil(lambda: "rong.jpg" in banner.text(), timeout=WAIT)
    assert not desk.visit.evidence_of("CC.IV.1")


def test_a_thumbnail_comes_off_the_thread_and_enter_opens_the_picture(desk):
    desk.go("CC.III.4")
    tile = tiles(desk)[0]
    tile.setFocus()
    desk.press("Return")
    view = desk.page.pictures
    assert view.isVisible()
    desk.qtbot.waitUntil(view.is_loaded, timeout=WAIT)
    desk.press("3")
    desk.press("Escape")
    assert not view.isVisible()
    assert desk.answer("CC.III.4").result is None
    assert desk.focus_name() == tile.objectName()


def test_the_focus_of_a_piece_that_is_left_goes_to_no_piece_nobody_took_in_hand(desk):
    desk.go("CC.III.4")
    already = len(tiles(desk))
    for n in (1, 2):
        QGuiApplication.clipboard().setImage(picture(width=300 + n))
        desk.press("Ctrl+V")
        desk.qtbot.waitUntil(lambda n=n: len(tiles(desk)) == already + n, timeout=WAIT)
    tiles(desk)[0].setFocus()
    desk.press("F3")
    assert desk.page.pane.code != "CC.III.4"
    evidence = desk.page.pane.evidence
    assert evidence.chosen() is None
    assert not isinstance(QApplication.focusWidget(), EvidenceTile)
    QGuiApplication.clipboard().clear()


def test_a_caption_is_edited_and_evidence_taken_off_and_brought_back(desk):
    desk.go("CC.III.4")
    before = desk.visit.evidence_of("CC.III.4")[0]
    tiles(desk)[0].setFocus()
    desk.press("F2")
    assert desk.focus_name() == "caption_editor"
    desk.field("caption").selectAll()
    desk.type("Bảng niêm yết thiếu 04 thủ tục")
    desk.press("Return")
    assert desk.visit.evidence_of("CC.III.4")[0].caption == "Bảng niêm yết thiếu 04 thủ tục"
    tiles(desk)[0].setFocus()
    desk.press("Delete")
    assert not desk.visit.evidence_of("CC.III.4")
    banner = desk.page.pane.evidence.banner
    assert "Bảng niêm yết thiếu 04 thủ tục" in banner.text()
    QTest.mouseClick(banner.findChild(QWidget, "banner_action"), Qt.MouseButton.LeftButton)
    assert desk.visit.evidence_of("CC.III.4")[0].id == before.id
    tiles(desk)[0].setFocus()
    desk.press("Delete")
    assert banner.text() != ""
    desk.press("Ctrl+Z")
    assert desk.visit.evidence_of("CC.III.4")[0].id == before.id
    assert banner.text() == ""


def test_a_paper_opens_in_the_systems_program_as_a_copy_that_goes_when_the_book_is_closed(desk, monkeypatch):
    opened = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    desk.go("CC.I.1")
    tiles(desk)[0].setFocus()
    desk.press("Return")
    desk.qtbot.waitUntil(lambda: bool(opened), timeout=WAIT)
    copy = Path(opened[0].toLocalFile())
    assert copy.suffix == ".docx"
    assert copy.stat().st_size == desk.visit.evidence_of("CC.I.1")[0].bytes
    assert copy.stat().st_mode & 0o777 == 0o400
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    assert copy.name in desk.page.pane.evidence.banner.text()
    assert not desk.page.pictures.isVisible()
    desk.open_book.close()
    assert not copy.parent.parent.exists()


def test_what_a_program_that_was_killed_left_opened_is_removed_by_the_next(desk, monkeypatch, tmp_path: Path):
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _url: True)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    left, foreign = tmp_path / "so-kiem-tra-xem-cu", tmp_path / "so-kiem-tra-xem-la"
    left.mkdir()
    (left / "dang-mo").touch()
    (left / "mat.docx").write_bytes(b"left")
    foreign.mkdir()
    desk.go("CC.I.1")
    tiles(desk)[0].setFocus()
    desk.press("Return")
    desk.qtbot.waitUntil(lambda: bool(desk.page.pane.evidence.banner.text()), timeout=WAIT)
    assert not left.exists()
    assert foreign.exists()


def test_a_program_is_only_saved_never_opened(desk, tmp_path: Path, monkeypatch):
    opened = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    program = tmp_path / "cai-dat.exe"
    program.write_bytes(b"MZ not to be run")
    desk.go("CC.IV.1")
    drop(desk.page.pane.widget(), [program])
    desk.qtbot.waitUntil(lambda: len(tiles(desk)) == 1, timeout=WAIT)
    tiles(desk)[0].setFocus()
    desk.press("Return")
    dialog = desk.page.findChild(QFileDialog, "save_evidence_dialog")
    assert dialog is not None
    target = tmp_path / "ra.exe"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    desk.qtbot.waitUntil(lambda: "ra.exe" in desk.page.pane.evidence.banner.text(), timeout=WAIT)
    assert target.read_bytes() == program.read_bytes()
    assert not opened


def test_a_book_that_cannot_be_written_is_only_looked_at(sit_down, sample: Path, monkeypatch):
    monkeypatch.setattr("inspector.book.book.Book.read_only", True)
    desk = sit_down(sample / BOOK_NAME)
    assert desk.window.header.saved.text() == "Chỉ xem"
    assert "Chép sổ sang thư mục ghi được" in desk.window.banner.text()
    desk.page.show_place(Place(FILL, criterion="CC.III.4"))
    assert desk.field("note").isReadOnly()
    desk.page.show_place(Place(FILL, criterion="CC.IV.4"))
    assert desk.field("cause").isReadOnly()
    assert not desk.page.findChild(QWidget, "cause_offer").isVisible()
    desk.page.show_place(Place(FILL, criterion="CC.III.4"))
    before = desk.answer("CC.III.4")
    desk.page.criteria.setFocus()
    desk.press("1", "0")
    assert desk.answer("CC.III.4") == before
    tiles(desk)[0].setFocus()
    desk.press("Delete")
    assert len(desk.visit.evidence_of("CC.III.4")) == 1


def test_evidence_is_marked_secret_under_its_caption_and_undo_takes_it_back(desk):
    desk.go("CC.III.4")
    tiles(desk)[0].setFocus()
    link = desk.page.pane.evidence.secrecy
    assert link.isVisible()
    assert link.text() == "Không mật"
    next(action for action in link.choices.actions() if action.text() == "Tối mật").trigger()
    assert desk.visit.evidence_of("CC.III.4")[0].secrecy == "secret"
    assert link.text() == "Tối mật"
    desk.press("Ctrl+Z")
    assert desk.visit.evidence_of("CC.III.4")[0].secrecy == ""
    assert link.text() == "Không mật"
