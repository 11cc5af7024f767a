"""One of a few values, chosen from a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from ui.theme import scaled, tokens_of
from ui.widgets.fields.field import Field
from ui.widgets.icons import paint_icon


class ChoiceBox(QComboBox):
    """A combo box drawn as our fields are. The wheel scrolls the page, never the choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Not ours."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """The words may be elided."""
        return QSize(scaled(72), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field's frame, the words, a caret."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus, enabled = self.hasFocus(), self.isEnabled()
        painter.setPen(QPen(QColor(tokens.accent if focus else tokens.line_strong), 2 if focus else 1))
        painter.setBrush(QColor(tokens.surface if enabled else tokens.canvas))
        inset = 1.0 if focus else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        caret = scaled(14)
        room = QRectF(self.rect()).adjusted(11, 0, -caret - 18, 0)
        painter.setPen(QColor(tokens.ink if enabled else tokens.ink3))
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        text = self.fontMetrics().elidedText(
            self.currentText() or self.placeholderText(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        if option.state & QStyle.StateFlag.State_Enabled:
            where = QRectF(self.width() - caret - 10, (self.height() - caret) / 2, caret, caret)
            paint_icon(painter, where, "caret-down", "ink3")


class ChoiceField(Field):
    """Choices are (value, words). A choice is handed over as it is made."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._values: list[Any] = []

    def _make_editor(self) -> QWidget:
        editor = ChoiceBox(self)
        editor.activated.connect(self.commit)
        return editor

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer `choices`; the stored value stays chosen."""
        box = self._box()
        box.blockSignals(True)
        box.clear()
        self._values = [value for value, _ in choices]
        for _, words in choices:
            box.addItem(words)
        box.setCurrentIndex(self._index(self._stored))
        box.blockSignals(False)

    def set_read_only(self, is_read_only: bool) -> None:
        """Show only."""
        self._box().setEnabled(not is_read_only)

    def _box(self) -> ChoiceBox:
        assert isinstance(self._editor, ChoiceBox)
        return self._editor

    def _index(self, value: Any) -> int:
        return self._values.index(value) if value in self._values else -1

    def _text(self) -> str:
        return str(self._box().currentIndex())

    def _to_text(self, value: Any) -> str:
        return str(self._index(value))

    def _show_text(self, text: str) -> None:
        self._box().setCurrentIndex(int(text))

    def _to_value(self, text: str) -> Any:
        return self._values[int(text)] if int(text) >= 0 else None
