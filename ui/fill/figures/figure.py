"""What all inputs of figures share: one value of one answer, written when it is left."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.checklist import Answer, Criterion, canonical_value
from inspector.checklist.scoring import computed_score
from inspector.errors import InspectorError
from inspector.text import format_decimal
from ui.fill.words import bands_text, translate, unusual_text
from ui.widgets.fields import Field
from ui.widgets.label import Label

Write = Callable[..., bool]
"""write(field, **values): the answer's fields get these values; False: `field` says why not."""


class FigureInput(QWidget):
    """Told which answer to show; hands what is typed to `write`. `drafted` carries an answer's field and its text."""

    drafted = Signal(str, str)
    finished = Signal()  # Enter in the last editor

    def __init__(self, write: Write, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._criterion: Criterion | None = None
        self._answer: Answer | None = None
        self._period = ""
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum
        )  # «Fixed» would cut wrapped words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._build()
        self.live = Label("", "secondary", wrap=True)
        self.live.setObjectName("live_figure")
        self.bands = Label("", "hint", wrap=True)
        self.bands.setObjectName("bands")
        self.unusual = Label("", "hint", tone="partly", wrap=True)
        self.unusual.setObjectName("unusual_figure")
        self._column.addWidget(self.live)
        self._column.addWidget(self.unusual)
        self._column.addWidget(self.bands)
        self._retranslate()

    # --- what a subclass says -------------------------------------------------------------------------

    def _build(self) -> None:
        """Make the editors and put them into `self._column`."""
        raise NotImplementedError

    def _retranslate(self) -> None:
        """Set the words."""

    def fields(self) -> dict[str, Field]:
        """The editors that may hold something not stored yet, by name."""
        raise NotImplementedError

    def _load(self, answer: Answer, *, fresh: bool) -> None:
        """Show the stored value; `fresh`: of another answer than before."""
        raise NotImplementedError

    def _typed_value(self) -> str:
        """The value as it stands in the editors, in a person's writing."""
        raise NotImplementedError

    def take_draft(self, name: str, text: str) -> None:
        """Show what was being typed."""
        raise NotImplementedError

    # --- for the pane ---------------------------------------------------------------------------------

    def show_answer(self, criterion: Criterion, answer: Answer, period: str) -> None:
        """Show another answer, or a newer state of the same."""
        fresh = (criterion, period) != (self._criterion, self._period)
        self._criterion, self._answer, self._period = criterion, answer, period
        self._load(answer, fresh=fresh)
        text = bands_text(criterion, period)
        self.bands.setText(text)
        self.bands.setVisible(bool(text))
        said = unusual_text(criterion, answer)
        self.unusual.setText(said)
        self.unusual.setVisible(bool(said))
        self._show_live()

    def commit(self) -> None:
        """Hand over what is typed."""
        for field in self.fields().values():
            field.commit()

    def pending(self) -> dict[str, str]:
        """What stands in the editors and is not stored, by the answer's field."""
        return {name: field.typed() for name, field in self.fields().items() if field.is_dirty()}

    def begin(self, text: str) -> None:
        """Put the focus into the first editor; `text` begins a new figure there."""
        field = next(iter(self.fields().values()))
        field.setFocus()
        if text:
            field.editor.selectAll()  # type: ignore[attr-defined]
            field.editor.insert(text)  # type: ignore[attr-defined]
            field.editor.textEdited.emit(field.typed())  # type: ignore[attr-defined]

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return list(self.fields().values())

    def wants_figure(self) -> bool:
        """Nothing is stored yet."""
        return not (self._answer and self._answer.value)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._criterion is not None and self._answer is not None:
                self.show_answer(self._criterion, self._answer, self._period)
        super().changeEvent(event)

    # --- shared ---------------------------------------------------------------------------------------

    def _write_value(self, field: Field, value: Any, **others: Any) -> bool:
        """Store the value; what the figure says is the finding, so one made without a figure goes."""
        result = {"result": None} if value and self._answer is not None and self._answer.result else {}
        return self._write(field, value=value, **result, **others)

    def _typed_answer(self) -> Answer | None:
        """The answer as it would be with what is typed; None while that is no value."""
        if self._criterion is None or self._answer is None:
            return None
        try:
            value = canonical_value(self._criterion, self._typed_value(), typed=True)
        except InspectorError:
            return None
        return replace(self._answer, value=value, result=None) if value else None

    def _typed_score(self) -> Decimal | None:
        answer = self._typed_answer()
        if answer is None or self._criterion is None:
            return None
        return computed_score(self._criterion, answer, self._period)

    def _show_live(self) -> None:
        """What the typed figure earns."""
        score = self._typed_score()
        self.live.setText(
            "" if score is None else translate("fill", "= {0} points").format(format_decimal(score))
        )
        self.live.setVisible(bool(self.live.text()))
