"""Reads the modules of pages that nobody opened yet, off the window's thread.

A page's module is imported when the page is first shown. The conclude page brings a tenth of a second of modules with
it, the transfer page twice that: long enough to be felt.
"""

from importlib import import_module

from inspector.progress import Progress, Watch

STEPS = (
    "inspector.report",
    "inspector.report.layout",
    "inspector.report.assemble",
    "ui.widgets.empty",
    "ui.widgets.document_preview",
    "ui.conclude.outline_view",
    "ui.conclude.inspection_form",
    "ui.conclude.page",
    "inspector.transfer.preview",  # and with it the packet's whole model, most of the time
    "inspector.transfer.outlook",
    "inspector.book.conflicts",
    "ui.transfer.page",
    "ui.widgets.phrase_help",
    "ui.widgets.phrase_list",
    "inspector.book.book_phrases",
    "inspector.book.phrase_library",
    "ui.settings.page",
    "ui.settings.help_page",
    "ui.palette.overlays",
    "ui.palette.panel",
)


def read_ahead(watch: Watch) -> object:
    """Import one after the other; between two of them the work can be stopped."""
    for number, name in enumerate(STEPS):
        watch(Progress("ahead", number, len(STEPS)))
        import_module(name)
    return None
