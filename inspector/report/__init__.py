"""The Word documents: sentences drafted from the answers, templates filled, what is still missing."""

from inspector.report.missing import Missing, missing
from inspector.report.templates import (
    STANDARD,
    Template,
    check_template,
    find_template,
    find_templates,
    install_templates,
)
from inspector.report.write import ReportResult, missing_in, write_report

__all__ = [
    "STANDARD",
    "Missing",
    "ReportResult",
    "Template",
    "check_template",
    "find_template",
    "find_templates",
    "install_templates",
    "missing",
    "missing_in",
    "write_report",
]
