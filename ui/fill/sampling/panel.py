"""The register of a sample, laid over the fill page: whoever examines files needs the whole width and the keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector.book.edit import Edit
from inspector.book.errors import CountRefused
from inspector.book.sample_rows import Sampled
from inspector.book.samples import Register
from inspector.book.sampling import (
    File,
    add_files,
    draw,
    edit_checks,
    edit_file,
    edit_register,
    judge,
    leave_register,
    mark_fault,
    new_seed,
    population_of,
    register_of,
    remove_files,
)
from inspector.book.sampling_files import file_named, names_in, read_names
from inspector.errors import InspectorError
from inspector.text import format_count
from ui.fill.sampling.foot import SampleFoot
from ui.fill.sampling.head import SampleHead
from ui.fill.sampling.model import NAME, SampleModel
from ui.fill.sampling.table import SampleTable
from ui.open_book import OpenBook
from ui.theme import scaled
from ui.widgets.banner import Banner
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.cell_editing import Later
from ui.widgets.fields import TextField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hints import KeyHints
from ui.widgets.label import ElidedLabel, Label, set_tooltip
from ui.widgets.overlay import LAID_OVER
from ui.words import say

_MANY_SETS = 400
"""An edit of more than this many fields is written off the window's thread."""
_MOST_PASTED = 5000
_LOW = 460
"""Below this height, at 100 % text, head and files take turns."""


