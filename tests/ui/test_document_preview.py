"""The preview shows real pages, keeps its place, and follows nothing that a document holds."""

import threading
from io import BytesIO

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QImage, QPainter, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication

from inspector.report.layout.errors import NotWord
from tests.report.layout.official import PROSE, Official
from ui.widgets.document_preview import DocumentPreview, PageSetter, paint_page, prepare
from ui.widgets.page_marks import Line, Photo, Spot, Words

MM = 72 / 25.4


@pytest.fixture
def preview(qtbot):
    widget = DocumentPreview()
    qtbot.addWidget(widget)
    widget.resize(600, 700)
    widget.show()
    return widget


@pytest.fixture(autouse=True)
def _application(qapp):
    """Fonts need one."""


def long_document(paragraphs: int = 60) -> bytes:
    official = Official(annexes=1)
    for n in range(paragraphs):
        official.last._p.addprevious(official.text(f"{n}. {PROSE}")._p)
    return official.written()


def words(page) -> str:
    return " ".join(mark.text for mark in page.marks if isinstance(mark, Words))


def left_of(page, text: str) -> float:
    return next(mark.x for mark in page.marks if isinstance(mark, Words) and text in mark.text)


# --- pages


def test_pages_have_the_papers_size_and_the_text_stands_inside_the_margins():
    pages = prepare(Official(annexes=1).written()).pages
    assert [(round(p.width / MM), round(p.height / MM)) for p in pages] == [(210, 297), (297, 210)]
    for page in pages:
        spots = [m for m in page.marks if isinstance(m, Spot)]
        assert min(s.x for s in spots) >= 30 * MM - 6
        assert max(s.y + s.height for s in spots) <= page.height - 20 * MM + 1


def test_page_numbers_start_on_the_second_page_and_annexes_count_anew():
    pages = prepare(long_document()).pages
    tops = [
        next((m.text for m in page.marks if isinstance(m, Words) and m.y < 20 * MM), "") for page in pages
    ]
    assert len(pages) > 4
    assert tops == ["", *map(str, range(2, len(pages))), ""]


def test_a_justified_line_ends_at_the_right_margin_and_the_last_one_does_not():
    official = Official(annexes=0)
    page = prepare(official.written()).pages[0]
    number = next(n for n, t in enumerate(prepare(official.written()).texts) if t == PROSE)
    spots = [m for m in page.marks if isinstance(m, Spot) and m.paragraph == number]
    ends = []
    for spot in spots:
        row = [m for m in page.marks if isinstance(m, Words) and spot.y < m.y <= spot.y + spot.height]
        last = max(row, key=lambda m: m.x)
        from ui.widgets.page_type import Measures

        ends.append(last.x + Measures().width(last.face, last.text))
    right = page.width - 15 * MM
    assert [abs(end - right) < 0.6 for end in ends] == [True] * (len(ends) - 1) + [False]


