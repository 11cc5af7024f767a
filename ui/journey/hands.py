"""A person's hands on the window, for runs without a person: keys, mouse, an input method, and patience.

What is done here goes through Qt as from a keyboard and a mouse; nothing of a page is called.
"""

import sys
from collections.abc import Callable
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QMessageLogContext,
    QPoint,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

PATIENCE_S = 20.0
_LOOK_EVERY_MS = 5

Some = TypeVar("Some", bound=QWidget)


def hush() -> None:
    """Leave out what the screenless platform says of what it cannot do; any other message of Qt goes to stderr."""

    def tell(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
        if not message.startswith("This plugin does not support"):
            print(message, file=sys.stderr)

    qInstallMessageHandler(tell)


def _let_work(milliseconds: int) -> None:
    """Let the window and its threads work; QTest.qWait would keep Python from the threads all the while."""
    turn = QEventLoop()
    QTimer.singleShot(milliseconds, turn.quit)
    turn.exec()


class WentWrong(Exception):
    """What should have happened did not; the message says what, in Vietnamese."""


class Hands:
    """Works on one window at a time. A bug that a slot raised is raised here at the next wait."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._bug: BaseException | None = None
        self._hook = sys.excepthook
        sys.excepthook = self._note_bug

    def let_go(self) -> None:
        """Put back what hears of bugs."""
        sys.excepthook = self._hook

    def take(self, window: QWidget) -> None:
        """Work on `window` from now on."""
        self._window = window

        window.activateWindow()
        self.wait(window.isActiveWindow, "cửa sổ không nhận bàn phím")

    # --- gestures -------------------------------------------------------------------------------------

    def click(self, widget: QWidget) -> None:
        """Press a widget that is there, enabled and in sight."""
        name = widget.objectName()
        self.wait(lambda: widget.isVisible() and widget.isEnabled(), f"không bấm được nút «{name}»")
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        self.rest()  # a page that has just changed is still laying itself out
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
        self._raise_bug()

    def click_row(self, view: QAbstractItemView, row: int) -> None:
        """Press a row of a list."""
        index = view.model().index(row, 0)
        view.scrollTo(index)
        at = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at.x(), at.y()))
        self._raise_bug()

    def press(
        self,
        *keys: Qt.Key,
        with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press keys one after the other, where the focus is."""
        for key in keys:
            QTest.keyClick(self.focus(), key, with_)
        self._raise_bug()

    def type_digits(self, text: str) -> None:
        """Type plain ASCII as a keyboard does."""
        for letter in text:
            QTest.keyClick(self.focus(), letter)
        self._raise_bug()

    def write(self, text: str) -> None:
        """Write Vietnamese as an input method does: each word is composed, then committed."""
        words = text.split(" ")
        for number, word in enumerate(words):
            whole = word + (" " if number + 1 < len(words) else "")
            self._compose(QInputMethodEvent(word, []))
            committed = QInputMethodEvent()
            committed.setCommitString(whole)
            self._compose(committed)
        self._raise_bug()

    def rewrite(self, text: str) -> None:
        """Write over everything that stands in the field."""
        self.press(Qt.Key.Key_A, with_=Qt.KeyboardModifier.ControlModifier)
        self.write(text)

    def _compose(self, event: QInputMethodEvent) -> None:
        QCoreApplication.sendEvent(self.focus(), event)

    # --- looking --------------------------------------------------------------------------------------

    def focus(self) -> QWidget:
        """The widget that hears the keyboard."""
        return QApplication.focusWidget() or self._window

    def find(self, kind: type[Some], name: str, inside: QWidget | None = None) -> Some:
        """A widget by its name."""
        found = (inside or self._window).findChild(kind, name)
        if found is None:
            raise WentWrong(f"không có «{name}» trên cửa sổ")
        return found

    def wait(
        self, until: Callable[[], object], otherwise: str | Callable[[], str], patience_s: float = PATIENCE_S
    ) -> None:
        """Let the window work until something is so; raises WentWrong(otherwise)."""
        waited = 0.0
        while not until():
            _let_work(_LOOK_EVERY_MS)
            self._raise_bug()
            waited += _LOOK_EVERY_MS / 1000
            if waited > patience_s:
                raise WentWrong(otherwise if isinstance(otherwise, str) else otherwise())
        self._raise_bug()

    def see(self, found: Callable[[], object], expected: object, what: str) -> None:
        """Wait until `found()` is `expected`: an edit waits its turn while a backup or a photo holds the book."""
        self.wait(lambda: found() == expected, lambda: _differ(found(), expected, what))

    def rest(self, milliseconds: int = 60) -> None:
        """Let the window finish what it is painting."""
        _let_work(milliseconds)
        self._raise_bug()

    # --- bugs -----------------------------------------------------------------------------------------

    def _note_bug(self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        if self._bug is None:
            self._bug = bug

    def _raise_bug(self) -> None:
        bug, self._bug = self._bug, None
        if bug is not None:
            raise bug


def so(is_so: object, otherwise: str) -> None:
    """Raise WentWrong(otherwise) where something is not so."""
    if not is_so:
        raise WentWrong(otherwise)


def same(found: object, expected: object, what: str) -> None:
    """Raise WentWrong where two things differ, naming both."""
    if found != expected:
        raise WentWrong(_differ(found, expected, what))


def _differ(found: object, expected: object, what: str) -> str:
    return f"{what} (thấy {found!r}, phải là {expected!r})"
