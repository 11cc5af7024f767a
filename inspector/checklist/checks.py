"""What pydantic cannot see: everything in a checklist that must fit together.

Works on the source as it was written, so that each finding has a path there, and the reader gives the path
its line.
"""

import difflib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from inspector.checklist.expressions import (
    CAP_NAMES,
    WHEN_NAMES,
    BadExpression,
    Tree,
    codes_in,
    compile_expression,
)
from inspector.checklist.phrases import check_phrase
from inspector.checklist.source import (
    BandSource,
    ChecklistSource,
    CriterionSource,
    LadderSource,
    LimitsSource,
)
from inspector.checklist.yaml_tree import Path

_QUARTER = Decimal("0.25")
_FULL = Decimal(100)

_KEYS_OF_KIND = {
    "met": set[str](),
    "steps": {"steps", "unit", "limits"},
    "number": {"bands", "ladder", "unit", "limits", "higher_is_better"},
    "percent": {"bands", "ladder", "numerator", "denominator", "limits", "higher_is_better"},
    "choice": {"choices"},
    "text": {"bonus_max"},
    "date": {"bands", "ladder"},
}
_KIND_KEYS = set[str]().union(*_KEYS_OF_KIND.values())
_CONDITIONS = ("at_least", "above", "at_most", "below", "until", "otherwise")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at `path`; `line_in_text` counts from 1 when the fault lies inside a text."""

    path: Path
    code: str
    facts: dict[str, object] = field(default_factory=dict)
    severity: str = "error"
    line_in_text: int = 0


def _warning(path: Path, code: str, **facts: object) -> Finding:
    return Finding(path, code, facts, "warning")


def check_source(source: ChecklistSource) -> Iterator[Finding]:
    """Everything wrong with `source`, in the order of its text as far as one check goes."""
    yield from _check_grades(source)
    yield from _check_register(source)
    for name, ladder in source.ladders.items():
        yield from _check_bands(ladder.bands, ladder.of, ("ladders", name, "bands"))
    yield from _check_sums(source)
    yield from _check_codes(source)
    register = {basis.id for basis in source.legal_bases}
    for path, criterion in criteria_of(source):
        yield from _check_criterion(criterion, path, source, register)
    yield from _check_expressions(source)


def criteria_of(source: ChecklistSource) -> Iterator[tuple[Path, CriterionSource]]:
    """Each criterion and its path."""
    for s, section in enumerate(source.sections):
        for c, criterion in enumerate(section.criteria):
            yield ("sections", s, "criteria", c), criterion


def guess(wrong: str, known: list[str]) -> str:
    """The one among `known` that was probably meant, or ""."""
    return next(iter(difflib.get_close_matches(wrong, known, 1, 0.6)), "")


# --- the whole --------------------------------------------------------------------------------------


def _check_grades(source: ChecklistSource) -> Iterator[Finding]:
    names = [grade.name for grade in source.grades]
    thresholds = [grade.at_least for grade in source.grades]
    for n in range(1, len(names)):
        if thresholds[n] >= thresholds[n - 1]:
            yield Finding(("grades", n, "at_least"), "checklist.grades_order")
    if thresholds[-1] != 0:
        yield Finding(("grades", len(names) - 1, "at_least"), "checklist.grades_end")
    for n, name in enumerate(names):
        if name in names[:n]:
            yield Finding(("grades", n, "name"), "checklist.duplicate", {"what": name})
    if source.caps is not None:
        for key in ("one", "two_or_more"):
            name = getattr(source.caps, key)
            if name not in names:
                facts: dict[str, object] = {"name": name, "known": ", ".join(names)}
                yield Finding(("caps", key), "checklist.unknown_grade", facts)


def _check_register(source: ChecklistSource) -> Iterator[Finding]:
    seen: set[str] = set()
    for n, basis in enumerate(source.legal_bases):
        if basis.id in seen:
            yield Finding(("legal_bases", n, "id"), "checklist.duplicate", {"what": basis.id})
        seen.add(basis.id)
        if basis.from_ and basis.until and basis.until < basis.from_:
            yield Finding(("legal_bases", n, "until"), "checklist.until_before_from")


def _check_sums(source: ChecklistSource) -> Iterator[Finding]:
    seen: set[str] = set()
    for n, section in enumerate(source.sections):
        if section.id in seen:
            yield Finding(("sections", n, "id"), "checklist.duplicate", {"what": section.id})
        seen.add(section.id)
        total = sum((criterion.max_score for criterion in section.criteria), Decimal(0))
        if total != section.max_score:
            facts: dict[str, object] = {"section": section.id, "sum": total, "max": section.max_score}
            yield Finding(("sections", n, "max_score"), "checklist.section_sum", facts)
    whole = sum((section.max_score for section in source.sections), Decimal(0))
    if whole != _FULL:
        yield _warning(("sections",), "checklist.total_not_100", total=whole)


def _check_codes(source: ChecklistSource) -> Iterator[Finding]:
    times = Counter(criterion.code for _, criterion in criteria_of(source))
    first: dict[str, Path] = {}
    for path, criterion in criteria_of(source):
        if times[criterion.code] > 1 and criterion.code in first:
            yield Finding((*path, "code"), "checklist.duplicate_code", {"criterion": criterion.code})
        first.setdefault(criterion.code, path)


# --- one criterion ----------------------------------------------------------------------------------


def _check_criterion(
    criterion: CriterionSource, path: Path, source: ChecklistSource, register: set[str]
) -> Iterator[Finding]:
    if criterion.max_score % _QUARTER:
        yield Finding((*path, "max_score"), "checklist.not_quarter_points", {"max": criterion.max_score})
    for key in sorted((criterion.model_fields_set & _KIND_KEYS) - _KEYS_OF_KIND[criterion.kind]):
        yield Finding((*path, key), "checklist.key_not_for_kind", {"key": key, "kind": criterion.kind})
    yield from _check_kind(criterion, path, source)
    for n, reference in enumerate(criterion.legal_basis):
        if reference.ref not in register:
            facts: dict[str, object] = {"ref": reference.ref, "guess": guess(reference.ref, sorted(register))}
            yield Finding((*path, "legal_basis", n, "ref"), "checklist.unknown_legal_basis", facts)
    yield from _check_limits(criterion.limits, (*path, "limits"))
    yield from _check_sampling(criterion, path)
    yield from _check_phrases(criterion, path, source)


def _check_sampling(criterion: CriterionSource, path: Path) -> Iterator[Finding]:
    checks = criterion.sampling_checks
    if checks and not criterion.sampling:
        yield _warning((*path, "sampling_checks"), "checklist.checks_without_sampling")
    for n, check in enumerate(checks):
        if check in checks[:n]:
            yield Finding((*path, "sampling_checks", n), "checklist.duplicate", {"what": check})


def _check_limits(limits: LimitsSource | None, path: Path) -> Iterator[Finding]:
    """Hard and soft limits that let something through, and soft ones that can be overstepped at all."""
    if limits is None:
        return
    if _is_crossed(limits.min, limits.max):
        yield Finding(path, "checklist.limits_order")
    soft = limits.soft
    if soft is None:
        return
    if _is_crossed(soft.min, soft.max):
        yield Finding((*path, "soft"), "checklist.limits_order")
    if soft.min is None and soft.max is None:
        yield Finding((*path, "soft"), "checklist.soft_limits_empty")
    if soft.min is not None and limits.min is not None and soft.min <= limits.min:
        yield Finding((*path, "soft", "min"), "checklist.soft_limit_idle", {"limit": limits.min})
    if soft.max is not None and limits.max is not None and soft.max >= limits.max:
        yield Finding((*path, "soft", "max"), "checklist.soft_limit_idle", {"limit": limits.max})


def _is_crossed(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low > high


def _check_kind(criterion: CriterionSource, path: Path, source: ChecklistSource) -> Iterator[Finding]:
    """What this kind of answer cannot do without."""
    kind = criterion.kind
    if kind in ("number", "percent", "date"):
        yield from _check_ladder(criterion, path, source)
    if kind == "percent":
        for key in ("numerator", "denominator"):
            if not getattr(criterion, key):
                yield Finding(path, "checklist.kind_needs_key", {"key": key, "kind": kind})
    if kind == "steps" and criterion.steps is None:
        yield Finding(path, "checklist.kind_needs_key", {"key": "steps", "kind": kind})
    if kind == "choice":
        yield from _check_choices(criterion, path)
    if criterion.bonus_max and criterion.max_score:
        yield Finding((*path, "bonus_max"), "checklist.bonus_with_score")


def _check_ladder(criterion: CriterionSource, path: Path, source: ChecklistSource) -> Iterator[Finding]:
    if criterion.ladder and criterion.bands:
        yield Finding((*path, "bands"), "checklist.ladder_and_bands")
    elif criterion.ladder:
        ladder = source.ladders.get(criterion.ladder)
        if ladder is None:
            facts: dict[str, object] = {"ladder": criterion.ladder, "known": ", ".join(source.ladders)}
            yield Finding((*path, "ladder"), "checklist.unknown_ladder", facts)
        elif ladder.of != criterion.kind:
            facts = {"ladder": criterion.ladder, "of": ladder.of, "kind": criterion.kind}
            yield Finding((*path, "ladder"), "checklist.ladder_of_other_kind", facts)
    elif criterion.bands:
        yield from _check_bands(criterion.bands, criterion.kind, (*path, "bands"))
    elif criterion.max_score:
        yield Finding(path, "checklist.kind_needs_key", {"key": "ladder, bands", "kind": criterion.kind})


def _check_bands(bands: list[BandSource], of: str, path: Path) -> Iterator[Finding]:
    """Each band has one condition, of the right sort, and can be reached after those above it."""
    before: BandSource | None = None
    for n, band in enumerate(bands):
        conditions = [key for key in _CONDITIONS if getattr(band, key) is not None]
        if len(conditions) != 1:
            yield Finding((*path, n), "checklist.band_condition", {"known": ", ".join(_CONDITIONS)})
            return
        if conditions != ["otherwise"] and (conditions == ["until"]) != (of == "date"):
            yield Finding((*path, n, conditions[0]), "checklist.band_of_other_kind", {"of": of})
        if before is not None and _is_unreachable(before, band):
            yield Finding((*path, n), "checklist.band_unreachable")
        before = band


def _is_unreachable(before: BandSource, band: BandSource) -> bool:
    """Whether all that `band` admits was already taken by the band before it."""
    if before.otherwise:
        return True
    low, low_before = (each.at_least if each.above is None else each.above for each in (band, before))
    if low is not None and low_before is not None:
        return low > low_before or (
            low == low_before and not (before.above is not None and band.above is None)
        )
    high, high_before = (each.at_most if each.below is None else each.below for each in (band, before))
    if high is not None and high_before is not None:
        return high < high_before or (
            high == high_before and not (before.below is not None and band.below is None)
        )
    return band.until is not None and before.until is not None and _until(band) <= _until(before)


def _until(band: BandSource) -> tuple[str, str]:
    month, _, day = (band.until or "").partition("-")
    return month, "99" if day == "end" else day


def _check_choices(criterion: CriterionSource, path: Path) -> Iterator[Finding]:
    if len(criterion.choices) < 2:
        yield Finding(path, "checklist.kind_needs_key", {"key": "choices", "kind": criterion.kind})
    seen: set[str] = set()
    for n, choice in enumerate(criterion.choices):
        if choice.key in seen:
            yield Finding((*path, "choices", n, "key"), "checklist.duplicate", {"what": choice.key})
        seen.add(choice.key)
        if (choice.share is None) == (choice.points is None):
            yield Finding((*path, "choices", n), "checklist.choice_share_or_points")
        elif choice.points is not None and choice.points > criterion.max_score:
            facts: dict[str, object] = {"points": choice.points, "max": criterion.max_score}
            yield Finding((*path, "choices", n, "points"), "checklist.choice_above_max", facts)


# --- phrases ----------------------------------------------------------------------------------------


def _check_phrases(criterion: CriterionSource, path: Path, source: ChecklistSource) -> Iterator[Finding]:
    for name in type(criterion.phrases).model_fields:
        phrase: str = getattr(criterion.phrases, name)
        for fault in check_phrase(phrase, both_periods=name == "both_periods") if phrase else ():
            yield Finding((*path, "phrases", name), fault.code, fault.facts, line_in_text=fault.line)
    if criterion.phrases.both_periods and not criterion.per_period:
        yield _warning(
            (*path, "phrases", "both_periods"), "checklist.phrase_never_used", phrase="both_periods"
        )
    if not criterion.max_score:
        return
    for name in ("met", "partly", "not_met", "cause", "requirement"):
        if not getattr(criterion.phrases, name) and (name != "partly" or _can_be_partly(criterion, source)):
            where = (*path, "phrases") if "phrases" in criterion.model_fields_set else path
            yield _warning(where, "checklist.phrase_missing", criterion=criterion.code, phrase=name)


def _can_be_partly(criterion: CriterionSource, source: ChecklistSource) -> bool:
    """Whether an answer can earn a part of the points."""
    if criterion.kind in ("met", "text"):
        return True
    if criterion.kind == "steps":
        return criterion.steps is not None and criterion.steps.deduct < criterion.max_score
    if criterion.kind == "choice":
        points = [
            each.points if each.share is None else each.share * criterion.max_score
            for each in criterion.choices
        ]
        return any(each is not None and 0 < each < criterion.max_score for each in points)
    ladder: LadderSource | None = source.ladders.get(criterion.ladder)
    bands = criterion.bands if ladder is None else ladder.bands
    return any(0 < band.share < 1 for band in bands)


# --- expressions ------------------------------------------------------------------------------------


def trees_of(source: ChecklistSource) -> dict[str, Tree]:
    """Every expression's tree by its text; of a source without findings."""
    trees: dict[str, Tree] = {}
    for _, criterion in criteria_of(source):
        if criterion.when is not None:
            trees[criterion.when] = compile_expression(criterion.when, WHEN_NAMES).tree
        if criterion.cap_when is not None:
            trees[criterion.cap_when] = compile_expression(criterion.cap_when, CAP_NAMES).tree
    return trees


