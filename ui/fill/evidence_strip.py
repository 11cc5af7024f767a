"""The evidence of a criterion: tiles, what is being taken in, and the caption of the tile in hand."""

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.book.attachments import attachment_parts
from inspector.book.evidence import attach, attached, edit_evidence, remove_evidence
from inspector.book.rows import Evidence
from inspector.border import mark_foreign, write_whole
from inspector.errors import InspectorError
from inspector.progress import Watch
from ui.fill.evidence_tile import AddTile, EvidenceTile, caption_of
from ui.fill.flow_layout import FlowLayout
from ui.fill.incoming import as_sources, picture_name
from ui.fill.thumbnails import Thumbnails
from ui.open_book import OpenBook
from ui.widgets.banner import Banner
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import Field, LineField
from ui.widgets.label import Label, set_tooltip
from ui.words import say


class EvidenceStrip(QWidget):
    """Shows and changes the evidence of one criterion. `opened` asks for a picture large."""

    opened = Signal(object)  # Evidence
    made = Signal(Field)  # the caption's field is there from now on

    def __init__(self, open_book: OpenBook, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self._open_book, self._thumbnails = open_book, thumbnails
        self._code, self._period = "", ""
        self._tiles: dict[bytes, EvidenceTile] = {}
        self._chosen: bytes | None = None
        self._coming = 0
        self._made: list[Evidence] = []
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
        self._busy = Label(role="secondary")
        self._busy.setObjectName("evidence_busy")
        self._busy.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self.banner)
        column.addLayout(self._flow)
        column.addWidget(self._busy)

    def _make_details(self) -> QWidget:
        """The caption of the tile in hand, and what can be done with it; made when one is first chosen."""
        if self._details is not None:
            return self._details
        made = self._details = QWidget(self)
        self._caption = LineField(parent=made)
        self._caption.setObjectName("caption")
        self._open, self._save, self._remove = (LinkButton(parent=made) for _ in range(3))
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
        details.addWidget(self._caption)
        details.addLayout(actions)
        self.layout().addWidget(made)
        self._open.clicked.connect(self._open_chosen)
        self._save.clicked.connect(self._save_chosen)
        self._remove.clicked.connect(self._remove_chosen)
        self._caption.committed.connect(self._take_caption)
        self._caption.set_read_only(self._is_read_only)
        self._remove.setVisible(not self._is_read_only)
        self._order_tabs()
        self._name_details()
        self.made.emit(self._caption)
        return made

    def _connect(self) -> None:
        self._add.clicked.connect(self.ask_for_files)
        self._thumbnails.made.connect(self._show_pictures)
        self._thumbnails.failed.connect(self._show_broken)

    # --- showing --------------------------------------------------------------------------------------

    def show_criterion(self, code: str, period: str) -> None:
        """Show the evidence of a criterion, or a newer state of it."""
        if code != self._code:
            self.banner.clear()
            self._chosen = None
        self._code, self._period = code, period
        items = self._open_book.visit().evidence_of(code)
        self._match_tiles(items)
        self._show_pictures()
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
            stops += [self._caption, self._open, self._save, self._remove]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _new_tile(self, item: Evidence) -> EvidenceTile:
        tile = EvidenceTile(item, self)
        tile.focused.connect(partial(self._choose, item.id))
        tile.opened.connect(self._open_chosen)
        tile.renaming_requested.connect(self._rename)
        tile.removal_requested.connect(self._remove_chosen)
        return tile

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
        self._show_details()

    def _show_details(self) -> None:
        for id_, tile in self._tiles.items():
            tile.setChecked(id_ == self._chosen)
        chosen = self.chosen()
        if chosen is not None:
            details = self._make_details()
            self._caption.set_value(chosen.caption)
            has_bytes = chosen.bytes is not None
            self._open.setVisible(chosen.kind == "photo" and has_bytes)
            self._save.setEnabled(has_bytes)
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

    def focus_chosen(self) -> None:
        """Put the focus on the tile in hand."""
        if self._chosen in self._tiles:
            self._tiles[self._chosen].setFocus()

    def commit(self) -> None:
        """Hand over the caption."""
        if self._details is not None:
            self._caption.commit()

    def _rename(self) -> None:
        self._make_details()
        self._caption.setFocus()

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
        """Take files or a picture in as evidence of the criterion shown, off the window's thread."""
        book, inspection = self._open_book.book, self._open_book.inspection
        assert inspection is not None
        code, period, name = self._code, self._period, picture_name()

        def take_in(watch: Watch) -> list[Evidence]:
            return attach(book, inspection, code, as_sources(what, name), "", watch, period=period)

        title = self.tr("Taking in evidence")
        work = self._open_book.start_work(take_in, title=title, exclusive=True)
        self._coming += 1
        self._show_busy()
        work.succeeded.connect(self._remember_made)
        work.failed.connect(self._refused)
        work.finished.connect(self._came)

    def _remember_made(self, made: list[Evidence]) -> None:
        self._made += made

    def _came(self) -> None:
        """Told after the edits that waited meanwhile are written, so that no field shows an older text."""
        self._coming -= 1
        self._show_busy()
        made, self._made = list(self._made), []
        if made:
            self._open_book.tell(attached(made))

    def _refused(self, error: Exception) -> None:
        self.banner.say("error", say(error))

    def _show_busy(self) -> None:
        self._busy.setText(self.tr("Taking in evidence…") if self._coming else "")
        self._busy.setVisible(self._coming > 0)

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
        work.failed.connect(self._refused)

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
        if not self._open_book.edit(edit):
            self._caption.set_unsaved()

    def _remove_chosen(self) -> None:
        chosen = self.chosen()
        if chosen is not None and not self._is_read_only:
            self._take_off(chosen)

    def _take_off(self, evidence: Evidence) -> None:
        if self._open_book.edit(remove_evidence(evidence)):
            text = self.tr("«{0}» was taken off this criterion.").format(caption_of(evidence))
            self.banner.say("info", text, self.tr("Undo"), lambda: self._bring_back(evidence))
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
        self._open.setText(self.tr("Open"))
        self._save.setText(self.tr("Save a copy…"))
        self._remove.setText(self.tr("Take off"))
