"""What can be done on the settings page, for the palette and the sheet of keys."""

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from ui.actions import Action
from ui.places import SETTINGS


def _field(name: str):
    """Put the focus into a field of the page."""

    def do(page: QWidget) -> None:
        field = page.findChild(QWidget, name)
        if field is not None:
            field.setFocus()

    return do


ACTIONS: tuple[Action, ...] = (
    Action(
        "settings.language",
        SETTINGS,
        QT_TRANSLATE_NOOP("actions", "Change the language"),
        do=_field("language"),
        words="ngon ngu tieng viet english language",
    ),
    Action(
        "settings.theme",
        SETTINGS,
        QT_TRANSLATE_NOOP("actions", "Change the colours: light, dark"),
        do=_field("theme"),
        words="mau sang toi theme dark light",
    ),
    Action(
        "settings.scale",
        SETTINGS,
        QT_TRANSLATE_NOOP("actions", "Change the size of text"),
        do=_field("text_scale"),
        words="co chu to nho text size",
    ),
    Action(
        "settings.backup",
        SETTINGS,
        QT_TRANSLATE_NOOP("actions", "Back up now"),
        button="back_up_now",
        needs="book",
        words="sao luu ngay backup",
    ),
    Action(
        "settings.passphrase",
        SETTINGS,
        QT_TRANSLATE_NOOP("actions", "Set or change the passphrase"),
        do=_field("keep_passphrase"),
        needs="book",
        writes=True,
        words="mat khau passphrase password",
    ),
    Action(
        "settings.recovery",
        SETTINGS,
        QT_TRANSLATE_NOOP("actions", "Recovery sheet"),
        button="show_recovery",
        needs="protected",
        words="phieu khoi phuc recovery in",
    ),
    Action(
        "settings.templates",
        SETTINGS,
        QT_TRANSLATE_NOOP("actions", "Open the folder of Word templates"),
        button="open_templates",
        words="mau van ban thu muc templates folder",
    ),
    Action(
        "settings.checklists",
        SETTINGS,
        QT_TRANSLATE_NOOP("actions", "Open the folder of own checklists"),
        button="open_checklists",
        words="danh muc kiem tra thu muc checklists folder",
    ),
)
