"""Made-up checklists and visits of any size."""

from decimal import Decimal
from functools import lru_cache

from inspector.book import Book, Edit, Set
from inspector.book.answers import edit_answer
from inspector.book.inspections import new_inspection
from inspector.book.visit import load_visit
from inspector.book.visit_file import VisitFile
from inspector.checklist import Checklist, read_checklist_text

_HEAD = """\
id: {id}
version: "1"
title: Danh mục thử {count} tiêu chí
grades: [{{name: Tốt, at_least: 85}}, {{name: Yếu, at_least: 0}}]
sections:
"""
_SECTION = """\
  - id: "{number}"
    title: Phần thử {number}
    max_score: {points}
    criteria:
"""
_CRITERION = """\
      - code: {id}.{number}
        text: Nội dung kiểm tra thử số {number}, dài vừa đủ để xuống dòng như một nội dung thật của danh mục
        kind: met
        max_score: 1
        phrases: {{met: "Đã thực hiện.", partly: "Thực hiện một phần.", not_met: "Chưa thực hiện."}}
"""


@lru_cache(maxsize=4)
def checklist_of(count: int, sections: int = 1) -> Checklist:
    """A checklist of `count` criteria in `sections` equal sections."""
    each = count // sections
    name = f"T{count}x{sections}"
    lines = [_HEAD.format(id=name.lower(), count=count)]
    for number in range(sections):
        lines.append(_SECTION.format(number=number + 1, points=Decimal(each)))
        lines += [_CRITERION.format(id=name, number=number * each + n + 1) for n in range(each)]
    return read_checklist_text("".join(lines), f"{name}.yaml")


def visit_with_answers(book: Book, count: int) -> bytes:
    """A new inspection in `book` with `count` answers, each with a result and a note."""
    checklist = checklist_of(count)
    inspection = new_inspection(book, VisitFile(unit="Đơn vị thử"), [checklist])
    visit = load_visit(book.db, inspection)
    sets: list[Set] = []
    for criterion in visit.criteria:
        sets += edit_answer(visit, criterion.code, "", result="met", note=f"Ghi nhận ở {criterion.code}").sets
    book.write(Edit("answers.take", inspection, tuple(sets)))
    return inspection
