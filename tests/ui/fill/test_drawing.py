"""Drawing on a photo with keys and mouse; what is written is what was seen, and what was covered is in no byte of it."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from inspector.book.attachments import read_attachment
from inspector.book.closing import half_typed
from inspector.book.drafts import drafts
from inspector.book.drawing import Drawing, Shape, drawing_of
from inspector.book.evidence import attach, attached, kept_thumbnail, thumbnail
from ui.fill.drawing.geometry import original_area, original_point, turned, turned_area
from ui.fill.drawing.render import covered, read_picture, rendered, without_covered, written
from ui.fill.drawing.sketch import Sketch
from ui.fill.evidence_tile import EvidenceTile

WAIT = 15000
SECRET = (255, 0, 255)
"""A colour that nothing else here has: whoever finds it found what was covered."""
WHERE = (96, 64, 240, 160)


def photo(width: int = 640, height: int = 480, *, orientation: int = 1) -> bytes:
    """A photo with a secret in it, also in the small picture and the comment that a camera writes beside."""
    picture = Image.new("RGB", (width, height), (40, 120, 80))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((104, 72, 231, 151), fill=SECRET)
    small = io.BytesIO()
    Image.new("RGB", (160, 120), SECRET).save(small, "JPEG")
    exif = Image.Exif()
    exif[274], exif[270], exif[306] = orientation, "SECRET WORDS", "2021:10:07 14:20:31"
    out = io.BytesIO()
    picture.save(
        out,
        "JPEG",
        quality=95,
        exif=exif.tobytes() + small.getvalue(),
        comment=b"SECRET WORDS",
        icc_profile=b"SECRET" * 20,
    )
    return out.getvalue()


def is_secret(pixel: tuple[int, ...]) -> bool:
    red, green, blue = pixel[:3]
    return red > 150 and blue > 150 and green < 100


def secrets_in(picture: Image.Image) -> int:
    flat = picture.convert("RGB").tobytes()
    return sum(is_secret(pixel) for pixel in zip(flat[0::3], flat[1::3], flat[2::3], strict=True))


def image_of(content: bytes) -> QImage:
    return read_picture(io.BytesIO(content), "a")


def pixels(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


@pytest.fixture
def drawn(desk, tmp_path):
    """The sample's page with one photo of ours at CC.IV.1, its tile in hand."""

    class Drawn:
        def __init__(self) -> None:
            book, inspection = desk.open_book.book, desk.visit.id
            desk.open_book.tell(attached(attach(book, inspection, "CC.IV.1", [("anh.jpg", photo())], "Bảng")))
            desk.go("CC.IV.1")
            self.first = desk.visit.evidence_of("CC.IV.1")[0]
            self.open()

        def open(self) -> None:
            next(tile for tile in desk.page.findChildren(EvidenceTile) if tile.isVisible()).setFocus()
            desk.press("E")
            desk.qtbot.waitUntil(self.editor.is_open, timeout=WAIT)

        @property
        def editor(self):
            return desk.page.pictures.editor

        @property
        def canvas(self):
            return self.editor.canvas

        @property
        def drawing(self) -> Drawing:
            return self.canvas.sketch.drawing

        @property
        def row(self):
            (row,) = desk.visit.evidence_of("CC.IV.1")
            return row

        def at(self, x: int, y: int) -> QPoint:
            return self.canvas.to_view(turned(self.drawing, x, y)).toPoint()

        def pull(self, x1: int, y1: int, x2: int, y2: int) -> None:
            QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, pos=self.at(x1, y1))
            QTest.mouseMove(self.canvas, self.at(x2, y2))
            QTest.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, pos=self.at(x2, y2))

        def click(self, x: int, y: int) -> None:
            QTest.mouseClick(self.canvas, Qt.MouseButton.LeftButton, pos=self.at(x, y))

        def save(self):
            before = self.row.id
            desk.press("Return")
            desk.qtbot.waitUntil(lambda: desk.visit.evidence_of("CC.IV.1")[0].id != before, timeout=WAIT)
            assert not self.editor.isVisible()
            return self.row

    return Drawn()


