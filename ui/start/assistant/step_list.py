"""The assistant's steps at the left: those done with a tick, the present one strong."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import font, scaled, tokens_of
from ui.widgets.icons import paint_icon
from ui.widgets.label import Label


class _StepButton(QAbstractButton):
    """One step; its mark is a tick, or its number."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._is_present, self._is_done = number, False, False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, *, is_present: bool, is_done: bool, can_go: bool) -> None:
        """How the step stands."""
        self.setText(text)
        self._is_present, self._is_done = is_present, is_done
        self.setEnabled(can_go)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(scaled(180), scaled(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_present:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        edge = scaled(20)
        mark = QRectF(scaled(10), (self.height() - edge) / 2, edge, edge)
        tone = tokens.accent if self._is_present else tokens.met if self._is_done else tokens.line_strong
        painter.setBrush(QColor(tokens.accent) if self._is_present else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tone), 1.2))
        painter.drawEllipse(mark)
        if self._is_done and not self._is_present:
            paint_icon(painter, mark.adjusted(3, 3, -3, -3), "check", "met")
        else:
            painter.setFont(font("small"))
            painter.setPen(QColor(tokens.on_accent if self._is_present else tokens.ink2))
            painter.drawText(mark, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        used = font("strong" if self._is_present else "body")
        painter.setFont(used)
        painter.setPen(
            QColor(tokens.accent if self._is_present else tokens.ink if self._is_done else tokens.ink2)
        )
        room = QRectF(mark.right() + scaled(10), 0, self.width() - mark.right() - scaled(14), self.height())
        shown = QFontMetricsF(used).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)


class StepList(QFrame):
    """`chosen` carries the number of a step that was pressed, from 0."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self._buttons: list[_StepButton] = []
        self._heading = Label(role="title")
        self._heading.setContentsMargins(10, 0, 0, 8)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 24, 11, 12)
        self._column.setSpacing(2)
        self._column.addWidget(self._heading)
        self._column.addStretch(1)
        self._fit()

    def set_heading(self, text: str) -> None:
        """What the steps lead to."""
        self._heading.setText(text)

    def show_steps(self, titles: Sequence[str], present: int, reached: int) -> None:
        """All steps, the one on show, and the farthest that was reached."""
        while len(self._buttons) < len(titles):
            number = len(self._buttons)
            button = _StepButton(number + 1)
            button.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
            self._column.insertWidget(number + 1, button)
            self._buttons.append(button)
        for number, (button, title) in enumerate(zip(self._buttons, titles, strict=True)):
            button.show_state(
                title, is_present=number == present, is_done=number < reached, can_go=number <= reached
            )

    def changeEvent(self, event: QEvent) -> None:
        """As wide as the text asks."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        if self.minimumWidth() != scaled(232):
            self.setFixedWidth(scaled(232))
