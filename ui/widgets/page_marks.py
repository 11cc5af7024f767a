"""What stands on a prepared page: plain marks with places in points. They may cross threads."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import QImage

from inspector.report.layout.tree import Document
from ui.widgets.page_type import Face


class Words(NamedTuple):
    """Letters of one face; `y` is the baseline."""

    x: float
    y: float
    text: str
    face: Face
    colour: str


class Line(NamedTuple):
    """A straight line; `style` as Word names it."""

    x: float
    y: float
    to_x: float
    to_y: float
    weight: float
    colour: str
    style: str = "single"


class Area(NamedTuple):
    """A filled rectangle under everything else."""

    x: float
    y: float
    width: float
    height: float
    colour: str


class Photo(NamedTuple):
    """A picture, by its name in `PreparedDocument.pictures`; one that is not there is drawn as an empty frame."""

    x: float
    y: float
    width: float
    height: float
    name: str


class Spot(NamedTuple):
    """Where one line of paragraph number `paragraph` stands."""

    x: float
    y: float
    width: float
    height: float
    paragraph: int


Mark = Words | Line | Area | Photo | Spot


@dataclass(frozen=True, slots=True)
class PreparedPage:
    """One sheet: its size in points and its marks."""

    width: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """A document set in pages, ready to be painted.

    `texts` are the words of each paragraph by its number, `folded` the same for search.
    """

    document: Document
    pages: tuple[PreparedPage, ...]
    texts: tuple[str, ...]
    folded: tuple[str, ...]
    pictures: dict[str, QImage]
