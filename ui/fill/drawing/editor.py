"""Drawing on a photo, over the whole picture view: the toolbar, the picture, the keys."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from inspector.book.attachments import open_attachment
from inspector.book.drawing import COLOURS, SIZES, Drawing
from inspector.book.edit import Changes
from inspector.book.redrawn import original_of, redraw
from inspector.book.rows import Evidence
from inspector.progress import Watch
from ui.fill.drafts import Drafts
from ui.fill.drawing.canvas import Canvas
from ui.fill.drawing.keeping import KeptDrawing
from ui.fill.drawing.render import covered, read_picture, rendered, suffix_of, without_covered, written
from ui.fill.drawing.tools import TOOL_KEYS, ToolBar, tool_hint
from ui.open_book import OpenBook
from ui.widgets.banner import Banner
from ui.widgets.key_hints import KeyHints
from ui.widgets.overlay import LAID_OVER
from ui.words import say

_SMALL_EDGE = 2048
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class Opened:
    """A picture to draw on: which original, as it may be seen, and what was drawn on it before."""

    original: str
    image: QImage
    small: QImage
    drawing: Drawing


class DrawingEditor(QWidget):
    """`saved` carries the new evidence, `left` comes when it closes without one."""

    saved = Signal(object)  # Evidence
    left = Signal()

    def __init__(self, open_book: OpenBook, drafts: Drafts, parent: QWidget) -> None:
        super().__init__(parent, LAID_OVER)
        self.setObjectName("drawing_editor")
        self.setProperty("kind", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._open_book = open_book
        self._evidence: Evidence | None = None
        self._opened: Opened | None = None
        self._is_saving = False
        self._kept = KeptDrawing(drafts, self)
        self.tools, self.canvas = ToolBar(self), Canvas(self)
        self.banner = Banner(self)
        self.banner.setObjectName("drawing_banner")
        self.hints = KeyHints(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tools, self.banner):
            column.addWidget(part)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.hints)
        self.setFocusProxy(self.canvas)
        self._connect()
        self._retranslate()
        self.hide()

    def _connect(self) -> None:
        canvas, tools = self.canvas, self.tools
        canvas.changed.connect(self._show_state)
        canvas.changed.connect(self._kept.touch)
        tools.tool_chosen.connect(self._take_tool)
        tools.colour_chosen.connect(canvas.take_colour)
        tools.size_chosen.connect(canvas.take_size)
        tools.turn_requested.connect(canvas.turn)
        tools.undo_requested.connect(canvas.undo)
        tools.leave_requested.connect(self.leave)
        tools.save_requested.connect(self.save)
        self._open_book.closing.connect(self.close_now)

    # --- opening and leaving --------------------------------------------------------------------------

    def open(self, evidence: Evidence) -> None:
        """Draw on a photo, or go on where drawing on it ended."""
        self._evidence, self._opened = evidence, None
        self.banner.clear()
        self.canvas.drop()
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_state()
        self._window().installEventFilter(self)
        book = self._open_book.book

        def read(_watch: Watch) -> Opened:
            with book.connection() as db:
                original, before = original_of(db, evidence)
                with open_attachment(db, original) as stream:
                    image = read_picture(stream, evidence.name)
                if before is not None and (before.width, before.height) != (image.width(), image.height()):
                    original, before = evidence.sha256, None
                    with open_attachment(db, original) as stream:
                        image = read_picture(stream, evidence.name)
            drawing = before or Drawing(image.width(), image.height())
            seen = covered(image, drawing)
            return Opened(original, seen, _small(seen), drawing)

        work = self._open_book.start_work(read, lane="pictures")
        work.succeeded.connect(self._show_opened)
        work.failed.connect(self._failed)

    def _show_opened(self, opened: object) -> None:
        if not self.isVisible() or self._evidence is None:
            return
        assert isinstance(opened, Opened)
        self._opened = opened
        self.canvas.show_picture(opened.image, opened.small, opened.drawing)
        assert self.canvas.sketch is not None
        said = []
        if self._kept.begin(self._evidence, self.canvas.sketch, self.canvas.standing):
            said.append(self.tr("What you had drawn and not saved is here again."))
            self.canvas.show_again()
        if opened.drawing.is_redacted:
            said.append(
                self.tr(
                    "What was covered before stays covered. The picture without it can only be brought back as a whole."
                )
            )
        if said:
            self.banner.say("info", " ".join(said))

    def is_open(self) -> bool:
        """The picture is there to be drawn on."""
        return self.canvas.sketch is not None

    def is_changed(self) -> bool:
        """Something is drawn that is not saved."""
        return self.canvas.sketch is not None and self.canvas.sketch.is_changed

    def leave(self) -> None:
        """Esc: asks only where something would be lost."""
        if self._is_saving:
            return
        if not self.is_changed():
            self._throw_away()
            return
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Leave the picture"),
            self.tr("What you have drawn is not saved yet."),
            QMessageBox.StandardButton.NoButton,
            self,
        )
        box.setObjectName("leave_drawing_question")
        stay = box.addButton(self.tr("Go on drawing"), QMessageBox.ButtonRole.RejectRole)
        away = box.addButton(self.tr("Leave without saving"), QMessageBox.ButtonRole.DestructiveRole)
        away.setObjectName("leave_without_saving")
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        away.clicked.connect(self._throw_away)
        box.finished.connect(box.deleteLater)
        box.open()

    def _throw_away(self) -> None:
        self._kept.forget()
        self.close_now()

    def close_now(self) -> None:
        """Close; nothing of the picture stays in memory, what was drawn stays kept."""
        self._kept.let_go()
        was_open = self.isVisible()
        self._window().removeEventFilter(self)
        self._evidence = self._opened = None
        self.canvas.drop()
        self.hide()
        if was_open:
            self.left.emit()

    def _window(self) -> QWidget:
        """The program's window, also while the picture has the whole screen."""
        found = self.parentWidget()
        while found.parentWidget() is not None:
            found = found.parentWidget()
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is not closed over a drawing that is not saved, nor while one is being saved."""
        if event.type() == QEvent.Type.Close and (self._is_saving or self.is_changed()):
            event.ignore()
            self.leave()
            return True
        return super().eventFilter(watched, event)

    # --- saving ---------------------------------------------------------------------------------------

    def save(self) -> None:
        """Write the picture as it is seen, in the old one's place; the window goes on meanwhile."""
        evidence, opened, sketch = self._evidence, self._opened, self.canvas.sketch
        if evidence is None or opened is None or sketch is None or self._is_saving:
            return
        if not sketch.is_changed:
            self._throw_away()
            return
        book, drawing = self._open_book.book, without_covered(sketch.drawing)
        seen, original = opened.image, opened.original

        def write(watch: Watch) -> Evidence:
            with book.connection() as db, open_attachment(db, original) as stream:
                suffix = suffix_of(stream, evidence.name)
            content = written(rendered(seen, drawing), suffix)
            return redraw(book, evidence, original, drawing, content, suffix, watch)

        self._is_saving = True
        work = self._open_book.start_work(write, title=self.tr("Saving the picture"))
        work.succeeded.connect(self._show_saved)
        work.failed.connect(self._failed)
        work.cancelled.connect(self._stopped)
        self.banner.say("info", self.tr("Saving the picture…"), closable=False)
        self._show_state()

    def _show_saved(self, made: object) -> None:
        assert isinstance(made, Evidence)
        old = self._evidence
        self._kept.forget()
        self._stopped()
        rows = frozenset(("evidence", one.id) for one in (made, old) if one is not None)
        self._open_book.tell(Changes(frozenset({made.inspection}), rows, "evidence.redraw"))
        self._window().removeEventFilter(self)
        self._evidence = self._opened = None
        self.canvas.drop()
        self.hide()
        self.saved.emit(made)

    def _stopped(self) -> None:
        self._is_saving = False
        self.banner.clear()
        self._show_state()

    def _failed(self, error: Exception) -> None:
        self._is_saving = False
        self.banner.say("error", say(error))
        self._show_state()

    # --- keys -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """While a picture is drawn on, its keys are not the page's; changing the page still is."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & (_CTRL | Qt.KeyboardModifier.AltModifier)
            if plain or event.key() not in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything can be done without the mouse; nothing reaches the page below."""
        event.accept()
        if self._is_saving:
            return
        if event.matches(QKeySequence.StandardKey.Undo):
            self.canvas.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or (
            event.key() == Qt.Key.Key_Y and event.modifiers() & _CTRL
        ):
            self.canvas.redo()
        elif event.modifiers() & _CTRL:
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                self.canvas.turn(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            self._press(event)

    def _press(self, event: QKeyEvent) -> None:
        key, canvas = Qt.Key(event.key()), self.canvas
        if key in _ARROWS:
            canvas.nudge(*_ARROWS[key], pulls=bool(event.modifiers() & _SHIFT))
        elif key == Qt.Key.Key_Escape:
            if not canvas.stop_pulling():
                self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            canvas.remove()
        elif key in (Qt.Key.Key_Insert, Qt.Key.Key_Space):
            canvas.put()
        elif key == Qt.Key.Key_F2:
            canvas.rewrite()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            canvas.choose_next(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
            canvas.zoom({Qt.Key.Key_Minus: 0.8, Qt.Key.Key_0: 0.0}.get(key, 1.25))
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_3:
            canvas.take_colour(COLOURS[key - Qt.Key.Key_1])
        elif key == Qt.Key.Key_S:
            canvas.take_size(SIZES[canvas.size_step % len(SIZES)])
        elif chr(event.key()) in TOOL_KEYS if event.key() < 128 else False:
            self._take_tool(TOOL_KEYS[chr(event.key())])

    def _take_tool(self, tool: str) -> None:
        self.canvas.take_tool(tool)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        canvas, sketch = self.canvas, self.canvas.sketch
        shape = sketch.chosen_shape if sketch is not None else None
        self.tools.show_state(
            canvas.tool,
            shape.colour if shape is not None else canvas.colour,
            shape.size if shape is not None else canvas.size_step,
            can_undo=sketch is not None and sketch.can_undo,
            can_save=sketch is not None and not self._is_saving,
        )
        self._show_hints()

    # --- words ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Draw on the picture"))
        self.canvas.setAccessibleName(self.tr("The picture"))
        self._show_hints()

    def _show_hints(self) -> None:
        """The tool in use first, then what the keys do."""
        self.hints.set_hints(
            (
                tool_hint(self.canvas.tool),
                ("Enter", self.tr("save")),
                ("Esc", self.tr("leave")),
                ("← → ↑ ↓", self.tr("move")),
                ("Shift+←…", self.tr("pull")),
                ("Delete", self.tr("take away")),
                ("Space", self.tr("put without a mouse")),
                ("F2", self.tr("change the words")),
                ("Ctrl+← →", self.tr("turn")),
                ("+ − 0", self.tr("zoom")),
            )
        )


def _small(image: QImage) -> QImage:
    if max(image.width(), image.height()) <= _SMALL_EDGE:
        return image
    return image.scaled(
        _SMALL_EDGE,
        _SMALL_EDGE,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
