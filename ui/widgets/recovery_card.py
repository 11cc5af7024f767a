"""The recovery sheet of a protected book, on a page of paper: to be printed once and locked away."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMarginsF, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.folders import documents_folder
from ui.open_book import OpenBook
from ui.widgets.banner import Banner
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.paper import Paper
from ui.widgets.printer_dialog import ask_printer
from ui.words import language


class RecoveryCard(Card):
    """Shows the sheet, prints it, keeps it as PDF. `done` when the person goes on."""

    done = Signal()

    def __init__(self, open_book: OpenBook, *, is_new: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("recovery_card")
        self._open_book, self._is_new = open_book, is_new
        self._build()
        self._retranslate()
        self.setFocusProxy(self.print)

    def _build(self) -> None:
        self._sentence = Label(role="secondary", wrap=True)
        self.banner = Banner()
        self.paper = Paper()
        self.print = PrimaryButton(icon="printer") if self._is_new else SecondaryButton(icon="printer")
        self.print.setObjectName("print_recovery")
        self.keep, self.close_button = SecondaryButton(icon="floppy-disk"), SecondaryButton()
        self.keep.setObjectName("save_recovery")
        self.close_button.setObjectName("recovery_done")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.print, self.keep, self.close_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for part in (self._sentence, self.banner, self.paper):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.print.clicked.connect(self._ask_printer)
        self.keep.clicked.connect(self._ask_file)
        self.close_button.clicked.connect(self.done)
        self._open_book.closing.connect(self._forget)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        from inspector.book.recovery import recovery_sheet

        self.set_heading(self.tr("Recovery sheet"))
        self._sentence.setText(
            self.tr(
                "Print this page, put it into an envelope and lock it in a safe. With it the book can be opened "
                "when the passphrase is lost; whoever has it needs no passphrase."
            )
        )
        self.print.setText(self.tr("Print…"))
        self.keep.setText(self.tr("Keep as PDF…"))
        self.close_button.setText(self.tr("Go to the visit") if self._is_new else self.tr("Close"))
        if self._open_book.is_open:
            self.paper.show_html(recovery_sheet(self._open_book.book, language()))

    def _forget(self) -> None:
        """The book is closed: its key stands nowhere any more."""
        self.paper.show_html("")

    def write_pdf(self, path: Path) -> None:
        """The sheet as an A4 page at `path`."""
        writer = QPdfWriter(str(path))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
        self.paper.document_for_printing().print_(writer)

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        ask_printer(printer, self, lambda: self._print(self.paper.document_for_printing(), printer))

    def _print(self, document: QTextDocument, printer) -> None:
        document.print_(printer)
        self.banner.say("success", self.tr("The sheet was sent to the printer."))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Keep the recovery sheet"), str(documents_folder()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilters([self.tr("PDF files (*.pdf)")])
        dialog.fileSelected.connect(self._keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, name: str) -> None:
        self.write_pdf(Path(name))
        if Path(name).is_file():
            self.banner.say(
                "warning",
                self.tr("Kept as {0}. Move the file off this machine and delete it here.").format(name),
            )
        else:
            self.banner.say("error", self.tr("{0} could not be written. Choose another folder.").format(name))
