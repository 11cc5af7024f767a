"""The Word documents: sentences drafted from the answers, templates filled, what is still missing."""

from inspector.report.entering import Entered
from inspector.report.lacking import Missing
from inspector.report.missing import missing
from inspector.report.printed import Deviation
from inspector.report.reimport import Difference, compare_file
from inspector.report.taking_in import comments_of, take_in_file
from inspector.report.templates import (
    STANDARD,
    Template,
    check_template,
    find_template,
    find_templates,
    install_templates,
)
from inspector.report.whole_set import SetRow, write_set
from inspector.report.write import ReportResult, missing_in, write_report

__all__ = [
    "STANDARD",
    "Deviation",
    "Difference",
    "Entered",
    "Missing",
    "ReportResult",
    "SetRow",
    "Template",
    "check_template",
    "comments_of",
    "compare_file",
    "find_template",
    "find_templates",
    "install_templates",
    "missing",
    "missing_in",
    "take_in_file",
    "write_report",
    "write_set",
]
