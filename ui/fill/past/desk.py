"""Knows the unit's earlier visits, and shows what they say where it belongs; reads them off the window's thread."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from inspector.book.edit import Changes, Edit
from inspector.book.rows import Inspection
from inspector.checklist import Criterion
from inspector.progress import Watch
from inspector.report.last_time import (
    FollowUp,
    LastAnswer,
    Past,
    follow_ups,
    is_told,
    last_answers,
    mark_recurrence,
    recurrence,
    say_what_became,
)
from ui.fill.pane import CriterionPane
from ui.fill.past.box import PastBox
from ui.fill.writer import write_answer
from ui.open_book import OpenBook
from ui.work import while_there

if TYPE_CHECKING:
    from ui.fill.past.panel import FollowUpPanel


class PastDesk(QObject):
    """`begin` looks back once the page is quiet; from then on it looks again when other visits change."""

    nothing_to_follow = Signal()
    """The list of requirements was asked for, and there is none."""

    def __init__(self, open_book: OpenBook, pane: CriterionPane, page: QWidget) -> None:
        super().__init__(page)
        self._open_book, self._pane, self._page = open_book, pane, page
        self.past: Past = ()
        self._past_of: bytes | None = None
        self._is_known = self._is_list_wanted = False
        self._looked_at: tuple[object, ...] = ()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(0)
        self._waiting.timeout.connect(self._look)
        open_book.changed.connect(self._changed)
        open_book.inspection_chosen.connect(
            self._chosen
        )  # no lambda: the page goes when another book is opened
        pane.shown.connect(self.show_past)

    def begin(self) -> None:
        """Look back for the visit on show; what is known of it stays on show meanwhile."""
        if self._past_of != self._open_book.inspection:
            self.past, self._past_of, self._is_list_wanted = (), self._open_book.inspection, False
            self._show_if_made()
        self._look_again()

    def _chosen(self, _inspection: object) -> None:
        self.begin()

    def _look_again(self) -> None:
        self._is_known = False
        self._waiting.start()

    def _look(self) -> None:
        inspection = self._open_book.inspection
        if not self._open_book.is_open or inspection is None:
            return
        book, visit = self._open_book.book, self._open_book.visit()
        self._looked_at = _identity(visit.inspection)
        if len(self._open_book.inspections()) < 2 and not visit.rechecks:
            self._arrived(inspection, ())
            return

        def look(_watch: Watch) -> Past:
            from inspector.report.last_time import look_back

            with book.connection() as db:
                return look_back(db, visit)

        work = self._open_book.start_work(look, title=self.tr("Reading earlier visits"), lane="past")
        work.succeeded.connect(while_there(self, lambda past: self._arrived(inspection, past)))

    def _arrived(self, inspection: bytes, past: Past) -> None:
        if inspection != self._open_book.inspection:
            return
        self.past, self._is_known = past, True
        self.show_past()
        if self._is_list_wanted:
            self.follow_up()

    def _changed(self, changes: Changes) -> None:
        here = self._open_book.inspection
        if here is None:
            return
        others = changes.inspections - {here}
        if others or _identity(self._open_book.visit().inspection) != self._looked_at:
            self._look_again()
        self.show_past()

    # --- beside the criterion ---------------------------------------------------------------------------

    @cached_property
    def box(self) -> PastBox:
        """Made when the first earlier visit has something to say."""
        made = PastBox(self._pane)
        self._pane.put_under_question(made)
        made.copy_wanted.connect(self._copy)
        made.recurrence_wanted.connect(self._tell_recurrence)
        made.requirements_wanted.connect(self.show_requirements)
        return made

    def _show_if_made(self) -> None:
        if "box" in self.__dict__:
            self.show_past()

    def show_past(self) -> None:
        """Bring the box up to the criterion in hand, and the panel to what stands now."""
        if not self._open_book.is_open or not self._pane.code:
            return
        visit = self._open_book.visit()
        if not self.past and not visit.rechecks and "box" not in self.__dict__:
            return
        criterion = visit.criterion(self._pane.code)
        answers = last_answers(self.past, criterion)
        returned = recurrence(visit, criterion.code, self.past)
        mine = [item for item in self.requirements() if criterion.code in item.criteria]
        self.box.show_past(
            answers,
            returned,
            is_told=is_told(visit, criterion.code),
            can_copy=bool(self._copied(criterion, answers)),
            requirements=len(mine),
        )
        if "panel" in self.__dict__:
            self.panel.show_items(self.requirements())

    def _copied(self, criterion: Criterion, answers: tuple[LastAnswer, ...]) -> dict[str, object]:
        """What of last time's answer can be taken over: for the period in hand, unanswered, to the same question."""
        if not answers or not answers[0].same or self._open_book.is_view_only:
            return {}
        standing = self._open_book.visit().answer(criterion.code, self._pane.period)
        if standing.result or standing.value or standing.note:
            return {}
        last = answers[0].answers
        then = next((each for each in last if each.period == self._pane.period), last[-1])
        found = {"result": then.result, "value": then.value, "note": then.note}
        return {name: value for name, value in found.items() if value}

    def _copy(self) -> None:
        criterion = self._open_book.visit().criterion(self._pane.code)
        values = self._copied(criterion, last_answers(self.past, criterion))
        if values:
            write_answer(self._open_book, criterion.code, self._pane.period, values)

    def _tell_recurrence(self) -> None:
        visit, code = self._open_book.visit(), self._pane.code
        returned = recurrence(visit, code, self.past)
        if returned is not None:
            self._open_book.edit(mark_recurrence(visit, code, returned))

    # --- the requirements -------------------------------------------------------------------------------

    def requirements(self) -> tuple[FollowUp, ...]:
        """Last time's requirements, with what became of them."""
        return follow_ups(self._open_book.visit(), self.past)

    @cached_property
    def panel(self) -> "FollowUpPanel":
        """The list over the page; made when it is asked for."""
        from ui.fill.past.panel import FollowUpPanel

        made = FollowUpPanel(self._open_book, self._page)
        made.said.connect(self._say)
        made.evidence_given.connect(self._attach)
        return made

    def follow_up(self) -> None:
        """Open the list as soon as it is known what stands in it; `nothing_to_follow` where that is nothing."""
        items = self.requirements()
        self._is_list_wanted = not items and not self._is_known
        if items:
            self.show_requirements()
        elif self._is_known:
            self.nothing_to_follow.emit()
        else:
            self._waiting.start()  # nobody has looked back yet

    def show_requirements(self) -> None:
        """Open the list, at the requirement on the criterion in hand."""
        items = self.requirements()
        first = next((item.finding for item in items if self._pane.code in item.criteria), "")
        self.panel.show_items(items)
        self.panel.begin(first)

    def _say(self, finding: str, fields: dict[str, object]) -> None:
        item = next((item for item in self.requirements() if item.finding == finding), None)
        if item is not None:
            self._open_book.edit(say_what_became(self._open_book.visit(), item, **fields))

    def _attach(self, finding: str, files: list[Path]) -> None:
        """Keep files as evidence of what became of a requirement, and of its criterion."""
        from inspector.book.evidence import attach, attached, edit_evidence
        from inspector.book.ids import recheck_id

        item = next((item for item in self.requirements() if item.finding == finding), None)
        book, inspection = self._open_book.book, self._open_book.inspection
        if item is None or inspection is None:
            return
        about = recheck_id(inspection, finding).hex()
        code = next((code for code in item.criteria if self._is_asked(code)), self._pane.code)

        def take_in(watch: Watch) -> object:
            return attach(book, inspection, code, files, "", watch)

        def came(made) -> None:
            self._open_book.tell(attached(made))
            sets = tuple(part for one in made for part in edit_evidence(one, about=about).sets)
            self._open_book.edit(Edit("evidence.edit", inspection, sets))

        work = self._open_book.start_work(take_in, title=self.tr("Taking in evidence"))
        work.succeeded.connect(came)
        work.failed.connect(self.panel.complain)

    def _is_asked(self, code: str) -> bool:
        return any(criterion.code == code for criterion in self._open_book.visit().criteria)


def _identity(inspection: Inspection) -> tuple[object, ...]:
    """What decides which visits are the unit's earlier ones."""
    return inspection.id, inspection.unit, inspection.unit_short, inspection.starts_at
