"""Two passes side by side, an answer a row: what the book says, what was typed the second time, which one was taken."""

from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inspector.checklist import Answer
from inspector.checklist.two_passes import Difference
from ui.quick.words import answer_words
from ui.theme import font, scaled, tokens_of
from ui.widgets.icons import paint_icon
from ui.widgets.label import visible

Index = QModelIndex | QPersistentModelIndex
DIFFERENCE, CHOSEN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
FIRST, SECOND = 1, 2


def side_words(row: Difference, answer: Answer) -> str:
    """What one pass says; its note and its reason only where these differ."""
    shown = answer if "note" in row.fields else replace(answer, note="")
    reason = answer.score_reason if "score_reason" in row.fields else ""
    return " · ".join(filter(None, (answer_words(row.line.criterion, shown), reason)))


class DifferenceModel(QAbstractListModel):
    """Differences, and what was chosen for each: 1, 2, or 0 for nothing yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Difference] = []
        self._chosen: list[int] = []

    def show(self, rows: list[Difference]) -> None:
        """Show these, nothing chosen yet."""
        self.beginResetModel()
        self._rows, self._chosen = rows, [0] * len(rows)
        self.endResetModel()

    def choose(self, row: int, side: int) -> None:
        """Take side 1 or 2 in a row."""
        self._chosen[row] = side
        self.dataChanged.emit(self.index(row), self.index(row))

    def open_rows(self) -> list[int]:
        """Rows in which nothing is chosen."""
        return [row for row, side in enumerate(self._chosen) if not side]

    def taken(self) -> list[Difference]:
        """Those for which the second pass was chosen."""
        return [each for each, side in zip(self._rows, self._chosen, strict=True) if side == SECOND]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The differences."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The difference, what was chosen, and the words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == DIFFERENCE:
            return row
        if role == CHOSEN:
            return self._chosen[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            criterion = row.line.criterion
            sides = [side_words(row, answer) for answer in (row.first, row.second)]
            chosen = self._chosen[index.row()]
            return f"{criterion.code} {criterion.text}: 1 {sides[0]}; 2 {sides[1]}" + (
                f" → {chosen}" if chosen else ""
            )
        return None


class DifferenceDelegate(QStyledItemDelegate):
    """The criterion above, the two passes beside one another below; the chosen one is framed and ticked."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A title and two lines for each side."""
        line = QFontMetricsF(font("body")).height()
        return QSize(self._view.viewport().width(), round(line * 3) + scaled(38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one difference."""
        row: Difference = index.data(DIFFERENCE)
        tokens = tokens_of(self._view.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 2, -4, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(box, 8, 8)
        inside = box.adjusted(scaled(10), scaled(6), -scaled(10), -scaled(8))
        metrics = QFontMetricsF(font("medium"))
        where = " · ".join(part for part in (row.line.criterion.code, row.line.period) if part)
        painter.setFont(font("medium"))
        painter.setPen(QColor(tokens.ink))
        title = metrics.elidedText(
            visible(f"{where}  {row.line.criterion.text}"), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), title)
        top = inside.top() + metrics.height() + scaled(6)
        width = (inside.width() - scaled(10)) / 2
        for side, answer in ((FIRST, row.first), (SECOND, row.second)):
            left = inside.left() + (side - 1) * (width + scaled(10))
            words = side_words(row, answer)
            self._paint_side(
                painter, QRectF(left, top, width, inside.bottom() - top), side, words, index.data(CHOSEN)
            )
        painter.restore()

    def _paint_side(self, painter: QPainter, box: QRectF, side: int, words: str, chosen: int) -> None:
        tokens = tokens_of(self._view.palette())
        is_chosen = chosen == side
        painter.setPen(
            QPen(QColor(tokens.accent if is_chosen else tokens.line_strong), 2 if is_chosen else 1)
        )
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        inside = box.adjusted(scaled(10), scaled(4), -scaled(8), -scaled(4))
        painter.setFont(font("secondary_strong"))
        painter.setPen(QColor(tokens.ink3))
        number_width = QFontMetricsF(font("secondary_strong")).horizontalAdvance("2") + scaled(8)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), str(side))
        edge = scaled(16) if is_chosen else 0
        if is_chosen:
            at = QRectF(inside.right() - edge, inside.center().y() - edge / 2, edge, edge)
            paint_icon(painter, at, "check", "accent")
        painter.setFont(font("body"))
        painter.setPen(QColor(tokens.ink if is_chosen or not chosen else tokens.ink3))
        room = inside.adjusted(number_width, 0, -edge - scaled(4), 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        metrics = QFontMetricsF(font("body"))
        shown = metrics.elidedText(visible(words), Qt.TextElideMode.ElideRight, room.width() * 1.85)
        painter.drawText(room, flags, shown)


class DifferenceList(QListView):
    """1 or ← keeps the first pass, 2 or → takes the second, and the next open one is at hand. `finished` is Enter."""

    finished = Signal()
    left = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("differences")
        self.rows = DifferenceModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(DifferenceDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: list[Difference]) -> None:
        """Show these, the first one at hand."""
        self.rows.show(rows)
        if rows:
            self.setCurrentIndex(self.rows.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that settle."""
        keys = Qt.Key
        if event.key() in (keys.Key_1, keys.Key_Left):
            self.take(FIRST)
        elif event.key() in (keys.Key_2, keys.Key_Right):
            self.take(SECOND)
        elif event.key() in (keys.Key_Return, keys.Key_Enter):
            self.finished.emit()
        elif event.key() == keys.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a side takes it."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            box = self.visualRect(index)
            self.take(FIRST if event.position().x() < box.center().x() else SECOND)

    def take(self, side: int) -> None:
        """Settle the row at hand, and go on to the next that is open."""
        row = self.currentIndex().row()
        if row < 0:
            return
        self.rows.choose(row, side)
        left = self.rows.open_rows()
        after = [each for each in left if each > row] or left
        if after:
            self.setCurrentIndex(self.rows.index(after[0], 0))
        self.chosen.emit()
