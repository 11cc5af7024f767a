"""Text of several lines that grows with what is typed."""

import math
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from inspector.text import clean
from ui.widgets.fields.field import Field, letters_in, utf16_length


class TextEdit(QPlainTextEdit):
    """A plain text editor as high as its text, between two numbers of lines. Tab leaves it."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._grow)
        self._grow()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the book once there is nothing of its own to undo; keep Ctrl+Enter for the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            history = self.document()
            if (undo and not history.isUndoAvailable()) or (redo and not history.isRedoAvailable()):
                event.ignore()
                return False
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is not a new line but the page's."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def sizeHint(self) -> QSize:
        """Its present height."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def _grow(self) -> None:
        lines = int(self.document().size().height())
        shown = max(self._least, min(self._most, lines))
        # One pixel less, and Qt would let the first line be scrolled away although all of them fit.
        height = math.ceil(shown * self._line_height() + 2 * self.document().documentMargin()) + 1 + 8
        if height != self.maximumHeight() or height != self.minimumHeight():
            self.setFixedHeight(height)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if lines > self._most else policy.ScrollBarAlwaysOff
        )

    def _line_height(self) -> int:
        """As the text is laid out, which may be a pixel more than the font's own figures say."""
        block = self.document().firstBlock()
        self.blockBoundingRect(block)  # has it laid out
        laid_out = block.layout()
        return math.ceil(laid_out.boundingRect().height() / max(1, laid_out.lineCount()))


class TextField(Field):
    """Text of `least` to `most` lines before it scrolls; its value is a str, cleaned as the book keeps it."""

    def __init__(
        self, label: str = "", parent: QWidget | None = None, *, least: int = 2, most: int = 8
    ) -> None:
        self._lines = (least, most)
        super().__init__(label, parent)
        self._stored = ""

    def _make_editor(self) -> QWidget:
        editor = TextEdit(*self._lines, self)
        self._by_hand = True
        editor.textChanged.connect(self._told)
        return editor

    def _text(self) -> str:
        return self._editor.toPlainText()  # type: ignore[attr-defined, no-any-return]

    def _show_text(self, text: str) -> None:
        self._by_hand = False
        self._editor.setPlainText(text)  # type: ignore[attr-defined]
        self._by_hand = True

    def _caret(self) -> int:
        return letters_in(self._text(), self._editor.textCursor().position())  # type: ignore[attr-defined]

    def _set_caret(self, at: int) -> None:
        cursor = self._editor.textCursor()  # type: ignore[attr-defined]
        cursor.setPosition(utf16_length(self._text()[:at]))
        self._editor.setTextCursor(cursor)  # type: ignore[attr-defined]

    def _replace_text(self, at: int, length: int, text: str) -> None:
        cursor = self._editor.textCursor()  # type: ignore[attr-defined]
        before = self._text()
        cursor.setPosition(utf16_length(before[:at]))
        cursor.setPosition(utf16_length(before[: at + length]), cursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self._editor.setTextCursor(cursor)  # type: ignore[attr-defined]

    def _to_value(self, text: str) -> Any:
        return clean(text).strip()

    def _told(self) -> None:
        if self._by_hand:
            self._changed_by_hand()
