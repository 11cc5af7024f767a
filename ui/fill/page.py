"""The fill page: where a visit is answered, from the keyboard, in three columns."""

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from inspector.book.edit import Changes
from inspector.checklist import Criterion, Result
from inspector.checklist.model import Section
from inspector.errors import InspectorError
from ui.actions import bind, pressed
from ui.fill.actions import ACTIONS
from ui.fill.criterion_list import CriterionList
from ui.fill.drafts import DRAWING, Drafts
from ui.fill.figures import ChoiceInput, TextInput
from ui.fill.list_head import ListHead
from ui.fill.open_desk import OpenDesk
from ui.fill.over import fit_panels, give_keyboard, leave_beside, make_room
from ui.fill.pane import CriterionPane
from ui.fill.panels import FillPanels
from ui.fill.rest_bar import RestDesk
from ui.fill.rows import CriterionRow, criterion_row, kept_hidden, label_prefix, section_rows
from ui.fill.section_list import SectionList
from ui.fill.thumbnails import Thumbnails
from ui.fill.walk import (
    Scores,
    Step,
    codes_in,
    is_there,
    my_sections,
    next_open,
    place_of,
    step_changed,
)
from ui.fill.whereabouts import Whereabouts
from ui.fill.words import result_word
from ui.open_book import OpenBook
from ui.places import CONCLUDE, FILL, REQUESTS, Place
from ui.theme import scaled
from ui.widgets.banner import Banner
from ui.widgets.card import Rule
from ui.widgets.key_hints import KeyHints
from ui.words import say

if TYPE_CHECKING:
    from inspector.book.search import Hit
    from inspector.book.visit import Visit

COLUMNS = "fill_columns"  # settings: the three widths
_FOLDS_BELOW = 1028  # the page's width at 100 %: a window of 1,100
_WIDTHS = (235, 474, 498)
_KEEP_MS = 1500
_LOOK_BACK_MS = 600  # after the page stands


