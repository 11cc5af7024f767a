"""Sentences of the library as rows: the words in at most two lines, under them of what kind and how often used."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import font, scaled, tokens_of, touchable
from ui.widgets.label import visible
from ui.widgets.phrase_words import meta_of

if TYPE_CHECKING:
    from inspector.book.phrase_index import Phrase

Index = QModelIndex | QPersistentModelIndex
PHRASE = Qt.ItemDataRole.UserRole
_LINES = 2


class PhraseModel(QAbstractListModel):
    """Rows are handed in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases: tuple[Phrase, ...] = ()

    def show_phrases(self, phrases: "Sequence[Phrase]") -> None:
        """Show others."""
        self.beginResetModel()
        self._phrases = tuple(phrases)
        self.endResetModel()

    def phrase(self, row: int) -> "Phrase | None":
        """The sentence of a row."""
        return self._phrases[row] if 0 <= row < len(self._phrases) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The sentences."""
        return 0 if parent.isValid() else len(self._phrases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence, and its words for whoever reads aloud."""
        phrase = self.phrase(index.row()) if index.isValid() else None
        if phrase is None:
            return None
        if role == PHRASE:
            return phrase
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{phrase.text} {meta_of(phrase)}"
        return None


class PhraseDelegate(QStyledItemDelegate):
    """Paints one sentence."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Its lines, and air."""
        width = self._view.viewport().width()
        lines = len(self._lines(index.data(PHRASE), width))
        height = lines * QFontMetricsF(font("body")).height() + QFontMetricsF(font("small")).height()
        return QSize(width, touchable(round(height) + scaled(12)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        phrase, tokens = index.data(PHRASE), tokens_of(self._view.palette())
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(tokens.accent) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.canvas))
            painter.drawRoundedRect(box.adjusted(4.5, 1.5, -4.5, -1.5), 6, 6)
        left, top = box.left() + scaled(12), box.top() + scaled(6)
        body = QFontMetricsF(font("body"))
        painter.setFont(font("body"))
        painter.setPen(QColor(tokens.ink))
        for line in self._lines(phrase, round(box.width())):
            painter.drawText(QRectF(left, top, box.width(), body.height()), line)
            top += body.height()
        small = QFontMetricsF(font("small"))
        painter.setFont(font("small"))
        painter.setPen(QColor(tokens.ink3))
        room = box.width() - scaled(24)
        meta = small.elidedText(meta_of(phrase), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, top, room, small.height()), meta)
        painter.restore()

    def _lines(self, phrase: "Phrase", width: int) -> list[str]:
        return two_lines(visible(phrase.text), font("body"), max(scaled(60), width - scaled(24)))


def two_lines(text: str, used: QFont, width: float) -> list[str]:
    """`text` broken into at most two lines of this width; what has no room ends in «…»."""
    layout = QTextLayout(text, used)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        is_last = len(lines) == _LINES - 1 and end < len(text)
        said = text[start:] if is_last else text[start:end]
        lines.append(QFontMetricsF(used).elidedText(said.rstrip(), Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return lines or [""]
