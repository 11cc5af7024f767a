"""The one window: rail, header, and the pages, each made when first shown."""

import contextlib
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from inspector.book.errors import BookReadOnly, VisitClosed
from inspector.errors import InspectorError
from inspector.progress import Watch
from inspector.text import format_decimal
from ui.actions import bind, everywhere, page_keys
from ui.idle_lock import IdleLock
from ui.open_book import BACKUPS, OpenBook
from ui.page import EmptyPage, PageSpec
from ui.places import BACK, CLOSING, CONCLUDE, FILL, REQUESTS, START, TRANSFER, Place
from ui.widgets.banner import Banner
from ui.widgets.header import Header
from ui.widgets.rail import Rail
from ui.words import say

if TYPE_CHECKING:
    from ui.closing.strip import ClosedStrip
    from ui.palette.overlays import Overlays

GEOMETRY = "window_geometry"
ON_SHOW = "page_on_show"  # settings: the page in front, while the program runs; gone after an end in order
SMALLEST = (960, 600)
USUAL = (1280, 720)
_CHANGING = frozenset({FILL, CONCLUDE, REQUESTS})
"""Pages on which a visit is changed."""
PLACE_AFTER_MS = 1000
BACKUP_AFTER_MS = 2000  # the page is on screen and quiet by then


