"""Any Word file, or a folder of them, held against the official layout rules; what a machine can mend."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from inspector.errors import InspectorError
from inspector.progress import Progress, Watch
from ui.folders import documents_folder, open_in_system
from ui.open_book import OpenBook
from ui.places import FILL, Place
from ui.start.layout_rows import file_row, rule_rows
from ui.start.survey_panel import SurveyPanel
from ui.widgets.banner import Banner
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.check_rows import CheckList
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.header import Bar
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.scroll import Scroll
from ui.words import language
from ui.work import Work, while_there

if TYPE_CHECKING:
    from inspector.report.layout import RuleResult
    from inspector.report.layout.survey import Survey
    from inspector.report.survey_evidence import Proposal, Taken

LANE = "layout"
AskPath = Callable[[Callable[[Path], object]], object]
AskSave = Callable[[Path, Callable[[Path], object]], object]


class LayoutView(QWidget):
    """Shows what the rules say of the chosen file or folder. The file itself is never changed.

    `ask_file`, `ask_folder`, `ask_save` and `open_path` can be replaced, so a test needs no dialog and no Word.
    """

    left = Signal()
    place_requested = Signal(Place)

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_view")
        self._open_book = open_book
        self._work: Work | None = None
        self._path: Path | None = None
        self._results: list[RuleResult] = []
        self._mendable: frozenset[str] = frozenset()
        self._survey: Survey | None = None
        self.ask_file: AskPath = self._ask_file
        self.ask_folder: AskPath = self._ask_folder
        self.ask_save: AskSave = self._ask_save
        self.open_path: Callable[[Path], object] = open_in_system
        self._build()
        self._connect()
        self._retranslate()

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._title, self._sentence = Label(role="page_title"), Label(role="secondary", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        self.back = SecondaryButton(icon="arrow-left")
        self.back.setObjectName("layout_back")
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.back)
        self.file, self.folder = PrimaryButton(), SecondaryButton(icon="folder-open")
        self.file.setObjectName("layout_file")
        self.folder.setObjectName("layout_folder")
        choices = QHBoxLayout()
        choices.addWidget(self.file)
        choices.addWidget(self.folder)
        choices.addStretch(1)
        self.banner = Banner()
        column.addLayout(head)
        column.addLayout(choices)
        column.addWidget(self.banner)
        column.addWidget(self._progress_row())
        column.addWidget(self._found_card())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(content, most=920))

    def _progress_row(self) -> QWidget:
        self._progress = QWidget()
        self._progress.setObjectName("layout_progress")
        self._step, self._bar, self.cancel = ElidedLabel(role="secondary"), Bar(), LinkButton()
        self.cancel.setObjectName("layout_cancel")
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._step, 1)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel)
        self._progress.hide()
        return self._progress

    def _found_card(self) -> Card:
        self._found = Card()
        self._said = Label(role="secondary", wrap=True, selectable=True)
        self._said.setObjectName("layout_said")
        self.mend, self.save = SecondaryButton(icon="check"), SecondaryButton(icon="download-simple")
        self.whole, self.as_evidence = SecondaryButton(icon="arrow-left"), SecondaryButton(icon="paperclip")
        self.as_evidence.setObjectName("layout_as_evidence")
        self.mend.setObjectName("layout_mend")
        self.save.setObjectName("layout_save")
        self.whole.setObjectName("layout_whole_folder")
        actions = FlowLayout()  # one below the other with large text
        for button in self._actions():
            actions.addWidget(button)
        self.panel = SurveyPanel(self._open_book)
        self.rows = CheckList()
        self.rows.setObjectName("layout_rows")
        self._found.body.addWidget(self._said)
        self._found.body.addLayout(actions)
        self._found.body.addWidget(self.panel)
        self._found.body.addWidget(self.rows)
        self._found.hide()
        return self._found

    def _actions(self) -> tuple[SecondaryButton, ...]:
        return (self.mend, self.as_evidence, self.save, self.whole)

    def _connect(self) -> None:
        self.as_evidence.clicked.connect(self._ask_where)
        self.panel.wanted.connect(self._take_in)
        self.panel.shown.connect(lambda shown: self.file.set_kind("secondary" if shown else "primary"))
        self.panel.left.connect(lambda: self.as_evidence.setFocus(Qt.FocusReason.OtherFocusReason))
        for signal in (self._open_book.inspection_chosen, self._open_book.closing):
            signal.connect(self._book_turned)
        self.back.clicked.connect(self._leave)
        self.file.clicked.connect(lambda: self.ask_file(self.check))
        self.folder.clicked.connect(lambda: self.ask_folder(self.check))
        self.cancel.clicked.connect(self.stop)
        self.mend.clicked.connect(self._mend)
        self.save.clicked.connect(self._save)
        self.whole.clicked.connect(self._show_survey)
        self.rows.row_opened.connect(self._open_row)

    def focus_first(self) -> None:
        """At the bright button."""
        self.file.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- checking -------------------------------------------------------------------------------------

    def check(self, path: Path) -> None:
        """Hold the file or folder at `path` against the rules, off the window's thread."""
        self._survey = None
        self._start(lambda watch: _checked(path, watch), lambda found: self._show(path, found))

    def stop(self) -> None:
        """Stop what is being done; nothing half-done stays."""
        if self._work is not None:
            self._work.cancel()

    def _start(self, function: Callable[[Watch], object], done: Callable[[Any], object]) -> None:
        if self._work is not None:
            return
        self.banner.clear()
        self._busy(True)
        self._step.setText(self.tr("Checking…"))
        self._bar.show_share(0, 0)
        work = self._work = self._open_book.start_work(
            function, title=self.tr("Checking the layout"), lane=LANE
        )
        work.progressed.connect(self._show_progress)
        work.succeeded.connect(done)
        work.failed.connect(self._failed)
        work.cancelled.connect(
            while_there(self, lambda: self.banner.say("info", self.tr("Stopped. Nothing was changed.")))
        )
        work.finished.connect(self._ended)

    def _ended(self) -> None:
        self._work = None
        self._busy(False)

    def _busy(self, busy: bool) -> None:
        self._progress.setVisible(busy)
        for button in (self.file, self.folder, self.panel, *self._actions()):
            button.setEnabled(not busy)

    def _show_progress(self, progress: Progress) -> None:
        from inspector import wording

        count = f" {progress.done}/{progress.total}" if progress.total else ""
        self._step.setText(wording.say_step(progress.step, language()) + count)
        self._bar.show_share(progress.done, progress.total)

    def _failed(self, error: Exception) -> None:
        self.banner.show_error(error)

    # --- what was found -------------------------------------------------------------------------------

    def _show(self, path: Path, found: Any) -> None:
        if isinstance(found, tuple):
            self._show_file(path, *found)
            return
        self._survey = found
        self._show_survey()

    def _show_file(self, path: Path, results: "list[RuleResult]", mendable: frozenset[str]) -> None:
        self._path, self._results, self._mendable = path, results, mendable
        wrong = sum(not result.ok for result in results)
        self._found.set_heading(path.name)
        if wrong:
            said = self.tr("%n rule(s) broken", None, wrong)
            if mendable:
                said += self.tr("; the program can mend %n of them", None, len(mendable))
        else:
            said = self.tr("Every rule is kept")
        self._said.setText(said + ".")
        self.mend.setVisible(bool(mendable))
        self.save.hide()
        self.as_evidence.hide()
        self.panel.hide()
        self.whole.setVisible(self._survey is not None)
        self.rows.rows.show_rows(rule_rows(results, mendable))
        self._found.show()

    def _show_survey(self) -> None:
        survey = self._survey
        if survey is None:
            return
        from inspector.text import capfirst

        self._path = None
        self._found.set_heading(survey.folder.name)
        self._said.setText(capfirst(survey.sentence) + ".")
        self.mend.hide()
        self.whole.hide()
        self.save.show()
        self.as_evidence.setVisible(self._has_inspection())
        self.rows.rows.show_rows([file_row(each) for each in survey.files])
        self._found.show()

    def _open_row(self, key: str) -> None:
        """A file of the folder: its rules. A rule's row opens nothing."""
        if self._survey is None or self._path is not None:
            return
        each = next((each for each in self._survey.files if each.name == key), None)
        if each is not None and each.refusal is None:
            path = self._survey.folder / key
            self._start(lambda watch: _checked(path, watch), lambda found: self._show(path, found))

    # --- into the book --------------------------------------------------------------------------------

    def _has_inspection(self) -> bool:
        return self._open_book.is_open and self._open_book.inspection is not None

    def _book_turned(self, *_: object) -> None:
        """Another inspection, or none: what was proposed for the one before means nothing any more."""
        self.panel.hide()
        QTimer.singleShot(0, self, self._offer_evidence)  # the book that closes is still open here

    def _offer_evidence(self) -> None:
        is_folder = self._survey is not None and self._path is None
        self.as_evidence.setVisible(is_folder and self._has_inspection())

    def _ask_where(self) -> None:
        if self._survey is not None and self._has_inspection():
            self.banner.clear()
            self.panel.ask(self._survey)

    def _take_in(self, proposal: "Proposal", overwrite: bool) -> None:
        book, inspection, spoken = self._open_book.book, self._open_book.inspection, language()
        assert inspection is not None

        def take(watch: Watch) -> object:
            from inspector import wording
            from inspector.report.survey_evidence import take_in

            return take_in(
                book,
                inspection,
                proposal,
                lambda problem: wording.say_problem(problem, spoken),
                watch,
                overwrite=overwrite,
            )

        self._start(take, lambda taken: self._taken(proposal, taken))

    def _taken(self, proposal: "Proposal", taken: "Taken") -> None:
        self.panel.hide()
        self._open_book.tell(taken.changes)
        said = self.tr("Put into {0} as evidence, with the sentence in its note.").format(proposal.criterion)
        if taken.has_value:
            said += " " + self.tr("The answer is {0}.").format(proposal.value)
        place = Place(FILL, proposal.criterion, proposal.period)
        self.banner.say(
            "success", said, self.tr("Show the criterion"), lambda: self.place_requested.emit(place)
        )

    # --- mending, the table ---------------------------------------------------------------------------

    def _mend(self) -> None:
        path = self._path
        if path is not None:
            name = self.tr("{0} (mended).docx").format(path.stem)
            self.ask_save(path.with_name(name), lambda target: self._write_mended(path, target))

    def _write_mended(self, path: Path, target: Path) -> None:
        def write(_watch: Watch) -> object:
            from inspector.border import write_whole
            from inspector.report.layout import mend_layout
            from inspector.report.layout.errors import SameFile

            if target.exists() and target.samefile(path):
                raise SameFile(str(target))
            mended = mend_layout(path)
            write_whole(target, mended.data, force=True)  # the dialog has asked
            return list(mended.after), frozenset()

        def written(found: Any) -> None:
            self._survey = None
            self._show_file(target, *found)
            self._say_written(target)

        self._start(write, written)

    def _save(self) -> None:
        survey = self._survey
        if survey is not None:
            name = self.tr("Layout of {0}.xlsx").format(survey.folder.name)
            self.ask_save(survey.folder.with_name(name), lambda target: self._write_table(survey, target))

    def _write_table(self, survey: "Survey", target: Path) -> None:
        spoken = language()

        def write(_watch: Watch) -> object:
            from inspector import wording
            from inspector.report.layout.survey_sheet import write_survey

            write_survey(survey, target, lambda problem: wording.say_problem(problem, spoken), force=True)
            return None

        self._start(write, lambda _: self._say_written(target))

    def _say_written(self, target: Path) -> None:
        self.banner.say(
            "success",
            self.tr("Written: {0}").format(target),
            self.tr("Open it"),
            lambda: self.open_path(target),
        )

    # --- dialogs --------------------------------------------------------------------------------------

    def _ask_file(self, take: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self, self.tr("Choose a Word document"), str(documents_folder()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Word documents (*.docx)"), self.tr("All files (*)")])
        _show(dialog, "layout_file_dialog", take)

    def _ask_folder(self, take: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder of Word documents"), str(documents_folder()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        _show(dialog, "layout_folder_dialog", take)

    def _ask_save(self, suggested: Path, take: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self, self.tr("Where to write it"), str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"*{suggested.suffix}"])
        dialog.setDefaultSuffix(suggested.suffix[1:])
        dialog.selectFile(suggested.name)
        _show(dialog, "layout_save_dialog", take)

    # --- end ------------------------------------------------------------------------------------------

    def _leave(self) -> None:
        self.stop()
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Check a document's layout"))
        self._sentence.setText(
            self.tr(
                "Any Word document, or a folder of them, is held against Decree 30/2020/NĐ-CP. "
                "The documents themselves are never changed."
            )
        )
        self.back.setText(self.tr("Back"))
        self.file.setText(self.tr("Choose a document…"))
        self.folder.setText(self.tr("Choose a folder…"))
        self.cancel.setText(self.tr("Cancel"))
        self.mend.setText(self.tr("Mend what the program can…"))
        self.save.setText(self.tr("Save the table (Excel)…"))
        self.whole.setText(self.tr("The whole folder"))
        self.as_evidence.setText(self.tr("Put it in as evidence…"))


def _checked(path: Path, watch: Watch) -> object:
    """In the worker: a folder's survey, or a file's results and the rules that could be mended."""
    if path.is_dir():
        from inspector.report.layout.survey import check_folder

        return check_folder(path, watch)
    from inspector.report.layout import check_layout, mend_layout

    results = check_layout(path)
    if all(result.ok for result in results):
        return results, frozenset()
    try:
        return results, mend_layout(path).mended
    except InspectorError:  # a signed file may be looked at, not changed
        return results, frozenset()


def _show(dialog: QFileDialog, name: str, take: Callable[[Path], object]) -> None:
    dialog.setObjectName(name)
    dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
