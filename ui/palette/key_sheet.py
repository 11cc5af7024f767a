"""F1: all keys on one sheet, the present page's first; made from the same rows as the shortcuts, and printable."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inspector.record import record
from ui.actions import Action, actions_of, everywhere, key_text
from ui.theme import scaled
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.key_cap import KeyCaps
from ui.widgets.label import Label, set_tooltip, visible
from ui.widgets.overlay import Overlay
from ui.widgets.printer_dialog import ask_printer

if TYPE_CHECKING:
    from ui.page import PageSpec

_COLUMN = 380  # pixels at 100 % that a column needs


@record
class KeyGroup:
    """The keys of one page; `page` is "" for those that work everywhere."""

    page: str
    title: str
    actions: tuple[Action, ...]


def key_groups(specs: Sequence["PageSpec"], current: str = "") -> list[KeyGroup]:
    """All that has a key: the present page's, then what works everywhere, then the other pages'."""
    translate = QCoreApplication.translate
    groups = [KeyGroup("", translate("actions", "On every page"), everywhere(specs))]
    groups += [KeyGroup(spec.key, translate("Window", spec.title), actions_of(spec)) for spec in specs]
    groups = [
        KeyGroup(group.page, group.title, tuple(action for action in group.actions if action.keys))
        for group in groups
    ]
    shown = [group for group in groups if group.actions]
    return sorted(shown, key=lambda group: (group.page != current or not current, bool(group.page)))


def shown_keys(action: Action) -> tuple[str, ...]:
    """Its keys as they are written; a row of digits by its ends, twins (Return, Enter) once."""
    texts = tuple(dict.fromkeys(key_text(keys) for keys in action.keys))
    if len(texts) > 3 and all(len(text) == 1 for text in texts):
        return (f"{texts[0]} … {texts[-1]}",)
    return texts


class KeySheet(Overlay):
    """Esc and F1 close it, ↑↓ and the page keys scroll it."""

    def __init__(self, over: QWidget, specs: Sequence["PageSpec"]) -> None:
        super().__init__(over, closes_when_left=True)
        self.setObjectName("key_sheet")
        self._specs, self._current, self._columns = specs, "", 0
        self._title = Label(role="title")
        self._print = SecondaryButton(icon="printer")
        self._print.setObjectName("print_keys")
        self._close = IconButton("x")
        self._close.setObjectName("close_keys")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._print)
        head.addWidget(self._close)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("key_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 14, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self._print.clicked.connect(self._ask_printer)
        self._close.clicked.connect(self.leave)

    def begin(self, current: str) -> None:
        """Show, the page `current` first."""
        self._current, self._columns = current, 0
        self.retranslate()
        self.appear(self._scroll)

    def fit(self) -> None:
        """Over nearly all of the window; as many columns as have room."""
        below = self.parentWidget()
        width = min(below.width() - 32, scaled(1240))
        height = min(below.height() - 32, scaled(860))
        self.setGeometry((below.width() - width) // 2, (below.height() - height) // 2, width, height)
        columns = max(1, min(3, (width - scaled(40)) // scaled(_COLUMN)))
        if columns != self._columns:
            self._columns = columns
            self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Another language or size of text."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set the words."""
        self._title.setText(self.tr("All keys"))
        self._print.setText(self.tr("Print…"))
        self._close.setAccessibleName(self.tr("Close"))
        set_tooltip(self._close, self.tr("Close (Esc)"))
        self._scroll.setAccessibleName(self.tr("All keys"))
        if self._columns:
            self._fill()

    # --- the sheet ------------------------------------------------------------------------------------

    def _fill(self) -> None:
        """Groups go into the column that is shortest so far; the first stays first."""
        content = QWidget()
        content.setProperty("kind", "surface")
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, scaled(12), 0)
        row.setSpacing(scaled(28))
        columns = [QVBoxLayout() for _ in range(self._columns)]
        heights = [0] * self._columns
        for column in columns:
            column.setSpacing(scaled(18))
            row.addLayout(column, 1)
        for group in key_groups(self._specs, self._current):
            shortest = heights.index(min(heights))
            columns[shortest].addWidget(_group_widget(group))
            heights[shortest] += len(group.actions) + 2
        for column in columns:
            column.addStretch(1)
        self._scroll.setWidget(content)

    def document(self) -> QTextDocument:
        """The sheet for printing: black on white, whatever the window's colours."""
        rows = [f"<h2>{_html(self.tr('All keys'))}</h2>"]
        for group in key_groups(self._specs, self._current):
            rows.append(f"<h3>{_html(group.title)}</h3><table cellpadding='3' width='100%'>")
            rows += [
                f"<tr><td width='30%'><b>{_html('   '.join(shown_keys(action)))}</b></td>"
                f"<td>{_html(action.name)}</td></tr>"
                for action in group.actions
            ]
            rows.append("</table>")
        document = QTextDocument(self)
        document.setHtml("".join(rows))
        return document

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        ask_printer(printer, self, lambda: self.document().print_(printer))


def _group_widget(group: KeyGroup) -> QWidget:
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(scaled(12))
    grid.setVerticalSpacing(scaled(6))
    grid.setColumnStretch(1, 1)
    grid.addWidget(Label(group.title, "heading", tone="accent"), 0, 0, 1, 2)
    for number, action in enumerate(group.actions, start=1):
        caps = KeyCaps(shown_keys(action))
        grid.addWidget(caps, number, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(action.name, wrap=True), number, 1, Qt.AlignmentFlag.AlignTop)
    return widget


def _html(text: str) -> str:
    return visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
