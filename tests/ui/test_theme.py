"""Tokens, style sheet, light and dark, size of text."""

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ui.style_sheet import style_sheet_text
from ui.theme import DARK, FAMILY, LIGHT, TYPE, font, scaled, tokens_of
from ui.widgets.label import Label

UI = Path(__file__).resolve().parents[2] / "ui"


def _luminance(colour: str) -> float:
    channels = [channel / 255 for channel in QColor(colour).getRgb()[:3]]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


SOFT = ("accent_soft", "met_soft", "partly_soft", "not_met_soft", "na_soft")
RESULTS = ("met", "partly", "not_met", "na")
PAIRS = [
    *product(("ink", "ink2", "ink3", "accent"), ("canvas", "surface", *SOFT[:1])),
    *product(RESULTS, ("canvas", "surface")),  # words in the tone of a result
    *product(("ink", "accent"), SOFT),  # banners and their links, marked words
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("surface", "ink"),  # a tooltip
    ("paper_ink", "paper"),
    ("accent", "accent_soft"),
    ("met", "met_soft"),
    ("partly", "partly_soft"),
    ("not_met", "not_met_soft"),
    ("na", "na_soft"),
]


GRAPHICS = [
    *product(
        ("accent", "ink2", "ink3", *RESULTS), ("canvas", "surface", *SOFT)
    ),  # shapes, icons, the ring of focus
    ("accent", "track"),  # progress
]


@pytest.mark.parametrize(("ink", "ground"), GRAPHICS)
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_shape_and_the_focus_can_be_seen_on_its_ground(tokens, ink, ground):
    assert _contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 3


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_its_ground(tokens, ink, ground):
    assert _contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


def test_no_colour_is_written_outside_the_theme():
    found = {
        str(file.relative_to(UI)): re.findall(r"#[0-9A-Fa-f]{6}\b", file.read_text())
        for file in UI.rglob("*.py")
        if file.name != "theme.py"
    }
    assert {file: colours for file, colours in found.items() if colours} == {}


def test_the_typeface_comes_with_the_program_in_three_weights(theme):
    assert {"Regular", "Medium", "SemiBold"} <= set(QFontDatabase.styles(FAMILY))
    for role in TYPE:
        assert QFontInfo(font(role)).family().startswith(FAMILY)


def test_the_typeface_has_every_vietnamese_letter(theme):
    raw = QRawFont.fromFont(font("body"))
    letters = "ăâđêôơưĂÂĐÊÔƠƯàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵẴỄỢỰẶỠƯẪ«»…"
    assert [letter for letter in letters if not raw.supportsCharacter(ord(letter))] == []


@pytest.mark.parametrize("scale", [80, 100, 125, 150, 200])
def test_text_and_lengths_grow_with_the_scale(theme, scale):
    theme.set_scale(scale)
    assert font("body").pointSizeF() == pytest.approx(10.5 * scale / 100)
    assert scaled(72) == round(72 * scale / 100)


def test_a_scale_outside_80_to_200_is_held(theme):
    theme.set_scale(10)
    assert theme.scale == 80
    theme.set_scale(999)
    assert theme.scale == 200


def test_light_and_dark_change_every_widget_at_once(theme, show):
    widget = show(QWidget())
    assert tokens_of(widget.palette()) is LIGHT
    theme.set_mode("dark")
    assert tokens_of(widget.palette()) is DARK
    assert QApplication.palette().color(QPalette.ColorRole.Text) == QColor(DARK.ink)


@pytest.mark.parametrize("role", sorted(TYPE))
def test_a_label_has_the_size_and_weight_of_its_role(qtbot, theme, role):
    label = Label("Ẫ", role)
    qtbot.addWidget(label)
    label.show()
    assert label.font().pointSizeF() == pytest.approx(font(role).pointSizeF(), abs=0.01)
    assert int(label.font().weight()) == TYPE[role][1]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("factor", [0.8, 1.0, 2.0])
def test_qt_understands_the_style_sheet(qtbot, theme, tokens, factor):
    # a sheet that Qt cannot parse is a Qt warning, and a Qt warning fails the test
    widget = QWidget()
    qtbot.addWidget(widget)
    QPushButton("Xuất Word", widget)
    QLabel("Đạt", widget)
    widget.setStyleSheet(style_sheet_text(tokens, TYPE, factor))
    widget.show()
