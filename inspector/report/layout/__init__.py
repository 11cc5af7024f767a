"""Any Word document as effective values, and the official layout rules held against them."""

from inspector.report.layout.catalogue import RULES, Rule, RuleResult
from inspector.report.layout.reader import read_document
from inspector.report.layout.rules import check_document, check_layout

__all__ = ["RULES", "Rule", "RuleResult", "check_document", "check_layout", "read_document"]
