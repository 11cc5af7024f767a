"""First use: what this installation is called on its card."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.errors import InspectorError
from ui.open_book import OpenBook
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.fields import LineField
from ui.widgets.label import Label
from ui.words import say


class NameCard(Card):
    """One field. `named`: the installation has its card now."""

    named = Signal()
    left = Signal()

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("name_card")
        self._home = open_book.home
        self._is_lost = self._is_rename = False
        self._build()
        self._retranslate()

    def _build(self) -> None:
        self._why = Label(role="secondary", wrap=True)
        self.name = LineField()
        self.name.setObjectName("installation_name")
        self._problem = Label(role="secondary", tone="not_met", wrap=True)
        self.make, self.leave = PrimaryButton(icon="identification-card"), SecondaryButton()
        self.make.setObjectName("make_card")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.make)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        for part in (self._why, self.name, self._problem):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self._problem.hide()
        self.make.clicked.connect(self._make)
        self.leave.clicked.connect(self.left)
        self.name.editor.returnPressed.connect(self._make)

    def ask(self, *, name: str = "", is_lost: bool = False) -> None:
        """Ask for a name, with what is known of it; `is_lost`: there was a card and its keys are gone."""
        self._is_lost, self._is_rename = is_lost, bool(name)
        known = name or str(self._home.settings.get("installation_name") or self._home.name or "")
        self.name.load(known)
        self._problem.hide()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_heading(
            self.tr("Rename this machine") if self._is_rename else self.tr("First give this machine a name")
        )
        why = self.tr(
            "It stands on this machine's card, by which the receiver knows where a packet comes from. The name of the "
            "office and of whoever works here is best."
        )
        lost = self.tr(
            "This machine had a card, and its keys are gone. Giving a name makes new keys: packets sealed for the old "
            "card cannot be opened any more, and everybody must compare and trust the new card."
        )
        self._why.setText(lost if self._is_lost else why)
        self.name.set_label(self.tr("Name on the card"))
        self.name.set_placeholder(self.tr("For example: Tổ 2 — Thượng úy Lò Thị Mây"))
        self.make.setText(self.tr("Rename") if self._is_rename else self.tr("Make this machine's card"))
        self.leave.setText(self.tr("Cancel"))
        self.leave.setVisible(self._is_rename)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the name as it was."""
        if event.key() == Qt.Key.Key_Escape and self._is_rename:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _make(self) -> None:
        from inspector.transfer.identity import own_identity

        try:
            own_identity(self._home, name=self.name.typed().strip())
        except (InspectorError, OSError) as error:
            self._problem.setText(say(error))
            self._problem.show()
            self.name.editor.setFocus()
            return
        self.named.emit()
