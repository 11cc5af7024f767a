"""The window from its start to its end: settings, theme, language, book, pages, and their clean-up in reverse."""

import builtins
import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import PySide6.QtCore  # noqa: F401

# PySide reads the source of every module imported after it, to see whether «from __feature__ import …» may rename
# methods there. We never do that, so imports go their own way again: a twentieth of the start.
if builtins.__import__ is getattr(builtins, "__feature_import__", None):
    builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]

# isort: split
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from inspector import border
from inspector.errors import InspectorError
from inspector.home import Home
from ui.i18n import DEFAULT, Language
from ui.open_book import OpenBook
from ui.pages import page_specs
from ui.places import FILL
from ui.theme import Theme
from ui.window import Window

SETTLED_MS = 3_000  # after the window stands: what the first minute does not need


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window; 0 when it was closed. With `--prove BOOK`: open BOOK, paint its fill page, say «ready», end."""
    options = _read(list(sys.argv[1:] if arguments is None else arguments))
    if options is None:
        return 2
    border.forbid_core_dumps()
    border.hush_libraries()
    gc.disable()  # everything made now stays: to look for garbage in it is time lost. ui/garbage.py looks later
    home = Home.default()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("So Kiem Tra")
    settings = home.settings
    theme = Theme(
        app,
        str(settings.get("theme", "system")),
        _scale(settings.get("text_scale")),
        str(settings.get("touch", "auto")),
    )
    language = Language(app, options.language or str(settings.get("language", DEFAULT)))
    open_book = OpenBook(home)
    window = make_window(open_book, theme, language)
    try:
        begin(window, open_book, options.book)
        window.show()
        if options.prove:
            app.processEvents()  # lays out and paints
            is_ready = window.current == FILL and open_book.is_open
            print("ready" if is_ready else "not ready", flush=True)
            return 0 if is_ready else 1
        QTimer.singleShot(SETTLED_MS, window, partial(settle, open_book, window))
        return app.exec()
    finally:
        open_book.close()
        open_book.stop_work()  # what runs without a book, too: a thread must not speak to a window that is gone
        window.deleteLater()
        language.remove()


def settle(open_book: OpenBook, window: QWidget) -> None:
    """What can wait until the first page is on screen and quiet."""
    from ui.garbage import Garbage
    from ui.read_ahead import read_ahead

    Garbage(window)
    put_templates(open_book.home)
    open_book.start_work(read_ahead, lane="ahead")


def put_templates(home: Home) -> None:
    """Have our Word templates lie in the person's folder, where they may be changed; a full disk can wait."""
    from inspector.report.templates import install_templates

    with contextlib.suppress(InspectorError):
        install_templates(home)


def make_window(open_book: OpenBook, theme: Theme, language: Language) -> Window:
    """The window with all its pages."""

    def start(book: OpenBook, parent: QWidget) -> QWidget:
        from ui.start.page import StartPage

        return StartPage(book, parent)

    def settings(book: OpenBook, parent: QWidget) -> QWidget:
        from ui.settings.page import SettingsPage

        return SettingsPage(book, theme, language, parent)

    def guide(book: OpenBook, parent: QWidget) -> QWidget:
        from ui.settings.help_page import HelpPage

        return HelpPage(book, parent)

    return Window(open_book, page_specs(start, settings, guide))


def begin(window: Window, open_book: OpenBook, book: Path | None) -> None:
    """Show the named book, else the last one, else the sample (once); where none opens, the start page and why."""
    from ui.start.sample import sample_book

    path = book or open_book.last() or sample_book(open_book.home)
    if path is None or (book is None and not path.exists()):
        window.show_first()
        return
    from inspector.book import Book

    try:
        open_book.take(
            Book.open(path, home=open_book.home, back_up=False)
        )  # the window does, when it is on screen
    except InspectorError as error:
        window.show_failure(error, path)
        return
    window.show_first()


class _Options:
    """What was said on the command line."""

    def __init__(self) -> None:
        self.book: Path | None = None
        self.language = os.environ.get("INSPECTOR_LANG", "")
        self.prove = False


def _read(arguments: list[str]) -> _Options | None:
    """The options; None after wrong usage was said on stderr."""
    options = _Options()
    rest = iter(arguments)
    for argument in rest:
        if argument == "--lang":
            options.language = next(rest, "")
        elif argument.startswith("--lang="):
            options.language = argument.partition("=")[2]
        elif argument == "--prove":
            options.prove = True
        elif argument.startswith("-") or options.book is not None:
            print("usage: inspector-app [BOOK] [--lang vi|en]", file=sys.stderr)
            return None
        else:
            options.book = Path(argument)
    return options


def _scale(kept: object) -> int:
    return kept if isinstance(kept, int) else 100


if __name__ == "__main__":
    sys.exit(main())
