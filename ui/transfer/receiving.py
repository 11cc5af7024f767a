"""Receiving, as it goes on: packets are looked into as they appear, taken in when asked, and told."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from inspector.progress import Progress
from ui.open_book import CARRYING, OpenBook
from ui.transfer.arrivals import AT_ONCE, Arrival, is_own, looking_into, own_digits
from ui.transfer.media import LyingPacket, Medium
from ui.transfer.receive_card import ReceiveCard
from ui.transfer.taking import Taken, report_text, taking_in
from ui.words import language, say

if TYPE_CHECKING:
    from inspector.transfer.preview import PacketPreview
    from ui.work import Work

_SMALL = 16 * 1024**2  # bytes: up to this a packet is looked into in a moment


class Receiving(QObject):
    """Stands between the page's packets and the book. `taken_in`: the book says more than before.

    `conflicts_wanted`, `visit_wanted` (its id): where the person goes on from the report.
    """

    taken_in = Signal(object)  # Taken
    busy_changed = Signal(bool)
    conflicts_wanted = Signal()
    visit_wanted = Signal(bytes)

    def __init__(self, open_book: OpenBook, card: ReceiveCard, parent: QObject) -> None:
        super().__init__(parent)
        self._open_book, self._card = open_book, card
        self._book = open_book.book
        self._medium: Medium | None = None
        self._dropped: dict[Path, LyingPacket] = {}
        self._known: dict[tuple[Path, int, float], Arrival] = {}
        self._own = ""
        self._has_name = False
        self._looking: Work | None = None
        self._work: Work | None = None
        self._taken = Taken()
        self._previews: list[PacketPreview] = []
        card.take_requested.connect(self.take)
        card.stop_requested.connect(self._stop)

    @property
    def is_busy(self) -> bool:
        """Packets are being taken in."""
        return self._work is not None

    def use(self, medium: Medium | None) -> None:
        """Show the packets of `medium`."""
        self._medium = medium
        self._show()

    def reload(self, *, has_name: bool) -> None:
        """Look into everything again: who is trusted, or what the book has, is another than before."""
        self._has_name = has_name
        self._own = own_digits(self._open_book.home) if has_name else ""
        self._known.clear()
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self._show()

    def add(self, file: Path) -> None:
        """A packet that was dropped onto the page or chosen in a dialog."""
        try:
            facts = file.stat()
        except OSError:
            facts = None
        packet = LyingPacket(file, facts.st_size if facts else 0, facts.st_mtime if facts else 0.0, True)
        self._dropped[file] = packet
        self._known.pop(packet.key, None)
        self._show()

    def arrival(self, path: str) -> Arrival | None:
        """What is known of the packet at `path`."""
        return next((one for one in self._known.values() if str(one.packet.path) == path), None)

    # --- looking --------------------------------------------------------------------------------------

    def _packets(self) -> tuple[LyingPacket, ...]:
        lying = self._medium.packets if self._medium else ()
        found = {one.path: one for one in lying if not is_own(one.path, self._own)}
        return tuple({**found, **self._dropped}.values())

    def _show(self) -> None:
        packets = self._packets()
        known = [self._known[one.key] for one in packets if one.key in self._known]
        complete = self._medium.is_complete if self._medium else True
        self._card.show_packets(packets, known, has_name=self._has_name, is_complete=complete)
        self._look_on(packets)

    def _look_on(self, packets: Sequence[LyingPacket]) -> None:
        """Look into what is not known yet, a few at a time."""
        unknown = [one for one in packets if one.key not in self._known]
        is_idle = self._looking is None and not self.is_busy and self._open_book.still_has(self._book)
        if not unknown or not self._has_name or not is_idle:
            return
        work = looking_into(_next_ones(unknown), self._open_book.home, self._book)
        self._looking = self._open_book.start_work(work, lane="transfer-look")
        self._looking.succeeded.connect(self._looked)
        self._looking.failed.connect(self._not_looked)

    def _looked(self, arrivals: Sequence[Arrival]) -> None:
        if self.sender() is not self._looking or not self._open_book.still_has(self._book):
            return
        self._looking = None
        self._known.update({one.packet.key: one for one in arrivals})
        self._show()

    def _not_looked(self, error: Exception) -> None:
        if self.sender() is self._looking:
            self._looking = None
            self._card.banner.say("error", say(error))

    # --- taking in ------------------------------------------------------------------------------------

    def take(self) -> None:
        """Take the chosen packets in, one transaction each."""
        previews = [one.preview for one in self._card.chosen() if one.preview is not None]
        if not previews or self.is_busy:
            return
        self._taken, self._previews = Taken(), previews
        self._card.begin()
        work = taking_in(self._book, previews, self._taken)
        self._work = self._open_book.start_work(
            work, title=self.tr("Taking packets in"), lane=CARRYING, exclusive=True
        )
        self._work.progressed.connect(self._progressed)
        self._work.succeeded.connect(self._succeeded)
        self._work.cancelled.connect(self._cancelled)
        self._work.failed.connect(self._failed)
        self._work.finished.connect(self._over)
        self.busy_changed.emit(True)

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _progressed(self, progress: Progress) -> None:
        from inspector.wording import say_step

        self._card.progressed(progress, say_step(progress.step, language()))

    def _succeeded(self, _taken: object) -> None:
        self._tell(stopped=False)

    def _cancelled(self) -> None:
        self._tell(stopped=True)

    def _failed(self, error: Exception) -> None:
        self._tell(stopped=False)
        self._card.banner.say(
            "error", "\n".join(part for part in (self._card.banner.text(), say(error)) if part)
        )

    def _tell(self, *, stopped: bool) -> None:
        """Say what came of it, and let every page read again what changed."""
        taken = self._taken
        if not self._open_book.still_has(self._book):
            return
        for result in taken.results:
            self._open_book.tell(result.changes)
            self._dropped.pop(result.file, None)
        warned = any(result.warnings for result in taken.results)
        tone = "error" if taken.refusals else "warning" if warned else "info" if stopped else "success"
        if text := report_text(taken, stopped=stopped):
            self._card.banner.say(tone, text, *self._next(taken))

    def _next(self, taken: Taken) -> tuple[str, Callable[[], None] | None]:
        """What one does next: settle what differs, else look at the visit that came."""
        if any(result.conflicts for result in taken.results):
            return self.tr("See what differs"), self.conflicts_wanted.emit
        found = [one.id for preview in self._previews for one in preview.inspections]
        if not any(result.new_changes for result in taken.results) or len(set(found)) != 1:
            return "", None
        return self.tr("Open the visit"), lambda: self.visit_wanted.emit(found[0])

    def _over(self) -> None:
        self._work = None
        self._card.ended()
        self.busy_changed.emit(False)
        self.taken_in.emit(self._taken)


def _next_ones(unknown: Sequence[LyingPacket]) -> list[LyingPacket]:
    """The smaller ones first and together, a large one alone: what is quickly known does not wait for it."""
    by_size = sorted(unknown, key=lambda one: one.bytes)[:AT_ONCE]
    together = [one for one in by_size if one.bytes <= _SMALL]
    return together or by_size[:1]