# --- by hand --------------------------------------------------------------------------------------------


def test_what_is_covered_is_in_no_byte_of_the_new_picture_and_undo_brings_the_old_one_back(desk, drawn):
    desk.press("R")
    drawn.pull(100, 70, 236, 156)
    made = drawn.save()
    db = desk.open_book.book.db
    content = read_attachment(db, made.sha256)
    assert b"SECRET" not in content
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.size == (640, 480)
        assert not picture.getexif()
        assert not picture.info.keys() & {"exif", "icc_profile", "comment", "xmp", "photoshop"}
        assert set(picture.applist if hasattr(picture, "applist") else ()) <= {
            ("APP0", picture.applist[0][1])
        }
        assert not secrets_in(picture)
        assert picture.getpixel((160, 110)) == (0, 0, 0)
        assert picture.getpixel((400, 300))[1] > 100
    assert not secrets_in(Image.open(io.BytesIO(thumbnail(desk.open_book.book, made.sha256, 320))))
    assert made.original == drawn.first.sha256
    assert drawing_of(made.drawing).is_redacted
    assert (made.caption, made.taken_at) == ("Bảng", drawn.first.taken_at)
    desk.press("Escape", "Ctrl+Z")
    assert drawn.row == drawn.first


def test_everything_can_be_drawn_and_drawn_again_from_the_original(desk, drawn):
    for key, ends in (("A", (300, 300, 420, 200)), ("B", (40, 200, 200, 320))):
        desk.press(key)
        drawn.pull(*ends)
    desk.press("N")
    drawn.click(500, 100)
    drawn.click(560, 140)
    desk.press("T")
    drawn.click(300, 400)
    assert desk.focus_name() == "drawn_words"
    desk.type("Thiếu 04 thủ tục")
    desk.press("Return")
    desk.press("C")
    drawn.pull(20, 20, 620, 460)
    desk.press("Ctrl+Right")
    kinds = [shape.kind for shape in drawn.drawing.shapes]
    assert kinds == ["arrow", "box", "number", "number", "text"]
    assert [shape.words for shape in drawn.drawing.shapes][2:] == ["1", "2", "Thiếu 04 thủ tục"]
    assert drawn.drawing.turn == 1
    made = drawn.save()
    whole = drawing_of(made.drawing)
    _left, _top, wide, high = whole.crop
    with Image.open(io.BytesIO(read_attachment(desk.open_book.book.db, made.sha256))) as picture:
        assert picture.size == (high, wide)
    drawn_first = whole
    desk.press("E")
    desk.qtbot.waitUntil(drawn.editor.is_open, timeout=WAIT)
    assert drawn.drawing == drawn_first
    desk.press("Ctrl+Left", "C", "Delete")
    again = drawn.save()
    assert again.original == drawn.first.sha256
    assert (drawing_of(again.drawing).turn, drawing_of(again.drawing).crop) == (0, None)
    with Image.open(io.BytesIO(read_attachment(desk.open_book.book.db, again.sha256))) as picture:
        assert picture.size == (640, 480)


def test_what_was_covered_before_is_neither_seen_nor_uncovered_when_drawn_on_again(desk, drawn):
    desk.press("R")
    drawn.pull(100, 70, 236, 156)
    desk.press("C")
    drawn.pull(0, 0, 400, 300)
    drawn.save()
    desk.press("E")
    desk.qtbot.waitUntil(drawn.editor.is_open, timeout=WAIT)
    seen = drawn.canvas.grab().toImage()
    assert not any(
        is_secret(seen.pixelColor(x, y).getRgb())
        for x in range(0, seen.width(), 3)
        for y in range(0, seen.height(), 3)
    )
    bound = drawn.drawing.crop
    desk.press("V")
    drawn.click(160, 110)
    assert drawn.canvas.sketch.chosen is None
    desk.press("PgDown", "Delete")
    assert drawn.drawing.is_redacted
    desk.press("C", "Delete")
    assert drawn.drawing.crop == bound
    desk.press("B")
    drawn.pull(250, 200, 350, 280)
    again = drawn.save()
    content = read_attachment(desk.open_book.book.db, again.sha256)
    assert not secrets_in(pixels(content))
    assert drawing_of(again.drawing).is_redacted
    assert again.original == drawn.first.sha256


