"""The third column: one criterion in one period, everything that is asked and recorded about it."""

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from inspector.checklist import Answer, Criterion, Kind, Result
from inspector.checklist.scoring import effective_result
from ui.fill.about import About
from ui.fill.drafts import Drafts, Spot
from ui.fill.drop_mark import DropMark
from ui.fill.evidence_strip import EvidenceStrip
from ui.fill.figures import INPUTS, ChoiceInput, FigureInput
from ui.fill.incoming import incoming
from ui.fill.remedy import NAMES as REMEDY_FIELDS
from ui.fill.remedy import Remedy
from ui.fill.reported import NAMES as REPORTED_FIELDS
from ui.fill.reported import Reported
from ui.fill.result_buttons import ResultButtons
from ui.fill.score_line import ScoreLine
from ui.fill.thumbnails import Thumbnails
from ui.fill.unsaved import Unsaved
from ui.fill.words import translate
from ui.fill.writer import write_answer
from ui.open_book import OpenBook
from ui.widgets.banner import Banner
from ui.widgets.fields import Field, TextField
from ui.widgets.label import Label
from ui.words import say

if TYPE_CHECKING:
    from ui.fill.sample_line import SampleLine

_MARGIN = 18
_RESULT_KEYS = {
    Qt.Key.Key_1: Result.MET,
    Qt.Key.Key_2: Result.PARTLY,
    Qt.Key.Key_3: Result.NOT_MET,
    Qt.Key.Key_0: Result.NA,
}
_PHRASES = {
    "note": ("note", "shortcoming", "strength"),
    "shortcoming": ("shortcoming", "note"),
    "cause": ("cause",),
    "requirement": ("requirement",),
}
"""Fields that offer the office's sentences, and of which kinds, the best first."""
_BY_RESULT = (Kind.MET, Kind.TEXT)  # kinds whose keys 1, 2, 3 are the finding itself


