"""The evidence in hand: its caption, what can be done with it, how secret it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.book.rows import Evidence
from ui.fill.sharing import ShareField
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import LineField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import set_tooltip
from ui.widgets.secrecy_link import SecrecyLink

if TYPE_CHECKING:
    from inspector.book.visit import Visit


class EvidenceDetails(QWidget):
    """Says what was pressed; the strip does it. A proposed caption stands in grey until it is taken."""

    open_requested = Signal()
    draw_requested = Signal()
    save_requested = Signal()
    removal_requested = Signal()
    proposal_taken = Signal()

    def __init__(self, visit: "Callable[[], Visit]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = LineField(parent=self)
        self.caption.setObjectName("caption")
        self.caption.editor.installEventFilter(self)
        self.open, self.draw, self.save, self.remove, self.propose = (
            LinkButton(is_flush=True, parent=self) for _ in range(5)
        )
        self.secrecy = SecrecyLink(is_flush=True, parent=self)
        self.secrecy.setObjectName("evidence_secrecy")
        self.shared = ShareField(visit, self)
        self.shared.setObjectName("other_criteria")
        for button, name, icon in (
            (self.open, "open_evidence", "eye"),
            (self.draw, "draw_evidence", "pencil-simple"),
            (self.save, "save_evidence", "download-simple"),
            (self.remove, "remove_evidence", "trash"),
            (self.propose, "propose_caption", "note-pencil"),
        ):
            button.setObjectName(name)
            button.set_icon(icon)
        self._is_read_only = False
        self._has_proposal = False
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        actions = FlowLayout()
        for button in (self.open, self.draw, self.save, self.remove):
            actions.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addWidget(self.propose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(actions)
        column.addWidget(self.secrecy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.shared)

    def _connect(self) -> None:
        self.open.clicked.connect(self.open_requested)
        self.draw.clicked.connect(self.draw_requested)
        self.save.clicked.connect(self.save_requested)
        self.remove.clicked.connect(self.removal_requested)
        self.propose.clicked.connect(self.proposal_taken)

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.caption, self.propose, self.open, self.draw, self.save, self.remove, self.shared]

    def show_evidence(self, evidence: Evidence, proposal: str) -> None:
        """Show another, or a newer state of the same; `proposal`: the caption it might get, "" for none."""
        if not self.caption.is_dirty():  # what is typed and not written stays, in sight or not
            self.caption.set_value(evidence.caption)
        if not self.shared.is_dirty():
            self.shared.set_value(evidence.other_criteria)
        has_bytes, is_photo = evidence.bytes is not None, evidence.kind == "photo"
        self._has_proposal = bool(proposal)
        self.caption.set_placeholder(proposal)
        self.propose.setVisible(self._has_proposal and not self._is_read_only)
        self.open.setVisible(has_bytes)
        self.draw.setVisible(has_bytes and is_photo and not self._is_read_only)
        self.save.setEnabled(has_bytes)
        self.secrecy.show_value(evidence.secrecy)

    def set_read_only(self, is_read_only: bool) -> None:
        """Only look and save copies."""
        self._is_read_only = is_read_only
        self.remove.setVisible(not is_read_only)
        self.caption.set_read_only(is_read_only)
        self.shared.set_read_only(is_read_only)
        self.secrecy.setEnabled(not is_read_only)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """↓ in an empty caption takes what is proposed in grey."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
            and self._has_proposal
            and not self._is_read_only
            and not self.caption.typed()
        ):
            self.proposal_taken.emit()
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.caption.set_label(self.tr("Caption"))
        self.shared.retranslate()
        self.open.setText(self.tr("Open"))
        self.draw.setText(self.tr("Draw, crop, cover"))
        set_tooltip(self.draw, "E")
        self.save.setText(self.tr("Save a copy…"))
        self.remove.setText(self.tr("Take off"))
        self.propose.setText(self.tr("Use the proposed caption"))
        set_tooltip(self.propose, self.tr("↓ in the empty caption"))
