"""Language, colours, size of text, room for fingers: changed before one's eyes."""

import contextlib

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector.errors import InspectorError
from inspector.home import Settings
from ui.i18n import LANGUAGES, Language
from ui.theme import SCALES, Theme
from ui.widgets.card import Card
from ui.widgets.fields import ChoiceField
from ui.widgets.label import Label

LANGUAGE, THEME, SCALE, TOUCH = "language", "theme", "text_scale", "touch"  # names in the settings


class DisplayCard(Card):
    """Four choices."""

    def __init__(
        self, settings: Settings, theme: Theme, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._settings, self._theme, self._language = settings, theme, language
        self._build()
        self._retranslate()
        self._connect()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.language, self.theme, self.scale, self.touch = (ChoiceField() for _ in range(4))
        self.language.setObjectName("language")
        self.theme.setObjectName("theme")
        self.scale.setObjectName("text_scale")
        self.touch.setObjectName("touch")
        self._hint = Label(role="hint", wrap=True)
        grid.addWidget(self.language, 0, 0)
        grid.addWidget(self.theme, 0, 1)
        grid.addWidget(self.scale, 1, 0)
        grid.addWidget(self.touch, 1, 1)
        grid.addWidget(self._hint, 2, 0, 1, 2)
        self.body.addLayout(grid)
        self.language.set_choices(list(LANGUAGES.items()))
        self.language.set_value(self._language.code)

    def _connect(self) -> None:
        self.language.committed.connect(self._speak)
        self.theme.committed.connect(self._dress)
        self.scale.committed.connect(self._size)
        self.touch.committed.connect(self._widen)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_heading(self.tr("Display"))
        self.language.set_label(self.tr("Language"))
        self.theme.set_label(self.tr("Colours"))
        self.scale.set_label(self.tr("Size of text"))
        self._hint.setText(
            self.tr(
                "Text from 80 to 200 percent. For fingers, rows and buttons are at least 40 pixels high. "
                "Every page follows at once."
            )
        )
        self.theme.set_choices(
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ]
        )
        self.theme.set_value(self._theme.mode)
        scales = sorted({*SCALES, self._theme.scale})
        self.scale.set_choices([(scale, f"{scale} %") for scale in scales])
        self.scale.set_value(self._theme.scale)

        self.touch.set_label(self.tr("Touch screen"))
        self.touch.set_choices(
            [
                ("auto", self.tr("Where there is one")),
                ("on", self.tr("Large enough for fingers")),
                ("off", self.tr("For mouse and keys")),
            ]
        )
        self.touch.set_value(self._theme.touch)

    def _speak(self, code: str) -> None:
        self._keep(LANGUAGE, code)
        self._language.set_code(code)

    def _dress(self, mode: str) -> None:
        self._keep(THEME, mode)
        self._theme.set_mode(mode)

    def _size(self, scale: int) -> None:
        self._keep(SCALE, scale)
        self._theme.set_scale(scale)

    def _widen(self, touch: str) -> None:
        self._keep(TOUCH, touch)
        self._theme.set_touch(touch)

    def _keep(self, name: str, value: object) -> None:
        with contextlib.suppress(InspectorError, OSError):  # a read-only data folder: it holds until the end
            self._settings.set(name, value)
