"""Fonts and measures of a preview: which installed face stands for a document's, and how wide its letters run.

Measured without hinting at twenty units a point, so that lines break as on paper whatever the screen.
"""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from inspector.report.layout.tree import Look
from ui.widgets.page_fonts import TWIN, load_twin

UNITS = 20  # in a point
_KEPT_WIDTHS = 20_000  # of one face: more words than a document has, until much was typed

_TWINS = {
    "times new roman": ("Times New Roman", TWIN, "Liberation Serif", "Tinos", "Times"),
    "times": ("Times New Roman", TWIN, "Liberation Serif", "Times"),
    "arial": ("Arial", "Liberation Sans", "Arimo"),
    "helvetica": ("Arial", "Liberation Sans"),
    "calibri": ("Calibri", "Carlito", "Liberation Sans"),
    "cambria": ("Cambria", "Caladea", "Liberation Serif"),
    "courier new": ("Courier New", "Liberation Mono", "Cousine"),
}
_SERIF = ("Times New Roman", TWIN, "Liberation Serif")
# ascent with line gap, descent, of one point: as the fonts of Microsoft state them (their twins differ in the gap)
_REACH = {"times new roman": (0.9336, 0.2163), "times": (0.9336, 0.2163), "arial": (0.9380, 0.2119)}


class Face(NamedTuple):
    """One font as the preview draws it; `size` in points."""

    family: str
    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False

    def font(self) -> QFont:
        """The face as Qt's font, `UNITS` pixels to the point."""
        font = QFont()
        twins = _TWINS.get(self.family.lower())
        font.setFamilies(list(twins) if twins else [self.family, *_SERIF])
        font.setPixelSize(max(1, round(self.size * UNITS)))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        font.setBold(self.bold)
        font.setItalic(self.italic)
        font.setUnderline(self.underline)
        font.setStrikeOut(self.strike)
        return font


@dataclass(frozen=True, slots=True)
class Height:
    """How far letters of a face reach, in points."""

    up: float
    down: float


class Measures:
    """Measures text, one thread at a time; what was measured once is kept."""

    def __init__(self) -> None:
        load_twin()
        self._metrics: dict[Face, QFontMetricsF] = {}
        self._heights: dict[Face, Height] = {}
        self._widths: dict[Face, dict[str, float]] = {}
        self._faces: dict[Look, Face] = {}

    def face(self, look: Look) -> Face:
        """The face that `look` asks for."""
        known = self._faces.get(look)
        if known is None:
            size = max(1.0, min(look.size, 400.0)) * (0.65 if look.raised else 1.0)
            known = Face(look.high, size, look.bold, look.italic, look.underline, look.strike)
            self._faces[look] = known
        return known

    def width(self, face: Face, text: str) -> float:
        """How wide `text` runs, in points."""
        widths = self._widths.setdefault(face, {})
        known = widths.get(text)
        if known is None:
            if len(widths) >= _KEPT_WIDTHS:
                widths.clear()
            known = widths[text] = self._metric(face).horizontalAdvance(text) / UNITS
        return known

    def height(self, face: Face) -> Height:
        """How high a single line of `face` is; the font's line gap lies above, as Word and LibreOffice put it."""
        known = self._heights.get(face)
        if known is None:
            reach = _REACH.get(face.family.lower())
            if reach is not None:
                known = Height(reach[0] * face.size, reach[1] * face.size)
            else:
                metric = self._metric(face)
                known = Height(
                    (metric.ascent() + max(metric.leading(), 0.0)) / UNITS, metric.descent() / UNITS
                )
            self._heights[face] = known
        return known

    def _metric(self, face: Face) -> QFontMetricsF:
        known = self._metrics.get(face)
        if known is None:
            known = self._metrics[face] = QFontMetricsF(face.font())
        return known
