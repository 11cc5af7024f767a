"""Drafts the conclusion's sentences from the answers: strengths, shortcomings, their causes and requirements.

The words are the checklist's own `phrases`, filled with figures and notes; what a person typed at the criterion goes
before them. A sentence whose figures are missing is left out, never printed with a hole.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache, partial
from itertools import repeat

from inspector.book.ids import finding_id
from inspector.book.visit import Visit
from inspector.checklist.answer import Answer, Result
from inspector.checklist.errors import PhraseFailed
from inspector.checklist.model import ZERO, Checklist, Criterion, Kind
from inspector.checklist.phrases import render_phrase
from inspector.checklist.points import effective_result, effective_score, is_answered, result_from_value
from inspector.checklist.scoring import ChecklistScore
from inspector.checklist.values import Figures, display_value, figures
from inspector.record import record
from inspector.report.bare import bare_figure, is_bare, plain, plain_requirement
from inspector.report.words import as_sentence, fragment, joined, period_in_sentence, uncapitalized
from inspector.text import capfirst, format_date, format_percentage, rounded, two_digits

STRENGTH, SHORTCOMING, CAUSE, REQUIREMENT = "strength", "shortcoming", "cause", "requirement"
KINDS = (STRENGTH, SHORTCOMING, CAUSE, REQUIREMENT)

_TELLING_WEIGHT = 3
"""From this weight on a criterion that is fully met is worth a sentence."""
_TELLING_RISE = 10
"""Percentage points between two periods that are worth a sentence."""
_HUNDRED = 100


@record
class DraftedSentence:
    """One drafted sentence. `rests_on` is the shortcoming's id (hexadecimal) for a cause or a requirement.

    `rank` orders a checklist's sentences of a kind, 1 the most telling; 0: only a candidate.
    """

    id: bytes
    kind: str
    checklist: str
    criteria: tuple[str, ...]
    text: str
    rests_on: str = ""
    rank: int = 0
    owner: str = ""
    supporting: str = ""
    deadline: str = ""  # ISO


@record
class _Judged:
    """One criterion's finding over its periods."""

    criterion: Criterion
    answers: tuple[Answer, ...]  # those that count, in the periods' order
    short: tuple[Answer, ...]  # of these, the ones that fall short
    lost: Decimal


def draft_findings(visit: Visit) -> list[DraftedSentence]:
    """Every sentence that the answers give rise to, in the checklists' order."""
    drafted: list[DraftedSentence] = []
    for checklist, score in zip(visit.checklists, visit.scores(), strict=True):
        judged = [found for code in checklist.criteria if (found := _judge(visit, code, score)) is not None]
        drafted += _strengths(visit, checklist, judged)
        drafted += _shortcomings(visit, checklist, judged)
    return drafted


def _judge(visit: Visit, criterion: Criterion, score: ChecklistScore) -> _Judged | None:
    """None where nothing was asked or answered."""
    points = score.criteria[criterion.code]
    if not points.asked or not points.applicable:
        return None
    answers = tuple(
        answer
        for period in visit.periods_of(criterion)
        if (answer := visit.answers.get((criterion.code, period))) is not None
        and answer.result is not Result.NA
        and (is_answered(criterion, answer) or answer.shortcoming)
    )
    if not answers:
        return None
    short = tuple(answer for answer in answers if _falls_short(criterion, answer))
    lost = ZERO if points.team is None else criterion.max_score - points.team
    return _Judged(criterion, answers, short, lost)


def _falls_short(criterion: Criterion, answer: Answer) -> bool:
    if answer.shortcoming:
        return True
    if effective_result(criterion, answer) in (Result.PARTLY, Result.NOT_MET):
        return True
    score = effective_score(criterion, answer, answer.period)
    return score is not None and criterion.max_score > 0 and score < criterion.max_score


# --- strengths --------------------------------------------------------------------------------------


