"""Where people wrote different things: side by side, and a person keeps one or writes it anew."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QHBoxLayout, QListView, QWidget

from ui.theme import scaled
from ui.transfer.conflict_model import ConflictDelegate, ConflictModel, place_text
from ui.transfer.counts import Counts
from ui.transfer.rewriting import can_rewrite
from ui.transfer.side_card import SideCard
from ui.transfer.sides import pieces_of, who_text
from ui.widgets.banner import Banner
from ui.widgets.buttons import IconButton, LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.fields import TextField
from ui.widgets.label import ElidedLabel, Label, set_tooltip

if TYPE_CHECKING:
    from inspector.book.conflicts import Conflict, OpenConflict
    from inspector.checklist.model import Criterion

_LIST_LINES = 6


class ConflictsCard(Card):
    """Shows the conflict that the page reads for it; asks for settling, for the next, for its criterion."""

    wanted = Signal(object)  # OpenConflict: read what was written there
    kept = Signal(str, int)  # conflict id, side
    rewritten = Signal(object, str)  # Conflict, what was typed
    criterion_requested = Signal(object)  # OpenConflict

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("conflicts_card")
        self.model = ConflictModel(self)
        self._number = 0
        self._conflict: Conflict | None = None
        self._criterion: Criterion | None = None
        self._own_device = ""
        self._senders: Mapping[str, str] = {}
        self._is_locked = False
        self._build()
        self._connect()
        self._retranslate()
        self.hide()

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.criterion = LinkButton(icon="arrow-square-out")
        self.criterion.setObjectName("conflict_criterion")
        self.previous, self.next = IconButton("caret-left"), IconButton("caret-right")
        self.previous.setObjectName("previous_conflict")
        self.next.setObjectName("next_conflict")
        self._where = Label(role="secondary")
        for part in (self.previous, self._where, self.next):
            self.heading_row.addWidget(part)
        self.banner = Banner()
        place = QHBoxLayout()
        place.addWidget(self.criterion)
        self._what = ElidedLabel(role="secondary")
        place.addWidget(self._what, 1)
        self.sides: list[SideCard] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self._sides = QWidget()
        self._sides.setLayout(self._grid)
        self.body.addWidget(self.banner)
        self.body.addLayout(place)
        self.body.addWidget(self._sides)
        self.body.addLayout(self._build_buttons())
        self._build_field()
        self.list = QListView()
        self.list.setObjectName("conflicts")
        self.list.setModel(self.model)
        self.list.setItemDelegate(ConflictDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.body.addWidget(self.list)

    def _build_buttons(self) -> QHBoxLayout:
        self.left, self.right = SecondaryButton(), SecondaryButton()
        self.chosen, self.rewrite = SecondaryButton(), SecondaryButton(icon="pencil-simple")
        self.left.setObjectName("keep_left")
        self.right.setObjectName("keep_right")
        self.chosen.setObjectName("keep_chosen")
        self.rewrite.setObjectName("rewrite")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.left, self.right, self.chosen, self.rewrite):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _build_field(self) -> None:
        self._writing = QWidget()
        self.field = TextField(least=2, most=8)
        self.field.setObjectName("rewriting")
        self.save, self.cancel = SecondaryButton(icon="check"), SecondaryButton()
        self.save.setObjectName("save_rewriting")
        grid = QGridLayout(self._writing)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.field, 0, 0, 1, 3)
        grid.addWidget(self.save, 1, 0)
        grid.addWidget(self.cancel, 1, 1)
        self.body.addWidget(self._writing)
        self._writing.hide()

    def _connect(self) -> None:
        self.previous.clicked.connect(self.show_previous)
        self.next.clicked.connect(self.show_next)
        self.criterion.clicked.connect(self._ask_criterion)
        self.left.clicked.connect(self._keep_left)
        self.right.clicked.connect(self._keep_right)
        self.chosen.clicked.connect(self._keep_chosen)
        self.rewrite.clicked.connect(self._begin_writing)
        self.save.clicked.connect(self._save_writing)
        self.cancel.clicked.connect(self._end_writing)
        self.list.clicked.connect(self._row_chosen)
        self.list.selectionModel().currentChanged.connect(self._row_chosen)

    # --- what is shown --------------------------------------------------------------------------------

    def show_conflicts(
        self,
        rows: "Sequence[OpenConflict]",
        *,
        own_device: str,
        senders: Mapping[str, str],
        show_new: bool = False,
    ) -> None:
        """All that waits; the one on show stays on show while it waits, else the one in its place comes.

        `show_new`: one that was not listed before is shown, as after its settlement was undone.
        """
        self._own_device, self._senders = own_device, senders
        number, shown = self._number, self.model.row(self._number)
        known = {self.model.row(n) for n in range(self.model.rowCount())} if show_new else set()
        self.list.selectionModel().blockSignals(True)  # a row taken out moves the list's own choice
        self.model.show_rows(rows)
        self.list.selectionModel().blockSignals(False)
        self.setVisible(bool(rows))
        if not rows:
            self._conflict, self._number = None, 0
            return
        came = next((n for n, row in enumerate(rows) if row not in known), -1) if show_new else -1
        stays = self.model.number_of(shown)
        self.go_to(came if came >= 0 else stays if stays >= 0 else min(number, len(rows) - 1))

    def go_to(self, number: int) -> None:
        """Show the conflict at `number`."""
        row = self.model.row(number)
        if row is None:
            return
        self._number = number
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.list.setCurrentIndex(self.model.index(number))
        selection.blockSignals(False)
        self.list.viewport().update()
        self.wanted.emit(row)

    def show_next(self) -> None:
        """The next one; after the last, the first."""
        self.go_to((self._number + 1) % max(1, self.model.rowCount()))

    def show_previous(self) -> None:
        """The one before."""
        self.go_to((self._number - 1) % max(1, self.model.rowCount()))

    def show_sides(self, conflict: "Conflict", criterion: "Criterion | None") -> None:
        """What was written in the conflict on show."""
        self._end_writing()
        self._conflict, self._criterion = conflict, criterion
        while len(self.sides) < len(conflict.sides):
            card = SideCard()
            card.setObjectName(f"side_{len(self.sides) + 1}")
            self._grid.addWidget(card, len(self.sides) // 2, len(self.sides) % 2)
            self.setTabOrder(self.sides[-1] if self.sides else self.criterion, card)
            self.sides.append(card)
            self.setTabOrder(card, self.left)
        for number, card in enumerate(self.sides):
            card.setVisible(number < len(conflict.sides))
        if self.sides:
            self.sides[0].setChecked(True)
        self._retranslate()

    def lock(self, locked: bool) -> None:
        """Nothing can be settled while packets are being taken in."""
        self._is_locked = locked
        self._retranslate()

    def say_problem(self, text: str) -> None:
        """Why it could not be settled; what was typed stays."""
        if self._writing.isVisible():
            self.field.set_problem(text)
        else:
            self.banner.say("error", text)

    def focus_first(self) -> None:
        """The keyboard begins at the first side."""
        if self.sides:
            self.sides[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- words ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit_list()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        count = self.model.rowCount()
        self.set_heading(Counts().differing_places(count))
        self._where.setText(f"{self._number + 1} / {count}")
        for button, words in ((self.previous, self.tr("Previous")), (self.next, self.tr("Next"))):
            button.setAccessibleName(words)
            set_tooltip(button, words)
            button.setVisible(count > 1)
        self._where.setVisible(count > 1)
        self.list.setVisible(count > 3)
        self.list.setAccessibleName(self.tr("All places written differently"))
        self._fit_list()
        self.left.setText(self.tr("Keep the left"))
        self.right.setText(self.tr("Keep the right"))
        self.chosen.setText(self.tr("Keep the chosen one"))
        self.rewrite.setText(self.tr("Write anew"))
        self.save.setText(self.tr("Keep these words"))
        self.cancel.setText(self.tr("Cancel"))
        self.field.set_label(self.tr("What it should say"))
        self._show_conflict()

    def _show_conflict(self) -> None:
        conflict = self._conflict
        for button in (self.left, self.right, self.chosen, self.rewrite):
            button.setEnabled(conflict is not None and not self._is_locked)
        if conflict is None:
            return
        row = self.model.row(self._number)
        self.criterion.setText(self.tr("Criterion {0}").format(conflict.criterion))
        self.criterion.setVisible(bool(conflict.criterion))
        self._what.setText(place_text(row, with_criterion=False) if row else "")
        pieces = pieces_of(conflict, self._criterion)
        for card, side, words in zip(self.sides, conflict.sides, pieces, strict=False):
            card.show_side(who_text(side, self._own_device, self._senders), words)
        two = len(conflict.sides) == 2
        self.left.setVisible(two)
        self.right.setVisible(two)
        self.chosen.setVisible(not two)
        self.rewrite.setVisible(can_rewrite(conflict))

    def _fit_list(self) -> None:
        lines = min(_LIST_LINES, self.model.rowCount())
        line = self.list.sizeHintForRow(0) if self.model.rowCount() else scaled(24)
        self.list.setFixedHeight(max(1, lines) * max(line, scaled(20)) + 4)

    # --- gestures -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys go to the next and the one before; Ctrl+Enter keeps what is written anew, Esc leaves it."""
        if event.key() == Qt.Key.Key_PageDown:
            self.show_next()
        elif event.key() == Qt.Key.Key_PageUp:
            self.show_previous()
        elif event.key() == Qt.Key.Key_Escape and self._writing.isVisible():
            self._end_writing()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and self._writing.isVisible()
        ):
            self._save_writing()
        else:
            super().keyPressEvent(event)

    def _keep_left(self) -> None:
        self._keep(1)

    def _keep_right(self) -> None:
        self._keep(2)

    def _keep_chosen(self) -> None:
        self._keep(self._chosen_side())

    def _chosen_side(self) -> int:
        """The number of the side with the frame."""
        return next((n for n, card in enumerate(self.sides, start=1) if card.isChecked()), 1)

    def _keep(self, side: int) -> None:
        if self._conflict is not None and not self._is_locked:
            self.banner.clear()
            self.kept.emit(self._conflict.id, side)

    def _begin_writing(self) -> None:
        if self._conflict is None:
            return
        chosen = self.sides[min(self._chosen_side(), len(self._conflict.sides)) - 1]
        empty = self._conflict.sides[self._chosen_side() - 1].value is None
        self.field.load("" if empty else chosen.words.text())
        self.field.clear_state()
        self._writing.show()
        self.field.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.field.editor.setFocus()

    def _save_writing(self) -> None:
        if self._conflict is not None and not self._is_locked:
            self.rewritten.emit(self._conflict, self.field.typed().strip())

    def _end_writing(self) -> None:
        """The field goes; the keyboard stays where it was opened."""
        if self._writing.isAncestorOf(self.focusWidget() or self):
            self.rewrite.setFocus(Qt.FocusReason.OtherFocusReason)
        self._writing.hide()

    def _ask_criterion(self) -> None:
        row = self.model.row(self._number)
        if row is not None:
            self.criterion_requested.emit(row)

    def _row_chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if index.isValid() and index.row() != self._number:
            self.go_to(index.row())
