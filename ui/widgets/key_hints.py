"""The line at a page's foot: which keys do what here."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.theme import colour, font, scaled


class KeyHints(QFrame):
    """Pairs of key and meaning in one line; those without room are left out from the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "hints")
        self._hints: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show `hints`: (keys, what they do), the most useful first."""
        self._hints = tuple(hints)
        self.setAccessibleDescription("; ".join(f"{keys}: {meaning}" for keys, meaning in hints))
        self.update()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return self._hints

    def sizeHint(self) -> QSize:
        """One line high."""
        return QSize(scaled(200), scaled(30))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, scaled(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as many as have room."""
        super().paintEvent(event)
        painter = QPainter(self)
        keys_font, words_font = font("secondary_strong"), font("secondary")
        keys_metrics, words_metrics = QFontMetrics(keys_font), QFontMetrics(words_font)
        x, gap = scaled(16), scaled(18)
        baseline = (self.height() + words_metrics.ascent() - words_metrics.descent()) // 2 + 1
        for keys, meaning in self._hints:
            keys_width = keys_metrics.horizontalAdvance(keys + " ")
            width = keys_width + words_metrics.horizontalAdvance(meaning)
            if x + width > self.width() - scaled(8):
                break
            painter.setPen(colour(self.palette(), "ink2"))
            painter.setFont(keys_font)
            painter.drawText(x, baseline, keys)
            painter.setFont(words_font)
            painter.drawText(x + keys_width, baseline, meaning)
            x += width + gap
