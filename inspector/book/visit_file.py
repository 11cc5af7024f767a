"""What the new-visit assistant asks, as a value and as a YAML file."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inspector import border
from inspector.checklist import yaml_tree
from inspector.errors import InspectorError, Problem, Rejected
from inspector.text import FIRST_YEAR, LAST_YEAR, clean, parse_date

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_DATES = frozenset(
    {
        "plan_date",
        "decision_date",
        "self_report_date",
        "document_date",
        "report_deadline",
        "result_report_date",
    }
)

_LONGEST = 20_000


class _Strict(BaseModel):
    model_config = ConfigDict(
        extra="forbid", str_max_length=_LONGEST, str_strip_whitespace=True, coerce_numbers_to_str=True
    )


class VisitPerson(_Strict):
    """Somebody of the team or the unit; the lists stand in protocol order."""

    role: Literal["team_head", "team_deputy", "secretary", "member", "unit_commander", "unit_staff"] = (
        "member"
    )
    rank: str = ""
    name: str = Field(min_length=1)
    office: str = ""
    sections: list[str] = Field(default_factory=list, max_length=500)


class VisitFile(_Strict):
    """Everything that begins an inspection. Every key but `unit` may be left out."""

    unit: str = Field(min_length=1)
    unit_short: str = ""
    superior_body: str = ""
    issuing_body: str = ""
    unit_location: str = ""
    plan_number: str = ""
    plan_date: date | None = None
    decision_number: str = ""
    decision_date: date | None = None
    decision_issuer: str = ""
    decision_subject: str = ""
    self_report_number: str = ""
    self_report_date: date | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    periods: list[str] = Field(default_factory=list, max_length=12)
    has_previous: bool | None = None
    previous_note: str = ""
    overview: str = ""
    document_type: Literal["TB", "KL", ""] = ""
    document_number: str = ""
    document_symbol: str = ""
    document_date: date | None = None
    document_place: str = ""
    document_subject: str = ""
    legal_basis: list[str] = Field(default_factory=list, max_length=100)
    signer_authority: str = ""
    signer_office: str = ""
    signer_name: str = ""
    report_to: str = ""
    report_deadline: date | None = None
    recipients: list[str] = Field(default_factory=list, max_length=100)
    archive_mark: str = ""
    result_report_number: str = ""
    result_report_date: date | None = None
    minutes_signed_at: datetime | None = None
    team: list[VisitPerson] = Field(default_factory=list, max_length=200)
    unit_people: list[VisitPerson] = Field(default_factory=list, max_length=200)
    checklists: list[str] = Field(default_factory=list, max_length=50)

    def inspection_fields(self) -> dict[str, Any]:
        """What belongs to the inspection's own row."""
        return {
            name: getattr(self, name)
            for name in type(self).model_fields
            if name not in ("team", "unit_people", "checklists")
        }


_LARGEST_FILE = 1024 * 1024


def read_visit_file(path: Path | None, over: Mapping[str, object] | None = None) -> VisitFile:
    """The visit that a YAML file describes, read as strictly as a checklist is.

    What `over` gives (by key, from the command line) stands over the file's, or without a file alone. Raises Rejected
    with the place of every mistake (a line, or `--unit`), and what reading a file raises.
    """
    given = dict(over or {})
    name, tree = str(path or "inspector new"), yaml_tree.Tree({})
    problems: list[Problem] = []
    if path is not None:
        tree, problems = _tree(path)
    places = _Places(tree, frozenset(given))
    values = {key: value for key, value in tree.value.items() if value is not None} | given
    for key in sorted(_DATES & values.keys()):
        try:
            values[key] = parse_date(str(values[key]), place=key)
        except InspectorError as error:
            problems.append(Problem(places.of((key,)), error.code, {"place": key, **error.facts}))
            del values[key]
    found, wrong = _validated(values)
    problems += [_problem(places, item) for item in wrong if item["loc"] not in tree.refused]
    problems += _doubtful(places, found)
    if problems:
        raise Rejected(name, sorted(problems, key=_line_of))
    if path is None or "checklists" in given:
        return found
    return found.model_copy(update={"checklists": [_beside(path, one) for one in found.checklists]})


