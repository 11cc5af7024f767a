"""The foot of a register: the line for a new file, what was counted, the sentence of what it came to."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.book.samples import Register
from inspector.book.sampling import population_of
from inspector.book.visit import Visit
from inspector.text import format_count, percent
from ui.widgets.buttons import SecondaryButton
from ui.widgets.fields.line_field import LineEdit
from ui.widgets.label import Label


class SampleFoot(QWidget):
    """`typed` carries what a new file is called; `pasted`: many lines are on the clipboard."""

    typed = Signal(str)
    pasted = Signal()
    wants_table = Signal()  # ↑: the last file
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Visit, Register] | None = None
        self._is_low = False
        self.entry = LineEdit()
        self.entry.setObjectName("sampling_entry")
        self._add = SecondaryButton(icon="plus")
        self._add.setObjectName("sampling_add")
        self._totals = Label(role="secondary_strong", wrap=True)
        self._totals.setObjectName("sampling_totals")
        self._sentence = Label(wrap=True, selectable=True)
        self._sentence.setObjectName("sampling_sentence")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.entry, 2)
        row.addWidget(self._add)
        row.addWidget(self._totals, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._sentence)
        self.entry.returnPressed.connect(self._tell)
        self.entry.installEventFilter(self)
        self._add.clicked.connect(self._tell)
        self._retranslate()

    def show_register(self, visit: Visit, register: Register) -> None:
        """Say what the register comes to; of an empty one, how to begin."""
        from inspector.report.samples import sample_words
        from inspector.report.words import as_sentence

        self._shown = (visit, register)
        self._totals.setText(" · ".join(self._counted(visit, register)))
        begin = self.tr(
            "Type how many there are in all and draw, or type the number of each file below; Ctrl+V pastes a list."
        )
        words = sample_words(visit, visit.criterion(register.key[0]), register)
        self._sentence.setText(as_sentence(words) if register.rows else begin)
        self.make_low(self._is_low)

    def _counted(self, visit: Visit, register: Register) -> list[str]:
        tally, population = register.tally, population_of(visit, register)
        said = [
            self.tr("{0} listed").format(format_count(tally.listed)),
            self.tr("{0} examined").format(format_count(tally.examined)),
        ]
        if tally.examined:
            share = percent(tally.defects, tally.examined)
            said.append(self.tr("{0} faulty ({1})").format(format_count(tally.defects), share))
        if population is not None and tally.listed > population:
            said.append(self.tr("more than there are in all"))
        return said

    def make_low(self, is_low: bool) -> None:
        """Where there is little room, the counts are enough."""
        self._is_low = is_low
        self._sentence.setVisible(bool(self._sentence.text()) and not is_low)

    def set_writable(self, is_writable: bool) -> None:
        """Whether files can be added."""
        self.entry.setEnabled(is_writable)
        self._add.setEnabled(is_writable)

    def _tell(self) -> None:
        if text := self.entry.text().strip():
            self.typed.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the line for a new file: Esc closes, ↑ goes into the table, a pasted list is many files."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_list = "\n" in QGuiApplication.clipboard().text().strip()
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Up:
                self.wants_table.emit()
                return True
            if event.matches(QKeySequence.StandardKey.Paste) and is_list:
                self.pasted.emit()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.entry.setPlaceholderText(self.tr("Number or name of a file, then Enter"))
        self.entry.setAccessibleName(self.tr("Number or name of a file"))
        self._add.setText(self.tr("Add"))
        if self._shown is not None:
            self.show_register(*self._shown)
