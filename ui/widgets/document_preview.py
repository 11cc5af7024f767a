"""A Word document on its pages, as it will come out on paper.

The heavy part, `PageSetter.prepare(bytes)`, reads and sets the document and may run on any thread; `show_document`
only paints.
Nothing of the document is followed: no link, no outside picture, no rich text.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from inspector.text import fold
from ui.theme import LIGHT, font, tokens_of
from ui.widgets.label import visible
from ui.widgets.page_fonts import load_twin
from ui.widgets.page_marks import PreparedDocument, Spot
from ui.widgets.page_painter import paint_page
from ui.widgets.page_setter import PageSetter, prepare, set_pages

__all__ = ["DocumentPreview", "PageSetter", "PreparedDocument", "paint_page", "prepare", "set_pages"]

_GAP = 16  # pixels around and between pages
_SHADOW = 5
_NEAREST, _FARTHEST = 4.0, 0.3  # pixels a point
_KEPT_PAGES = 8


@dataclass(frozen=True, slots=True)
class _Sight:
    """What the reader looks at: page and how far down it, as a part of its height."""

    page: int = 0
    part: float = 0.0


class DocumentPreview(QAbstractScrollArea):
    """Pages of a `PreparedDocument` under one another, with zoom. Fits the width until Ctrl+wheel changes the size."""

    current_page_changed = Signal(int)  # the page in sight, from 1; 0 when nothing is shown
    zoom_changed = Signal(float)  # 1.0: as large as on paper (96 dots an inch)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_twin()  # on the window's thread, before a worker measures
        self._prepared: PreparedDocument | None = None
        self._message = ""
        self._scale = 1.0  # pixels a point
        self._told = 1.0  # the scale that zoom_changed spoke of last
        self._fits = True
        self._tops: list[float] = []
        self._marked: frozenset[int] = frozenset()
        self._painted: OrderedDict[int, QPixmap] = OrderedDict()
        self._current = 0
        self._held: QPointF | None = None  # where the hand took the page
        self.setObjectName("document_preview")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(48)
        self.verticalScrollBar().valueChanged.connect(self._note_page)

    # --- what the page calls

    def show_document(self, prepared: PreparedDocument) -> None:
        """Show these pages instead of the ones before; the reader stays at the same place."""
        sight = self._sight()
        self._prepared, self._message = prepared, ""
        self._marked = frozenset()
        self._place_pages()
        self._look_at(sight)

    def show_message(self, text: str) -> None:
        """Say `text`: in the middle when nothing is shown yet, else above the last good pages."""
        self._message = text
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing; pictures and words of the document are let go."""
        self._prepared, self._message = None, ""
        self._place_pages()

    def highlight(self, text: str, *, scroll: bool = True) -> bool:
        """Lay soft yellow under the paragraphs that hold `text`, and bring the first into sight. False: none does.

        Compared without diacritics, spacing and the last full stop. Where the document has changed the sentence (an
        abbreviation written out, a photo referred to) the likest paragraph is taken. An empty text takes the yellow
        away.
        """
        wanted = " ".join(fold(text).split()).rstrip(" .;:,/")
        folded = self._prepared.folded if self._prepared else ()
        numbers = [n for n, words in enumerate(folded) if wanted in words] if wanted else []
        if wanted and not numbers:
            numbers = _likest(wanted, folded)
        self._marked = frozenset(numbers)
        self._painted.clear()
        self.viewport().update()
        if numbers and scroll:
            self._bring(numbers[0])
        return bool(numbers)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._prepared.pages) if self._prepared else 0

    @property
    def current_page(self) -> int:
        """The page in sight, from 1; 0 when nothing is shown."""
        return self._current

    @property
    def zoom(self) -> float:
        """How large pages are: 1.0 as on paper."""
        return self._scale * 72 / 96

    def set_zoom(self, zoom: float) -> None:
        """Show pages at `zoom` (1.0: as on paper) and no longer fit the width."""
        sight, across = self._sight(), self.horizontalScrollBar()
        room = self.viewport().width()
        middle = (across.value() + room / 2) / max(across.maximum() + room, 1)
        self._fits = False
        self._scale = min(max(zoom * 96 / 72, _FARTHEST), _NEAREST)
        self._place_pages()
        self._look_at(sight)
        across.setValue(
            round(middle * (across.maximum() + room) - room / 2)
        )  # what was in the middle stays there

    def fit_width(self) -> None:
        """Show pages as wide as there is room, also when the room changes."""
        sight = self._sight()
        self._fits = True
        self._place_pages()
        self._look_at(sight)

    def go_to_page(self, page: int) -> None:
        """Bring the top of `page` (from 1) into sight."""
        self._look_at(_Sight(page - 1, 0.0))

    # --- geometry

    def _page_size(self, n: int) -> tuple[int, int]:
        assert self._prepared is not None
        page, scale = self._prepared.pages[n], self._scale_of(n)
        return round(page.width * scale), round(page.height * scale)

    def _scale_of(self, n: int) -> float:
        """Pixels a point on page `n`: a landscape page is made smaller rather than cut while pages fit the width."""
        assert self._prepared is not None
        room = self.viewport().width() - 2 * _GAP
        return min(self._scale, max(room, 1) / self._prepared.pages[n].width) if self._fits else self._scale

    def _place_pages(self) -> None:
        self._painted.clear()
        pages = self._prepared.pages if self._prepared else ()
        room = self.viewport().width() - 2 * _GAP
        if self._fits and pages:
            upright = [p.width for p in pages if p.width <= p.height] or [p.width for p in pages]
            self._scale = min(max(room / max(upright), _FARTHEST), 96 / 72 * 1.6)
        self._tops = []
        top = float(_GAP)
        for n in range(len(pages)):
            self._tops.append(top)
            top += self._page_size(n)[1] + _GAP
        widest = max((self._page_size(n)[0] for n in range(len(pages))), default=0) + 2 * _GAP
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, round(top) - self.viewport().height()))
        across.setPageStep(self.viewport().width())
        across.setRange(0, 0 if self._fits else max(0, widest - self.viewport().width()))
        self._note_page()
        self.viewport().update()
        if self._scale != self._told:
            self._told = self._scale
            self.zoom_changed.emit(self.zoom)

    def _sight(self) -> _Sight:
        y = self.verticalScrollBar().value()
        for n in range(len(self._tops) - 1, -1, -1):
            if self._tops[n] - _GAP <= y:
                return _Sight(n, (y - self._tops[n]) / max(self._page_size(n)[1], 1))
        return _Sight()

    def _look_at(self, sight: _Sight) -> None:
        if self._tops:
            n = min(max(sight.page, 0), len(self._tops) - 1)
            offset = sight.part * self._page_size(n)[1] if sight.part else -_GAP
            self.verticalScrollBar().setValue(round(self._tops[n] + offset))
        self._note_page()

    def _bring(self, paragraph: int) -> None:
        """Scroll so that `paragraph` is in sight, a third from the top; not at all when it is already."""
        assert self._prepared is not None
        for n, page in enumerate(self._prepared.pages):
            spots = [m for m in page.marks if isinstance(m, Spot) and m.paragraph == paragraph]
            if spots:
                scale = self._scale_of(n)
                top = self._tops[n] + spots[0].y * scale
                bottom = self._tops[n] + (spots[-1].y + spots[-1].height) * scale
                bar, height = self.verticalScrollBar(), self.viewport().height()
                if top < bar.value() or bottom > bar.value() + height:
                    bar.setValue(round(top - height / 3))
                return

    def _note_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        page = sum(1 for top in self._tops if top <= middle) or min(len(self._tops), 1)
        self.viewport().update()
        if page != self._current:
            self._current = page
            self.current_page_changed.emit(page)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = tokens_of(self.palette())
        painter.fillRect(event.rect(), QColor(tokens.canvas))
        y, height = self.verticalScrollBar().value(), self.viewport().height()
        for n, top in enumerate(self._tops):
            width, tall = self._page_size(n)
            if top + tall + _SHADOW < y or top - _SHADOW > y + height:
                continue
            room = self.viewport().width()
            left = (
                (room - width) // 2 if width + 2 * _GAP <= room else _GAP - self.horizontalScrollBar().value()
            )
            place = QRect(left, round(top) - y, width, tall)
            self._paint_shadow(painter, place)
            painter.drawPixmap(place.topLeft(), self._pixmap(n))
        if self._message:
            self._paint_message(painter)
        painter.end()

    def _pixmap(self, n: int) -> QPixmap:
        known = self._painted.get(n)
        if known is not None:
            self._painted.move_to_end(n)
            return known
        assert self._prepared is not None
        width, height = self._page_size(n)
        ratio = self.viewport().devicePixelRatioF()
        pixmap = QPixmap(round(width * ratio), round(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(LIGHT.paper))
        painter = QPainter(pixmap)
        scale = self._scale_of(n)
        painter.scale(scale, scale)
        paint_page(painter, self._prepared, self._prepared.pages[n], self._marked)
        painter.end()
        self._painted[n] = pixmap
        while len(self._painted) > _KEPT_PAGES:
            self._painted.popitem(last=False)
        return pixmap

    def _paint_shadow(self, painter: QPainter, page: QRect) -> None:
        for step in range(_SHADOW, 0, -1):
            shade = QColor(LIGHT.ink)
            shade.setAlpha(5 + 3 * (_SHADOW - step))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRoundedRect(page.adjusted(-step + 1, -step + 2, step - 1, step), step, step)

    def _paint_message(self, painter: QPainter) -> None:
        tokens = tokens_of(self.palette())
        painter.setFont(font("body"))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        text = visible(self._message)
        room = self.viewport().rect().adjusted(32, 24, -32, -24)
        if self._prepared is None:
            painter.setPen(QColor(tokens.ink2))
            painter.drawText(room, flags, text)
            return
        words = painter.boundingRect(
            room, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), text
        )
        card = words.adjusted(-16, -8, 16, 8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(card, 8, 8)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(words, flags, text)

    # --- hands

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        sight = self._sight()
        self._place_pages()
        self._look_at(sight)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * 1.1 ** (event.angleDelta().y() / 120))
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved = event.position() - self._held
            self._held = event.position()
            for bar, distance in (
                (self.horizontalScrollBar(), moved.x()),
                (self.verticalScrollBar(), moved.y()),
            ):
                bar.setValue(bar.value() - round(distance))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.viewport().unsetCursor()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        bar = self.verticalScrollBar()
        if control and event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.set_zoom(self.zoom * 1.1)
        elif control and event.key() == Qt.Key.Key_Minus:
            self.set_zoom(self.zoom / 1.1)
        elif control and event.key() == Qt.Key.Key_0:
            self.fit_width()
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep())
        else:
            super().keyPressEvent(event)


def _likest(wanted: str, folded: Sequence[str]) -> list[int]:
    """The paragraph that has most of the words of `wanted`; none when no more than two thirds of them are there."""
    words = set(wanted.split())
    if len(words) < 4:
        return []
    shares = [(len(words & set(text.split())) / len(words), -n) for n, text in enumerate(folded)]
    share, place = max(shares, default=(0.0, 0))
    return [-place] if share > 2 / 3 else []
