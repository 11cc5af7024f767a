"""Which checklists are asked: ours, the person's own, one from a file; and what is wrong with a file."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from inspector.errors import InspectorError
from inspector.progress import Watch
from inspector.text import format_decimal
from ui.folders import documents_folder
from ui.open_book import OpenBook
from ui.widgets.banner import Banner
from ui.widgets.buttons import SecondaryButton
from ui.widgets.check_box import CheckBox
from ui.widgets.label import Label
from ui.words import say

if TYPE_CHECKING:
    from inspector.checklist import FoundChecklist

_UNDER_WORDS = 28  # pixels at 100 %: where a box's words begin


class ChecklistChoice(QWidget):
    """A box a checklist. Ours are chosen to begin with, but for one that an own checklist of the same id replaces.

    `but_for`: hashes of those that are not offered. `ask_file` can be replaced, so that a test needs no dialog.
    """

    changed = Signal()

    def __init__(
        self,
        open_book: OpenBook,
        parent: QWidget | None = None,
        *,
        but_for: Collection[str] = (),
        begins_chosen: bool = True,
    ) -> None:
        super().__init__(parent)
        self._open_book, self._but_for, self._begins_chosen = open_book, frozenset(but_for), begins_chosen
        self._found: list[FoundChecklist] = []
        self.boxes: list[CheckBox] = []
        self._details: list[Label] = []
        self._broken: tuple[InspectorError, ...] = ()
        self.ask_file: Callable[[Callable[[Path], object]], object] = self._ask_file
        self._build()
        self._retranslate()
        self._read()

    def _build(self) -> None:
        self._state = Label(role="secondary", wrap=True)
        self._state.setObjectName("checklists_state")
        self.broken = Banner()
        self.broken.setObjectName("checklists_broken")
        self.refused = Banner()
        self.refused.setObjectName("checklist_refused")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.from_file = SecondaryButton(icon="folder-open")
        self.from_file.setObjectName("checklist_from_file")
        self.from_file.clicked.connect(lambda: self.ask_file(self.take_file))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._state)
        column.addLayout(self._rows)
        column.addWidget(self.refused)
        column.addWidget(self.broken)
        column.addWidget(self.from_file, 0, Qt.AlignmentFlag.AlignLeft)

    # --- what is chosen -------------------------------------------------------------------------------

    def chosen(self) -> "list[FoundChecklist]":
        """Those ticked, in the order shown."""
        return [found for found, box in zip(self._found, self.boxes, strict=True) if box.isChecked()]

    def problem(self) -> str:
        """Why what is chosen cannot be asked; "" when it can."""
        if not self.chosen():
            return self.tr("Choose at least one checklist.")
        from inspector.book.errors import ChecklistTwice, CodesClash
        from inspector.book.inspections import hold_codes

        chosen = [found.checklist for found in self.chosen()]
        titles = {one.id: one.title for one in chosen}
        try:
            hold_codes(chosen)
        except ChecklistTwice as error:
            return self.tr("«{0}» is chosen twice. Choose one of the two.").format(titles[error.place])
        except CodesClash as error:
            first, second = (titles[str(error.facts[which])] for which in ("first", "second"))
            return self.tr("«{0}» and «{1}» both have a criterion {2}. Choose one of the two.").format(
                first, second, error.place
            )
        return ""

    def focus_first(self) -> None:
        """At the first box."""
        (self.boxes[0] if self.boxes else self.from_file).setFocus(Qt.FocusReason.TabFocusReason)

    # --- reading --------------------------------------------------------------------------------------

    def _read(self) -> None:
        home = self._open_book.home

        def read(watch: Watch) -> object:
            from inspector.checklist import survey_checklists

            return survey_checklists(home)

        self._state.show()
        work = self._open_book.start_work(read, title=self.tr("Reading the checklists"), lane="checklists")
        work.succeeded.connect(self._show_found)
        work.failed.connect(self._not_read)

    def _not_read(self, error: Exception) -> None:
        self._state.setText(say(error))

    def _show_found(self, read: "tuple[list[FoundChecklist], list[InspectorError]]") -> None:
        found, broken = read
        self._state.hide()
        waiting = {one.checklist.id for one in found if one.builtin and self._begins_chosen}
        for one in found:  # own ones come first
            if one.checklist.sha256 not in self._but_for:
                self._add(one, is_chosen=one.checklist.id in waiting)
                waiting.discard(one.checklist.id)
        self._broken = tuple(broken)
        self._say_broken()
        self._order_tabs()
        self._retranslate()
        self.changed.emit()

    def take_file(self, path: Path) -> None:
        """Read one file and choose what it asks; with a mistake in it, say each."""

        def read(watch: Watch) -> object:
            from inspector.checklist import FoundChecklist, read_checklist

            return FoundChecklist(read_checklist(path), path, builtin=False)

        self.refused.clear()
        work = self._open_book.start_work(read, title=self.tr("Reading the checklists"), lane="checklists")
        work.succeeded.connect(self._take)
        work.failed.connect(self.refused.show_error)

    def _take(self, found: "FoundChecklist") -> None:
        """Choose it in the place of another version of it."""
        if found.checklist.sha256 in self._but_for:
            text = self.tr("This visit goes by «{0}», version {1}, already.").format(
                found.checklist.title, found.checklist.version
            )
            self.refused.say("warning", text)
            return
        same = [one.checklist.sha256 for one in self._found]
        if found.checklist.sha256 not in same:
            self._add(found, is_chosen=True)
            self._order_tabs()
            self._retranslate()
        for one, box in zip(self._found, self.boxes, strict=True):
            if one.checklist.id == found.checklist.id:
                box.setChecked(one.checklist.sha256 == found.checklist.sha256)
        self.changed.emit()

    def _add(self, found: "FoundChecklist", *, is_chosen: bool) -> None:
        box = CheckBox(found.checklist.title)
        number = sum(one.checklist.id == found.checklist.id for one in self._found)
        box.setObjectName(f"checklist_{found.checklist.id}" + (f"_{number + 1}" if number else ""))
        box.setChecked(is_chosen)
        box.toggled.connect(self.changed)
        detail = Label(role="secondary", wrap=True)
        detail.setContentsMargins(_UNDER_WORDS, 0, 0, 10)
        self._found.append(found)
        self.boxes.append(box)
        self._details.append(detail)
        self._rows.addWidget(box)
        self._rows.addWidget(detail)

    def _say_broken(self) -> None:
        if not self._broken:
            self.broken.clear()
            return
        lines = [self.tr("A checklist of your own cannot be used until it is mended:")]
        lines += [say(error) for error in self._broken]
        self.broken.say("warning", "\n".join(lines), closable=False)

    def _order_tabs(self) -> None:
        """Tab comes to the boxes where they stand, though they were made after everything else."""
        before: QWidget = self
        while not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = before.previousInFocusChain()
        for one in (*self.boxes, self.from_file):
            QWidget.setTabOrder(before, one)
            before = one

    # --- words ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._say_broken()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._state.setText(self.tr("Reading the checklists…"))
        self.from_file.setText(self.tr("From a file…"))
        for found, detail in zip(self._found, self._details, strict=True):
            checklist = found.checklist
            words = self.tr("{0}, version {1}: {2} criteria, {3} points").format(
                checklist.abbreviation,
                checklist.version,
                len(checklist.criteria),
                format_decimal(checklist.max_score),
            )
            detail.setText(words if found.builtin else f"{words} · {found.source.name}")

    def _ask_file(self, take: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self, self.tr("Choose a checklist"), str(documents_folder()))
        dialog.setObjectName("checklist_file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Checklists (*.yaml *.yml)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
