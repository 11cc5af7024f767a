"""Icons: Phosphor, from the QtAwesome package, painted in the theme's colours.

QtAwesome's own loader costs 200 ms at start (it imports QtPy and reads every font it has). We load its Phosphor font
alone, when the first icon is painted, and keep the code points of the icons we use here; a test compares them with
QtAwesome's own table.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
)

from ui.theme import colour

FONT = "phosphor-1.3.0.ttf"
CHARMAP = "phosphor-charmap-1.3.0.json"

CODES: dict[str, int] = {
    "archive-box": 0xF009,
    "arrow-clockwise": 0xF020,
    "arrow-counter-clockwise": 0xF021,
    "arrow-down": 0xF022,
    "arrow-left": 0xF03B,
    "arrow-right": 0xF044,
    "arrow-square-out": 0xF058,
    "arrow-u-up-left": 0xF066,
    "arrow-up": 0xF061,
    "arrow-up-right": 0xF063,
    "arrows-left-right": 0xF04D,
    "book-open": 0xF097,
    "buildings": 0xF0A8,
    "calendar-blank": 0xF0AD,
    "camera": 0xF0B1,
    "caret-down": 0xF0C2,
    "caret-left": 0xF0C3,
    "caret-right": 0xF0C4,
    "caret-up": 0xF0C5,
    "chart-bar": 0xF0D2,
    "chat-text": 0xF0E6,
    "check": 0xF0E7,
    "check-circle": 0xF0E8,
    "check-square": 0xF0EA,
    "circle": 0xF0EC,
    "circle-half": 0xF0EE,
    "clipboard-text": 0xF0F8,
    "clipboard-text-fill": 0xF862,
    "clock": 0xF0F9,
    "clock-counter-clockwise": 0xF0FC,
    "copy": 0xF114,
    "corners-out": 0xF118,
    "crop": 0xF11B,
    "cursor": 0xF12C,
    "desktop": 0xF12E,
    "dots-six-vertical": 0xF144,
    "dots-three": 0xF145,
    "download": 0xF14B,
    "download-simple": 0xF14C,
    "eraser": 0xF159,
    "export": 0xF15A,
    "eye": 0xF15B,
    "eye-slash": 0xF15E,
    "file": 0xF167,
    "file-plus": 0xF16D,
    "file-text": 0xF170,
    "file-text-fill": 0xF8DA,
    "files": 0xF16E,
    "fingerprint": 0xF173,
    "flag": 0xF17C,
    "floppy-disk": 0xF181,
    "folder": 0xF186,
    "folder-open": 0xF18C,
    "funnel": 0xF196,
    "gear": 0xF19B,
    "gear-six": 0xF19C,
    "git-merge": 0xF1AD,
    "globe": 0xF1AF,
    "hard-drive": 0xF1C3,
    "house": 0xF1D8,
    "house-fill": 0xF942,
    "identification-card": 0xF1DC,
    "image": 0xF1DD,
    "info": 0xF1E0,
    "key": 0xF1E4,
    "link": 0xF1F3,
    "list-bullets": 0xF1FB,
    "list-numbers": 0xF1FD,
    "lock": 0xF1FF,
    "lock-key": 0xF200,
    "lock-open": 0xF204,
    "magnifying-glass": 0xF20A,
    "map-pin": 0xF20D,
    "minus": 0xF21A,
    "moon": 0xF21F,
    "note-pencil": 0xF22E,
    "notebook": 0xF22C,
    "number-circle-one": 0xF234,
    "paper-plane-tilt": 0xF25C,
    "paperclip": 0xF258,
    "pencil-simple": 0xF266,
    "plus": 0xF27F,
    "printer": 0xF288,
    "prohibit": 0xF289,
    "push-pin": 0xF28D,
    "question": 0xF293,
    "quotes": 0xF295,
    "rectangle": 0xF29C,
    "selection": 0xF2AE,
    "shield-check": 0xF2B8,
    "shield-warning": 0xF2BD,
    "sign-out": 0xF2C7,
    "sliders": 0xF2CF,
    "spinner": 0xF2EA,
    "squares-four": 0xF2F0,
    "star": 0xF2F3,
    "sun": 0xF2FE,
    "table": 0xF304,
    "table-fill": 0xFA6E,
    "text-aa": 0xF310,
    "text-t": 0xF31F,
    "translate": 0xF333,
    "trash": 0xF334,
    "tray": 0xF336,
    "upload": 0xF344,
    "upload-simple": 0xF345,
    "user": 0xF346,
    "users": 0xF351,
    "warning": 0xF35C,
    "warning-circle": 0xF35D,
    "x": 0xF36D,
}


def icon(name: str, tone: str = "ink2", selected: str = "accent") -> QIcon:
    """The icon `name` in the colour `tone`; `selected` is its colour where a button is checked."""
    return QIcon(_Engine(name, tone, selected))


def paint_icon(painter: QPainter, rect: QRectF | QRect, name: str, tone: str) -> None:
    """Paint one icon, centred in `rect`, for delegates and painted widgets."""
    square = QRectF(rect)
    size = min(square.width(), square.height())
    painter.save()
    glyph_font = QFont(_family())
    glyph_font.setPixelSize(max(1, round(size)))
    painter.setFont(glyph_font)
    painter.setPen(colour(QGuiApplication.palette(), tone))
    glyph = chr(CODES[name])
    box = QFontMetricsF(glyph_font).boundingRect(glyph)
    painter.drawText(square.center() - QPointF(box.center().x(), box.center().y()), glyph)
    painter.restore()


@cache
def _family() -> str:
    """The font's family, loaded at the first icon. A font once loaded belongs to the process."""
    spec = find_spec("qtawesome")
    places = spec.submodule_search_locations if spec else None
    if not places:
        return ""
    number = QFontDatabase.addApplicationFont(str(Path(places[0]) / "fonts" / FONT))
    return (QFontDatabase.applicationFontFamilies(number) or [""])[0]


class _Engine(QIconEngine):
    """Paints a glyph in the palette's colour of the moment, so a change of theme needs no new icons."""

    def __init__(self, name: str, tone: str, selected: str) -> None:
        super().__init__()
        self._name, self._tone, self._selected = name, tone, selected

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into `rect`."""
        tone = self._selected if state == QIcon.State.On else self._tone
        paint_icon(painter, rect, self._name, "ink3" if mode == QIcon.Mode.Disabled else tone)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """A picture on nothing."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """A picture at the screen's own density."""
        made = self.pixmap(size, mode, state)
        made.setDevicePixelRatio(scale)
        return made

    def clone(self) -> "_Engine":
        """Another of the same."""
        return _Engine(self._name, self._tone, self._selected)
