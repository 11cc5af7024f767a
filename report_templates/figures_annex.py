"""Phụ lục số liệu: the figures of each period and how they changed, on paper laid across."""

from report_templates import annexes
from report_templates.parts import Page


def build(page: Page) -> None:
    """Write the template."""
    annexes.annex_head(page, "figures", "Số liệu theo thời kỳ kiểm tra")
    annexes.figures_annex(page)
