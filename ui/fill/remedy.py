"""Where a criterion falls short: shortcoming, cause, requirement, who remedies it and by when."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
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

NAMES = ("shortcoming", "cause", "requirement", "owner", "supporting", "deadline")  # fields of the answer
_SATURDAY = 5
_REST_MS = 80  # drafting the sentences on offer takes longer than a step to the next criterion may


class Remedy(QWidget):
    """Shown when the result falls short or something stands here; else a link opens it. Its fields are made then."""

    made = Signal(object)  # dict[str, Field]: the fields are there from now on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_opened = False
        self._shown: tuple[Visit, Criterion, Answer] | None = None
        self._group: QWidget | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST_MS)
        self._soon.timeout.connect(self._offer)
        self._opener = LinkButton(icon="plus", is_flush=True, parent=self)
        self._opener.setObjectName("open_remedy")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._opener, 0, Qt.AlignmentFlag.AlignLeft)
        self._opener.clicked.connect(self.open)
        self._retranslate()

    def make(self) -> None:
        """Make the fields: most criteria fall short of nothing and never show them."""
        if self._group is not None:
            return
        self._group = QWidget(self)
        self.layout().addWidget(self._group)
        self.shortcoming, self.cause, self.requirement = (
            PhraseField(parent=self._group, least=2, most=8) for _ in range(3)
        )
        self.owner, self.supporting = LineField(parent=self._group), LineField(parent=self._group)
        self.deadline = DateField(parent=self._group)
        for name, field in self.fields().items():
            field.setObjectName(name)
        self._warning = Label(role="hint", tone="partly", wrap=True, parent=self._group)
        self._warning.setObjectName("deadline_warning")
        self._warning.hide()
        group = QVBoxLayout(self._group)
        group.setContentsMargins(0, 0, 0, 0)
        group.setSpacing(10)
        group.addWidget(SideBySide(self.shortcoming, self.cause, narrow=400, parent=self._group))
        group.addWidget(self.requirement)
        group.addWidget(
            SideBySide(self.owner, self.supporting, self.deadline, narrow=360, parent=self._group)
        )
        group.addWidget(self._warning)
        for before, after in pairwise((self._opener, *self.fields().values())):
            self.setTabOrder(before, after)
        self._name_fields()
        self.made.emit(self.fields())

    def fields(self) -> dict[str, Field]:
        """By the answer's field; none while they are not made."""
        return {} if self._group is None else {name: getattr(self, name) for name in NAMES}

    def show_answer(self, visit: Visit, criterion: Criterion, answer: Answer, *, fresh: bool) -> None:
        """Show offers and warnings; the fields' values are set by the pane.

        A `fresh` criterion's offers come once somebody rests on it; till then it shows none.
        """
        self._shown = (visit, criterion, answer)
        if fresh:
            self._is_opened = False
            self._soon.start()
        short = effective_result(criterion, answer) in (Result.PARTLY, Result.NOT_MET)
        filled = any(getattr(answer, name) for name in NAMES)
        dirty = any(field.is_dirty() for field in self.fields().values())
        self._set_open(short or filled or dirty or self._is_opened)
        self._warn(answer.deadline)

    def _set_open(self, shows: bool) -> None:
        if not shows:
            self._soon.stop()
        else:
            self.make()
            self._show_offers({}) if self._soon.isActive() else self._offer()
        if self._group is not None:
            self._group.setVisible(shows)
        self._opener.setVisible(not shows)

    def open(self) -> None:
        """Show the fields though the result does not ask for them."""
        self._is_opened = True
        self._set_open(True)
        self.shortcoming.setFocus()

    def _offer(self) -> None:
        from inspector.report.drafting import suggestions

        self._show_offers(suggestions(*self._shown) if self._shown is not None else {})

    def _show_offers(self, offers: Mapping[str, str]) -> None:
        button, hint = self.tr("Use the draft"), self.tr("→ in the empty field takes the drafted sentence.")
        for name, field in (
            ("shortcoming", self.shortcoming),
            ("cause", self.cause),
            ("requirement", self.requirement),
        ):
            field.set_offer(offers.get(name, ""), button, hint)

    def _warn(self, deadline: date | None) -> None:
        if self._group is None:
            return
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
        if self._group is not None:
            self._name_fields()
        if self._shown is not None:
            self.show_answer(*self._shown, fresh=False)

    def _name_fields(self) -> None:
        self.shortcoming.set_label(self.tr("Shortcoming"))
        self.cause.set_label(self.tr("Cause"))
        self.requirement.set_label(self.tr("Requirement"))
        self.owner.set_label(self.tr("Owner"))
        self.supporting.set_label(self.tr("Supporting unit"))
        self.deadline.set_label(self.tr("Deadline"))
        self.deadline.set_placeholder(self.tr("day/month/year"))
