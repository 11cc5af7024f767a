"""The words of the library of sentences that several places say."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from inspector.book.phrase_index import Phrase


translate = QCoreApplication.translate


def kind_word(kind: str) -> str:
    """What a sentence is: «Hạn chế»."""
    words = {
        "strength": translate("phrases", "Strength"),
        "shortcoming": translate("phrases", "Shortcoming"),
        "cause": translate("phrases", "Cause"),
        "requirement": translate("phrases", "Requirement"),
        "note": translate("phrases", "Note"),
    }
    return words.get(kind, kind)


def meta_of(phrase: "Phrase") -> str:
    """«Nguyên nhân · CC.I.6, CC.I.7 · 3 lần»."""
    codes = ", ".join(phrase.criteria[:3]) + ("…" if len(phrase.criteria) > 3 else "")
    used = translate("phrases", "used {0}×").format(phrase.used) if phrase.used else ""
    return " · ".join(part for part in (kind_word(phrase.kind), codes, used) if part)