class SamplingPanel(QFrame):
    """Opened on a criterion and a period by `open`; `closed` when the page has the focus again."""

    closed = Signal()

    def __init__(self, open_book: OpenBook, parent: QWidget) -> None:
        super().__init__(parent, LAID_OVER)
        self.setObjectName("sampling")
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._open_book = open_book
        self._key = ("", "")
        self._names: tuple[str, ...] = ()  # the list that is drawn from
        self._is_busy = False
        self._build()
        self._connect()
        self._retranslate()
        self.hide()

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._title = Label(role="heading")
        self._of = ElidedLabel("", "secondary")
        self._of.setObjectName("sampling_of")
        self._close = IconButton("x")
        self._close.setObjectName("sampling_close")
        self.head = SampleHead()
        self.banner = Banner(self)
        self.banner.setObjectName("sampling_banner")
        self.checks = TextField(least=3, most=12)
        self.checks.setObjectName("sampling_checks")
        self.checks.hide()
        self.model = SampleModel(self)
        self.table = SampleTable(self.model)
        self.foot = SampleFoot()
        self.hints = KeyHints()
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._title)
        top.addWidget(self._of, 1)
        self._more = LinkButton(icon="caret-down")
        self._more.setObjectName("sampling_more")
        self._more.setCheckable(True)
        top.addWidget(self._more)
        top.addWidget(self._close)
        column = QVBoxLayout()
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.head)
        self._actions = self._link_row()
        column.addWidget(self._actions)
        column.addWidget(self.checks)
        column.addWidget(self.banner)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column, 1)
        whole.addWidget(self.hints)

    def _link_row(self) -> QWidget:
        whole = QWidget(self)
        row = FlowLayout(whole, spacing=12)
        self._links: dict[str, LinkButton] = {}
        for name, icon in (
            ("copied", "copy"),
            ("file", "folder-open"),
            ("checks", "list-bullets"),
            ("remove", "minus"),
            ("leave", "pencil-simple"),
        ):
            link = self._links[name] = LinkButton(icon=icon)
            link.setObjectName(f"sampling_{name}")
            row.addWidget(link)
        return whole

    def _connect(self) -> None:
        self._close.clicked.connect(self.leave)
        self._more.toggled.connect(lambda _open: self.fit())
        self.head.changed.connect(self._set_head)
        self.head.draw_requested.connect(self._draw)
        self._links["copied"].clicked.connect(self._take_copied_list)
        self._links["file"].clicked.connect(self._ask_for_list)
        self._links["checks"].clicked.connect(self._show_checks)
        self._links["remove"].clicked.connect(lambda: self._remove(self.table.chosen()))
        self._links["leave"].clicked.connect(self._leave_register)
        self.checks.committed.connect(self._set_checks)
        self._cells = Later(self._set_cell, self.table)
        self.model.edited.connect(self._cells.put)
        self._open_book.flushing.connect(self._cells.flush)
        self.table.fault_toggled.connect(self._toggle)
        self.table.judged.connect(self._judge)
        self.table.removed.connect(self._remove)
        self.table.pasted.connect(self._paste)
        self.table.ended.connect(self._to_entry)
        self.table.left.connect(self.leave)
        self.foot.typed.connect(self._add_typed)
        self.foot.pasted.connect(self._paste)
        self.foot.wants_table.connect(self._to_last_file)
        self.foot.left.connect(self.leave)
        self._open_book.changed.connect(self._changed)
        self._open_book.closing.connect(self.hide)

    # --- showing --------------------------------------------------------------------------------------

    def open(self, code: str, period: str) -> None:
        """Show the register of a criterion in a period, ready for the next file that nobody has looked at."""
        if (code, period) != self._key:
            self._names = ()
            self.foot.entry.clear()
            self.banner.clear()
            self.checks.hide()
        self._key = (code, period)
        self.fit()
        self.show()
        self.raise_()
        self._show(fresh=True)
        self.fit()
        rows = self.model.rows
        first = next((number for number, row in enumerate(rows) if not row.result), 0)
        if rows:
            self.table.go_to(first, NAME)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.head.focus_first(has_population=self._population() is not None, entry=self.foot.entry)

    def leave(self) -> None:
        """Close; what is typed in the head is written."""
        self.commit()
        self.hide()
        self.closed.emit()

    def commit(self) -> None:
        """Write what is typed in a field and not left yet."""
        self.head.commit()
        self.checks.commit()

    def fit(self) -> None:
        """Over the whole page; where it is low, the head folds away so that files have room."""
        self.setGeometry(self.parentWidget().rect())
        is_low = self.height() < scaled(_LOW)
        is_folded = is_low and not self._more.isChecked() and bool(self.model.rowCount())
        self._more.setVisible(is_low)
        self.head.setVisible(not is_folded)
        self._actions.setVisible(not is_folded)
        self.foot.make_low(is_low)
        self.table.is_low = is_low
        self.table.fit()

    @property
    def key(self) -> tuple[str, str]:
        """The criterion and the period whose register is open."""
        return self._key

    @property
    def _is_read_only(self) -> bool:
        """Nothing can be written: the book lies where it cannot be, or the visit is closed."""
        return self._open_book.book.read_only or bool(self._open_book.visit().inspection.closed)

    def _register(self) -> Register:
        return register_of(self._open_book.visit(), *self._key)

    def _population(self) -> int | None:
        return population_of(self._open_book.visit(), self._register())

    def _changed(self, _changes: object) -> None:
        if self.isVisible():
            self._show(fresh=False)

    def _show(self, *, fresh: bool) -> None:
        visit = self._open_book.visit()
        try:
            criterion, register = visit.criterion(self._key[0]), self._register()
        except InspectorError:  # another visit was chosen, or its checklists are others now
            self.hide()
            return
        is_read_only = self._is_read_only
        checks = register.checks_of(criterion)
        self._of.setText(" · ".join(part for part in (*self._key, criterion.text) if part))
        self.head.show_register(criterion, register, self._population(), len(self._names), fresh=fresh)
        self.head.set_read_only(is_read_only)
        self.checks.set_read_only(is_read_only)
        self.checks.set_value("\n".join(checks))
        self.model.is_read_only = is_read_only
        before, column = self.table.row(), self.table.currentIndex().column()
        number = self.table.currentIndex().row()
        self.model.show_register(register, checks)
        if before is not None and not self.table.currentIndex().isValid():
            self._return_to(before, number, column)
        is_writable = not is_read_only and not self._is_busy
        for name in ("remove", "copied", "file"):
            self._links[name].setEnabled(is_writable)
        self.foot.set_writable(is_writable)
        self._links["leave"].setVisible(register.key in visit.fed and not is_read_only)
        self._links["remove"].setVisible(bool(register.rows))
        self.foot.show_register(visit, register)

    def _return_to(self, before: Sampled, number: int, column: int) -> None:
        """The file that was in hand, else what stands where it stood."""
        rows = self.model.rows
        there = next((n for n, row in enumerate(rows) if row.id == before.id), min(number, len(rows) - 1))
        self.table.go_to(there, min(column, self.model.columnCount() - 1))

    # --- writing --------------------------------------------------------------------------------------

    def _write(self, make: Callable[[], Edit]) -> bool:
        """Build an edit and write it. False: it was refused, and the banner says why."""
        if self._is_busy or self._is_read_only:
            return False
        try:
            edit = make()
        except InspectorError as error:
            self.banner.say("error", say(error))
            return False
        self.banner.clear()
        if len(edit.sets) <= _MANY_SETS:
            return self._open_book.edit(edit)
        self._write_apart(edit)
        return True

    def _write_apart(self, edit: Edit) -> None:
        """Thousands of files take a second: the window goes on meanwhile, this panel waits."""
        book = self._open_book.book
        work = self._open_book.start_work(
            lambda _watch: book.write(edit), title=self.tr("Writing the list"), exclusive=True
        )
        self._set_busy(True)
        work.succeeded.connect(self._open_book.tell)
        work.failed.connect(self._failed)
        work.finished.connect(self._ready)

    def _failed(self, error: Exception) -> None:
        self.banner.say("error", say(error))

    def _ready(self) -> None:
        self._set_busy(False)
        if self.isVisible() and self.model.rowCount():
            self.table.go_to(max(0, self.table.currentIndex().row()), NAME)
            self.table.setFocus()

    def _set_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        for part in (self.table, self.head, self.foot):
            part.setEnabled(not is_busy)

    def _set_head(self, name: str, value: object) -> None:
        visit = self._open_book.visit()
        try:
            edit = edit_register(visit, *self._key, **{name: value})
        except InspectorError as error:
            self.head.refuse(name, say(error))
            return
        if not self._open_book.edit(edit):
            self.head.keep_unsaved(name)

    def _set_checks(self, text: str) -> None:
        self._write(lambda: edit_checks(self._open_book.visit(), *self._key, text.splitlines()))

    def _set_cell(self, row: Sampled, field: str, text: str) -> None:
        def make() -> Edit:
            value: Any = text
            if field == "place":
                if text and not (text.isascii() and text.isdecimal() and len(text) < 11):
                    raise CountRefused(self._key[0], value=text[:40])
                value = int(text) if text else None
            return edit_file(row, **{field: value})

        self._write(make)

    def _toggle(self, row: Sampled, check: str) -> None:
        self._write(lambda: mark_fault(row, check, self.model.checks))

    def _judge(self, rows: list[Sampled], result: str) -> None:
        changed = [row for row in rows if row.result != result or row.faults]
        if changed:
            self._write(lambda: judge(changed, result))

    def _remove(self, rows: list[Sampled]) -> None:
        if rows and self._write(lambda: remove_files(rows)):
            self.banner.say("info", self.tr("%n file(s) taken out. Ctrl+Z brings them back.", "", len(rows)))

    def _leave_register(self) -> None:
        if self._write(lambda: leave_register(self._open_book.visit(), *self._key)):
            self.leave()

    # --- adding ---------------------------------------------------------------------------------------

    def _add_typed(self, text: str) -> None:
        """A number, a name, or both; then the new file is in hand, and Enter there comes back here."""
        if self._add_files([file_named(text)]):
            self.foot.entry.clear()
            self.table.go_to(self.model.rowCount() - 1, NAME)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_files(self, files: list[File]) -> bool:
        return self._write(lambda: add_files(self._open_book.visit(), *self._key, files))

    def _paste(self) -> None:
        """A line a file."""
        names = names_in(QGuiApplication.clipboard().text())
        if not names:
            self.banner.say(
                "info", self.tr("Nothing was copied that could be a list: copy lines of text first.")
            )
        elif len(names) > _MOST_PASTED:
            self.banner.say("error", self.tr("At most {0} files at once.").format(format_count(_MOST_PASTED)))
        elif self._add_files([file_named(name) for name in names]):
            self.banner.say("success", self.tr("%n file(s) added.", "", len(names)))

    def _to_last_file(self) -> None:
        if self.model.rowCount():
            self.table.go_to(self.model.rowCount() - 1)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_entry(self) -> None:
        self.foot.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- drawing --------------------------------------------------------------------------------------

    def _draw(self, count: int) -> None:
        register = self._register()
        seed = register.sampling.seed or new_seed()
        names = self._names
        before = self.model.rowCount()
        if self._write(lambda: draw(self._open_book.visit(), *self._key, count, seed=seed, names=names)):
            self.banner.say("success", self.tr("%n file(s) drawn.", "", count))
            if not self._is_busy:
                self.table.go_to(before, NAME)
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_copied_list(self) -> None:
        self._take_list(lambda: names_in(QGuiApplication.clipboard().text()))

    def _ask_for_list(self) -> None:
        """The system's own dialog."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("The list to draw from"), folder)
        dialog.setObjectName("list_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Lists (*.txt *.csv *.xlsx)"))
        dialog.fileSelected.connect(lambda name: self._take_list(lambda: read_names(Path(name))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_list(self, read: Callable[[], list[str]]) -> None:
        """From now on files are drawn from this list, with their names."""
        try:
            names = tuple(read())
        except InspectorError as error:
            self.banner.say("error", say(error))
            return
        if not names:
            self.banner.say(
                "info", self.tr("Nothing was copied that could be a list: copy lines of text first.")
            )
            return
        self._names = names
        self._show(fresh=False)
        self.banner.say(
            "info",
            self.tr(
                "The next draw is from this list of %n line(s); each file gets its name.", "", len(names)
            ),
        )
        self.head.focus_count()

    def _show_checks(self) -> None:
        self.checks.setVisible(not self.checks.isVisible())
        if self.checks.isVisible():
            self.checks.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- events ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes from anywhere; nothing typed here reaches the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Another language, or another size of text."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.isVisible():
                self._show(fresh=False)
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "table"):
            QTimer.singleShot(0, self, self._rescale)
        super().changeEvent(event)

    def _rescale(self) -> None:
        self.table.rescale()
        if self.isVisible():
            self.fit()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Sampling register"))
        self.setAccessibleName(self.tr("Sampling register"))
        self._more.setText(self.tr("Head and draw"))
        self._close.setAccessibleName(self.tr("Close"))
        set_tooltip(self._close, self.tr("Back to the criterion (Esc)"))
        self._links["copied"].setText(self.tr("Draw from a copied list"))
        self._links["file"].setText(self.tr("Draw from a file…"))
        self._links["checks"].setText(self.tr("What files are examined for"))
        self._links["remove"].setText(self.tr("Take the chosen files out"))
        self._links["leave"].setText(self.tr("Stop taking the figure from here"))
        self.checks.set_label(self.tr("What files are examined for, one a line"))
        self.table.setAccessibleName(self.tr("Files of the sample"))
        self.hints.set_hints(
            (
                ("1…9", self.tr("mark a fault")),
                ("0", self.tr("sound")),
                ("Enter", self.tr("looked at, next file")),
                ("Space", self.tr("mark the cell")),
                ("−", self.tr("not counted")),
                ("F2", self.tr("type into the cell")),
                ("Ctrl+V", self.tr("paste a list")),
                ("Delete", self.tr("take out")),
                ("Ctrl+Z", self.tr("undo")),
                ("Esc", self.tr("back")),
            )
        )
