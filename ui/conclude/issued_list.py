"""The chosen document as it was issued, newest first, with the scans of its signed paper and a way to add one."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from inspector.progress import Watch
from ui.conclude.issued_words import issued_day
from ui.conclude.notice import Notice
from ui.document_words import document_word
from ui.open_book import OpenBook
from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label
from ui.words import say
from ui.work import while_there

if TYPE_CHECKING:
    from inspector.book.later_rows import Issued
    from inspector.book.rows import Evidence

ChooseFiles = Callable[[Callable[[list[Path]], object]], object]
_MOST_SHOWN = 5


class IssuedList(QWidget):
    """`scan_requested` carries the entry that gets a scan. Tab comes to its links behind the widget `after`."""

    scan_requested = Signal(object)

    def __init__(self, after: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after = after
        self.setObjectName("issued_list")
        self._entries: tuple[Issued, ...] = ()
        self._scans: tuple[Evidence, ...] = ()
        self._heading = Label(role="secondary_strong", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        self.hide()

    def show_entries(self, entries: "Sequence[Issued]", scans: "Sequence[Evidence]") -> None:
        """Show the register, given oldest first; nothing at all while it is empty."""
        if (tuple(entries), tuple(scans)) == (self._entries, self._scans):
            return  # whoever stands on one of the links with the keyboard stays there
        self._entries, self._scans = tuple(entries), tuple(scans)
        self._fill()

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        before = self._after
        for entry in reversed(self._entries[-_MOST_SHOWN:]):
            row, link = self._row(entry)
            self._rows.addWidget(row)
            self.setTabOrder(before, link)
            before = link
        self.setVisible(bool(self._entries))
        self._heading.setText(self.tr("Issued documents"))

    def _row(self, entry: "Issued") -> tuple[QWidget, QWidget]:
        row = QWidget()
        row.setObjectName(f"issued_{entry.id.hex()}")
        number = "/".join(part for part in (entry.number, entry.symbol) if part)
        variant = self.tr("without secret items") if entry.without_marked else ""
        scans = [scan.name for scan in self._scans if scan.issued == entry.id.hex()]
        said = (
            document_word(entry.kind),
            number,
            issued_day(entry),
            variant,
            entry.author.strip("—"),
            *scans,
        )
        words = Label(" · ".join(part for part in said if part), role="secondary", wrap=True)
        add = LinkButton(self.tr("Attach a scan…"), icon="paperclip")
        add.setObjectName(f"scan_{entry.id.hex()}")
        add.clicked.connect(lambda: self.scan_requested.emit(entry))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(words, 1)
        line.addWidget(add)
        return row, add

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)


class ScanTaker(QWidget):
    """Takes scans of a signed paper in, off the window's thread. `choose_files` can be replaced by a test."""

    def __init__(self, open_book: OpenBook, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._open_book, self._notice = open_book, notice
        self.choose_files: ChooseFiles = self._ask
        self.hide()

    def take(self, entry: "Issued") -> None:
        """Ask for files, then keep them with `entry`."""
        self.choose_files(lambda files: self._take(entry, files))

    def _take(self, entry: "Issued", files: list[Path]) -> None:
        book = self._open_book.book

        def take_in(watch: Watch) -> Any:
            from inspector.book.issued import attach_scan

            return attach_scan(book, entry, files, watch)

        self._notice.clear()
        work = self._open_book.start_work(take_in, title=self.tr("Attaching the scan"))
        work.succeeded.connect(self._taken)
        work.failed.connect(while_there(self, lambda error: self._notice.say("error", say(error))))

    def _taken(self, made: "list[Evidence]") -> None:
        from inspector.book.evidence import attached

        self._open_book.tell(attached(made))
        names = ", ".join(scan.name for scan in made)
        self._notice.say("success", self.tr("Kept with the issued document: {0}").format(names))

    def _ask(self, chosen: Callable[[list[Path]], object]) -> None:
        """The system's own dialog."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self.parentWidget(), self.tr("Scans or photos of the signed paper"), folder)
        dialog.setObjectName("scan_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
