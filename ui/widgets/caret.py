"""Where the caret is in an editor, of one line or of many."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def caret_of(editor: QWidget | None) -> int:
    """The place before which the next letter goes, from 0; -1 where nothing is typed."""
    if isinstance(editor, QLineEdit):
        return editor.cursorPosition()
    if isinstance(editor, QPlainTextEdit):
        return editor.textCursor().position()
    return -1


def put_caret(editor: QWidget, caret: int) -> None:
    """Put the caret there, or at the end of a shorter text; -1 leaves it where it is."""
    if caret < 0:
        return
    if isinstance(editor, QLineEdit):
        editor.setCursorPosition(caret)
    elif isinstance(editor, QPlainTextEdit):
        cursor = editor.textCursor()
        cursor.setPosition(min(caret, len(editor.toPlainText())))
        editor.setTextCursor(cursor)
