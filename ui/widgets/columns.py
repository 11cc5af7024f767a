"""Two columns of cards side by side where both have room for their words, else one under the other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.theme import scaled


class Columns(QWidget):
    """Side by side from `least` on (a width at 100 %), as wide to one another as `shares` say."""

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        *,
        least: int,
        shares: tuple[int, int] = (1, 1),
        gaps: tuple[int, int] = (16, 16),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least, self._shares = least, shares
        self._is_narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gaps[0])
        self._grid.setVerticalSpacing(gaps[1])
        self._columns = [_column(cards, gaps[1]) for cards in (left, right)]
        self._arrange()

    @property
    def is_narrow(self) -> bool:
        """One column stands under the other."""
        return bool(self._is_narrow)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider column: below that width the other one goes under it."""
        narrowest = max(column.minimumSizeHint().width() for column in self._columns)
        return QSize(narrowest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more width."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_columns"):
            self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.width() < scaled(self._least)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for number, column in enumerate(self._columns):
            self._grid.removeWidget(column)
            self._grid.addWidget(column, number * is_narrow, number * (not is_narrow))
        for number, share in enumerate(self._shares):
            self._grid.setColumnStretch(number, 0 if is_narrow and number else share)


def _column(cards: Sequence[QWidget], gap: int) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return holder
