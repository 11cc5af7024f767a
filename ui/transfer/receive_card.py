"""Receiving: packets found on the stick or dropped here, what each would bring, and the button that takes them in."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from inspector.progress import Progress
from ui.transfer.arrivals import Arrival, row_of, waiting_row
from ui.transfer.media import LyingPacket
from ui.widgets.banner import Banner
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, Rule
from ui.widgets.check_rows import CheckList
from ui.widgets.label import Label


class ReceiveCard(Card):
    """Shows what it is told; asks for taking in, for comparing a stranger's card, for a file."""

    take_requested = Signal()
    stop_requested = Signal()
    compare_requested = Signal(str)  # the packet's path
    file_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("receive_card")
        self._packets: tuple[LyingPacket, ...] = ()
        self._arrivals: dict[tuple, Arrival] = {}
        self._busy = self._has_name = self._is_stopping = False
        self._is_complete = True
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self.open_file = LinkButton()
        self.open_file.setObjectName("open_packet")
        self.heading_row.addWidget(self.open_file)
        self.body.addWidget(Rule())
        self.banner = Banner()
        self.packets = CheckList()
        self.packets.setObjectName("packets")
        self._nothing = Label(role="secondary", wrap=True)
        self.others = Label(role="hint", wrap=True)
        self.others.setObjectName("packets_for_others")
        self.take, self.stop = PrimaryButton(), SecondaryButton()
        self.take.setObjectName("take_in")
        self.stop.setObjectName("stop_taking")
        self._step = Label(role="secondary")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.take)
        buttons.addWidget(self._step)
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        for part in (self.banner, self.packets, self._nothing, self.others, self.bar):
            self.body.addWidget(part)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        self.take.clicked.connect(self.take_requested)
        self.stop.clicked.connect(self._stop)
        self.packets.toggled.connect(self._retranslate)
        self.packets.row_opened.connect(self._row_opened)
        self.open_file.clicked.connect(self.file_requested)

    # --- what is shown --------------------------------------------------------------------------------

    def show_packets(
        self,
        packets: Sequence[LyingPacket],
        arrivals: Sequence[Arrival],
        *,
        has_name: bool,
        is_complete: bool = True,
    ) -> None:
        """The packets that lie there, with what is known of each by now."""
        self._packets, self._has_name, self._is_complete = tuple(packets), has_name, is_complete
        self._arrivals = {one.packet.key: one for one in arrivals}
        self._retranslate()

    def chosen(self) -> list[Arrival]:
        """The packets with a mark that can be taken in."""
        keys = set(self.packets.rows.checked())
        found = (self._arrivals.get(packet.key) for packet in self._packets)
        return [one for one in found if one and one.can_be_taken and str(one.packet.path) in keys]

    def begin(self) -> None:
        """Taking in begins."""
        self.banner.clear()
        self._busy = True
        self._is_stopping = False
        self.bar.setRange(0, 0)
        self._retranslate()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def progressed(self, progress: Progress, words: str) -> None:
        """How far it is."""
        self._step.setText(words)
        self.bar.setRange(0, 1000 if progress.total else 0)
        if progress.total:
            self.bar.setValue(min(1000, 1000 * progress.done // progress.total))

    def ended(self) -> None:
        """Nothing runs any more."""
        self._busy = False
        self._step.setText("")
        if self.stop.hasFocus() and not self.banner.focus_action():
            self.open_file.setFocus(Qt.FocusReason.OtherFocusReason)
        self._retranslate()

    # --- words ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        shown = [one for one in self._packets if not self._is_left_out(one)]
        ready = self.chosen()
        count = len(shown)
        self.set_heading(
            self.tr("%Ln packet(s) lie(s) here", None, count) if count else self.tr("Packets that came")
        )
        self.open_file.setText(self.tr("Open a packet…"))
        self.packets.setAccessibleName(self.tr("Packets that came"))
        self.packets.rows.show_rows(
            [
                row_of(self._arrivals[one.key])
                if one.key in self._arrivals and self._has_name
                else waiting_row(one)
                for one in shown
            ]
        )
        ready = self.chosen()
        self.packets.setVisible(bool(shown) and self._has_name)
        self.packets.setEnabled(not self._busy)
        self._nothing.setVisible(not shown or not self._has_name)
        self._nothing.setText(self._nothing_text(count))
        self._show_left_out()
        self.take.setText(self.tr("Take %Ln packet(s) in", None, len(ready)))
        self.take.setVisible(bool(shown) and self._has_name and any(self._can(one) for one in shown))
        self.take.setEnabled(bool(ready) and not self._busy)
        self.stop.setText(self.tr("Stopping…") if self._is_stopping else self.tr("Stop"))
        for part in (self.stop, self.bar, self._step):
            part.setVisible(self._busy)

    def _nothing_text(self, count: int) -> str:
        if count:
            return self.tr("Give this machine a name first; then the packets can be looked into.")
        if self._packets and len(self._arrivals) >= len(self._packets):
            return self.tr("Nothing new here.")
        return self.tr("None here. Plug a stick in, or drop a packet (.skp) onto this page.")

    def _show_left_out(self) -> None:
        """What lies there and needs nobody: taken in before, or sealed for somebody else."""
        found = [one for one in map(self._found, self._packets) if one is not None]
        taken = sum(one.preview is not None and one.preview.already for one in found)
        others = sum(one.is_for_others for one in found)
        parts = [self.tr("%Ln packet(s) taken in before, nothing new there.", None, taken)] if taken else []
        if others:
            parts.append(self.tr("%Ln packet(s) for somebody else left out.", None, others))
        if not self._is_complete:
            parts.append(self.tr("There are too many files here; not all were looked at."))
        self.others.setText(" ".join(parts))
        self.others.setVisible(bool(parts) and self._has_name)

    def _is_left_out(self, packet: LyingPacket) -> bool:
        """Nothing can be done with it; one that a person gave by hand is shown all the same."""
        found = self._found(packet)
        if found is None or packet.is_given:
            return False
        return found.is_for_others or (found.preview is not None and found.preview.already)

    def _found(self, packet: LyingPacket) -> Arrival | None:
        return self._arrivals.get(packet.key)

    def _can(self, packet: LyingPacket) -> bool:
        found = self._found(packet)
        return found is not None and found.can_be_taken

    def _row_opened(self, key: str) -> None:
        found = next((one for one in self._arrivals.values() if str(one.packet.path) == key), None)
        if found is not None and found.card is not None:
            self.compare_requested.emit(key)

    def _stop(self) -> None:
        if self._is_stopping:
            return
        self._is_stopping = True  # not disabled: the keyboard would be thrown out of the card
        self._retranslate()
        self.stop_requested.emit()
