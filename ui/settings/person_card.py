"""Whose name edits bear, and what this installation is called on its card."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from inspector.errors import InspectorError
from ui.open_book import OpenBook
from ui.widgets.card import Card
from ui.widgets.fields import LineField
from ui.widgets.label import Label
from ui.words import say


class PersonCard(Card):
    """Two names."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._home = open_book.home
        self._build()
        self._retranslate()
        self.author.committed.connect(self._keep_author)
        self.installation.committed.connect(self._keep_installation)

    def _build(self) -> None:
        self.author, self.installation = LineField(), LineField()
        self.author.setObjectName("author")
        self.installation.setObjectName("installation")
        self._author_hint, self._installation_hint = (
            Label(role="hint", wrap=True),
            Label(role="hint", wrap=True),
        )
        for part in (self.author, self._author_hint, self.installation, self._installation_hint):
            self.body.addWidget(part)
        self.author.set_value(str(self._home.settings.get("author") or ""))
        self._show_installation()

    def _show_installation(self) -> None:
        """The card's name, or while there is no card the name that it will get."""
        kept = str(self._home.settings.get("installation_name") or "")
        self.installation.set_value(self._home.card_name or kept)

    def showEvent(self, event: QShowEvent) -> None:
        """The card may have been named on the transfer page."""
        super().showEvent(event)
        self._show_installation()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_heading(self.tr("Who works here"))
        self.author.set_label(self.tr("Your rank and name"))
        self.author.set_placeholder(self.tr("For example: Đại úy Đàm Thụy Ân"))
        self._author_hint.setText(self.tr("Stands in the history beside every edit you make."))
        self.installation.set_label(self.tr("Name of this installation"))
        self.installation.set_placeholder(self.tr("For example: Laptop 2, văn thư Tổ 1"))
        self._installation_hint.setText(
            self.tr("Stands on this machine's card, by which others know where a packet comes from.")
        )

    def _keep_author(self, name: str) -> None:
        try:
            self._home.settings.set("author", name or None)
        except (InspectorError, OSError) as error:
            self.author.set_problem(say(error))

    def _keep_installation(self, name: str) -> None:
        try:
            if self._home.card_name:
                from inspector.transfer.identity import own_identity

                own_identity(self._home, name=name)
            self._home.settings.set("installation_name", name or None)
        except (InspectorError, OSError) as error:
            self.installation.set_problem(say(error))
