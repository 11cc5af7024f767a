"""What can be done on the start page; its shortcuts, the palette and the sheet of keys follow from this."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions import Action
from ui.places import START

ACTIONS: tuple[Action, ...] = (
    Action(
        "start.new",
        START,
        QT_TRANSLATE_NOOP("actions", "Begin a new visit"),
        ("Ctrl+N",),
        lambda page: page.begin_visit(),
        words="cuoc kiem tra moi new visit",
    ),
    Action(
        "start.open",
        START,
        QT_TRANSLATE_NOOP("actions", "Open a book…"),
        ("Ctrl+O",),
        button="open_file",
        words="mo so tep open file",
    ),
    Action(
        "start.empty",
        START,
        QT_TRANSLATE_NOOP("actions", "Make an empty book…"),
        button="make_empty",
        words="lap so trong cap tren new empty",
    ),
    Action(
        "start.sample",
        START,
        QT_TRANSLATE_NOOP("actions", "Open the sample book"),
        do=lambda page: page.open_sample(),
        words="so mau sample",
    ),
    Action(
        "start.backups",
        START,
        QT_TRANSLATE_NOOP("actions", "Restore from a backup"),
        do=lambda page: page.show_backups(),
        words="khoi phuc sao luu backup restore",
    ),
    Action(
        "start.layout",
        START,
        QT_TRANSLATE_NOOP("actions", "Check the layout of any Word document"),
        do=lambda page: page.show_layout(),
        words="soat the thuc van ban layout check",
    ),
)
