"""Sending: the stick, who receives, what will go, and the one button."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from inspector.text import size_text
from ui.transfer.media import Medium
from ui.transfer.pack_steps import PackSteps
from ui.transfer.words import counts_text
from ui.widgets.banner import Banner
from ui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, Rule
from ui.widgets.check_rows import CheckList, CheckRow, Span
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import ElidedLabel, Label, set_tooltip

if TYPE_CHECKING:
    from inspector.transfer.cards import TrustedCard
    from inspector.transfer.outlook import Outlook


class SendCard(Card):
    """Shows what it is told and asks for what is pressed; the page does it."""

    send_requested = Signal()
    stop_requested = Signal()
    receivers_changed = Signal()
    medium_chosen = Signal(object)  # Path
    folder_requested = Signal()
    add_requested = Signal()
    save_requested = Signal()
    everything_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("send_card")
        self._medium: Medium | None = None
        self._media: tuple[Medium, ...] = ()
        self._cards: tuple[TrustedCard, ...] = ()
        self._outlook: Outlook | None = None
        self._everything = self._busy = self._includes_unconfirmed = False
        self._is_onto_drive, self._is_just_sent = True, False
        self._build()
        self._connect()
        self._retranslate()

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._build_head()
        self.body.addWidget(Rule())
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self._to = Label(role="secondary")
        self.receivers = CheckList()
        self.receivers.setObjectName("receivers")
        self._nobody = Label(role="secondary", wrap=True)
        self.add, self.save = SecondaryButton(icon="plus"), SecondaryButton(icon="identification-card")
        self.add.setObjectName("add_receiver")
        self.save.setObjectName("save_card_here")
        self._first = QWidget()
        first = QHBoxLayout(self._first)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(8)
        first.addWidget(self.add)
        first.addWidget(self.save)
        first.addStretch(1)
        self.what = Label(role="body", wrap=True)
        self.what.setObjectName("outlook")
        self.steps = PackSteps()
        self._plan = QWidget()
        plan = QVBoxLayout(self._plan)
        plan.setContentsMargins(0, 0, 0, 0)
        plan.setSpacing(6)
        for part in (self._to, self.receivers, self._nobody, self._first, self.what):
            plan.addWidget(part)
        self.body.addWidget(self._plan)
        self.body.addWidget(self.steps)

    def _build_head(self) -> None:
        self._mark = IconMark(32)
        self._title = ElidedLabel(role="title")
        self._title.setObjectName("medium")
        self._detail = ElidedLabel(role="secondary")
        self._detail.setObjectName("medium_detail")
        self.elsewhere = IconButton("caret-down")
        self.elsewhere.setObjectName("elsewhere")
        self.send = PrimaryButton()
        self.send.setObjectName("send")
        self.choose_folder = SecondaryButton(icon="folder-open")
        self.choose_folder.setObjectName("choose_folder")
        words = QVBoxLayout()
        words.setSpacing(2)
        title = QHBoxLayout()
        title.setSpacing(4)
        title.addWidget(self._title)
        title.addWidget(self.elsewhere)
        title.addStretch(1)
        words.addLayout(title)
        words.addWidget(self._detail)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self.choose_folder)
        row.addWidget(self.send)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.send.clicked.connect(self.send_requested)
        self.steps.stop_requested.connect(self.stop_requested)
        self.receivers.toggled.connect(self.receivers_changed)
        self.choose_folder.clicked.connect(self.folder_requested)
        self.elsewhere.clicked.connect(self._offer_places)
        self.add.clicked.connect(self.add_requested)
        self.save.clicked.connect(self.save_requested)

    # --- what is shown --------------------------------------------------------------------------------

    def show_medium(self, medium: Medium | None, media: Sequence[Medium]) -> None:
        """The stick to write to, among those there are."""
        self._medium, self._media = medium, tuple(media)
        self._retranslate()

    def show_receivers(self, cards: Sequence["TrustedCard"], chosen: Sequence[str]) -> None:
        """Whom one can send to; `chosen`: who has a mark at first."""
        self._cards = tuple(cards)
        self.receivers.rows.show_rows(
            [
                CheckRow(one.fingerprint, one.name, (Span(one.fingerprint),), one.fingerprint in chosen)
                for one in cards
            ]
        )
        self._retranslate()

    def chosen(self) -> "list[TrustedCard]":
        """The cards with a mark."""
        keys = set(self.receivers.rows.checked())
        return [one for one in self._cards if one.fingerprint in keys]

    def show_outlook(
        self,
        found: "Outlook | None",
        *,
        everything: bool,
        includes_unconfirmed: bool = False,
        just_sent: bool = False,
    ) -> None:
        """What would go; None while it is being worked out. `includes_unconfirmed`: some of it was sent before.

        `just_sent`: all of it, a moment ago, and only the receipt is wanting.
        """
        self._outlook, self._everything = found, everything
        self._includes_unconfirmed, self._is_just_sent = includes_unconfirmed, just_sent
        self._retranslate()

    def set_busy(self, busy: bool) -> None:
        """A packing runs: only stopping is possible."""
        self._busy = busy
        self._leave_stop()
        self._retranslate()

    def _leave_stop(self) -> None:
        """«Stop» is about to go: the keyboard stays in this card."""
        if self.steps.stop.hasFocus():
            self.elsewhere.show()
            self.elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, found: "Outlook") -> None:
        """The packing begins."""
        self.banner.clear()
        what = counts_text(found.changes, found.photos, found.documents)
        self._is_onto_drive = self._medium is None or self._medium.is_drive
        self.steps.begin(what, found.packets, is_drive=self._is_onto_drive)
        self.set_busy(True)
        self.steps.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def succeeded(self, size: int) -> None:
        """It lies there, read back."""
        self._leave_stop()
        self.steps.succeeded(size)
        stick = self.tr("Written and read back — you can pull the stick out")
        folder = self.tr("Written into the folder, read back and compared")
        self.banner.say("success", stick if self._is_onto_drive else folder)

    def failed(self, text: str) -> None:
        """Nothing was sent, and why."""
        self._leave_stop()
        self.steps.hide()
        self.banner.say("error", text)

    def stopped(self) -> None:
        """The person stopped it."""
        self._leave_stop()
        self.steps.hide()
        stick = self.tr("Stopped. Nothing was left on the stick and nothing counts as sent.")
        folder = self.tr("Stopped. Nothing was left in the folder and nothing counts as sent.")
        self.banner.say("info", stick if self._is_onto_drive else folder)

    # --- words ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        medium = self._medium
        self._draw_mark()
        self._title.setText(medium.title if medium else self.tr("No stick is plugged in"))
        hint = self.tr("Plug one in, or choose a folder. Nothing is written before you say so.")
        self._detail.setText(medium.detail if medium else hint)
        self.choose_folder.setText(self.tr("Choose a folder…"))
        self.choose_folder.setVisible(medium is None)
        self.elsewhere.setAccessibleName(self.tr("Another stick or folder…"))
        set_tooltip(self.elsewhere, self.tr("Another stick or folder…"))
        self.elsewhere.setVisible(medium is not None and not self._busy)
        self.send.setVisible(medium is not None)
        self._to.setText(self.tr("Sealed for"))
        self.receivers.setAccessibleName(self.tr("Sealed for"))
        self._nobody.setText(
            self.tr(
                "Nobody can receive yet. Exchange cards once: save this machine's card and hand it over, and add the "
                "card that headquarters gives you."
            )
        )
        self.add.setText(self.tr("Add headquarters' card…"))
        self.save.setText(self.tr("Save this machine's card…"))
        has_cards = bool(self._cards)
        for part in (self._to, self.receivers, self.what):
            part.setVisible(has_cards)
        for part in (self._nobody, self._first):
            part.setVisible(not has_cards)
        self._plan.setVisible(not self._busy)
        self._show_what()

    def _show_what(self) -> None:
        found = self._outlook
        enough = found is None or self._medium is None or self._medium.free >= found.bytes
        can = found is not None and found.packets > 0 and bool(self.chosen())
        self.send.setEnabled(can and enough and not self._busy)
        is_again = can and self._is_just_sent
        is_receipt = can and found is not None and not found.changes
        again, receipt = self.tr("Send again"), self.tr("Send the receipt")
        usual = self.tr("Send to headquarters")
        self.send.setText(again if is_again else receipt if is_receipt else usual)
        kind = "secondary" if is_again else "primary"  # what comes next then is pulling the stick out
        if self.send.property("kind") != kind:
            self.send.set_kind(kind)
        self.what.set_tone("ink")
        if not self.chosen():
            self.what.setText(self.tr("Tick who is to receive."))
        elif found is None:
            self.what.setText(self.tr("Working out what they lack…"))
        elif not found.packets:
            self.what.setText(self.tr("They have everything already; there is nothing new to send."))
        elif self._is_just_sent:
            self.what.setText(
                self.tr(
                    "Nothing is new since then. Until the receipt comes it can be sent again, to be safe."
                )
            )
        elif not enough:
            self.what.set_tone("not_met")
            self.what.setText(self.full_text(found.bytes, self._medium.free if self._medium else 0))
        else:
            self.what.setText(self._will_send(found))

    def _will_send(self, found: "Outlook") -> str:
        if not found.changes:
            return self.tr("Will send: only the receipt for what was taken in.")
        parts = [counts_text(found.changes, found.photos, found.documents), self._size(found)]
        if found.packets > 1:
            parts.append(self.tr("%n packet(s)", None, found.packets))
        sentence = (
            self.tr("Will send everything again: {0}") if self._everything else self.tr("Will send: {0}")
        )
        text = sentence.format(" · ".join(parts))
        if self._includes_unconfirmed and not self._everything:
            text += "\n" + self.tr("This includes what was sent before and is not confirmed yet.")
        return text

    def _size(self, found: "Outlook") -> str:
        return self.tr("at most {0}").format(size_text(found.bytes))

    def full_text(self, needed: int, free: int) -> str:
        """Not enough room: how much is needed, how much there is, what to do."""
        if not needed:
            return self.tr(
                "The stick is full: {0} left. Nothing was sent. Free some space or use another stick."
            ).format(size_text(free))
        return self.tr(
            "Not enough room: {0} needed, {1} left. Nothing was sent. Free some space or use another stick."
        ).format(size_text(needed), size_text(free))

    def _draw_mark(self) -> None:
        name = "hard-drive" if self._medium is None or self._medium.is_drive else "folder-open"
        self._mark.show_icon(name, "accent" if self._medium else "ink3")

    def _offer_places(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._media:
            action = menu.addAction(one.title.replace("&", "&&"))  # a label, not a shortcut
            action.setCheckable(True)
            action.setChecked(one == self._medium)
            action.setData(one.path)
        if self._media:
            menu.addSeparator()
        menu.addAction(self.tr("Choose a folder…"))
        menu.triggered.connect(self._place_chosen)
        menu.popup(self.elsewhere.mapToGlobal(self.elsewhere.rect().bottomLeft()))

    def _place_chosen(self, action) -> None:
        if action.data() is None:
            self.folder_requested.emit()
        else:
            self.medium_chosen.emit(action.data())