def test_no_line_ends_inside_a_number_before_its_symbol():
    document = Document()
    for letters in range(40, 90):
        document.add_paragraph(
            "a" * (letters % 7) + " ba" * (letters // 3) + " số 05/TB-ĐKT ngày 15 tháng 10"
        )
    rows: dict[tuple[int, float], list[Words]] = {}
    for n, page in enumerate(prepare(Official.save(document)).pages):
        for mark in page.marks:
            if isinstance(mark, Words):
                rows.setdefault((n, round(mark.y)), []).append(mark)
    ends = {max(row, key=lambda mark: mark.x).text for row in rows.values()}
    assert any(end.endswith("TB-") for end in ends)
    assert not any(end.endswith("/") for end in ends)


def test_centred_words_stand_in_the_middle_of_their_cell():
    from ui.widgets.page_type import Measures

    page = prepare(Official(annexes=0).written()).pages[0]
    number = next(m for m in page.marks if isinstance(m, Words) and m.text.startswith("Số"))
    middle = number.x + Measures().width(number.face, number.text) / 2
    assert abs(middle - (30 + 35) * MM) < 8


def test_rules_under_the_head_lines_are_drawn():
    page = prepare(Official(annexes=0).written()).pages[0]
    lines = [m for m in page.marks if isinstance(m, Line)]
    assert sorted(round((m.to_x - m.x) / MM) for m in lines) == [14, 18, 45, 61] or len(lines) == 3


def test_a_table_longer_than_a_page_goes_on_under_its_repeated_head():
    document = Document()
    table = document.add_table(rows=120, cols=2)
    table.style = "Table Grid"
    for n, row in enumerate(table.rows):
        row.cells[0].text = "ĐẦU BẢNG" if n == 0 else f"dòng {n}"
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    pages = prepare(Official.save(document)).pages
    assert len(pages) > 2
    assert all("ĐẦU" in words(page) for page in pages)
    text = " ".join(words(page) for page in pages)
    assert all(f"{n}" in text for n in range(1, 120))


def test_a_row_higher_than_a_page_is_split_and_nothing_is_lost():
    document = Document()
    table = document.add_table(rows=1, cols=2)
    cell = table.cell(0, 0)
    for n in range(150):
        cell.add_paragraph(f"ý{n};")
    pages = prepare(Official.save(document)).pages
    text = " ".join(words(page) for page in pages)
    assert len(pages) > 2
    assert all(f"ý{n};" in text for n in range(150))


def test_a_heading_stays_with_the_paragraph_after_it():
    document = Document()
    for n in range(200):
        paragraph = document.add_paragraph(f"Đề mục {n}" if n % 2 == 0 else PROSE)
        paragraph.paragraph_format.keep_with_next = n % 2 == 0
    for page in prepare(Official.save(document)).pages:
        last = [m.text for m in page.marks if isinstance(m, Words)][-2:]
        assert not any("mục" in t for t in last)


def test_a_page_break_begins_a_page():
    document = Document()
    document.add_paragraph("một")
    document.add_page_break()
    document.add_paragraph("hai").paragraph_format.page_break_before = True
    assert [words(p) for p in prepare(Official.save(document)).pages] == ["một", "hai"]


def test_tabs_stand_at_their_stops():
    document = Document()
    paragraph = document.add_paragraph("a\tb\tc")
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(40))
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(100), 2)  # right
    page = prepare(Official.save(document)).pages[0]
    section = document.sections[0]
    start = section.left_margin.pt
    assert abs(left_of(page, "b") - start - 40 * MM) < 0.5
    assert left_of(page, "c") < start + 100 * MM < left_of(page, "c") + 8


def test_a_word_longer_than_the_line_is_cut_not_lost():
    document = Document()
    document.add_paragraph("x" * 900)
    pages = prepare(Official.save(document)).pages
    assert len(words(pages[0]).replace(" ", "")) == 900


def test_pictures_are_decoded_off_the_window_and_no_larger_than_shown(tmp_path):
    out = BytesIO()
    Image.new("RGB", (4000, 3000), "teal").save(out, "JPEG")
    document = Document()
    document.add_picture(BytesIO(out.getvalue()), width=Mm(80))
    prepared = prepare(Official.save(document))
    (image,) = prepared.pictures.values()
    assert 400 <= image.width() <= 900
    assert any(isinstance(m, Photo) for m in prepared.pages[0].marks)


def test_a_picture_that_is_none_is_an_empty_frame(preview):
    document = Document()
    out = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(out, "PNG")
    document.add_picture(BytesIO(out.getvalue()))
    data = Official.save(document).replace(b"\x89PNG\r\n", b"\x00\x00\x00\x00\x00\x00")
    try:
        prepared = prepare(data)
    except Exception:  # the zip's checksum may notice first
        prepared = prepare(Official.save(Document()))
    preview.show_document(prepared)
    preview.grab()


def test_a_text_box_and_a_drawn_line_stand_on_the_page():
    document = Document()
    vml = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    document.add_paragraph("trước").add_run()._r.append(
        parse_xml(
            f'<w:pict {nsdecls("w")} {vml}><v:line from="10pt,20pt" to="130pt,20pt"/>'
            '<v:rect style="margin-left:200pt;width:60pt;height:22pt"><v:textbox><w:txbxContent><w:p><w:r>'
            "<w:t>MẬT</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict>"
        )
    )
    page = prepare(Official.save(document)).pages[0]
    assert "MẬT" in words(page)
    assert sum(1 for m in page.marks if isinstance(m, Line)) == 5


def test_what_is_no_document_is_refused_with_words():
    with pytest.raises(NotWord):
        prepare(b"no")


def test_a_setter_that_is_used_again_sets_the_same_pages_and_decodes_no_photo_twice(preview):
    out = BytesIO()
    Image.new("RGB", (400, 300), "teal").save(out, "JPEG")
    document = Document()
    document.add_paragraph(PROSE)
    document.add_picture(BytesIO(out.getvalue()), width=Mm(80))
    data = Official.save(document)
    setter = PageSetter()
    first, again = setter.prepare(data), setter.prepare(data)
    assert again.pages == first.pages == prepare(data).pages
    (one,), (other,) = first.pictures.values(), again.pictures.values()
    assert one.cacheKey() == other.cacheKey()


