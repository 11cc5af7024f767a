"""Running text with bold lead-ins («Cách kiểm tra: …»), folded to a few lines until it is opened."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import font, tokens_of
from ui.widgets.label import visible

_PAST_ANY = 1_000_000
_WIDTHS_KEPT = 4


class Paragraph(QWidget):
    """`set_runs` takes (lead-in, text) pairs. `overflowing` tells whether the fold hides something."""

    overflowing = Signal(bool)
    clicked = Signal()

    def __init__(self, fold: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[tuple[str, str], ...] = ()
        self._fold, self._is_open, self._overflows = fold, False, False
        self._made: dict[tuple[int, bool], QTextLayout] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_runs(self, runs: Sequence[tuple[str, str]]) -> None:
        """Show `runs`, those without text left out."""
        kept = tuple((lead, visible(" ".join(text.split()))) for lead, text in runs if text.strip())
        if kept == self._runs:
            return
        self._runs = kept
        self.setAccessibleName(" ".join(f"{lead} {text}" for lead, text in self._runs))
        self._again()

    def text(self) -> str:
        """All of it, folded or not."""
        return " ".join(f"{lead} {text}" for lead, text in self._runs)

    @property
    def is_open(self) -> bool:
        """Every line shows."""
        return self._is_open

    def open(self, is_open: bool) -> None:
        """Show every line, or fold."""
        if is_open != self._is_open:
            self._is_open = is_open
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Lines break where the width ends."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines that show."""
        layout = self._layout(width)
        count = self._shown(layout)
        if count == 0:
            return 0
        line = layout.lineAt(count - 1)
        return round(line.y() + line.height() + 1)

    def sizeHint(self) -> QSize:
        """At the present width."""
        width = self.width() or 300
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow is possible."""
        return QSize(80, self.heightForWidth(max(80, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may hide more or less."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
            QTimer.singleShot(0, self, self._tell_overflow)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens or folds."""
        self.clicked.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text, other colours."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._again()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines that show; the last ends in «…» while more follow."""
        layout = self._layout(self.width())
        painter = QPainter(self)
        painter.setPen(QColor(tokens_of(self.palette()).ink2))
        count = self._shown(layout)
        for number in range(count):
            layout.lineAt(number).draw(painter, QPointF(0, 0))
        overflows = layout.lineCount() > self._fold
        if overflows and not self._is_open and count:
            last = layout.lineAt(count - 1)
            painter.setFont(font("secondary"))
            at = min(last.naturalTextWidth() + 1, self.width() - painter.fontMetrics().horizontalAdvance("…"))
            painter.drawText(QPointF(at, last.y() + last.ascent()), "…")

    def _again(self) -> None:
        self._made.clear()
        self.updateGeometry()
        self.update()
        QTimer.singleShot(0, self, self._tell_overflow)  # not while a layout is asking for heights

    def _shown(self, layout: QTextLayout) -> int:
        return layout.lineCount() if self._is_open else min(self._fold, layout.lineCount())

    def _layout(self, width: int) -> QTextLayout:
        """Laid out once for a width: a layout around asks in turn for the least, the hinted and the real one."""
        key = (width, self._is_open)
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= _WIDTHS_KEPT:
                self._made.clear()
            made = self._made[key] = self._laid_out(width)
        return made

    def _tell_overflow(self) -> None:
        overflows = self._layout(self.width()).lineCount() > self._fold
        if overflows != self._overflows:
            self._overflows = overflows
            self.overflowing.emit(overflows)

    def _laid_out(self, width: int) -> QTextLayout:
        text, formats = "", []
        strong = QTextCharFormat()
        strong.setFont(font("secondary_strong"))
        strong.setForeground(QColor(tokens_of(self.palette()).ink))
        for lead, words in self._runs:
            if text:
                text += "  "
            mark = QTextLayout.FormatRange()
            mark.start, mark.length, mark.format = len(text), len(lead), strong
            formats.append(mark)
            text += f"{lead} {words}"
        layout = QTextLayout(text, font("secondary"))
        layout.setFormats(formats)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        y, room = 0.0, width - 1 if width > 1 else _PAST_ANY
        while (line := layout.createLine()).isValid():
            ellipsis_room = 14 if not self._is_open else 0
            line.setLineWidth(room - ellipsis_room)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout
