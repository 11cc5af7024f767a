"""What is still open in the visit, as the fill page walks through it: in the checklists' order, each with its place."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from inspector.book.visit import Visit
from inspector.checklist import Kind
from inspector.record import record
from inspector.text import fold
from ui.places import CONCLUDE, FILL, Place

if TYPE_CHECKING:
    from inspector.report import Missing

UNCHECKED, WORDS, FIGURES, FINDINGS, EVIDENCE, DOCUMENT = (
    "unchecked", "words", "figures", "findings", "evidence", "document",
)  # fmt: skip
GROUPS = (UNCHECKED, WORDS, FIGURES, FINDINGS, EVIDENCE, DOCUMENT)
"""What a person filters by, in the order of the list."""

_GROUP_OF = {
    "answer": UNCHECKED,
    "reason": WORDS,
    "reason_own_score": WORDS,
    "reason_not_applicable": WORDS,
    "note": WORDS,
    "difference": WORDS,
    "sample": FIGURES,
    "sample_too_large": FIGURES,
    "unusual": FIGURES,
    "reported_differs": FIGURES,
    "figure": FIGURES,
    "share": FIGURES,
    "evidence": EVIDENCE,
    "caption": EVIDENCE,
    "photo_not_cited": EVIDENCE,
    "photo_bytes": EVIDENCE,
    "photo_damaged": EVIDENCE,
    "cause": FINDINGS,
    "requirement": FINDINGS,
    "owner": FINDINGS,
    "deadline": FINDINGS,
    "deadline_on_weekend": FINDINGS,
    "deadline_on_holiday": FINDINGS,
    "deadline_before_the_document": FINDINGS,
    "changed_under": FINDINGS,
    "basis_of_criterion": FINDINGS,
}
_AT_THE_ANSWER = frozenset({"evidence", "cause", "requirement"})
"""Of a shortcoming: typed at the criterion, where the sentence is drafted from."""
_OF_THE_DRAFT = frozenset({"owner", "deadline"})
"""Of a requirement: at the criterion as long as nobody has taken the sentence over."""
_FIELDS = (
    "result",
    "value",
    "sample",
    "score_reason",
    "note",
    "shortcoming",
    "evidence",
    "cause",
    "requirement",
    "owner",
)


@record
class OpenPoint:
    """One open point. `section` is «checklist/section», "" where it belongs to no criterion; Enter goes to `place`.

    `order`: a place in the walk, so that the next one is known even when this one is settled.
    """

    missing: "Missing"
    group: str
    section: str
    place: Place
    order: tuple[int, int, int, int]

    @property
    def is_here(self) -> bool:
        """Whether it is put right on the fill page."""
        return self.place.page == FILL and bool(self.place.criterion)


def open_points(visit: Visit) -> tuple[OpenPoint, ...]:
    """Everything that is open, in the checklists' order, then what belongs to the document alone.

    Drafts the conclusion: tens of milliseconds, and a third of a second the first time. No Qt is touched.
    """
    from inspector.report.conclusion import conclusion
    from inspector.report.missing import missing

    drafted = conclusion(visit)
    taken_over = {row.id for row in visit.findings}
    places = {each.code: number for number, each in enumerate(visit.criteria)}
    sections = {
        each.code: f"{checklist.id}/{each.section}"
        for checklist in visit.checklists
        for each in checklist.criteria
    }
    points = []
    for number, item in enumerate(missing(visit, drafted)):
        code = item.criterion if item.criterion in places else ""
        place = _place(visit, item, code, item.finding in taken_over)
        field = _FIELDS.index(item.field) if item.field in _FIELDS else len(_FIELDS)
        order = (places.get(code, len(places)), _period(visit, code, place.period), field, number)
        points.append(OpenPoint(item, _group(item), sections.get(code, ""), place, order))
    return tuple(sorted(points, key=lambda point: point.order))


def order_of(visit: Visit, code: str, period: str) -> tuple[int, int, int, int]:
    """Just before the first point of a criterion in a period."""
    place = next(number for number, each in enumerate(visit.criteria) if each.code == code)
    return place, _period(visit, code, period), -1, -1


def _group(item: "Missing") -> str:
    found = _GROUP_OF.get(item.code.removeprefix("missing."))
    return found or (WORDS if item.page == FILL else DOCUMENT)


def _place(visit: Visit, item: "Missing", code: str, is_taken_over: bool) -> Place:
    """Where it is put right: at the criterion wherever that is possible."""
    at_answer = item.field in _AT_THE_ANSWER or (item.field in _OF_THE_DRAFT and not is_taken_over)
    if item.page == FILL or (item.page == CONCLUDE and code and at_answer):
        field = item.field
        if field == "result" and code and visit.criterion(code).kind not in (Kind.MET, Kind.TEXT):
            field = "value"
        return Place(FILL, code, item.period, field)
    page = item.page if item.page not in ("visit", CONCLUDE) else CONCLUDE
    return Place(page, item.criterion, field=item.field, finding=item.finding)


def _period(visit: Visit, code: str, period: str) -> int:
    periods = visit.periods_of(visit.criterion(code)) if code else ()
    return periods.index(period) if period in periods else 0


def kept(
    points: Iterable[OpenPoint],
    said: Sequence[str],
    *,
    group: str = "",
    sections: Collection[str] = (),
    text: str = "",
) -> list[tuple[OpenPoint, str]]:
    """The points, with their words, that pass all three filters; `text` word by word, with or without diacritics."""
    wanted = fold(text).split()
    found = []
    for point, words in zip(points, said, strict=True):
        if (group and point.group != group) or (sections and point.section not in sections):
            continue
        folded = fold(words)
        if all(word in folded for word in wanted):
            found.append((point, words))
    return found


def counts(points: Iterable[OpenPoint]) -> tuple[Counter[str], Counter[str]]:
    """How many there are of each group, and in each section."""
    listed = list(points)
    return Counter(point.group for point in listed), Counter(
        point.section for point in listed if point.section
    )


def neighbour(
    points: Sequence[OpenPoint], here: tuple[int, int, int, int] | None, by: int
) -> OpenPoint | None:
    """The point after (`by` 1) or before (-1) the order `here`; after the last comes the first. None: there is none."""
    if not points:
        return None
    if here is None:
        return points[0 if by > 0 else -1]
    if by > 0:
        return next((point for point in points if point.order > here), points[0])
    return next((point for point in reversed(points) if point.order < here), points[-1])
