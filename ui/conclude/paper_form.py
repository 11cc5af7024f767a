"""What the chosen document says about itself: its own number, date, addressees, signer, recipients."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTime, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from inspector.text import format_date
from ui.conclude.handed_table import HandedTable
from ui.conclude.lines_field import LinesField
from ui.document_words import document_word, field_word
from ui.widgets.fields import DateField, Field, LineField, TextField, TimeField
from ui.widgets.label import Label

if TYPE_CHECKING:
    from inspector.book.edit import Edit
    from inspector.book.visit import Visit
    from inspector.report.kinds import DocumentKind

HANDOVER = "handover"
_MOMENTS = ("begun_at", "due_at")
_WIDE = ("subject", "text", "addressee", "recipients", "giver", "receiver")
_COPIES = ("copies",)


class PaperForm(QWidget):
    """One form for all documents; `show_document` puts the fields of the chosen one there. Empty: what the visit gives.

    `value_committed` carries the document, a field of its paper and the value; who could not keep it calls `unsaved`.
    """

    value_committed = Signal(object, str, object)
    typed = Signal(str, str)  # the document's id and its text so far

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_form")
        self.fields: dict[str, Field] = {}
        self.kind: DocumentKind | None = None
        self._visit: bytes | None = None
        self._heading = Label(role="secondary_strong")
        self._hint = Label(role="secondary", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._hint)
        column.addLayout(self._grid)
        self.handed = HandedTable()
        column.addWidget(self.handed)
        column.addSpacing(6)
        self.hide()

    def show_document(self, kind: "DocumentKind", visit: "Visit") -> None:
        """Show what the book says of the document of `kind`; what is just being typed stays with its visit."""
        is_another, self._visit = self._visit != visit.id, visit.id
        if kind is not self.kind:
            self.kind = kind
            self._build(kind)
            self._retranslate()
        self.setVisible(bool(kind.fields))
        self.handed.show_visit(visit, kind=kind.id)
        usual = usual_words(kind, visit)
        for name, field in self.fields.items():
            if not isinstance(field, DateField | TimeField):
                field.set_placeholder(usual.get(name, ""))
            (field.load if is_another else field.set_value)(_value(kind, visit, name))

    def go_on_typing(self, text: str) -> None:
        """What was being typed when the program ended, or another document was chosen, stands in its field again."""
        field = self.fields.get("text")
        if field is not None and field.typed() != text:
            field.set_draft(text)

    def commit(self) -> bool:
        """Hand over every field; False: one of them could not be kept."""
        kept = [field.commit() for field in list(self.fields.values())]  # another document may come meanwhile
        return all(kept)

    def unsaved(self, name: str) -> None:
        """The value of a field could not be written."""
        for own in (name, f"{name}_day", f"{name}_time"):
            if own in self.fields and (own == name or self.fields[own].is_dirty()):
                self.fields[own].set_unsaved()

    def field_of(self, name: str) -> QWidget | None:
        """The widget of a field of the paper, while it is on show."""
        return self.fields.get(f"{name}_day" if name in _MOMENTS else name)

    def _build(self, kind: "DocumentKind") -> None:
        for field in self.fields.values():
            self._grid.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = {}
        row = column = 0
        for name in kind.fields:
            parts = (f"{name}_day", f"{name}_time") if name in _MOMENTS else (name,)
            is_wide = name in _WIDE
            if column and (is_wide or len(parts) == 2):
                row, column = row + 1, 0
            for part in parts:
                self._grid.addWidget(self._made(kind, part), row, column, 1, 2 if is_wide else 1)
                column += 2 if is_wide else 1
                if column > 1:
                    row, column = row + 1, 0

    def _made(self, kind: "DocumentKind", name: str) -> Field:
        if name in ("addressee", "recipients"):
            field: Field = LinesField()
        elif name == "text":
            field = TextField(least=2, most=10)
        elif name in ("issued_on",) or name.endswith("_day"):
            field = DateField()
        elif name.endswith("_time"):
            field = TimeField(QTime(0, 0))
            field.set_value(None)
        else:
            field = LineField()
        field.setObjectName(f"paper_{name}")
        if name == "text":
            field.edited.connect(lambda text: self.typed.emit(kind.id, text))
        beside = self.fields  # those of this document, though another may be on show when the value comes
        field.committed.connect(lambda value: self._commit(kind, beside, name, value))
        self.fields[name] = field
        return field

    def _commit(self, kind: "DocumentKind", fields: dict[str, Field], name: str, value: Any) -> None:
        moment, _, part = name.rpartition("_")
        if moment in _MOMENTS:
            other = fields[f"{moment}_{'time' if part == 'day' else 'day'}"].value()
            day, hour = (value, other) if part == "day" else (other, value)
            self.value_committed.emit(kind, moment, _moment(day, hour))
        elif name in _COPIES:
            digits = str(value or "").strip()
            if digits and not (digits.isdecimal() and digits.isascii() and 0 < int(digits) < 100):
                fields[name].set_problem(self.tr("A number of copies from 1 to 99"))
                return
            self.value_committed.emit(kind, name, int(digits) if digits else None)
        else:
            self.value_committed.emit(kind, name, value)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if self.kind is None:
            return
        self._heading.setText(document_word(self.kind.id))
        self._hint.setText(self.tr("What is left empty follows from the visit."))
        for name, field in self.fields.items():
            field.set_label(field_word(self.kind.id, name))
            if isinstance(field, DateField):
                field.set_placeholder(self.tr("day/month/year"))
            elif isinstance(field, TimeField):
                field.set_placeholder(self.tr("hour"))


def usual_words(kind: "DocumentKind", visit: "Visit") -> "Mapping[str, str]":
    """What the document says in a field that is left empty."""
    if not kind.fields:
        return {}
    from inspector.report.assemble_papers import usual

    return usual(visit, kind)


def paper_summary(kind: "DocumentKind", visit: "Visit") -> str:
    """What the document is, its number and its date, as far as they are known."""
    paper = visit.paper(kind.id)
    number = "/".join(part for part in (_value(kind, visit, "number"), paper.symbol) if part)
    day = visit.inspection.result_report_date if "issued_on" in kind.on_inspection else paper.issued_on
    shown = format_date(day) if day else ""
    return " · ".join(part for part in (document_word(kind.id), number, shown, paper.signer_name) if part)


def paper_edit(kind: "DocumentKind", visit: "Visit", field: str, value: object) -> "Edit":
    """The edit that has the document say `value`, where the book keeps it."""
    from inspector.book.inspections import edit_inspection
    from inspector.book.papers import edit_paper

    if field in kind.on_inspection:
        return edit_inspection(visit.id, **{kind.on_inspection[field]: value})
    return edit_paper(visit.id, kind.id, **{field: value})


def _value(kind: "DocumentKind", visit: "Visit", name: str) -> Any:
    paper = visit.paper(kind.id)
    for moment in _MOMENTS:
        value: datetime | None = getattr(paper, moment)
        if name == f"{moment}_day":
            return value.date() if value else None
        if name == f"{moment}_time":
            return value.time() if value else None
    if name in kind.on_inspection:
        return getattr(visit.inspection, kind.on_inspection[name])
    value = getattr(paper, name)
    return str(value) if name in _COPIES and value is not None else value


def _moment(day: date | None, hour: time | None) -> datetime | None:
    """The moment as the office reads it off its own clock."""
    return datetime.combine(day, hour or time()) if day else None
