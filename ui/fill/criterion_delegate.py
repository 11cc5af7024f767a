"""Paints a criterion's row: code, text, result chip, score, what was noted, how much evidence."""

from heapq import nlargest

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from inspector.record import record
from ui.fill.criterion_model import ROW
from ui.fill.rows import CriterionRow
from ui.fill.words import NOT_ASKED, UNCHECKED, result_word, translate
from ui.fill.wrapping import Wrapper
from ui.theme import Tokens, font, scaled, tokens_of, touchable
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.icons import paint_icon
from ui.widgets.label import visible

Index = QModelIndex | QPersistentModelIndex
_DETAIL_LINES = 2


@record
class _Layout:
    """Where everything in one row stands, in pixels from its corner."""

    title: tuple[str, ...]
    detail: tuple[str, ...]
    chip: QSize
    chip_text: str
    height: int


class CriterionDelegate(QStyledItemDelegate):
    """Heights are made once for a row's content and the view's width."""

    def __init__(self, view: QListView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._view = view
        self._label_width = 0.0
        self._width = 0
        self.fit()

    def fit(self) -> None:
        """Take the fonts of the present text scale, and forget what was laid out."""
        self._title, self._small = Wrapper(font("body")), Wrapper(font("secondary"))
        self._score = Wrapper(font("medium"))
        self._score_width = self._score.width_of("88,88")
        self._chips: dict[tuple[str, str], QSize] = {}
        self._chip_font = font("chip")
        self.forget()

    def forget(self) -> None:
        """Drop all layouts."""
        self._layouts: dict[CriterionRow, _Layout] = {}

    def set_width(self, width: int) -> None:
        """Lay out rows `width` wide. The view tells; asked for its viewport, PySide loads every widget class."""
        if width != self._width:
            self._width = width
            self.forget()

    def set_widest_label(self, labels: list[str]) -> None:
        """Codes stand in one column, as wide as the widest of them."""
        longest = nlargest(3, labels, key=len)
        self._label_width = max([*(self._small.width_of(each) for each in longest), float(scaled(34))])
        self.forget()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the content."""
        return QSize(self._width, self.height_of(index))

    def height_of(self, index: Index) -> int:
        """How high a row is at the present width."""
        return self._layout(index.data(ROW)).height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: CriterionRow = index.data(ROW)
        box = QRectF(option.rect)
        layout = self._layout(row)
        tokens = tokens_of(self._view.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(
            painter, box, tokens, chosen, bool(option.state & QStyle.StateFlag.State_MouseOver)
        )
        top = box.top() + scaled(10)
        muted = row.mark == NOT_ASKED
        self._paint_words(painter, box, top, row, layout, tokens, muted)
        self._paint_right(painter, box, top, row, layout, tokens)
        painter.restore()

    # --- layout ---------------------------------------------------------------------------------------

    def _layout(self, row: CriterionRow) -> _Layout:
        made = self._layouts.get(row)
        if made is None:
            made = self._layouts[row] = self._make_layout(row)
        return made

    def _make_layout(self, row: CriterionRow) -> _Layout:
        chip_text = self._chip_text(row)
        chip_key = (row.mark, chip_text)
        chip = self._chips.get(chip_key)
        if chip is None:
            chip = self._chips[chip_key] = chip_size(row.mark, chip_text, self._chip_font)
        left, right = self._text_left(), self._width - scaled(16) - self._score_width - scaled(12)
        below = right - chip.width() - scaled(12) - left < scaled(
            110
        )  # too narrow beside: the chip stands below
        room = (right + self._score_width if below else right - chip.width()) - scaled(12) - left
        title = self._title.lines(visible(row.text), max(room, float(scaled(60))))
        detail = self._small.lines(visible(row.detail), max(right - left, float(scaled(60))), _DETAIL_LINES)
        height = len(title) * self._title.line_height + len(detail) * self._small.line_height
        height += scaled(2) * bool(detail) + 2 * scaled(10)
        if below:
            height += chip.height() + scaled(4)
        if row.evidence and not detail and len(title) == 1:
            height += self._small.line_height
        return _Layout(title, detail, chip, chip_text, touchable(round(height) + 1))

    def _text_left(self) -> float:
        return scaled(16) + self._label_width + scaled(18)

    def _chip_text(self, row: CriterionRow) -> str:
        if row.mark == UNCHECKED and row.answered:
            return translate("fill", "{0} of {1} periods").format(row.answered, row.periods)
        if row.is_kept:
            return translate("fill", "Hidden, answer kept")
        return row.figure or result_word(row.mark)

    # --- painting -------------------------------------------------------------------------------------

    def _paint_ground(
        self, painter: QPainter, box: QRectF, tokens: Tokens, chosen: bool, hovered: bool
    ) -> None:
        if chosen:
            painter.fillRect(box, QColor(tokens.accent_soft))
        elif hovered:
            painter.fillRect(box, QColor(tokens.canvas))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(tokens.line))
        if chosen:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(tokens.accent))
            if self._view.hasFocus():
                painter.setPen(QColor(tokens.accent))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -1.5))

    def _paint_words(
        self,
        painter: QPainter,
        box: QRectF,
        top: float,
        row: CriterionRow,
        layout: _Layout,
        tokens: Tokens,
        muted: bool,
    ) -> None:
        painter.setFont(self._small.font)
        painter.setPen(QColor(tokens.ink3 if muted else tokens.ink2))
        baseline = top + self._title.ascent
        painter.drawText(QPointF(box.left() + scaled(16), baseline), row.label)
        left = box.left() + self._text_left()
        painter.setFont(self._title.font)
        painter.setPen(QColor(tokens.ink3 if muted else tokens.ink))
        for line in layout.title:
            painter.drawText(QPointF(left, baseline), line)
            baseline += self._title.line_height
        baseline += scaled(2) - self._title.ascent + self._small.ascent
        painter.setFont(self._small.font)
        painter.setPen(QColor(tokens.ink3 if muted else tokens.ink2))
        for line in layout.detail:
            painter.drawText(QPointF(left, baseline), line)
            baseline += self._small.line_height

    def _paint_right(
        self, painter: QPainter, box: QRectF, top: float, row: CriterionRow, layout: _Layout, tokens: Tokens
    ) -> None:
        right = box.right() - scaled(16)
        chip_right = right - self._score_width - scaled(12)
        if chip_right - layout.chip.width() - scaled(12) - self._text_left() - box.left() < scaled(110):
            chip_top = box.bottom() - scaled(8) - layout.chip.height()
            chip_left = box.left() + self._text_left()
        else:
            chip_top = top + (self._title.line_height - layout.chip.height()) / 2
            chip_left = chip_right - layout.chip.width()
        place = QRectF(chip_left, chip_top, layout.chip.width(), layout.chip.height())
        kind = "neutral" if row.mark == NOT_ASKED else row.mark
        paint_chip(painter, place, kind, layout.chip_text, self._view.palette(), self._chip_font)
        baseline = top + self._title.ascent
        if row.score:
            painter.setFont(self._score.font)
            painter.setPen(QColor(tokens.ink))
            wide = self._score.metrics.horizontalAdvance(row.score)
            painter.drawText(QPointF(right - wide, baseline), row.score)
        if row.evidence:
            self._paint_evidence(painter, right, baseline + self._title.line_height, row.evidence, tokens)

    def _paint_evidence(
        self, painter: QPainter, right: float, baseline: float, count: int, tokens: Tokens
    ) -> None:
        painter.setFont(self._small.font)
        painter.setPen(QColor(tokens.ink2))
        wide = self._small.metrics.horizontalAdvance(str(count))
        painter.drawText(QPointF(right - wide, baseline), str(count))
        edge = scaled(13)
        middle = baseline - self._small.ascent * 0.36
        place = QRectF(right - wide - edge - scaled(3), middle - edge / 2, edge, edge)
        paint_icon(painter, place, "paperclip", "ink3")
