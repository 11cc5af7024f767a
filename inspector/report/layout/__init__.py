"""Any Word document as effective values, the official layout rules held against them, and what a machine mends."""

from inspector.report.layout.catalogue import RULES, Rule, RuleResult
from inspector.report.layout.mend import Mended, mend_layout
from inspector.report.layout.reader import read_document
from inspector.report.layout.rules import check_document, check_layout

__all__ = [
    "RULES",
    "Mended",
    "Rule",
    "RuleResult",
    "check_document",
    "check_layout",
    "mend_layout",
    "read_document",
]
