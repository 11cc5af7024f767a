"""One line of paper notes as an answer: «12 k 0,5 thiếu sổ theo dõi».

A line is: criterion, period, finding or figure, score, note. All but one of them may be left out:
  criterion  12 (its number in the checklist in hand), cc.iii.4, iii.4, 3.4, cc34, «vt 12» (number 12 of another
             checklist); left out, or «=» in its place: the one that is proposed
  (a criterion alone is proposed from then on, as a period or a checklist alone is in hand)
  period     @2 (the second), @2020 (the one that says so); left out: the period in hand
  finding    d or đ met, p or m partly, k not met, x or na not applicable; the words themselves, too
  figure     17/21 · 5 · 15/01/2020 · b (the second ready answer); a text stands for itself
  score      0,5
  note       the rest, in quotes or plain; alone only in quotes
  reason     why the score differs from the computed one, or why it does not apply, after « !»
Periods side by side, as on paper: «12 46/60 | 50/62» answers the first period and the second; «12 | 50/62» the second.
Nothing is guessed: what fits no place is refused with the place where it stands.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from inspector.checklist import errors
from inspector.checklist.answer import Result
from inspector.checklist.codes import pointed, prefix_of, spellings
from inspector.checklist.model import Checklist, Criterion, Kind
from inspector.checklist.scoring import asked_periods
from inspector.checklist.values import canonical_value
from inspector.record import record
from inspector.text import clean, fold, format_decimal, parse_decimal

FIGURED = (Kind.NUMBER, Kind.STEPS, Kind.PERCENT, Kind.DATE)

_VERDICTS = {
    "khong ap dung": Result.NA,
    "khong dat": Result.NOT_MET,
    "dat mot phan": Result.PARTLY,
    "mot phan": Result.PARTLY,
    "dat": Result.MET,
    "kad": Result.NA,
    "kd": Result.NOT_MET,
    "mp": Result.PARTLY,
    "na": Result.NA,
    "d": Result.MET,
    "p": Result.PARTLY,
    "m": Result.PARTLY,
    "k": Result.NOT_MET,
    "x": Result.NA,
}
_GLUED = re.compile(r"([0-9]{1,3})(na|[dđpmkx])", re.IGNORECASE)
_DATE_LIKE = re.compile(r"[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{4}")
_CODE_LIKE = re.compile(
    r"(?:[a-z]{2,8}\.?)?(?:[ivxl]+|[0-9]{1,3})(?:\.[0-9]{1,3})+|[a-z]+\.?[ivxl]*[0-9]{1,4}"
)
_PAIR = re.compile(r"([^\s/]+)\s*/\s*([^\s/]+)(?!\S)")
_SCORE = re.compile(r"[-−]?[0-9][0-9.,]*(?:đ|d)?", re.IGNORECASE)
_QUOTES = {'"': '"', "“": "”", "«": "»", "‟": "”", "„": "”"}


@record
class Hand:
    """What a line may leave out: the checklist and the period in hand, and the criterion that is proposed."""

    checklists: tuple[Checklist, ...]
    periods: tuple[str, ...]
    checklist: int = 0
    period: str = ""
    proposed: str = ""

    @property
    def current(self) -> Checklist:
        """The checklist whose numbers are meant."""
        return self.checklists[self.checklist]


@record
class Turn:
    """A line that answers nothing: from now on another checklist, period or criterion (`code`) is in hand."""

    checklist: int
    period: str
    code: str = ""


@record
class Line:
    """One answer as it was typed. What is None was not said and stays as it stands in the book.

    `text` is the whole line, `said` what follows its criterion and period.
    """

    checklist: int
    criterion: Criterion
    period: str
    result: Result | None = None
    value: str | None = None
    score: Decimal | None = None
    note: str | None = None
    reason: str | None = None
    text: str = ""
    said: str = ""

    @property
    def is_judged(self) -> bool:
        """It says a finding or a figure, so a score that it leaves out follows from that."""
        return self.result is not None or self.value is not None


def number_of(checklist: Checklist, code: str) -> int:
    """The order number of a criterion in its checklist, from 1."""
    return checklist.place_of[code] + 1


def read_line(text: str, hand: Hand) -> Line | Turn:
    """What `text` says. Raises a LineRefused, or what `canonical_value` and `parse_decimal` raise."""
    typed = clean(text, multiline=False)
    checklist, criterion, rest = _criterion(typed, hand)
    wanted, rest = _period_word(rest)
    if criterion is None:
        if not rest and (wanted or checklist != hand.checklist):
            return Turn(checklist, _period_named(wanted, hand.periods) if wanted else hand.period)
        if not hand.proposed:
            raise errors.NoCriterion(typed[:60])
        checklist, criterion = _owner(hand, hand.proposed)
    elif not rest:
        asked = period_meant(criterion, wanted, hand)
        return Turn(checklist, asked or hand.period, criterion.code)
    period = period_meant(criterion, wanted, hand)
    return _body(Line(checklist, criterion, period, text=typed, said=rest), rest)


def read_lines(text: str, hand: Hand) -> tuple[Line, ...] | Turn:
    """What `text` says, one answer for each period that stands beside the others; raises as `read_line` does."""
    first, *others = _side_by_side(clean(text, multiline=False))
    if not others:
        said = read_line(text, hand)
        return said if isinstance(said, Turn) else (said,)
    start = read_line(first, replace(hand, period=hand.periods[0] if hand.periods else ""))
    if isinstance(start, Turn) and not start.code:
        raise errors.NoCriterion(first[:60])
    criterion = (
        start.criterion if isinstance(start, Line) else hand.checklists[start.checklist].by_code[start.code]
    )
    periods = tuple(asked_periods(criterion, hand.periods))
    if periods == ("",):
        raise errors.NoPeriodAsked(criterion.code, text="|")
    later = periods[periods.index(start.period) + 1 :]
    if len(others) > len(later):
        raise errors.NoSuchPeriod(
            "|", known=", ".join(f"@{n} {each}" for n, each in enumerate(periods, start=1))
        )
    lines = [_alone(start, periods)] if isinstance(start, Line) else []
    for period, part in zip(later, others, strict=False):
        if part:
            line = Line(start.checklist, criterion, period, said=part)
            lines.append(_alone(_body(line, part), periods))
    if not lines:
        raise _nothing_said(criterion)
    return tuple(lines)


def _alone(line: Line, periods: Sequence[str]) -> Line:
    """The line as it would be typed by itself: «CC.I.6@2 50/62»."""
    return replace(line, text=f"{line.criterion.code}@{periods.index(line.period) + 1} {line.said}")


def _side_by_side(typed: str) -> list[str]:
    """`typed` in parts, at each «|» that does not stand in quotes."""
    parts, closing = [""], ""
    for letter in typed:
        if letter == "|" and not closing:
            parts.append("")
            continue
        closing = "" if letter == closing else closing or _QUOTES.get(letter, "")
        parts[-1] += letter
    return [part.strip() for part in parts]


# --- which criterion --------------------------------------------------------------------------------


def _criterion(typed: str, hand: Hand) -> tuple[int, Criterion | None, str]:
    """The criterion that the line begins with (None: it names none), its checklist, and what follows."""
    if typed.startswith("="):
        return hand.checklist, None, typed[1:].strip()
    first, rest = _word(typed)
    first, at, period = first.partition("@")
    rest = f"{at}{period} {rest}".strip() if at else rest
    glued = _GLUED.fullmatch(first)
    if glued is not None:
        first, rest = glued[1], f"{glued[2]} {rest}".strip()
    if not first:
        return hand.checklist, None, rest
    folded = fold(first)
    for place, checklist in enumerate(hand.checklists):
        if folded in _names(checklist):
            return _in_named(place, rest, hand)
    if re.fullmatch(r"[0-9]{1,3}", first):
        return hand.checklist, _by_number(hand.current, first), rest
    found = _by_code(folded, hand)
    if found is not None:
        return (*found, rest)
    if _CODE_LIKE.fullmatch(folded) and not _DATE_LIKE.fullmatch(folded):
        raise errors.NoSuchCode(first[:60])
    return hand.checklist, None, f"{first} {rest}".strip()


def _names(checklist: Checklist) -> set[str]:
    """What a checklist may be called: «vt», «vtlt»."""
    head = fold(prefix_of(checklist).rstrip("."))
    return {name for name in (head, fold(checklist.abbreviation), fold(checklist.id)) if name}


def _in_named(place: int, rest: str, hand: Hand) -> tuple[int, Criterion | None, str]:
    """After a checklist's name: a number or a code of it; with nothing behind it is in hand from now on."""
    inside = replace(hand, checklist=place, proposed="")
    if not rest or rest.startswith("@"):
        return place, None, rest
    checklist, criterion, after = _criterion(rest, inside)
    if criterion is None or checklist != place:
        raise errors.NoSuchCode(_word(rest)[0][:60])
    return checklist, criterion, after


