"""The four answers as big buttons with their keys: 1 Đạt, 2 Một phần, 3 Không đạt, 0 Không áp dụng."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from inspector.checklist import Result
from ui.fill.words import result_word
from ui.theme import font, scaled, tokens_of
from ui.widgets.chip import paint_shape
from ui.widgets.label import set_tooltip

KEYS = {Result.MET: "1", Result.PARTLY: "2", Result.NOT_MET: "3", Result.NA: "0"}


class ResultButton(QAbstractButton):
    """One answer. Chosen, it has the result's colour, shape and a thick frame; a thin one where a figure says so."""

    def __init__(self, result: Result, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result = result
        self._is_derived = False
        self._shows_key = True
        self.setCheckable(True)
        self.setObjectName(f"result_{result.value}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def say(self) -> None:
        """The word in the window's language."""
        self.setText(result_word(self.result.value))
        self.setAccessibleName(self.text())
        set_tooltip(self, f"{self.text()} ({KEYS[self.result]})")
        self.updateGeometry()

    def show_state(self, is_chosen: bool, is_derived: bool, shows_key: bool) -> None:
        """Chosen or not; `is_derived`: it follows from a figure."""
        self.setChecked(is_chosen)
        self._is_derived, self._shows_key = is_derived, shows_key
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Only the book decides what is chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Key, shape, word."""
        metrics = QFontMetricsF(font("strong"))
        key = self._key_edge() + scaled(6) if self._shows_key else 0
        shape = metrics.height() * 0.44 + scaled(6) if self.isChecked() else 0
        return QSize(
            round(metrics.horizontalAdvance(self.text()) + key + shape + scaled(12)),
            max(scaled(38), round(metrics.height()) + scaled(16)),
        )

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, ink = self.isChecked(), QColor(getattr(tokens, self.result.value))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(getattr(tokens, self.result.value + "_soft") if chosen else tokens.surface))
        if chosen:
            painter.setPen(QPen(ink, 1 if self._is_derived else 2))
        else:
            painter.setPen(QPen(QColor(tokens.accent if self.underMouse() else tokens.line_strong), 1))
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 6, 6)
        self._paint_words(painter, ink, chosen)

    def _paint_words(self, painter: QPainter, ink: QColor, chosen: bool) -> None:
        tokens = tokens_of(self.palette())
        used = font("strong")
        metrics = QFontMetricsF(used)
        edge = metrics.height() * 0.44
        key = self._key_edge() if self._shows_key else 0.0
        gap = scaled(6)
        shape_width = edge + gap if chosen else 0.0
        wide = (key + gap if key else 0) + shape_width + metrics.horizontalAdvance(self.text())
        left, middle = (self.width() - wide) / 2, self.height() / 2
        if key:
            frame = QRectF(left, middle - key / 2, key, key)
            painter.setPen(QPen(QColor(ink if chosen else tokens.line_strong), 1))
            painter.setBrush(QColor(tokens.surface if chosen else tokens.canvas))
            painter.drawRoundedRect(frame, 4, 4)
            painter.setFont(font("small"))
            painter.setPen(QColor(tokens.ink2))
            painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), KEYS[self.result])
            left += key + gap
        if chosen:
            paint_shape(painter, QRectF(left, middle - edge / 2, edge, edge), self.result.value, ink)
        left += shape_width
        painter.setFont(used)
        painter.setPen(ink if chosen else QColor(tokens.ink))
        room = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())

    def _key_edge(self) -> float:
        return QFontMetricsF(font("small")).height() + scaled(2)


class ResultButtons(QWidget):
    """`chosen` carries the Result; pressing the one that stands takes it away (None)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._buttons = {result: ResultButton(result, self) for result in KEYS}
        for result, button in self._buttons.items():
            row.addWidget(button, 1)
            button.clicked.connect(lambda _checked=False, result=result: self._press(result))
        self._standing: Result | None = None
        self.retranslate()

    def button(self, result: Result) -> ResultButton:
        """The button of a result."""
        return self._buttons[result]

    def show_result(self, result: Result | None, *, is_derived: bool, shows_keys: bool) -> None:
        """Mark the result that stands."""
        self._standing = None if is_derived else result
        for each, button in self._buttons.items():
            button.show_state(each is result, is_derived and each is result, shows_keys or each is Result.NA)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the words."""
        for button in self._buttons.values():
            button.say()

    def _press(self, result: Result) -> None:
        self.chosen.emit(None if result is self._standing else result)