class CriterionPane(QScrollArea):
    """Writes an answer field by field as each is left. `left` is Esc: back to the list."""

    period_chosen = Signal(str)
    left = Signal()
    shown = Signal()  # another criterion or period is in hand
    moved = Signal()  # the keyboard went into another of its fields, or it was scrolled
    sampling_requested = Signal()  # open the register of the sample

    def __init__(
        self, open_book: OpenBook, drafts: Drafts, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("criterion")
        self._open_book, self._drafts = open_book, drafts
        self._code, self._period = "", ""
        self._inputs: dict[Kind, FigureInput] = {}
        self._figure: FigureInput | None = None
        self._unsaved = Unsaved(open_book, drafts, self)
        self._refused: set[Spot] = set()
        self._offering: set[str] = (
            set()
        )  # fields that offer sentences: from the first time that somebody types there
        self._is_read_only = open_book.is_view_only
        self._build(thumbnails)
        self._connect()
        self._retranslate()

    # --- building -------------------------------------------------------------------------------------

    def _build(self, thumbnails: Thumbnails) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        inside = QWidget(self)
        inside.setProperty("kind", "surface")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(inside)  # before it is filled: later, all in it would be styled again
        self.about = About(inside)
        self.banner = Banner(inside)
        self.banner.setObjectName("criterion_banner")
        self.reported = Reported(inside)
        self.results = ResultButtons(inside)
        self._notice = Label(role="hint", tone="partly", wrap=True)
        self._notice.setObjectName("result_notice")
        self.score_line = ScoreLine(inside)
        self.note = TextField(parent=inside, least=2, most=10)
        self.note.setObjectName("note")
        self.remedy = Remedy(inside)
        self.evidence = EvidenceStrip(self._open_book, self._drafts, thumbnails, inside)
        self._figure_place = QVBoxLayout()
        self._figure_place.setContentsMargins(0, 0, 0, 0)
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 20)
        column.setSpacing(12)
        column.addWidget(self.about)
        column.addWidget(self.banner)
        column.addLayout(self._figure_place)
        self._sample_place = QVBoxLayout()
        self._sample_place.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._sample_place)
        column.addWidget(self.reported)
        column.addWidget(self.results)
        column.addWidget(self._notice)
        column.addWidget(self.score_line)
        column.addWidget(self.note)
        column.addWidget(self.remedy)
        column.addWidget(self.evidence)
        column.addStretch(1)

    def put_under_question(self, widget: QWidget) -> None:
        """Show `widget` between what is asked and what is answered."""
        self._column.insertWidget(1, widget)

    @cached_property
    def sample_line(self) -> "SampleLine":
        """The way into the register of the sample; made for the first criterion that has one."""
        from ui.fill.sample_line import SampleLine

        line = SampleLine(self.widget())
        line.requested.connect(self.sampling_requested)
        self._sample_place.addWidget(line)
        return line

    @cached_property
    def _drop_mark(self) -> DropMark:
        return DropMark(self)

    def _connect(self) -> None:
        self.about.period_chosen.connect(self.period_chosen)
        self.about.back_requested.connect(self.left)
        self.results.chosen.connect(self._choose_result)
        self._wire(self._answer_fields())
        self.reported.made.connect(self._adopt)
        self.score_line.made.connect(self._adopt)
        self.remedy.made.connect(self._adopt)
        self.evidence.made.connect(self._watch)
        self.evidence.wants_sight.connect(self._bring_into_sight_soon)
        self.results.setEnabled(not self._is_read_only)
        self.evidence.set_read_only(self._is_read_only)
        self._unsaved.changed.connect(self.refresh)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        QApplication.instance().focusChanged.connect(self._keep_in_sight)  # type: ignore[union-attr]

    def _wire(self, fields: dict[str, Field]) -> None:
        for name, field in fields.items():
            field.committed.connect(partial(self._take, name, field))
            field.edited.connect(partial(self._keep_draft, name, field))
            self._watch(field)
            field.set_read_only(self._is_read_only)

    def _hold(self) -> None:
        """The visit was closed, or reopened: only look, or write again."""
        is_read_only = self._is_read_only = self._open_book.is_view_only
        self.results.setEnabled(not is_read_only)
        self.evidence.set_read_only(is_read_only)
        for field in self._answer_fields().values():
            field.set_read_only(is_read_only)
        for made in self._inputs.values():
            for field in made.fields().values():
                field.set_read_only(is_read_only)
            made.setEnabled(not is_read_only or bool(made.fields()))

    def _adopt(self, fields: dict[str, Field]) -> None:
        """Fields that were made just now: like the others, and they show what is stored."""
        self._wire(fields)
        answer = self._open_book.visit().answer(self._code, self._period)
        for name, field in fields.items():
            field.load(getattr(answer, name))
        if self._figure is not None:
            self._order_tabs(self._figure)

    def _watch(self, field: Field) -> None:
        """Esc and Ctrl+V in this field are partly ours; files dropped on it are evidence, not text."""
        field.editor.installEventFilter(self)
        field.editor.setAcceptDrops(False)

    def _answer_fields(self) -> dict[str, Field]:
        fields = {**self.reported.fields(), **self.score_line.fields()}
        return {**fields, "note": self.note, **self.remedy.fields()}

    # --- showing --------------------------------------------------------------------------------------

    @property
    def code(self) -> str:
        """The criterion in hand."""
        return self._code

    @property
    def period(self) -> str:
        """The period in hand."""
        return self._period

    @property
    def figure(self) -> FigureInput | None:
        """The input of the criterion's figure; None for kinds that have none."""
        return self._figure

    @property
    def shows_sample(self) -> bool:
        """The criterion in hand is checked by a sample: it has a register."""
        return bool(self._code) and self._open_book.visit().criterion(self._code).sampling

    @property
    def _is_fed(self) -> bool:
        """The figure in hand comes from the sample's register and is not typed."""
        return (self._code, self._period) in self._open_book.visit().fed

    def show_criterion(self, code: str, period: str) -> None:
        """Take another criterion or period in hand; what was typed for the last one is written or waits."""
        if self._is_read_only != self._open_book.is_view_only:
            self._hold()
        if (code, period) == (self._code, self._period):
            return
        self.leave()
        another = code != self._code
        self._code, self._period = code, period
        if another:
            self.banner.clear()
            self.verticalScrollBar().setValue(0)
        self._show(fresh=True)
        self._bring_drafts()
        self.shown.emit()

    def refresh(self) -> None:
        """The book says something newer about the criterion in hand."""
        if self._is_read_only != self._open_book.is_view_only:
            self._hold()
        if self._code:
            self._show(fresh=False)

    def leave(self) -> None:
        """Write what is typed; what cannot be written waits as a draft."""
        if not self._code:
            return
        self.evidence.commit()
        pending: dict[str, str] = {}
        if self._figure is not None:
            self._figure.commit()
            pending |= self._figure.pending()
        for name, field in self._answer_fields().items():
            field.commit()
            if field.is_dirty():
                pending[name] = field.typed()
        for name in (*self._answer_fields(), "value", "population"):
            spot = self._spot(name)
            if name in pending:
                self._drafts.keep(spot, pending[name])
            else:
                self._drafts.forget(spot)

    def _show(self, *, fresh: bool) -> None:
        visit = self._open_book.visit()
        criterion = visit.criterion(self._code)
        answer = visit.answer(self._code, self._period)
        score = self._score_of(criterion)
        self.about.show_criterion(visit, criterion, score, self._period)
        pressed = self._as_pressed(answer)
        self._show_figure(criterion, pressed if criterion.kind is Kind.CHOICE else answer)
        if criterion.sampling or "sample_line" in self.__dict__:
            register = visit.samples.get((self._code, self._period))
            self.sample_line.show_register(criterion, register, is_fed=self._is_fed)
        self.reported.begin_answer(criterion, answer, fresh=fresh)
        for name, field in self._answer_fields().items():
            value = getattr(answer, name)
            if fresh:
                field.load(value)
            elif not field.is_dirty():  # what is typed and not written stays, in sight or not
                field.set_value(value)
        self.reported.show_answer()
        self.score_line.show_answer(criterion, answer)
        self.remedy.show_answer(visit, criterion, answer, fresh=fresh)
        self._show_result(criterion, pressed, is_asked=score.asked)
        self.evidence.show_criterion(self._code, self._period)

    def _as_pressed(self, answer: Answer) -> Answer:
        """With the button that was pressed and could not be written yet: it is seen to be pressed, and to wait."""
        waiting = self._unsaved.of(self._code, self._period)
        pressed = {name: waiting[name] for name in ("result", "value") if name in waiting}
        return replace(answer, **pressed) if pressed else answer

    def _score_of(self, criterion: Criterion) -> Any:
        checklists = self._open_book.visit().checklists
        scores = self._open_book.scores()
        return next(
            score.criteria[criterion.code]
            for checklist, score in zip(checklists, scores, strict=True)
            if criterion.code in checklist.by_code
        )

    def _show_figure(self, criterion: Criterion, answer: Answer) -> None:
        kind = criterion.kind
        if kind in INPUTS and kind not in self._inputs:
            made = self._inputs[kind] = INPUTS[kind](self._write)
            made.setObjectName(f"figure_{kind.value}")
            made.drafted.connect(self._draft_figure)
            made.finished.connect(lambda: self._focus_end(self.note))
            for field in made.fields().values():
                self._watch(field)
                field.set_read_only(self._is_read_only)
            made.setEnabled(not self._is_read_only or bool(made.fields()))
            self._figure_place.addWidget(made)
        self._figure = self._inputs.get(kind)
        for each in self._inputs.values():
            each.setVisible(each is self._figure)
        if self._figure is not None:
            for field in self._figure.fields().values():
                field.set_read_only(self._is_read_only or self._is_fed)
            self._figure.show_answer(criterion, answer, self._period)
            self._order_tabs(self._figure)

    def _order_tabs(self, figure: FigureInput) -> None:
        """Tab goes from the periods through the figure to the results, though the figure was made last."""
        before: QWidget = self.about.switch
        results = (self.results.button(result) for result in _RESULT_KEYS.values())
        for part in (*figure.stops(), *self.reported.fields().values(), *results):
            QWidget.setTabOrder(before, part)
            before = part

    def _show_result(self, criterion: Criterion, answer: Answer, *, is_asked: bool) -> None:
        result = effective_result(criterion, answer)
        derived = answer.result is None and result is not None
        self.results.show_result(result, is_derived=derived, shows_keys=criterion.kind in _BY_RESULT)
        said = ""
        if self._unsaved.of(self._code, self._period):
            said = self.tr("Not saved yet; it is tried again by itself.")
        elif not is_asked:
            said = self.tr(
                "Not asked in this visit now. What stands here is kept, counts nowhere and is not printed."
            )
        elif answer.result is Result.NA and not answer.score_reason.strip():
            said = self.tr("Say why it does not apply.")
        self._notice.setText(said)
        self._notice.setVisible(bool(said))

    # --- answering ------------------------------------------------------------------------------------

    def press(self, key: int) -> bool:
        """A digit pressed outside a text: an answer, a choice, or the first digit of a figure. False: not ours."""
        digit = Qt.Key(key)
        kind = self._open_book.visit().criterion(self._code).kind if self._code else None
        if kind is None or self._is_read_only or not Qt.Key.Key_0 <= digit <= Qt.Key.Key_9:
            return False
        if digit == Qt.Key.Key_0 or kind in _BY_RESULT:
            if digit not in _RESULT_KEYS:
                return False
            self.results.button(_RESULT_KEYS[digit]).click()
        elif isinstance(self._figure, ChoiceInput):
            return self._figure.press(key - Qt.Key.Key_0)
        elif self._is_fed:
            self._say_fed()
        elif self._figure is not None:
            self._figure.begin(chr(key))
        return True

    def begin(self) -> None:
        """Enter on the list: the figure when it is still missing, else the note."""
        if (
            self._figure is not None
            and self._figure.wants_figure()
            and not isinstance(self._figure, ChoiceInput)
        ):
            self._figure.begin("")
        else:
            self._focus_end(self.note)

    def focus_field(self, name: str) -> None:
        """Put the focus into a field by its name in the answer; an unknown name into the note."""
        if name == "sample":
            self.sampling_requested.emit()
            return
        if name in ("value", "population") and self._figure is not None:
            self._figure.begin("")
            return
        if name in ("evidence", "photo", "caption"):
            self.evidence.begin()
            return
        if name in REPORTED_FIELDS:
            self.reported.open()
        if name == "score_reason":
            self.score_line.make_reason().show()
        if name in REMEDY_FIELDS:
            self.remedy.make()
        field = self._answer_fields().get(name, self.note)
        if name in REMEDY_FIELDS and not field.isVisibleTo(self):
            self.remedy.open()
        self._focus_end(field)

    def _focus_end(self, field: Field) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        editor = field.editor
        if hasattr(editor, "textCursor"):
            cursor = editor.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            editor.setTextCursor(cursor)
        elif hasattr(editor, "end"):
            editor.end(False)

    def _choose_result(self, result: Result | None) -> None:
        visit = self._open_book.visit()
        criterion = visit.criterion(self._code)
        answer = visit.answer(self._code, self._period)
        if self._is_fed and result not in (Result.NA, None):
            self._say_fed()
            return
        has_figure = bool(answer.value) and criterion.kind not in _BY_RESULT
        if has_figure and result not in (Result.NA, None):
            self.banner.say(
                "info",
                self.tr(
                    "The figure says the result. Clear the figure to judge without one, or type another score "
                    "with its reason."
                ),
            )
            return
        self.banner.clear()
        if self._write(None, result=result) and result is Result.NA:
            self.focus_field("score_reason")

    def _say_fed(self) -> None:
        self.banner.say(
            "info",
            self.tr("The figure comes from the sampling register and is not typed here."),
            self.tr("Open the register (S)"),
            self.sampling_requested.emit,
        )

    def _take(self, name: str, field: Field, value: Any) -> None:
        self._write(field, **{name: value})

    def _write(self, field: Field | None, **values: Any) -> bool:
        """Set fields of the answer in hand; False: `field` (or the banner) says why not."""
        outcome = write_answer(self._open_book, self._code, self._period, values)
        for name in values:
            if outcome.is_written:
                self._drafts.forget(self._spot(name))
                self._refused.discard(self._spot(name))
            elif outcome.problem is not None:
                self._refused.add(self._spot(name))
        if outcome.is_unsaved:
            self._unsaved.keep(self._code, self._period, values)
        else:
            self._unsaved.forget(self._code, self._period, values)
        if outcome.problem is not None:
            self._complain(field, say(outcome.problem))
        elif outcome.is_unsaved and field is not None:
            field.set_unsaved()
        return outcome.is_written

    def _complain(self, field: Field | None, text: str) -> None:
        if field is not None:
            field.set_problem(text)
        else:
            self.banner.say("error", text)

    # --- drafts ---------------------------------------------------------------------------------------

    def _spot(self, name: str) -> Spot:
        return Spot(self._code, self._period, name)

    def _keep_draft(self, name: str, field: Field, text: str) -> None:
        if not field.is_dirty():
            self._drafts.forget(self._spot(name))
        elif self._drafts.keep(self._spot(name), text) is not None:
            field.set_unsaved()

    def _draft_figure(self, name: str, text: str) -> None:
        self._drafts.keep(self._spot(name), text)

    def _bring_drafts(self) -> None:
        """What was being typed here, by a crash or a refusal, stands in its field again."""
        if any(self._drafts.text_of(self._spot(name)) is not None for name in REMEDY_FIELDS):
            self.remedy.make()
        if any(self._drafts.text_of(self._spot(name)) is not None for name in REPORTED_FIELDS):
            self.reported.make()
        if self._drafts.text_of(self._spot("score_reason")) is not None:
            self.score_line.make_reason()
        for name, field in self._answer_fields().items():
            text = self._drafts.text_of(self._spot(name))
            if text is not None:
                field.set_draft(text)
                if self._spot(name) in self._refused:
                    field.commit()
        for name in ("value", "population"):
            text = self._drafts.text_of(self._spot(name))
            if text is not None and self._figure is not None and not self._is_fed:
                self._figure.take_draft(name, text)
        visit = self._open_book.visit()
        criterion, answer = visit.criterion(self._code), visit.answer(self._code, self._period)
        self.reported.show_answer()
        self.score_line.show_answer(criterion, answer)
        self.remedy.show_answer(visit, criterion, answer, fresh=False)

    # --- keys, paste, drop ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves a field with its text kept; Ctrl+V of a picture or files is evidence."""
        if event.type() == QEvent.Type.FocusIn:
            self._offer_phrases(watched)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and watched.property("state") != "problem":
                self.left.emit()
                return True
            if event.matches(QKeySequence.StandardKey.Paste) and self.paste(beside_text=False):
                return True
        return super().eventFilter(watched, event)

    def _offer_phrases(self, editor: QObject) -> None:
        """The first time that a text is gone to, it is told of the office's sentences."""
        for name, kinds in _PHRASES.items():
            field = self._answer_fields().get(name)
            if field is None or field.editor is not editor or name in self._offering:
                continue
            from ui.widgets.phrase_help import PhraseHelp

            assert isinstance(field, TextField)
            self._offering.add(name)
            PhraseHelp(field, self._open_book, lambda kinds=kinds: (kinds, (self._code,)))

    def paste(self, *, beside_text: bool = True) -> bool:
        """Take the clipboard's picture or files as evidence. False: it holds neither."""
        what = incoming(QGuiApplication.clipboard().mimeData(), beside_text=beside_text)
        if what is None or not self._code or self._is_read_only:
            return False
        self.evidence.take(what)
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and pictures may be dropped anywhere on the criterion."""
        can_take = bool(self._code) and not self._is_read_only
        if can_take and incoming(event.mimeData(), beside_text=True) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._drop_mark.say(translate("fill", "Drop here: evidence for {0}").format(self._code))

    def dragMoveEvent(self, event: QDragEnterEvent) -> None:
        """Still welcome."""
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Not dropped here after all."""
        self._drop_mark.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them in."""
        self._drop_mark.hide()
        what = incoming(event.mimeData(), beside_text=True)
        if what is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.evidence.take(what)

    def _keep_in_sight(self, _old: QObject | None, now: QWidget | None) -> None:
        if now is not None and self.widget() is not None and self.widget().isAncestorOf(now):
            self.moved.emit()
            QTimer.singleShot(0, self, self._bring_focus_into_sight)  # once everything has its place

    def _bring_focus_into_sight(self) -> None:
        """Where the focus is by now: it may only have passed through, as when the search closes."""
        now = QApplication.focusWidget()
        if now is not None:
            self._bring_into_sight(now)

    def _bring_into_sight_soon(self, part: QWidget) -> None:
        QTimer.singleShot(0, part, partial(self._bring_into_sight, part))

    def _bring_into_sight(self, part: QWidget) -> None:
        if self.widget().isAncestorOf(part):
            self.ensureWidgetVisible(part, 0, 40)

    # --- words ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("The criterion"))
        self.note.set_label(self.tr("What was found"))
        self.refresh()
