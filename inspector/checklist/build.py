"""From a checklist's compiled JSON to the model. The one way a `Checklist` comes to be.

The compiled JSON holds the checklist as its YAML has it, checked, with defaults left out, and beside it the
trees of all expressions. Nothing is checked again here: only text that `reader` compiled may come in.
"""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from inspector.checklist.expressions import Expression, Tree
from inspector.checklist.model import (
    ONE,
    ZERO,
    Band,
    Caps,
    Checklist,
    Choice,
    Criterion,
    Grade,
    Kind,
    LegalBasis,
    LegalReference,
    Limits,
    Phrases,
    Section,
    Steps,
)

Document = dict[str, Any]

_NO_LIMITS = Limits()
_NO_PHRASES = Phrases()


def compiled_json(document: Document, trees: dict[str, Tree], sha256: str) -> str:
    """The text that `checklist_from_json` reads; equal checklists give equal text."""
    whole = {
        "checklist": document,
        "sha256": sha256,
        "trees": {text: _tree_to_json(tree) for text, tree in trees.items()},
    }
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def checklist_from_json(text: str, source: str = "") -> Checklist:
    """The checklist that `compiled_json` wrote down."""
    whole = json.loads(text)
    document: Document = whole["checklist"]
    trees = {expression: _tree_from_json(tree) for expression, tree in whole["trees"].items()}
    ladders = {
        name: tuple(_band(band) for band in ladder["bands"])
        for name, ladder in document.get("ladders", {}).items()
    }
    caps = document.get("caps")
    return Checklist(
        id=document["id"],
        version=document["version"],
        title=document["title"],
        short_title=document.get("short_title") or document["title"],
        abbreviation=document.get("abbreviation", ""),
        subject=document.get("subject", ""),
        grades=tuple(
            sorted(
                (Grade(grade["name"], Decimal(grade["at_least"])) for grade in document["grades"]),
                key=lambda grade: -grade.at_least,
            )
        ),
        caps=Caps(caps["one"], caps["two_or_more"]) if caps else None,
        bonus_max=Decimal(document.get("bonus_max", 0)),
        penalty_max=Decimal(document.get("penalty_max", 0)),
        legal_bases=tuple(_legal_basis(basis) for basis in document.get("legal_bases", ())),
        sections=tuple(_section(section, ladders, trees) for section in document["sections"]),
        sha256=whole["sha256"],
        source=source,
        compiled=text,
    )


def _section(document: Document, ladders: dict[str, tuple[Band, ...]], trees: dict[str, Tree]) -> Section:
    return Section(
        document["id"],
        document["title"],
        Decimal(document["max_score"]),
        tuple(_criterion(each, document["id"], ladders, trees) for each in document["criteria"]),
    )


def _criterion(
    document: Document, section: str, ladders: dict[str, tuple[Band, ...]], trees: dict[str, Tree]
) -> Criterion:
    get = document.get
    ladder = get("ladder", "")
    bands = ladders[ladder] if ladder else tuple(_band(band) for band in get("bands", ()))
    max_score = Decimal(document["max_score"])
    higher_is_better = get("higher_is_better")
    rises = _rises(bands) if higher_is_better is None else higher_is_better
    limits, phrases = get("limits"), get("phrases")
    return Criterion(
        code=document["code"],
        section=section,
        text=document["text"],
        kind=Kind(document["kind"]),
        max_score=max_score,
        per_period=get("per_period", False),
        sampling=bool(get("sampling", False)),
        sampling_counts=_sampling_counts(get("sampling", False), document["kind"], rises),
        sampling_checks=tuple(get("sampling_checks", ())),
        ladder=ladder,
        bands=bands,
        choices=tuple(_choice(choice, max_score) for choice in get("choices", ())),
        steps=Steps(Decimal(document["steps"]["deduct"]), document["steps"]["per"])
        if "steps" in document
        else None,
        unit=get("unit", ""),
        numerator=get("numerator", ""),
        denominator=get("denominator", ""),
        higher_is_better=rises,
        bonus_max=Decimal(get("bonus_max", 0)),
        limits=_limits(limits) if limits else _NO_LIMITS,
        usual=_limits(limits["soft"]) if limits and "soft" in limits else _NO_LIMITS,
        when=_expression(get("when"), trees),
        cap_when=_expression(get("cap_when"), trees),
        how_to_check=get("how_to_check", ""),
        evidence=get("evidence", ""),
        legal_basis=tuple(LegalReference(each["ref"], each.get("at", "")) for each in get("legal_basis", ())),
        phrases=Phrases(**phrases) if phrases else _NO_PHRASES,
    )


def _limits(document: Document) -> Limits:
    return Limits(_number(document.get("min")), _number(document.get("max")), document.get("message", ""))


def _band(document: Document) -> Band:
    return Band(
        Decimal(document["share"]),
        _number(document.get("at_least")),
        _number(document.get("above")),
        _number(document.get("at_most")),
        _number(document.get("below")),
        document.get("until"),
        document.get("otherwise", False),
    )


def _rises(bands: tuple[Band, ...]) -> bool:
    """Whether more is better, as the bands say: the first one asks for the most, or for the least."""
    return not any(band.at_most is not None or band.below is not None for band in bands)


def _sampling_counts(sampling: bool | str, kind: str, rises: bool) -> str:
    """Which files of the sample the figure counts: as the author says, else those that cost points."""
    if isinstance(sampling, str) or not sampling:
        return sampling or ""
    return "sound" if rises and kind != Kind.STEPS else "faults"


def _choice(document: Document, max_score: Decimal) -> Choice:
    if "points" in document:
        points = Decimal(document["points"])
        share = points / max_score if max_score else ZERO
        return Choice(document["key"], document["text"], ONE if points == max_score else share, points)
    share = Decimal(document["share"])
    return Choice(document["key"], document["text"], share, share * max_score)


def _legal_basis(document: Document) -> LegalBasis:
    return LegalBasis(
        id=document["id"],
        kind=document["kind"],
        subject=document["subject"],
        number=document.get("number", ""),
        issued=_day(document.get("issued")),
        issuer=document.get("issuer", ""),
        in_force_from=_day(document.get("from")),
        in_force_until=_day(document.get("until")),
        verified=document.get("verified", False),
        note=document.get("note", ""),
    )


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


# --- expressions ------------------------------------------------------------------------------------


def _expression(text: str | None, trees: dict[str, Tree]) -> Expression | None:
    return None if text is None else Expression(text, trees[text])


def _tree_to_json(tree: Tree) -> list[Any]:
    if tree[0] == "const" and isinstance(tree[1], Decimal):
        return ["number", str(tree[1])]
    return [_tree_to_json(part) if isinstance(part, tuple) else part for part in tree]


def _tree_from_json(tree: list[Any]) -> Tree:
    if tree[0] == "number":
        return ("const", Decimal(tree[1]))
    return tuple(_tree_from_json(part) if isinstance(part, list) else part for part in tree)
