"""Where everything stands on a row of the outline, for painting and for the mouse alike."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from ui.conclude.outline import Row, RowKind
from ui.conclude.words import changed_text, edited_text, empty_text, note_of, put_in_text, remarks_text
from ui.theme import font, scaled
from ui.widgets.label import visible

SIDE = 16  # around the cards, pixels at 100 %
GAP = 8  # between cards
HANDLE = 36  # the handle's column, inside a card
PAD = 12
CHIP_GAP = 4
_WRAP = int(Qt.TextFlag.TextWordWrap)
_TALL = 100_000.0


@dataclass(frozen=True, slots=True)
class ChipSpot:
    """A chip: what it says, of what kind, where. `code` is the criterion it leads to."""

    box: QRectF
    text: str
    kind: str  # code, changed, edited, remark
    code: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A row's boxes, counted from its upper left corner."""

    height: int
    card: QRectF
    text: QRectF
    chips: tuple[ChipSpot, ...] = ()
    note: QRectF = field(default_factory=QRectF)
    note_text: str = ""
    handle: QRectF = field(default_factory=QRectF)
    action: QRectF = field(default_factory=QRectF)  # «Đưa vào»


def plan_row(row: Row, width: int) -> Plan:
    """The plan of `row` in a column `width` pixels wide."""
    if row.is_sentence:
        return _plan_card(row, width)
    height = {
        RowKind.GROUP: scaled(34),
        RowKind.PART: scaled(34),
        RowKind.ADD: scaled(34),
        RowKind.FOLD: scaled(32),
    }[row.kind]
    side = scaled(SIDE)
    box = QRectF(side, 0, max(1, width - 2 * side), height)
    return Plan(height, box, box)


def chip_font():
    """The type of the small chips."""
    return font("small")


def chip_height() -> float:
    """How high a small chip is."""
    return QFontMetricsF(chip_font()).height() + scaled(3)


def chip_width(text: str) -> float:
    """How wide a small chip is."""
    return QFontMetricsF(chip_font()).horizontalAdvance(text) + scaled(12)


def shown_text(row: Row) -> str:
    """The sentence as it is painted."""
    return visible(row.sentence.text) if row.sentence and row.sentence.text else empty_text()


def _plan_card(row: Row, width: int) -> Plan:
    side, pad, left = scaled(SIDE), scaled(PAD), scaled(HANDLE)
    card = QRectF(side, scaled(GAP) / 2, max(scaled(80), width - 2 * side), 0)
    action_width = 0.0
    if row.kind is RowKind.CANDIDATE:
        action_width = QFontMetricsF(font("medium")).horizontalAdvance(put_in_text()) + scaled(24)
    room = max(scaled(40), card.width() - left - pad - action_width)
    text = _wrapped(shown_text(row), font("body"), room)
    text.moveTo(card.left() + left, card.top() + pad)
    bottom = text.bottom()
    chips = _chips(row, QRectF(text.left(), bottom + scaled(7), room, 0))
    if chips:
        bottom = chips[-1].box.bottom()
    note_text = visible(note_of(row.sentence)) if row.sentence else ""
    note = QRectF()
    if note_text:
        note = QRectF(text.left(), bottom + scaled(6), room, QFontMetricsF(font("secondary")).height())
        bottom = note.bottom()
    card.setBottom(bottom + pad)
    handle = QRectF(card.left(), card.top(), left, scaled(44))
    action = QRectF()
    if action_width:
        action = QRectF(card.right() - action_width, card.top() + pad - 4, action_width, scaled(28))
    return Plan(round(card.bottom() + scaled(GAP) / 2), card, text, chips, note, note_text, handle, action)


def _wrapped(text: str, with_font, width: float) -> QRectF:
    box = QFontMetricsF(with_font).boundingRect(QRectF(0, 0, width, _TALL), _WRAP, text)
    return QRectF(0, 0, width, box.height())


def chips_of(row: Row) -> list[tuple[str, str, str]]:
    """(words, kind, criterion) of each chip on a card."""
    if row.sentence is None:
        return []
    chips = [(code, "code", code) for code in row.sentence.criteria]
    if row.sentence.changed_under:
        chips.append((changed_text(), "changed", ""))
    elif row.sentence.edited:
        chips.append((edited_text(), "edited", ""))
    if row.open_remarks:
        chips.append((remarks_text(row.open_remarks), "remark", ""))
    return chips


def _chips(row: Row, room: QRectF) -> tuple[ChipSpot, ...]:
    spots: list[ChipSpot] = []
    x, y, height = room.left(), room.top(), chip_height()
    for text, kind, code in chips_of(row):
        width = min(chip_width(text), room.width())
        if x > room.left() and x + width > room.right():
            x, y = room.left(), y + height + scaled(CHIP_GAP)
        spots.append(ChipSpot(QRectF(x, y, width, height), text, kind, code))
        x += width + scaled(CHIP_GAP)
    return tuple(spots)
