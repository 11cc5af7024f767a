"""Reads a checklist from YAML: every mistake with its line, or the whole checklist.

Nothing else makes a `Checklist` from what people write, so whatever the program uses has passed all checks.
"""

import hashlib
import json
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from inspector.border import read_capped
from inspector.checklist.build import checklist_from_json, compiled_json
from inspector.checklist.errors import NotAChecklistFile
from inspector.checklist.model import Checklist
from inspector.errors import Problem, Rejected

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from inspector.checklist.source import ChecklistSource
    from inspector.checklist.yaml_tree import Path, Tree

_SUFFIXES = {".yaml", ".yml"}


def read_checklist(path: FilePath) -> Checklist:
    """The checklist in the file at `path`. Raises Rejected with a line in each problem's place, or a file error."""
    checklist, problems = _read(_content(path))
    if checklist is None:
        raise Rejected(str(path), [problem for problem in problems if problem.severity == "error"])
    return checklist


def read_checklist_text(text: str, name: str) -> Checklist:
    """As `read_checklist`, of text that is at hand; `name` stands for the file in a refusal."""
    checklist, problems = _read(text.encode("utf-8", "surrogatepass"))
    if checklist is None:
        raise Rejected(name, [problem for problem in problems if problem.severity == "error"])
    return checklist


def check_file(path: FilePath) -> list[Problem]:
    """All that is wrong or doubtful in the file, by line. Raises only when it cannot be read at all."""
    if path.suffix.lower() not in _SUFFIXES:
        raise NotAChecklistFile(str(path), suffix=path.suffix, known=", ".join(sorted(_SUFFIXES)))
    content = _content(path)
    return _by_line([*_read(content)[1], *_of_before_unicode(content)])


def lint(checklist: Checklist) -> list[Problem]:
    """The same checks on a checklist that was read before; each place is a path («sections.0.criteria.2.when»)."""
    from inspector.checklist.checks import check_source
    from inspector.checklist.source import COMPILED, ChecklistSource

    document = json.loads(checklist.compiled)["checklist"]
    source = ChecklistSource.model_validate(document, context=COMPILED)
    return [
        Problem(".".join(map(str, found.path)), found.code, found.facts, found.severity)
        for found in check_source(source)
    ]


def json_schema() -> dict[str, Any]:
    """JSON Schema of the format, for editors."""
    from inspector.checklist import source

    return source.json_schema()


def _of_before_unicode(content: bytes) -> list[Problem]:
    """A warning for each line that is TCVN3 or VNI text: it would come out of Word as strange letters."""
    from inspector.legacy_text import problem_of

    lines = content.decode("utf-8", "replace").splitlines()
    return [
        problem
        for number, line in enumerate(lines, 1)
        if (problem := problem_of(line, str(number))) is not None
    ]


def _content(path: FilePath) -> bytes:
    from inspector.checklist.yaml_tree import MAX_BYTES

    return read_capped(path, MAX_BYTES)


def _read(content: bytes) -> tuple[Checklist | None, list[Problem]]:
    """The checklist if nothing forbids it, and everything to say about it, in the order of lines."""
    from inspector.checklist.yaml_tree import NotYaml, decode, read_tree

    problems: list[Problem] = []
    try:
        text = decode(content)
        tree = read_tree(text)
    except NotYaml as error:
        problems += error.problems
        if error.tree is None:
            return None, _by_line(problems)
        tree = error.tree
    if not isinstance(tree.value, dict):
        return None, _by_line([*problems, Problem("1", "checklist.not_a_mapping")])
    source, found = _validated(tree)
    problems += found
    problems = _by_line([*problems, *_misfits(tree, None if problems else source)])
    if source is None or any(problem.severity == "error" for problem in problems):
        return None, problems
    from inspector.checklist.checks import trees_of

    document = source.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    sha256 = hashlib.sha256(content).hexdigest()
    return checklist_from_json(compiled_json(document, trees_of(source), sha256), text), problems


def _misfits(tree: "Tree", source: "ChecklistSource | None") -> list[Problem]:
    """What does not fit together in `source`; without one, in as much of `tree` as can be read."""
    from inspector.checklist.checks import check_source
    from inspector.checklist.salvage import Doubts, salvage

    doubts = Doubts(frozenset(), frozenset())
    if source is None:
        rest = salvage(tree.value, frozenset(tree.refused))
        if rest is None:
            return []
        source, doubts = rest
    problems = []
    for found in check_source(source):
        if doubts.touch(found):
            continue
        line = tree.line(found.path)
        if found.line_in_text and found.path in tree.text_lines:
            line = tree.text_lines[found.path] + found.line_in_text - 1
        problems.append(Problem(str(line), found.code, found.facts, found.severity))
    return problems


def _by_line(problems: Any) -> list[Problem]:
    return sorted(problems, key=lambda problem: int(problem.place))


# --- pydantic's errors in our words -----------------------------------------------------------------


def _validated(tree: "Tree") -> "tuple[ChecklistSource | None, list[Problem]]":
    from pydantic import ValidationError

    from inspector.checklist.source import ChecklistSource

    try:
        return ChecklistSource.model_validate(tree.value), []
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, [_problem(each, tree) for each in found if each["loc"] not in tree.refused]


_CODES = {
    "missing": "checklist.missing_key",
    "extra_forbidden": "checklist.unknown_key",
    "literal_error": "checklist.wrong_word",
    "sampling": "checklist.wrong_word",
    "string_type": "checklist.not_text",
    "bool_type": "checklist.not_yes_no",
    "number": "checklist.not_number",
    "day": "checklist.not_day",
    "string_pattern_mismatch": "checklist.wrong_form",
    "string_too_short": "checklist.empty",
    "too_short": "checklist.empty",
    "string_too_long": "checklist.too_long",
    "greater_than_equal": "checklist.out_of_range",
    "greater_than": "checklist.out_of_range",
    "less_than_equal": "checklist.out_of_range",
    "list_type": "checklist.not_list",
    "model_type": "checklist.not_keys",
    "dict_type": "checklist.not_keys",
}


_LIMITS = {"ge": "≥ ", "gt": "> ", "le": "≤ ", "max_length": ""}


def _problem(error: "ErrorDetails", tree: "Tree") -> Problem:
    path: Path = tuple(part for part in error["loc"] if part != "[key]")
    key = str(path[-1]) if path else ""
    context = error.get("ctx", {})
    facts: dict[str, object] = {
        "key": key,
        "value": str(error.get("input"))[:60],
        "expected": str(context.get("expected", "")).replace(" or ", ", ").replace("'", ""),
        "pattern": context.get("pattern", ""),
        "limit": next((f"{sign}{context[name]}" for name, sign in _LIMITS.items() if name in context), ""),
        "reason": error["msg"],
    }
    if error["type"] == "extra_forbidden":
        from inspector.checklist.checks import guess
        from inspector.checklist.source import keys_at

        known = keys_at(path[:-1])
        facts |= {"known": ", ".join(known), "guess": guess(key, known)}
    code = _CODES.get(error["type"], "checklist.invalid")
    return Problem(str(tree.line(path)), code, facts)
