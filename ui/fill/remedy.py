"""Where a criterion falls short: shortcoming, cause, requirement, who remedies it and by when."""

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.book.visit import Visit
from inspector.checklist import Answer, Criterion, Result
from inspector.checklist.scoring import effective_result
from inspector.text import format_date
from ui.fill.phrase_field import PhraseField
from ui.fill.side_by_side import SideBySide
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import DateField, Field, LineField
from ui.widgets.label import Label

_SATURDAY = 5


class Remedy(QWidget):
    """Shown when the result falls short or something stands here; else a link opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_opened = False
        self._shown: tuple[Visit, Criterion, Answer] | None = None
        self.shortcoming = PhraseField(least=2, most=8)
        self.cause = PhraseField(least=2, most=8)
        self.requirement = PhraseField(least=2, most=8)
        self.owner, self.supporting, self.deadline = LineField(), LineField(), DateField()
        for name, field in self.fields().items():
            field.setObjectName(name)
        self._warning = Label(role="hint", tone="partly", wrap=True)
        self._warning.setObjectName("deadline_warning")
        self._warning.hide()
        self._opener = LinkButton(icon="plus", is_flush=True)
        self._opener.setObjectName("open_remedy")
        self._group = QWidget()
        group = QVBoxLayout(self._group)
        group.setContentsMargins(0, 0, 0, 0)
        group.setSpacing(10)
        group.addWidget(SideBySide(self.shortcoming, self.cause, narrow=400))
        group.addWidget(self.requirement)
        group.addWidget(SideBySide(self.owner, self.supporting, self.deadline, narrow=360))
        group.addWidget(self._warning)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._opener, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._group)
        self._opener.clicked.connect(self.open)
        self._retranslate()

    def fields(self) -> dict[str, Field]:
        """By the answer's field."""
        return {
            "shortcoming": self.shortcoming,
            "cause": self.cause,
            "requirement": self.requirement,
            "owner": self.owner,
            "supporting": self.supporting,
            "deadline": self.deadline,
        }

    def show_answer(self, visit: Visit, criterion: Criterion, answer: Answer, *, fresh: bool) -> None:
        """Show offers and warnings; the fields' values are set by the pane."""
        self._shown = (visit, criterion, answer)
        if fresh:
            self._is_opened = False
        short = effective_result(criterion, answer) in (Result.PARTLY, Result.NOT_MET)
        filled = any(getattr(answer, name) for name in self.fields())
        dirty = any(field.is_dirty() for field in self.fields().values())
        shows = short or filled or dirty or self._is_opened
        self._group.setVisible(shows)
        self._opener.setVisible(not shows)
        if shows:
            self._offer(visit, criterion, answer)
        self._warn(answer.deadline)

    def open(self) -> None:
        """Show the fields though the result does not ask for them."""
        self._is_opened = True
        if self._shown is not None:
            self._offer(*self._shown)
        self._group.show()
        self._opener.hide()
        self.shortcoming.setFocus()

    def _offer(self, visit: Visit, criterion: Criterion, answer: Answer) -> None:
        from inspector.report.drafting import suggestions

        offers = suggestions(visit, criterion, answer)
        button, hint = self.tr("Use the draft"), self.tr("→ in the empty field takes the drafted sentence.")
        for name, field in (
            ("shortcoming", self.shortcoming),
            ("cause", self.cause),
            ("requirement", self.requirement),
        ):
            field.set_offer(offers.get(name, ""), button, hint)

    def _warn(self, deadline: date | None) -> None:
        text = ""
        if deadline is not None and deadline.weekday() >= _SATURDAY:
            is_saturday = deadline.weekday() == _SATURDAY
            day = self.tr("a Saturday") if is_saturday else self.tr("a Sunday")
            text = self.tr("{0} is {1}: choose a working day.").format(format_date(deadline), day)
        elif deadline is not None and self._is_before_visit(deadline):
            text = self.tr("{0} lies before the visit.").format(format_date(deadline))
        self._warning.setText(text)
        self._warning.setVisible(bool(text))

    def _is_before_visit(self, day: date) -> bool:
        starts = self._shown[0].inspection.starts_at if self._shown else None
        return starts is not None and day < starts.date()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._opener.setText(self.tr("Shortcoming, cause, requirement"))
        self.shortcoming.set_label(self.tr("Shortcoming"))
        self.cause.set_label(self.tr("Cause"))
        self.requirement.set_label(self.tr("Requirement"))
        self.owner.set_label(self.tr("Owner"))
        self.supporting.set_label(self.tr("Supporting unit"))
        self.deadline.set_label(self.tr("Deadline"))
        self.deadline.set_placeholder(self.tr("day/month/year"))
        if self._shown is not None:
            self.show_answer(*self._shown, fresh=False)
