"""A day, typed with or without slashes."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from inspector.text import format_date, parse_date
from ui.widgets.fields.line_field import LineField


class DateField(LineField):
    """A date or None: 15112021, 15/11/2021 and 2021-11-15 are one day, shown as «15/11/2021»."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._stored = None
        self._editor.setInputMethodHints(Qt.InputMethodHint.ImhDate)

    def _to_text(self, value: Any) -> str:
        return "" if value is None else format_date(value)

    def _to_value(self, text: str) -> date | None:
        return parse_date(text) if text.strip() else None
