"""The checklists' register of legal bases: which of them the document names. No Qt in the rows, little in the model."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from inspector.text import format_date, period_year
from ui.theme import font, scaled, tokens_of
from ui.widgets.icons import paint_icon
from ui.widgets.label import visible
from ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from inspector.book.visit import Visit
    from inspector.checklist.model import LegalBasis

BASIS = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class BasisRow:
    """One document of the register. `in_force`: in the inspected period; None when the register does not know."""

    id: str
    line: str
    is_chosen: bool
    in_force: bool | None
    until: date | None
    is_verified: bool


def basis_rows(visit: "Visit") -> list[BasisRow]:
    """The register of all checklists: those in force in the period or chosen already, each once."""
    from inspector.report.assemble import cited_basis

    chosen = set(visit.inspection.legal_basis)
    first, last = inspected_days(visit)
    rows: dict[str, BasisRow] = {}
    for basis in (basis for checklist in visit.checklists for basis in checklist.legal_bases):
        in_force = _in_force(basis, first, last)
        if basis.id not in rows and (in_force is not False or basis.id in chosen):
            rows[basis.id] = BasisRow(
                basis.id,
                cited_basis(basis),
                basis.id in chosen,
                in_force,
                basis.in_force_until,
                basis.verified,
            )
    return list(rows.values())


def inspected_days(visit: "Visit") -> tuple[date | None, date | None]:
    """First and last day that the visit looks at: from the first period's year to the visit's end."""
    years = [year for period in visit.inspection.periods if (year := period_year(period)) is not None]
    end = visit.inspection.ends_at or visit.inspection.starts_at
    first = date(min(years), 1, 1) if years else end.date() if end else None
    last = end.date() if end else date(max(years), 12, 31) if years else None
    return first, last


def _in_force(basis: "LegalBasis", first: date | None, last: date | None) -> bool | None:
    if last is not None and basis.in_force_from is not None and basis.in_force_from > last:
        return False
    if first is not None and basis.in_force_until is not None and basis.in_force_until < first:
        return False
    return None if basis.in_force_from is None else True


def with_choice(entries: Sequence[str], register: Iterable[str], basis: str, chosen: bool) -> tuple[str, ...]:
    """The document's lines with `basis` among them or not: the register's order first, free lines last."""
    order = list(register)
    kept = {entry for entry in entries if entry in order}
    kept = kept | {basis} if chosen else kept - {basis}
    return (*[id_ for id_ in order if id_ in kept], *[entry for entry in entries if entry not in order])


class BasisModel(QAbstractListModel):
    """Rows are handed in; a tick is a wish that `toggled` of the list carries."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._rows: list[BasisRow] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line, the row, the tick."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.is_chosen else Qt.CheckState.Unchecked
        return {Qt.ItemDataRole.DisplayRole: row.line, BASIS: row}.get(role)

    def refresh(self, rows: Sequence[BasisRow]) -> None:
        """Show `rows`."""
        if [row.id for row in rows] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for n, row in enumerate(rows):
            if row != self._rows[n]:
                self._rows[n] = row
                self.dataChanged.emit(self.index(n), self.index(n))


class _BasisDelegate(QStyledItemDelegate):
    """A box, the line as it is cited, and what must be looked at."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All lines of the text."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, RowList) else option.rect.width()
        row: BasisRow = index.data(BASIS)
        height = self._text_height(row, width)
        if self._note(row):
            height += QFontMetricsF(font("secondary")).height()
        return QSize(width, round(height) + scaled(10))

    def _text_height(self, row: BasisRow, width: float) -> float:
        room = QRectF(0, 0, max(40, width - scaled(34)), 10_000)
        return QFontMetricsF(font("secondary")).boundingRect(room, _WRAP, visible(row.line)).height()

    def _note(self, row: BasisRow) -> str:
        if row.in_force is False:
            if row.until:
                return self.tr("no longer in force in the inspected period (until {0})").format(
                    format_date(row.until)
                )
            return self.tr("not yet in force in the inspected period")
        return "" if row.is_verified else self.tr("hold it against the official text before signing")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row: BasisRow = index.data(BASIS)
        tokens = tokens_of(QGuiApplication.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(tokens.accent), 1) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        edge = scaled(16)
        tick = QRectF(box.left() + scaled(6), box.top() + scaled(6), edge, edge)
        painter.setPen(QPen(QColor(tokens.accent if row.is_chosen else tokens.line_strong), 1))
        painter.setBrush(QColor(tokens.accent if row.is_chosen else tokens.surface))
        painter.drawRoundedRect(tick, 4, 4)
        if row.is_chosen:
            paint_icon(painter, tick.adjusted(1, 1, -1, -1), "check", "on_accent")
        painter.setFont(font("secondary"))
        painter.setPen(QColor(tokens.ink))
        height = self._text_height(row, box.width())
        room = QRectF(box.left() + scaled(30), box.top() + scaled(5), box.width() - scaled(34), height)
        painter.drawText(room, _WRAP, visible(row.line))
        painter.setPen(QColor(tokens.not_met if row.in_force is False else tokens.partly))
        painter.drawText(
            QRectF(room.left(), room.bottom(), room.width(), QFontMetricsF(painter.font()).height()),
            self._note(row),
        )
        painter.restore()


class BasisList(RowList):
    """Space, Enter or a click ticks a row; `toggled` carries its id and the tick that is wished."""

    toggled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legal_basis")
        self.bases = BasisModel(self)
        self.setModel(self.bases)
        self.setItemDelegate(_BasisDelegate(self))
        self.opened.connect(self._toggle)

    def resizeEvent(self, event) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event) -> None:
        """Space ticks."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        row: BasisRow = index.data(BASIS)
        self.toggled.emit(row.id, not row.is_chosen)
