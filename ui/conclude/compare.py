"""What the answers said when a sentence was edited, and what they say now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.conclude.marked_text import MarkedText
from ui.conclude.word_marks import Piece, marked
from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label

if TYPE_CHECKING:
    from inspector.report.conclusion import Sentence


class Compare(QWidget):
    """Old and new drafted text side by side, words that differ marked; the person's own words stand above them."""

    keep_requested = Signal()
    take_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self._gone = False
        self._then, self._now = Label(role="small", tone="ink3"), Label(role="small", tone="ink3")
        self.old, self.new = MarkedText("not_met"), MarkedText("met")
        self.keep, self.take = LinkButton(), LinkButton()
        self.keep.setObjectName("keep_mine")
        self.take.setObjectName("take_new")
        sides = QGridLayout()
        sides.setHorizontalSpacing(16)
        sides.setVerticalSpacing(2)
        for column, (head, text) in enumerate(((self._then, self.old), (self._now, self.new))):
            sides.addWidget(head, 0, column)
            sides.addWidget(text, 1, column)
            sides.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.take)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addLayout(sides)
        column.addLayout(buttons)
        self.keep.clicked.connect(self.keep_requested)
        self.take.clicked.connect(self.take_requested)
        self._retranslate()

    def show_drafts(self, sentence: "Sentence") -> None:
        """Compare the two drafts of `sentence`."""
        self._gone = not sentence.draft
        old, new = marked(sentence.old_draft, sentence.draft)
        self.old.show_pieces(old)
        self.new.show_pieces(new or (Piece(self.tr("Nothing is drafted from the answers any more."), False),))
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._then.setText(self.tr("Drafted when you edited it"))
        self._now.setText(self.tr("Drafted from the answers now"))
        self.keep.setText(self.tr("Keep my words"))
        self.take.setText(self.tr("Take my words out") if self._gone else self.tr("Take the new draft"))
