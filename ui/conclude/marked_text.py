"""A text with some of its words marked: plain text, never HTML."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.conclude.word_marks import Piece
from ui.theme import Tokens, font, scaled, tokens_of
from ui.widgets.label import visible


class MarkedText(QWidget):
    """Wraps where the width ends. `tone` is the token of the marked words; `«tone»_soft` is their ground.

    `role` is the type of all of it.
    """

    def __init__(self, tone: str, parent: QWidget | None = None, *, role: str = "secondary") -> None:
        super().__init__(parent)
        self._tone, self._role = tone, role
        self._pieces: tuple[Piece, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show these runs of text, one after the other."""
        self._pieces = tuple(Piece(visible(piece.text), piece.differs) for piece in pieces)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The words."""
        return "".join(piece.text for piece in self._pieces)

    def marked(self) -> list[str]:
        """The marked runs."""
        return [piece.text.strip() for piece in self._pieces if piece.differs]

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines."""
        layout = self._laid_out(width)
        return round(layout.boundingRect().height()) + 2

    def sizeHint(self) -> QSize:
        """A readable column."""
        return QSize(scaled(240), self.heightForWidth(scaled(240)))

    def minimumSizeHint(self) -> QSize:
        """Narrow is possible; the height follows the width."""
        return QSize(scaled(80), scaled(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, the marked words on their ground."""
        painter = QPainter(self)
        painter.setPen(QColor(tokens_of(self.palette()).ink))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int) -> QTextLayout:
        return laid_out(self._pieces, width, tokens_of(self.palette()), self._tone, self._role)


def laid_out(pieces: Sequence[Piece], width: int, tokens: Tokens, tone: str, role: str) -> QTextLayout:
    """The lines of `pieces` in `width` pixels, to be drawn; what differs in the colour and on the ground of `tone`."""
    layout = QTextLayout("".join(piece.text for piece in pieces), font(role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    formats, at = [], 0
    for piece in pieces:
        if piece.differs:
            mark = QTextLayout.FormatRange()
            mark.start, mark.length = at, _units(piece.text)
            mark.format = QTextCharFormat()
            mark.format.setBackground(QColor(getattr(tokens, f"{tone}_soft")))
            mark.format.setForeground(QColor(getattr(tokens, tone)))
            formats.append(mark)
        at += _units(piece.text)
    layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _units(text: str) -> int:
    """How long Qt counts `text` to be."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
