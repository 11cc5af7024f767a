"""A thing to do, as a row with an icon, its name and what it is for."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import font, scaled, tokens_of
from ui.widgets.icons import paint_icon


class ActionRow(QAbstractButton):
    """Pressed by click, Space or Enter. `set_words` gives the name and the sentence below it."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._sentence = icon, ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, name: str, sentence: str) -> None:
        """What it is called and what it does."""
        self.setText(name)
        self._sentence = sentence
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text is higher."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.setFixedHeight(self.heightForWidth(self.width()))
        super().changeEvent(event)

    def hasHeightForWidth(self) -> bool:
        """The sentence breaks where the width ends."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Name, sentence, margins."""
        name, sentence = (
            self._box("medium", self.text(), width),
            self._box("secondary", self._sentence, width),
        )
        return round(name.height() + sentence.height()) + scaled(18)

    def sizeHint(self) -> QSize:
        """As wide as a column."""
        return QSize(scaled(300), self.heightForWidth(scaled(300)))

    def minimumSizeHint(self) -> QSize:
        """Narrow is possible; the height follows the width."""
        return QSize(scaled(160), self.heightForWidth(max(self.width(), scaled(160))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower row is a higher one."""
        super().resizeEvent(event)
        needed = self.heightForWidth(event.size().width())
        if self.minimumHeight() != needed:
            self.setFixedHeight(needed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEvent) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And no longer."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        on = self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setPen(QPen(QColor(tokens.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft) if on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 8, 8)
        edge = scaled(24)
        tone = "accent" if self.isEnabled() else "ink3"
        paint_icon(painter, QRectF(scaled(12), scaled(11), edge, edge), self._icon, tone)
        left = scaled(12) + edge + scaled(14)
        painter.setFont(font("medium"))
        painter.setPen(QColor(tokens.ink if self.isEnabled() else tokens.ink3))
        name = self._box("medium", self.text(), self.width()).translated(left, scaled(8))
        painter.drawText(name, int(Qt.TextFlag.TextWordWrap), self.text())
        painter.setFont(font("secondary"))
        painter.setPen(QColor(tokens.ink2 if self.isEnabled() else tokens.ink3))
        room = self._box("secondary", self._sentence, self.width()).translated(left, name.bottom() + 1)
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), self._sentence)

    def _box(self, role: str, text: str, width: int) -> QRectF:
        """The room that `text` takes, broken into lines."""
        room = QRectF(0, 0, width - scaled(12 + 24 + 14 + 8), 10_000)
        box = QFontMetricsF(font(role)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        return QRectF(0, 0, room.width(), box.height() if text else 0)