def _by_number(checklist: Checklist, digits: str) -> Criterion:
    number, last = int(digits), len(checklist.criteria)
    if not 1 <= number <= last:
        raise errors.NoSuchNumber(digits, checklist=checklist.abbreviation, last=last)
    return checklist.criteria[number - 1]


def _by_code(folded: str, hand: Hand) -> tuple[int, Criterion] | None:
    """By its code: without the checklist's letters it is one of the checklist in hand, before all others."""
    if not any(letter.isdigit() for letter in folded):
        return None
    order = sorted(range(len(hand.checklists)), key=lambda place: place != hand.checklist)
    is_pointed = "." in folded
    for place in order:
        checklist = hand.checklists[place]
        prefix = prefix_of(checklist)
        for criterion in checklist.criteria:
            code = criterion.code
            known = pointed(code, prefix) if is_pointed else spellings(code, prefix)[:3]
            if folded in known:
                return place, criterion
    return None


def _owner(hand: Hand, code: str) -> tuple[int, Criterion]:
    place = next(n for n, checklist in enumerate(hand.checklists) if code in checklist.by_code)
    return place, hand.checklists[place].by_code[code]


# --- which period -----------------------------------------------------------------------------------


def _period_word(rest: str) -> tuple[str, str]:
    """What follows an @ at the beginning of `rest`, and what follows that."""
    if not rest.startswith("@"):
        return "", rest
    word, after = _word(rest)
    if word == "@":
        word, after = _word(after)
        return word or "?", after
    return word[1:], after


