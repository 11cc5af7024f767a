"""What the criterion asks: code, maximum, periods, text, how to check it, legal basis, evidence asked."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.book.visit import Visit
from inspector.checklist import Criterion, CriterionScore
from inspector.checklist.scoring import effective_score
from inspector.text import format_decimal
from ui.fill.change_words import change_text
from ui.fill.paragraph import Paragraph
from ui.fill.period_switch import PeriodSwitch, PeriodTab
from ui.fill.rows import mark_of
from ui.fill.words import legal_text
from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label


class About(QWidget):
    """The head of the third column. `period_chosen` carries a period, `back_requested` wants the list."""

    period_chosen = Signal(str)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Visit, Criterion, CriterionScore, str] | None = None
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._back = LinkButton(icon="caret-left", is_flush=True)
        self._back.setObjectName("back_to_list")
        self._back.hide()
        self._code = Label(role="secondary_strong", tone="accent", selectable=True)
        self._code.setObjectName("criterion_code")
        self._facts = Label(role="secondary", wrap=True)
        self._facts.setObjectName("criterion_facts")
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._code)
        line.addWidget(self._facts, 1)
        self.switch = PeriodSwitch()
        self._change = Label(role="secondary", wrap=True, selectable=True)
        self._change.setObjectName("figure_change")
        self._change.hide()
        self._text = Label(role="criterion", wrap=True, selectable=True)
        self._text.setObjectName("criterion_text")
        self._how = Paragraph(fold=3)
        self._how.setObjectName("criterion_how")
        self._more = LinkButton(is_flush=True)
        self._more.setObjectName("criterion_more")
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(line)
        column.addWidget(self._text)
        column.addWidget(self._how)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.switch)
        column.addWidget(self._change)
        self.switch.chosen.connect(self.period_chosen)
        self._back.clicked.connect(self.back_requested)
        self._how.overflowing.connect(self._more.setVisible)
        self._how.clicked.connect(self._fold)
        self._more.clicked.connect(self._fold)

    def show_criterion(self, visit: Visit, criterion: Criterion, score: CriterionScore, period: str) -> None:
        """Show a criterion with one of its periods in hand."""
        self._shown = (visit, criterion, score, period)
        self._code.setText(criterion.code)
        self._facts.setText(" · ".join(["", *self._fact_texts(criterion, score)]).lstrip())
        self._text.setText(criterion.text)
        bases = visit.checklist_of(criterion.code).legal_basis_by_id
        cited = "; ".join(legal_text(bases.get(each.ref), each) for each in criterion.legal_basis)
        self._how.set_runs(
            (
                (self.tr("How to check:"), criterion.how_to_check),
                (self.tr("Legal basis:"), cited + "." if cited else ""),
                (self.tr("Evidence asked for:"), criterion.evidence),
            )
        )
        periods = visit.periods_of(criterion)
        self.switch.setVisible(len(periods) > 1)
        self.switch.show_tabs([self._tab(visit, criterion, each) for each in periods], period)
        changed = change_text(criterion, [visit.answer(criterion.code, each) for each in periods])
        self._change.setText(changed)
        self._change.setVisible(bool(changed))

    def show_back(self, shows: bool) -> None:
        """Offer the way back to the list, where the list is folded away."""
        self._back.setVisible(shows)

    def _fact_texts(self, criterion: Criterion, score: CriterionScore) -> list[str]:
        if criterion.max_score:
            facts = [self.tr("at most {0} points").format(format_decimal(criterion.max_score))]
        else:
            facts = [self.tr("bonus of at most {0} points").format(format_decimal(criterion.bonus_max))]
        if criterion.sampling:
            facts.append(self.tr("by sample"))
        if score.capped:
            facts.append(self.tr("caps the grade"))
        elif criterion.cap_when is not None:
            facts.append(self.tr("can cap the grade"))
        if not score.asked:
            facts.append(self.tr("not asked in this visit"))
        return facts

    def _tab(self, visit: Visit, criterion: Criterion, period: str) -> PeriodTab:
        answer = visit.answer(criterion.code, period)
        score = effective_score(criterion, answer, period)
        return PeriodTab(period, mark_of(criterion, answer), "" if score is None else format_decimal(score))

    def _fold(self) -> None:
        self._how.open(not self._how.is_open)
        self._name_fold()

    def _name_fold(self) -> None:
        self._more.setText(self.tr("Show less") if self._how.is_open else self.tr("Show all"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the words."""
        self._back.setText(self.tr("Back to the list"))
        self._name_fold()
        if self._shown is not None:
            self.show_criterion(*self._shown)
