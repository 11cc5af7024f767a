"""What can still be checked in a checklist that was refused: the rest of it, so that one reading says everything.

Each refused place is mended, for the checks only, with the plainest value that fits there; a finding that rests on
a mended place is left out, because nobody knows what its author meant there. Nothing mended is ever used.
"""

import copy
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

from inspector.checklist.yaml_tree import Path

if TYPE_CHECKING:
    from inspector.checklist.checks import Finding
    from inspector.checklist.source import ChecklistSource

_ROUNDS = 4
"""Mending a place can show what is wrong inside it; after this many looks the file is beyond reading on."""

_NAMES = count()
_BAND = {"otherwise": True, "share": 0}
_PLAIN: dict[str, Any] = {
    "version": "…", "title": "…", "text": "…", "subject": "…", "per": "…", "ref": "…",
    "one": "…", "two_or_more": "…",
    "kind": "met", "of": "percent", "at_least": 0, "max_score": 0, "share": 0, "deduct": 1,
    "bands": [_BAND], "grades": [{"name": "…", "at_least": 0}],
}  # fmt: skip
"""What stands in for a value that must be there."""
_ITEMS: dict[str, dict[str, Any]] = {
    "grades": {"name": "…", "at_least": 0},
    "legal_bases": {"kind": "…", "subject": "…"},
    "criteria": {"text": "…", "kind": "met", "max_score": 0},
    "bands": _BAND,
    "choices": {"text": "…", "share": 0},
    "legal_basis": {"ref": "…"},
    "ladders": {"of": "percent", "bands": [_BAND]},
}
"""What stands in for an item of a list, without the name that only it has."""
_OWN_NAME = {"id", "name", "key", "code"}


@dataclass(frozen=True, slots=True)
class Doubts:
    """The places that were mended, and the keys that nobody knows."""

    mended: frozenset[Path]
    unknown: frozenset[Path]

    def touch(self, finding: "Finding") -> bool:
        """Whether `finding` rests on a place where something else stands than its author meant."""
        path, code = finding.path, finding.code.removeprefix("checklist.")
        if any(_is_around(path, each) for each in (*self.mended, *self.unknown)):
            return True
        if any(_is_around(each, path) for each in self.mended):
            return True
        return any(_bears(code, path, each) for each in self.mended)


def _is_around(outer: Path, inner: Path) -> bool:
    return inner[: len(outer)] == outer


def _bears(code: str, path: Path, doubt: Path) -> bool:
    """Whether a finding of this code at `path` also looks at `doubt`, which lies elsewhere."""
    if code in ("grades_order", "grades_end", "unknown_grade"):
        return doubt[0] == "grades"
    if code == "unknown_legal_basis":
        return doubt[0] == "legal_bases"
    if code in ("unknown_ladder", "ladder_of_other_kind") and doubt[0] == "ladders":
        return len(doubt) < 4
    if code == "section_sum":
        return doubt[:2] == path[:2] and (len(doubt) <= 4 or doubt[-1] == "max_score")
    if code == "when_unknown_code":
        return doubt[0] == "sections" and (len(doubt) <= 4 or doubt[-1] == "code")
    if code in ("band_unreachable", "band_condition"):
        return _is_around(path[:-1], doubt)
    if code in ("key_not_for_kind", "ladder_of_other_kind"):
        return doubt == (*path[:4], "kind")
    return code == "choice_above_max" and doubt == (*path[:4], "max_score")


def salvage(value: Any, refused: frozenset[Path]) -> "tuple[ChecklistSource, Doubts] | None":
    """`value` as far as it can be read, and what in it is not its author's; None when it cannot be.

    `refused`: places that reading the YAML refused already.
    """
    from pydantic import ValidationError

    from inspector.checklist.source import ChecklistSource

    rest = copy.deepcopy(value)
    mended, unknown = set(refused), set[Path]()
    for _ in range(_ROUNDS):
        try:
            return ChecklistSource.model_validate(rest), Doubts(frozenset(mended), frozenset(unknown))
        except ValidationError as error:
            for each in error.errors(include_url=False, include_input=False):
                path = tuple(part for part in each["loc"] if part != "[key]")
                (unknown if each["type"] == "extra_forbidden" else mended).add(path)
                try:
                    _mend(rest, path, each["type"], is_key="[key]" in each["loc"])
                except (LookupError, TypeError):
                    return None
    return None


def _mend(rest: Any, path: Path, error: str, *, is_key: bool) -> None:
    """Put something plain at `path`, or nothing where nothing has to be."""
    inside = rest
    for part in path[:-1]:
        inside = inside[part]
    last = path[-1]
    if error == "extra_forbidden" or is_key:
        inside.pop(last, None)
    elif isinstance(last, int) or path[:-1] == ("ladders",):
        inside[last] = _item(str(path[-2]))
    elif last == "criteria":
        inside[last] = [_item("criteria")]
    elif last in _OWN_NAME:
        inside[last] = _own_name()
    elif last in _PLAIN:
        inside[last] = copy.deepcopy(_PLAIN[str(last)])
    else:
        inside.pop(last, None)


def _item(name: str) -> dict[str, Any]:
    plain = copy.deepcopy(_ITEMS[name])
    for key in {"legal_bases": "id", "criteria": "code", "choices": "key"}.get(name, "").split():
        plain[key] = _own_name()
    return plain


def _own_name() -> str:
    return f"mended-{next(_NAMES)}"
