"""What is asked for each kind of answer that is a figure, a day, a choice or a text."""

from inspector.checklist import Kind
from ui.fill.figures.choice import ChoiceInput
from ui.fill.figures.figure import FigureInput, Write
from ui.fill.figures.number import DateInput, NumberInput, StepsInput, TextInput
from ui.fill.figures.percent import PercentInput

INPUTS: dict[Kind, type[FigureInput]] = {
    Kind.NUMBER: NumberInput,
    Kind.PERCENT: PercentInput,
    Kind.STEPS: StepsInput,
    Kind.CHOICE: ChoiceInput,
    Kind.DATE: DateInput,
    Kind.TEXT: TextInput,
}

__all__ = [
    "INPUTS",
    "ChoiceInput",
    "DateInput",
    "FigureInput",
    "NumberInput",
    "PercentInput",
    "StepsInput",
    "TextInput",
    "Write",
]
