"""The right half: the real document, how it is made, and what takes it out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from inspector.progress import Progress
from ui.conclude.notice import Notice
from ui.conclude.preview_foot import PreviewFoot
from ui.widgets.buttons import LinkButton
from ui.widgets.document_preview import DocumentPreview
from ui.widgets.header import Bar
from ui.widgets.label import ElidedLabel
from ui.words import language

if TYPE_CHECKING:
    from ui.widgets.exact_view import ExactView

_STEP = 1.15


class PreviewColumn(QWidget):
    """Shows; the page decides."""

    export_requested = Signal()
    open_requested = Signal()
    pdf_requested = Signal()
    print_requested = Signal()
    exact_toggled = Signal(bool)
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_busy = False
        self._exact: ExactView | None = None
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self.preview = DocumentPreview()
        self._views = QStackedWidget()
        self._views.addWidget(self.preview)
        self.trouble = Notice("template_trouble")
        self.notice = Notice("export_notice")
        self.foot = PreviewFoot()
        self.word, self.export, self.exact = self.foot.word, self.foot.export, self.foot.exact
        notices = QVBoxLayout()
        notices.setContentsMargins(16, 0, 16, 0)
        notices.setSpacing(8)
        notices.addWidget(self.trouble)
        notices.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._views, 1)
        column.addLayout(notices)
        column.addWidget(self._progress_row())
        column.addWidget(self.foot)

    def _progress_row(self) -> QWidget:
        self._progress = QWidget()
        self._progress.setObjectName("export_progress")
        self._step, self._bar = ElidedLabel(role="secondary"), Bar()
        self._cancel = LinkButton()
        self._cancel.setObjectName("export_cancel")
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(16, 4, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._step, 1)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._cancel)
        self._progress.hide()
        return self._progress

    def _connect(self) -> None:
        self.preview.current_page_changed.connect(self._show_place)
        self.preview.zoom_changed.connect(self._show_place)
        foot = self.foot
        foot.zoom_requested.connect(self._change_zoom)
        foot.word.clicked.connect(self.open_requested)
        foot.export.clicked.connect(self.export_requested)
        foot.pdf.clicked.connect(self.pdf_requested)
        foot.print.clicked.connect(self.print_requested)
        foot.exact.toggled.connect(self.exact_toggled)
        self._cancel.clicked.connect(self.cancel_requested)

    # --- what the page calls --------------------------------------------------------------------------

    def show_document(self, prepared: object) -> None:
        """A new picture of the document, as this program sets its pages."""
        self.trouble.clear()
        self.preview.show_document(prepared)
        self._turn_to(self.preview)

    def show_exact(self, pdf: bytes) -> None:
        """The document's exact pages."""
        self.trouble.clear()
        self.exact_view().show_pdf(pdf)
        self.preview.show_message("")
        self._turn_to(self.exact_view())

    def forget_exact(self) -> None:
        """Let the exact pages go: they are of another document, or nobody wants them any more."""
        self.preview.show_message("")
        if self._exact is not None:
            self._exact.clear()
        self._turn_to(self.preview)

    def exact_view(self) -> "ExactView":
        """What shows the exact pages; made when it is first wanted."""
        if self._exact is None:
            from ui.widgets.exact_view import ExactView

            self._exact = ExactView()
            self._exact.name(self.preview.accessibleName())
            self._exact.current_page_changed.connect(self._show_place)
            self._exact.zoom_changed.connect(self._show_place)
            self._views.addWidget(self._exact)
        return self._exact

    def set_exact(self, wanted: bool) -> None:
        """Set the choice without anybody hearing of it."""
        blocked = self.exact.blockSignals(True)
        self.exact.setChecked(wanted)
        self.exact.blockSignals(blocked)

    def show_busy(self, busy: bool) -> None:
        """Newer pages are being made; said above the last ones when they take LibreOffice its time."""
        self._is_busy = busy and self.exact.isChecked()
        waits = self._is_busy and self._views.currentWidget() is self.preview
        self.preview.show_message(self.tr("LibreOffice is making the pages…") if waits else "")
        self._show_place()

    def show_progress(self, progress: Progress) -> None:
        """Where the writing is."""
        self._progress.show()
        from inspector import wording

        self._step.setText(wording.say_step(progress.step, language()))
        self._bar.show_share(progress.done, progress.total)
        self.foot.allow(False)

    def end_progress(self) -> None:
        """Nothing is being written."""
        self._progress.hide()
        self.foot.allow(True)

    # --- page and zoom --------------------------------------------------------------------------------

    def _turn_to(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)
        self._show_place()

    def _view(self) -> "DocumentPreview | ExactView":
        return self._views.currentWidget()  # type: ignore[return-value]

    def _change_zoom(self, step: int) -> None:
        view = self._view()
        if step:
            view.set_zoom(view.zoom * _STEP**step)
        else:
            view.fit_width()
        self._show_place()

    def _show_place(self, *_: object) -> None:
        view = self._view()
        self.foot.show_place(view.current_page, view.page_count, view.zoom, is_renewed=self._is_busy)

    def resizeEvent(self, event) -> None:
        """The size of a fitted page follows."""
        super().resizeEvent(event)
        self._show_place()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.preview.setAccessibleName(self.tr("The document as it will be printed"))
        if self._exact is not None:
            self._exact.name(self.preview.accessibleName())
        self._cancel.setText(self.tr("Cancel"))
        self._show_place()
