"""A card that somebody handed over: its fingerprint, large enough to be read out by telephone, before any trust."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.label import Label

if TYPE_CHECKING:
    from inspector.transfer.cards import Card as PublicCard

_COLUMNS = 4


class TrustPanel(Card):
    """Hidden until a card is shown. `trusted` carries the card that a person has compared."""

    trusted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("trust_panel")
        self._card: PublicCard | None = None
        self._same_name = False
        self._build()
        self._retranslate()
        self.hide()

    def _build(self) -> None:
        self.name = Label(role="title", wrap=True, selectable=True)
        self.name.setObjectName("trust_name")
        self._what = Label(role="secondary", wrap=True)
        self._warning = Label(role="secondary_strong", tone="partly", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        self._groups = [Label(role="figure") for _ in range(8)]
        for number, group in enumerate(self._groups):
            group.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(group, number // _COLUMNS, number % _COLUMNS)
            grid.setColumnStretch(number % _COLUMNS, 1)
        self._fingerprint = QWidget()
        self._fingerprint.setObjectName("fingerprint")
        self._fingerprint.setLayout(grid)
        self.accept, self.refuse = PrimaryButton(icon="check"), SecondaryButton()
        self.accept.setObjectName("trust_card")
        self.refuse.setObjectName("leave_card")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.accept)
        buttons.addWidget(self.refuse)
        buttons.addStretch(1)
        for part in (self.name, self._fingerprint, self._what, self._warning):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.accept.clicked.connect(self._accept)
        self.refuse.clicked.connect(self._leave)

    def ask(self, card: "PublicCard", *, same_name: bool) -> None:
        """Show `card`; `same_name`: another trusted card bears this name."""
        self._card, self._same_name = card, same_name
        self.name.setText(card.name)
        for label, group in zip(self._groups, card.fingerprint.split("-"), strict=True):
            label.setText(group)
        self._fingerprint.setAccessibleName(" ".join(card.fingerprint.split("-")))
        self._retranslate()
        self.show()
        self.refuse.setFocus(Qt.FocusReason.OtherFocusReason)

    def fingerprint(self) -> str:
        """What is shown to be compared."""
        return "-".join(label.text() for label in self._groups)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_heading(self.tr("Is this card really theirs?"))
        self._what.setText(
            self.tr(
                "Call them on a telephone number that you know and read these eight groups aloud. Trust the card only "
                "if every digit is the same there. A name proves nothing: anyone can write it."
            )
        )
        self._warning.setText(
            self.tr("You already trust another card with this name. Ask why there is a second one.")
        )
        self._warning.setVisible(self._same_name)
        self.accept.setText(self.tr("All digits are the same, trust it"))
        self.refuse.setText(self.tr("Not now"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc trusts nobody."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def _accept(self) -> None:
        card = self._card
        self._close()
        if card is not None:
            self.trusted.emit(card)

    def _leave(self) -> None:
        self._close()
        self.left.emit()

    def _close(self) -> None:
        self._card = None
        self.hide()
