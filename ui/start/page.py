"""The start page: from nothing to an open book."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from inspector.book.errors import BookInUse, PassphraseNeeded, WrongPassphrase
from inspector.progress import Watch
from ui.actions import bind
from ui.folders import documents_folder
from ui.open_book import OpenBook
from ui.page import Page
from ui.places import FILL, TRANSFER, Place
from ui.start.actions import ACTIONS
from ui.start.home_view import HomeView
from ui.start.passphrase_view import PassphraseView
from ui.start.sample import sample_path
from ui.widgets.banner import Banner
from ui.words import say
from ui.work import while_there

if TYPE_CHECKING:
    from inspector.book import Book
    from ui.work import Function, Work

_SLOW_MS = 600  # from here on an opening says that it goes on


class StartPage(Page):
    """Its views lie on one another: home, passphrase, assistant, backups. One is on show."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(open_book, parent)
        self._asked_for: Path | None = None
        self._opening: Work | None = None
        self._openings = 0
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
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
        bind(ACTIONS, self)
        home.book_requested.connect(lambda path: self.open_path(Path(path)))
        home.inspection_requested.connect(self._choose)
        home.new_requested.connect(self.begin_visit)
        home.file_requested.connect(self._ask_for_file)
        home.empty_requested.connect(self._ask_for_empty)
        home.sample_requested.connect(self.open_sample)
        home.restore_requested.connect(self.show_backups)
        home.layout_requested.connect(self.show_layout)
        self.passphrase.given.connect(self._unlock)
        self.passphrase.left.connect(self.show_home)
        self.banner.closed.connect(self._notice.hide)
        self._slow.timeout.connect(self._say_opening)

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

    def is_carrying(self) -> bool:
        """A packet is under way in the open book: it must not be cut off unasked; the page says so."""
        if self._open_book.is_carrying:
            words = self.tr(
                "A packet is being sent or taken in. Wait for it, or stop it, before this book is closed."
            )
            self._notice.show()
            self.banner.say("warning", words, self.tr("Show it"), self._show_transfer)
        return self._open_book.is_carrying

    def _show_transfer(self) -> None:
        self.place_requested.emit(Place(TRANSFER))

    def begin_visit(self) -> None:
        """The new-visit assistant, begun anew."""
        if self.is_carrying():
            return
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
        view.place_requested.connect(self.place_requested)
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
        """Open the book at `path`, off the window's thread; the one that is open stays until this one has opened."""
        self._asked_for = path
        self.banner.clear()
        if self._open_book.has_open(path):
            self._go_on()
            return
        home = self._open_book.home

        def read(watch: Watch) -> object:
            from inspector.book import Book

            return Book.open(path, home=home, passphrase=passphrase, back_up=False, watch=watch)

        self._begin_opening(read, path, self.tr("Opening the book"))

    def _begin_opening(self, function: "Function", path: Path, title: str) -> None:
        """Have `function` open or make the book at `path`; what is open stays until that is done."""
        if self.is_carrying():
            return
        self._asked_for = path
        self.views.setEnabled(False)
        self._openings += 1
        lane = f"open {self._openings}"  # its own: one that was stopped may still be reading
        work = self._open_book.start_work(function, title=title, lane=lane)
        work.succeeded.connect(self._opened)
        work.failed.connect(self._not_opened)
        self._opening = work
        self._slow.start()

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

    def make_empty(self, path: Path) -> None:
        """A book without a visit at `path`: headquarters', or a second laptop's, into which visits come by packet."""
        home = self._open_book.home

        def make(_watch: Watch) -> object:
            from inspector.book import Book

            return Book.create(path, home=home)

        self._begin_opening(make, path, self.tr("Making the book"))

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
        work.succeeded.connect(while_there(self, lambda _: self.open_path(path)))
        work.failed.connect(self.show_failure)

    def _say_opening(self) -> None:
        """It takes long (a large book from elsewhere is held against its journal): say so, and let it be stopped."""
        self._notice.show()
        words = self.tr("Opening «{0}»…").format(self._asked_for.name if self._asked_for else "")
        self.banner.say("info", words, self.tr("Stop"), self.stop_opening, closable=False)

    def stop_opening(self) -> None:
        """Wait for it no longer; what was open stays open."""
        if self._opening is not None:
            self._opening.cancel()
            self._opening_over()
            self.show_home()

    def _opened(self, book: "Book") -> None:
        if self.sender() is not self._opening:
            book.close()  # stopped meanwhile
            return
        self._opening_over()
        if not self._open_book.flush():
            book.close()
            return
        self._open_book.take(book)
        self.show_home()
        self._go_on()

    def _not_opened(self, error: Exception) -> None:
        if self.sender() is self._opening:
            self._opening_over()
            self.show_failure(error)

    def _opening_over(self) -> None:
        self._opening = None
        self._slow.stop()
        self.banner.clear()
        self.views.setEnabled(True)
        self.passphrase.setEnabled(True)

    def _unlock(self, passphrase: str) -> None:
        if self._asked_for is not None:
            self.open_path(self._asked_for, passphrase)

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a book"), str(documents_folder()))
        dialog.setObjectName("open_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Inspection books (*.skt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.open_path(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_for_empty(self) -> None:
        dialog = QFileDialog(self, self.tr("Where the book is kept"), str(documents_folder()))
        dialog.setObjectName("empty_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a book is never replaced
        dialog.setNameFilters([self.tr("Inspection books (*.skt)")])
        dialog.setDefaultSuffix("skt")
        dialog.selectFile("so-tong-hop.skt")
        dialog.fileSelected.connect(lambda name: self.make_empty(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(self, inspection: bytes) -> None:
        self._open_book.choose(inspection)
        self.place_requested.emit(Place(FILL))

    def _go_on(self) -> None:
        """To the work: the only inspection, the list of several, or, in an empty book, to what arrives."""
        if len(self._open_book.inspections()) > 1:
            self.show_home()
            return
        self.place_requested.emit(Place(FILL if self._open_book.inspection else TRANSFER))
