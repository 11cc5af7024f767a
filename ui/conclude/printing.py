"""Prints the document: its exact pages where LibreOffice is installed, else those that the preview shows."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector.errors import InspectorError
from inspector.progress import Watch
from ui.conclude.live_preview import LANE
from ui.conclude.preview_column import PreviewColumn
from ui.open_book import OpenBook
from ui.widgets.printer_dialog import ask_printer
from ui.words import say
from ui.work import Work, while_there

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.widgets.document_preview import PageSetter, PreparedDocument

Make = Callable[[Watch], bytes]  # the Word document
AskPrinter = Callable[["QPrinter", Callable[[], object]], object]


class Printing(QObject):
    """`ask_printer(printer, go)` can be replaced, so a test needs no dialog and no printer."""

    finished = Signal()

    def __init__(
        self, open_book: OpenBook, column: PreviewColumn, setter: "PageSetter", parent: QWidget
    ) -> None:
        """`setter` is used in the preview's lane alone."""
        super().__init__(parent)
        self._open_book, self._column, self._setter, self._window = open_book, column, setter, parent
        self.ask_printer: AskPrinter = self._ask
        self._work: Work | None = None
        self._is_asking = False
        column.cancel_requested.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """Pages are being made or printed, or the printer is being chosen."""
        return self._work is not None or self._is_asking

    def print(self, make: Make, name: str) -> None:
        """Print the document that `make` gives; `name` is what the printer's queue calls it."""
        if self.is_running:
            return
        setter = self._setter

        def pages(watch: Watch) -> Any:
            from inspector.report.errors import OfficeFailed, OfficeMissing, OfficeTooSlow
            from inspector.report.office import pdfs_of

            content = make(watch)
            try:
                return pdfs_of([content], watch)[0], None
            except (OfficeMissing, OfficeFailed, OfficeTooSlow) as error:
                return setter.prepare(content), error

        self._start(pages, LANE, lambda made: self._choose_printer(*made, name))

    def cancel(self) -> None:
        """Stop; what has reached the printer is printed all the same."""
        if self._work is not None:
            self._work.cancel()

    def _start(self, function: Callable[[Watch], object], lane: str, done: Callable[[Any], object]) -> None:
        self._column.notice.clear()
        work = self._work = self._open_book.start_work(function, title=self.tr("Printing"), lane=lane)
        work.progressed.connect(self._column.show_progress)
        work.succeeded.connect(done)
        work.failed.connect(while_there(self, lambda error: self._column.notice.say("error", say(error))))
        work.cancelled.connect(
            while_there(self, lambda: self._column.notice.say("info", self.tr("Printing was stopped.")))
        )
        work.finished.connect(self._ended)

    def _ended(self) -> None:
        work = self.sender()
        if work is self._work:  # not when printing itself has begun
            self._work = None
            self._column.end_progress()
            self.finished.emit()

    def _choose_printer(
        self, pages: "PreparedDocument | bytes", why_ours: InspectorError | None, name: str
    ) -> None:
        from PySide6.QtPrintSupport import QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        self.ask_printer(printer, lambda: self._print(printer, pages, why_ours))

    def _print(
        self, printer: "QPrinter", pages: "PreparedDocument | bytes", why_ours: InspectorError | None
    ) -> None:
        def to_printer(watch: Watch) -> Any:
            from ui.widgets.page_print import print_pages

            return print_pages(printer, pages, watch)

        where = printer.printerName() or printer.outputFileName()
        self._start(to_printer, "print", lambda count: self._sent(count, where, why_ours))

    def _sent(self, count: int, where: str, why_ours: InspectorError | None) -> None:
        text = self.tr("%n page(s) were sent to the printer {0}.", None, count).format(where)
        if why_ours is None:
            self._column.notice.say("success", text)
            return
        ours = self.tr(
            "They are the pages shown here, set by this program: lines may break elsewhere than in Word."
        )
        self._column.notice.say("success", f"{text}\n{ours}")

    def _ask(self, printer: "QPrinter", go: Callable[[], object]) -> None:
        """The system's own dialog."""
        self._is_asking = True
        ask_printer(printer, self._window, go, ended=self._asked, chooses_pages=True)

    def _asked(self) -> None:
        self._is_asking = False
