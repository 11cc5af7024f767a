"""A drawing that is not saved yet: kept in the book a moment after the last stroke, there again after a crash."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from inspector.book.drawing import Drawing, drawing_of
from inspector.book.rows import Evidence
from ui.fill.drafts import DRAWING, Drafts, Spot
from ui.fill.drawing.render import without_covered
from ui.fill.drawing.sketch import Sketch

_DELAY_MS = 200


class KeptDrawing(QObject):
    """The draft of the drawing in hand, beside the drafts of what is typed."""

    def __init__(self, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._spot: Spot | None = None
        self._saved: Drawing | None = None
        self._standing: Callable[[], Drawing | None] = lambda: None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._keep)

    def begin(self, evidence: Evidence, sketch: Sketch, standing: Callable[[], Drawing | None]) -> bool:
        """Watch over what is `standing` from now on. True: `sketch` goes on with what a crash left of it."""
        self._spot = Spot(evidence.criterion, "", DRAWING, evidence.id)
        self._saved, self._standing = sketch.drawing, standing
        text = self._drafts.text_of(self._spot)
        kept = None if text is None else drawing_of(text)
        goes_on = kept is not None and sketch.go_on(kept)
        if text is not None and not goes_on:
            self._drafts.forget(self._spot)
        return goes_on

    def touch(self) -> None:
        """Something was drawn, or taken back."""
        if self._spot is not None and not self._timer.isActive():
            self._timer.start()

    def forget(self) -> None:
        """It is saved, or nobody wants it."""
        spot = self._spot
        self.let_go()
        if spot is not None:
            self._drafts.forget(spot)

    def let_go(self) -> None:
        """The picture is closed; what is kept stays."""
        self._timer.stop()
        self._spot = self._saved = None

    def _keep(self) -> None:
        spot, drawing = self._spot, self._standing()
        if spot is None or drawing is None:
            return
        if drawing == self._saved:
            self._drafts.forget(spot)
        elif (text := without_covered(drawing).to_json()) != self._drafts.text_of(spot):
            self._drafts.keep(spot, text)  # a full disk: the picture says so itself when it is saved
