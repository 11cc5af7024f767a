"""Has a text field offer the office's sentences while somebody types, or at F4 and Ctrl+Space.

Letters always go to the field. The list only shows; Enter, Tab and the arrows are its own once ↓ or a key of its own
led into it, and whatever is typed leaves it again. While an input method composes, nothing is looked for.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QPlainTextEdit, QWidget

from inspector.text import fold
from ui.phrases import AS_TYPED, Found, Question
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import TextField
from ui.widgets.label import set_tooltip

if TYPE_CHECKING:
    from inspector.book.phrase_index import Phrase
    from ui.open_book import OpenBook
    from ui.widgets.phrase_list import PhraseList

DELAY_MS = 150
GAP = "…"
_LEAST_LETTERS = 2
_MOST_WORDS = 5  # of a beginning; whoever wrote more is writing something of their own
_SENTENCE_END = re.compile(r"[.;:!?]\s+")
_KEY = Qt.Key.Key_F4

Asked = Callable[[], tuple[tuple[str, ...], tuple[str, ...]]]
"""Which kinds of sentences the field takes (the best first), and for which criteria."""


class PhraseHelp(QObject):
    """Lives with its field. `button`: what else opens the list; made beside the field's label when there is none."""

    def __init__(
        self, field: TextField, open_book: "OpenBook", asked: Asked, button: LinkButton | None = None
    ) -> None:
        super().__init__(field)
        self._field, self._open_book, self._asked = field, open_book, asked
        self._button = button
        self._list: PhraseList | None = None
        self._number = -1
        self._in_preedit = False
        self._is_wanted = False  # somebody asked for it; else it came by itself
        self._fragment = ""
        self._until: QTextCursor | None = None  # the end of what was inserted, while gaps are left in it
        self._bars: list[QWidget] = []
        self._own_button: LinkButton | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._look)
        self._editor.installEventFilter(self)
        if button is not None:
            self._dress(button)
        elif self._editor.hasFocus():
            self._show_button(True)

    @property
    def _editor(self) -> QPlainTextEdit:
        editor = self._field.editor
        assert isinstance(editor, QPlainTextEdit)
        return editor

    @property
    def is_shown(self) -> bool:
        """The list is there."""
        return self._list is not None and self._list.isVisible()

    def begin(self) -> None:
        """Show the list now, entered: for the beginning that stands there, or the best of all."""
        if self._editor.isReadOnly() or self._in_preedit:
            return
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._timer.stop()
        self._is_wanted = True
        self._ask(self._beginnings(is_wanted=True))

    def close(self) -> None:
        """Take the list away."""
        self._timer.stop()
        self._number, self._is_wanted = -1, False
        if self._list is not None and not self._list.isHidden():
            self._list.hide()
            for bar in self._bars:
                bar.valueChanged.disconnect(self._follow)  # type: ignore[attr-defined]
            self._bars = []

    # --- looking --------------------------------------------------------------------------------------

    def _look(self) -> None:
        if self._in_preedit or not self._editor.hasFocus() or self._editor.isReadOnly():
            return
        if self._is_wanted:
            self._ask(self._beginnings(is_wanted=True))
            return
        beginnings = self._beginnings(is_wanted=False)
        if beginnings and self._open_book.settings.get(AS_TYPED, True):
            self._ask(beginnings)
        else:
            self.close()

    def _ask(self, beginnings: tuple[str, ...]) -> None:
        kinds, criteria = self._asked()
        phrases = self._open_book.phrases
        if self._list is None:
            phrases.answered.connect(self._answered)
            phrases.failed.connect(self._failed)
        self._number = phrases.ask(Question(beginnings, kinds, criteria, self._editor.toPlainText()))
        self._make_list()

    def _beginnings(self, *, is_wanted: bool) -> tuple[str, ...]:
        """What was typed of a sentence, the most of it first; () when it is none that somebody would look for."""
        cursor = self._editor.textCursor()
        if cursor.hasSelection():
            return ("",) if is_wanted else ()
        block, at = cursor.block().text(), cursor.positionInBlock()
        before = _SENTENCE_END.split(block[:at])[-1].lstrip()
        words = before.split()
        if is_wanted:
            ends = [" ".join(words[n:]) for n in range(max(0, len(words) - _MOST_WORDS), len(words))]
            return tuple(dict.fromkeys((before.strip(), *ends, "")))
        letters = sum(letter.isalpha() for letter in fold(before))
        is_end = not block[at:].strip() and not before.endswith(" ")
        return (before,) if is_end and letters >= _LEAST_LETTERS and len(words) <= _MOST_WORDS else ()

    def _answered(self, number: int, found: Found) -> None:
        if number != self._number or self._in_preedit or not self._editor.hasFocus():
            return
        said = ""
        if found.put_aside is not None:
            said = self.tr("The library could not be read; it lies at {0}, and a new one was begun.").format(
                found.put_aside
            )
        elif not found.phrases and self._is_wanted:
            said = self.tr(
                "There is no sentence to offer yet. What is written here is at hand for the next visit."
            )
        if not found.phrases and not said:
            self.close()
            return
        self._fragment = found.fragment
        self._show(found.phrases, said)

    def _failed(self, error: Exception) -> None:
        if self._number < 0 or not self._is_wanted:
            return
        from ui.words import say

        self._show((), say(error))

    def _make_list(self) -> "PhraseList":
        if self._list is None:
            from ui.widgets.phrase_list import PhraseList

            window = self._editor.window()
            made = self._list = PhraseList(window)
            made.chosen.connect(self._insert)
            self.destroyed.connect(made.deleteLater)
        return self._list

    def _show(self, phrases: "tuple[Phrase, ...]", said: str) -> None:
        made = self._make_list()
        made.show_phrases(phrases, said)
        if self._is_wanted and phrases:
            made.step(1)
        if made.isHidden():
            self._watch_scrolling()
            self._editor.removeEventFilter(self)
            self._editor.installEventFilter(self)  # before the page's own: Esc closes the list first
        made.place(self._editor)
        made.show()

    def _watch_scrolling(self) -> None:
        parent = self._editor.parentWidget()
        while parent is not None:
            if isinstance(parent, QAbstractScrollArea):
                bar = parent.verticalScrollBar()
                bar.valueChanged.connect(self._follow)
                self._bars.append(bar)
            parent = parent.parentWidget()

    def _follow(self) -> None:
        if self._list is not None and self._list.isVisible():
            self._list.place(self._editor)

    # --- keys -----------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list while it is there; letters start a look."""
        kind = event.type()
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._composed(event)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.is_shown and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.accept()
                return True
        elif kind == QEvent.Type.FocusIn:
            self._show_button(True)
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._until = None
            self.close()
            self._show_button(False)
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move) and self.is_shown:
            QTimer.singleShot(0, self, self._follow)
        return False

    def _composed(self, event: QInputMethodEvent) -> None:
        self._in_preedit = bool(event.preeditString())
        if self._in_preedit:
            self._timer.stop()
            self.close()
        elif event.commitString():
            self._typed()

    def _pressed(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if key == _KEY or (key == Qt.Key.Key_Space and ctrl):
            self.begin()
            return True
        if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
            self.close()
            return False
        if self.is_shown and self._pressed_in_list(event):
            return True
        if self._until is not None and key in (Qt.Key.Key_Tab, Qt.Key.Key_Escape):
            if key == Qt.Key.Key_Tab and self._choose_gap():
                return True
            was_filling, self._until = self._until, None
            return key == Qt.Key.Key_Escape and was_filling is not None
        if (event.text().isprintable() and event.text()) or key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._typed()
        elif key not in (
            Qt.Key.Key_Shift,
            Qt.Key.Key_Control,
            Qt.Key.Key_Alt,
            Qt.Key.Key_Meta,
            Qt.Key.Key_CapsLock,
        ):
            self.close()
        return False

    def _pressed_in_list(self, event: QKeyEvent) -> bool:
        """A key while the list is there; False: it is the field's after all."""
        made, key = self._make_list(), event.key()
        current = made.current()
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and (key == Qt.Key.Key_Down or current is not None):
            made.step(1 if key == Qt.Key.Key_Down else -1)
            return made.rows.rowCount() > 0
        if current is None:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._insert(current)
            return True
        if key == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._open_book.phrases.forget(current)
            self._timer.start()
            return True
        return False

    def _typed(self) -> None:
        if self._list is not None:
            self._list.unchoose()  # Enter is the field's again, whatever was typed in one burst
        self._timer.start()

    # --- inserting ------------------------------------------------------------------------------------

    def _insert(self, phrase: "Phrase") -> None:
        """Put the sentence in the place of its beginning, as one step of the field's own undo."""
        fragment = self._fragment
        self.close()
        cursor = self._editor.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        typed = before.rstrip()
        if fragment and typed.endswith(fragment):
            length = len(fragment) + len(before) - len(typed)
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, length)
        start = cursor.selectionStart()
        cursor.insertText(phrase.text)
        self._editor.setTextCursor(cursor)
        self._open_book.phrases.count_insertion(phrase)
        if GAP in phrase.text:
            self._until = QTextCursor(cursor)
            self._choose_gap(start)

    def _choose_gap(self, start: int | None = None) -> bool:
        """Select the next gap of what was inserted, to be typed over. False: there is none left."""
        assert self._until is not None
        at = self._editor.textCursor().selectionEnd() if start is None else start
        found = self._editor.toPlainText().find(GAP, at, self._until.position())
        if found < 0:
            return False
        cursor = self._editor.textCursor()
        cursor.setPosition(found)
        cursor.setPosition(found + len(GAP), QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        return True

    # --- the button -----------------------------------------------------------------------------------

    def _show_button(self, shows: bool) -> None:
        if self._button is None and shows and not self._editor.isReadOnly():
            head = self._field.layout().itemAt(0).layout()
            assert isinstance(head, QHBoxLayout)
            made = LinkButton(parent=self._field)
            made.setProperty("size", "small")
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F4 does it from the field
            made.setObjectName(f"{self._field.objectName()}_phrases")
            head.addWidget(made)
            self._dress(made)
            self._own_button = made
        if self._own_button is not None:
            self._own_button.setVisible(shows)

    def _dress(self, button: LinkButton) -> None:
        self._button = button
        button.setText(self.tr("Sentences (F4)"))
        hint = self.tr("F4 or Ctrl+Space: sentences that the office has written before.")
        set_tooltip(button, hint)
        button.setAccessibleName(hint)
        button.clicked.connect(self.begin)
