"""Numbers in the prose, held against the answers they speak of.

Only figures that a reader would check are looked at: shares («30/412»), percentages («23,3%») and counts that stand
before what is counted («07 hồ sơ»). Dates, years, numbers of documents, articles and times of day are none.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from inspector.book.visit import Visit
from inspector.checklist.values import figures as figures_of
from inspector.record import record
from inspector.report.conclusion import Sentence
from inspector.text import format_percentage

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_FIGURE = re.compile(
    rf"(?<![\w/.,:-])(?:(?P<part>{_NUMBER})/(?P<whole>{_NUMBER})|(?P<percent>{_NUMBER})\s?%|(?P<count>{_NUMBER}))(?![\w/-]|[.,:]\d)"
)
_NO_COUNT_BEFORE = re.compile(
    r"(?:ngày|tháng|năm|quý|số|điều|khoản|điểm|phụ lục|mục|phần|lúc|hồi|ảnh|giờ|lần thứ|thứ|mẫu|tcvn|iso|nhiệm kỳ)\s+$",
    re.IGNORECASE,
)
_NO_COUNT_AFTER = re.compile(r"\s+(?:giờ|phút|tháng đầu|tháng cuối)", re.IGNORECASE)
_TOLERANCE = Decimal("0.05")


@record
class StrangeFigure:
    """A figure that the data do not bear out. `code`: figure (not found), share (a percentage that is not its share).

    `instead`: what it should be, where that is known.
    """

    code: str
    figure: str
    instead: str = ""


def strange_figures(visit: Visit, sentence: Sentence | None) -> Iterator[StrangeFigure]:
    """Of a sentence, against the answers of its criteria; of the overview (None), shares and percentages alone."""
    if sentence is None:
        yield from _wrong_shares(visit.inspection.overview)
        return
    yield from (wrong := list(_wrong_shares(sentence.text)))
    said = {each.figure for each in wrong}
    drafted = set(_numbers([sentence.draft, sentence.old_draft]))
    doubtful = [
        found
        for found in _FIGURE.finditer(sentence.text)
        if found[0] not in said
        and not set(_values(found)) <= drafted
        and not _is_no_figure(sentence.text, found)
    ]
    known = _known(visit, sentence) if doubtful else None
    for found in doubtful:
        if known is not None and found[0] not in said and not set(_values(found)) <= known | drafted:
            said.add(found[0])
            yield StrangeFigure("figure", found[0])


def _wrong_shares(text: str) -> Iterator[StrangeFigure]:
    """A percentage right behind a share that is not that share."""
    found = list(_FIGURE.finditer(text))
    for share, percent in pairwise(found):
        between = text[share.end() : percent.start()]
        if not share["part"] or not percent["percent"] or len(between) > 40 or re.search(r"[.;]", between):
            continue
        part, whole, said = _decimal(share["part"]), _decimal(share["whole"]), _decimal(percent["percent"])
        if not whole or part > whole:
            continue
        places = len(percent["percent"].partition(",")[2])
        right = part * 100 / whole
        if abs(right - said) > (_TOLERANCE if places else Decimal("0.5")) + Decimal("0.0001"):
            yield StrangeFigure("share", percent[0], format_percentage(right))


def _known(visit: Visit, sentence: Sentence) -> set[Decimal] | None:
    """Every number that the answers of the sentence's criteria and their notes hold; None when nothing is measured."""
    known = set(_numbers(visit.inspection.periods))
    measured = False
    for code in sentence.criteria:
        criterion = next((each for each in visit.criteria if each.code == code), None)
        if criterion is None:
            continue
        shares = []
        for period in visit.periods_of(criterion):
            answer = visit.answer(code, period)
            read = figures_of(criterion, answer.value)
            beside = [figures_of(criterion, value) for value in (answer.reported, answer.seen)]
            numbers = [read.num, read.den, read.count, answer.score, answer.self_score, criterion.max_score]
            numbers += [number for each in beside for number in (each.num, each.den, each.count)]
            numbers += [Decimal(answer.population)] if answer.population is not None else []
            known.update(number for number in numbers if number is not None)
            measured = measured or read.num is not None or read.count is not None
            if read.num is not None and read.den is not None:
                known.add(abs(read.den - read.num))
            shares += [each.pct for each in (read, *beside) if each.pct is not None]
            known.update(
                _numbers(
                    [answer.note, answer.shortcoming, answer.cause, answer.requirement, answer.score_reason]
                )
            )
        known.update(_rounded(shares))
        known.update(_rounded([abs(one - other) for one in shares for other in shares]))
        known.update(_rounded([100 - share for share in shares]))
        known.update(_numbers([criterion.text, *(item.caption for item in visit.evidence_of(code))]))
    return known if measured else None


def _rounded(shares: Iterable[Decimal]) -> Iterator[Decimal]:
    from inspector.text import rounded

    for share in shares:
        yield from (rounded(share, places) for places in (0, 1, 2))


def _numbers(texts: Iterable[str]) -> Iterator[Decimal]:
    for text in texts:
        for found in re.finditer(_NUMBER, text):
            yield _decimal(found[0])


def _values(found: re.Match[str]) -> Iterator[Decimal]:
    return (
        _decimal(text) for text in (found["part"], found["whole"], found["percent"], found["count"]) if text
    )


def _is_no_figure(text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()], text[found.end() :]
    if found["percent"]:
        return False
    if found["part"]:  # 15/10 may be a day
        return bool(re.search(r"(?:ngày|tháng)\s+$", before, re.IGNORECASE))
    return bool(_NO_COUNT_BEFORE.search(before) or _NO_COUNT_AFTER.match(after))


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text.replace(".", "").replace(",", "."))
    except InvalidOperation:
        return Decimal(-1)
