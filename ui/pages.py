"""The rail's pages, in order. A page's module is imported when it is first shown."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from ui.open_book import OpenBook
from ui.page import EmptyPage, PageSpec
from ui.places import CLOSING, CONCLUDE, FILL, HELP, REQUESTS, SETTINGS, START, TRANSFER

Make = Callable[[OpenBook, QWidget], QWidget]


def _made_of(module: str, name: str) -> Make:
    """A page of another folder; the empty page while that folder has none."""

    def make(open_book: OpenBook, parent: QWidget) -> QWidget:
        if find_spec(module) is None:
            return EmptyPage(open_book, parent)
        page: QWidget = getattr(import_module(module), name)(open_book, parent)
        return page

    return make


def page_specs(make_start: Make, make_settings: Make, make_help: Make) -> tuple[PageSpec, ...]:
    """All pages. Those that need more than the open book are made by whoever has it."""
    return (
        PageSpec(
            START,
            QT_TRANSLATE_NOOP("Window", "Start"),
            "house",
            make_start,
            needs="",
            actions="ui.start.actions",
        ),
        PageSpec(
            FILL,
            QT_TRANSLATE_NOOP("Window", "Fill"),
            "clipboard-text",
            _made_of("ui.fill.page", "FillPage"),
            actions="ui.fill.actions",
        ),
        PageSpec(
            CONCLUDE,
            QT_TRANSLATE_NOOP("Window", "Conclude"),
            "file-text",
            _made_of("ui.conclude.page", "ConcludePage"),
            actions="ui.conclude.actions",
        ),
        PageSpec(
            TRANSFER,
            QT_TRANSLATE_NOOP("Window", "Transfer"),
            "arrows-left-right",
            _made_of("ui.transfer.page", "TransferPage"),
            needs="book",
            actions="ui.transfer.actions",
        ),
        PageSpec(
            REQUESTS,
            QT_TRANSLATE_NOOP("Window", "Documents of the unit"),
            "files",
            _made_of("ui.requests.page", "RequestsPage"),
            in_rail=False,
            actions="ui.requests.actions",
            keys="Ctrl+Shift+D",
        ),
        PageSpec(
            CLOSING,
            QT_TRANSLATE_NOOP("Window", "Close and reopen"),
            "lock",
            _made_of("ui.closing.page", "ClosingPage"),
            in_rail=False,
            actions="ui.closing.actions",
            keys="Ctrl+Shift+K",
        ),
        PageSpec(HELP, QT_TRANSLATE_NOOP("Window", "Help"), "question", make_help, needs="", at_foot=True),
        PageSpec(
            SETTINGS,
            QT_TRANSLATE_NOOP("Window", "Settings"),
            "gear",
            make_settings,
            needs="",
            at_foot=True,
            actions="ui.settings.actions",
        ),
    )
