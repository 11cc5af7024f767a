"""How everything looks: the tokens, and the palette, font and style sheet made from them.

No colour stands anywhere else. A delegate that paints by hand asks `tokens_of(option.palette)`.
"""

from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from inspector.record import record
from ui.style_sheet import TOUCH_PX, style_sheet_text

if TYPE_CHECKING:
    from ui.touch import TouchTargets

FAMILY = "Be Vietnam Pro"
POINTS_A_PIXEL = 0.75  # Qt's logical pixel is 1/96 inch; points keep half pixels, whole pixels would round
BODY_PX = 14.0
SCALES = (80, 90, 100, 110, 125, 150, 175, 200)  # percent
MODES = ("system", "light", "dark")
TOUCH_MODES = ("auto", "on", "off")


@record
class Tokens:
    """The colours of one theme, by what they are for."""

    canvas: str
    surface: str
    line: str
    line_strong: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    met: str
    met_soft: str
    partly: str
    partly_soft: str
    not_met: str
    not_met_soft: str
    na: str
    na_soft: str
    track: str
    paper: str = "#FFFFFF"
    paper_ink: str = "#000000"
    drawn_red: str = (
        "#D0021B"  # what is drawn on photos: red, paper and paper_ink, printed alike in either theme
    )


LIGHT = Tokens(
    canvas="#F5F6F8",
    surface="#FFFFFF",
    line="#E2E5EA",
    line_strong="#CDD2DA",
    ink="#18202B",
    ink2="#566072",
    ink3="#626B80",
    accent="#14528C",
    accent_hover="#0F4375",
    on_accent="#FFFFFF",
    accent_soft="#E6EFF8",
    met="#1F7A4D",
    met_soft="#E5F4EC",
    partly="#9A6200",
    partly_soft="#FBF0DA",
    not_met="#B3261E",
    not_met_soft="#FBE9E7",
    na="#5F6B7A",
    na_soft="#EDEFF2",
    track="#E9ECF0",
)

DARK = Tokens(
    canvas="#12161C",
    surface="#1A2028",
    line="#2A323D",
    line_strong="#3B4552",
    ink="#E8ECF2",
    ink2="#A9B3C1",
    ink3="#8E99A8",
    accent="#7DB6EC",
    accent_hover="#97C5F1",
    on_accent="#0C1A28",
    accent_soft="#1E3145",
    met="#6CCB97",
    met_soft="#16332A",
    partly="#E5B567",
    partly_soft="#3A2E16",
    not_met="#F2938C",
    not_met_soft="#40211F",
    na="#9AA6B5",
    na_soft="#262E38",
    track="#262E38",
)

# role: (pixels at 100 %, weight)
TYPE: dict[str, tuple[float, int]] = {
    "body": (14.0, 400),
    "strong": (14.0, 600),
    "medium": (14.0, 500),
    "secondary": (12.5, 400),
    "secondary_strong": (12.5, 600),
    "hint": (12.5, 400),
    "small": (11.0, 400),
    "rail": (11.0, 400),
    "rail_current": (11.0, 600),
    "chip": (12.5, 500),
    "criterion": (16.0, 500),
    "heading": (14.5, 600),
    "title": (16.0, 600),
    "page_title": (20.0, 600),
    "figure": (22.0, 600),
}


def tokens_of(palette: QPalette) -> Tokens:
    """The colours that belong to `palette`: the dark ones on a dark window."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def colour(palette: QPalette, token: str) -> QColor:
    """One token as a QColor."""
    return QColor(getattr(tokens_of(palette), token))


_made: dict[str, QFont] = {}  # of the present text scale: asked for a thousand times while a page is laid out
_factors: list[float] = []


def factor() -> float:
    """How much larger than at 100 % text is now."""
    if not _factors:
        _factors.append(QApplication.font().pointSizeF() / (BODY_PX * POINTS_A_PIXEL))
    return _factors[0]


def scaled(pixels: float) -> int:
    """A length that grows with the text: a row's height, the rail's width."""
    return round(pixels * factor())


def touchable(length: int) -> int:
    """The height of something that is pressed: at least a finger's width where the screen is touched."""
    app = QApplication.instance()
    return max(length, TOUCH_PX) if app is not None and app.property("touch") else length


def has_touch_screen() -> bool:
    """The system lists a screen that feels fingers."""
    from PySide6.QtGui import QInputDevice

    return any(one.type() == QInputDevice.DeviceType.TouchScreen for one in QInputDevice.devices())


