"""Under the document: page and zoom, whose pages they are, and what takes them out: printer, PDF, Word."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.check_box import CheckBox
from ui.widgets.label import Label, set_tooltip

_SIDE = 16
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class PreviewFoot(QWidget):
    """In one line where there is room, else in two or three."""

    zoom_requested = Signal(int)  # -1: smaller, 1: larger, 0: fit the width

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[int, int] | None = None
        self._build()
        for button, step in ((self.smaller, -1), (self.zoom, 0), (self.larger, 1)):
            button.clicked.connect(lambda _=False, step=step: self.zoom_requested.emit(step))
        self._retranslate()

    def _build(self) -> None:
        self.page = Label(role="secondary")
        self.smaller, self.larger, self.zoom = IconButton("minus"), IconButton("plus"), LinkButton()
        self.exact = CheckBox()
        self.print, self.pdf = LinkButton(icon="printer"), LinkButton()
        self.word, self.export = SecondaryButton(), PrimaryButton()
        for part, name in (
            (self.page, "page_label"),
            (self.smaller, "zoom_out"),
            (self.larger, "zoom_in"),
            (self.zoom, "zoom_fit"),
            (self.exact, "exact_pages"),
            (self.print, "print_document"),
            (self.pdf, "save_pdf"),
            (self.word, "open_in_word"),
            (self.export, "export_word"),
        ):
            part.setObjectName(name)
        self._place = _beside(4, self.page, self.smaller, self.zoom, self.larger, self.exact)
        self._place.layout().insertStretch(4, 1)
        self._links = _beside(4, self.print, self.pdf)
        self._buttons = _beside(8, self.word, self.export)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self._grid.setHorizontalSpacing(_SIDE)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.arrange()

    def arrange(self) -> None:
        """Everything in one line; or page and zoom above the rest; with large text the links in a line of their own."""
        place, links, buttons = (
            part.sizeHint().width() for part in (self._place, self._links, self._buttons)
        )
        room = self.width() - 2 * _SIDE
        if room >= place + links + buttons + 2 * _SIDE:
            rows = (0, 0)
        else:
            rows = (1, 1) if room >= links + buttons + _SIDE else (1, 2)
        if rows == self._rows:
            return
        self._rows = rows
        for part in (self._place, self._links, self._buttons):
            self._grid.removeWidget(part)
        is_one_line = rows == (0, 0)
        self._grid.addWidget(self._place, 0, 0, 1, 1 if is_one_line else 3)
        self._grid.addWidget(
            self._links, rows[0], 1 if is_one_line else 0, 1, 1, _RIGHT if is_one_line else _LEFT
        )
        self._grid.addWidget(
            self._buttons, rows[1], 2 if rows[0] == rows[1] else 0, 1, 1 if rows[0] == rows[1] else 3, _RIGHT
        )

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest line must be: the words of the choice may break."""
        widest = max(
            self._place.minimumSizeHint().width(),
            self._links.sizeHint().width(),
            self._buttons.sizeHint().width(),
        )
        return QSize(widest + 2 * _SIDE, super().minimumSizeHint().height())

    def show_place(self, page: int, count: int, zoom: float, *, is_renewed: bool) -> None:
        """Which page of how many is in sight, how large; `is_renewed`: newer ones are being made."""
        text = self.tr("Page {0}/{1}").format(page, count) if count else ""
        self.page.setText(text + " …" if is_renewed and text else text)
        self.zoom.setText(f"{round(zoom * 100)}%" if count else "")
        for part in (self.smaller, self.zoom, self.larger):
            part.setVisible(count > 0)
        self.arrange()

    def allow(self, allowed: bool) -> None:
        """Whether something can be taken out now: not while another document is on its way."""
        for button in (self.export, self.word, self.print, self.pdf):
            button.setEnabled(allowed)

    def resizeEvent(self, event) -> None:
        """Another width, another arrangement."""
        super().resizeEvent(event)
        for button in (self.smaller, self.larger):
            button.setFixedWidth(scaled(30))
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self.arrange)  # once the parts know how wide they are

    def _retranslate(self) -> None:
        self.exact.setText(self.tr("Exact pages"))
        self.print.setText(self.tr("Print…"))
        self.pdf.setText(self.tr("Save PDF…"))
        self.word.setText(self.tr("Open in Word"))
        self.export.setText(self.tr("Export Word"))
        set_tooltip(self.exact, self.tr("The pages as LibreOffice makes them, where it is installed"))
        set_tooltip(self.print, self.tr("Print this document (Ctrl+P)"))
        set_tooltip(self.pdf, self.tr("Save the exact pages as a PDF file, through LibreOffice"))
        for button, words in (
            (self.smaller, self.tr("Smaller")),
            (self.larger, self.tr("Larger")),
            (self.zoom, self.tr("Fit the width")),
        ):
            set_tooltip(button, words)
            button.setAccessibleName(words)


def _beside(spacing: int, *parts: QWidget) -> QWidget:
    """`parts` in a line."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for part in parts:
        row.addWidget(part)
    return line
