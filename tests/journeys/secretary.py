"""What a secretary does at the sample's unit, as keys and words only: from an empty visit to the sample's scores.

Words are what stands on the paper (figures, notes, sentences, what is searched for); everything else is a key and is
counted. The same script drives the window through Qt's events and the running program through X.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inspector import sample
from inspector.book.visit import Visit
from inspector.checklist import Criterion, Kind
from inspector.sample import story
from inspector.text import format_date

SAMPLED = "VT.III.2"
FAULTY = (3, 8, 11, 15, 19, 24, 28)
"""Of the thirty documents that are drawn, the ones that the secretary finds at fault."""
PHOTOGRAPHED = "CC.III.4"
_LETTERS = {"met": "d", "partly": "p", "not_met": "k", "na": "x"}


@dataclass(frozen=True)
class Key:
    """One key, or several held together, as QKeySequence writes them."""

    name: str


@dataclass(frozen=True)
class Words:
    """What is typed as text."""

    text: str


@dataclass(frozen=True)
class Copied:
    """A picture that comes onto the clipboard from elsewhere: the camera's program, a phone."""

    file: Path


Step = Key | Words | Copied


def keys_in(steps: list[Step]) -> int:
    """How many keys are pressed beside the words."""
    return sum(isinstance(step, Key) for step in steps)


def script(visit: Visit, photos: tuple[Path, Path], *, notes: bool = True) -> list[Step]:
    """The whole visit, in one go; it begins with the list of criteria in hand. Without `notes` only what scores."""
    return [
        *_paper(visit, notes),
        *_sample(),
        *_bonus(),
        *_photographed(photos),
        *(step for item in story.SHORTCOMINGS[:3] for step in _shortcoming(item)),
        *_slip_of_the_finger(),
        *_searched(),
    ]


def _paper(visit: Visit, notes: bool) -> Iterator[Step]:
    """Every criterion from the paper, a line each, both periods side by side."""
    rows: dict[str, dict[str, dict[str, str]]] = {}
    with (Path(sample.__file__).parent / "answers.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["criterion"], {})[row["period"]] = row
    yield Key("Ctrl+J")
    for checklist in visit.checklists:
        if checklist is not visit.checklists[0]:
            yield from (Words(checklist.abbreviation.lower()), Key("Return"))
        for number, criterion in enumerate(checklist.criteria, start=1):
            parts = [
                ""
                if criterion.code == SAMPLED and place == 0
                else _said(criterion, rows[criterion.code][period], notes)
                for place, period in enumerate(visit.periods_of(criterion))
            ]
            yield from (Words(f"{number} {' | '.join(parts)}"), Key("Return"))
    yield Key("Escape")


def _said(criterion: Criterion, row: dict[str, str], notes: bool) -> str:
    """An answer as the paper has it: the finding's letter or the figure, points where they were given, the note."""
    value = row["value"]
    if row["result"] == "na":
        return f"x {row['score_reason'] or row['note']}"
    if criterion.kind is Kind.TEXT:
        return value
    if value and criterion.kind is Kind.DATE:
        value = format_date(date.fromisoformat(value))
    elif value and criterion.kind is Kind.CHOICE:
        value = "abcdefgh"[int(value.removeprefix("@"))]
    elif value and criterion.kind in (Kind.NUMBER, Kind.PERCENT, Kind.STEPS):
        value = value.replace(".", ",")
    note = row["note"].replace('"', "'") if notes else ""
    return " ".join(part for part in (value or _LETTERS[row["result"]], f'"{note}"' if note else "") if part)


def _to(code: str) -> Iterator[Step]:
    yield from (Key("Ctrl+F"), Words(code), Key("Return"))


def _sample() -> Iterator[Step]:
    """The register of a sample: how many there are, thirty drawn, each looked at, seven at fault."""
    yield from _to(SAMPLED)
    yield from (Key("S"), Words("412"), Key("Return"), Key("Return"))  # on to the draw, and draw
    for number in range(1, 31):
        if number in FAULTY:
            yield Key("9")
        yield Key("Return")
    yield Key("Escape")


def _bonus() -> Iterator[Step]:
    """Points that the team gives for something new, which has no ready answer."""
    for code, points in story.BONUS.items():
        yield from _to(code)
        yield from (
            Key("Ctrl+K"),
            Words("ghi diem cham"),
            Key("Return"),
            Words(points.replace(".", ",")),
            Key("Escape"),
        )


def _photographed(photos: tuple[Path, Path]) -> Iterator[Step]:
    yield from _to(PHOTOGRAPHED)
    for photo in photos:
        yield from (Copied(photo), Key("Ctrl+V"))


def _shortcoming(item: story.SampleShortcoming) -> Iterator[Step]:
    """Shortcoming, cause, requirement, who and by when, from field to field."""
    yield from _to(item.criteria[0])
    yield from (Key("Ctrl+K"), Words("ghi han che"), Key("Return"))
    texts = (item.text, item.cause, item.requirement, item.owner, item.supporting, format_date(item.deadline))
    for place, text in enumerate(texts):
        if place:
            yield Key("Tab")
        if text:
            yield Words(text)
    yield Key("Escape")


def _slip_of_the_finger() -> Iterator[Step]:
    yield from _to("CC.I.2")
    yield from (Key("3"), Key("Ctrl+Z"))


def _searched() -> Iterator[Step]:
    yield from _to("luu tru lich su")