def test_leaving_asks_only_where_something_would_be_lost(desk, drawn):
    desk.press("Escape")
    assert not drawn.editor.isVisible()
    assert desk.page.pictures.isVisible()
    desk.press("E")
    desk.qtbot.waitUntil(drawn.editor.is_open, timeout=WAIT)
    desk.press("B")
    drawn.pull(40, 200, 200, 320)
    desk.press("Escape")
    box = drawn.editor.findChild(QMessageBox, "leave_drawing_question")
    assert box is not None
    box.reject()
    assert drawn.editor.isVisible()
    desk.press("Ctrl+Z")
    assert not drawn.drawing.shapes
    desk.press("Escape")
    assert not drawn.editor.isVisible()
    assert drawn.row == drawn.first


def test_leaving_without_saving_changes_nothing(desk, drawn):
    desk.press("B")
    drawn.pull(40, 200, 200, 320)
    desk.press("Escape")
    QTest.mouseClick(drawn.editor.findChild(QWidget, "leave_without_saving"), Qt.MouseButton.LeftButton)
    assert not drawn.editor.isVisible()
    assert drawn.row == drawn.first


def waiting(desk) -> list[Drawing | None]:
    return [drawing_of(one.text) for one in drafts(desk.open_book.book.db, desk.visit.id)]


def test_what_is_drawn_is_kept_before_it_is_saved_and_goes_with_the_last_stroke_taken_back(desk, drawn):
    desk.press("B")
    drawn.pull(40, 200, 200, 320)
    desk.qtbot.waitUntil(lambda: waiting(desk) == [drawn.drawing], timeout=2000)
    assert half_typed(desk.open_book.book.db, desk.visit.id) == 1
    desk.press("Ctrl+Z")
    desk.qtbot.waitUntil(lambda: waiting(desk) == [], timeout=2000)
    desk.press("Ctrl+Y")
    desk.qtbot.waitUntil(lambda: len(waiting(desk)) == 1, timeout=2000)
    drawn.save()
    assert waiting(desk) == []


def test_words_are_kept_while_they_are_typed_and_gone_when_they_are_left(desk, drawn):
    desk.press("T")
    drawn.click(300, 300)
    QTest.keyClicks(QApplication.focusWidget(), "Chua duyet")
    desk.qtbot.waitUntil(
        lambda: [[shape.words for shape in one.shapes] for one in waiting(desk)] == [["Chua duyet"]],
        timeout=2000,
    )
    assert not drawn.drawing.shapes
    desk.press("Escape")
    desk.qtbot.waitUntil(lambda: waiting(desk) == [], timeout=2000)


def test_covered_words_are_not_kept_either(desk, drawn):
    desk.press("B")
    drawn.pull(120, 90, 200, 130)
    desk.press("R")
    drawn.pull(*WHERE[:2], *WHERE[2:])
    desk.qtbot.waitUntil(
        lambda: [[shape.kind for shape in one.shapes] for one in waiting(desk)] == [["redact"]], timeout=2000
    )


def test_a_kept_drawing_that_uncovers_what_was_covered_is_not_taken_up():
    covered_before = Drawing(640, 480, 0, None, (Shape("redact", WHERE, "black"),))
    for kept in (
        Drawing(640, 480, 1),
        Drawing(320, 480, 0, None, covered_before.shapes),
        Drawing(640, 480, 0, (0, 0, 9000, 9000), covered_before.shapes),
    ):
        sketch = Sketch(covered_before)
        assert not sketch.go_on(kept)
        assert sketch.drawing == covered_before
    assert Sketch(covered_before).go_on(Drawing(640, 480, 3, None, covered_before.shapes))


