"""The conclusion as a list of rows: headings, sentences, what could still be put in. No Qt."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector.book.later_rows import Remark
    from inspector.checklist.model import Checklist
    from inspector.report.conclusion import Conclusion, Sentence

STRENGTH, SHORTCOMING, CAUSE, REQUIREMENT = "strength", "shortcoming", "cause", "requirement"


class RowKind(StrEnum):
    """What a row is."""

    GROUP = "group"  # a checklist's name above its parts
    PART = "part"  # strengths, shortcomings, causes, requirements
    SENTENCE = "sentence"
    ADD = "add"  # where a free sentence is begun
    FOLD = "fold"  # opens and closes the candidates of a part
    CANDIDATE = "candidate"  # drafted or left out: not in the document


@dataclass(frozen=True, slots=True)
class Part:
    """One list of the document: a kind of sentence of one checklist."""

    kind: str
    checklist: str

    @property
    def key(self) -> str:
        """Its name among all rows."""
        return f"{self.kind}/{self.checklist}"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `key` stays the same while the row means the same, however often the list is made anew.

    `title` is a checklist's name where one has to be said; `sentence` is there on a SENTENCE or CANDIDATE, `remarks`
    are the comments about it.
    """

    kind: RowKind
    key: str
    part: Part
    title: str = ""
    count: int = 0
    is_open: bool = False
    sentence: "Sentence | None" = None
    remarks: tuple["Remark", ...] = ()

    @property
    def open_remarks(self) -> int:
        """How many comments about it are not dealt with."""
        return sum(not remark.is_done for remark in self.remarks)

    @property
    def is_sentence(self) -> bool:
        """It carries a sentence, in the document or not."""
        return self.sentence is not None

    @property
    def can_be_chosen(self) -> bool:
        """The keyboard stops here."""
        return self.kind not in (RowKind.GROUP, RowKind.PART)


@dataclass(frozen=True, slots=True)
class Begun:
    """A free sentence that is being written and is not in the book yet."""

    id: bytes
    part: Part


def outline(
    conclusion: "Conclusion",
    checklists: Sequence["Checklist"],
    opened: Collection[Part] = (),
    begun: Begun | None = None,
    remarks: "Sequence[Remark]" = (),
) -> list[Row]:
    """All rows in the document's order; the candidates of `opened` parts are listed too."""
    about: dict[str, tuple[Remark, ...]] = {}
    for remark in remarks:
        about[remark.finding] = (*about.get(remark.finding, ()), remark)
    rows = _rows(conclusion, checklists, opened, begun)
    if not about:
        return rows
    return [replace(row, remarks=about.get(row.key, ())) if row.is_sentence else row for row in rows]


def other_remarks(conclusion: "Conclusion", remarks: "Sequence[Remark]") -> list["Remark"]:
    """The comments about no sentence of the document."""
    printed = {sentence.id.hex() for sentence in conclusion.sentences if sentence.included}
    return [remark for remark in remarks if remark.finding not in printed]


def _rows(
    conclusion: "Conclusion",
    checklists: Sequence["Checklist"],
    opened: Collection[Part],
    begun: Begun | None,
) -> list[Row]:
    rows: list[Row] = []
    for checklist in checklists:
        group = Part("", checklist.id)
        rows.append(Row(RowKind.GROUP, f"group/{checklist.id}", group, checklist.short_title))
        for kind in (STRENGTH, SHORTCOMING):
            rows += _part_rows(conclusion, Part(kind, checklist.id), "", opened, begun)
    for kind in (CAUSE, REQUIREMENT):
        for checklist in checklists:
            title = checklist.short_title if len(checklists) > 1 else ""
            rows += _part_rows(conclusion, Part(kind, checklist.id), title, opened, begun)
    return rows


def _part_rows(
    conclusion: "Conclusion", part: Part, title: str, opened: Collection[Part], begun: Begun | None
) -> Iterator[Row]:
    inside = conclusion.of(part.kind, part.checklist)
    yield Row(RowKind.PART, f"part/{part.key}", part, title, len(inside))
    for sentence in inside:
        yield Row(RowKind.SENTENCE, sentence.id.hex(), part, sentence=sentence)
    if begun is not None and begun.part == part and conclusion.sentence(begun.id) is None:
        yield Row(RowKind.SENTENCE, begun.id.hex(), part, sentence=empty_sentence(begun))
    yield Row(RowKind.ADD, f"add/{part.key}", part)
    waiting = candidates(conclusion, part)
    if waiting:
        is_open = part in opened
        yield Row(RowKind.FOLD, f"fold/{part.key}", part, count=len(waiting), is_open=is_open)
        if is_open:
            for sentence in waiting:
                yield Row(RowKind.CANDIDATE, sentence.id.hex(), part, sentence=sentence)


def empty_sentence(begun: Begun) -> "Sentence":
    """A free sentence without words."""
    from inspector.report.conclusion import Sentence

    return Sentence(begun.id, begun.part.kind, begun.part.checklist, (), "", included=True)


def candidates(conclusion: "Conclusion", part: Part) -> list["Sentence"]:
    """What could be put into a part. A cause or requirement goes with its shortcoming, so it waits only beside that."""
    waiting = [item for item in conclusion.of(part.kind, part.checklist, included=False) if not item.included]
    if part.kind in (STRENGTH, SHORTCOMING):
        return waiting
    shown = {item.id.hex() for item in conclusion.of(SHORTCOMING)}
    return [item for item in waiting if not item.rests_on or item.rests_on in shown]


def moved(conclusion: "Conclusion", sentence: "Sentence", to: int) -> list["Sentence"] | None:
    """The sentences of its part with `sentence` at place `to`; None when it stands there already."""
    inside = list(conclusion.of(sentence.kind, sentence.checklist))
    at = next((n for n, item in enumerate(inside) if item.id == sentence.id), -1)
    to = min(max(to, 0), len(inside) - 1)
    if at < 0 or at == to:
        return None
    inside.insert(to, inside.pop(at))
    return inside


def with_text(conclusion: "Conclusion", sentence_id: bytes, text: str) -> "Conclusion":
    """`conclusion` as it would be if the sentence said `text`: for a preview of what is being typed."""
    return replace(
        conclusion,
        sentences=tuple(
            replace(item, text=text) if item.id == sentence_id else item for item in conclusion.sentences
        ),
    )
