"""A picture over the whole page, with its neighbours one key away."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.book.rows import Evidence
from ui.fill.evidence_tile import caption_of
from ui.fill.thumbnails import Thumbnails
from ui.theme import DARK, font, scaled
from ui.widgets.buttons import SecondaryButton
from ui.widgets.label import visible


class PictureView(QWidget):
    """← and → show the neighbours, Esc closes (`closed`)."""

    closed = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("picture_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._thumbnails = thumbnails
        self._pictures: list[Evidence] = []
        self._place = 0
        self._large: QPixmap | None = None
        self._is_broken = False
        self._previous, self._next, self._close = SecondaryButton(), SecondaryButton(), SecondaryButton()
        for name, button in (("previous", self._previous), ("next", self._next), ("close", self._close)):
            button.setObjectName(f"picture_{name}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self._previous, self._next, self._close):
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addStretch(1)
        column.addLayout(foot)
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        self._close.clicked.connect(self.leave)
        thumbnails.enlarged.connect(self._arrived)
        thumbnails.failed.connect(self._failed)
        self._retranslate()
        self.hide()

    def show_pictures(self, pictures: list[Evidence], first: Evidence) -> None:
        """Open at `first`."""
        self._pictures = pictures
        self._place = next((n for n, item in enumerate(pictures) if item.id == first.id), 0)
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fetch()

    @property
    def current(self) -> Evidence | None:
        """The picture shown."""
        return self._pictures[self._place] if self._pictures else None

    def is_loaded(self) -> bool:
        """The large picture is there."""
        return self._large is not None

    def leave(self) -> None:
        """Close; nothing of the picture stays in memory."""
        self._large = None
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → Esc; nothing else reaches the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self._step(-1)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self._step(1)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clicks stay here."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture on dark, its caption below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(DARK.canvas))
        current = self.current
        if current is None:
            return
        foot = self._close.height() + scaled(16) + 16
        caption_room = QRectF(24, self.height() - foot - scaled(52), self.width() - 48, scaled(48))
        room = QRectF(16, 16, self.width() - 32, caption_room.top() - 24)
        picture = self._large or self._thumbnails.of(current.sha256)
        if picture is not None and not picture.isNull():
            scale = min(room.width() / picture.width(), room.height() / picture.height())
            scale = min(scale, 1.0) if picture is self._large else scale
            box = QRectF(0, 0, picture.width() * scale, picture.height() * scale)
            box.moveCenter(room.center())
            painter.drawPixmap(box, picture, QRectF(picture.rect()))
        elif self._is_broken:
            painter.setPen(QColor(DARK.ink2))
            painter.setFont(font("body"))
            painter.drawText(
                room, int(Qt.AlignmentFlag.AlignCenter), self.tr("This picture cannot be shown.")
            )
        painter.setPen(QColor(DARK.ink))
        painter.setFont(font("body"))
        count = f"{self._place + 1}/{len(self._pictures)}   " if len(self._pictures) > 1 else ""
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(caption_room, flags, count + visible(caption_of(current)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew."""
        super().resizeEvent(event)
        self.update()

    def _step(self, by: int) -> None:
        if 0 <= self._place + by < len(self._pictures):
            self._place += by
            self._fetch()

    def _fetch(self) -> None:
        current = self.current
        self._large, self._is_broken = None, False
        self._previous.setEnabled(self._place > 0)
        self._next.setEnabled(self._place < len(self._pictures) - 1)
        if current is not None:
            self.setAccessibleName(caption_of(current))
            self._thumbnails.enlarge(current.sha256, current.name)
        self.update()

    def _arrived(self, sha256: str, picture: object) -> None:
        if self.isVisible() and self.current is not None and self.current.sha256 == sha256:
            assert isinstance(picture, QPixmap)
            self._large = picture
            self.update()

    def _failed(self, sha256: str) -> None:
        if self.current is not None and self.current.sha256 == sha256:
            self._is_broken = True
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._previous.setText(self.tr("Previous"))
        self._next.setText(self.tr("Next"))
        self._close.setText(self.tr("Close"))
