"""What is being taken in as evidence: how far it is, said at its criterion; it can be cancelled there."""

from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.book.evidence import attach, attached, looks_like_a_picture
from inspector.book.rows import Evidence
from inspector.progress import Progress, Watch
from ui.fill.incoming import as_sources, picture_name
from ui.open_book import OpenBook
from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label
from ui.words import say
from ui.work import Work

_MOST_NAMED = 3


class Taking(QWidget):
    """Hidden while nothing comes in for the criterion in hand. `refused` carries the code it was meant for, and why."""

    refused = Signal(str, str)
    taken = Signal(str, list, str)  # code, what came in, what is to be said about it

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_book = open_book
        self._code = ""
        self._coming: dict[Work, str] = {}
        self._made: list[Evidence] = []
        self._words = Label(role="secondary", parent=self)
        self._words.setObjectName("evidence_busy")
        self._stop = LinkButton(parent=self)
        self._stop.setObjectName("stop_evidence")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addWidget(self._stop)
        row.addStretch(1)
        self._stop.clicked.connect(self._cancel)
        self._retranslate()
        self.hide()

    def show_criterion(self, code: str) -> None:
        """Another criterion is in hand."""
        self._code = code
        self._show()

    def take(self, code: str, period: str, what: list[Path] | QImage, source: str = "paste") -> None:
        """Take files or a picture in as evidence of a criterion, off the window's thread."""
        book, inspection, name = self._open_book.book, self._open_book.inspection, picture_name(source, code)
        assert inspection is not None

        def take_in(watch: Watch) -> list[Evidence]:
            return attach(book, inspection, code, as_sources(what, name), "", watch, period=period)

        work = self._open_book.start_work(take_in, title=self.tr("Taking in evidence"))
        self._coming[work] = code
        self._show()
        work.progressed.connect(self._progressed)
        work.succeeded.connect(self._remember_made)
        work.failed.connect(self._failed)
        work.finished.connect(self._came)

    def _remember_made(self, made: list[Evidence]) -> None:
        self._made += made

    def _came(self) -> None:
        code = self._coming.pop(self._sending_work(), "")
        self._show()
        made, self._made = list(self._made), []
        if made:
            words = self._words_about(made)
            self._open_book.tell(attached(made))
            QTimer.singleShot(0, self, lambda: self.taken.emit(code, made, words))  # once the tiles are seen

    def _words_about(self, made: list[Evidence]) -> str:
        """What a person should know: how many came, which bytes are in the book already, which are no pictures."""
        before = {item.sha256: item for item in self._open_book.visit().evidence}
        told: list[str] = (
            [self.tr("%n piece(s) of evidence taken in.", "", len(made))] if len(made) > 1 else []
        )
        noted: list[str] = []
        for item in made:
            if (same := before.get(item.sha256)) is not None:
                words = self.tr("«{0}» is already evidence ({1}); it is kept in the book once.")
                noted.append(words.format(item.name, same.criterion or same.name))
            before.setdefault(item.sha256, item)
            if item.kind == "file" and looks_like_a_picture(item.name):
                words = self.tr(
                    "«{0}» is no picture that can be shown (damaged, half copied, or too large); it is kept as a file. "
                    "Copy it from the camera again if you can."
                )
                noted.append(words.format(item.name))
        told += noted[:_MOST_NAMED]
        if len(noted) > _MOST_NAMED:
            told.append(self.tr("%n more like these.", "", len(noted) - _MOST_NAMED))
        return " ".join(told)

    def _failed(self, error: Exception) -> None:
        self.refused.emit(self._coming[self._sending_work()], say(error))

    def _progressed(self, progress: Progress) -> None:
        if self._coming.get(self._sending_work()) == self._code and progress.step == "attach.write":
            self._show(f"{progress.done * 100 // progress.total} %")

    def _sending_work(self) -> Work:
        work = self.sender()
        assert isinstance(work, Work)
        return work

    def _show(self, share: str = "") -> None:
        is_coming = self._code in self._coming.values()
        self._words.setText(" ".join((self.tr("Taking in evidence…"), share)) if is_coming else "")
        self.setVisible(is_coming)

    def _cancel(self) -> None:
        for work in [work for work, code in self._coming.items() if code == self._code]:
            work.cancel()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._stop.setText(self.tr("Cancel"))
        self._show()
