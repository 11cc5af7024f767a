"""What can be done in the register of the unit's documents; shortcuts, palette and sheet of keys follow from this."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions import GESTURE, Action
from ui.places import REQUESTS


def _action(id_: str, title: str, keys: tuple[str, ...] = (), do=None, **more) -> Action:
    return Action(f"requests.{id_}", REQUESTS, title, keys, do, needs="inspection", **more)


ACTIONS: tuple[Action, ...] = (
    _action(
        "received",
        QT_TRANSLATE_NOOP("actions", "The chosen documents came today"),
        ("F7",),
        button="requests_received",
        writes=True,
        words="nhan ho so hom nay received",
    ),
    _action(
        "returned",
        QT_TRANSLATE_NOOP("actions", "The chosen documents went back today"),
        ("F8",),
        button="requests_returned",
        writes=True,
        words="tra ho so hom nay returned",
    ),
    _action(
        "add",
        QT_TRANSLATE_NOOP("actions", "Add a document"),
        ("Ins",),
        button="requests_add",
        writes=True,
        words="them dong ho so tai lieu add",
    ),
    _action(
        "propose",
        QT_TRANSLATE_NOOP("actions", "Add what the checklists ask to see"),
        button="requests_propose",
        writes=True,
        words="de xuat ho so theo danh muc propose",
    ),
    _action(
        "attach",
        QT_TRANSLATE_NOOP("actions", "Attach photos of the document"),
        button="requests_attach",
        writes=True,
        words="dinh kem anh ho so attach",
    ),
    _action(
        "cite",
        QT_TRANSLATE_NOOP("actions", "Copy the document's citation"),
        ("Ctrl+Shift+C",),
        button="requests_cite",
        words="chep vien dan trich dan cite",
    ),
    _action(
        "slip",
        QT_TRANSLATE_NOOP("actions", "Print the request for documents"),
        ("Ctrl+P",),
        button="requests_slip",
        words="in phieu yeu cau cung cap ho so",
    ),
    _action(
        "record",
        QT_TRANSLATE_NOOP("actions", "Print the record of handing over"),
        button="requests_record",
        words="in bien ban giao nhan ho so",
    ),
    _action(
        "search",
        QT_TRANSLATE_NOOP("actions", "Search the register"),
        ("Ctrl+F",),
        lambda page: page.search.setFocus(),
        words="tim trong so ho so search",
    ),
    _action("cell", QT_TRANSLATE_NOOP("actions", "Edit the cell"), ("F2",), how=GESTURE),
    _action("paste", QT_TRANSLATE_NOOP("actions", "Paste rows from Excel"), ("Ctrl+V",), how=GESTURE),
    _action(
        "remove", QT_TRANSLATE_NOOP("actions", "Take the documents off the register"), ("Del",), how=GESTURE
    ),
    _action(
        "back", QT_TRANSLATE_NOOP("actions", "Back to the page before"), ("Esc",), lambda page: page.leave()
    ),
)
