"""Writes the Word file or the PDF: asks where, writes off the window's thread, says where it is or why it is not."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector.errors import OutputExists
from inspector.progress import Watch
from inspector.text import file_name
from ui.conclude.issued_words import deviation_lines, entered_summary
from ui.conclude.notice import Action
from ui.conclude.preview_column import PreviewColumn
from ui.folders import documents_folder, open_in_system
from ui.open_book import OpenBook
from ui.words import say
from ui.work import Work, while_there

if TYPE_CHECKING:
    from inspector.book.visit import Visit
    from inspector.report import ReportResult, Template

FOLDER = "report_folder"  # settings: where the last document was written
ChooseFile = Callable[[Path, Callable[[Path], object]], object]


class Exporter(QObject):
    """`choose_file(suggested, chosen)` and `open_path(path)` can be replaced, so a test needs no dialog and no Word."""

    finished = Signal()

    def __init__(self, open_book: OpenBook, column: PreviewColumn, parent: QWidget) -> None:
        super().__init__(parent)
        self._open_book, self._column, self._window = open_book, column, parent
        self.choose_file: ChooseFile = self._ask
        self.open_path: Callable[[Path], object] = open_in_system
        self.without_marked: Callable[[], bool] = bool  # what is marked secret is left out
        self._work: Work | None = None
        self._copies: dict[Path, int] = {}  # opened to be looked at → when we wrote them
        column.cancel_requested.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """A document is being written."""
        return self._work is not None

    def export(self, template: "Template", suffix: str = ".docx") -> None:
        """Ask where, then write there; a .pdf gets the exact pages."""
        suggested = self.suggested(template).with_suffix(suffix)
        self.choose_file(suggested, lambda path: self.write(template, Path(path), suffix=suffix))

    def suggested(self, template: "Template") -> Path:
        """Where, and under which name: «05-TB-ĐKT Bộ CHQS tỉnh Sơn Hà.docx»."""
        return report_folder(self._open_book) / document_name(self._open_book.visit(), template.name)

    def write(self, template: "Template", path: Path, *, suffix: str = ".docx", force: bool = False) -> None:
        """Write to `path`, which ends in `suffix`; what stands there is replaced only with `force`."""
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        self._start(
            template,
            path,
            force,
            succeeded=lambda result: self._written(path, result),
            failed=lambda error: self._failed(template, path, error),
        )

    def open_in_word(self, template: "Template") -> None:
        """Write a copy into a folder for the moment and open it; it is only for looking at."""
        folder = copies_folder()
        name = document_name(self._open_book.visit(), template.name)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            from inspector.border import write_error

            self._column.notice.say("error", say(write_error(error, folder)))
            return
        path = _free_name(folder, name)
        self._start(
            template,
            path,
            True,
            record=False,
            succeeded=lambda _: self._open_copy(path),
            failed=self._say,
        )

    def _open_copy(self, path: Path) -> None:
        with contextlib.suppress(OSError):
            self._copies[path] = path.stat().st_mtime_ns
        self.open_path(path)

    def forget_copies(self) -> None:
        """Take away the copies that were only looked at. What somebody saved in Word since is theirs and stays."""
        for path, written in self._copies.items():
            with contextlib.suppress(OSError):  # Word still holds it, or it is gone
                if path.stat().st_mtime_ns == written:
                    path.unlink()
        self._copies.clear()

    def cancel(self) -> None:
        """Stop writing; nothing half-written stays."""
        if self._work is not None:
            self._work.cancel()

    def _start(
        self,
        template: "Template",
        path: Path,
        force: bool,
        *,
        record: bool = True,
        succeeded: "Callable[[ReportResult], object]",
        failed: Callable[[Exception], object],
    ) -> None:
        if self._work is not None:
            return
        book, inspection, without_marked = (
            self._open_book.book,
            self._open_book.inspection,
            self.without_marked(),
        )
        assert inspection is not None

        def write(watch: Watch) -> Any:
            from inspector.report import write_report
            from inspector.report.learning import learn_quietly

            written = write_report(
                book,
                inspection,
                template,
                path,
                force=force,
                without_marked=without_marked,
                record=record,
                watch=watch,
            )
            if record:
                learn_quietly(home, book, inspection, [template.name])
            return written

        home = self._open_book.home
        self._column.notice.clear()
        work = self._work = self._open_book.start_work(
            write, title=self.tr("Exporting the document"), lane="export"
        )
        work.progressed.connect(self._column.show_progress)
        work.succeeded.connect(succeeded)
        work.failed.connect(failed)
        work.cancelled.connect(
            while_there(
                self, lambda: self._column.notice.say("info", self.tr("Stopped. No document was written."))
            )
        )
        work.finished.connect(self._ended)

    def _ended(self) -> None:
        self._work = None
        self._column.end_progress()
        self.finished.emit()

    def _written(self, path: Path, result: "ReportResult") -> None:
        self._open_book.settings.set(FOLDER, str(path.parent))
        entry = result.entry
        said = [self.tr("The document was written: {0}").format(path), entered_summary(entry)]
        text = "\n".join(part for part in said if part)
        actions = [
            ("open_document", self.tr("Open it"), lambda: self.open_path(path)),
            ("open_document_folder", self.tr("Open its folder"), lambda: self.open_path(path.parent)),
        ]
        tone = "warning" if entry is not None and entry.failed is not None else "success"
        if entry is not None and entry.deviations:
            whole = f"{text}\n{deviation_lines(entry.deviations)}"
            show = ("show_differences", self.tr("Show what differs"))
            actions.append((*show, lambda: self._column.notice.say(tone, whole, actions[:2])))
        if entry is not None:
            self._open_book.tell(entry.changes)
        self._column.notice.say(tone, text, actions)

    def _failed(self, template: "Template", path: Path, error: Exception) -> None:
        if not isinstance(error, OutputExists):
            self._column.notice.say("error", say(error), (self._way_out(template, path, error),))
            return
        self._column.notice.say(
            "warning",
            self.tr("There is a file of this name already: {0}").format(path),
            (
                (
                    "replace_file",
                    self.tr("Replace it"),
                    lambda: self.write(template, path, suffix=path.suffix.lower(), force=True),
                ),
                (
                    "export_again",
                    self.tr("Choose another name"),
                    lambda: self.export(template, path.suffix.lower()),
                ),
            ),
        )

    def _way_out(self, template: "Template", path: Path, error: Exception) -> Action:
        """What the person can do about `error`."""
        from inspector.report.errors import OfficeFailed, OfficeMissing, OfficeTooSlow

        if isinstance(error, OfficeMissing | OfficeFailed | OfficeTooSlow):
            return ("word_instead", self.tr("Open in Word"), lambda: self.open_in_word(template))
        again = self.tr("Choose another place")
        return ("export_again", again, lambda: self.export(template, path.suffix.lower()))

    def _say(self, error: Exception) -> None:
        self._column.notice.say("error", say(error))

    def _ask(self, suggested: Path, chosen: Callable[[Path], object]) -> None:
        """The system's own dialog; whether to replace a file is asked in the page."""
        dialog = QFileDialog(self._window, self.tr("Export the document"), str(suggested.parent))
        dialog.setObjectName("export_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        is_pdf = suggested.suffix == ".pdf"
        dialog.setNameFilters(
            [self.tr("PDF files (*.pdf)") if is_pdf else self.tr("Word documents (*.docx)")]
        )
        dialog.setDefaultSuffix(suggested.suffix[1:])
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def copies_folder() -> Path:
    """Where copies lie that were opened in Word only to look at them."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)) / "so-kiem-tra"


def report_folder(open_book: OpenBook) -> Path:
    """Where the last document was written, if that is still there; else where documents lie."""
    kept = open_book.settings.get(FOLDER)
    return Path(kept) if isinstance(kept, str) and Path(kept).is_dir() else documents_folder()


def document_name(visit: "Visit", template: str) -> str:
    """The file's name: number and symbol as a file system takes them, or what the document is; and the unit."""
    from inspector.report.kinds import CONCLUSION, kind_of

    inspection, kind = visit.inspection, kind_of(template)
    unit = inspection.unit_short or inspection.unit
    name = "/".join(part for part in (inspection.document_number, inspection.document_symbol) if part)
    if kind.id != CONCLUSION:
        paper = visit.paper(kind.id)
        number = "/".join(part for part in (paper.number, paper.symbol) if part)
        name = " ".join(part for part in (number, kind.name) if part)
    return file_name(" ".join(part for part in (name, unit) if part)) + ".docx"


def _free_name(folder: Path, name: str) -> Path:
    """`name` in `folder`, numbered when an earlier copy may still be open in Word."""
    path, number = folder / name, 1
    while path.exists():
        try:
            path.unlink()
        except OSError:
            number += 1
            path = folder / f"{Path(name).stem} ({number}).docx"
    return path
