"""Everything that the document says of the inspection itself, as fields that keep what is typed."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.conclude.legal_bases import BasisList, basis_rows, with_choice
from ui.conclude.lines_field import LinesField
from ui.conclude.penalty_form import PenaltyForm
from ui.conclude.people_form import TEAM, UNIT, PeopleForm
from ui.theme import scaled
from ui.widgets.check_box import CheckBox
from ui.widgets.fields import ChoiceField, DateField, Field, LineField, TextField, TimeField
from ui.widgets.label import Label
from ui.widgets.secrecy_link import MARKS, mark_choices

if TYPE_CHECKING:
    from inspector.book.visit import Visit

_COLUMNS = 6
_NARROW_BELOW = 420  # pixels at 100 %
_MOMENTS = ("starts_at", "ends_at", "minutes_signed_at")

_Specs = tuple[tuple[str, str, int, int, int], ...]
# section: (field, kind, row, column, span)
_FORM: dict[str, _Specs] = {
    "document": (
        ("document_type", "choice", 0, 0, 2),
        ("document_number", "line", 0, 2, 1),
        ("document_symbol", "line", 0, 3, 3),
        ("document_place", "line", 1, 0, 3),
        ("document_date", "date", 1, 3, 3),
        ("document_subject", "text", 2, 0, 6),
        ("secrecy", "choice", 3, 0, 2),
        ("urgency", "choice", 3, 2, 2),
        ("circulation", "choice", 3, 4, 2),
    ),
    "bodies": (
        ("superior_body", "line", 0, 0, 3),
        ("issuing_body", "line", 0, 3, 3),
        ("unit", "line", 1, 0, 6),
        ("unit_short", "line", 2, 0, 3),
        ("unit_location", "line", 2, 3, 3),
    ),
    "overview": (
        ("overview", "text", 0, 0, 6),
        ("has_previous", "flag", 1, 0, 6),
        ("previous_note", "text", 2, 0, 6),
    ),
    "bases": (
        ("decision_number", "line", 0, 0, 2),
        ("decision_date", "date", 0, 2, 2),
        ("decision_issuer", "line", 0, 4, 2),
        ("decision_subject", "line", 1, 0, 6),
        ("plan_number", "line", 2, 0, 3),
        ("plan_date", "date", 2, 3, 3),
        ("self_report_number", "line", 3, 0, 3),
        ("self_report_date", "date", 3, 3, 3),
        ("result_report_number", "line", 4, 0, 3),
        ("result_report_date", "date", 4, 3, 3),
    ),
    "dates": (
        ("periods", "lines", 0, 0, 6),
        ("starts_at", "moment", 1, 0, 3),
        ("ends_at", "moment", 1, 3, 3),
        ("minutes_signed_at", "moment", 2, 0, 3),
    ),
    "signing": (
        ("report_to", "line", 0, 0, 4),
        ("report_deadline", "date", 0, 4, 2),
        ("signer_authority", "line", 1, 0, 3),
        ("signer_office", "line", 1, 3, 3),
        ("signer_name", "line", 2, 0, 3),
        ("archive_mark", "line", 2, 3, 3),
        ("recipients", "lines", 3, 0, 6),
    ),
}


class InspectionForm(QWidget):
    """`value_committed` carries a field of the inspection and its value; who could not keep it marks the field."""

    value_committed = Signal(str, object)
    typed = Signal(str, str)
    edited = Signal(object)  # Edit: of the people, of a checklist's penalty

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspection_form")
        self.fields: dict[str, Field] = {}
        self._headings: dict[str, Label] = {}
        self._grids: dict[str, QGridLayout] = {}
        self._cells: dict[str, QWidget] = {}
        self._is_narrow = False
        self._visit: Visit | None = None
        self._build()
        self._connect()
        self._retranslate()

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.has_previous = CheckBox()
        self.has_previous.setObjectName("inspection_has_previous")
        for section, specs in _FORM.items():
            self._headings[section] = Label(role="secondary_strong", wrap=True)
            column.addWidget(self._headings[section])
            grid = QGridLayout()
            grid.setHorizontalSpacing(12)
            grid.setVerticalSpacing(10)
            for number in range(_COLUMNS):
                grid.setColumnStretch(number, 1)
            self._grids[section] = grid
            for name, kind, row, place, span in specs:
                self._put(grid, name, kind, (row, place, 1, span))
            column.addLayout(grid)
            if section == "bases":
                self._build_bases(column)
            column.addSpacing(6)
        self._headings["people"] = Label(role="secondary_strong", wrap=True)
        column.addWidget(self._headings["people"])
        self.people = {side: PeopleForm(side) for side in (TEAM, UNIT)}
        for people in self.people.values():
            people.edited.connect(self.edited)
            column.addWidget(people)
        self._headings["penalty"] = Label(role="secondary_strong", wrap=True)
        self.penalty = PenaltyForm()
        self.penalty.edited.connect(self.edited)
        column.addSpacing(6)
        column.addWidget(self._headings["penalty"])
        column.addWidget(self.penalty)

    def _arrange(self, *, is_narrow: bool) -> None:
        """Fewer fields in a line where large text leaves little room."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for section, specs in _FORM.items():
            grid = self._grids[section]
            for name, place in (_narrow(specs) if is_narrow else _wide(specs)).items():
                grid.removeWidget(self._cells[name])
                grid.addWidget(self._cells[name], *place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, perhaps another arrangement."""
        super().resizeEvent(event)
        self._arrange(is_narrow=event.size().width() < scaled(_NARROW_BELOW))

    def _build_bases(self, column: QVBoxLayout) -> None:
        self._register_label = Label(role="secondary", wrap=True)
        self.bases = BasisList()
        self._free_bases = LinesField()
        self._free_bases.setObjectName("inspection_free_bases")
        column.addWidget(self._register_label)
        column.addWidget(self.bases)
        column.addWidget(self._free_bases)

    def _put(self, grid: QGridLayout, name: str, kind: str, place: tuple[int, int, int, int]) -> None:
        if kind == "flag":
            self._cells[name] = self.has_previous
            grid.addWidget(self.has_previous, *place)
            return
        if kind == "moment":
            moment = QWidget()
            moment.setObjectName(f"inspection_{name}")
            pair = QGridLayout(moment)
            pair.setContentsMargins(0, 0, 0, 0)
            pair.setHorizontalSpacing(6)
            pair.setColumnStretch(0, 3)
            pair.setColumnStretch(1, 2)
            pair.addWidget(self._made(f"{name}_day", DateField()), 0, 0)
            hour = TimeField(QTime(0, 0))
            hour.set_value(None)
            pair.addWidget(self._made(f"{name}_time", hour), 0, 1)
            self._cells[name] = moment
            grid.addWidget(moment, *place)
            return
        made = {"line": LineField, "date": DateField, "choice": ChoiceField, "lines": LinesField}
        field = TextField(least=2, most=10) if kind == "text" else made[kind]()
        self._cells[name] = self._made(name, field)
        grid.addWidget(field, *place)

    def _made(self, name: str, field: Field) -> Field:
        field.setObjectName(f"inspection_{name}")
        self.fields[name] = field
        return field

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.committed.connect(lambda value, name=name: self._commit(name, value))
            if isinstance(field, TextField) and not isinstance(field, LinesField):
                field.edited.connect(lambda text, name=name: self.typed.emit(name, text))
        self._free_bases.committed.connect(self._commit_free_bases)
        self.bases.toggled.connect(self._toggle_basis)
        self.has_previous.clicked.connect(lambda on: self.value_committed.emit("has_previous", on))

    # --- what it shows --------------------------------------------------------------------------------

    def show_visit(self, visit: "Visit") -> None:
        """Show what the book says; what is just being typed, or could not be kept yet, stays with its visit."""
        is_another = self._visit is None or self._visit.id != visit.id
        self._visit = visit
        inspection = visit.inspection
        for name, field in self.fields.items():
            (field.load if is_another else field.set_value)(self._value(inspection, name))
        self.has_previous.setChecked(bool(inspection.has_previous))
        self.fields["previous_note"].setEnabled(bool(inspection.has_previous))
        rows = basis_rows(visit)
        self.bases.bases.refresh(rows)
        self.bases.updateGeometry()
        for people in self.people.values():
            people.show_visit(visit)
        self.penalty.show_visit(visit)
        known = self._register()
        self._free_bases.set_value(tuple(entry for entry in inspection.legal_basis if entry not in known))

    def field_of(self, name: str) -> QWidget | None:
        """The widget of a field of the inspection; None when there is none of that name."""
        if name in _MOMENTS:
            name = f"{name}_day"
        others: dict[str, QWidget] = {
            "legal_basis": self.bases,
            "team_head": self.people[TEAM].table,
            "penalty_reason": self.penalty,
        }
        if name in others:
            return others[name]
        return self.has_previous if name == "has_previous" else self.fields.get(name)

    def commit(self) -> bool:
        """Hand over every field; False: one of them could not be kept."""
        parts = (*self.fields.values(), self._free_bases, *self.people.values(), self.penalty)
        kept = [part.commit() for part in parts]
        return all(kept)

    def unsaved(self, name: str) -> None:
        """The value of a field could not be written."""
        if name in _MOMENTS:
            for part in ("day", "time"):
                if self.fields[f"{name}_{part}"].is_dirty():
                    self.fields[f"{name}_{part}"].set_unsaved()
        elif name in self.fields:
            self.fields[name].set_unsaved()

    @staticmethod
    def _value(inspection: Any, name: str) -> Any:
        for moment in _MOMENTS:
            value: datetime | None = getattr(inspection, moment)
            if name == f"{moment}_day":
                return value.date() if value else None
            if name == f"{moment}_time":
                return value.time() if value else None
        return getattr(inspection, name)

    # --- what is typed --------------------------------------------------------------------------------

    def _commit(self, name: str, value: Any) -> None:
        moment, _, part = name.rpartition("_")
        if moment in _MOMENTS:
            other = self.fields[f"{moment}_{'time' if part == 'day' else 'day'}"].value()
            day, hour = (value, other) if part == "day" else (other, value)
            self.value_committed.emit(moment, _moment(day, hour))
            return
        self.value_committed.emit(name, value)

    def _register(self) -> list[str]:
        assert self._visit is not None
        return list(
            dict.fromkeys(basis.id for checklist in self._visit.checklists for basis in checklist.legal_bases)
        )

    def _toggle_basis(self, basis: str, chosen: bool) -> None:
        if self._visit is not None:
            entries = self._visit.inspection.legal_basis
            self.value_committed.emit("legal_basis", with_choice(entries, self._register(), basis, chosen))

    def _commit_free_bases(self, lines: tuple[str, ...]) -> None:
        if self._visit is not None:
            known = self._register()
            kept = tuple(entry for entry in self._visit.inspection.legal_basis if entry in known)
            self.value_committed.emit("legal_basis", (*kept, *lines))

    # --- words ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for section, text in self._section_words().items():
            self._headings[section].setText(text)
        for name, text in self._field_words().items():
            self.fields[name].set_label(text)
        for name, field in self.fields.items():
            if isinstance(field, DateField):
                field.set_placeholder(self.tr("day/month/year"))
            elif name.endswith("_time"):
                field.set_placeholder(self.tr("hour"))
        kind = self.fields["document_type"]
        assert isinstance(kind, ChoiceField)
        kind.set_choices((("TB", self.tr("Notice of conclusion")), ("KL", self.tr("Conclusion"))))
        for name in MARKS:
            mark = self.fields[name]
            assert isinstance(mark, ChoiceField)
            mark.set_choices(mark_choices(name))
        self.has_previous.setText(self.tr("The unit was inspected before"))
        self._register_label.setText(self.tr("Legal bases in force in the inspected period"))
        self.bases.setAccessibleName(self._register_label.text())
        self._free_bases.set_label(self.tr("Other bases, one a line"))

    def _section_words(self) -> dict[str, str]:
        return {
            "document": self.tr("The notice of conclusion"),
            "bodies": self.tr("Who issues it, about whom"),
            "overview": self.tr("Overview"),
            "bases": self.tr("What it rests on"),
            "dates": self.tr("Periods and days"),
            "signing": self.tr("Closing, signature, recipients"),
            "people": self.tr("People"),
            "penalty": self.tr("Points taken off"),
        }

    def _field_words(self) -> dict[str, str]:
        day = self.tr("Date")
        return {
            "document_type": self.tr("Kind of document"),
            "document_number": self.tr("Number"),
            "document_symbol": self.tr("Symbol"),
            "document_place": self.tr("Place"),
            "document_date": day,
            "document_subject": self.tr("About"),
            "secrecy": self.tr("Secrecy"),
            "urgency": self.tr("Urgency"),
            "circulation": self.tr("Circulation"),
            "superior_body": self.tr("Superior headquarters"),
            "issuing_body": self.tr("Issuing body"),
            "unit": self.tr("Inspected unit"),
            "unit_short": self.tr("Short name"),
            "unit_location": self.tr("Where the unit is"),
            "overview": self.tr("Overview, a paragraph a line"),
            "previous_note": self.tr("The earlier inspection and what it required"),
            "decision_number": self.tr("Decision: number"),
            "decision_date": day,
            "decision_issuer": self.tr("Issued by"),
            "decision_subject": self.tr("Decision: about"),
            "plan_number": self.tr("Plan: number and symbol"),
            "plan_date": day,
            "self_report_number": self.tr("The unit's own report: number"),
            "self_report_date": day,
            "result_report_number": self.tr("The team's report on the result: number"),
            "result_report_date": day,
            "periods": self.tr("Periods, one a line"),
            "starts_at_day": self.tr("First day"),
            "starts_at_time": self.tr("from"),
            "ends_at_day": self.tr("Last day"),
            "ends_at_time": self.tr("to"),
            "minutes_signed_at_day": self.tr("Minutes signed on"),
            "minutes_signed_at_time": self.tr("at"),
            "report_to": self.tr("The unit reports its remedies to"),
            "report_deadline": self.tr("not later than"),
            "signer_authority": self.tr("Signing authority"),
            "signer_office": self.tr("Signer's office"),
            "signer_name": self.tr("Signer: rank and name"),
            "archive_mark": self.tr("Archive («Lưu»)"),
            "recipients": self.tr("Recipients, one a line"),
        }


def _wide(specs: _Specs) -> dict[str, tuple[int, int, int, int]]:
    """Field → row, column, rows, columns, as the form says."""
    return {name: (row, column, 1, span) for name, _kind, row, column, span in specs}


def _narrow(specs: _Specs) -> dict[str, tuple[int, int, int, int]]:
    """The same order, at most two in a line."""
    places, row, column = {}, 0, 0
    for name, _kind, _row, _column, wide_span in specs:
        span = min(_COLUMNS, max(3, wide_span * 2))
        if column + span > _COLUMNS:
            row, column = row + 1, 0
        places[name] = (row, column, 1, span)
        column += span
    return places


def _moment(day: date | None, hour: time | None) -> datetime | None:
    """The moment as the office reads it off its own clock."""
    return datetime.combine(day, hour or time()) if day else None
