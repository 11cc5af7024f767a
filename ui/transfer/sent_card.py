"""What was sent, when, and whether it is known to have arrived."""

from collections.abc import Sequence
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
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import font, scaled, tokens_of, touchable
from ui.transfer.words import counts_text, files_text, moment_text, short_moment_text
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, Rule
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.label import Label, tooltip_text, visible
from ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from inspector.transfer.log import SentPacking

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
FEW = 5
MANY = 200
_INSET = 8  # the words keep clear of the frame that shows the keyboard


class SentModel(QAbstractListModel):
    """Packings, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SentPacking, ...] = ()

    def show_rows(self, rows: "Sequence[SentPacking]") -> None:
        """Show `rows` instead."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row in words for screen readers, or the row itself under ROW."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = ". ".join((moment_text(row.at), sent_text(row), row.receivers, self.mark(row)))
            return words if role == Qt.ItemDataRole.DisplayRole else tooltip_text(words)
        return row if role == ROW else None

    def mark(self, row: "SentPacking") -> str:
        """«✓ Cấp trên đã nhận 20/10 19:05», or that nothing is known yet."""
        if row.acknowledged_at is None:
            return self.tr("No receipt yet")
        return self.tr("✓ Received {0}").format(short_moment_text(row.acknowledged_at))


def sent_text(row: "SentPacking") -> str:
    """«196 thay đổi, 12 minh chứng»."""
    text = counts_text(row.changes, 0, 0)
    return f"{text}, {files_text(row.attachments)}" if row.attachments else text


class SentDelegate(QStyledItemDelegate):
    """When, what and to whom, and at the right a chip with the receipt."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines: what, and to whom."""
        height = QFontMetricsF(font("body")).height() + QFontMetricsF(font("secondary")).height()
        return QSize(scaled(200), touchable(round(height) + scaled(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row = index.data(ROW)
        model = index.model()
        assert isinstance(model, SentModel)
        tokens = tokens_of(option.palette)
        box = QRectF(option.rect)
        painter.save()
        if index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), QColor(tokens.line))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), 6, 6)
        mark = model.mark(row)
        kind = "neutral" if row.acknowledged_at is None else "chip_met"
        size = chip_size("neutral", mark)
        width = min(float(size.width()), box.width() * 0.5)
        chip = QRectF(
            box.right() - width - _INSET, box.center().y() - size.height() / 2, width, size.height()
        )
        if kind == "chip_met":
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.met_soft))
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setPen(QColor(tokens.met))
            painter.setFont(font("chip"))
            shown = QFontMetricsF(font("chip")).elidedText(
                mark, Qt.TextElideMode.ElideRight, chip.width() - scaled(10)
            )
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), shown)
        else:
            paint_chip(painter, chip, "neutral", mark, option.palette)
        self._paint_words(
            painter,
            row,
            QRectF(box.left() + _INSET, box.top(), chip.left() - box.left() - _INSET - 8, box.height()),
            tokens,
        )
        painter.restore()

    def _paint_words(self, painter: QPainter, row, room: QRectF, tokens) -> None:
        used, small = QFontMetricsF(font("body")), QFontMetricsF(font("secondary"))
        top = room.top() + (room.height() - used.height() - small.height()) / 2
        when = moment_text(row.at)
        painter.setFont(font("body"))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(QRectF(room.left(), top, room.width(), used.height()), 0, when)
        left = room.left() + used.horizontalAdvance("88/88/8888 88:88") + scaled(18)
        painter.setPen(QColor(tokens.ink2))
        width = room.right() - left
        shown = used.elidedText(sent_text(row), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, top, width, used.height()), 0, shown)
        painter.setFont(font("secondary"))
        shown = small.elidedText(visible(row.receivers), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, top + used.height(), width, small.height()), 0, shown)


class SentCard(Card):
    """The newest packings; `everything_wanted`: the person wants all sent once more, or no longer."""

    everything_wanted = Signal(bool)
    more_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("sent_card")
        self._everything = False
        self.body.addWidget(Rule())
        self.packings = RowList()
        self.packings.setObjectName("sent_packings")
        self.model = SentModel(self.packings)
        self.packings.setModel(self.model)
        self.packings.setItemDelegate(SentDelegate(self.packings))
        self._nothing = Label(role="secondary", wrap=True)
        self._stays = Label(role="secondary", wrap=True)
        self.again, self.more = LinkButton(), LinkButton()
        self.again.setObjectName("send_everything")
        self.more.setObjectName("more_sent")
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._stays, 1)
        foot.addWidget(self.more)
        foot.addWidget(self.again)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.packings)
        self.body.addLayout(foot)
        self.again.clicked.connect(self._turn)
        self.more.clicked.connect(self._ask_more)
        self._retranslate()

    def show_rows(self, rows: "Sequence[SentPacking]", *, can_be_more: bool, everything: bool) -> None:
        """The packings; `everything`: the next one sends all."""
        self._everything = everything
        self.model.show_rows(rows)
        self.more.setVisible(can_be_more)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        count = self.model.rowCount()
        self.set_heading(self.tr("Sent"))
        self.packings.setAccessibleName(self.tr("Sent"))
        self.packings.setVisible(bool(count))
        self.packings.viewport().update()
        self._nothing.setText(self.tr("Nothing was sent from this book yet."))
        self._nothing.setVisible(not count)
        self._stays.setText(self.tr("Your data stays on this machine."))
        self.again.setText(
            self.tr("Send only what is new") if self._everything else self.tr("Send everything again")
        )
        self.again.setVisible(bool(count))
        self.more.setText(self.tr("Show earlier ones"))

    def _turn(self) -> None:
        self.everything_wanted.emit(not self._everything)

    def _ask_more(self) -> None:
        self.more_wanted.emit(MANY)
