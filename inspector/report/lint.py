"""Reads a template's tags without running them: syntax, unknown fields, and whatever a template may not do.

A template is compiled to Jinja's own tree, and the tree may hold only choosing, repeating and printing of fields that
the context has; so a field misspelt is named with its paragraph and the nearest right name, and an attack never runs.
"""

import re
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from jinja2 import TemplateSyntaxError, nodes

from inspector.errors import Problem
from inspector.report.context import Context
from inspector.report.sandbox import FILTERS, LOOP_FIELDS, TESTS, Environment

_TAGS = re.compile(r"<[^>]+>")
_LOOP = "loop"
_LEAF = "text"
"""The kind of everything that has no fields."""
_OTHER_TAGS = re.compile(r"\{[#/^][A-Za-z_][\w.]*\}|«[A-Za-z_]\w*»|\$\{[\w.]+\}")
_MAX_NODES = 20_000


def lint_part(source: str, environment: Environment) -> list[Problem]:
    """Everything wrong in one patched part; each paragraph begins a line, so a line number is a place."""
    lines = source.split("\n")
    other = [
        Problem(_words(line), "report.template_other_tags", {"tag": found[0]})
        for line in lines
        if (found := _OTHER_TAGS.search(_TAGS.sub("", line)))
    ]
    if other:
        return other
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        place = _words(lines[min(max(error.lineno - 1, 0), len(lines) - 1)])
        return [Problem(place, "report.template_syntax", {"reason": error.message or ""})]
    except RecursionError:
        return [Problem("", "report.template_syntax", {"reason": "((("})]
    if sum(1 for _ in tree.find_all(nodes.Node)) > _MAX_NODES:
        return [Problem("", "report.template_refused", {"what": "> 20000"})]
    walk = _Walk(lines)
    walk.body(tree.body, _root())
    return walk.problems


def _words(line: str) -> str:
    """A paragraph's own words, tags included, as a message quotes them."""
    words = " ".join(_TAGS.sub("", line).split())[:160]
    return f"“{words}”" if words else ""


# --- the fields there are ---------------------------------------------------------------------------

_Kind = Any  # a dataclass, (list, kind of its items), _LEAF, _LOOP or None when a mistake was already said
_Scope = Mapping[str, _Kind]


@cache
def _root() -> Mapping[str, _Kind]:
    return types.MappingProxyType(_fields_of(Context))


@cache
def _fields_of(kind: type) -> dict[str, _Kind]:
    hints = get_type_hints(kind, include_extras=True)
    return {field.name: _kind_of(hints[field.name]) for field in fields(kind)}


def _kind_of(hint: Any) -> _Kind:
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) is tuple:
        return (list, _kind_of(get_args(hint)[0]))
    return hint if is_dataclass(hint) else _LEAF


