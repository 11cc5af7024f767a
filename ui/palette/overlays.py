"""The palette and the sheet of keys over the window, and what becomes of a choice."""

import contextlib
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inspector.errors import InspectorError
from ui.actions import Action, perform
from ui.palette.entries import Found, entries_of
from ui.palette.ranking import Entry

if TYPE_CHECKING:
    from ui.open_book import OpenBook
    from ui.page import PageSpec
    from ui.palette.key_sheet import KeySheet
    from ui.palette.panel import PalettePanel
    from ui.window import Window

RECENT = "palette_recent"  # settings: ids of entries, the last used first
_MOST_RECENT = 12


class Overlays(QObject):
    """Made when one is first asked for."""

    def __init__(self, window: "Window", open_book: "OpenBook", specs: tuple["PageSpec", ...]) -> None:
        super().__init__(window)
        self._window, self._open_book, self._specs = window, open_book, specs

    @cached_property
    def palette(self) -> "PalettePanel":
        """The panel that Ctrl+K opens."""
        from ui.palette.panel import PalettePanel

        panel = PalettePanel(self._window.centralWidget())
        panel.chosen.connect(self._take)
        return panel

    @cached_property
    def keys(self) -> "KeySheet":
        """The sheet that F1 opens."""
        from ui.palette.key_sheet import KeySheet

        return KeySheet(self._window.centralWidget(), self._specs)

    def show_palette(self) -> None:
        """Everything that can be done, from the keyboard; a second Ctrl+K closes it."""
        if "palette" in self.__dict__ and self.palette.isVisible():
            self.palette.leave()
            return
        window = self._window
        entries = entries_of(self._open_book, self._specs, window.current, window.made_page)
        self.palette.begin(entries, self._recent())

    def show_keys(self) -> None:
        """All keys, those of the present page first; a second F1 closes it."""
        if "keys" in self.__dict__ and self.keys.isVisible():
            self.keys.leave()
            return
        self.keys.begin(self._window.current)

    def run(self, action: Action) -> None:
        """Do it where it is done: its page is shown first."""
        window = self._window
        if not action.page:
            perform(action, window)
            return
        window.show_page(action.page)
        page = window.made_page(action.page)
        if page is not None:
            perform(action, page)

    def _take(self, entry: Entry) -> None:
        found: Found = entry.what
        self._remember(entry.id)
        if found.action is not None:
            self.run(found.action)
        elif found.inspection:
            self._open_book.choose(found.inspection)
            self._window.show_first()
        elif found.place is not None:
            self._window.show_place(found.place)
            page = self._window.made_page(found.place.page)
            if page is not None:
                page.setFocus()

    def _recent(self) -> list[str]:
        kept = self._open_book.settings.get(RECENT, [])
        return [str(id_) for id_ in kept] if isinstance(kept, list) else []

    def _remember(self, id_: str) -> None:
        recent = [id_, *(other for other in self._recent() if other != id_)][:_MOST_RECENT]
        with contextlib.suppress(InspectorError, OSError):  # a read-only data folder only forgets
            self._open_book.settings.set(RECENT, recent)
