"""The lines of this sitting, the last one first: what each wrote, and which were taken back."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from inspector.record import record
from ui.theme import font, scaled, tokens_of, touchable
from ui.widgets.label import visible

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole


@record
class ShownLine:
    """A line as it is shown. `what` is what it stands for: a Written, or a Line of the second pass."""

    number: str
    typed: str
    meaning: str
    is_taken_back: bool
    what: object


class LineModel(QAbstractListModel):
    """Rows are handed in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ShownLine] = []

    def show(self, lines: list[ShownLine]) -> None:
        """Show these, the first at the top."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> ShownLine:
        """The line in a row."""
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line, and its words."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.number} {line.meaning} ({line.typed})"
        return None


class LineDelegate(QStyledItemDelegate):
    """Number and code, what was written, and at the right how it was typed; struck out when it was taken back."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line and air."""
        return QSize(
            self._view.viewport().width(), touchable(round(QFontMetricsF(font("body")).height()) + scaled(10))
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        line: ShownLine = index.data(LINE)
        tokens = tokens_of(self._view.palette())
        box = QRectF(option.rect).adjusted(scaled(12), 0, -scaled(12), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 6, 6)
        centre = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font("secondary_strong"))
        painter.setPen(QColor(tokens.ink3 if line.is_taken_back else tokens.accent))
        width = max(
            scaled(150), QFontMetricsF(font("secondary_strong")).horizontalAdvance(line.number) + scaled(12)
        )
        painter.drawText(QRectF(box.left(), box.top(), width, box.height()), centre, line.number)
        small = QFontMetricsF(font("secondary"))
        typed = small.elidedText(visible(line.typed), Qt.TextElideMode.ElideRight, box.width() * 0.35)
        painter.setFont(font("secondary"))
        painter.setPen(QColor(tokens.ink3))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), typed)
        used = font("body")
        used.setStrikeOut(line.is_taken_back)
        painter.setFont(used)
        painter.setPen(QColor(tokens.ink3 if line.is_taken_back else tokens.ink))
        left = box.left() + width
        room = box.right() - small.horizontalAdvance(typed) - scaled(16) - left
        meaning = QFontMetricsF(used).elidedText(visible(line.meaning), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, box.top(), room + 4, box.height()), centre, meaning)
        painter.restore()
