"""The list of the conclusion's rows: keys, mouse, dragging, and the one card that is open."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from ui.conclude.card_plan import GAP, SIDE
from ui.conclude.outline import Row, RowKind
from ui.conclude.outline_delegate import OutlineDelegate, spot_at
from ui.conclude.outline_model import ROW, OutlineModel
from ui.conclude.sentence_card import SentenceCard
from ui.theme import colour, scaled

NARROWEST = 210  # pixels at 100 %: below it a sentence is a column of single words
_CURSORS = {
    "handle": Qt.CursorShape.OpenHandCursor,
    "card": Qt.CursorShape.IBeamCursor,
    "action": Qt.CursorShape.PointingHandCursor,
    "line": Qt.CursorShape.PointingHandCursor,
    "chip": Qt.CursorShape.PointingHandCursor,
}


class OutlineView(QListView):
    """As high as its rows: the page around it scrolls. The open row is covered by `card`, a real editor."""

    current_shown = Signal(object)  # Row or None: what the preview should mark
    put_in_requested = Signal(object)  # Row
    leave_out_requested = Signal(object)  # Row
    add_requested = Signal(object)  # Part
    fold_toggled = Signal(object)  # Part
    move_requested = Signal(object, int)  # Row, steps up (-) or down
    criterion_requested = Signal(str)
    sight_wanted = Signal(QRect)  # of this widget
    shifted = Signal(int)  # what was clicked moved down by so many pixels
    closed = Signal(object)  # Row: its card was closed

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self._rows = model
        self._current_key = ""
        self._drag: tuple[int, int] | None = None  # row that is dragged, row before which it would land
        self.delegate = OutlineDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setModel(model)
        self.setStyleSheet("QListView { background: transparent; }")
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.card = SentenceCard(self.viewport())
        self.card.hide()
        self.is_read_only = False  # sentences are chosen and not opened
        self._connect()

    def _connect(self) -> None:
        self.card.height_changed.connect(self.fit)
        self.card.compared.connect(self._show_whole_card)
        self.card.done.connect(self._back_to_list)
        self.card.next_requested.connect(self.open_next)
        self.card.move_requested.connect(self._move_open)
        self.card.criterion_requested.connect(self.criterion_requested)
        self.card.leave_out_requested.connect(lambda: self._tell_open(self.leave_out_requested))
        self.card.handle_pressed.connect(self._begin_drag_of_open)
        self.card.handle_moved.connect(lambda at: self._drag_to(self.viewport().mapFromGlobal(at)))
        self.card.handle_released.connect(self._drop)
        for signal in (self._rows.rowsInserted, self._rows.rowsRemoved, self._rows.layoutChanged):
            signal.connect(self._follow_rows)
        self._rows.dataChanged.connect(self._follow_data)

    # --- rows -------------------------------------------------------------------------------------------

    def row(self, key: str) -> Row | None:
        """The row `key`."""
        at = self._rows.row_of(key)
        return self._rows.rows()[at] if at >= 0 else None

    @property
    def open_key(self) -> str:
        """The row that is open; "" when none is."""
        return self.delegate.open_key

    def current_row(self) -> Row | None:
        """The row with the keyboard's mark."""
        return self.row(self._current_key)

    def choose(self, key: str) -> None:
        """Put the keyboard's mark on a row and bring it into sight."""
        at = self._rows.row_of(key)
        if at < 0:
            return
        self._current_key = key
        self.setCurrentIndex(self._rows.index(at))
        self.sight_wanted.emit(self.visualRect(self._rows.index(at)))
        row = self._rows.rows()[at]
        self.current_shown.emit(row if row.kind is RowKind.SENTENCE else None)

    def next_candidate(self, row: Row) -> Row | None:
        """The candidate of the same part below `row`, else the one above it."""
        rows = [
            other for other in self._rows.rows() if other.kind is RowKind.CANDIDATE and other.part == row.part
        ]
        at = next((n for n, other in enumerate(rows) if other.key == row.key), len(rows))
        return next(iter([*rows[at + 1 : at + 2], *rows[max(0, at - 1) : at]]), None)

    def choose_at(self, key: str, top: int) -> None:
        """Put the keyboard's mark on a row, which comes to stand on the screen where `top` was."""
        self.fit()
        self.shifted.emit(self.top_of(key) - top)
        self.choose(key)

    def open_row(self, key: str, at: QPoint | None = None) -> bool:
        """Work on the sentence `key`; `at` (global) is where the caret goes. False: another one could not be kept."""
        row = self.row(key)
        if row is None or row.kind is not RowKind.SENTENCE:
            return False
        if self.is_read_only:
            self.choose(key)
            return False
        before = self.top_of(key)
        if key != self.open_key:
            if not self.close_card():
                return False
            self.delegate.open_key = key
            self.card.show_row(row)
            self.card.show()
        self.fit()
        self.shifted.emit(self.top_of(key) - before)
        self.choose(key)
        self.card.focus_text(at)
        return True

    def close_card(self) -> bool:
        """Commit and close the open card; False: it could not be kept and stays open."""
        row = self.row(self.open_key)
        if not self.open_key:
            return True
        if not self.card.commit():
            return False
        had_focus = self.card.isAncestorOf(self.focusWidget() or self) and self.isVisible()
        self._forget_card()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit(row)
        return True

    def open_next(self) -> None:
        """Commit and go on to the next sentence."""
        rows = self._rows.rows()
        at = self._rows.row_of(self.open_key or self._current_key)
        following = next((row for row in rows[at + 1 :] if row.kind is RowKind.SENTENCE), None)
        if following is not None:
            self.open_row(following.key)
        else:
            self._back_to_list()

    def _show_whole_card(self) -> None:
        self.fit()
        self._show_card()

    def _show_card(self) -> None:
        at = self._rows.row_of(self.open_key) if self.open_key else -1
        if at >= 0:
            self.sight_wanted.emit(self.visualRect(self._rows.index(at)))

    def _forget_card(self) -> None:
        self.delegate.open_key, self.delegate.open_height = "", 0
        self.card.hide()
        self.fit()

    def _back_to_list(self) -> None:
        if self.close_card():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_open(self, by: int) -> None:
        row = self.row(self.open_key)
        if row is not None and self.card.commit():
            self.move_requested.emit(self.row(self.open_key) or row, by)
            self.card.focus_text()

    def _tell_open(self, signal) -> None:
        row = self.row(self.open_key)
        if row is not None and self.close_card():
            signal.emit(self.row(row.key) or row)

    def _follow_rows(self, *_: object) -> None:
        """The list changed: the open card may have moved or gone, the keyboard's mark stays where it was."""
        if self.open_key and self._rows.row_of(self.open_key) < 0:
            self._forget_card()
        at = self._rows.row_of(self._current_key)
        if at >= 0:
            self.setCurrentIndex(self._rows.index(at))
        elif self.currentIndex().isValid():
            row: Row = self.currentIndex().data(ROW)
            self._current_key = row.key if row.can_be_chosen else ""
        self._follow_data()

    def _follow_data(self, *_: object) -> None:
        row = self.row(self.open_key)
        if row is not None and row.kind is RowKind.SENTENCE:
            self.card.show_row(row)
        elif row is not None:
            self._forget_card()
        self.fit()

    # --- geometry ---------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Be as high as the rows, and lay the open card over its row."""
        width = self.viewport().width()
        if self.open_key:
            inside = width - 2 * scaled(SIDE)
            needed = self.card.needed_height(inside) + scaled(GAP)
            if needed != self.delegate.open_height:
                self.delegate.open_height = needed
                QTimer.singleShot(0, self, self._show_card)  # once the page around has grown too
        height = sum(self.delegate.height(row, width) for row in self._rows.rows()) + scaled(12)
        if height != self.height():
            self.setFixedHeight(max(1, height))
        self.doItemsLayout()
        self._place_card()

    def _place_card(self) -> None:
        at = self._rows.row_of(self.open_key) if self.open_key else -1
        if at >= 0:
            gap, side = scaled(GAP) // 2, scaled(SIDE)
            box = self.visualRect(self._rows.index(at))
            self.card.setGeometry(
                QRect(side, box.top() + gap, self.viewport().width() - 2 * side, box.height() - 2 * gap)
            )

    def top_of(self, key: str) -> int:
        """Where the row `key` begins."""
        return self.visualRect(self._rows.index(max(0, self._rows.row_of(key)))).top()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(scaled(420), self.height())

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(scaled(NARROWEST), 1)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font or language."""
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LanguageChange)
        if event.type() in kinds and hasattr(self, "card"):
            self.delegate.forget()
            QTimer.singleShot(0, self, self._measure_again)

    def _measure_again(self) -> None:
        self.fit()
        at = self._rows.row_of(self._current_key)
        if at >= 0:
            self.sight_wanted.emit(self.visualRect(self._rows.index(at)))

    # --- keyboard ---------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard finds a row chosen."""
        super().focusInEvent(event)
        if self.row(self._current_key) is None:
            self._step(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑↓ go, Alt+↑↓ move, Enter opens, Delete leaves out."""
        key, row = event.key(), self.current_row()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            by = -1 if key == Qt.Key.Key_Up else 1
            if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._step(by)
            elif row is not None and row.kind is RowKind.SENTENCE:
                self.move_requested.emit(row, by)
        elif (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space) and row is not None
        ):
            self._act_on(row)
        elif key == Qt.Key.Key_Delete and row is not None and row.kind is RowKind.SENTENCE:
            self.leave_out_requested.emit(row)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            choosable = [row for row in self._rows.rows() if row.can_be_chosen]
            if choosable:
                self.choose(choosable[0 if key == Qt.Key.Key_Home else -1].key)
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        rows = self._rows.rows()
        at = self._rows.row_of(self._current_key)
        places = [n for n, row in enumerate(rows) if row.can_be_chosen]
        if not places:
            return
        after = [n for n in places if (n > at if by >= 0 else n < at)]
        if after:
            self.choose(rows[after[0] if by >= 0 else after[-1]].key)
        else:
            self.sight_wanted.emit(self.visualRect(self._rows.index(0 if by < 0 else len(rows) - 1)))

    def _act_on(self, row: Row) -> None:
        if row.kind is RowKind.SENTENCE:
            self.open_row(row.key)
        elif row.kind is RowKind.CANDIDATE:
            self.put_in_requested.emit(row)
        elif row.kind is RowKind.ADD:
            self.add_requested.emit(row.part)
        elif row.kind is RowKind.FOLD:
            self.fold_toggled.emit(row.part)

    # --- mouse ------------------------------------------------------------------------------------------

    def _at(self, point: QPoint) -> tuple[Row | None, str]:
        index = self.indexAt(point)
        if not index.isValid():
            return None, ""
        row: Row = index.data(ROW)
        box = self.visualRect(index)
        plan = self.delegate.plan(row, box.width())
        return row, spot_at(plan, row, QPointF(point - box.topLeft()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chips lead to their criterion, the handle drags, the words are typed into."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        row, spot = self._at(event.position().toPoint())
        if row is None or not spot:
            return
        if spot == "handle":
            self.choose(row.key)
            self._drag = (self._rows.row_of(row.key),) * 2
        elif spot.startswith("chip:"):
            self._press_chip(row, spot.removeprefix("chip:"))
        elif row.kind is RowKind.SENTENCE:
            self.open_row(row.key, event.globalPosition().toPoint())
        elif spot == "action" or row.kind is not RowKind.CANDIDATE:
            self.choose(row.key)
            self._act_on(row)
        else:
            self.choose(row.key)

    def _press_chip(self, row: Row, text: str) -> None:
        assert row.sentence is not None
        if text in row.sentence.criteria:
            self.criterion_requested.emit(text)
        elif row.kind is RowKind.SENTENCE and self.open_row(row.key) and row.sentence.changed_under:
            self.card.toggle_compare()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed; while dragging, where the sentence would land."""
        point = event.position().toPoint()
        if self._drag is not None:
            self._drag_to(point)
            return
        row, spot = self._at(point)
        hovered = (row.key if row else "", spot)
        if hovered != self.delegate.hovered:
            self.delegate.hovered = hovered
            self.viewport().setCursor(_CURSORS.get(spot.partition(":")[0], Qt.CursorShape.ArrowCursor))
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The dragged sentence lands."""
        self._drop()

    def _drop(self) -> None:
        drag, self._drag = self._drag, None
        if drag is None:
            return
        self.viewport().unsetCursor()
        self.viewport().update()
        source, target = drag
        by = target - source - (1 if target > source else 0)
        if by:
            self.move_requested.emit(self._rows.rows()[source], by)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click is one more click."""
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        self.delegate.hovered = ("", "")
        self.viewport().update()
        super().leaveEvent(event)

    def _begin_drag_of_open(self) -> None:
        if self.card.commit():
            self._drag = (self._rows.row_of(self.open_key),) * 2

    def _drag_to(self, point: QPoint) -> None:
        if self._drag is None:
            return
        source = self._drag[0]
        rows = self._rows.rows()
        inside = [
            n for n, row in enumerate(rows) if row.kind is RowKind.SENTENCE and row.part == rows[source].part
        ]
        target = inside[-1] + 1
        for n in inside:
            if point.y() < self.visualRect(self._rows.index(n)).center().y():
                target = n
                break
        self._drag = (source, target)
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.sight_wanted.emit(QRect(0, point.y() - scaled(24), 1, scaled(48)))
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and where a dragged sentence would land."""
        super().paintEvent(event)
        if self._drag is None:
            return
        source, target = self._drag
        if target in (source, source + 1):
            return
        last: QModelIndex = self._rows.index(min(target, self._rows.rowCount() - 1))
        y = self.visualRect(last).top()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour(self.palette(), "accent")), 3, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(scaled(SIDE) + 2, y, self.viewport().width() - scaled(SIDE) - 2, y)
