"""An hour of the day, typed as 8, 0800, 8:00 or 8h30."""

import re
from datetime import time
from typing import Any

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QWidget

from inspector.errors import InspectorError
from ui.widgets.fields.line_field import LineField


class NotATime(InspectorError):
    """The text is no hour of the day. Facts: text."""

    code = "text.not_a_time"


class TimeField(LineField):
    """A time or None, shown as «08:00»."""

    def __init__(self, value: QTime, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._stored = None
        self.set_value(time(value.hour(), value.minute()))

    def _to_text(self, value: Any) -> str:
        return "" if value is None else f"{value:%H:%M}"

    def _to_value(self, text: str) -> time | None:
        if not text.strip():
            return None
        found = re.fullmatch(r"\s*(\d{1,2})\s*(?:[:hH.g]?\s*(\d{2})?)\s*", text)
        if found:
            hour, minute = int(found[1]), int(found[2] or 0)
            if hour < 24 and minute < 60:
                return time(hour, minute)
        raise NotATime("", text=text.strip())
