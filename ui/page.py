"""What the window needs of a page, and the page that stands in for an empty place."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.record import record
from ui.open_book import OpenBook
from ui.places import Place


class Page(QWidget):
    """A page: made when first shown, told where to go, translated again when the language changes.

    A subclass calls `super().__init__(open_book, parent)`, then `_build`, `_connect`, `_reload`, `_retranslate`.
    """

    place_requested = Signal(Place)

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_book = open_book
        self.setProperty("kind", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @property
    def open_book(self) -> OpenBook:
        """The book as this page sees it."""
        return self._open_book

    def show_place(self, place: Place) -> None:
        """Show `place` of this page; a plain page has only one."""

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        """Set every text of this page."""


@record
class PageSpec:
    """A page of the rail. `title` is its English source text; `make` imports the page's module when first shown.

    `needs` is "inspection", "book" or "": what must be open for the page to make sense. `actions` is the module that
    declares what can be done on the page (`ui.actions`). One that is not `in_rail` is reached from other pages and
    by its `keys`; a stop of the rail is numbered.
    """

    key: str
    title: str
    icon: str
    make: Callable[
        [OpenBook, QWidget], QWidget
    ]  # inside its parent: given one later, all of it is styled again
    needs: str = "inspection"
    at_foot: bool = False
    in_rail: bool = True
    actions: str = ""
    keys: str = ""


class EmptyPage(Page):
    """Says what is missing."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(open_book, parent)
        from ui.widgets.empty import Empty

        self.empty = Empty("notebook", self)
        column = QVBoxLayout(self)
        column.addWidget(self.empty)
        self._retranslate()

    def _retranslate(self) -> None:
        self.empty.say(
            self.tr("No visit is open"), self.tr("Open a book or start a new visit on the start page.")
        )
