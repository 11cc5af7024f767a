"""The step that chooses what is asked."""

from typing import TYPE_CHECKING, Any

from ui.open_book import OpenBook
from ui.start.assistant.step import Step
from ui.widgets.checklist_choice import ChecklistChoice

if TYPE_CHECKING:
    from inspector.checklist import FoundChecklist


class ChecklistsStep(Step):
    """All checklists that were found, ours chosen to begin with. They are read off the window's thread."""

    def __init__(self, open_book: OpenBook) -> None:
        self.choice = ChecklistChoice(open_book)
        super().__init__()

    def title(self) -> str:
        """The step's name."""
        return self.tr("Checklists")

    def sentence(self) -> str:
        """What the step is for."""
        return self.tr(
            "What the team asks. Your own checklists lie in the data folder, beside ours, or come from a file; "
            "the book keeps a copy of each."
        )

    def chosen(self) -> "list[FoundChecklist]":
        """Those ticked, in the order shown."""
        return self.choice.chosen()

    def problem(self) -> str:
        """At least one, and no criterion twice."""
        return self.choice.problem()

    def values(self) -> dict[str, Any]:
        """The ids, for the visit file."""
        return {"checklists": [found.checklist.id for found in self.chosen()]}

    def focus_first(self) -> None:
        """At the first box."""
        self.choice.focus_first()

    def _build(self) -> None:
        self.column.addWidget(self.choice)