class FillPage(FillPanels):
    """Sections, criteria, the criterion in hand. A gesture becomes an edit; `changed` brings it back to be shown."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(open_book, parent)
        self.setObjectName("fill_page")
        self._section = (-1, -1)
        self._asked: tuple[str, ...] = ()  # the checklists on show, by their hashes
        self._mine: frozenset[str] = frozenset()  # sections given to whoever sits here
        self._is_folded = False
        self._shows_pane = False
        self._was_shown = False
        self._drafts = Drafts(open_book, self)
        self._half_drawn = b""  # the photo that a crash found being drawn on
        self._thumbnails = Thumbnails(open_book, self)
        self._keep_timer = QTimer(self)
        self._keep_timer.setSingleShot(True)
        self._keep_timer.setInterval(_KEEP_MS)
        self._build()
        self._connect()
        self._retranslate()
        self._reload()
        QTimer.singleShot(_LOOK_BACK_MS, self, self._look_back)

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        """From the outside in: a tree that is built first and given a parent later is styled once for each parent."""
        self._columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.sections = SectionList(self._columns)
        middle = self._list_column()
        self.pane = CriterionPane(self._open_book, self._drafts, self._thumbnails, self._columns)
        self._whereabouts = Whereabouts(self._open_book, self._drafts, self.pane)
        self.hints = KeyHints(self)
        self.hints.setObjectName("fill_hints")
        self._columns.setObjectName("fill_columns")
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        for part in (self.sections, middle, self.pane):
            self._columns.addWidget(part)
        for place, stretch in enumerate((1, 4, 5)):
            self._columns.setStretchFactor(place, stretch)
        self._columns.setSizes(self._kept_widths())
        self._notice = QWidget(self)
        self.banner = Banner(self._notice)
        self.banner.setObjectName("fill_banner")
        notice = QVBoxLayout(self._notice)
        notice.setContentsMargins(16, 8, 16, 8)
        notice.addWidget(self.banner)
        self._notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self._columns, 1)
        column.addWidget(self.hints)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """To what lies over the page, else to the criteria.

        As a proxy they would have Tab leave out all that stands before them.
        """
        if not give_keyboard(self):
            self.criteria.setFocus(event.reason())

    def _look_back(self) -> None:
        self.criteria.settle()
        if self._open_book.is_open:
            self.past.begin()

    def cite(self) -> bool:
        """Offer the documents to cite where the caret is. False: no text is being written."""
        from ui.fill.citing import offer_citations

        menu = offer_citations(self._open_book, self.pane.code, self.pane.focusWidget(), self)
        return menu is not None

    def _list_column(self) -> QWidget:
        whole = QWidget(self._columns)
        whole.setProperty("kind", "surface")
        whole.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head = ListHead(whole)
        self.criteria = CriterionList(whole)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Rule())
        column.addWidget(self.criteria, 1)
        self.open_points = OpenDesk(self._open_book, self, column)
        self.rest = RestDesk(self._open_book, self, column)
        self._head.put_first(self.open_points.button, self.rest.button)
        return whole

    def _connect(self) -> None:
        book = self._open_book
        book.changed.connect(self._changed)
        book.turned.connect(self._show_turned)
        book.inspection_chosen.connect(self._inspection_chosen)
        book.closing.connect(self._closing)
        self.sections.chosen.connect(self._section_chosen)
        self.sections.entered.connect(self.criteria.setFocus)
        self.criteria.chosen.connect(self._criterion_chosen)
        self.criteria.entered.connect(self._enter)
        self.criteria.left.connect(self._leave_list)
        self.pane.period_chosen.connect(lambda period: self._go(Step(self.pane.code, period)))
        self.pane.left.connect(self.back_to_list)
        self.pane.shown.connect(self._show_hints)
        self.pane.sampling_requested.connect(self.begin_sampling)
        self.pane.evidence.opened.connect(self._open_picture)
        self.pane.evidence.drawn_on.connect(self._draw_on)
        self.pane.evidence.elsewhere.connect(self._say_elsewhere)
        self._head.search_requested.connect(self.begin_search)
        self._head.checklists_requested.connect(self.begin_asking)
        self._head.assigning_requested.connect(self.begin_assigning)
        self._head.documents_requested.connect(lambda: self.place_requested.emit(Place(REQUESTS)))
        self.banner.closed.connect(self._notice.hide)
        self._columns.splitterMoved.connect(lambda _pos, _index: self._keep_timer.start())
        self._keep_timer.timeout.connect(self._keep)
        self.pane.moved.connect(self._keep_timer.start)
        bind(ACTIONS, self)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        leave_beside(self, now)

    # --- showing --------------------------------------------------------------------------------------

    def _reload(self) -> None:
        """Another inspection, or the first time."""
        found = self._drafts.load()
        is_drawing = bool(found) and found[-1].field == DRAWING and not self._open_book.is_view_only
        self._half_drawn = found[-1].evidence if is_drawing else b""
        self._hidden = kept_hidden(self._open_book.visit())
        self._asked = self._what_is_asked()
        self._section = (-1, -1)
        self._show_sections()
        self._go(self._whereabouts.first(found, self.next_open))
        if found:
            self._say("info", self._whereabouts.words(found))
        if self._was_shown:
            self._resume()

    def next_open(self, visit: "Visit", scores: Scores, here: Step | None) -> Step | None:
        """The next answer that is missing: among what was given to whoever sits here, then among the rest."""
        mine = codes_in(visit, self._mine)
        own = next_open(visit, scores, here, within=mine) if mine else None
        return own or next_open(visit, scores, here)

    def _show_sections(self) -> None:
        visit = self._open_book.visit()
        self._mine = my_sections(visit, self._open_book.book.author)
        self.sections.show_rows(section_rows(visit, self._open_book.scores(), self._mine, self.tr("my part")))

    def _show_section(self, checklist: int, section: int) -> None:
        """List the criteria of a section."""
        self._section = (checklist, section)
        self.sections.choose(checklist, section)
        shown = self._open_book.visit().checklists[checklist]
        self._prefix = label_prefix(shown)
        self.criteria.show_criteria(shown.sections[section].criteria, self._row_maker(), self._prefix)
        self._show_heading()

    def _row_maker(self):
        visit = self._open_book.visit()
        scores = self._open_book.scores()[self._section[0]].criteria
        counts, prefix = visit.evidence_counts, self._prefix

        def make(criterion: Criterion) -> CriterionRow:
            return criterion_row(
                visit, criterion, scores[criterion.code], prefix, counts.get(criterion.code, 0)
            )

        return make

    def _show_heading(self) -> None:
        checklist, section = self._section
        if checklist < 0:
            return
        score = self._open_book.scores()[checklist].sections[section]
        self._head.show_section(f"{score.id}. {score.title}", score.asked - score.answered)
        self.rest.refresh()

    def _changed(self, _changes: object) -> None:
        """The book says something newer: every column shows what differs."""
        if self._asked != self._what_is_asked():
            self._show_other_criteria()
            return
        self._show_sections()
        if self._section[0] >= 0:
            self.criteria.rows.refresh(self._row_maker())
        self._show_heading()
        self.pane.refresh()
        self._say_hidden()

    def _what_is_asked(self) -> tuple[str, ...]:
        return tuple(checklist.sha256 for checklist in self._open_book.visit().checklists)

    def _show_other_criteria(self) -> None:
        """A checklist came, went, or came in another version: the criterion in hand stays in hand if it is there."""
        here = Step(self.pane.code, self.pane.period)
        self._asked = self._what_is_asked()
        self._section = (-1, -1)
        self._show_sections()
        visit = self._open_book.visit()
        first = next(iter(visit.criteria), None)
        if not is_there(visit, here) and first is not None:
            open_one = self.next_open(visit, self._open_book.scores(), None)
            here = open_one or Step(first.code, visit.periods_of(first)[0])
        self._go(here)
        self.pane.refresh()
        self._hidden = kept_hidden(visit)

    def _say_hidden(self) -> None:
        """An answer that takes others out of the visit says which; nothing of them is lost."""
        before, self._hidden = self._hidden, kept_hidden(self._open_book.visit())
        newly = [code for code in self._hidden if code not in before]
        if newly:
            first = self._open_book.visit().criterion(newly[0])
            self._say(
                "info",
                self.tr("Not asked any more, the answers are kept: {0}.").format(", ".join(newly)),
                self.tr("Go there"),
                lambda: self._go(Step(first.code, self._period_for(first))),
            )

    def _show_turned(self, changes: Changes) -> None:
        """Undo and redo show what they changed: the criterion is taken in hand, unless it is already."""
        here = Step(self.pane.code, self.pane.period)
        step = step_changed(self._open_book.visit(), changes, here)
        if self.is_looking_at_pictures:
            self.pictures.leave_if_gone()
        if step is None or step == here:
            return
        make_room(self)
        self._go(step)
        if self.isVisible():
            self.criteria.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _inspection_chosen(self, inspection: object) -> None:
        if inspection is not None:
            self._reload()

    def _closing(self) -> None:
        if self.is_up("sampling"):
            self.sampling.leave()
        self.pane.leave()
        self._keep(is_over=True)
        self._thumbnails.drop()

    # --- going ----------------------------------------------------------------------------------------

    def _go(self, step: Step | None) -> None:
        """Take a criterion and a period in hand, wherever they are."""
        if step is None:
            return
        if self.is_up("sampling") and (step.code, step.period) != self.sampling.key:
            self.sampling.leave()
        place = place_of(self._open_book.visit(), step.code)
        if place != self._section:
            self._show_section(*place)
        self.criteria.choose(step.code)
        self.pane.show_criterion(step.code, step.period)
        self._keep_timer.start()

    def _section_chosen(self, checklist: int, section: int) -> None:
        """Show a section, its first open criterion in hand, else its first."""
        self._section = (checklist, section)
        visit, scores = self._open_book.visit(), self._open_book.scores()
        criteria = visit.checklists[checklist].sections[section].criteria
        if not criteria:
            self._show_section(checklist, section)
            return
        inside = {each.code for each in criteria}
        step = next_open(visit, scores, None, within=inside)
        self._section = (-1, -1)
        self._go(step or Step(criteria[0].code, self._period_for(criteria[0])))

    def _criterion_chosen(self, code: str) -> None:
        criterion = self._open_book.visit().criterion(code)
        self.pane.show_criterion(code, self._period_for(criterion))
        self._keep_timer.start()

    def _period_for(self, criterion: Criterion) -> str:
        """The period in hand if the criterion is asked for it, else its first."""
        periods = self._open_book.visit().periods_of(criterion)
        return self.pane.period if self.pane.period in periods else periods[0]

    def walk(self, find) -> None:
        """Ctrl+Enter, F3: on to the next one of a kind, from the beginning after the last."""
        self.pane.leave()
        here = Step(self.pane.code, self.pane.period) if self.pane.code else None
        step = find(self._open_book.visit(), self._open_book.scores(), here)
        if step is None:
            self._say(
                "success" if find == self.next_open else "info",
                self.tr("Everything that is asked is answered.")
                if find == self.next_open
                else self.tr("No criterion is judged «not met»."),
            )
            return
        self._go(step)
        self.criteria.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_place(self, place: Place) -> None:
        """Show a criterion, and put the focus into a field of it."""
        if not place.criterion or not make_room(self):
            return
        criterion = self._open_book.visit().criterion(place.criterion)
        period = place.period or self._period_for(criterion)
        if not is_there(self._open_book.visit(), Step(place.criterion, period)):
            period = self._period_for(criterion)
        self._go(Step(place.criterion, period))
        if place.field:
            self._unfold()
            self.pane.focus_field(place.field)

    def go_to_hit(self, hit: "Hit") -> None:
        if hit.inspection != self._open_book.inspection:
            self._open_book.choose(hit.inspection)
        if hit.kind == "requested":
            self.place_requested.emit(Place(REQUESTS))
        elif hit.kind != "finding" and self._is_asked(hit.criterion):
            self.show_place(Place(FILL, criterion=hit.criterion, period=hit.period))
            self.criteria.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            finding = hit.row_id if hit.kind == "finding" else b""
            self.place_requested.emit(Place(CONCLUDE, finding=finding))

    def _is_asked(self, code: str) -> bool:
        """An earlier requirement may rest on a criterion that this visit's checklists do not have."""
        return any(criterion.code == code for criterion in self._open_book.visit().criteria)

    # --- keys -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no text field wanted: digits answer, P changes the period, Esc goes back to the list."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if pressed(ACTIONS, event, self):
            event.accept()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.rest.close()
            self.back_to_list()
        elif plain and self.pane.press(event.key()):
            event.accept()
        elif plain and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.criteria.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        self._unfold()
        self.pane.begin()

    def _leave_list(self) -> None:
        if self.sections.isVisible():
            self.sections.setFocus()

    def back_to_list(self) -> None:
        """Esc: the text is kept, the list has the focus."""
        self._shows_pane = False
        self._fold()
        if not self.open_points.take_focus():
            self.criteria.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_picture(self, evidence) -> None:
        self.pictures.show_pictures(self.pane.evidence.photos(), evidence)

    def _draw_on(self, evidence) -> None:
        self._open_picture(evidence)
        self.pictures.edit()

    def leave_pictures(self) -> None:
        if (shown := self.pictures.current) is not None:
            self.pane.evidence.choose(shown.id)
        self.pane.evidence.focus_chosen()

    # --- room -----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the third column away where there is no room for three."""
        super().resizeEvent(event)
        is_folded = self.width() < scaled(_FOLDS_BELOW)
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self._shows_pane = False
            self._fold()
        fit_panels(self)

    @property
    def is_folded(self) -> bool:
        """List and criterion take turns."""
        return self._is_folded

    def _unfold(self) -> None:
        """Show the criterion, where it takes turns with the list."""
        self._shows_pane = True
        self._fold()

    def _fold(self) -> None:
        alone = self._is_folded and self._shows_pane
        self.pane.setVisible(not self._is_folded or self._shows_pane)
        self.sections.setVisible(not alone)
        self._columns.widget(1).setVisible(not alone)
        self.pane.about.show_back(alone)

    def _kept_widths(self) -> list[int]:
        kept = self._open_book.settings.get(COLUMNS)
        if (
            isinstance(kept, list)
            and len(kept) == 3
            and all(isinstance(each, int) and each > 0 for each in kept)
        ):
            return kept
        return [scaled(width) for width in _WIDTHS]

    def showEvent(self, event: QShowEvent) -> None:
        """From now on there is something to leave; whoever a kill took from a field is in it again."""
        super().showEvent(event)
        self._was_shown = True
        self._resume()

    def _resume(self) -> None:
        if self._whereabouts.has_field:
            self._unfold()
            self._whereabouts.resume()
        drawn, self._half_drawn = self._half_drawn, b""
        for photo in self.pane.evidence.photos():
            if photo.id == drawn:
                self._draw_on(photo)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page writes what is typed and remembers the place; Qt also hides a page never shown."""
        super().hideEvent(event)
        if self._was_shown and self._open_book.is_open and self._open_book.inspection is not None:
            if "sampling" in self.__dict__:
                self.sampling.commit()
            self.pane.leave()
            self._keep(is_over=True)

    def _keep(self, *, is_over: bool = False) -> None:
        """Remember the place and the widths."""
        self._keep_timer.stop()
        self._whereabouts.keep(is_over=is_over)
        settings, widths = self._open_book.settings, self._columns.sizes()
        if not self._is_folded and all(widths) and settings.get(COLUMNS) != widths:
            with contextlib.suppress(InspectorError, OSError):  # a read-only data folder only forgets
                settings.set(COLUMNS, widths)

    # --- words ----------------------------------------------------------------------------------------

    def _say(self, tone: str, text: str, action: str = "", do=None) -> None:
        self._notice.show()
        self.banner.say(tone, text, action, do)

    def say(self, text: str) -> None:
        """A sentence above the columns."""
        self._say("info", text)

    def section_in_hand(self) -> Section | None:
        """The section whose criteria are listed."""
        checklist, section = self._section
        return self._open_book.visit().checklists[checklist].sections[section] if checklist >= 0 else None

    def say_marked(self, result: Result, count: int) -> None:
        """What one gesture answered, with the way back."""
        text = self.tr("Marked {0} as «{1}».").format(count, result_word(result.value))
        self._say("success", text, self.tr("Undo"), self._take_back)

    def _take_back(self) -> None:
        self.banner.clear()
        self._notice.hide()
        if self._open_book.book.undo_label == "answers.rest":  # else something newer stands before it
            self._open_book.undo()

    def say_refused(self, error: Exception) -> None:
        """Why it was not done."""
        self._say("error", say(error))

    def say_section_answered(self, section: Section) -> None:
        """Ctrl+M found nothing left."""
        self._say(
            "success", self.tr("Everything in {0} is answered.").format(f"{section.id}. {section.title}")
        )

    def say_nothing_open(self) -> None:
        """F8 found nothing."""
        self._say("success", self.tr("Nothing is left open on this page."))

    def _say_elsewhere(self, code: str, why: str) -> None:
        """What was dropped on a criterion was refused after another had been taken in hand."""
        criterion = self._open_book.visit().criterion(code)
        self._say(
            "error",
            self.tr("Evidence for {0} was not taken in. {1}").format(code, why),
            self.tr("Go there"),
            lambda: self._go(Step(code, self._period_for(criterion))),
        )

    def _show_hints(self) -> None:
        """The keys that work on the criterion in hand, those that answer it first."""
        periods = [("P", self.tr("other period"))] if len(self.pane.about.switch.tabs()) > 1 else []
        samples = [("S", self.tr("sampling register"))] if self.pane.shows_sample else []
        is_view_only = self._open_book.is_open and self._open_book.is_view_only
        answers = [] if is_view_only else self._answer_hints()
        writing = (
            [] if is_view_only else [("Ctrl+V", self.tr("paste a picture")), ("Ctrl+Z", self.tr("undo"))]
        )
        self.hints.set_hints(
            (
                *answers,
                *samples,
                ("Enter", self.tr("note")),
                ("Ctrl+Enter", self.tr("next unanswered")),
                *periods,
                ("Ctrl+K", self.tr("anything")),
                ("Ctrl+F", self.tr("search")),
                *writing,
                ("F8", self.tr("next left open")),
                ("F3", self.tr("next not met")),
                ("F4", self.tr("the office's sentences")),
                ("Ctrl+J", self.tr("quick entry")),
            )
        )

    def _answer_hints(self) -> list[tuple[str, str]]:
        figure = self.pane.figure
        if figure is None or isinstance(figure, TextInput):
            return [("1 2 3 0", self.tr("answer"))]
        if isinstance(figure, ChoiceInput):
            return [(f"1…{figure.last_key()}", self.tr("choose")), ("0", self.tr("not applicable"))]
        return [("1…9", self.tr("type the figure")), ("0", self.tr("not applicable"))]

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text may leave no room for three columns."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_columns"):
            QTimer.singleShot(0, self, self._refold)

    def _refold(self) -> None:
        is_folded = self.width() < scaled(_FOLDS_BELOW)
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self._fold()

    def _retranslate(self) -> None:
        self.sections.setAccessibleName(self.tr("Sections"))
        self.criteria.setAccessibleName(self.tr("Criteria"))
        self.open_points.retranslate()
        self.rest.retranslate()
        self._show_hints()
        self._show_heading()
