"""Above the criteria: the section, how much of it is left, and the tools of the whole visit."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fill.side_by_side import SideBySide
from ui.widgets.buttons import IconButton
from ui.widgets.label import Label, set_tooltip

_FOLDS_BELOW = 560  # the list's width at 100 %: below it the tools stand under the section's name


class ListHead(QWidget):
    """A signal a tool."""

    search_requested = Signal()
    checklists_requested = Signal()
    assigning_requested = Signal()
    documents_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = Label(role="heading", wrap=True)
        self._heading.setObjectName("section_heading")
        self._left = Label(role="secondary")
        self._left.setObjectName("section_left")
        inside = QWidget(self)
        self._tools = QHBoxLayout(inside)
        self._tools.setContentsMargins(0, 0, 0, 0)
        self._tools.setSpacing(8)
        self._tools.addWidget(self._left, 1)
        self._checklists = self._tool("clipboard-text", "asking_button", self.checklists_requested)
        self._documents = self._tool("files", "requests_button", self.documents_requested)
        self._assign = self._tool("users", "assign_button", self.assigning_requested)
        self._search = self._tool("magnifying-glass", "search_button", self.search_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.addWidget(
            SideBySide(self._heading, inside, narrow=_FOLDS_BELOW, stretches=(1, 0), parent=self)
        )
        self._retranslate()

    def _tool(self, icon: str, name: str, requested: Signal) -> IconButton:
        button = IconButton(icon)
        button.setObjectName(name)
        button.clicked.connect(requested)
        self._tools.addWidget(button)
        return button

    def put_first(self, *tools: QWidget) -> None:
        """Tools of others, before its own."""
        for place, tool in enumerate(tools, start=1):
            self._tools.insertWidget(place, tool)

    def show_section(self, name: str, left: int) -> None:
        """The section in hand, and how many of its criteria are not answered."""
        self._heading.setText(name)
        self._left.setText(self.tr("%n left", "", left) if left else self.tr("All answered"))
        self._left.set_tone("ink2" if left else "met")

    def changeEvent(self, event: QEvent) -> None:
        """Another language; how much is left is said again by the page."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for button, name, tip in (
            (self._search, self.tr("Search"), self.tr("Search everything in the book (Ctrl+F)")),
            (
                self._documents,
                self.tr("Documents of the unit"),
                self.tr("Documents of the unit: asked for, received, returned (Ctrl+Shift+D)"),
            ),
            (
                self._checklists,
                self.tr("Checklists of this visit"),
                self.tr("Checklists of this visit: add one, use a newer version"),
            ),
            (
                self._assign,
                self.tr("Who does which sections"),
                self.tr("Who does which sections (Ctrl+Shift+P)"),
            ),
        ):
            button.setAccessibleName(name)
            set_tooltip(button, tip)
