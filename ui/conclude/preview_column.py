"""The right half: the real document, page and zoom, and what makes the Word file."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector.progress import Progress
from ui.conclude.notice import Notice
from ui.theme import scaled
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.document_preview import DocumentPreview
from ui.widgets.header import Bar
from ui.widgets.label import ElidedLabel, Label, set_tooltip
from ui.words import language

_STEP = 1.15
_SIDE = 16


class PreviewColumn(QWidget):
    """Shows; the page decides."""

    export_requested = Signal()
    open_requested = Signal()
    cancel_requested = Signal()

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
        self.word = SecondaryButton()
        self.word.setObjectName("open_in_word")
        self.export = PrimaryButton()
        self.export.setObjectName("export_word")
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
        column.addLayout(self._foot())

    def _foot(self) -> QGridLayout:
        self._place = QWidget()
        place = QHBoxLayout(self._place)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(4)
        for part in (self._page, self._smaller, self._zoom, self._larger):
            place.addWidget(part)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.word)
        buttons.addWidget(self.export)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self._grid.setHorizontalSpacing(_SIDE)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._is_narrow: bool | None = None
        self._arrange()
        return self._grid

    def _arrange(self) -> None:
        """Page and zoom beside the buttons, or above them where large text leaves little room."""
        needed = self._place.sizeHint().width() + self._buttons.sizeHint().width() + 3 * _SIDE
        is_narrow = self.width() < needed
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        for part in (self._place, self._buttons):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._place, 0, 0, 1, 2 if is_narrow else 1, left)
        self._grid.addWidget(
            self._buttons, int(is_narrow), 0 if is_narrow else 1, 1, 2 if is_narrow else 1, right
        )

    def minimumSizeHint(self) -> QSize:
        """As wide as the buttons: page and zoom then stand above them."""
        widest = max(self._place.sizeHint().width(), self._buttons.sizeHint().width())
        return QSize(widest + 2 * _SIDE, super().minimumSizeHint().height())

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
        self._arrange()

    def resizeEvent(self, event) -> None:
        """The size of a fitted page follows."""
        super().resizeEvent(event)
        self._show_place()
        self._smaller.setFixedWidth(scaled(30))
        self._larger.setFixedWidth(scaled(30))

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._arrange)  # once the parts know how wide they are

    def _retranslate(self) -> None:
        self.preview.setAccessibleName(self.tr("The document as it will be printed"))
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