def period_meant(criterion: Criterion, wanted: str, hand: Hand) -> str:
    """The criterion's period that `wanted` names; "" means the one in hand. Raises NoPeriodAsked, NoSuchPeriod."""
    asked = tuple(asked_periods(criterion, hand.periods))
    if not wanted:
        return hand.period if hand.period in asked else asked[0]
    if asked == ("",):
        raise errors.NoPeriodAsked(criterion.code, text=f"@{wanted}")
    return _period_named(wanted, asked)


def _period_named(wanted: str, periods: Sequence[str]) -> str:
    if wanted.isdecimal() and len(wanted) < 4 and 1 <= int(wanted) <= len(periods):
        return periods[int(wanted) - 1]
    found = [period for period in periods if len(wanted) > 1 and fold(wanted) in fold(period)]
    if len(found) != 1:
        known = ", ".join(f"@{number} {period}" for number, period in enumerate(periods, start=1))
        raise errors.NoSuchPeriod(f"@{wanted}"[:60], known=known)
    return found[0]


# --- what is said -----------------------------------------------------------------------------------


def _body(line: Line, rest: str) -> Line:
    criterion = line.criterion
    if not rest:
        raise _nothing_said(criterion)
    if rest[0] in _QUOTES:
        return _tail(line, rest)
    if criterion.kind is Kind.CHOICE:
        line, rest = _choice(line, rest)
    else:
        verdict, after = _verdict(rest)
        if verdict is not None:
            line, rest = replace(line, result=verdict), after
        elif criterion.kind in FIGURED:
            line, rest = _figure(line, rest)
        elif criterion.kind is Kind.TEXT:
            return replace(line, value=canonical_value(criterion, rest))
        else:
            raise errors.VerdictUnknown(criterion.code, text=_word(rest)[0])
    line, rest = _score(line, rest)
    return _tail(line, rest)


def _verdict(rest: str) -> tuple[Result | None, str]:
    """The finding that `rest` begins with, and what follows it."""
    folded = fold(rest)
    if len(folded) != len(rest):  # letters that fold to more than one: no words of ours
        return None, rest
    for words, result in _VERDICTS.items():
        if folded == words or folded.startswith(words + " "):
            return result, rest[len(words) :].strip()
    return None, rest


