"""Ctrl+J: a page of paper, a line each; Ctrl+Shift+J: the same page once more, blind, then the differences."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from inspector.book.errors import BookReadOnly
from inspector.checklist.quick_entry import Line, Turn, number_of
from inspector.errors import InspectorError
from ui.open_book import OpenBook
from ui.quick.difference_list import DifferenceList
from ui.quick.line_box import LineBox
from ui.quick.line_list import LineDelegate, LineModel, ShownLine
from ui.quick.reading_view import ReadingView
from ui.quick.sitting import NotWritten, Sitting, Written
from ui.quick.words import answer_words
from ui.theme import scaled
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.fields.field import DRAFT_MS
from ui.widgets.label import Label, set_tooltip
from ui.widgets.overlay import Overlay
from ui.words import say


class QuickPanel(Overlay):
    """Over the fill page. What is in hand follows the lines; the page below shows each edit as it is written."""

    def __init__(self, open_book: OpenBook, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("quick")
        self._open_book = open_book
        self._sitting: Sitting | None = None
        self._recalled = -1
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(DRAFT_MS)
        self._build()
        self._connect()
        self.retranslate()

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._title = Label(role="heading")
        self._title.setObjectName("quick_title")
        self._hand = Label(role="secondary")
        self._hand.setObjectName("quick_hand")
        self.compare_button = SecondaryButton()
        self.compare_button.setObjectName("quick_compare")
        self._close = IconButton("x")
        self._close.setObjectName("quick_close")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._hand, 1)
        head.addWidget(self.compare_button)
        head.addWidget(self._close)
        self.box = LineBox()
        self.box.setObjectName("quick_box")
        self.reading = ReadingView()
        self.lines = LineModel(self)
        self.list = QListView()
        self.list.setObjectName("quick_lines")
        self.list.setModel(self.lines)
        self.list.setItemDelegate(LineDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        entering = QWidget()
        column = QVBoxLayout(entering)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self.reading)
        column.addWidget(self.list, 1)
        self.differences = DifferenceList()
        self._summary = Label(wrap=True)
        self._summary.setObjectName("quick_summary")
        settling = QWidget()
        column = QVBoxLayout(settling)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._summary)
        column.addWidget(self.differences, 1)
        self._views = QStackedWidget()
        self._views.addWidget(entering)
        self._views.addWidget(settling)
        self._hint = Label(role="hint", wrap=True)
        self._hint.setObjectName("quick_hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._views, 1)
        column.addWidget(self._hint)
        self.setFocusProxy(self.box)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._show_reading)
        self.box.textEdited.connect(lambda _text: self._draft.start())
        self.box.entered.connect(self._enter)
        self.box.finished.connect(self._finish)
        self.box.moved.connect(self._recall)
        self.box.take_back_requested.connect(self._take_back)
        self.box.left.connect(self.leave)
        self.list.clicked.connect(lambda index: self._recall_row(index.row()))
        self.differences.finished.connect(self._settle)
        self.differences.left.connect(self._back_to_entering)
        self.differences.chosen.connect(self._say_hint)
        self.compare_button.clicked.connect(self._toggle)
        self._close.clicked.connect(self.leave)
        self._draft.timeout.connect(self._keep_typed)
        self._open_book.inspection_chosen.connect(self._forget)
        self._open_book.closing.connect(self._keep_typed)

    def _forget(self, _inspection: object = None) -> None:
        """Another visit: its own sitting begins when it is asked for."""
        self._sitting = None
        self.hide()

    # --- beginning and ending -------------------------------------------------------------------------

    def begin(self, *, compares: bool = False) -> None:
        """Show, ready to type, at the criterion in hand; `compares`: the second pass, which writes nothing."""
        if self.isVisible() and self._sitting is not None and self._sitting.compares == compares:
            self.leave()
            return
        if self._sitting is None:
            pane = self.parentWidget().pane  # type: ignore[union-attr]
            self._sitting = Sitting.begin(self._open_book, pane.code, pane.period)
            self.box.setText(self._sitting.typed())
        self._set_mode(compares)
        self.box.setReadOnly(self._open_book.is_view_only)
        self.appear(self.box)
        self.box.end(False)  # what waits there is gone on with, not typed over

    def leave(self) -> None:
        """What is typed stays for the next time."""
        self._keep_typed()
        super().leave()

    def fit(self) -> None:
        """The upper part of the page."""
        page = self.parentWidget()
        width = min(scaled(900), page.width() - 32)
        height = min(scaled(560), page.height() - 24)
        self.setGeometry((page.width() - width) // 2, 12, width, height)

    def _set_mode(self, compares: bool) -> None:
        sitting = self._sitting
        assert sitting is not None
        sitting.compares = compares
        self._views.setCurrentIndex(0)
        self._recalled = -1
        sitting.propose(self._last_code())
        self.retranslate()
        self._show_lines()
        self._show_reading()

    def _last_code(self) -> str:
        """The criterion after which the next one is proposed: the last line's, else the one before the proposed one."""
        sitting = self._sitting
        assert sitting is not None
        lines = sitting.second if sitting.compares else [each.line for each in sitting.written]
        if lines and lines[-1].criterion.code in sitting.hand.current.place_of:
            return lines[-1].criterion.code
        if sitting.compares:
            return ""
        criteria, place = (
            sitting.hand.current.criteria,
            sitting.hand.current.place_of.get(sitting.hand.proposed, 0),
        )
        return criteria[place - 1].code if place else ""

    def _toggle(self) -> None:
        assert self._sitting is not None
        self._set_mode(not self._sitting.compares)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_typed(self) -> None:
        self._draft.stop()
        if self._sitting is not None and self._open_book.is_open and self._open_book.inspection is not None:
            self._sitting.keep_typed(self.box.text())

    # --- entering -------------------------------------------------------------------------------------

    def _enter(self) -> None:
        sitting = self._sitting
        if sitting is None or not self.box.text().strip():
            return
        if self._open_book.is_view_only:
            self._show_reading()
            return
        try:
            said = sitting.read(self.box.text())
            if isinstance(said, Turn):
                sitting.turn(said)
            elif sitting.compares:
                sitting.remember(said)
            else:
                sitting.write(said)
        except InspectorError as error:
            self.reading.show_problem(say(error))
            return
        except NotWritten:
            self.reading.show_problem(
                self.tr("Not saved yet; the line stays here. Press Enter to try again.")
            )
            return
        self._recalled = -1
        self.box.setText("")  # and with it the line's own undo: Ctrl+Z means the book's now
        self._keep_typed()
        self._show_lines()
        self._show_reading()

    def _show_reading(self, _text: str = "") -> None:
        sitting = self._sitting
        if sitting is None:
            return
        self._say_hand()
        checklist = sitting.hand.current
        if self._open_book.is_view_only:
            book = self._open_book
            self.reading.show_problem(say(book.refusal() or BookReadOnly(str(book.book.path))))
            return
        if not self.box.text().strip():
            period = (
                sitting.hand.period if sitting.proposed is not None and sitting.proposed.per_period else ""
            )
            self.reading.show_criterion(
                checklist, sitting.proposed, period, self.tr("Everything in this checklist is entered.")
            )
            return
        try:
            said = sitting.read(self.box.text())
            if isinstance(said, tuple):
                readings = [sitting.read_back(line) for line in said]  # the one that is being typed is shown
                self.reading.show_reading(sitting.hand.checklists[said[-1].checklist], readings[-1])
            elif said.code:
                other = sitting.hand.checklists[said.checklist]
                criterion = other.by_code[said.code]
                self.reading.show_criterion(other, criterion, said.period if criterion.per_period else "", "")
            else:
                self.reading.show_criterion(checklist, None, "", self._turn_words(said))
        except InspectorError as error:
            self.reading.show_problem(say(error))

    def _turn_words(self, turn: Turn) -> str:
        assert self._sitting is not None
        name = self._sitting.hand.checklists[turn.checklist].abbreviation
        return self.tr("Enter: go on with {0}").format(
            " · ".join(part for part in (name, turn.period) if part)
        )

    def _shown(self) -> list[ShownLine]:
        """The lines of this pass, the last one first."""
        sitting = self._sitting
        assert sitting is not None
        if not sitting.compares:
            shown = [
                ShownLine(
                    self._where(each.line),
                    each.line.text,
                    answer_words(each.line.criterion, each.reading.answer),
                    each.is_taken_back,
                    each,
                )
                for each in sitting.written
            ]
        else:
            shown = [
                ShownLine(
                    self._where(line),
                    line.text,
                    answer_words(line.criterion, sitting.read_back(line).answer),
                    False,
                    line,
                )
                for line in sitting.second
            ]
        return shown[::-1]

    def _where(self, line: Line) -> str:
        assert self._sitting is not None
        number = number_of(self._sitting.hand.checklists[line.checklist], line.criterion.code)
        period = ""
        if line.period and len(self._sitting.hand.periods) > 1:
            period = f" @{self._sitting.hand.periods.index(line.period) + 1}"
        return f"{number} · {line.criterion.code}{period}"

    def _show_lines(self) -> None:
        self.lines.show(self._shown())
        self.list.clearSelection()
        self._say_hand()

    def _recall(self, by: int) -> None:
        """↑ brings the line before back into the box, to be corrected; ↓ goes forward again."""
        row = min(max(self._recalled + by, -1), self.lines.rowCount() - 1)
        self._recall_row(row)

    def _recall_row(self, row: int) -> None:
        self._recalled = row
        if row < 0:
            self.list.clearSelection()
            self.box.setText("")
            return
        index = self.lines.index(row, 0)
        self.list.setCurrentIndex(index)
        line = self.lines.line(row)
        what = line.what.line if isinstance(line.what, Written) else line.what
        assert isinstance(what, Line)
        self.box.setText(self._spelled(what))
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _spelled(self, line: Line) -> str:
        """A line as it can be typed again, though what is in hand has changed since: by code and period."""
        assert self._sitting is not None
        periods = self._sitting.hand.periods
        period = f"@{periods.index(line.period) + 1}" if line.period in periods else ""
        return f"{line.criterion.code}{period} {line.said}"

    def _take_back(self) -> None:
        """The line that was brought back, else the last one that still stands."""
        sitting = self._sitting
        assert sitting is not None
        if self._open_book.is_view_only:
            return
        if sitting.compares:
            if sitting.second:
                sitting.forget(sitting.second[-1 - max(self._recalled, 0)])
        else:
            standing = [each for each in sitting.written if not each.is_taken_back]
            entry = self.lines.line(self._recalled).what if self._recalled >= 0 else (standing or [None])[-1]
            if not isinstance(entry, Written):
                return
            try:
                if not sitting.take_back(entry):
                    self.reading.show_message(
                        self.tr("{0} was changed since and stays as it is.").format(
                            entry.line.criterion.code
                        ),
                        "partly",
                    )
                    return
            except InspectorError as error:
                self.reading.show_problem(say(error))
                return
            except NotWritten:
                self.reading.show_problem(self.tr("Not saved yet; the line stands as it was."))
                return
        self._recalled = -1
        self.box.setText("")
        self._show_lines()
        self._show_reading()

    # --- settling -------------------------------------------------------------------------------------

    def _finish(self) -> None:
        """Ctrl+Enter: the second pass is complete, its differences are shown; in the first pass, close."""
        sitting = self._sitting
        if sitting is None:
            return
        if not sitting.compares:
            self.leave()
            return
        if self.box.text().strip():
            self._enter()
            if self.box.text().strip():
                return
        if not sitting.second:
            self.reading.show_message(self.tr("Nothing is entered a second time yet."), "partly")
            return
        found = sitting.differences()
        self.differences.show_rows(found)
        same, missing = len(sitting.second) - len(found), sitting.not_entered_again()
        said = [self.tr("%n answer(s) the same.", "", same), self.tr("%n differ(s).", "", len(found))]
        if missing:
            shown = ", ".join(missing[:12]) + (" …" if len(missing) > 12 else "")
            said.append(self.tr("Not entered again: {0}").format(shown))
        self._summary.setText(" ".join(said))
        self._views.setCurrentIndex(1)
        self.retranslate()
        self.differences.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        """Write what was chosen, once everything is chosen."""
        sitting = self._sitting
        assert sitting is not None
        if self._open_book.is_view_only:
            self._back_to_entering()
            self._show_reading()
            return
        if self.differences.rows.open_rows():
            self._say_hint()
            return
        taken, count = self.differences.rows.taken(), self.differences.rows.rowCount()
        try:
            if not sitting.take_second(taken):
                self._hint.setText(self.tr("Not saved yet; nothing was written. Press Enter to try again."))
                return
        except InspectorError as error:
            self._hint.setText(say(error))
            return
        self._set_mode(compares=False)
        self.reading.show_message(
            self.tr("Compared: {0} kept as they stood, {1} taken from the second pass.").format(
                count - len(taken), len(taken)
            )
        )
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_entering(self) -> None:
        self._views.setCurrentIndex(0)
        self.retranslate()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- words ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the words."""
        compares = self._sitting is not None and self._sitting.compares
        self._title.setText(self.tr("Second pass, blind") if compares else self.tr("Quick entry"))
        self.compare_button.setText(
            self.tr("To quick entry") if compares else self.tr("Enter a second time…")
        )
        self._close.setAccessibleName(self.tr("Close"))
        set_tooltip(self._close, self.tr("Close (Esc)"))
        self.box.setAccessibleName(self.tr("Number, finding, score, note"))
        self.box.setPlaceholderText(self.tr("12 k 0,5 what was found"))
        self.list.setAccessibleName(self.tr("Lines entered"))
        self.differences.setAccessibleName(self.tr("Differences between the two passes"))
        self._say_hint()
        self._say_hand()

    def _say_hand(self) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        count = len(
            sitting.second if sitting.compares else [w for w in sitting.written if not w.is_taken_back]
        )
        parts = (sitting.hand.current.abbreviation, sitting.hand.period, self.tr("%n line(s)", "", count))
        self._hand.setText(" · ".join(part for part in parts if part))

    def _say_hint(self) -> None:
        if self._views.currentIndex() == 1:
            left = len(self.differences.rows.open_rows())
            self._hint.setText(
                self.tr("1 keep what stands · 2 take the second pass · Esc back · %n still open", "", left)
                if left
                else self.tr("Enter: write what was chosen · Esc back")
            )
        elif self._sitting is not None and self._sitting.compares:
            self._hint.setText(
                self.tr(
                    "Nothing is written in this pass. Enter next line · ↑ line before · Ctrl+Z leave it out · "
                    "Ctrl+Enter compare · Esc close"
                )
            )
        else:
            self._hint.setText(
                self.tr(
                    "Enter write · ↑ line before · Ctrl+Z take it back · @2 other period · vt other checklist · "
                    "Esc close"
                )
            )
