"""Drafted sentences (`phrases` of a criterion): a small, safe part of Jinja, checked when a checklist is read.

A phrase may say a name, pass it through a filter, add, subtract, compare and choose with `if`. It may not
call, loop, multiply or look inside anything but `p1` and `p2`; so a checklist from a stick can neither run
nor compute anything.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

from inspector.checklist.errors import PhraseFailed
from inspector.record import record
from inspector.text import capfirst, format_count, format_date, format_decimal, format_percentage, two_digits

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

NAMES = frozenset(
    [
        "ky",
        "num",
        "den",
        "pct",
        "value",
        "note",
        "population",
        "deadline",
        "owner",
        "unit_short",
        "choice",
        "date",
        "count",
        "score",
        "max_score",
        "sampling",
        "top_faults",
    ]
)
"""What every phrase may name."""

BOTH_PERIODS_NAMES = NAMES | {"p1", "p2", "diff"}
"""`both_periods` also has the two periods, each with NAMES inside, and the difference in percentage points."""

_MAX_LENGTH = 4000


# --- filters ----------------------------------------------------------------------------------------


class _Missing(ValueError):
    """A figure that a phrase needs is not there, so that the phrase fails: nobody reads a sentence with a hole."""


def _so(number: Decimal | int | None) -> str:
    if number is None:
        raise _Missing
    return format_count(number)


def _pt(value: Decimal | Fraction | int | None) -> str:
    if value is None:
        raise _Missing
    return format_percentage(value)


def _diem(value: Decimal | Fraction | int | None) -> str:
    """How far two percentages lie apart, without sign: «10,0» in «giảm {{ diff|diem }} điểm phần trăm»."""
    return _pt(value if value is None or value >= 0 else -value).removesuffix("%")


def _hai(number: Decimal | int | None) -> str:
    if number is None:
        raise _Missing
    return two_digits(number)


def _ngay(day: date | str | None) -> str:
    if not day:
        raise _Missing
    return format_date(day) if isinstance(day, date) else day


def _cap(text: object) -> str:
    return capfirst(_shown(text))


def _default(value: object, otherwise: str) -> object:
    from jinja2 import Undefined

    return otherwise if isinstance(value, Undefined) or value is None or value == "" else value


FILTERS = {"so": _so, "pt": _pt, "diem": _diem, "hai": _hai, "ngay": _ngay, "cap": _cap, "default": _default}


def _shown(value: object) -> str:
    """How a bare `{{ name }}` reads."""
    if value is None:
        raise _Missing
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, int | Decimal | Fraction) and not isinstance(value, bool):
        return format_decimal(value)
    return str(value)


# --- rendering --------------------------------------------------------------------------------------


@cache
def _environment() -> "Environment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        autoescape=False,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.clear()
    environment.filters = dict(FILTERS)
    environment.tests = {}
    return environment


@cache
def _template(phrase: str) -> Any:
    return _environment().from_string(phrase)


def render_phrase(phrase: str, names: Mapping[str, object]) -> str:
    """`phrase` filled with `names`, on one line. Raises PhraseFailed when a figure it needs is not there."""
    from jinja2 import TemplateError

    try:
        return " ".join(_template(phrase).render(names).split())
    except (TemplateError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        raise PhraseFailed("", reason=str(error) or "a figure is missing") from error


# --- checking ---------------------------------------------------------------------------------------


@record
class Fault:
    """Something wrong in a phrase; `line` counts from 1 inside the phrase."""

    line: int
    code: str
    facts: dict[str, object]


def check_phrase(phrase: str, *, both_periods: bool = False) -> Iterator[Fault]:
    """Everything in `phrase` that cannot be rendered or is not allowed."""
    from jinja2 import TemplateSyntaxError

    if len(phrase) > _MAX_LENGTH:
        yield Fault(1, "checklist.phrase_too_long", {"limit": _MAX_LENGTH})
        return
    try:
        tree = _environment().parse(phrase)
    except TemplateSyntaxError as error:
        yield Fault(error.lineno, "checklist.phrase_syntax", {"reason": error.message or ""})
        return
    except RecursionError:
        yield Fault(1, "checklist.phrase_refused", {"what": "((("})
        return
    yield from _faults_in(tree, BOTH_PERIODS_NAMES if both_periods else NAMES)


def _faults_in(node: "nodes.Node", names: frozenset[str]) -> Iterator[Fault]:
    from jinja2 import nodes

    inner = node.iter_child_nodes()
    if isinstance(node, nodes.Name):
        if node.name not in names:
            yield Fault(
                node.lineno,
                "checklist.phrase_unknown_name",
                {"name": node.name, "known": ", ".join(sorted(names))},
            )
    elif isinstance(node, nodes.Filter):
        if node.name not in FILTERS:
            yield Fault(
                node.lineno,
                "checklist.phrase_unknown_filter",
                {"name": node.name, "known": ", ".join(FILTERS)},
            )
        elif node.kwargs or node.dyn_args or node.dyn_kwargs or len(node.args) != (node.name == "default"):
            yield Fault(node.lineno, "checklist.phrase_refused", {"what": f"{node.name}(…)"})
    elif isinstance(node, nodes.Getattr):
        if (
            not isinstance(node.node, nodes.Name)
            or node.node.name not in ("p1", "p2")
            or node.attr not in NAMES
        ):
            yield Fault(node.lineno, "checklist.phrase_refused", {"what": f".{node.attr}"})
    elif not isinstance(node, _allowed()):
        yield Fault(node.lineno, "checklist.phrase_refused", {"what": node.__class__.__name__})
        return
    for child in inner:
        yield from _faults_in(child, names)


@cache
def _allowed() -> tuple[type["nodes.Node"], ...]:
    from jinja2 import nodes

    return (
        nodes.Template,
        nodes.Output,
        nodes.TemplateData,
        nodes.Const,
        nodes.If,
        nodes.CondExpr,
        nodes.Compare,
        nodes.Operand,
        nodes.And,
        nodes.Or,
        nodes.Not,
        nodes.Add,
        nodes.Sub,
        nodes.Neg,
        nodes.Concat,
    )
