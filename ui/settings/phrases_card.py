"""The library of sentences: how it is filled, what is in it, and how something is taken out of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QWidget

from inspector.errors import InspectorError
from ui.folders import documents_folder
from ui.open_book import OpenBook
from ui.phrases import AS_TYPED, Found, Phrases, Question
from ui.theme import scaled
from ui.widgets.banner import Banner
from ui.widgets.buttons import DangerButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.phrase_rows import PHRASE, PhraseDelegate, PhraseModel
from ui.widgets.row_list import RowList
from ui.widgets.search_box import SearchBox
from ui.words import say

if TYPE_CHECKING:
    from inspector.report.learning import Learnt

ChooseDocuments = Callable[[Path, Callable[[Sequence[Path]], object]], object]
_SHOWN = 50
_LIST_HEIGHT = 260  # pixels at 100 %


class PhrasesCard(Card):
    """`choose_documents(folder, chosen)` can be replaced, so a test needs no dialog."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._open_book = open_book
        self._number = -1
        self.choose_documents: ChooseDocuments = self._ask
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._hint = Label(role="secondary", wrap=True)
        self.banner = Banner()
        self.as_typed, self.from_protected = CheckBox(), CheckBox()
        self.as_typed.setObjectName("phrases_as_typed")
        self.from_protected.setObjectName("phrases_from_protected")
        self._protected_hint = Label(role="hint", wrap=True)
        self.learn_documents, self.learn_book = SecondaryButton(icon="plus"), SecondaryButton(icon="plus")
        self.learn_documents.setObjectName("learn_documents")
        self.learn_book.setObjectName("learn_book")
        self._learning = QWidget()
        learning = FlowLayout(self._learning)
        for button in (self.learn_documents, self.learn_book):
            learning.addWidget(button)
        self.box = SearchBox()
        self.box.setObjectName("phrases_search")
        self.rows = PhraseModel(self)
        self.list = RowList(fits_rows=False)
        self.list.setObjectName("phrases_list")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(PhraseDelegate(self.list))
        self.list.setFixedHeight(scaled(_LIST_HEIGHT))
        self._nothing = Label(role="secondary", wrap=True)
        self.remove, self.remove_all = SecondaryButton(icon="trash"), DangerButton(icon="trash")
        self.remove.setObjectName("remove_phrase")
        self.remove_all.setObjectName("remove_all_phrases")
        self._removing = QWidget()
        removing = FlowLayout(self._removing)
        for button in (self.remove, self.remove_all):
            removing.addWidget(button)
        for part in (
            self._hint, self.banner, self.as_typed, self.from_protected, self._protected_hint, self._learning,
            self.box, self.list, self._nothing, self._removing,
        ):  # fmt: skip
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.as_typed.toggled.connect(lambda on: self._keep(AS_TYPED, on))
        self.from_protected.toggled.connect(self._keep_from_protected)
        self.learn_documents.clicked.connect(
            lambda: self.choose_documents(documents_folder(), self.take_documents)
        )
        self.learn_book.clicked.connect(self._learn_book)
        self.box.searched.connect(self._look)
        self.box.moved.connect(lambda _: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.removal_requested.connect(self._remove)
        self.list.selectionModel().selectionChanged.connect(self._show_state)
        self.remove.clicked.connect(lambda: self._remove(self.list.currentIndex()))
        self.remove_all.clicked.connect(self._ask_remove_all)
        self._open_book.opened.connect(self._show_state)
        self._open_book.closing.connect(self._show_state)

    @property
    def _phrases(self) -> Phrases:
        """The library; listened to from the first time on."""
        phrases = self._open_book.phrases
        if self._number < 0:
            self._number = 0
            phrases.answered.connect(self._found)
            phrases.changed.connect(self._library_changed)
            phrases.failed.connect(self.banner.show_error)
        return phrases

    # --- showing --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What the library holds by now."""
        super().showEvent(event)
        self._show_settings()
        self._look()

    def _show_settings(self) -> None:
        from inspector.book.phrase_library import FROM_PROTECTED

        settings = self._open_book.settings
        for box, on in (
            (self.as_typed, settings.get(AS_TYPED, True)),
            (self.from_protected, settings.get(FROM_PROTECTED, False)),
        ):
            box.blockSignals(True)
            box.setChecked(bool(on))
            box.blockSignals(False)

    def _look(self, *_: object) -> None:
        if self.isVisible():
            question = Question((self.box.text(),), (), most=_SHOWN, of_the_book=False)
            self._number = self._phrases.ask(question)

    def _found(self, number: int, found: Found) -> None:
        if number != self._number:
            return
        self.rows.show_phrases(found.phrases)
        self.list.setVisible(bool(found.phrases))
        self._nothing.setVisible(not found.phrases)
        if found.put_aside is not None:
            self.banner.say(
                "warning",
                self.tr("The library could not be read; it lies at {0}, and a new one was begun.").format(
                    found.put_aside
                ),
            )
        self._show_state()
        self._phrases.count().succeeded.connect(self._show_count)

    def _show_count(self, count: object) -> None:
        self.set_heading(self.tr("Library of sentences ({0})").format(count))
        self.remove_all.setEnabled(bool(count))

    def _show_state(self, *_: object) -> None:
        self.learn_book.setEnabled(self._open_book.is_open)
        self.remove.setEnabled(self.list.currentIndex().isValid() and self.rows.rowCount() > 0)

    def _library_changed(self) -> None:
        self._look()

    # --- learning -------------------------------------------------------------------------------------

    def take_documents(self, paths: Sequence[Path]) -> None:
        """Learn from these older conclusions."""
        work = self._phrases.learn_documents(paths, self.tr("Reading older conclusions"))
        work.succeeded.connect(self._learnt_documents)

    def _learnt_documents(self, rows: "list[Learnt | Exception]") -> None:
        failed = [say(row) for row in rows if isinstance(row, Exception)]
        learnt = [row for row in rows if not isinstance(row, Exception)]
        said = (
            [self._said(sum(one.sentences for one in learnt), sum(one.new for one in learnt))]
            if learnt
            else []
        )
        self.banner.say("warning" if failed else "success", "\n".join((*said, *failed)))

    def _learn_book(self) -> None:
        work = self._phrases.learn_book(self.tr("Reading the book's sentences"))
        work.succeeded.connect(self._learnt_book)

    def _learnt_book(self, learnt: "Learnt") -> None:
        said = self._said(learnt.sentences, learnt.new)
        if learnt.secret:
            said += " " + self.tr("%n secret visit(s) left out.", None, learnt.secret)
        self.banner.say("success", said)

    def _said(self, sentences: int, new: int) -> str:
        return self.tr("Sentences read: {0}, new among them: {1}.").format(sentences, new)

    def _ask(self, folder: Path, chosen: Callable[[Sequence[Path]], object]) -> None:
        dialog = QFileDialog(self, self.tr("Choose older conclusions"), str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("Word documents (*.docx)"))
        dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- removing -------------------------------------------------------------------------------------

    def _remove(self, index: QModelIndex) -> None:
        phrase = index.data(PHRASE)
        if phrase is not None:
            self._phrases.forget(phrase)

    def _ask_remove_all(self) -> None:
        self.banner.say(
            "warning",
            self.tr(
                "All sentences of the library will be gone for good. Books and documents stay as they are."
            ),
            self.tr("Remove all"),
            self._phrases.forget_all,
        )
        self.banner.focus_action()

    # --- settings -------------------------------------------------------------------------------------

    def _keep_from_protected(self, on: bool) -> None:
        from inspector.book.phrase_library import FROM_PROTECTED

        self._keep(FROM_PROTECTED, on)

    def _keep(self, name: str, value: bool) -> None:
        try:
            self._open_book.settings.set(name, value)
        except (InspectorError, OSError) as error:
            self.banner.show_error(error)
            self._show_settings()

    # --- words ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language or size."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "list"):
            self.list.setFixedHeight(scaled(_LIST_HEIGHT))
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_heading(self.tr("Library of sentences"))
        self._hint.setText(
            self.tr(
                "What the office has written before, offered while somebody types (F4). It grows with each exported "
                "conclusion; figures, dates and names become «…». Nothing marked secret comes in."
            )
        )
        self.as_typed.setText(self.tr("Show the list while somebody types"))
        self.from_protected.setText(self.tr("Learn from exports of protected books, too"))
        self._protected_hint.setText(
            self.tr("The library itself is not protected: whoever uses this account can read it.")
        )
        self.learn_documents.setText(self.tr("Learn from older conclusions…"))
        self.learn_book.setText(self.tr("Learn from the open book"))
        self.box.setPlaceholderText(self.tr("Search the library"))
        self.box.setAccessibleName(self.tr("Search the library"))
        self.list.setAccessibleName(self.tr("Sentences of the library"))
        self._nothing.setText(self.tr("No sentence here."))
        self.remove.setText(self.tr("Never offer this one again"))
        self.remove_all.setText(self.tr("Remove all…"))
        self._show_state()
