"""What the unit is asked to hand over before the visit, and the record of what it handed over."""

from datetime import datetime

from inspector.book.rows import Evidence
from inspector.book.visit import Visit
from inspector.report.assemble_minutes import copies_said
from inspector.report.assemble_papers import first_with, giver_of, receiver_of
from inspector.report.context import BLANK
from inspector.report.context_set import (
    HandedFields,
    HandoverFields,
    RequestFields,
    WantedFields,
    WantedSection,
)
from inspector.report.kinds import FILE_REQUEST, HANDOVER
from inspector.report.parts import bare, counted, hour, line, long_day, person_line, titled
from inspector.report.words import uncapitalized
from inspector.text import capfirst, format_count, format_date

_COPY, _ON_THE_SPOT = "Bản sao", "Xem tại chỗ"
_AT_PRESENT = "Hiện hành"
_USUAL_COPIES = 2


def request_fields(visit: Visit) -> RequestFields:
    """What the visit's checklists ask to see, section by section; documents asked for alike stand once."""
    inspection, paper = visit.inspection, visit.paper(FILE_REQUEST)
    due = paper.due_at or inspection.starts_at  # before the visit begins
    secretary = first_with(visit.team, "secretary", "member", "team_head")
    basis = (
        f"Căn cứ Quyết định số {line(inspection.decision_number)} {long_day(inspection.decision_date)} của "
        f"{line(inspection.decision_issuer)} về việc {bare(uncapitalized(inspection.decision_subject)) or BLANK}."
    )
    return RequestFields(
        basis=basis,
        due=f"{hour(due)} {long_day(due)}",
        requester=person_line(secretary) if secretary else BLANK,
        receiver=line(inspection.unit),
        sections=tuple(_wanted(visit, due)),
    )


def _wanted(visit: Visit, due: datetime | None) -> list[WantedSection]:
    day = format_date(due.date()) if due else BLANK
    several = "; ".join(line(period) for period in visit.inspection.periods) or BLANK
    sections, number = [], 0
    for checklist, score in zip(visit.checklists, visit.scores(), strict=True):
        for section in checklist.sections:
            asked: dict[tuple[str, bool], list[str]] = {}
            for criterion in section.criteria:
                if bare(criterion.evidence) and score.criteria[criterion.code].asked:
                    key = (bare(criterion.evidence), criterion.per_period)
                    asked.setdefault(key, []).append(bare(criterion.text))
            rows = []
            for (title, per_period), purposes in asked.items():
                number += 1
                periods = several if per_period else _AT_PRESENT
                form = _ON_THE_SPOT if _ON_THE_SPOT.lower() in title.lower() else _COPY
                rows.append(
                    WantedFields(str(number), capfirst(title), "; ".join(purposes), periods, form, day)
                )
            if rows:
                title = f"{checklist.abbreviation} - {section.id}. {section.title}"
                sections.append(WantedSection(title, tuple(rows)))
    return sections


def handover_fields(visit: Visit) -> HandoverFields:
    """Each document in evidence, as it was taken."""
    inspection, paper = visit.inspection, visit.paper(HANDOVER)
    papers = [item for item in visit.evidence if item.kind != "photo"]
    back = sum(item.returned_on is not None for item in papers)
    returned = (
        "Đoàn kiểm tra đã trả lại đủ hồ sơ, tài liệu cho đơn vị."
        if papers and back == len(papers)
        else f"Đoàn kiểm tra đã trả lại {counted(back)} hồ sơ, tài liệu; số còn lại đang lưu tại Đoàn kiểm tra."
        if back
        else "Hồ sơ, tài liệu được trả lại đơn vị khi kết thúc kiểm tra; ngày trả lại ghi tại cột cuối của bảng."
    )
    return HandoverFields(
        opened=f"hồi {hour(paper.begun_at)} {long_day(paper.begun_at)}"
        if paper.begun_at
        else f"{long_day(None)}",
        place=line(paper.place or inspection.unit_location or inspection.unit),
        giver=giver_of(visit, paper),
        receiver=receiver_of(visit, paper),
        items=tuple(_handed(number, item) for number, item in enumerate(papers, start=1)),
        total=f"{counted(len(papers))} hồ sơ",
        returned=returned,
        copies=copies_said(paper.copies or _USUAL_COPIES),
    )


def _handed(number: int, item: Evidence) -> HandedFields:
    return HandedFields(
        str(number),
        item.number,
        format_date(item.issued_on) if item.issued_on else "",
        capfirst(bare(titled(item))),
        format_count(item.sheets) if item.sheets is not None else "",
        item.state,
        format_date(item.returned_on) if item.returned_on else "",
    )
