"""Reads back, while it is typed, what a line will write; or says in plain words why it cannot."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.checklist import Checklist, Criterion, display_value
from inspector.checklist.quick_entry import number_of
from inspector.checklist.quick_meaning import Reading
from inspector.text import format_decimal
from ui.fill.words import result_word
from ui.quick.words import caution_words, expected, points_of
from ui.theme import scaled
from ui.widgets.chip import Chip
from ui.widgets.label import ElidedLabel, Label


class ReadingView(QWidget):
    """As high whatever it says, so that nothing moves under the eyes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self._number = Label(role="strong", tone="accent")
        self._number.setObjectName("reading_number")
        self._title = ElidedLabel(role="medium")
        self._title.setObjectName("reading_title")
        self._chip = Chip()
        self._said = ElidedLabel()
        self._said.setObjectName("reading_said")
        self._caution = Label(role="secondary", tone="partly", wrap=True)
        self._caution.setObjectName("reading_caution")
        self._caution.setAlignment(Qt.AlignmentFlag.AlignTop)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        first.addWidget(self._number)
        first.addWidget(self._title, 1)
        second.addWidget(self._chip)
        second.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._caution, 1)
        self.setMinimumHeight(scaled(104))

    def said(self) -> str:
        """All that it says."""
        parts = [label.text() for label in (self._number, self._title, self._said, self._caution)]
        return " ".join([*parts[:2], self._chip.text() if not self._chip.isHidden() else "", *parts[2:]])

    def show_criterion(
        self, checklist: Checklist, criterion: Criterion | None, period: str, finished: str
    ) -> None:
        """Nothing is typed: the criterion that is proposed, and how it is answered; `finished` when none is left."""
        self._chip.hide()
        self._tell("", "")
        if criterion is None:
            self._number.setText("")
            self._title.setText(finished)
            self._said.setText("")
            return
        self._name(checklist, criterion, period)
        most = format_decimal(criterion.max_score or criterion.bonus_max)
        points = self.tr("at most {0} points").format(most)
        self._said.setText(f"{expected(criterion)} · {points}")

    def show_reading(self, checklist: Checklist, reading: Reading) -> None:
        """What the line says, and what to look at twice."""
        line, criterion = reading.line, reading.line.criterion
        self._name(checklist, criterion, line.period)
        result = reading.result
        self._chip.setVisible(result is not None)
        if result is not None:
            self._chip.show_mark(result.value, result_word(result.value))
        parts = [
            display_value(criterion, reading.answer.value) if line.value is not None else "",
            points_of(criterion, reading.answer),
            self.tr("note: {0}").format(line.note) if line.note else "",
            self.tr("reason: {0}").format(line.reason) if line.reason else "",
        ]
        self._said.setText(" · ".join(part for part in parts if part))
        words = [
            caution_words(caution, criterion, reading.standing, reading.computed)
            for caution in reading.cautions
        ]
        self._tell(" ".join(words), "partly")

    def show_problem(self, text: str) -> None:
        """Why the line cannot be read, under the criterion that was last named."""
        self._chip.hide()
        self._said.setText("")
        self._tell(text, "not_met")

    def show_message(self, text: str, tone: str = "met") -> None:
        """What was done."""
        self._tell(text, tone)

    def _name(self, checklist: Checklist, criterion: Criterion, period: str) -> None:
        where = f"{number_of(checklist, criterion.code)} · {criterion.code}"
        self._number.setText(f"{where} · {period}" if period else where)
        self._title.setText(criterion.text)

    def _tell(self, text: str, tone: str) -> None:
        self._caution.setText(text)
        if tone:
            self._caution.set_tone(tone)