def test_the_window_is_not_closed_over_a_drawing_that_is_not_saved(desk, drawn):
    desk.press("B")
    drawn.pull(40, 200, 200, 320)
    assert not desk.window.close()
    box = drawn.editor.findChild(QMessageBox, "leave_drawing_question")
    assert box is not None
    box.reject()
    assert drawn.editor.is_changed()
    desk.press("Ctrl+Z")
    assert desk.window.close()


def test_without_a_mouse_a_shape_is_put_moved_pulled_coloured_and_taken_away(desk, drawn):
    desk.press("B", "Space")
    (first,) = drawn.drawing.shapes
    desk.press("Right", "Down", "Shift+Right", "2", "S")
    (second,) = drawn.drawing.shapes
    assert second.ends[0] > first.ends[0]
    assert second.ends[1] > first.ends[1]
    assert second.ends[2] - second.ends[0] > first.ends[2] - first.ends[0]
    assert (second.colour, second.size) == ("black", 3)
    desk.press("Delete")
    assert not drawn.drawing.shapes
    desk.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z")
    assert drawn.drawing.shapes[0].colour == "black"
    desk.press("N", "Space", "PgUp", "PgDown")
    assert drawn.canvas.sketch.chosen_shape.kind == "number"


def test_an_arrow_keeps_what_the_page_would_do_with_its_keys_away_from_the_page(desk, drawn):
    before = desk.answer("CC.IV.1")
    desk.press("1", "3", "0", "P", "Ctrl+V", "F3", "Ctrl+Return")
    assert drawn.editor.isVisible()
    assert desk.page.pane.code == "CC.IV.1"
    assert desk.answer("CC.IV.1") == before


def test_a_shape_is_taken_by_hand_moved_and_pulled_at_its_end(desk, drawn):
    desk.press("A")
    drawn.pull(300, 300, 420, 200)
    desk.press("V")
    drawn.click(50, 450)
    assert drawn.canvas.sketch.chosen is None
    drawn.pull(360, 250, 380, 280)
    (shape,) = drawn.drawing.shapes
    assert shape.ends == pytest.approx((320, 330, 440, 230), abs=4)
    drawn.pull(440, 230, 500, 100)
    assert drawn.drawing.shapes[0].ends == pytest.approx((320, 330, 500, 100), abs=6)


def test_words_are_typed_anew_and_empty_ones_go(desk, drawn):
    desk.press("T")
    drawn.click(300, 400)
    desk.type("Sai")
    desk.press("Escape")
    assert not drawn.drawing.shapes
    drawn.click(300, 400)
    desk.type("Sai")
    desk.press("Return", "F2")
    QApplication.focusWidget().selectAll()
    desk.type("Đúng")
    desk.press("Return")
    assert [shape.words for shape in drawn.drawing.shapes] == ["Đúng"]
    assert drawn.editor.isVisible()


def test_the_original_is_seen_only_under_its_mark_and_brought_back_whole(desk, drawn):
    desk.press("R")
    drawn.pull(100, 70, 236, 156)
    drawn.save()
    view = desk.page.pictures
    desk.qtbot.waitUntil(view.is_loaded, timeout=WAIT)
    assert not has_secret(view.grab().toImage())
    desk.press("O")
    desk.qtbot.waitUntil(view.is_loaded, timeout=WAIT)
    assert view.shows_original
    assert view.original_mark(view.current).startswith("BẢN GỐC CHƯA CHE")
    assert has_secret(view.grab().toImage())
    desk.press("E")
    assert not view.is_editing()
    desk.press("O")
    assert not has_secret(view.grab().toImage())
    desk.press("O")
    QTest.mouseClick(view.findChild(QWidget, "picture_restore"), Qt.MouseButton.LeftButton)
    assert drawn.row.id == drawn.first.id
    desk.press("Escape", "Ctrl+Z")
    assert drawn.row.original == drawn.first.sha256


