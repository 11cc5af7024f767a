"""A strict YAML: plain lists, mappings and scalars, each with its line; everything clever is refused.

ruamel.yaml tells the events; the tree is built here, so that anchors, tags, duplicate keys, `010` and `.nan`
are refused where they stand, a bomb never unfolds, and every value keeps its place.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from inspector.errors import Problem

Path = tuple[str | int, ...]

MAX_BYTES = 2_000_000
MAX_DEPTH = 12
_MAX_PROBLEMS = 50

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}")
_DOUBTFUL = re.compile(
    r"[-+]?(?:[0-9][0-9_]*|0[xob][0-9a-fA-F_]+|[0-9_]*\.?[0-9]+[eE][-+]?[0-9]+|\.[0-9]+|[0-9]+\."
    r"|\.(?:inf|Inf|INF)|(?:[0-9]+:)+[0-9]+)|\.(?:nan|NaN|NAN)"
)
_NULLS = frozenset(["", "~", "null", "Null", "NULL"])
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


class NotYaml(Exception):
    """The text cannot be read at all, or holds things that are refused. `problems` say where.

    `tree` is what stands there where the text could be read to its end all the same: good for finding more that is
    wrong, for nothing else.
    """

    def __init__(self, *problems: Problem, tree: "Tree | None" = None) -> None:
        super().__init__(*(problem.code for problem in problems))
        self.problems, self.tree = problems, tree


@dataclass(slots=True)
class Tree:
    """The document's value, and for each path in it the line of its key and the line where its text begins.

    `refused`: the paths whose values were refused.
    """

    value: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    text_lines: dict[Path, int] = field(default_factory=dict)
    refused: set[Path] = field(default_factory=set)

    def line(self, path: Path) -> int:
        """The line of `path`, or of the nearest thing around it that the file has."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def decode(content: bytes) -> str:
    """`content` as UTF-8 text. Raises NotYaml for another encoding, a byte-order mark or a NUL."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:200]:
        raise NotYaml(Problem("1", "yaml.not_utf8", {"found": "UTF-16"}))
    if content.startswith(b"\xef\xbb\xbf"):
        raise NotYaml(Problem("1", "yaml.byte_order_mark"))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise NotYaml(
            Problem(str(line), "yaml.not_utf8", {"found": f"0x{content[error.start]:02x}"})
        ) from error


def read_tree(text: str) -> Tree:
    """The tree of `text`. Raises NotYaml with every refusal found on the way."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    builder = _Builder()
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            builder.take(event)
            if len(builder.problems) >= _MAX_PROBLEMS:
                raise NotYaml(*builder.problems)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 1
        reason = str(error.problem or error.context or "").split("\n")[0]
        raise NotYaml(*builder.problems, Problem(str(line), "yaml.syntax", {"reason": reason})) from error
    except (YAMLError, ValueError, RecursionError) as error:
        reason = str(error).split("\n")[0][:200]
        raise NotYaml(*builder.problems, Problem("1", "yaml.syntax", {"reason": reason})) from error
    if builder.problems:
        raise NotYaml(*builder.problems, tree=builder.tree)
    return builder.tree


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being filled."""

    path: Path
    value: dict[str, Any] | list[Any]
    key: str | None = None  # a mapping's key that waits for its value


class _Builder:
    """Takes ruamel's events one by one."""

    def __init__(self) -> None:
        self.tree = Tree()
        self.problems: list[Problem] = []
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: Any) -> None:
        from ruamel.yaml import events

        if isinstance(event, events.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, events.MappingStartEvent | events.SequenceStartEvent):
            self._refuse_clever(event)
            self._start({} if isinstance(event, events.MappingStartEvent) else [], event.start_mark.line + 1)
        elif isinstance(event, events.MappingEndEvent | events.SequenceEndEvent):
            self._open.pop()
        elif isinstance(event, events.AliasEvent):
            self._problem(event, "yaml.anchor", name=event.anchor)
            self.tree.refused.add(self._put(None, event.start_mark.line + 1))
        elif isinstance(event, events.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise NotYaml(
                    *self.problems, Problem(str(event.start_mark.line + 1), "yaml.several_documents")
                )

    def _problem(self, event: Any, code: str, **facts: object) -> None:
        self.problems.append(Problem(str(event.start_mark.line + 1), code, facts))

    def _refuse_clever(self, event: Any) -> None:
        if event.anchor is not None:
            self._problem(event, "yaml.anchor", name=event.anchor)
        if event.tag is not None:
            self._problem(event, "yaml.tag", name=str(event.tag))

    def _start(self, value: dict[str, Any] | list[Any], line: int) -> None:
        path = self._put(value, line)
        if len(self._open) >= MAX_DEPTH:
            raise NotYaml(*self.problems, Problem(str(line), "yaml.too_deep", {"limit": MAX_DEPTH}))
        self._open.append(_Open(path, value))

    def _scalar(self, event: Any) -> None:
        top = self._open[-1] if self._open else None
        line, before = event.start_mark.line + 1, len(self.problems)
        self._refuse_clever(event)
        if top is not None and isinstance(top.value, dict) and top.key is None:
            self._key(top, event, line)
            return
        path = self._put(self._resolved(event), line)
        self.tree.text_lines[path] = line + (event.style in ("|", ">"))
        if len(self.problems) > before:
            self.tree.refused.add(path)

    def _key(self, top: _Open, event: Any, line: int) -> None:
        key = event.value
        if key == "<<":
            self._problem(event, "yaml.anchor", name="<<")
            self.tree.refused.add((*top.path, key))
        if isinstance(top.value, dict) and key in top.value:
            self._problem(event, "yaml.duplicate_key", key=key, first=self.tree.lines[(*top.path, key)])
        top.key = key
        self.tree.lines[(*top.path, key)] = line

    def _put(self, value: Any, line: int) -> Path:
        """Hang `value` into what is open; its path."""
        if not self._open:
            self.tree.value = value
            self.tree.lines[()] = line
            return ()
        top = self._open[-1]
        if isinstance(top.value, list):
            path: Path = (*top.path, len(top.value))
            top.value.append(value)
            self.tree.lines[path] = line
            return path
        if top.key is None:  # a mapping or list as a key
            raise NotYaml(*self.problems, Problem(str(line), "yaml.key_not_text"))
        path = (*top.path, top.key)
        top.value[top.key] = value
        top.key = None
        return path

    def _resolved(self, event: Any) -> Any:
        """A plain scalar's value; a quoted or block one is text."""
        text: str = event.value
        if event.style is not None or not event.implicit[0]:
            return text
        if text in _NULLS:
            return None
        if text in _BOOLEANS:
            return _BOOLEANS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
        if _DOUBTFUL.fullmatch(text):
            self._problem(event, "yaml.doubtful_number", text=text[:60])
        return text
