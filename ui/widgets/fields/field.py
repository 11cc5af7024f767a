"""What all labelled fields share: label, state, and when a value is handed over.

A field shows what is stored. What is typed goes out twice: as a draft a moment after the last key (`edited`), and as
a value when the field is left, by Enter in a one-line field, or by `commit()` (`committed`). Inside an input method's
preedit nothing goes out.
"""

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from inspector.errors import InspectorError
from ui.widgets.label import ElidedLabel, Label
from ui.words import say

if TYPE_CHECKING:
    from inspector.legacy_text import Legacy
    from ui.widgets.fields.old_code_offer import OldCodeOffer

DRAFT_MS = 300
RETRY_MS = 4000
_PASTED_AT_LEAST = 3  # letters

# Leaving for a menu, an input method's list of candidates or another program is not leaving the field.
_STAYS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class Field(QWidget):
    """One value with its label. A subclass makes the editor, and turns values into text and text into values."""

    committed = Signal(
        object
    )  # the value; a slot that could not keep it calls set_unsaved or set_problem at once
    edited = Signal(str)  # the text so far, 300 ms after the last key: a draft

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored: Any = None
        self._refused = False
        self._preedit = False
        self._message = ""
        self._seen = ""  # what stood in the editor before the last change by hand
        self._pasted: tuple[str, Legacy] | None = None
        self._label = ElidedLabel(label, "secondary", parent=self)
        self._editor = self._make_editor()
        self._editor.setAccessibleName(label)
        self._build()
        self._draft_timer = self._timer(DRAFT_MS, self._tell_draft)
        self._retry_timer = self._timer(RETRY_MS, self._try_again)
        self._editor.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else setTabOrder leaves the field where it was made
        self.setFocusProxy(self._editor)

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self._label, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(self._head)
        self._column.addWidget(self._editor)
        self._column.addStretch(1)
        self._label.setVisible(bool(self._label.text()))

    @cached_property
    def _state(self) -> ElidedLabel:
        """Beside the label: «not saved». Made when there is something to say, as `_problem` is."""
        made = ElidedLabel("", "small", tone="partly", parent=self)
        made.setObjectName("state")
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._head.insertWidget(1, made)
        return made

    @cached_property
    def _problem(self) -> Label:
        """Under the editor: why the value is refused."""
        made = Label("", "small", tone="not_met", wrap=True, parent=self)
        made.setObjectName("problem")
        self._column.insertWidget(2, made)
        return made

    @cached_property
    def _old_code(self) -> "OldCodeOffer":
        """Under the editor: the pasted text is of before Unicode."""
        from ui.widgets.fields.old_code_offer import OldCodeOffer

        made = OldCodeOffer(self)
        self._column.insertWidget(self._column.indexOf(self._editor) + 1, made)
        made.converted.connect(self._turn_into_unicode)
        made.kept.connect(self._keep_as_pasted)
        made.left.connect(self._offer_left)
        for before, after in pairwise((self._editor, *made.buttons())):
            self.setTabOrder(before, after)
        return made

    def _timer(self, after_ms: int, slot) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(slot)
        return timer

    # --- what a subclass says -------------------------------------------------------------------------

    def _make_editor(self) -> QWidget:
        """The widget that is typed in."""
        raise NotImplementedError

    def _text(self) -> str:
        """What stands in the editor."""
        raise NotImplementedError

    def _show_text(self, text: str) -> None:
        """Put `text` into the editor."""
        raise NotImplementedError

    def _to_text(self, value: Any) -> str:
        """A value as it is shown."""
        return "" if value is None else str(value)

    def _to_value(self, text: str) -> Any:
        """A text as a value; raises InspectorError for one that means nothing."""
        return text

    # --- for pages ------------------------------------------------------------------------------------

    @property
    def editor(self) -> QWidget:
        """The widget that is typed in: for focus, tab order and tests."""
        return self._editor

    def setObjectName(self, name: str) -> None:
        """The field is `name`, its editor `name_editor`."""
        super().setObjectName(name)
        self._editor.setObjectName(f"{name}_editor")

    def set_label(self, text: str) -> None:
        """The label's words."""
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self._editor.setAccessibleName(text)

    def set_placeholder(self, text: str) -> None:
        """The hint in an empty field."""
        self._editor.setPlaceholderText(text)  # type: ignore[attr-defined]

    def set_read_only(self, is_read_only: bool) -> None:
        """Show only."""
        self._editor.setReadOnly(is_read_only)  # type: ignore[attr-defined]

    def value(self) -> Any:
        """The stored value: what was last set or committed."""
        return self._stored

    def typed(self) -> str:
        """The text as it stands in the editor."""
        return self._text()

    def is_dirty(self) -> bool:
        """Something is typed that is not stored."""
        return self._text() != self._to_text(self._stored)

    def set_value(self, value: Any) -> None:
        """Show a stored value. What is just being typed here, or could not be kept yet, is not overwritten."""
        keep = self.is_dirty() and (self._editor.hasFocus() or bool(self.state()))
        self._stored = value
        if not keep and not self._preedit:
            self._show_stored()

    def load(self, value: Any) -> None:
        """Show the value of another row; what was typed for the row before is gone from here."""
        self._stored = value
        self._preedit = False
        self._end_offer()
        self._set_caret(0)
        self._show_stored()

    def set_draft(self, text: str) -> None:
        """Show what was being typed when the program ended; it is committed when the field is left."""
        self._put(text)
        self._draft_timer.stop()

    def set_unsaved(self, reason: str = "") -> None:
        """The value could not be written: it stays, marked, and is tried again."""
        self._refused = True
        self._mark("unsaved", reason or self.tr("not saved"))
        self._retry_timer.start()

    def set_problem(self, text: str) -> None:
        """The value was understood but not allowed; it stays until it is corrected."""
        self._refused = True
        self._mark("problem", text)

    def _try_again(self) -> None:
        """What could not be written, once more; not where nothing may be written any more."""
        if not self._editor.property("readOnly"):
            self.commit()

    def clear_state(self) -> None:
        """Nothing is wrong."""
        self._retry_timer.stop()
        self._mark("", "")

    def state(self) -> str:
        """«», «unsaved» or «problem»."""
        return str(self._editor.property("state") or "")

    def commit(self) -> bool:
        """Hand over what is typed, if it is new. False: it stays in the field and is marked."""
        return self._hand_over(settled=True)

    def _try_again(self) -> None:
        """What could not be kept; whoever is typing in it finds every space and the caret where they were."""
        if self._preedit:
            self._retry_timer.start()
        else:
            self._hand_over(settled=not self._editor.hasFocus())

    def _hand_over(self, *, settled: bool) -> bool:
        """`settled`: show the value as it is kept, without blanks at its end; not while somebody types on."""
        if self._preedit:
            QGuiApplication.inputMethod().commit()
        self._draft_timer.stop()
        if not self.is_dirty():
            if self.state() == "problem":
                self.clear_state()
            return True
        try:
            value = self._to_value(self._text())
        except InspectorError as error:
            self.set_problem(say(error))
            return False
        if value == self._stored:
            self._show_settled(settled)
            return True
        self._refused = False
        self.committed.emit(value)
        if self._refused:
            return False
        self._stored = value
        self._show_settled(settled)
        return True

    def _show_settled(self, settled: bool) -> None:
        if settled:
            self._show_stored()
        else:
            self.clear_state()

    # --- events ---------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit when the editor is left; Esc puts the stored value back."""
        kind = event.type()
        if kind == QEvent.Type.InputMethod:
            self._preedit = bool(event.preeditString())  # type: ignore[attr-defined]
        elif kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() not in _STAYS and not self._is_in_offer():
                self._preedit = False  # Qt has committed it before the focus went
                self.commit()
        elif (
            kind == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape  # type: ignore[attr-defined]
            and self.is_dirty()
            and not self._preedit
        ):
            self._show_stored()
            self.edited.emit(self._text())
            return True
        elif kind == QEvent.Type.KeyPress and is_convert_key(event):
            self._turn_into_unicode()  # where nothing is offered, Alt+U types no «u» either
            return True
        return super().eventFilter(watched, event)

    def _changed_by_hand(self) -> None:
        """The editor's text changed under a person's hands."""
        self._look_at_pasted()
        if self.state() == "problem":
            self._mark("", "")
        self._draft_timer.start()

    def _tell_draft(self) -> None:
        if self._preedit:
            self._draft_timer.start()
        elif self.is_dirty():
            self.edited.emit(self._text())

    def _show_stored(self) -> None:
        self._draft_timer.stop()
        text = self._to_text(self._stored)
        if self._text() != text:
            self._put(text)
            self._draft_timer.stop()
        else:
            self._seen = text
        self.clear_state()

    def _put(self, text: str) -> None:
        """Show `text`; a caret behind the last letter, or before a part that stays, is there afterwards too."""
        before, caret = self._text(), self._caret()
        self._show_text(text)
        self._seen = self._text()
        if caret:
            self._set_caret(_kept_place(before, self._seen, caret))

    def _caret(self) -> int:
        """Where the caret stands in the text, 0 for an editor without one."""
        return 0

    def _set_caret(self, at: int) -> None:
        """Put the caret before the letter `at`."""

    # --- text of before Unicode -----------------------------------------------------------------------

    def _look_at_pasted(self) -> None:
        """Offer Unicode where more than a letter came in at once and is TCVN3 or VNI; what is typed never is."""
        text, before = self._text(), self._seen
        self._seen = text
        if self._pasted is not None and self._pasted[0] not in text:
            self._end_offer()
        if self._preedit or abs(len(text) - len(before)) == 1:
            return
        came = _came_in(before, text)
        if len(came) < _PASTED_AT_LEAST:
            return
        from inspector.legacy_text import recognise

        found = recognise(came)
        if found is not None:
            self._pasted = (came, found)
            self._old_code.offer(came, found)

    def _turn_into_unicode(self) -> None:
        """Put the Unicode text where the pasted one stands, as one step of the editor's own undo."""
        if self._pasted is None:
            return
        (came, found), text = self._pasted, self._text()
        at = text.rfind(came)
        self._end_offer()
        if at >= 0:
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._replace_text(at, len(came), found.text)

    def _keep_as_pasted(self) -> None:
        self._end_offer()

    def _end_offer(self) -> None:
        if self._pasted is not None:
            if self._is_in_offer():
                self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._pasted = None
            self._old_code.hide()

    def _is_in_offer(self) -> bool:
        focused = QApplication.focusWidget()
        return self._pasted is not None and focused is not None and self._old_code.isAncestorOf(focused)

    def _offer_left(self) -> None:
        """The focus went on from the offer: not back into the field, and the field is left."""
        if QApplication.focusWidget() is not self._editor and not self._is_in_offer():
            self.commit()

    def _replace_text(self, at: int, length: int, text: str) -> None:
        """Put `text` in place of `length` characters from `at` on, as if typed. For editors of text."""
        raise NotImplementedError

    def message(self) -> str:
        """Why it is unsaved or refused; empty when nothing is wrong."""
        return self._message

    def _mark(self, state: str, text: str) -> None:
        if (state, text) == (self.state(), self._message):
            return
        self._message = text
        self._say("_problem", text if state == "problem" else "")
        self._say("_state", "" if state == "problem" else text)
        if self._editor.property("state") != state:
            self._editor.setProperty("state", state)
            self._editor.style().unpolish(self._editor)
            self._editor.style().polish(self._editor)

    def _say(self, part: str, text: str) -> None:
        """Say `text` in `_state` or `_problem`; neither is made to say nothing."""
        if text or part in self.__dict__:
            label: Label = getattr(self, part)
            label.setText(text)
            label.setVisible(bool(text))


def is_convert_key(event: QEvent) -> bool:
    """Alt+U: the pasted text in Unicode."""
    alt = Qt.KeyboardModifier.AltModifier
    return event.key() == Qt.Key.Key_U and event.modifiers() == alt  # type: ignore[attr-defined, no-any-return]


def _kept_place(before: str, text: str, caret: int) -> int:
    """Where a caret at `caret` of `before` belongs in `text`."""
    start = next((n for n, pair in enumerate(zip(before, text, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        start = min(len(before), len(text))
    if caret <= start:
        return caret
    return max(start, len(text) - (len(before) - caret))


def letters_in(text: str, units: int) -> int:
    """How many letters of `text` its first `units` of UTF-16 hold."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def utf16_length(text: str) -> int:
    """How long `text` is to Qt, which counts UTF-16."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _came_in(before: str, text: str) -> str:
    """What stands in `text` and not in `before`, between what begins and what ends them both."""
    room = min(len(before), len(text))
    start = next((n for n in range(room) if before[n] != text[n]), room)
    end = next((n for n in range(room - start) if before[-1 - n] != text[-1 - n]), room - start)
    return text[start : len(text) - end]
