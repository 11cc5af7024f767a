"""Asking for files and folders, in dialogs that do not hold the window up."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector.text import fold
from ui.folders import documents_folder

CARD_SUFFIX = ".skc"
PACKET_SUFFIX = ".skp"
_Take = Callable[[Path], object]

translate = QCoreApplication.translate


def card_name(name: str) -> str:
    """A file name for the card of «name»: ASCII, short, fit for every file system."""
    letters = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in fold(name))
    short = "-".join(part for part in letters.split("-") if part)[:40].strip("-")
    return f"the-{short or 'may-nay'}{CARD_SUFFIX}"


def ask_folder(parent: QWidget, take: _Take) -> None:
    """Which folder packets go into and come from."""
    dialog = _dialog(parent, translate("transfer", "Choose a folder"), "folder_dialog", documents_folder())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, take)


def ask_card(parent: QWidget, folder: Path | None, take: _Take) -> None:
    """Which card to look at."""
    dialog = _dialog(parent, translate("transfer", "Add a card"), "card_dialog", folder or documents_folder())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_cards(), _all()])
    _open(dialog, take)


def ask_packet(parent: QWidget, folder: Path | None, take: _Take) -> None:
    """Which packet to look into."""
    dialog = _dialog(
        parent, translate("transfer", "Open a packet"), "packet_dialog", folder or documents_folder()
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([translate("transfer", "Packets (*.skp)"), _all()])
    _open(dialog, take)


def ask_save(parent: QWidget, folder: Path | None, name: str, take: _Take) -> None:
    """Where this machine's card goes; the dialog itself asks before it replaces a file."""
    title = translate("transfer", "Save this machine's card")
    dialog = _dialog(parent, title, "save_card_dialog", folder or documents_folder())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([_cards(), _all()])
    dialog.setDefaultSuffix(CARD_SUFFIX[1:])
    dialog.selectFile(card_name(name))
    _open(dialog, take)


def _dialog(parent: QWidget, title: str, name: str, folder: Path) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setObjectName(name)
    return dialog


def _open(dialog: QFileDialog, take: _Take) -> None:
    def chosen(name: str) -> None:
        take(Path(name))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _cards() -> str:
    return translate("transfer", "Cards (*.skc *.json)")


def _all() -> str:
    return translate("transfer", "All files (*)")
