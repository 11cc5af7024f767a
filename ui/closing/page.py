"""Closing the visit, reopening it with a reason, and what differs between two of its states."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.progress import Progress, Watch
from ui.actions import bind
from ui.closing.actions import ACTIONS
from ui.closing.differences import DifferenceList
from ui.closing.strip import closing_moment
from ui.closing.words import closing_text, difference_rows, version_text
from ui.open_book import OpenBook
from ui.page import Page
from ui.places import BACK, FILL, REQUESTS, Place
from ui.theme import scaled
from ui.widgets.banner import Banner
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.fields import ChoiceField, TextField
from ui.widgets.label import Label
from ui.widgets.scroll import Scroll
from ui.words import language, say

if TYPE_CHECKING:
    from inspector.book.later_rows import Closing
    from inspector.report.before_closing import OpenPoints

LANE = "closing"
_NOW = 0  # the number of what stands now, among closings that are numbered from 1
_LIST_HEIGHT = 360


class ClosingPage(Page):
    """Asks the book for the state; what is open and what differs is worked out off the window's thread."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(open_book, parent)
        self.setObjectName("closing_page")
        self._closings: list[Closing] = []
        self._points: OpenPoints | None = None
        self._stale = True
        self._asked = 0  # late answers to an earlier question are dropped
        self._chosen = (_NOW, _NOW)
        self._build()
        self._connect()
        self._retranslate()

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._title = Label(role="page_title", wrap=True)
        self.back = SecondaryButton(icon="arrow-left")
        self.back.setObjectName("closing_back")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.banner = Banner()
        self.banner.setObjectName("closing_banner")
        column.addWidget(self.banner)
        column.addWidget(self._state_card())
        column.addWidget(self._compare_card())
        column.addWidget(self._history_card())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(content, most=960))

    def _state_card(self) -> Card:
        self._state = Card()
        self.said = Label(role="body", wrap=True)
        self.said.setObjectName("closing_said")
        self.points = Label(role="secondary", wrap=True)
        self.points.setObjectName("closing_points")
        self.documents = LinkButton(icon="files", is_flush=True)
        self.documents.setObjectName("closing_documents")
        self.close_button = PrimaryButton(icon="lock")
        self.close_button.setObjectName("close_visit")
        self.reason = TextField(least=2, most=6)
        self.reason.setObjectName("reopen_reason")
        self.reopen_button = PrimaryButton(icon="lock-open")
        self.reopen_button.setObjectName("reopen_visit")
        buttons = QHBoxLayout()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.reopen_button)
        buttons.addStretch(1)
        body = self._state.body
        for part in (self.said, self.points):
            body.addWidget(part)
        body.addWidget(self.documents, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.reason)
        body.addLayout(buttons)
        return self._state

    def _compare_card(self) -> Card:
        self._compare = Card()
        self.old, self.new = ChoiceField(), ChoiceField()
        self.old.setObjectName("compare_old")
        self.new.setObjectName("compare_new")
        self._found = Label(role="secondary", wrap=True)
        self._found.setObjectName("compare_found")
        self.differences = DifferenceList()
        self.differences.setObjectName("compare_list")
        self.differences.setMinimumHeight(scaled(_LIST_HEIGHT))
        choices = QHBoxLayout()
        choices.setSpacing(16)
        choices.addWidget(self.old, 1)
        choices.addWidget(self.new, 1)
        self._compare.body.addLayout(choices)
        self._compare.body.addWidget(self._found)
        self._compare.body.addWidget(self.differences)
        return self._compare

    def _history_card(self) -> Card:
        self._history = Card()
        self.lines = Label(role="secondary", wrap=True, selectable=True)
        self.lines.setObjectName("closing_history")
        self._history.body.addWidget(self.lines)
        return self._history

    def _connect(self) -> None:
        book = self._open_book
        book.changed.connect(self._book_changed)
        book.inspection_chosen.connect(self._book_changed)
        book.closing.connect(self._forget)
        self.back.clicked.connect(self.leave)
        self.documents.clicked.connect(lambda: self.place_requested.emit(Place(REQUESTS)))
        self.close_button.clicked.connect(self._close_visit)
        self.reopen_button.clicked.connect(self._reopen)
        self.reason.edited.connect(lambda _text: self.banner.clear())
        self.old.committed.connect(lambda number: self._choose(number, self._chosen[1]))
        self.new.committed.connect(lambda number: self._choose(self._chosen[0], number))
        self.differences.activated.connect(self._go_to)
        bind(ACTIONS, self)

    # --- showing --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while another page was on show."""
        super().showEvent(event)
        if self._stale:
            self._reload()
        first = self.reason if self._open_book.is_closed else self.close_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """The reason's field, or the comparison."""
        if self._stale:
            self._reload()
        wanted: QWidget = self.differences if place.field == "compare" else self.reason
        if wanted.isVisibleTo(self):
            QTimer.singleShot(0, wanted, lambda: wanted.setFocus(Qt.FocusReason.OtherFocusReason))

    def _book_changed(self, _changes: object = None) -> None:
        self._stale = True
        if self.isVisible():
            self._reload()

    def _forget(self) -> None:
        self._asked += 1

    def _reload(self) -> None:
        from inspector.book.closing import closings

        book = self._open_book
        if not book.is_open or book.inspection is None:
            return
        self._stale = False
        found = closings(book.book.db, book.inspection)
        is_newer = [one.id for one in found] != [one.id for one in self._closings]
        self._closings, self._points = found, None
        if is_newer:
            self.reason.load("")
            self._chosen = self._usual_choice()
        self._asked += 1
        book.cancel_work(LANE)  # answers to what was asked before
        self._retranslate()
        if not book.is_closed:
            self._look_for_open_points()
        if self._numbered():
            self._start_comparing()

    def _numbered(self) -> "dict[int, Closing]":
        """The closings by their numbers."""
        closed = [one for one in self._closings if one.kind == "closed"]
        return dict(enumerate(closed, start=1))

    def _usual_choice(self) -> tuple[int, int]:
        """What one asks first: of a visit closed again its last two closings, else the last one and now."""
        last = len(self._numbered())
        return (last - 1, last) if self._open_book.is_closed and last > 1 else (last, _NOW)

    def _look_for_open_points(self) -> None:
        book, visit, asked = self._open_book.book, self._open_book.visit(), self._asked

        def look(watch: Watch) -> object:
            from inspector.report.before_closing import open_points

            watch(Progress("compare"))
            with book.connection() as db:
                return asked, open_points(db, visit)

        work = self._open_book.start_work(look, title=self.tr("Looking for what is open"), lane=LANE)
        work.succeeded.connect(self._show_points)  # a bound method: nothing is called once the page is gone
        work.failed.connect(self.banner.show_error)

    def _show_points(self, answer: "tuple[int, OpenPoints]") -> None:
        asked, points = answer
        if asked == self._asked:
            self._points = points
            self._retranslate()

    # --- closing and reopening ------------------------------------------------------------------------

    def _close_visit(self) -> None:
        self.banner.clear()
        if self._open_book.close_visit():
            self.banner.say("success", self.tr("The visit is closed."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reopen(self) -> None:
        from inspector.book.errors import ReasonMissing

        reason = self.reason.typed().strip()
        if not reason:
            unit = self._open_book.visit().inspection.unit
            self.banner.say("error", say(ReasonMissing(unit)))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._open_book.reopen_visit(reason):
            self.banner.say("success", self.tr("The visit is open again."))
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_reason(self) -> None:
        """The keyboard into the reason, while the visit is closed."""
        if self.reason.isVisibleTo(self):
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Back to the page before."""
        self.place_requested.emit(Place(BACK))

    # --- comparing ------------------------------------------------------------------------------------

    def _choose(self, old: int, new: int) -> None:
        self._chosen = (old, new)
        self._open_book.cancel_work(LANE)
        self._start_comparing()

    def _start_comparing(self) -> None:
        book, numbered = self._open_book.book, self._numbered()
        asked, chosen = self._asked, self._chosen
        states, now = [numbered.get(number) for number in chosen], self._open_book.visit()

        def hold(watch: Watch) -> Any:
            from inspector.book.closing import load_version
            from inspector.report.compare import compare

            watch(Progress("compare"))  # another choice may have been made while this one waited
            old, new = (load_version(book, state) if state else now for state in states)
            return asked, chosen, compare(old, new), new

        self._found.setText(self.tr("Comparing…"))
        work = self._open_book.start_work(hold, title=self.tr("Comparing"), lane=LANE)
        work.succeeded.connect(self._show_differences)
        work.failed.connect(self._show_trouble)

    def _show_differences(self, answer: Any) -> None:
        asked, chosen, found, visit = answer
        if asked != self._asked or chosen != self._chosen:
            return
        rows = difference_rows(found, visit)
        self.differences.rows.show_rows(rows)
        self.differences.setVisible(bool(rows))
        self._found.setText(
            self.tr("%n difference(s)", "", len(rows)) if rows else self.tr("Nothing differs.")
        )

    def _show_trouble(self, error: Exception) -> None:
        self.differences.rows.show_rows(())
        self._found.setText(say(error))

    def _go_to(self, index: Any) -> None:
        row = self.differences.rows.row(index)
        if row.place:
            self.place_requested.emit(Place(FILL, row.place, row.period))

    # --- words ----------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        is_closed = self._open_book.is_closed
        self._title.setText(self.tr("Close and reopen the visit"))
        self.back.setText(self.tr("Back"))
        self.close_button.setText(self.tr("Close the visit"))
        self.reopen_button.setText(self.tr("Reopen the visit"))
        self.reason.set_label(self.tr("Why is it reopened?"))
        self.documents.setText(self.tr("Documents of the unit…"))
        self._state.set_heading(self.tr("The visit is closed") if is_closed else self.tr("The visit is open"))
        self._compare.set_heading(self.tr("What differs between two closings"))
        self._history.set_heading(self.tr("Closings so far"))
        self.old.set_label(self.tr("Earlier"))
        self.new.set_label(self.tr("Later"))
        self.differences.setAccessibleName(self.tr("What differs"))
        for part in (self.close_button, self.points):
            part.setVisible(not is_closed)
        for part in (self.reason, self.reopen_button):
            part.setVisible(is_closed)
        self._say_state(is_closed=is_closed)
        self._show_history()

    def _say_state(self, *, is_closed: bool) -> None:
        numbered = self._numbered()
        if is_closed and numbered:
            last = numbered[len(numbered)]
            said = self.tr(
                "Closed at {0}. Nothing can be changed; exporting, scans of signed papers and packets go on."
            ).format(closing_moment(last.at))
            after = self._open_book.came_after_closing()
            if after:
                said += "\n" + self.tr(
                    "%n field(s) were written elsewhere without knowing of it; they are not part of what was closed.",
                    "",
                    after,
                )
        else:
            said = self.tr(
                "Close the visit when its documents are signed: then nothing in it is changed by mistake. It can be "
                "reopened with a reason, and both states are kept."
            )
        self.said.setText(said)
        self.points.setText(self._points_text())
        out = bool(self._points and self._points.out) and not is_closed
        self.documents.setVisible(out)

    def _points_text(self) -> str:
        """What is still open; nothing of it keeps anybody from closing."""
        from inspector import wording
        from inspector.report.missing_documents import REQUESTS as OUT

        points = self._points
        if points is None:
            return self.tr("Looking for what is open…")
        if points.is_empty:
            return self.tr("✓ Nothing is open.")
        lines = []
        if points.missing:
            lines.append(self.tr("%n point(s) on the conclusion's list are open", "", len(points.missing)))
            if points.serious:
                lines[-1] += self.tr(", %n of them serious", "", points.serious)
            lines[-1] += "."
        lines += [wording.say_missing(one, language()) for one in points.missing if one.page == OUT]
        if points.conflicts:
            lines.append(self.tr("%n conflict(s) are not settled.", "", points.conflicts))
        if points.unwritten:
            lines.append(
                self.tr("%n text(s) are half typed and would not be part of it.", "", points.unwritten)
            )
        return "\n".join(f"•  {text}" for text in lines)

    def _show_history(self) -> None:
        numbered = self._numbered()
        number, lines = 0, []
        for one in self._closings:
            number += one.kind == "closed"
            lines.append(closing_text(one, number))
        self.lines.setText("\n".join(lines))
        self._history.setVisible(bool(lines))
        self._compare.setVisible(bool(lines))
        choices: list[tuple[int, str]] = [(n, version_text(one, n)) for n, one in numbered.items()]
        choices.append((_NOW, version_text(None, 0)))
        for field, chosen in ((self.old, self._chosen[0]), (self.new, self._chosen[1])):
            field.set_choices(choices)
            field.load(chosen)
