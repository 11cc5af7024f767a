"""What is laid over the fill page: one thing at a time, so that no key reaches what nobody sees."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.actions import Action, why_not

if TYPE_CHECKING:
    from ui.fill.page import FillPage

_TOGGLES = {"fill.quick": "quick", "fill.compare": "quick"}
"""Actions that themselves close, or turn round, the panel of this object name."""


def panels_up(page: "FillPage") -> Iterator[QWidget]:
    """The panels on show over `page`, the uppermost first."""
    above = [
        child
        for child in page.children()
        if isinstance(child, QWidget) and child.isVisibleTo(page) and hasattr(child, "leave")
    ]
    if page.is_looking_at_pictures and page.pictures.isWindow():  # the whole screen
        above.append(page.pictures)
    return reversed(list(dict.fromkeys(above)))


def fit_panels(page: "FillPage") -> None:
    """The page has another size."""
    for panel in panels_up(page):
        if hasattr(panel, "fit"):
            panel.fit()


def make_room(page: "FillPage", but: str = "") -> bool:
    """Leave what lies over `page`, all of its text kept; `but` stays. False: a drawing is not left by the way."""
    if page.is_looking_at_pictures and page.pictures.is_editing():
        return False
    for panel in panels_up(page):
        if panel.objectName() != but:
            panel.leave()  # type: ignore[attr-defined]
    return True


def make_room_for(page: "FillPage", action: Action) -> bool:
    """Leave what lies over `page` before `action` is done there. False, too, where it cannot be done now: `page` says
    why."""
    own = _TOGGLES.get(action.id, "")
    closes = bool(own) and any(panel.objectName() == own for panel in panels_up(page))
    why = "" if closes else why_not(action, page.open_book, None)
    if why:
        page.say(QCoreApplication.translate("fill", "Not possible now: {0}.").format(why))
        return False
    return make_room(page, own)


def leave_beside(page: "FillPage", focused: QWidget | None) -> None:
    """A click beside what lies over `page` ends it: the keyboard is never below something that is on show."""
    if focused is None or not QGuiApplication.mouseButtons() or not page.isAncestorOf(focused):
        return
    panels = list(panels_up(page))
    is_beside = not any(panel is focused or panel.isAncestorOf(focused) for panel in panels)
    if panels and is_beside and make_room(page):
        focused.setFocus(Qt.FocusReason.MouseFocusReason)


def give_keyboard(page: "FillPage") -> bool:
    """The keyboard goes to the uppermost panel, where it was in it; False: nothing lies over `page`."""
    panel = next(iter(panels_up(page)), None)
    if panel is not None:
        (panel.focusWidget() or panel).setFocus(Qt.FocusReason.OtherFocusReason)
    return panel is not None
