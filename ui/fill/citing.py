"""A document of the unit cited in the official wording, at the caret of the text that is being written."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from ui.open_book import OpenBook
from ui.theme import font, scaled

if TYPE_CHECKING:
    from inspector.book.later_rows import Requested
    from inspector.book.rows import Evidence
    from inspector.book.visit import Visit

_MOST = 30
_WIDEST = 640


def citable(visit: "Visit", code: str) -> "list[Requested | Evidence]":
    """What can be cited: documents that came or that have a number, those of the criterion `code` first."""
    from inspector.book.requests import Stage, stage_of, unregistered

    rows: list[Requested | Evidence] = [
        row for row in visit.requested if row.number or stage_of(row) is not Stage.ASKED
    ]
    rows += [item for item in unregistered(visit) if item.number or item.subject]
    return sorted(rows, key=lambda row: code not in _codes(row))[:_MOST]


def _codes(row: "Requested | Evidence") -> tuple[str, ...]:
    criteria = getattr(row, "criteria", None)
    return criteria if criteria is not None else (row.criterion, *row.other_criteria)  # type: ignore[union-attr]


def offer_citations(open_book: OpenBook, code: str, editor: QWidget | None, parent: QWidget) -> QMenu | None:
    """A menu at the caret; the one chosen is written there. None where no text is being written."""
    if not isinstance(editor, QPlainTextEdit) or editor.isReadOnly():
        return None
    from inspector.report.citing import cite

    menu = QMenu(parent)
    menu.setObjectName("citations")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    metrics = QFontMetrics(font("body"))
    for row in citable(open_book.visit(), code):
        text = cite(row)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, scaled(_WIDEST))
        action = menu.addAction(shown.replace("&", "&&"))
        action.triggered.connect(partial(_write, editor, text))
    if menu.isEmpty():
        nothing = menu.addAction(
            QCoreApplication.translate("fill", "No document to cite yet: enter it with Ctrl+Shift+D")
        )
        nothing.setEnabled(False)
    at = editor.cursorRect().bottomLeft()
    menu.popup(editor.mapToGlobal(at))
    return menu


def _write(editor: QPlainTextEdit, text: str, _checked: bool = False) -> None:
    """Put `text` where the caret is, as if it had been typed."""
    editor.insertPlainText(text)
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
