"""The steps that list people in protocol order."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from ui.start.assistant.people import COLUMNS, ROLE, PeopleModel, Person
from ui.start.assistant.step import Step
from ui.theme import scaled, touchable
from ui.widgets.buttons import SecondaryButton
from ui.widgets.cell_editing import CellDelegate, TypedTable, finish_cell
from ui.widgets.fields.choice_field import ChoiceBox

_FEWEST, _MOST = 4, 9  # rows on show


class PersonDelegate(CellDelegate):
    """Editors as large as their cell: a list for the role, a line for the rest.

    What is typed is handed over at each pause, not only when the cell is left: a crash loses nothing.
    """

    def createEditor(self, parent: QWidget, option, index: QModelIndex) -> QWidget:
        """Make the editor."""
        if index.column() != ROLE:
            editor = QLineEdit(parent)
            editor.setProperty("kind", "cell")
            self.keep_at_pauses(editor)
            return editor
        box = ChoiceBox(parent)
        for code, words in index.model().roles.items():
            box.addItem(words, code)
        return box

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Show what stands there."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model, index: QModelIndex) -> None:
        """Hand over what was chosen or typed."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def sizeHint(self, option, index: QModelIndex) -> QSize:
        """Rows hold an editor, and all lines of their words."""
        needed = super().sizeHint(option, index)
        return QSize(needed.width(), touchable(max(needed.height() + scaled(8), scaled(36))))


class PeopleTable(TypedTable):
    """Tab goes on through the cells, from the last one into a new row; Delete removes, Alt+↑↓ move."""

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._people = model
        self.setItemDelegate(PersonDelegate(self, lambda index: index.column() != ROLE))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setShowGrid(False)
        self.setProperty("kind", "form")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(ROLE, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(COLUMNS.index("rank"), QHeaderView.ResizeMode.ResizeToContents)
        head.setMinimumSectionSize(scaled(96))
        side = self.verticalHeader()
        side.setDefaultSectionSize(scaled(36))
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        side.setMinimumWidth(scaled(36))
        side.setSectionResizeMode(
            QHeaderView.ResizeMode.ResizeToContents
        )  # a long name breaks, it is not cut
        side.sectionResized.connect(self.updateGeometry)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As high as its rows, up to those that a small screen has room for: past them it scrolls."""
        side, shown = self.verticalHeader(), min(_MOST, self._people.rowCount())
        rows = sum(side.sectionSize(row) for row in range(shown))
        rows += max(0, _FEWEST - shown) * side.defaultSectionSize()
        height = self.horizontalHeader().sizeHint().height() + rows
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        """Any width, the same rows."""
        return QSize(scaled(150), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the whole row."""
        row = self.currentIndex().row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._people.remove(row)
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_row(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leaves behind the last cell and Shift+Tab before the first, so that nobody is caught in the table."""
        index = self.currentIndex()
        end = (self._people.rowCount() - 1, len(COLUMNS) - 1) if forward else (0, 0)
        if not index.isValid() or (index.row(), index.column()) != end:
            return super().focusNextPrevChild(forward)
        self.setTabKeyNavigation(False)
        try:
            return super().focusNextPrevChild(forward)
        finally:
            self.setTabKeyNavigation(True)

    def move_row(self, by: int) -> None:
        """Move the current person one place."""
        index = self.currentIndex()
        row = self._people.move(index.row(), by)
        self.setCurrentIndex(self._people.index(row, index.column()))

    def finish_editing(self) -> None:
        """Commit the cell that is being typed into."""
        finish_cell(self)

    def event(self, event: QEvent) -> bool:
        """Row heights follow the text."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.verticalHeader().setDefaultSectionSize(scaled(36))
            self.updateGeometry()
        return super().event(event)


class PeopleStep(Step):
    """A table of people with its buttons."""

    side = "team"

    def _make_model(self) -> PeopleModel:
        raise NotImplementedError

    def _role_words(self) -> dict[str, str]:
        raise NotImplementedError

    def _build(self) -> None:
        self.model = self._make_model()
        self.table = PeopleTable(self.model)
        self.table.setObjectName(f"{self.side}_people")
        self.column.addWidget(self.table)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._add, self._remove = SecondaryButton(icon="plus"), SecondaryButton(icon="trash")
        self._up, self._down = SecondaryButton(icon="arrow-up"), SecondaryButton(icon="arrow-down")
        for button in (self._add, self._remove, self._up, self._down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column.addSpacing(8)
        self.column.addLayout(buttons)
        self._add.clicked.connect(self._begin_row)
        self._remove.clicked.connect(lambda: self.model.remove(self.table.currentIndex().row()))
        self._up.clicked.connect(lambda: self.table.move_row(-1))
        self._down.clicked.connect(lambda: self.table.move_row(1))

    def _retranslate(self) -> None:
        super()._retranslate()
        heads = [self.tr("Role", "person"), self.tr("Rank"), self.tr("Name"), self.tr("Position, office")]
        self.model.name_all(heads, self._role_words())
        self.table.setAccessibleName(self.title())
        self._add.setText(self.tr("Add a person"))
        self._remove.setText(self.tr("Remove"))
        self._up.setText(self.tr("Up"))
        self._down.setText(self.tr("Down"))

    def commit(self) -> bool:
        """The cell being typed into counts."""
        self.table.finish_editing()
        return True

    def problem(self) -> str:
        """Whoever has a rank or an office has a name: without one nobody would stand in the documents."""
        row = self.model.first_nameless()
        if row is None:
            return ""
        index = self.model.index(row, COLUMNS.index("name"))
        self.table.setCurrentIndex(index)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.tr("Row {0} has no name. Type one, or remove the row.").format(row + 1)

    def focus_first(self) -> None:
        """At the first rank."""
        self.table.setCurrentIndex(self.model.index(0, COLUMNS.index("rank")))
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def values(self) -> dict[str, Any]:
        """The people, in their order."""
        key = "team" if self.side == "team" else "unit_people"
        return {
            key: [
                {"role": person.role, "rank": person.rank, "name": person.name, "office": person.office}
                for person in self.model.people()
            ]
        }

    def _begin_row(self) -> None:
        index = self.model.index(self.model.rowCount() - 1, COLUMNS.index("rank"))
        self.table.setCurrentIndex(index)
        self.table.edit(index)


class TeamStep(PeopleStep):
    """The inspecting team."""

    def title(self) -> str:
        """The step's name."""
        return self.tr("Team")

    def sentence(self) -> str:
        """What the step is for."""
        return self.tr(
            "In protocol order, as the decision lists them. Type into the last row to add a person."
        )

    def _make_model(self) -> PeopleModel:
        begin: Sequence[Person] = (Person("team_head"), Person("team_deputy"), Person("secretary"))
        return PeopleModel(begin, "member", self)

    def _role_words(self) -> dict[str, str]:
        return {
            "team_head": self.tr("Head of the team"),
            "team_deputy": self.tr("Deputy head of the team"),
            "secretary": self.tr("Secretary"),
            "member": self.tr("Member"),
        }


class UnitPeopleStep(PeopleStep):
    """Who stands for the unit."""

    side = "unit"

    def title(self) -> str:
        """The step's name."""
        return self.tr("The unit's people")

    def sentence(self) -> str:
        """What the step is for."""
        return self.tr("The commander first, then the staff who answer for their part.")

    def _make_model(self) -> PeopleModel:
        return PeopleModel((Person("unit_commander"),), "unit_staff", self)

    def _role_words(self) -> dict[str, str]:
        return {"unit_commander": self.tr("Commander, commissar"), "unit_staff": self.tr("Staff body")}
