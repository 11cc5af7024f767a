"""Comments from Word about no sentence of the document: under the sentences, there only when there are any."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.conclude.remark_list import RemarkList
from ui.widgets.card import Card

if TYPE_CHECKING:
    from inspector.book.later_rows import Remark


class OtherRemarks(Card):
    """Built when it has first something to show."""

    done = Signal(object, bool)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("other_remarks")
        self.list: RemarkList | None = None
        self.hide()

    def show_remarks(self, remarks: "Sequence[Remark]") -> None:
        """Show these."""
        if remarks and self.list is None:
            self.list = RemarkList(self, quotes=True)
            self.list.done.connect(self.done)
            self.list.removed.connect(self.removed)
            self.body.addWidget(self.list)
            self._retranslate()
        if self.list is not None:
            self.list.show_remarks(remarks)
        self.setVisible(bool(remarks))

    def focus_first(self) -> None:
        """Give the keyboard to the first comment."""
        if self.list is not None and self.list.rows:
            self.list.rows[0].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange and self.list is not None:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_heading(self.tr("Other comments from Word"))