def _strengths(visit: Visit, checklist: Checklist, judged: Sequence[_Judged]) -> Iterator[DraftedSentence]:
    found = [(item, text) for item in judged if not item.short and (text := _strength(visit, item))]
    ranked = sorted(
        (item for item, _ in found if _telling(item) > 0),
        key=lambda item: (-_telling(item), checklist.place_of[item.criterion.code]),
    )
    ranks = {item.criterion.code: place for place, item in enumerate(ranked, start=1)}
    for item, text in found:
        code = item.criterion.code
        yield DraftedSentence(
            finding_id(visit.id, STRENGTH, code),
            STRENGTH,
            checklist.id,
            (code,),
            text,
            rank=ranks.get(code, 0),
        )


def _telling(item: _Judged) -> float:
    """How much a strength is worth saying; 0 when it belongs into the annex only."""
    criterion = item.criterion
    if criterion.bonus_max:
        return 100
    weight = float(criterion.max_score)
    if _rise(item) >= _TELLING_RISE:
        weight += 3
    if criterion.phrases.strength:
        weight += 1.5
    has_figures = criterion.kind in (Kind.PERCENT, Kind.NUMBER)
    return weight + has_figures if weight >= _TELLING_WEIGHT else 0


def _rise(item: _Judged) -> float:
    """Percentage points gained between the first period and the last."""
    shares = [figures(item.criterion, answer.value).pct for answer in item.answers]
    if len(shares) < 2 or shares[0] is None or shares[-1] is None:
        return 0
    rise = float(shares[-1] - shares[0])
    return rise if item.criterion.higher_is_better else -rise


def _strength(visit: Visit, item: _Judged) -> str:
    criterion = item.criterion
    if criterion.bonus_max and not any(answer.score for answer in item.answers):
        return ""
    if not criterion.bonus_max and not any(
        effective_result(criterion, answer) is Result.MET for answer in item.answers
    ):
        return ""
    if any(result_from_value(criterion, answer) not in (None, Result.MET) for answer in item.answers):
        return ""  # praised against its own figure: no phrase says that
    if len(item.answers) > 1 and (text := _both_periods(visit, item)):
        return text
    phrase = criterion.phrases.strength or criterion.phrases.met
    if phrase:
        return _say_of_all(visit, criterion, phrase, item.answers)
    return _plain_of_all(visit, criterion, item.answers)


# --- shortcomings, causes, requirements -------------------------------------------------------------


def _shortcomings(visit: Visit, checklist: Checklist, judged: Sequence[_Judged]) -> Iterator[DraftedSentence]:
    found = [(item, text) for item in judged if item.short and (text := _shortcoming(visit, item))]
    ranked = sorted(
        found,
        key=lambda pair: (
            not any(answer.shortcoming for answer in pair[0].short),  # what a person wrote goes first
            -pair[0].lost,
            -pair[0].criterion.max_score,
            checklist.place_of[pair[0].criterion.code],
        ),
    )
    ranks = {item.criterion.code: place for place, (item, _) in enumerate(ranked, start=1)}
    for item, text in found:
        code = item.criterion.code
        rests_on = finding_id(visit.id, SHORTCOMING, code)
        rank = ranks[code]
        yield DraftedSentence(rests_on, SHORTCOMING, checklist.id, (code,), text, rank=rank)
        if cause := _typed(item.short, "cause") or _say(
            visit, item.criterion, item.criterion.phrases.cause, item.short[-1:]
        ):
            yield DraftedSentence(
                finding_id(visit.id, CAUSE, code), CAUSE, checklist.id, (code,), cause, rests_on.hex(), rank
            )
        requirement = _typed(item.short, "requirement") or _requirement(visit, item.criterion, item.short[-1])
        if requirement:
            owner, supporting, deadline = whose(item.short)
            yield DraftedSentence(
                finding_id(visit.id, REQUIREMENT, code),
                REQUIREMENT,
                checklist.id,
                (code,),
                requirement,
                rests_on.hex(),
                rank,
                owner,
                supporting,
                deadline,
            )


