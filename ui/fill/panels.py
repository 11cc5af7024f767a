"""What can be laid over the fill page, made when it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.fill.over import make_room_for
from ui.page import Page

if TYPE_CHECKING:
    from inspector.book.search import Hit
    from ui.actions import Action
    from ui.fill.assign_panel import AssignPanel
    from ui.fill.checklists_panel import ChecklistsPanel
    from ui.fill.criterion_list import CriterionList
    from ui.fill.drafts import Drafts
    from ui.fill.pane import CriterionPane
    from ui.fill.past import PastDesk
    from ui.fill.picture_view import PictureView
    from ui.fill.sampling.panel import SamplingPanel
    from ui.fill.search_panel import SearchPanel
    from ui.fill.thumbnails import Thumbnails


class FillPanels(Page):
    """The fill page as a place for panels. The page itself has the criteria and the pane that they go back to."""

    criteria: "CriterionList"
    pane: "CriterionPane"
    _drafts: "Drafts"
    _thumbnails: "Thumbnails"

    def make_room(self, action: "Action") -> bool:
        """Before `action`: what lies over the page is left, its text kept. False: a drawing would be lost."""
        return make_room_for(self, action)

    def is_up(self, name: str) -> bool:
        """A panel of this name was made and is on show."""
        return name in self.__dict__ and getattr(self, name).isVisible()

    @property
    def is_looking_at_pictures(self) -> bool:
        """Photos lie over the page or have the whole screen."""
        return self.is_up("pictures")

    # --- search ---------------------------------------------------------------------------------------

    @cached_property
    def search(self) -> "SearchPanel":
        """The panel that Ctrl+F opens."""
        from ui.fill.search_panel import SearchPanel

        panel = SearchPanel(self._open_book, self)
        panel.chosen.connect(self.go_to_hit)
        panel.closed.connect(self.criteria.setFocus)
        return panel

    def begin_search(self) -> None:
        """Ctrl+F."""
        self.search.begin()

    def go_to_hit(self, hit: "Hit") -> None:
        """Take what was found in hand."""
        raise NotImplementedError

    # --- photos ---------------------------------------------------------------------------------------

    @cached_property
    def pictures(self) -> "PictureView":
        """The photos of a criterion over the whole page."""
        from ui.fill.picture_view import PictureView

        view = PictureView(self._open_book, self._thumbnails, self._drafts, self)
        view.closed.connect(self.leave_pictures)
        return view

    def leave_pictures(self) -> None:
        """The keyboard goes back to where the photos were opened from."""
        raise NotImplementedError

    # --- the register of a sample ---------------------------------------------------------------------

    @cached_property
    def sampling(self) -> "SamplingPanel":
        """The register of a criterion's sample over the whole page."""
        from ui.fill.sampling.panel import SamplingPanel

        panel = SamplingPanel(self._open_book, self)
        panel.closed.connect(self._back_from_sampling)
        return panel

    def begin_sampling(self) -> bool:
        """Open the register of the criterion in hand. False: it has none."""
        if not self.pane.shows_sample:
            return False
        self.pane.leave()
        self.sampling.open(self.pane.code, self.pane.period)
        return True

    def _back_from_sampling(self) -> None:
        there = self.criteria if self.criteria.isVisibleTo(self) else self.pane.sample_line
        there.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- earlier visits -------------------------------------------------------------------------------

    @cached_property
    def past(self) -> "PastDesk":
        """What the unit's earlier visits say."""
        from ui.fill.past import PastDesk

        made = PastDesk(self._open_book, self.pane, self)
        made.nothing_to_follow.connect(
            lambda: self.say(self.tr("This book holds no requirement of an earlier visit of the unit."))
        )
        return made

    def show_last_requirements(self) -> None:
        """What became of what was required last time."""
        self.past.follow_up()

    def say(self, text: str) -> None:
        """Tell something at the head of the page."""
        raise NotImplementedError

    # --- who does what, and what is asked -------------------------------------------------------------

    @cached_property
    def assigning(self) -> "AssignPanel":
        """Who does which sections."""
        from ui.fill.assign_panel import AssignPanel

        panel = AssignPanel(self._open_book, self)
        panel.closed.connect(self.criteria.setFocus)
        return panel

    def begin_assigning(self) -> None:
        """Show it."""
        self.assigning.begin()

    @cached_property
    def asking(self) -> "ChecklistsPanel":
        """Which checklists the visit goes by."""
        from ui.fill.checklists_panel import ChecklistsPanel

        panel = ChecklistsPanel(self._open_book, self)
        panel.closed.connect(self.criteria.setFocus)
        return panel

    def begin_asking(self) -> None:
        """Show it."""
        self.asking.begin()
