"""What can be done on the closing page; its shortcuts, the palette and the sheet of keys follow from this."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions import Action
from ui.places import CLOSING


def _action(id_: str, title: str, keys: tuple[str, ...] = (), do=None, **more) -> Action:
    return Action(f"closing.{id_}", CLOSING, title, keys, do, needs="inspection", **more)


ACTIONS: tuple[Action, ...] = (
    _action(
        "close",
        QT_TRANSLATE_NOOP("actions", "Close the visit"),
        button="close_visit",
        writes=True,
        words="khoa cuoc kiem tra ket thuc close",
    ),
    _action(
        "reopen",
        QT_TRANSLATE_NOOP("actions", "Reopen the visit, with a reason"),
        do=lambda page: page.begin_reason(),
        words="mo lai cuoc kiem tra ly do reopen",
    ),
    _action(
        "compare",
        QT_TRANSLATE_NOOP("actions", "Compare the closings"),
        do=lambda page: page.differences.setFocus(),
        words="so sanh cac lan khoa compare",
    ),
    _action(
        "back", QT_TRANSLATE_NOOP("actions", "Back to the page before"), ("Esc",), lambda page: page.leave()
    ),
)
