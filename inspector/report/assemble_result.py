"""What the report to the superior adds to the conclusion, and the reminder of what is overdue."""

from collections.abc import Iterator
from datetime import date

from inspector.book.visit import Visit
from inspector.report.assemble_papers import superior_of
from inspector.report.conclusion import Conclusion
from inspector.report.context import BLANK, ChecklistFields, DocumentFields
from inspector.report.context_set import OverdueFields, ReminderFields, ResultFields
from inspector.report.drafting import REQUIREMENT, SHORTCOMING, STRENGTH
from inspector.report.kinds import REMINDER, RESULT_REPORT
from inspector.report.parts import line, long_day
from inspector.report.words import as_sentence
from inspector.text import format_count, format_date, two_digits


def result_fields(
    visit: Visit, conclusion: Conclusion, checklists: tuple[ChecklistFields, ...], document: DocumentFields
) -> ResultFields:
    """`document` is the conclusion, which the team proposes to issue."""
    proposals = tuple(
        as_sentence(each) for each in visit.paper(RESULT_REPORT).text.splitlines() if each.strip()
    )
    return ResultFields(
        appraisal=tuple(_appraisal(visit, conclusion, checklists)),
        proposals=proposals or tuple(_usual_proposals(visit, conclusion, document)),
    )


def _appraisal(
    visit: Visit, conclusion: Conclusion, checklists: tuple[ChecklistFields, ...]
) -> Iterator[str]:
    for checklist, score in zip(checklists, visit.scores(), strict=True):
        if score.final is None or not score.answered:
            yield f"{checklist.title}: {checklist.score.sentence[0].lower()}{checklist.score.sentence[1:]}"
            continue
        grade = "tạm tính đạt" if score.provisional else "đạt"
        yield (
            f"{checklist.title}: {grade} {checklist.score.final} điểm; Đoàn kiểm tra đề nghị xếp loại "
            f"{checklist.score.grade}."
        )
    strengths, shortcomings = conclusion.of(STRENGTH), conclusion.of(SHORTCOMING)
    if not strengths and not shortcomings:
        return
    counted = [
        f"{two_digits(count)} {what}"
        for count, what in (
            (len(strengths), "ưu điểm nổi bật"),
            (len(shortcomings), "hạn chế phải khắc phục"),
        )
        if count
    ]
    agreed = sum(item.agreed == "agreed" for item in shortcomings)
    disputed = sum(item.agreed == "disputed" for item in shortcomings)
    views = [
        f"{two_digits(count)} hạn chế {what}"
        for count, what in (
            (agreed, "đơn vị thống nhất với nhận định của Đoàn kiểm tra"),
            (disputed, "đơn vị còn ý kiến khác"),
        )
        if count
    ]
    behind = f"; trong đó {', '.join(views)}" if views else ""
    yield f"Qua kiểm tra, Đoàn kiểm tra ghi nhận {' và '.join(counted)}{behind}."


def _usual_proposals(visit: Visit, conclusion: Conclusion, document: DocumentFields) -> Iterator[str]:
    superior = superior_of(visit)
    has_grade = any(score.final is not None and score.answered for score in visit.scores())
    grades = " và mức xếp loại nêu trên" if has_grade else ""
    yield f"Đề nghị {superior} xem xét, phê duyệt kết quả kiểm tra{grades}."
    requirements = conclusion.of(REQUIREMENT)
    follow = (
        f"; theo dõi, đôn đốc {line(visit.inspection.unit_short or visit.inspection.unit)} thực hiện "
        f"{two_digits(len(requirements))} yêu cầu khắc phục hạn chế"
        if requirements
        else ""
    )
    yield f"Giao Đoàn kiểm tra ban hành {document.type_name} {document.subject_inside}{follow}."


def reminder_fields(
    visit: Visit, conclusion: Conclusion, document: DocumentFields, day: date
) -> ReminderFields:
    """Requirements whose deadline lies before the letter's date; before `day` while it has none."""
    paper = visit.paper(REMINDER)
    as_of = paper.issued_on or day
    overdue = [
        item for item in conclusion.of(REQUIREMENT) if item.deadline is not None and item.deadline < as_of
    ]
    return ReminderFields(
        conclusion=f"{document.type_name} số {document.number}/{document.symbol}",
        conclusion_date=document.date,
        subject=document.subject_inside,
        as_of="" if paper.issued_on else long_day(as_of),
        count=two_digits(len(overdue)),
        overdue=tuple(
            OverdueFields(
                str(number),
                as_sentence(item.text),
                f"{line(item.owner)}; phối hợp: {item.supporting}" if item.supporting else line(item.owner),
                format_date(item.deadline) if item.deadline else BLANK,
                format_count((as_of - item.deadline).days) if item.deadline else BLANK,
            )
            for number, item in enumerate(overdue, start=1)
        ),
        deadline=long_day(paper.due_at),
    )