def test_a_document_can_be_prepared_on_another_thread(preview):
    result = []
    thread = threading.Thread(target=lambda: result.append(prepare(long_document(5))))
    thread.start()
    thread.join(10)
    preview.show_document(result[0])
    assert preview.page_count == len(result[0].pages)


def test_vietnamese_letters_are_of_one_face_in_bold_too():
    from PySide6.QtGui import QRawFont

    from ui.widgets.page_type import Face

    prepare(Official.save(Document()))
    for bold in (False, True):
        for italic in (False, True):
            raw = QRawFont.fromFont(Face("Times New Roman", 14, bold, italic).font())
            assert all(raw.supportsCharacter(ord(letter)) for letter in "ẵễợựẶỠƯỂ")


# --- the widget


def test_the_document_is_shown_to_fit_the_width(preview):
    preview.show_document(prepare(Official(annexes=1).written()))
    assert preview.page_count == 2
    assert preview.current_page == 1
    assert preview.horizontalScrollBar().maximum() == 0  # the landscape annex is made smaller, not cut
    picture = preview.grab().toImage()
    assert picture.pixelColor(300, 60).lightness() > 200
    assert dark_pixels(picture) > 500


def dark_pixels(picture: QImage) -> int:
    return sum(
        1
        for y in range(0, picture.height(), 2)
        for x in range(0, picture.width(), 2)
        if picture.pixelColor(x, y).lightness() < 100
    )


def test_the_place_stays_when_new_content_comes(preview):
    preview.show_document(prepare(long_document()))
    preview.verticalScrollBar().setValue(1500)
    preview.show_document(prepare(long_document(61)))
    assert abs(preview.verticalScrollBar().value() - 1500) <= 2


def test_scrolling_says_which_page_is_in_sight(preview, qtbot):
    preview.show_document(prepare(long_document()))
    with qtbot.waitSignal(preview.current_page_changed) as signal:
        preview.go_to_page(3)
    assert signal.args == [3]
    assert preview.current_page == 3


def test_highlight_lays_yellow_under_the_paragraph_and_brings_it_into_sight(preview):
    preview.show_document(prepare(long_document()))
    assert preview.highlight("50. tren co so bao cao")
    assert preview.verticalScrollBar().value() > 500
    picture = preview.grab().toImage()
    yellow = sum(
        1 for y in range(0, 700, 3) for x in range(0, 600, 3) if picture.pixelColor(x, y).name() == "#fbf0da"
    )
    assert yellow > 100
    assert not preview.highlight("câu này không có")
    assert preview.highlight("") is False


def test_a_sentence_that_the_document_changed_a_little_is_found_by_likeness(preview):
    document = Document()
    document.add_paragraph(
        "Mới niêm yết đúng 17/21 thủ tục hành chính (TTHC); 04 thủ tục chưa cập nhật (Ảnh 1, Phụ lục III)."
    )
    document.add_paragraph("Kho lưu trữ thiếu máy hút ẩm, bình chữa cháy quá hạn kiểm định.")
    preview.show_document(prepare(Official.save(document)))
    assert preview.highlight("Mới niêm yết đúng 17/21 TTHC; 04 thủ tục chưa cập nhật.")
    assert preview.highlight("Kho lưu trữ thiếu máy hút ẩm, bình chữa cháy quá hạn kiểm định;")
    assert not preview.highlight(
        "Kế hoạch cải cách hành chính năm ban hành chậm so với quy định của cấp trên."
    )


def test_control_and_wheel_change_the_size_and_fit_width_brings_it_back(preview, qtbot):
    preview.show_document(prepare(long_document(5)))
    fitted = preview.zoom
    with qtbot.waitSignal(preview.zoom_changed):
        QApplication.sendEvent(preview.viewport(), wheel(120, Qt.KeyboardModifier.ControlModifier))
    assert preview.zoom > fitted
    qtbot.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert abs(preview.zoom - fitted) < 0.01
    qtbot.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom < fitted
    qtbot.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert abs(preview.zoom - fitted) < 0.01


