"""Keeps the list of open points up to date while it is wanted, and goes from one to the next: F8, Shift+F8, Ctrl+F8."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from ui.fill.open_points import OpenPoint, neighbour, open_points, order_of
from ui.fill.walk import my_sections
from ui.open_book import OpenBook
from ui.places import FILL, Place
from ui.widgets.buttons import LinkButton
from ui.widgets.label import set_tooltip

if TYPE_CHECKING:
    from ui.fill.open_panel import OpenPanel
    from ui.fill.page import FillPage

LANE = "open_points"
_SETTLE_MS = 250


class OpenDesk(QObject):
    """Nothing is worked out before it is asked for the first time; from then on each edit brings a newer list.

    `button` is for the page to put where it likes; the list takes the place of the criteria in `column`.
    """

    def __init__(self, open_book: OpenBook, page: "FillPage", column: QVBoxLayout) -> None:
        super().__init__(page)
        self._open_book, self._page, self._column = open_book, page, column
        self._points: tuple[OpenPoint, ...] = ()
        self._here: tuple[int, int, int, int] | None = None
        self._at = ("", "")  # criterion and period in hand when `_here` was reached
        self._is_used = self._is_stale = self._is_working = False
        self._wanted = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._work)
        self.button = LinkButton(icon="list-bullets")
        self.button.setObjectName("open_points_button")
        self.button.clicked.connect(self.toggle)
        open_book.changed.connect(self._changed)
        open_book.inspection_chosen.connect(self._another)
        self.retranslate()

    @cached_property
    def panel(self) -> "OpenPanel":
        """The list, made when it is first shown."""
        from ui.fill.open_panel import OpenPanel

        panel = OpenPanel(self._page.criteria.parentWidget())
        panel.hide()
        self._column.addWidget(panel, 1)
        panel.looked_at.connect(self._look)
        panel.opened.connect(self._open)
        panel.closed.connect(self.toggle)
        return panel

    @property
    def is_up(self) -> bool:
        """The list stands in the place of the criteria."""
        return "panel" in self.__dict__ and not self.panel.isHidden()

    def toggle(self) -> None:
        """Show the list in place of the criteria, or the criteria again."""
        shows = not self.is_up
        self.panel.setVisible(shows)
        self._page.criteria.setVisible(not shows)
        if shows:
            self._page.back_to_list()
            self._ask()
        else:
            self._page.criteria.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> bool:
        """Give the keyboard to the list where it is up; False where it is not."""
        if self.is_up:
            self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self.is_up

    def go(self, by: int) -> None:
        """The next open point of this page, or the one before: its field has the focus then."""
        self._wanted = by
        self._page.pane.leave()
        if self._is_stale or not self._is_used:
            self._ask()
        else:
            self._go_wanted()

    # --- the list -------------------------------------------------------------------------------------

    def _changed(self, _changes: object) -> None:
        self._is_stale = True
        if self._is_used:
            self._timer.start()

    def _another(self, _inspection: object) -> None:
        self._points, self._here, self._is_stale = (), None, True
        if self._is_used and self._open_book.inspection is not None:
            self._timer.start()

    def _ask(self) -> None:
        self._is_used = self._is_stale = True
        self._work()

    def _work(self) -> None:
        if self._is_working or not self._is_stale or self._open_book.inspection is None:
            return
        visit = self._open_book.visit()
        self._is_working, self._is_stale = True, False
        work = self._open_book.start_work(
            lambda _watch: (visit, open_points(visit)), title=self.tr("Looking"), lane=LANE
        )
        work.succeeded.connect(self._found)
        work.failed.connect(self._page.say_refused)
        work.finished.connect(self._ended)

    def _found(self, found: object) -> None:
        visit, points = found  # type: ignore[misc]
        if visit.id == self._open_book.inspection:
            self._points = points
            if "panel" in self.__dict__:
                mine = my_sections(visit, self._open_book.book.author)
                self.panel.show_points(visit, points, self._from(), mine)
            self.retranslate()

    def _ended(self) -> None:
        self._is_working = False
        if self._is_stale:
            self._work()
        else:
            self._go_wanted()

    # --- going ----------------------------------------------------------------------------------------

    def _go_wanted(self) -> None:
        by, self._wanted = self._wanted, 0
        if not by or not self._page.isVisible():
            return
        among = self.panel.shown() if self.is_up else self._points
        point = neighbour([each for each in among if each.is_here], self._from(), by)
        if point is None:
            self._page.say_nothing_open()
            return
        if self.is_up:
            self.panel.take(point)
        self._open(point)

    def _from(self) -> tuple[int, int, int, int] | None:
        """Where the walk goes on: at the point it came to, or at the criterion that was taken in hand since."""
        pane = self._page.pane
        if pane.code and (pane.code, pane.period) != self._at:
            return order_of(self._open_book.visit(), pane.code, pane.period)
        return self._here

    def _came_to(self, point: OpenPoint) -> None:
        self._here, self._at = point.order, (self._page.pane.code, self._page.pane.period)

    def _look(self, point: OpenPoint) -> None:
        """↑ and ↓ in the list show the criterion beside it; the keyboard stays in the list."""
        if point.is_here and point.place.criterion:
            self._page.show_place(Place(FILL, point.place.criterion, point.place.period))
        self._came_to(point)

    def _open(self, point: OpenPoint) -> None:
        if not point.is_here:
            self._page.place_requested.emit(point.place)
        elif point.place.field == "result":  # 1, 2, 3 and 0 answer from the list
            self._page.show_place(Place(FILL, point.place.criterion, point.place.period))
            if not self.take_focus():
                self._page.criteria.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._page.show_place(point.place)
            if point.missing.evidence:
                self._page.pane.evidence.show_piece(point.missing.evidence)
        self._came_to(point)

    # --- words ----------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The button's words; with the count once it is known."""
        known = (self._is_used and not self._is_working) or bool(self._points)
        text = self.tr("Left: {0}").format(len(self._points)) if known else self.tr("What is left")
        self.button.setText(text)
        self.button.setAccessibleName(text)
        set_tooltip(self.button, self.tr("What is left open in this visit (Ctrl+F8); F8 goes to the next"))
