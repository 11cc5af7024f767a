"""Ready answers to choose from, each with its key and what it earns."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from inspector.checklist import Answer
from inspector.checklist.model import Choice
from inspector.text import format_decimal
from ui.fill.figures.figure import FigureInput
from ui.fill.words import translate
from ui.theme import Tokens, font, scaled, tokens_of
from ui.widgets.fields import Field
from ui.widgets.label import visible

_LAST_KEY = 9  # past it no key chooses


class ChoiceRow(QAbstractButton):
    """One ready answer."""

    def __init__(self, number: int, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice, self._number = choice, number
        self.setObjectName(f"choice_{choice.key}")
        self.setCheckable(True)
        self.setText(visible(choice.text))
        self.setAccessibleName(
            f"{choice.text}, " + translate("fill", "{0} points").format(format_decimal(choice.points))
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def nextCheckState(self) -> None:
        """Only the book decides what is chosen."""

    def hasHeightForWidth(self) -> bool:
        """Words break where the width ends."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The words and some air."""
        return max(scaled(36), round(self._words_box(width).height()) + scaled(14))

    def sizeHint(self) -> QSize:
        """At the present width."""
        width = self.width() or scaled(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow is possible."""
        return QSize(scaled(140), self.heightForWidth(max(self.width(), scaled(140))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Key, words, points."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setBrush(QColor(tokens.accent_soft if on else tokens.surface))
        edge = tokens.accent if on or self.hasFocus() or self.underMouse() else tokens.line_strong
        painter.setPen(QPen(QColor(edge), 2 if on or self.hasFocus() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        if self._number <= _LAST_KEY:
            self._paint_key(painter, on, tokens)
        painter.setFont(font("medium" if on else "body"))
        painter.setPen(QColor(tokens.ink))
        box = self._words_box(self.width())
        box.moveTop((self.height() - box.height()) / 2)
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.setFont(font("secondary"))
        painter.setPen(QColor(tokens.ink2))
        right = QRectF(0, 0, self.width() - scaled(12), self.height())
        flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(right, flags, format_decimal(self.choice.points))

    def _paint_key(self, painter: QPainter, on: bool, tokens: Tokens) -> None:
        key = self._key_edge()
        frame = QRectF(scaled(9), (self.height() - key) / 2, key, key)
        painter.setPen(QPen(QColor(tokens.accent if on else tokens.line_strong), 1))
        painter.setBrush(QColor(tokens.surface if on else tokens.canvas))
        painter.drawRoundedRect(frame, 4, 4)
        painter.setFont(font("small"))
        painter.setPen(QColor(tokens.ink2))
        painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), str(self._number))

    def _key_edge(self) -> float:
        return QFontMetricsF(font("small")).height() + scaled(2)

    def _words_box(self, width: int) -> QRectF:
        left = scaled(9) + self._key_edge() + scaled(9)
        room = QRectF(left, 0, width - left - scaled(48), 10_000)
        metrics = QFontMetricsF(font("medium"))
        box = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
        return QRectF(left, 0, room.width(), box.height())


class ChoiceInput(FigureInput):
    """Keys 1…9 choose; the answer that stands, pressed again, is taken away."""

    def _build(self) -> None:
        self._rows: list[ChoiceRow] = []
        self._holder = QVBoxLayout()
        self._holder.setSpacing(6)
        self._column.addLayout(self._holder)

    def fields(self) -> dict[str, Field]:
        """A choice is made at once: nothing waits."""
        return {}

    def _load(self, answer: Answer, *, fresh: bool) -> None:
        assert self._criterion is not None
        if [row.choice for row in self._rows] != list(self._criterion.choices):
            self._make_rows(self._criterion.choices)
        for row in self._rows:
            row.setChecked(row.choice.key == answer.value and answer.result is None)

    def _make_rows(self, choices: tuple[Choice, ...]) -> None:
        for row in self._rows:
            self._holder.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [ChoiceRow(number, choice, self) for number, choice in enumerate(choices, start=1)]
        for row in self._rows:
            self._holder.addWidget(row)
            row.clicked.connect(lambda _checked=False, key=row.choice.key: self.choose(key))

    def choose(self, key: str) -> None:
        """Answer with the choice `key`."""
        assert self._answer is not None
        is_standing = self._answer.value == key and self._answer.result is None
        self._write_value(None, "" if is_standing else key)  # type: ignore[arg-type]

    def last_key(self) -> int:
        """The last digit that chooses."""
        return min(_LAST_KEY, len(self._rows))

    def press(self, number: int) -> bool:
        """The key `number`; False when there is no such choice."""
        if not 1 <= number <= self.last_key():
            return False
        self._rows[number - 1].click()
        return True

    def stops(self) -> list[QWidget]:
        """Every choice."""
        return list(self._rows)

    def begin(self, text: str) -> None:
        """Put the focus on the choice that stands, else the first."""
        standing = next((row for row in self._rows if row.isChecked()), self._rows[0] if self._rows else None)
        if standing is not None:
            standing.setFocus()

    def take_draft(self, name: str, text: str) -> None:
        """Nothing is typed here."""

    def _typed_value(self) -> str:
        return ""

    def _show_live(self) -> None:
        self.live.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Another language or size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            for row in getattr(self, "_rows", []):
                row.updateGeometry()