def wheel(delta: int, modifiers) -> QWheelEvent:
    return QWheelEvent(
        QPointF(100, 100), QPointF(100, 100), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_keys_and_the_wheel_scroll(preview, qtbot):
    preview.show_document(prepare(long_document()))
    bar = preview.verticalScrollBar()
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(preview, Qt.Key.Key_Space)
    qtbot.keyClick(preview, Qt.Key.Key_Down)
    assert bar.value() > 600
    before = bar.value()
    QApplication.sendEvent(preview.viewport(), wheel(-120, Qt.KeyboardModifier.NoModifier))
    assert bar.value() > before


def test_a_page_that_is_made_larger_stays_in_the_middle(preview, qtbot):
    preview.show_document(prepare(long_document()))
    across = preview.horizontalScrollBar()
    preview.set_zoom(preview.zoom * 2)
    assert across.maximum() > 100
    assert abs(across.value() - across.maximum() / 2) <= 1
    across.setValue(across.maximum())
    preview.set_zoom(preview.zoom * 1.2)
    assert across.value() > across.maximum() * 0.9


def test_the_page_is_moved_by_the_hand(preview, qtbot):
    preview.show_document(prepare(long_document()))
    port = preview.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(200, 400))
    qtbot.mouseMove(port, QPoint(200, 250))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(200, 250))
    assert preview.verticalScrollBar().value() == 150


def test_a_message_stands_alone_or_above_the_last_good_pages(preview):
    preview.show_message("Đang dựng văn bản… <b>không</b>")
    alone = preview.grab().toImage()
    assert alone.pixelColor(5, 5).name() == "#f5f6f8"
    assert len({alone.pixel(x, 350) for x in range(100, 500)} | {alone.pixel(x, 345) for x in range(600)}) > 3
    preview.show_document(prepare(Official(annexes=0).written()))
    without = preview.grab().toImage()
    preview.show_message("Mẫu có lỗi")
    assert preview.page_count == 1
    assert preview.grab().toImage() != without
    preview.clear()
    assert (preview.page_count, preview.current_page) == (0, 0)
    preview.resize(500, 500)
    preview.grab()


def test_nothing_is_loaded_or_opened_from_a_hostile_document(preview, qtbot, monkeypatch):
    calls = []
    monkeypatch.setattr(QTextDocument, "loadResource", lambda *a: calls.append(a))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *a: calls.append(a))
    document = Document()
    relation = document.part.relate_to("file://host/share/x.png", "http://x/image", is_external=True)
    paragraph = document.add_paragraph("<img src='file://host/share/x.png'><a href='http://x'>bấm</a>")
    paragraph.add_run()._r.append(
        parse_xml(
            f'<w:drawing {nsdecls("w")} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
            'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline>'
            f'<wp:extent cx="1270000" cy="1270000"/><a:blip r:embed="{relation}"/></wp:inline></w:drawing>'
        )
    )
    prepared = prepare(Official.save(document))
    preview.show_document(prepared)
    preview.grab()
    qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 120))
    assert calls == []
    assert "<img" in words(prepared.pages[0])


def test_a_page_paints_the_same_for_screen_and_printer():
    prepared = prepare(Official(annexes=0, marks=True).written())
    page = prepared.pages[0]
    picture = QImage(round(page.width), round(page.height), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint_page(painter, prepared, page)
    painter.end()
    assert dark_pixels(picture) > 300


def test_ten_pages_with_tables_and_photos_are_prepared():
    official = Official(annexes=2)
    for n in range(70):
        official.last._p.addprevious(official.text(f"{n}. {PROSE}")._p)
    out = BytesIO()
    Image.effect_noise((1600, 1200), 60).convert("RGB").save(out, "JPEG")
    for _ in range(3):
        official.doc.add_picture(BytesIO(out.getvalue()), width=Mm(160))
    table = official.annexes[0]["table"]
    for _ in range(60):
        table._tbl.append(table.rows[0]._tr.__copy__())
    data = official.written()
    assert len(prepare(data).pages) >= 10


def test_paragraph_borders_and_fill_are_painted():
    document = Document()
    paragraph = document.add_paragraph("trong khung")
    borders = OxmlElement("w:pBdr")
    for side in ("top", "bottom", "left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:val"), "double")
        borders.append(edge)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(borders)
    properties.append(parse_xml(f'<w:shd {nsdecls("w")} w:fill="FFEE00"/>'))
    paragraph.alignment = ALIGN.RIGHT
    paragraph.runs[0].font.size = Pt(20)
    page = prepare(Official.save(document)).pages[0]
    assert sum(1 for m in page.marks if isinstance(m, Line)) == 4
