"""Phụ lục bảng chấm điểm: every criterion's points, the unit's own and the team's, on paper laid across."""

from report_templates import annexes
from report_templates.parts import Page


def build(page: Page) -> None:
    """Write the template."""
    annexes.score_annex(page)
