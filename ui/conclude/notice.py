"""A message with as many small actions as it needs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label, set_tooltip

Action = tuple[str, str, Callable[[], object]]  # object name, words, what it does
_ICONS = {
    "info": ("info", "accent"),
    "success": ("check-circle", "met"),
    "warning": ("warning", "partly"),
    "error": ("warning-circle", "not_met"),
}


class Notice(QFrame):
    """Hidden until it says something; each action is a link under the words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "banner")
        self._mark = IconMark(20)
        self._offers_undo = False
        self._text = Label(wrap=True, selectable=True)
        self._text.setObjectName(f"{name}_text")
        self._close = IconButton("x")
        self._actions = QHBoxLayout()
        self._actions.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addLayout(self._actions)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._close.clicked.connect(self.clear)
        self._retranslate()
        self.hide()

    def say(self, tone: str, text: str, actions: Sequence[Action] = ()) -> None:
        """Show `text` and the links of `actions`; one whose name begins with «undo» takes the last edit back."""
        self._take_actions()
        self._offers_undo = any(name.startswith("undo") for name, _, _ in actions)
        self._mark.show_icon(*_ICONS[tone])
        self._text.setText(text)
        before: QWidget = self._close
        for object_name, words, do in actions:
            button = LinkButton(words)
            button.setObjectName(object_name)
            button.clicked.connect(lambda _=False, do=do: do())
            self._actions.addWidget(button)
            self.setTabOrder(before, button)
            before = button
        self._actions.addStretch(1)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def text(self) -> str:
        """What it says; "" while hidden."""
        return "" if self.isHidden() else self._text.text()

    def clear(self) -> None:
        """Say nothing."""
        self.hide()

    def book_changed(self) -> None:
        """Something was written since: the last edit is another one, so the offer to take it back goes."""
        if self._offers_undo:
            self.clear()

    def _take_actions(self) -> None:
        while (item := self._actions.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)  # gone at once: the next message may have an action of the same name
                widget.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        """Translate again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        set_tooltip(self._close, self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
