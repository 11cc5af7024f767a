"""The help page: the keys, and the manual where it comes with the program."""

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from inspector import __version__
from inspector.border import read_capped
from inspector.errors import InspectorError
from ui.actions import Action, everywhere
from ui.fill.actions import ACTIONS
from ui.open_book import OpenBook
from ui.page import Page
from ui.palette.key_sheet import shown_keys
from ui.theme import font, scaled
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.label import Label
from ui.widgets.scroll import Scroll

_LARGEST_MANUAL = 1024 * 1024
_TWO_COLUMNS = 820  # width at 100 % from which there are two
_LONGEST_LINE = 860  # pixels at 100 %
_HEADINGS = {1: "title", 2: "title", 3: "heading"}  # level → role of type


class Manual(QTextBrowser):
    """Shows our own text and loads nothing from anywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setObjectName("manual")

    def loadResource(self, kind: int, name: QUrl) -> Any:
        """No picture, no style sheet, from nowhere."""
        return None

    def show_markdown(self, text: str) -> None:
        """Show `text` in the window's own type: its bold is 600, the only bold that we carry."""
        self.setMarkdown(text)
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                self._dress(block, font(_HEADINGS.get(level, "strong")))
            else:
                self._lighten(block)
            block = block.next()

    def _dress(self, block: QTextBlock, wanted: QFont) -> None:
        cursor = QTextCursor(block)
        room = block.blockFormat()
        room.setTopMargin(scaled(18))
        room.setBottomMargin(scaled(6))
        cursor.setBlockFormat(room)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        shape = QTextCharFormat()
        shape.setFont(wanted)
        cursor.setCharFormat(shape)  # not merged: Markdown's own size is a step up that a size would not undo

    def _lighten(self, block: QTextBlock) -> None:
        for found in [span.fragment() for span in block]:
            if found.charFormat().fontWeight() > QFont.Weight.DemiBold:
                cursor = QTextCursor(self.document())
                cursor.setPosition(found.position())
                cursor.setPosition(found.position() + found.length(), QTextCursor.MoveMode.KeepAnchor)
                shape = QTextCharFormat()
                shape.setFontWeight(QFont.Weight.DemiBold)
                cursor.mergeCharFormat(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.grow()

    def grow(self) -> None:
        """As high as its text: the page scrolls."""
        width = min(self.viewport().width(), scaled(_LONGEST_LINE))
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(width)
        self.document().setTextWidth(width)
        self.setFixedHeight(int(self.document().size().height()) + 8)


class HelpPage(Page):
    """What the keys do, on every page and on the fill page."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(open_book, parent)
        self._build()
        self._retranslate()

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._title, self._version = Label(role="page_title"), Label(role="secondary")
        column.addWidget(self._title)
        column.addWidget(self._version)
        self.all_keys = LinkButton(icon="list-bullets", is_flush=True)
        self.all_keys.setObjectName("all_keys")
        self.all_keys.clicked.connect(self._show_keys)
        column.addWidget(self.all_keys, 0, Qt.AlignmentFlag.AlignLeft)
        self.template_fields = LinkButton(icon="file-text", is_flush=True)
        self.template_fields.setObjectName("help_fields")
        self.template_fields.clicked.connect(self.show_fields)
        column.addWidget(self.template_fields, 0, Qt.AlignmentFlag.AlignLeft)
        self._cards = [Card(), Card()]
        self._grids = []
        for card in self._cards:
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(8)
            grid.setColumnStretch(1, 1)
            card.body.addLayout(grid)
            self._grids.append(grid)
        column.addWidget(Columns(self._cards[:1], self._cards[1:], least=_TWO_COLUMNS))
        self._manual_card = Card()
        self.manual = Manual()
        self._manual_card.body.addWidget(self.manual)
        self._manual_card.setVisible(False)
        column.addWidget(self._manual_card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = Scroll(content)
        self.views = QStackedWidget()
        self.views.addWidget(self._scroll)
        outer.addWidget(self.views)
        text = _manual_text()
        if text:
            self.manual.show_markdown(text)
            self._manual_card.setVisible(True)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Help"))
        self._version.setText(self.tr("Inspection Book, version {0}").format(__version__))
        self._cards[0].set_heading(self.tr("Keys on every page"))
        self._cards[1].set_heading(self.tr("Keys while filling"))
        self._manual_card.set_heading(self.tr("Manual"))
        self.manual.setAccessibleName(self.tr("Manual"))
        self.all_keys.setText(self.tr("All keys on one sheet (F1)"))
        self.template_fields.setText(self.tr("Fields of the Word templates…"))
        for grid, actions in zip(self._grids, (everywhere(()), ACTIONS), strict=True):
            _fill(grid, [action for action in actions if action.keys])

    def show_fields(self) -> None:
        """What a Word template may name, in the place of the help."""
        from ui.widgets.field_reference import FieldReference

        view = FieldReference(self._open_book)
        view.left.connect(lambda: self._leave_fields(view))
        self.views.addWidget(view)
        self.views.setCurrentWidget(view)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_fields(self, view: QWidget) -> None:
        self.views.removeWidget(view)
        view.deleteLater()
        self.template_fields.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_keys(self) -> None:
        overlays = getattr(self.window(), "overlays", None)
        if overlays is not None:
            overlays.show_keys()


def _fill(grid: QGridLayout, actions: list[Action]) -> None:
    """Put the words into the grid; its labels are made the first time."""
    for number, action in enumerate(actions):
        keys, meaning = "  ".join(shown_keys(action)), action.name
        for column, text in ((0, keys), (1, meaning)):
            item = grid.itemAtPosition(number, column)
            if item is None:
                grid.addWidget(
                    Label(text, "strong" if column == 0 else "body", wrap=column == 1), number, column
                )
            else:
                item.widget().setText(text)


def _manual_text() -> str:
    from inspector.checklist.find import resources

    try:
        content = read_capped(resources() / "docs" / "manual.md", _LARGEST_MANUAL).decode("utf-8", "replace")
    except InspectorError:
        return ""
    # Its title stands on the card, and its pictures show the very pages that are open here.
    kept = [line for line in content.splitlines() if not line.startswith(("# ", "!["))]
    return "\n".join(kept)
