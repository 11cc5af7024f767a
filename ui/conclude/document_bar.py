"""Above the preview: which document is shown, what came back from Word, and the whole set with one button."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.conclude.templates_row import TemplatesRow
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.label import set_tooltip


class DocumentBar(QWidget):
    """Shows the choice of `templates` where one looks at the document."""

    set_requested = Signal()
    returned_requested = Signal()

    def __init__(self, templates: TemplatesRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document_bar")
        self.returned = LinkButton()
        self.returned.setObjectName("take_returned")
        self.whole_set = SecondaryButton()
        self.whole_set.setObjectName("export_set")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(templates.choice, 1)
        buttons = QHBoxLayout()  # level with each other, at the foot of the choice
        buttons.setSpacing(8)
        buttons.addWidget(self.returned, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addWidget(self.whole_set, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(buttons)
        row.setAlignment(buttons, Qt.AlignmentFlag.AlignBottom)
        self.returned.clicked.connect(self.returned_requested)
        self.whole_set.clicked.connect(self.set_requested)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.returned.setText(self.tr("Take back changes…"))
        set_tooltip(
            self.returned, self.tr("Take in what was changed in Word in a document exported from here")
        )
        self.whole_set.setText(self.tr("Export the whole set"))
        set_tooltip(self.whole_set, self.tr("All documents of this visit, into a folder"))