def font(role: str) -> QFont:
    """The font of a role of TYPE at the present text scale. A copy: it may be changed."""
    made = _made.get(role)
    if made is None:
        pixels, weight = TYPE[role]
        made = QFont(QApplication.font())
        made.setPointSizeF(pixels * POINTS_A_PIXEL * factor())
        made.setWeight(QFont.Weight(weight))
        _made[role] = made
    return QFont(made)


def load_fonts() -> None:
    """Be Vietnam Pro in the three weights we use, from its package; without importing that package."""
    spec = find_spec("fontpkg_be_vietnam_pro")
    if spec is None or not spec.submodule_search_locations:
        return
    folder = Path(spec.submodule_search_locations[0]) / "files"
    for weight in ("Regular", "Medium", "SemiBold"):
        QFontDatabase.addApplicationFont(str(folder / f"BeVietnamPro-{weight}.ttf"))


class Theme(QObject):
    """Light, dark or the system's; how large text is. Applied to the whole program at once."""

    changed = Signal()

    def __init__(
        self, app: QApplication, mode: str = "system", scale: int = 100, touch: str = "auto"
    ) -> None:
        super().__init__(app)
        self._app, self._mode, self._scale, self._touch = app, mode, scale, touch
        self._applied: tuple[Tokens, int, bool] | None = None
        load_fonts()
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def mode(self) -> str:
        """One of MODES."""
        return self._mode

    @property
    def scale(self) -> int:
        """Percent, 80 to 200."""
        return self._scale

    @property
    def touch(self) -> str:
        """One of TOUCH_MODES."""
        return self._touch

    @property
    def is_touch(self) -> bool:
        """What is pressed is at least a finger wide now."""
        return self._touch == "on" or (self._touch != "off" and has_touch_screen())

    @property
    def tokens(self) -> Tokens:
        """The colours shown now."""
        if self._mode == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT

    def set_mode(self, mode: str) -> None:
        """Show light, dark, or what the system shows."""
        self._mode = mode if mode in MODES else "system"
        self._apply()

    def set_touch(self, touch: str) -> None:
        """Make what is pressed a finger wide, or not, or where there is a touch screen."""
        self._touch = touch if touch in TOUCH_MODES else "auto"
        self._apply()

    def set_scale(self, scale: int) -> None:
        """Show text at `scale` percent, kept between 80 and 200."""
        self._scale = min(200, max(80, scale))
        self._apply()

    def _follow_system(self) -> None:
        if self._mode == "system":
            self._apply()

    def _apply(self) -> None:
        tokens, scale, touch = self.tokens, self._scale, self.is_touch
        if self._applied == (tokens, scale, touch):
            return
        self._applied = (tokens, scale, touch)
        self._app.setProperty("touch", touch)
        base = QFont(FAMILY)
        base.setPointSizeF(BODY_PX * POINTS_A_PIXEL * scale / 100)
        base.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        base.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        _made.clear()
        _factors.clear()
        self._app.setFont(base)
        self._app.setPalette(palette_of(tokens))
        self._app.setStyleSheet(style_sheet_text(tokens, TYPE, scale / 100, touch=touch))
        if touch or "_targets" in self.__dict__:
            self._targets.set_on(touch)
        self.changed.emit()

    @cached_property
    def _targets(self) -> "TouchTargets":
        """Made where a screen is first touched: no other start pays for it."""
        from ui.touch import TouchTargets

        return TouchTargets(self._app)


def palette_of(tokens: Tokens) -> QPalette:
    """A palette for what the style sheet does not reach: item views, selections, placeholders."""
    palette = QPalette()
    role = QPalette.ColorRole
    for where, what in (
        (role.Window, tokens.canvas),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.canvas),
        (role.Text, tokens.ink),
        (role.PlaceholderText, tokens.ink3),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.ink),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.ToolTipBase, tokens.ink),
        (role.ToolTipText, tokens.surface),
        (role.BrightText, tokens.not_met),
        (role.Mid, tokens.line_strong),
        (role.Light, tokens.surface),
        (role.Dark, tokens.line_strong),
        (role.Midlight, tokens.line),
        (role.Shadow, tokens.line_strong),
        (role.Accent, tokens.accent),
    ):
        palette.setColor(where, QColor(what))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(tokens.ink3))
    return palette
