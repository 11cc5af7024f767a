"""The conclude page: sentences at the left, the document at the right, what is missing below."""

import contextlib
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inspector.errors import InspectorError
from inspector.progress import Watch
from ui.actions import bind
from ui.conclude.actions import ACTIONS
from ui.conclude.desk import SentenceDesk
from ui.conclude.details_card import DetailsCard
from ui.conclude.document_bar import DocumentBar
from ui.conclude.exporter import ChooseFile, Exporter, document_name
from ui.conclude.going_on import GoingOn
from ui.conclude.issued_list import IssuedList, ScanTaker
from ui.conclude.live_preview import LANE, SETTLE_MS, LivePreview
from ui.conclude.missing_panel import MissingLine, MissingPanel
from ui.conclude.notice import Notice
from ui.conclude.other_remarks import OtherRemarks
from ui.conclude.outline import Row, RowKind, other_remarks
from ui.conclude.outline_model import OutlineModel
from ui.conclude.outline_view import NARROWEST, OutlineView
from ui.conclude.paper_desk import PaperDesk
from ui.conclude.preview_column import PreviewColumn
from ui.conclude.printing import Printing
from ui.conclude.returned_panel import ReturnedPanel
from ui.conclude.returner import Returner
from ui.conclude.set_exporter import SetExporter
from ui.conclude.templates_row import TemplatesRow
from ui.open_book import OpenBook
from ui.page import Page
from ui.places import CLOSING, FILL, REQUESTS, START, Place
from ui.theme import scaled
from ui.widgets.buttons import LinkButton
from ui.widgets.check_box import CheckBox
from ui.widgets.document_preview import PageSetter
from ui.widgets.fields import Field
from ui.widgets.label import set_tooltip
from ui.words import language, say

if TYPE_CHECKING:
    from inspector.report import Missing
    from inspector.report.conclusion import Conclusion
    from ui.widgets.field_reference import FieldReference

EXACT_SETTLE_MS = 1000  # LibreOffice takes seconds for each picture: not one for every word
SPLIT = "conclude_split"  # settings: widths of the two halves


class _Half(QWidget):
    """The left half: never narrower than its sentences, for nothing scrolls sideways there."""

    def minimumSizeHint(self) -> QSize:
        """Room for the sentences and the scroll bar beside them."""
        return QSize(scaled(NARROWEST) + 16, super().minimumSizeHint().height())


