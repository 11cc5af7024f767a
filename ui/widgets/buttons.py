"""Buttons: one bright one a page, the others quiet. Enter presses the one that has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.icons import icon as icon_of

_TONES = {"primary": "on_accent", "danger": "not_met"}


class Button(QPushButton):
    """A push button. `kind`: secondary, primary, danger, link, quiet (an icon alone)."""

    def __init__(
        self, text: str = "", kind: str = "secondary", *, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon:
            self.set_icon(icon)

    def set_icon(self, name: str) -> None:
        """Show the icon `name` before the text; its size is the style sheet's, which follows the size of text."""
        self.setIcon(icon_of(name, _TONES.get(str(self.property("kind")), "accent")))

    def set_kind(self, kind: str) -> None:
        """Look like another kind from now on."""
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self.click()
            return
        super().keyPressEvent(event)


class PrimaryButton(Button):
    """The bright one: what the page is for."""

    def __init__(self, text: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "primary", icon=icon, parent=parent)


class SecondaryButton(Button):
    """Any other thing to do."""

    def __init__(self, text: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "secondary", icon=icon, parent=parent)


class LinkButton(Button):
    """A link to a place or a small action inside a line; `is_flush`: its words begin at the column's edge."""

    def __init__(
        self, text: str = "", *, icon: str = "", is_flush: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, "link", icon=icon, parent=parent)
        self.setProperty("flush", is_flush)


class DangerButton(Button):
    """Destroys something."""

    def __init__(self, text: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "danger", icon=icon, parent=parent)


class IconButton(Button):
    """An icon alone; `setAccessibleName` and a tooltip must say what it does."""

    def __init__(self, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__("", "quiet", icon=icon, parent=parent)
