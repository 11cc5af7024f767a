"""The right half: the real document, page and zoom, and what makes the Word file."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.progress import Progress
from ui.conclude.notice import Notice
from ui.theme import scaled
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.document_preview import DocumentPreview
from ui.widgets.header import Bar
from ui.widgets.icons import icon
from ui.widgets.label import ElidedLabel, Label, set_tooltip
from ui.words import language

_STEP = 1.15


class PreviewColumn(QWidget):
    """Shows; the page decides."""

    export_requested = Signal()
    open_requested = Signal()
    cancel_requested = Signal()
    returned_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self.preview = DocumentPreview()
        self.trouble = Notice("template_trouble")
        self.notice = Notice("export_notice")
        self._page = Label(role="secondary")
        self._page.setObjectName("page_label")
        self._smaller, self._larger = IconButton("minus"), IconButton("plus")
        self._zoom = LinkButton()
        self._smaller.setObjectName("zoom_out")
        self._larger.setObjectName("zoom_in")
        self._zoom.setObjectName("zoom_fit")
        self.returned = LinkButton()
        self.returned.setObjectName("take_returned")
        self.word = SecondaryButton()
        self.word.setObjectName("open_in_word")
        self.export = PrimaryButton()
        self.export.setObjectName("export_word")
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(4)
        for part in (self._page, self._smaller, self._zoom, self._larger):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self.returned)
        foot.addSpacing(4)
        foot.addWidget(self.word)
        foot.addSpacing(4)
        foot.addWidget(self.export)
        notices = QVBoxLayout()
        notices.setContentsMargins(16, 0, 16, 0)
        notices.setSpacing(8)
        notices.addWidget(self.trouble)
        notices.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addLayout(notices)
        column.addWidget(self._progress_row())
        column.addLayout(foot)

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
        self._smaller.clicked.connect(lambda: self._set_zoom(self.preview.zoom / _STEP))
        self._larger.clicked.connect(lambda: self._set_zoom(self.preview.zoom * _STEP))
        self._zoom.clicked.connect(self._fit)
        self.word.clicked.connect(self.open_requested)
        self.returned.clicked.connect(self.returned_requested)
        self.export.clicked.connect(self.export_requested)
        self._cancel.clicked.connect(self.cancel_requested)

    # --- what the page calls --------------------------------------------------------------------------

    def show_document(self, prepared: object) -> None:
        """A new picture of the document."""
        self.trouble.clear()
        self.preview.show_document(prepared)
        self._show_place()

    def show_progress(self, progress: Progress) -> None:
        """Where the writing is."""
        self._progress.show()
        from inspector import wording

        self._step.setText(wording.say_step(progress.step, language()))
        self._bar.show_share(progress.done, progress.total)
        self._allow(False)

    def end_progress(self) -> None:
        """Nothing is being written."""
        self._progress.hide()
        self._allow(True)

    def _allow(self, allowed: bool) -> None:
        self.export.setEnabled(allowed)
        self.word.setEnabled(allowed)

    # --- page and zoom --------------------------------------------------------------------------------

    def _set_zoom(self, zoom: float) -> None:
        self.preview.set_zoom(zoom)
        self._show_place()

    def _fit(self) -> None:
        self.preview.fit_width()
        self._show_place()

    def _show_place(self, *_: object) -> None:
        count = self.preview.page_count
        text = self.tr("Page {0}/{1}").format(self.preview.current_page, count) if count else ""
        self._page.setText(text)
        self._zoom.setText(f"{round(self.preview.zoom * 100)}%" if count else "")
        for part in (self._smaller, self._zoom, self._larger):
            part.setVisible(count > 0)

    def resizeEvent(self, event) -> None:
        """The size of a fitted page follows."""
        super().resizeEvent(event)
        self._show_place()
        self._smaller.setFixedWidth(scaled(30))
        self._larger.setFixedWidth(scaled(30))
        self._name_returned()

    def _name_returned(self) -> None:
        """Its words where they have room; an icon with its tooltip where they have not."""
        words = self.tr("Take back changes…")
        self.returned.setAccessibleName(words)
        beside = (self._page, self._smaller, self._zoom, self._larger, self.word, self.export)
        room = self.width() - sum(part.sizeHint().width() for part in beside) - 32 - 6 * 4
        fits = self.returned.fontMetrics().horizontalAdvance(words) + 8 <= room
        self.returned.setText(words if fits else "")
        self.returned.setIcon(QIcon() if fits else icon("arrow-counter-clockwise", "accent"))

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._name_returned()
        set_tooltip(
            self.returned, self.tr("Take in what was changed in Word in a document exported from here")
        )
        self.word.setText(self.tr("Open in Word"))
        self.export.setText(self.tr("Export Word"))
        self._cancel.setText(self.tr("Cancel"))
        for button, words in (
            (self._smaller, self.tr("Smaller")),
            (self._larger, self.tr("Larger")),
            (self._zoom, self.tr("Fit the width")),
        ):
            set_tooltip(button, words)
            button.setAccessibleName(words)
        self._show_place()
