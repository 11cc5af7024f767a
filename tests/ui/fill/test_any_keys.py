"""Keys pressed without sense, as by a sleeve or a hurried hand: nothing fails, nothing unseen is reached, all is kept."""

import random

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from inspector.book.verify import verify_book
from ui.fill.over import panels_up
from ui.places import FILL
from ui.widgets.overlay import LAID_OVER

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
_PLAIN = [*"0123456789abcdeghiklmnopqrstuvxy/-.", "Space"]
_MOVES = ["Return", "Return", "Escape", "Escape", "Tab", "Shift+Tab", "Up", "Down", "Left", "Right", "Home", "End",
          "PgUp", "PgDown", "Del", "Backspace", "Ins"]  # fmt: skip
_ACTS = ["Ctrl+Return", "Ctrl+K", "Ctrl+F", "Ctrl+J", "F1", "F2", "F4", "F6", "F7", "F8", "Ctrl+F8", "Ctrl+Shift+P",
         "Ctrl+Shift+L", "Ctrl+Shift+D", "Ctrl+Shift+K", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+V", "Ctrl+A", "Ctrl+C",
         "Ctrl+1", "Ctrl+2", "Ctrl+3", "S", "E", "P", "Ctrl+Shift+J", "Alt+Down", "Ctrl+Up", "Ctrl+Down", "Ctrl+M",
         "Ctrl+Shift+M", "Ctrl+D", "Ctrl+L", "Ctrl+P"]  # fmt: skip
_WORDS = ["Kế hoạch số 12", "12 k 0,5", "lưu trữ", "3", "46/60", "e\u0302", "ng\u01b0\u0323c"]


def press_anything(desk, chance: random.Random, times: int) -> list[str]:
    """So many keys; a dialog that comes up is left at once."""
    pressed: list[str] = []
    for _ in range(times):
        if (dialog := QApplication.activeModalWidget()) is not None:
            pressed.append(f"({type(dialog).__name__} closed)")
            dialog.close()
            QApplication.processEvents()
            continue
        if (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
        kind = chance.random()
        if kind < 0.15:
            words = chance.choice(_WORDS)
            if QApplication.focusWidget() is not None:
                desk.type(words)
            pressed.append(f"«{words}»")
        elif kind < 0.22:
            pressed.append(click_anything(desk, chance))
        else:
            key = chance.choice(_ACTS if kind < 0.5 else _MOVES if kind < 0.8 else _PLAIN)
            sequence = QKeySequence(key)[0]
            target = QApplication.focusWidget() or desk.window
            QTest.keyClick(target, sequence.key(), sequence.keyboardModifiers())
            pressed.append(key)
        QApplication.processEvents()
        if not any(each.startswith("[") for each in pressed[-20:]):  # a click goes where it is seen to go
            seen(desk, pressed)
    return pressed


def click_anything(desk, chance: random.Random) -> str:
    """A click on one of the buttons that can be clicked."""
    buttons = [
        each
        for each in desk.window.findChildren(QAbstractButton)
        if each.isVisible() and each.isEnabled() and not each.visibleRegion().isEmpty()
    ]
    if not buttons:  # a picture has the whole screen
        return "[]"
    button = chance.choice(buttons)
    name = button.objectName() or button.text()
    at = desk.window.childAt(button.mapTo(desk.window, button.rect().center()))
    if at is button or button.isAncestorOf(at):  # nothing lies over it
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return f"[{name}]"


def seen(desk, pressed: list[str]) -> None:
    """Whatever has the keyboard is not below something else."""
    focused, page = QApplication.focusWidget(), desk.window.page(FILL)  # another book has another page
    if focused is None or not page.isAncestorOf(focused):
        return
    over = next(iter(panels_up(page)), None)
    if over is not None and over.windowType() == LAID_OVER:
        assert over is focused or over.isAncestorOf(focused), (
            over,
            focused,
            focused.objectName(),
            " ".join(pressed[-30:]),
        )


def play(desk, monkeypatch, seed: int, times: int) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url=QUrl(): True)
    chance = random.Random(seed)
    pressed = press_anything(desk, chance, times)
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
    desk.qtbot.waitUntil(lambda: not desk.open_book.works(), timeout=20_000)
    book = desk.open_book
    if book.is_open and book.inspection is not None:
        desk.window.show_page(FILL)
        page = desk.window.page(FILL)
        for panel in panels_up(page):
            panel.leave()
        page.criteria.setFocus()
        assert verify_book(book.book).ok, pressed


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_keys_without_sense_do_no_harm(desk, monkeypatch, seed):
    play(desk, monkeypatch, seed, 250)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 140))
def test_many_more_keys_without_sense_do_no_harm(desk, monkeypatch, seed):
    play(desk, monkeypatch, seed, 500)
