"""The line under a field into which TCVN3 or VNI text was pasted: what it is, and the same in Unicode."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector.legacy_text import TCVN3, Legacy, shortened
from ui.widgets.buttons import LinkButton
from ui.widgets.fields.field import is_convert_key
from ui.widgets.label import Label


class OldCodeOffer(QFrame):
    """`converted` is the button or Alt+U, `kept` the other button or Esc on either."""

    converted = Signal()
    kept = Signal()
    left = Signal()  # the focus went elsewhere than to the field

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("old_code")
        self.setProperty("kind", "banner")
        self.setProperty("tone", "info")
        self._text = Label(role="secondary", tone="ink", wrap=True, parent=self)
        self._text.setObjectName("old_code_text")
        self._convert, self._keep = LinkButton(parent=self), LinkButton(parent=self)
        self._convert.setObjectName("old_code_convert")
        self._keep.setObjectName("old_code_keep")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._convert, self._keep):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret where it is
            button.installEventFilter(self)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 4)
        column.setSpacing(2)
        column.addWidget(self._text)
        column.addLayout(buttons)
        self._convert.clicked.connect(self.converted)
        self._keep.clicked.connect(self.kept)
        self._shown: tuple[str, Legacy] | None = None

    def offer(self, pasted: str, found: Legacy) -> None:
        """Say what `pasted` looks like and what it would be."""
        self._shown = (pasted, found)
        self._say()
        self.show()

    def buttons(self) -> tuple[QWidget, QWidget]:
        """In the order of Tab."""
        return self._convert, self._keep

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc keeps, Alt+U converts; whoever goes on from here leaves the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.kept.emit()
                return True
            if is_convert_key(event):
                self.converted.emit()
                return True
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        if self._shown is None:
            return
        pasted, found = self._shown
        code = "TCVN3 (ABC)" if found.encoding == TCVN3 else found.encoding
        self._text.setText(
            self.tr("The pasted text looks like {0}: “{1}” → “{2}”").format(
                code, shortened(pasted), shortened(found.text)
            )
        )
        self._convert.setText(self.tr("Turn into Unicode (Alt+U)"))
        self._keep.setText(self.tr("Keep as it is"))
