"""The last step: where the book is kept, and whether a passphrase protects it."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from inspector import border
from inspector.text import file_name
from ui.folders import documents_folder
from ui.start.assistant.step import Step
from ui.widgets.buttons import SecondaryButton
from ui.widgets.check_box import CheckBox
from ui.widgets.fields import LineField, SecretField
from ui.widgets.label import Label


class KeepStep(Step):
    """A file, and perhaps a passphrase typed twice."""

    def title(self) -> str:
        """The step's name."""
        return self.tr("Book and passphrase")

    def sentence(self) -> str:
        """What the step is for."""
        return self.tr(
            "The whole visit is one file. Every edit is written into it at once; there is nothing to save."
        )

    def _build(self) -> None:
        self._file = self.put("book_file", LineField(), 0, 0, 5)
        self._choose = SecondaryButton(icon="folder")
        self._choose.setObjectName("choose_file")
        row = QHBoxLayout()
        row.setContentsMargins(0, 21, 0, 0)
        row.addWidget(self._choose)
        self.grid.addLayout(row, 0, 5)
        self._protect = CheckBox()
        self._protect.setObjectName("protect")
        self.grid.addWidget(self._protect, 1, 0, 1, 6)
        self._first, self._second = SecretField(), SecretField()
        self._first.setObjectName("new_passphrase")
        self._second.setObjectName("new_passphrase_again")
        self.grid.addWidget(self._first, 2, 0, 1, 3)
        self.grid.addWidget(self._second, 2, 3, 1, 3)
        self._hint = Label(role="hint", wrap=True)
        self.grid.addWidget(self._hint, 3, 0, 1, 6)
        self._choose.clicked.connect(self._ask)
        self._protect.toggled.connect(self._show_passphrase)
        self._show_passphrase(False)

    def _retranslate(self) -> None:
        super()._retranslate()
        self._file.set_label(self.tr("File of the book"))
        self._choose.setText(self.tr("Choose…"))
        self._protect.setText(self.tr("Protect the book with a passphrase"))
        self._first.set_label(self.tr("Passphrase"))
        self._second.set_label(self.tr("The same again"))
        self._say_hint(self._protect.isChecked())

    def suggest(self, unit: str) -> None:
        """A file named after the unit, unless one was chosen."""
        if self._file.value():
            return
        path = documents_folder() / f"{file_name(unit) or 'so-kiem-tra'}.skt"
        number = 2
        while border.exists(path):
            path = path.with_name(f"{file_name(unit)} ({number}).skt")
            number += 1
        self._file.set_value(str(path))

    def path(self) -> Path:
        """Where the book is made; a name alone lies among the documents."""
        path = documents_folder() / Path(self._file.value()).expanduser()
        return path if path.suffix.lower() == ".skt" else path.with_name(path.name + ".skt")

    def passphrase(self) -> str | None:
        """The passphrase, once; the fields are empty afterwards."""
        self._second.take()
        return (self._first.take() or None) if self._protect.isChecked() else None

    def problem(self) -> str:
        """A file that is not there yet; two equal passphrases."""
        if not self._file.value():
            self._file.setFocus()
            return self.tr("Say where the book is to be kept.")
        if border.exists(self.path()):
            self._file.setFocus()
            return self.tr("There is a file of this name already. Choose another name.")
        if not self._protect.isChecked():
            return ""
        if len(self._first.typed()) < 8:
            self._first.setFocus()
            return self.tr("Use a passphrase of at least eight characters.")
        if self._first.typed() != self._second.typed():
            self._second.setFocus()
            return self.tr("The two passphrases differ.")
        return ""

    def values(self) -> dict[str, Any]:
        """Nothing for the visit file."""
        return {}

    def _show_passphrase(self, is_protected: bool) -> None:
        self._first.setVisible(is_protected)
        self._second.setVisible(is_protected)
        self._say_hint(is_protected)

    def _say_hint(self, is_protected: bool) -> None:
        if is_protected:
            self._hint.setText(
                self.tr(
                    "After the book is made you can print its recovery sheet. Without the passphrase and without "
                    "the sheet nobody can open the book."
                )
            )
        else:
            self._hint.setText(self.tr("Without a passphrase, whoever has the file can read it."))

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Where the book is kept"), str(self.path()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Inspection books (*.skt)")])
        dialog.setDefaultSuffix("skt")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(self._file.set_value)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