class ConcludePage(Page):
    """Gestures become edits; what the book says then is shown."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(open_book, parent)
        from inspector.report.renderer import Renderer

        self._renderer, self._setter = Renderer(), PageSetter()  # both used by the preview's lane alone
        self._conclusion: Conclusion | None = None
        self._missing: list[Missing] = []
        self._stale = True
        self._is_warm = False  # the checklists' phrases are compiled: from then on drafting takes no time
        self._warming = False
        self._is_marked = False  # the current sentence was found in the preview
        self._wanted: Place | None = None
        self._build()
        self._connect()
        self._retranslate()

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.model = OutlineModel(self)
        self.outline = OutlineView(self.model)
        self.details = DetailsCard()
        self.templates = TemplatesRow(self._open_book.home)
        self.details.body.addWidget(self.templates)
        self.without_marked = CheckBox()
        self.without_marked.setObjectName("without_marked")
        self.without_marked.hide()
        self.issued = IssuedList(self.details.head)
        self.details.body.insertWidget(1, self.issued)
        self.details.body.insertWidget(2, self.without_marked)
        self.column = PreviewColumn()
        self.documents = DocumentBar(self.templates)
        self.column.layout().insertWidget(0, self.documents)
        self.preview = self.column.preview
        self.missing = MissingPanel()
        self.notice = Notice("conclude_notice")
        self.desk = SentenceDesk(self._open_book, self.outline, self.notice, self)
        self.papers = PaperDesk(self._open_book, self.desk, self.details, self)
        self.paper = self.papers.form
        self.exporter = Exporter(self._open_book, self.column, self)
        self.returned = ReturnedPanel()
        self.returner = Returner(self._open_book, self.returned, self.column.notice, self)
        self.right = QStackedWidget()
        self.right.addWidget(self.column)
        self.right.addWidget(self.returned)
        self.set_exporter = SetExporter(self._open_book, self.column, self)
        self.exporter.without_marked = self.set_exporter.without_marked = self._leaves_out
        self.printing = Printing(self._open_book, self.column, self._setter, self)
        self.scans = ScanTaker(self._open_book, self.column.notice, self)
        self.going_on = GoingOn(self)
        self.live = LivePreview(self._open_book, self._job, self)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self._left())
        self.split.addWidget(self.right)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([600, 608])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.split)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """To the sentences; as a proxy they would have Tab leave out all that stands before them."""
        self.outline.setFocus(event.reason())

    def _left(self) -> QWidget:
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 12, 0, 8)
        inside.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.addWidget(self.details)
        inside.addLayout(top)
        inside.addWidget(self.outline)
        self.other_remarks = OtherRemarks()
        bottom = QVBoxLayout()
        bottom.setContentsMargins(16, 8, 16, 8)
        bottom.addWidget(self.other_remarks)
        inside.addLayout(bottom)
        inside.addStretch(1)
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setWidget(content)
        left = _Half()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.scroll, 1)
        notice = QVBoxLayout()
        notice.setContentsMargins(16, 0, 16, 8)
        notice.addWidget(self.notice)
        column.addLayout(notice)
        column.addWidget(self.missing)
        self.closing = LinkButton(icon="lock")
        self.closing.setObjectName("open_closing")
        self.requests = LinkButton(icon="files")
        self.requests.setObjectName("open_requests")
        links = QHBoxLayout()
        links.setContentsMargins(12, 4, 12, 6)
        for link in (self.requests, self.closing):
            links.addWidget(link)
        links.addStretch(1)
        column.addLayout(links)
        return left

    def _connect(self) -> None:
        book, outline = self._open_book, self.outline
        bind(ACTIONS, self)
        book.changed.connect(self._book_changed)
        book.inspection_chosen.connect(self._begin_anew)
        book.closing.connect(self._close)
        outline.criterion_requested.connect(
            lambda code: self.place_requested.emit(Place(FILL, criterion=code))
        )
        outline.current_shown.connect(self._show_current)
        outline.sight_wanted.connect(self._bring_into_sight)
        outline.shifted.connect(self._hold_in_place)
        self.desk.preview_wanted.connect(lambda at_once: self.live.request(at_once=at_once))
        self.other_remarks.done.connect(self.desk.set_remark_done)
        self.other_remarks.removed.connect(self.desk.remove_remark)
        self.details.made.connect(self._connect_form)
        self.details.unfolded.connect(self._go_on_typing)
        self.missing.asked.connect(self._go_to)
        self.closing.clicked.connect(lambda: self.place_requested.emit(Place(CLOSING)))
        for part in (self.requests.clicked, self.paper.handed.register_requested):
            part.connect(lambda *_: self.place_requested.emit(Place(REQUESTS)))
        self.templates.chosen.connect(self._show_other_document)
        self.documents.set_requested.connect(self._export_set)
        self.documents.returned_requested.connect(self._take_back_document)
        self.templates.layout_requested.connect(
            lambda: self.place_requested.emit(Place(START, field="layout"))
        )
        self.without_marked.toggled.connect(lambda _: self.live.request(at_once=True))
        self.issued.scan_requested.connect(self.scans.take)
        self.live.prepared.connect(self._show_document)
        self.live.failed.connect(self._show_trouble)
        self.column.export_requested.connect(self._export)
        self.column.open_requested.connect(self._open_in_word)
        self.column.pdf_requested.connect(self._save_pdf)
        self.column.print_requested.connect(self._print)
        self.column.exact_toggled.connect(self._switch_pages)
        self.live.busy_changed.connect(self.column.show_busy)
        self.templates.fields_requested.connect(self.show_fields)
        self.returner.shown.connect(self._show_returned)
        self.split.splitterMoved.connect(self._keep_split)
        kept = book.settings.get(SPLIT)
        if isinstance(kept, list) and len(kept) == 2 and all(isinstance(width, int) for width in kept):
            self.split.setSizes(kept)

    def _connect_form(self) -> None:
        form = self.details.form
        assert form is not None
        self._hold()
        for place, widget in enumerate((self.paper, self.issued, self.without_marked)):
            self.details.body.insertWidget(place, widget)  # above what all documents share
        form.value_committed.connect(self._set_detail)
        form.typed.connect(self.desk.keep_detail)
        form.edited.connect(self.desk.edit)

    @property
    def choose_file(self) -> ChooseFile:
        """How a place for the document is asked for; a test puts its own here."""
        return self.exporter.choose_file

    @choose_file.setter
    def choose_file(self, choose: ChooseFile) -> None:
        self.exporter.choose_file = choose

    # --- what the book says ---------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while another page was on show."""
        super().showEvent(event)
        if self._stale:
            self._reload()

    def event(self, event: QEvent) -> bool:
        """Whoever comes back from Word, where the template was mended, sees at once whether it is sound now."""
        if event.type() == QEvent.Type.WindowActivate and self.column.trouble.text():
            self.live.request(at_once=True)
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the sentence that is open."""
        if self._open_book.is_open:
            self.outline.card.commit()
        super().hideEvent(event)

    def _book_changed(self, changes: Any) -> None:
        for notice in (self.notice, self.column.notice):
            notice.book_changed()
        if self._open_book.inspection not in changes.inspections:
            return
        if self.isVisible():
            self._reload()
        else:
            self._stale = True

    def _begin_anew(self, _inspection: object = None) -> None:
        self.desk.forget()
        self.going_on.begin_anew()
        self.right.setCurrentWidget(self.column)
        self.live.drop()
        self.column.forget_exact()
        self._stale = True
        if self.isVisible():
            self._reload()

    def _reload(self) -> None:
        if not self._open_book.is_open or self._open_book.inspection is None:
            return
        if not self._is_warm:
            self._warm_up()
            return
        from inspector import border
        from inspector.report.conclusion import conclusion
        from inspector.report.missing_set import missing_of

        self._stale = False
        visit, kind = self._open_book.visit(), self.templates.kind()
        self._conclusion = conclusion(visit)
        self._missing = missing_of(kind, visit, self._conclusion, border.now().date())
        self._hold()
        self._show_issued(visit, kind.id)
        self.desk.show(self._conclusion)
        self.other_remarks.show_remarks(other_remarks(self._conclusion, visit.remarks))
        self.papers.show(kind, visit)
        self.going_on.watch_paper()
        self.going_on.resume()
        self._show_missing()
        self._warn_of_deadline()
        self.live.request()

    def _hold(self) -> None:
        """A closed visit is read and exported; nothing about it is typed."""
        is_closed = self._open_book.is_closed
        if is_closed and self.outline.open_key:
            self.outline.close_card()
        self.outline.is_read_only = is_closed
        for form in (self.details.form, self.paper):
            if form is not None:
                form.setEnabled(not is_closed)

    def _show_issued(self, visit: Any, kind: str) -> None:
        """The chosen document in the register, and the choice to leave out what is secret where something is."""
        from inspector.book.issued import issued_documents

        assert self._conclusion is not None
        items = (*self._conclusion.sentences, *visit.evidence)
        self.without_marked.setVisible(any(item.secrecy for item in items))
        entries = issued_documents(self._open_book.book.db, visit.id)
        self.issued.show_entries([entry for entry in entries if entry.kind == kind], visit.scans)

    def _leaves_out(self) -> bool:
        return self.without_marked.isChecked() and not self.without_marked.isHidden()

    def _warm_up(self) -> None:
        """Draft once off the window's thread: the first time all phrases are compiled, a third of a second."""
        if self._warming:
            return
        visit = self._open_book.visit()

        def draft(_watch: Watch) -> object:
            from inspector.report.conclusion import conclusion

            return conclusion(visit)

        self._warming = True
        work = self._open_book.start_work(draft, title=self.tr("Drafting"), lane=LANE)
        work.finished.connect(self._warmed)

    def _warmed(self) -> None:
        self._warming, self._is_warm = False, True
        if self._stale and self.isVisible():
            self._reload()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.show_place(wanted)

    def _show_missing(self) -> None:
        from inspector import wording

        spoken = language()
        self.missing.show_lines(
            [MissingLine(wording.say_missing(item, spoken), item) for item in self._missing]
        )

    def _warn_of_deadline(self) -> None:
        from inspector import wording

        key = self.outline.open_key
        said = [
            wording.say_missing(item, language())
            for item in self._missing
            if key and item.finding.hex() == key and item.field in ("deadline", "owner")
        ]
        self.outline.card.warn(" ".join(said))

    # --- the document's head --------------------------------------------------------------------------

    def _set_detail(self, field: str, value: object) -> None:
        from inspector.book.inspections import edit_inspection

        inspection = self._open_book.inspection
        assert inspection is not None
        try:
            kept = self.desk.edit(edit_inspection(inspection, **{field: value}))
        except InspectorError as error:
            self.notice.say("error", say(error))
            kept = False
        if kept:
            self.desk.detail_kept(field)
        elif self.details.form is not None:
            self.details.form.unsaved(field)

    # --- preview --------------------------------------------------------------------------------------

    def _word_document(self) -> Callable[[Watch], bytes]:
        """What makes the document in a worker, in the preview's lane; everything it reads is fixed now."""
        visit = self.desk.as_typed(self._open_book.visit())
        book, renderer, template = self._open_book.book, self._renderer, self.templates.template()
        without_marked = self._leaves_out()

        def make(_watch: Watch) -> bytes:
            from inspector.report.write import rendered

            with book.connection() as db:
                content, _ = rendered(visit, db, template, without_marked=without_marked, renderer=renderer)
            return content

        return make

    def _job(self) -> Any:
        """What the preview's worker does: the document's pages, exact ones where they are wanted."""
        document, setter, is_exact = self._word_document(), self._setter, self.column.exact.isChecked()

        def make(watch: Watch) -> Any:
            content = document(watch)
            if not is_exact:
                return setter.prepare(content)
            from inspector.report.office import pdfs_of

            return pdfs_of([content], watch)[0]

        return make

    def _switch_pages(self, exact: bool) -> None:
        """Show the exact pages, or those that this program sets."""
        self.live.settle_ms = EXACT_SETTLE_MS if exact else SETTLE_MS
        self.live.drop()
        self.column.notice.clear()
        if not exact:
            self.column.forget_exact()
        self.live.request(at_once=True)

    def _show_document(self, pages: object) -> None:
        if isinstance(pages, bytes):
            self.column.show_exact(pages)
            return
        self.column.show_document(pages)
        self._mark_in_preview(self.outline.current_row(), scroll=not self._is_marked)

    def _show_trouble(self, error: Exception) -> None:
        """The pages cannot be made: why, and where in the template; the last good picture stays."""
        from inspector.report import STANDARD
        from inspector.report.errors import OfficeFailed, OfficeMissing, OfficeTooSlow

        if isinstance(error, OfficeMissing | OfficeFailed | OfficeTooSlow):
            self.column.set_exact(False)
            self._switch_pages(False)
            tone = "info" if isinstance(error, OfficeMissing) else "warning"
            word = ("word_instead", self.tr("Open in Word"), self._open_in_word)
            self.column.notice.say(tone, say(error), (word,))
            return

        actions = [("open_templates", self.tr("Open the templates' folder"), self.templates.open_folder)]
        if self.templates.template().name != STANDARD:
            actions.insert(
                0, ("use_standard", self.tr("Use the standard template"), self.templates.use_standard)
            )
        self.column.trouble.say("error", say(error), actions)

    def _show_current(self, row: Row | None) -> None:
        self._mark_in_preview(row)
        self._warn_of_deadline()

    def _mark_in_preview(self, row: Row | None, *, scroll: bool = True) -> None:
        sentence = row.sentence if row is not None and row.kind is RowKind.SENTENCE else None
        text = sentence.text if sentence is not None else ""
        if sentence is not None and self.outline.open_key == sentence.id.hex():
            text = self.outline.card.text.typed()
        self._is_marked = self.preview.highlight(text.strip().rstrip("."), scroll=scroll)

    # --- places ---------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """A sentence, perhaps at one of its fields; or a field of the document's head."""
        if self._stale:
            self._reload()
        if not self._is_warm:
            self._wanted = place
            return
        if place.finding:
            self._show_sentence(place.finding, place.field)
        elif place.field.startswith("document:"):
            self.templates.choose_document(place.field.removeprefix("document:"))
            self.column.export.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place.field:
            self.details.unfold(place.field)
            QTimer.singleShot(0, self, lambda: self._bring_field(place.field))

    def _show_sentence(self, finding: bytes, field: str) -> None:
        key = finding.hex()
        row = self.outline.row(key)
        if row is None or row.kind is not RowKind.SENTENCE:
            return
        self.desk.open(key)
        widget = self.outline.card.fields.get(field)
        if widget is not None and widget.isVisibleTo(self):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if (
            row.sentence is not None
            and row.sentence.changed_under
            and not self.outline.card.compare.isVisible()
        ):
            self.outline.card.toggle_compare()

    def _go_to(self, item: "Missing") -> None:
        """The place of what is missing: on the fill page, or here."""
        if item.page == "fill":
            self.place_requested.emit(Place(FILL, item.criterion, item.period, item.field))
        elif item.page == REQUESTS:
            self.place_requested.emit(Place(REQUESTS))
        elif item.document:
            widget = self.papers.unfold(item.field)
            if widget is not None:
                QTimer.singleShot(0, self, lambda: self.scroll.ensureWidgetVisible(widget, 0, scaled(60)))
        elif item.field == "remark" and not item.finding:
            self.scroll.ensureWidgetVisible(self.other_remarks, 0, scaled(60))
            self.other_remarks.focus_first()
        elif item.finding:
            self.show_place(Place("conclude", item.criterion, field=item.field, finding=item.finding))
        else:
            self.show_place(Place("conclude", field=item.field))

    def _bring_into_view(self, widget: QWidget) -> None:
        if self.details.isAncestorOf(widget):
            self.details.unfold()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, widget, lambda: self.scroll.ensureWidgetVisible(widget, 0, scaled(60)))

    def _go_on_typing(self, unfolded: bool) -> None:
        """What was being typed about the document when the program ended stands in its field again."""
        form = self.details.form
        if unfolded and form is not None:
            for name, text in self.desk.typed_details().items():
                if name in form.fields and form.fields[name].typed() != text:
                    form.fields[name].set_draft(text)
        self.outline.fit()

    def _bring_field(self, field: str) -> None:
        widget = self.details.field_of(field)
        if widget is not None:
            self.scroll.ensureWidgetVisible(widget, 0, scaled(60))

    def _bring_into_sight(self, box: QRect) -> None:
        content = self.scroll.widget()
        top = self.outline.mapTo(content, box.topLeft()).y()
        middle, margin = top + box.height() // 2, box.height() // 2 + scaled(12)
        self.scroll.ensureVisible(0, middle, 0, min(margin, self.scroll.viewport().height() // 2))

    def _hold_in_place(self, by: int) -> None:
        bar = self.scroll.verticalScrollBar()
        bar.setValue(bar.value() + by)

    # --- export ---------------------------------------------------------------------------------------

    def _export(self) -> None:
        if self._all_committed():
            self.exporter.export(self.templates.template())

    def _open_in_word(self) -> None:
        if self._all_committed():
            self.exporter.open_in_word(self.templates.template())

    def _save_pdf(self) -> None:
        if self._all_committed():
            self.exporter.export(self.templates.template(), ".pdf")

    def _print(self) -> None:
        if self.right.currentWidget() is self.column and self._all_committed():
            name = document_name(self._open_book.visit(), self.templates.template().name)
            self.printing.print(self._word_document(), name.removesuffix(".docx"))

    def _take_back_document(self) -> None:
        if self._all_committed():
            self.returner.begin()

    @cached_property
    def fields(self) -> "FieldReference":
        """The fields of the templates, with the values of the chosen document; in the preview's place."""
        from ui.widgets.field_reference import FieldReference

        made = FieldReference(self._open_book, self.templates.kind)
        made.left.connect(self._leave_fields)
        self.right.addWidget(made)
        return made

    def show_fields(self) -> None:
        """Show the fields of the templates."""
        self.right.setCurrentWidget(self.fields)
        self.fields.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_fields(self) -> None:
        self.right.setCurrentWidget(self.column)
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_returned(self, shown: bool) -> None:
        self.right.setCurrentWidget(self.returned if shown else self.column)
        if not shown:
            self.documents.returned.setFocus(Qt.FocusReason.OtherFocusReason)

    def _export_set(self) -> None:
        if self._all_committed():
            self.set_exporter.export()

    def _show_other_document(self) -> None:
        """Another document was chosen: what it says of itself, what it lacks, how it looks.

        Not while a field of the one before holds what could not be kept: that would go with its form.
        """
        if not self.paper.commit():
            self.templates.take_back()
            self._show_unkept()
            return
        self._reload()
        if self.details.is_unfolded:
            self.scroll.verticalScrollBar().setValue(0)  # its own fields stand first
        self.live.request(at_once=True)

    def _all_committed(self) -> bool:
        """Everything typed is in the book; else the first field that could not be kept comes into sight."""
        kept = [self.outline.card.commit(), self.details.commit(), self.paper.commit()]
        if not all(kept):
            self._show_unkept()
        return all(kept)

    def _show_unkept(self) -> None:
        unkept = [field for field in self.findChildren(Field) if field.state() and field.is_dirty()]
        if unkept:
            self._bring_into_view(unkept[0])

    # --- end ------------------------------------------------------------------------------------------

    def _keep_split(self, *_: object) -> None:
        with contextlib.suppress(InspectorError):  # a read-only data folder only forgets the widths
            self._open_book.settings.set(SPLIT, self.split.sizes())

    def _close(self) -> None:
        self.live.stop()
        self._renderer.close()
        self.column.forget_exact()
        self.exporter.forget_copies()

    def _retranslate(self) -> None:
        self.without_marked.setText(self.tr("Leave out what is marked secret"))
        self.outline.setAccessibleName(self.tr("Sentences of the conclusion"))
        self.requests.setText(self.tr("Documents of the unit"))
        set_tooltip(
            self.requests, self.tr("Documents of the unit: asked for, received, returned (Ctrl+Shift+D)")
        )
        self.closing.setText(self.tr("Close, reopen…"))
        set_tooltip(self.closing, self.tr("Close, reopen, compare closings (Ctrl+Shift+K)"))
        if self._conclusion is not None:
            self._show_missing()
            self._warn_of_deadline()
