"""Every official layout rule held against a Word document, whoever wrote it."""

from dataclasses import replace
from pathlib import Path

from inspector.report.layout.anatomy import dissect
from inspector.report.layout.catalogue import ABSENT, RULES, RuleResult
from inspector.report.layout.elements import Elements, find_elements
from inspector.report.layout.reader import read_document
from inspector.report.layout.rules_body import body_rules
from inspector.report.layout.rules_close import close_rules
from inspector.report.layout.rules_head import head_rules
from inspector.report.layout.rules_page import page_rules
from inspector.report.layout.tree import Document


def check_layout(source: Path | bytes, place: str = "") -> list[RuleResult]:
    """One result for each rule of `RULES`, in its order. Raises what `read_document` raises."""
    return check_document(read_document(source, place, pictures=False))


def check_document(document: Document) -> list[RuleResult]:
    """The same for a document that has been read already."""
    return check_found(find_elements(dissect(document)))


def check_found(found: Elements) -> list[RuleResult]:
    """The same for a document whose parts have been named."""
    results = {
        result.rule: result
        for rules in (page_rules, head_rules, body_rules, close_rules)
        for result in rules(found)
    }  # fmt: skip
    if found.is_annex:  # what belongs to the document it goes with is not missing here
        results |= {r.rule: replace(r, ok=True) for r in results.values() if r.found == ABSENT}
    return [results[rule] for rule in RULES]
