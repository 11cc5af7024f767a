"""Expressions in checklists (`when`, `cap_when`): compiled from text to a small tree, evaluated from the tree.

Jinja's own parser reads the text; only the nodes listed here get through, and what runs is our tree of them,
never Jinja's generated code. So a checklist from a stick cannot call, loop or compute anything large, a
broken rule is refused when the checklist is read, and a program that only uses a checklist needs no Jinja.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from inspector.record import record

Tree = tuple[Any, ...]
"""(operator, operand…); leaves are ("const", value), ("name", name), ("visit", fact) and ("of", table, code)."""

VISIT_FACTS = ("has_previous", "periods")
TABLES = ("score", "result", "value")
WHEN_NAMES = ("visit", *TABLES)
CAP_NAMES = ("result", "value", "pct", "num", "den", "count", "score")

_MAX_LENGTH = 300
_MAX_NUMBER = Decimal(10**9)


@record
class Expression:
    """An expression's text as its author wrote it, and the tree that is evaluated."""

    text: str
    tree: Tree


class BadExpression(Exception):
    """The text is no expression that a checklist may hold. `code` and `facts` say why; the reader adds the place."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code, self.facts = code, facts


def codes_in(tree: Tree) -> Iterator[str]:
    """The criteria whose answers `tree` looks at."""
    if tree[0] == "of":
        yield tree[2]
    elif tree[0] != "const":
        for operand in tree[1:]:
            if isinstance(operand, tuple):
                yield from codes_in(operand)


# --- evaluating -------------------------------------------------------------------------------------


def evaluate(tree: Tree, names: Mapping[str, Any]) -> Any:
    """What `tree` says with these `names`; what is unknown is None, and no comparison by size holds with it."""
    operator = tree[0]
    if operator == "const":
        return tree[1]
    if operator == "name":
        return names.get(tree[1])
    if operator == "visit":
        return names["visit"].get(tree[1])
    if operator == "of":
        return names[tree[1]].get(tree[2])
    if operator == "and":
        return bool(evaluate(tree[1], names)) and bool(evaluate(tree[2], names))
    if operator == "or":
        return bool(evaluate(tree[1], names)) or bool(evaluate(tree[2], names))
    if operator == "not":
        return not evaluate(tree[1], names)
    if operator == "list":
        return [evaluate(item, names) for item in tree[1:]]
    return _OPERATORS[operator](*(evaluate(operand, names) for operand in tree[1:]))


def _are_numbers(*values: Any) -> bool:
    return all(isinstance(value, int | Decimal) and not isinstance(value, bool) for value in values)


def _compared(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def by_size(left: Any, right: Any) -> bool:
        comparable = _are_numbers(left, right) or (isinstance(left, str) and isinstance(right, str))
        return comparable and compare(left, right)

    return by_size


_OPERATORS: dict[str, Callable[..., Any]] = {
    "eq": lambda left, right: left == right,
    "ne": lambda left, right: left != right,
    "gt": _compared(lambda left, right: left > right),
    "gteq": _compared(lambda left, right: left >= right),
    "lt": _compared(lambda left, right: left < right),
    "lteq": _compared(lambda left, right: left <= right),
    "in": lambda left, right: isinstance(right, list) and left in right,
    "notin": lambda left, right: isinstance(right, list) and left not in right,
    "add": lambda left, right: left + right if _are_numbers(left, right) else None,
    "sub": lambda left, right: left - right if _are_numbers(left, right) else None,
    "neg": lambda value: -value if _are_numbers(value) else None,
}


# --- compiling --------------------------------------------------------------------------------------


def compile_expression(text: str, names: tuple[str, ...]) -> Expression:
    """`text` as an expression over `names` (WHEN_NAMES or CAP_NAMES). Raises BadExpression."""
    from jinja2 import Environment, TemplateSyntaxError
    from jinja2.parser import Parser

    if len(text) > _MAX_LENGTH:
        raise BadExpression("checklist.expression_too_long", limit=_MAX_LENGTH)
    try:
        parser = Parser(Environment(autoescape=True), text, state="variable")
        node = parser.parse_expression()
        if not parser.stream.eos:
            raise BadExpression(
                "checklist.expression_syntax", expression=text, reason=str(parser.stream.current)
            )
        return Expression(text, _tree(node, names))
    except TemplateSyntaxError as error:
        raise BadExpression(
            "checklist.expression_syntax", expression=text, reason=str(error.message)
        ) from error
    except (RecursionError, OverflowError) as error:
        raise BadExpression("checklist.expression_too_long", limit=_MAX_LENGTH) from error


def _refused(what: str) -> BadExpression:
    return BadExpression("checklist.expression_refused", what=what)


def _tree(node: Any, names: tuple[str, ...]) -> Tree:
    from jinja2 import nodes

    if isinstance(node, nodes.Const):
        return ("const", _constant(node.value))
    if isinstance(node, nodes.Name):
        if node.name not in names:
            raise BadExpression("checklist.expression_unknown_name", name=node.name, known=", ".join(names))
        if names is WHEN_NAMES:  # visit and the tables say nothing by themselves
            raise _refused(node.name)
        return ("name", node.name)
    if isinstance(node, nodes.Getattr | nodes.Getitem):
        return _look_up(node, names)
    if isinstance(node, nodes.Compare):
        return _comparison(node, names)
    if isinstance(node, nodes.And | nodes.Or | nodes.Add | nodes.Sub):
        return (node.__class__.__name__.lower(), _tree(node.left, names), _tree(node.right, names))
    if isinstance(node, nodes.Not | nodes.Neg):
        return (node.__class__.__name__.lower(), _tree(node.node, names))
    if isinstance(node, nodes.List | nodes.Tuple):
        return ("list", *(_tree(item, names) for item in node.items))
    raise _refused(node.__class__.__name__)


def _constant(value: object) -> object:
    if isinstance(value, bool | str) or value is None:
        return value
    number = Decimal(str(value))
    if not number.is_finite() or abs(number) > _MAX_NUMBER:
        raise _refused(str(value)[:30])
    return number


def _look_up(node: Any, names: tuple[str, ...]) -> Tree:
    """`visit.has_previous` or `score['CC.I.1']`; nothing else has parts."""
    from jinja2 import nodes

    owner = node.node.name if isinstance(node.node, nodes.Name) else ""
    if (
        names is WHEN_NAMES
        and isinstance(node, nodes.Getattr)
        and owner == "visit"
        and node.attr in VISIT_FACTS
    ):
        return ("visit", node.attr)
    if (
        names is WHEN_NAMES
        and isinstance(node, nodes.Getitem)
        and owner in TABLES
        and isinstance(node.arg, nodes.Const)
        and isinstance(node.arg.value, str)
    ):
        return ("of", owner, node.arg.value)
    raise _refused(f".{node.attr}" if isinstance(node, nodes.Getattr) else "[…]")


def _comparison(node: Any, names: tuple[str, ...]) -> Tree:
    tree: Tree | None = None
    left = _tree(node.expr, names)
    for operand in node.ops:  # a < b < c is a < b and b < c
        right = _tree(operand.expr, names)
        link: Tree = (operand.op, left, right)
        tree = link if tree is None else ("and", tree, link)
        left = right
    if tree is None:
        raise _refused("Compare")
    return tree