_SOME_DAY = "\ue000"
_BY_SOME_DAY = re.compile(f"[;,][^;,]*{_SOME_DAY}[^;,.]*")


def _requirement(visit: Visit, criterion: Criterion, answer: Answer) -> str:
    """The checklist's requirement, as long as it does not ask for what its own figure says is done.

    The deadline stands in a column of its own: a phrase that insists on one loses that clause.
    """
    phrase = criterion.phrases.requirement
    if is_bare(criterion):
        return plain_requirement(criterion)
    read = figures(criterion, answer.value)
    if criterion.kind is Kind.PERCENT and criterion.higher_is_better and read.pct == _HUNDRED:
        return ""
    if text := _say(visit, criterion, phrase, (answer,)):
        return text
    text = _filled(phrase, {**_names(visit, criterion, (answer,)), "deadline": _SOME_DAY}) if phrase else ""
    text = _BY_SOME_DAY.sub("", text)
    return "" if _SOME_DAY in text else as_sentence(text)


def whose(answers: Sequence[Answer]) -> tuple[str, str, str]:
    """Owner, supporting bodies and deadline (ISO) that were typed last."""
    owner = next((answer.owner for answer in reversed(answers) if answer.owner), "")
    supporting = next((answer.supporting for answer in reversed(answers) if answer.supporting), "")
    deadline = next((answer.deadline for answer in reversed(answers) if answer.deadline), None)
    return owner, supporting, deadline.isoformat() if deadline else ""


def _typed(answers: Sequence[Answer], field: str) -> str:
    """What a person wrote for these periods, once each."""
    said = dict.fromkeys(text for answer in answers if (text := str(getattr(answer, field)).strip()))
    return " ".join(as_sentence(text) for text in said)


def _shortcoming(visit: Visit, item: _Judged) -> str:
    criterion = item.criterion
    if typed := _typed(item.short, "shortcoming"):
        return typed
    if len(item.short) > 1:
        if text := _both_periods(visit, item):
            return text
        results = {effective_result(criterion, answer) for answer in item.short}
        phrase = _short_phrase(criterion, item.short[-1]) if len(results) == 1 else ""
        if phrase and (text := _say_of_all(visit, criterion, phrase, item.short)):
            return _of_all_periods(visit, item.short, text)
        if len(results) == 1 and not any(map(_own_words, repeat(criterion), item.short)):
            text = _plain_of_all(visit, criterion, item.short)
            return _of_all_periods(visit, item.short, text) if text else ""
        return _in_turn(visit, criterion, item.short, _one_period)
    return _one_period(visit, criterion, item.short[0])


def _one_period(visit: Visit, criterion: Criterion, answer: Answer) -> str:
    """The phrase of one answer that falls short, else the reason or the note that the team wrote."""
    text = _by_phrase(visit, criterion, answer) or as_sentence(fragment(_own_words(criterion, answer)))
    return _with_period(visit, answer, text or plain(criterion, answer))


def _own_words(criterion: Criterion, answer: Answer) -> str:
    """The reason or the note that the team wrote where an answer falls short."""
    own_words = answer.score_reason if answer.score is not None else ""
    if effective_result(criterion, answer) in (Result.PARTLY, Result.NOT_MET):
        own_words = own_words or answer.score_reason or _note(criterion, (answer,))
    return own_words


def _by_phrase(visit: Visit, criterion: Criterion, answer: Answer) -> str:
    if result_from_value(criterion, answer) is Result.MET:
        return ""  # found wanting against its own figure: no phrase says that
    return _say(visit, criterion, _short_phrase(criterion, answer), (answer,))


