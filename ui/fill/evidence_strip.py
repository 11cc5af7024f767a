"""The evidence of a criterion: tiles, what is being taken in, and the caption of the tile in hand."""

from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.book.attachments import attachment_parts
from inspector.book.evidence import edit_evidence, remove_evidence
from inspector.book.rows import Evidence
from inspector.border import mark_foreign, write_whole
from inspector.errors import InspectorError
from inspector.progress import Watch
from ui.fill.drafts import Drafts, Spot
from ui.fill.evidence_tile import AddTile, EvidenceTile, caption_of
from ui.fill.sharing import ShareField
from ui.fill.taking import Taking
from ui.fill.thumbnails import Thumbnails
from ui.open_book import OpenBook
from ui.widgets.banner import Banner
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import Field, LineField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label, set_tooltip
from ui.widgets.secrecy_link import SecrecyLink
from ui.words import say


class EvidenceStrip(QWidget):
    """Shows and changes the evidence of one criterion. `opened` asks for a picture large.

    What was taken in for a criterion that is not in hand any more is refused `elsewhere`, with its code.
    """

    opened = Signal(object)  # Evidence
    elsewhere = Signal(str, str)  # code, why
    wants_sight = Signal(object)  # the part of it that a person should see now
    made = Signal(Field)  # the caption's field is there from now on

    def __init__(
        self, open_book: OpenBook, drafts: Drafts, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self._open_book, self._drafts, self._thumbnails = open_book, drafts, thumbnails
        self._code, self._period = "", ""
        self._tiles: dict[bytes, EvidenceTile] = {}
        self._chosen: bytes | None = None
        self._taken_off: bytes | None = None  # what the banner offers to bring back
        self._is_read_only = False
        self._details: QWidget | None = None
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._heading = Label(role="secondary")
        self._heading.setObjectName("evidence_heading")
        self.banner = Banner()
        self.banner.setObjectName("evidence_banner")
        self._add = AddTile()
        self._flow = FlowLayout()
        self._flow.addWidget(self._add)
        self._taking = Taking(self._open_book, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self.banner)
        column.addLayout(self._flow)
        column.addWidget(self._taking)

    def _make_details(self) -> QWidget:
        """The caption of the tile in hand, and what can be done with it; made when one is first chosen."""
        if self._details is not None:
            return self._details
        made = self._details = QWidget(self)
        self._caption = LineField(parent=made)
        self._caption.setObjectName("caption")
        self._open, self._save, self._remove = (LinkButton(is_flush=True, parent=made) for _ in range(3))
        self.secrecy = SecrecyLink(is_flush=True, parent=made)
        self.secrecy.setObjectName("evidence_secrecy")
        self._open.setObjectName("open_evidence")
        self._save.setObjectName("save_evidence")
        self._remove.setObjectName("remove_evidence")
        for button, icon in ((self._open, "eye"), (self._save, "download-simple"), (self._remove, "trash")):
            button.set_icon(icon)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        for button in (self._open, self._save, self._remove):
            actions.addWidget(button)
        actions.addStretch(1)
        details = QVBoxLayout(made)
        details.setContentsMargins(0, 4, 0, 0)
        details.setSpacing(4)
        self._shared = ShareField(self._open_book.visit, made)
        self._shared.setObjectName("other_criteria")
        details.addWidget(self._caption)
        details.addLayout(actions)
        details.addWidget(self.secrecy, 0, Qt.AlignmentFlag.AlignLeft)
        details.addWidget(self._shared)
        self.layout().addWidget(made)
        self._open.clicked.connect(self._open_chosen)
        self._save.clicked.connect(self._save_chosen)
        self._remove.clicked.connect(self._remove_chosen)
        self._caption.committed.connect(self._take_caption)
        self._caption.edited.connect(self._keep_draft)
        self._shared.committed.connect(self._share)
        self.secrecy.chosen.connect(self._mark_chosen)
        self.secrecy.setEnabled(not self._is_read_only)
        self._caption.set_read_only(self._is_read_only)
        self._shared.set_read_only(self._is_read_only)
        self._remove.setVisible(not self._is_read_only)
        self._order_tabs()
        self._name_details()
        self.made.emit(self._caption)
        return made

    def _connect(self) -> None:
        self._add.clicked.connect(self.ask_for_files)
        self._taking.refused.connect(self._refused)
        self._thumbnails.made.connect(self._show_pictures)
        self._thumbnails.failed.connect(self._show_broken)

    # --- showing --------------------------------------------------------------------------------------

    def show_criterion(self, code: str, period: str) -> None:
        """Show the evidence of a criterion, or a newer state of it."""
        is_another = code != self._code
        if is_another:
            self.banner.clear()
            self._chosen = self._taken_off = None
        self._code, self._period = code, period
        items = self._open_book.visit().evidence_of(code)
        self._match_tiles(items)
        if self._taken_off in self._tiles:  # it was brought back, by whatever way
            self.banner.clear()
            self._taken_off = None
        self._show_pictures()
        self._taking.show_criterion(code)
        if is_another:
            self._bring_draft(items)
        self._heading.setText(self.tr("Evidence ({0})").format(len(items)) if items else self.tr("Evidence"))
        self._show_details()

    def _match_tiles(self, items: tuple[Evidence, ...]) -> None:
        wanted = {item.id: item for item in items}
        for gone in [id_ for id_ in self._tiles if id_ not in wanted]:
            tile = self._tiles.pop(gone)
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        for place, item in enumerate(items):
            tile = self._tiles.get(item.id)
            if tile is None:
                tile = self._tiles[item.id] = self._new_tile(item)
                self._flow.insert(place, tile)
                tile.show()
            elif tile.evidence != item:
                tile.show_evidence(item)
        if self._chosen not in self._tiles:
            self._chosen = None
        self._order_tabs()

    def _order_tabs(self) -> None:
        items = self._open_book.visit().evidence_of(self._code)
        stops: list[QWidget] = [*(self._tiles[item.id] for item in items), self._add]
        if self._details is not None:
            stops += [self._caption, self._open, self._save, self._remove, self._shared]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _new_tile(self, item: Evidence) -> EvidenceTile:
        tile = EvidenceTile(item, self)
        tile.focused.connect(partial(self._choose, item.id))
        tile.opened.connect(self._open_chosen)
        tile.renaming_requested.connect(self._begin_caption)
        tile.removal_requested.connect(self._remove_chosen)
        return tile

    def _begin_caption(self) -> None:
        details = self._make_details()
        self._caption.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._caption.editor.end(False)  # type: ignore[attr-defined]
        self.wants_sight.emit(details)

    def _show_pictures(self, _sha256: str = "") -> None:
        for tile in self._tiles.values():
            if tile.evidence.kind == "photo" and tile.evidence.bytes is not None:
                tile.show_picture(self._thumbnails.of(tile.evidence.sha256))

    def _show_broken(self, sha256: str) -> None:
        for tile in self._tiles.values():
            if tile.evidence.sha256 == sha256:
                tile.show_picture(None, is_broken=True)

    def _choose(self, id_: bytes) -> None:
        if id_ != self._chosen:
            self.commit()
            self._chosen = id_
            self._make_details()
            self._caption.load(self._tiles[id_].evidence.caption)
            self._shared.load(self._tiles[id_].evidence.other_criteria)
            draft = self._drafts.text_of(self._spot(id_))
            if draft is not None:
                self._caption.set_draft(draft)
        self._show_details()

    def _show_details(self) -> None:
        for id_, tile in self._tiles.items():
            tile.setChecked(id_ == self._chosen)
        chosen = self.chosen()
        if chosen is not None:
            details = self._make_details()
            if not self._caption.is_dirty():  # what is typed and not written stays, in sight or not
                self._caption.set_value(chosen.caption)
            if not self._shared.is_dirty():
                self._shared.set_value(chosen.other_criteria)
            has_bytes = chosen.bytes is not None
            self._open.setVisible(chosen.kind == "photo" and has_bytes)
            self._save.setEnabled(has_bytes)
            self.secrecy.show_value(chosen.secrecy)
            details.show()
        elif self._details is not None:
            self._details.hide()

    def chosen(self) -> Evidence | None:
        """The evidence in hand."""
        return self._tiles[self._chosen].evidence if self._chosen in self._tiles else None

    def photos(self) -> list[Evidence]:
        """The pictures of this criterion, in order."""
        items = self._open_book.visit().evidence_of(self._code)
        return [item for item in items if item.kind == "photo" and item.bytes is not None]

    def set_read_only(self, is_read_only: bool) -> None:
        """Only look and save copies."""
        self._is_read_only = is_read_only
        self._add.setVisible(not is_read_only)
        if self._details is not None:
            self._remove.setVisible(not is_read_only)
            self._caption.set_read_only(is_read_only)
            self._shared.set_read_only(is_read_only)
            self.secrecy.setEnabled(not is_read_only)

    def _share(self, codes: Any) -> None:
        """It is evidence for these criteria too."""
        from inspector.book.evidence import share_evidence

        chosen = self.chosen()
        if chosen is not None and not self._open_book.edit(share_evidence(chosen, codes)):
            self._shared.set_unsaved()

    def focus_chosen(self) -> None:
        """Put the focus on the tile in hand."""
        if self._chosen in self._tiles:
            self._tiles[self._chosen].setFocus()

    def commit(self) -> None:
        """Hand over the caption; what cannot be written waits as a draft."""
        if self._chosen is None:
            return
        self._caption.commit()
        self._shared.commit()
        if self._caption.is_dirty():
            self._drafts.keep(self._spot(self._chosen), self._caption.typed())
        else:
            self._drafts.forget(self._spot(self._chosen))

    # --- drafts ---------------------------------------------------------------------------------------

    def _spot(self, evidence: bytes) -> Spot:
        return Spot(self._code, "", "caption", evidence)  # evidence is the criterion's, whatever the period

    def _keep_draft(self, text: str) -> None:
        if self._chosen is None:
            return
        if not self._caption.is_dirty():
            self._drafts.forget(self._spot(self._chosen))
        elif self._drafts.keep(self._spot(self._chosen), text) is not None:
            self._caption.set_unsaved()

    def _bring_draft(self, items: tuple[Evidence, ...]) -> None:
        """The caption that was being typed here, by a crash or a refusal, stands in its field again."""
        for item in items:
            if self._drafts.text_of(self._spot(item.id)) is not None:
                self._choose(item.id)
                self.wants_sight.emit(self._caption)
                return

    # --- taking in ------------------------------------------------------------------------------------

    def ask_for_files(self) -> None:
        """Let a person choose files."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Add evidence"))
        dialog.setObjectName("add_evidence_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, what: list[Path] | QImage) -> None:
        """Take files or a picture in as evidence of the criterion shown."""
        self._taking.take(self._code, self._period, what)

    def _refused(self, code: str, why: str) -> None:
        """Said where it was dropped, or with the criterion's code where that is not in hand any more."""
        if code == self._code:
            self._say_error(why)
        else:
            self.elsewhere.emit(code, why)

    def _say_error(self, why: str) -> None:
        self.banner.say("error", why)
        self.wants_sight.emit(self.banner)

    # --- what is done with one ------------------------------------------------------------------------

    def _open_chosen(self) -> None:
        """Pictures open here; anything else is never run from the book, only saved."""
        chosen = self.chosen()
        if chosen is None or chosen.bytes is None:
            return
        if chosen.kind == "photo":
            self.opened.emit(chosen)
        else:
            self._save_chosen()

    def _save_chosen(self) -> None:
        if (chosen := self.chosen()) is not None and chosen.bytes is not None:
            self._ask_where(chosen)

    def _ask_where(self, evidence: Evidence) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Save a copy as"))
        dialog.setObjectName("save_evidence_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(evidence.name)
        dialog.fileSelected.connect(lambda name: self._save_to(evidence, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_to(self, evidence: Evidence, target: Path) -> None:
        book = self._open_book.book

        def save(_watch: Watch) -> Path:
            with book.connection() as db:
                parts = attachment_parts(db, evidence.sha256)
                write_whole(target, lambda out: out.writelines(parts), force=True)
            mark_foreign(target)
            return target

        work = self._open_book.start_work(save, title=self.tr("Saving a copy"), lane="files")
        work.succeeded.connect(self._saved)
        work.failed.connect(self._not_saved)

    def _not_saved(self, error: Exception) -> None:
        self._say_error(say(error))

    def _saved(self, path: Path) -> None:
        self.banner.say("success", self.tr("Saved: {0}").format(path))

    def _take_caption(self, caption: object) -> None:
        chosen = self.chosen()
        if chosen is None:
            return
        try:
            edit = edit_evidence(chosen, caption=caption)
        except InspectorError as error:
            self._caption.set_problem(say(error))
            return
        if self._open_book.edit(edit):
            self._drafts.forget(self._spot(chosen.id))
        else:
            self._caption.set_unsaved()

    def _mark_chosen(self, secrecy: str) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self._open_book.edit(edit_evidence(chosen, secrecy=secrecy))

    def _remove_chosen(self) -> None:
        chosen = self.chosen()
        if chosen is not None and not self._is_read_only:
            self._take_off(chosen)

    def _take_off(self, evidence: Evidence) -> None:
        if self._open_book.edit(remove_evidence(evidence)):
            text = self.tr("«{0}» was taken off this criterion.").format(caption_of(evidence))
            self.banner.say("info", text, self.tr("Undo"), lambda: self._bring_back(evidence))
            self._taken_off = evidence.id
            self._add.setFocus()

    def _bring_back(self, evidence: Evidence) -> None:
        self._open_book.edit(edit_evidence(evidence, deleted=None))

    # --- words ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the words."""
        self._add.setText(self.tr("Add"))
        self._add.setAccessibleName(self.tr("Add evidence"))
        set_tooltip(self._add, self.tr("Choose files; or drop them here, or paste a picture with Ctrl+V"))
        if self._details is not None:
            self._name_details()
        if self._code:
            self.show_criterion(self._code, self._period)

    def _name_details(self) -> None:
        self._caption.set_label(self.tr("Caption"))
        self._shared.retranslate()
        self._open.setText(self.tr("Open"))
        self._save.setText(self.tr("Save a copy…"))
        self._remove.setText(self.tr("Take off"))
