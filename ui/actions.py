"""What a person can do, said once: shortcuts, the palette and the sheet of keys are all made from these rows.

A page declares its actions in the module that its PageSpec names (`ACTIONS`). What is declared with keys is bound by
`bind`, so no list can name a key that does nothing. Titles are English source texts of the context «actions».
"""

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from inspector.record import record
from ui.places import CONCLUDE, FILL, HELP, REQUESTS

if TYPE_CHECKING:
    from ui.open_book import OpenBook
    from ui.page import PageSpec

SHORTCUT = "shortcut"  # works wherever the focus is on its page
PLAIN = "plain"  # a bare key, where no text is being typed
GESTURE = "gesture"  # pressed inside a part of the page, which hears it itself


@record
class Action:
    """One thing to do. `page` is where it is done, "" for everywhere; `keys` are as QKeySequence writes them.

    `do` is given the page (the window, for what is everywhere); `button` names a button of the page that is pressed
    instead. With neither it is a gesture: it stands on the sheet of keys alone. `needs` as in PageSpec, or "criterion":
    the visit asks something. `writes`: not in a book that can only be read. `words` are further words it is found by,
    in both languages.
    """

    id: str
    page: str
    title: str
    keys: tuple[str, ...] = ()
    do: Callable[[Any], object] | None = None
    button: str = ""
    how: str = SHORTCUT
    needs: str = ""
    writes: bool = False
    words: str = ""
    about: str = ""  # a page's title, for the {0} of `title`

    @property
    def is_command(self) -> bool:
        """It can be chosen from the palette."""
        return self.do is not None or bool(self.button)

    @property
    def name(self) -> str:
        """What it is called, in the window's language."""
        name = QCoreApplication.translate("actions", self.title)
        return name.format(QCoreApplication.translate("Window", self.about)) if self.about else name


_EVERYWHERE = (
    Action(
        "palette",
        "",
        QT_TRANSLATE_NOOP("actions", "Do anything, find any criterion"),
        ("Ctrl+K",),
        lambda window: window.overlays.show_palette(),
        words="palette lenh command bang lenh",
    ),
    Action(
        "keys",
        "",
        QT_TRANSLATE_NOOP("actions", "All keys on one sheet"),
        ("F1",),
        lambda window: window.overlays.show_keys(),
        words="phim tat shortcuts cheat sheet help tro giup bang phim",
    ),
    Action(
        "undo",
        "",
        QT_TRANSLATE_NOOP("actions", "Take the last edit back"),
        ("Ctrl+Z",),
        lambda window: window.undo(),
        needs="book",
        writes=True,
        words="undo hoan tac",
    ),
    Action(
        "redo",
        "",
        QT_TRANSLATE_NOOP("actions", "Do it again"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        lambda window: window.redo(),
        needs="book",
        writes=True,
        words="redo lam lai",
    ),
    Action(
        "lock",
        "",
        QT_TRANSLATE_NOOP("actions", "Lock the book"),
        ("Ctrl+L",),
        lambda window: window.lock(),
        needs="protected",
        words="lock khoa so mat khau",
    ),
    Action(
        "tab", "", QT_TRANSLATE_NOOP("actions", "Next field, field before"), ("Tab", "Shift+Tab"), how=GESTURE
    ),
    Action(
        "unicode",
        "",
        QT_TRANSLATE_NOOP("actions", "Turn pasted TCVN3 or VNI text into Unicode"),
        ("Alt+U",),
        how=GESTURE,
    ),
    Action(
        "esc", "", QT_TRANSLATE_NOOP("actions", "Put back what stood in the field"), ("Esc",), how=GESTURE
    ),
)


def everywhere(specs: Iterable["PageSpec"]) -> tuple[Action, ...]:
    """What can be done on any page: go to a page, and the rest."""
    specs = tuple(specs)
    return (*(_to_page(spec, page_keys(spec, specs)) for spec in specs), *_EVERYWHERE)


def page_keys(spec: "PageSpec", specs: Iterable["PageSpec"]) -> str:
    """The key that shows a page."""
    if spec.keys:
        return spec.keys
    if spec.at_foot:
        return "Shift+F1" if spec.key == HELP else "Ctrl+,"
    stops = [each.key for each in specs if each.in_rail and not each.at_foot]
    return f"Ctrl+{stops.index(spec.key) + 1}"


def _to_page(spec: "PageSpec", keys: str) -> Action:
    def do(window: Any) -> None:
        window.show_page(spec.key)

    return Action(
        f"page.{spec.key}",
        "",
        QT_TRANSLATE_NOOP("actions", "Go to the page «{0}»"),
        (keys,),
        do,
        needs=spec.needs,
        words="trang page den go",
        about=spec.title,
    )


def actions_of(spec: "PageSpec") -> tuple[Action, ...]:
    """The actions that a page declares; none where it declares none."""
    if not spec.actions:
        return ()
    declared: tuple[Action, ...] = import_module(spec.actions).ACTIONS
    return declared


def bind(actions: Iterable[Action], on: QWidget) -> None:
    """Make the shortcuts of `actions`, done on `on`, a page or the window, while the focus is inside it."""
    context = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for action in actions:
        if action.how != SHORTCUT or not action.is_command:
            continue
        for keys in action.keys:
            shortcut = QShortcut(QKeySequence(keys), on)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut if on.isWindow() else context)
            shortcut.activated.connect(partial(perform, action, on))


def perform(action: Action, target: Any) -> None:
    """Do it on `target`, its page or the window. A page with something laid over it makes room first, or refuses."""
    make_room = getattr(target, "make_room", None)
    if make_room is not None and not make_room(action):
        return
    if action.do is not None:
        action.do(target)
    elif action.button:
        button = _button(action, target)
        if button is not None:
            button.click()


def pressed(actions: Iterable[Action], event: QKeyEvent, target: Any) -> bool:
    """Do what a bare key means; False: nothing here does."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    for action in actions:
        if action.how == PLAIN and any(QKeySequence(keys)[0].key() == event.key() for keys in action.keys):
            perform(action, target)
            return True
    return False


def why_not(action: Action, open_book: "OpenBook", page: QWidget | None) -> str:
    """Why it cannot be done now, in words; "" when it can. `page` is None while it was never shown."""
    translate = QCoreApplication.translate
    if action.needs and not open_book.is_open:
        return translate("actions", "no book is open")
    if action.needs in ("inspection", "criterion") and open_book.inspection is None:
        return translate("actions", "the book holds no visit yet")
    if action.needs == "criterion" and not open_book.visit().criteria:
        return translate("actions", "the visit asks nothing yet")
    if action.needs == "protected" and not open_book.book.is_protected:
        return translate("actions", "the book has no passphrase")
    if action.writes and open_book.book.read_only:
        return translate("actions", "the book can only be read")
    if action.writes and action.page in _CHANGING and open_book.is_closed:
        return translate("actions", "the visit is closed")
    if action.button and page is not None:
        button = _button(action, page)
        if button is None or not button.isEnabled():
            return translate("actions", "there is nothing to do it with at present")
    return ""


_CHANGING = (FILL, CONCLUDE, REQUESTS)
_ON_KEYBOARD = {"Return": "Enter", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def key_text(keys: str) -> str:
    """A key as it is written on the keyboard: «Ctrl+Enter», «Alt+↑»."""
    said = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
    before, plus, last = said.rpartition("+")
    return before + plus + _ON_KEYBOARD.get(last, last) if last else said


def _button(action: Action, page: QWidget) -> QAbstractButton | None:
    return page.findChild(QAbstractButton, action.button)
