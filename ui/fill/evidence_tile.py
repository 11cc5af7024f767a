"""One piece of evidence as a tile: its picture or its kind, and its caption over the foot."""

from collections.abc import Callable
from pathlib import PurePath

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from inspector.book.rows import Evidence
from ui.fill.words import translate
from ui.theme import font, scaled, tokens_of
from ui.widgets.icons import paint_icon
from ui.widgets.label import set_tooltip, visible

WIDTH, HEIGHT = 84, 60


class Tile(QAbstractButton):
    """What evidence tiles and the «add» tile share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """One size for all."""
        return QSize(scaled(WIDTH), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()


class AddTile(Tile):
    """«+ Thêm», a dashed frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("add_evidence")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.hasFocus() or self.underMouse()
        pen = QPen(QColor(tokens.accent if on else tokens.line_strong), 2 if self.hasFocus() else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        used = font("secondary")
        metrics = QFontMetricsF(used)
        edge = scaled(14)
        wide = edge + scaled(5) + metrics.horizontalAdvance(self.text())
        left = (self.width() - wide) / 2
        paint_icon(
            painter, QRectF(left, (self.height() - edge) / 2, edge, edge), "plus", "accent" if on else "ink2"
        )
        painter.setFont(used)
        painter.setPen(QColor(tokens.accent if on else tokens.ink2))
        room = QRectF(left + edge + scaled(5), 0, self.width(), self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())


class EvidenceTile(Tile):
    """`opened` is Enter or a double click, `removal_requested` Delete, `renaming_requested` F2, `drawing_requested` E.

    It asks `picture_of` for its thumbnail only when it is painted: what is scrolled away is not read.
    """

    opened = Signal()
    drawing_requested = Signal()
    removal_requested = Signal()
    renaming_requested = Signal()
    focused = Signal()

    def __init__(
        self,
        evidence: Evidence,
        parent: QWidget | None = None,
        *,
        picture_of: Callable[[str], QPixmap | None],
        is_broken: Callable[[str], bool],
    ) -> None:
        super().__init__(parent)
        self.evidence = evidence
        self._picture_of, self._is_broken = picture_of, is_broken
        self._picture: QPixmap | None = None
        self.setCheckable(True)
        self.show_evidence(evidence)

    def nextCheckState(self) -> None:
        """The strip decides which tile is chosen."""

    def show_evidence(self, evidence: Evidence) -> None:
        """A newer state of the same evidence, or another piece."""
        if evidence.sha256 != self.evidence.sha256:
            self._picture = None
        self.evidence = evidence
        self.setObjectName(f"evidence_{evidence.id.hex()}")
        self.setAccessibleName(caption_of(evidence))
        self.setAccessibleDescription(evidence.name)
        set_tooltip(self, caption_of(evidence) if evidence.caption else evidence.name)
        self.update()

    def put_away(self) -> None:
        """It stands for nothing until it shows evidence again."""
        if self.objectName():
            self.hide()
            self.setObjectName("")
            self._picture = None

    def has_picture(self) -> bool:
        """Its thumbnail is on show."""
        return self._picture is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, F2 edits the caption, E draws on a photo, Delete removes."""
        keys = {
            Qt.Key.Key_E: self.drawing_requested,
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_F2: self.renaming_requested,
            Qt.Key.Key_Delete: self.removal_requested,
        }
        signal = keys.get(Qt.Key(event.key()))
        if signal is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            signal.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event) -> None:
        """The tile with the focus is the chosen one."""
        super().focusInEvent(event)
        self.focused.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open."""
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Picture or icon, caption, frame."""
        tokens = tokens_of(self.palette())
        if self._picture is None and self.evidence.kind == "photo" and self.evidence.bytes is not None:
            self._picture = self._picture_of(self.evidence.sha256)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(box, 6, 6)
        painter.setClipPath(shape)
        if self._picture is not None and not self._picture.isNull():
            self._paint_picture(painter, box, self._picture)
        else:
            painter.fillRect(box, QColor(tokens.na_soft))
            self._paint_kind(painter, box)
        self._paint_caption(painter, box)
        painter.setClipping(False)
        chosen = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.line), 2 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():  # a second ring: chosen alone has one
            painter.setPen(QPen(QColor(tokens.surface), 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 5, 5)

    def _paint_picture(self, painter: QPainter, box: QRectF, picture: QPixmap) -> None:
        """Fill the tile, cut at the longer side."""
        scale = max(box.width() / picture.width(), box.height() / picture.height())
        wide, high = box.width() / scale, box.height() / scale
        part = QRectF((picture.width() - wide) / 2, (picture.height() - high) / 2, wide, high)
        painter.drawPixmap(box, picture, part)

    def _paint_kind(self, painter: QPainter, box: QRectF) -> None:
        kind = (
            "warning"
            if self._is_broken(self.evidence.sha256)
            else {"photo": "image", "document": "file-text"}.get(self.evidence.kind, "file")
        )
        edge = scaled(20)
        paint_icon(
            painter, QRectF(box.center().x() - edge / 2, box.top() + scaled(7), edge, edge), kind, "ink2"
        )

    def _paint_caption(self, painter: QPainter, box: QRectF) -> None:
        tokens = tokens_of(self.palette())
        used = font("small")
        metrics = QFontMetricsF(used)
        has_picture = self._picture is not None and not self._picture.isNull()
        foot = QRectF(
            box.left(), box.bottom() - metrics.height() - scaled(7), box.width(), metrics.height() + scaled(7)
        )
        if has_picture:  # white on a shade, whatever the picture
            from PySide6.QtGui import QLinearGradient  # its colour names alone are a hundredth of the start

            shade = QLinearGradient(foot.topLeft() - QPointF(0, scaled(8)), foot.bottomLeft())
            dark = QColor(tokens.paper_ink)
            for at, share in ((0.0, 0.0), (0.45, 0.6), (1.0, 0.75)):
                dark.setAlphaF(share)
                shade.setColorAt(at, dark)
            painter.fillRect(foot.adjusted(0, -scaled(8), 0, 0), shade)
        painter.setFont(used)
        painter.setPen(QColor(tokens.paper if has_picture else tokens.ink2))
        room = foot.adjusted(scaled(6), 0, -scaled(4), 0)
        shown = metrics.elidedText(
            visible(caption_of(self.evidence)), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


def caption_of(evidence: Evidence) -> str:
    """What evidence is called: its caption, its document number, else its file."""
    if evidence.caption:
        return evidence.caption
    return evidence.number or PurePath(evidence.name).stem or translate("fill", "Evidence")
