"""The steps that are forms of a few fields: unit, periods, decision and plan, dates."""

from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import QTime

from ui.start.assistant.step import Step
from ui.widgets.check_box import CheckBox
from ui.widgets.fields import DateField, LineField, TextField, TimeField
from ui.widgets.label import Label


class UnitStep(Step):
    """Who is inspected, and by whom."""

    def title(self) -> str:
        """The step's name."""
        return self.tr("Unit")

    def sentence(self) -> str:
        """What the step is for."""
        return self.tr("Only the unit's name is needed now; everything else can be filled in later.")

    def _build(self) -> None:
        self._unit = self.put("unit", LineField(), 0, 0, 4)
        self._short = self.put("unit_short", LineField(), 0, 4, 2)
        self._place = self.put("unit_location", LineField(), 1, 0, 6)
        self._superior = self.put("superior_body", LineField(), 2, 0, 3)
        self._issuing = self.put("issuing_body", LineField(), 2, 3, 3)

    def _retranslate(self) -> None:
        super()._retranslate()
        self._unit.set_label(self.tr("Inspected unit"))
        self._unit.set_placeholder(self.tr("For example: Bộ CHQS tỉnh Sơn Hà"))
        self._short.set_label(self.tr("Short name"))
        self._place.set_label(self.tr("Where the unit is"))
        self._superior.set_label(self.tr("Superior headquarters"))
        self._superior.set_placeholder(self.tr("For example: Quân khu Z"))
        self._issuing.set_label(self.tr("Issuing body of the documents"))
        self._issuing.set_placeholder(self.tr("For example: Đoàn kiểm tra"))

    def problem(self) -> str:
        """The unit must have a name."""
        if self._unit.value():
            return ""
        self._unit.setFocus()
        return self.tr("Type the name of the inspected unit.")


class PeriodsStep(Step):
    """Which periods each figure is asked for."""

    def title(self) -> str:
        """The step's name."""
        return self.tr("Periods")

    def sentence(self) -> str:
        """What the step is for."""
        return self.tr(
            "Criteria that change from year to year are answered once for each period, at most twelve."
        )

    def _build(self) -> None:
        self._periods = TextField(least=3, most=12)
        self.put("periods", self._periods, 0, 0, 4)
        self._previous = CheckBox()
        self._previous.setObjectName("has_previous")
        self.grid.addWidget(self._previous, 1, 0, 1, 6)
        self._note = self.put("previous_note", TextField(least=2, most=6), 2, 0, 6)
        self._note.setEnabled(False)
        self._previous.toggled.connect(self._note.setEnabled)
        year = date.today().year  # noqa: DTZ011 - the office's own calendar
        self._periods.set_value(
            self.tr("Year {0}").format(year - 1) + "\n" + self.tr("Year {0}").format(year)
        )

    def _retranslate(self) -> None:
        super()._retranslate()
        self._periods.set_label(self.tr("Periods, one a line"))
        self._periods.set_placeholder(self.tr("For example: 9 tháng đầu năm 2021"))
        self._previous.setText(self.tr("The unit was inspected before"))
        self._note.set_label(self.tr("The earlier inspection and what it required"))

    def _lines(self) -> list[str]:
        return list(
            dict.fromkeys(line.strip() for line in self._periods.value().splitlines() if line.strip())
        )

    def problem(self) -> str:
        """At least one period, at most twelve."""
        if 1 <= len(self._lines()) <= 12:
            return ""
        self._periods.setFocus()
        return self.tr("Write one to twelve periods, one a line.")

    def values(self) -> dict[str, Any]:
        """The lines as a list."""
        return {
            "periods": self._lines(),
            "has_previous": self._previous.isChecked(),
            "previous_note": self._note.value() if self._previous.isChecked() else "",
        }


