"""The team's score beside the computed one and the unit's own, and why they differ."""

from decimal import Decimal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.checklist import Answer, Criterion, Result
from inspector.checklist.scoring import computed_score, effective_score
from ui.fill.side_by_side import SideBySide
from ui.fill.words import points, signed
from ui.widgets.fields import DecimalField, Field, TextField
from ui.widgets.label import Label

ONE = Decimal(1)


class ScoreLine(QWidget):
    """Three figures and, where one is due, the reason; its field is made then."""

    made = Signal(object)  # dict[str, Field]: the reason's field is there from now on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Criterion, Answer] | None = None
        self.score, self.self_score = DecimalField(), DecimalField()
        self.score.setObjectName("score")
        self.self_score.setObjectName("self_score")
        self.reason: TextField | None = None
        self._difference_label = Label(role="secondary")
        self._difference = Label(role="medium")
        self._difference.setObjectName("difference")
        self._computed = Label(role="hint", wrap=True)
        self._computed.setObjectName("computed_score")
        difference = QWidget()
        column = QVBoxLayout(difference)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._difference_label)
        column.addWidget(self._difference, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._difference.setContentsMargins(0, 6, 0, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(SideBySide(self.score, self.self_score, difference, narrow=260))
        whole.addWidget(self._computed)
        self._retranslate()

    def make_reason(self) -> TextField:
        """The reason's field, made when first asked for."""
        if self.reason is None:
            self.reason = TextField(parent=self, least=1, most=6)
            self.reason.setObjectName("score_reason")
            self.layout().addWidget(self.reason)
            self.setTabOrder(self.self_score, self.reason)
            self.made.emit({"score_reason": self.reason})
        return self.reason

    def fields(self) -> dict[str, Field]:
        """By the answer's field; the reason's is not among them before it is made."""
        fields: dict[str, Field] = {"score": self.score, "self_score": self.self_score}
        return fields if self.reason is None else {**fields, "score_reason": self.reason}

    def show_answer(self, criterion: Criterion, answer: Answer) -> None:
        """Show what surrounds the fields' values; the fields themselves are set by the pane."""
        self._shown = (criterion, answer)
        computed = computed_score(criterion, answer, answer.period)
        counts = effective_score(criterion, answer, answer.period)
        own = answer.self_score
        self.score.set_placeholder("" if computed is None else points(computed))
        differs = answer.score is not None and computed is not None and answer.score != computed
        self._computed.setVisible(differs)
        if differs and computed is not None:
            self._computed.setText(
                self.tr("Computed from the answer: {0}. The team's {1} counts; both are kept.").format(
                    points(computed), points(answer.score)
                )
            )
        gap = None if counts is None or own is None else counts - own
        self._difference.setText("–" if gap is None else signed(gap))
        self._difference.set_tone("not_met" if gap is not None and gap < 0 else "ink2")
        deducted = counts is not None and counts < criterion.max_score
        far = gap is not None and abs(gap) >= ONE
        is_typed = self.reason is not None and self.reason.is_dirty()
        is_na = answer.result is Result.NA
        if differs or deducted or far or is_na or answer.score_reason or is_typed:
            self._show_reason(differs, deducted, is_na, is_needed=differs or far or is_na)
        elif self.reason is not None:
            self.reason.hide()

    def _show_reason(self, differs: bool, deducted: bool, is_na: bool, *, is_needed: bool) -> None:
        reason = self.make_reason()
        if is_na:
            reason.set_label(self.tr("Why it does not apply"))
        elif differs:
            reason.set_label(self.tr("Why the team scores otherwise"))
        elif deducted:
            reason.set_label(self.tr("Reason for the deduction"))
        else:
            reason.set_label(self.tr("Reason for the difference"))
        reason.set_placeholder(self.tr("A reason is needed") if is_needed else "")
        reason.show()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.score.set_label(self.tr("Score given"))
        self.self_score.set_label(self.tr("Unit's own score"))
        self._difference_label.setText(self.tr("Difference"))
        if self._shown is not None:
            self.show_answer(*self._shown)
