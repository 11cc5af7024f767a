"""An answer's value: from what a person types to canonical text, and from canonical text to figures."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from inspector.checklist import errors
from inspector.checklist.model import Choice, Criterion, Kind
from inspector.record import record
from inspector.text import clean, compare_key, format_decimal, parse_date, parse_decimal

_HUNDRED = Decimal(100)
_PAIR = re.compile(r"(.+?)\s*/\s*(.+)")
_KNOWN = 4096
"""So many different values are read once: a document asks for each some thirty times."""


@record
class Figures:
    """What a value says, by kind; the rest is None. `pct` is `num` over `den` times 100, unrounded."""

    num: Decimal | None = None
    den: Decimal | None = None
    pct: Decimal | None = None
    count: Decimal | None = None
    day: date | None = None
    choice: Choice | None = None


_NOTHING = Figures()


def figures(criterion: Criterion, value: str | None) -> Figures:
    """The figures in a canonical `value`; none at all for text, for no value and for one that does not fit."""
    if not value:
        return _NOTHING
    kind = criterion.kind
    if kind is Kind.PERCENT:
        return _of_whole(value)
    if kind is Kind.NUMBER or kind is Kind.STEPS:
        return _counted(value)
    if kind is Kind.DATE:
        return _dated(value)
    return Figures(choice=criterion.choice(value)) if kind is Kind.CHOICE else _NOTHING


@lru_cache(_KNOWN)
def _of_whole(value: str) -> Figures:
    first, slash, second = value.partition("/")
    if not slash:
        return _NOTHING
    try:
        num, den = Decimal(first), Decimal(second)
        return Figures(num=num, den=den, pct=num * _HUNDRED / den if den else None)
    except ArithmeticError:
        return _NOTHING


@lru_cache(_KNOWN)
def _counted(value: str) -> Figures:
    try:
        return Figures(count=Decimal(value))
    except ArithmeticError:
        return _NOTHING


@lru_cache(_KNOWN)
def _dated(value: str) -> Figures:
    try:
        return Figures(day=date.fromisoformat(value))
    except ValueError:
        return _NOTHING


def canonical_value(criterion: Criterion, text: str, *, typed: bool = False) -> str:
    """`text` as the book keeps it for `criterion`; "" for an empty one.

    Understands «1.248/1.262», «46,5 / 78», 15/01/2020, a choice's key or its words. `typed` as in
    `parse_decimal`. Raises a `ValueRefused`, `NotANumber`, `AmbiguousNumber` or `NotADate` with the
    criterion's code as place.
    """
    text = clean(text).strip()
    if not text:
        return ""
    kind = criterion.kind
    if kind is Kind.PERCENT:
        return _fraction(criterion, text, typed)
    if kind is Kind.NUMBER:
        number = _figure(criterion, text, typed)
        _hold_limits(criterion, number, text)
        return _plain(number)
    if kind is Kind.STEPS:
        faults = parse_decimal(text, typed=typed, place=criterion.code)
        if faults < 0 or faults != faults.to_integral_value():
            raise errors.NotACount(criterion.code, text=text)
        _hold_limits(criterion, faults, text)
        return _plain(faults)
    if kind is Kind.DATE:
        return parse_date(text, place=criterion.code).isoformat()
    if kind is Kind.CHOICE:
        return _choice_key(criterion, text)
    if kind is Kind.MET:
        raise errors.NoValueAsked(criterion.code, text=text)
    return text


def display_value(criterion: Criterion, value: str | None) -> str:
    """A canonical `value` as people read it: «1.248/1.262», «15/01/2020», the words of a choice."""
    from inspector.text import format_count, format_date

    if not value:
        return ""
    read = figures(criterion, value)
    if read.num is not None and read.den is not None:
        return f"{format_count(read.num)}/{format_count(read.den)}"
    if read.count is not None:
        return format_count(read.count)
    if read.day is not None:
        return format_date(read.day)
    return read.choice.text if read.choice else value


def _plain(number: Decimal) -> str:
    """Canonical digits: no exponent, no trailing zeros, a point before decimals."""
    shown = f"{number or abs(number):f}"  # never «-0»
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _figure(criterion: Criterion, text: str, typed: bool) -> Decimal:
    number = parse_decimal(text, typed=typed, place=criterion.code)
    if number != round(number, 2):
        raise errors.TooManyDecimals(criterion.code, text=text)
    return number


def _fraction(criterion: Criterion, text: str, typed: bool) -> str:
    pair = _PAIR.fullmatch(text)
    if pair is None:
        raise errors.NotAFraction(criterion.code, text=text)
    num, den = (_figure(criterion, part, typed) for part in pair.groups())
    if num < 0 or den < 0:
        raise errors.NotAFraction(criterion.code, text=text)
    if den == 0:
        raise errors.EmptyTotal(criterion.code, text=text)
    if criterion.limits.max is None and num > den:
        raise errors.PartAboveTotal(criterion.code, text=text)
    _hold_limits(criterion, num * _HUNDRED / den, text)
    return f"{_plain(num)}/{_plain(den)}"


def _hold_limits(criterion: Criterion, number: Decimal, text: str) -> None:
    limits = criterion.limits
    if not limits.admits(number):
        raise errors.OutsideLimits(
            criterion.code,
            text=text,
            min="" if limits.min is None else format_decimal(limits.min),
            max="" if limits.max is None else format_decimal(limits.max),
            message=as_said(limits.message),
        )


def as_said(message: str) -> str:
    """A checklist's own words as a sentence: with a stop at the end where they have none; "" stays ""."""
    message = " ".join(message.split())
    return message if not message or message[-1] in ".!?…" else message + "."


def is_unusual(criterion: Criterion, value: str | None) -> bool:
    """Whether a figure lies outside what the checklist says is usual: worth a second look, never refused."""
    read = figures(criterion, value)
    number = read.count if read.pct is None else read.pct
    return number is not None and not criterion.usual.admits(number)


def _choice_key(criterion: Criterion, text: str) -> str:
    wanted = compare_key(text)
    for choice in criterion.choices:
        if text == choice.key or wanted in (compare_key(choice.key), compare_key(choice.text)):
            return choice.key
    raise errors.UnknownChoice(
        criterion.code, text=text, known=", ".join(choice.key for choice in criterion.choices)
    )
