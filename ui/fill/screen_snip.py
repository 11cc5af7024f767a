"""A piece of the screen as evidence: the screen stands still and dark, a rectangle is pulled over what is meant."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from ui.fill.words import translate
from ui.theme import DARK, font, scaled

_SETTLE_MS = 300  # until our own window is off the screen
_LEAST = 4
_STEP = 10


def can_see_the_screen() -> bool:
    """Wayland lets no program look at the screen by itself."""
    return not QGuiApplication.platformName().startswith("wayland")


class ScreenSnip(QObject):
    """Hides the window, takes every screen, has a person choose. `taken` carries a QImage, `refused` why not."""

    taken = Signal(object)
    refused = Signal(str)
    ended = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._veils: list[Veil] = []

    def begin(self) -> None:
        """Start; exactly one `ended` comes, after a `taken` or a `refused` or neither."""
        if not can_see_the_screen():
            self.refused.emit(
                translate(
                    "fill",
                    "This desktop (Wayland) lets no program take a picture of the screen. Take it with the system's "
                    "own key (PrtSc), then paste it here with Ctrl+V.",
                )
            )
            self.ended.emit()
            return
        self._window.hide()
        QTimer.singleShot(_SETTLE_MS, self, self._take_screens)

    def _take_screens(self) -> None:
        for screen in QGuiApplication.screens():
            seen = screen.grabWindow(0)
            if not seen.isNull():
                veil = Veil(seen, screen)
                veil.chosen.connect(partial(self._take, seen))
                veil.left.connect(self._end)
                self._veils.append(veil)
        if not self._veils:
            self._end()
            self.refused.emit(
                translate(
                    "fill",
                    "The system gave no picture of the screen. Take it with the system's own key (PrtSc), then paste "
                    "it here with Ctrl+V.",
                )
            )
            return
        for veil in self._veils:
            veil.show_over()

    def veils(self) -> "tuple[Veil, ...]":
        """What lies over the screens while a person chooses."""
        return tuple(self._veils)

    def _take(self, seen: QPixmap, area: QRect) -> None:
        self._end()
        self.taken.emit(seen.copy(area).toImage())

    def _end(self) -> None:
        veils, self._veils = self._veils, []
        for veil in veils:
            veil.hide()
            veil.deleteLater()
        self._window.show()
        self._window.activateWindow()
        self.ended.emit()


class Veil(QWidget):
    """One screen's picture, dark but for what is pulled over. `chosen` is in the picture's own pixels."""

    chosen = Signal(QRect)
    left = Signal()

    def __init__(self, seen: QPixmap, screen: QScreen) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setObjectName("screen_veil")
        self.setAccessibleName(translate("fill", "Choose a part of the screen"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._seen, self._screen = seen, screen
        self._start = self._end = QPoint()
        self._is_pulling = False

    def show_over(self) -> None:
        """Cover the screen."""
        self.setGeometry(self._screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()

    def area(self) -> QRect:
        """What is chosen, in this widget's pixels."""
        return QRect(self._start, self._end).normalized()

    def _finish(self) -> None:
        area = self.area()
        if area.width() < _LEAST or area.height() < _LEAST:  # a click, or Enter at once: all of it
            area = self.rect()
        x, y = self._seen.width() / self.width(), self._seen.height() / self.height()
        taken = QRect(
            round(area.left() * x), round(area.top() * y), round(area.width() * x), round(area.height() * y)
        )
        self.chosen.emit(taken.intersected(self._seen.rect()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is chosen, or the whole screen; arrows pull without a mouse; Esc leaves."""
        steps = {
            Qt.Key.Key_Left: QPoint(-_STEP, 0),
            Qt.Key.Key_Right: QPoint(_STEP, 0),
            Qt.Key.Key_Up: QPoint(0, -_STEP),
            Qt.Key.Key_Down: QPoint(0, _STEP),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        elif key in steps:
            if self.area().width() < _LEAST:
                wide, high = self.width() // 4, self.height() // 4
                self._start, self._end = QPoint(wide, high), QPoint(3 * wide, 3 * high)
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._end += steps[key]
            else:
                self._start, self._end = self._start + steps[key], self._end + steps[key]
            self.update()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin; the right button leaves."""
        if event.button() == Qt.MouseButton.RightButton:
            self.left.emit()
            return
        self._start = self._end = event.position().toPoint()
        self._is_pulling = True
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on."""
        if self._is_pulling:
            self._end = event.position().toPoint()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was pulled is taken; a mere click is not, so that nothing is taken by mistake."""
        if not self._is_pulling:
            return
        self._is_pulling = False
        if self.area().width() >= _LEAST and self.area().height() >= _LEAST:
            self._finish()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The screen, darker around the chosen part."""
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._seen)
        shade = QColor(DARK.paper_ink)
        shade.setAlphaF(0.5)
        painter.fillRect(self.rect(), shade)
        area = self.area()
        if area.width() >= _LEAST and area.height() >= _LEAST:
            x, y = self._seen.width() / self.width(), self._seen.height() / self.height()
            source = QRect(
                round(area.left() * x),
                round(area.top() * y),
                round(area.width() * x),
                round(area.height() * y),
            )
            painter.drawPixmap(area, self._seen, source)
            painter.setPen(QPen(QColor(DARK.accent), 2))
            painter.drawRect(area)
            return
        painter.setFont(font("page_title"))
        painter.setPen(QColor(DARK.paper))
        words = translate("fill", "Pull over the part that is meant. Enter: the whole screen. Esc: leave.")
        room = self.rect().adjusted(scaled(24), scaled(24), -scaled(24), -scaled(24))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)
