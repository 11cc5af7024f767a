"""What the chosen document says of itself, under a person's hands: fields become edits, what is typed is kept."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from ui.conclude.desk import SentenceDesk
from ui.conclude.details_card import DetailsCard
from ui.conclude.paper_form import PaperForm, paper_edit, paper_summary
from ui.open_book import OpenBook

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from inspector.book.visit import Visit
    from inspector.report.kinds import DocumentKind


class PaperDesk(QObject):
    """Keeps the form above what all documents share, in the card «Thông tin văn bản»."""

    def __init__(
        self, open_book: OpenBook, desk: SentenceDesk, details: DetailsCard, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._open_book, self._desk, self._details = open_book, desk, details
        self.form = PaperForm()
        self._stand_first()
        details.made.connect(self._stand_first)
        self.form.value_committed.connect(self._set_value)
        self.form.typed.connect(desk.keep_paper)
        self.form.handed.edited.connect(desk.edit)
        open_book.flushing.connect(self.form.handed.cells.flush)

    def _stand_first(self) -> None:
        self._details.body.insertWidget(0, self.form)

    def show(self, kind: "DocumentKind", visit: "Visit") -> None:
        """Show what the book says of the document, and what was being typed there."""
        self._details.show_visit(visit, paper_summary(kind, visit) if kind.fields else "")
        self.form.show_document(kind, visit)
        if (text := self._desk.typed_paper(kind.id)) is not None:
            self.form.go_on_typing(text)

    def unfold(self, field: str) -> "QWidget | None":
        """The field with the keyboard in it; None for one that the chosen document does not have."""
        widget = self.form.field_of(field)
        if widget is not None:
            self._details.unfold()
            widget.setFocus()
        return widget

    def _set_value(self, kind: Any, field: str, value: Any) -> None:
        if not self._desk.edit(paper_edit(kind, self._open_book.visit(), field, value)):
            self.form.unsaved(field)
        elif field == "text":
            self._desk.paper_kept(kind.id)
