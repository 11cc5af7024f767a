"""The start page: from nothing to an open book."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from inspector.book.errors import BookInUse, PassphraseNeeded, WrongPassphrase
from inspector.progress import Watch
from ui.open_book import OpenBook
from ui.page import Page
from ui.places import FILL, TRANSFER, Place
from ui.start.home_view import HomeView
from ui.start.passphrase_view import PassphraseView
from ui.start.sample import sample_path
from ui.widgets.banner import Banner
from ui.words import say


class StartPage(Page):
    """Its views lie on one another: home, passphrase, assistant, backups. One is on show."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(open_book, parent)
        self._asked_for: Path | None = None
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self.banner = Banner()
        self.home = HomeView(self._open_book)
        self.passphrase = PassphraseView()
        self.views = QStackedWidget()
        self.views.addWidget(self.home)
        self.views.addWidget(self.passphrase)
        self._notice = QWidget()
        notice = QVBoxLayout(self._notice)
        notice.setContentsMargins(24, 12, 24, 0)
        notice.addWidget(self.banner)
        self._notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self.views, 1)

    def _connect(self) -> None:
        home = self.home
        home.book_requested.connect(lambda path: self.open_path(Path(path)))
        home.inspection_requested.connect(self._choose)
        home.new_requested.connect(self.begin_visit)
        home.file_requested.connect(self._ask_for_file)
        home.sample_requested.connect(self.open_sample)
        home.restore_requested.connect(self.show_backups)
        home.layout_requested.connect(self.show_layout)
        self.passphrase.given.connect(self._unlock)
        self.passphrase.left.connect(self.show_home)
        self.banner.closed.connect(self._notice.hide)

    def show_place(self, place: Place) -> None:
        """The backups or the check of documents' layout, when they are asked for."""
        if place.field == "backups":
            self.show_backups()
        elif place.field == "layout":
            self.show_layout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins where the view on show begins: a page by itself would show no focus."""
        super().focusInEvent(event)
        self.views.currentWidget().focus_first()  # type: ignore[union-attr]

    # --- views ----------------------------------------------------------------------------------------

    def show_home(self) -> None:
        """Recent books and ways to begin."""
        self.home.reload()
        self.views.setCurrentWidget(self.home)
        self.home.focus_first()

    def begin_visit(self) -> None:
        """The new-visit assistant, begun anew."""
        from ui.start.assistant import Assistant

        assistant = Assistant(self._open_book)
        assistant.left.connect(lambda: self._leave(assistant))
        assistant.finished.connect(lambda: self._finish(assistant))
        self._show(assistant)
        assistant.focus_first()

    def show_backups(self) -> None:
        """Backups of every book known here."""
        from ui.start.backups_view import BackupsView

        view = BackupsView(self._open_book)
        view.left.connect(lambda: self._leave(view))
        view.restored.connect(lambda path: self._restored(view, path))
        self._show(view)
        view.focus_first()

    def show_layout(self) -> None:
        """Any Word file held against the layout rules."""
        from ui.start.layout_view import LayoutView

        shown = self.views.currentWidget()
        if isinstance(shown, LayoutView):
            return
        view = LayoutView(self._open_book)
        view.left.connect(lambda: self._leave(view))
        self._show(view)
        view.focus_first()

    def _show(self, view: QWidget) -> None:
        self.banner.clear()
        self.views.addWidget(view)
        self.views.setCurrentWidget(view)

    def _leave(self, view: QWidget) -> None:
        self.show_home()
        self.views.removeWidget(view)
        view.deleteLater()

    def _finish(self, view: QWidget) -> None:
        self._leave(view)
        self._go_on()

    def _restored(self, view: QWidget, path: Path) -> None:
        self._leave(view)
        self.open_path(path)

    # --- opening --------------------------------------------------------------------------------------

    def open_path(self, path: Path, passphrase: str | None = None) -> None:
        """Open the book at `path`, off the window's thread; what is open is closed first."""
        self._asked_for = path
        self.banner.clear()
        if self._open_book.is_open and self._open_book.book.path == path.absolute() and passphrase is None:
            self._go_on()
            return
        home = self._open_book.home
        self._open_book.close()

        def read(watch: Watch) -> object:
            from inspector.book import Book

            return Book.open(path, home=home, passphrase=passphrase, back_up=False, watch=watch)

        self.views.setEnabled(False)
        work = self._open_book.start_work(read, title=self.tr("Opening the book"), lane="open")
        work.succeeded.connect(self._opened)
        work.failed.connect(self.show_failure)
        work.finished.connect(self._enable)

    def ask_passphrase(self, path: Path, *, was_wrong: bool = False) -> None:
        """Ask for the passphrase of the book at `path`, in the page."""
        self._asked_for = path
        self.banner.clear()
        self.views.setCurrentWidget(self.passphrase)
        self.passphrase.ask(path, was_wrong=was_wrong)

    def show_failure(self, error: Exception, path: Path | None = None) -> None:
        """Say why the book did not open, and offer what can be done."""
        path = path or self._asked_for or Path()
        self._asked_for = path
        self.views.setEnabled(True)
        if isinstance(error, PassphraseNeeded | WrongPassphrase):
            self.ask_passphrase(path, was_wrong=isinstance(error, WrongPassphrase))
            return
        self.show_home()
        self._notice.show()
        if isinstance(error, BookInUse):
            self.banner.say("warning", say(error), self.tr("Try again"), lambda: self.open_path(path))
        else:
            self.banner.show_error(error)

    def open_sample(self) -> None:
        """Open the sample, written once into the data folder; what was changed in it stays."""
        home = self._open_book.home
        path = sample_path(home)
        if path.exists():
            self.open_path(path)
            return

        def write(watch: Watch) -> object:
            from inspector.sample import write_sample

            return write_sample(path.parent, home, watch)

        self.banner.say("info", self.tr("Writing the sample…"), closable=False)
        self._notice.show()
        self.views.setEnabled(False)
        work = self._open_book.start_work(write, title=self.tr("Writing the sample"), lane="open")
        work.succeeded.connect(lambda _: self.open_path(path))
        work.failed.connect(self.show_failure)

    def _opened(self, book: object) -> None:
        self._open_book.take(book)
        self.show_home()
        self._go_on()

    def _enable(self) -> None:
        self.views.setEnabled(True)

    def _unlock(self, passphrase: str) -> None:
        if self._asked_for is not None:
            self.open_path(self._asked_for, passphrase)

    def _ask_for_file(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Open a book"), documents)
        dialog.setObjectName("open_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Inspection books (*.skt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.open_path(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(self, inspection: bytes) -> None:
        self._open_book.choose(inspection)
        self.place_requested.emit(Place(FILL))

    def _go_on(self) -> None:
        """To the work: the only inspection, the list of several, or, in an empty book, to what arrives."""
        if len(self._open_book.inspections()) > 1:
            self.show_home()
            self.home.inspections.setFocus()
            return
        self.place_requested.emit(Place(FILL if self._open_book.inspection else TRANSFER))
