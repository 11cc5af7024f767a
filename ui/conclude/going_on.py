"""After a kill the conclude page goes on where it was: each text in its field, the keyboard and the caret with it."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from inspector.text import format_date
from ui.conclude.form_drafts import FormDrafts
from ui.conclude.lines_field import LinesField
from ui.conclude.people_form import PeopleForm
from ui.conclude.typing import FINDING, INSPECTION
from ui.widgets.caret import put_caret
from ui.widgets.fields import Field, TextField
from ui.widgets.fields.field import DRAFT_MS

if TYPE_CHECKING:
    from ui.conclude.page import ConcludePage

_SENTENCE, _PAPER, _PEOPLE = "sentence", "paper", "people"


class GoingOn(QObject):
    """Keeps what is typed in the page's forms, and brings it back."""

    def __init__(self, page: "ConcludePage") -> None:
        super().__init__(page)
        self._page = page
        self._drafts = FormDrafts(page.open_book, self)
        self._is_new = True
        page.details.unfolded.connect(self._watch_details)
        page.outline.card.shown.connect(self._watch_card)

    def begin_anew(self) -> None:
        """Another inspection is shown from now on."""
        self._drafts.forget_all()
        self._is_new = True

    # --- keeping --------------------------------------------------------------------------------------

    def watch_paper(self) -> None:
        """The fields of the document that was chosen; its text is `typing`'s."""
        form = self._page.papers.form
        if form.kind is not None:
            kind = form.kind.id
            for name, field in form.fields.items():
                if name != "text":
                    self._drafts.watch(field, lambda kind=kind, name=name: f"{_PAPER}:{kind}:{name}")

    def _watch_details(self, unfolded: bool) -> None:
        form = self._page.details.form
        if not unfolded or form is None:
            return
        for field in form.findChildren(Field):
            is_typed = isinstance(field, TextField) and not isinstance(field, LinesField)
            if field.objectName() and not is_typed:
                self._drafts.watch(field, field.objectName)
        for people in form.people.values():
            self._watch_people(people)

    def _watch_card(self) -> None:
        card = self._page.outline.card
        for name, field in card.fields.items():
            self._drafts.watch(
                field, lambda name=name: f"{_SENTENCE}:{card.row.key if card.row else ''}:{name}"
            )

    def _watch_people(self, people: PeopleForm) -> None:
        """Rows that were typed and not handed over; after a kill they are handed over at once."""
        key = f"{_PEOPLE}:{people.side}"
        if people.property("drafted"):
            return
        people.setProperty("drafted", True)
        text = self._drafts.text(key)
        if text is not None:
            people.go_on_typing(text)
            people.commit()
            self._drafts.forget(key)
        timer = QTimer(people)
        timer.setSingleShot(True)
        timer.setInterval(DRAFT_MS)

        def keep() -> None:
            if people.is_dirty():
                self._drafts.keep(key, people.typed())
            else:
                self._drafts.forget(key)

        timer.timeout.connect(keep)
        model = people.model
        for changed in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            changed.connect(lambda *_: timer.start())

    # --- going on -------------------------------------------------------------------------------------

    def resume(self) -> None:
        """The first time a visit is shown: what a kill left stands in its fields, and one line says what came last."""
        if not self._is_new:
            return
        self._is_new = False
        page, typing = self._page, self._page.desk.typing
        keys, left = self._drafts.keys(), self._drafts.last
        typed = typing.last if typing is not None else None
        if typing is None or (left is None and typed is None):
            return
        own = (_SENTENCE + ":", _PAPER + ":")
        if any(not key.startswith(own) for key in keys) or page.desk.typed_details():
            page.details.unfold()
        if typed is not None and (left is None or typed.saved_at >= left[1]):
            widget, caret, at = self._typed_place(typed.table, typed.field), typed.caret, typed.saved_at
        else:
            assert left is not None
            key, at, caret = left
            widget = self._place(key)
        if widget is None:
            return
        widget.setFocus()
        editor = widget.editor if isinstance(widget, Field) else widget
        put_caret(editor, caret)
        page.notice.say(
            "info", self.tr("Kept: {0}, {1}.").format(_lower(editor.accessibleName()), _moment(at))
        )
        QTimer.singleShot(0, widget, lambda: page.scroll.ensureWidgetVisible(widget, 0, 60))

    def _typed_place(self, table: str, field: str) -> QWidget | None:
        page = self._page
        if table == FINDING:  # the desk has opened the sentence
            return page.outline.card.text if page.outline.open_key else None
        if table == INSPECTION:
            return page.details.field_of(field)
        page.details.unfold()
        return page.papers.form.field_of("text")

    def _place(self, key: str) -> QWidget | None:
        """The field of a key, on show."""
        page = self._page
        kind, _, rest = key.partition(":")
        if kind == _SENTENCE:
            row, _, name = rest.partition(":")
            return page.outline.card.fields.get(name) if page.desk.open(row) else None
        page.details.unfold()
        if kind == _PAPER:
            document, _, name = rest.partition(":")
            form = page.papers.form
            return form.fields.get(name) if form.kind is not None and form.kind.id == document else None
        form = page.details.form
        if form is None:
            return None
        return form.people[rest].table if kind == _PEOPLE else form.findChild(Field, key)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _moment(at: datetime) -> str:
    """The time of day on this machine's clock; with its day when that is not today."""
    here = at.astimezone()
    time = f"{here:%H:%M:%S}"
    return time if here.date() == datetime.now().astimezone().date() else f"{time} {format_date(here.date())}"