def _tree(path: Path) -> tuple[yaml_tree.Tree, list[Problem]]:
    """The file's keys and values, and what reading them as YAML refused. Raises Rejected when nothing can be read."""
    content = border.read_capped(path, _LARGEST_FILE)
    problems: list[Problem] = []
    try:
        tree = yaml_tree.read_tree(yaml_tree.decode(content))
    except yaml_tree.NotYaml as error:
        problems += error.problems
        if error.tree is None:
            raise Rejected(str(path), error.problems) from error
        tree = error.tree
    if not isinstance(tree.value, dict):
        problems = problems or [Problem("1", "visit_file.missing_key", {"key": "unit", "detail": ""})]
        raise Rejected(str(path), problems)
    return tree, problems


class _Places(NamedTuple):
    """Where a value came from: its line in the file, or the option that gave it."""

    tree: yaml_tree.Tree
    given: frozenset[str]

    def of(self, path: tuple[str | int, ...]) -> str:
        option = str(path[0]).removesuffix("s") if path and path[0] in self.given else ""
        return f"--{option}" if option else str(self.tree.line(path))


def _validated(values: dict[str, Any]) -> "tuple[VisitFile, list[ErrorDetails]]":
    """The visit, and everything pydantic refuses; then the visit is what can be read without that."""
    try:
        return VisitFile.model_validate(values), []
    except ValidationError as error:
        wrong = error.errors(include_url=False)
    rest = {key: value for key, value in values.items() if key not in {item["loc"][0] for item in wrong}}
    return VisitFile.model_validate({"unit": "…", **rest}), wrong


def _line_of(problem: Problem) -> int:
    return int(problem.place) if problem.place.isdecimal() else 0


def _beside(path: Path, checklist: str) -> str:
    """A checklist's file is looked for beside the visit file first; an id stays as it is."""
    near = path.parent / checklist
    return str(near) if near.suffix.lower() in (".yaml", ".yml") and near.is_file() else checklist


def _doubtful(places: _Places, found: VisitFile) -> Iterator[Problem]:
    """What is wrong although each value is of its kind."""
    seen: set[str] = set()
    for number, period in enumerate(found.periods):
        text = clean(period, multiline=False).casefold()
        if not text or text in seen:
            yield Problem(places.of(("periods", number)), "visit_file.period", {"value": period})
        seen.add(text)
    for key in ("starts_at", "ends_at", "minutes_signed_at"):
        moment = getattr(found, key)
        if moment is not None and not FIRST_YEAR <= moment.year <= LAST_YEAR:
            facts = {"key": key, "value": moment.isoformat(timespec="minutes")}
            yield Problem(places.of((key,)), "visit_file.not_a_time", facts)
    start, end = found.starts_at, found.ends_at
    if start and end and end.replace(tzinfo=None) < start.replace(tzinfo=None):
        yield Problem(places.of(("ends_at",)), "visit_file.ends_before_it_starts")


_CODES = {
    "extra_forbidden": "visit_file.unknown_key",
    "missing": "visit_file.missing_key",
    "string_too_short": "visit_file.missing_key",
    "literal_error": "visit_file.wrong_word",
    "string_type": "checklist.not_text",
    "string_too_long": "checklist.too_long",
    "too_long": "visit_file.too_many",
    "list_type": "checklist.not_list",
    "model_type": "checklist.not_keys",
    "model_attributes_type": "checklist.not_keys",
    "bool_parsing": "checklist.not_yes_no",
    "bool_type": "checklist.not_yes_no",
}


def _problem(places: _Places, error: "ErrorDetails") -> Problem:
    path, kind = error["loc"], error["type"]
    code = "visit_file.not_a_time" if kind.startswith("datetime") else _CODES.get(kind, "visit_file.value")
    facts: dict[str, object] = {
        "key": ".".join(str(part + 1) if isinstance(part, int) else part for part in path),
        "value": str(error.get("input"))[:60],
        "expected": str(error.get("ctx", {}).get("expected", "")).replace(" or ", ", "),
        "limit": error.get("ctx", {}).get("max_length", ""),
        "detail": error["msg"],
    }
    return Problem(places.of(path), code, facts)
