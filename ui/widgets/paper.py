"""A page of our own making as it will be printed: black on white in any theme."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from ui.theme import LIGHT


class Paper(QTextBrowser):
    """Shows HTML that the program wrote itself; loads nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setStyleSheet(
            f"background: {LIGHT.paper}; color: {LIGHT.paper_ink}; border: 1px solid {LIGHT.line_strong};"
        )
        self.document().setDocumentMargin(24)
        self.document().setDefaultFont(QFont("Be Vietnam Pro", 10))
        self.document().setDefaultStyleSheet("h1, h2, b { font-weight: 600; }")  # the only bold that we carry

    def loadResource(self, kind: int, name: QUrl) -> object:
        """Nothing, from nowhere."""
        return None

    def show_html(self, html: str) -> None:
        """Show `html`."""
        self.setHtml(html)
        self._grow()

    def document_for_printing(self) -> QTextDocument:
        """The same text, free to be laid out on another page."""
        return self.document().clone(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def _grow(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(int(self.document().size().height()) + 4)
