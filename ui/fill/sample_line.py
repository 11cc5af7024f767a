"""The way from a criterion into the register of its sample, and whether the figure comes from there."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.book.samples import Register
from inspector.checklist import Criterion
from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label


class SampleLine(QWidget):
    """A link with what the register says; hidden for criteria without a sample. `requested`: open it."""

    requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Criterion, Register | None, bool] | None = None
        self._open = LinkButton(icon="list-numbers", is_flush=True)
        self._open.setObjectName("open_sampling")
        self._said = Label(role="hint", wrap=True)
        self._said.setObjectName("sampling_said")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._said, 1)
        self.setFocusProxy(self._open)
        self._open.clicked.connect(self.requested)
        self._retranslate()

    def show_register(self, criterion: Criterion, register: Register | None, *, is_fed: bool) -> None:
        """Say how far the register is."""
        self._shown = (criterion, register, is_fed)
        self.setVisible(criterion.sampling)
        tally = None if register is None else register.tally
        if is_fed and tally is not None:
            said = self.tr("The figure comes from there: %n file(s) examined.", "", tally.examined)
        elif tally is not None and tally.listed:
            said = self.tr("%n file(s) listed, none examined yet.", "", tally.listed)
        else:
            said = ""
        self._said.setText(said)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._open.setText(self.tr("Sampling register (S)"))
        if self._shown is not None:
            criterion, register, is_fed = self._shown
            self.show_register(criterion, register, is_fed=is_fed)
