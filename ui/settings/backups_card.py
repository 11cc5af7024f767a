"""The open book's backups: when they were made, one more now, and the way to take one back."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.progress import Watch
from inspector.text import size_text
from ui.open_book import BACKUPS, OpenBook
from ui.start.backups_view import moment_text
from ui.start.recent import BookDelegate, BookList, BookRow
from ui.widgets.banner import Banner
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.row_list import RowList
from ui.work import while_there

_SHOWN = 10


class BackupsCard(Card):
    """`restore_requested`: the person wants the start page's list."""

    restore_requested = Signal()

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._open_book = open_book
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self.banner = Banner()
        self._nothing = Label(role="secondary", wrap=True)
        self.rows = RowList()
        self.rows.setObjectName("own_backups")
        self.rows.setModel(BookList(self.rows))
        self.rows.setItemDelegate(BookDelegate(self.rows))
        self.make, self.restore = (
            SecondaryButton(icon="plus"),
            SecondaryButton(icon="clock-counter-clockwise"),
        )
        self.make.setObjectName("back_up_now")
        self.restore.setObjectName("restore_backup")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.make)
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        for part in (self.banner, self._nothing, self.rows):
            self.body.addWidget(part)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        self.make.clicked.connect(self._back_up)
        self.restore.clicked.connect(self.restore_requested)
        self.rows.opened.connect(self.restore_requested)
        self._open_book.opened.connect(self._retranslate)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_heading(self.tr("Backups"))
        self.rows.setAccessibleName(self.tr("Backups"))
        self.make.setText(self.tr("Back up now"))
        self.restore.setText(self.tr("Restore…"))
        self.make.setVisible(self._open_book.is_open)
        self._reload()

    def _reload(self) -> None:
        from inspector.book.backup import backups

        found = (
            backups(self._open_book.home, self._open_book.book.id)[:_SHOWN] if self._open_book.is_open else []
        )
        model = self.rows.model()
        assert isinstance(model, BookList)
        model.show_rows(
            BookRow(one.path.name, moment_text(one.made), size_text(one.bytes), is_protected=one.is_protected)
            for one in found
        )
        self.rows.setVisible(bool(found))
        self._nothing.setText(
            self.tr(
                "The last ten are kept, older ones thinner. Photos and files are kept once for all of them."
            )
            if found
            else self.tr("There is no backup of this book yet.")
        )

    def _back_up(self) -> None:
        book = self._open_book.book

        def work_of(watch: Watch) -> object:
            from inspector.book.backup import back_up

            return back_up(book, watch)

        self.make.setEnabled(False)
        work = self._open_book.start_work(work_of, title=self.tr("Backing up"), lane=BACKUPS)
        work.succeeded.connect(self._made)
        work.failed.connect(self.banner.show_error)
        work.finished.connect(while_there(self, lambda: self.make.setEnabled(True)))

    def _made(self, backup: object) -> None:
        if backup is None:
            self.banner.say("info", self.tr("Nothing has changed since the last backup."))
        else:
            self.banner.say("success", self.tr("Backed up."))
        self._reload()
