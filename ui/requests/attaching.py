"""Photos and files of a document in the register: taken in as evidence of the criterion that it is asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector.progress import Watch
from ui.open_book import OpenBook
from ui.words import say

if TYPE_CHECKING:
    from inspector.book.later_rows import Requested
    from inspector.book.rows import Evidence

ChooseFiles = Callable[[Callable[[list[Path]], object]], object]


class Attaching(QWidget):
    """Asks for files and takes them in, off the window's thread. `choose_files` can be replaced by a test."""

    said = Signal(str, str)  # tone, words

    def __init__(self, open_book: OpenBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._open_book = open_book
        self.choose_files: ChooseFiles = self._ask
        self.hide()

    def take(self, row: "Requested") -> None:
        """Ask for files, then keep them as evidence that shows `row`."""
        self.choose_files(lambda files: self._take(row, files))

    def _take(self, row: "Requested", files: list[Path]) -> None:
        book = self._open_book.book

        def take_in(watch: Watch) -> Any:
            from inspector.book.evidence import attach

            criterion = row.criteria[0] if row.criteria else ""
            return attach(book, row.inspection, criterion, files, watch=watch, about=row.id.hex())

        work = self._open_book.start_work(take_in, title=self.tr("Attaching to the document"))
        work.succeeded.connect(self._taken)
        work.failed.connect(self._failed)

    def _failed(self, error: Exception) -> None:
        self.said.emit("error", say(error))

    def _taken(self, made: "list[Evidence]") -> None:
        from inspector.book.evidence import attached

        self._open_book.tell(attached(made))
        names = ", ".join(item.name for item in made)
        self.said.emit("success", self.tr("Attached to the document: {0}").format(names))

    def _ask(self, chosen: Callable[[list[Path]], object]) -> None:
        """The system's own dialog."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self.parentWidget(), self.tr("Photos or files of the document"), folder)
        dialog.setObjectName("document_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
