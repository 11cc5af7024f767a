"""The minutes: facts only. How the criteria came out, each shortcoming with what the unit says of it, when it ended."""

from collections.abc import Mapping, Sequence

from inspector.book.visit import Visit
from inspector.checklist.model import Checklist
from inspector.checklist.scoring import ChecklistScore, CriterionScore
from inspector.report.assemble_papers import first_with
from inspector.report.conclusion import Conclusion
from inspector.report.context import BLANK
from inspector.report.context_set import MinutesFields, RemarkFields, TallyFields, TallyLine
from inspector.report.drafting import SHORTCOMING
from inspector.report.kinds import MINUTES
from inspector.report.parts import counted, hour, line, long_day, person_line
from inspector.report.scores import is_counted
from inspector.report.words import as_sentence, joined, period_in_sentence
from inspector.text import capfirst, two_digits

_AGREED = {"agreed": "Thống nhất", "disputed": "Không thống nhất"}
_USUAL_COPIES = 3


def minutes_fields(
    visit: Visit, conclusion: Conclusion, citations: Mapping[bytes, str], photos: int
) -> MinutesFields:
    """Everything the minutes print. `citations`: what stands behind each shortcoming that photos show."""
    inspection, paper = visit.inspection, visit.paper(MINUTES)
    opened, closed = inspection.starts_at, inspection.minutes_signed_at
    chair, secretary = first_with(visit.team, "team_head"), first_with(visit.team, "secretary")
    same_day = opened is not None and closed is not None and opened.date() == closed.date()
    proposals = tuple(as_sentence(each) for each in paper.text.splitlines() if each.strip())
    return MinutesFields(
        opened_at=hour(opened),
        opened_on=long_day(opened),
        place=line(paper.place or inspection.unit_location or inspection.unit),
        closed_at=hour(closed),
        closed_on="cùng ngày" if same_day else long_day(closed),
        chair=person_line(chair) if chair else BLANK,
        secretary=person_line(secretary) if secretary else BLANK,
        content=tuple(_content(visit, photos)),
        tallies=tuple(
            _tally(number, checklist, score)
            for number, (checklist, score) in enumerate(
                zip(visit.checklists, visit.scores(), strict=True), start=1
            )
        ),
        remarks=_remarks(conclusion, citations),
        proposals=proposals or (BLANK,),
        copies=copies_said(paper.copies or _USUAL_COPIES),
    )


def copies_said(count: int) -> str:
    """How many copies there are and who keeps them."""
    each = f"{two_digits(count)} bản, mỗi bên giữ 01 bản"
    return each if count < _USUAL_COPIES else f"{each}, {two_digits(count - 2)} bản lưu hồ sơ"


def _content(visit: Visit, photos: int) -> Sequence[str]:
    inspection = visit.inspection
    report = ""
    if inspection.self_report_number:
        when = f" {long_day(inspection.self_report_date)}" if inspection.self_report_date else ""
        report = f" tại Báo cáo số {inspection.self_report_number}{when}"
    subject = joined([checklist.subject for checklist in visit.checklists]) or BLANK
    periods = joined([line(period_in_sentence(period)) for period in inspection.periods]) or BLANK
    said = [
        f"Công bố quyết định kiểm tra; nghe đơn vị báo cáo kết quả tự kiểm tra{report}.",
        f"Kiểm tra hồ sơ, tài liệu, kiểm tra xác suất và đối chiếu với thực tế về {subject} {periods} theo danh mục "
        "kiểm tra.",
    ]
    documents = sum(item.kind != "photo" for item in visit.evidence)
    if documents:
        said.append(f"Đơn vị đã cung cấp {counted(documents)} hồ sơ, tài liệu làm minh chứng.")
    if photos:
        said.append(
            f"Đoàn kiểm tra đã chụp {counted(photos)} ảnh tại chỗ; số ảnh dẫn trong biên bản là số tại phụ lục ảnh "
            "minh chứng của hồ sơ kiểm tra."
        )
    return said


# --- how the criteria came out ----------------------------------------------------------------------

_MET, _PARTLY, _NOT_MET, _AWAY, _UNCHECKED = range(5)


def _outcome(points: CriterionScore) -> int:
    if not points.applicable:
        return _AWAY
    if not points.complete or points.team is None:
        return _UNCHECKED
    if points.team >= points.max:
        return _MET
    return _PARTLY if points.team > 0 else _NOT_MET


def _tally(number: int, checklist: Checklist, score: ChecklistScore) -> TallyFields:
    total = [0] * 5
    lines = []
    for section in checklist.sections:
        counts = [0] * 5
        for criterion in section.criteria:
            points = score.criteria[criterion.code]
            if is_counted(points):
                counts[_outcome(points)] += 1
        total = [before + now for before, now in zip(total, counts, strict=True)]
        lines.append(_tally_line(section.id, section.title, counts))
    return TallyFields(
        number=str(number),
        title=capfirst(checklist.subject),
        sentence=_tally_sentence(total),
        sections=tuple(lines),
        total=_tally_line("", "Cộng", total),
    )


def _tally_line(number: str, title: str, counts: Sequence[int]) -> TallyLine:
    met, partly, not_met, away, unchecked = counts
    return TallyLine(
        number, title, str(sum(counts)), str(met), str(partly), str(not_met), str(away + unchecked)
    )


def _tally_sentence(counts: Sequence[int]) -> str:
    asked, unchecked = sum(counts), counts[_UNCHECKED]
    if not asked:
        return "Không có nội dung nào phải kiểm tra."
    if unchecked == asked:
        return f"Chưa kiểm tra nội dung nào trong {two_digits(asked)} nội dung của danh mục."
    words = ("đạt", "đạt một phần", "không đạt", "không áp dụng")
    parts = [
        f"{two_digits(count)} nội dung {word}" for word, count in zip(words, counts, strict=False) if count
    ]
    looked = two_digits(asked) if not unchecked else f"{two_digits(asked - unchecked)}/{two_digits(asked)}"
    return f"Đã xem xét {looked} nội dung: {', '.join(parts)}."


# --- shortcomings -----------------------------------------------------------------------------------


def _remarks(conclusion: Conclusion, citations: Mapping[bytes, str]) -> tuple[RemarkFields, ...]:
    made = []
    for number, sentence in enumerate(conclusion.of(SHORTCOMING), start=1):
        text, citation = as_sentence(sentence.text), citations.get(sentence.id, "")
        made.append(
            RemarkFields(
                str(number),
                f"{text.removesuffix('.')} {citation}." if citation else text,
                as_sentence(sentence.explanation) or BLANK,
                _AGREED.get(sentence.agreed, BLANK),
            )
        )
    return tuple(made)
