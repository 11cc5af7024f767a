"""Figures with one editor: a number, a count of faults, a day, a text."""

from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit

from inspector.checklist import Answer, figures
from inspector.text import format_date, format_decimal
from ui.fill.figures.figure import FigureInput
from ui.fill.words import translate
from ui.theme import scaled
from ui.widgets.fields import DateField, DecimalField, Field, TextField


class OneField(FigureInput):
    """An input with one editor, made by `_make_field`."""

    def _build(self) -> None:
        self.field = self._make_field()
        self.field.setObjectName("value")
        self._column.addWidget(self.field)
        self.field.committed.connect(lambda value: self._write_value(self.field, self._to_text(value)))
        self.field.edited.connect(lambda text: self.drafted.emit("value", text))
        editor = self.field.editor
        if not isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(self._show_live)  # type: ignore[attr-defined]
            editor.returnPressed.connect(self.finished)  # type: ignore[attr-defined]
            editor.setMaximumWidth(scaled(180))

    def _make_field(self) -> Field:
        raise NotImplementedError

    def _to_text(self, value: Any) -> str:
        """The committed value as `canonical_value` reads it."""
        return "" if value is None else str(value)

    def _stored(self, answer: Answer) -> Any:
        """The stored value as the field holds it."""
        return answer.value or ""

    def fields(self) -> dict[str, Field]:
        """One."""
        return {"value": self.field}

    def _load(self, answer: Answer, *, fresh: bool) -> None:
        if fresh:
            self.field.load(self._stored(answer))
        elif not self.field.is_dirty():
            self.field.set_value(self._stored(answer))
        self.field.set_label(self._label())

    def _label(self) -> str:
        return ""

    def _typed_value(self) -> str:
        return self.field.typed()

    def take_draft(self, name: str, text: str) -> None:
        """Show what was being typed."""
        self.field.set_draft(text)


class NumberInput(OneField):
    """A number with its unit."""

    def _make_field(self) -> Field:
        return DecimalField()

    def _to_text(self, value: Any) -> str:
        return "" if value is None else format_decimal(value, 9)

    def _stored(self, answer: Answer) -> Decimal | None:
        return None if self._criterion is None else figures(self._criterion, answer.value).count

    def _label(self) -> str:
        unit = self._criterion.unit if self._criterion else ""
        return translate("fill", "How many: {0}").format(unit) if unit else translate("fill", "How many")


class StepsInput(NumberInput):
    """A count of faults and what they cost."""

    def _label(self) -> str:
        steps = self._criterion.steps if self._criterion else None
        return (
            translate("fill", "How many: {0}").format(steps.per) if steps else translate("fill", "How many")
        )

    def _show_live(self) -> None:
        score, answer = self._typed_score(), self._typed_answer()
        if score is None or answer is None or self._criterion is None:
            self.live.hide()
            return
        off = self._criterion.max_score - score
        self.live.setText(
            translate("fill", "{0} point(s) off, {1} left of {2}").format(
                format_decimal(off), format_decimal(score), format_decimal(self._criterion.max_score)
            )
        )
        self.live.show()


class DateInput(OneField):
    """A day."""

    def _make_field(self) -> Field:
        return DateField()

    def _retranslate(self) -> None:
        self.field.set_placeholder(translate("fill", "day/month/year"))

    def _to_text(self, value: Any) -> str:
        return "" if value is None else format_date(value)

    def _stored(self, answer: Answer) -> Any:
        return None if self._criterion is None else figures(self._criterion, answer.value).day

    def _label(self) -> str:
        return (
            translate("fill", "Day of issue")
            if self._criterion and self._criterion.ladder
            else translate("fill", "Day")
        )


class TextInput(OneField):
    """A description."""

    def _make_field(self) -> Field:
        return TextField(least=2, most=8)

    def _label(self) -> str:
        return translate("fill", "Description")
