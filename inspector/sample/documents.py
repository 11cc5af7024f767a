"""The sample's two documents of the inspected unit, as Word files: a decision and a file list."""

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

_FILE_LIST = (
    ("01", "Hồ sơ Ban Chỉ đạo cải cách hành chính năm 2021", "05 năm", "Ban Hành chính"),
    ("02", "Hồ sơ kiểm soát thủ tục hành chính năm 2021", "05 năm", "Phòng Tham mưu"),
    ("03", "Hồ sơ rà soát, hệ thống hóa văn bản nội bộ năm 2021", "10 năm", "Phòng Tham mưu"),
    ("04", "Hồ sơ tập huấn nghiệp vụ văn thư, lưu trữ năm 2021", "05 năm", "Ban Hành chính"),
    ("05", "Hồ sơ quản lý con dấu, thiết bị lưu khóa bí mật", "20 năm", "Ban Hành chính"),
    ("06", "Tập lưu văn bản đi năm 2021", "50 năm", "Ban Hành chính"),
    ("07", "Hồ sơ chỉnh lý tài liệu lưu trữ giai đoạn 2016 - 2021", "Vĩnh viễn", "Ban Hành chính"),
)


def decision() -> bytes:
    """Quyết định số 214/QĐ-BCH: the steering committee is renewed."""
    document = _document()
    _head(document, "214/QĐ-BCH", "ngày 08 tháng 3 năm 2021")
    _line(document, "QUYẾT ĐỊNH", bold=True, centred=True)
    _line(document, "Về việc kiện toàn Ban Chỉ đạo cải cách hành chính", bold=True, centred=True)
    _line(document, "CHỈ HUY TRƯỞNG BỘ CHỈ HUY QUÂN SỰ TỈNH SƠN HÀ", bold=True, centred=True)
    _line(document, "Căn cứ quy định về nhiệm vụ, quyền hạn của Chỉ huy trưởng;", italic=True)
    _line(document, "Theo đề nghị của Trưởng ban Hành chính.", italic=True)
    _line(document, "QUYẾT ĐỊNH:", bold=True, centred=True)
    _line(
        document,
        "Điều 1. Kiện toàn Ban Chỉ đạo cải cách hành chính gồm 13 đồng chí, do Thượng tá Cù Nhật Thăng, "
        "Tham mưu trưởng, làm Trưởng ban (có danh sách kèm theo).",
    )
    _line(
        document, "Điều 2. Ban Chỉ đạo làm việc theo quy chế, phân công nhiệm vụ cụ thể cho từng thành viên."
    )
    _line(
        document,
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký; các cơ quan, đơn vị và các đồng chí có tên chịu "
        "trách nhiệm thi hành./.",
    )
    _signature(document)
    return _bytes(document)


def file_list() -> bytes:
    """Danh mục hồ sơ năm 2021, issued with Quyết định số 266/QĐ-BCH ngày 19/3/2021."""
    document = _document()
    _head(document, "266/QĐ-BCH", "ngày 19 tháng 3 năm 2021")
    _line(document, "DANH MỤC HỒ SƠ NĂM 2021", bold=True, centred=True)
    _line(document, "(Ban hành kèm theo Quyết định số 266/QĐ-BCH ngày 19/3/2021)", italic=True, centred=True)
    table = document.add_table(rows=1, cols=4, style="Table Grid")
    for cell, text in zip(
        table.rows[0].cells, ("STT", "Tiêu đề hồ sơ", "Thời hạn bảo quản", "Người lập"), strict=True
    ):
        _fill(cell, text, bold=True)
    for row in _FILE_LIST:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            _fill(cell, text)
    _signature(document)
    return _bytes(document)


def _document() -> "Document":
    import docx
    from docx.shared import Mm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    return document


def _head(document: "Document", number: str, day: str) -> None:
    from docx.shared import Pt

    table = document.add_table(rows=2, cols=2)
    _fill(table.cell(0, 0), "QUÂN KHU Z\n")
    issuer = table.cell(0, 0).paragraphs[0].add_run("BỘ CHQS TỈNH SƠN HÀ")
    issuer.bold, issuer.font.size = True, Pt(13)
    _fill(table.cell(0, 1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", bold=True)
    _fill(table.cell(1, 0), f"Số: {number}")
    _fill(table.cell(1, 1), f"Sơn Hà, {day}", italic=True)


def _signature(document: "Document") -> None:
    table = document.add_table(rows=1, cols=2)
    _fill(table.cell(0, 0), "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, HC.")
    _fill(table.cell(0, 1), "CHỈ HUY TRƯỞNG\n\n\n\nĐại tá Vi Lương Thạch", bold=True)


def _fill(cell: "_Cell", text: str, *, bold: bool = False, italic: bool = False) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(13)


def _line(
    document: "Document", text: str, *, bold: bool = False, italic: bool = False, centred: bool = False
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.space_before = Pt(6)
    if not centred:
        paragraph.paragraph_format.first_line_indent = Mm(12.7)
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic


def _bytes(document: "Document") -> bytes:
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Bộ Chỉ huy Quân sự tỉnh Sơn Hà"
    properties.created = properties.modified = datetime(2021, 3, 8, tzinfo=UTC)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
