"""A percentage from two counts, worked out while it is typed; with the number a sample was drawn from."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from inspector.checklist import Answer, Criterion, figures
from inspector.errors import InspectorError
from inspector.text import capfirst, format_decimal, format_percentage, parse_decimal
from ui.fill.figures.figure import FigureInput
from ui.fill.words import translate
from ui.widgets.fields import DecimalField, Field
from ui.widgets.label import Label

_DRAFT_SIGN = " / "


class PercentInput(FigureInput):
    """The value is written once both counts are there; until then they wait as a draft."""

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        self.num, self.den, self.population = DecimalField(), DecimalField(), DecimalField()
        self._labels: list[Label] = []
        for place, (name, field) in enumerate(self.fields().items()):
            field.setObjectName(name)
            label = Label("", "secondary", wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            self._labels.append(label)
            grid.addWidget(label, 0, place)
            grid.addWidget(field, 1, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
            self._editor(field).textChanged.connect(self._show_live)
            self._editor(field).returnPressed.connect(lambda field=field: self._go_on(field))
        self._column.addLayout(grid)
        self.num.committed.connect(lambda _value: self._take(self.num))
        self.den.committed.connect(lambda _value: self._take(self.den))
        self.population.committed.connect(self._take_population)
        self.num.edited.connect(lambda _text: self._draft())
        self.den.edited.connect(lambda _text: self._draft())
        self.population.edited.connect(lambda text: self.drafted.emit("population", text))

    def fields(self) -> dict[str, Field]:
        """Part, whole, and what the sample was drawn from."""
        return {"num": self.num, "den": self.den, "population": self.population}

    def _load(self, answer: Answer, *, fresh: bool) -> None:
        assert self._criterion is not None
        read = figures(self._criterion, answer.value)
        stored = (read.num, read.den, None if answer.population is None else Decimal(answer.population))
        if fresh:
            for field, value in zip(self.fields().values(), stored, strict=True):
                field.load(value)
        else:
            self._renew(answer, stored)
        self._name(self._criterion)

    def _renew(self, answer: Answer, stored: tuple[Decimal | None, ...]) -> None:
        """A newer state of the same answer; what is typed and not written stays, half a pair as well."""
        if not self.population.is_dirty():
            self.population.set_value(stored[2])
        if not (self._is_half() or self.num.is_dirty() or self.den.is_dirty()):
            self.num.set_value(stored[0])
            self.den.set_value(stored[1])

    def _is_half(self) -> bool:
        return bool(self.num.typed().strip()) != bool(self.den.typed().strip())

    def _name(self, criterion: Criterion) -> None:
        names = (
            capfirst(criterion.numerator) or translate("fill", "Part"),
            capfirst(criterion.denominator) or translate("fill", "Whole"),
            translate("fill", "Number in all (drawn from)"),
        )
        for name, label, field in zip(names, self._labels, self.fields().values(), strict=True):
            label.setText(name)
            field.editor.setAccessibleName(name)
        self._labels[2].setVisible(criterion.sampling)
        self.population.setVisible(criterion.sampling)

    # --- writing --------------------------------------------------------------------------------------

    def _take(self, field: DecimalField) -> None:
        """One of the two was left: write both, or wait for the other."""
        num, den = self._number(self.num), self._number(self.den)
        if num is None and den is None and not self._is_half():
            self._write_value(field, "")
        elif num is not None and den is not None:
            self._write_value(field, f"{format_decimal(num, 9)}/{format_decimal(den, 9)}")
        else:
            self._draft()

    def _take_population(self, value: Any) -> None:
        if value is not None and (value != value.to_integral_value() or value < 0):
            self.population.set_problem(translate("fill", "A whole number is needed here."))
            return
        self._write(self.population, population=None if value is None else int(value))

    def _number(self, field: DecimalField) -> Decimal | None:
        """What stands in an editor, committed or not."""
        try:
            return parse_decimal(field.typed(), typed=True) if field.typed().strip() else None
        except InspectorError:
            return None

    def _draft(self) -> None:
        self.drafted.emit("value", f"{self.num.typed()}{_DRAFT_SIGN}{self.den.typed()}")

    def pending(self) -> dict[str, str]:
        """Half a pair waits as well as one that was refused."""
        found = {}
        if self._is_half() or self.num.is_dirty() or self.den.is_dirty():
            found["value"] = f"{self.num.typed()}{_DRAFT_SIGN}{self.den.typed()}"
        if self.population.is_dirty():
            found["population"] = self.population.typed()
        return found

    def take_draft(self, name: str, text: str) -> None:
        """Show what was being typed."""
        if name == "population":
            self.population.set_draft(text)
            return
        num, _, den = text.partition(_DRAFT_SIGN)
        self.num.set_draft(num)
        self.den.set_draft(den)

    # --- showing --------------------------------------------------------------------------------------

    def _typed_value(self) -> str:
        return f"{self.num.typed()}/{self.den.typed()}"

    def _show_live(self) -> None:
        answer, score = self._typed_answer(), self._typed_score()
        if self._criterion is None or answer is None or score is None:
            half = self._is_half()
            self.live.setText(translate("fill", "Both numbers are needed.") if half else "")
            self.live.setVisible(half)
            return
        pct = figures(self._criterion, answer.value).pct
        assert pct is not None
        self.live.setText(
            translate("fill", "= {0} → {1} points").format(format_percentage(pct), format_decimal(score))
        )
        self.live.show()

    def _go_on(self, field: Field) -> None:
        """Enter in the part goes on to the whole, and from there to the number in all."""
        shown = [each for each in self.fields().values() if not each.isHidden()]
        after = shown.index(field) + 1
        if after < len(shown):
            shown[after].setFocus()
            self._editor(shown[after]).selectAll()
        else:
            self.finished.emit()

    @staticmethod
    def _editor(field: Field) -> QLineEdit:
        editor: QWidget = field.editor
        assert isinstance(editor, QLineEdit)
        return editor
