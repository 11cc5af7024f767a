"""Where templates, checklists and everything else of this person lie."""

from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector.home import Home
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.label import ElidedLabel, Label


class FoldersCard(Card):
    """Each folder with a button that opens it in the system's own window."""

    def __init__(self, home: Home, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._folders: tuple[Path, ...] = (home.templates, home.checklists, home.path)
        self._build()
        self._retranslate()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        self._names, self._buttons = [], []
        for number, folder in enumerate(self._folders):
            name, path, button = (
                Label(role="medium"),
                ElidedLabel(str(folder), "secondary"),
                SecondaryButton(),
            )
            button.setObjectName(("open_templates", "open_checklists", "open_data")[number])
            button.clicked.connect(lambda _=False, folder=folder: self._open(folder))
            grid.addWidget(name, 3 * number, 0)
            grid.addWidget(path, 3 * number + 1, 0)
            grid.addWidget(button, 3 * number, 1, 2, 1)
            grid.setRowMinimumHeight(3 * number + 2, 8 if number < 2 else 0)
            self._names.append(name)
            self._buttons.append(button)
        self.body.addLayout(grid)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_heading(self.tr("Folders"))
        names = (
            self.tr("Word templates"),
            self.tr("Your own checklists"),
            self.tr("All of the program's data"),
        )
        for label, button, name in zip(self._names, self._buttons, names, strict=True):
            label.setText(name)
            button.setText(self.tr("Open the folder"))
            button.setAccessibleName(self.tr("Open the folder: {0}").format(name))

    def _open(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
