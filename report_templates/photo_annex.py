"""Phụ lục ảnh minh chứng: the photos in the order of the criteria, numbered as the text refers to them."""

from report_templates import annexes
from report_templates.parts import Page


def build(page: Page) -> None:
    """Write the template."""
    annexes.photo_annex(page)
