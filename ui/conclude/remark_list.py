"""Comments that came back from Word: who wrote what and when, each to be marked as done or taken away."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.text import format_date
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Rule
from ui.widgets.label import Label

if TYPE_CHECKING:
    from inspector.book.later_rows import Remark


class RemarkList(QWidget):
    """`done` carries a comment's id and whether it is dealt with; `removed` its id."""

    done = Signal(object, bool)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, quotes: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("remarks")
        self._quotes = quotes
        self._shown: tuple[Remark, ...] = ()
        self.rows: list[RemarkRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(6)

    def show_remarks(self, remarks: "Sequence[Remark]") -> None:
        """Show these, the open ones first; what is on show already stays as it is, and the keyboard with it."""
        remarks = tuple(sorted(remarks, key=lambda remark: bool(remark.is_done)))
        if remarks == self._shown:
            return
        focused = next((row.remark.id for row in self.rows if row.has_focus()), None)
        self._shown = remarks
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [RemarkRow(remark, self, quotes=self._quotes) for remark in remarks]
        for row in self.rows:
            self._column.addWidget(row)
            row.done.connect(self.done)
            row.removed.connect(self.removed)
            if row.remark.id == focused:
                row.tick.setFocus()


class RemarkRow(QWidget):
    """One comment."""

    done = Signal(object, bool)
    removed = Signal(object)

    def __init__(self, remark: "Remark", parent: QWidget, *, quotes: bool) -> None:
        super().__init__(parent)
        self.remark = remark
        is_done = bool(remark.is_done)
        self._who = Label(role="small", tone="ink3", wrap=True)
        self._text = Label(
            remark.text, "secondary", tone="ink3" if is_done else "ink", wrap=True, selectable=True
        )
        self._text.setObjectName("remark_text")
        self.tick = LinkButton(icon="arrow-counter-clockwise" if is_done else "check", is_flush=True)
        self.tick.setObjectName("remark_done")
        self.remove = LinkButton(icon="trash", is_flush=True)
        self.remove.setObjectName("remark_remove")
        buttons = QHBoxLayout()
        buttons.setSpacing(16)
        buttons.addWidget(self.tick)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Rule())
        column.addWidget(self._who)
        if quotes and remark.quote:
            column.addWidget(Label(f"«{remark.quote}»", "small", tone="ink3", wrap=True))
        column.addWidget(self._text)
        column.addLayout(buttons)
        self.tick.clicked.connect(lambda: self.done.emit(remark.id, not is_done))
        self.remove.clicked.connect(lambda: self.removed.emit(remark.id))
        self._retranslate()

    def has_focus(self) -> bool:
        """The keyboard is on one of its buttons."""
        return self.tick.hasFocus() or self.remove.hasFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        remark = self.remark
        when = ""
        if remark.written_at is not None:
            when = f"{format_date(remark.written_at.date())} {remark.written_at:%H:%M}"
        said = [remark.author or self.tr("Comment in Word"), when]
        if remark.is_done:
            said.append(self.tr("dealt with"))
        self._who.setText(" · ".join(part for part in said if part))
        self.tick.setText(self.tr("Not dealt with after all") if remark.is_done else self.tr("Dealt with"))
        self.remove.setText(self.tr("Remove the comment"))
        about = f"{remark.author}: {remark.text}" if remark.author else remark.text
        self.tick.setAccessibleName(f"{self.tick.text()}: {about}")
        self.remove.setAccessibleName(f"{self.remove.text()}: {about}")
