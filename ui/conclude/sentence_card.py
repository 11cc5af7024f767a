"""The card that is being worked on: the sentence in an editor, its criteria, what belongs to its kind."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.conclude.card_plan import HANDLE, PAD, chips_of
from ui.conclude.compare import Compare
from ui.conclude.flow import ChipButton, Flow
from ui.conclude.outline import REQUIREMENT, SHORTCOMING, Row
from ui.conclude.outline_delegate import paint_card_ground
from ui.theme import scaled, tokens_of
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import ChoiceField, DateField, Field, LineField, TextField
from ui.widgets.icons import paint_icon
from ui.widgets.label import Label
from ui.widgets.secrecy_link import SecrecyLink

if TYPE_CHECKING:
    from inspector.report.conclusion import Sentence
    from ui.conclude.remark_list import RemarkList

_BARE = "QPlainTextEdit, QPlainTextEdit:focus { border: none; padding: 0; background: transparent; }"
_COLUMNS = 6
# field: row, column, rows, columns. The fields of the other kind are hidden and take no room.
_WIDE = {
    "explanation": (0, 0, 1, 4),
    "agreed": (0, 4, 1, 2),
    "owner": (1, 0, 1, 2),
    "supporting": (1, 2, 1, 2),
    "deadline": (1, 4, 1, 2),
}
_NARROW = {
    "explanation": (0, 0, 1, 6),
    "agreed": (1, 0, 1, 4),
    "owner": (2, 0, 1, 3),
    "supporting": (2, 3, 1, 3),
    "deadline": (3, 0, 1, 3),
}
_NARROW_BELOW = 440  # pixels at 100 %
_KINDS = {
    "explanation": SHORTCOMING,
    "agreed": SHORTCOMING,
    "owner": REQUIREMENT,
    "supporting": REQUIREMENT,
    "deadline": REQUIREMENT,
}


class SentenceCard(QWidget):
    """One card for all sentences: it takes the place of the painted one that was opened.

    `value_committed` carries a field's name and value; whoever could not keep it marks the field at once.
    """

    value_committed = Signal(str, object)
    typed = Signal(str, str)  # a field's name, what stands in it: a draft
    criterion_requested = Signal(str)
    leave_out_requested = Signal()
    remove_requested = Signal()
    follow_requested = Signal()
    keep_requested = Signal()
    done = Signal()  # Enter or Esc: back to the list
    next_requested = Signal()
    move_requested = Signal(int)
    handle_pressed = Signal()
    handle_moved = Signal(QPoint)  # global
    handle_released = Signal()
    height_changed = Signal()
    compared = Signal()  # the two drafts are shown or hidden
    shown = Signal()  # another sentence stands in it
    remark_done = Signal(object, bool)  # a comment's id, whether it is dealt with
    remark_removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sentence_card")
        self._row: Row | None = None
        self._shown_chips: list[tuple[str, str, str]] | None = None
        self._compares = False
        self._is_dragged = False
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self.text = TextField(least=1, most=24)
        self.text.setObjectName("sentence_text")
        editor = self.text.editor
        assert isinstance(editor, QPlainTextEdit)
        editor.setStyleSheet(_BARE)
        editor.document().setDocumentMargin(0)
        self._chips = QWidget()
        self._chips.setObjectName("sentence_chips")
        self._flow = Flow(self._chips)
        self.compare = Compare()
        self.remarks: RemarkList | None = None
        self.fields: dict[str, Field] = {
            "explanation": TextField(least=1, most=6),
            "agreed": ChoiceField(),
            "owner": LineField(),
            "supporting": LineField(),
            "deadline": DateField(),
        }
        for name, field in self.fields.items():
            field.setObjectName(f"sentence_{name}")
        self._warning = Label(role="secondary", tone="partly", wrap=True)
        self._warning.setObjectName("deadline_warning")
        self._warning.setContentsMargins(0, 4, 0, 0)
        self._leave, self._remove = LinkButton(icon="minus"), LinkButton(icon="trash")
        self._follow = LinkButton(icon="arrow-counter-clockwise")
        self.phrases = LinkButton(icon="list-bullets")
        self.phrases.setObjectName("sentence_phrases")
        self.phrases.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F4 does it from the words
        self._leave.setObjectName("leave_out")
        self._remove.setObjectName("remove_sentence")
        self._follow.setObjectName("follow_draft")
        self.secrecy = SecrecyLink()
        self.secrecy.setObjectName("sentence_secrecy")
        self._lay_out()

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setContentsMargins(0, 8, 0, 0)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._is_narrow: bool | None = None
        self._arrange(is_narrow=False)
        self._buttons = QWidget()
        buttons = Flow(self._buttons)
        buttons.setContentsMargins(0, 6, 0, 0)
        for button in (self.phrases, self._leave, self._remove, self._follow, self.secrecy):
            buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)  # a text field ends in 8 empty pixels of its own
        self._column.addWidget(self.text)
        self._column.addWidget(self._chips)
        self._column.addWidget(self.compare)
        self._column.addLayout(self._grid)
        self._column.addWidget(self._warning)
        self._column.addWidget(self._buttons)
        self._fit_margins()

    def _arrange(self, *, is_narrow: bool) -> None:
        """Put the fields of a kind side by side, or in two lines where large text leaves little room."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for name, place in (_NARROW if is_narrow else _WIDE).items():
            self._grid.removeWidget(self.fields[name])
            self._grid.addWidget(self.fields[name], *place)

    def _fit_margins(self) -> None:
        self._column.setContentsMargins(scaled(HANDLE), scaled(PAD), scaled(PAD), scaled(8))

    def _connect(self) -> None:
        self.text.committed.connect(lambda value: self.value_committed.emit("text", value))
        self.text.edited.connect(lambda value: self.typed.emit("text", value))
        for name, field in self.fields.items():
            field.committed.connect(lambda value, name=name: self.value_committed.emit(name, value))
            field.edited.connect(lambda value, name=name: self.typed.emit(name, value))
        self.compare.keep_requested.connect(self.keep_requested)
        self.compare.take_requested.connect(self.follow_requested)
        self._follow.clicked.connect(self.follow_requested)
        self.secrecy.chosen.connect(lambda value: self.value_committed.emit("secrecy", value))
        self._leave.clicked.connect(self.leave_out_requested)
        self._remove.clicked.connect(self.remove_requested)
        self.text.editor.installEventFilter(self)

    # --- what it shows --------------------------------------------------------------------------------

    @property
    def row(self) -> Row | None:
        """The row that is open."""
        return self._row

    def show_row(self, row: Row) -> None:
        """Show `row`; what somebody is typing in the same one stays."""
        assert row.sentence is not None
        other = self._row is None or self._row.key != row.key
        self._row, sentence = row, row.sentence
        if other:
            self._compares = False
            for field in (self.text, *self.fields.values()):
                field.clear_state()
        self._put(self.text, sentence.text, other)
        for name, field in self.fields.items():
            field.setVisible(_KINDS[name] == sentence.kind)
            value: Any = getattr(sentence, name)
            self._put(field, value or None if name == "deadline" else value, other)
        self._show_chips(sentence)
        self._show_compare(sentence)
        self._show_remarks(row)
        self._remove.setVisible(not sentence.draft and not sentence.old_draft)
        self._follow.setVisible(sentence.edited and not sentence.changed_under)
        self.secrecy.show_value(sentence.secrecy)
        self.height_changed.emit()
        if other:
            self.shown.emit()

    def warn(self, text: str) -> None:
        """Say what is odd about the deadline; "" when nothing is."""
        self._warning.setText(text)
        self._warning.setVisible(bool(text) and self._row is not None and self._row.part.kind == REQUIREMENT)
        self.height_changed.emit()

    def toggle_compare(self) -> None:
        """Show or hide the two drafts."""
        self._compares = not self._compares
        if self._row is not None and self._row.sentence is not None:
            self._show_compare(self._row.sentence)
        self.compared.emit()

    def commit(self) -> bool:
        """Hand over what is typed; False: something could not be kept and stays here."""
        kept = [field.commit() for field in (self.text, *self.fields.values())]
        return all(kept)

    def focus_text(self, at: QPoint | None = None) -> None:
        """Type here; the caret goes to `at` (global) or to the end."""
        editor = self.text.editor
        assert isinstance(editor, QPlainTextEdit)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = editor.textCursor()
        if at is None:
            cursor.movePosition(cursor.MoveOperation.End)
        else:
            cursor = editor.cursorForPosition(editor.viewport().mapFromGlobal(at))
        editor.setTextCursor(cursor)

    @staticmethod
    def _put(field: Field, value: Any, anew: bool) -> None:
        if anew and field.is_dirty():
            field.set_value(field.value())
        field.set_value(value)
        if anew and field.is_dirty():  # it had the focus and held another sentence's words
            field._show_stored()

    def _show_chips(self, sentence: "Sentence") -> None:
        assert self._row is not None
        wanted = chips_of(self._row)
        if wanted == self._shown_chips:
            return  # whoever stands on one of them with the keyboard stays there
        self._shown_chips = wanted
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        before: QWidget = self.text.editor
        for text, kind, code in wanted:
            chip = ChipButton(text, kind, self._chips)
            chip.setObjectName(f"chip_{code or kind}")
            if code:
                chip.setAccessibleName(self.tr("To criterion {0}").format(code))
                chip.clicked.connect(lambda _=False, code=code: self.criterion_requested.emit(code))
            elif kind == "changed":
                chip.clicked.connect(self.toggle_compare)
            self._flow.addWidget(chip)
            chip.show()
            if chip.focusPolicy() != Qt.FocusPolicy.NoFocus:
                self.setTabOrder(before, chip)
                before = chip
        self._chips.setVisible(self._flow.count() > 0)

    def _show_compare(self, sentence: "Sentence") -> None:
        shows = sentence.changed_under and self._compares
        if shows:
            self.compare.show_drafts(sentence)
        self.compare.setVisible(shows)

    def _show_remarks(self, row: Row) -> None:
        """The comments about the sentence; the list is made for the first one that has any."""
        if row.remarks and self.remarks is None:
            from ui.conclude.remark_list import RemarkList

            self.remarks = RemarkList(self)
            self.remarks.done.connect(self.remark_done)
            self.remarks.removed.connect(self.remark_removed)
            self._column.insertWidget(self._column.indexOf(self.compare) + 1, self.remarks)
        if self.remarks is not None:
            self.remarks.show_remarks(row.remarks)
            self.remarks.setVisible(bool(row.remarks))
            before: QWidget = self.compare.take
            for each in self.remarks.rows:
                self.setTabOrder(before, each.tick)
                self.setTabOrder(each.tick, each.remove)
                before = each.remove

    # --- geometry ---------------------------------------------------------------------------------------

    def needed_height(self, width: int) -> int:
        """How high it must be at this width."""
        self._arrange(is_narrow=width < scaled(_NARROW_BELOW))
        self._column.invalidate()
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(width)
        return self._column.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        """As high as its content."""
        return QSize(self.width(), self.needed_height(self.width()))

    # --- events ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Grow with what is typed; other fonts, other margins."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.height_changed.emit()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_margins()
        elif event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter ends the sentence, Ctrl+Enter goes to the next one, Alt+↑↓ move it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, modifiers = event.key(), event.modifiers()
            if modifiers & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.move_requested.emit(-1 if key == Qt.Key.Key_Up else 1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                goes_on = modifiers & Qt.KeyboardModifier.ControlModifier
                (self.next_requested if goes_on else self.done).emit()
                return True
            if key == Qt.Key.Key_Escape and not self.text.is_dirty():
                self.done.emit()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The handle drags; the card stays where it is until it is dropped, so that it keeps the mouse."""
        on_handle = event.position().x() < scaled(HANDLE) and event.position().y() < scaled(44)
        self._is_dragged = on_handle and event.button() == Qt.MouseButton.LeftButton
        if self._is_dragged:
            self.handle_pressed.emit()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragged."""
        if self._is_dragged:
            self.handle_moved.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Dropped."""
        was_dragged, self._is_dragged = self._is_dragged, False
        if was_dragged:
            self.handle_released.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card's ground with the accent frame, and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card_ground(painter, QRectF(self.rect()), tokens_of(self.palette()), strong=True)
        edge = scaled(16)
        paint_icon(
            painter, QRectF(scaled(9), scaled(PAD) + scaled(1), edge, edge), "dots-six-vertical", "ink3"
        )

    def _retranslate(self) -> None:
        self._shown_chips = None
        if self._row is not None and self._row.sentence is not None:
            self._show_chips(self._row.sentence)
        self.text.editor.setAccessibleName(self.tr("The sentence"))
        self.text.set_placeholder(self.tr("Write the sentence here"))
        self.fields["explanation"].set_label(self.tr("What the unit says to it"))
        self.fields["agreed"].set_label(self.tr("The unit"))
        agreed = self.fields["agreed"]
        assert isinstance(agreed, ChoiceField)
        agreed.set_choices(
            (
                ("", self.tr("not asked yet")),
                ("agreed", self.tr("agrees")),
                ("disputed", self.tr("does not agree")),
            )
        )
        self.fields["owner"].set_label(self.tr("Who does it"))
        self.fields["supporting"].set_label(self.tr("Together with"))
        self.fields["deadline"].set_label(self.tr("Deadline"))
        self.fields["deadline"].set_placeholder(self.tr("day/month/year"))
        self.phrases.setText(self.tr("Sentences (F4)"))
        self._leave.setText(self.tr("Leave out"))
        self._remove.setText(self.tr("Delete the sentence"))
        self._follow.setText(self.tr("Back to the draft"))
