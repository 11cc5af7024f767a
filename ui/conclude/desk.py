"""The sentences under a person's hands: gestures become edits, what is being typed is kept."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from inspector.errors import InspectorError
from ui.conclude import edits
from ui.conclude.notice import Action, Notice
from ui.conclude.outline import Begun, Part, Row, RowKind, moved, outline
from ui.conclude.outline_model import OutlineModel
from ui.conclude.outline_view import OutlineView
from ui.conclude.typing import FINDING, INSPECTION, PAPER, Typed, Typing
from ui.open_book import OpenBook
from ui.widgets.caret import caret_of
from ui.words import say

if TYPE_CHECKING:
    from inspector.book.edit import Edit
    from inspector.book.visit import Visit
    from inspector.report.conclusion import Conclusion, Sentence


class SentenceDesk(QObject):
    """Shows the conclusion in the outline and answers its signals. The page above hears `preview_wanted`."""

    preview_wanted = Signal(bool)  # True: at once

    def __init__(self, open_book: OpenBook, view: OutlineView, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._open_book, self._view, self._notice = open_book, view, notice
        self.typing: Typing | None = None
        self._conclusion: Conclusion | None = None
        self._opened: set[Part] = set()
        self._begun: Begun | None = None
        self._connect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first time that a sentence is gone to, its editor is told of the office's sentences."""
        if event.type() == QEvent.Type.FocusIn:
            from ui.widgets.phrase_help import PhraseHelp

            watched.removeEventFilter(self)
            card = self._view.card
            PhraseHelp(card.text, self._open_book, self._phrases_wanted, card.phrases)
        return super().eventFilter(watched, event)

    def _phrases_wanted(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Sentences of the open one's kind, of its criteria first."""
        sentence = self._open_sentence()
        if sentence is None:
            return (), ()
        beside = ("note",) if sentence.kind in ("strength", "shortcoming") else ()
        return (sentence.kind, *beside), sentence.criteria

    def _connect(self) -> None:
        view, card = self._view, self._view.card
        view.put_in_requested.connect(self._put_in)
        view.leave_out_requested.connect(self._leave_out)
        view.add_requested.connect(self._begin_sentence)
        view.fold_toggled.connect(self._toggle_fold)
        view.move_requested.connect(self._move)
        view.closed.connect(self._card_closed)
        card.value_committed.connect(self._set_value)
        card.typed.connect(self._keep_typed)
        card.follow_requested.connect(lambda: self._on_open(edits.follow_draft))
        card.keep_requested.connect(lambda: self._on_open(edits.keep_words))
        card.remove_requested.connect(self._remove)
        card.remark_done.connect(self.set_remark_done)
        card.remark_removed.connect(self.remove_remark)
        card.text.editor.installEventFilter(self)

    # --- what is shown --------------------------------------------------------------------------------

    def forget(self) -> None:
        """Another inspection is shown from now on."""
        self.typing, self._begun, self._conclusion = None, None, None
        self._opened.clear()

    def show(self, conclusion: "Conclusion") -> None:
        """Show what the book says; the first time also what was being typed when the program ended."""
        self._conclusion = conclusion
        first = self.typing is None
        if self.typing is None:
            self.typing = Typing(self._open_book.book, self._inspection())
            self._begun = self.typing.begun()
        self._show_rows()
        if first:
            self._go_on_typing()

    def open(self, key: str) -> bool:
        """Open a sentence; what was being typed in it stands there again."""
        row = self._view.row(key)
        if row is None or row.sentence is None or not self._view.open_row(key):
            return False
        text = self.typing.text(FINDING, row.sentence.id, "text") if self.typing else None
        if text is not None and text != row.sentence.text:
            self._view.card.text.set_draft(text)
            self._view.card.focus_text()
        return True

    def as_typed(self, visit: "Visit") -> "Visit":
        """`visit` as if what is typed were written already."""
        return visit if self.typing is None else self.typing.visit_as_typed(visit, self._open_sentence())

    def edit(self, edit: "Edit") -> bool:
        """Write one gesture; what was said about the one before it is over."""
        self._notice.clear()
        return not self._is_held() and self._open_book.edit(edit)

    def _is_held(self) -> bool:
        """The visit is closed; then it is said what to do."""
        refusal = self._open_book.refusal()
        if refusal is None:
            return False
        self._notice.say("info", say(refusal))
        return True

    def _show_rows(self) -> None:
        if self._conclusion is None:
            return
        if self._begun is not None and self._conclusion.sentence(self._begun.id) is not None:
            self._begun = None
        checklists = self._open_book.visit().checklists
        remarks = self._open_book.visit().remarks
        self._model().refresh(outline(self._conclusion, checklists, self._opened, self._begun, remarks))

    def _model(self) -> OutlineModel:
        model = self._view.model()
        assert isinstance(model, OutlineModel)
        return model

    def _inspection(self) -> bytes:
        assert self._open_book.inspection is not None
        return self._open_book.inspection

    def _open_sentence(self) -> "Sentence | None":
        row = self._view.card.row
        return row.sentence if row is not None and self._view.open_key else None

    def _is_begun(self, sentence: "Sentence") -> bool:
        """It is being written and not in the book yet."""
        return self._begun is not None and self._begun.id == sentence.id

    # --- words and fields -----------------------------------------------------------------------------

    def _set_value(self, field: str, value: object) -> None:
        sentence = self._open_sentence()
        if sentence is None:
            return
        if field == "text":
            kept = self._say(sentence, str(value))
        elif self._is_begun(sentence):
            kept = False  # nothing can hang on a sentence that is not there yet
        else:
            kept = self.edit(edits.set_field(self._inspection(), sentence, field, value or None))
        if not kept:
            card = self._view.card
            unsaved = card.text if field == "text" else card.fields.get(field)
            if unsaved is not None:
                unsaved.set_unsaved()

    def _say(self, sentence: "Sentence", text: str) -> bool:
        assert self._conclusion is not None
        inspection = self._inspection()
        if self._is_begun(sentence):
            if not text:
                return True
            inside = self._conclusion.of(sentence.kind, sentence.checklist)
            edit = edits.begin(inspection, sentence, text, edits.next_position(inside) or len(inside) + 1)
        elif not text and not sentence.draft:
            edit = edits.remove(inspection, sentence)
        else:
            edit = edits.say(inspection, sentence, text)
        kept = self.edit(edit)
        if kept:
            self._forget_typed(sentence.id)
            if edit.label == "finding.remove":
                self._tell_removed()
        return kept

    def _on_open(self, make: "Callable[[bytes, Sentence], Edit]") -> None:
        if self._open_sentence() is not None and self._view.card.commit():
            row = self._view.row(self._view.open_key)
            if row is not None and row.sentence is not None:
                self.edit(make(self._inspection(), row.sentence))

    # --- in, out, order -------------------------------------------------------------------------------

    def _leave_out(self, row: Row) -> None:
        if row.sentence is None:
            return
        if self._is_begun(row.sentence):
            self._begun = None
            self._show_rows()
        elif self.edit(edits.leave_out(self._inspection(), row.sentence)):
            text = self.tr("Left out of the document; it waits under «Can be put in».")
            self._notice.say("info", text, self._undo())

    def _put_in(self, row: Row) -> None:
        if row.sentence is None or self._conclusion is None:
            return
        inside = self._conclusion.of(row.part.kind, row.part.checklist)
        following, top = self._view.next_candidate(row), self._view.top_of(row.key)
        if self.edit(edits.put_in(self._inspection(), row.sentence, edits.next_position(inside))):
            if following is None:
                self._view.choose(row.key)
            else:
                self._view.choose_at(following.key, top)

    def _remove(self) -> None:
        sentence = self._open_sentence()
        if sentence is None:
            return
        if self._is_begun(sentence):
            self._view.card.text.set_draft("")
            self._view.close_card()
        elif self.edit(edits.remove(self._inspection(), sentence)):
            self._forget_typed(sentence.id)
            self._tell_removed()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- comments -------------------------------------------------------------------------------------

    def set_remark_done(self, remark: bytes, is_done: bool) -> None:
        """A comment was dealt with, or not after all."""
        from inspector.book.remarks import edit_remark

        self.edit(edit_remark(self._inspection(), remark, label="remark.done", is_done=is_done or None))

    def remove_remark(self, remark: bytes) -> None:
        """A comment is not wanted any more."""
        from inspector.book.remarks import remove_remark

        if self.edit(remove_remark(self._inspection(), remark)):
            self._notice.say("info", self.tr("The comment was removed."), self._undo())

    def _tell_removed(self) -> None:
        self._notice.say("info", self.tr("The sentence was deleted."), self._undo())

    def _undo(self) -> tuple[Action, ...]:
        return (("undo", self.tr("Undo"), self._take_back),)

    def _take_back(self) -> None:
        self._notice.clear()
        self._open_book.undo()

    def _begin_sentence(self, part: Part) -> None:
        from inspector.book.ids import uuid7

        if self._is_held() or not self._view.close_card():
            return
        self._begun = Begun(uuid7(), part)
        self._show_rows()
        self.open(self._begun.id.hex())

    def _toggle_fold(self, part: Part) -> None:
        self._opened ^= {part}
        self._show_rows()

    def _move(self, row: Row, by: int) -> None:
        if row.sentence is None or self._conclusion is None:
            return
        inside = self._conclusion.of(row.part.kind, row.part.checklist)
        at = next((n for n, item in enumerate(inside) if item.id == row.sentence.id), -1)
        order = moved(self._conclusion, row.sentence, at + by)
        if at >= 0 and order is not None and self.edit(edits.order(self._inspection(), order)):
            self._view.choose(row.key)

    # --- typing ---------------------------------------------------------------------------------------

    def typed_details(self) -> dict[str, str]:
        """Field of the inspection → what was being typed there when the program ended."""
        return {} if self.typing is None else self.typing.details(self._inspection())

    def keep_detail(self, field: str, text: str) -> None:
        """A field of the inspection is being typed into."""
        self._keep(Typed(INSPECTION, self._inspection(), field, text), None)
        self.preview_wanted.emit(True)

    def detail_kept(self, field: str) -> None:
        """A field of the inspection was left and written."""
        self._forget(INSPECTION, self._inspection(), field)

    def typed_paper(self, kind: str) -> str | None:
        """What was being typed as the text of the document of `kind`."""
        from inspector.book.ids import paper_id

        return (
            None
            if self.typing is None
            else self.typing.text(PAPER, paper_id(self._inspection(), kind), "text")
        )

    def keep_paper(self, kind: str, text: str) -> None:
        """The text of a document is being typed."""
        from inspector.book.ids import paper_id

        self._keep(Typed(PAPER, paper_id(self._inspection(), kind), "text", text), None)

    def paper_kept(self, kind: str) -> None:
        """The text of a document was left and written."""
        from inspector.book.ids import paper_id

        self._forget(PAPER, paper_id(self._inspection(), kind), "text")

    def _keep_typed(self, field: str, text: str) -> None:
        sentence = self._open_sentence()
        if field != "text" or sentence is None:
            return
        begun = self._begun.part if self._begun is not None and self._is_begun(sentence) else None
        self._keep(Typed(FINDING, sentence.id, field, text), begun)
        self.preview_wanted.emit(True)

    def _card_closed(self, row: Row | None) -> None:
        """Left: a sentence that was begun and got no words goes again."""
        if row is None or row.sentence is None:
            return
        self._forget_typed(row.sentence.id)
        if self._is_begun(row.sentence):
            self._begun = None
            self._show_rows()
        self.preview_wanted.emit(False)

    def _go_on_typing(self) -> None:
        """The sentence that was being typed when the program ended is open again."""
        assert self.typing is not None
        for sentence_id in reversed(self.typing.sentences()):
            row = self._view.row(sentence_id.hex())
            if row is not None and row.kind is RowKind.SENTENCE and self.open(row.key):
                return

    def _keep(self, typed: Typed, part: Part | None) -> None:
        if self.typing is not None:
            caret = caret_of(QApplication.focusWidget())
            self._tried(lambda typing: typing.keep(typed, part, caret))

    def _forget_typed(self, sentence_id: bytes) -> None:
        self._forget(FINDING, sentence_id, "text")

    def _forget(self, table: str, row_id: bytes, field: str) -> None:
        self._tried(lambda typing: typing.forget(table, row_id, field))

    def _tried(self, do: Callable[[Typing], Any]) -> None:
        if self.typing is None:
            return
        try:
            do(self.typing)
        except InspectorError as error:
            self._open_book.write_failed.emit(error)
