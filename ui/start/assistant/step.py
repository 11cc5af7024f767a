"""What one step of the assistant is: a form that tells its values and what is still wrong with them."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.widgets.fields import Field
from ui.widgets.label import Label

COLUMNS = 6


class Step(QWidget):
    """A subclass makes fields in `_build`, names them in `_retranslate`, and says `title` and `sentence`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._head = Label(role="page_title", wrap=True)
        self._sentence = Label(role="secondary", wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(self._head)
        self.column.addWidget(self._sentence)
        self.column.addSpacing(12)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(14)
        for number in range(COLUMNS):
            self.grid.setColumnStretch(number, 1)
        self.column.addLayout(self.grid)
        self._build()
        self.column.addStretch(1)
        self._retranslate()

    # --- what a subclass says -------------------------------------------------------------------------

    def title(self) -> str:
        """The step's name in the list of steps."""
        raise NotImplementedError

    def sentence(self) -> str:
        """What the step is for."""
        return ""

    def _build(self) -> None:
        """Make the fields."""

    def _retranslate(self) -> None:
        self._head.setText(self.title())
        self._sentence.setText(self.sentence())
        self._sentence.setVisible(bool(self.sentence()))

    def problem(self) -> str:
        """Why one cannot go on yet; "" when one can. The field in question has the focus then."""
        return ""

    def values(self) -> dict[str, Any]:
        """What this step gives, by the visit file's keys."""
        return {name: field.value() for name, field in self._fields.items()}

    # --- shared ---------------------------------------------------------------------------------------

    def put(self, name: str, field: Field, row: int, column: int, span: int) -> Field:
        """Put a field of the visit file into the form."""
        field.setObjectName(name)
        self._fields[name] = field
        self.grid.addWidget(field, row, column, 1, span)
        return field

    def commit(self) -> bool:
        """Hand over every field; False: one of them holds what cannot be understood, and has the focus."""
        for field in self._fields.values():
            if not field.commit():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def focus_first(self) -> None:
        """The keyboard begins at the first field."""
        for field in self._fields.values():
            field.setFocus(Qt.FocusReason.TabFocusReason)
            return

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
