"""In the third column: what was found for the criterion last time, and whether its shortcoming has come back."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.report.last_time import LastAnswer, Recurrence
from inspector.text import format_date
from ui.fill.past.words import paragraphs, summary
from ui.widgets.buttons import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label


class PastBox(QWidget):
    """One line that opens. Nothing in it can be edited; the links ask for what they say."""

    copy_wanted = Signal()
    recurrence_wanted = Signal()
    requirements_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("last_time")
        self._answers: Sequence[LastAnswer] = ()
        self._recurrence: Recurrence | None = None
        self._is_told = False
        self._open_count = 0
        self._is_open = False
        self._line = LinkButton(icon="caret-right", is_flush=True, parent=self)
        self._line.setObjectName("last_time_line")
        self._body = Label(role="secondary", wrap=True, selectable=True, parent=self)
        self._body.setObjectName("last_time_body")
        self._returns = Label(role="secondary_strong", tone="not_met", wrap=True, parent=self)
        self._returns.setObjectName("last_time_returns")
        self._copy, self._tell, self._requirements = (
            LinkButton(is_flush=True, parent=self) for _ in range(3)
        )
        links = FlowLayout()
        for name, link in (
            ("copy_last_time", self._copy),
            ("tell_recurrence", self._tell),
            ("last_requirements", self._requirements),
        ):
            link.setObjectName(name)
            links.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._line, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        column.addWidget(self._returns)
        column.addLayout(links)
        self._line.clicked.connect(self.turn)
        self._copy.clicked.connect(self.copy_wanted)
        self._tell.clicked.connect(self.recurrence_wanted)
        self._requirements.clicked.connect(self.requirements_wanted)

    def show_past(
        self,
        answers: Sequence[LastAnswer],
        recurrence: Recurrence | None,
        *,
        is_told: bool,
        can_copy: bool,
        requirements: int,
    ) -> None:
        """Show what is known. `is_told`: the recurrence stands in the conclusion; `requirements`: on the criterion."""
        self._answers, self._recurrence, self._is_told = answers, recurrence, is_told
        self._open_count = requirements
        self._copy.setVisible(can_copy)
        self._tell.setVisible(recurrence is not None and not is_told)
        self._returns.setVisible(recurrence is not None)
        self._requirements.setVisible(bool(requirements))
        self._line.setVisible(bool(answers))
        self._retranslate()
        self.setVisible(bool(answers or recurrence or requirements))

    def turn(self) -> None:
        """Open or close."""
        self._is_open = not self._is_open
        self._retranslate()

    @property
    def is_open(self) -> bool:
        """All that was found is on show."""
        return self._is_open

    def _retranslate(self) -> None:
        self._line.set_icon("caret-down" if self._is_open else "caret-right")
        if self._answers:
            newest = self._answers[0]
            words = self.tr("Last time: {0}") if newest.same else self.tr("Last time, for reference: {0}")
            self._line.setText(words.format(summary(newest)))
        self._body.setVisible(self._is_open and bool(self._answers))
        self._body.setText("\n\n".join(paragraphs(each) for each in self._answers) if self._is_open else "")
        self._returns.setText(self._returned())
        self._copy.setText(self.tr("Take last time's answer over"))
        self._tell.setText(self.tr("Say in the conclusion that it has come back"))
        self._requirements.setText(self.tr("%n requirement(s) of last time", "", self._open_count))

    def _returned(self) -> str:
        if self._recurrence is None:
            return ""
        if self._is_told:
            return self.tr("Has come back; the conclusion says so.")
        day = self._recurrence.issued_on
        where = f"{self._recurrence.document}{f', {format_date(day)}' if day else ''}"
        return self.tr("Has come back: found already in {0}.").format(where)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
