"""An icon that stands by itself, beside words: painted anew in every theme and at every size of text."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import scaled
from ui.widgets.icons import paint_icon


class IconMark(QWidget):
    """`edge` is its size at 100 %, without its margins. It says nothing: the words beside it do."""

    def __init__(self, edge: int, name: str = "", tone: str = "ink3", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge, self._name, self._tone = edge, name, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: str) -> None:
        """Show another icon, in a colour of the theme."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        """The icon in its margins."""
        edge, margins = scaled(self._edge), self.contentsMargins()
        return QSize(edge, edge).grownBy(margins)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon."""
        if self._name:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_icon(painter, self.contentsRect(), self._name, self._tone)

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text is another size."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        super().changeEvent(event)