def _check_expressions(source: ChecklistSource) -> Iterator[Finding]:
    known = {criterion.code for _, criterion in criteria_of(source)}
    needs: dict[str, set[str]] = {}
    paths: dict[str, Path] = {}
    for path, criterion in criteria_of(source):
        if criterion.cap_when is not None:
            try:
                compile_expression(criterion.cap_when, CAP_NAMES)
            except BadExpression as error:
                yield Finding((*path, "cap_when"), error.code, error.facts)
        if criterion.when is None:
            continue
        try:
            tree = compile_expression(criterion.when, WHEN_NAMES).tree
        except BadExpression as error:
            yield Finding((*path, "when"), error.code, error.facts)
            continue
        needs[criterion.code] = set(codes_in(tree))
        paths[criterion.code] = (*path, "when")
        for code in sorted(needs[criterion.code] - known):
            facts: dict[str, object] = {"criterion": code, "guess": guess(code, sorted(known))}
            yield Finding((*path, "when"), "checklist.when_unknown_code", facts)
    yield from _check_cycles(needs, paths)


def _check_cycles(needs: dict[str, set[str]], paths: dict[str, Path]) -> Iterator[Finding]:
    """Each circle, at its first criterion; without the links named here no circle is left."""
    order = {code: number for number, code in enumerate(needs)}
    done: set[str] = set()
    for start in needs:
        if start in done:
            continue
        way, stack = [start], [iter(sorted(needs[start]))]
        while stack:
            code = next(stack[-1], None)
            if code is None:
                stack.pop()
                done.add(way.pop())
            elif code in way:
                circle = way[way.index(code) :]
                first = circle.index(min(circle, key=order.__getitem__))
                shown = [*circle[first:], *circle[: first + 1]]
                yield Finding(paths[shown[0]], "checklist.when_cycle", {"cycle": " → ".join(shown)})
            elif code in needs and code not in done:
                way.append(code)
                stack.append(iter(sorted(needs[code])))
