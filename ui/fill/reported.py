"""What the unit reported and what was only seen in a sample, beside what the team verified; the three never mix."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.checklist import Answer, Criterion, Kind, canonical_value
from inspector.checklist.values import display_value
from ui.fill.change_words import reported_text
from ui.fill.side_by_side import SideBySide
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import Field, LineField
from ui.widgets.label import Label, set_tooltip

NAMES = ("reported", "seen")  # fields of the answer
_WITH_FIGURES = (Kind.NUMBER, Kind.PERCENT, Kind.STEPS, Kind.DATE, Kind.CHOICE)
_KEYS = "Ctrl+R"


class FigureField(LineField):
    """A figure of the criterion in hand, in a person's writing: «58/60», 15/01/2020, a choice's words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.criterion: Criterion | None = None

    def _to_text(self, value: Any) -> str:
        return display_value(self.criterion, value) if self.criterion is not None else str(value or "")

    def _to_value(self, text: str) -> Any:
        return canonical_value(self.criterion, text, typed=True) if self.criterion is not None else text


class Reported(QWidget):
    """One quiet line until it is used; for criteria that are only judged nothing at all."""

    made = Signal(object)  # dict[str, Field]: the fields are there from now on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Criterion, Answer] | None = None
        self._is_opened = False
        self._group: QWidget | None = None
        self._opener = LinkButton(icon="plus", is_flush=True, parent=self)
        self._opener.setObjectName("open_reported")
        self._opener.setFocusPolicy(
            Qt.FocusPolicy.ClickFocus
        )  # its key opens it: Tab goes from figure to results
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._opener, 0, Qt.AlignmentFlag.AlignLeft)
        self._opener.clicked.connect(self.open)
        self._retranslate()

    def make(self) -> None:
        """Make the fields: most answers never show them."""
        if self._group is not None:
            return
        self._group = QWidget(self)
        self.layout().addWidget(self._group)
        self.reported, self.seen = FigureField(self._group), FigureField(self._group)
        for name, field in self.fields().items():
            field.setObjectName(name)
        verified = QWidget(self._group)
        self._verified_label = Label(role="secondary", parent=verified)
        self._verified = Label(role="medium", wrap=True, parent=verified)
        self._verified.setObjectName("verified")
        self._verified.setContentsMargins(0, 6, 0, 0)
        inside = QVBoxLayout(verified)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self._verified_label)
        inside.addWidget(self._verified)
        inside.addStretch(1)
        self._difference = Label(role="hint", wrap=True, parent=self._group)
        self._difference.setObjectName("reported_difference")
        self._hint = Label(role="hint", wrap=True, parent=self._group)
        self._hint.setObjectName("seen_hint")
        group = QVBoxLayout(self._group)
        group.setContentsMargins(0, 0, 0, 0)
        group.setSpacing(6)
        group.addWidget(SideBySide(self.reported, verified, self.seen, narrow=360, parent=self._group))
        group.addWidget(self._difference)
        group.addWidget(self._hint)
        self._name_fields()
        self._take_criterion()
        self.made.emit(self.fields())

    def fields(self) -> dict[str, Field]:
        """By the answer's field; none while they are not made."""
        return {} if self._group is None else {"reported": self.reported, "seen": self.seen}

    def begin_answer(self, criterion: Criterion, answer: Answer, *, fresh: bool) -> None:
        """Know the criterion before the fields' values are set by the pane."""
        self._shown = (criterion, answer)
        if fresh:
            self._is_opened = False
        self._take_criterion()

    def show_answer(self) -> None:
        """Show what surrounds the fields' values."""
        if self._shown is None:
            return
        criterion, answer = self._shown
        has_figure = criterion.kind in _WITH_FIGURES
        dirty = any(field.is_dirty() for field in self.fields().values())
        self.setVisible(has_figure)
        shows = has_figure and bool(answer.reported or answer.seen or dirty or self._is_opened)
        if shows:
            self.make()
            self._say(criterion, answer)
        if self._group is not None:
            self._group.setVisible(shows)
        self._opener.setVisible(has_figure and not shows)

    def open(self) -> bool:
        """Show the fields, the first one ready to be typed in. False: the criterion has no figures."""
        if self._shown is None or self._shown[0].kind not in _WITH_FIGURES:
            return False
        self._is_opened = True
        self.show_answer()
        self.reported.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _say(self, criterion: Criterion, answer: Answer) -> None:
        self._verified.setText(display_value(criterion, answer.value) or "–")
        said = reported_text(criterion, answer)
        self._difference.setText(said)
        self._difference.set_tone("partly" if answer.value and answer.value != answer.reported else "ink2")
        self._difference.setVisible(bool(said))
        self.seen.setVisible(not criterion.sampling)
        self._verified_label.setText(
            self.tr("Seen in the sample") if criterion.sampling else self.tr("Verified by the team")
        )
        self._hint.setVisible(bool(answer.seen))

    def _take_criterion(self) -> None:
        if self._group is not None and self._shown is not None:
            self.reported.criterion = self.seen.criterion = self._shown[0]

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._opener.setText(self.tr("Figure the unit reported, or only seen in a sample"))
        set_tooltip(self._opener, f"{self._opener.text()} ({_KEYS})")
        if self._group is not None:
            self._name_fields()
        self.show_answer()

    def _name_fields(self) -> None:
        self.reported.set_label(self.tr("Reported by the unit"))
        self.seen.set_label(self.tr("Only seen in a sample"))
        self._hint.setText(
            self.tr("What was only seen in a sample scores nothing and stands in no sentence.")
        )
