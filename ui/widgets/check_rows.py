"""Rows with a check box, a title and a line of detail: receivers, and packets that came."""

from collections.abc import Sequence
from dataclasses import dataclass

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
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import font, scaled, tokens_of, touchable
from ui.widgets.icons import paint_icon
from ui.widgets.label import visible
from ui.widgets.row_list import RowList

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_BOX = 18
_INSET = 8  # the words keep clear of the frame that shows the keyboard


@dataclass(frozen=True, slots=True)
class Span:
    """A run of the detail line in one colour."""

    text: str
    tone: str = "ink2"


@dataclass(frozen=True, slots=True)
class CheckRow:
    """`checked` None: nothing is to choose, `icon` stands in the box's place. `link`: what opening the row does."""

    key: str
    title: str
    detail: tuple[Span, ...] = ()
    checked: bool | None = True
    icon: str = ""
    tone: str = "ink3"
    link: str = ""

    @property
    def detail_text(self) -> str:
        """The detail line's words."""
        return "".join(span.text for span in self.detail)


class CheckModel(QAbstractListModel):
    """Rows handed in whole. A row that was there before keeps its check mark."""

    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CheckRow, ...] = ()
        self._checked: dict[str, bool] = {}

    def show_rows(self, rows: Sequence[CheckRow], *, afresh: bool = False) -> None:
        """Show `rows` instead; nothing moves where nothing changed. `afresh`: the marks are those of `rows`."""
        if afresh:
            self._checked.clear()
        if tuple(rows) == self._rows:
            return
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[CheckRow, ...]:
        """All rows."""
        return self._rows

    def row(self, index: _Index) -> CheckRow | None:
        """The row at `index`."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def is_checked(self, row: CheckRow) -> bool:
        """Whether the row's box has a mark now."""
        return row.checked is not None and self._checked.get(row.key, row.checked)

    def checked(self) -> list[str]:
        """The keys of the rows with a mark."""
        return [row.key for row in self._rows if self.is_checked(row)]

    def toggle(self, index: _Index) -> None:
        """Set or take away the mark."""
        row = self.row(index)
        if row is None or row.checked is None:
            return
        self._checked[row.key] = not self.is_checked(row)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.toggled.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A row with a box says so to screen readers."""
        row = self.row(index)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if row and row.checked is not None else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, the mark, or the row itself under ROW."""
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return ". ".join(part for part in (row.title, row.detail_text, row.link) if part)
        if role == Qt.ItemDataRole.CheckStateRole and row.checked is not None:
            return Qt.CheckState.Checked if self.is_checked(row) else Qt.CheckState.Unchecked
        return row if role == ROW else None


class CheckList(RowList):
    """Space, Enter or a click sets or takes the mark of a row; a row without a box is opened (`row_opened`)."""

    row_opened = Signal(str)
    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CheckModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(CheckDelegate(self))
        self.opened.connect(self._act)
        self.rows.toggled.connect(self.toggled)
        self.rows.dataChanged.connect(self.updateGeometry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space acts as Enter does."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._act(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def _act(self, index: QModelIndex) -> None:
        row = self.rows.row(index)
        if row is None:
            return
        if row.checked is None:
            self.row_opened.emit(row.key)
        else:
            self.rows.toggle(index)


class CheckDelegate(QStyledItemDelegate):
    """Paints a row; the detail line breaks where the width ends."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Title, and as many lines of detail as there are."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, CheckList) else scaled(300)
        row = index.data(ROW)
        words = QFontMetricsF(font("medium")).height() + self._detail_height(
            row, width - scaled(_BOX + 8) - _INSET - 4
        )
        return QSize(scaled(160), touchable(round(words) + scaled(17)))

    def editorEvent(self, event: QEvent, model, option, index) -> bool:
        """The list acts itself, by mouse and key alike."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row: CheckRow = index.data(ROW)
        tokens = tokens_of(option.palette)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), QColor(tokens.line))
        if focused or hovered:
            painter.setPen(QPen(QColor(tokens.accent), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if focused else tokens.canvas))
            painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), 6, 6)
        top, edge = box.top() + scaled(8), scaled(_BOX)
        line = QFontMetricsF(font("medium")).height()
        mark = QRectF(box.left() + _INSET, top + (line - edge) / 2, edge, edge)
        self._paint_mark(painter, row, index, mark, tokens)
        left = mark.right() + scaled(8)
        painter.setFont(font("medium"))
        painter.setPen(QColor(tokens.ink))
        shown = QFontMetricsF(font("medium")).elidedText(
            visible(row.title), Qt.TextElideMode.ElideRight, box.right() - left - 4
        )
        painter.drawText(QRectF(left, top, box.right() - left, line), 0, shown)
        self._paint_detail(painter, row, QRectF(left, top + line + 1, box.right() - left - 4, 10_000), tokens)
        painter.restore()

    def _paint_mark(self, painter: QPainter, row: CheckRow, index: _Index, mark: QRectF, tokens) -> None:
        if row.checked is None:
            if row.icon:
                paint_icon(painter, mark, row.icon, row.tone)
            return
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.setPen(QPen(QColor(tokens.accent if on else tokens.line_strong), 1))
        painter.setBrush(QColor(tokens.accent if on else tokens.surface))
        painter.drawRoundedRect(mark.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if on:
            paint_icon(painter, mark.adjusted(2, 2, -2, -2), "check", "on_accent")

    def _spans(self, row: CheckRow) -> tuple[Span, ...]:
        if not row.link:
            return row.detail
        return (*row.detail, Span("  " if row.detail else ""), Span(row.link, "accent"))

    def _words(self, row: CheckRow, width: float):
        """(x, y, word, span) of every word, and the height of all."""
        y, x = 0.0, 0.0
        plain, strong = QFontMetricsF(font("secondary")), QFontMetricsF(font("secondary_strong"))
        placed = []
        for span in self._spans(row):
            metrics = plain if span.tone == "ink2" else strong
            for word in visible(span.text).replace("\n", " ").split(" "):
                advance = metrics.horizontalAdvance(word)
                if x > 0 and x + advance > width:
                    x, y = 0.0, y + plain.height()
                placed.append((x, y, word, span))
                x += advance + (metrics.horizontalAdvance(" ") if word or x else 0)
            x -= metrics.horizontalAdvance(" ") if x else 0
        return placed, y + plain.height() if placed else 0.0

    def _detail_height(self, row: CheckRow, width: float) -> float:
        return self._words(row, width)[1]

    def _paint_detail(self, painter: QPainter, row: CheckRow, room: QRectF, tokens) -> None:
        height = QFontMetricsF(font("secondary")).height()
        for x, y, word, span in self._words(row, room.width())[0]:
            painter.setFont(font("secondary" if span.tone == "ink2" else "secondary_strong"))
            painter.setPen(QColor(getattr(tokens, span.tone)))
            painter.drawText(QRectF(room.left() + x, room.top() + y, 10_000, height), 0, word)
