"""Settling what was written differently: the list is read off the window's thread, one conflict when it is shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inspector.errors import InspectorError
from inspector.progress import Watch
from ui.open_book import OpenBook
from ui.places import FILL, Place
from ui.transfer.conflicts_card import ConflictsCard
from ui.transfer.rewriting import typed_value
from ui.words import say

if TYPE_CHECKING:
    from inspector.book.conflicts import Conflict, OpenConflict
    from inspector.book.visit import Visit
    from inspector.checklist.model import Criterion
    from ui.work import Work

_CALM_MS = 60


class Settling(QObject):
    """Stands between the conflicts' card and the book."""

    place_requested = Signal(Place)

    def __init__(self, open_book: OpenBook, card: ConflictsCard, parent: QObject) -> None:
        super().__init__(parent)
        self._open_book, self._card = open_book, card
        self._book = open_book.book
        self._reading: Work | None = None
        self._visit: Visit | None = None
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self.reload)
        self._is_turned = False
        card.wanted.connect(self._read)
        card.kept.connect(self._keep)
        card.rewritten.connect(self._rewrite)
        card.criterion_requested.connect(self._go)
        open_book.turned.connect(self._turned)

    def later(self, _changes: object = None) -> None:
        """The book changed: read again, once it is quiet."""
        self._visit = None
        self._calm.start()

    def _turned(self, _changes: object) -> None:
        """An undo or a redo: what it brings back is what the person looks for."""
        self._is_turned = True

    def reload(self) -> None:
        """Read what waits for a person."""
        if not self._open_book.still_has(self._book):
            return
        if self._reading is not None:
            self._reading.cancel()
        book = self._book

        def read(_watch: Watch) -> object:
            from inspector.book.conflicts import open_conflicts
            from inspector.transfer.log import senders_of_devices

            with book.connection() as db:
                return open_conflicts(db), senders_of_devices(db), book.device

        self._reading = self._open_book.start_work(read, lane="transfer-conflicts")
        self._reading.succeeded.connect(self._listed)
        self._reading.failed.connect(self._failed)

    def _listed(self, found: object) -> None:
        if self.sender() is self._reading and self._open_book.still_has(self._book):
            self._reading = None
            rows, senders, device = found  # type: ignore[misc]
            show_new, self._is_turned = self._is_turned, False
            self._card.show_conflicts(
                self._in_order(rows), own_device=device, senders=senders, show_new=show_new
            )

    def _in_order(self, rows: "Sequence[OpenConflict]") -> "list[OpenConflict]":
        """The chosen visit's first, each visit's in the checklists' order."""
        chosen = self._open_book.inspection
        criteria = self._open_book.visit().criteria if chosen else ()
        place = {criterion.code: number for number, criterion in enumerate(criteria)}
        return sorted(
            rows,
            key=lambda row: (
                row.inspection != chosen,
                row.inspection,
                place.get(row.criterion, len(place)),
                row.criterion,
                row.period,
                row.field,
                row.row_id,
            ),
        )

    def _failed(self, error: Exception) -> None:
        self._reading = None
        self._card.say_problem(say(error))

    def _read(self, row: "OpenConflict") -> None:
        from inspector.book.conflicts import with_sides

        conflict = with_sides(self._book.db, row)
        if len(conflict.sides) > 1:  # else it was settled this moment, and the list is being read again
            self._card.show_sides(conflict, self._criterion(row))

    def _criterion(self, row: "OpenConflict") -> "Criterion | None":
        if not row.criterion:
            return None
        try:
            return self._visit_of(row.inspection).criterion(row.criterion)
        except InspectorError:
            return None

    def _visit_of(self, inspection: bytes) -> "Visit":
        if inspection == self._open_book.inspection:
            return self._open_book.visit()
        if self._visit is None or self._visit.id != inspection:
            from inspector.book.visit import load_visit

            self._visit = load_visit(self._book.db, inspection)
        return self._visit

    def _keep(self, conflict: str, side: int) -> None:
        self._settle(conflict, keep=side)

    def _rewrite(self, conflict: "Conflict", text: str) -> None:
        try:
            value = typed_value(conflict, text, self._visit_of(conflict.inspection))
        except InspectorError as error:
            self._card.say_problem(say(error))
            return
        self._settle(conflict.id, value=value)

    def _settle(self, conflict: str, *, keep: int | None = None, value: object = None) -> None:
        if self._open_book.is_held:
            self._card.say_problem(self.tr("Packets are being taken in. Settle this when that is done."))
            return
        try:
            self._open_book.settle(conflict, keep=keep, value=value)
        except InspectorError as error:
            self._card.say_problem(say(error))

    def _go(self, row: "OpenConflict") -> None:
        self._open_book.choose(row.inspection)
        self.place_requested.emit(Place(FILL, row.criterion, row.period, row.field))
