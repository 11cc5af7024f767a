"""The Jinja that fills templates: sandboxed, over dicts, lists and text only, with a handful of filters.

A template may come from a stick. It can choose, repeat and print; it can call nothing and reach nothing. Text is
escaped for XML as it is printed, so that what people typed stays what they typed.
"""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined, Undefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from inspector.text import capfirst

LOOP_FIELDS = frozenset({"index", "index0", "revindex", "first", "last", "length"})
TESTS = ("defined", "undefined", "none")


def _default(value: Any, otherwise: str = "") -> Any:
    return otherwise if isinstance(value, Undefined) or value in (None, "") else value


def _join(items: Any, between: str = "") -> str:
    return str(between).join(str(item) for item in items)


FILTERS: Mapping[str, Callable[..., Any]] = {
    "upper": lambda text: str(text).upper(),
    "lower": lambda text: str(text).lower(),
    "trim": lambda text: str(text).strip(),
    "cap": lambda text: capfirst(str(text)),
    "length": len,
    "count": len,
    "first": lambda items: items[0] if items else "",
    "last": lambda items: items[-1] if items else "",
    "join": _join,
    "default": _default,
}


class Environment(ImmutableSandboxedEnvironment):
    """What a template runs in. Attributes are keys of our dicts; nothing can be called."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of the context, or of `loop`."""
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if isinstance(obj, Undefined):
            return getattr(obj, attribute)
        if isinstance(obj, LoopContext) and attribute in LOOP_FIELDS:
            return getattr(obj, attribute)
        raise SecurityError(attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """A field by name or an item by place."""
        if isinstance(obj, Mapping):
            return self.getattr(obj, str(argument))
        if isinstance(obj, list) and isinstance(argument, int):
            return (
                obj[argument]
                if -len(obj) <= argument < len(obj)
                else self.undefined(obj=obj, name=str(argument))
            )
        raise SecurityError(str(argument))

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ARG002
        """Nothing is."""
        return False


def make_environment() -> Environment:
    """A fresh environment; compiled templates are kept by whoever renders."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, finalize=_printed)
    environment.globals.clear()
    environment.filters = dict(FILTERS)
    environment.tests = {name: environment.tests[name] for name in TESTS}
    return environment


_BREAK = Markup('</w:t><w:br/><w:t xml:space="preserve">')
_TAB = Markup('</w:t><w:tab/><w:t xml:space="preserve">')


def _printed(value: Any) -> Any:
    """Text as it stands in a run: line breaks and tabs become Word's."""
    if not isinstance(value, str) or isinstance(value, Markup) or ("\n" not in value and "\t" not in value):
        return value
    return Markup(str(escape(value)).replace("\n", _BREAK).replace("\t", _TAB))  # noqa: S704 - escaped here
