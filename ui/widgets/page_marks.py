"""What stands on a prepared page: plain marks with places in points. They may cross threads."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from inspector.report.layout.tree import Document
from ui.widgets.page_type import Face


@dataclass(frozen=True, slots=True)
class Words:
    """Letters of one face; `y` is the baseline."""

    x: float
    y: float
    text: str
    face: Face
    colour: str


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; `style` as Word names it."""

    x: float
    y: float
    to_x: float
    to_y: float
    weight: float
    colour: str
    style: str = "single"


@dataclass(frozen=True, slots=True)
class Area:
    """A filled rectangle under everything else."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture, by its name in `PreparedDocument.pictures`; one that is not there is drawn as an empty frame."""

    x: float
    y: float
    width: float
    height: float
    name: str


@dataclass(frozen=True, slots=True)
class Spot:
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
