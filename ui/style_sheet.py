"""The style sheet, as a text made from the tokens. Widgets choose a look by the properties `role` and `kind`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.theme import Tokens

POINTS_A_PIXEL = 0.75
TOUCH_PX = 40  # a finger's width on a laptop's screen, whatever the size of text


def style_sheet_text(
    tokens: "Tokens", types: Mapping[str, tuple[float, int]], factor: float, *, touch: bool = False
) -> str:
    """The whole style sheet at text scale `factor` (1.0 = 100 %); `touch`: what is pressed is 40 pixels high."""

    def px(length: float) -> str:
        return f"{round(length * factor)}px"

    return "\n".join(
        [
            _types(types, factor),
            _surfaces(tokens),
            _buttons(tokens, px),
            _fields(tokens, px),
            _rest(tokens, px),
            _touch(factor) if touch else "",
        ]
    )


def _types(types: Mapping[str, tuple[float, int]], factor: float) -> str:
    return "\n".join(
        f'QLabel[role="{role}"], QPushButton[role="{role}"] '
        f"{{ font-size: {pixels * POINTS_A_PIXEL * factor:.3f}pt; font-weight: {weight}; }}"
        for role, (pixels, weight) in types.items()
    )


def _surfaces(t: "Tokens") -> str:
    tones = "\n".join(
        f'QLabel[tone="{tone}"] {{ color: {getattr(t, tone)}; }}'
        for tone in ("ink", "ink2", "ink3", "accent", "met", "partly", "not_met", "na")
    )
    return f"""
