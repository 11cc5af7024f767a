"""A drawing while it is being made: what is chosen, what can be taken back, what may not be uncovered again."""

from dataclasses import replace

from inspector.book.drawing import (
    LONGEST_WORDS,
    MOST_SHAPES,
    NUMBER,
    REDACTION,
    WORDS,
    Area,
    Drawing,
    Ends,
    Shape,
)
from inspector.text import clean
from ui.fill.drawing.geometry import clipped, moved

_BLOCK = 16
"""A JPEG smears a pixel over its block of up to 16: a redaction takes whole blocks, or its edge would tell."""


class Sketch:
    """Changes one drawing step by step; every step can be undone. `locked` redactions were burnt in before."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = self._first = drawing
        self._locked = drawing.redactions
        self._bound = drawing.kept_area if drawing.is_redacted else (0, 0, drawing.width, drawing.height)
        self._before: list[Drawing] = []
        self._after: list[Drawing] = []
        self.chosen: int | None = None

    @property
    def drawing(self) -> Drawing:
        """As it is now."""
        return self._drawing

    @property
    def bound(self) -> Area:
        """How far a crop may reach."""
        return self._bound

    @property
    def is_changed(self) -> bool:
        """Something would be lost by leaving."""
        return self._drawing != self._first

    @property
    def can_undo(self) -> bool:
        """There is a step to take back."""
        return bool(self._before)

    def is_locked(self, place: int) -> bool:
        """This redaction was saved before: what is under it is gone from here."""
        return self._drawing.shapes[place] in self._locked

    @property
    def chosen_shape(self) -> Shape | None:
        """The shape in hand."""
        return None if self.chosen is None else self._drawing.shapes[self.chosen]

    def go_on(self, kept: Drawing) -> bool:
        """Take up a drawing that was kept unsaved, as one step. False: it was not made on what this one begins with."""
        fits = (kept.width, kept.height) == (self._first.width, self._first.height)
        area = clipped(kept.kept_area, self._bound)
        if not fits or area != kept.kept_area or not set(self._locked) <= set(kept.redactions):
            return False
        self._take(kept)
        return self.is_changed

    # --- steps ----------------------------------------------------------------------------------------

    def add(self, shape: Shape) -> bool:
        """Draw one more and take it in hand. False: there are too many, or it covers nothing of the picture."""
        if len(self._drawing.shapes) >= MOST_SHAPES:
            return False
        if shape.kind == REDACTION:
            snapped = self._snapped(shape)
            if snapped is None:
                return False
            shape = snapped
        self._take(replace(self._drawing, shapes=(*self._drawing.shapes, shape)))
        self.chosen = len(self._drawing.shapes) - 1
        return True

    def number(self) -> str:
        """The number that comes next."""
        used = [
            int(one.words) for one in self._drawing.shapes if one.kind == NUMBER and one.words.isdecimal()
        ]
        return str(max(used, default=0) + 1)

    def change(self, **fields: object) -> None:
        """Give the shape in hand another colour, size, words or ends."""
        shape = self.chosen_shape
        if shape is None or self.chosen is None:
            return
        made = replace(shape, **fields)  # type: ignore[arg-type]
        if made.kind == WORDS:
            made = replace(made, words=words_of(made.words))
        if made.kind == REDACTION and "ends" in fields:
            made = self._snapped(made) or shape
        shapes = list(self._drawing.shapes)
        shapes[self.chosen] = made
        self._take(replace(self._drawing, shapes=tuple(shapes)))

    def move(self, x: int, y: int) -> None:
        """Move the shape in hand, in the original's pixels; something of it stays on the picture."""
        shape = self.chosen_shape
        if shape is None:
            return
        if shape.kind == REDACTION:  # by whole blocks, or it would not move at all
            x, y = _whole_blocks(x), _whole_blocks(y)
        ends = moved(shape.ends, x, y)
        if self._is_there(ends):
            self.change(ends=ends)

    def remove(self) -> None:
        """Take the shape in hand away."""
        if self.chosen is None or self.is_locked(self.chosen):
            return
        shapes = list(self._drawing.shapes)
        del shapes[self.chosen]
        self.chosen = None
        self._take(replace(self._drawing, shapes=tuple(shapes)))

    def turn(self, quarters: int) -> None:
        """Turn the whole picture clockwise."""
        self._take(replace(self._drawing, turn=(self._drawing.turn + quarters) % 4))

    def crop(self, area: Area | None) -> None:
        """Keep only `area`, as far as it may reach; None: everything."""
        whole = (0, 0, self._drawing.width, self._drawing.height)
        kept = clipped(area or self._bound, self._bound)
        if kept is not None:
            self._take(replace(self._drawing, crop=None if kept == whole else kept))

    def undo(self) -> bool:
        """Take the last step back."""
        return self._turn_back(self._before, self._after)

    def redo(self) -> bool:
        """Do again what was taken back."""
        return self._turn_back(self._after, self._before)

    def choose(self, place: int | None) -> None:
        """Take a shape in hand; a locked one cannot be."""
        self.chosen = None if place is None or self.is_locked(place) else place

    def choose_next(self, by: int) -> None:
        """Go round through the shapes, for the keyboard."""
        free = [n for n in range(len(self._drawing.shapes)) if not self.is_locked(n)]
        if free:
            at = free.index(self.chosen) + by if self.chosen in free else (0 if by > 0 else -1)
            self.chosen = free[at % len(free)]

    # --- inside ---------------------------------------------------------------------------------------

    def _take(self, drawing: Drawing) -> None:
        if drawing != self._drawing:
            self._before.append(self._drawing)
            self._after.clear()
            self._drawing = drawing

    def _turn_back(self, these: list[Drawing], those: list[Drawing]) -> bool:
        if not these:
            return False
        those.append(self._drawing)
        self._drawing = these.pop()
        self.chosen = None
        return True

    def _is_there(self, ends: Ends) -> bool:
        return clipped(Shape("box", ends).area, (0, 0, self._drawing.width, self._drawing.height)) is not None

    def _snapped(self, shape: Shape) -> Shape | None:
        left, top, wide, high = shape.area
        right, bottom = -(-(left + wide) // _BLOCK) * _BLOCK, -(-(top + high) // _BLOCK) * _BLOCK
        left, top = left // _BLOCK * _BLOCK, top // _BLOCK * _BLOCK
        area = clipped(
            (left, top, right - left, bottom - top), (0, 0, self._drawing.width, self._drawing.height)
        )
        if area is None:
            return None
        return replace(
            shape,
            ends=(area[0], area[1], area[0] + area[2], area[1] + area[3]),
            colour="black",
            words="",
        )


def words_of(text: str) -> str:
    """Words as they are drawn: one line, not endless."""
    return clean(text, multiline=False).strip()[:LONGEST_WORDS]


def _whole_blocks(step: int) -> int:
    if not step:
        return 0
    return max(_BLOCK, round(abs(step) / _BLOCK) * _BLOCK) * (1 if step > 0 else -1)
