"""A picture over the whole page or the whole screen, near or far, with its neighbours one key away."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from inspector.book.drawing import drawing_of
from inspector.book.redrawn import bring_original_back
from inspector.book.rows import Evidence
from ui.fill.drafts import Drafts
from ui.fill.evidence_tile import caption_of
from ui.fill.large_pictures import LargePictures
from ui.fill.thumbnails import Thumbnails
from ui.open_book import OpenBook
from ui.theme import DARK, font, scaled
from ui.widgets.buttons import SecondaryButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import set_tooltip, visible
from ui.widgets.overlay import LAID_OVER

if TYPE_CHECKING:
    from ui.fill.drawing.editor import DrawingEditor

_NEAREST, _STEP = 8.0, 1.25
_PAN = 80
_PAN_KEYS = {
    Qt.Key.Key_Left: QPointF(-_PAN, 0),
    Qt.Key.Key_Right: QPointF(_PAN, 0),
    Qt.Key.Key_Up: QPointF(0, -_PAN),
    Qt.Key.Key_Down: QPointF(0, _PAN),
}
_PREVIOUS = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)
_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space)


class PictureView(QWidget):
    """← → the neighbours, + − 0 1 and the wheel the size, F11 the whole screen, E draws, O the original, Esc closes."""

    closed = Signal()

    def __init__(self, open_book: OpenBook, thumbnails: Thumbnails, drafts: Drafts, parent: QWidget) -> None:
        super().__init__(parent, LAID_OVER)
        self.setObjectName("picture_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._open_book, self._thumbnails, self._drafts = open_book, thumbnails, drafts
        self._large = LargePictures(open_book, self)
        self._pictures: list[Evidence] = []
        self._place = 0
        self._broken: set[str] = set()
        self._shows_original = False
        self._zoom = 0.0  # screen pixels for one of the picture; 0: as it fits
        self._middle = QPointF(0.5, 0.5)  # what lies in the middle, as shares of the picture
        self._grabbed: QPointF | None = None
        self._build()
        self._connect()
        self._retranslate()
        self.hide()

    def _build(self) -> None:
        names = ("previous", "next", "edit", "original", "restore", "screen", "close")
        self._foot = QWidget(self)
        row = FlowLayout(self._foot)
        self._buttons = {name: SecondaryButton(parent=self._foot) for name in names}
        for name, button in self._buttons.items():
            button.setObjectName(f"picture_{name}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)

    def _place_foot(self) -> None:
        """The buttons in the middle of the last line, or in as many lines as large words need."""
        row = self._foot.layout()
        shown = [button for button in self._buttons.values() if not button.isHidden()]
        wanted = sum(button.sizeHint().width() + row.spacing() for button in shown)
        wide = min(wanted, self.width() - 32)
        high = row.heightForWidth(wide)
        self._foot.setGeometry((self.width() - wide) // 2, self.height() - high - 16, wide, high)
        self.update()

    def _connect(self) -> None:
        press = self._buttons
        press["previous"].clicked.connect(lambda: self._step(-1))
        press["next"].clicked.connect(lambda: self._step(1))
        press["edit"].clicked.connect(self.edit)
        press["original"].clicked.connect(self.show_original)
        press["restore"].clicked.connect(self.bring_back)
        press["screen"].clicked.connect(self.toggle_screen)
        press["close"].clicked.connect(self.leave)
        self._large.came.connect(self._arrived)
        self._large.failed.connect(self._failed)
        self._open_book.closing.connect(self._large.drop)

    @cached_property
    def editor(self) -> "DrawingEditor":
        """What E opens over the picture; made then."""
        from ui.fill.drawing.editor import DrawingEditor

        made = DrawingEditor(self._open_book, self._drafts, self)
        made.saved.connect(self._take_drawn)
        made.left.connect(self._take_keyboard)
        return made

    # --- opening, closing -----------------------------------------------------------------------------

    def show_pictures(self, pictures: list[Evidence], first: Evidence) -> None:
        """Open at `first`."""
        self._pictures = pictures
        self._place = next((n for n, item in enumerate(pictures) if item.id == first.id), 0)
        self._broken.clear()
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self._take_keyboard()
        self._fetch()

    def _take_keyboard(self) -> None:
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def current(self) -> Evidence | None:
        """The picture shown."""
        return self._pictures[self._place] if self._pictures else None

    @property
    def shows_original(self) -> bool:
        """The original of a drawn-on picture is on show."""
        return self._shows_original

    def is_loaded(self) -> bool:
        """The large picture is there."""
        return self._large.of(self._sha256()) is not None

    def _sha256(self) -> str:
        current = self.current
        if current is None:
            return ""
        return current.original if self._shows_original else current.sha256

    def leave(self) -> None:
        """Close; nothing of the picture stays in memory."""
        self._leave_screen()
        self._large.drop()
        self.hide()
        self.closed.emit()

    def leave_if_gone(self) -> None:
        """Close when the picture shown was taken back."""
        current = self.current
        standing = {item.id for item in self._open_book.visit().evidence}
        if not self.is_editing() and (current is None or current.id not in standing):
            self.leave()

    def fit(self) -> None:
        """The page has another size."""
        if not self.isWindow():
            self.setGeometry(self.parentWidget().rect())

    def toggle_screen(self) -> None:
        """F11: the whole screen, and back."""
        if self.isWindow():
            self._leave_screen()
        else:
            screen = self.screen()
            self.setWindowFlags(Qt.WindowType.Window)
            self.setGeometry(screen.geometry())
            self.showFullScreen()
            self.activateWindow()
        self._take_keyboard()
        self._retranslate()

    def _leave_screen(self) -> None:
        if self.isWindow():
            self.setWindowFlags(LAID_OVER)
            self.setGeometry(self.parentWidget().rect())
            self.show()
            self.raise_()
            self.parentWidget().window().activateWindow()

    # --- which one ------------------------------------------------------------------------------------

    def _step(self, by: int) -> None:
        if 0 <= self._place + by < len(self._pictures):
            self._place += by
            self._fetch()

    def _fetch(self) -> None:
        self._shows_original = False
        self._look_whole()
        current = self.current
        if current is not None:
            self.setAccessibleName(self._said(current))
            self._large.fetch(current.sha256, current.name)
            for by in (1, -1):
                if 0 <= self._place + by < len(self._pictures):
                    beside = self._pictures[self._place + by]
                    self._large.fetch(beside.sha256, beside.name, later=True)
        self._show_buttons()

    def _show_buttons(self) -> None:
        current, press = self.current, self._buttons
        is_writable = not self._open_book.is_view_only
        press["previous"].setEnabled(self._place > 0)
        press["next"].setEnabled(self._place < len(self._pictures) - 1)
        press["edit"].setVisible(is_writable)
        press["edit"].setEnabled(not self._shows_original)
        press["original"].setVisible(bool(current and current.original))
        press["original"].setText(
            self.tr("Back to the drawn one") if self._shows_original else self.tr("Original")
        )
        press["restore"].setVisible(self._shows_original and is_writable)
        self._place_foot()

    def show_original(self) -> None:
        """O: the picture as it was before anybody drew on it, under its own mark; and back."""
        current = self.current
        if current is None or not current.original:
            return
        self._shows_original = not self._shows_original
        self._look_whole()
        if self._shows_original:
            self._large.fetch(current.original, current.name)
        self._show_buttons()

    def bring_back(self) -> None:
        """The original takes the drawn one's place again; Ctrl+Z undoes it."""
        current = self.current
        if current is None:
            return
        edit = bring_original_back(self._open_book.book.db, current)
        if edit is not None and self._open_book.edit(edit):
            known = {item.id for item in self._pictures}
            found = [item for item in self._open_book.visit().evidence if item.sha256 == current.original]
            self._put_in_place(next((item for item in found if item.id not in known), None))

    def _put_in_place(self, evidence: Evidence | None) -> None:
        """Another row stands where the picture shown stood; None: nothing does."""
        place, beside = self._place, self._pictures
        self._pictures = [*beside[:place], *([evidence] if evidence else []), *beside[place + 1 :]]
        self._place = min(place, max(0, len(self._pictures) - 1))
        if self._pictures:
            self._fetch()
        else:
            self.leave()

    # --- drawing --------------------------------------------------------------------------------------

    def edit(self) -> None:
        """E: draw on the picture."""
        current = self.current
        if current is not None and not self._open_book.is_view_only and not self._shows_original:
            self.editor.open(current)

    def is_editing(self) -> bool:
        """A picture is being drawn on."""
        return "editor" in self.__dict__ and self.editor.isVisible()

    def _take_drawn(self, made: Evidence) -> None:
        self._put_in_place(made)
        self._take_keyboard()

    # --- near and far ---------------------------------------------------------------------------------

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Screen pixels for one of the picture, 0 for as it fits; what lies at `at` stays there."""
        image = self._large.of(self._sha256())
        if image is None or self.current is None:
            return
        where = at or self._room().center()
        share = self._share_at(where)
        fits = self._fits()
        self._zoom = 0.0 if zoom <= fits else min(zoom, _NEAREST)
        if not self._zoom:
            self._middle = QPointF(0.5, 0.5)
        else:
            self._middle += share - self._share_at(where)
            self._hold_middle()
            if not self._large.has_all_pixels(self._sha256()):
                self._large.fetch(self._sha256(), self.current.name, whole=True)
        self.update()

    def zoom(self) -> float:
        """Screen pixels for one of the picture."""
        return self._zoom or self._fits()

    def _look_whole(self) -> None:
        self._zoom, self._middle = 0.0, QPointF(0.5, 0.5)

    def _whole_size(self) -> tuple[float, float]:
        """The picture's own pixels, however many of them are read."""
        size = self._large.size_of(self._sha256())
        return (size.width(), size.height()) if size.isValid() else (1, 1)

    def _fits(self) -> float:
        wide, high = self._whole_size()
        room = self._room()
        return min(room.width() / wide, room.height() / high, 1.0) * self._ratio()

    def _ratio(self) -> float:
        return self.devicePixelRatioF()

    def _share_at(self, at: QPointF) -> QPointF:
        wide, high = self._whole_size()
        away = (at - self._room().center()) * self._ratio() / self.zoom()
        return self._middle + QPointF(away.x() / wide, away.y() / high)

    def _pan(self, by: QPointF) -> None:
        wide, high = self._whole_size()
        step = by * self._ratio() / self.zoom()
        self._middle += QPointF(step.x() / wide, step.y() / high)
        self._hold_middle()
        self.update()

    def _hold_middle(self) -> None:
        self._middle = QPointF(min(1.0, max(0.0, self._middle.x())), min(1.0, max(0.0, self._middle.y())))

    # --- keys, mouse ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing reaches the page below."""
        event.accept()
        key = Qt.Key(event.key())
        if self._zoom and key in _PAN_KEYS:
            self._pan(_PAN_KEYS[key])
        elif key in _PREVIOUS:
            self._step(-1)
        elif key in _NEXT:
            self._step(1)
        elif key == Qt.Key.Key_Home:
            self._step(-self._place)
        elif key == Qt.Key.Key_End:
            self._step(len(self._pictures) - 1 - self._place)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_to(self.zoom() * _STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_to(self.zoom() / _STEP)
        else:
            self._press(key)

    def _press(self, key: Qt.Key) -> None:
        acts = {
            Qt.Key.Key_0: lambda: self.zoom_to(0.0),
            Qt.Key.Key_1: lambda: self.zoom_to(1.0),
            Qt.Key.Key_F11: self.toggle_screen,
            Qt.Key.Key_E: self.edit,
            Qt.Key.Key_O: self.show_original,
            Qt.Key.Key_Escape: self._escape,
        }
        if key in acts:
            acts[key]()

    def _escape(self) -> None:
        """Out of the whole screen first, then away."""
        if self.isWindow():
            self.toggle_screen()
        else:
            self.leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4 on the whole screen closes the picture, not the program."""
        event.ignore()
        if self.is_editing():
            self.editor.leave()
        else:
            self._escape()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clicks stay here; a pull moves a picture that is larger than the room."""
        self._grabbed = event.position()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it."""
        if self._grabbed is not None and self._zoom:
            self._pan(self._grabbed - event.position())
            self._grabbed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grabbed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Every pixel, and back."""
        self.zoom_to(0.0 if self._zoom else 1.0, event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nearer, farther."""
        self.zoom_to(self.zoom() * (_STEP if event.angleDelta().y() > 0 else 1 / _STEP), event.position())
        event.accept()

    # --- painting -------------------------------------------------------------------------------------

    def _room(self) -> QRectF:
        below = self._caption_height() + 24
        return QRectF(16, 16, self.width() - 32, max(1.0, self._foot.y() - below - 16))

    def _caption_height(self) -> float:
        return 2.4 * QFontMetricsF(font("body")).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture on dark, its caption below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.canvas))
        current = self.current
        if current is None:
            return
        room = self._room()
        picture = self._large.of(self._sha256())
        small = None if self._shows_original else self._thumbnails.of(current.sha256)
        if picture is not None:
            self._paint_picture(painter, room, picture)
        elif small is not None:
            self._paint_small(painter, room, small)
        elif self._sha256() in self._broken:
            self._paint_words(painter, room, self.tr("This picture cannot be shown."), "ink2")
        below = QRectF(24, room.bottom() + 8, self.width() - 48, self._caption_height())
        painter.setPen(QColor(DARK.ink))
        painter.setFont(font("body"))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(below, flags, self._said(current))
        if self._shows_original:
            self._paint_mark(painter, room, current)

    def _paint_picture(self, painter: QPainter, room: QRectF, picture: QImage) -> None:
        zoom = self.zoom() / self._ratio()
        painter.save()
        painter.setClipRect(room)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.zoom() < 2)
        wide, high = (edge * zoom for edge in self._whole_size())
        corner = room.center() - QPointF(self._middle.x() * wide, self._middle.y() * high)
        painter.drawImage(QRectF(corner.x(), corner.y(), wide, high), picture)
        painter.restore()

    def _paint_small(self, painter: QPainter, room: QRectF, picture: QPixmap) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = min(room.width() / picture.width(), room.height() / picture.height())
        box = QRectF(0, 0, picture.width() * scale, picture.height() * scale)
        box.moveCenter(room.center())
        painter.drawPixmap(box, picture, QRectF(picture.rect()))

    def _paint_words(self, painter: QPainter, room: QRectF, words: str, tone: str) -> None:
        painter.setPen(QColor(getattr(DARK, tone)))
        painter.setFont(font("body"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)

    def _paint_mark(self, painter: QPainter, room: QRectF, current: Evidence) -> None:
        """Nobody may take an original for what is printed."""
        words = self.original_mark(current)
        painter.setFont(font("strong"))
        metrics = QFontMetricsF(font("strong"))
        wide = min(room.width(), metrics.horizontalAdvance(words) + 2 * scaled(12))
        lines = 1 if wide < room.width() else 2
        mark = QRectF(0, room.top(), wide, lines * metrics.height() + scaled(12))
        mark.moveLeft(room.center().x() - wide / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(DARK.not_met_soft))
        painter.drawRoundedRect(mark, 8, 8)
        painter.setPen(QColor(DARK.not_met))
        painter.drawText(mark, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)

    def original_mark(self, current: Evidence) -> str:
        """What stands over an original."""
        drawing = drawing_of(current.drawing)
        if drawing is None or drawing.is_redacted:
            return self.tr("UNCOVERED ORIGINAL: it is not printed and not exported")
        return self.tr("Original, before it was drawn on: it is not printed")

    def _said(self, current: Evidence) -> str:
        count = f"{self._place + 1}/{len(self._pictures)}   " if len(self._pictures) > 1 else ""
        return count + visible(caption_of(current))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew."""
        super().resizeEvent(event)
        if self.is_editing():
            self.editor.setGeometry(self.rect())
        self._place_foot()

    def _arrived(self, sha256: str) -> None:
        if self.isVisible() and sha256 == self._sha256():
            self.update()

    def _failed(self, sha256: str) -> None:
        self._broken.add(sha256)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and "_foot" in self.__dict__:
            QTimer.singleShot(0, self, self._place_foot)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        screen = self.tr("Leave the full screen") if self.isWindow() else self.tr("Full screen")
        words = {
            "previous": (self.tr("Previous"), "←"),
            "next": (self.tr("Next"), "→"),
            "edit": (self.tr("Draw, crop, cover"), "E"),
            "restore": (self.tr("Bring the original back"), ""),
            "screen": (screen, "F11"),
            "close": (self.tr("Close"), "Esc"),
        }
        for name, (text, key) in words.items():
            self._buttons[name].setText(text)
            set_tooltip(self._buttons[name], key)
        set_tooltip(self._buttons["original"], "O")
        if self._pictures and self._open_book.is_open:
            self._show_buttons()
