"""Several short texts, one a line."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.widgets.fields import TextField


class LinesField(TextField):
    """Its value is a tuple of the lines that say something."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent, least=2, most=12)
        self._stored = ()

    def _to_text(self, value: Any) -> str:
        return "\n".join(value or ())

    def _to_value(self, text: str) -> Any:
        cleaned = str(super()._to_value(text))
        return tuple(line.strip() for line in cleaned.splitlines() if line.strip())