class _Walk:
    """One walk through a part's tree, gathering problems."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self.problems: list[Problem] = []

    def body(self, body: list[nodes.Node], scope: _Scope) -> None:
        for node in body:
            self._statement(node, scope)

    def _say(self, node: nodes.Node, code: str, **facts: object) -> None:
        # A node that Jinja makes up itself has no line; what it holds has one.
        number = next((each.lineno for each in (node, *node.find_all(nodes.Node)) if each.lineno), 1)
        line = self._lines[min(max(number - 1, 0), len(self._lines) - 1)]
        problem = Problem(_words(line), code, facts)
        if problem not in self.problems:
            self.problems.append(problem)

    def _refuse(self, node: nodes.Node, what: str) -> None:
        self._say(node, "report.template_refused", what=what)

    def _statement(self, node: nodes.Node, scope: _Scope) -> None:
        if isinstance(node, nodes.Output):
            for child in node.nodes:
                if not isinstance(child, nodes.TemplateData):
                    self._printed(child, self._kind(child, scope))
        elif isinstance(node, nodes.If):
            self._kind(node.test, scope)
            self.body(node.body, scope)
            self.body(list(node.elif_), scope)
            self.body(node.else_, scope)
        elif isinstance(node, nodes.For):
            self._for(node, scope)
        else:
            self._refuse(node, type(node).__name__.lower())

    def _printed(self, node: nodes.Node, kind: _Kind) -> None:
        """Only words can be printed: of a list or a group of fields, Python's own spelling would stand there."""
        if isinstance(kind, tuple):
            self._say(node, "report.template_prints_list", name=_spelt(node))
        elif kind is _LOOP or isinstance(kind, type):
            known = ", ".join(sorted(LOOP_FIELDS if kind is _LOOP else _fields_of(kind)))
            self._say(node, "report.template_prints_group", name=_spelt(node), known=known)

    def _for(self, node: nodes.For, scope: _Scope) -> None:
        items = self._kind(node.iter, scope)
        if node.recursive or not isinstance(node.target, nodes.Name) or node.target.name == _LOOP:
            self._refuse(node, "for … recursive" if node.recursive else "for a, b")
            return
        if items is not None and not (isinstance(items, tuple) and items[0] is list):
            self._say(node, "report.template_not_a_list", name=_spelt(node.iter))
        item = items[1] if isinstance(items, tuple) else None
        inner = {**scope, node.target.name: item, _LOOP: _LOOP}
        if node.test is not None:  # asked before the loop begins: there is no count yet
            self._kind(node.test, {**scope, node.target.name: item})
        self.body(node.body, inner)
        self.body(node.else_, scope)

    def _kind(self, node: nodes.Node, scope: _Scope) -> _Kind:
        """What kind of value `node` is; says what is wrong in it."""
        if isinstance(node, nodes.Name):
            return self._named(node, node.name, scope, "")
        if isinstance(node, nodes.Getattr):
            return self._field(node, self._kind(node.node, scope), node.attr)
        if isinstance(node, nodes.Getitem):
            return self._item(node, scope)
        if isinstance(node, nodes.Const):
            if not isinstance(node.value, str | int | bool | None) or (
                isinstance(node.value, str | int) and len(str(node.value)) > 400
            ):
                self._refuse(node, "…")
            return _LEAF
        if isinstance(node, nodes.Filter):
            return self._filter(node, scope)
        if isinstance(node, nodes.Test):
            if node.name not in TESTS or node.args or node.kwargs:
                self._refuse(node, f"is {node.name}")
            self._kind(node.node, scope)
            return _LEAF
        if isinstance(node, _PLAIN):
            for child in node.iter_child_nodes():
                self._kind(child, scope)
            return _LEAF
        self._refuse(node, type(node).__name__.lower())
        return None

    def _named(self, node: nodes.Node, name: str, known: Mapping[str, _Kind], of: str) -> _Kind:
        if name in known:
            return known[name]
        nearest = get_close_matches(name, list(known), n=1, cutoff=0.5)
        code = "report.template_unknown_field_near" if nearest else "report.template_unknown_field"
        self._say(node, code, name=name, of=of, nearest="".join(nearest), known=", ".join(sorted(known)))
        return None

    def _field(self, node: nodes.Node, kind: _Kind, name: str) -> _Kind:
        if kind is None:
            return None
        if name.startswith("_"):
            self._refuse(node, name)
            return None
        if kind is _LOOP:
            return self._named(node, name, dict.fromkeys(LOOP_FIELDS, _LEAF), "loop")
        if isinstance(kind, type):
            return self._named(node, name, _fields_of(kind), "")
        self._say(node, "report.template_unknown_field", name=name, of="", nearest="", known="")
        return None

    def _item(self, node: nodes.Getitem, scope: _Scope) -> _Kind:
        kind = self._kind(node.node, scope)
        if not isinstance(node.arg, nodes.Const):
            self._refuse(node, "[…]")
            return None
        if isinstance(node.arg.value, str):
            return self._field(node, kind, node.arg.value)
        if isinstance(kind, tuple):
            return kind[1]
        if kind is not None:
            self._refuse(node, f"[{node.arg.value}]")
        return None

    def _filter(self, node: nodes.Filter, scope: _Scope) -> _Kind:
        kind = self._kind(node.node, scope) if node.node is not None else None
        if node.name not in FILTERS:
            self._say(node, "report.template_unknown_filter", name=node.name, known=", ".join(FILTERS))
            return None
        if node.kwargs or node.dyn_args or node.dyn_kwargs or len(node.args) > 1:
            self._refuse(node, f"{node.name}(…)")
        for argument in node.args:
            self._kind(argument, scope)
        if node.name in ("first", "last"):
            return kind[1] if isinstance(kind, tuple) else _LEAF
        return kind if node.name == "default" else _LEAF


_PLAIN = (
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


def _spelt(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return str(node.name)
    return f"{_spelt(node.node)}.{node.attr}" if isinstance(node, nodes.Getattr) else "…"
