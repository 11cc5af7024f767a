"""What was drawn on a photo: a turn, a crop, shapes in the upright original's pixels; kept as JSON in its row."""

import json
from typing import Any

from inspector.record import record
from inspector.text import clean

FORMAT = 1
ARROW, BOX, WORDS, NUMBER, REDACTION = "arrow", "box", "text", "number", "redact"
KINDS = (ARROW, BOX, WORDS, NUMBER, REDACTION)
COLOURS = ("red", "black", "white")
SIZES = (1, 2, 3)
"""Fine, middle, bold."""
MOST_SHAPES = 500
LONGEST_WORDS = 300
_LARGEST_EDGE = 100_000

Area = tuple[int, int, int, int]
"""Left, top, width, height in pixels."""
Ends = tuple[int, int, int, int]
"""x and y of where a shape begins, x and y of where it ends."""


@record
class Shape:
    """One thing drawn. Words and numbers stand where they begin; their end says nothing."""

    kind: str
    ends: Ends
    colour: str = "red"
    size: int = 2
    words: str = ""

    @property
    def area(self) -> Area:
        """The rectangle between the ends, whichever way it was pulled; at least one pixel."""
        x1, y1, x2, y2 = self.ends
        return (min(x1, x2), min(y1, y2), max(1, abs(x2 - x1)), max(1, abs(y2 - y1)))


@record
class Drawing:
    """All that was done to a picture of `width` × `height` pixels. `turn`: quarter turns clockwise, after the rest."""

    width: int
    height: int
    turn: int = 0
    crop: Area | None = None
    shapes: tuple[Shape, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing was done."""
        return not (self.turn or self.crop or self.shapes)

    @property
    def is_redacted(self) -> bool:
        """Something is covered: the original must not be seen by whoever sees the result."""
        return any(shape.kind == REDACTION for shape in self.shapes)

    @property
    def redactions(self) -> tuple[Shape, ...]:
        """What is covered."""
        return tuple(shape for shape in self.shapes if shape.kind == REDACTION)

    @property
    def kept_area(self) -> Area:
        """What is left of the picture."""
        return self.crop or (0, 0, self.width, self.height)

    def to_json(self) -> str:
        """As it stands in the row."""
        shapes = [
            {
                "kind": one.kind,
                "ends": list(one.ends),
                "colour": one.colour,
                "size": one.size,
                "words": one.words,
            }
            for one in self.shapes
        ]
        whole = {
            "format": FORMAT,
            "width": self.width,
            "height": self.height,
            "turn": self.turn,
            "crop": list(self.crop) if self.crop else None,
            "shapes": shapes,
        }
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def drawing_of(text: str) -> Drawing | None:
    """What a row's JSON says; None for what this program does not understand, as a later one's. It came by a packet."""
    try:
        said = json.loads(text)
        if said["format"] != FORMAT or len(said["shapes"]) > MOST_SHAPES:
            return None
        width, height = _whole(said["width"], 1), _whole(said["height"], 1)
        crop = said["crop"]
        return Drawing(
            width,
            height,
            _one_of(said["turn"], (0, 1, 2, 3)),
            None if crop is None else _area(crop, width, height),
            tuple(_shape(one) for one in said["shapes"]),
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _shape(said: Any) -> Shape:
    x1, y1, x2, y2 = said["ends"]
    words = said["words"]
    if not isinstance(words, str) or len(words) > LONGEST_WORDS:
        raise ValueError(words)
    return Shape(
        _one_of(said["kind"], KINDS),
        (_whole(x1), _whole(y1), _whole(x2), _whole(y2)),
        _one_of(said["colour"], COLOURS),
        _one_of(said["size"], SIZES),
        clean(words, multiline=False),
    )


def _area(said: Any, width: int, height: int) -> Area:
    left, top, wide, high = (_whole(one, 0) for one in said)
    if not wide or not high or left + wide > width or top + high > height:
        raise ValueError(said)
    return (left, top, wide, high)


def _whole(value: Any, least: int = -_LARGEST_EDGE) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= _LARGEST_EDGE:
        raise ValueError(value)
    return value


def _one_of(value: Any, known: tuple[Any, ...]) -> Any:
    if isinstance(value, bool) or value not in known:
        raise ValueError(value)
    return value
