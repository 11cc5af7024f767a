"""What must be looked at before signing: a line that counts, and behind it the list, each line a link."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import font, scaled, tokens_of
from ui.widgets.card import Rule
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.icons import paint_icon
from ui.widgets.label import visible
from ui.widgets.missing_list import LINE, LineDelegate, MissingLine, MissingModel
from ui.widgets.row_list import RowList

_MOST_HEIGHT = 220


class MissingHead(QAbstractButton):
    """«Còn 2 điểm cần xem trước khi ký» as a chip, and the first of them in a few words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._first, self.short = "met", "", ""
        self.setObjectName("missing_head")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, kind: str, text: str, short: str, first: str) -> None:
        """The chip's kind and words, the same shorter for a narrow column, and what the list begins with."""
        self._kind, self.short, self._first = kind, short, visible(first)
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def room_for_chip(self) -> int:
        """How wide the chip may be: all but the margins and the caret at the right."""
        return self.width() - 2 * scaled(16) - scaled(12) - scaled(8)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(scaled(240), scaled(42))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(scaled(80), scaled(42))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, edge, room_for_chip = scaled(16), scaled(12), self.room_for_chip()
        words, size = self.text(), chip_size(self._kind, self.text())
        if size.width() > room_for_chip:
            words, size = self.short, chip_size(self._kind, self.short)
        width = min(size.width(), room_for_chip)
        chip = QRectF(left, (self.height() - size.height()) / 2, width, size.height())
        paint_chip(painter, chip, self._kind, words, self.palette())
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip.adjusted(-2, -2, 2, 2), chip.height() / 2 + 2, chip.height() / 2 + 2)
        room = QRectF(chip.right() + scaled(12), 0, self.width() - chip.right() - scaled(44), self.height())
        if self._first and room.width() > scaled(60):
            painter.setFont(font("secondary"))
            painter.setPen(QColor(tokens.ink2))
            shown = painter.fontMetrics().elidedText(
                self._first, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        if self.isEnabled():
            place = QRectF(self.width() - edge - scaled(16), (self.height() - edge) / 2, edge, edge)
            paint_icon(painter, place, "caret-down" if self.isChecked() else "caret-up", "ink2")


class MissingPanel(QWidget):
    """At the foot of the page. `asked` carries the Missing whose place should be shown."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = MissingHead()
        self.list = RowList(fits_rows=False)
        self.list.setObjectName("missing_list")
        self.model = MissingModel(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(LineDelegate(self.list))
        self.list.setStyleSheet("QListView { background: transparent; }")
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addWidget(self.head)
        column.addWidget(self.list)
        self.head.toggled.connect(self._open)
        self.list.opened.connect(lambda index: self.asked.emit(index.data(LINE).missing))
        self._retranslate()

    def show_lines(self, lines: Sequence[MissingLine]) -> None:
        """Show what is missing now."""
        if self.model.refresh(lines):
            self._fit()
        self._retranslate()

    def _open(self, is_open: bool) -> None:
        self.list.setVisible(is_open and self.model.rowCount() > 0)
        self._fit()
        self._retranslate()
        if is_open:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        wanted = sum(self.list.sizeHintForRow(row) for row in range(min(12, self.model.rowCount()))) + scaled(
            10
        )
        self.list.setFixedHeight(max(1, min(wanted, scaled(_MOST_HEIGHT))))
        if not self.model.rowCount():
            self.head.setChecked(False)

    def resizeEvent(self, event) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        count = self.model.rowCount()
        self.list.setAccessibleName(self.tr("What to look at before signing"))
        self.head.setEnabled(count > 0)
        if not count:
            self.head.say(
                "met", self.tr("Nothing is left to look at before signing"), self.tr("Nothing left"), ""
            )
            return
        first = "" if self.head.isChecked() else str(self.model.index(0).data())
        text = self.tr("%n thing(s) to look at before signing", None, count)
        self.head.say("partly", text, self.tr("%n to look at", None, count), first)
