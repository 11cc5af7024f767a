"""Drafts the conclusion's sentences from the answers: strengths, shortcomings, their causes and requirements.

The words are the checklist's own `phrases`, filled with figures and notes; what a person typed at the criterion goes
before them. A sentence whose figures are missing is left out, never printed with a hole.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from inspector.book.ids import finding_id
from inspector.book.visit import Visit
from inspector.checklist.answer import Answer, Result
from inspector.checklist.errors import PhraseFailed
from inspector.checklist.model import ZERO, Checklist, Criterion, Kind
from inspector.checklist.phrases import render_phrase
from inspector.checklist.points import effective_result, effective_score, is_answered
from inspector.checklist.scoring import ChecklistScore
from inspector.checklist.values import display_value, figures
from inspector.record import record
from inspector.report.words import as_sentence, fragment, joined, period_in_sentence

STRENGTH, SHORTCOMING, CAUSE, REQUIREMENT = "strength", "shortcoming", "cause", "requirement"
KINDS = (STRENGTH, SHORTCOMING, CAUSE, REQUIREMENT)

_TELLING_WEIGHT = 3
"""From this weight on a criterion that is fully met is worth a sentence."""
_TELLING_RISE = 10
"""Percentage points between two periods that are worth a sentence."""
_NEVER = -1


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
    if len(item.answers) > 1 and (text := _both_periods(visit, item)):
        return text
    phrase = criterion.phrases.strength or criterion.phrases.met
    return _say_of_all(visit, criterion, phrase, item.answers) if phrase else ""


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
        requirement = _typed(item.short, "requirement") or _say(
            visit, item.criterion, item.criterion.phrases.requirement, item.short[-1:]
        )
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
        if len(results) == 1 and (phrase := _short_phrase(criterion, item.short[-1])):
            return _say_of_all(visit, criterion, phrase, item.short)
        return " ".join(filter(None, (_one_period(visit, criterion, answer) for answer in item.short)))
    return _one_period(visit, criterion, item.short[0])


def _one_period(visit: Visit, criterion: Criterion, answer: Answer) -> str:
    text = _say(visit, criterion, _short_phrase(criterion, answer), (answer,))
    if not text:
        return as_sentence(fragment(answer.score_reason)) if answer.score is not None else ""
    return _with_period(visit, answer, text)


def suggestions(visit: Visit, criterion: Criterion, answer: Answer) -> dict[str, str]:
    """What the checklist itself would say of one answer that falls short, by the answer's field."""
    if effective_result(criterion, answer) not in (Result.PARTLY, Result.NOT_MET):
        return {}
    said = {
        "shortcoming": _one_period(visit, criterion, answer),
        "cause": _say(visit, criterion, criterion.phrases.cause, (answer,)),
        "requirement": _say(visit, criterion, criterion.phrases.requirement, (answer,)),
    }
    return {field: text for field, text in said.items() if text}


def _short_phrase(criterion: Criterion, answer: Answer) -> str:
    result = effective_result(criterion, answer)
    phrases = criterion.phrases
    if result is Result.PARTLY:
        return phrases.partly or phrases.not_met
    return phrases.not_met or phrases.partly if result is Result.NOT_MET else ""


# --- filling a phrase -------------------------------------------------------------------------------


def _both_periods(visit: Visit, item: _Judged) -> str:
    """The sentence that compares the two periods, when the checklist has one and all figures.

    With three periods or more it would pass over those between, so each then has its own sentence.
    """
    phrase = item.criterion.phrases.both_periods
    if not phrase or len(item.answers) != 2:
        return ""
    first, last = item.answers[0], item.answers[-1]
    names = _names(visit, item.criterion, (last,))
    p1, p2 = _names(visit, item.criterion, (first,)), dict(names)
    shares = figures(item.criterion, first.value).pct, figures(item.criterion, last.value).pct
    diff = None if shares[0] is None or shares[1] is None else shares[1] - shares[0]
    if not all(answer.value for answer in (first, last)) and item.criterion.kind is not Kind.MET:
        return ""
    return _filled(phrase, {**names, "p1": p1, "p2": p2, "diff": diff})


def _say(visit: Visit, criterion: Criterion, phrase: str, answers: Sequence[Answer]) -> str:
    if not phrase or not answers:
        return ""
    if criterion.kind is Kind.PERCENT and any(
        figures(criterion, answer.value).pct is None for answer in answers
    ):
        return ""  # no whole, no share: never «0/0»
    return _filled(phrase, _names(visit, criterion, answers))


def _say_of_all(visit: Visit, criterion: Criterion, phrase: str, answers: Sequence[Answer]) -> str:
    """One sentence for all periods where the phrase says the same of each; else a sentence for each period."""
    together = _names(visit, criterion, answers)
    shared = {name: together[name] for name in ("ky", "note")}
    if len({_filled(phrase, {**_names(visit, criterion, (each,)), **shared}) for each in answers}) <= 1:
        return _say(visit, criterion, phrase, answers)
    said = (_with_period(visit, each, _say(visit, criterion, phrase, (each,))) for each in answers)
    return " ".join(filter(None, said))


def _with_period(visit: Visit, answer: Answer, text: str) -> str:
    """The sentence with its period in brackets, where the visit has several and it names none."""
    period = period_in_sentence(answer.period)
    if text and period and period.casefold() not in text.casefold() and len(visit.inspection.periods) > 1:
        return f"{text[:-1]} ({period})." if text.endswith(".") else f"{text} ({period})"
    return text


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
        "value": display_value(criterion, answer.value).rstrip("."),
        "note": _note(criterion, answers),
        "population": answer.population,
        "deadline": "",  # stands in a column of its own
        "owner": answer.owner,
        "unit_short": visit.inspection.unit_short or visit.inspection.unit,
        "choice": read.choice.text if read.choice else "",
        "date": read.day,
        "count": read.count,
        "score": effective_score(criterion, answer, answer.period),
        "max_score": criterion.max_score,
    }


def _periods(visit: Visit, answers: Sequence[Answer]) -> str:
    periods = [answer.period for answer in answers if answer.period] or list(visit.inspection.periods)
    if len(answers) > 1:
        return "trong cả hai thời kỳ" if len(answers) == 2 else "trong các thời kỳ kiểm tra"
    return joined([period_in_sentence(period) for period in periods])


_FAULT = ("chưa", "còn", "thiếu", "không", "mới", "chậm", "sai")


def _fault_in(note: str) -> str:
    """The part of a note that says what is wrong, when it begins with something else: «…; chưa có kế hoạch»."""
    clauses = [clause.strip() for clause in note.split(";")]
    for place, clause in enumerate(clauses):
        if clause.lower().startswith(_FAULT):
            return fragment("; ".join(clauses[place:]))
    return fragment(note)


def _note(criterion: Criterion, answers: Sequence[Answer]) -> str:
    """The note as it stands inside a sentence; with several periods, each note said once after its period."""
    notes = {
        _fault_in(answer.note) if _falls_short(criterion, answer) else fragment(answer.note): answer
        for answer in answers
        if answer.note.strip()
    }
    if len(notes) <= 1:
        return next(iter(notes), "")
    return "; ".join(f"{period_in_sentence(answer.period)} {note}" for note, answer in notes.items())