def has_secret(seen: QImage) -> bool:
    return any(
        is_secret(seen.pixelColor(x, y).getRgb())
        for x in range(0, seen.width(), 3)
        for y in range(0, seen.height(), 3)
    )


# --- what is written ------------------------------------------------------------------------------------


def everything(width: int, height: int, turn: int, crop) -> Drawing:
    shapes = (
        Shape("box", (width // 8, height // 8, width // 3, height // 3), "red", 2),
        Shape("arrow", (width // 2, height // 2, width * 3 // 4, height // 4), "black", 3),
        Shape("text", (width // 4, height * 2 // 3, 0, 0), "white", 2, "Chưa niêm yết"),
        Shape("number", (width * 4 // 5, height * 4 // 5, 0, 0), "red", 2, "12"),
        Shape("redact", (width // 2, height // 8, width // 2 + 160, height // 8 + 96), "black"),
    )
    return Drawing(width, height, turn, crop, shapes)


@pytest.mark.parametrize(
    ("width", "height", "turn"), [(4000, 3000, 0), (1200, 900, 1), (1200, 900, 2), (1200, 900, 3)]
)
def test_what_is_written_is_what_was_seen(qtbot, theme, width, height, turn):
    """Every pixel of the file is the canvas's, seen at its full size; the first photo has 12 million of them."""
    from ui.fill.drawing.canvas import Canvas

    noise = Image.effect_noise((width // 10, height // 10), 40).convert("RGB").resize((width, height))
    out = io.BytesIO()
    noise.save(out, "PNG", compress_level=1)
    image = image_of(out.getvalue())
    drawing = everything(width, height, turn, (width // 10, height // 15, width * 4 // 5, height * 5 // 6))
    result = pixels(written(rendered(image, drawing), ".png"))
    seen = Canvas()
    qtbot.addWidget(seen)
    size = turned_area(drawing, (0, 0, width, height)).size()
    seen.resize(size.width() + 32, size.height() + 32)
    seen.show_picture(covered(image, drawing), image.scaled(100, 75), drawing)
    assert seen.scale() == 1.0
    shown = seen.grab(
        turned_area(drawing, drawing.kept_area).translated(16, 16).adjusted(8, 8, -8, -8)
    ).toImage()
    plain = shown.convertToFormat(QImage.Format.Format_RGB32)
    grabbed = Image.frombytes(
        "RGB", (plain.width(), plain.height()), bytes(plain.constBits()), "raw", "BGRX", plain.bytesPerLine()
    )
    inner = result.crop((8, 8, result.width - 8, result.height - 8))
    assert grabbed.size == inner.size
    assert grabbed.tobytes() == inner.tobytes()


@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_a_written_picture_holds_nothing_but_pixels(suffix):
    image = image_of(photo())
    content = written(
        rendered(image, Drawing(640, 480, 0, None, (Shape("redact", (96, 64, 240, 160), "black"),))), suffix
    )
    assert b"SECRET" not in content
    picture = Image.open(io.BytesIO(content))
    assert not secrets_in(picture)
    assert not picture.getexif()
    far = ((x, y) for x in (20, 300, 600) for y in (20, 300, 470))
    before = pixels(photo())
    for at in far:
        assert picture.convert("RGB").getpixel(at) == pytest.approx(before.getpixel(at), abs=3)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_redaction_covers_the_same_thing_however_the_camera_was_held(orientation):
    upright = image_of(photo(orientation=orientation))
    standing = Image.open(io.BytesIO(photo(orientation=orientation)))
    from PIL import ImageOps

    expected = ImageOps.exif_transpose(standing).convert("RGB")
    assert (upright.width(), upright.height()) == expected.size
    found = [
        (x, y)
        for x in range(expected.width)
        for y in range(expected.height)
        if is_secret(expected.getpixel((x, y)))
    ]
    area = (
        min(x for x, _ in found),
        min(y for _, y in found),
        max(x for x, _ in found),
        max(y for _, y in found),
    )
    sketch = Sketch(Drawing(upright.width(), upright.height()))
    assert sketch.add(Shape("redact", area, "black"))
    content = written(rendered(upright, sketch.drawing), ".jpg")
    assert not secrets_in(Image.open(io.BytesIO(content)))


@pytest.mark.usefixtures("theme")  # words are as wide as their letters
def test_words_under_a_later_redaction_are_not_kept_either():
    words = Shape("text", (110, 80, 0, 0), "red", 1, "Đ/c A")
    cover, beside = Shape("redact", (96, 64, 240, 160), "black"), Shape("box", (300, 300, 400, 400))
    kept = without_covered(Drawing(640, 480, 0, None, (words, beside, cover)))
    assert kept.shapes == (beside, cover)
    after = Drawing(640, 480, 0, None, (cover, words))
    assert without_covered(after) == after


@pytest.mark.parametrize("turn", range(4))
def test_a_point_is_found_again_however_the_picture_is_turned(turn):
    drawing = Drawing(400, 300, turn)
    for x, y in ((0, 0), (400, 300), (17, 250)):
        assert original_point(drawing, turned(drawing, x, y)) == (x, y)
    lying = QRectF(turned_area(drawing, (10, 20, 30, 40)))
    assert original_area(drawing, lying) == (10, 20, 30, 40)


def test_a_redaction_takes_whole_blocks_and_stays_on_the_picture():
    sketch = Sketch(Drawing(410, 310))
    assert sketch.add(Shape("redact", (3, 5, 20, 33)))
    assert sketch.drawing.shapes[0].area == (0, 0, 32, 48)
    assert sketch.add(Shape("redact", (500, 400, 390, 290)))
    assert sketch.drawing.shapes[1].area == (384, 288, 26, 22)
    assert not sketch.add(Shape("redact", (500, 400, 600, 500)))
    assert len(sketch.drawing.shapes) == 2


def test_a_thumbnail_of_the_original_is_not_the_new_ones(desk, drawn):
    book = desk.open_book.book
    before = thumbnail(book, drawn.first.sha256, 320)
    assert secrets_in(Image.open(io.BytesIO(before)))
    desk.press("R")
    drawn.pull(100, 70, 236, 156)
    made = drawn.save()
    desk.press("Escape")
    desk.qtbot.waitUntil(lambda: kept_thumbnail(book.db, made.sha256, 320) is not None, timeout=WAIT)
    assert not secrets_in(Image.open(io.BytesIO(kept_thumbnail(book.db, made.sha256, 320))))


def test_no_document_holds_a_pixel_that_was_covered(desk, drawn, tmp_path: Path):
    import zipfile

    from inspector.report import find_template, write_report

    desk.press("R")
    drawn.pull(100, 70, 236, 156)
    drawn.save()
    target = tmp_path / "kl.docx"
    write_report(desk.open_book.book, desk.visit.id, find_template(desk.open_book.home), target)
    with zipfile.ZipFile(target) as parts:
        pictures = [name for name in parts.namelist() if name.endswith((".jpg", ".jpeg", ".png"))]
        assert pictures
        assert not any(secrets_in(Image.open(io.BytesIO(parts.read(name)))) > 200 for name in pictures)


def test_a_point_of_the_canvas_is_where_it_is_seen(desk, drawn):
    drawn.canvas.zoom(3.0, QPointF(100, 100))
    before = drawn.canvas.from_view(QPointF(100, 100))
    drawn.canvas.zoom(1.5, QPointF(100, 100))
    after = drawn.canvas.from_view(QPointF(100, 100))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.01)
