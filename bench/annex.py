"""The score annex of a checklist with two thousand criteria; beside it docxtpl alone, and docxtemplater."""

from pathlib import Path
from typing import Any

from bench.docxtemplater import Docxtemplater, no_docxtemplater
from bench.measure import Row, Skipped, in_turn, milliseconds
from inspector.book.rows import ChecklistUse, Inspection
from inspector.book.visit import Visit
from inspector.checklist import read_checklist_text
from inspector.checklist.answer import Answer, Result
from inspector.report.assemble import build_context
from inspector.report.conclusion import conclusion
from inspector.report.render import render
from inspector.report.renderer import Renderer
from inspector.report.sandbox import make_environment
from inspector.report.templates import builtin_folder

ROUNDS = 5
ROWS, IN_SECTION = 2000, 50
WORK = "the score annex with 2,000 rows"


def measure(folder: Path) -> list[Row | Skipped]:
    """Two rows: ours fills, writes abbreviations out, numbers and saves; the floors fill and save."""
    from docxtpl import DocxTemplate

    template = builtin_folder() / "phu-luc-bang-cham-diem.docx"
    visit = _visit()
    context = build_context(visit, conclusion(visit))
    ready = context.plain()

    def floor() -> None:
        document = DocxTemplate(template)
        document.render(ready, make_environment(), autoescape=True)
        document.save(folder / "floor.docx")

    with Renderer() as renderer:

        def ours() -> None:
            content = render(template, context, renderer=renderer)
            (folder / "ours.docx").write_bytes(content)

        floor_ms, ours_ms = in_turn(lambda: milliseconds(floor), lambda: milliseconds(ours), ROUNDS)
        rows: list[Row | Skipped] = [
            Row(WORK, "docxtpl alone, the same template, a ready context", floor_ms, ours_ms, 1.2)
        ]
        if why := no_docxtemplater(folder):
            return [*rows, Skipped(WORK, _OTHER, why)]
        with Docxtemplater(folder, template, _table(ready)) as other:
            other_ms, ours_ms = in_turn(other.milliseconds, lambda: milliseconds(ours), ROUNDS)
    return [*rows, Row(WORK, _OTHER, other_ms, ours_ms, 1.0)]


_OTHER = "docxtemplater (npm), the same table, ready rows"


def _table(ready: dict[str, Any]) -> list[dict[str, str]]:
    """The rows of the table as the other template takes them: sections and their criteria, one after the other."""
    rows = []
    for checklist in ready["checklists"]:
        for section in checklist["sections"]:
            rows.append({**_cells(section), "text": section["title"], "reason": ""})
            rows += [
                {**_cells(each), "text": each["text"], "reason": each["reason"]}
                for each in section["criteria"]
            ]
    return rows


def _cells(line: dict[str, Any]) -> dict[str, str]:
    return {name: str(line[name]) for name in ("number", "max", "self", "team", "difference")}


def _visit() -> Visit:
    """A visit that goes by such a checklist, half of it answered."""
    sections = []
    for first in range(0, ROWS, IN_SECTION):
        criteria = "".join(
            f"      - {{code: N.{number}, text: Nội dung kiểm tra thứ {number}, kind: met, max_score: 1}}\n"
            for number in range(first, first + IN_SECTION)
        )
        sections.append(
            f"  - id: S{first // IN_SECTION + 1}\n    title: Phần {first // IN_SECTION + 1}\n"
            f"    max_score: {IN_SECTION}\n    criteria:\n{criteria}"
        )
    text = (
        "id: lon\nversion: '1'\ntitle: Danh mục lớn\nshort_title: Lớn\nabbreviation: DML\nsubject: công tác lớn\n"
        "grades:\n  - {name: Tốt, at_least: 0}\nbonus_max: 0\npenalty_max: 0\nsections:\n" + "".join(sections)
    )
    checklist = read_checklist_text(text, "lon.yaml")
    answers = {
        (code, ""): Answer(code, "", Result.PARTLY, note=f"còn thiếu ở nội dung {code}")
        for code in list(checklist.by_code)[::2]
    }
    return Visit(
        Inspection(bytes(16), unit="Bộ CHQS tỉnh Sơn Hà", periods=("Năm 2020",)),
        (),
        (ChecklistUse(bytes(16), bytes(16), "lon", "1", checklist.sha256, 1),),
        (checklist,),
        answers,
        (),
        (),
    )
