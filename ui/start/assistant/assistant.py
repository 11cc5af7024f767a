"""The assistant's frame: the list of steps, the step on show, back and on; at the end it makes the book."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from inspector import border
from inspector.progress import Watch
from ui.open_book import OpenBook
from ui.start.assistant.checklists_step import ChecklistsStep
from ui.start.assistant.keep_step import KeepStep
from ui.start.assistant.people_step import TeamStep, UnitPeopleStep
from ui.start.assistant.step import Step
from ui.start.assistant.step_list import StepList
from ui.start.assistant.steps import DatesStep, DecisionStep, PeriodsStep, UnitStep
from ui.widgets.banner import Banner
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.key_hints import KeyHints
from ui.widgets.recovery_card import RecoveryCard
from ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from inspector.book import Book
    from inspector.checklist import FoundChecklist


class Assistant(QWidget):
    """`finished` when the new book is open; `left` when the person gave up."""

    finished = Signal()
    left = Signal()

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("assistant")
        self._open_book = open_book
        self._steps: list[Step] = [
            UnitStep(),
            PeriodsStep(),
            DecisionStep(),
            TeamStep(),
            UnitPeopleStep(),
            DatesStep(),
            ChecklistsStep(open_book),
            KeepStep(),
        ]
        self._reached = 0
        self._build()
        self._connect()
        self._retranslate()
        self._show(0)

    def _build(self) -> None:
        self.steps = StepList()
        self.steps.setObjectName("steps")
        self.forms = QStackedWidget()
        for step in self._steps:
            self.forms.addWidget(Scroll(step, most=760, margin=32))
        self.banner = Banner()
        self.back, self.give_up = SecondaryButton(icon="arrow-left"), SecondaryButton()
        self.next = PrimaryButton()
        self.back.setObjectName("step_back")
        self.give_up.setObjectName("step_give_up")
        self.next.setObjectName("step_next")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.setContentsMargins(32, 12, 32, 12)
        foot.addWidget(self.give_up)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        line = QFrame()
        line.setProperty("kind", "rule")
        line.setFixedHeight(1)
        self.hints = KeyHints()
        right = QVBoxLayout()
        right.setSpacing(0)
        notice = QVBoxLayout()
        notice.setContentsMargins(32, 12, 32, 0)
        notice.addWidget(self.banner)
        right.addLayout(notice)
        right.addWidget(self.forms, 1)
        right.addWidget(line)
        right.addLayout(foot)
        right.addWidget(self.hints)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.steps)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.next.clicked.connect(self.go_on)
        self.back.clicked.connect(self.go_back)
        self.give_up.clicked.connect(self.left)
        self.steps.chosen.connect(self._go_to)
        for keys, slot in (
            ("Ctrl+Return", self.go_on),
            ("Alt+Left", self.go_back),
            ("Alt+Right", self.go_on),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # --- steps ----------------------------------------------------------------------------------------

    @property
    def step(self) -> Step:
        """The step on show."""
        return self._steps[self.forms.currentIndex()]

    def focus_first(self) -> None:
        """The keyboard begins at the step's first field."""
        self.step.focus_first()

    def go_on(self) -> None:
        """The next step; after the last one, the book."""
        if not self._is_right():
            return
        number = self.forms.currentIndex()
        if number + 1 < len(self._steps):
            self._show(number + 1)
        else:
            self._make_book()

    def go_back(self) -> None:
        """The step before."""
        self.step.commit()
        if self.forms.currentIndex():
            self._show(self.forms.currentIndex() - 1)

    def _go_to(self, number: int) -> None:
        """A step that was reached before, or the next one."""
        if number == self.forms.currentIndex():
            return
        if number < self.forms.currentIndex() or (number <= self._reached and self._is_right()):
            self.step.commit()
            self._show(number)

    def _is_right(self) -> bool:
        self.banner.clear()
        if not self.step.commit():
            return False
        problem = self.step.problem()
        if problem:
            self.banner.say("warning", problem)
        return not problem

    def _show(self, number: int) -> None:
        self._reached = max(self._reached, number)
        keep = self._steps[-1]
        if number == len(self._steps) - 1 and isinstance(keep, KeepStep):
            keep.suggest(self.values().get("unit_short") or self.values().get("unit", ""))
        self.forms.setCurrentIndex(number)
        self.steps.show_steps([step.title() for step in self._steps], number, self._reached)
        self.back.setEnabled(number > 0)
        self._name_next()
        self.step.focus_first()

    def values(self) -> dict[str, Any]:
        """Everything typed so far, by the visit file's keys."""
        return {key: value for step in self._steps for key, value in step.values().items()}

    # --- the book -------------------------------------------------------------------------------------

    def _make_book(self) -> None:
        """Make it beside the book that is open, which is let go only when this one is there."""
        if self._open_book.is_open and not self._open_book.flush():
            return
        checklists_step, keep = self._steps[-2], self._steps[-1]
        assert isinstance(checklists_step, ChecklistsStep)
        assert isinstance(keep, KeepStep)
        chosen, path, passphrase = checklists_step.chosen(), keep.path(), keep.passphrase()
        values, home = self.values(), self._open_book.home

        def make(watch: Watch) -> object:
            return _made_book(path, home, passphrase, values, chosen)

        self.setEnabled(False)
        work = self._open_book.start_work(make, title=self.tr("Making the book"), lane="open")
        work.succeeded.connect(self._made)
        work.failed.connect(self._failed)

    def _made(self, made: "tuple[Book, bytes]") -> None:
        book, inspection = made
        self.setEnabled(True)
        self._open_book.take(book, inspection)
        if not book.is_protected:
            self.finished.emit()
            return
        sheet = RecoveryCard(self._open_book, is_new=True)
        sheet.done.connect(self.finished)
        self.forms.addWidget(Scroll(sheet, most=760, margin=32))
        self.forms.setCurrentIndex(self.forms.count() - 1)
        self.steps.setEnabled(False)
        self.hints.hide()
        for button in (self.back, self.next, self.give_up):
            button.hide()
        sheet.setFocus()

    def _failed(self, error: Exception) -> None:
        self.setEnabled(True)
        self.banner.show_error(error)
        self.step.focus_first()

    # --- languages ------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.steps.set_heading(self.tr("New visit"))
        self.back.setText(self.tr("Back"))
        self.give_up.setText(self.tr("Cancel"))
        self._name_next()
        self.hints.set_hints(
            [
                ("Tab", self.tr("next field")),
                ("Ctrl+Enter", self.tr("next step")),
                ("Alt+←", self.tr("step before")),
                ("Alt+↑↓", self.tr("move a person")),
            ]
        )
        titles = [step.title() for step in self._steps]
        if self.forms.currentIndex() < len(self._steps):
            self.steps.show_steps(titles, self.forms.currentIndex(), self._reached)

    def _name_next(self) -> None:
        is_last = self.forms.currentIndex() == len(self._steps) - 1
        self.next.setText(self.tr("Make the book") if is_last else self.tr("Next"))


def _made_book(
    path: Path, home: Any, passphrase: str | None, values: dict[str, Any], chosen: "list[FoundChecklist]"
) -> "tuple[Book, bytes]":
    """A new book with its one inspection; nothing is left behind when a step of this fails."""
    from inspector.book import Book
    from inspector.book.inspections import new_inspection
    from inspector.book.visit_file import VisitFile

    visit_file = VisitFile.model_validate(values)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise border.write_error(error, path.parent) from error
    book = Book.create(path, home=home, passphrase=passphrase)
    try:
        return book, new_inspection(book, visit_file, [found.checklist for found in chosen])
    except BaseException:
        book.close()
        path.unlink(missing_ok=True)
        raise
