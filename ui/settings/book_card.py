"""The open book: its file, its passphrase, its recovery sheet."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector.errors import InspectorError
from inspector.progress import Watch
from ui.idle_lock import DEFAULT, MINUTES
from ui.open_book import BACKUPS, OpenBook
from ui.widgets.banner import Banner
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.fields import ChoiceField, SecretField
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.recovery_card import RecoveryCard


class BookCard(Card):
    """Changing the passphrase re-writes the book in one go; it is whole before and after."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._open_book = open_book
        self._sheet: RecoveryCard | None = None
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._file = ElidedLabel(role="secondary")
        self._state = Chip()
        self.heading_row.addWidget(self._state)
        self.banner = Banner()
        self._form = QWidget()
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        self.first, self.second = SecretField(), SecretField()
        self.first.setObjectName("change_passphrase")
        self.second.setObjectName("change_passphrase_again")
        grid.addWidget(self.first, 0, 0)
        grid.addWidget(self.second, 0, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.change, self.sheet = SecondaryButton(icon="key"), SecondaryButton(icon="printer")
        self.change.setObjectName("keep_passphrase")
        self.sheet.setObjectName("show_recovery")
        buttons.addWidget(self.change)
        buttons.addWidget(self.sheet)
        buttons.addStretch(1)
        self._hint = Label(role="hint", wrap=True)
        self.lock = ChoiceField()
        self.lock.setObjectName("lock_minutes")
        self._below = QVBoxLayout()
        for part in (self._file, self.banner, self._form):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.body.addWidget(self._hint)
        self.body.addWidget(self.lock)
        self.body.addLayout(self._below)

    def _connect(self) -> None:
        self.change.clicked.connect(self._change)
        self.second.editor.returnPressed.connect(self._change)
        self.sheet.clicked.connect(self._show_sheet)
        self.lock.committed.connect(self._keep_minutes)
        self._open_book.opened.connect(self._retranslate)
        self._open_book.closing.connect(self._forget_sheet)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        book = self._open_book
        self.set_heading(self.tr("The open book"))
        self._file.setText(str(book.book.path) if book.is_open else self.tr("No book is open."))
        is_protected = book.is_open and book.book.is_protected
        if is_protected:
            self._state.show_mark("met", self.tr("Protected"))
        else:
            self._state.show_mark("neutral", self.tr("Not protected"))
        self._state.setVisible(book.is_open)
        for part in (self._form, self.change, self._hint):
            part.setVisible(book.is_open)
        self.sheet.setVisible(is_protected)
        self.lock.setVisible(is_protected)
        self.lock.set_label(self.tr("Lock the book when nobody is at the machine"))
        waits = [(minutes, self.tr("after {0} minutes").format(minutes)) for minutes in (5, 15, 30, 60)]
        self.lock.set_choices([*waits, (0, self.tr("never"))])
        self.lock.set_value(book.settings.get(MINUTES, DEFAULT))
        self.first.set_label(self.tr("New passphrase"))
        self.second.set_label(self.tr("The same again"))
        self.change.setText(self.tr("Change the passphrase") if is_protected else self.tr("Set a passphrase"))
        self.sheet.setText(self.tr("Recovery sheet"))
        self._hint.setText(
            self.tr("Earlier copies and backups stay as they are: without a passphrase, or with the old one.")
        )

    def _change(self) -> None:
        if len(self.first.typed()) < 8:
            self.banner.say("warning", self.tr("Use a passphrase of at least eight characters."))
            self.first.setFocus()
            return
        if self.first.typed() != self.second.typed():
            self.banner.say("warning", self.tr("The two passphrases differ."))
            self.second.setFocus()
            return
        passphrase, book = self.first.take(), self._open_book.book
        self.second.take()
        self._forget_sheet()

        backups = self._open_book.cancel_work(BACKUPS)  # they lie under the old passphrase

        def rekey(watch: Watch) -> object:
            from inspector.book.passphrase import change_passphrase

            for work in backups:
                work.wait()
            return change_passphrase(book, passphrase, watch=watch)

        self.banner.say("info", self.tr("Writing the book anew under the new passphrase…"), closable=False)
        self.setEnabled(False)
        work = self._open_book.start_work(rekey, title=self.tr("Changing the passphrase"), exclusive=True)
        work.succeeded.connect(self._changed)
        work.failed.connect(self._failed)

    def _keep_minutes(self, minutes: int) -> None:
        try:
            self._open_book.settings.set(MINUTES, minutes)
        except (InspectorError, OSError) as error:
            self.banner.show_error(error)

    def _changed(self, _result: object) -> None:
        self.setEnabled(True)
        self._retranslate()
        self.banner.say(
            "success",
            self.tr("The new passphrase holds. Print the new recovery sheet; the old one opens it no more."),
        )

    def _failed(self, error: Exception) -> None:
        self.setEnabled(True)
        self.banner.show_error(error)

    def _show_sheet(self) -> None:
        self._forget_sheet()
        self._sheet = RecoveryCard(self._open_book)
        self._sheet.done.connect(self._forget_sheet)
        self._below.addWidget(self._sheet)
        self._sheet.setFocus()

    def _forget_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None
