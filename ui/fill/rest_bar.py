"""What is left of the section in one gesture: how many, which result, and for «không áp dụng» one reason for all."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.book.rest import Rest, edit_rest, rest_of
from inspector.checklist import Result
from inspector.checklist.model import Section
from inspector.errors import InspectorError
from ui.open_book import OpenBook
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.card import Rule
from ui.widgets.fields import LineField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label, set_tooltip

if TYPE_CHECKING:
    from ui.fill.page import FillPage

_KEYS = "Ctrl+M"


class RestBar(QWidget):
    """`met_requested`; `na_requested` carries the reason; `closed` is Esc or «Thôi»."""

    met_requested = Signal()
    na_requested = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rest_bar")
        self._rest = Rest()
        self._about = Label(role="medium", wrap=True)
        self._about.setObjectName("rest_about")
        self._left = Label(role="hint", wrap=True)
        self._left.setObjectName("rest_left")
        self.met, self.na, self.cancel = SecondaryButton(), SecondaryButton(), SecondaryButton()
        self.met.setObjectName("rest_met")
        self.na.setObjectName("rest_na")
        self.cancel.setObjectName("rest_cancel")
        self.reason = LineField()
        self.reason.setObjectName("rest_reason")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addWidget(self._about)
        column.addWidget(self.reason)
        buttons = FlowLayout()
        for button in (self.met, self.na, self.cancel):
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addWidget(self._left)
        self.met.clicked.connect(self.met_requested)
        self.na.clicked.connect(self._not_applicable)
        self.reason.committed.connect(self._keep_reason)
        self.cancel.clicked.connect(self.closed)
        self._retranslate()

    def show_rest(self, section: Section, rest: Rest) -> None:
        """Show what is left of `section`."""
        self._rest = rest
        self._title = f"{section.id}. {section.title}"
        self._retranslate()

    def begin(self) -> None:
        """Ready for a key."""
        self.reason.load("")
        first = next(button for button in (self.met, self.na, self.cancel) if button.isEnabled())
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep_reason(self, _text: object) -> None:
        self.reason.clear_state()

    def _not_applicable(self) -> None:
        self.reason.commit()
        if self.reason.typed().strip():
            self.na_requested.emit(self.reason.typed().strip())
        else:
            self.reason.set_problem(self.tr("Write why none of it applies: one reason for all."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        rest = self._rest
        met, na = len(rest.for_result(Result.MET)), len(rest.for_result(Result.NA))
        title = getattr(self, "_title", "")
        self._about.setText(self.tr("Not answered yet of {0}: {1}").format(title, na + len(rest.begun)))
        self.reason.set_label(self.tr("Why it does not apply (for «not applicable»)"))
        self.met.setText(self.tr("Mark {0} as met").format(met))
        self.na.setText(self.tr("Mark {0} as not applicable").format(na))
        self.cancel.setText(self.tr("Cancel"))
        self.met.setEnabled(met > 0)
        self.na.setEnabled(na > 0)
        self.reason.setVisible(na > 0)
        said = []
        if rest.by_figure:
            said.append(
                self.tr("{0} ask for a figure, a day or a choice and are not marked as met.").format(
                    len(rest.by_figure)
                )
            )
        if rest.begun:
            said.append(self.tr("{0} are begun already and stay as they are.").format(len(rest.begun)))
        said.append(self.tr("What is answered is not touched; one Ctrl+Z takes all of it back."))
        self._left.setText(" ".join(said))


class RestDesk(QObject):
    """Opens the bar over the list of criteria and writes what it asks for. `button` is the page's to place."""

    def __init__(self, open_book: OpenBook, page: "FillPage", column: QVBoxLayout) -> None:
        super().__init__(page)
        self._open_book, self._page, self._column = open_book, page, column
        self.button = IconButton("check-square")
        self.button.setObjectName("rest_button")
        self.button.clicked.connect(self.toggle)
        self.button.setEnabled(not open_book.is_view_only)
        self.retranslate()

    @cached_property
    def bar(self) -> RestBar:
        """Made when it is first asked for."""
        holder = QWidget(self._page.criteria.parentWidget())
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = RestBar(holder)
        column.addWidget(bar)
        column.addWidget(Rule())
        holder.hide()
        self._column.insertWidget(self._column.indexOf(self._page.criteria), holder)
        bar.met_requested.connect(lambda: self._mark(Result.MET, ""))
        bar.na_requested.connect(lambda reason: self._mark(Result.NA, reason))
        bar.closed.connect(self.close)
        return bar

    @property
    def is_up(self) -> bool:
        """The bar is on show."""
        return "bar" in self.__dict__ and not self.bar.parentWidget().isHidden()

    def toggle(self) -> None:
        """Show what is left of the section in hand, or close."""
        section = self._page.section_in_hand()
        if self.is_up or section is None or self._open_book.is_view_only:
            self.close()
            return
        self._page.pane.leave()
        if rest_of(self._open_book.visit(), section) == Rest():
            self._page.say_section_answered(section)
            return
        self._show(section)
        self.bar.parentWidget().show()
        self.bar.begin()

    def close(self) -> None:
        """Back to the list."""
        if self.is_up:
            self.bar.parentWidget().hide()
            self._page.back_to_list()

    def refresh(self) -> None:
        """The book, or the section in hand, is another: the numbers follow."""
        section = self._page.section_in_hand()
        is_view_only = self._open_book.is_view_only
        self.button.setEnabled(not is_view_only)
        if self.is_up and is_view_only:
            self.close()
        elif self.is_up and section is not None:
            self._show(section)

    def _show(self, section: Section) -> None:
        self.bar.show_rest(section, rest_of(self._open_book.visit(), section))

    def _mark(self, result: Result, reason: str) -> None:
        section = self._page.section_in_hand()
        if section is None:
            return
        visit = self._open_book.visit()
        spots = rest_of(visit, section).for_result(result)
        try:
            kept = self._open_book.edit(edit_rest(visit, spots, result, reason))
        except InspectorError as error:
            self._page.say_refused(error)
            return
        if kept:
            self.close()
            self._page.say_marked(result, len(spots))

    def retranslate(self) -> None:
        """The button's words."""
        text = self.tr("Mark what is left of this section")
        self.button.setAccessibleName(text)
        set_tooltip(self.button, f"{text} ({_KEYS})")
