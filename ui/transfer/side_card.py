"""One side of a conflict: who wrote it, when, on which machine, and the words, those that differ marked."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.conclude.marked_text import MarkedText
from ui.conclude.word_marks import Piece
from ui.theme import tokens_of
from ui.widgets.label import Label


class SideCard(QAbstractButton):
    """Chosen by click, Space, Enter or the arrow keys; the chosen one has the accent's frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.who, self.words = Label(role="secondary", wrap=True), MarkedText("partly", role="body")
        for part in (self.who, self.words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(4)
        column.addWidget(self.who)
        column.addWidget(self.words)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_side(self, who: str, pieces: tuple[Piece, ...]) -> None:
        """Show one side."""
        self.who.setText(who)
        self.words.show_pieces(pieces)
        self.setAccessibleName(f"{who}. {self.words.text()}")
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """The words break where the width ends."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Who, and all the words."""
        return self.layout().heightForWidth(width)

    def sizeHint(self) -> QSize:
        """What is inside."""
        return self.layout().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What is inside, narrow."""
        return self.layout().minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self.isChecked() or self.hasFocus() else 1
        colour = tokens.accent if self.isChecked() or self.hasFocus() else tokens.line_strong
        pen = QPen(QColor(colour), width)
        if self.hasFocus() and not self.isChecked():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(
            QColor(tokens.accent_soft if self.hasFocus() and self.isChecked() else tokens.surface)
        )
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)
