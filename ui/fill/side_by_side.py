"""Widgets beside each other while there is room, else one below the other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.theme import scaled


class SideBySide(QWidget):
    """`narrow` (at 100 %): below this width the widgets stand one below the other."""

    def __init__(
        self, *widgets: QWidget, narrow: int, stretches: tuple[int, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        for place, widget in enumerate(widgets):
            self._box.addWidget(widget, stretches[place] if stretches else 1)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum
        )  # «Fixed» would cut wrapped words

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the room changes."""
        direction = QBoxLayout.Direction
        wanted = (
            direction.TopToBottom if event.size().width() < scaled(self._narrow) else direction.LeftToRight
        )
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self._box.setSpacing(10 if wanted == direction.TopToBottom else 12)
        super().resizeEvent(event)
