"""Notices sticks: looks every two seconds, off the window's thread, while the page is on show."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from inspector.progress import Watch
from ui.open_book import OpenBook
from ui.transfer.media import Medium, look_at_media
from ui.work import Work

EVERY_MS = 2000


class MediaWatch(QObject):
    """`changed` comes when a stick, its packets or its free space are others than before."""

    changed = Signal(object)  # tuple[Medium, ...]

    def __init__(self, open_book: OpenBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_book = open_book
        self._folder: Path | None = None
        self._looked_into: Path | None = None
        self._seen: tuple[Medium, ...] | None = None
        self._work: Work | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def folder(self) -> Path | None:
        """The folder that was chosen beside the sticks."""
        return self._folder

    def choose(self, folder: Path | None) -> None:
        """Look into `folder` too."""
        self._folder = folder
        self.look()

    def start(self) -> None:
        """Look now, and again and again."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look once, unless a look is under way."""
        if self._work is not None or not self._open_book.is_open:
            return
        folder = self._looked_into = self._folder

        def look(_watch: Watch) -> tuple[Path | None, tuple[Medium, ...]]:
            return folder, look_at_media(folder)

        self._work = self._open_book.start_work(look, lane="media")  # it waits for the look when it closes
        self._work.succeeded.connect(self._looked)
        self._work.finished.connect(self._ended)

    def _looked(self, result: tuple[Path | None, tuple[Medium, ...]]) -> None:
        folder, media = result
        if folder == self._folder and media != self._seen:
            self._seen = media
            self.changed.emit(media)

    def _ended(self) -> None:
        self._work = None
        if self._looked_into != self._folder:
            self.look()