def suggestions(visit: Visit, criterion: Criterion, answer: Answer) -> dict[str, str]:
    """What the checklist itself would say of one answer that falls short, by the answer's field."""
    if effective_result(criterion, answer) not in (Result.PARTLY, Result.NOT_MET):
        return {}
    said = {
        "shortcoming": _with_period(visit, answer, _by_phrase(visit, criterion, answer)),
        "cause": _say(visit, criterion, criterion.phrases.cause, (answer,)),
        "requirement": _requirement(visit, criterion, answer),
    }
    return {field: text for field, text in said.items() if text}


def _short_phrase(criterion: Criterion, answer: Answer) -> str:
    result = effective_result(criterion, answer)
    phrases = criterion.phrases
    if result is Result.PARTLY:
        return phrases.partly or phrases.not_met
    return phrases.not_met or phrases.partly if result is Result.NOT_MET else ""


def _plain_of_all(visit: Visit, criterion: Criterion, answers: Sequence[Answer]) -> str:
    """One plain sentence for all periods, each with its own figure where it has one."""
    if len(answers) == 1:
        return _with_period(visit, answers[0], plain(criterion, answers[0]))
    text = plain(criterion, answers[-1], with_figure=False)
    if not text or not any(map(partial(_counts, criterion), answers)):
        return text
    told = "; ".join(
        f"{period_in_sentence(answer.period)}: {figure}"
        for answer in answers
        if (figure := bare_figure(criterion, answer))
    )
    return f"{text[:-1]} ({told})."


# --- filling a phrase -------------------------------------------------------------------------------


def _both_periods(visit: Visit, item: _Judged) -> str:
    """The sentence that compares the two periods, when the checklist has one and all figures.

    With three periods or more it would pass over those between, so each then has its own figure.
    """
    phrase = item.criterion.phrases.both_periods
    if not phrase or len(item.answers) != 2:
        return ""
    first, last = item.answers[0], item.answers[-1]
    names = _names(visit, item.criterion, (last,))
    p1, p2 = _names(visit, item.criterion, (first,)), dict(names)
    if not all(answer.value for answer in (first, last)) and item.criterion.kind is not Kind.MET:
        return ""
    return _filled(phrase, {**names, "p1": p1, "p2": p2, "diff": _difference(item)})


def _difference(item: _Judged) -> Decimal | None:
    """Percentage points between the two percentages as they are printed, so that a reader's sum comes out.

    A strength that has slipped a little is told by its figures alone: the fall is no praise.
    """
    first, last = (figures(item.criterion, answer.value).pct for answer in item.answers)
    if first is None or last is None:
        return None
    difference = rounded(last, 1) - rounded(first, 1)
    slipped = difference < 0 if item.criterion.higher_is_better else difference > 0
    return ZERO if slipped and not item.short else difference


def _say(visit: Visit, criterion: Criterion, phrase: str, answers: Sequence[Answer]) -> str:
    if not phrase or not answers:
        return ""
    if criterion.kind is Kind.PERCENT and any(
        figures(criterion, answer.value).pct is None for answer in answers
    ):
        return ""  # no whole, no share: never «0/0»
    names = _names(visit, criterion, answers)
    if names["note"] and not _fits(str(names["note"]), phrase):
        names["note"] = ""
    return _filled(phrase, names)


_BEFORE_NOTE = re.compile(r"(\S*)\s*\{\{-?\s*note\b")
_OPENS_A_CLAUSE = ("nhưng", "song", "là", "mà", ":", ";", ",", "(")


def _fits(note: str, phrase: str) -> bool:
    """Whether `note` can stand where `phrase` puts it: behind a noun only what begins as a predicate does."""
    return note.startswith(_FAULT) or all(
        before.endswith(_OPENS_A_CLAUSE) for before in _BEFORE_NOTE.findall(phrase)
    )


