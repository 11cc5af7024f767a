"""The system's own dialog for choosing a printer."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_printer(
    printer: "QPrinter",
    parent: QWidget,
    go: Callable[[], object],
    *,
    ended: Callable[[], object] | None = None,
    chooses_pages: bool = False,
) -> None:
    """Show the dialog over `parent`; `go` once a printer was chosen, then `ended` in any case. Returns at once."""
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, chooses_pages)
    dialog.accepted.connect(go)
    dialog.finished.connect(dialog.deleteLater)
    if ended is not None:
        dialog.finished.connect(ended)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()  # as `QDialog.open` does; this dialog's own `open` is another, which wants a slot by its name
