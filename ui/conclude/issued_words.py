"""The register in words: in what a document differs from the one issued before it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from inspector.text import format_date
from ui.words import say

if TYPE_CHECKING:
    from inspector.book.later_rows import Issued
    from inspector.report import Deviation, Entered

_HEAD = {
    "number": QT_TRANSLATE_NOOP("issued", "Number and symbol"),
    "type": QT_TRANSLATE_NOOP("issued", "Kind of document"),
    "superior_body": QT_TRANSLATE_NOOP("issued", "Superior headquarters"),
    "issuing_body": QT_TRANSLATE_NOOP("issued", "Issuing body"),
    "place": QT_TRANSLATE_NOOP("issued", "Place"),
    "date": QT_TRANSLATE_NOOP("issued", "Date"),
    "subject": QT_TRANSLATE_NOOP("issued", "About"),
    "addressees": QT_TRANSLATE_NOOP("issued", "Addressed to"),
    "unit": QT_TRANSLATE_NOOP("issued", "Inspected unit"),
    "signer": QT_TRANSLATE_NOOP("issued", "Signer"),
    "recipients": QT_TRANSLATE_NOOP("issued", "Recipients"),
    "archive": QT_TRANSLATE_NOOP("issued", "Archive"),
    "reference": QT_TRANSLATE_NOOP("issued", "The document it goes with"),
    "secrecy": QT_TRANSLATE_NOOP("issued", "Secrecy"),
    "urgency": QT_TRANSLATE_NOOP("issued", "Urgency"),
    "circulation": QT_TRANSLATE_NOOP("issued", "Circulation"),
}
_MOST_LINES, _LONGEST_LINE = 12, 160


class _Said(QObject):
    """Whole sentences with counts in them."""

    def parts(self, found: "Sequence[Deviation]") -> str:
        """«sửa 2 câu, thêm 1 câu»."""
        counts = {kind: sum(one.kind == kind for one in found) for kind in {one.kind for one in found}}
        said = []
        if number := counts.get("changed"):
            said.append(self.tr("%n sentence(s) changed", None, number))
        if number := counts.get("added"):
            said.append(self.tr("%n sentence(s) added", None, number))
        if number := counts.get("removed"):
            said.append(self.tr("%n sentence(s) removed", None, number))
        if number := counts.get("head"):
            said.append(self.tr("%n field(s) of its head or end", None, number))
        if number := counts.get("score"):
            said.append(self.tr("%n score(s)", None, number))
        if counts.get("other"):
            said.append(self.tr("other lines"))
        return ", ".join(said)

    def summary(self, entry: "Entered") -> str:
        """What is said after an export about the register; "" where there is nothing to say."""
        if entry.failed is not None:
            return self.tr("It was not entered among the issued documents: {0}").format(say(entry.failed))
        if entry.before is None:
            return ""
        day = issued_day(entry.before)
        if entry.deviations is None:
            return self.tr("Another was issued on {0}; what it said is not known.").format(day)
        if not entry.deviations:
            return self.tr("It says what the one issued on {0} said.").format(day)
        return self.tr("Differs from the one issued on {0}: {1}.").format(day, self.parts(entry.deviations))

    def line(self, one: "Deviation") -> str:
        """One thing that differs."""
        if one.kind == "changed":
            return self.tr("Changed: {0} → {1}").format(_short(one.old), _short(one.new))
        if one.kind == "added":
            return self.tr("Added: {0}").format(_short(one.new))
        if one.kind == "removed":
            return self.tr("Removed: {0}").format(_short(one.old))
        if one.kind == "other":
            return self.tr("Lines outside the sentences")
        name = QCoreApplication.translate("issued", _HEAD[one.name]) if one.name in _HEAD else one.name
        return f"{name}: {_short(one.old) or '–'} → {_short(one.new) or '–'}"

    def more(self, count: int) -> str:
        """What the list leaves out."""
        return self.tr("and %n more", None, count)


def issued_day(entry: "Issued") -> str:
    """The date on the document, else the day on which it was exported."""
    day = entry.issued_on or (entry.time.astimezone().date() if entry.time else None)
    return format_date(day) if day else "…"


def entered_summary(entry: "Entered | None") -> str:
    """What is said after an export about the register."""
    return "" if entry is None else _Said().summary(entry)


def deviation_lines(found: "Sequence[Deviation]") -> str:
    """Everything that differs, a line each; of very much the beginning."""
    said = _Said()
    lines = ["• " + said.line(one) for one in found[:_MOST_LINES]]
    if len(found) > _MOST_LINES:
        lines.append(said.more(len(found) - _MOST_LINES))
    return "\n".join(lines)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_LINE else text[: _LONGEST_LINE - 1].rstrip() + "…"
