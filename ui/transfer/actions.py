"""What can be done on the transfer page; its shortcuts, the palette and the sheet of keys follow from this."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions import GESTURE, Action
from ui.places import TRANSFER


def _action(id_: str, title: str, keys: tuple[str, ...] = (), **more) -> Action:
    return Action(f"transfer.{id_}", TRANSFER, title, keys, needs="book", **more)


ACTIONS: tuple[Action, ...] = (
    _action(
        "send",
        QT_TRANSLATE_NOOP("actions", "Send to headquarters"),
        ("Ctrl+Shift+S",),
        button="send",
        words="chuyen ve cap tren dong goi gui usb send pack",
    ),
    _action(
        "take_in",
        QT_TRANSLATE_NOOP("actions", "Take in the packets that were found"),
        ("Ctrl+Shift+N",),
        button="take_in",
        writes=True,
        words="nhan goi usb receive merge",
    ),
    _action(
        "open_packet",
        QT_TRANSLATE_NOOP("actions", "Open a packet…"),
        button="open_packet",
        words="mo goi tep packet",
    ),
    _action(
        "folder",
        QT_TRANSLATE_NOOP("actions", "Choose the folder or stick"),
        button="choose_folder",
        words="chon thu muc usb folder",
    ),
    _action(
        "save_card",
        QT_TRANSLATE_NOOP("actions", "Save this installation's card…"),
        button="save_own_card",
        words="luu the nhan dien may nay card",
    ),
    _action(
        "add_card",
        QT_TRANSLATE_NOOP("actions", "Add somebody's card…"),
        button="add_card",
        words="them the nhan dien cap tren card trust",
    ),
    _action(
        "conflicts",
        QT_TRANSLATE_NOOP("actions", "Difference before, next difference"),
        ("PgUp", "PgDown"),
        how=GESTURE,
    ),
)
