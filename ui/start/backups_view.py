"""Backups of every book on this machine, and taking one back as a new file."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.book.errors import PassphraseNeeded, WrongPassphrase
from inspector.progress import Watch
from inspector.text import format_date, size_text
from ui.folders import documents_folder
from ui.open_book import OpenBook
from ui.start.recent import BookDelegate, BookList, BookRow
from ui.widgets.banner import Banner
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.fields import LineField, SecretField
from ui.widgets.label import Label
from ui.widgets.row_list import RowList
from ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from inspector.book.backup import Backup


def moment_text(made: datetime) -> str:
    """«07/10/2021 16:40», by this machine's clock."""
    here = made.astimezone()
    return f"{format_date(here.date())} {here:%H:%M}"


class BackupsView(QWidget):
    """A list, and below it where the chosen backup is to go. The book itself is never overwritten."""

    restored = Signal(Path)
    left = Signal()

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backups_view")
        self._open_book = open_book
        self._backups: list[Backup] = []
        self._chosen: Backup | None = None
        self._build()
        self._connect()
        self._read()
        self._retranslate()

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._title, self._sentence = Label(role="page_title"), Label(role="secondary", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        self.back = SecondaryButton(icon="arrow-left")
        self.back.setObjectName("backups_back")
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.back)
        self.banner = Banner()
        self._list_card = Card()
        self._list_card.body.setContentsMargins(12, 12, 12, 12)
        self.rows = RowList()
        self.rows.setObjectName("backup_rows")
        self.rows.setModel(BookList(self.rows))
        self.rows.setItemDelegate(BookDelegate(self.rows))
        self._nothing = Label(role="secondary", wrap=True)
        self._list_card.body.addWidget(self.rows)
        self._list_card.body.addWidget(self._nothing)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self._form_card())
        column.addWidget(self._list_card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(content, most=820))

    def _form_card(self) -> Card:
        self._form = Card()
        self.target, self.passphrase = LineField(), SecretField()
        self.target.setObjectName("restore_target")
        self.passphrase.setObjectName("restore_passphrase")
        self.restore = PrimaryButton(icon="clock-counter-clockwise")
        self.restore.setObjectName("restore_now")
        row = QHBoxLayout()
        row.addWidget(self.restore)
        row.addStretch(1)
        self._form.body.addWidget(self.target)
        self._form.body.addWidget(self.passphrase)
        self._form.body.addLayout(row)
        self._form.hide()
        return self._form

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.rows.opened.connect(self._choose)
        self.restore.clicked.connect(self._restore)
        self.passphrase.editor.returnPressed.connect(self._restore)

    def _read(self) -> None:
        from inspector.book.backup import backups

        self._backups = backups(self._open_book.home)
        model = self.rows.model()
        assert isinstance(model, BookList)
        model.show_rows(
            BookRow(
                str(number),
                moment_text(backup.made),
                " · ".join((backup.name, size_text(backup.bytes))),
                is_protected=backup.is_protected,
            )
            for number, backup in enumerate(self._backups)
        )
        self.rows.setVisible(bool(self._backups))
        self._nothing.setVisible(not self._backups)

    def focus_first(self) -> None:
        """At the list."""
        (self.rows if self._backups else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self._chosen = self._backups[index.row()]
        self.banner.clear()
        self._form.set_heading(self.tr("The book as of {0}").format(moment_text(self._chosen.made)))
        self.target.load(str(_free_path(self._chosen)))
        self.passphrase.setVisible(self._chosen.is_protected)
        self._form.show()
        (self.passphrase if self._chosen.is_protected else self.restore).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _restore(self) -> None:
        if self._chosen is None or not self.target.commit():
            return
        backup, home = self._chosen, self._open_book.home
        target = documents_folder() / Path(self.target.value()).expanduser()
        passphrase = self.passphrase.take() or None

        def take_back(watch: Watch) -> object:
            from inspector.book.backup import restore

            return restore(home, backup, target, passphrase=passphrase, watch=watch)

        self.setEnabled(False)
        work = self._open_book.start_work(take_back, title=self.tr("Restoring the book"), lane="open")
        work.succeeded.connect(self._done)
        work.failed.connect(self._failed)

    def _done(self, path: Path) -> None:
        self.setEnabled(True)
        self.restored.emit(path)

    def _failed(self, error: Exception) -> None:
        self.setEnabled(True)
        if isinstance(error, PassphraseNeeded | WrongPassphrase):
            self.passphrase.set_problem(self.tr("this passphrase does not open the backup"))
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.banner.show_error(error)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Restore from a backup"))
        self.rows.setAccessibleName(self.tr("Backups"))
        self._sentence.setText(
            self.tr("A backup becomes a new book beside the present one; nothing that exists is overwritten.")
        )
        self._nothing.setText(
            self.tr("There is no backup yet. One is made by itself whenever a book is opened.")
        )
        self.back.setText(self.tr("Back"))
        self.target.set_label(self.tr("File of the restored book"))
        self.passphrase.set_label(self.tr("Passphrase of that time"))
        self.restore.setText(self.tr("Restore"))


def _free_path(backup: "Backup") -> Path:
    """A name that is not taken, in the documents folder."""
    stem = Path(backup.name).stem or "so-kiem-tra"
    name = f"{stem} {backup.made.astimezone():%Y-%m-%d %Hh%M}"
    path = documents_folder() / f"{name}.skt"
    number = 2
    while path.exists():
        path = path.with_name(f"{name} ({number}).skt")
        number += 1
    return path