def _say_of_all(visit: Visit, criterion: Criterion, phrase: str, answers: Sequence[Answer]) -> str:
    """One sentence for all periods where the phrase says the same of each; else a sentence for each period.

    Equal figures are still each period's own: 30 documents in each of two years are not 30 in both.
    """
    together = _names(visit, criterion, answers)
    shared = {name: together[name] for name in ("ky", "note")}
    said_of_each = {_filled(phrase, {**_names(visit, criterion, (each,)), **shared}) for each in answers}
    if len(said_of_each) <= 1 and (len(answers) == 1 or not any(map(partial(_counts, criterion), answers))):
        return _say(visit, criterion, phrase, answers)

    def said(visit: Visit, criterion: Criterion, answer: Answer) -> str:
        return _with_period(visit, answer, _say(visit, criterion, phrase, (answer,)))

    return _in_turn(visit, criterion, answers, said)


def _in_turn(
    visit: Visit,
    criterion: Criterion,
    answers: Sequence[Answer],
    said: Callable[[Visit, Criterion, Answer], str],
) -> str:
    """The first period's sentence with the others' figures after it, or a sentence each where they have none."""
    rest = [_figure(criterion, answer) for answer in answers[1:]]
    first = said(visit, criterion, answers[0])
    if not first.endswith(".") or not all(rest):
        return " ".join(filter(None, (first, *(said(visit, criterion, each) for each in answers[1:]))))
    told = (
        f"{period_in_sentence(answer.period)} {figure}"
        for answer, figure in zip(answers[1:], rest, strict=True)
    )
    return f"{first[:-1]}; {'; '.join(told)}."


def _counts(criterion: Criterion, answer: Answer) -> bool:
    """Whether an answer has a figure that belongs to its period alone."""
    read = figures(criterion, answer.value)
    return bool(read.den or read.count or read.day)


def _figure(criterion: Criterion, answer: Answer) -> str:
    """An answer's figure behind the name of its period: «đạt 05/10 (50,0%)»; "" for one that has none."""
    read = figures(criterion, answer.value)
    if read.num is not None and read.den is not None and read.pct is not None:
        if not read.num:
            return f"không có trong tổng số {two_digits(read.den)}"
        if read.num == read.den:
            return f"là toàn bộ {two_digits(read.den)}"
        verb = "đạt" if criterion.higher_is_better else "có"
        return f"{verb} {two_digits(read.num)}/{two_digits(read.den)} ({format_percentage(read.pct)})"
    if read.count is not None:
        unit = criterion.unit or (criterion.steps.per if criterion.steps else "")
        return f"là {two_digits(read.count)} {unit}".rstrip() if read.count else f"không có {unit}".rstrip()
    return f"là ngày {format_date(read.day)}" if read.day else ""


def _with_period(visit: Visit, answer: Answer, text: str) -> str:
    """The sentence with its period in brackets, where the visit has several and it names none."""
    period = period_in_sentence(answer.period)
    if not text or not period or len(visit.inspection.periods) < 2 or period.casefold() in text.casefold():
        return text
    if text.endswith(")."):
        return _after(period, text)
    return f"{text[:-1]} ({period})." if text.endswith(".") else f"{text} ({period})"


def _of_all_periods(visit: Visit, answers: Sequence[Answer], text: str) -> str:
    """A shortcoming of several periods says so: «Trong cả hai thời kỳ, …», where it names none of them."""
    named = [_periods(visit, answers), *(period_in_sentence(answer.period) for answer in answers)]
    if any(name and name.casefold() in text.casefold() for name in named):
        return text
    return _after(named[0], text)


def _after(period: str, text: str) -> str:
    return f"{capfirst(period)}, {uncapitalized(text)}"


def _filled(phrase: str, names: Mapping[str, object]) -> str:
    try:
        return as_sentence(render_phrase(phrase, names))
    except PhraseFailed:
        return ""


