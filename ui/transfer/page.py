"""The transfer page: work goes out on a stick, comes in from one, and what differs is settled."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.errors import InspectorError
from ui.actions import bind
from ui.open_book import OpenBook
from ui.page import Page
from ui.places import FILL, Place
from ui.transfer.actions import ACTIONS
from ui.transfer.cards_card import CardsCard
from ui.transfer.conflicts_card import ConflictsCard
from ui.transfer.files import PACKET_SUFFIX, ask_card, ask_folder, ask_packet, ask_save
from ui.transfer.media import Medium
from ui.transfer.media_watch import MediaWatch
from ui.transfer.name_card import NameCard
from ui.transfer.receive_card import ReceiveCard
from ui.transfer.receiving import Receiving
from ui.transfer.send_card import SendCard
from ui.transfer.sending import Sending
from ui.transfer.sent_card import SentCard
from ui.transfer.settling import Settling
from ui.transfer.taking import Taken
from ui.transfer.trust_panel import TrustPanel
from ui.widgets.banner import Banner
from ui.widgets.columns import Columns
from ui.widgets.scroll import Scroll
from ui.words import say

if TYPE_CHECKING:
    from inspector.transfer.cards import Card

_TWO_COLUMNS = 890  # width at 100 % from which there are two


class TransferPage(Page):
    """Left: the stick, what is sent, the cards. Right: what came, and what was written differently."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(open_book, parent)
        self.setAcceptDrops(True)
        self._media: tuple[Medium, ...] = ()
        self._chosen: Path | None = None
        self._is_renaming = self._has_name = False
        self._build()
        self._connect()
        self._reload()

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.media = MediaWatch(self._open_book, self)
        self.banner = Banner()
        self.trust = TrustPanel()
        self.name = NameCard(self._open_book)
        self.send = SendCard()
        self.sent = SentCard()
        self.cards = CardsCard(self._open_book)
        self.receive = ReceiveCard()
        self.conflicts = ConflictsCard()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        left = (self.trust, self.name, self.send, self.sent, self.cards)
        right = (self.receive, self.conflicts)
        column.addWidget(self.banner)
        column.addWidget(Columns(left, right, least=_TWO_COLUMNS, shares=(23, 20), gaps=(18, 14)), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(content, most=1440, margin=20))
        self.sending = Sending(self._open_book, self.send, self.sent, self)
        self.receiving = Receiving(self._open_book, self.receive, self)
        self.settling = Settling(self._open_book, self.conflicts, self)

    def _connect(self) -> None:
        bind(ACTIONS, self)
        self.media.changed.connect(self._media_changed)
        self.name.named.connect(self._named)
        self.name.left.connect(self._rename_left)
        self.trust.trusted.connect(self._trust)
        self.send.medium_chosen.connect(self._choose_medium)
        self.send.folder_requested.connect(self._ask_folder)
        for card in (self.send, self.cards):
            card.add_requested.connect(self._ask_card)
            card.save_requested.connect(self._ask_save)
        self.cards.rename_requested.connect(self._rename)
        self.cards.withdrawn.connect(self._withdraw)
        self.receive.compare_requested.connect(self._compare)
        self.receive.file_requested.connect(self._ask_packet)
        self.sending.ended.connect(self.media.look)
        self.sending.busy_changed.connect(self._busy_changed)
        self.receiving.busy_changed.connect(self._busy_changed)
        self.receiving.taken_in.connect(self._taken_in)
        self.receiving.conflicts_wanted.connect(self.conflicts.focus_first)
        self.receiving.visit_wanted.connect(self._show_visit)
        self.trust.left.connect(self.focus_first)
        self.settling.place_requested.connect(self.place_requested)
        self._open_book.changed.connect(self._book_changed)

    def _reload(self) -> None:
        """Read who this machine is, whom it trusts, what was sent, what waits."""
        self._show_name()
        self.cards.reload()
        self.sending.reload()
        self.receiving.reload(has_name=self._has_name)
        self.settling.reload()

    def show_place(self, place: Place) -> None:
        """The conflicts, when they are asked for."""
        if place.field == "conflicts":
            self.conflicts.focus_first()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins where one goes on: a page by itself would show no focus."""
        super().focusInEvent(event)
        self.focus_first()

    def focus_first(self) -> None:
        """At the machine's name while it has none, a card to compare, packets to take in, else at sending."""
        places = (
            (self.trust, self.trust.refuse),
            (self.name, self.name.name),
            (self.receive.take, self.receive.take),
            (self.send.steps.stop, self.send.steps.stop),
            (self.send.send, self.send.send),
            (self.send.add, self.send.add),
            (self.send.receivers, self.send.receivers),
        )
        for part, place in places:
            if part.isVisible() and part.isEnabled():
                place.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.receive.open_file.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- sticks and folders ---------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Look for sticks while the page is on show."""
        super().showEvent(event)
        if self._has_name and self.cards.own_card_name() != self._open_book.home.card_name:
            self.cards.reload()  # renamed in the settings
        self.media.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """And no longer."""
        super().hideEvent(event)
        self.media.stop()

    def use_folder(self, folder: Path) -> None:
        """Write into `folder` and show what lies there."""
        self._chosen = folder
        self.media.choose(folder)

    def _choose_medium(self, path: Path) -> None:
        self._chosen = path
        self._show_media()

    def _media_changed(self, media: Sequence[Medium]) -> None:
        self._media = tuple(media)
        self._show_media()

    def _show_media(self) -> None:
        chosen = next((one for one in self._media if one.path == self._chosen), None)
        medium = chosen or (self._media[0] if self._media else None)
        self.sending.use(medium, self._media)
        if not self.receiving.is_busy:
            self.receiving.use(medium)

    def _folder(self) -> Path | None:
        """Where dialogs begin: on the stick, if there is one."""
        chosen = next((one.path for one in self._media if one.path == self._chosen), None)
        return chosen or (self._media[0].path if self._media else None)

    # --- who this machine is --------------------------------------------------------------------------

    def _show_name(self) -> None:
        """The first-use form until this machine has a card."""
        from inspector.transfer.identity import has_identity, own_card

        home = self._open_book.home
        is_lost = bool(home.settings.get("card")) and not has_identity(home)
        self._has_name = has_identity(home)
        if self._has_name:
            try:
                own_card(home)
            except InspectorError as error:
                self._has_name = False
                self.banner.say("error", say(error))
        asks = self._is_renaming or not has_identity(home)
        self.name.setVisible(asks)
        for card in (self.send, self.sent, self.cards):
            card.setVisible(self._has_name)
        if asks and not self._is_renaming:
            self.name.ask(is_lost=is_lost)

    def _named(self) -> None:
        self._is_renaming = False
        self._reload()
        self.focus_first()

    def _rename(self) -> None:
        from inspector.transfer.identity import own_card

        self._is_renaming = True
        self.name.ask(name=own_card(self._open_book.home).name)
        self._show_name()
        self.name.name.setFocus()

    def _rename_left(self) -> None:
        self._is_renaming = False
        self._show_name()

    # --- cards ----------------------------------------------------------------------------------------

    def save_own_card(self, file: Path) -> None:
        """Write this machine's card to `file`; the dialog asked before replacing one."""
        from inspector.transfer.identity import write_card

        try:
            write_card(self._open_book.home, file, force=True)
        except (InspectorError, OSError) as error:
            self.banner.show_error(error)
            return
        self.banner.say(
            "success", self.tr("The card is in «{0}». Hand it to whoever sends to you.").format(file.name)
        )

    def look_at_card(self, file: Path) -> None:
        """Show the card in `file` to be compared; nothing is trusted by that."""
        from inspector.transfer.cards import read_card

        try:
            self.ask_trust(read_card(file))
        except InspectorError as error:
            self.banner.show_error(error)

    def ask_trust(self, card: "Card") -> None:
        """Have the person compare `card` before it is trusted."""
        from inspector.transfer.cards import trusted_cards

        self.banner.clear()
        known = trusted_cards(self._open_book.home)
        if card.fingerprint == self._own_fingerprint():
            self.banner.say(
                "warning",
                self.tr(
                    "This is this machine's own card: hand it over. What is added here is the card the others give you."
                ),
            )
        elif any(one.fingerprint == card.fingerprint for one in known):
            self.banner.say(
                "info", self.tr("«{0}» is trusted already; nothing is to be done.").format(card.name)
            )
        else:
            self.trust.ask(card, same_name=any(one.name == card.name for one in known))

    def _own_fingerprint(self) -> str:
        from inspector.transfer.identity import own_card

        try:
            return own_card(self._open_book.home).fingerprint if self._has_name else ""
        except InspectorError:
            return ""

    def _trust(self, card: "Card") -> None:
        from inspector.transfer.cards import trust

        try:
            trust(self._open_book.home, card)
        except (InspectorError, OSError) as error:
            self.banner.show_error(error)
            return
        self._cards_changed()
        self.banner.say("success", self.tr("«{0}» is trusted from now on.").format(card.name))
        self.focus_first()

    def _withdraw(self, fingerprint: str) -> None:
        from inspector.transfer.cards import distrust

        try:
            card = distrust(self._open_book.home, fingerprint)
        except (InspectorError, OSError) as error:
            self.banner.show_error(error)
            return
        self._cards_changed()
        self.banner.say("info", self.tr("«{0}» is trusted no longer.").format(card.name))

    def _cards_changed(self) -> None:
        self.cards.reload()
        self.sending.reload()
        self.receiving.reload(has_name=self._has_name)

    def _compare(self, packet: str) -> None:
        found = self.receiving.arrival(packet)
        if found is not None and found.card is not None:
            self.ask_trust(found.card)

    def _show_visit(self, inspection: bytes) -> None:
        self._open_book.choose(inspection)
        self.place_requested.emit(Place(FILL))

    # --- what happened --------------------------------------------------------------------------------

    def _busy_changed(self, _busy: bool) -> None:
        """While packets are taken in nothing is sent or settled, and the other way round."""
        self.send.setEnabled(not self.receiving.is_busy)
        self.receive.setEnabled(not self.sending.is_busy)
        self.conflicts.lock(self.receiving.is_busy)

    def _taken_in(self, taken: Taken) -> None:
        self.sending.reload()
        self.receiving.reload(has_name=self._has_name)
        self.settling.reload()

    def _book_changed(self, changes: object) -> None:
        self.sending.later()
        self.settling.later()

    # --- files ----------------------------------------------------------------------------------------

    def _ask_folder(self) -> None:
        ask_folder(self, self.use_folder)

    def _ask_card(self) -> None:
        ask_card(self, self._folder(), self.look_at_card)

    def _ask_packet(self) -> None:
        ask_packet(self, self._folder(), self.receiving.add)

    def _ask_save(self) -> None:
        from inspector.transfer.identity import own_card

        try:
            name = own_card(self._open_book.home).name
        except InspectorError as error:
            self.banner.show_error(error)
            return
        ask_save(self, self._folder(), name, self.save_own_card)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A packet is looked into, a card is shown to be compared; nothing else happens."""
        for url in event.mimeData().urls()[:200]:
            if url.isLocalFile():
                self.take_file(Path(url.toLocalFile()))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def take_file(self, file: Path) -> None:
        """What was dropped: a folder to look into, a packet by its name or first bytes, else a card."""
        from inspector.transfer.packet import is_packet

        if file.is_dir():
            self.use_folder(file)
        elif file.suffix.lower() == PACKET_SUFFIX or is_packet(file):
            self.receiving.add(file)
        else:
            self.look_at_card(file)
