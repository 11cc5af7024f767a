"""What people changed in Word, sentence by sentence, each to be taken in or left."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.conclude.marked_text import MarkedText
from ui.conclude.word_marks import Piece, marked
from ui.conclude.words import kind_title
from ui.widgets.buttons import IconButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.label import Label, set_tooltip
from ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from inspector.report import Difference


class ReturnedPanel(QWidget):
    """Stands in the preview's place. `taken` brings the differences that are checked."""

    taken = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("returned_panel")
        self._rows: list[DifferenceCard] = []
        self._title, self._file = Label(role="heading"), Label(role="secondary", tone="ink3", wrap=True)
        self._close = IconButton("x")
        self._close.setObjectName("returned_close")
        self.take = PrimaryButton()
        self.take.setObjectName("returned_take")
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self._list)
        inside.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 0)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._file)
        head.addLayout(words, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.addStretch(1)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Scroll(content, margin=16), 1)
        column.addLayout(foot)
        self._close.clicked.connect(self.closed)
        self.take.clicked.connect(lambda: self.taken.emit(self.chosen()))
        self._retranslate()

    def show_differences(self, file: str, differences: Sequence["Difference"]) -> None:
        """List them; what is sure is checked, a guess is not."""
        for row in self._rows:
            row.setParent(None)
            row.deleteLater()
        self._rows = [DifferenceCard(each) for each in differences]
        for row in self._rows:
            self._list.addWidget(row)
            row.box.toggled.connect(self._retranslate)
        self._file.setText(file)
        self._retranslate()
        first = next((row.box for row in self._rows if row.box.isVisibleTo(row)), None)
        (first or self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> list["Difference"]:
        """Those that are checked."""
        return [row.difference for row in self._rows if row.is_chosen]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows the document again."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        count = len(self.chosen())
        self._title.setText(self.tr("Changed in Word: {0}").format(len(self._rows)))
        self.take.setText(self.tr("Take into the book ({0})").format(count))
        comments = len({comment for row in self._rows for comment in row.difference.comments})
        if comments and not count:
            self.take.setText(self.tr("Keep the comments ({0})").format(comments))
        self.take.setEnabled(count + comments > 0)
        set_tooltip(self._close, self.tr("Show the document again"))
        self._close.setAccessibleName(self.tr("Show the document again"))


class DifferenceCard(Card):
    """One difference: what it is, the words before and after, and whether it is taken in."""

    def __init__(self, difference: "Difference", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.difference = difference
        self.box = CheckBox()
        self.box.setChecked(difference.sure)
        self.box.setVisible(difference.kind != "outside")
        self._kind, self._where = Label(role="strong"), Label(role="small", tone="ink3")
        self._hint = Label(role="small", tone="ink3", wrap=True)
        self.old, self.new = MarkedText("not_met"), MarkedText("met")
        self._before, self._after = Label(role="small", tone="ink3"), Label(role="small", tone="ink3")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.box)
        head.addWidget(self._kind)
        head.addStretch(1)
        head.addWidget(self._where)
        self.body.setContentsMargins(16, 12, 16, 14)
        self.body.setSpacing(6)
        self.body.addLayout(head)
        self.body.addLayout(self._sides())
        self.body.addWidget(self._hint)
        self._notes = [Label(note, "secondary", wrap=True, selectable=True) for note in difference.notes]
        for note in self._notes:
            self.body.addWidget(note)
        self._retranslate()

    @property
    def is_chosen(self) -> bool:
        """It is to be taken in."""
        return self.difference.kind != "outside" and self.box.isChecked()

    def _sides(self) -> QGridLayout:
        row = self.difference
        old, new = marked(row.old, row.new)
        if row.kind in ("moved", "outside"):
            old, new = ((), (Piece(row.new or row.old, False),))
        if row.kind == "added":
            new = (Piece(row.new, True),)
        if row.kind == "removed":
            old = (Piece(row.old, True),)
        sides = QGridLayout()
        sides.setHorizontalSpacing(16)
        sides.setVerticalSpacing(2)
        both = bool(old) and bool(new)
        for column, (head, text, pieces) in enumerate(
            ((self._before, self.old, old), (self._after, self.new, new))
        ):
            text.show_pieces(pieces)
            head.setVisible(both)
            text.setVisible(bool(pieces))
            sides.addWidget(head, 0, column)
            sides.addWidget(text, 1, column)
            sides.setColumnStretch(column, 1 if pieces else 0)
        return sides

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        row = self.difference
        kind = {
            "changed": self.tr("Changed"),
            "added": self.tr("Added"),
            "removed": self.tr("Taken out"),
            "moved": self.tr("Moved"),
            "outside": self.tr("Comment") if row.notes else self.tr("Outside the sentences"),
        }[row.kind]
        self._kind.setText(kind)
        self._where.setText(kind_title(row.part) if row.part else "")
        self._before.setText(self.tr("In the book"))
        self._after.setText(self.tr("In the document"))
        hint = ""
        if row.kind == "outside" and not row.notes:
            hint = self.tr(
                "Not taken in by itself: change it in the visit's particulars or in the template where needed."
            )
        elif row.kind == "outside":
            hint = self.tr("Kept in the book beside the sentence until it is dealt with.")
        elif not row.sure:
            hint = self.tr("A guess: the sentence lost its mark in Word and was found by its words.")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.box.setAccessibleName(f"{kind}: {row.new or row.old}")
