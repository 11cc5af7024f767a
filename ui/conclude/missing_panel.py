"""What must be looked at before signing: a line that counts, and behind it the list, each line a link."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import font, scaled, tokens_of
from ui.widgets.card import Rule
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.icons import paint_icon
from ui.widgets.label import visible
from ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from inspector.report import Missing

LINE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_MOST_HEIGHT = 220


@dataclass(frozen=True, slots=True)
class MissingLine:
    """One line: its words, and what it leads to."""

    text: str
    missing: "Missing"


class MissingModel(QAbstractListModel):
    """The lines in the document's order."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._lines: list[MissingLine] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, or the line."""
        if not index.isValid() or not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        return {Qt.ItemDataRole.DisplayRole: line.text, LINE: line}.get(role)

    def refresh(self, lines: Sequence[MissingLine]) -> bool:
        """Show `lines`; whether anything is different."""
        if list(lines) == self._lines:
            return False
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()
        return True


class _LineDelegate(QStyledItemDelegate):
    """A line of words, at its right where it leads."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As many lines as the words need."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, RowList) else option.rect.width()
        room = QRectF(0, 0, max(40, width - scaled(44)), 10_000)
        line: MissingLine = index.data(LINE)
        box = QFontMetricsF(font("secondary")).boundingRect(room, int(Qt.TextFlag.TextWordWrap), line.text)
        return QSize(width, round(box.height()) + scaled(10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line."""
        line: MissingLine = index.data(LINE)
        tokens = tokens_of(QGuiApplication.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(scaled(8), 0, -scaled(8), 0)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(tokens.accent), 1) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(font("secondary"))
        painter.setPen(QColor(tokens.ink))
        room = box.adjusted(scaled(8), scaled(5), -scaled(20), -scaled(4))
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), line.text)
        edge = scaled(12)
        paint_icon(
            painter,
            QRectF(box.right() - edge - scaled(6), box.center().y() - edge / 2, edge, edge),
            "caret-right",
            "ink3",
        )
        painter.restore()


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
        self.list.setItemDelegate(_LineDelegate(self.list))
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
