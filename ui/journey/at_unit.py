"""What the secretary does at the unit and in the evening: answer, attach, take back, conclude, export."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.fill.evidence_tile import EvidenceTile
from ui.journey.desk import CTRL, Desk
from ui.journey.hands import WentWrong, same, so
from ui.places import CONCLUDE, FILL

PERIOD = "9 tháng đầu năm 2021"
NOTE = (
    "Văn bản triển khai nhiệm vụ quý III ban hành chậm, chưa giao thời hạn cho từng cơ quan "
    "(đã đối chiếu sổ công văn đi)."
)
CAPTION = "Bảng niêm yết sau khi bổ sung 02 thủ tục"
REASON = "Mới niêm yết đúng 19/21 TTHC (90,5%)"
BEFORE = "Mới niêm yết đúng 17/21 TTHC (81,0%); 04 thủ tục chưa cập nhật."
AFTER = "Mới niêm yết đúng 19/21 TTHC (90,5%); 02 thủ tục chưa cập nhật."


def answer(desk: Desk, say: Callable[[str], object]) -> None:
    """One result by key, its note by input method; one figure by digits."""
    hands = desk.hands
    page = desk.go(FILL, Qt.Key.Key_2)
    _search(desk, "van ban chi dao", "CC.I.5", PERIOD)
    hands.press(Qt.Key.Key_2)
    hands.see(lambda: _answer_of(desk, "CC.I.5", PERIOD).result, "partly", "phím 2 không ghi «Đạt một phần»")
    hands.press(Qt.Key.Key_Return)
    hands.wait(lambda: hands.focus() is page.pane.note.editor, "Enter không mở ô ghi chú")
    hands.rewrite(NOTE)
    hands.press(Qt.Key.Key_Escape)
    hands.see(lambda: _answer_of(desk, "CC.I.5", PERIOD).note, NOTE, "ghi chú không được ghi vào sổ")
    say("Kiểm tra: CC.I.5 chuyển thành «Đạt một phần» bằng phím 2, đã gõ ghi chú tiếng Việt.")
    _search(desk, "niem yet", "CC.III.4", "")
    hands.type_digits("19")
    hands.press(Qt.Key.Key_Return)
    hands.type_digits("21")
    hands.press(Qt.Key.Key_Return)
    hands.see(lambda: _answer_of(desk, "CC.III.4", "").value, "19/21", "tỷ lệ không được ghi vào sổ")
    hands.click(page.pane.score_line.reason.editor)
    hands.rewrite(REASON)
    hands.press(Qt.Key.Key_Escape)
    hands.see(
        lambda: _answer_of(desk, "CC.III.4", "").score_reason, REASON, "lý do trừ điểm không được ghi vào sổ"
    )
    say("Kiểm tra: CC.III.4 từ 17/21 thành 19/21, gõ bằng bàn phím.")


def _search(desk: Desk, words: str, code: str, period: str) -> None:
    """To a criterion by Ctrl+F, typed without diacritics."""
    hands, page = desk.hands, desk.window.page(FILL)
    hands.press(Qt.Key.Key_F, with_=CTRL)
    hands.wait(lambda: hands.focus() is page.search.box, "Ctrl+F không mở ô tìm")
    hands.rewrite(words)
    hands.wait(page.search.rows.rowCount, f"tìm «{words}» không thấy gì")

    def hit(row: int) -> bool:
        found = page.search.rows.row(row).hit
        return bool(found.criterion == code and found.kind != "finding")

    hands.wait(
        lambda: any(hit(row) for row in range(page.search.rows.rowCount())), f"tìm «{words}» không ra {code}"
    )
    while not hit(page.search.hits.currentIndex().row()):
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.wait(lambda: page.pane.code == code and page.criteria.hasFocus(), f"không tới được {code}")
    for _ in desk.open_book.visit().inspection.periods:
        if page.pane.period != period:
            hands.press(Qt.Key.Key_P)
    same(page.pane.period, period, "không chọn được thời kỳ")


def attach_photo(desk: Desk, photo: QImage, say: Callable[[str], object]) -> None:
    """A picture by Ctrl+V; its caption under the tile."""
    hands, page = desk.hands, desk.window.page(FILL)
    before = len(desk.open_book.visit().evidence_of("CC.III.4"))
    QApplication.clipboard().setImage(photo)
    hands.press(Qt.Key.Key_V, with_=CTRL)
    hands.wait(
        lambda: len(desk.open_book.visit().evidence_of("CC.III.4")) == before + 1,
        lambda: f"dán ảnh không thành: {page.pane.evidence.banner.text()}",
    )
    newest = desk.open_book.visit().evidence_of("CC.III.4")[-1]
    so(newest.kind == "photo" and bool(newest.bytes), "cái vừa dán không phải là ảnh")
    hands.click(page.pane.evidence.findChildren(EvidenceTile)[-1])
    caption = hands.find(QLineEdit, "caption_editor", page.pane)
    hands.click(caption)
    hands.rewrite(CAPTION)
    hands.press(Qt.Key.Key_Return)
    hands.see(
        lambda: desk.open_book.visit().evidence_of("CC.III.4")[-1].caption,
        CAPTION,
        "chú thích không được ghi vào sổ",
    )
    say(f"Minh chứng: đã dán một ảnh vào CC.III.4 ({CAPTION}).")


def undo(desk: Desk, say: Callable[[str], object]) -> None:
    """A wrong button, taken back by Ctrl+Z."""
    hands, page = desk.hands, desk.window.page(FILL)
    _search(desk, "van ban chi dao", "CC.I.5", PERIOD)
    hands.click(page.pane.results.findChild(QWidget, "result_not_met"))
    hands.see(lambda: _answer_of(desk, "CC.I.5", PERIOD).result, "not_met", "nút «Không đạt» không ghi gì")
    same(desk.scores()["CCHC"], "82,25", "điểm không theo kết quả vừa chọn")
    hands.press(Qt.Key.Key_Z, with_=CTRL)
    hands.see(lambda: _answer_of(desk, "CC.I.5", PERIOD).result, "partly", "Ctrl+Z không hoàn tác")
    same(desk.scores(), {"CCHC": "82,75", "VTLT": "71,17"}, "điểm sau khi hoàn tác")
    say("Hoàn tác: bấm nhầm «Không đạt», Ctrl+Z trả lại «Đạt một phần».")


def _answer_of(desk: Desk, code: str, period: str):
    return desk.open_book.visit().answer(code, period)


def conclude(desk: Desk, folder: Path, say: Callable[[str], object]) -> Path:
    """Edit the sentence that the new figure made untrue, watch the document, export it."""
    hands = desk.hands
    page = desk.go(CONCLUDE, Qt.Key.Key_3)
    hands.wait(lambda: page.outline.model().rowCount() and page.preview.page_count, "không dựng được văn bản")
    page.outline.setFocus()
    for _ in range(page.outline.model().rowCount()):
        row = page.outline.current_row()
        if row is not None and row.sentence is not None and row.sentence.text == BEFORE:
            break
        hands.press(Qt.Key.Key_Down)
    else:
        raise WentWrong("không thấy câu hạn chế về niêm yết TTHC")
    hands.press(Qt.Key.Key_Return)
    hands.wait(page.outline.card.isVisible, "Enter không mở câu để sửa")
    hands.rewrite(AFTER)
    hands.press(Qt.Key.Key_Return)
    hands.wait(
        lambda: any(finding.text == AFTER for finding in desk.open_book.visit().findings),
        "câu sửa không được ghi vào sổ",
    )
    hands.wait(lambda: page.preview.highlight(AFTER, scroll=False), "bản xem trước không theo câu vừa sửa")
    target: list[Path] = []

    def choose(suggested: Path, chosen: Callable[[Path], object]) -> None:
        target.append(folder / suggested.name)
        chosen(target[0])

    page.choose_file = choose
    hands.click(page.column.export)
    hands.wait(lambda: target and target[0].exists() and not page.exporter.is_running, "không xuất được Word")
    _check_document(target[0])
    say(f"Kết luận: đã sửa một câu và xuất {target[0].name}; mọi quy tắc thể thức đều đạt.")
    return target[0]


def _check_document(path: Path) -> None:
    """The file is a Word document that says what was edited and keeps every layout rule."""
    import docx

    from inspector.report.layout import check_layout

    document = docx.Document(str(path))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    text += "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    so("19/21" in text and "02 thủ tục chưa cập nhật" in text, "văn bản không có câu vừa sửa")
    so("82,75" in text, "văn bản không có điểm mới 82,75")
    broken = [f"{rule.rule}: {rule.found} ({rule.place})" for rule in check_layout(path) if not rule.ok]
    so(not broken, "văn bản sai thể thức: " + "; ".join(broken))
