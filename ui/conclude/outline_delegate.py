"""Paints the rows of the outline: headings, cards with their chips, what can be put in."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.conclude.card_plan import ChipSpot, Plan, chip_font, plan_row, shown_text
from ui.conclude.outline import REQUIREMENT, Row, RowKind
from ui.conclude.outline_model import ROW
from ui.conclude.words import add_text, fold_text, part_title, put_in_text
from ui.theme import Tokens, factor, font, scaled, tokens_of, touchable
from ui.widgets.icons import paint_icon

_Index = QModelIndex | QPersistentModelIndex
_KEPT = 2_000
CHIP_TONES = {
    "code": ("accent", "accent_soft"),
    "changed": ("partly", "partly_soft"),
    "edited": ("ink2", "na_soft"),
    "remark": ("partly", "partly_soft"),
}


class OutlineDelegate(QStyledItemDelegate):
    """Plans are kept by row and width, so that scrolling 200 sentences measures nothing twice."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._plans: dict[tuple[str, int, float], tuple[Row, Plan]] = {}
        self.open_key = ""  # the row that is a real widget now
        self.open_height = 0
        self.hovered: tuple[str, str] = ("", "")  # row, and the part of it under the mouse

    def forget(self) -> None:
        """Fonts or language changed."""
        self._plans.clear()

    def plan(self, row: Row, width: int) -> Plan:
        """The row's boxes."""
        key = (row.key, width, factor())
        of, plan = self._plans.get(key, (None, None))
        if plan is None or of is not row:  # a row that changed is another object
            if len(self._plans) >= _KEPT:
                self._plans.clear()
            plan = plan_row(row, width)
            self._plans[key] = (row, plan)
        return plan

    def height(self, row: Row, width: int) -> int:
        """How high the row is now."""
        if row.key == self.open_key and self.open_height:
            return self.open_height
        return touchable(self.plan(row, width).height)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its content."""
        view = self.parent()
        width = view.viewport().width() if view is not None else option.rect.width()
        return QSize(width, self.height(index.data(ROW), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row: Row = index.data(ROW)
        if row.key == self.open_key:
            return
        plan = self.plan(row, option.rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        focused = bool(
            option.state & QStyle.StateFlag.State_HasFocus
        )  # current, by Tab before anything is chosen
        if row.is_sentence:
            self._paint_card(painter, row, plan, QGuiApplication.palette(), focused)
        else:
            self._paint_line(painter, row, plan, QGuiApplication.palette(), focused)
        painter.restore()

    # --- headings and links -----------------------------------------------------------------------------

    def _paint_line(self, painter: QPainter, row: Row, plan: Plan, palette: QPalette, focused: bool) -> None:
        tokens = tokens_of(palette)
        box = plan.card
        low = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if row.kind is RowKind.GROUP:
            painter.setFont(font("secondary_strong"))
            painter.setPen(QColor(tokens.ink3))
            painter.drawText(box.adjusted(0, scaled(8), 0, 0), low, row.title.upper())
        elif row.kind is RowKind.PART:
            painter.setFont(font("heading"))
            painter.setPen(QColor(tokens.ink))
            painter.drawText(box, low, part_title(row))
            painter.setFont(font("secondary_strong"))
            painter.setPen(QColor(tokens.ink2))
            right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            painter.drawText(box, right, self._count(row))
        else:
            self._paint_link(painter, row, box, tokens, focused)

    def _count(self, row: Row) -> str:
        """«9 ý», «7 yêu cầu»."""
        if row.part.kind == REQUIREMENT:
            return self.tr("%n requirement(s)", None, row.count)
        return self.tr("%n point(s)", None, row.count)

    def _paint_link(self, painter: QPainter, row: Row, box: QRectF, tokens: Tokens, focused: bool) -> None:
        is_add = row.kind is RowKind.ADD
        text = add_text(row.part) if is_add else fold_text(row.count)
        name = "plus" if is_add else ("caret-down" if row.is_open else "caret-right")
        role, tone = ("medium", "accent") if is_add else ("secondary_strong", "ink2")
        painter.setFont(font(role))
        width = painter.fontMetrics().horizontalAdvance(text) + scaled(36)
        ground = QRectF(box.left(), box.top() + 2, width, box.height() - 4)
        if focused or self.hovered[0] == row.key:
            painter.setPen(QPen(QColor(tokens.accent), 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(ground, 6, 6)
        edge = scaled(14)
        paint_icon(
            painter, QRectF(box.left() + scaled(8), box.center().y() - edge / 2, edge, edge), name, tone
        )
        painter.setPen(QColor(getattr(tokens, tone)))
        room = ground.adjusted(scaled(28), 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)

    # --- cards ------------------------------------------------------------------------------------------

    def _paint_card(self, painter: QPainter, row: Row, plan: Plan, palette: QPalette, focused: bool) -> None:
        tokens = tokens_of(palette)
        candidate = row.kind is RowKind.CANDIDATE
        paint_card_ground(painter, plan.card, tokens, strong=focused, dashed=candidate)
        if not candidate:
            edge = scaled(16)
            place = QRectF(plan.card.left() + scaled(9), plan.text.top() + scaled(1), edge, edge)
            on_handle = self.hovered == (row.key, "handle")
            paint_icon(painter, place, "dots-six-vertical", "ink2" if on_handle else "ink3")
        painter.setFont(font("body"))
        painter.setPen(
            QColor(tokens.ink3 if not row.sentence.text else tokens.ink2 if candidate else tokens.ink)
        )
        painter.drawText(plan.text, int(Qt.TextFlag.TextWordWrap), shown_text(row))
        for chip in plan.chips:
            self._paint_chip(painter, chip, tokens, row.key)
        if plan.note_text:
            self._paint_note(painter, row, plan, tokens)
        if candidate:
            painter.setFont(font("medium"))
            painter.setPen(QColor(tokens.accent))
            if self.hovered == (row.key, "action"):
                painter.save()
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent_soft))
                painter.drawRoundedRect(plan.action.adjusted(2, 0, -6, 0), 6, 6)
                painter.restore()
            painter.drawText(
                plan.action.adjusted(-4, 0, -4, 0), int(Qt.AlignmentFlag.AlignCenter), put_in_text()
            )

    def _paint_chip(self, painter: QPainter, chip: ChipSpot, tokens: Tokens, key: str) -> None:
        ink, ground = CHIP_TONES[chip.kind]
        paint_small_chip(
            painter, chip.box, chip.text, tokens, ink, ground,
            underlined=self.hovered == (key, f"chip:{chip.text}") and chip.kind != "edited",
        )  # fmt: skip

    def _paint_note(self, painter: QPainter, row: Row, plan: Plan, tokens: Tokens) -> None:
        painter.setFont(font("secondary"))
        sentence = row.sentence
        lacks = sentence.kind == "requirement" and (not sentence.owner or not sentence.deadline)
        disputed = sentence.agreed == "disputed"
        painter.setPen(QColor(tokens.partly if lacks or disputed else tokens.ink2))
        shown = painter.fontMetrics().elidedText(
            plan.note_text, Qt.TextElideMode.ElideRight, int(plan.note.width())
        )
        painter.drawText(plan.note, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


def paint_card_ground(
    painter: QPainter, card: QRectF, tokens: Tokens, *, strong: bool = False, dashed: bool = False
) -> None:
    """A card's ground and frame; `strong` is the accent frame of the one that is being worked on."""
    pen = QPen(
        QColor(tokens.accent if strong else tokens.line_strong if dashed else tokens.line), 2 if strong else 1
    )
    if dashed and not strong:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4.0, 3.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if dashed else QColor(tokens.surface))
    inset = pen.widthF() / 2
    painter.drawRoundedRect(card.adjusted(inset, inset, -inset, -inset), 8, 8)


def paint_small_chip(
    painter: QPainter,
    box: QRectF,
    text: str,
    tokens: Tokens,
    ink: str,
    ground: str,
    *,
    underlined: bool = False,
) -> None:
    """A small chip with square-ish corners: a criterion's code, a mark."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(tokens, ground)))
    painter.drawRoundedRect(box, 5, 5)
    used = chip_font()
    used.setUnderline(underlined)
    painter.setFont(used)
    painter.setPen(QColor(getattr(tokens, ink)))
    room = box.adjusted(scaled(6), 0, -scaled(4), 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
    painter.restore()


def spot_at(plan: Plan, row: Row, point: QPointF) -> str:
    """What of the row is at `point`: handle, action, chip:…, card, line or ""."""
    if not row.is_sentence:
        return "line" if row.can_be_chosen and plan.card.contains(point) else ""
    for chip in plan.chips:
        if chip.box.contains(point):
            return f"chip:{chip.text}"
    if plan.action.contains(point):
        return "action"
    if row.kind is RowKind.SENTENCE and plan.handle.contains(point):
        return "handle"
    return "card" if plan.card.contains(point) else ""
