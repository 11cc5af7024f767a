"""What an empty page shows: what is not there yet, and what to do first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import PrimaryButton
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label


class Empty(QWidget):
    """An icon, a heading, a sentence and, where one fits, the button of what to do first."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconMark(44, icon_name)
        self.heading = Label(role="title", wrap=True)
        self.sentence = Label(role="secondary", wrap=True)
        self.button = PrimaryButton()
        self.button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self.heading, self.sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, heading: str, sentence: str, button: str = "") -> None:
        """The words; without `button` there is none."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))
