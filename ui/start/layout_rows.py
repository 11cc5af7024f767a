"""The rows of the layout view: one a rule, or one a file of a folder."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.widgets.check_rows import CheckRow, Span
from ui.words import language

if TYPE_CHECKING:
    from inspector.report.layout import RuleResult
    from inspector.report.layout.survey import CheckedFile

translate = QCoreApplication.translate


def rule_rows(results: "list[RuleResult]", mendable: frozenset[str]) -> list[CheckRow]:
    """The broken rules first: what was found, what is asked, where, and whether the program can mend it."""
    from inspector.report.layout import RULES

    rows = []
    for result in sorted(results, key=lambda each: each.ok):
        element = RULES[result.rule].element
        if result.ok:
            found = Span(result.found)
            rows.append(CheckRow(result.rule, element, (found,), None, "check-circle", "met"))
            continue
        asked = translate("layout", "Asked: {0}.").format(result.expected)
        place = translate("layout", "Place: {0}.").format(result.place) if result.place else ""
        detail = [Span(result.found + ".", "not_met"), Span(" ".join(("", asked, place)).rstrip())]
        if result.rule in mendable:
            detail.append(Span("  " + translate("layout", "The program can mend this."), "accent"))
        rows.append(CheckRow(result.rule, element, tuple(detail), None, "x", "not_met"))
    return rows


def file_row(each: "CheckedFile") -> CheckRow:
    """A file of a folder: its faults, or why it could not be read."""
    from inspector import wording
    from inspector.report.layout.survey_sheet import said_faults

    if each.refusal is not None:
        said = wording.say_problem(each.refusal, language())
        return CheckRow(each.name, each.name, (Span(said, "partly"),), None, "warning", "partly")
    if not each.faults:
        return CheckRow(each.name, each.name, (), None, "check-circle", "met")
    return CheckRow(each.name, each.name, (Span(said_faults(each)),), None, "x", "not_met")
