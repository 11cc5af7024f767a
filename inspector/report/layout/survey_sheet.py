"""The survey of a folder as an Excel workbook: the finding in one sentence and two tables, then a line a file."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from inspector.border import write_whole
from inspector.errors import Problem
from inspector.report.layout.catalogue import RULES
from inspector.report.layout.survey import CheckedFile, Survey
from inspector.text import capfirst, clean, percent

_MOST_LETTERS = 32_000  # Excel takes 32,767 in a cell
_COLUMNS = (
    ("TT", 5), ("Tệp", 38), ("Số, ký hiệu", 16), ("Tên loại", 13), ("Trích yếu", 34), ("Năm", 7), ("Số lỗi", 7),
    ("Nội dung sai thể thức", 70),
)  # fmt: skip


def write_survey(survey: Survey, path: Path, say: Callable[[Problem], str], *, force: bool = False) -> None:
    """Write `survey` to `path`, whole or not at all. `say` words why a file could not be read.

    Raises OutputExists and the other errors of writing.
    """
    write_whole(path, survey_workbook(survey, say), force=force)


def survey_workbook(survey: Survey, say: Callable[[Problem], str]) -> bytes:
    """The workbook's bytes; `say` words why a file could not be read."""
    import xlsxwriter

    out = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        looks = {
            "title": book.add_format({"bold": True, "font_size": 14, "font_name": "Times New Roman"}),
            "head": book.add_format({"bold": True, "border": 1, "text_wrap": True, "align": "center",
                                     "valign": "vcenter", "font_name": "Times New Roman", "bg_color": "#E6EFF8"}),
            "cell": book.add_format({"border": 1, "text_wrap": True, "valign": "top", "font_name": "Times New Roman"}),
            "text": book.add_format({"text_wrap": True, "valign": "top", "font_name": "Times New Roman"}),
        }  # fmt: skip
        _totals(book.add_worksheet("Tổng hợp"), looks, survey)
        _files(book.add_worksheet("Sai thể thức"), looks, survey.faulty, say, "VĂN BẢN SAI THỂ THỨC")
        _files(book.add_worksheet("Tất cả"), looks, survey.files, say, "CÁC VĂN BẢN ĐÃ SOÁT")
    return out.getvalue()


def _totals(sheet: Any, looks: dict[str, Any], survey: Survey) -> None:
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 3, 16)
    sheet.write_string(0, 0, "SOÁT THỂ THỨC VĂN BẢN", looks["title"])
    sheet.merge_range(1, 0, 1, 3, "", looks["text"])
    sheet.write_string(1, 0, capfirst(survey.sentence) + ".", looks["text"])
    sheet.set_row(1, 48)
    read = max(len(survey.read), 1)
    rules = [[RULES[rule].element, rule, count, percent(count, read)] for rule, count in survey.by_rule]
    row = _table(sheet, looks, 3, ["Quy tắc", "Mã", "Số văn bản sai", "Tỷ lệ"], rows=rules)
    years = [
        ["không rõ" if year is None else str(year), count, faulty, percent(faulty, count)]
        for year, count, faulty in survey.by_year
    ]
    _table(sheet, looks, row + 1, ["Năm của văn bản", "Đã soát", "Sai thể thức", "Tỷ lệ"], rows=years)
    _for_printing(sheet, landscape=False)


def _table(sheet: Any, looks: dict[str, Any], row: int, head: Sequence[str], rows: list[list[Any]]) -> int:
    """A table from `row` on; gives the row below it."""
    for column, text in enumerate(head):
        sheet.write_string(row, column, text, looks["head"])
    for values in rows:
        row += 1
        _write(sheet, looks, row, values)
    return row + 1


def _files(
    sheet: Any, looks: dict[str, Any], files: Sequence[CheckedFile], say: Callable[[Problem], str], title: str
) -> None:
    sheet.write_string(0, 0, title, looks["title"])
    for column, (name, width) in enumerate(_COLUMNS):
        sheet.set_column(column, column, width)
        sheet.write_string(2, column, name, looks["head"])
    for number, each in enumerate(files, 1):
        wrong = say(each.refusal) if each.refusal is not None else said_faults(each)
        year = "" if each.year is None else each.year
        count = "" if each.refusal is not None else len(each.faults)
        values = [number, each.shown_name, each.number, each.kind, each.subject, year, count, wrong]
        _write(sheet, looks, 2 + number, values)
    sheet.freeze_panes(3, 2)
    sheet.repeat_rows(2)
    if files:
        sheet.autofilter(2, 0, 2 + len(files), len(_COLUMNS) - 1)
    _for_printing(sheet, landscape=True)


def said_faults(checked: CheckedFile) -> str:
    """The faults of a file in one line: «Lề trang: trái 25 mm; Kết thúc văn bản: …»."""
    return "; ".join(f"{RULES[fault.rule].element}: {fault.found}" for fault in checked.faults)


def _write(sheet: Any, looks: dict[str, Any], row: int, values: Sequence[Any]) -> None:
    for column, value in enumerate(values):
        if isinstance(value, int):
            sheet.write_number(row, column, value, looks["cell"])
        else:  # a string stays one: what a file says is never a formula
            sheet.write_string(row, column, clean(value, multiline=False)[:_MOST_LETTERS], looks["cell"])


def _for_printing(sheet: Any, *, landscape: bool) -> None:
    sheet.set_paper(9)  # A4
    if landscape:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.8, right=0.6, top=0.8, bottom=0.8)
