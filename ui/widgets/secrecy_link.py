"""How secret one thing is, as a link that opens a menu of the official words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.buttons import LinkButton

MARKS = {
    "secrecy": (
        ("", QT_TRANSLATE_NOOP("issued", "Not secret")),
        ("confidential", QT_TRANSLATE_NOOP("issued", "Confidential")),
        ("secret", QT_TRANSLATE_NOOP("issued", "Secret")),
        ("top_secret", QT_TRANSLATE_NOOP("issued", "Top secret")),
    ),
    "urgency": (
        ("", QT_TRANSLATE_NOOP("issued", "Not urgent")),
        ("urgent", QT_TRANSLATE_NOOP("issued", "Urgent")),
        ("very_urgent", QT_TRANSLATE_NOOP("issued", "Very urgent")),
        ("express", QT_TRANSLATE_NOOP("issued", "Express")),
    ),
    "circulation": (
        ("", QT_TRANSLATE_NOOP("issued", "Not limited")),
        ("internal", QT_TRANSLATE_NOOP("issued", "Internal circulation")),
        ("return", QT_TRANSLATE_NOOP("issued", "Return after reading")),
    ),
}
"""A mark's values with their words."""


def mark_choices(name: str) -> tuple[tuple[str, str], ...]:
    """The choices of a mark, each with its words."""
    return tuple((value, QCoreApplication.translate("issued", words)) for value, words in MARKS[name])


class SecrecyLink(LinkButton):
    """`chosen` carries the value, which is written as it is made; `show_value` says what stands."""

    chosen = Signal(str)

    def __init__(self, *, is_flush: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(icon="lock", is_flush=is_flush, parent=parent)
        self._value = ""
        self.choices = QMenu(self)
        self.clicked.connect(lambda: self.choices.popup(self.mapToGlobal(QPoint(0, self.height()))))
        self._retranslate()

    def show_value(self, value: str) -> None:
        """Show what stands."""
        self._value = value
        self.setText(dict(mark_choices("secrecy"))[value])

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.choices.clear()
        for value, words in mark_choices("secrecy"):
            action = self.choices.addAction(words)
            action.triggered.connect(lambda _=False, value=value: self.chosen.emit(value))
        self.show_value(self._value)
