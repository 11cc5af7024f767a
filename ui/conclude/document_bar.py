"""Above the preview: which document is shown, and the whole set with one button."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.conclude.templates_row import TemplatesRow
from ui.widgets.buttons import SecondaryButton
from ui.widgets.label import set_tooltip


class DocumentBar(QWidget):
    """Shows the choice of `templates` where one looks at the document."""

    set_requested = Signal()

    def __init__(self, templates: TemplatesRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document_bar")
        self.whole_set = SecondaryButton()
        self.whole_set.setObjectName("export_set")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(templates.choice, 1)
        row.addWidget(self.whole_set, 0, Qt.AlignmentFlag.AlignBottom)
        self.whole_set.clicked.connect(self.set_requested)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.whole_set.setText(self.tr("Export the whole set"))
        set_tooltip(self.whole_set, self.tr("All documents of this visit, into a folder"))