class DecisionStep(Step):
    """The papers that the inspection rests on."""

    def title(self) -> str:
        """The step's name."""
        return self.tr("Decision and plan")

    def sentence(self) -> str:
        """What the step is for."""
        return self.tr("They stand at the head of the documents. Numbers as printed: «1187/QĐ-BTL».")

    def _build(self) -> None:
        self._decision = Label(role="heading")
        self.grid.addWidget(self._decision, 0, 0, 1, 6)
        self._number = self.put("decision_number", LineField(), 1, 0, 2)
        self._date = self.put("decision_date", DateField(), 1, 2, 2)
        self._issuer = self.put("decision_issuer", LineField(), 1, 4, 2)
        self._subject = self.put("decision_subject", LineField(), 2, 0, 6)
        self._plan = Label(role="heading")
        self.grid.addWidget(self._plan, 3, 0, 1, 6)
        self._plan_number = self.put("plan_number", LineField(), 4, 0, 2)
        self._plan_date = self.put("plan_date", DateField(), 4, 2, 2)
        self._report = Label(role="heading")
        self.grid.addWidget(self._report, 5, 0, 1, 6)
        self._report_number = self.put("self_report_number", LineField(), 6, 0, 2)
        self._report_date = self.put("self_report_date", DateField(), 6, 2, 2)

    def _retranslate(self) -> None:
        super()._retranslate()
        self._decision.setText(self.tr("Decision"))
        self._plan.setText(self.tr("Plan"))
        self._report.setText(self.tr("The unit's own report"))
        for field in (self._number, self._plan_number, self._report_number):
            field.set_label(self.tr("Number and symbol"))
        for field in (self._date, self._plan_date, self._report_date):
            field.set_label(self.tr("Date"))
            field.set_placeholder(self.tr("day/month/year"))
        self._issuer.set_label(self.tr("Issued by"))
        self._subject.set_label(self.tr("About"))


class DatesStep(Step):
    """From when to when."""

    def title(self) -> str:
        """The step's name."""
        return self.tr("Dates")

    def sentence(self) -> str:
        """What the step is for."""
        return self.tr("Type a day without slashes if you like: 07102021 is 07/10/2021.")

    def _build(self) -> None:
        self._start_day = self.put("start_day", DateField(), 0, 0, 2)
        self._start_time = self.put("start_time", TimeField(QTime(8, 0)), 0, 2, 1)
        self._end_day = self.put("end_day", DateField(), 1, 0, 2)
        self._end_time = self.put("end_time", TimeField(QTime(16, 30)), 1, 2, 1)
        self._report_to = self.put("report_to", LineField(), 2, 0, 4)
        self._report_deadline = self.put("report_deadline", DateField(), 2, 4, 2)

    def _retranslate(self) -> None:
        super()._retranslate()
        self._start_day.set_label(self.tr("First day"))
        self._end_day.set_label(self.tr("Last day"))
        self._start_time.set_label(self.tr("from"))
        self._end_time.set_label(self.tr("to"))
        self._report_to.set_label(self.tr("The unit reports its remedies to"))
        self._report_deadline.set_label(self.tr("not later than"))
        for field in (self._start_day, self._end_day, self._report_deadline):
            field.set_placeholder(self.tr("day/month/year"))

    def problem(self) -> str:
        """It cannot end before it begins."""
        start, end = self._start_day.value(), self._end_day.value()
        if start and end and end < start:
            self._end_day.setFocus()
            return self.tr("The last day lies before the first.")
        moments = self.values()
        if start and moments["ends_at"] < moments["starts_at"]:
            self._end_time.setFocus()
            return self.tr("On one day the visit cannot end before it begins.")
        return ""

    def values(self) -> dict[str, Any]:
        """Days and hours as moments of the office's own clock."""
        return {
            "starts_at": _moment(self._start_day.value(), self._start_time.value()),
            "ends_at": _moment(self._end_day.value() or self._start_day.value(), self._end_time.value()),
            "report_to": self._report_to.value(),
            "report_deadline": self._report_deadline.value(),
        }


def _moment(day: date | None, hour: time | None) -> datetime | None:
    """The moment as the office reads it off its own clock."""
    return datetime.combine(day, hour or time()) if day else None
