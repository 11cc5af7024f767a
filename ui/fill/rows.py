"""What the two lists show, as values: made from a visit and its scores, without Qt and without words."""

from collections.abc import Collection
from decimal import Decimal

from inspector.book.visit import Visit
from inspector.checklist import Answer, Checklist, ChecklistScore, Criterion, CriterionScore, Kind, Result
from inspector.checklist.scoring import effective_result, is_answered
from inspector.checklist.values import display_value, figures
from inspector.record import record
from inspector.text import format_decimal, format_percentage
from ui.fill.words import NOT_ASKED, UNCHECKED

_DETAIL = 160  # letters of the note that a row may show


@record
class SectionRow:
    """A section, or the heading of a checklist (`section` -1)."""

    checklist: int
    section: int
    id: str
    title: str
    answered: int = 0
    asked: int = 0

    @property
    def is_heading(self) -> bool:
        """The name of a checklist, not to be chosen."""
        return self.section < 0

    @property
    def is_complete(self) -> bool:
        """Everything asked is answered."""
        return self.asked > 0 and self.answered >= self.asked


@record
class CriterionRow:
    """A criterion as the list shows it. `mark` is a chip's kind; `figure` stands in the chip instead of the word.

    `answered` of `periods` where an answer is still missing in some period and not in all.
    """

    code: str
    label: str
    text: str
    mark: str
    figure: str
    score: str
    detail: str
    evidence: int
    has_finding: bool = False
    answered: int = 0
    periods: int = 1
    is_kept: bool = False  # not asked, and something is answered there


def section_rows(
    visit: Visit, scores: tuple[ChecklistScore, ...], mine: Collection[str] = (), whose: str = ""
) -> list[SectionRow]:
    """Headings and sections in order; those in `mine` («cchc/III») come first, each checklist's under its own heading.

    `whose` goes behind that heading: «Cải cách hành chính – phần của tôi».
    """
    first: list[SectionRow] = []
    rest: list[SectionRow] = []
    for number, (checklist, score) in enumerate(zip(visit.checklists, scores, strict=True)):
        title = checklist.short_title or checklist.title
        rows = [
            SectionRow(number, place, section.id, section.title, section.answered, section.asked)
            for place, section in enumerate(score.sections)
        ]
        own = [row for row in rows if f"{checklist.id}/{row.id}" in mine]
        others = [row for row in rows if row not in own]
        if own and (others or len(visit.checklists) > 1):
            first += [SectionRow(number, -1, "", f"{title} – {whose}"), *own]
        else:
            others = rows
        if others:
            rest += [SectionRow(number, -1, "", title), *others]
    return first + rest


def label_prefix(checklist: Checklist) -> str:
    """What all codes of a checklist begin with («CC.»): the list leaves it out."""
    first = checklist.criteria[0].code.partition(".")[0] + "." if checklist.criteria else ""
    return first if all(each.code.startswith(first) for each in checklist.criteria) else ""


def kept_hidden(visit: Visit) -> tuple[str, ...]:
    """Codes of criteria that are not asked now and have an answer, in order."""
    if not visit.hidden:
        return ()
    answered = {code for (code, _period), answer in visit.answers.items() if answer.result or answer.value}
    return tuple(each.code for each in visit.criteria if each.code in visit.hidden and each.code in answered)


def criterion_row(
    visit: Visit, criterion: Criterion, score: CriterionScore, prefix: str, evidence: int
) -> CriterionRow:
    """One criterion, all its periods together."""
    answers = [visit.answer(criterion.code, period) for period in visit.periods_of(criterion)]
    answered = [answer for answer in answers if is_settled(criterion, answer)]
    finding = any(answer.shortcoming or answer.requirement for answer in answers)
    common = {
        "code": criterion.code,
        "label": criterion.code.removeprefix(prefix),
        "text": criterion.text,
        "detail": _detail(criterion, answers),
        "evidence": evidence,
        "has_finding": finding,
    }
    if not score.asked:
        is_kept = bool(answered) or any(answer.note for answer in answers)
        return CriterionRow(mark=NOT_ASKED, figure="", score="", is_kept=is_kept, **common)
    if not answered:
        return CriterionRow(mark=UNCHECKED, figure="", score="", **common)
    if len(answered) < len(answers):
        return CriterionRow(
            mark=UNCHECKED, figure="", score="", answered=len(answered), periods=len(answers), **common
        )
    return CriterionRow(
        mark=_mark(criterion, answers), figure=_figure(criterion, answers), score=_score(score), **common
    )


def is_settled(criterion: Criterion, answer: Answer) -> bool:
    """The team has said something about it, be it «không áp dụng»."""
    return answer.result is Result.NA or is_answered(criterion, answer)


def mark_of(criterion: Criterion, answer: Answer) -> str:
    """The chip's kind for one answer."""
    if not is_settled(criterion, answer):
        return UNCHECKED
    result = effective_result(criterion, answer)
    return Result.MET.value if result is None else result.value  # a text that stands, or a score alone


def _mark(criterion: Criterion, answers: list[Answer]) -> str:
    """The finding of all periods: the same in all, else «một phần»; what is not applicable does not count."""
    marks = {mark_of(criterion, answer) for answer in answers}
    if len(marks) > 1:
        marks.discard(Result.NA.value)
    return marks.pop() if len(marks) == 1 else Result.PARTLY.value


def _figure(criterion: Criterion, answers: list[Answer]) -> str:
    if criterion.kind is not Kind.PERCENT:
        return ""
    shown = [figures(criterion, answer.value).pct for answer in answers if answer.result is not Result.NA]
    if not shown or None in shown:
        return ""
    said = [format_percentage(pct) for pct in shown if pct is not None]
    return said[0] if len(set(said)) == 1 else " → ".join(said)


def _score(score: CriterionScore) -> str:
    if not score.applicable:
        return "–"
    team: Decimal | None = score.team
    return "" if team is None else format_decimal(team)


def _detail(criterion: Criterion, answers: list[Answer]) -> str:
    """The figures, then the first words of what was noted."""
    values = [
        display_value(criterion, answer.value)[:60]
        for answer in answers
        if answer.value and criterion.kind is not Kind.CHOICE
    ]
    notes = [" ".join(answer.note[: 2 * _DETAIL].split()) for answer in answers if answer.note]
    parts = ["; ".join(values)] if values else []
    parts += list(dict.fromkeys(notes))
    if criterion.kind is Kind.CHOICE:
        chosen = [display_value(criterion, answer.value) for answer in answers if answer.value]
        parts = ["; ".join(dict.fromkeys(chosen)), *parts] if chosen else parts
    return "\u00a0· ".join(parts)[: 2 * _DETAIL]  # the dot never begins a line
