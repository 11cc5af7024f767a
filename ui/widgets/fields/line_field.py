"""A line of text."""

from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from inspector.text import clean
from ui.widgets.fields.field import Field, letters_in, utf16_length


class LineEdit(QLineEdit):
    """A line editor that leaves Ctrl+Z to the book once it has nothing of its own to undo."""

    def event(self, event: QEvent) -> bool:
        """Let a shortcut through that would do nothing here."""
        if event.type() == QEvent.Type.ShortcutOverride:
            undo = event.matches(QKeySequence.StandardKey.Undo)  # type: ignore[attr-defined]
            redo = event.matches(QKeySequence.StandardKey.Redo)  # type: ignore[attr-defined]
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)


class LineField(Field):
    """A line of text; its value is a str, cleaned as the book keeps it."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._stored = ""

    def _make_editor(self) -> QWidget:
        editor = LineEdit(self)
        editor.textEdited.connect(self._changed_by_hand)
        editor.returnPressed.connect(self.commit)
        return editor

    def _text(self) -> str:
        return self._editor.text()  # type: ignore[attr-defined, no-any-return]

    def _show_text(self, text: str) -> None:
        self._editor.setText(text)  # type: ignore[attr-defined]
        self._editor.setCursorPosition(0)  # type: ignore[attr-defined]

    def _caret(self) -> int:
        """A line that is left shows its beginning."""
        units = self._editor.cursorPosition() if self._editor.hasFocus() else 0  # type: ignore[attr-defined]
        return letters_in(self._text(), units)

    def _set_caret(self, at: int) -> None:
        self._editor.setCursorPosition(utf16_length(self._text()[:at]))  # type: ignore[attr-defined]

    def _replace_text(self, at: int, length: int, text: str) -> None:
        editor, before = self._editor, self._text()
        assert isinstance(editor, QLineEdit)
        editor.setSelection(utf16_length(before[:at]), utf16_length(before[at : at + length]))
        editor.insert(text)

    def _to_value(self, text: str) -> Any:
        return clean(text, multiline=False).strip()
