"""The conclusion's own words: parts, counts, what stands under a sentence."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.text import format_date
from ui.conclude.outline import Part, Row

if TYPE_CHECKING:
    from inspector.report.conclusion import Sentence


def part_title(row: Row) -> str:
    """What a part is called, with its checklist where two have one."""
    name = kind_title(row.part.kind)
    return f"{name} – {row.title}" if row.title else name


def kind_title(kind: str) -> str:
    """What a kind of sentence is called."""
    return {
        "strength": QCoreApplication.translate("Outline", "Strengths"),
        "shortcoming": QCoreApplication.translate("Outline", "Shortcomings"),
        "cause": QCoreApplication.translate("Outline", "Causes"),
        "requirement": QCoreApplication.translate("Outline", "Requirements"),
    }[kind]


def add_text(part: Part) -> str:
    """What begins a free sentence of this part."""
    return {
        "strength": QCoreApplication.translate("Outline", "Add a strength"),
        "shortcoming": QCoreApplication.translate("Outline", "Add a shortcoming"),
        "cause": QCoreApplication.translate("Outline", "Add a cause"),
        "requirement": QCoreApplication.translate("Outline", "Add a requirement"),
    }[part.kind]


def fold_text(count: int) -> str:
    """What opens the candidates of a part."""
    return QCoreApplication.translate("Outline", "Can be put in ({0})").format(count)


def put_in_text() -> str:
    """What puts a candidate into the document."""
    return QCoreApplication.translate("Outline", "Put in")


def changed_text() -> str:
    """The mark on an edited sentence whose answer changed since."""
    return QCoreApplication.translate("Outline", "the figures under it have just changed · look")


def edited_text() -> str:
    """The mark on a drafted sentence in a person's own words."""
    return QCoreApplication.translate("Outline", "in your words")


def remarks_text(count: int) -> str:
    """The mark on a sentence that has comments from Word."""
    return QCoreApplication.translate("Outline", "comments: {0}").format(count)


def empty_text() -> str:
    """Stands where a sentence has no words yet."""
    return QCoreApplication.translate("Outline", "No words yet")


def note_of(sentence: "Sentence") -> str:
    """The line under a sentence: who does it by when, what the unit says to it."""
    if sentence.kind == "requirement":
        return _requirement_note(sentence)
    if sentence.kind == "shortcoming":
        return _shortcoming_note(sentence)
    return ""


def agreement_text(agreed: str) -> str:
    """What the unit said to a shortcoming; "" when it is not known."""
    return {
        "agreed": QCoreApplication.translate("Outline", "The unit agrees"),
        "disputed": QCoreApplication.translate("Outline", "The unit does not agree"),
    }.get(agreed, "")


def _requirement_note(sentence: "Sentence") -> str:
    parts = [sentence.owner or QCoreApplication.translate("Outline", "nobody named to do it")]
    if sentence.supporting:
        parts.append(QCoreApplication.translate("Outline", "with {0}").format(sentence.supporting))
    if sentence.deadline:
        parts.append(QCoreApplication.translate("Outline", "due {0}").format(format_date(sentence.deadline)))
    else:
        parts.append(QCoreApplication.translate("Outline", "no deadline"))
    return " · ".join(parts)


def _shortcoming_note(sentence: "Sentence") -> str:
    if sentence.agreed == "agreed" and sentence.explanation:
        return sentence.explanation
    return ": ".join(part for part in (agreement_text(sentence.agreed), sentence.explanation) if part)
