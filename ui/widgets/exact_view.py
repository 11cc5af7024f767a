"""The exact pages of a document, a PDF, on the screen. Painted by Qt's own PDF view, off the window's thread."""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QMargins, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import tokens_of

_GAP = 16  # pixels around and between pages, as around our own
_NEAREST, _FARTHEST = 4.0, 0.3
_STEP = 1.1


class ExactView(QWidget):
    """Pages under one another, with the same questions and answers as `DocumentPreview`."""

    current_page_changed = Signal(int)  # the page in sight, from 1; 0 when nothing is shown
    zoom_changed = Signal(float)  # 1.0: as large as on paper

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # What shows the document is made before it, and so ends before it, with its thread that paints. (The document
        # as the view's own child, or ended first, crashed Qt 6.11.)
        self._pages = _Pages(self)
        self._pdf = QPdfDocument(self)
        self._bytes: QBuffer | None = None
        self._pages.setDocument(self._pdf)
        self.setFocusProxy(self._pages)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._pages.zoom_wanted.connect(lambda by: self.set_zoom(self.zoom * by) if by else self.fit_width())
        self._pages.pageNavigator().currentPageChanged.connect(
            lambda page: self.current_page_changed.emit(page + 1)
        )

    def show_pdf(self, content: bytes) -> None:
        """Show these pages instead of the ones before; the reader stays at the same place."""
        bar = self._pages.verticalScrollBar()
        sight = bar.value()
        self.clear()
        self._bytes = QBuffer(self)
        self._bytes.setData(QByteArray(content))
        self._bytes.open(QBuffer.OpenModeFlag.ReadOnly)
        self._pdf.load(self._bytes)
        bar.setValue(sight)
        QTimer.singleShot(0, self, lambda: bar.setValue(sight))  # once the pages have their places
        self.zoom_changed.emit(self.zoom)

    def clear(self) -> None:
        """Show nothing; the document is let go."""
        self._pdf.close()
        if self._bytes is not None:
            self._bytes.close()
            self._bytes.deleteLater()
            self._bytes = None

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._pdf.pageCount() if self._bytes is not None else 0

    @property
    def current_page(self) -> int:
        """The page in sight, from 1; 0 when nothing is shown."""
        return self._pages.pageNavigator().currentPage() + 1 if self.page_count else 0

    @property
    def zoom(self) -> float:
        """How large pages are: 1.0 as on paper."""
        if self._pages.zoomMode() == QPdfView.ZoomMode.Custom or not self.page_count:
            return self._pages.zoomFactor()
        wide = self._pdf.pagePointSize(max(self.current_page - 1, 0)).width() * self.logicalDpiX() / 72
        return (self._pages.viewport().width() - 2 * _GAP) / max(wide, 1)

    def set_zoom(self, zoom: float) -> None:
        """Show pages at `zoom` (1.0: as on paper) and no longer fit the width."""
        self._pages.setZoomMode(QPdfView.ZoomMode.Custom)
        self._pages.setZoomFactor(min(max(zoom, _FARTHEST), _NEAREST))
        self.zoom_changed.emit(self.zoom)

    def fit_width(self) -> None:
        """Show pages as wide as there is room, also when the room changes."""
        self._pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.zoom_changed.emit(self.zoom)

    def go_to_page(self, page: int) -> None:
        """Bring the top of `page` (from 1) into sight."""
        self._pages.pageNavigator().jump(page - 1, QPointF())

    def name(self, words: str) -> None:
        """What a screen reader calls the pages."""
        self._pages.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted page follows."""
        super().resizeEvent(event)
        self.zoom_changed.emit(self.zoom)


class _Pages(QPdfView):
    """Qt's view, dressed and with the keys of our own pages."""

    zoom_wanted = Signal(float)  # by how much larger; 0.0: fit the width

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("exact_view")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setPageSpacing(_GAP)
        self.setDocumentMargins(QMargins(_GAP, _GAP, _GAP, _GAP))
        self.verticalScrollBar().setSingleStep(48)
        self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(_STEP ** (event.angleDelta().y() / 120))
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of our own pages."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        bar = self.verticalScrollBar()
        if control and event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_wanted.emit(_STEP)
        elif control and event.key() == Qt.Key.Key_Minus:
            self.zoom_wanted.emit(1 / _STEP)
        elif control and event.key() == Qt.Key.Key_0:
            self.zoom_wanted.emit(0.0)
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The ground around the pages follows the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        canvas = QColor(tokens_of(self.palette()).canvas)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.Dark) != canvas:
            palette.setColor(QPalette.ColorRole.Dark, canvas)
            self.setPalette(palette)
