"""A number with a decimal comma."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from inspector.text import format_decimal, parse_decimal
from ui.widgets.fields.line_field import LineField


class DecimalField(LineField):
    """A Decimal or None. A comma or a point is understood; what is ambiguous is asked about, never guessed."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._stored = None
        self._editor.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)

    def _to_text(self, value: Any) -> str:
        return "" if value is None else format_decimal(value, 6)

    def _to_value(self, text: str) -> Decimal | None:
        return parse_decimal(text, typed=True) if text.strip() else None
