"""What is being typed in a field of the conclude page's forms: kept a moment after the last key, there after a kill.

The page's long texts, which the preview shows while they are typed, are `typing`'s. Here is everything else: numbers,
names, dates, lists of addressees, penalties, the people, and what hangs on a sentence.
"""

import contextlib
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from inspector.book.drafts import drafts, drop_draft, save_draft
from inspector.errors import InspectorError
from ui.open_book import OpenBook
from ui.widgets.caret import caret_of
from ui.widgets.fields import Field

TABLE = "form"  # of drafts: their row is the inspection, their field the key


class FormDrafts(QObject):
    """Texts by key, «inspection_document_number». `last` is the newest one that a kill left: key, moment, caret."""

    def __init__(self, open_book: OpenBook, parent: QObject) -> None:
        super().__init__(parent)
        self._open_book = open_book
        self._texts: dict[str, str] | None = None
        self.last: tuple[str, datetime, int] | None = None

    def forget_all(self) -> None:
        """Another inspection is shown from now on."""
        self._texts, self.last = None, None

    def text(self, key: str) -> str | None:
        """What waits there."""
        return self._all().get(key)

    def keys(self) -> tuple[str, ...]:
        """Where something waits, the oldest first."""
        return tuple(self._all())

    def watch(self, field: Field, key: Callable[[], str]) -> None:
        """Keep what is typed in `field` from now on; `key` tells what it stands for at that moment."""
        if not field.property("drafted"):
            field.setProperty("drafted", True)
            field.edited.connect(lambda _text: self._typed(field, key()))
            field.committed.connect(lambda _value: self._left(field, key))
        self.bring(field, key())

    def bring(self, field: Field, key: str) -> None:
        """What waits for `field` stands in it again."""
        text = self.text(key)
        if text is not None and field.typed() != text:
            field.set_draft(text)

    def keep(self, key: str, text: str) -> None:
        """Keep a text."""
        inspection = self._open_book.inspection
        if inspection is None or self._open_book.book.read_only:
            return
        self._all()[key] = text
        if self._open_book.is_held:  # the window must not wait; the next letter is kept
            return
        caret = caret_of(QApplication.focusWidget())
        with contextlib.suppress(InspectorError):  # the field itself says so when it is left
            save_draft(self._open_book.book, inspection, TABLE, inspection, key, text, str(caret))

    def forget(self, key: str) -> None:
        """The field was left and written, or stands as it stood."""
        inspection = self._open_book.inspection
        if inspection is None or self._all().pop(key, None) is None or self._open_book.is_held:
            return
        with contextlib.suppress(InspectorError):  # at worst it comes back once more
            drop_draft(self._open_book.book, inspection, key)

    def _typed(self, field: Field, key: str) -> None:
        if field.is_dirty():
            self.keep(key, field.typed())
        else:
            self.forget(key)

    def _left(self, field: Field, key: Callable[[], str]) -> None:
        """Handed over; whether it was taken is known once everybody has heard of it."""
        was = key()

        def settle() -> None:
            if not (key() == was and field.is_dirty()):
                self.forget(was)

        QTimer.singleShot(0, field, settle)

    def _all(self) -> dict[str, str]:
        if self._texts is None:
            self._texts, inspection = {}, self._open_book.inspection
            if inspection is None:
                return self._texts
            for draft in drafts(self._open_book.book.db, inspection):
                if draft.table == TABLE:
                    self._texts[draft.field] = draft.text
                    caret = int(draft.identity) if draft.identity.lstrip("-").isdecimal() else -1
                    self.last = (draft.field, draft.saved_at, caret)
        return self._texts
