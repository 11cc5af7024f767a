"""The list of sentences beside a field: laid over the window, never over what is typed, never with the keyboard."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.key_hints import KeyHints
from ui.widgets.label import Label
from ui.widgets.phrase_rows import PHRASE, PhraseDelegate, PhraseModel

if TYPE_CHECKING:
    from inspector.book.phrase_index import Phrase

_WIDEST, _NARROWEST, _GAP, _EDGE = 640, 320, 4, 8  # pixels at 100 %
_MOST_ROWS = 5  # in sight at once


class PhraseList(QFrame):
    """`chosen` carries the sentence that was clicked. The field's keys move in it; it takes no focus."""

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("phrase_list")
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = PhraseModel(self)
        self.view = QListView()
        self.view.setObjectName("phrases")
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setModel(self.rows)
        self.view.setItemDelegate(PhraseDelegate(self.view))
        self._said = Label(role="hint", wrap=True)
        self._said.setObjectName("phrase_list_says")
        self._said.setContentsMargins(12, 8, 12, 4)
        self.hints = KeyHints()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        column.addWidget(self._said)
        column.addWidget(self.view, 1)
        column.addWidget(self.hints)
        self.view.clicked.connect(self._clicked)
        self.hide()

    # --- what it shows --------------------------------------------------------------------------------

    def show_phrases(self, phrases: "Sequence[Phrase]", said: str) -> None:
        """Show these; `said` stands above them, or alone where there are none."""
        self.view.setAccessibleName(self.tr("Sentences of the office"))
        self.hints.set_hints(
            (
                ("↑↓", self.tr("choose")),
                ("Enter", self.tr("insert")),
                ("Esc", self.tr("close")),
                ("Shift+Del", self.tr("never again")),
            )
        )
        self.rows.show_phrases(phrases)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.view.setVisible(bool(phrases))
        self.hints.setVisible(bool(phrases))
        self.unchoose()

    def say(self, text: str) -> None:
        """Show nothing but a line of words."""
        self.show_phrases((), text)

    def place(self, editor: QWidget) -> None:
        """Under the editor, or above it where there is more room; as wide as it, within reason."""
        window = self.parentWidget()
        edge = scaled(_EDGE)
        top = editor.mapTo(window, QPoint(0, 0))
        field = QRect(top, editor.size()).intersected(window.rect())
        width = min(max(field.width(), scaled(_NARROWEST)), scaled(_WIDEST), window.width() - 2 * edge)
        left = min(max(edge, field.left()), window.width() - edge - width)
        self.resize(width, self.height())
        self.layout().activate()
        below = window.height() - edge - (field.bottom() + scaled(_GAP))
        above = field.top() - scaled(_GAP) - edge
        wanted = self._wanted_height(width)
        is_under = below >= min(wanted, scaled(160)) or below >= above
        height = min(wanted, below if is_under else above)
        y = field.bottom() + scaled(_GAP) if is_under else field.top() - scaled(_GAP) - height
        self.setGeometry(left, y, width, max(scaled(60), height))
        self.raise_()

    def _wanted_height(self, width: int) -> int:
        height = 10
        if not self._said.isHidden():
            height += self._said.heightForWidth(width - 8)
        if not self.view.isHidden():
            few = min(self.rows.rowCount(), _MOST_ROWS)
            self.view.doItemsLayout()
            height += (
                sum(self.view.sizeHintForRow(row) for row in range(few)) + self.hints.sizeHint().height()
            )
        return height

    # --- what is chosen -------------------------------------------------------------------------------

    def current(self) -> "Phrase | None":
        """The chosen sentence; None while the list was not entered."""
        chosen = self.view.selectionModel().selectedIndexes()
        return chosen[0].data(PHRASE) if chosen else None

    def step(self, by: int) -> None:
        """Choose the next or the one before; up from the first leaves the list."""
        chosen = self.view.selectionModel().selectedIndexes()
        row = chosen[0].row() + by if chosen else (0 if by > 0 else -1)
        if row < 0:
            self.unchoose()
        elif row < self.rows.rowCount():
            self.view.setCurrentIndex(self.rows.index(row, 0))

    def unchoose(self) -> None:
        """Nothing is chosen."""
        self.view.clearSelection()
        self.view.setCurrentIndex(QModelIndex())

    def _clicked(self, index: QModelIndex) -> None:
        phrase = index.data(PHRASE)
        if phrase is not None:
            self.chosen.emit(phrase)
