"""A packing under way: three steps with ticks, what is done, how long it took, and a way to stop."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from inspector.progress import Progress
from inspector.text import format_decimal, size_text
from ui.theme import font, scaled, tokens_of
from ui.widgets.buttons import SecondaryButton
from ui.widgets.icons import paint_icon
from ui.widgets.label import ElidedLabel, Label

WAITING, RUNNING, DONE = "waiting", "running", "done"


class StepMark(QWidget):
    """A tick when the step is done, a dot while it runs, a ring before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = WAITING

    def set_state(self, state: str) -> None:
        """Look like `state`."""
        self.state = state
        self.update()

    def sizeHint(self) -> QSize:
        """A round mark."""
        return QSize(scaled(20), scaled(20))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        tokens = tokens_of(self.palette())
        edge = min(self.width(), self.height())
        box = QRectF((self.width() - edge) / 2, (self.height() - edge) / 2, edge, edge)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = {WAITING: tokens.na_soft, RUNNING: tokens.accent_soft, DONE: tokens.met_soft}[self.state]
        painter.setBrush(QColor(ground))
        painter.drawEllipse(box)
        if self.state == DONE:
            inset = edge * 0.22
            paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), "check", "met")
        elif self.state == RUNNING:
            inset = edge * 0.36
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


class StepRow(QWidget):
    """One step: mark, words, a figure at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self.words, self.figure = StepMark(), ElidedLabel(), Label(role="secondary")
        self.figure.setMinimumWidth(round(QFontMetricsF(font("secondary")).horizontalAdvance("888,8 giây")))
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(10)
        row.addWidget(self.mark)
        row.addWidget(self.words, 1)
        row.addWidget(self.figure)

    def say(self, state: str, words: str, figure: str) -> None:
        """Show how far the step is."""
        self.mark.set_state(state)
        self.words.setText(words)
        self.words.set_role("strong" if state == RUNNING else "body")
        self.words.set_tone("ink3" if state == WAITING else "ink")
        self.figure.setText(figure)


@dataclass(slots=True)
class _Course:
    """What is known of the packing."""

    what: str = ""
    step: int = 0  # 0 sealing, 1 flushing, 2 reading back, 3 over
    written: int = 0
    done: int = 0
    total: int = 0
    packet: int = 0
    packets: int = 1
    began: float = 0.0
    seconds: float = 0.0
    stopping: bool = False
    is_drive: bool = True


class PackSteps(QWidget):
    """`begin`, `progressed` as the work tells, then `succeeded`, or hidden again."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pack_steps")
        self._course = _Course()
        self.rows = (StepRow(), StepRow(), StepRow())
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self._hint = Label(role="secondary", wrap=True)
        self.stop = SecondaryButton()
        self.stop.setObjectName("stop_packing")
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 4, 0, 0)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for row in self.rows:
            column.addWidget(row)
        column.addSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self._foot)
        self.stop.clicked.connect(self._stop)
        self.hide()

    def begin(self, what: str, packets: int, *, is_drive: bool = True) -> None:
        """A packing of `what` begins, onto a stick or into a folder."""
        self._course = _Course(what=what, packets=max(1, packets), is_drive=is_drive, began=time.monotonic())
        self._retranslate()
        self.show()

    def progressed(self, progress: Progress) -> None:
        """Take a step of `pack`."""
        course = self._course
        if progress.step == "pack.write":
            if course.step == 2:
                course.packet += 1
            course.step, course.written = 0, progress.done
        elif progress.step == "pack.flush":
            course.step = 1
        elif progress.step == "pack.compare":
            if course.step < 2:
                course.seconds = time.monotonic() - course.began
            course.step, course.written = 2, progress.total
        course.done, course.total = progress.done, progress.total
        self._retranslate()

    def succeeded(self, size: int) -> None:
        """All packets lie there, read back; `size` in bytes."""
        course = self._course
        if not course.seconds:
            course.seconds = time.monotonic() - course.began
        course.step, course.written = 3, size
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _stop(self) -> None:
        if self._course.stopping:
            return
        self._course.stopping = True  # not disabled: the keyboard would be thrown out of the card
        self._retranslate()
        self.stop_requested.emit()

    def _retranslate(self) -> None:
        course = self._course
        states = [DONE if n < course.step else RUNNING if n == course.step else WAITING for n in range(3)]
        percent = f"{100 * course.done // course.total}%" if course.total else ""
        packet = (
            self.tr(" (packet {0} of {1})").format(course.packet + 1, course.packets)
            if course.packets > 1
            else ""
        )
        sealing = self.tr("Sealing {0}") if states[0] != DONE else self.tr("Sealed {0}")
        write, writes, written = self._writing_words()
        writing = write if states[1] == WAITING else writes
        reading = (
            self.tr("Read back and compare") if states[2] == WAITING else self.tr("Reading back to compare…")
        )
        self.rows[0].say(
            states[0],
            sealing.format(course.what) + packet,
            size_text(course.written) if course.written else "",
        )
        done = course.step >= 2
        self.rows[1].say(
            states[1],
            written if done else writing,
            self.tr("{0} s").format(_seconds(course.seconds)) if done else "",
        )
        over = course.step == 3
        self.rows[2].say(
            states[2],
            self.tr("Read back and compared") if over else reading,
            "100%" if over else percent if course.step == 2 else "",
        )
        self.bar.setValue(self._permille())
        self.bar.setVisible(not over)
        self.bar.setAccessibleName(self.tr("Progress"))
        self._foot.setVisible(not over)
        self.stop.setText(self.tr("Stopping…") if course.stopping else self.tr("Stop"))
        hint = self.tr("You can go on filling meanwhile.")
        if course.is_drive:
            hint = self.tr("Do not pull the stick out. You can go on filling meanwhile.")
        self._hint.setText("" if course.stopping else hint)

    def _writing_words(self) -> tuple[str, str, str]:
        """The second step before, while and after it is done."""
        if self._course.is_drive:
            return (
                self.tr("Write to the stick"),
                self.tr("Writing to the stick…"),
                self.tr("Written to the stick"),
            )
        return (
            self.tr("Write into the folder"),
            self.tr("Writing into the folder…"),
            self.tr("Written into the folder"),
        )

    def _permille(self) -> int:
        """Writing is three fifths of the way, flushing one, reading back the last."""
        course = self._course
        part = course.done / course.total if course.total else 0.0
        of_one = {0: 600 * part, 1: 700.0, 2: 800 + 200 * part, 3: 1000.0}[course.step]
        return round((course.packet * 1000 + of_one) / course.packets) if course.step < 3 else 1000


def _seconds(seconds: float) -> str:
    from decimal import Decimal

    return format_decimal(Decimal(max(1, round(seconds * 10))) / 10, 1)
