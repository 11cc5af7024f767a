"""Where one was on the fill page: criterion, period, field, caret, scroll; kept as one moves, and taken up again.

After a start in order the list has the keyboard, at the last criterion. After a kill the keyboard is where it was, in
the field, at the letter, and one line says what of it was kept last.
"""

import contextlib
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from inspector.book.visit import Visit
from inspector.errors import InspectorError
from inspector.record import record
from inspector.text import format_date
from ui.fill.drafts import Drafts, Mark, Spot
from ui.fill.walk import Scores, Step, is_there
from ui.fill.words import field_word
from ui.open_book import OpenBook
from ui.widgets.caret import caret_of, put_caret

if TYPE_CHECKING:
    from ui.fill.pane import CriterionPane

NextOpen = Callable[[Visit, Scores, Step | None], Step | None]
PLACES = "fill_places"  # settings: inspection (hexadecimal) → [code, period], in a field [.., editor, caret, scroll]
_MOST_PLACES = 50
_EDITOR = "_editor"


@record
class Where:
    """A criterion in a period, and perhaps the field one was in."""

    step: Step
    mark: Mark | None = None


class Whereabouts:
    """The place in the chosen inspection. `found` at a start are the drafts that a crash left."""

    def __init__(self, open_book: OpenBook, drafts: Drafts, pane: "CriterionPane") -> None:
        self._open_book, self._drafts, self._pane = open_book, drafts, pane
        self._pending: Mark | None = None
        drafts.here = self.here

    # --- where one is ---------------------------------------------------------------------------------

    def here(self) -> Mark | None:
        """The editor with the keyboard, its caret and the scroll; None outside the criterion."""
        focused = QApplication.focusWidget()
        if focused is None or not self._pane.isAncestorOf(focused) or not focused.objectName():
            return None
        return Mark(focused.objectName(), caret_of(focused), self._pane.verticalScrollBar().value())

    def keep(self, *, is_over: bool = False) -> None:
        """Remember the place; `is_over`: the page is left in order, so that the list has the keyboard the next time."""
        settings, inspection, pane = self._open_book.settings, self._open_book.inspection, self._pane
        if inspection is None or not pane.code:
            return
        place: list[object] = [pane.code, pane.period]
        mark = None if is_over else self.here()
        if mark is not None:
            place += [mark.editor, mark.caret, mark.scroll]
        kept = settings.get(PLACES, {})
        places = dict(kept) if isinstance(kept, dict) else {}
        if places.get(inspection.hex()) == place:
            return
        places.pop(inspection.hex(), None)
        places[inspection.hex()] = place
        with contextlib.suppress(InspectorError, OSError):  # a read-only data folder only forgets
            settings.set(PLACES, dict(list(places.items())[-_MOST_PLACES:]))

    # --- where one was --------------------------------------------------------------------------------

    def first(self, found: tuple[Spot, ...], next_open: NextOpen) -> Step | None:
        """Where a crash left somebody typing, else the last place, else what `next_open` finds first."""
        visit = self._open_book.visit()
        wanted = [Where(self._step_of(spot), self._drafts.mark_of(spot)) for spot in reversed(found)]
        wanted += self._last()
        for where in wanted:
            if is_there(visit, where.step):
                self._pending = where.mark
                return where.step
        self._pending = None
        first = visit.criteria[0] if visit.criteria else None
        return next_open(visit, self._open_book.scores(), None) or (
            Step(first.code, visit.periods_of(first)[0]) if first else None
        )

    def _last(self) -> list[Where]:
        kept = self._open_book.settings.get(PLACES, {})
        last = kept.get(self._open_book.visit().id.hex()) if isinstance(kept, dict) else None
        if not isinstance(last, list) or len(last) not in (2, 5):
            return []
        step = Step(str(last[0]), str(last[1]))
        return [Where(step, Mark.read(last[2:]) if len(last) == 5 else None)]

    def _step_of(self, spot: Spot) -> Step:
        """A caption belongs to no period: its criterion's first will do."""
        periods = (
            self._open_book.visit().periods_of(criterion)
            for criterion in self._open_book.visit().criteria
            if spot.evidence and criterion.code == spot.code
        )
        return Step(spot.code, next(periods, (spot.period,))[0])

    @property
    def has_field(self) -> bool:
        """A kill left somebody in a field, which nobody has gone back to yet."""
        return self._pending is not None

    def resume(self) -> None:
        """Once the page is on show: the keyboard in the field, the caret at its letter, the page scrolled as it was."""
        mark, self._pending = self._pending, None
        if mark is None:
            return
        editor = self._editor(mark.editor)
        if editor is None or not editor.isEnabled():
            return
        editor.setFocus()
        put_caret(editor, mark.caret)
        bar = self._pane.verticalScrollBar()
        QTimer.singleShot(
            0, self._pane, lambda: QTimer.singleShot(0, self._pane, lambda: bar.setValue(mark.scroll))
        )

    def _editor(self, name: str) -> QWidget | None:
        found = self._pane.findChild(QWidget, name)
        if found is None or not found.isVisibleTo(self._pane):
            self._pane.focus_field(name.removesuffix(_EDITOR))  # makes and opens what is folded
            found = self._pane.findChild(QWidget, name)
        return found

    def words(self, found: tuple[Spot, ...]) -> str:
        """«Đã giữ: ghi nhận của CC.III.4 · Năm 2020, 10:32:05.», and how many more fields."""
        last = found[-1]
        where = " · ".join(part for part in (last.code, last.period) if part)
        field = field_word(last.field)
        text = QCoreApplication.translate("FillPage", "Kept: {0} of {1}, {2}.").format(
            field[:1].lower() + field[1:], where, _moment(self._drafts.kept_at(last))
        )
        if len(found) > 1:
            text += " " + QCoreApplication.translate(
                "FillPage", "%n more field(s) as well.", "", len(found) - 1
            )
        return text


def _moment(at: datetime | None) -> str:
    """The time of day on this machine's clock; with its day when that is not today."""
    if at is None:
        return "–"
    here = at.astimezone()
    time = f"{here:%H:%M:%S}"
    return time if here.date() == datetime.now().astimezone().date() else f"{time} {format_date(here.date())}"
