"""A folder's survey on its way into the open book: which criterion, which period, what would be written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.open_book import OpenBook
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.check_box import CheckBox
from ui.widgets.fields import ChoiceField
from ui.widgets.label import Label

if TYPE_CHECKING:
    from inspector.report.layout.survey import Survey
    from inspector.report.survey_evidence import Proposal

_LONGEST = 70  # letters of a criterion in the choice


class SurveyPanel(QFrame):
    """Shown inside the card of what was found. `wanted` carries the proposal and whether to replace what stands."""

    wanted = Signal(object, bool)
    left = Signal()
    shown = Signal(bool)  # its bright button is the one of the page, or is so no longer

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("survey_panel")
        self.setProperty("kind", "banner")
        self._open_book = open_book
        self._survey: Survey | None = None
        self._proposal: Proposal | None = None
        self._code = self._period = ""
        self._build()
        self.criterion.committed.connect(self._choose_criterion)
        self.period.committed.connect(self._choose_period)
        self.overwrite.toggled.connect(self._say)
        self.put_in.clicked.connect(self._want)
        self.cancel.clicked.connect(self._leave)
        self._retranslate()
        self.hide()

    def _build(self) -> None:
        self.criterion, self.period = ChoiceField(parent=self), ChoiceField(parent=self)
        self.criterion.setObjectName("survey_criterion")
        self.period.setObjectName("survey_period")
        self.says = Label(wrap=True, selectable=True)
        self.says.setObjectName("survey_says")
        self.overwrite = CheckBox()
        self.overwrite.setObjectName("survey_overwrite")
        self.put_in, self.cancel = PrimaryButton(), SecondaryButton()
        self.put_in.setObjectName("survey_put_in")
        self.cancel.setObjectName("survey_cancel")
        choices = QHBoxLayout()
        choices.setSpacing(12)
        choices.addWidget(self.criterion, 3)
        choices.addWidget(self.period, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.put_in)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(choices)
        column.addWidget(self.says)
        column.addWidget(self.overwrite)
        column.addLayout(buttons)

    # --- what the view calls --------------------------------------------------------------------------

    def ask(self, survey: "Survey") -> None:
        """Propose the criterion and the period that `survey` bears out."""
        from inspector.report.survey_evidence import fitting

        self._survey = survey
        visit = self._open_book.visit()
        best = fitting(visit)
        others = [criterion for criterion in visit.criteria if criterion not in best]
        self.criterion.set_choices([(each.code, _shown(each.code, each.text)) for each in (*best, *others)])
        self.criterion.load((best or others)[0].code)
        self.show()
        self._choose_criterion(self.criterion.value())
        self.criterion.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_criterion(self, code: str) -> None:
        from inspector.errors import InspectorError
        from inspector.report.survey_evidence import meant_period

        visit = self._open_book.visit()
        criterion = visit.criterion(code)
        periods = visit.periods_of(criterion)
        assert self._survey is not None
        try:
            meant = meant_period(visit, criterion, self._survey)
        except InspectorError:  # the years do not say which: the person does
            meant = periods[-1]
        self.period.set_choices([(period, period) for period in periods])
        self.period.load(meant)
        self.period.setVisible(len(periods) > 1)
        self._code = code
        self._choose_period(meant)

    def _choose_period(self, period: str) -> None:
        self._period = period
        self._propose()

    def _propose(self) -> None:
        from inspector.report.survey_evidence import propose

        assert self._survey is not None
        visit = self._open_book.visit()
        proposal = self._proposal = propose(visit, self._survey, self._code, self._period)
        stands = _stands(proposal)
        self.overwrite.setVisible(bool(proposal.standing))
        self.overwrite.setChecked(False)
        self.overwrite.setText(
            self.tr("Replace what the answer says now: {0}").format(stands)
            if stands
            else self.tr("Replace the result that stands there now")
        )
        self.put_in.setEnabled(bool(proposal.survey.read))
        self._say()

    def _say(self, *_: object) -> None:
        """What would be written, with the choice as it is made now."""
        proposal = self._proposal
        if proposal is None:
            return
        lines = [self.tr("The table goes in as evidence; the note gets: {0}").format(_last(proposal.note))]
        if proposal.value is not None:
            keeps = proposal.standing and not self.overwrite.isChecked()
            lines.append(
                self.tr("What the answer says stays; the folder gives {0}.").format(proposal.value)
                if keeps
                else self.tr("The answer becomes {0}.").format(proposal.value)
            )
        if proposal.is_fed:
            lines.append(self.tr("The figure comes from the sampling register and stays."))
        if proposal.left_out:
            lines.append(self.tr("%n document(s) of other years do not count here.", None, proposal.left_out))
        self.says.setText("\n".join(lines))

    def _want(self) -> None:
        if self._proposal is not None:
            self.wanted.emit(self._proposal, self.overwrite.isChecked())

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """There is one bright button a page."""
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """The page's own bright button is it again."""
        super().hideEvent(event)
        self.shown.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.criterion.set_label(self.tr("Criterion"))
        self.period.set_label(self.tr("Period"))
        self.put_in.setText(self.tr("Put it into the book"))
        self.cancel.setText(self.tr("Cancel"))
        if not self.isHidden():
            self._propose()


def _shown(code: str, text: str) -> str:
    cut = text if len(text) <= _LONGEST else text[: _LONGEST - 2].rstrip() + "…"
    return f"{code}  {cut}"


def _stands(proposal: "Proposal") -> str:
    return ", ".join(says for field, says, _ in proposal.standing if field != "result")


def _last(note: str) -> str:
    """The line that the survey adds."""
    return note.rpartition("\n")[2]
