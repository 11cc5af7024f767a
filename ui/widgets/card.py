"""A card: a white ground with a hairline, perhaps a heading and something at the heading's right."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.label import Label


class Rule(QFrame):
    """A hairline across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rule")
        self.setFixedHeight(1)


class Card(QFrame):
    """Fill `body`. The heading shows once it has a text; `heading_row` takes what stands at its right."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 20)
        self.body.setSpacing(12)
        self.heading = Label(heading, "heading", wrap=True)
        self.heading_row = QHBoxLayout()
        self.heading_row.addWidget(self.heading, 1)
        self.body.addLayout(self.heading_row)
        self.heading.setVisible(bool(heading))

    def set_heading(self, text: str) -> None:
        """The heading's words."""
        self.heading.setText(text)
        self.heading.setVisible(bool(text))
