"""Sending, as it goes on: what would go is worked out, packed when asked, and told."""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inspector.errors import DiskFull, InspectorError
from inspector.progress import Watch
from ui.open_book import CARRYING, OpenBook
from ui.transfer.media import Medium
from ui.transfer.send_card import SendCard
from ui.transfer.sent_card import FEW, SentCard
from ui.words import say

if TYPE_CHECKING:
    from inspector.transfer.cards import TrustedCard
    from inspector.transfer.outlook import Outlook
    from inspector.transfer.packing import PacketWritten
    from ui.work import Work

RECEIVERS = "transfer_receivers"  # settings: fingerprints that had a mark last
_CALM_MS = 400


class Sending(QObject):
    """Stands between the two cards of the page's left side and the book. `ended`: a packing came to its end."""

    ended = Signal()
    busy_changed = Signal(bool)

    def __init__(self, open_book: OpenBook, card: SendCard, sent: SentCard, parent: QObject) -> None:
        super().__init__(parent)
        self._open_book, self._card, self._sent = open_book, card, sent
        self._book = open_book.book
        self._medium: Medium | None = None
        self._outlook: Outlook | None = None
        self._everything = self._is_unconfirmed = self._is_just_sent = False
        self._most = FEW
        self._asking: Work | None = None
        self._packing: Work | None = None
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self.work_out)
        card.send_requested.connect(self.send)
        card.stop_requested.connect(self._stop)
        card.receivers_changed.connect(self._receivers_changed)
        sent.everything_wanted.connect(self._want_everything)
        sent.more_wanted.connect(self._want_more)

    @property
    def is_busy(self) -> bool:
        """A packing runs."""
        return self._packing is not None

    def use(self, medium: Medium | None, media: Sequence[Medium]) -> None:
        """Write to `medium` from now on."""
        self._medium = medium
        if not self.is_busy:
            self._card.show_medium(medium, media)

    def reload(self) -> None:
        """Read the trusted cards and what was sent; work out again what would go."""
        from inspector.transfer.cards import trusted_cards

        cards = trusted_cards(self._open_book.home)
        remembered = self._open_book.settings.get(RECEIVERS)
        marked = [one.fingerprint for one in self._card.chosen()]  # the only one had its mark by itself
        chosen = remembered if isinstance(remembered, list) else marked
        if len(cards) == 1:
            chosen = [cards[0].fingerprint]
        self._card.show_receivers(cards, chosen)
        self._show_sent()
        self.work_out()

    def later(self, _changes: object = None) -> None:
        """The book changed: what would go is worked out once it is quiet."""
        self._is_just_sent = False
        self._calm.start()

    # --- what would go --------------------------------------------------------------------------------

    def work_out(self) -> None:
        """Have it worked out what the chosen receivers lack."""
        if self.is_busy or not self._open_book.still_has(self._book):
            return
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        book, everything = self._book, self._everything
        cards = [one.card for one in self._card.chosen()]
        if not cards:
            self._show_outlook(None)
            return

        def ask(_watch: Watch) -> object:
            from inspector.transfer.outlook import outlook

            return outlook(book, cards, everything=everything)

        self._asking = self._open_book.start_work(ask, lane="transfer-outlook")
        self._asking.succeeded.connect(self._worked_out)
        self._asking.failed.connect(self._not_worked_out)

    def _worked_out(self, found: "Outlook") -> None:
        if self.sender() is self._asking:
            self._asking = None
            self._show_outlook(found)

    def _not_worked_out(self, error: Exception) -> None:
        if self.sender() is self._asking:
            self._asking = None
            self._card.failed(say(error))

    def _show_outlook(self, found: "Outlook | None") -> None:
        self._outlook = found
        self._card.show_outlook(
            found,
            everything=self._everything,
            includes_unconfirmed=self._is_unconfirmed,
            just_sent=self._is_just_sent,
        )

    def _receivers_changed(self) -> None:
        self._is_just_sent = False
        chosen = sorted(one.fingerprint for one in self._card.chosen())
        with contextlib.suppress(InspectorError, OSError):  # a read-only data folder: only this is forgotten
            self._open_book.settings.set(RECEIVERS, chosen)
        self._show_sent()  # whether some of it was sent before depends on who receives
        self._show_outlook(None)
        self.work_out()

    def _want_everything(self, wanted: bool) -> None:
        self._everything, self._is_just_sent = wanted, False
        self._show_sent()
        self._show_outlook(None)
        self.work_out()

    # --- packing --------------------------------------------------------------------------------------

    def send(self) -> None:
        """Seal what is new for the chosen receivers onto the stick."""
        medium, found, receivers = self._medium, self._outlook, self._card.chosen()
        if medium is None or found is None or not receivers or self.is_busy:
            return
        self._card.begin(found)
        work = _packing(self._open_book, receivers, medium.path, self._everything)
        self._packing = self._open_book.start_work(work, title=self.tr("Sending"), lane=CARRYING)
        self._packing.progressed.connect(self._card.steps.progressed)
        self._packing.succeeded.connect(self._sent_it)
        self._packing.failed.connect(self._failed)
        self._packing.cancelled.connect(self._card.stopped)
        self._packing.finished.connect(self._over)
        self.busy_changed.emit(True)

    def _stop(self) -> None:
        if self._packing is not None:
            self._packing.cancel()

    def _sent_it(self, written: "list[PacketWritten]") -> None:
        self._everything, self._is_just_sent = False, True
        self._card.succeeded(sum(one.bytes for one in written))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, DiskFull):
            needed = int(str(error.facts.get("needed") or 0))
            if not needed and self._outlook is not None:
                needed = self._outlook.bytes
            self._card.failed(self._card.full_text(needed, int(str(error.facts.get("free") or 0))))
        else:
            self._card.failed(say(error))

    def _over(self) -> None:
        self._packing = None
        self._card.set_busy(False)
        self.busy_changed.emit(False)
        self._show_sent()
        self._show_outlook(None)
        self.work_out()
        self.ended.emit()

    # --- what was sent --------------------------------------------------------------------------------

    def _want_more(self, most: int) -> None:
        self._most = most
        self._show_sent()

    def _show_sent(self) -> None:
        from inspector.transfer.log import sent_packings

        if not self._open_book.still_has(self._book):
            return
        rows = sent_packings(self._book.db, self._most + 1)
        receivers = {one.name for one in self._card.chosen()}
        self._is_unconfirmed = any(
            row.acknowledged_at is None and receivers & set(row.receivers.split(", ")) for row in rows
        )
        more = len(rows) > self._most and self._most == FEW
        self._sent.show_rows(rows[: self._most], can_be_more=more, everything=self._everything)


def _packing(open_book: OpenBook, receivers: "Sequence[TrustedCard]", folder: Path, everything: bool):
    """The work that packs; the book's own connection reads in short reads, so filling goes on."""
    book, cards = open_book.book, [one.card for one in receivers]

    def work(watch: Watch) -> object:
        from inspector.transfer.packing import pack

        return pack(book, cards, folder, everything=everything, watch=watch)

    return work
