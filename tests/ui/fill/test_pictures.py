"""A picture over the page and over the screen: near, far, its neighbours; how further pictures come in."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from inspector.book.attachments import read_attachment
from inspector.book.evidence import attach, attached
from ui.fill.camera_view import CameraView, has_a_camera
from ui.fill.evidence_tile import AddTile, EvidenceTile
from ui.fill.large_pictures import EDGE
from ui.fill.screen_snip import ScreenSnip, Veil
from ui.fill.thumbnails import Thumbnails

WAIT = 15000
CODE = "CC.IV.1"


def jpeg(number: int, width: int = 320, height: int = 240) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (number % 256, 40, number // 256)).save(out, "JPEG")
    return out.getvalue() + number.to_bytes(4, "big")


def take(desk, *contents: bytes, caption: str = ""):
    sources = [(f"anh-{n}.jpg", content) for n, content in enumerate(contents, start=1)]
    made = attach(desk.open_book.book, desk.visit.id, CODE, sources, caption)
    desk.open_book.tell(attached(made))
    desk.go(CODE)
    return desk.visit.evidence_of(CODE)


def tiles(desk) -> list[EvidenceTile]:
    return [tile for tile in desk.page.findChildren(EvidenceTile) if tile.isVisible()]


def drop(desk, files: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    target = desk.page.pane.viewport()
    where, none, left = QPointF(20, 20), Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    QApplication.sendEvent(
        target, QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, data, left, none)
    )
    QApplication.sendEvent(target, QDropEvent(where, Qt.DropAction.CopyAction, data, left, none))


# --- many at once, the same again, what is no picture ---------------------------------------------------


def test_twenty_photos_dropped_at_once_come_in_and_get_their_captions_in_one_gesture(desk, tmp_path: Path):
    desk.go(CODE)
    files = [tmp_path / f"{n:02}.jpg" for n in range(20)]
    for n, file in enumerate(files):
        file.write_bytes(jpeg(n))
    drop(desk, files)
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of(CODE)) == 20, timeout=WAIT)
    strip = desk.page.pane.evidence
    assert [item.name for item in desk.visit.evidence_of(CODE)] == [file.name for file in files]
    desk.qtbot.waitUntil(lambda: "20 minh chứng" in strip.banner.text(), timeout=WAIT)
    QTest.mouseClick(strip.banner.findChild(QWidget, "banner_action"), Qt.MouseButton.LeftButton)
    captions = [item.caption for item in desk.visit.evidence_of(CODE)]
    assert captions[4].endswith("(tiêu chí CC.IV.1), ảnh 5")
    assert len(set(captions)) == 20
    desk.page.criteria.setFocus()
    desk.press("Ctrl+Z")
    assert not any(item.caption for item in desk.visit.evidence_of(CODE))
    desk.press("Ctrl+Z")
    assert not desk.visit.evidence_of(CODE)


def test_a_dropped_folder_gives_its_files(desk, tmp_path: Path):
    desk.go(CODE)
    card = tmp_path / "DCIM"
    (card / "100").mkdir(parents=True)
    for n in range(3):
        (card / "100" / f"{n}.jpg").write_bytes(jpeg(n))
    (card / "Thumbs.db").write_bytes(b"x")
    drop(desk, [card])
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of(CODE)) == 3, timeout=WAIT)
    assert {item.kind for item in desk.visit.evidence_of(CODE)} == {"photo"}
    (tmp_path / "trống").mkdir()
    drop(desk, [tmp_path / "trống"])
    banner = desk.page.pane.evidence.banner
    desk.qtbot.waitUntil(lambda: "không có tệp nào" in banner.text(), timeout=WAIT)
    assert len(desk.visit.evidence_of(CODE)) == 3


@pytest.mark.parametrize("name", ["IMG_0042.HEIC", "nửa.heic"])
def test_a_photo_of_a_phone_is_shown_and_half_of_one_is_told(desk, tmp_path: Path, name):
    whole = Path(__file__).parents[2] / "book" / "phone.heic"
    is_whole = name == "IMG_0042.HEIC"
    content = whole.read_bytes()
    (tmp_path / name).write_bytes(content if is_whole else content[:600])
    desk.go(CODE)
    drop(desk, [tmp_path / name])
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of(CODE)) == 1, timeout=WAIT)
    (item,) = desk.visit.evidence_of(CODE)
    if not is_whole:
        assert item.kind == "file"
        banner = desk.page.pane.evidence.banner
        desk.qtbot.waitUntil(lambda: "chép dở" in banner.text(), timeout=WAIT)
        return
    assert item.kind == "photo"
    desk.qtbot.waitUntil(lambda: desk.page._thumbnails.of(item.sha256) is not None, timeout=WAIT)
    small = desk.page._thumbnails.of(item.sha256)
    assert small.height() > small.width(), "held upright"


def test_the_same_file_again_is_kept_once_and_that_is_said(desk, tmp_path: Path):
    desk.go(CODE)
    file = tmp_path / "bien-ban.pdf"
    file.write_bytes(b"%PDF-1.4 the same")
    strip = desk.page.pane.evidence
    drop(desk, [file])
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of(CODE)) == 1, timeout=WAIT)
    drop(desk, [file])
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of(CODE)) == 2, timeout=WAIT)
    said = "«bien-ban.pdf» đã là minh chứng (CC.IV.1); trong sổ chỉ giữ một bản."
    desk.qtbot.waitUntil(lambda: said in strip.banner.text(), timeout=WAIT)
    one, two = desk.visit.evidence_of(CODE)
    assert one.sha256 == two.sha256


def bomb() -> bytes:
    """The head of a picture of 300 million pixels."""
    out = io.BytesIO()
    Image.new("1", (20_000, 15_000)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(("name", "content"), [("hong.jpg", b"not a picture"), ("lon.png", bomb())])
def test_what_only_calls_itself_a_picture_is_kept_as_a_file_and_that_is_said(
    desk, tmp_path: Path, name, content
):
    desk.go(CODE)
    file = tmp_path / name
    file.write_bytes(content)
    drop(desk, [file])
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of(CODE)) == 1, timeout=WAIT)
    assert desk.visit.evidence_of(CODE)[0].kind == "file"
    said, banner = f"«{name}» không phải ảnh hiển thị được", desk.page.pane.evidence.banner
    desk.qtbot.waitUntil(lambda: said in banner.text(), timeout=WAIT)


def test_a_file_above_512_megabytes_is_refused_with_the_limit(desk, tmp_path: Path):
    desk.go(CODE)
    film = tmp_path / "phim.mp4"
    with film.open("wb") as out:
        out.truncate(512 * 1024 * 1024 + 1)  # a hole: it takes no room on the disk
    drop(desk, [film])
    banner = desk.page.pane.evidence.banner
    desk.qtbot.waitUntil(lambda: "phim.mp4" in banner.text(), timeout=60_000)
    assert "512 MB" in banner.text()
    assert not desk.visit.evidence_of(CODE)


def test_files_are_pasted_as_they_are(desk, tmp_path: Path):
    desk.go(CODE)
    file = tmp_path / "quyet-dinh.pdf"
    file.write_bytes(b"%PDF-1.4")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(data)
    desk.press("Ctrl+V")
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of(CODE)) == 1, timeout=WAIT)
    assert desk.visit.evidence_of(CODE)[0].name == "quyet-dinh.pdf"
    QGuiApplication.clipboard().clear()


# --- captions -------------------------------------------------------------------------------------------


def test_a_proposed_caption_stands_in_grey_until_the_arrow_takes_it(desk):
    take(desk, jpeg(1))
    tiles(desk)[0].setFocus()
    desk.press("F2")
    editor = desk.field("caption")
    assert editor.text() == ""
    proposed = editor.placeholderText()
    assert proposed.endswith("(tiêu chí CC.IV.1)")
    desk.press("Escape")
    assert desk.visit.evidence_of(CODE)[0].caption == ""
    tiles(desk)[0].setFocus()
    desk.press("F2", "Down")
    assert desk.visit.evidence_of(CODE)[0].caption == proposed
    assert not desk.page.findChild(QWidget, "propose_caption").isVisible()


# --- the picture over the page --------------------------------------------------------------------------


@pytest.fixture
def view(desk):
    take(desk, jpeg(1, 4000, 3000), jpeg(2, 3000, 4000), jpeg(3))
    tiles(desk)[0].setFocus()
    desk.press("Return")
    found = desk.page.pictures
    desk.qtbot.waitUntil(found.is_loaded, timeout=WAIT)
    return found


def test_neighbours_are_read_ahead_and_counted(desk, view):
    assert view.accessibleName().startswith("1/3")
    beside = desk.visit.evidence_of(CODE)[1].sha256
    desk.qtbot.waitUntil(lambda: view._large.of(beside) is not None, timeout=WAIT)
    desk.press("Right")
    assert view.is_loaded()
    assert view.accessibleName().startswith("2/3")
    desk.press("End")
    assert view.current.name == "anh-3.jpg"
    desk.press("Right", "Home")
    assert view.current.name == "anh-1.jpg"


def test_at_a_hundred_percent_every_pixel_of_the_photo_is_read(desk, view):
    sha256 = view.current.sha256
    assert max(view._large.of(sha256).width(), view._large.of(sha256).height()) == EDGE
    fits = view.zoom()
    assert fits < 1
    desk.press("1")
    assert view.zoom() == 1.0
    desk.qtbot.waitUntil(lambda: view._large.has_all_pixels(sha256), timeout=WAIT)
    assert view._large.of(sha256).width() == 4000
    before = QPointF(view._middle)
    desk.press("Right")
    assert view.current.sha256 == sha256
    assert view._middle.x() > before.x()
    desk.press("+")
    assert view.zoom() == pytest.approx(1.25)
    desk.press("0")
    assert view.zoom() == pytest.approx(fits)
    desk.press("1", "PgDown")
    assert view.current.name == "anh-2.jpg"
    assert view.zoom() < 1


def test_what_lies_under_the_mouse_stays_there(desk, view):
    at = QPointF(300, 200)
    before = view._share_at(at)
    view.zoom_to(1.0, at)
    after = view._share_at(at)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=1e-9)


def test_f11_takes_the_whole_screen_and_esc_goes_back_step_by_step(desk, view):
    desk.press("F11")
    assert view.isWindow()
    assert view.isFullScreen()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current.name == "anh-2.jpg"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isWindow()
    assert view.isVisible()
    assert view.geometry() == desk.page.rect()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert desk.page.pane.evidence.chosen().name == "anh-2.jpg"


def test_nothing_of_a_picture_stays_in_memory_when_it_is_closed(desk, view):
    desk.press("Escape")
    assert not view._large._kept


# --- five thousand --------------------------------------------------------------------------------------


def test_of_many_photos_only_those_in_sight_are_made_small(desk):
    items = take(desk, *(jpeg(n, 16, 12) for n in range(300)))
    desk.qtbot.waitUntil(lambda: len(tiles(desk)) == 40, timeout=WAIT)
    further = next(
        tile for tile in desk.page.findChildren(AddTile) if tile.objectName() == "further_evidence"
    )
    assert further.text() == "Thêm 260"
    desk.page.pane.verticalScrollBar().setValue(desk.page.pane.verticalScrollBar().maximum())
    desk.qtbot.waitUntil(lambda: any(tile.has_picture() for tile in tiles(desk)), timeout=WAIT)
    further.click()
    desk.qtbot.waitUntil(lambda: len(tiles(desk)) == 80, timeout=WAIT)
    desk.page.pane.evidence.choose(items[-1].id)
    assert desk.page.pane.evidence.chosen().id == items[-1].id
    assert len(tiles(desk)) == 81


def test_a_piece_is_taken_in_hand_before_its_tile_had_its_turn(desk):
    items = take(desk, *(jpeg(n, 16, 12) for n in range(60)))
    strip = desk.page.pane.evidence
    for item in (items[30], items[55]):
        strip.show_piece(item.id)
        assert strip.chosen().id == item.id
        assert desk.focus_name() == "caption_editor"
    desk.qtbot.waitUntil(lambda: len(tiles(desk)) == 41, timeout=WAIT)
    assert [tile.evidence.id for tile in tiles(desk)][:2] == [items[0].id, items[1].id]


def test_the_last_wanted_are_made_first_and_the_rest_are_not_kept_waiting(desk):
    made: list[str] = []
    thumbnails = Thumbnails(desk.open_book, desk.page)
    thumbnails.made.connect(made.append)
    items = take(desk, *(jpeg(n, 16, 12) for n in range(130)))
    for item in items:
        assert thumbnails.of(item.sha256) is None
    desk.qtbot.waitUntil(lambda: len(made) == 120, timeout=60_000)
    assert made[0] == items[-1].sha256
    assert items[0].sha256 not in made
    assert thumbnails.of(items[0].sha256) is None
    desk.qtbot.waitUntil(lambda: thumbnails.of(items[0].sha256) is not None, timeout=WAIT)


# --- screen and camera ----------------------------------------------------------------------------------


def test_a_piece_of_the_screen_is_pulled_out_and_becomes_evidence(desk):
    desk.go(CODE)
    strip = desk.page.pane.evidence
    desk.qtbot.waitUntil(lambda: "sources" in strip.__dict__)
    strip.sources.take_screen()
    desk.qtbot.waitUntil(lambda: bool(strip.sources.snip.veils()), timeout=WAIT)
    assert not desk.window.isVisible()
    veil = strip.sources.snip.veils()[0]
    QTest.mousePress(veil, Qt.MouseButton.LeftButton, pos=QPoint(40, 50))
    QTest.mouseMove(veil, QPoint(140, 110))
    QTest.mouseRelease(veil, Qt.MouseButton.LeftButton, pos=QPoint(140, 110))
    assert desk.window.isVisible()
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of(CODE)) == 1, timeout=WAIT)
    (item,) = desk.visit.evidence_of(CODE)
    assert item.name.startswith("Ảnh màn hình CC.IV.1")
    with Image.open(io.BytesIO(read_attachment(desk.open_book.book.db, item.sha256))) as picture:
        assert picture.size == (101, 61)


def test_esc_leaves_the_screen_as_it_was(desk):
    strip = desk.page.pane.evidence
    desk.qtbot.waitUntil(lambda: "sources" in strip.__dict__)
    strip.sources.take_screen()
    desk.qtbot.waitUntil(lambda: bool(strip.sources.snip.veils()), timeout=WAIT)
    QTest.keyClick(strip.sources.snip.veils()[0], Qt.Key.Key_Escape)
    assert desk.window.isVisible()
    assert not strip.sources.snip.veils()
    assert strip.sources.screen_link.isEnabled()


def test_where_the_system_does_not_show_its_screen_that_is_said(desk, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "wayland"))
    strip = desk.page.pane.evidence
    desk.qtbot.waitUntil(lambda: "sources" in strip.__dict__)
    strip.sources.take_screen()
    assert "Wayland" in strip.banner.text()
    assert "Ctrl+V" in strip.banner.text()
    assert desk.window.isVisible()


def test_a_veil_takes_a_rectangle_by_keys_alone(qtbot, theme):
    seen = QImage(800, 600, QImage.Format.Format_RGB32)
    seen.fill(0xFF123456)
    from PySide6.QtGui import QPixmap

    veil = Veil(QPixmap.fromImage(seen), QGuiApplication.primaryScreen())
    qtbot.addWidget(veil)
    veil.resize(400, 300)
    veil.show()
    QTest.keyClick(veil, Qt.Key.Key_Right)
    QTest.keyClick(veil, Qt.Key.Key_Right)
    QTest.keyClick(veil, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(veil.chosen) as chosen:
        QTest.keyClick(veil, Qt.Key.Key_Return)
    area = chosen.args[0]
    assert (area.left(), area.top(), area.width(), area.height()) == (220, 150, 402, 322)


def test_the_cameras_button_is_there_only_where_qt_finds_one(desk):
    """This machine has what it has: the button says the same as Qt."""
    strip = desk.page.pane.evidence
    desk.qtbot.waitUntil(lambda: "sources" in strip.__dict__)
    strip.sources.look_for_camera()
    assert strip.sources.camera_link.isVisibleTo(strip.sources) is has_a_camera()


@pytest.mark.skipif(has_a_camera(), reason="this machine has a camera")
def test_without_a_camera_the_key_says_so_and_takes_nothing(desk):
    desk.go(CODE)
    strip = desk.page.pane.evidence
    desk.qtbot.waitUntil(lambda: "sources" in strip.__dict__)
    desk.press("Ctrl+Shift+C")
    assert "Không tìm thấy máy ảnh" in strip.banner.text()
    assert not desk.visit.evidence_of(CODE)


def test_a_photo_of_the_camera_is_evidence_as_jpeg(desk):
    desk.go(CODE)
    strip = desk.page.pane.evidence
    desk.qtbot.waitUntil(lambda: "sources" in strip.__dict__)
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0xFF204060)
    strip.sources.photo_taken.emit(image)
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of(CODE)) == 1, timeout=WAIT)
    (item,) = desk.visit.evidence_of(CODE)
    assert item.name.startswith("Ảnh chụp CC.IV.1")
    with Image.open(io.BytesIO(read_attachment(desk.open_book.book.db, item.sha256))) as picture:
        assert picture.format == "JPEG"


def test_the_classes_that_take_pictures_are_made_only_when_they_are_wanted(desk):
    strip = desk.page.pane.evidence
    desk.qtbot.waitUntil(lambda: "sources" in strip.__dict__)
    assert not desk.page.findChildren(CameraView)
    assert not desk.page.findChildren(ScreenSnip)