def _names(visit: Visit, criterion: Criterion, answers: Sequence[Answer]) -> dict[str, object]:
    """What a phrase may name, from the last of `answers`; the period is that of all of them."""
    answer = answers[-1]
    read = figures(criterion, answer.value)
    return {
        "ky": _periods(visit, answers),
        "num": read.num,
        "den": read.den,
        "pct": read.pct,
        "value": _value(criterion, answer),
        "note": _note(criterion, answers),
        "population": answer.population if _is_sample(answer, read) else None,
        "deadline": None,  # stands in a column of its own
        "owner": answer.owner,
        "unit_short": visit.inspection.unit_short or visit.inspection.unit,
        "choice": read.choice.text if read.choice else "",
        "date": read.day,
        "count": read.count,
        "score": effective_score(criterion, answer, answer.period),
        "max_score": criterion.max_score,
        **_sample_names(visit, criterion, answer),
    }


def _sample_names(visit: Visit, criterion: Criterion, answer: Answer) -> dict[str, object]:
    """What the register of the answer's sample says; empty where there is none, so that `if` can ask for it."""
    register = visit.samples.get((criterion.code, answer.period))
    if register is None:
        return {"sampling": "", "top_faults": ""}
    from inspector.report.samples import sample_words, top_faults

    return {"sampling": sample_words(visit, criterion, register), "top_faults": top_faults(register)}


def _is_sample(answer: Answer, read: Figures) -> bool:
    """Whether what was checked is a part of something larger: «30/412», never «8/8»."""
    return answer.population is not None and (read.den is None or read.den < answer.population)


def _value(criterion: Criterion, answer: Answer) -> str | None:
    """The value as a phrase sees it: a choice's key, else words fit for a sentence; None where there is none."""
    if criterion.kind is Kind.CHOICE:
        return answer.value
    shown = display_value(criterion, answer.value)
    return (fragment(shown) if criterion.kind is Kind.TEXT else shown) or None


def _periods(visit: Visit, answers: Sequence[Answer]) -> str:
    periods = [answer.period for answer in answers if answer.period] or list(visit.inspection.periods)
    if len(answers) > 1 and len(answers) >= len(visit.inspection.periods):
        return "trong cả hai thời kỳ" if len(answers) == 2 else "trong các thời kỳ kiểm tra"
    return joined([period_in_sentence(period) for period in periods])


_FAULT = ("chưa", "còn", "thiếu", "không", "mới", "chậm", "sai")
_REFERENCE = re.compile(
    r"(xem|theo|căn cứ|đối chiếu|báo cáo|biên bản|công văn|hướng dẫn|kế hoạch|kết luận|nghị quyết|quy chế|quyết định|"
    r"thông báo)\b.*\b(số|ngày)\b"
)
_TURNS = (" nhưng ", " song ", " tuy nhiên ")


@lru_cache(4096)  # notes: a visit's documents ask for each some twenty times
def _fault_in(note: str) -> str:
    """The part of a note that says what is wrong, when it begins with something else: «…; chưa có kế hoạch».

    "" for a note that only refers to a document: that is no fault, and the phrase has words of its own.
    """
    clauses = [clause.strip() for clause in note.split(";")]
    for place, clause in enumerate(clauses):
        turned = [after for turn in _TURNS if (after := clause.partition(turn)[2]).lower().startswith(_FAULT)]
        fault = turned[0] if turned else clause
        if fault.lower().startswith(_FAULT):
            return fragment("; ".join((fault, *clauses[place + 1 :])))
    names_a_fault = any(word in _FAULT for word in re.findall(r"\w+", note.lower()))
    return "" if not names_a_fault and _REFERENCE.match(note.strip().lower()) else fragment(note)


def _note(criterion: Criterion, answers: Sequence[Answer]) -> str:
    """The note as it stands inside a sentence; with several periods, each note said once after its period."""
    notes = {
        note: answer
        for answer in answers
        if (note := _fault_in(answer.note) if _falls_short(criterion, answer) else fragment(answer.note))
    }
    if len(notes) <= 1:
        return next(iter(notes), "")
    return "; ".join(f"{period_in_sentence(answer.period)} {note}" for note, answer in notes.items())
