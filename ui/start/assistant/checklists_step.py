"""The step that chooses what is asked."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.home import Home
from inspector.progress import Watch
from inspector.text import format_decimal
from ui.open_book import OpenBook
from ui.start.assistant.step import Step
from ui.widgets.check_box import CheckBox
from ui.widgets.label import Label
from ui.words import say

if TYPE_CHECKING:
    from inspector.checklist import FoundChecklist


class ChecklistsStep(Step):
    """All checklists that were found, ours chosen to begin with. They are read off the window's thread."""

    def __init__(self, open_book: OpenBook) -> None:
        self._open_book = open_book
        self._found: list[FoundChecklist] = []
        self._boxes: list[CheckBox] = []
        self._details: list[Label] = []
        super().__init__()
        self._read(open_book.home)

    def title(self) -> str:
        """The step's name."""
        return self.tr("Checklists")

    def sentence(self) -> str:
        """What the step is for."""
        return self.tr("What the team asks. Your own checklists lie in the data folder, beside ours.")

    def chosen(self) -> "list[FoundChecklist]":
        """Those ticked, in the order shown."""
        return [found for found, box in zip(self._found, self._boxes, strict=True) if box.isChecked()]

    def problem(self) -> str:
        """At least one."""
        if self.chosen():
            return ""
        return self.tr("Choose at least one checklist.")

    def values(self) -> dict[str, Any]:
        """The ids, for the visit file."""
        return {"checklists": [found.checklist.id for found in self.chosen()]}

    def focus_first(self) -> None:
        """At the first box."""
        if self._boxes:
            self._boxes[0].setFocus()

    def _build(self) -> None:
        self._state = Label(role="secondary", wrap=True)
        self.column.addWidget(self._state)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.column.addLayout(self._rows)

    def _read(self, home: Home) -> None:
        def read(watch: Watch) -> object:
            from inspector.checklist import find_checklists

            return find_checklists(home)

        self._state.setText(self.tr("Reading the checklists…"))
        work = self._open_book.start_work(read, title=self.tr("Reading the checklists"), lane="checklists")
        work.succeeded.connect(self._show)
        work.failed.connect(self._not_read)

    def _not_read(self, error: Exception) -> None:
        self._state.setText(say(error))

    def _show(self, found: "list[FoundChecklist]") -> None:
        self._found = found
        self._state.hide()
        for one in found:
            box = CheckBox(one.checklist.title)
            box.setObjectName(f"checklist_{one.checklist.id}")
            box.setChecked(one.builtin)
            detail = Label(role="secondary")
            detail.setContentsMargins(28, 0, 0, 10)
            self._boxes.append(box)
            self._details.append(detail)
            self._rows.addWidget(box)
            self._rows.addWidget(detail)
        self._order_tabs()
        self._retranslate()

    def _order_tabs(self) -> None:
        """Tab comes to the boxes where the step stands, though they were made after everything else."""
        before: QWidget = self
        while not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = before.previousInFocusChain()
        for box in self._boxes:
            QWidget.setTabOrder(before, box)
            before = box

    def _retranslate(self) -> None:
        super()._retranslate()
        for found, detail in zip(self._found, self._details, strict=True):
            checklist = found.checklist
            words = self.tr("{0}, version {1}: {2} criteria, {3} points").format(
                checklist.abbreviation,
                checklist.version,
                len(checklist.criteria),
                format_decimal(checklist.max_score),
            )
            detail.setText(words if found.builtin else f"{words} · {found.source.name}")
