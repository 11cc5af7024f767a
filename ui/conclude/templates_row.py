"""Which document is made, from which template, where the templates are, and the way to the check of any document."""

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from inspector.errors import InspectorError
from inspector.home import Home
from ui.document_words import document_word
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import ChoiceField
from ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from inspector.report import Template
    from inspector.report.kinds import DocumentKind

TEMPLATE = "report_template"  # settings: the name of the template that was chosen last


class TemplatesRow(QWidget):
    """The choice, which the page puts above the preview, the way to the folder, and to the check of layout."""

    chosen = Signal()
    layout_requested = Signal()
    fields_requested = Signal()

    def __init__(self, home: Home, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._before: str | None = None  # what was chosen before the last choice
        self.choice = ChoiceField(parent=self)
        self.choice.setObjectName("report_template")
        self.folder = LinkButton(icon="folder-open")
        self.folder.setObjectName("open_template_folder")
        self.layout_check = LinkButton(icon="file-text")
        self.layout_check.setObjectName("check_layout")
        self.fields = LinkButton(icon="list-bullets")
        self.fields.setObjectName("template_fields")
        links = FlowLayout(self, spacing=12)  # one below the other with large text
        links.addWidget(self.folder)
        links.addWidget(self.fields)
        links.addWidget(self.layout_check)
        self.choice.committed.connect(self._choose)
        self.folder.clicked.connect(self.open_folder)
        self.fields.clicked.connect(self.fields_requested)
        self.layout_check.clicked.connect(self.layout_requested)
        self._retranslate()

    def reload(self) -> None:
        """Read the folder again."""
        from inspector.report import find_templates

        templates = find_templates(self._home)
        self.choice.set_choices(_named([template.name for template in templates]))
        self._show_chosen()

    def template(self) -> "Template":
        """The chosen one; the standard one when that is gone."""
        from inspector.report import find_template
        from inspector.report.errors import TemplateMissing

        kept = self._home.settings.get(TEMPLATE)
        try:
            return find_template(self._home, kept if isinstance(kept, str) and "/" not in kept else None)
        except TemplateMissing:
            return find_template(self._home)

    def kind(self) -> "DocumentKind":
        """The document that the chosen template makes."""
        from inspector.report.kinds import kind_of

        return kind_of(self.template().name)

    def choose_document(self, kind: str) -> None:
        """Choose the document of `kind` as a person would."""
        from inspector.report.kinds import BY_ID

        if self.kind().id != kind:
            self._choose(BY_ID[kind].template)
        self._show_chosen()

    def use_standard(self) -> None:
        """Go back to the standard template."""
        with contextlib.suppress(InspectorError):  # a read-only data folder keeps its choice
            self._home.settings.set(TEMPLATE, None)
        self.reload()
        self.chosen.emit()

    def open_folder(self) -> None:
        """Show the templates in the system's own window; put ours there if they never were."""
        from inspector.report import install_templates

        with contextlib.suppress(InspectorError):  # a read-only data folder is shown as it is
            install_templates(self._home)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._home.templates)))

    def take_back(self) -> None:
        """Undo the last choice, of which nothing was shown yet."""
        with contextlib.suppress(InspectorError):
            self._home.settings.set(TEMPLATE, self._before)
        QTimer.singleShot(
            0, self.choice, self._show_chosen
        )  # the field takes its new value once this returns

    def _show_chosen(self) -> None:
        self.choice.load(self.template().name)

    def _choose(self, name: str) -> None:
        self._before = self.template().name
        try:
            self._home.settings.set(TEMPLATE, name)
        except InspectorError:
            self.choice.set_unsaved()
            return
        self.chosen.emit()

    def showEvent(self, event) -> None:
        """People add templates while the program runs."""
        super().showEvent(event)
        self.reload()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.choice.set_label(self.tr("Document"))
        self.reload()
        self.folder.setText(self.tr("Open the templates' folder"))
        self.fields.setText(self.tr("Fields of the templates…"))
        self.layout_check.setText(self.tr("Check a document's layout…"))


def _named(names: list[str]) -> list[tuple[str, str]]:
    """The set's documents by what they are called, in its order; then an office's own templates by their files."""
    from inspector.report.kinds import KINDS

    ours = [(kind.template, document_word(kind.id)) for kind in KINDS if kind.template in names]
    known = {name for name, _ in ours}
    return ours + [(name, name) for name in names if name not in known]
