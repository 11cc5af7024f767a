"""A Word document that keeps every official layout rule, made part by part so that a test can break one thing."""

from io import BytesIO

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

PROSE = (
    "Trên cơ sở báo cáo của đơn vị, kết quả kiểm tra hồ sơ, thực tế và ý kiến giải trình, Đoàn kiểm tra kết luận "
    "công tác cải cách hành chính và công tác văn thư, lưu trữ của đơn vị như sau:"
)


class Official:
    """The notice of the sample. Change its parts (`country`, `prose`, …: python-docx objects), then `bytes()`."""

    def __init__(self, *, annexes: int = 1, marks: bool = False) -> None:
        self.doc = Document()
        self._defaults()
        self.section = self.doc.sections[0]
        self._page(self.section)
        self._header(self.section)
        self._head(marks)
        self._title()
        self._body()
        self._signature()
        self.annexes = [self._annex(n, annexes) for n in range(1, annexes + 1)]
        self.section = self.doc.sections[0]  # python-docx hands on the object to each new last section
        for annex, section in zip(self.annexes, list(self.doc.sections)[1:], strict=True):
            annex["section"] = section

    def written(self) -> bytes:
        return self.save(self.doc)

    @staticmethod
    def save(document) -> bytes:
        """What python-docx would write."""
        out = BytesIO()
        document.save(out)
        return out.getvalue()

    def _defaults(self) -> None:
        normal = self.doc.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(14)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
        normal.paragraph_format.space_after = Pt(0)
        normal.paragraph_format.line_spacing = 1.0

    def _page(self, section) -> None:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        section.header_distance = Mm(10)

    def _header(self, section) -> None:
        section.different_first_page_header_footer = True
        section.header.is_linked_to_previous = False
        self.page_number = section.header.paragraphs[0]
        self.page_number.alignment = ALIGN.CENTER
        page_field(self.page_number)
        pg = OxmlElement("w:pgNumType")
        pg.set(qn("w:start"), "1")
        section._sectPr.append(pg)

    def _head(self, marks: bool) -> None:
        self.head = table = self.doc.add_table(rows=2, cols=2)
        widths(table, (70, 95))
        left, right = table.rows[0].cells
        self.parent = line(left.paragraphs[0], "QUÂN KHU Z", 13)
        self.issuer = line(left.add_paragraph(), "ĐOÀN KIỂM TRA", 13, bold=True)
        self.issuer_rule = rule(left.add_paragraph(), 26, 26)
        self.country = line(right.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)
        self.motto = line(right.add_paragraph(), "Độc lập - Tự do - Hạnh phúc", 14, bold=True)
        self.motto_rule = rule(right.add_paragraph(), 15, 15)
        left, right = table.rows[1].cells
        self.number = line(left.paragraphs[0], "Số: 05/TB-ĐKT", 13)
        self.date = line(right.paragraphs[0], "An Trạch, ngày 15 tháng 10 năm 2021", 14, italic=True)
        if marks:
            self.secrecy = framed(left, "MẬT", 20, 8)
            self.urgency = framed(left, "KHẨN", 20, 8)
            self.circulation = framed(left, "LƯU HÀNH NỘI BỘ", 50, 8)

    def _title(self) -> None:
        self.type = line(self.doc.add_paragraph(), "THÔNG BÁO", 14, bold=True)
        self.type.paragraph_format.space_before = Pt(18)
        self.subject = line(
            self.doc.add_paragraph(), "Kết luận kiểm tra công tác cải cách hành chính", 14, bold=True
        )
        self.subject_rule = rule(self.doc.add_paragraph(), 60, 60)

    def _body(self) -> None:
        self.bases = [
            self.text(
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;", italic=True
            ),
            self.text("Căn cứ Kế hoạch số 2034/KH-BTL ngày 24 tháng 8 năm 2021 của Bộ Tư lệnh.", italic=True),
        ]
        self.prose = self.text(PROSE)
        self.part = line(self.doc.add_paragraph(), "Phần I", 14, bold=True)
        self.part.paragraph_format.space_before = Pt(6)
        self.part_title = line(self.doc.add_paragraph(), "TÌNH HÌNH CHUNG", 14, bold=True)
        self.part_title.paragraph_format.space_after = Pt(6)
        self.roman = self.text("I. KẾT QUẢ KIỂM TRA", bold=True)
        self.arabic = self.text("1. Cải cách hành chính", bold=True)
        self.letter = self.text("a) Ưu điểm")
        self.finding = self.text(
            "- Hồ sơ thủ tục hành chính được giải quyết đúng hạn: năm 2020 đạt 1.248/1.262 hồ sơ (98,9%)."
        )
        self.last = self.text(
            "Yêu cầu đơn vị nghiêm túc thực hiện, báo cáo kết quả khắc phục về Bộ Tư lệnh (qua Văn phòng) "
            "trước ngày 30 tháng 11 năm 2021./."
        )

    def _signature(self) -> None:
        self.foot = table = self.doc.add_table(rows=1, cols=2)
        widths(table, (80, 85))
        left, right = table.rows[0].cells
        self.recipients = line(left.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True, align=ALIGN.LEFT)
        self.list = [
            line(left.add_paragraph(), text, 11, align=ALIGN.LEFT)
            for text in (
                "- Thủ trưởng Bộ Tư lệnh (để báo cáo);", "- Bộ CHQS tỉnh Sơn Hà;", "- Lưu: VT, ĐKT. ĐTÂ08.",
            )
        ]  # fmt: skip
        self.authority = line(right.paragraphs[0], "TRƯỞNG ĐOÀN", 14, bold=True)
        self.office = line(right.add_paragraph(), "PHÓ TƯ LỆNH QUÂN KHU Z", 14, bold=True)
        for _ in range(4):
            line(right.add_paragraph(), "", 14)
        self.name = line(right.add_paragraph(), "Thiếu tướng Ngô Viễn Khê", 14, bold=True)

    def _annex(self, number: int, count: int) -> dict[str, object]:
        section = self.doc.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        roman = ("I", "II", "III", "IV")[number - 1]
        word = line(self.doc.add_paragraph(), f"Phụ lục {roman}" if count > 1 else "Phụ lục", 14, bold=True)
        title = line(self.doc.add_paragraph(), "BẢNG CHẤM ĐIỂM", 14, bold=True)
        text = "(Kèm theo Thông báo số 05/TB-ĐKT ngày 15 tháng 10 năm 2021 của Đoàn kiểm tra)"
        ref = line(self.doc.add_paragraph(), text, 14, italic=True)
        table = self.doc.add_table(rows=3, cols=3)
        table.style = "Table Grid"
        for row in table.rows:
            for n, cell in enumerate(row.cells):
                cell.paragraphs[0].text = ("1", "Kiện toàn Ban Chỉ đạo", "3")[n]
        return {"section": section, "word": word, "title": title, "ref": ref, "table": table}

    def text(self, words: str, *, bold: bool = False, italic: bool = False):
        """One paragraph of the body."""
        paragraph = line(self.doc.add_paragraph(), words, 14, bold=bold, italic=italic, align=ALIGN.JUSTIFY)
        paragraph.paragraph_format.first_line_indent = Mm(12.7)
        paragraph.paragraph_format.space_after = Pt(6)
        return paragraph


