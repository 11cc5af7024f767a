"""The settings page: how the program looks and speaks, who works here, and what belongs to the open book."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.i18n import Language
from ui.open_book import OpenBook
from ui.page import Page
from ui.places import START, Place
from ui.settings.backups_card import BackupsCard
from ui.settings.book_card import BookCard
from ui.settings.display_card import DisplayCard
from ui.settings.folders_card import FoldersCard
from ui.settings.person_card import PersonCard
from ui.settings.phrases_card import PhrasesCard
from ui.theme import Theme
from ui.widgets.columns import Columns
from ui.widgets.label import Label
from ui.widgets.scroll import Scroll

_TWO_COLUMNS = 900  # width at 100 % from which there are two


class SettingsPage(Page):
    """Cards that each keep what is changed in them at once."""

    def __init__(
        self, open_book: OpenBook, theme: Theme, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(open_book, parent)
        self._build(theme, language)
        self._retranslate()

    def _build(self, theme: Theme, language: Language) -> None:
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(16)
        self._title = Label(role="page_title")
        page.addWidget(self._title)
        self.display = DisplayCard(self._open_book.settings, theme, language)
        self.person = PersonCard(self._open_book)
        self.folders = FoldersCard(self._open_book.home)
        self.book = BookCard(self._open_book)
        self.backups = BackupsCard(self._open_book)
        self.phrases = PhrasesCard(self._open_book)
        self.backups.restore_requested.connect(
            lambda: self.place_requested.emit(Place(START, field="backups"))
        )
        left, right = (self.display, self.person, self.folders, self.phrases), (self.book, self.backups)
        page.addWidget(Columns(left, right, least=_TWO_COLUMNS), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(content))
        self.setFocusProxy(self.display.language)

    def show_place(self, place: Place) -> None:
        """A card by its name."""
        card = getattr(self, place.field, None)
        if isinstance(card, QWidget):
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Settings"))
