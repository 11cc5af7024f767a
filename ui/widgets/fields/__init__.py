"""Labelled fields that hand over their value when they are left, and what is being typed before that."""

from ui.widgets.fields.choice_field import ChoiceField
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.decimal_field import DecimalField
from ui.widgets.fields.field import Field
from ui.widgets.fields.line_field import LineField
from ui.widgets.fields.secret_field import SecretField
from ui.widgets.fields.text_field import TextField
from ui.widgets.fields.time_field import TimeField

__all__ = [
    "ChoiceField",
    "DateField",
    "DecimalField",
    "Field",
    "LineField",
    "SecretField",
    "TextField",
    "TimeField",
]
