"""Text on the screen: always plain, so a name or a note is shown as typed and never read as HTML."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from inspector.text import DIRECTION_NAMED

LONGEST = 20_000  # letters a label shows; a hostile name of a hundred thousand must not stall the window
# What HTML would read as its own. The module `html` knows 2,200 names for letters and costs 1 ms of the start.
_AS_TEXT = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}


def visible(text: str) -> str:
    """`text` as it may be shown: direction marks by their names, not longer than a screen can hold."""
    return text[:LONGEST].translate(DIRECTION_NAMED)


def tooltip_text(text: str) -> str:
    """`text` as a tooltip shows it as typed; Qt would guess rich text by its first tag."""
    return f"<span>{visible(text).translate(_AS_TEXT)}</span>" if text else ""


def set_tooltip(widget: QWidget, text: str) -> None:
    """A tooltip of plain text."""
    widget.setToolTip(tooltip_text(text))


class Label(QLabel):
    """A label of plain text. `role` is its type (ui.theme.TYPE), `tone` its colour when not the role's own."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        *,
        tone: str = "",
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        if wrap:
            self.setWordWrap(True)
            policy = self.sizePolicy()
            policy.setHeightForWidth(True)
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            self.setSizePolicy(policy)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text` as typed."""
        super().setText(visible(text))

    def set_tone(self, tone: str) -> None:
        """Another colour from now on."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_role(self, role: str) -> None:
        """Another size and weight from now on."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(Label):
    """One line that ends in «…» where the room ends; the whole text is its tooltip."""

    def __init__(
        self, text: str = "", role: str = "body", *, tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, tone=tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough."""
        return QSize(self.fontMetrics().horizontalAdvance("MM…"), super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        """Show `text`, its line ends as spaces."""
        super().setText(" ".join(text.split("\n")))
        self._explain()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tooltip is there only while something is cut off."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part that has room."""
        painter = QPainter(self)
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)

    def _explain(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()[:500]) > self.contentsRect().width()
        set_tooltip(self, self.text() if cut else "")
