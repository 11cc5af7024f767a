"""Above a page where a visit is changed: it is closed, since when, and how to go on."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector.text import format_date
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

_MARK = 20


def closing_moment(at: datetime | None) -> str:
    """«17:05 ngày 08/10/2021» in two halves that any language can order: the time and the day."""
    return "" if at is None else f"{at:%H:%M}, {format_date(at.date())}"


class ClosedStrip(QWidget):
    """One calm line; hidden while the visit is open."""

    reopen_requested = Signal()
    compare_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("closed_strip")
        self._at: datetime | None = None
        self._after = 0
        self._frame = QFrame(self)
        self._frame.setProperty("kind", "banner")
        self._frame.setProperty("tone", "info")
        self._mark = IconMark(_MARK, "lock", "accent", self._frame)
        self.text = Label(wrap=True, parent=self._frame)
        self.text.setObjectName("closed_text")
        self.compare = LinkButton(parent=self._frame)
        self.compare.setObjectName("closed_compare")
        self.reopen = SecondaryButton(parent=self._frame)
        self.reopen.setObjectName("closed_reopen")
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self.text, 1)
        row.addWidget(self.compare)
        row.addWidget(self.reopen)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 8, 16, 8)
        outer.addWidget(self._frame)
        self.compare.clicked.connect(self.compare_requested)
        self.reopen.clicked.connect(self.reopen_requested)
        self._retranslate()

    def show_closed(self, at: datetime | None, after: int) -> None:
        """Say that it was closed at `at`; `after`: fields that came in since, from others who did not know."""
        self._at, self._after = at, after
        self._retranslate()
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        said = self.tr("Closed at {0}. Everything is for reading only.").format(closing_moment(self._at))
        if self._after:
            said += " " + self.tr("%n field(s) came in later, from others who did not know.", "", self._after)
        self.text.setText(said)
        self.compare.setText(self.tr("Compare"))
        self.reopen.setText(self.tr("Reopen…"))
