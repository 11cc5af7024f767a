"""What the unit is asked to hand over before the visit, and the record of what it handed over."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from inspector.book.later_rows import Requested
from inspector.book.requests import Wanted, asked, handed, wanted_by_checklists
from inspector.book.rows import Evidence
from inspector.book.visit import Visit
from inspector.report.assemble_minutes import copies_said
from inspector.report.assemble_papers import first_with, giver_of, receiver_of
from inspector.report.citing import cite
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

_COPY, _ORIGINAL, _ON_THE_SPOT = "Bản sao", "Bản gốc", "Xem tại chỗ"
_OTHER = "Hồ sơ, tài liệu khác"
_AT_PRESENT = "Hiện hành"
_USUAL_COPIES = 2


def request_fields(visit: Visit) -> RequestFields:
    """What the register says was asked for, else what the visit's checklists ask to see, section by section."""
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
    """By the sections of the checklists: the register's lines, else what the checklists ask for."""
    texts = {criterion.code: bare(criterion.text) for criterion in visit.criteria}
    if rows := asked(visit):
        lines = [_Line(row, *_section_of(visit, row.criteria)) for row in rows]
    else:
        lines = [_Line(wanted, wanted.checklist, wanted.section) for wanted in wanted_by_checklists(visit)]
    sections, number = [], 0
    for title, checklist, section in _titles(visit):
        found = []
        for line_ in lines:
            if (line_.checklist, line_.section) == (checklist, section):
                number += 1
                found.append(_wanted_fields(visit, number, line_.row, texts, due))
        if found:
            sections.append(WantedSection(title, tuple(found)))
    return sections


class _Line(NamedTuple):
    """A document with the section that it is asked for."""

    row: Requested | Wanted
    checklist: str
    section: str


def _titles(visit: Visit) -> Iterator[tuple[str, str, str]]:
    """Every section's title with its checklist and its id; last what belongs to none."""
    for checklist in visit.checklists:
        for section in checklist.sections:
            yield f"{checklist.abbreviation} - {section.id}. {section.title}", checklist.id, section.id
    yield _OTHER, "", ""


def _section_of(visit: Visit, codes: Sequence[str]) -> tuple[str, str]:
    """The section of the first criterion that a document is asked for."""
    for checklist in visit.checklists:
        for section in checklist.sections:
            if codes and codes[0] in {criterion.code for criterion in section.criteria}:
                return checklist.id, section.id
    return "", ""


def _wanted_fields(
    visit: Visit, number: int, row: Requested | Wanted, texts: Mapping[str, str], due: datetime | None
) -> WantedFields:
    title = bare(row.subject)
    on_the_spot = _ON_THE_SPOT.lower() in title.lower()
    form = _ON_THE_SPOT if on_the_spot else _COPY
    if isinstance(row, Requested):
        title = capfirst(bare(cite(row)))
        periods = row.period or _AT_PRESENT
        due = row.due_at or due
        form = _ORIGINAL if row.wants_original else form
    else:
        several = "; ".join(line(period) for period in visit.inspection.periods) or BLANK
        periods = several if row.per_period else _AT_PRESENT
    purposes = "; ".join(texts[code] for code in row.criteria if code in texts)
    day = format_date(due.date()) if due else BLANK
    return WantedFields(str(number), capfirst(title), purposes, periods, form, day)


def handover_fields(visit: Visit) -> HandoverFields:
    """Each document that came: what the register says, then what is in evidence and not in the register."""
    inspection, paper = visit.inspection, visit.paper(HANDOVER)
    papers = handed(visit)
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


def _handed(number: int, item: Requested | Evidence) -> HandedFields:
    return HandedFields(
        str(number),
        item.number,
        format_date(item.issued_on) if item.issued_on else "",
        capfirst(bare(titled(item))),
        format_count(item.sheets) if item.sheets is not None else "",
        item.state,
        format_date(item.returned_on) if item.returned_on else "",
    )
