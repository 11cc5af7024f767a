"""Messages in the page: what happened, what to do, perhaps a button that does it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import scaled
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label, set_tooltip
from ui.words import say

_ICONS = {
    "info": ("info", "accent"),
    "success": ("check-circle", "met"),
    "warning": ("warning", "partly"),
    "error": ("warning-circle", "not_met"),
}


_MARK = 20


class Banner(QFrame):
    """Hidden until it says something. `tone`: info, success, warning, error."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self.setObjectName("banner")
        self._act: Callable[[], object] | None = None
        self._is_built = False
        self.hide()

    def _build(self) -> None:
        """Made when there is first something to say: most banners never speak."""
        self._is_built = True
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        self._mark = IconMark(_MARK, parent=self)
        self._text = Label(wrap=True, selectable=True, parent=self)
        self._text.setObjectName("banner_text")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._button = SecondaryButton(parent=self)
        self._button.setObjectName("banner_action")
        self._close = IconButton("x", parent=self)
        self._close.setObjectName("banner_close")
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._mark, 0, top)
        row.addWidget(self._text, 1)
        row.addWidget(self._button, 0, top)
        row.addWidget(self._close, 0, top)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | top)
        self._button.clicked.connect(self._do)
        self._close.clicked.connect(self.clear)
        self._retranslate()

    def say(
        self,
        tone: str,
        text: str,
        action: str = "",
        do: Callable[[], object] | None = None,
        *,
        closable: bool = True,
    ) -> None:
        """Show `text`; `action` is the words of a button that calls `do`."""
        if not self._is_built:
            self._build()
        self._act = do
        self._mark.show_icon(*_ICONS[tone])
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._close.setVisible(closable)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._line_up()
        self.show()

    def _line_up(self) -> None:
        """The mark and the first line of the words stand at the buttons' middle, however many lines follow."""
        shown = [one for one in (self._button, self._close) if not one.isHidden()]
        height = max((one.sizeHint().height() for one in shown), default=0)
        for part, own in ((self._mark, scaled(_MARK)), (self._text, self._text.fontMetrics().height())):
            part.setContentsMargins(0, max(0, (height - own) // 2), 0, 0)
            part.updateGeometry()
        self._close.setMinimumHeight(height)

    def show_error(self, error: Exception, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say an error in the window's language; one we did not foresee is said as such, with its type."""
        self.say("error", say(error), action, do)

    def focus_action(self) -> bool:
        """Give the keyboard to the button, where there is one."""
        if self.isHidden() or self._button.isHidden():
            return False
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def text(self) -> str:
        """What it says; empty when hidden."""
        return "" if self.isHidden() else self._text.text()

    def clear(self) -> None:
        """Say nothing."""
        self._act = None
        self.hide()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Translate again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange and self._is_built:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_close"):
            self._line_up()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        set_tooltip(self._close, self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))

    def _do(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()
