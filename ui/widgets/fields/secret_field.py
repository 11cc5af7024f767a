"""A line for a passphrase: never shown, never a draft, forgotten when it was used."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.fields.line_field import LineField


class SecretField(LineField):
    """What is typed is handed over as typed; `take` gives it and empties the field."""

    def _make_editor(self) -> QWidget:
        editor = QLineEdit(self)
        editor.setEchoMode(QLineEdit.EchoMode.Password)
        return editor

    def _to_value(self, text: str) -> str:
        return text

    def commit(self) -> bool:
        """Nothing is handed over by leaving the field."""
        return True

    def take(self) -> str:
        """The passphrase; the field is empty afterwards."""
        text = self._text()
        self._show_text("")
        return text
