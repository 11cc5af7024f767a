"""Who this machine is, and whom it trusts: the own card, the trusted ones, and taking trust back."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.errors import InspectorError
from inspector.text import format_date, parse_date
from ui.open_book import OpenBook
from ui.widgets.buttons import DangerButton, LinkButton, SecondaryButton
from ui.widgets.card import Card, Rule
from ui.widgets.check_rows import CheckList, CheckRow, Span
from ui.widgets.label import Label


class CardsCard(Card):
    """Asks for files and names; the page does what is asked."""

    save_requested = Signal()
    add_requested = Signal()
    rename_requested = Signal()
    withdrawn = Signal(str)  # the fingerprint

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("cards_card")
        self._home = open_book.home
        self._chosen = ""
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self.own_name = Label(role="medium", wrap=True, selectable=True)
        self.own_fingerprint = Label(role="secondary", wrap=True, selectable=True)
        own = QVBoxLayout()
        own.setSpacing(2)
        own.addWidget(self.own_name)
        own.addWidget(self.own_fingerprint)
        self.rename = LinkButton()
        self.rename.setObjectName("rename_installation")
        row = QHBoxLayout()
        row.addLayout(own, 1)
        row.addWidget(self.rename, 0, Qt.AlignmentFlag.AlignTop)
        self._trusted_heading = Label(role="secondary_strong")
        self.cards = CheckList()
        self.cards.setObjectName("trusted_cards")
        self._none = Label(role="secondary", wrap=True)
        self.save, self.add = SecondaryButton(icon="identification-card"), SecondaryButton(icon="plus")
        self.save.setObjectName("save_own_card")
        self.add.setObjectName("add_card")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(Rule())
        for part in (self._trusted_heading, self._none, self.cards):
            self.body.addWidget(part)
        self.body.addWidget(self._build_withdrawal())
        self.body.addLayout(buttons)

    def _build_withdrawal(self) -> QWidget:
        self._withdrawal = QWidget()
        self._question = Label(role="secondary", wrap=True)
        self.withdraw, self.keep = DangerButton(), SecondaryButton()
        self.withdraw.setObjectName("withdraw_card")
        column = QVBoxLayout(self._withdrawal)
        column.setContentsMargins(0, 0, 0, 0)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.withdraw)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        column.addWidget(self._question)
        column.addLayout(buttons)
        self._withdrawal.hide()
        return self._withdrawal

    def _connect(self) -> None:
        self.save.clicked.connect(self.save_requested)
        self.add.clicked.connect(self.add_requested)
        self.rename.clicked.connect(self.rename_requested)
        self.cards.row_opened.connect(self._ask)
        self.cards.removal_requested.connect(self._ask_about)
        self.withdraw.clicked.connect(self._withdraw)
        self.keep.clicked.connect(self._leave)

    def reload(self) -> None:
        """Read the cards again."""
        from inspector.transfer.cards import trusted_cards
        from inspector.transfer.identity import has_identity, own_card

        self._own = None
        if has_identity(self._home):
            try:
                self._own = own_card(self._home)
            except InspectorError:  # said where the page asks for a name
                self._own = None
        self._cards = tuple(trusted_cards(self._home))
        if self._chosen not in {one.fingerprint for one in self._cards}:
            self._leave()
        self._retranslate()

    def own_card_name(self) -> str:
        """What this machine is called here."""
        return self._own.name if self._own else ""

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_heading(self.tr("Cards"))
        self.rename.setText(self.tr("Rename…"))
        self.save.setText(self.tr("Save this machine's card…"))
        self.add.setText(self.tr("Add a card…"))
        self.keep.setText(self.tr("Keep trusting"))
        self.withdraw.setText(self.tr("Trust it no longer"))
        self._trusted_heading.setText(self.tr("Trusted"))
        self._none.setText(
            self.tr("Nobody yet. A packet can be sealed only for a card that is trusted here.")
        )
        if not hasattr(self, "_cards"):
            return
        own = self._own
        self.own_name.setText(self.tr("This machine: {0}").format(own.name) if own else "")
        self.own_fingerprint.setText(own.fingerprint if own else "")
        self._none.setVisible(not self._cards)
        self.cards.setVisible(bool(self._cards))
        self.cards.setAccessibleName(self.tr("Trusted cards"))
        self.cards.rows.show_rows(
            [
                CheckRow(
                    one.fingerprint,
                    one.name,
                    (Span(one.fingerprint), Span(self.tr(" · since {0}").format(_day(one.since)))),
                    checked=None,
                    icon="shield-check",
                    tone="met",
                    link=self.tr("Withdraw…"),
                )
                for one in self._cards
            ]
        )

    def _ask_about(self, index: QModelIndex) -> None:
        row = self.cards.rows.row(index)
        if row is not None:
            self._ask(row.key)

    def _ask(self, fingerprint: str) -> None:
        card = next((one for one in self._cards if one.fingerprint == fingerprint), None)
        if card is None:
            return
        self._chosen = fingerprint
        self._question.setText(
            self.tr(
                "Trust «{0}» no longer? Nothing more is taken in from this card and nothing sealed for it. What came "
                "before stays."
            ).format(card.name)
        )
        self._withdrawal.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc keeps the trust."""
        if event.key() == Qt.Key.Key_Escape and self._withdrawal.isVisible():
            self._leave()
            return
        super().keyPressEvent(event)

    def _withdraw(self) -> None:
        chosen = self._chosen
        self._leave()
        self.withdrawn.emit(chosen)

    def _leave(self) -> None:
        self._chosen = ""
        if self._withdrawal.isAncestorOf(self.focusWidget() or self):
            self.cards.setFocus(Qt.FocusReason.OtherFocusReason)
        self._withdrawal.hide()


def _day(since: str) -> str:
    try:
        return format_date(parse_date(since[:10]))
    except InspectorError:
        return ""
