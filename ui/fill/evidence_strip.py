"""The evidence of a criterion: tiles, what is being taken in, and the caption of the tile in hand."""

from functools import cached_property, partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.book.evidence import edit_evidence, remove_evidence
from inspector.book.rows import Evidence
from inspector.errors import InspectorError
from ui.fill.drafts import Drafts, Spot
from ui.fill.evidence_tile import AddTile, EvidenceTile, caption_of
from ui.fill.taking import Taking
from ui.fill.thumbnails import Thumbnails
from ui.open_book import OpenBook
from ui.widgets.banner import Banner
from ui.widgets.fields import Field
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label, set_tooltip
from ui.words import say

if TYPE_CHECKING:
    from ui.fill.evidence_copies import EvidenceCopies
    from ui.fill.evidence_details import EvidenceDetails
    from ui.fill.evidence_sources import EvidenceSources
    from ui.widgets.secrecy_link import SecrecyLink

_AT_ONCE = 8  # new tiles made before the window does something else
_TILES = 40  # as many more with each «further» tile: five thousand widgets would stop the window


class EvidenceStrip(QWidget):
    """Shows and changes the evidence of one criterion. `opened` asks for a picture large, `drawn_on` for its editor.

    What was taken in for a criterion that is not in hand any more is refused `elsewhere`, with its code.
    """

    opened = Signal(object)  # Evidence
    drawn_on = Signal(object)  # Evidence
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
        self._spare: list[EvidenceTile] = []  # hidden until a criterion has as many pieces again
        self._in_order: list[EvidenceTile] = []
        self._most_tiles = _TILES
        self._beyond: bytes | None = None  # shown behind the others: it was taken in hand from elsewhere
        self._chosen: bytes | None = None
        self._taken_off: bytes | None = None  # what the banner offers to bring back
        self._is_read_only = False
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

    @cached_property
    def _details(self) -> "EvidenceDetails":
        """The caption of the tile in hand, and what can be done with it; made when one is first chosen."""
        from ui.fill.evidence_details import EvidenceDetails

        made = EvidenceDetails(self._open_book.visit, self)
        self._column().addWidget(made)
        made.open_requested.connect(self._open_chosen)
        made.draw_requested.connect(self._draw_on_chosen)
        made.save_requested.connect(self._save_chosen)
        made.removal_requested.connect(self._remove_chosen)
        made.proposal_taken.connect(self._take_proposal)
        made.caption.committed.connect(self._take_caption)
        made.caption.edited.connect(self._keep_draft)
        made.shared.committed.connect(self._share)
        made.secrecy.chosen.connect(self._mark_chosen)
        made.set_read_only(self._is_read_only)
        QTimer.singleShot(0, self, self._order_tabs)
        self.made.emit(made.caption)
        return made

    @cached_property
    def _further(self) -> AddTile:
        """«+ 40»: shows more tiles; made when there are too many."""
        made = AddTile(self)
        made.setObjectName("further_evidence")
        made.clicked.connect(self._show_further)
        self._flow.addWidget(made)
        return made

    @cached_property
    def _copies(self) -> "EvidenceCopies":
        from ui.fill.evidence_copies import EvidenceCopies

        made = EvidenceCopies(self._open_book)
        made.saved.connect(self._saved)
        made.opened.connect(self._opened)
        made.failed.connect(self._not_saved)
        return made

    @cached_property
    def sources(self) -> "EvidenceSources":
        """Screen and camera; made once the page stands."""
        from ui.fill.evidence_sources import EvidenceSources

        made = EvidenceSources(self)
        column = self._column()
        column.insertWidget(column.indexOf(self._taking), made)
        made.screen_taken.connect(partial(self._take_image, "screen"))
        made.photo_taken.connect(partial(self._take_image, "camera"))
        made.refused.connect(self._say_error)
        made.setVisible(not self._is_read_only)
        self._order_tabs()
        return made

    def _column(self) -> QVBoxLayout:
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        return column

    def _has(self, part: str) -> bool:
        """`_details`, `_further` or `sources` was made."""
        return part in self.__dict__

    @property
    def secrecy(self) -> "SecrecyLink":
        """How secret the evidence in hand is."""
        return self._details.secrecy

    def showEvent(self, event: QShowEvent) -> None:
        """What the first picture of the page does not need comes right after it."""
        super().showEvent(event)
        if not self._has("sources"):
            QTimer.singleShot(0, self, lambda: self.sources)

    def _connect(self) -> None:
        self._add.clicked.connect(self.ask_for_files)
        self._taking.refused.connect(self._refused)
        self._taking.taken.connect(self._say_taken)
        self._thumbnails.made.connect(self._show_picture)
        self._thumbnails.failed.connect(self._show_picture)

    # --- showing --------------------------------------------------------------------------------------

    def show_criterion(self, code: str, period: str) -> None:
        """Show the evidence of a criterion, or a newer state of it."""
        is_another = code != self._code
        if is_another:
            self.banner.clear()
            self._chosen = self._taken_off = None
            self._most_tiles, self._beyond = _TILES, None
        self._code, self._period = code, period
        items = self._open_book.visit().evidence_of(code)
        if is_another:
            self._lay_by()
        self._match_tiles(items)
        if self._taken_off in self._tiles:  # it was brought back, by whatever way
            self.banner.clear()
            self._taken_off = None
        self._taking.show_criterion(code)
        if is_another:
            self._bring_draft(items)
        self._heading.setText(self.tr("Evidence ({0})").format(len(items)) if items else self.tr("Evidence"))
        self._show_details()

    def _lay_by(self) -> None:
        """The tiles of the last criterion serve for this one: a step makes none anew where it shows no more.

        The focus leaves them first: they would stand for another piece of evidence that nobody took in hand.
        """
        if any(tile.hasFocus() for tile in self._tiles.values()):
            self._leave_tiles()
        self._spare += self._tiles.values()
        self._tiles = {}

    def _leave_tiles(self) -> None:
        if self._is_read_only:
            self.focusWidget().clearFocus()
        else:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _match_tiles(self, items: tuple[Evidence, ...]) -> None:
        shown = items[: self._most_tiles]
        shown += tuple(item for item in items[self._most_tiles :] if item.id == self._beyond)
        wanted = {item.id: item for item in shown}
        for gone in [id_ for id_ in self._tiles if id_ not in wanted]:
            tile = self._tiles.pop(gone)
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        for item in shown:
            tile = self._tiles.get(item.id)
            if tile is not None and tile.evidence != item:
                tile.show_evidence(item)
        missing = [item for item in shown if item.id not in self._tiles]
        most = max(_AT_ONCE, len(self._spare))
        self._add_tiles(
            shown, [item for n, item in enumerate(missing) if n < most or item.id == self._beyond]
        )
        if len(missing) > most:
            QTimer.singleShot(0, self, self._add_more)
        for tile in self._spare:
            tile.put_away()
        if self._chosen not in self._tiles:
            self._chosen = None
        left = len(items) - len(shown)
        if left or self._has("_further"):
            self._further.setVisible(bool(left))
            self._further.setText(self.tr("%n more", "", left))
            self._further.setAccessibleName(self._further.text())
        tiles = [*self._tiles.values(), *self._spare]
        if tiles != self._in_order:
            self._in_order = tiles
            self._flow.put_first(tiles)
            self._order_tabs()

    def _add_tiles(self, shown: tuple[Evidence, ...], wanted: list[Evidence]) -> None:
        for item in wanted:
            if self._spare:
                tile = self._spare.pop(0)
                tile.show_evidence(item)
                tile.show()
            else:
                tile = self._new_tile(item)
                tile.show()  # before it is in the layout: else each has the whole page laid out
                self._flow.addWidget(tile)
            self._tiles[item.id] = tile
        self._tiles = {item.id: self._tiles[item.id] for item in shown if item.id in self._tiles}

    def _add_more(self) -> None:
        """The tiles that had no room in the last turn."""
        if self._open_book.is_open and self._open_book.inspection is not None:
            self._match_tiles(self._open_book.visit().evidence_of(self._code))

    def _show_further(self) -> None:
        self._most_tiles += _TILES
        self.show_criterion(self._code, self._period)

    def _order_tabs(self) -> None:
        stops: list[QWidget] = [*self._tiles.values(), *self._spare]
        stops += [self._further] if self._has("_further") else []
        stops.append(self._add)
        if self._has("sources"):
            stops += self.sources.stops()
        if self._has("_details"):
            stops += self._details.stops()
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _new_tile(self, item: Evidence) -> EvidenceTile:
        tile = EvidenceTile(item, self, picture_of=self._thumbnails.of, is_broken=self._thumbnails.is_broken)
        tile.focused.connect(lambda: self._choose(tile.evidence.id))
        tile.opened.connect(self._open_chosen)
        tile.drawing_requested.connect(self._draw_on_chosen)
        tile.renaming_requested.connect(self._begin_caption)
        tile.removal_requested.connect(self._remove_chosen)
        return tile

    def _begin_caption(self) -> None:
        caption = self._details.caption
        caption.setFocus(Qt.FocusReason.ShortcutFocusReason)
        caption.editor.end(False)  # type: ignore[attr-defined]
        self.wants_sight.emit(self._details)

    def _show_picture(self, sha256: str) -> None:
        for tile in self._tiles.values():
            if tile.evidence.sha256 == sha256:
                tile.update()

    def choose(self, id_: bytes) -> None:
        """Take evidence in hand, wherever it stands."""
        items = [item.id for item in self._open_book.visit().evidence_of(self._code)]
        if id_ not in items:
            return
        if id_ not in self._tiles:
            self._beyond = id_
            self.show_criterion(self._code, self._period)
        self._choose(id_)

    def _choose(self, id_: bytes) -> None:
        if id_ not in self._tiles:
            return  # the tile is laid by: it stands for nothing here
        if id_ != self._chosen:
            self.commit()
            self._chosen = id_
            self._details.caption.load(self._tiles[id_].evidence.caption)
            self._details.shared.load(self._tiles[id_].evidence.other_criteria)
            draft = self._drafts.text_of(self._spot(id_))
            if draft is not None:
                self._details.caption.set_draft(draft)
        self._show_details()

    def _show_details(self) -> None:
        for id_, tile in self._tiles.items():
            tile.setChecked(id_ == self._chosen)
        chosen = self.chosen()
        if chosen is not None:
            self._details.show_evidence(chosen, self._proposal(chosen))
            self._details.show()
        elif self._has("_details"):
            self._details.hide()

    def _proposal(self, evidence: Evidence) -> str:
        """The caption that might be written, shown in grey; none for what has one, or is no photo."""
        if evidence.kind != "photo" or evidence.caption:
            return ""
        from inspector.book.captions import proposals

        return proposals(self._open_book.visit(), self._code).get(evidence.id, "")

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
        if self._has("_details"):
            self._details.set_read_only(is_read_only)
        if self._has("sources"):
            self.sources.setVisible(not is_read_only)

    def _share(self, codes: Any) -> None:
        """It is evidence for these criteria too."""
        from inspector.book.evidence import share_evidence

        chosen = self.chosen()
        if chosen is not None and not self._open_book.edit(share_evidence(chosen, codes)):
            self._details.shared.set_unsaved()

    def focus_chosen(self) -> None:
        """Put the focus on the tile in hand."""
        if self._chosen in self._tiles:
            self._tiles[self._chosen].setFocus()

    def begin(self) -> None:
        """Put the focus on the piece in hand, else on what adds one."""
        if self._chosen in self._tiles:
            self.focus_chosen()
        else:
            self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_piece(self, evidence: bytes) -> None:
        """Take a piece of evidence in hand, its caption ready to be typed."""
        self.choose(evidence)
        if self._chosen == evidence:
            self._begin_caption()

    def commit(self) -> None:
        """Hand over the caption; what cannot be written waits as a draft."""
        if self._chosen is None:
            return
        self._details.caption.commit()
        self._details.shared.commit()
        if self._details.caption.is_dirty():
            self._drafts.keep(self._spot(self._chosen), self._details.caption.typed())
        else:
            self._drafts.forget(self._spot(self._chosen))

    # --- drafts ---------------------------------------------------------------------------------------

    def _spot(self, evidence: bytes) -> Spot:
        return Spot(self._code, "", "caption", evidence)  # evidence is the criterion's, whatever the period

    def _keep_draft(self, text: str) -> None:
        if self._chosen is None:
            return
        if not self._details.caption.is_dirty():
            self._drafts.forget(self._spot(self._chosen))
        elif self._drafts.keep(self._spot(self._chosen), text) is not None:
            self._details.caption.set_unsaved()

    def _bring_draft(self, items: tuple[Evidence, ...]) -> None:
        """The caption that was being typed here, by a crash or a refusal, stands in its field again."""
        for item in items:
            if self._drafts.text_of(self._spot(item.id)) is not None:
                self.choose(item.id)
                self.wants_sight.emit(self._details.caption)
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

    def take(self, what: list[Path] | QImage, source: str = "paste") -> None:
        """Take files or a picture in as evidence of the criterion shown; `source`: where a picture is from."""
        if self._code and not self._is_read_only:
            self._taking.take(self._code, self._period, what, source)

    def _take_image(self, source: str, image: QImage) -> None:
        self.take(image, source)

    def _say_taken(self, code: str, made: list[Evidence], words: str) -> None:
        """What a person should know about what has come in: how much, what is there already, what is no picture."""
        if code != self._code or not words:
            return
        captionless = [item for item in made if item.kind == "photo" and not item.caption]
        if len(captionless) > 1:
            action, do = self.tr("Write the proposed captions"), partial(self._take_proposals, captionless)
            self.banner.say("success", words, action, do)
        else:
            self.banner.say("success", words)

    def _take_proposals(self, only: list[Evidence]) -> None:
        from inspector.book.captions import accept_proposals

        edit = accept_proposals(self._open_book.visit(), self._code, only)
        self.banner.clear()
        if edit is not None:
            self._open_book.edit(edit)

    def _take_proposal(self) -> None:
        """The grey caption is typed in: Enter, or leaving the field, writes it."""
        chosen = self.chosen()
        if chosen is not None and (proposal := self._proposal(chosen)):
            self._begin_caption()
            self._details.caption.set_draft(proposal)
            self._details.caption.commit()

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
        """Pictures open here; papers in the system's program, as a copy; a program is never run, only saved."""
        from ui.fill.evidence_copies import may_be_opened

        chosen = self.chosen()
        if chosen is None or chosen.bytes is None:
            return
        if chosen.kind == "photo":
            self.opened.emit(chosen)
        elif may_be_opened(chosen.name):
            self._copies.open(chosen, self.tr("Opening {0}").format(chosen.name))
        else:
            self._save_chosen()

    def _draw_on_chosen(self) -> None:
        chosen = self.chosen()
        if (
            chosen is not None
            and chosen.kind == "photo"
            and chosen.bytes is not None
            and not self._is_read_only
        ):
            self.drawn_on.emit(chosen)

    def _opened(self, path: Path) -> None:
        secrecy = self._open_book.visit().inspection.secrecy
        chosen = self.chosen()
        if secrecy or (chosen is not None and chosen.secrecy):
            self.banner.say(
                "warning",
                self.tr(
                    "Opened as a copy to be read: {0}. It is secret and lies outside the book until the book is "
                    "closed; close the other program first."
                ).format(path.name),
            )
        else:
            self.banner.say(
                "info",
                self.tr("Opened as a copy to be read: {0}. What is changed there does not come back.").format(
                    path.name
                ),
            )

    def _save_chosen(self) -> None:
        if (chosen := self.chosen()) is not None and chosen.bytes is not None:
            self._ask_where(chosen)

    def _ask_where(self, evidence: Evidence) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Save a copy as"))
        dialog.setObjectName("save_evidence_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(evidence.name)
        title = self.tr("Saving a copy")
        dialog.fileSelected.connect(lambda name: self._copies.save(evidence, Path(name), title))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

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
            self._details.caption.set_problem(say(error))
            return
        if self._open_book.edit(edit):
            self._drafts.forget(self._spot(chosen.id))
        else:
            self._details.caption.set_unsaved()

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
        if self._code:
            self.show_criterion(self._code, self._period)