def _figure(line: Line, rest: str) -> tuple[Line, str]:
    criterion = line.criterion
    pair = _PAIR.match(rest) if criterion.kind is Kind.PERCENT else None
    word, after = (pair[0], rest[pair.end() :].strip()) if pair is not None else _word(rest)
    if not any(letter.isdigit() for letter in word):
        raise errors.FigureUnknown(criterion.code, text=word, **_expected(criterion))
    value = canonical_value(criterion, word, typed=True)
    following = _word(after)[0]
    if fold(following) in _VERDICTS:
        raise errors.FigureSays(criterion.code, text=following)
    return replace(line, value=value), after


def _choice(line: Line, rest: str) -> tuple[Line, str]:
    """A ready answer by its letter, its number or its words; else a finding."""
    criterion = line.criterion
    word, after = _word(rest)
    place = _choice_place(criterion, word)
    if place is not None:
        return replace(line, value=criterion.choices[place].key), after
    folded = fold(rest)
    for choice in sorted(criterion.choices, key=lambda each: -len(each.text)):
        words = fold(choice.text)
        if folded == words or folded.startswith(words + " "):
            return replace(line, value=choice.key), rest[len(words) :].strip()
    verdict, after = _verdict(rest)
    if verdict is None:
        raise errors.ChoiceUnknown(criterion.code, text=word, known=_choices_text(criterion))
    return replace(line, result=verdict), after


def _choice_place(criterion: Criterion, word: str) -> int | None:
    """«b» and «2» are the second. «đ» is never the fourth, nor is «d» where there are only three."""
    count = len(criterion.choices)
    if word.isdecimal() and len(word) <= 2:
        place = int(word) - 1
    elif len(word) == 1 and "a" <= word.lower() <= "z":
        place = ord(word.lower()) - ord("a")
    else:
        keys = [choice.key for choice in criterion.choices]
        return keys.index(word.lower()) if word.lower() in keys else None
    return place if 0 <= place < count else None


def _score(line: Line, rest: str) -> tuple[Line, str]:
    word, after = _word(rest)
    if not _SCORE.fullmatch(word):
        return line, rest
    criterion = line.criterion
    if line.result is Result.NA:
        raise errors.ScoreWithoutBase(criterion.code, text=word)
    score = parse_decimal(word.rstrip("đdĐD"), typed=True, place=criterion.code)
    most = criterion.max_score or criterion.bonus_max
    if not 0 <= score <= most:
        raise errors.ScoreOutside(criterion.code, text=word, max=format_decimal(most))
    return replace(line, score=score), after


def _tail(line: Line, rest: str) -> Line:
    """The note, in quotes or plain, and the reason for the score."""
    if rest and rest[0] in _QUOTES:
        inside, _, after = rest[1:].partition(_QUOTES[rest[0]])
        after = after.strip()
        if not after or after.startswith("!"):
            note, reason = inside.strip(), after.removeprefix("!").strip()
            return _said(line, note, reason)
    note, mark, reason = (" " + rest).partition(" !")
    return _said(line, note.strip(), reason.strip() if mark else "")


def _said(line: Line, note: str, reason: str) -> Line:
    if line.criterion.kind is Kind.TEXT and line.result is None and line.value is None and note:
        return replace(line, value=canonical_value(line.criterion, note), reason=reason or None)
    if not note and not reason and not line.is_judged:
        raise _nothing_said(line.criterion)
    return replace(line, note=note or None, reason=reason or None)


def _word(text: str) -> tuple[str, str]:
    word, _, rest = text.partition(" ")
    return word, rest.strip()


def _nothing_said(criterion: Criterion) -> errors.NothingSaid:
    return errors.NothingSaid(criterion.code, **_expected(criterion))


def _expected(criterion: Criterion) -> dict[str, object]:
    """What an answer begins with, as facts: the kind's own name is one of them, so that words can follow it."""
    return {criterion.kind.value: True, "choices": _choices_text(criterion)}


def _choices_text(criterion: Criterion) -> str:
    """«a Đã công bố, b Đã lập, chưa công bố, c Chưa lập»."""
    return "; ".join(f"{chr(ord('a') + n)} {choice.text}" for n, choice in enumerate(criterion.choices))