QWidget {{ color: {t.ink}; }}
QLabel {{ background: transparent; }}
QLabel[role="secondary"], QLabel[role="secondary_strong"] {{ color: {t.ink2}; }}
QLabel[role="hint"] {{ color: {t.ink3}; }}
{tones}
QMainWindow, QWidget[kind="canvas"] {{ background: {t.canvas}; }}
QWidget[kind="surface"] {{ background: {t.surface}; }}
QFrame[kind="rail"] {{ background: {t.surface}; border: none; border-right: 1px solid {t.line}; }}
QFrame[kind="header"] {{ background: {t.surface}; border: none; border-bottom: 1px solid {t.line}; }}
QFrame[kind="hints"] {{ background: {t.surface}; border: none; border-top: 1px solid {t.line}; }}
QFrame[kind="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 12px; }}
QFrame[kind="card"][chosen="true"] {{ border: 1px solid {t.accent}; background: {t.accent_soft}; }}
QFrame[kind="rule"] {{ background: {t.line}; border: none; }}
QFrame[kind="banner"] {{ border-radius: 8px; border: 1px solid {t.line_strong}; background: {t.surface}; }}
QFrame[kind="banner"][tone="info"] {{ background: {t.accent_soft}; border-color: {t.accent}; }}
QFrame[kind="banner"][tone="success"] {{ background: {t.met_soft}; border-color: {t.met}; }}
QFrame[kind="banner"][tone="warning"] {{ background: {t.partly_soft}; border-color: {t.partly}; }}
QFrame[kind="banner"][tone="error"] {{ background: {t.not_met_soft}; border-color: {t.not_met}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
"""


def _buttons(t: "Tokens", px) -> str:
    return f"""
QPushButton {{
    icon-size: {px(18)};
    min-height: {px(22)}; padding: 6px {px(14)}; border-radius: 8px; font-weight: 600; outline: none;
    background: {t.surface}; color: {t.accent}; border: 1px solid {t.line_strong};
}}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPushButton:hover {{ border-color: {t.accent}; background: {t.accent_soft}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 5px {px(13)}; outline: none; }}
QPushButton:pressed {{ background: {t.accent_soft}; }}
QPushButton:checked {{ border-color: {t.accent}; background: {t.accent_soft}; }}
QPushButton:disabled {{ color: {t.ink3}; border-color: {t.line}; background: {t.surface}; }}
QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent}; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.ink}; }}
QPushButton[kind="primary"]:pressed {{ background: {t.accent_hover}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.na_soft}; color: {t.ink3}; border-color: {t.line}; }}
QPushButton[kind="danger"] {{ color: {t.not_met}; }}
QPushButton[kind="danger"]:hover {{ border-color: {t.not_met}; background: {t.not_met_soft}; }}
QPushButton[kind="danger"]:focus {{ border: 2px solid {t.not_met}; }}
QPushButton[kind="link"] {{
    background: transparent; border: 1px solid transparent; padding: 2px 4px; min-height: {px(18)};
    font-weight: 500; border-radius: 6px; text-align: left;
}}
QPushButton[kind="link"]:hover {{ background: {t.accent_soft}; }}
QPushButton[kind="link"]:focus {{ border: 1px solid {t.accent}; }}
QPushButton[kind="link"]:disabled {{ color: {t.ink3}; }}
QPushButton[kind="link"][flush="true"] {{ border: none; padding: 3px 5px 3px 0px; border-radius: 0px; }}
QPushButton[kind="link"][flush="true"]:hover {{ background: transparent; text-decoration: underline; }}
QPushButton[kind="link"][flush="true"]:focus {{
    border-bottom: 2px solid {t.accent}; padding: 3px 5px 1px 0px;
}}
QPushButton[kind="quiet"] {{
    background: transparent; border: 1px solid transparent; padding: 4px; min-height: {px(20)};
    min-width: {px(20)}; border-radius: 6px;
}}
QPushButton[kind="quiet"]:hover {{ background: {t.accent_soft}; }}
QPushButton[kind="quiet"]:checked {{ background: {t.accent_soft}; border: 1px solid {t.accent}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {t.accent}; padding: 3px; }}
"""


def _fields(t: "Tokens", px) -> str:
    editors = "QLineEdit, QPlainTextEdit, QComboBox, QSpinBox"

    def each(state: str) -> str:
        return ", ".join(f"{name}{state}" for name in editors.split(", "))

    return f"""
{editors} {{
    background: {t.surface}; color: {t.ink}; border: 1px solid {t.line_strong}; border-radius: 6px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent};
}}
QLineEdit, QComboBox, QSpinBox {{ padding: 5px 10px; min-height: {px(22)}; }}
QPlainTextEdit {{ padding: 3px 6px; }}
{each(":focus")} {{ border: 2px solid {t.accent}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ padding: 4px 9px; }}
QPlainTextEdit:focus {{ padding: 2px 5px; }}
{each('[state="problem"]')} {{ border-color: {t.not_met}; }}
{each('[state="unsaved"]')} {{ border-color: {t.partly}; }}
{each(":disabled")} {{ background: {t.canvas}; color: {t.ink3}; border-color: {t.line}; }}
{each(":read-only")} {{ color: {t.ink2}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {px(28)}; }}
QComboBox QAbstractItemView {{
    background: {t.surface}; border: 1px solid {t.line_strong}; outline: none; padding: 4px;
    selection-background-color: {t.accent_soft}; selection-color: {t.ink};
}}
QComboBox QAbstractItemView::item {{ min-height: {px(28)}; padding: 0 8px; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
"""


def _rest(t: "Tokens", px) -> str:
    return f"""
QListView, QTreeView, QTableView {{
    background: {t.surface}; border: none; outline: none;
    selection-background-color: {t.accent_soft}; selection-color: {t.ink};
}}
QTableView[kind="form"] {{ border: 1px solid {t.line}; border-radius: 8px; }}
QTableView[kind="form"]:focus {{ border: 1px solid {t.accent}; }}
QTableView[kind="form"]::item {{ padding: 0 8px; border: none; border-bottom: 1px solid {t.line}; }}
QTableView[kind="form"][dense="true"]::item {{ padding: 0 4px; }}
QTableView[kind="form"]::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
QTableView QTableCornerButton::section {{ background: {t.surface}; border: none; border-bottom: 1px solid {t.line}; }}
QTableView QLineEdit {{ padding: 0 7px; border-radius: 4px; min-height: 0; }}
QTableView QLineEdit:focus {{ padding: 0 6px; }}
QHeaderView {{ background: {t.surface}; border: none; }}
QHeaderView::section {{
    background: {t.surface}; color: {t.ink2}; border: none; border-bottom: 1px solid {t.line};
    padding: 6px 8px; font-weight: 500;
}}
QTableView[dense="true"] QHeaderView::section {{ padding: 6px 4px; font-size: {px(12.5)}; }}
QProgressBar {{
    background: {t.track}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; text-align: center;
}}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.line_strong}; border-radius: 8px; padding: 4px; }}
QMenu::item {{ padding: 6px {px(20)} 6px {px(12)}; border-radius: 6px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QToolTip {{ background: {t.ink}; color: {t.surface}; border: none; padding: 4px 8px; }}
QTextBrowser {{ background: {t.surface}; border: 1px solid transparent; selection-background-color: {t.accent}; }}
QTextBrowser:focus {{ border: 1px solid {t.accent}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.line_strong}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.ink3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QRadioButton, QCheckBox {{ spacing: 8px; }}
"""


def _touch(factor: float) -> str:
    """What is pressed, 40 pixels high with its padding and frame; larger where the text is."""

    def least(text: int, frame: int) -> str:
        return f"{max(round(text * factor), TOUCH_PX - frame)}px"

    return f"""
QPushButton {{ min-height: {least(22, 14)}; }}
QPushButton[kind="link"] {{ min-height: {least(18, 6)}; }}
QPushButton[kind="quiet"] {{ min-height: {least(20, 10)}; min-width: {least(20, 10)}; }}
QLineEdit, QComboBox, QSpinBox {{ min-height: {least(22, 12)}; }}
QTableView QLineEdit {{ min-height: 0; }}
QComboBox QAbstractItemView::item {{ min-height: {least(28, 0)}; }}
QMenu::item {{ padding-top: 11px; padding-bottom: 11px; }}
QHeaderView::section {{ padding: 11px 8px; }}
QScrollBar:vertical {{ width: 16px; }}
QScrollBar:horizontal {{ height: 16px; }}
"""
