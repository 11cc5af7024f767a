"""The toolbar above the picture: tools, colours, thickness, turns, undo; leave and save at its end."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from inspector.book.drawing import ARROW, BOX, COLOURS, NUMBER, REDACTION, SIZES, WORDS
from ui.fill.drawing.canvas import CHOOSE, CROP
from ui.fill.drawing.paint import drawn_colour
from ui.theme import scaled, tokens_of
from ui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Rule
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import set_tooltip

_TOOLS = (
    (CHOOSE, "cursor", "V", QT_TRANSLATE_NOOP("drawing", "Choose and move")),
    (CROP, "crop", "C", QT_TRANSLATE_NOOP("drawing", "Crop")),
    (ARROW, "arrow-up-right", "A", QT_TRANSLATE_NOOP("drawing", "Arrow")),
    (BOX, "rectangle", "B", QT_TRANSLATE_NOOP("drawing", "Box")),
    (WORDS, "text-t", "T", QT_TRANSLATE_NOOP("drawing", "Words")),
    (NUMBER, "number-circle-one", "N", QT_TRANSLATE_NOOP("drawing", "Number")),
    (REDACTION, "eraser", "R", QT_TRANSLATE_NOOP("drawing", "Cover for good")),
)
TOOL_KEYS = {key: tool for tool, _icon, key, _words in _TOOLS}
_COLOUR_WORDS = {
    "red": QT_TRANSLATE_NOOP("drawing", "Red"),
    "black": QT_TRANSLATE_NOOP("drawing", "Black"),
    "white": QT_TRANSLATE_NOOP("drawing", "White"),
}
_SIZE_WORDS = {
    1: QT_TRANSLATE_NOOP("drawing", "Fine"),
    2: QT_TRANSLATE_NOOP("drawing", "Middle"),
    3: QT_TRANSLATE_NOOP("drawing", "Bold"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("drawing", text)


def tool_hint(tool: str) -> tuple[str, str]:
    """A tool's key, and what it is called."""
    return next((key, _say(words)) for name, _icon, key, words in _TOOLS if name == tool)


class _Swatch(IconButton):
    """A colour, or with `size` a dot as thick as it draws."""

    def __init__(self, name: str, colour: str = "", size: int = 0, parent: QWidget | None = None) -> None:
        super().__init__("circle", parent=parent)
        self.setObjectName(name)
        self.setIcon(QIcon())
        self.setFixedWidth(scaled(20) + 10)
        self.setCheckable(True)
        self._colour, self._size = colour, size

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, then the disc on it."""
        super().paintEvent(event)
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.ink3), 1))
        painter.setBrush(drawn_colour(self._colour) if self._colour else QColor(tokens.ink2))
        edge = scaled((8, 3, 5, 8)[self._size])
        painter.drawEllipse(QPointF(self.rect().center()) + QPointF(0.5, 0.5), edge, edge)


class ToolBar(QFrame):
    """Says what was pressed; the editor does it."""

    tool_chosen = Signal(str)
    colour_chosen = Signal(str)
    size_chosen = Signal(int)
    turn_requested = Signal(int)
    undo_requested = Signal()
    leave_requested = Signal()
    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawing_tools")
        self.setProperty("kind", "surface")
        self._tools = {tool: self._button(f"tool_{tool}", icon) for tool, icon, _key, _words in _TOOLS}
        self._colours = {name: _Swatch(f"colour_{name}", name, parent=self) for name in COLOURS}
        self._sizes = {size: _Swatch(f"size_{size}", size=size, parent=self) for size in SIZES}
        self._left = self._button("turn_left", "arrow-counter-clockwise")
        self._right = self._button("turn_right", "arrow-clockwise")
        self._undo = self._button("drawing_undo", "arrow-u-up-left")
        self._leave, self._save = SecondaryButton(parent=self), PrimaryButton(parent=self)
        self._leave.setObjectName("leave_drawing")
        self._save.setObjectName("save_drawing")
        self._build()
        self._connect()
        self._retranslate()

    def _button(self, name: str, icon: str) -> IconButton:
        made = IconButton(icon, parent=self)
        made.setObjectName(name)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _build(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 8)
        whole.setSpacing(8)
        row = FlowLayout(spacing=4)
        whole.addLayout(row, 1)
        groups = (
            [*self._tools.values()],
            [*self._colours.values()],
            [*self._sizes.values()],
            [self._left, self._right, self._undo],
        )
        for number, group in enumerate(groups):
            if number:
                row.addWidget(self._divider())
            for button in group:
                row.addWidget(button)
        for button in (*self._tools.values(), *self._colours.values(), *self._sizes.values()):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in (self._leave, self._save):
            whole.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _divider(self) -> QWidget:
        rule = Rule()
        rule.setFixedSize(1, scaled(30))
        return rule

    def _connect(self) -> None:
        for tool, button in self._tools.items():
            button.clicked.connect(lambda _on=False, tool=tool: self.tool_chosen.emit(tool))
        for colour, swatch in self._colours.items():
            swatch.clicked.connect(lambda _on=False, colour=colour: self.colour_chosen.emit(colour))
        for size, swatch in self._sizes.items():
            swatch.clicked.connect(lambda _on=False, size=size: self.size_chosen.emit(size))
        self._left.clicked.connect(lambda: self.turn_requested.emit(-1))
        self._right.clicked.connect(lambda: self.turn_requested.emit(1))
        self._undo.clicked.connect(self.undo_requested)
        self._leave.clicked.connect(self.leave_requested)
        self._save.clicked.connect(self.save_requested)

    def show_state(self, tool: str, colour: str, size: int, *, can_undo: bool, can_save: bool) -> None:
        """What is in use, and what can be done."""
        for buttons, used in ((self._tools, tool), (self._colours, colour), (self._sizes, size)):
            for name, button in buttons.items():  # type: ignore[attr-defined]
                button.setChecked(name == used)
        self._undo.setEnabled(can_undo)
        self._save.setEnabled(can_save)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for tool, _icon, key, words in _TOOLS:
            self._name_button(self._tools[tool], _say(words), key)
        for number, (name, words) in enumerate(_COLOUR_WORDS.items(), start=1):
            self._name_button(self._colours[name], _say(words), str(number))
        for size, words in _SIZE_WORDS.items():
            self._name_button(self._sizes[size], _say(words), "S")
        self._name_button(self._left, self.tr("Turn left"), "Ctrl+←")
        self._name_button(self._right, self.tr("Turn right"), "Ctrl+→")
        self._name_button(self._undo, self.tr("Undo"), "Ctrl+Z")
        self._leave.setText(self.tr("Leave"))
        set_tooltip(self._leave, "Esc")
        self._save.setText(self.tr("Save picture"))
        set_tooltip(self._save, "Enter")

    def _name_button(self, button: QWidget, words: str, key: str) -> None:
        button.setAccessibleName(words)
        set_tooltip(button, f"{words} ({key})")