class Window(QMainWindow):
    """Shows pages and what is open. Pages wire themselves to `open_book`; the window only moves between them."""

    def __init__(
        self, open_book: OpenBook, specs: tuple[PageSpec, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self._open_book = open_book
        self._specs = {spec.key: spec for spec in specs}
        self._pages: dict[str, QWidget] = {}
        self._current = ""
        self._stop = START
        self._write_failures = 0
        self._may_close_unsaved = self._may_cut_off = False
        self._unsaved_said = ""
        self._idle = IdleLock(open_book, self)
        self._backup_timer = QTimer(self)
        self._backup_timer.setSingleShot(True)
        self._backup_timer.setInterval(BACKUP_AFTER_MS)
        self._place_timer = QTimer(self)
        self._place_timer.setSingleShot(True)
        self._place_timer.setInterval(PLACE_AFTER_MS)
        self._place_timer.timeout.connect(lambda: self._keep_page(self._current))
        self._build()
        self._connect()
        self._retranslate()
        self._restore_geometry()
        self._show_allowed()
        self._show_last_change()

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        """From the outside in: what is given a parent later is styled again, with all that is in it."""
        inside = QWidget(self)
        self.setCentralWidget(inside)
        self.rail = Rail(inside)
        for spec in self._specs.values():
            if spec.in_rail:
                self.rail.add(spec.key, spec.icon, at_foot=spec.at_foot)
        self.header = Header(inside)
        self._notice = QWidget(inside)
        self.banner = Banner(self._notice)
        notice = QVBoxLayout(self._notice)
        notice.setContentsMargins(16, 8, 16, 8)
        notice.addWidget(self.banner)
        self._notice.hide()
        self.stack = QStackedWidget(inside)
        self.stack.setObjectName("pages")
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._notice)
        column.addWidget(self.stack, 1)
        self._column = column
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    @cached_property
    def closed_strip(self) -> "ClosedStrip":
        """Says above the page that the visit is closed; made when one is."""
        from ui.closing.strip import ClosedStrip

        strip = ClosedStrip(self.centralWidget())
        strip.reopen_requested.connect(lambda: self.show_place(Place(CLOSING, field="reason")))
        strip.compare_requested.connect(lambda: self.show_place(Place(CLOSING, field="compare")))
        self._column.insertWidget(1, strip)
        return strip

    @cached_property
    def _empty(self) -> EmptyPage:
        """Stands where a page has nothing to show; made when there is such a place."""
        page = EmptyPage(self._open_book, self.stack)
        self.stack.addWidget(page)
        return page

    @cached_property
    def overlays(self) -> "Overlays":
        """The palette and the sheet of keys; made when one is asked for."""
        from ui.palette.overlays import Overlays

        return Overlays(self, self._open_book, tuple(self._specs.values()))

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        book = self._open_book
        book.opened.connect(self._show_allowed)
        book.opened.connect(self._say_view_only)
        book.closing.connect(self._drop_pages)
        book.changed.connect(self._show_state)
        book.inspection_chosen.connect(self._show_state)
        book.inspection_chosen.connect(self._show_allowed)
        book.inspection_chosen.connect(self._show_last_change)
        book.saved.connect(self._saved)
        book.write_failed.connect(self._not_saved)
        book.waiting.connect(self.header.show_waiting)
        self.banner.closed.connect(self._notice.hide)
        self._idle.due.connect(self.lock)
        self._backup_timer.timeout.connect(self._back_up)
        book.opened.connect(self._backup_timer.start)
        book.closing.connect(self._backup_timer.stop)
        bind(everywhere(self._specs.values()), self)

    # --- pages ----------------------------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The key of the page on show."""
        return self._current

    def made_page(self, key: str) -> QWidget | None:
        """The page `key` if it was shown already."""
        return self._pages.get(key)

    def page(self, key: str) -> QWidget:
        """The page `key`, made now if it was never shown; the empty page where nothing is open for it."""
        spec = self._specs[key]
        if not self._is_allowed(spec):
            return self._empty
        if key not in self._pages:
            page = spec.make(self._open_book, self.stack)
            if hasattr(page, "place_requested"):
                page.place_requested.connect(self.show_place)
            self._pages[key] = page
            self.stack.addWidget(page)
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Show the page `key`. The field with the focus is committed by being left."""
        spec = self._specs.get(key)
        if spec is None or not (spec.in_rail or self._is_allowed(spec)):
            return
        focused = QApplication.focusWidget()
        if focused is not None and self.stack.isAncestorOf(focused) and key != self._current:
            focused.clearFocus()
        page = self.page(key)
        self._current = key
        self._place_timer.start()
        if spec.in_rail:
            self._stop = key
            self.rail.choose(key)
        self._show_closed()
        self.stack.setCurrentWidget(page)
        if self.stack.focusWidget() is None or not page.isAncestorOf(self.focusWidget() or page):
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """Show a place of a page; BACK is the page of the rail that stood there before."""
        if place.page == BACK:
            self.show_page(self._stop)
            return
        self.show_page(place.page)
        page = self._pages.get(place.page)
        if page is not None and hasattr(page, "show_place"):
            page.show_place(place)

    def show_first(self) -> None:
        """The page to begin with: the open inspection, in an empty book what arrives, else the start page.

        After a kill it is the page that was in front then.
        """
        book = self._open_book
        kept = book.settings.get(ON_SHOW)
        if book.inspection is not None and kept in self._specs and not self._specs[kept].at_foot:
            self.show_page(kept)
            return
        self.show_page(FILL if book.inspection is not None else TRANSFER if book.is_open else START)

    def show_failure(self, error: Exception, path: Path) -> None:
        """A book did not open: the start page says why and what can be done."""
        self.show_page(START)
        self._pages[START].show_failure(error, path)

    def lock(self) -> None:
        """Close a protected book and ask for its passphrase; what cannot be saved keeps it open."""
        book = self._open_book
        if not book.is_open or not book.book.is_protected or not self._commit_all():
            return
        path = book.book.path
        book.close()
        self.show_page(START)
        self._pages[START].ask_passphrase(path)

    def _back_up(self) -> None:
        """The backup that every opening makes, in the background; whoever edits goes first."""
        book = self._open_book.book
        if book.read_only:
            return

        def back_up_book(watch: Watch) -> object:
            from inspector.book.backup import back_up

            return back_up(book, watch)

        work = self._open_book.start_work(back_up_book, title=self.tr("Backing up"), lane=BACKUPS)
        work.failed.connect(self._backup_failed)

    def _backup_failed(self, error: Exception) -> None:
        self.notify("warning", self.tr("No backup could be made of this book. {0}").format(say(error)))

    def _is_allowed(self, spec: PageSpec) -> bool:
        if spec.needs == "inspection":
            return self._open_book.inspection is not None
        return spec.needs == "" or self._open_book.is_open

    def _show_allowed(self, _inspection: object = None) -> None:
        for spec in self._specs.values():
            if spec.in_rail:
                self.rail.enable(spec.key, self._is_allowed(spec))
        self._show_state()

    def _drop_pages(self) -> None:
        """The book is closing: what shows it goes, first the page in front."""
        if self._current and self._specs[self._current].needs:
            self.show_page(START)
        for key in [key for key in self._pages if self._specs[key].needs]:
            page = self._pages.pop(key)
            self.stack.removeWidget(page)
            page.deleteLater()
            # now, not when the event loop comes round: a page without its book must hear nothing more
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
        self.header.show_view_only(False)
        self.header.show_saved(None)
        QTimer.singleShot(0, self, self._show_allowed)

    # --- header ---------------------------------------------------------------------------------------

    def _show_state(self, _what: object = None) -> None:
        book = self._open_book
        if not book.is_open or book.inspection is None:
            detail = book.book.path.name if book.is_open else ""
            self._show_closed()
            self.header.show_nothing(self.tr("Inspection Book"), detail)
            self.setWindowTitle(self.tr("Inspection Book"))
            return
        visit, scores = book.visit(), book.scores()
        names = " · ".join(checklist.abbreviation for checklist in visit.checklists)
        periods = self.tr(" and ", "between two periods").join(visit.inspection.periods)
        self.header.show_visit(
            visit.inspection.unit,
            " — ".join(part for part in (names, periods) if part),
            sum(score.answered for score in scores),
            sum(score.asked for score in scores),
            self._score_text(),
        )
        self.setWindowTitle(self.tr("{0} — Inspection Book").format(visit.inspection.unit))
        self._show_closed()

    def _show_closed(self) -> None:
        """That the visit is closed: in the header on every page, and above the pages where it would be changed."""
        book = self._open_book
        is_closed = book.inspection is not None and book.is_closed
        self.header.show_closed(book.closed_at() if is_closed else None, is_closed=is_closed)
        if is_closed and self._current in _CHANGING:
            self.closed_strip.show_closed(book.closed_at(), book.came_after_closing())
        elif "closed_strip" in self.__dict__:
            self.closed_strip.hide()

    def _score_text(self) -> str:
        scores = self._open_book.scores()
        checklists = self._open_book.visit().checklists
        if len(scores) == 1:
            return self.tr("{0} points").format(format_decimal(scores[0].final))
        return " · ".join(
            f"{checklist.abbreviation} {format_decimal(score.final)}"
            for checklist, score in zip(checklists, scores, strict=True)
        )

    def _say_view_only(self) -> None:
        book = self._open_book.book
        self.header.show_view_only(book.read_only)
        if book.read_only:
            self.notify("info", say(BookReadOnly(str(book.path))))

    def _show_last_change(self, _inspection: object = None) -> None:
        """A visit just opened is as it was saved last, and the header says when that was."""
        self.header.show_saved(self._open_book.last_change() if self._open_book.is_open else None)

    def _saved(self, at: object) -> None:
        self._write_failures = 0
        self._may_close_unsaved = False
        if self._unsaved_said and self.banner.text() == self._unsaved_said:
            self.banner.clear()  # what it complains of is over
        self._unsaved_said = ""
        self.header.show_saved(at)

    def _not_saved(self, error: InspectorError) -> None:
        if isinstance(error, VisitClosed):  # refused, not failed: nothing waits to be written
            self.notify_error(error)
            return
        self._write_failures += 1
        self.header.show_unsaved()
        self.notify_error(error)
        self._unsaved_said = self.banner.text()

    # --- messages, undo -------------------------------------------------------------------------------

    def notify(self, tone: str, text: str, action: str = "", do=None) -> None:
        """A message above the page."""
        self._notice.show()
        self.banner.say(tone, text, action, do)

    def notify_error(self, error: Exception) -> None:
        """An error above the page."""
        self._notice.show()
        self.banner.show_error(error)

    def undo(self) -> None:
        """Take the last edit back; what is being typed is written first."""
        if self._open_book.is_open:
            self._commit_focused()
            self._open_book.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._open_book.is_open:
            self._open_book.redo()

    # --- closing --------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Commit the field with the focus, cancel work and wait, close the book, then quit."""
        if not self._commit_all() and not self._may_close_unsaved:
            self._may_close_unsaved = True
            self._notice.show()
            self.banner.say(
                "error",
                self.tr("What you typed last could not be saved and stays in its field. Close all the same?"),
                self.tr("Close without saving it"),
                self.close,
            )
            event.ignore()
            return
        if self._open_book.is_carrying and not self._may_cut_off:
            self._may_cut_off = True
            words = self.tr(
                "A packet is being sent or taken in; closing now stops it, and nothing of it counts."
            )
            self.notify("warning", words, self.tr("Stop it and close"), self.close)
            event.ignore()
            return
        self.setEnabled(False)
        self._keep_geometry()
        self._place_timer.stop()
        self._keep_page(None)
        self._open_book.close()
        event.accept()

    def _commit_all(self) -> bool:
        """Commit the field with the focus; False: it could not be written."""
        before = self._write_failures
        self._commit_focused()
        return self._open_book.flush() and self._write_failures == before

    def _commit_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
            focused.setFocus()

    def _keep_page(self, key: str | None) -> None:
        with contextlib.suppress(InspectorError, OSError):  # a read-only data folder only forgets
            self._open_book.settings.set(ON_SHOW, key)

    def _keep_geometry(self) -> None:
        kept = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        with contextlib.suppress(InspectorError, OSError):  # a read-only data folder only forgets the place
            self._open_book.settings.set(GEOMETRY, kept)

    def _restore_geometry(self) -> None:
        """Where it stood last; never larger than the screen, which scaling by 150 % makes a small one."""
        screen = self.screen().availableGeometry().size()
        self.setMinimumSize(QSize(*SMALLEST).boundedTo(screen))
        self.resize(QSize(*USUAL).boundedTo(screen))
        kept = self._open_book.settings.get(GEOMETRY)
        if isinstance(kept, str):
            self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "replace")))

    # --- languages ------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for spec in self._specs.values():
            if spec.in_rail:
                self.rail.name(spec.key, self.tr(spec.title), page_keys(spec, self._specs.values()))
        self._show_state()
