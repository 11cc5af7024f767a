"""An hour of the day, typed as 8, 0800, 8:00 or 8h30."""

from datetime import time
from typing import Any

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QWidget

from inspector.text import parse_time
from ui.widgets.fields.line_field import LineField


class TimeField(LineField):
    """A time or None, shown as «08:00»."""

    def __init__(self, value: QTime, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._stored = None
        self.set_value(time(value.hour(), value.minute()))

    def _to_text(self, value: Any) -> str:
        return "" if value is None else f"{value:%H:%M}"

    def _to_value(self, text: str) -> time | None:
        return parse_time(text) if text.strip() else None
