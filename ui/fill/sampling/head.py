"""The head of a register: what is sampled, how many there are, how it was taken, the draw."""

from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.book.samples import Register
from inspector.book.sampling import LARGEST_DRAW, criterion_word
from inspector.checklist import Criterion
from ui.theme import scaled
from ui.widgets.buttons import SecondaryButton
from ui.widgets.fields import DecimalField, Field, LineField

_DRAWN_AT_ONCE = 30


class SampleHead(QWidget):
    """`changed` carries a field of the register and its value; `draw_requested` how many to draw."""

    changed = Signal(str, object)
    draw_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed = 0
        self.subject, self.method, self.seed = LineField(), LineField(), LineField()
        self.population, self.count = DecimalField(), DecimalField()
        self.draw = SecondaryButton(icon="list-numbers")
        self.draw.setObjectName("sampling_draw")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for name, field, stretch in (
            ("subject", self.subject, 3),
            ("population", self.population, 2),
            ("method", self.method, 5),
            ("seed", self.seed, 2),
            ("count", self.count, 1),
        ):
            field.setObjectName(f"sampling_{name}")
            field.setMinimumWidth(scaled(64))
            row.addWidget(field, stretch)
        row.addWidget(self.draw, 0, Qt.AlignmentFlag.AlignBottom)
        self.count.load(Decimal(_DRAWN_AT_ONCE))
        for name, field in self._fields().items():
            field.committed.connect(partial(self._take, name))
        self.count.committed.connect(self._take_count)
        self.draw.clicked.connect(self._ask_for_draw)
        for field in (self.population, self.seed, self.count):
            field.editor.returnPressed.connect(self._go_on)  # type: ignore[attr-defined]
        self._retranslate()

    def _fields(self) -> dict[str, Field]:
        return {
            "subject": self.subject,
            "population": self.population,
            "method": self.method,
            "seed": self.seed,
        }

    def show_register(
        self, criterion: Criterion, register: Register, population: int | None, listed: int, *, fresh: bool
    ) -> None:
        """Show a register; `listed`: how long the list is that is drawn from, 0: numbers are drawn."""
        head = register.sampling
        self._listed = listed
        whole = listed or population
        values: dict[str, Any] = {
            "subject": head.subject,
            "population": None if whole is None else Decimal(whole),
            "method": head.method,
            "seed": head.seed,
        }
        for name, field in self._fields().items():
            (field.load if fresh else field.set_value)(values[name])
        self.subject.set_placeholder(criterion_word(criterion))
        self.population.set_read_only(bool(listed))

    def set_read_only(self, is_read_only: bool) -> None:
        """Show only."""
        for field in (*self._fields().values(), self.count):
            field.set_read_only(is_read_only or (field is self.population and bool(self._listed)))
        self.draw.setEnabled(not is_read_only)

    def commit(self) -> None:
        """Hand over what is typed."""
        for field in self._fields().values():
            field.commit()

    def refuse(self, name: str, why: str) -> None:
        """The value was not allowed."""
        self._fields()[name].set_problem(why)

    def keep_unsaved(self, name: str) -> None:
        """The value could not be written: it stays and is tried again."""
        self._fields()[name].set_unsaved()

    def focus_first(self, *, has_population: bool, entry: QWidget) -> None:
        """An empty register begins with how many there are, then with the draw or the first file."""
        (entry if has_population else self.population).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_count(self) -> None:
        """How many are to be drawn."""
        self.count.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        """Enter in what the draw needs: on to the button that draws."""
        if self.draw.isEnabled():
            self.draw.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, name: str, value: Any) -> None:
        if name == "population" and value is not None:
            if value != value.to_integral_value() or value <= 0:
                self.population.set_problem(self.tr("A whole number above 0 is needed here."))
                return
            value = int(value)
        self.changed.emit(name, value)

    def _take_count(self, value: Decimal | None) -> None:
        if value is None or value != value.to_integral_value() or not 0 < value <= LARGEST_DRAW:
            self.count.set_problem(self.tr("A whole number above 0 is needed here."))

    def _ask_for_draw(self) -> None:
        self.commit()
        if self.count.commit() and self.count.state() != "problem" and self.count.value() is not None:
            self.draw_requested.emit(int(self.count.value()))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.subject.set_label(self.tr("What is sampled"))
        self.population.set_label(self.tr("Number in all"))
        self.method.set_label(self.tr("How it was taken"))
        self.method.set_placeholder(self.tr("at random from the register of documents"))
        self.seed.set_label(self.tr("Seed"))
        self.seed.set_placeholder(self.tr("by itself"))
        self.count.set_label(self.tr("To draw"))
        self.draw.setText(self.tr("Draw at random"))
