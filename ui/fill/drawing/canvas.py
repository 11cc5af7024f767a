"""The photo under the hand: pulled on with the mouse, seen as it will be written, near or far."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from inspector.book.drawing import ARROW, BOX, NUMBER, REDACTION, WORDS, Drawing, Shape
from ui.fill.drawing.geometry import (
    original_area,
    original_point,
    turned,
    turned_area,
    turned_size,
    turned_step,
)
from ui.fill.drawing.paint import box_of, is_hit, paint_shapes
from ui.fill.drawing.sketch import Sketch, words_of
from ui.theme import DARK, font, scaled
from ui.widgets.fields.line_field import LineEdit

CHOOSE, CROP = "choose", "crop"
_PULLED = (CROP, ARROW, BOX, REDACTION)
_MARGIN = 16
_LEAST_PULL = 4  # view pixels: less is a click
_HANDLE = 10
_NEAREST, _STEP = 8.0, 1.25


class WordsEdit(LineEdit):
    """Where words are typed on the picture: Enter takes them, Esc does not; neither goes further."""

    taken = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc are ours."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


class Canvas(QWidget):
    """Shows and changes a Sketch. `changed` after every step, also of what is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.sketch: Sketch | None = None
        self.tool, self.colour, self.size_step = CHOOSE, "red", 2
        self._image: QImage | None = None
        self._small: QPixmap | None = None
        self._scale = 0.0  # 0: as it fits
        self._middle = QPointF()  # what lies in the middle of the view, in the turned picture's pixels
        self._pull: tuple[QPointF, QPointF] | None = None
        self._holding = ""  # what the mouse does: pull, move, start, end, pan
        self._last = QPointF()
        self._words: WordsEdit | None = None

    # --- what is shown --------------------------------------------------------------------------------

    def show_picture(self, image: QImage, small: QImage, drawing: Drawing) -> None:
        """Begin on a picture as it may be seen; `small` is the same with fewer pixels."""
        self._image, self._small = image, QPixmap.fromImage(small)
        self.sketch = Sketch(drawing)
        self._scale = 0.0
        self.update()
        self.changed.emit()

    def show_again(self) -> None:
        """The drawing is another one, perhaps turned."""
        self._scale = 0.0
        self._step_done()

    def drop(self) -> None:
        """Forget the picture."""
        self.stop_writing()
        self._image = self._small = self.sketch = None
        self._pull, self._holding = None, ""
        self.update()

    @property
    def is_writing(self) -> bool:
        """Words are being typed."""
        return self._words is not None

    def shown(self) -> Drawing | None:
        """The drawing with what is just being pulled."""
        if self.sketch is None:
            return None
        drawing = self.sketch.drawing
        if self._holding == "pull" and self._pull and self.tool != CROP:
            return replace(drawing, shapes=(*drawing.shapes, self._pulled_shape()))
        return drawing

    def scale(self) -> float:
        """View pixels for a pixel of the picture."""
        if self._scale or self.sketch is None:
            return self._scale or 1.0
        size = turned_size(self.sketch.drawing)
        wide, high = max(1, self.width() - 2 * _MARGIN), max(1, self.height() - 2 * _MARGIN)
        return min(wide / size.width(), high / size.height(), _NEAREST)

    def to_view(self, at: QPointF) -> QPointF:
        """Where a pixel of the turned picture is seen."""
        return (at - self._looked_at()) * self.scale() + QPointF(self.width() / 2, self.height() / 2)

    def from_view(self, at: QPointF) -> QPointF:
        """Which pixel of the turned picture is seen there."""
        return (at - QPointF(self.width() / 2, self.height() / 2)) / self.scale() + self._looked_at()

    def _looked_at(self) -> QPointF:
        assert self.sketch is not None
        size = turned_size(self.sketch.drawing)
        whole = QPointF(size.width() / 2, size.height() / 2)
        return self._middle if self._scale else whole

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Nearer or farther; what lies at `at` stays there. 0: as it fits."""
        if self.sketch is None:
            return
        if not factor:
            self._scale = 0.0
        else:
            where = at or QPointF(self.width() / 2, self.height() / 2)
            before = self.from_view(where)
            fits = self._fit()
            wanted = min(max(self.scale() * factor, fits), max(_NEAREST, fits))
            self._middle = self._looked_at()
            self._scale = 0.0 if wanted <= fits else wanted
            if self._scale:
                self._middle += before - self.from_view(where)
        self._place_words()
        self.update()

    def _fit(self) -> float:
        kept, self._scale = self._scale, 0.0
        fits = self.scale()
        self._scale = kept
        return fits

    # --- steps by key ---------------------------------------------------------------------------------

    def take_tool(self, tool: str) -> None:
        """Another tool from now on."""
        self.stop_writing()
        self.tool = tool
        cross = Qt.CursorShape.ArrowCursor if tool == CHOOSE else Qt.CursorShape.CrossCursor
        self.setCursor(cross)
        self.changed.emit()

    def take_colour(self, colour: str) -> None:
        """Another colour, for what is in hand too."""
        self.colour = colour
        self._change_chosen(colour=colour)

    def take_size(self, size: int) -> None:
        """Another thickness, for what is in hand too."""
        self.size_step = size
        self._change_chosen(size=size)

    def _change_chosen(self, **fields: object) -> None:
        if self.sketch is not None:
            shape = self.sketch.chosen_shape
            if shape is not None and shape.kind != REDACTION:
                self.sketch.change(**fields)
        self._step_done()

    def put(self) -> None:
        """Without a mouse: the tool's shape in the middle of what is seen, to be moved and pulled by keys."""
        if self.sketch is None or self.tool == CHOOSE:
            return
        middle = QPointF(self.width() / 2, self.height() / 2)
        reach = QPointF(self.width() / 8, self.height() / 8)
        if self.tool in _PULLED:
            self._pull = (self.from_view(middle - reach), self.from_view(middle + reach))
            self._let_go()
        else:
            self._put_at(self.from_view(middle))

    def nudge(self, x: int, y: int, *, pulls: bool = False) -> bool:
        """Move what is in hand (or its end) by a step of the view. False: nothing is in hand."""
        sketch = self.sketch
        if sketch is None:
            return False
        step = max(1, round(6 / self.scale()))
        dx, dy = turned_step(sketch.drawing, x * step, y * step)
        if self.tool == CROP and sketch.drawing.crop:
            left, top, wide, high = sketch.drawing.crop
            if pulls:
                sketch.crop((left, top, max(1, wide + dx), max(1, high + dy)))
            else:
                sketch.crop((left + dx, top + dy, wide, high))
        elif (shape := sketch.chosen_shape) is None:
            return False
        elif pulls and shape.kind in _PULLED:
            x1, y1, x2, y2 = shape.ends
            if shape.kind == REDACTION:
                dx, dy = 16 * (dx > 0) - 16 * (dx < 0), 16 * (dy > 0) - 16 * (dy < 0)
            sketch.change(ends=(x1, y1, x2 + dx, y2 + dy))
        else:
            sketch.move(dx, dy)
        self._step_done()
        return True

    def remove(self) -> None:
        """Take away what is in hand; with the tool that crops, the crop."""
        if self.sketch is None:
            return
        if self.tool == CROP and self.sketch.chosen is None:
            self.sketch.crop(None)
        else:
            self.sketch.remove()
        self._step_done()

    def turn(self, quarters: int) -> None:
        """Turn the picture."""
        if self.sketch is not None:
            self.stop_writing()
            self.sketch.turn(quarters)
            self.show_again()

    def undo(self) -> None:
        """Take the last step back."""
        if self.sketch is not None and self.sketch.undo():
            self._step_done()

    def redo(self) -> None:
        """Do it again."""
        if self.sketch is not None and self.sketch.redo():
            self._step_done()

    def choose_next(self, by: int) -> None:
        """Take the next shape in hand."""
        if self.sketch is not None:
            self.sketch.choose_next(by)
            self._step_done()

    def _step_done(self) -> None:
        self.update()
        self.changed.emit()

    # --- words ----------------------------------------------------------------------------------------

    def rewrite(self) -> None:
        """Type the words in hand anew."""
        shape = None if self.sketch is None else self.sketch.chosen_shape
        if shape is not None and shape.kind in (WORDS, NUMBER):
            self._write(shape.words)

    def _put_at(self, at: QPointF) -> None:
        assert self.sketch is not None
        x, y = original_point(self.sketch.drawing, at)
        if self.tool == NUMBER:
            self.sketch.add(Shape(NUMBER, (x, y, x, y), self.colour, self.size_step, self.sketch.number()))
            self._step_done()
        elif self.tool == WORDS:
            self.sketch.choose(None)
            self._pull = (at, at)
            self._write("")

    def _write(self, text: str) -> None:
        self.stop_writing()
        edit = self._words = WordsEdit(self)
        edit.setObjectName("drawn_words")
        edit.setAccessibleName(self.tr("Words on the picture"))
        edit.setPlaceholderText(self.tr("Words, then Enter"))
        edit.setFont(font("strong"))
        edit.setText(text)
        edit.setMinimumWidth(scaled(220))
        edit.adjustSize()
        edit.taken.connect(self._take_words)
        edit.left.connect(self._leave_words)
        edit.textEdited.connect(lambda _text: self.changed.emit())
        self._place_words()
        edit.show()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.selectAll()

    def _place_words(self) -> None:
        if self._words is None or self.sketch is None:
            return
        shape = self.sketch.chosen_shape
        at = turned(self.sketch.drawing, *shape.ends[:2]) if shape else self._pull[0] if self._pull else None
        if at is not None:
            seen = self.to_view(at).toPoint()
            seen.setX(min(max(0, seen.x()), self.width() - self._words.width()))
            seen.setY(min(max(0, seen.y()), self.height() - self._words.height()))
            self._words.move(seen)

    def _take_words(self) -> None:
        assert self._words is not None
        assert self.sketch is not None
        self._put_words(self.sketch, words_of(self._words.text()))
        self.stop_writing()
        self._step_done()

    def _put_words(self, sketch: Sketch, text: str) -> None:
        if sketch.chosen_shape is not None:
            if text:
                sketch.change(words=text)
            else:
                sketch.remove()
        elif text and self._pull is not None:
            x, y = original_point(sketch.drawing, self._pull[0])
            sketch.add(Shape(WORDS, (x, y, x, y), self.colour, self.size_step, text))

    def standing(self) -> Drawing | None:
        """The drawing with the words that are being typed, as Enter would leave it."""
        if self.sketch is None or self._words is None:
            return None if self.sketch is None else self.sketch.drawing
        tried = Sketch(self.sketch.drawing)
        tried.chosen = self.sketch.chosen
        self._put_words(tried, words_of(self._words.text()))
        return tried.drawing

    def _leave_words(self) -> None:
        self.stop_writing()
        self._step_done()

    def stop_writing(self) -> None:
        """Leave the words as they were."""
        edit, self._words = self._words, None
        if edit is not None:
            self._pull = None
            edit.hide()
            edit.deleteLater()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- mouse ----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pull, take in hand, put."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.is_writing:
            self._take_words()
        if self.sketch is None:
            return
        at = self.from_view(event.position())
        self._last = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._holding = "pan"
        elif event.button() != Qt.MouseButton.LeftButton:
            return
        elif self.tool == CHOOSE:
            self._grab(at)
        elif self.tool in _PULLED:
            self._pull, self._holding = (at, at), "pull"
            self.sketch.choose(None)
        else:
            self._put_at(at)
        self._step_done()

    def _grab(self, at: QPointF) -> None:
        assert self.sketch is not None
        self._holding = self._handle_at(at)
        if self._holding:
            self._pull = (at, at)
            return
        drawing, slack = self.sketch.drawing, 4 / self.scale()
        for place in reversed(range(len(drawing.shapes))):
            if not self.sketch.is_locked(place) and is_hit(drawing, drawing.shapes[place], at, slack):
                self.sketch.choose(place)
                self._pull, self._holding = (at, at), "move"
                return
        self.sketch.choose(None)
        self._holding = "pan" if self._scale else ""

    def _handle_at(self, at: QPointF) -> str:
        assert self.sketch is not None
        shape, drawing = self.sketch.chosen_shape, self.sketch.drawing
        if shape is None or shape.kind not in _PULLED:
            return ""
        for name, end in (("start", shape.ends[:2]), ("end", shape.ends[2:])):
            away = self.to_view(turned(drawing, *end)) - self.to_view(at)
            if max(abs(away.x()), abs(away.y())) <= _HANDLE:
                return name
        return ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on."""
        if self.sketch is None or not self._holding:
            return
        if self._holding == "pan":
            self._middle -= (event.position() - self._last) / self.scale()
        elif self._pull is not None:
            self._pull = (self._pull[0], self.from_view(event.position()))
        self._last = event.position()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: what was pulled is a step."""
        if self.sketch is None or not self._holding:
            return
        holding = self._holding
        if self._pull is not None and holding in ("move", "start", "end"):
            x1, y1 = original_point(self.sketch.drawing, self._pull[0])
            x2, y2 = original_point(self.sketch.drawing, self._pull[1])
            if (x1, y1) != (x2, y2):
                self._reshape(holding, x2 - x1, y2 - y1)
        if holding == "pull":
            self._let_go()
        self._pull, self._holding = None, ""
        self._step_done()

    def _reshape(self, holding: str, x: int, y: int) -> None:
        assert self.sketch is not None
        shape = self.sketch.chosen_shape
        if shape is None:
            return
        x1, y1, x2, y2 = shape.ends
        if holding == "move":
            self.sketch.move(x, y)
        elif holding == "start":
            self.sketch.change(ends=(x1 + x, y1 + y, x2, y2))
        else:
            self.sketch.change(ends=(x1, y1, x2 + x, y2 + y))

    def _let_go(self) -> None:
        """What was pulled becomes a shape or a crop."""
        assert self.sketch is not None
        assert self._pull is not None
        start, end = (self.to_view(at) for at in self._pull)
        away = end - start
        if max(abs(away.x()), abs(away.y())) >= _LEAST_PULL:
            if self.tool == CROP:
                area = original_area(self.sketch.drawing, QRectF(*self._pull).normalized())
                if area is not None:
                    self.sketch.crop(area)
            else:
                self.sketch.add(self._pulled_shape())
        self._pull, self._holding = None, ""
        self._step_done()

    def _pulled_shape(self) -> Shape:
        assert self.sketch is not None
        assert self._pull is not None
        drawing = self.sketch.drawing
        ends = (*original_point(drawing, self._pull[0]), *original_point(drawing, self._pull[1]))
        colour = "black" if self.tool == REDACTION else self.colour
        return Shape(self.tool, ends, colour, self.size_step)  # type: ignore[arg-type]

    def stop_pulling(self) -> bool:
        """Forget what is just being pulled. False: nothing is."""
        was = bool(self._holding)
        self._pull, self._holding = None, ""
        self.update()
        return was

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Words are typed anew."""
        self.rewrite()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nearer, farther."""
        self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP, event.position())
        event.accept()

    # --- painting -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture follows."""
        super().resizeEvent(event)
        self._place_words()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, what is drawn, what is cut away, what is in hand."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.canvas))
        drawing = self.shown()
        if drawing is None or self.sketch is None or self._image is None or self._small is None:
            painter.setPen(QColor(DARK.ink2))
            painter.setFont(font("body"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.tr("Opening the picture…"))
            return
        painter.save()
        corner = self.to_view(QPointF(0, 0))
        painter.translate(corner)
        painter.scale(self.scale(), self.scale())
        self._paint_picture(painter, drawing)
        painter.save()
        size = turned_size(drawing)
        painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
        paint_shapes(painter, drawing)
        painter.restore()
        self._paint_dark(painter, drawing)
        painter.restore()
        self._paint_hand(painter, drawing)

    def _paint_picture(self, painter: QPainter, drawing: Drawing) -> None:
        assert self._image is not None
        assert self._small is not None
        painter.save()
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, self.scale() < 2 and self.scale() != 1
        )
        away = ((0, 0), (drawing.height, 0), (drawing.width, drawing.height), (0, drawing.width))[
            drawing.turn
        ]
        painter.translate(*away)
        painter.rotate(90 * drawing.turn)
        whole = QRectF(0, 0, drawing.width, drawing.height)
        is_far = self.scale() * self.devicePixelRatioF() * drawing.width <= self._small.width() * 1.2
        if is_far:
            painter.drawPixmap(whole, self._small, QRectF(self._small.rect()))
        else:
            painter.drawImage(whole, self._image)
        painter.restore()

    def _paint_dark(self, painter: QPainter, drawing: Drawing) -> None:
        kept = QRectF(turned_area(drawing, drawing.kept_area))
        if self._holding == "pull" and self.tool == CROP and self._pull:
            kept = QRectF(*self._pull).normalized()
        elif not drawing.crop:
            return
        size = turned_size(drawing)
        path = QPainterPath()
        path.addRect(QRectF(0, 0, size.width(), size.height()))
        path.addRect(kept)
        shade = QColor(DARK.paper_ink)
        shade.setAlphaF(0.6)
        painter.fillPath(path, shade)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(DARK.paper), 1.5)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawRect(kept)

    def _paint_hand(self, painter: QPainter, drawing: Drawing) -> None:
        """The frame around what is in hand, where it is just being moved to."""
        assert self.sketch is not None
        shape = self.sketch.chosen_shape
        if shape is None:
            return
        box = box_of(drawing, shape)
        if self._pull is not None and self._holding == "move":
            box.translate(self._pull[1] - self._pull[0])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        seen = QRectF(self.to_view(box.topLeft()), self.to_view(box.bottomRight())).adjusted(-3, -3, 3, 3)
        for colour, style in ((DARK.paper_ink, Qt.PenStyle.SolidLine), (DARK.paper, Qt.PenStyle.DashLine)):
            painter.setPen(QPen(QColor(colour), 1.5, style))
            painter.drawRect(seen)
        if shape.kind not in _PULLED:
            return
        painter.setBrush(QColor(DARK.paper))
        painter.setPen(QPen(QColor(DARK.paper_ink), 1))
        for name, end in (("start", shape.ends[:2]), ("end", shape.ends[2:])):
            at = self.to_view(turned(drawing, *end))
            if self._pull is not None and self._holding == name:
                at = self.to_view(self._pull[1])
            painter.drawRect(QRectF(at.x() - 4, at.y() - 4, 8, 8))