def line(paragraph, words: str, size: float, *, bold=False, italic=False, align=ALIGN.CENTER):
    """Write `words` into `paragraph` as one run."""
    run = paragraph.add_run(words)
    run.font.size, run.bold, run.italic = Pt(size), bold or None, italic or None
    paragraph.alignment = align
    return paragraph


def rule(paragraph, left_mm: float, right_mm: float):
    """Turn `paragraph` into a thin solid line, indented on both sides."""
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.right_indent = (
        Mm(left_mm),
        Mm(right_mm),
    )
    paragraph._p.get_or_add_pPr().append(borders)
    paragraph.paragraph_format.line_spacing = Pt(4)
    return paragraph


def widths(table, millimetres) -> None:
    """Fix the widths of a table's columns."""
    table.autofit = False
    for n, mm in enumerate(millimetres):
        table.columns[n].width = Mm(mm)
        for cell in table.columns[n].cells:
            cell.width = Mm(mm)


def framed(cell, words: str, width_mm: float, height_mm: float):
    """A mark in a single frame: a one-cell table inside `cell`."""
    table = cell.add_table(rows=1, cols=1)
    table.style = "Table Grid"
    widths(table, (width_mm,))
    table.rows[0].height = Mm(height_mm)
    return line(table.cell(0, 0).paragraphs[0], words, 13, bold=True)


def page_field(paragraph, size: float = 14) -> None:
    """Put a PAGE field into `paragraph`."""
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), (None, "2"), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(size)
        if kind is None:
            run.text = text
        elif kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        else:
            instruction = OxmlElement("w:instrText")
            instruction.text = text
            run._r.append(instruction)
