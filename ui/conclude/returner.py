"""Takes back a document changed in Word: asks for it, compares off the window's thread, writes what is chosen."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector.progress import Watch
from ui.conclude.exporter import FOLDER
from ui.conclude.notice import Notice
from ui.conclude.returned_panel import ReturnedPanel
from ui.open_book import OpenBook
from ui.words import say
from ui.work import while_there

if TYPE_CHECKING:
    from inspector.report import Difference

ChooseDocument = Callable[[Path, Callable[[Path], object]], object]


class Returner(QObject):
    """`choose_document(folder, chosen)` can be replaced, so a test needs no dialog."""

    shown = Signal(bool)  # the panel stands in the preview's place, or goes

    def __init__(self, open_book: OpenBook, panel: ReturnedPanel, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._open_book, self._panel, self._notice, self._window = open_book, panel, notice, parent
        self.choose_document: ChooseDocument = self._ask
        self.is_comparing = False
        self._differences: Sequence[Difference] = ()
        panel.taken.connect(self._take_in)
        panel.closed.connect(lambda: self.shown.emit(False))

    def begin(self) -> None:
        """Ask for the document, then compare it."""
        kept = self._open_book.settings.get(FOLDER)
        folder = Path(kept) if isinstance(kept, str) else Path.home()
        self.choose_document(folder, lambda path: self.compare(Path(path)))

    def compare(self, path: Path) -> None:
        """Show what was changed in the document at `path`."""
        book, inspection = self._open_book.book, self._open_book.inspection
        if self.is_comparing or inspection is None:
            return

        def compare(_watch: Watch) -> Any:
            from inspector.report import compare_file

            return compare_file(book, path, inspection.hex())[1]

        self.is_comparing = True
        self._notice.clear()
        work = self._open_book.start_work(compare, title=self.tr("Reading the document"), lane="returned")
        work.succeeded.connect(while_there(self, lambda differences: self._show(path, differences)))
        work.failed.connect(while_there(self, lambda error: self._notice.say("error", say(error))))
        work.finished.connect(self._ended)

    def _ended(self) -> None:
        self.is_comparing = False

    def _show(self, path: Path, differences: "Sequence[Difference]") -> None:
        if not differences:
            self._notice.say(
                "info", self.tr("Nothing was changed in it since it was exported: {0}").format(path)
            )
            return
        self._differences = differences
        self._panel.show_differences(str(path), differences)
        self.shown.emit(True)

    def _take_in(self, differences: "Sequence[Difference]") -> None:
        from inspector.book.remarks import kept_remarks, known_remarks
        from inspector.report.taking_in import comments_of, take_in

        visit, comments = self._open_book.visit(), comments_of(self._differences)
        known = known_remarks(self._open_book.book.db, visit.id)
        kept = kept_remarks(visit.id, comments, known)
        edit = take_in(visit, differences, comments, known)
        if edit.sets and not self._open_book.edit(edit):
            return
        self.shown.emit(False)
        if not edit.sets:
            self._notice.say("info", self.tr("All of it is in the book already."))
            return
        said = self.tr("Taken into the book: %n change(s).", "", len(differences))
        if kept:
            said += " " + self.tr("Comments kept: {0}.").format(kept)
        self._notice.say(
            "success",
            said,
            (("undo_taken", self.tr("Undo"), self._take_back),),
        )

    def _take_back(self) -> None:
        self._notice.clear()
        self._open_book.undo()

    def _ask(self, folder: Path, chosen: Callable[[Path], object]) -> None:
        dialog = QFileDialog(
            self._window, self.tr("Choose the document that was changed in Word"), str(folder)
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Word documents (*.docx)"))
        dialog.fileSelected.connect(chosen)
        dialog.open()
