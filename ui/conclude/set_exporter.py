"""Writes the whole set of documents into a folder, off the window's thread."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector.errors import OutputExists
from inspector.progress import Watch
from inspector.text import file_name
from ui.conclude.exporter import FOLDER, report_folder
from ui.conclude.issued_words import entered_summary
from ui.conclude.preview_column import PreviewColumn
from ui.document_words import document_word
from ui.folders import open_in_system
from ui.open_book import OpenBook
from ui.words import say
from ui.work import Work, while_there

if TYPE_CHECKING:
    from inspector.report import SetRow

ChooseFolder = Callable[[Path, Callable[[Path], object]], object]


class SetExporter(QObject):
    """`choose_folder(suggested, chosen)` and `open_path(path)` can be replaced, so a test needs no dialog."""

    finished = Signal()

    def __init__(self, open_book: OpenBook, column: PreviewColumn, parent: QWidget) -> None:
        super().__init__(parent)
        self._open_book, self._column, self._window = open_book, column, parent
        self.choose_folder: ChooseFolder = self._ask
        self.open_path: Callable[[Path], object] = open_in_system
        self.without_marked: Callable[[], bool] = bool  # what is marked secret is left out
        self._work: Work | None = None
        column.cancel_requested.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """The set is being written."""
        return self._work is not None

    def export(self) -> None:
        """Ask in which folder, then write into one of its own there."""
        self.choose_folder(
            report_folder(self._open_book), lambda folder: self.write(Path(folder) / self.folder_name())
        )

    def folder_name(self) -> str:
        """The set's own folder: «Văn bản kiểm tra Bộ CHQS tỉnh Sơn Hà»."""
        inspection = self._open_book.visit().inspection
        return file_name(f"Văn bản kiểm tra {inspection.unit_short or inspection.unit}")

    def write(self, folder: Path, *, force: bool = False) -> None:
        """Write the set into `folder`; what stands there is replaced only with `force`."""
        if self._work is not None:
            return
        book, inspection, home = self._open_book.book, self._open_book.inspection, self._open_book.home
        assert inspection is not None
        without_marked = self.without_marked()

        def write(watch: Watch) -> Any:
            from inspector.report import write_set
            from inspector.report.learning import learn_quietly

            rows = write_set(
                book, inspection, home, folder, force=force, without_marked=without_marked, watch=watch
            )
            learn_quietly(home, book, inspection, [row.template for row in rows if row.file])
            return rows

        self._column.notice.clear()
        work = self._work = self._open_book.start_work(
            write, title=self.tr("Exporting the documents"), lane="export"
        )
        work.progressed.connect(self._column.show_progress)
        work.succeeded.connect(while_there(self, lambda rows: self._written(folder, rows)))
        work.failed.connect(while_there(self, lambda error: self._failed(folder, error)))
        work.cancelled.connect(
            while_there(
                self, lambda: self._column.notice.say("info", self.tr("Stopped. No document was written."))
            )
        )
        work.finished.connect(self._ended)

    def cancel(self) -> None:
        """Stop writing; nothing half-written stays."""
        if self._work is not None:
            self._work.cancel()

    def _ended(self) -> None:
        self._work = None
        self._column.end_progress()
        self.finished.emit()

    def _written(self, folder: Path, rows: "list[SetRow]") -> None:
        self._open_book.settings.set(FOLDER, str(folder.parent))
        count = sum(row.file is not None for row in rows)
        text = self.tr("%n document(s) were written into {0}", None, count).format(folder)
        absent = [document_word(row.document.id) for row in rows if row.file is None]
        if absent:
            text += " " + self.tr("Not part of this visit: {0}.").format(", ".join(absent))
        entries = [row.entry for row in rows if row.entry is not None]
        failed = next((entry for entry in entries if entry.failed is not None), None)
        differing = [row for row in rows if row.entry is not None and row.entry.deviations]
        if failed is not None:
            text += "\n" + entered_summary(failed)
        elif differing:
            names = ", ".join(document_word(row.document.id) for row in differing)
            text += "\n" + self.tr("Not as they were issued last: {0}.").format(names)
        if entries:
            self._open_book.tell(entries[0].changes)
        action = ("open_set_folder", self.tr("Open its folder"), lambda: self.open_path(folder))
        self._column.notice.say("success" if failed is None else "warning", text, (action,))

    def _failed(self, folder: Path, error: Exception) -> None:
        if isinstance(error, OutputExists):
            self._column.notice.say(
                "warning",
                self.tr("There are documents in this folder already: {0}").format(folder),
                (
                    ("replace_set", self.tr("Replace them"), lambda: self.write(folder, force=True)),
                    ("export_set_again", self.tr("Choose another folder"), self.export),
                ),
            )
            return
        again = (("export_set_again", self.tr("Choose another folder"), self.export),)
        self._column.notice.say("error", say(error), again)

    def _ask(self, suggested: Path, chosen: Callable[[Path], object]) -> None:
        """The system's own dialog for a folder."""
        dialog = QFileDialog(self._window, self.tr("Where to put the set of documents"), str(suggested))
        dialog.setObjectName("export_set_dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
