"""What can be done on the conclude page; its shortcuts, the palette and the sheet of keys follow from this."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions import GESTURE, Action
from ui.places import CONCLUDE


def _unfold(page) -> None:
    from ui.places import Place

    page.show_place(Place(CONCLUDE, field="document_number"))


def _action(id_: str, title: str, keys: tuple[str, ...] = (), do=None, **more) -> Action:
    return Action(f"conclude.{id_}", CONCLUDE, title, keys, do, needs="inspection", **more)


ACTIONS: tuple[Action, ...] = (
    _action(
        "export",
        QT_TRANSLATE_NOOP("actions", "Export the document to Word"),
        ("Ctrl+E",),
        button="export_word",
        words="xuat word export",
    ),
    _action(
        "export_set",
        QT_TRANSLATE_NOOP("actions", "Export the whole set of documents"),
        ("Ctrl+Shift+E",),
        button="export_set",
        words="xuat ca bo van ban export all",
    ),
    _action(
        "open_word",
        QT_TRANSLATE_NOOP("actions", "Open the document in Word"),
        ("Ctrl+Shift+O",),
        button="open_in_word",
        words="mo bang word open",
    ),
    _action(
        "print",
        QT_TRANSLATE_NOOP("actions", "Print the document"),
        ("Ctrl+P",),
        button="print_document",
        words="in van ban may in print",
    ),
    _action(
        "pdf",
        QT_TRANSLATE_NOOP("actions", "Save the document as PDF"),
        ("Ctrl+Shift+S",),
        button="save_pdf",
        words="luu pdf dung tung trang libreoffice",
    ),
    _action(
        "exact",
        QT_TRANSLATE_NOOP("actions", "Show the exact pages, or those of the preview"),
        ("Ctrl+Shift+X",),
        button="exact_pages",
        words="dung tung trang libreoffice pdf exact pages",
    ),
    _action(
        "fields",
        QT_TRANSLATE_NOOP("actions", "Fields of the Word templates"),
        do=lambda page: page.show_fields(),
        words="truong cua mau van ban the template fields tags",
    ),
    _action(
        "returned",
        QT_TRANSLATE_NOOP("actions", "Take in a document corrected in Word"),
        button="take_returned",
        writes=True,
        words="nhan ban da sua reimport",
    ),
    _action(
        "details",
        QT_TRANSLATE_NOOP("actions", "Details of the document: number, date, recipients"),
        ("Ctrl+D",),
        _unfold,
        words="thong tin van ban so ngay noi nhan nguoi ky details",
    ),
    _action(
        "document",
        QT_TRANSLATE_NOOP("actions", "Choose the document to look at"),
        do=lambda page: page.templates.choice.setFocus(),
        words="loai van ban bien ban bao cao thong bao phu luc",
    ),
    _action(
        "sentences",
        QT_TRANSLATE_NOOP("actions", "To the sentences of the conclusion"),
        do=lambda page: page.outline.setFocus(),
        words="cau ket luan uu diem han che sentences",
    ),
    _action("edit", QT_TRANSLATE_NOOP("actions", "Edit the sentence; end it"), ("Return",), how=GESTURE),
    _action(
        "next",
        QT_TRANSLATE_NOOP("actions", "End the sentence and edit the next"),
        ("Ctrl+Return",),
        how=GESTURE,
    ),
    _action(
        "move",
        QT_TRANSLATE_NOOP("actions", "Move the sentence up, down"),
        ("Alt+Up", "Alt+Down"),
        how=GESTURE,
    ),
    _action("leave_out", QT_TRANSLATE_NOOP("actions", "Leave the sentence out"), ("Del",), how=GESTURE),
    _action(
        "phrases",
        QT_TRANSLATE_NOOP("actions", "Offer the office's sentences, in a text"),
        ("F4", "Ctrl+Space"),
        how=GESTURE,
    ),
    _action(
        "zoom",
        QT_TRANSLATE_NOOP("actions", "Larger, smaller, fit the width (in the preview)"),
        ("Ctrl++", "Ctrl+-", "Ctrl+0"),
        how=GESTURE,
    ),
)
