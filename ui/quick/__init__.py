"""Ctrl+J: paper notes typed a line each, and entered a second time to be compared."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.page import Page
    from ui.quick.panel import QuickPanel


def quick_panel(page: "Page") -> "QuickPanel":
    """The panel over `page`; made when it is first asked for."""
    from ui.quick.panel import QuickPanel

    panel = page.findChild(QuickPanel)
    return panel if panel is not None else QuickPanel(page.open_book, page)
