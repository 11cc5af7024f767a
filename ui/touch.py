"""Makes what paints itself a finger wide where the screen is touched: tiles, chips, checks, the rows of tables.

The style sheet does it for what it draws; delegates ask `ui.theme.touchable`. This is the rest, whichever page it
stands on: a button is taken in when Qt first dresses it.
"""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QTableView, QWidget

from ui.style_sheet import TOUCH_PX

_BEFORE = "least_before_touch"


class TouchTargets(QObject):
    """Listens to the whole program, only while it is on."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app, self._is_on = app, False

    def set_on(self, is_on: bool) -> None:
        """Grow everything that is there, and what comes; or give all of it back its own size."""
        if is_on == self._is_on:
            return
        self._is_on = is_on
        if is_on:
            self._app.installEventFilter(self)
        else:
            self._app.removeEventFilter(self)
        for widget in self._app.allWidgets():
            _grow(widget) if is_on else _give_back(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A new one."""
        if event.type() == QEvent.Type.Polish and isinstance(watched, QWidget):
            _grow(watched)
        return False


def _grow(widget: QWidget) -> None:
    if isinstance(widget, QTableView):
        head = widget.verticalHeader()
        _remember(widget, QSize(head.minimumSectionSize(), head.defaultSectionSize()))
        head.setMinimumSectionSize(max(TOUCH_PX, head.minimumSectionSize()))
    elif isinstance(widget, QAbstractButton) and not isinstance(widget, QPushButton):
        least, asked = widget.minimumSize(), widget.minimumSizeHint()
        _remember(widget, least)
        # a size that is set replaces the one a widget asks for: one that asks for more keeps asking
        wide = least.width() if asked.width() >= TOUCH_PX else max(least.width(), TOUCH_PX)
        high = least.height() if asked.height() >= TOUCH_PX else max(least.height(), TOUCH_PX)
        widget.setMinimumSize(wide, high)


def _remember(widget: QWidget, size: QSize) -> None:
    if widget.property(_BEFORE) is None:
        widget.setProperty(_BEFORE, size)


def _give_back(widget: QWidget) -> None:
    before = widget.property(_BEFORE)
    if before is None:
        return
    widget.setProperty(_BEFORE, None)
    if isinstance(widget, QTableView):
        widget.verticalHeader().setMinimumSectionSize(before.width())
    else:
        widget.setMinimumSize(before)
