"""Asks for a protected book's passphrase, in the page."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.fields import SecretField
from ui.widgets.label import ElidedLabel, Label


class PassphraseView(QWidget):
    """`given` carries the passphrase, which is kept nowhere here."""

    given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._retranslate()

    def _build(self) -> None:
        self._card = Card()
        self._card.setMaximumWidth(520)
        self._file = ElidedLabel(role="secondary")
        self.passphrase = SecretField()
        self.passphrase.setObjectName("passphrase")
        self._hint = Label(role="hint", wrap=True)
        self.open = PrimaryButton(icon="lock-open")
        self.open.setObjectName("unlock")
        self.back = SecondaryButton()
        self.back.setObjectName("unlock_back")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.open)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        for part in (self._file, self.passphrase, self._hint):
            self._card.body.addWidget(part)
        self._card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, 4)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self.open.clicked.connect(self._give)
        self.passphrase.editor.returnPressed.connect(self._give)
        self.back.clicked.connect(self.left)

    def ask(self, path: Path, *, was_wrong: bool = False) -> None:
        """Ask for the passphrase of the book at `path`."""
        self._file.setText(str(path))
        self.setEnabled(True)
        self.passphrase.take()
        if was_wrong:
            self.passphrase.set_problem(self.tr("this passphrase does not open the book"))
        else:
            self.passphrase.clear_state()
        self.focus_first()

    def focus_first(self) -> None:
        """At the passphrase."""
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._card.set_heading(self.tr("This book is protected"))
        self.passphrase.set_label(self.tr("Passphrase"))
        self._hint.setText(
            self.tr("If the passphrase is lost, type the 68 characters of the recovery sheet here instead.")
        )
        self.open.setText(self.tr("Open"))
        self.back.setText(self.tr("Back"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _give(self) -> None:
        text = self.passphrase.take()
        if text:
            self.setEnabled(False)
            self.given.emit(text)
